package quality

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/diff"
	"variorum/text"
)

// habit is a pattern that is wrong in a text which mostly does otherwise, and its habit in one which does not.
type habit struct {
	wrong   *regexp.Regexp
	right   *regexp.Regexp
	sign    func(s string) bool           // cheap, true wherever wrong matches
	excused func(s string, at []int) bool // nil where nothing is
	most    float64                       // the share of wrong places up to which they are mistakes
	slip    slip                          // the form is filled in
	what    string                        // of the text, where it is a habit
}

var (
	spaceBefore = habit{
		sign:    spaceThen(",;:!?."),
		wrong:   regexp.MustCompile(`[\pL\d”"’)] [,;:!?](?:\s|$)|[\pL”"’)] \.(?:\s|$)`),
		right:   regexp.MustCompile(`[\pL\d”"’)][,.;:!?](?:\s|$)`),
		excused: ellipsis,
		most:    0.05,
		slip:    slip{"space", "linguistic-conventions/punctuation", diff.Minor, 0.85, "a space before a punctuation mark", ""},
		what:    "the text puts a space before its punctuation marks",
	}
	// French puts a space before the high marks.
	spaceBeforeFrench = habit{
		sign:    spaceThen(",."),
		wrong:   regexp.MustCompile(`[\pL\d”"’)] ,(?:\s|$)|[\pL”"’)] \.(?:\s|$)`),
		right:   spaceBefore.right,
		excused: ellipsis,
		most:    0.05,
		slip:    spaceBefore.slip,
		what:    spaceBefore.what,
	}
	noSpaceAfter = habit{
		sign:    tight,
		wrong:   regexp.MustCompile(`\pL{2}[,;]\pL{3}|\p{Ll}{2}[.!?]\p{Lu}[\p{Ll}’']`),
		right:   regexp.MustCompile(`\pL{2}[,;.!?]\s`),
		excused: func(s string, at []int) bool { return technical(s, at[0]) || unspaced(s[at[0]:at[1]]) },
		most:    0.05,
		slip:    slip{"space", "linguistic-conventions/punctuation", diff.Minor, 0.85, "no space after a punctuation mark", ""},
		what:    "the text puts no space after its punctuation marks",
	}
	spaceInBrackets = habit{
		sign:  func(s string) bool { return strings.ContainsAny(s, "()[]") },
		wrong: regexp.MustCompile(`[(\[] [\pL\d]|[\pL\d.] [)\]]`),
		right: regexp.MustCompile(`[(\[][\pL\d]`),
		most:  0.1,
		slip:  slip{"space", "linguistic-conventions/punctuation", diff.Minor, 0.8, "a space within a bracket", ""},
		what:  "the text puts spaces within its brackets",
	}
	spaceInHan = habit{
		sign:  func(s string) bool { return strings.Contains(s, " ") },
		wrong: regexp.MustCompile(`\p{Han} \p{Han}|[，。；：、] \p{Han}`),
		right: regexp.MustCompile(`\p{Han}[，。；：、]\p{Han}`),
		most:  0.02,
		slip:  slip{"space", "locale-conventions/punctuation", diff.Minor, 0.65, "a space between Chinese characters", ""},
		what:  "the text puts spaces between Chinese characters",
	}
	halfWidth = habit{
		sign:  func(s string) bool { return strings.ContainsAny(s, ",;:?!") },
		wrong: regexp.MustCompile(`\p{Han}[,;:?!](?:\p{Han}|$)`),
		right: regexp.MustCompile(`\p{Han}[，；：？！]`),
		most:  0.2,
		slip:  slip{"width", "locale-conventions/punctuation", diff.Minor, 0.8, "a half-width mark in Chinese", ""},
		what:  "the text writes its marks in half width",
	}
)

func spaces(t Text) ([]Finding, []Gap) {
	switch {
	case t.is("zh"):
		return spaceInHan.look(t)
	case t.is("fr"):
		return looks(t, spaceBeforeFrench, noSpaceAfter, spaceInBrackets)
	case t.is("ja"), t.is("th"), t.is("lo"), t.is("km"), t.is("my"):
		return nil, []Gap{{Check: "space", Reason: fmt.Sprintf("the use of spaces is not known for %q", t.Lang), Count: len(t.Paragraphs)}}
	}
	return looks(t, spaceBefore, noSpaceAfter, spaceInBrackets)
}

func widths(t Text) ([]Finding, []Gap) {
	if !t.is("zh") {
		return nil, nil
	}
	fs, gs := halfWidth.look(t)
	return append(fs, each(t, mixedBrackets)...), gs
}

