package text

import "strings"

// stemEnglish takes off the possessive, then plural or -s, -ing, -ed of verbs. A last e and the second of two last l's
// go as well, so that "change" and "changing", "control" and "controlled" meet without a dictionary; short words whose
// shape asks for their e keep it or get it back ("plan" is not "plane", "making" is "make").
func stemEnglish(word string) string {
	word = strings.TrimSuffix(word, "'")
	word = strings.TrimSuffix(word, "'s")
	if base, ok := irregularEnglish[word]; ok {
		word = base
	} else if len(word) > 3 && asciiLetters(word) {
		word = withoutEnding(word)
	}
	if len(word) < 5 || !asciiLetters(word) || keepsLastE[word] {
		return word
	}
	rest, last := word[:len(word)-1], word[len(word)-1]
	switch {
	case last == 'l' && strings.HasSuffix(rest, "l") && len(rest) > 4:
		return rest
	case last == 'e' && !strings.HasSuffix(rest, "e") && !(len(rest) < 5 && lostE(rest)):
		return rest
	}
	return word
}

// withoutEnding takes one regular ending off a word of four letters or more.
func withoutEnding(word string) string {
	n := len(word)
	switch {
	case strings.HasSuffix(word, "ies"):
		if n > 4 {
			return word[:n-3] + "y"
		}
		return word[:n-1]
	case strings.HasSuffix(word, "ied"):
		if n > 4 {
			return word[:n-3] + "y"
		}
		return word[:n-1]
	case hasAnySuffix(word, "ss", "us", "is", "ics"), strings.HasSuffix(word, "eed"):
		return word
	case hasAnySuffix(word, "sses", "ches", "shes", "xes", "oes", "zzes"):
		return word[:n-2]
	case strings.HasSuffix(word, "s"):
		return word[:n-1]
	case strings.HasSuffix(word, "ing"):
		return verbBase(word, word[:n-3])
	case strings.HasSuffix(word, "ed"):
		return verbBase(word, word[:n-2])
	}
	return word
}

// verbBase mends what is left of word without -ing or -ed, or gives the word back where nothing verbal is left.
func verbBase(word, rest string) string {
	n := len(rest)
	if n < 2 || syllables(rest) == 0 {
		return word
	}
	last := rest[n-1]
	if n > 3 && last == rest[n-2] && consonant(last) && strings.IndexByte("lszf", last) < 0 {
		return rest[:n-1] // planning
	}
	if n > 5 && strings.HasSuffix(rest, "ll") {
		return rest[:n-1] // controlling
	}
	if n < 5 && lostE(rest) {
		return rest + "e" // making
	}
	return rest
}

// lostE tells whether a short base has lost an e: of one syllable, with one vowel letter before one consonant (mak,
// us), or c, v, z or dg at the end (danc, leav, judg).
func lostE(rest string) bool {
	n := len(rest)
	last := rest[n-1]
	if syllables(rest) != 1 || !consonant(last) || strings.IndexByte("wxy", last) >= 0 {
		return false
	}
	if last == 'c' || last == 'v' || last == 'z' && rest[n-2] != 'z' || strings.HasSuffix(rest, "dg") {
		return true
	}
	return !consonant(rest[n-2]) && (n == 2 || consonant(rest[n-3]))
}

// syllables counts groups of vowels.
func syllables(word string) int {
	n, inside := 0, false
	for i := range len(word) {
		vowel := strings.IndexByte("aeiou", word[i]) >= 0 || word[i] == 'y' && i > 0
		if vowel && !inside {
			n++
		}
		inside = vowel
	}
	return n
}

func hasAnySuffix(word string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(word, s) {
			return true
		}
	}
	return false
}

func asciiLetters(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return true
}

// keepsLastE names words that would meet another by losing their e.
var keepsLastE = map[string]bool{
	"morale": true, "locale": true, "finale": true, "humane": true, "severe": true, "rationale": true, "urbane": true,
	"corpse": true, "please": true, "paste": true, "caste": true, "tense": true,
}

// irregularEnglish gives the base of words that the endings would miss or spoil, and keeps (word to itself) those
// that only look as if they had an ending.
var irregularEnglish = func() map[string]string {
	words := map[string]string{}
	for pair := range strings.FieldsSeq("men:man women:woman children:child feet:foot teeth:tooth mice:mouse lives:life " +
		"wives:wife knives:knife selves:self halves:half wolves:wolf shelves:shelf thieves:thief criteria:criterion " +
		"phenomena:phenomenon analyses:analysis crises:crisis theses:thesis hypotheses:hypothesis matrices:matrix " +
		"indices:index buses:bus statuses:status viruses:virus dying:die lying:lie tying:tie agreed:agree agrees:agree " +
		"freed:free guaranteed:guarantee using:use used:use uses:use made:make said:say went:go gone:go goes:go did:do " +
		"done:do does:do took:take taken:take gave:give given:give came:come saw:see seen:see knew:know known:know " +
		"thought:think brought:bring bought:buy taught:teach told:tell held:hold kept:keep built:build wrote:write " +
		"written:write spoke:speak spoken:speak chose:choose chosen:choose became:become began:begin begun:begin " +
		"grew:grow grown:grow led:lead met:meet paid:pay sent:send spent:spend stood:stand understood:understand " +
		"drew:draw drawn:draw drove:drive driven:drive fell:fall fallen:fall lost:lose won:win sold:sell " +
		"caught:catch sought:seek shown:show eaten:eat ate:eat ran:run sat:sit slept:sleep threw:throw thrown:throw " +
		"wore:wear worn:wear broke:break broken:break hid:hide hidden:hide rose:rise risen:rise adding:add added:add " +
		"seeing:see being:be opened:open opening:open edited:edit editing:edit") {
		word, base, _ := strings.Cut(pair, ":")
		words[word] = base
	}
	for word := range strings.FieldsSeq("during nothing something anything everything evening morning ceiling wedding " +
		"pudding beijing hundred sacred naked wicked united news always perhaps series species means goods customs " +
		"besides towards afterwards sometimes overseas lens mars texas paris chaos thus this has was yes gas bias atlas " +
		"canvas christmas alas") {
		words[word] = word
	}
	return words
}()
