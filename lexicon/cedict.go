package lexicon

import (
	"slices"
	"strings"
)

// cedict reads "traditional simplified [pinyin] /gloss/gloss/". Of a gloss it keeps what a translation could say.
func cedict(line string) (Entry, string) {
	head, rest, ok := strings.Cut(line, "[")
	forms := strings.Fields(head)
	if !ok || len(forms) != 2 {
		return Entry{}, "not \"traditional simplified [pinyin] /rendering/\""
	}
	_, glosses, ok := strings.Cut(rest, "/")
	if !ok {
		return Entry{}, "no rendering between slashes"
	}
	var renderings []string
	for gloss := range strings.SplitSeq(glosses, "/") {
		renderings = appendRenderings(renderings, gloss)
	}
	if len(renderings) == 0 && strings.Trim(glosses, "/ ") != "" {
		return Entry{}, OnlyRemarks
	}
	return entry(forms[1], "", strings.Join(renderings, ";"))
}

// appendRenderings appends what a gloss gives: nothing where it is a remark, else its parts without what is in brackets
// and without the small words that dictionary forms begin with.
func appendRenderings(to []string, gloss string) []string {
	gloss = strings.TrimSpace(withoutBrackets(gloss))
	if strings.Contains(gloss, "variant of ") || hasPrefix(gloss, remarks) {
		return to
	}
	for part := range strings.FieldsFuncSeq(gloss, func(r rune) bool { return r == ';' || r == ',' }) {
		part = strings.TrimSpace(part)
		for _, lead := range leads {
			part = strings.TrimPrefix(part, lead)
		}
		if part = withoutPlaceholders(part); part != "" {
			to = append(to, part)
		}
	}
	return to
}

var (
	remarks = []string{
		"CL:", "see ", "abbr. ", "also written ", "also called ", "also known as ", "also pr. ", "Taiwan pr. ", "old pr. ",
		"used in ", "used to ", "same as ", "equivalent to ", "erroneous for ", "classifier for ", "Kangxi radical ",
	}
	leads        = []string{"lit. ", "fig. ", "to be ", "to ", "a ", "an ", "the ", "surname "}
	placeholders = []string{"sb", "sth", "sb's", "sth's"}
)

func hasPrefix(s string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}

// withoutPlaceholders takes out the words that stand for somebody and something.
func withoutPlaceholders(s string) string {
	if !strings.Contains(s, "sb") && !strings.Contains(s, "sth") {
		return s
	}
	words := strings.Fields(s)
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return slices.Contains(placeholders, w) }), " ")
}

// withoutBrackets takes out what stands in brackets, nested or not, and what an unclosed one would leave open.
func withoutBrackets(s string) string {
	depth := 0
	return strings.Map(func(r rune) rune {
		switch r {
		case '(', '[', '（':
			depth++
			return -1
		case ')', ']', '）':
			depth = max(0, depth-1)
			return -1
		}
		if depth > 0 {
			return -1
		}
		return r
	}, s)
}
