package lexicon

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNewJoins(t *testing.T) {
	given := []Entry{
		{Word: "网", Renderings: []string{"net", "web"}},
		{Word: "主权", Class: Noun, Renderings: []string{"sovereignty"}},
		{Word: "网", Class: Noun, Renderings: []string{"network", "net"}},
		{Word: "网", Class: Verb, Renderings: []string{"catch"}},
	}
	l := New("zh", "en", given)
	want := []Entry{
		{Word: "网", Class: Noun, Renderings: []string{"net", "web", "network", "catch"}},
		{Word: "主权", Class: Noun, Renderings: []string{"sovereignty"}},
	}
	if !reflect.DeepEqual(l.Entries, want) || l.Longest != 2 {
		t.Errorf("got %v, longest %d; want %v, longest 2", l.Entries, l.Longest, want)
	}
	if first := given[0].Renderings; !slices.Equal(first, []string{"net", "web"}) {
		t.Errorf("what was given has become %v", first)
	}
}

// Some words have very many lines, in a list that is not meant well; joining them must not take the square of that.
func TestNewJoinsMany(t *testing.T) {
	const lines = 200_000
	given := make([]Entry, lines)
	for i := range given {
		given[i] = Entry{Word: "a", Renderings: []string{fmt.Sprint(i / 2)}}
	}
	l := New("en", "de", given)
	if len(l.Entries) != 1 || len(l.Entries[0].Renderings) != lines/2 || l.Entries[0].Renderings[1] != "1" {
		t.Errorf("%d words, the first with %d renderings; want 1 with %d", len(l.Entries), len(l.Entries[0].Renderings), lines/2)
	}
}

func TestLookup(t *testing.T) {
	l := New("zh", "en", []Entry{{Word: "法", Class: Noun, Renderings: []string{"law"}}})
	if e, ok := l.Lookup("法"); !ok || e.Class != Noun || !slices.Equal(e.Renderings, []string{"law"}) {
		t.Errorf("法: %v, %v", e, ok)
	}
	for _, word := range []string{"", "律", "法律"} {
		if e, ok := l.Lookup(word); ok {
			t.Errorf("%q: found %v", word, e)
		}
	}
	var none *Lexicon
	if e, ok := none.Lookup("法"); ok {
		t.Errorf("no lexicon: found %v", e)
	}
}

func TestSelect(t *testing.T) {
	one := func(source, target, word, rendering string) *Lexicon {
		return New(source, target, []Entry{{Word: word, Renderings: []string{rendering}}})
	}
	first, second := one("zh", "en", "网", "net"), one("zh-Hant", "en-GB", "网", "web")
	back, other := one("en", "zh", "net", "网"), one("zh", "de", "网", "netz")
	lexica := []*Lexicon{first, back, other, second}
	tests := []struct {
		source, target string
		want           string // renderings of 网, or of net
	}{
		{"zh", "en", "net web"}, {"zh-Hans-CN", "en-US", "net web"}, {"en", "zh", "网"}, {"zh-TW", "de", "netz"},
		{"de", "zh", ""}, {"en", "en", ""}, {"fr", "de", ""},
	}
	for _, test := range tests {
		l := Select(lexica, test.source, test.target)
		e, ok := l.Lookup("网")
		if !ok {
			e, _ = l.Lookup("net")
		}
		if got := strings.Join(e.Renderings, " "); got != test.want || (l == nil) != (test.want == "") {
			t.Errorf("%s to %s: %q, want %q", test.source, test.target, got, test.want)
		}
	}
	if Select(lexica, "zh", "de") != other {
		t.Error("the only list of a pair is not given as it is")
	}
	if e, _ := first.Lookup("网"); len(e.Renderings) != 1 {
		t.Errorf("a list that was joined with another has become %v", e)
	}
	if l := Select(nil, "zh", "en"); l != nil {
		t.Errorf("of no lists: %v", l)
	}
}

func TestSegment(t *testing.T) {
	l := New("zh", "en", []Entry{
		{Word: "网络", Renderings: []string{"network"}}, {Word: "网络空间", Renderings: []string{"cyberspace"}},
		{Word: "主权", Renderings: []string{"sovereignty"}}, {Word: "空间站", Renderings: []string{"space station"}},
	})
	for run, want := range map[string]string{
		"":         "",
		"网络主权":     "网络 主权",
		"网络空间主权":   "网络空间 主权",
		"网络空间站":    "网络空间 站", // the longest from the left, though 网络 空间站 is meant
		"尊重网络空主权":  "尊 重 网络 空 主权",
		"网":        "网",
		"在网络空间站之外": "在 网络空间 站 之 外",
	} {
		if got := strings.Join(l.Segment([]rune(run)), " "); got != want {
			t.Errorf("%s: got %q, want %q", run, got, want)
		}
	}
	var none *Lexicon
	if got := none.Segment([]rune("主权")); !slices.Equal(got, []string{"主", "权"}) {
		t.Errorf("no lexicon: %q, want single characters", got)
	}
}

