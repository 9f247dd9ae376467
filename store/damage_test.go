package store

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzDamaged reads everything from a store some bytes of which were overwritten. It may fail, but with an error.
func FuzzDamaged(f *testing.F) {
	path := filepath.Join(f.TempDir(), "x.db")
	s, err := Open(f.Context(), path)
	if err != nil {
		f.Fatal(err)
	}
	revs := threeTexts(f, s)
	row := Row{Cells: [][]int{{1}, {1, 2}}, Inner: []Row{{Cells: [][]int{{0}, {0}}}}}
	if err := s.SaveGrid(f.Context(), "work", Grid{Columns: revs[:2], Rows: []Row{row}}); err != nil {
		f.Fatal(err)
	}
	if err := s.SaveConcepts(f.Context(), "work", []Concept{{Terms: []Term{{"en", "a", "one", 1}}}}); err != nil {
		f.Fatal(err)
	}
	if _, err := s.Skip(f.Context(), revs[0].ID, 1, "me", ""); err != nil {
		f.Fatal(err)
	}
	if _, _, err := s.KeepDictionary(f.Context(), "words", "words.tsv", fewWords()); err != nil {
		f.Fatal(err)
	}
	if err := s.Close(); err != nil {
		f.Fatal(err)
	}
	sound, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint32(0), []byte{})
	f.Add(uint32(60), []byte{0, 0, 0, 9})      // the version
	f.Add(uint32(28), []byte{0, 0, 0, 1})      // the count of pages
	f.Add(uint32(4096), make([]byte, 4096))    // a page
	f.Add(uint32(len(sound)-50), []byte{0xff}) // a row
	f.Fuzz(func(t *testing.T, at uint32, bytes []byte) {
		damaged := append([]byte(nil), sound...)
		copy(damaged[int(at)%len(damaged):], bytes)
		path := filepath.Join(t.TempDir(), "x.db")
		if err := os.WriteFile(path, damaged, 0o644); err != nil {
			t.Fatal(err)
		}
		s, err := OpenExisting(t.Context(), path)
		if err != nil {
			return
		}
		defer s.Close()
		s.Lexicon(t.Context(), "words")
		works, _ := s.Works(t.Context())
		for _, w := range works {
			variants, _ := s.Variants(t.Context(), w.Name)
			for _, v := range variants {
				found, _ := s.Revisions(t.Context(), w.Name, v.Name)
				s.Revision(t.Context(), w.Name, v.Name, "")
				for _, r := range found {
					ps, _ := s.Paragraphs(t.Context(), r.ID)
					for _, p := range ps {
						for _, sentence := range p.Sentences {
							_ = sentence.In(p.Text)
						}
					}
				}
			}
			s.Grid(t.Context(), w.Name)
			s.Concepts(t.Context(), w.Name)
		}
	})
}

// Tables written to with the constraints turned off are reported, not trusted.
func TestRowsThatPointNowhere(t *testing.T) {
	tests := map[string]string{
		"sentence":  "UPDATE sentence SET paragraph = 9",
		"count":     "UPDATE revision SET paragraphs = 1 << 60",
		"bytes":     "UPDATE sentence SET end_byte = 99",
		"paragraph": "UPDATE paragraph SET number = 8 WHERE number = 2",
		"decision":  "UPDATE decision SET paragraph = 9",
		"row":       "UPDATE grid_cell SET row = 9",
		"inner row": "UPDATE inner_row SET row = 9",
		"cell":      "UPDATE inner_cell SET inner_row = 9",
		"column":    "UPDATE grid_cell SET revision_id = 9",
	}
	for name, statement := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.db")
			s := mustOpenAt(t, path)
			rev := mustAdd(t, s, oneText("One.", "Two."))
			row := Row{Cells: [][]int{{1}}, Inner: []Row{{Cells: [][]int{{0}}}}}
			if err := s.SaveGrid(t.Context(), "work", Grid{Columns: []Revision{rev}, Rows: []Row{row}}); err != nil {
				t.Fatal(err)
			}
			if _, err := s.Skip(t.Context(), rev.ID, 2, "me", ""); err != nil {
				t.Fatal(err)
			}
			for _, table := range []string{"revision", "paragraph", "sentence", "decision"} {
				execAt(t, path, "DROP TRIGGER "+table+"_stays")
			}
			execAt(t, path, statement)
			_, readErr := s.Paragraphs(t.Context(), rev.ID)
			_, gridErr := s.Grid(t.Context(), "work")
			if (readErr == nil) == (gridErr == nil) {
				t.Errorf("%s: Paragraphs says %v, Grid says %v; want one of them to see it", statement, readErr, gridErr)
			}
		})
	}
}
