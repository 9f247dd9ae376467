package term

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// named lists the candidates of some units as they are written, best first.
func named(lang string, units ...string) []string {
	s := newStream(Text{Lang: lang, Units: units})
	var names []string
	for _, c := range candidates(s) {
		names = append(names, s.usual(s.spotsOf(c)))
	}
	return names
}

func TestChineseCandidates(t *testing.T) {
	names := named("zh",
		"网络主权是国家主权的延伸。",
		"尊重网络主权，维护和平与安全。",
		"各国应当尊重网络主权，反对网络霸权。",
		"没有网络主权，就没有国家主权。",
		"网络主权与网络空间命运共同体并不矛盾。",
		"构建网络空间命运共同体，要以网络主权为前提。",
		"中国倡导网络空间命运共同体，反对网络霸权。",
		"网络空间是人类的共同家园，网络空间不是法外之地。",
		"我们维护和平与安全，他们也维护和平与安全。",
		"和平与安全来之不易。",
	)
	rank := func(name string) int { return slices.Index(names, name) }
	for _, want := range []string{"网络主权", "网络空间命运共同体", "网络霸权", "国家主权", "和平与安全", "网络空间"} {
		if rank(want) < 0 {
			t.Errorf("%s is no candidate: %v", want, names)
		}
	}
	if rank("网络主权") != 0 {
		t.Errorf("网络主权 is candidate %d, want the first: %v", rank("网络主权"), names)
	}
	for _, not := range []string{
		"尊重网络主权",  // a verb and its object
		"命运共同体",   // never without what goes before
		"间命运共同体",  // part of a word
		"没有",      // grammar
		"维护和平与安全", // a verb and its object
		"我们", "权的", "主权，",
	} {
		if rank(not) >= 0 {
			t.Errorf("%s is a candidate: %v", not, names)
		}
	}
}

func TestSpacedCandidates(t *testing.T) {
	names := named("en",
		"A community of common destiny in cyberspace is a long way off.",
		"They speak of the community of common destiny in cyberspace; cyberspace has no borders.",
		"Cyber-security comes before the community of common destiny in cyberspace.",
		"The digital divide and cyber security are discussed every year.",
		"Nobody closes the digital divide, and the digital divide grows.",
		"There is cyberspace, and there is cyber security.",
	)
	wanted := []string{"community of common destiny in cyberspace", "digital divide", "cyber security", "cyberspace"}
	for _, want := range wanted {
		if !slices.Contains(names, want) {
			t.Errorf("%q is no candidate: %q", want, names)
		}
	}
	for _, not := range []string{"common destiny", "the digital divide", "destiny in cyberspace", "divide", "there"} {
		if slices.Contains(names, not) {
			t.Errorf("%q is a candidate: %q", not, names)
		}
	}
}

// Nothing crosses punctuation or units, is cut off where a longer phrase stands as often, or comes only once.
func TestCandidateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"网", "络", "主", "权", "的", "，", "data", "law", "the", "of"})
		s := newStream(Text{Lang: "zh", Units: rapid.SliceOfN(sentence(word, " "), 0, 10).Draw(t, "units")})
		for _, c := range candidates(s) {
			phrase := s.ids[c.at : c.at+c.n]
			if slices.Min(phrase) <= 0 || strings.ContainsAny(s.surface(c.at, c.n), "，") {
				t.Fatalf("%q crosses punctuation", s.surface(c.at, c.n))
			}
			count := 0
			s.find(phrase, func(int32) { count++ })
			if c.count < 2 || count != c.count {
				t.Fatalf("%q is counted %d times, stands %d times", s.surface(c.at, c.n), c.count, count)
			}
		}
	})
}
