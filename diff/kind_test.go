package diff

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"variorum/text"
)

// kinds lists what each changed edit was found to be: "number+wording: values differ; words differ".
func kinds(edits []Edit) []string {
	var out []string
	for _, e := range edits {
		if e.Op == Equal {
			continue
		}
		var names []string
		for _, k := range e.Kinds {
			names = append(names, string(k))
		}
		out = append(out, strings.Join(names, "+")+": "+e.Rule)
	}
	return out
}

// terms finds every place of each "form=concept" in s, in order.
func terms(s string, glossary ...string) []Term {
	var out []Term
	for _, entry := range glossary {
		form, concept, _ := strings.Cut(entry, "=")
		for at := 0; ; {
			i := strings.Index(s[at:], form)
			if i < 0 {
				break
			}
			var t Term
			t.Start, t.End, t.Concept = at+i, at+i+len(form), concept
			out = append(out, t)
			at = t.End
		}
	}
	slices.SortFunc(out, func(t, u Term) int { return t.Start - u.Start })
	return out
}

func TestKinds(t *testing.T) {
	glossary := []string{
		"cyber sovereignty=S", "network sovereignty=S", "Cyber Sovereignty=S",
		"cyberspace=C", "network=N", "networks=N",
	}
	chinese := []string{"网络主权=S", "网际主权=S"}
	for _, c := range []struct {
		why, lang, a, b string
		terms           []string
		want            []string
	}{
		{"a year", "en", "since 2014 it grew", "since 2015 it grew", nil, []string{"number: values differ"}},
		{"a number in words, seen whole", "en", "some 700 million people", "some 800 million people", nil,
			[]string{"number: values differ"}},
		{"a factor added to a number", "en", "some 700 people", "some 700 million people", nil,
			[]string{"number: values differ"}},
		{"a number in Chinese", "zh", "有7亿人", "有8亿人", nil, []string{"number: values differ"}},
		{"a Chinese numeral", "zh", "约三百人", "约五百人", nil, []string{"number: values differ"}},
		{"a number dropped", "en", "the 3 men left", "the men left", nil, []string{"number: values differ"}},
		{"a small number word goes with the wording", "en", "the two men left", "the men left", nil,
			[]string{"wording: small number word on one side"}},
		{"a large one does not", "en", "the twenty men left", "the men left", nil, []string{"number: values differ"}},
		{"nor does a date", "en", "on 3 May he left", "he left", nil, []string{"number+wording: values differ; words differ"}},
		{"a number written otherwise", "en", "the four states", "the 4 states", nil, []string{"wording: same value"}},
		{"a large number written otherwise", "zh", "有7亿人", "有七亿人", nil, []string{"wording: same value"}},
		{"a number moved with its words is the same number", "en", "of 5 men in 2014", "in 2014 of 5 men", nil,
			[]string{"order: stands elsewhere", "order: stands elsewhere"}},
		{"a number moved by itself too", "en", "some 7 that he knew", "some that he knew 7", nil,
			[]string{"order: stands elsewhere", "order: stands elsewhere"}},
		{"two numbers that change places are two changes", "en", "of 5 men and 7 dogs", "of 7 men and 5 dogs", nil,
			[]string{"number: values differ", "number: values differ"}},
		{"a number and a word", "en", "then 4 cats ran", "then 5 dogs ran", nil,
			[]string{"number+wording: values differ; words differ"}},
		{"a word beside a number that stays", "en", "then 4 cats ran", "then four dogs ran", nil,
			[]string{"wording: words differ"}},

		{"half of a term", "en", "respect cyber sovereignty", "respect network sovereignty", glossary,
			[]string{"terminology: terms of one concept differ"}},
		{"half of a term in Chinese", "zh", "尊重网络主权", "尊重网际主权", chinese,
			[]string{"terminology: terms of one concept differ"}},
		{"a term and a word", "en", "respect cyber sovereignty", "protect network sovereignty", glossary,
			[]string{"terminology+wording: terms of one concept differ; words differ"}},
		{"a term against words that are no term", "en", "respect cyber sovereignty now", "respect state borders now",
			glossary, []string{"terminology+wording: term against other words; words differ"}},
		{"words beside a term", "en", "respect cyber sovereignty now", "respect cyber sovereignty today", glossary,
			[]string{"wording: words differ"}},
		{"one number of a term against the other", "en", "every network counts", "every networks counts", glossary,
			[]string{"inflection: same stem"}},
		{"capitals in a term", "en", "respect Cyber Sovereignty", "respect cyber sovereignty", glossary,
			[]string{"punctuation: only case or form differs"}},
		{"a term that is gone without another in its place", "en", "in open cyberspace today", "in open today",
			glossary, []string{"wording: words differ"}},

		{"a clause left out", "en", "He came, he saw the old city, and left.", "He came, and left.", nil,
			[]string{"omission: clause on one side only"}},
		{"a sentence left out", "en", "It rained. Nobody wanted tea today. We slept.", "It rained. We slept.", nil,
			[]string{"omission: sentence on one side only"}},
		{"a clause put in", "zh", "我们坚持开放，坚持合作。", "我们坚持开放，坚持平等相待，坚持合作。", nil,
			[]string{"addition: clause on one side only"}},
		{"a clause put in at the end, with its comma", "en", "He left.", "He left, without saying goodbye to anybody.",
			nil, []string{"addition: clause on one side only"}},
		{"many words, but no clause", "en", "the large towns", "the large old white northern harbour market towns", nil,
			[]string{"addition: many words against few or none"}},
		{"a clause for a function word", "en", "It was so.", "It was a long hard cold winter without any bread.", nil,
			[]string{"addition: many words against few or none"}},
		{"a clause moved is not left out", "en", "When the long war ended, they sang and danced.",
			"They sang and danced when the long war ended.", nil,
			[]string{"order: stands elsewhere", "order: stands elsewhere"}},
		{"one in words against nothing", "en", "one day they left", "some day they left", nil,
			[]string{"wording: words differ"}},
		{"a whole article for a note", "zh", "犯前条之罪者，得令入相当处所，强制治疗。", "（删除）", nil,
			[]string{"omission: many words against few or none"}},
		{"a number in a clause left out belongs to the clause", "en", "He came, he lost 5 old friends, and left.",
			"He came, and left.", nil, []string{"omission: clause on one side only"}},
		{"a word or two is no clause", "en", "However, he left.", "He left.", nil, []string{"wording: words differ"}},
		{"a clause rewritten is neither", "en", "He left his house, and wept.", "She sold that farm, and wept.", nil,
			[]string{"wording: words differ"}},

		{"a comma", "en", "he came and left", "he came, and left", nil,
			[]string{"punctuation: only punctuation differs"}},
		{"a hyphen for a space", "en", "a cyber space", "a cyber-space", nil,
			[]string{"punctuation: only punctuation differs"}},
		{"full width", "zh", "好,好", "好，好", nil, []string{"punctuation: only case or form differs"}},
		{"two spaces", "en", "one two", "one  two", nil, []string{"punctuation: only white space differs"}},
		{"capitals", "en", "the Net grew", "the net grew", nil, []string{"punctuation: only case or form differs"}},
		{"traditional characters", "zh", "各國尊重網絡主權。", "各国尊重网络主权。", nil,
			[]string{"spelling: traditional against simplified", "spelling: traditional against simplified"}},
		{"a word in traditional characters", "zh", "各國尊重網路主權。", "各国尊重网络主权。", nil,
			[]string{"spelling: traditional against simplified", "wording: words differ"}},
		{"a clause left out of simplified characters", "zh", "各國應當自律，反對網絡霸權，不得干涉他國內政。",
			"各国应当自律，不得干涉他国内政。", nil, []string{"spelling: traditional against simplified",
				"omission: clause on one side only", "spelling: traditional against simplified"}},
		{"a number in traditional characters", "zh", "共有兩億零五百萬人。", "共有两亿零五百万人。", nil,
			[]string{"spelling: traditional against simplified"}},
		{"a term in traditional characters", "zh", "尊重網絡主權", "尊重网络主权",
			[]string{"网络主权=S", "網絡主權=S"},
			[]string{"spelling: traditional against simplified"}},
		{"broken bytes are not the same form", "en", "caf\xe9 x", "caf\xe8 x", nil,
			[]string{"wording: words differ"}},

		{"a no lost", "en", "They do not agree with us.", "They do agree with us.", nil,
			[]string{"negation+wording: denied on one side only; words differ"}},
		{"a no that only moved", "en", "He did not always sleep.", "He always did not sleep.", nil,
			[]string{"order: stands elsewhere", "order: stands elsewhere"}},
		{"a no in another form", "en", "They do not agree with us.", "They don't agree with us.", nil,
			[]string{"wording: words differ"}},
		{"a no put in another way", "en", "The old king never slept in it.", "The old king hardly slept in it.", nil,
			[]string{"wording: words differ"}},
		{"unreliable", "en", "The old bridge is reliable.", "The old bridge is unreliable.", nil,
			[]string{"negation+wording: plain form against its denial; words differ"}},
		{"not reliable is unreliable", "en", "The old bridge is not reliable.", "The old bridge is unreliable.", nil,
			[]string{"wording: words differ"}},
		{"only one and more than one", "en", "There is only one old bridge here.", "There is more than one old bridge here.",
			nil, []string{"negation+wording: only against more than; words differ"}},
		{"a no lost in Chinese", "zh", "各国不得干涉他国内政。", "各国得干涉他国内政。", nil,
			[]string{"negation+wording: denied on one side only; words differ"}},
		{"a duty lost in Chinese", "zh", "各国必须遵守条约。", "各国遵守条约。", nil,
			[]string{"modality+wording: modal on one side only; words differ"}},

		{"must and should", "en", "States must respect treaties.", "States should respect treaties.", nil,
			[]string{"modality+wording: modals of other force; words differ"}},
		{"must and have to", "en", "States must respect treaties.", "States have to respect treaties.", nil,
			[]string{"wording: words differ"}},
		{"may and will", "en", "The sides may strike back.", "The sides will strike back.", nil,
			[]string{"modality+wording: modals of other force; words differ"}},
		{"a duty lost", "en", "States must respect treaties.", "States respect treaties.", nil,
			[]string{"modality+wording: modal on one side only; words differ"}},
		{"a duty in the verb before", "en", "We advocate that each should pay the toll.", "We advocate that each pay the toll.",
			nil, []string{"wording: words differ"}},
		{"must and may in Chinese", "zh", "各国必须遵守条约。", "各国可以遵守条约。", nil,
			[]string{"modality+wording: modals of other force; words differ"}},

		{"one year and two", "en", "sent to the old town jail for one year", "sent to the old town jail for two years", nil,
			[]string{"number+wording: values differ; words differ"}},
		{"a Roman numeral", "en", "Chapter IV begins", "Chapter 4 begins", nil, []string{"wording: same value"}},
		{"names", "en", "the old king of Sweden left the town", "the old king of Norway left the town", nil,
			[]string{"name+wording: capitalised words differ; words differ"}},
		{"a translator's insertion", "en", "We [the people] came home.", "We came home.", nil,
			[]string{"insertion: square brackets on one side only"}},
		{"brackets put around a word", "en", "We [all] came home.", "We all came home.", nil,
			[]string{"insertion: square brackets on one side only", "insertion: square brackets on one side only"}},
		{"a parenthesis", "en", "The toll (a small sum of money) rose.", "The toll rose.", nil,
			[]string{"insertion: round brackets on one side only"}},
		{"a clause of few words that say much", "en", "The agenda is set by them and by us.",
			"The agenda is set by them, and the rules are made by them, and by us.", nil,
			[]string{"addition: clause on one side only"}},
		{"the same words otherwise", "en", "they saw black big dogs", "they saw big black dogs", nil,
			[]string{"order: stands elsewhere", "order: stands elsewhere"}},
		{"a slip", "en", "an infringment of rights", "an infringement of rights", nil,
			[]string{"spelling: a letter or two differ"}},
		{"a word written twice", "en", "an engine of the the growth", "an engine of the growth", nil,
			[]string{"spelling: word doubled"}},
		{"British and American", "en", "organised labour at the centre", "organized labor at the center", nil,
			[]string{"spelling: British against American", "spelling: British against American"}},
		{"forms of a word", "en", "the policy changes", "the policies changed", nil, []string{"inflection: same stem"}},
		{"is and are", "en", "the sheep is here", "the sheep are here", nil, []string{"inflection: same stem"}},

		{"each edit has its own", "en", "In 2014, cats ran.", "In 2015, dogs ran!", nil,
			[]string{"number: values differ", "wording: words differ", "punctuation: only punctuation differs"}},
	} {
		o := Options{Lang: c.lang, TermsA: terms(c.a, c.terms...), TermsB: terms(c.b, c.terms...)}
		edits := Passages(c.a, c.b, o)
		if got := kinds(edits); !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, inline(edits), got, c.want)
		}
		wellFormed(t, c.a, c.b, edits)
	}
}

