package align

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A part is covered from start to end, also where the plausible beads leave a hole.
func TestSolveFindsAWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := drawVersions(t, 2, 2)
		source, target := newVocabulary(texts[0].Lang, nil), newVocabulary(texts[1].Lang, nil)
		w := newWork(Pair{texts[0], texts[1]}, source, target)
		m := newModel(source, target, dictionary{}, 0)
		p := &part{source: w.source.sentences, target: w.target.sentences, pair: w}
		p.window = everything(len(p.source), len(p.target))
		p.solve(m, newReader(m), rapid.Float64Range(0.01, 0.05).Draw(t, "faint"))
		checkPath(t, spans(p.edges, p.best), len(p.source), len(p.target))

		l := newLattice(m, p.source, p.target, p.window, w.proportions)
		edges := l.plausible(searchTemperature, faint)
		hole := rapid.IntRange(0, len(edges)-1).Draw(t, "hole")
		g := newGraph(l.connect(slices.Delete(edges, hole, hole+1)))
		if !g.leadsTo(len(p.source), len(p.target)) {
			t.Fatal("not connected")
		}
		checkPath(t, spans(g.edges, g.best()), len(p.source), len(p.target))
	})
}

func spans(edges []edge, path []int) (out []span) {
	for _, k := range path {
		out = append(out, edges[k].span)
	}
	return out
}

// checkPath fails unless the beads of a path join and lead from the start to the end of n and m sentences.
func checkPath(t *rapid.T, path []span, n, m int) {
	i, j := 0, 0
	for _, s := range path {
		if i, j = i+s.source, j+s.target; i != s.i || j != s.j {
			t.Fatalf("the beads do not join at %v", s)
		}
	}
	if i != n || j != m {
		t.Fatalf("the path ends at (%d, %d), want (%d, %d)", i, j, n, m)
	}
}

// A sentence is read into words, characters and pairs of characters, with their places.
func TestSentence(t *testing.T) {
	v := newVocabulary("zh", nil)
	got := v.sentence("灯塔 lamp, lamp。")
	names := func(fs []feature) (out []string) {
		for _, f := range fs {
			out = append(out, v.words[f.id])
		}
		return out
	}
	if want := []string{"灯", "塔", "lamp", ",", "lamp", "."}; !slices.Equal(names(got.explained), want) {
		t.Errorf("explained %q, want %q", names(got.explained), want)
	}
	if want := []string{"灯塔", "灯", "塔", "lamp", ",", "lamp", "."}; !slices.Equal(names(got.explains), want) {
		t.Errorf("explains %q, want %q", names(got.explains), want)
	}
	if got.length != 12 {
		t.Errorf("length %v, want 12 characters without the spaces", got.length)
	}
	if lamp := v.count[v.ids["lamp"]]; lamp != 2 {
		t.Errorf("lamp is counted %v times, want 2", lamp)
	}
	if pair := v.count[v.ids["灯塔"]]; pair != 0 {
		t.Errorf("a pair of characters is counted %v times, want 0: it explains, but is not explained", pair)
	}
	if at := got.explained[2].at; at != 4 {
		t.Errorf("the middle of the first lamp is at %v, want 4: two characters and half of four", at)
	}
}
