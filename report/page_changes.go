package report

import (
	"cmp"
	"slices"
	"strings"

	"variorum/diff"
)

// Limits of the lists of changes; what they leave out is counted, and marked in the collation.
const (
	changesShown = 200 // of a kind, in a pair
	rowsShown    = 60  // of a change
	changeLength = 160 // runes of a reading
	contextRunes = 24  // on either side of a change
)

// changesView is what changed between two variants of one language, by kind.
type changesView struct {
	A, B         string
	LangA, LangB string
	Kinds        []kindView
}

type kindView struct {
	Kind, Class string
	Edits       int
	Open        bool // mere wording, and what weighs nothing, starts folded up
	Changes     []changeView
	More        int // changes not shown
}

// changeView is one reading against another, at all its places.
type changeView struct {
	Left, A, B, Right string
	Severity          string
	Count             int
	Rows              []link
	MoreRows          int
	last              link // the row of its last place
	first             int  // its place in the order of the text
}

func newChangesView(d Differences, a *anchors) changesView {
	v := changesView{A: visible(d.A.Name), B: visible(d.B.Name), LangA: visible(d.A.Lang),
		LangB: visible(d.B.Lang)}
	for _, k := range kindTallies(d.changes()) {
		changes := changesOf(d, k.Kind, a)
		kind := kindView{Kind: visible(k.Kind), Class: Edit{Kinds: []string{k.Kind}}.class(), Edits: k.Edits}
		kind.Open = diff.Kind(k.Kind).Severity() != diff.Neutral && k.Kind != string(diff.Wording)
		kind.More = max(0, len(changes)-changesShown)
		kind.Changes = changes[:len(changes)-kind.More]
		v.Kinds = append(v.Kinds, kind)
	}
	return v
}

// changesOf gathers the changes of one kind, those with the same two readings as one, the gravest and most frequent
// first.
func changesOf(d Differences, kind string, a *anchors) []changeView {
	var out []changeView
	index := map[[3]string]int{}
	for _, r := range d.Rows {
		place := a.rowOf(append(slices.Clone(r.CitationsA), r.CitationsB...)...)
		for i, e := range r.Edits {
			if e.unchanged() || !slices.Contains(e.Kinds, kind) {
				continue
			}
			key := [3]string{e.A, e.B, e.Severity}
			at, known := index[key]
			if !known {
				at = len(out)
				index[key] = at
				out = append(out, newChangeView(r.Edits, i, at))
			}
			c := &out[at]
			c.Count++
			c.addRow(place)
		}
	}
	slices.SortFunc(out, func(x, y changeView) int {
		return cmp.Or(cmp.Compare(rank(severityOrder, x.Severity), rank(severityOrder, y.Severity)),
			cmp.Compare(y.Count, x.Count), cmp.Compare(x.first, y.first))
	})
	return out
}

// addRow notes a row that the change stands in; rows come in order.
func (c *changeView) addRow(place link) {
	switch {
	case c.last == place:
	case len(c.Rows) == rowsShown:
		c.MoreRows++
	default:
		c.Rows = append(c.Rows, place)
	}
	c.last = place
}

func newChangeView(edits []Edit, i, first int) changeView {
	e := edits[i]
	c := changeView{Severity: severityClass(e.Severity), first: first}
	c.A, c.B = reading(e.A), reading(e.B)
	c.Left, c.Right = around(edits, i)
	return c
}

// around is what stands on either side of an edit, on one line.
func around(edits []Edit, i int) (left, right string) {
	if i > 0 && edits[i-1].unchanged() {
		left = before(oneLine(edits[i-1].A))
	}
	if i+1 < len(edits) && edits[i+1].unchanged() {
		right = after(oneLine(edits[i+1].A))
	}
	return left, right
}

// reading is a side of a change on one line.
func reading(s string) string {
	if s == "" {
		return ""
	}
	if strings.TrimSpace(s) == "" {
		return strings.ReplaceAll(shown(s), " ", "␣")
	}
	return clipped(oneLine(shown(s)), changeLength)
}

func oneLine(s string) string { return visible(strings.ReplaceAll(s, "\n", " ")) }

// before and after are what of s is shown as the context of a change behind it or before it, whole words where the
// script parts them.
func before(s string) string {
	runes := []rune(s)
	if len(runes) <= contextRunes {
		return s
	}
	s = string(runes[len(runes)-contextRunes:])
	if i := strings.IndexByte(s, ' '); i >= 0 && i < len(s)/2 {
		s = s[i+1:]
	}
	return "…" + s
}

func after(s string) string {
	runes := []rune(s)
	if len(runes) <= contextRunes {
		return s
	}
	s = string(runes[:contextRunes])
	if i := strings.LastIndexByte(s, ' '); i > len(s)/2 {
		s = s[:i]
	}
	return s + "…"
}
