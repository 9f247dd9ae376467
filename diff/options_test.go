package diff

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestIgnore(t *testing.T) {
	for _, c := range []struct {
		why    string
		ignore Ignore
		a, b   string
		want   string // as inline writes it; what is ignored as it stands in a
	}{
		{"nothing", 0, "A dog “b”", "a dog 'b'", "[-A-]{+a+} dog [-“-]{+'+}b[-”-]{+'+}"},
		{"white space", IgnoreSpace, "用AI技术 好", "用 AI 技术\n坏", "用AI技术 [-好-]{+坏+}"},
		{"case", IgnoreCase, "The Internet is here", "the internet was here", "The Internet [-is-]{+was+} here"},
		{"quotation marks of other form", IgnoreQuotes, "a “free” cat’s net", `a "free" cat's web`, "a “free” cat’s [-net-]{+web+}"},
		{"quotation marks on one side", IgnoreQuotes, "a “free” net", "a free net", "a “free” net"},
		{"an apostrophe is more than its form", IgnoreQuotes, "we're here", "were here", "[-we're-]{+were+} here"},
		{"traditional characters", IgnoreScript, "尊重網絡主權原則", "尊重网络主权", "尊重網絡主權[-原則-]"},
		{"full width", IgnoreScript, "Ａ，b", "A,b", "Ａ，b"},
		{"several", IgnoreSpace | IgnoreCase, "One  two", "one Two", "One  two"},
	} {
		edits := Passages(c.a, c.b, Options{Lang: "zh", Ignore: c.ignore})
		if got := inline(edits); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
		if a, b := sides(edits); a != c.a || b != c.b {
			t.Errorf("%s: %q and %q", c.why, a, b)
		}
	}
}

// TestIgnoringLosesNothing holds for any texts: both come back, and no two Equal edits are neighbours.
func TestIgnoringLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := passages(t)
		ignore := Ignore(rapid.IntRange(0, 15).Draw(t, "ignore"))
		edits := Passages(a, b, Options{Lang: rapid.SampledFrom([]string{"en", "zh", ""}).Draw(t, "lang"), Ignore: ignore})
		if x, y := sides(edits); x != a || y != b {
			t.Fatalf("%q and %q came back as %q and %q", a, b, x, y)
		}
		for i, e := range edits {
			if e.Op == Equal && i > 0 && edits[i-1].Op == Equal {
				t.Fatalf("edit %d: %+v", i, e)
			}
		}
	})
}

func TestSeverities(t *testing.T) {
	asked := map[Kind]Severity{Number: Critical, Wording: Neutral, Spelling: Major}
	for _, c := range []struct {
		a, b string
		want Severity
	}{
		{"in 2014 cats", "in 2015 cats", Critical},
		{"the cats ran", "the dogs ran", Neutral},
		{"then 4 cats ran", "then 5 dogs ran", Critical},
		{"the colour red", "the color red", Major},
		{"the cats ran", "the cats, ran", Neutral},
	} {
		for _, e := range Passages(c.a, c.b, Options{Lang: "en", Severities: asked}) {
			if e.Op != Equal && e.Severity != c.want {
				t.Errorf("%q and %q: %s, want %s", c.a, c.b, e.Severity, c.want)
			}
		}
	}
	for _, e := range Passages("colour 網", "color 网", Options{Lang: "en"}) {
		if e.Op != Equal && (e.Severity != Neutral || !slices.Equal(e.Kinds, []Kind{Spelling})) {
			t.Errorf("%+v: spelled otherwise is no fault", e)
		}
	}
}

// TestMoves checks that what was struck here and written there is linked.
func TestMoves(t *testing.T) {
	a := "Small states, wherever they lie in the world, have the right to speak. The great powers listened in silence."
	b := "Small states have the right to speak, wherever they lie in the world. The great powers listened in silence."
	var struck, written string
	for _, e := range Passages(a, b, Options{Lang: "en"}) {
		if e.Move == 0 {
			continue
		}
		struck, written = struck+e.A, written+e.B
		if e.Move != 1 || !slices.Contains(e.Kinds, Order) {
			t.Errorf("%+v", e)
		}
	}
	plain := func(s string) string { return strings.Trim(s, ", ") }
	if struck == "" || plain(struck) != plain(written) {
		t.Errorf("struck %q, written %q", struck, written)
	}
}

func TestLetters(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"infringment", "infringement", "infring{+e+}ment"},
		{"opportunities", "oppurtunities", "opp[-o-]{+u+}rtunities"},
		{"organise", "organize", "organi[-s-]{+z+}e"},
		{"cat", "dog", "[-cat-]{+dog+}"},
		{"reliable", "unreliable", "{+un+}reliable"},
		{"national", "international", "{+inter+}national"},
		{"car", "internationalisation", "[-car-]{+internationalisation+}"},
		{"cafe\u0301s", "cafes", "caf[-e\u0301-]{+e+}s"},
		{"网络主权", "网际主权", "网[-络-]{+际+}主权"},
		{"维护", "保护", "[-维护-]{+保护+}"},
		{"old towns", "old town", "old town[-s-]"},
		{"old towns", "town", "[-old towns-]{+town+}"},
		{"", "new", "{+new+}"},
		{"gone", "", "[-gone-]"},
		{"", "", ""},
	} {
		if got := inline(Letters(c.a, c.b)); got != c.want {
			t.Errorf("%q and %q: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

func TestLettersLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := passages(t)
		if x, y := sides(Letters(a, b)); x != a || y != b {
			t.Fatalf("%q and %q came back as %q and %q", a, b, x, y)
		}
	})
}

// TestRewritten holds two translations of one passage against each other: the sentences are paired, a sentence that one
// side has alone is shown whole, and a paraphrase of a no is none.
func TestRewritten(t *testing.T) {
	a := "The road to the harbour is long, and nobody walks it at night. The tariff was raised to 40 per cent. " +
		"Merchants must pay it before they unload. Peace will not be kept by words."
	b := "It is a long way down to the port; after dark the road lies deserted. They put the tariff up to 45 per cent. " +
		"My uncle kept a stall there for years. Before unloading, merchants should pay it. Peace will be kept by words alone."
	edits := Passages(a, b, Options{Lang: "en"})
	found := map[Kind]string{}
	for _, e := range edits {
		for _, k := range e.Kinds {
			found[k] += e.A + "|" + e.B + "\n"
		}
	}
	for kind, want := range map[Kind]string{Number: "45", Addition: "My uncle kept a stall there for years",
		Modality: "should", Negation: "not"} {
		if !strings.Contains(found[kind], want) || strings.Count(found[kind], "\n") > 2 {
			t.Errorf("%s: %q, want %q", kind, found[kind], want)
		}
	}
	if t.Failed() {
		t.Log(inline(edits))
	}
	if strings.Contains(found[Negation], "nobody") {
		t.Errorf("a paraphrase is taken for a denial: %q", found[Negation])
	}
}