// entries draws lists as Read would give them, some words more than once.
func entries() *rapid.Generator[[]Entry] {
	word := rapid.StringMatching(`[a-d一-丅 #]{0,3}[a-d一-丅]`)
	return rapid.SliceOf(rapid.Custom(func(t *rapid.T) Entry {
		return Entry{
			Word: word.Draw(t, "word"), Class: rapid.SampledFrom([]Class{"", Noun, Verb}).Draw(t, "class"),
			Renderings: rapid.SliceOfNDistinct(word, 1, 20, rapid.ID[string]).Draw(t, "renderings"),
		}
	}))
}

// What Segment cuts is all there; every piece of more than one character is a word, and none longer begins where it does.
func TestSegmentHoldsTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := New("zh", "en", entries().Draw(t, "entries"))
		run := rapid.SliceOf(rapid.SampledFrom([]rune("abcd一丁丂七 "))).Draw(t, "run")
		at := 0
		for _, piece := range l.Segment(run) {
			n := len([]rune(piece))
			if string(run[at:at+n]) != piece {
				t.Fatalf("%q is not what stands at %d of %q", piece, at, string(run))
			}
			if _, known := l.Lookup(piece); n > 1 && !known {
				t.Fatalf("%q is no word", piece)
			}
			for longer := n + 1; at+longer <= len(run); longer++ {
				if _, known := l.Lookup(string(run[at : at+longer])); known {
					t.Fatalf("%q was cut where %q stands", piece, string(run[at:at+longer]))
				}
			}
			at += n
		}
		if at != len(run) {
			t.Fatalf("%d characters of %d are left over", len(run)-at, len(run))
		}
	})
}

// New keeps every word once, in the order of first appearance, with all its renderings, each once.
func TestNewLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := entries().Draw(t, "entries")
		l := New("zh", "en", given)
		var words []string
		renderings := map[string][]string{}
		for _, e := range given {
			if !slices.Contains(words, e.Word) {
				words = append(words, e.Word)
			}
			for _, r := range e.Renderings {
				if !slices.Contains(renderings[e.Word], r) {
					renderings[e.Word] = append(renderings[e.Word], r)
				}
			}
		}
		if len(l.Entries) != len(words) {
			t.Fatalf("%d entries for %d words", len(l.Entries), len(words))
		}
		for i, e := range l.Entries {
			if e.Word != words[i] || !slices.Equal(e.Renderings, renderings[e.Word]) {
				t.Fatalf("entry %d is %v, want %s %v", i, e, words[i], renderings[words[i]])
			}
		}
	})
}

func TestDecodeGivesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := New("zh", "en", entries().Draw(t, "entries"))
		got, err := Decode("zh", "en", l.Encode())
		if err != nil || got.Longest != l.Longest || len(got.Entries) != len(l.Entries) {
			t.Fatalf("%v, %v; want %v", got, err, l)
		}
		for i := range l.Entries {
			if !reflect.DeepEqual(got.Entries[i], l.Entries[i]) {
				t.Fatalf("entry %d: got %q, want %q", i, got.Entries[i], l.Entries[i])
			}
		}
	})
}

func TestDecodeRefuses(t *testing.T) {
	for s, line := range map[string]string{
		"word\tn\trendering": "line 1", "word\n": "line 1", "a\tn\tb\nword\trendering\n": "line 2", "\tn\tb\n": "line 1", "\n": "line 1",
	} {
		if l, err := Decode("zh", "en", s); err == nil || !strings.Contains(err.Error(), line) {
			t.Errorf("%q: %v, %v; want an error that names %s", s, l, err, line)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	given := make([]Entry, 120_000)
	for i := range given {
		word := string([]rune{rune(0x4E00 + i%20_000), rune(0x4E00 + i/100)})
		given[i] = Entry{Word: word, Renderings: []string{fmt.Sprint("rendering ", i), "usual"}}
	}
	s := New("zh", "en", given).Encode()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		if _, err := Decode("zh", "en", s); err != nil {
			b.Fatal(err)
		}
	}
}

// What was kept before a rule of folding came is folded by it.
func TestDecodeFoldsAnew(t *testing.T) {
	l, err := Decode("zh", "en", "網絡\t\tnetwork\n网络\t\tweb\n")
	want := []Entry{{Word: "网络", Renderings: []string{"network", "web"}}}
	if err != nil || !reflect.DeepEqual(l.Entries, want) {
		t.Errorf("got %v, %v; want %v", l, err, want)
	}
}
