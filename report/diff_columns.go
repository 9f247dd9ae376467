package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/text"
)

// columns writes a row as two columns. A row of one language is cut into stanzas, so that what belongs together stands
// side by side even where one side is much the longer.
func (d Differences) columns(p *printer, r DifferenceRow) {
	sheet := newSheet(p, 1, []string{d.A.Name, d.B.Name}, 0)
	if len(r.Edits) == 0 {
		sheet.body(nil, []cell{sideCell(r.TextA), sideCell(r.TextB)})
		return
	}
	m := d.marker(p, r)
	for _, edits := range d.excerpt(stanzas(r.Edits, d.A.Lang)) {
		if edits == nil {
			sheet.body(nil, []cell{painted(omitted, faint), painted(omitted, faint)})
			continue
		}
		sheet.body(nil, []cell{markedCell(m.sideA(edits), len(r.A)), markedCell(m.sideB(edits), len(r.B))})
	}
}

// omitted stands for sentences of a row without a change that is asked for.
const omitted = "[…]"

// excerpt is those stanzas of a row in which something asked for changes, with their neighbours; nil stands for others.
// Of a row without any such change, and where everything is asked for, it is all of them.
func (d Differences) excerpt(stanzas [][]Edit) [][]Edit {
	wanted := func(i int) bool {
		return 0 <= i && i < len(stanzas) && slices.ContainsFunc(stanzas[i], d.Asked.wantsEdit)
	}
	if d.Asked.all() || !slices.ContainsFunc(slices.Concat(stanzas...), d.Asked.wantsEdit) {
		return stanzas
	}
	var out [][]Edit
	for i, edits := range stanzas {
		switch {
		case wanted(i-1) || wanted(i) || wanted(i+1):
			out = append(out, edits)
		case len(out) == 0 || out[len(out)-1] != nil:
			out = append(out, nil)
		}
	}
	return out
}

// inline is a row of one language as one text.
func (d Differences) inline(p *printer, r DifferenceRow) []piece {
	m := d.marker(p, r)
	if d.Asked.all() {
		return m.inline(r.Edits)
	}
	var out []piece
	for _, edits := range d.excerpt(stanzas(r.Edits, d.A.Lang)) {
		if edits == nil {
			out = append(out, piece{omitted + " ", faint})
		} else {
			out = append(out, m.inline(edits)...)
		}
	}
	return out
}

// sideCell is a side of a row of two languages.
func sideCell(s string) cell {
	if s == "" {
		return painted("—", faint)
	}
	var c cell
	for _, line := range strings.Split(s, "\n") {
		c = append(c, words(line)...)
	}
	return c
}

// markedCell is a side of a row of one language that has so many paragraphs on this side.
func markedCell(pieces []piece, paragraphs int) cell {
	if paragraphs == 0 {
		return painted("—", faint)
	}
	if len(pieces) == 0 {
		return nil
	}
	if first := &pieces[0]; first.rendition == plain {
		first.text = strings.TrimLeft(first.text, " \n")
	}
	last := &pieces[len(pieces)-1]
	last.text = strings.TrimRight(last.text, "\n")
	return cell{{pieces: pieces}}
}

// stanzas cuts the edits of a row where both sides end a sentence or a paragraph alike, before the sentence in which a
// change begins and behind the one in which it ends.
func stanzas(edits []Edit, lang string) [][]Edit {
	var out [][]Edit
	var open []Edit
	shut := func() {
		if len(open) > 0 {
			out = append(out, open)
		}
		open = nil
	}
	for i, e := range edits {
		if e.A != e.B { // a change, or one that was ignored
			open = append(open, e)
			continue
		}
		ends := sentenceEnds(e.A, lang)
		begun := len(e.A) - len(strings.TrimLeft(e.A, " \n")) // where the sentence of the last change is over
		if i > 0 && !edits[i-1].endsSentence() {
			if len(ends) == 0 {
				open = append(open, e)
				continue
			}
			begun = ends[0]
		}
		last := begun // where that of the next change begins
		if len(ends) > 0 {
			last = ends[len(ends)-1]
		}
		if begun > 0 {
			open = append(open, e.part(0, begun))
		}
		shut()
		if last > begun {
			open = append(open, e.part(begun, last))
			shut()
		}
		if last < len(e.A) {
			open = append(open, e.part(last, len(e.A)))
		}
	}
	shut()
	return out
}

// part is some bytes of what is the same on both sides.
func (e Edit) part(from, to int) Edit { return Edit{Op: e.Op, A: e.A[from:to], B: e.A[from:to]} }

// endsSentence tells whether a change leaves both sides at the end of a sentence.
func (e Edit) endsSentence() bool {
	ends := func(s string) bool { return s == "" || strings.HasSuffix(s, "\n") || endsWithStop(s) }
	return ends(e.A) && ends(e.B)
}

// sentenceEnds are the bytes of s at which a sentence or a paragraph ends, white space behind it included. The first
// sentence may have begun before s, even have no more here than its full stop.
func sentenceEnds(s, lang string) []int {
	var out []int
	add := func(end int) {
		at := len(s) - len(strings.TrimLeft(s[end:], " \n"))
		if at < len(s) || endsWithStop(s) || strings.HasSuffix(s, "\n") {
			out = append(out, at)
		}
	}
	stop := len(s) - len(strings.TrimLeft(s, stops+closers))
	if endsWithStop(s[:stop]) && strings.TrimLeft(s[stop:], " \n") != s[stop:] {
		add(stop)
	} else {
		stop = 0
	}
	for _, span := range text.Sentences(s[stop:], lang) {
		add(stop + span.End)
	}
	return out
}

// stops are marks that end sentences, closers what may stand behind them.
const (
	stops   = ".!?…。！？；"
	closers = "\"'”’»」』)）]］"
)

// endsWithStop tells whether s ends with a mark that ends sentences, and perhaps closers.
func endsWithStop(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, closers+" \n"))
	return strings.ContainsRune(stops, last)
}