func TestSeverity(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Severity
	}{
		{"in 2014 cats ran", "in 2015 dogs ran", Major},
		{"the cats ran", "the dogs ran", Minor},
		{"the cats ran", "the cats, ran", Neutral},
	} {
		edits := Passages(c.a, c.b, Options{Lang: "en"})
		for _, e := range edits {
			if e.Op != Equal {
				if e.Severity != c.want {
					t.Errorf("%s: %s, want %s", inline(edits), e.Severity, c.want)
				}
				break
			}
		}
	}
}

func TestSurerEvidenceIsMoreConfident(t *testing.T) {
	confidence := func(a, b string) float64 {
		for _, e := range Passages(a, b, Options{Lang: "en"}) {
			if e.Op != Equal {
				return e.Confidence
			}
		}
		t.Fatalf("%q and %q do not differ", a, b)
		return 0
	}
	digits, words := confidence("the 4 men", "the 5 men"), confidence("the four men", "the five men")
	if digits <= words {
		t.Errorf("digits %v, words %v", digits, words)
	}
	if space, letters := confidence("a b", "a  b"), confidence("a b", "a c"); space != 1 || letters >= 1 {
		t.Errorf("white space %v, words %v", space, letters)
	}
}

// TestLongTermChains holds terms that overlap one another all through the text: the answer must not take for ever.
func TestLongTermChains(t *testing.T) {
	a := strings.Repeat("the old net ", 2000)
	b := strings.Repeat("the new net ", 2000)
	o := Options{Lang: "en"}
	for at := 0; at+20 < len(a); at += 4 {
		var term Term
		term.Start, term.End, term.Concept = at, at+20, fmt.Sprint(at%3)
		o.TermsA = append(o.TermsA, term)
	}
	o.TermsB = o.TermsA
	wellFormed(t, a, b, Passages(a, b, o))
}

