package term

import "testing"

func TestOneCountedForm(t *testing.T) {
	for _, tt := range []struct {
		lang, a, b string
		same       bool
	}{
		{"en", "Cyber-security laws", "cyber security law", true},
		{"en", "the port’s master", "The ports’ masters", true},
		{"en", "e‑mail", "e-mail", true},
		{"en", "policy", "policies", true},
		{"en", "U.S. ports", "U.S. port", true},
		{"en", "port", "harbour", false},
		{"en", "others", "other", false}, // a thing and a function word
		{"fr", "l’homme", "l'homme", true},
		{"fr", "la maison", "maison", false},
		{"zh", "Ｅ.164 用户", "e.164用户", true},
	} {
		if same := counted(tt.a, tt.lang) == counted(tt.b, tt.lang); same != tt.same {
			t.Errorf("%s: %q and %q are counted as one: %t, want %t", tt.lang, tt.a, tt.b, same, tt.same)
		}
	}
}

func TestFind(t *testing.T) {
	s := newStream(Text{Lang: "en", Units: []string{
		"The home port, port state and a home-port.",
		"Home. Port of home",
		"home ports home ports",
		"",
	}})
	for phrase, want := range map[string]string{
		"home port":   "0:home port 0:home-port 2:home ports 2:home ports",
		"port, port":  "0:port, port",
		"ports home":  "2:ports home",
		"port state":  "0:port state",
		"no harbour":  "",
		"...":         "",
		"":            "",
		", port of .": "1:Port of",
	} {
		got := ""
		ids := s.phrase(phrase)
		s.find(ids, func(at int32) {
			p := s.place(at, int32(len(ids)))
			got += string(rune('0'+p.Unit)) + ":" + p.In(s.units[p.Unit]) + " "
		})
		if want != "" {
			want += " "
		}
		if got != want {
			t.Errorf("%q stands at %q, want %q", phrase, got, want)
		}
	}
}

func TestElision(t *testing.T) {
	s := newStream(Text{Lang: "fr", Units: []string{"L’homme qu'il aujourd'hui d’un"}})
	var got []string
	for i, id := range s.ids {
		if id > 0 {
			got = append(got, s.surface(int32(i), 1))
		}
	}
	want := []string{"L’", "homme", "qu'", "il", "aujourd'hui", "d’", "un"}
	if len(got) != len(want) {
		t.Fatalf("words %q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("word %d is %q, want %q", i, got[i], want[i])
		}
	}
}
