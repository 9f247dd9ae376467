package diff

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/align"
	"variorum/text"
)

// segment is sentences of the one passage that belong to sentences of the other: words a0 to a1 against words b0 to b1.
// Segments cover both passages, in order.
type segment struct {
	hunk
	rewritten bool // less than half of the shorter side stayed; found by aligning sentences, and compared by itself
}

// alignSentences bounds the sentences of a gap that are aligned, those of one side times those of the other.
const alignSentences = 2500

// segments pairs the sentences of two passages by the words they have in common; where most of the words differ, the
// sentences are aligned.
func segments(a, b passage, lang string, runs []Run) []segment {
	p := pairing{a: newCut(a, lang), b: newCut(b, lang), lang: lang}
	p.link(runs)
	p.dropFew()
	i, j := 0, 0
	for k, l := range p.links {
		if !p.strong(l) {
			continue
		}
		if p.fills(gap{i, l.a0, j, l.b0}, l) {
			l.a0, l.b0 = i, j
		}
		end := p.afterward(k)
		if after := (gap{l.a1, end.a0, l.b1, end.b0}); p.fills(after, l) {
			l.a1, l.b1 = end.a0, end.b0
		}
		p.gap(gap{i, l.a0, j, l.b0})
		p.add(l.gap, false)
		i, j = l.a1, l.b1
	}
	p.gap(gap{i, p.a.count(), j, p.b.count()})
	return p.out
}

// dropFew forgets the links where the strong ones hold less than half of both passages together: the aligner then sees
// all sentences.
func (p *pairing) dropFew() {
	linked := 0
	for _, l := range p.links {
		if p.strong(l) {
			linked += p.a.size(l.a0, l.a1) + p.b.size(l.b0, l.b1)
		}
	}
	na, nb := p.a.count(), p.b.count()
	if 2*linked < p.a.size(0, na)+p.b.size(0, nb) && na*nb <= alignSentences {
		p.links = nil
	}
}

// afterward is where the strong link after link k begins, or the end of the passages.
func (p *pairing) afterward(k int) gap {
	for _, l := range p.links[k+1:] {
		if p.strong(l) {
			return l.gap
		}
	}
	return gap{p.a.count(), p.a.count(), p.b.count(), p.b.count()}
}

// fills tells whether a gap that has sentences on one side only may be the rest of those linked beside it: what these
// have on the other side and lost is half as long or longer.
func (p *pairing) fills(g gap, l link) bool {
	switch {
	case g.a0 == g.a1 && g.b0 < g.b1:
		return 2*(p.a.size(l.a0, l.a1)-l.kept) >= p.b.size(g.b0, g.b1)
	case g.b0 == g.b1 && g.a0 < g.a1:
		return 2*(p.b.size(l.b0, l.b1)-l.kept) >= p.a.size(g.a0, g.a1)
	}
	return false
}

// cut is a passage as sentences: sentence i is words starts[i] to starts[i+1].
type cut struct {
	passage
	starts []int
	sizes  []int // how much the words before each of starts say, together
}

func newCut(p passage, lang string) cut {
	c := cut{passage: p}
	w, from := 0, 0
	read := func(to int) {
		for _, s := range text.Sentences(p.s[from:to], lang) {
			for w < len(p.words) && p.words[w].Start < from+s.Start {
				w++
			}
			if n := len(c.starts); w < len(p.words) && (n == 0 || c.starts[n-1] < w) {
				c.starts = append(c.starts, w)
			}
		}
		from = to
	}
	for at, line := 0, ""; at < len(p.s); at += len(line) {
		line = p.s[at:]
		if i := strings.IndexByte(line, '\n'); i >= 0 {
			line = line[:i+1]
		}
		if endsParagraph(line, p.s[at+len(line):]) {
			read(at + len(line))
		}
	}
	read(len(p.s))
	if len(p.words) > 0 && (len(c.starts) == 0 || c.starts[0] > 0) {
		c.starts = slices.Insert(c.starts, 0, 0)
	}
	c.starts = append(c.starts, len(p.words))
	c.sizes = make([]int, len(c.starts))
	for k := 1; k < len(c.starts); k++ {
		c.sizes[k] = c.sizes[k-1] + size(p.words[c.starts[k-1]:c.starts[k]])
	}
	return c
}

// endsParagraph tells whether a line break ends more than a line: after a mark that ends a clause, or before an empty
// line. Statutes are printed with their lines broken anywhere.
func endsParagraph(line, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, " \t\r\n\u3000"))
	return unicode.IsPunct(last) && !strings.ContainsRune(",，、-—(（「『《“‘[", last) || strings.HasPrefix(rest, "\n") ||
		strings.TrimSpace(line) == ""
}

