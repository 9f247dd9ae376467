package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// How wide the paragraphs may be that are more than body text, in columns: a page's line or two.
const (
	widestTitle   = 160
	widestHeading = 160 // with a number before it
	widestPlain   = 80  // a heading with no number
	widestByline  = 100
)

// seen is a paragraph with what the rules ask about it, looked up once.
type seen struct {
	mark  mark
	name  string // what stands after the mark
	width int
	stops bool // ends as a sentence does
	hangs bool // ends in a pause
}

// kinds settles what each paragraph of a text is, one rule after the other; a rule looks only at what is still body.
type kinds struct {
	ps   []text.Paragraph
	seen []seen
	rank []int // of each heading: the smaller, the higher; 0 for what is no heading
}

// setKinds tells the paragraphs of a plain text apart. All of them come as body.
func setKinds(ps []text.Paragraph, l layout) {
	k := look(ps)
	k.notes()
	k.title()
	k.opening()
	k.numbered()
	k.items()
	if l.spaced {
		k.unnumbered()
	}
	k.levels()
}

// look looks at each paragraph once.
func look(ps []text.Paragraph) *kinds {
	k := &kinds{ps: ps, seen: make([]seen, len(ps)), rank: make([]int, len(ps))}
	for i, p := range ps {
		s := seen{width: columns(p.Text), stops: stops(p.Text), hangs: hangs(p.Text)}
		s.mark, s.name = splitMark(p.Text)
		k.seen[i] = s
	}
	return k
}

// body tells whether paragraph i exists and no rule has claimed it yet.
func (k *kinds) body(i int) bool { return i >= 0 && i < len(k.ps) && k.ps[i].Kind == text.Body }

// label tells whether paragraph i is short and ends without a mark, as names do.
func (k *kinds) label(i, widest int) bool {
	s := k.seen[i]
	return s.width <= widest && !s.stops && !s.hangs
}

// notes claims remarks about the text.
func (k *kinds) notes() {
	for i := range k.ps {
		if k.body(i) && isNote(k.ps[i].Text) {
			k.ps[i].Kind = text.Note
		}
	}
}

// title claims the first paragraph where it reads as a name and the text after it consists mainly of sentences.
func (k *kinds) title() {
	if len(k.ps) < 3 || !k.body(0) || !k.label(0, widestTitle) || k.seen[0].mark >= decimal {
		return
	}
	if first := k.seen[0].mark; first != unmarked && k.seen[1].mark == first {
		return
	}
	sentences, others := 0, 0
	for i := 1; i < min(len(k.seen), 100); i++ {
		switch s := k.seen[i]; {
		case s.stops:
			sentences++
		case s.mark == unmarked && i > openingSize && k.body(i):
			others++
		}
	}
	if sentences > others {
		k.ps[0].Kind = text.Title
	}
}

// openingSize is how many paragraphs after the title may tell of author, date and publication.
const openingSize = 5

// opening claims, right after the title, who wrote the text and where it appeared.
func (k *kinds) opening() {
	if len(k.ps) == 0 || k.ps[0].Kind != text.Title {
		return
	}
	named := false
	for i := 1; i <= openingSize && i < len(k.ps); i++ {
		if !k.body(i) {
			continue
		}
		s := k.ps[i].Text
		switch {
		case k.seen[i].width <= 2*widestByline && isPublication(s):
			k.ps[i].Kind = text.Note
		case k.label(i, widestByline) && isByline(s):
			k.ps[i].Kind = text.Byline
		case !named && k.label(i, widestByline/2) && isName(s) && !(i+1 < len(k.ps) && k.seen[i+1].mark.lists()):
			k.ps[i].Kind = text.Byline
			named = true
		case k.seen[i].stops:
			return
		}
	}
}

// ranks of headings by their marks; equal marks rank equal.
var ranks = map[mark]int{part: 1, chapter: 2, section: 3, roman: 4, han: 4, unmarked: 4, arabic: 5, bracketed: 5, decimal: 5}

// numbered claims headings that begin with a number. "Chapter 1" and "第一章" say what they are; "I, ...", "一、..." and
// "1. ..." may be members of a list and count only as a series whose members are short names with text between them.
func (k *kinds) numbered() {
	series := map[mark]int{}
	broken := map[mark]bool{}
	for i, s := range k.seen {
		if !k.body(i) || !k.label(i, widestHeading) {
			continue
		}
		series[s.mark]++
		if i+1 == len(k.ps) || k.seen[i+1].mark == s.mark {
			broken[s.mark] = true
		}
	}
	for i, s := range k.seen {
		if !k.body(i) {
			continue
		}
		switch s.mark {
		case part, chapter, section:
			// A label may end in a stop: "CHAPTER I.".
			if !k.label(i, widestHeading) && (s.name != "" || s.width > widestPlain) {
				continue
			}
		case roman, han, arabic, bracketed, decimal:
			if !k.label(i, widestHeading) || series[s.mark] < 2 || broken[s.mark] {
				continue
			}
		default:
			continue
		}
		k.claim(i)
		if s.mark == decimal {
			k.rank[i] += depth(k.ps[i].Text)
		}
		k.subtitle(i)
	}
}

// claim makes paragraph i a heading.
func (k *kinds) claim(i int) {
	k.ps[i].Kind = text.Heading
	k.rank[i] = ranks[k.seen[i].mark]
}

// subtitle claims what follows a heading that is only a number: the name of the part.
func (k *kinds) subtitle(i int) {
	if k.seen[i].name != "" || !k.body(i+1) || !k.body(i+2) {
		return
	}
	if k.label(i+1, widestHeading) && k.seen[i+1].mark == unmarked && k.seen[i+2].stops && opensUpper(k.ps[i+1].Text) {
		k.ps[i+1].Kind = text.Heading
		k.rank[i+1] = k.rank[i]
	}
}

// items claims members of lists. A number counts where another of its kind stands in the text; a bullet says enough.
func (k *kinds) items() {
	have := map[mark]int{}
	for i, s := range k.seen {
		if k.body(i) {
			have[s.mark]++
		}
	}
	for i, s := range k.seen {
		if k.body(i) && s.mark.lists() && (s.mark == bullet || have[s.mark] > 1) {
			k.ps[i].Kind = text.Item
		}
	}
}

// unnumbered claims short names set apart by blank lines: after something finished, before a list or a longer sentence.
func (k *kinds) unnumbered() {
	candidate := func(i int) bool {
		return k.body(i) && k.label(i, widestPlain) && k.seen[i].mark == unmarked
	}
	for i := 1; i+1 < len(k.ps); i++ {
		if !candidate(i) || candidate(i-1) || candidate(i+1) || !opensUpper(k.ps[i].Text) {
			continue
		}
		next := k.seen[i+1]
		if k.ps[i+1].Kind == text.Item || k.body(i+1) && next.stops && next.width > k.seen[i].width {
			k.claim(i)
		}
	}
}

// opensUpper tells whether s begins as a name does: with a letter that is no small one.
func opensUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "“\"'‘«「《"))
	return unicode.IsLetter(r) && !unicode.IsLower(r)
}

// levels numbers the ranks that are in use from 1 on.
func (k *kinds) levels() {
	used := map[int]bool{}
	for _, r := range k.rank {
		used[r] = true
	}
	for i, r := range k.rank {
		for above := 1; above <= r; above++ {
			if used[above] {
				k.ps[i].Level = min(k.ps[i].Level+1, 6)
			}
		}
	}
}
