package term

import (
	"fmt"
	"strings"
	"testing"
)

func TestPhraseFind(t *testing.T) {
	for _, tt := range []struct{ phrase, in, want string }{
		{"cyber attack", "Cyber-attack, cyber attack, cyber attacks, CYBER  ATTACK.", "Cyber-attack|cyber attack|CYBER  ATTACK"},
		{"cyber attack*", "Cyber-attacks and a cyber attacker", "Cyber-attacks|cyber attacker"},
		{"主权", "网络主权与國家主權。", "主权|主權"},
		{"網", "上网，网络", "网|网"},
		{"Ｅ.164", "e.164 and E 164", "e.164|E 164"},
		{"a a", "a a a a a", "a a|a a"},
		{"“the port”", "in the port", "the port"},
		{"*", "a * b", ""},
		{"", "a b", ""},
		{"port", "the port’s master, Port's", "port|Port"},
		{"homme", "l'homme", "homme"},
		{"1,000", "1,000 or 1000", "1,000"},
		{"port", "", ""},
	} {
		var got []string
		for _, sp := range ParsePhrase(tt.phrase).Find(tt.in) {
			got = append(got, sp.In(tt.in))
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%q in %q: %q, want %q", tt.phrase, tt.in, strings.Join(got, "|"), tt.want)
		}
	}
}

func FuzzPhraseFind(f *testing.F) {
	f.Add("cyber attack*", "Cyber-attacks \xff 网络")
	f.Add("網 a", "网a 网 A")
	f.Fuzz(func(t *testing.T, phrase, s string) {
		last := 0
		for _, sp := range ParsePhrase(phrase).Find(s) {
			if sp.Start < last || sp.End <= sp.Start || sp.End > len(s) {
				t.Fatalf("%q in %q: span %v after %d", phrase, s, sp, last)
			}
			last = sp.End
		}
		for i, w := range SearchWords(s) {
			if w.Form == "" {
				t.Error(fmt.Sprint("word ", i, " is empty"))
			}
		}
	})
}
