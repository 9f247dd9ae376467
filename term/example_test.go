package term_test

import (
	"fmt"

	"variorum/align"
	"variorum/term"
)

func ExampleTable() {
	source := term.Text{Lang: "de", Units: []string{
		"Der Hafen ist geschlossen.",
		"Das Schiff verlässt den Hafen.",
		"Das Schiff wartet.",
		"Niemand verlässt das Schiff.",
		"Der Hafen wartet.",
	}}
	target := term.Text{Lang: "en", Units: []string{
		"The harbour is closed.",
		"The ship leaves the harbour.",
		"The ship waits.",
		"Nobody leaves the ship.",
		"The harbour waits.",
	}}
	var links []align.Bead
	for k := range source.Units {
		links = append(links, align.Bead{Source: []int{k}, Target: []int{k}, Confidence: 1})
	}
	asked := term.Options{Terms: []string{"Hafen"}}
	for _, c := range term.Table(source, []term.Text{target}, [][]align.Bead{links}, asked) {
		for _, r := range c.Renderings[0] {
			fmt.Printf("%s: %d× %s\n", c.Term, r.Count, r.Text)
			for k, p := range r.Places {
				from := r.Sources[k]
				fmt.Printf("  %q for %q\n", p.In(target.Units[p.Unit]), from.In(source.Units[from.Unit]))
			}
		}
	}
	// Output:
	// Hafen: 3× harbour
	//   "harbour" for "Hafen"
	//   "harbour" for "Hafen"
	//   "harbour" for "Hafen"
}

func ExampleCorrespondences() {
	a := term.Text{Lang: "en", Units: []string{
		"The skipper went on board.",
		"A storm frightened the skipper.", "They sang.", "The crew trusted the skipper.",
	}}
	b := term.Text{Lang: "en", Units: []string{
		"The captain went on board.",
		"A storm frightened the captain.", "They sang.", "The crew trusted the captain.",
	}}
	var links []align.Bead
	for k := range a.Units {
		links = append(links, align.Bead{Source: []int{k}, Target: []int{k}, Confidence: 1})
	}
	for _, c := range term.Correspondences(a, b, links, 10) {
		fmt.Printf("%d× %s | %s\n", c.Count, c.A, c.B)
	}
	// Output:
	// 3× skipper | captain
}
