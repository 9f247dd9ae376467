package workbench

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"variorum/exchange"
	"variorum/store"
	"variorum/term"
	"variorum/text"
)

// GlossaryFormats are the formats of files that hold a glossary, by the names that a person gives them.
var GlossaryFormats = []string{"csv", "tsv", "xlsx", "tbx2"}

// GlossaryFormat is the format that a file's name tells.
func GlossaryFormat(path string) (string, error) {
	switch ending := strings.ToLower(filepath.Ext(path)); ending {
	case ".csv", ".tsv", ".xlsx":
		return ending[1:], nil
	case ".txt":
		return "tsv", nil
	case ".tbx", ".xml", ".mtf":
		return "tbx2", nil
	}
	return "", fmt.Errorf("%s: its name tells no format; end it with .csv, .tsv, .xlsx or .tbx, or say which with --format", path)
}

// readGlossaryFile reads the concepts of a file, "-" for standard input, and tells what of it had to be left out.
func (b *Bench) readGlossaryFile(path, format string) ([]exchange.GlossaryRecord, error) {
	if format == "" {
		var err error
		if format, err = GlossaryFormat(path); err != nil {
			return nil, err
		}
	}
	b.progress("reading %s", path)
	in, err := b.openList(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	var records []exchange.GlossaryRecord
	switch format {
	case "xlsx":
		records, err = exchange.ReadGlossaryXLSX(path, in)
	case "tbx2":
		var notes []string
		records, notes, err = exchange.ReadTBX(path, in)
		for _, n := range notes {
			b.note("%s: %s", path, n)
		}
	default:
		records, err = exchange.ReadGlossaryCSV(path, in)
	}
	if err != nil {
		return nil, err
	}
	for _, r := range records {
		if _, err := r.Concept.Clean(); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", path, r.Place, err)
		}
	}
	return records, nil
}

// ImportedGlossary counts what became of the concepts of a file.
type ImportedGlossary struct {
	File      string `json:"file"`
	Concepts  int    `json:"concepts"` // in the file
	Terms     int    `json:"terms"`
	Added     int    `json:"added"`
	Changed   int    `json:"changed"`   // that were there, with terms and words that they did not have
	Unchanged int    `json:"unchanged"` // that were there with all of it
}

// ImportGlossary takes the concepts of a file into the glossary, all of them or none, as accepted ones or as proposed. A
// concept of the file is one of the glossary where both have a term of two languages in common, or of one where either has
// no more; it then gets what the file says besides, and loses nothing.
func (b *Bench) ImportGlossary(ctx context.Context, path, format string, propose bool, by Deciding) (ImportedGlossary, error) {
	records, err := b.readGlossaryFile(path, format)
	if err != nil {
		return ImportedGlossary{}, err
	}
	fresh := !b.hasStore()
	s, err := b.writable(ctx)
	if err != nil {
		return ImportedGlossary{}, err
	}
	done, err := importRecords(ctx, s, records, propose, by)
	if err != nil && fresh {
		b.discard()
	}
	done.File = path
	return done, err
}

func importRecords(ctx context.Context, s *store.Store, records []exchange.GlossaryRecord, propose bool, by Deciding) (ImportedGlossary, error) {
	g, err := readGlossary(ctx, s)
	if err != nil {
		return ImportedGlossary{}, err
	}
	known := newConceptFinder(g.living())
	out := ImportedGlossary{Concepts: len(records)}
	changed := map[int]bool{} // places in known.entries
	for _, r := range records {
		out.Terms += len(r.Concept.Terms)
		clean, err := r.Concept.Clean()
		if err != nil {
			return out, fmt.Errorf("%s: %w", r.Place, err)
		}
		i := known.find(clean)
		if i < 0 {
			e := store.GlossaryEntry{State: store.AcceptedConcept, GlossaryConcept: clean}
			if propose {
				e.State = store.ProposedConcept
			}
			known.add(e)
			changed[len(known.entries)-1] = true
			out.Added++
			continue
		}
		e := known.entries[i]
		e.GlossaryConcept, err = overlaid(e.GlossaryConcept, r.Concept).Clean()
		switch {
		case err != nil:
			return out, fmt.Errorf("%s, which is concept %d: %w", r.Place, e.Number, err)
		case len(changesOf(known.entries[i].GlossaryConcept, e.GlossaryConcept)) == 0:
			out.Unchanged++
		default:
			known.entries[i] = e
			known.index(i)
			changed[i] = true
			out.Changed++
		}
	}
	var changes []store.GlossaryChange
	for i, e := range known.entries {
		if changed[i] {
			kind := store.ImportConcept
			if propose && e.Number == 0 {
				kind = store.ProposeConcept
			}
			changes = append(changes, store.GlossaryChange{Kind: kind, Note: by.Note, Entry: e})
		}
	}
	if len(changes) == 0 {
		return out, nil
	}
	_, err = s.ChangeGlossary(ctx, by.Author, changes)
	return out, err
}

