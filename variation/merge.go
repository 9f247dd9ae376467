package variation

import (
	"cmp"
	"slices"
	"strings"
)

// merged puts findings together that point at the same: a finding whose forms stand, most of them, where different forms
// of a surer one do adds its reason to that one. Findings must stand best first.
func merged(fs []Finding) []Finding {
	m := merger{near: map[[2]int][]mark{}}
	for _, f := range fs {
		if k, ok := m.same(f); ok {
			m.found[k].confirm(f)
			continue
		}
		m.add(f)
	}
	bestFirst(m.found)
	return m.found
}

// merger holds findings with an index of where their forms stand.
type merger struct {
	found []Finding
	near  map[[2]int][]mark // by paragraph and block of it
}

// mark is a place of a form of a finding.
type mark struct {
	Place
	finding, form int
}

// block is how many bytes of a paragraph are looked through together, so that long paragraphs cost no more than short ones.
const block = 512

func (m *merger) add(f Finding) {
	for i, form := range f.Forms {
		for _, p := range form.Places {
			for k := p.Start / block; k <= p.End/block; k++ {
				key := [2]int{p.Paragraph, k}
				m.near[key] = append(m.near[key], mark{p, len(m.found), i})
			}
		}
	}
	m.found = append(m.found, f)
}

// votes are the places that a form of a new finding shares with a form of one that is held.
type votes struct{ finding, own, theirs, places int }

// same finds the first finding that two different forms of f, or its only one, stand on, with half its places.
func (m *merger) same(f Finding) (int, bool) {
	all := m.votes(f)
	places := 0
	for _, form := range f.Forms {
		places += len(form.Places)
	}
	for from := 0; from < len(all); {
		k, covered := all[from].finding, 0
		own, theirs := map[int]bool{}, map[int]bool{}
		for ; from < len(all) && all[from].finding == k; from++ {
			if v := all[from]; !own[v.own] && !theirs[v.theirs] {
				own[v.own], theirs[v.theirs] = true, true
				covered += v.places
			}
		}
		if len(own) >= min(2, len(f.Forms)) && 2*covered >= places {
			return k, true
		}
	}
	return 0, false
}

// votes counts them, by finding, own form and other form.
func (m *merger) votes(f Finding) []votes {
	counts := map[votes]int{}
	for i, form := range f.Forms {
		for _, p := range form.Places {
			for _, o := range m.near[[2]int{p.Paragraph, (p.Start + p.End) / 2 / block}] {
				if 2*(min(p.End, o.End)-max(p.Start, o.Start)) >= p.End-p.Start {
					counts[votes{o.finding, i, o.form, 0}]++
				}
			}
		}
	}
	out := make([]votes, 0, len(counts))
	for v, n := range counts {
		out = append(out, votes{v.finding, v.own, v.theirs, n})
	}
	slices.SortFunc(out, func(a, b votes) int {
		return cmp.Or(cmp.Compare(a.finding, b.finding), cmp.Compare(a.own, b.own), cmp.Compare(a.theirs, b.theirs))
	})
	return out
}

// confirm makes a finding surer by another that points at the same, and adds its reason.
func (f *Finding) confirm(by Finding) {
	if by.Check == f.Check && strings.Contains(f.Message, by.Message) {
		return
	}
	f.Score += (1 - f.Score) * 0.15 * by.Score
	if by.Check == f.Check {
		f.Message += "; " + by.Message
	}
}
