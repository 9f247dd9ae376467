package exchange

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"variorum/term"
	"variorum/text"
)

// columnNames are what a head may call the columns beside those of languages.
var columnNames = map[string]string{
	"concept": conceptColumn, "subject": subjectColumn, "subject field": subjectColumn, "definition": definitionColumn,
	"concept note": conceptNoteColumn, "work": workColumn, "lang": langColumn, "language": langColumn, "term": termColumn,
	"status": statusColumn, "part of speech": classColumn, "pos": classColumn, "authority": authorityColumn, "source": sourceColumn,
	"note": noteColumn, "from": fromColumn, "valid from": fromColumn, "until": untilColumn, "valid until": untilColumn,
	"evidence": evidenceColumn,
}

// A glossaryColumn is what a column of a table holds.
type glossaryColumn struct {
	name string // one of the columns' names; termColumn with a lang for the terms of a language
	lang string // that it is about; empty for none
}

// glossary reads the concepts of a table. Its head names the columns, in any order and in small or capital letters:
//
//	concept, lang, term and any of the others    a row a term, those of one concept with the same concept
//	zh, en, ... and any of the others            a row a concept, a column a language by its BCP 47 tag
//
// In a row of a concept a cell may have several terms, parted by | or by line breaks; note is the concept's; status, part
// of speech, authority, source, from and until are about the terms of all languages but the first, or about those of one
// where the head says it, as in "en status". Columns "HEAD (2)" go on where "HEAD" ends.
func (t table) glossary(name string) ([]GlossaryRecord, error) {
	t.joinSplit()
	columns, err := t.columns()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	byTerm := slices.ContainsFunc(columns, func(c glossaryColumn) bool { return c.name == termColumn && c.lang == "" })
	var g gathered
	for i, row := range t.rows {
		if !slices.ContainsFunc(row, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
			continue
		}
		for k := len(columns); k < len(row); k++ {
			if strings.TrimSpace(row[k]) != "" {
				return nil, fmt.Errorf("%s: %s: %d cells, and the head has %d; put what holds a comma in quotation marks", name, t.at[i],
					len(row), len(columns))
			}
		}
		if byTerm {
			err = g.addTerm(columns, row, t.at[i])
		} else {
			err = g.addConcept(columns, row, t.at[i])
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", name, t.at[i], err)
		}
	}
	if len(g.records) == 0 {
		return nil, fmt.Errorf("%s: no terms in it; the first row names the columns, each further one holds terms", name)
	}
	return g.records, nil
}

// joinSplit joins columns "HEAD (2)" to "HEAD", as XLSX parts long texts.
func (t *table) joinSplit() {
	for i := 1; i < len(t.head); i++ {
		base, n, ok := strings.Cut(t.head[i], " (")
		number, err := strconv.Atoi(strings.TrimSuffix(n, ")"))
		to := slices.Index(t.head, base)
		if !ok || err != nil || number < 2 || to < 0 || to >= i {
			continue
		}
		t.head[i] = ""
		for _, row := range t.rows {
			if i < len(row) {
				row[to] += row[i]
				row[i] = ""
			}
		}
	}
}

// columns reads the head.
func (t table) columns() ([]glossaryColumn, error) {
	out := make([]glossaryColumn, len(t.head))
	for i, head := range t.head {
		head = strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(head, "_", " "))), " ")
		c, err := t.column(i, head)
		if err != nil {
			return nil, err
		}
		if c.name != "" && slices.Contains(out[:i], c) {
			return nil, fmt.Errorf("column %d: %q is there twice", i+1, t.head[i])
		}
		out[i] = c
	}
	has := func(name string) bool {
		return slices.ContainsFunc(out, func(c glossaryColumn) bool { return c.name == name && c.lang == "" })
	}
	languages := slices.ContainsFunc(out, func(c glossaryColumn) bool { return c.lang != "" })
	switch {
	case has(termColumn) && languages:
		return nil, errors.New("a column \"term\" beside columns of languages; take one or the other")
	case has(termColumn) && (!has(langColumn) || !has(conceptColumn)):
		return nil, errors.New("a table with a row a term needs the columns concept, lang and term")
	case !has(termColumn) && (!languages || has(langColumn) || has(evidenceColumn)):
		return nil, errors.New("no column of terms; name them by their languages, as in zh,en, or give the columns concept, lang and term")
	}
	return out, nil
}

// column reads one head.
func (t table) column(i int, head string) (glossaryColumn, error) {
	if name, known := columnNames[head]; known {
		return glossaryColumn{name: name}, nil
	}
	tag, what, two := strings.Cut(head, " ")
	lang, err := text.ParseLang(tag)
	name, known := columnNames[what]
	switch {
	case head == "":
		for k, row := range t.rows {
			if i < len(row) && strings.TrimSpace(row[i]) != "" {
				return glossaryColumn{}, fmt.Errorf("%s: something in column %d, which has no head", t.at[k], i+1)
			}
		}
		return glossaryColumn{}, nil
	case err == nil && !two:
		return glossaryColumn{termColumn, lang}, nil
	case err == nil && known && isOfTerm(name):
		return glossaryColumn{name, lang}, nil
	}
	return glossaryColumn{}, fmt.Errorf("column %d: %q is neither a language's tag nor a column that is known: %s", i+1, t.head[i],
		"concept, definition, note, subject, work, lang, term, status, part of speech, authority, source, from, until, evidence")
}

