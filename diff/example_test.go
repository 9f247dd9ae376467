package diff_test

import (
	"fmt"

	"variorum/diff"
	"variorum/text"
)

func ExamplePassages() {
	a := "States must respect cyber sovereignty, whatever their size. By 2014, many did."
	b := "States must respect network sovereignty. By 2015, most did."
	edits := diff.Passages(a, b, diff.Options{
		Lang:   "en",
		TermsA: []diff.Term{{Span: text.Span{Start: 20, End: 37}, Concept: "网络主权"}},
		TermsB: []diff.Term{{Span: text.Span{Start: 20, End: 39}, Concept: "网络主权"}},
	})
	for _, e := range edits {
		if e.Op != diff.Equal {
			fmt.Printf("%s %q %q: %s %v, %s\n", e.Op, e.A, e.B, e.Severity, e.Kinds, e.Rule)
		}
	}
	// Output:
	// replace "cyber" "network": major [terminology], terms of one concept differ
	// delete ", whatever their size" "": minor [wording], words differ
	// replace "2014" "2015": major [number], values differ
	// replace "many" "most": minor [wording], words differ
}

func ExampleCommon() {
	a := []int32{1, 2, 3, 4, 5}
	b := []int32{1, 2, 9, 4, 5, 6}
	fmt.Println(diff.Common(a, b))
	// Output: [{0 0 2} {3 3 2}]
}