// count is the number of sentences.
func (c cut) count() int { return len(c.starts) - 1 }

// size weighs sentences i to k by what they say.
func (c cut) size(i, k int) int { return c.sizes[k] - c.sizes[i] }

// link is neighbouring sentences tied together by words that stayed, and how much those say.
type link struct {
	gap
	kept int
}

// pairing finds which sentences belong together.
type pairing struct {
	a, b  cut
	lang  string
	links []link
	out   []segment
}

// What ties two sentences: words that stayed of at least tieSize, and of this share of the shorter one.
const (
	tieSize  = 4
	tieShare = 0.3
)

// link ties sentences by the runs they share. Runs keep the order, so the sentences that are tied, directly or through
// others, stand side by side.
func (p *pairing) link(runs []Run) {
	i, j, kept := 0, 0, 0
	tie := func() {
		shorter := min(p.a.size(i, i+1), p.b.size(j, j+1))
		if kept == 0 || kept < shorter && (kept < tieSize || float64(kept) < tieShare*float64(shorter)) {
			return
		}
		if n := len(p.links); n > 0 && (i < p.links[n-1].a1 || j < p.links[n-1].b1) {
			l := &p.links[n-1]
			l.a1, l.b1, l.kept = i+1, j+1, l.kept+kept
			return
		}
		p.links = append(p.links, link{gap{i, i + 1, j, j + 1}, kept})
	}
	for _, r := range runs {
		for k := range r.Len {
			x, y := r.A+k, r.B+k
			if x >= p.a.starts[i+1] || y >= p.b.starts[j+1] {
				tie()
				kept = 0
				for x >= p.a.starts[i+1] {
					i++
				}
				for y >= p.b.starts[j+1] {
					j++
				}
			}
			kept += p.a.words[x].size()
		}
	}
	if len(runs) > 0 {
		tie()
	}
}

// strong tells whether at least half of linked sentences stayed, by the shorter side: the other may have grown.
func (p *pairing) strong(l link) bool {
	return 2*l.kept >= min(p.a.size(l.a0, l.a1), p.b.size(l.b0, l.b1))
}

// add appends a segment of sentences.
func (p *pairing) add(g gap, rewritten bool) {
	if g.a0 == g.a1 && g.b0 == g.b1 {
		return
	}
	h := hunk{p.a.starts[g.a0], p.a.starts[g.a1], p.b.starts[g.b0], p.b.starts[g.b1]}
	p.out = append(p.out, segment{h, rewritten})
}

// gap adds the segments of sentences that are not strongly linked. What the aligner leaves alone becomes a segment with
// nothing on the other side.
func (p *pairing) gap(g gap) {
	na, nb := g.a1-g.a0, g.b1-g.b0
	if na*nb <= 1 || na*nb > alignSentences {
		p.add(g, true)
		return
	}
	beads := align.Aligner{}.Align(p.a.text(g.a0, g.a1, p.lang), p.b.text(g.b0, g.b1, p.lang)).Sentences
	moved := align.Moved(beads)
	i, j := g.a0, g.b0
	for k, b := range beads {
		if len(b.Source) == 0 || len(b.Target) == 0 || moved[k] {
			continue
		}
		x, y := g.a0+b.Source[0], g.b0+b.Target[0]
		if x < i || y < j {
			continue
		}
		p.add(gap{i, x, j, j}, true)
		p.add(gap{x, x, j, y}, true)
		i, j = g.a0+b.Source[len(b.Source)-1]+1, g.b0+b.Target[len(b.Target)-1]+1
		p.add(gap{x, i, y, j}, true)
	}
	p.add(gap{i, g.a1, j, j}, true)
	p.add(gap{g.a1, g.a1, j, g.b1}, true)
}

// text gives sentences i to k to the aligner, in their paragraphs.
func (c cut) text(i, k int, lang string) align.Text {
	t := align.Text{Lang: lang, Paragraphs: [][]string{{}}}
	for ; i < k; i++ {
		from, to := c.starts[i], c.starts[i+1]
		last := len(t.Paragraphs) - 1
		t.Paragraphs[last] = append(t.Paragraphs[last], c.s[c.start(from):c.end(to-1)])
		if strings.Contains(c.s[c.end(to-1):c.start(to)], "\n") && i+1 < k {
			t.Paragraphs = append(t.Paragraphs, nil)
		}
	}
	return t
}