func TestTermsOutsideThePassageAreHarmless(t *testing.T) {
	var before, across, behind Term
	before.Start, before.End, before.Concept = -9, -2, "x"
	across.Start, across.End, across.Concept = -2, 900, "x"
	behind.Start, behind.End, behind.Concept = 700, 900, "x"
	o := Options{TermsA: []Term{before, across, behind}, TermsB: []Term{across}}
	wellFormed(t, "the old net", "a new net", Passages("the old net", "a new net", o))
	wellFormed(t, "", "a new net", Passages("", "a new net", o))
}

func TestSameValues(t *testing.T) {
	five := text.Value{Kind: text.Quantity, Amount: 5}
	year := text.Value{Kind: text.Quantity, Amount: 2014}
	date := text.Value{Kind: text.Date, Year: 2014}
	june := text.Value{Kind: text.Date, Year: 2014, Month: 6}
	for _, c := range []struct {
		a, b []text.Value
		want bool
	}{
		{nil, nil, true},
		{[]text.Value{date, five}, []text.Value{five, year}, true},
		{[]text.Value{five, five}, []text.Value{five, year}, false},
		{[]text.Value{date}, []text.Value{june}, false},
		{[]text.Value{five}, []text.Value{five, five}, false},
	} {
		if got := sameValues(c.a, c.b); got != c.want {
			t.Errorf("%v and %v: %v", c.a, c.b, got)
		}
	}
}