// looks looks for several habits.
func looks(t Text, hs ...habit) (fs []Finding, gs []Gap) {
	for _, h := range hs {
		f, g := h.look(t)
		fs = append(fs, f...)
		gs = append(gs, g...)
	}
	return fs, gs
}

// fewSlips is how many paragraphs with a wrong place are no habit yet.
const fewSlips = 3

// look looks for a habit's wrong places. Where they are too many, they are the text's own way and become a gap.
func (h habit) look(t Text) ([]Finding, []Gap) {
	wrong, right := 0, 0
	var fs []Finding
	for i, p := range t.Paragraphs {
		if !h.sign(p.Text) {
			continue
		}
		at := h.places(p.Text)
		wrong += len(at)
		if len(at) > 0 && runs(p.Kind) {
			s := h.slip
			s.form = excerptAt(p.Text, at[0])
			if len(at) > 1 {
				s.message += fmt.Sprintf(", %d times", len(at))
			}
			fs = append(fs, s.finding(i))
		}
	}
	if len(fs) > fewSlips {
		for _, p := range t.Paragraphs {
			right += len(h.right.FindAllStringIndex(p.Text, -1))
		}
		if float64(wrong) > h.most*float64(wrong+right) {
			return nil, []Gap{{Check: h.slip.check, Reason: h.what, Count: len(fs)}}
		}
	}
	if len(fs) > mostForms {
		return []Finding{together(fs, h.slip, wrong)}, nil
	}
	return fs, nil
}

// together makes one finding of many of a kind: what is wrong so often is mended all at once.
func together(fs []Finding, s slip, n int) Finding {
	f := fs[0]
	f.Message = fmt.Sprintf("%s, %d times", s.message, n)
	form := f.Forms[0]
	form.Paragraphs = nil
	for _, one := range fs {
		form.Paragraphs = append(form.Paragraphs, one.first())
	}
	f.Forms = []Form{form}
	return f
}

// ellipsis tells whether the place is one of the stops of ". . .".
func ellipsis(s string, at []int) bool {
	return strings.Contains(s[max(0, at[0]-2):min(len(s), at[1]+2)], ". .")
}

// places finds a habit's wrong places in a paragraph.
func (h habit) places(s string) []int {
	var at []int
	for _, m := range h.wrong.FindAllStringIndex(s, -1) {
		if h.excused == nil || !h.excused(s, m) {
			at = append(at, m[0])
		}
	}
	return at
}

// spaceThen tells whether a space stands before one of the marks.
func spaceThen(marks string) func(string) bool {
	return func(s string) bool {
		for i := 1; i < len(s); i++ {
			if s[i-1] == ' ' && strings.IndexByte(marks, s[i]) >= 0 {
				return true
			}
		}
		return false
	}
}

// tight tells whether a letter stands right behind a mark.
func tight(s string) bool {
	for i := 1; i < len(s); i++ {
		if strings.IndexByte(",;.!?", s[i-1]) >= 0 && (s[i] >= utf8.RuneSelf || unicode.IsLetter(rune(s[i]))) {
			return true
		}
	}
	return false
}

// runs tells whether paragraphs of a kind are running text, not names set apart.
func runs(k text.Kind) bool { return k != text.Title && k != text.Heading && k != text.Byline }

// technical tells whether the place lies in an address, a path or an abbreviation with stops.
func technical(s string, at int) bool {
	from := strings.LastIndexByte(s[:at], ' ') + 1
	word := s[from:]
	if end := strings.IndexByte(s[at:], ' '); end >= 0 {
		word = s[from : at+end]
	}
	return strings.ContainsAny(word, "/@\\_=") || strings.Contains(word, "www.") || strings.Count(word, ".") > 2
}

// unspaced tells whether s holds a character of a script written without spaces.
func unspaced(s string) bool { return strings.ContainsFunc(s, text.Unspaced) }

// mixedBracket is a pair of brackets of two widths around a short text.
var mixedBracket = regexp.MustCompile(`（[^（）()]{0,60}\)|\([^（）()]{0,60}）`)

func mixedBrackets(s string) *slip {
	if !strings.ContainsAny(s, "()") || !strings.ContainsAny(s, "（）") {
		return nil
	}
	at := mixedBracket.FindStringIndex(s)
	if at == nil {
		return nil
	}
	return &slip{"bracket-form", "locale-conventions/punctuation", diff.Minor, 0.8,
		"a bracket of full width is paired with one of half width", excerptAt(s, at[0])}
}
