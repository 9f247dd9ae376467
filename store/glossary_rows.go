package store

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"variorum/term"
)

// insertGlossaryEvents writes events with the concepts as they are after them.
func insertGlossaryEvents(ctx context.Context, tx *sql.Tx, events []GlossaryEvent) error {
	err := insertRows(ctx, tx, "glossary_event (id, concept, version, kind, state, other, author, made, note, definition, remark, "+
		"subject, work)", func(yield func([]any) bool) {
		for _, e := range events {
			var other any
			if e.Other != 0 {
				other = e.Other
			}
			if !yield([]any{e.ID, e.Number, e.Version, e.Kind, e.State, other, e.Author, e.Made, e.Note, e.Definition,
				e.GlossaryConcept.Note, e.Subject, e.Work}) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	err = insertRows(ctx, tx, "glossary_term (event_id, number, lang, text, status, class, authority, source, note, from_day, "+
		"until_day)", func(yield func([]any) bool) {
		for _, e := range events {
			for i, t := range e.Terms {
				if !yield([]any{e.ID, i, t.Lang, t.Text, t.Status, t.PartOfSpeech, t.Authority, t.Source, t.Note,
					orNull(t.From), orNull(t.Until)}) {
					return
				}
			}
		}
	})
	if err != nil {
		return err
	}
	return insertRows(ctx, tx, "glossary_evidence (event_id, term, number, citation, count, paragraphs, example)",
		func(yield func([]any) bool) {
			for _, e := range events {
				for i, t := range e.Terms {
					for k, v := range t.Evidence {
						if !yield([]any{e.ID, i, k, v.Citation, v.Count, numbersText(v.Paragraphs), v.Example}) {
							return
						}
					}
				}
			}
		})
}

// orNull is a text, NULL where it is empty.
func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func numbersText(numbers []int) string { return strings.Trim(fmt.Sprint(numbers), "[]") }

// glossaryEvents reads events with their concepts from a table of them, where a condition holds, in the order of concepts
// and versions.
func glossaryEvents(ctx context.Context, tx *sql.Tx, table, condition string, args ...any) ([]GlossaryEvent, error) {
	from := " FROM " + table + " AS e"
	order := " WHERE " + condition + " ORDER BY concept, version"
	events, err := collect(ctx, tx, func(rows *sql.Rows) (e GlossaryEvent, err error) {
		return e, rows.Scan(&e.ID, &e.Number, &e.Version, &e.Kind, &e.State, &e.Other, &e.Author, &e.Made, &e.Note, &e.Definition,
			&e.GlossaryConcept.Note, &e.Subject, &e.Work)
	}, "SELECT id, concept, version, kind, state, coalesce(other, 0), author, made, note, definition, remark, subject, work"+from+order, args...)
	if err != nil {
		return nil, err
	}
	index := make(map[int64]*GlossaryEvent, len(events))
	for i := range events {
		index[events[i].ID] = &events[i]
	}
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var event int64
		var t term.GlossaryTerm
		err := rows.Scan(&event, &t.Lang, &t.Text, &t.Status, &t.PartOfSpeech, &t.Authority, &t.Source, &t.Note, &t.From, &t.Until)
		if err == nil {
			index[event].Terms = append(index[event].Terms, t)
		}
		return err
	}, "SELECT event_id, lang, text, status, class, authority, source, t.note, coalesce(from_day, ''), coalesce(until_day, '')"+
		from+" JOIN glossary_term AS t ON event_id = id"+order+", number", args...)
	if err != nil {
		return nil, err
	}
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var event int64
		var number int
		var v term.Evidence
		var paragraphs string
		if err := rows.Scan(&event, &number, &v.Citation, &v.Count, &paragraphs, &v.Example); err != nil {
			return err
		}
		if number >= len(index[event].Terms) {
			return errDamaged
		}
		for p := range strings.FieldsSeq(paragraphs) {
			n, err := strconv.Atoi(p)
			if err != nil {
				return errDamaged
			}
			v.Paragraphs = append(v.Paragraphs, n)
		}
		t := &index[event].Terms[number]
		t.Evidence = append(t.Evidence, v)
		return nil
	}, "SELECT event_id, term, citation, count, paragraphs, example"+from+" JOIN glossary_evidence ON event_id = id"+order+
		", term, number", args...)
	return events, err
}
