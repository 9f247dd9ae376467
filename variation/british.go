package variation

import (
	"slices"
	"strings"

	"variorum/diff"
)

// A spelling is a word of the text that is spelled otherwise across the Atlantic.
type spelling struct {
	word  int32
	other string // how the other side spells it
}

// atlanticForms finds words spelled the British and the American way in one text. Whether two words are one
// is told by package diff.
func (s *stream) atlanticForms(d dictionary) []Finding {
	british, american := s.spellingsOf(d)
	var out []Finding
	alone := [2][]spelling{}
	for side, list := range [2][]spelling{british, american} {
		for _, w := range list {
			id, here := s.number[w.other]
			switch {
			case !here:
				alone[side] = append(alone[side], w)
			case side == 0:
				out = append(out, Finding{
					Check: spellings, Category: "linguistic-conventions/spelling", Severity: diff.Minor, Score: 0.85,
					Message: "one word in British and in American spelling",
					Forms:   []Form{s.form(s.places(w.word)), s.form(s.places(id))},
				})
			}
		}
	}
	if f, ok := s.mixed(british, american, alone); ok {
		out = append(out, f)
	}
	return out
}

// mixed makes a finding of the words that stand alone in the spelling of the fewer words of the text, beside a word in the
// spelling of the others.
func (s *stream) mixed(british, american []spelling, alone [2][]spelling) (Finding, bool) {
	few, many, what := alone[1], british, "American"
	if s.tokensOf(british) < s.tokensOf(american) {
		few, many, what = alone[0], american, "British"
	}
	if len(few) == 0 || len(many) == 0 {
		return Finding{}, false
	}
	f := Finding{Check: spellings, Category: "linguistic-conventions/spelling", Severity: diff.Minor, Score: 0.75,
		Message: what + " spelling, where the text mostly has the other"}
	for _, w := range few {
		f.Forms = append(f.Forms, s.form(s.places(w.word)))
	}
	share := float64(s.tokensOf(few)) / float64(s.tokensOf(few)+s.tokensOf(many))
	if share > 0.3 {
		f.Score = 0.6
	}
	f.Forms = append(f.Forms, s.form(s.places(many[0].word)))
	return f, true
}

func (s *stream) tokensOf(list []spelling) (n int) {
	for _, w := range list {
		n += s.words[w.word].count
	}
	return n
}

// spellingsOf sorts the words of the text that have two spellings.
func (s *stream) spellingsOf(d dictionary) (british, american []spelling) {
	for id := 1; id < len(s.words); id++ {
		form := s.words[id].form
		if s.words[id].function || s.words[id].figure || len(form) < 5 || s.allCapital(s.places(int32(id))) {
			continue
		}
		for _, o := range otherSpellings(form) {
			if s.number[o.word] == 0 && (!d.whole(o.word) || unsure(form, o.word)) || !acrossTheAtlantic(form, o.word) {
				continue
			}
			if o.american {
				british = append(british, spelling{int32(id), o.word})
			} else {
				american = append(american, spelling{int32(id), o.word})
			}
			break
		}
	}
	return british, american
}

// unsure tells whether a spelling says nothing of its side by itself: words in -ize are British as well, and what doubles
// its l on one side only takes a dictionary to say.
func unsure(a, b string) bool { return strings.Contains(a+b, "iz") || strings.Contains(a+b, "ll") }

// acrossTheAtlantic asks package diff whether two words are one in British and in American spelling.
func acrossTheAtlantic(a, b string) bool {
	edits := diff.Passages(a, b, diff.Options{Lang: "en"})
	return len(edits) == 1 && strings.Contains(edits[0].Rule, "British against American")
}

type otherSpelling struct {
	word     string
	american bool
}

// otherSpellings are ways in which a word might be spelled across the Atlantic, most of them no words.
func otherSpellings(w string) []otherSpelling {
	var out []otherSpelling
	for _, p := range atlantic {
		british, american, _ := strings.Cut(p, ":")
		if i := strings.LastIndex(w, british); i > 1 {
			out = append(out, otherSpelling{w[:i] + american + w[i+len(british):], true})
		}
		if i := strings.LastIndex(w, american); i > 1 {
			out = append(out, otherSpelling{w[:i] + british + w[i+len(american):], false})
		}
	}
	return slices.DeleteFunc(out, func(o otherSpelling) bool { return o.word == w || strings.Contains(o.word, "lll") })
}

var atlantic = strings.Fields("our:or tre:ter bre:ber ence:ense lled:led lling:ling ller:ler lment:llment lful:llful " +
	"logue:log mme:m yse:yze edgement:edgment aeo:eo ough:ow ey:ay isation:ization ise:ize ising:izing ised:ized")
