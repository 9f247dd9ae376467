package report

import (
	"fmt"
	"strings"
	"unicode"
)

// link is a place on the page, or outside it where Href is empty.
type link struct{ Href, Label, Lang string }

// anchors gives out the ids of a page, no id twice, and knows where on the page a citation stands.
type anchors struct {
	taken     map[string]bool
	paragraph map[string]string // citation to id
	row       map[string]int    // citation to row, from 1
}

func newAnchors() *anchors {
	a := &anchors{map[string]bool{}, map[string]string{}, map[string]int{}}
	for _, section := range []string{"contents", "summary", "terms", "differences", "findings", "collation"} {
		a.taken[section] = true
	}
	return a
}

// claim gives out an id: want with what is not a letter, a digit, a dot or a low line made a hyphen, and a number
// behind it if that is taken.
func (a *anchors) claim(want string) string {
	base := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' || r == '_' {
			return r
		}
		return '-'
	}, want)
	id := base
	for n := 2; a.taken[id] || id == ""; n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	a.taken[id] = true
	return id
}

// addGrid gives out the ids of a grid's rows and paragraphs, and returns the latter by row, column and order.
func (a *anchors) addGrid(c Collation) [][][]string {
	for i := range c.Rows {
		a.claim(rowID(i + 1))
	}
	prefixes := make([]string, len(c.Variants))
	for i, v := range c.Variants {
		prefixes[i] = a.claim(withoutRevision(v.citation()))
	}
	ids := make([][][]string, len(c.Rows))
	for i, r := range c.Rows {
		ids[i] = make([][]string, len(r.Cells))
		for k, cell := range r.Cells {
			for _, p := range cell {
				id := a.claim(fmt.Sprintf("%s-p%d", prefixes[k], p.Number))
				ids[i][k] = append(ids[i][k], id)
				if _, known := a.paragraph[p.Citation]; !known {
					a.paragraph[p.Citation] = id
					a.row[p.Citation] = i + 1
				}
			}
		}
	}
	return ids
}

func rowID(n int) string { return fmt.Sprintf("row-%d", n) }

// citation is how a variant is cited, by its name if nothing else.
func (v Variant) citation() string {
	if v.Citation != "" {
		return v.Citation
	}
	return v.Name
}

// withoutRevision is the citation of a variant without the number or date of its saved state, so that links to a
// paragraph outlive the next state.
func withoutRevision(citation string) string {
	at := strings.LastIndexByte(citation, '@')
	if at > 0 && at+1 < len(citation) && strings.Trim(citation[at+1:], "0123456789-") == "" {
		return citation[:at]
	}
	return citation
}

// place links to the paragraph of a citation.
func (a *anchors) place(citation string) link {
	l := link{Label: visible(short(citation))}
	if id, ok := a.paragraph[citation]; ok {
		l.Href = "#" + id
	}
	return l
}

// rowOf links to the first row in which one of citations stands, or to the place itself.
func (a *anchors) rowOf(citations ...string) link {
	for _, c := range citations {
		if n := a.row[c]; n > 0 {
			return link{Href: "#" + rowID(n), Label: fmt.Sprint(n)}
		}
	}
	if len(citations) == 0 {
		return link{}
	}
	return link{Label: visible(short(citations[0]))}
}