// isOfTerm tells whether a column is about a single term.
func isOfTerm(name string) bool {
	return slices.Contains([]string{statusColumn, classColumn, authorityColumn, sourceColumn, noteColumn, fromColumn, untilColumn}, name)
}

// gathered is the concepts of a table as they come in.
type gathered struct {
	records []GlossaryRecord
	byKey   map[string]int
}

// of is the record of a concept by what the table calls it; a new one where that is empty.
func (g *gathered) of(key, place string) *GlossaryRecord {
	i, known := g.byKey[key]
	if key == "" || !known {
		i = len(g.records)
		g.records = append(g.records, GlossaryRecord{Place: place})
		if g.byKey == nil {
			g.byKey = map[string]int{}
		}
		g.byKey[key] = i
		g.records[i].Number, _ = strconv.Atoi(key)
	}
	return &g.records[i]
}

// addTerm takes a row that is a term.
func (g *gathered) addTerm(columns []glossaryColumn, row []string, place string) error {
	cell := map[string]string{}
	for i, c := range columns[:min(len(columns), len(row))] {
		cell[c.name] = row[i]
	}
	key := strings.TrimSpace(cell[conceptColumn])
	if key == "" {
		return errors.New("no concept; give each row of a concept the same number there")
	}
	r := g.of(key, place)
	if err := fillConcept(&r.Concept, cell, conceptNoteColumn); err != nil {
		return err
	}
	t := term.GlossaryTerm{Lang: cell[langColumn], Text: cell[termColumn], Evidence: parseEvidence(cell[evidenceColumn])}
	for name, value := range cell {
		fillTerm(&t, name, value)
	}
	r.Concept.Terms = append(r.Concept.Terms, t)
	_, err := term.GlossaryConcept{Terms: []term.GlossaryTerm{t}}.Clean()
	return err
}

// addConcept takes a row that is a concept.
func (g *gathered) addConcept(columns []glossaryColumn, row []string, place string) error {
	cell := map[string]string{}
	first := ""
	var terms []term.GlossaryTerm
	for i, c := range columns[:min(len(columns), len(row))] {
		switch {
		case c.lang == "":
			cell[c.name] = row[i]
		case c.name == termColumn:
			if first == "" {
				first = c.lang
			}
			for _, t := range strings.FieldsFunc(row[i], func(r rune) bool { return r == '|' || r == '\n' }) {
				if strings.TrimSpace(t) != "" {
					terms = append(terms, term.GlossaryTerm{Lang: c.lang, Text: strings.TrimSpace(t)})
				}
			}
		}
	}
	for k := range terms {
		for name, value := range cell {
			if terms[k].Lang != first && name != noteColumn {
				fillTerm(&terms[k], name, value)
			}
		}
		for i, c := range columns[:min(len(columns), len(row))] {
			if c.lang == terms[k].Lang && c.name != termColumn && strings.TrimSpace(row[i]) != "" {
				fillTerm(&terms[k], c.name, row[i])
			}
		}
	}
	r := g.of(strings.TrimSpace(cell[conceptColumn]), place)
	if err := fillConcept(&r.Concept, cell, noteColumn); err != nil {
		return err
	}
	r.Concept.Terms = append(r.Concept.Terms, terms...)
	_, err := term.GlossaryConcept{Terms: terms}.Clean()
	return err
}

// fillConcept takes over what a row says about the concept, which must be what other rows say of it.
func fillConcept(c *term.GlossaryConcept, cell map[string]string, note string) error {
	for _, f := range []struct {
		to   *string
		name string
	}{{&c.Definition, definitionColumn}, {&c.Note, note}, {&c.Subject, subjectColumn}, {&c.Work, workColumn}} {
		value := cell[f.name]
		switch {
		case strings.TrimSpace(value) == "":
		case *f.to == "":
			*f.to = value
		case strings.TrimSpace(*f.to) != strings.TrimSpace(value):
			return fmt.Errorf("the %s of concept %s is another than in a row before", f.name, cell[conceptColumn])
		}
	}
	return nil
}

// fillTerm takes over what a cell says about a term.
func fillTerm(t *term.GlossaryTerm, name, value string) {
	switch name {
	case statusColumn:
		t.Status = term.Status(value)
	case classColumn:
		t.PartOfSpeech = value
	case authorityColumn:
		t.Authority = value
	case sourceColumn:
		t.Source = value
	case noteColumn:
		t.Note = value
	case fromColumn:
		t.From = day(value)
	case untilColumn:
		t.Until = day(value)
	}
}

// day is a day as spreadsheet programs write it, where a cell became a date: the days since the last of 1899.
func day(cell string) string {
	number, err := strconv.ParseFloat(cell, 64)
	if err != nil || number < 1 || len(cell) < 5 {
		return cell
	}
	date, err := excelize.ExcelDateToTime(number, false)
	if err != nil {
		return cell
	}
	return date.Format(time.DateOnly)
}
