package quality

import (
	"fmt"
	"regexp"
	"strings"

	"variorum/diff"
	"variorum/text"
)

// Bounds of what counts as a translation's own way with a modal.
const (
	oftenSaid = 3    // times
	shareSaid = 0.25 // share
	mostModal = 4    // modals a side of a passage may have for their order to tell which belongs to which
)

// modalities compares the modals of passages that have as many on both sides.
func modalities(p *pair) ([]Finding, []Gap) {
	if g, ok := p.unread("modality", "modals"); ok {
		return nil, []Gap{g}
	}
	type couple struct {
		one  passage
		a, b modal
	}
	var couples []couple
	odd := map[int]int{}
	uneven := paragraphs{}
	said := map[string]map[text.Force]int{}
	for i, one := range p.passages {
		if !one.matched() {
			continue
		}
		if p.asks(one) {
			continue
		}
		a, b := p.forces(one, 0), p.forces(one, 1)
		if len(a) != len(b) || len(a) > mostModal {
			uneven.add(one.sides[0]...)
			continue
		}
		for k := range a {
			w := p.modalWords(a[k], 0)
			if said[w] == nil {
				said[w] = map[text.Force]int{}
			}
			said[w][b[k].Force]++
			if !a[k].Agrees(b[k].Modal) {
				odd[i]++
				couples = append(couples, couple{one, a[k], b[k]})
			}
		}
	}
	var fs []Finding
	for _, c := range couples {
		if c.a.Negated != c.b.Negated || !p.clear(c.a, 0) || !p.clear(c.b, 1) || !differs(c.a, c.b) {
			continue
		}
		w := p.modalWords(c.a, 0)
		if usualForce(said[w], c.a, c.b) {
			continue
		}
		f := Finding{
			Check: "modality", Category: "accuracy/mistranslation", Severity: diff.Major, Score: 0.7 * (0.5 + c.one.confidence/2),
			Message: fmt.Sprintf("the original says %s (%s), the translation %s", p.modalText(c.a, 0), c.a.Force, p.modalText(c.b, 1)),
			Forms:   []Form{{p.modalText(c.a, 0), 0, []int{c.a.paragraph}}, {p.modalText(c.b, 1), 1, []int{c.b.paragraph}}},
		}
		fs = append(fs, f)
	}
	var gs []Gap
	if len(uneven) > 0 {
		gs = append(gs, Gap{"modality", "sentences with more modals on one side than on the other were not compared", len(uneven)})
	}
	return fs, gs
}

// forces are the modals of a side of a passage, "must be no" as one that is negated.
func (p *pair) forces(one passage, side int) []modal {
	ms := p.modals(one, side)
	for i := range ms {
		behind := p.sideOf(side).Paragraphs[ms[i].paragraph].Text[ms[i].End:]
		ms[i].Negated = ms[i].Negated || noBehind.MatchString(behind)
		if onlyBehind.MatchString(behind) {
			ms[i].Force = text.Need // to be allowed only then is a duty of a kind
		}
	}
	return ms
}

var (
	noBehind   = regexp.MustCompile(`^ (?:also )?(?:be|have) no\b`)
	onlyBehind = regexp.MustCompile(`^ only\b`)
)

// modal is a modal expression in its paragraph.
type modal struct {
	text.Modal
	paragraph int
}

func (m modal) place() stretch { return stretch{m.Span, m.paragraph} }

// modals are those of one side of a passage.
func (p *pair) modals(one passage, side int) []modal {
	var out []modal
	t := p.sideOf(side)
	for _, s := range one.sides[side] {
		for _, m := range text.Modals(s.in(t), t.Lang) {
			m.Start, m.End = m.Start+s.Start, m.End+s.Start
			out = append(out, modal{m, s.paragraph})
		}
	}
	return out
}

func (p *pair) modalText(m modal, side int) string {
	return m.In(p.sideOf(side).Paragraphs[m.paragraph].Text)
}
func (p *pair) modalWords(m modal, side int) string { return text.Fold(p.modalText(m, side)) }

// clear tells whether a modal says what it says whatever stands around it. In Chinese 要 may be a wish or a purpose, 可 a
// part of an adjective, 需 a noun; French says devoir and falloir for what must be and for what should be.
func (p *pair) clear(m modal, side int) bool {
	w := p.modalWords(m, side)
	switch {
	case m.Force == text.Need:
		return false
	case text.SameLang(p.sideOf(side).Lang, "zh"):
		return w != "可" && w != "有权" && !strings.HasSuffix(p.sideOf(side).Paragraphs[m.paragraph].Text[:m.Start], "只") && (!strings.Contains(w, "要") || strings.ContainsAny(w, "必应须"))
	case text.SameLang(p.sideOf(side).Lang, "fr"):
		return m.Force == text.May || m.Force == text.Can
	case text.SameLang(p.sideOf(side).Lang, "en"):
		return w != "might" && !strings.HasPrefix(w, "let ")
	}
	return true
}

// differs tells whether a duty or permission became another, or a permission a promise.
func differs(a, b modal) bool {
	strong := func(f text.Force) bool { return f == text.Must || f == text.Shall || f == text.Should || f == text.May }
	switch {
	case a.Force == text.May && b.Force == text.Will || a.Force == text.Will && b.Force == text.May:
		return !a.Negated
	}
	return strong(a.Force) && strong(b.Force)
}

// usualForce tells whether the translation says this for the original's wording elsewhere too, or something that
// agrees with it.
func usualForce(said map[text.Force]int, a, b modal) bool {
	all, best := 0, text.Force(0)
	for f := text.Must; f <= text.Will; f++ {
		all += said[f]
		if said[f] > said[best] {
			best = f
		}
	}
	n := said[b.Force]
	if n >= oftenSaid || n > 1 && float64(n) >= shareSaid*float64(all) {
		return true
	}
	m := a.Modal
	m.Force = best
	return said[best] > n && m.Agrees(text.Modal{Force: b.Force, Negated: m.Negated})
}
