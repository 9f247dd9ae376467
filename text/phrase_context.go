package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How far, in words of one clause, a modal looks for the negation that belongs to it.
const (
	subjectReach = 4  // back to an English subject that carries the no: "no country in the world may"
	clauseReach  = 12 // about a German modal
	cliticReach  = 3  // back to a French ne: "ne le lui peut"
	neReach      = 6  // from a French ne ahead to its second half
)

// withNegation looks around a modal, words i to next, for what negates it, and returns its sense and the word after it.
func (r *phraseReader) withNegation(i, next int, s sense) (sense, int) {
	switch r.lang {
	case "en":
		if end := r.notAfter(next); end > next {
			s.negated, s.denial = true, denies
			return s, end
		}
		s.negated = r.subjectDenies(i)
	case "de":
		s.negated = r.germanClauseDenies(i, next)
		if s.negated && s.force == Must {
			s.force = Need // muss nicht: there is no duty
		}
	case "fr":
		for k := i; k > i-cliticReach && k >= 0 && (k == i || r.word(k) != ""); k-- {
			s.negated = s.negated || frenchNe(r.word(k-1))
		}
	}
	return s, next
}

// notAfter returns the word after the "not" of a modal that ends before word next, two adverbs between them at most:
// "must also not", "shall in no case"; next itself where there is none.
func (r *phraseReader) notAfter(next int) int {
	k := next
	if r.word(k) == "not" && slices.Contains(afterNotOnly, r.word(k+1)) {
		return next
	}
	for k < next+2 && slices.Contains(adverbsEnglish, r.word(k)) {
		k++
	}
	for _, form := range denyingModalsEnglish {
		if end := r.match(k, form); end > k {
			return end
		}
	}
	return next
}

var (
	adverbsEnglish       = strings.Fields("also therefore thus then still now likewise however certainly")
	denyingModalsEnglish = []string{"not", "never", "no longer", "in no", "under no", "at no", "by no means"}
)

// subjectDenies tells whether the subject before word i carries a no: "nobody may", "no such state shall".
func (r *phraseReader) subjectDenies(i int) bool {
	for k := i - 1; k >= 0 && k >= i-subjectReach; k-- {
		switch r.word(k) {
		case "", "that", "which", "who", "whom", "what", "and", "but", "or", "if", "whether", "when", "where", "because",
			"as", "than", "how", "doubt", "matter", "is", "are", "was", "were":
			return false
		case "no", "nobody", "nothing", "none", "neither", "nor", "never", "nowhere":
			return true
		}
	}
	return false
}

// germanClauseDenies tells whether the words around a modal, in its clause, have a no that is not "nicht nur".
func (r *phraseReader) germanClauseDenies(i, next int) bool {
	for k := next; k < len(r.words) && k < next+clauseReach && !r.germanBreak(k); k++ {
		if r.germanNo(k) {
			return true
		}
	}
	for k := i - 1; k >= 0 && k >= i-clauseReach && !r.germanBreak(k); k-- {
		if r.germanNo(k) {
			return true
		}
	}
	return false
}

func (r *phraseReader) germanBreak(k int) bool {
	switch r.word(k) {
	case "und", "oder", "sondern", "aber":
		return true
	}
	return r.words[k].ends
}

func (r *phraseReader) germanNo(k int) bool {
	switch word := r.word(k); word {
	case "nicht":
		return r.word(k+1) != "nur" && r.word(k+1) != "bloß"
	case "nie", "niemals", "niemand", "nichts", "keineswegs":
		return true
	default:
		return strings.HasPrefix(word, "kein")
	}
}

func frenchNe(word string) bool { return word == "ne" || strings.HasPrefix(word, "n'") }

// readFrenchNe reads the negation that a "ne" opens at word i. It is none where "que" follows alone ("ne ... que" is
// "only"), or where the subject has said it already ("aucun État ne").
func (r *phraseReader) readFrenchNe(i int) int {
	r.paired = true
	for k := i - 1; k >= 0 && k >= i-neReach && !r.words[k].ends; k-- {
		switch r.word(k) {
		case "aucun", "aucune", "nul", "nulle", "ni":
			return i + 1
		}
	}
	for k := i + 1; k < len(r.words) && k <= i+neReach && !r.words[k].ends; k++ {
		switch word := r.word(k); {
		case slices.Contains(afterNe, word):
			k = len(r.words)
		case word == "que" || strings.HasPrefix(word, "qu'"):
			return i + 1
		}
	}
	r.out = append(r.out, found{r.words[i].Span, sense{denial: denies}})
	return i + 1
}

var afterNe = strings.Fields("pas point jamais rien aucun aucune personne plus guère nul nulle ni")

// homonym tells whether a phrase that could be a modal is something else here: the month of May, a noun ("the will"), a
// condition, a guess at what "must have been".
func (r *phraseReader) homonym(i int, p phrase) bool {
	if r.lang != "en" || p.force == 0 {
		return false
	}
	before := r.word(i - 1)
	switch p.form {
	case "may":
		first, _ := utf8.DecodeRuneInString(r.words[i].In(r.s))
		return unicode.IsUpper(first) && (slices.Contains(beforeMonths, before) || r.digit(i-1) || r.digit(i+1))
	case "should": // "if you should need more"
		return before == "if" || before == "lest" || r.word(i-2) == "if" || r.word(i-2) == "lest"
	case "will", "might", "must", "can", "need to":
		if done := r.word(i + 2); p.form == "must" && r.word(i+1) == "have" &&
			(done == "been" || strings.HasSuffix(done, "ed") || strings.HasSuffix(done, "en")) {
			return true // it seems to have been so
		}
		return slices.Contains(beforeNouns, before) ||
			strings.HasSuffix(before, "'s") && !strings.HasSuffix(before, "t's") && before != "he's" && before != "she's"
	}
	return false
}

func (r *phraseReader) digit(i int) bool {
	return i >= 0 && i < len(r.words) && unicode.IsDigit(rune(r.words[i].In(r.s)[0]))
}

var (
	beforeMonths = strings.Fields("in of since until till on by early late this last next from to and between mid before after")
	beforeNouns  = strings.Fields("the a an his her its our their my your of free political good ill common general " +
		"popular own any national sovereign strong")
)
