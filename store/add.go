package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"variorum/text"
)

// Add saves a text as a new revision of its variant, making work and variant where needed. Where the content is that
// of the neighbouring dated state, nothing changes, added is false and rev is that state. Content is the kinds, levels
// and texts of the paragraphs; line numbers and the source do not count.
//
// The neighbour is the newest state not after the date; for a text without a date it is the last saved state. A state
// without a date is no neighbour of a text with one, since the date is news.
//
// ErrInvalid: a name, tag, date or paragraph that cannot be, or no paragraphs. ErrExists: the variant is in another
// language, or is the original and a does not say so, or the other way round, or the work has another original. ErrNotFound:
// a.Renders names no state of the original. That is kept as an event (see Renders), also where the text was there already.
func (s *Store) Add(ctx context.Context, a Addition) (rev Revision, added bool, err error) {
	saved, err := s.AddAll(ctx, []Addition{a})
	if err != nil {
		return Revision{}, false, err
	}
	return saved[0].Revision, saved[0].Added, nil
}

// Saved is what became of an addition.
type Saved struct {
	Revision
	Added bool // false where this state was there already
}

// AddAll saves several texts, in their order, as Add does one: all of them, or none where one is refused.
func (s *Store) AddAll(ctx context.Context, as []Addition) ([]Saved, error) {
	entries := make([]entry, len(as))
	for i, a := range as {
		var err error
		if entries[i], err = prepare(a); err != nil {
			return nil, err
		}
	}
	saved := make([]Saved, len(as))
	err := s.update(ctx, func(tx *sql.Tx) (err error) {
		for i, e := range entries {
			if saved[i].Revision, saved[i].Added, err = s.add(ctx, tx, e); err != nil {
				return err
			}
			if e.Renders == "" {
				continue
			}
			if err := s.saveGiven(ctx, tx, saved[i].Revision, e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return saved, nil
}

// An entry is an addition made ready before the store is locked for writing: checked, cut and counted.
type entry struct {
	Addition
	cuts      [][]text.Span // the sentences of each paragraph
	sentences int
	words     int
	content   []byte
}

func prepare(a Addition) (entry, error) {
	a.Work, a.Variant = canonical(a.Work), canonical(a.Variant)
	if err := checkName("work", a.Work); err != nil {
		return entry{}, err
	}
	if err := checkName("variant", a.Variant); err != nil {
		return entry{}, err
	}
	lang, err := text.ParseLang(a.Lang)
	if err != nil {
		return entry{}, fmt.Errorf("%w %w", ErrInvalid, err) // invalid language tag ...
	}
	a.Lang = lang
	if a.Date != "" {
		if err := checkDate(a.Date); err != nil {
			return entry{}, err
		}
	}
	if a.Source != "" {
		a.Source = strings.ToValidUTF8(filepath.Base(a.Source), "\uFFFD")
	}
	a.Note = strings.ToValidUTF8(a.Note, "\uFFFD")
	if len(a.Paragraphs) == 0 {
		return entry{}, fmt.Errorf("a text without paragraphs is %w; nothing is saved", ErrInvalid)
	}
	e := entry{Addition: a, cuts: make([][]text.Span, len(a.Paragraphs)), content: contentOf(a.Paragraphs)}
	for i, p := range a.Paragraphs {
		if err := checkParagraph(p); err != nil {
			return entry{}, fmt.Errorf("paragraph %d %w: %w", i+1, ErrInvalid, err)
		}
		e.cuts[i] = text.Sentences(p.Text, lang)
		e.sentences += len(e.cuts[i])
		e.words += text.CountWords(p.Text)
	}
	return e, nil
}

var kinds = []text.Kind{text.Title, text.Byline, text.Heading, text.Body, text.Item, text.Quote, text.Note}

func checkParagraph(p text.Paragraph) error {
	switch {
	case p.Text == "":
		return errors.New("it is empty")
	case !utf8.ValidString(p.Text):
		return errors.New("it is not UTF-8")
	case !slices.Contains(kinds, p.Kind):
		return fmt.Errorf("%q is no kind of paragraph", p.Kind)
	case p.Kind == text.Heading && (p.Level < 1 || p.Level > 6):
		return fmt.Errorf("a heading's level is 1 to 6, not %d", p.Level)
	case p.Kind != text.Heading && p.Level != 0:
		return fmt.Errorf("only a heading has a level, not a %s", p.Kind)
	case p.Line < 0:
		return fmt.Errorf("its line is %d", p.Line)
	}
	return nil
}

// contentOf hashes what counts as content, each part with its length before it, so that no two texts run together.
func contentOf(paragraphs []text.Paragraph) []byte {
	h := sha256.New()
	var b []byte
	for _, p := range paragraphs {
		b = binary.AppendUvarint(b[:0], uint64(len(p.Kind)))
		b = append(b, p.Kind...)
		b = binary.AppendVarint(b, int64(p.Level))
		b = binary.AppendUvarint(b, uint64(len(p.Text)))
		b = append(b, p.Text...)
		h.Write(b)
	}
	return h.Sum(nil)
}

func (s *Store) add(ctx context.Context, tx *sql.Tx, e entry) (rev Revision, added bool, err error) {
	variant, err := makeVariant(ctx, tx, e)
	if err != nil {
		return Revision{}, false, err
	}
	revs, err := history(ctx, tx, variant)
	if err != nil {
		return Revision{}, false, err
	}
	if before, ok := neighbour(revs, e.Date); ok {
		var same bool
		err := tx.QueryRowContext(ctx, "SELECT content = ? FROM revision WHERE id = ?", e.content, before.ID).Scan(&same)
		if err != nil || same {
			return before, false, err
		}
	}
	rev, err = s.insertRevision(ctx, tx, variant, len(revs)+1, e)
	return rev, true, err
}

// neighbour returns the state that a text of a date ("" for none) is compared with.
func neighbour(revs []Revision, date string) (Revision, bool) {
	if date != "" {
		r, ok := latest(revs, date)
		return r, ok && r.Date != ""
	}
	if len(revs) == 0 {
		return Revision{}, false
	}
	return revs[len(revs)-1], true
}

// makeVariant returns the id of the entry's variant, which it makes, with its work, where it is not there.
func makeVariant(ctx context.Context, tx *sql.Tx, e entry) (int64, error) {
	var work int64
	if _, err := tx.ExecContext(ctx, "INSERT INTO work (name) VALUES (?) ON CONFLICT DO NOTHING", e.Work); err != nil {
		return 0, err
	}
	if err := tx.QueryRowContext(ctx, "SELECT id FROM work WHERE name = ?", e.Work).Scan(&work); err != nil {
		return 0, err
	}
	variants, err := listVariants(ctx, tx, work)
	if err != nil {
		return 0, err
	}
	for _, v := range variants {
		if v.Name == e.Variant {
			return v.ID, checkVariant(v, e)
		}
	}
	if len(variants) > 0 && variants[0].Original && e.Original {
		return 0, fmt.Errorf("%s/%s %w and is the original of %s; a work has one, so add %s as a translation", e.Work,
			variants[0].Name, ErrExists, e.Work, e.Variant)
	}
	done, err := tx.ExecContext(ctx, "INSERT INTO variant (work_id, name, lang, original) VALUES (?, ?, ?, ?)", work,
		e.Variant, e.Lang, e.Original)
	if err != nil {
		return 0, err
	}
	return done.LastInsertId()
}

// checkVariant refuses a text that would make a variant into another one.
func checkVariant(v Variant, e entry) error {
	name := v.Work + "/" + v.Name
	switch {
	case v.Lang != e.Lang:
		return fmt.Errorf("%s %w in the language %s, not %s; add the text under another name", name, ErrExists, v.Lang, e.Lang)
	case v.Original && !e.Original:
		return fmt.Errorf("%s %w and is the original; add the text as that, or under another name", name, ErrExists)
	case !v.Original && e.Original:
		return fmt.Errorf("%s %w and is a translation; add the original under another name", name, ErrExists)
	}
	return nil
}

func (s *Store) insertRevision(ctx context.Context, tx *sql.Tx, variant int64, number int, e entry) (Revision, error) {
	done, err := tx.ExecContext(ctx, `
		INSERT INTO revision (variant_id, number, date, added, source, note, content, sentence_version, paragraphs, sentences,
		  words)
		VALUES (?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?)`,
		variant, number, e.Date, s.stamp(), e.Source, e.Note, e.content, text.SentenceVersion, len(e.Paragraphs),
		e.sentences, e.words)
	if err != nil {
		return Revision{}, err
	}
	id, err := done.LastInsertId()
	if err != nil {
		return Revision{}, err
	}
	if err := insertParagraphs(ctx, tx, id, e); err != nil {
		return Revision{}, err
	}
	if err := indexRevision(ctx, tx, id); err != nil {
		return Revision{}, err
	}
	return revisionByID(ctx, tx, id)
}

// stamp is the time, as it is stored.
func (s *Store) stamp() string { return s.now().UTC().Format(time.RFC3339) }
