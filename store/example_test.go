package store_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"variorum/store"
	"variorum/text"
)

func Example() {
	folder, err := os.MkdirTemp("", "variorum")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(folder)
	ctx := context.Background()
	s, err := store.Open(ctx, filepath.Join(folder, "variorum.db"))
	if err != nil {
		log.Fatal(err)
	}
	defer s.Close()

	letter := store.Addition{
		Work: "letter", Variant: "mine", Lang: "en", Date: "2014-06-18",
		Paragraphs: []text.Paragraph{{Kind: text.Body, Text: "It rained. We stayed."}},
	}
	for range 2 { // the second time nothing changes
		rev, added, err := s.Add(ctx, letter)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(rev.Number, added)
	}
	rev, err := s.Revision(ctx, "letter", "mine", "2020-01-01") // as it was on that day
	if err != nil {
		log.Fatal(err)
	}
	paragraphs, err := s.Paragraphs(ctx, rev.ID)
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range paragraphs {
		for _, sentence := range p.Sentences {
			fmt.Println(p.Number, sentence.In(p.Text))
		}
	}
	// Output:
	// 1 true
	// 1 false
	// 1 It rained.
	// 1 We stayed.
}