// overlaid is a concept with what a file says of it: what the file leaves empty stays.
func overlaid(c, file term.GlossaryConcept) term.GlossaryConcept {
	c.Definition, c.Note = cmp.Or(file.Definition, c.Definition), cmp.Or(file.Note, c.Note)
	c.Subject, c.Work = cmp.Or(file.Subject, c.Subject), cmp.Or(file.Work, c.Work)
	c.Terms = slices.Clone(c.Terms)
	for _, t := range file.Terms {
		if tag, err := text.ParseLang(strings.TrimSpace(t.Lang)); err == nil {
			t.Lang = tag
		}
		i := slices.IndexFunc(c.Terms, func(o term.GlossaryTerm) bool { return o.Lang == t.Lang && sameWording(o.Text, t.Text) })
		if i < 0 {
			c.Terms = append(c.Terms, t)
			continue
		}
		o := &c.Terms[i]
		o.Status, o.PartOfSpeech = cmp.Or(t.Status, o.Status), cmp.Or(t.PartOfSpeech, o.PartOfSpeech)
		o.Authority, o.Source, o.Note = cmp.Or(t.Authority, o.Authority), cmp.Or(t.Source, o.Source), cmp.Or(t.Note, o.Note)
		o.From, o.Until = cmp.Or(t.From, o.From), cmp.Or(t.Until, o.Until)
		o.Evidence = joinedEvidence(o.Evidence, t.Evidence)
	}
	return c
}

// conceptFinder finds concepts by their terms.
type conceptFinder struct {
	entries []store.GlossaryEntry
	byTerm  map[[2]string][]int // places in entries, by language and wording
}

func newConceptFinder(entries []store.GlossaryEntry) *conceptFinder {
	f := &conceptFinder{entries: entries, byTerm: map[[2]string][]int{}}
	for i := range entries {
		f.index(i)
	}
	return f
}

func (f *conceptFinder) add(e store.GlossaryEntry) {
	f.entries = append(f.entries, e)
	f.index(len(f.entries) - 1)
}

func wordingKey(t term.GlossaryTerm) [2]string {
	return [2]string{t.Lang, strings.Join(strings.Fields(text.Fold(t.Text)), " ")}
}

func (f *conceptFinder) index(i int) {
	for _, t := range f.entries[i].Terms {
		if key := wordingKey(t); !slices.Contains(f.byTerm[key], i) {
			f.byTerm[key] = append(f.byTerm[key], i)
		}
	}
}

// find is the first concept that shares terms of most languages with another, two of them if both have as many; below 0 for
// none.
func (f *conceptFinder) find(c term.GlossaryConcept) int {
	shared := map[int]map[string]bool{}
	for _, t := range c.Terms {
		for _, i := range f.byTerm[wordingKey(t)] {
			if shared[i] == nil {
				shared[i] = map[string]bool{}
			}
			shared[i][t.Lang] = true
		}
	}
	best, most := -1, 0
	for i, langs := range shared {
		enough := len(langs) >= 2 || languagesOf(c) == 1 || languagesOf(f.entries[i].GlossaryConcept) == 1
		if enough && (len(langs) > most || len(langs) == most && i < best) {
			best, most = i, len(langs)
		}
	}
	return best
}

// languagesOf counts the languages of a concept's terms.
func languagesOf(c term.GlossaryConcept) int {
	langs := map[string]bool{}
	for _, t := range c.Terms {
		langs[t.Lang] = true
	}
	return len(langs)
}

// ExportGlossary gives the accepted concepts that a query takes, for a file.
func (b *Bench) ExportGlossary(ctx context.Context, q GlossaryQuery) ([]exchange.GlossaryRecord, error) {
	s, err := b.existing(ctx)
	if err != nil {
		return nil, err
	}
	g, err := readGlossary(ctx, s)
	if err != nil {
		return nil, err
	}
	var records []exchange.GlossaryRecord
	for _, e := range g.entries {
		if q.takes(e) {
			records = append(records, exchange.GlossaryRecord{Number: e.Number, Concept: e.GlossaryConcept})
		}
	}
	return records, nil
}
