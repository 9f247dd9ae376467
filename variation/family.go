package variation

import "strings"

// family takes off an English stem the endings by which words of one root become nouns, verbs and adjectives, so that
// "operate", "operation" and "operational" meet. What is left need not be a word; it has five letters or more. The idea is
// that of steps 2 to 4 of M. F. Porter's stemmer (Program 14, 1980).
func family(stem string) string {
	if own, ok := familyOf[stem]; ok {
		return own
	}
	for range 3 {
		cut := false
		for _, e := range familyEndings {
			if rest, ok := strings.CutSuffix(stem, e); ok && len(rest) >= 5 {
				stem, cut = rest, true
				break
			}
		}
		if !cut {
			break
		}
	}
	return strings.TrimRight(stem, "aeiy")
}

// familyEndings stand longest first.
var familyEndings = strings.Fields("ization isation ational ation ating ative atory ment ance ence ancy ency ness ible able less ship " +
	"ful ous ism ist ity ive ion ate ing ize ise ant ent al ic er at or ed ly")

// familyOf holds words that only look related, and some whose kinship the endings do not show.
var familyOf = func() map[string]string {
	out := map[string]string{}
	for _, w := range strings.Fields("government authority author community university organ policy polic nationality production " +
		"product importance international interest") {
		out[w] = w
	}
	for pair := range strings.FieldsSeq("sovereign:sovereign sovereignty:sovereign equality:equal strategic:strateg strategy:strateg " +
		"economic:econom economical:econom economy:econom analysi:analy analytic:analy cooperativ:cooper climatic:climat climate:climat") {
		w, f, _ := strings.Cut(pair, ":")
		out[w] = f
	}
	return out
}()
