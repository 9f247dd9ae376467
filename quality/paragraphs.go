package quality

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/diff"
	"variorum/text"
)

// Bounds of the check for final stops.
const (
	longEnough = 45 // letters of a paragraph that is surely a sentence; a Chinese character counts as three
	fewest     = 7  // paragraphs with a stop from which the text's own way can be seen
	nearlyAll  = 0.9
)

// enders are the marks a paragraph may end in; a colon, a dash or a comma leads on to the next, as verses do.
const enders = ".!?。！？…．:：︰—–;；,，、"

// behind is what may follow the last stop: closing marks, the number or letter of a note, the "and" of a list.
var behind = regexp.MustCompile(`(;)\s(?:and|or)$|[\s"'”’»›)\]）】〕」』》*]+$|([.!?…"”’)])(?:\d{1,3}|[a-z]{1,2})$`)

// finalStops looks at body paragraphs from the first one that ends as most do: what stands before is a head of some
// sort even where nothing says so.
func finalStops(t Text) ([]Finding, []Gap) {
	var open []int
	all, ended := 0, 0
	for i, p := range t.Paragraphs {
		if p.Kind != text.Body || size(p.Text) < longEnough {
			continue
		}
		switch {
		case ends(p.Text):
			all++
			ended++
		case i > 0 && t.Paragraphs[i-1].Kind == text.Heading: // the second line of a heading
		case ended > 0:
			all++
			open = append(open, i)
		}
	}
	if len(open) == 0 {
		return nil, nil
	}
	share := float64(ended) / float64(all)
	if ended < fewest || share < nearlyAll && len(open) > 1 {
		return nil, []Gap{{Check: "final-stop", Reason: "too few paragraphs of the text end in a stop for its way to be clear", Count: all}}
	}
	var fs []Finding
	for _, i := range open {
		s := t.Paragraphs[i].Text
		fs = append(fs, Finding{
			Check: "final-stop", Category: "linguistic-conventions/punctuation", Severity: diff.Minor, Score: 0.8 * share,
			Message: fmt.Sprintf("the paragraph does not end in a stop, as %d of %d do", ended, all),
			Forms:   []Form{{Text: ending(s), Paragraphs: []int{i}}},
		})
	}
	return fs, nil
}

// ends tells whether a paragraph ends in one of the enders, or in what may follow one.
func ends(s string) bool {
	s = strings.TrimPrefix(ending(s), "…")
	for range 3 { // closing marks, the number of a note behind them, and what that hid
		if last, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune(enders, last) {
			return true
		}
		s = behind.ReplaceAllString(s, "$1$2")
	}
	return false
}

// ending is the end of s, with an ellipsis where something stands before it.
func ending(s string) string {
	from := len(s)
	for n := 0; n < shownRunes && from > 0; n++ {
		_, w := utf8.DecodeLastRuneInString(s[:from])
		from -= w
	}
	if from == 0 {
		return s
	}
	return "…" + s[from:]
}

// size is how much a text says: its letters, one of an unspaced script counting as three, and its numbers, each as two
// however it is written.
func size(s string) int {
	n := 0
	inNumber := false
	for _, r := range s {
		number := unicode.IsDigit(r) || strings.ContainsRune(hanDigits, r)
		switch {
		case number && !inNumber:
			n += 2
		case number, inNumber && (r == ',' || r == '.'):
			continue
		case text.Unspaced(r):
			n += 3
		case unicode.IsLetter(r):
			n++
		}
		inNumber = number
	}
	return n
}

// hanDigits are the characters Chinese numbers are written with.
const hanDigits = "〇○零一二三四五六七八九十百千"

// longSize is the size from which a paragraph is not written twice on purpose, shortSize that from which it is
// suspect right beside its like.
const (
	shortSize = 60
	longSize  = 150
)

// repeated finds paragraphs that stand twice.
func repeated(t Text) ([]Finding, []Gap) {
	places := map[string][]int{}
	var keys []string
	for i, p := range t.Paragraphs {
		if n := size(p.Text); n < shortSize || p.Kind == text.Heading || p.Kind == text.Title {
			continue
		}
		key := text.Fold(p.Text)
		if places[key] == nil {
			keys = append(keys, key)
		}
		places[key] = append(places[key], i)
	}
	var fs []Finding
	for _, k := range keys {
		at := places[k]
		if len(at) < 2 {
			continue
		}
		s := t.Paragraphs[at[0]].Text
		score := 0.0
		switch near, long := at[1] == at[0]+1, size(s) >= longSize; {
		case near && long:
			score = 0.9
		case near:
			score = 0.7
		case long && len(at) == 2:
			score = 0.5 // laws say the same again in another place
		default: // a formula of the text
			continue
		}
		fs = append(fs, Finding{
			Check: "repeated", Category: "linguistic-conventions/textual-conventions", Severity: diff.Minor, Score: score,
			Message: fmt.Sprintf("the same paragraph stands %d times", len(at)),
			Forms:   []Form{{Text: excerpt(s), Paragraphs: at}},
		})
	}
	return fs, nil
}
