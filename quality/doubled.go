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

// slips are the words of each language that hardly ever stand twice in a row on purpose. Words that may ("that
// that", "had had", "told her her name", German "die die") are not among them.
var slips = map[string]string{
	"en": "the a an of to and or for with at by from as this these those are was were be been have has not we they i our their " +
		"its my your which would can will could should must may but if when than into its it's all also such is in on it he she",
	"fr": "le la les un une des du de et ou dans pour par sur avec que qui est sont au aux ce cette ces son sa ses leur il elle",
	"de": "und oder ein eine einen einem einer im am zum zur von vom mit auf für ist sind nicht auch den als bei nach aus",
	"es": "el la los las un una de del y o en por para con que es son al su sus como",
	"it": "il lo la gli le un una di del della e o in per con che è sono al su come",
	"pt": "o os as um uma de do da e ou em por para com que é são ao seu sua como",
	"nl": "het een van en of in op voor met te aan door bij als niet zijn",
}

// seldom are slips that an odd sentence does double: "what it is is plain", "he came in in the morning".
const seldom = " is in on it all such as que que "

// slipsHan are Chinese words and characters that are not doubled: those of two characters carry grammar.
var slipsHan = regexp.MustCompile(`我们我们|他们他们|因为因为|所以所以|但是但是|以及以及|或者或者|并且并且|如果如果|虽然虽然|必须必须|应当应当|通过通过|对于对于|关于关于|由于由于|其中其中|` +
	`我們我們|他們他們|因為因為|並且並且|雖然雖然|必須必須|應當應當|通過通過|對於對於|關於關於|由於由於|与与|與與|及及|被被|於於`)

func doubledWords(t Text) ([]Finding, []Gap) {
	if t.is("zh") {
		return each(t, doubledHan), nil
	}
	if words, ok := slips[language(t.Lang)]; ok {
		return each(t, func(s string) *slip { return doubledWord(s, " "+words+" ") }), nil
	}
	return nil, []Gap{{Check: "doubled-word", Reason: fmt.Sprintf("the words that are doubled by mistake are not known for %q", t.Lang), Count: len(t.Paragraphs)}}
}

// slip is what a check of single paragraphs finds in one.
type slip struct {
	check, category string
	severity        diff.Severity
	score           float64
	message, form   string
}

// each looks at the paragraphs one by one.
func each(t Text, look func(string) *slip) []Finding {
	var fs []Finding
	for i, p := range t.Paragraphs {
		if s := look(p.Text); s != nil {
			fs = append(fs, s.finding(i))
		}
	}
	return fs
}

// finding puts a slip into its paragraph.
func (s *slip) finding(i int) Finding {
	return Finding{
		Check: s.check, Category: s.category, Severity: s.severity, Score: s.score, Message: s.message,
		Forms: []Form{{Text: s.form, Paragraphs: []int{i}}},
	}
}

// doubledWord finds the first word that stands twice by mistake.
func doubledWord(s, words string) *slip {
	tokens := text.Tokens(s)
	for i := 2; i < len(tokens); i++ {
		a, b := tokens[i-2], tokens[i]
		if a.Kind != text.Word || b.Kind != text.Word || tokens[i-1].Kind != text.Space {
			continue
		}
		word := text.Fold(b.In(s))
		if text.Fold(a.In(s)) != word || hyphened(s, a.Start, b.End) {
			continue
		}
		score := 0.0
		switch {
		case strings.Contains(seldom, " "+word+" ") && strings.Contains(words, " "+word+" "):
			score = 0.6
		case strings.Contains(words, " "+word+" "):
			score = 0.95
		default:
			continue
		}
		return &slip{"doubled-word", "linguistic-conventions/grammar", diff.Minor, score,
			fmt.Sprintf("%q stands twice in a row", word), excerptAt(s, a.Start)}
	}
	return nil
}

// hyphened tells whether a hyphen ties the words in s[start:end] to what stands around them.
func hyphened(s string, start, end int) bool {
	return start > 0 && s[start-1] == '-' || end < len(s) && s[end] == '-'
}

// Lengths in characters of the phrases that are looked for twice in Chinese. Two characters doubled are mostly meant:
// verbs are, and so is 一步一步, or 一个镜头一个镜头.
const (
	shortestPhrase = 3
	longestPhrase  = 10
)

// doubledHan finds the first phrase that stands twice by mistake in a Chinese paragraph.
func doubledHan(s string) *slip {
	found := func(phrase string, at int, score float64) *slip {
		return &slip{"doubled-word", "linguistic-conventions/grammar", diff.Minor, score,
			fmt.Sprintf("%q stands twice in a row", phrase), excerptAt(s, at)}
	}
	if at := slipsHan.FindStringIndex(s); at != nil {
		return found(s[at[0]:at[0]+(at[1]-at[0])/2], at[0], 0.75)
	}
	rs := []rune(s)
	starts := make([]int, 0, len(rs)) // bytes
	for at := range s {
		starts = append(starts, at)
	}
	for n := shortestPhrase; n <= longestPhrase; n++ {
		same := 0 // how many characters up to i equal those n before them
		for i := n; i < len(rs); i++ {
			if rs[i] != rs[i-n] || !unicode.Is(unicode.Han, rs[i]) {
				same = 0
				continue
			}
			if same++; same == n {
				from := i - 2*n + 1
				if phrase := rs[from : from+n]; phrase[0] != '一' && !repeats(phrase) {
					return found(string(phrase), starts[from], 0.7)
				}
				same = 0
			}
		}
	}
	return nil
}

// repeats tells whether a phrase is itself made of one or two characters over and over, as laughter is.
func repeats(phrase []rune) bool {
	for n := 1; n <= 2; n++ {
		same := true
		for i := n; i < len(phrase); i++ {
			same = same && phrase[i] == phrase[i-n]
		}
		if same {
			return true
		}
	}
	return false
}

// stray are marks that do not follow one another.
const stray = ",;，、；。"

func doubledMarks(t Text) ([]Finding, []Gap) { return each(t, doubledMark), nil }

// doubledMark finds the first two marks in a row that cannot stand so.
func doubledMark(s string) *slip {
	var last rune
	for at, r := range s {
		bad := last != 0 && strings.ContainsRune(stray, last) && strings.ContainsRune(stray, r)
		switch {
		case bad && last == '。' && r == '。': // three are an ellipsis
			bad = !strings.HasPrefix(s[at:], "。。") && !strings.HasSuffix(s[:at], "。。")
		case last == ',' && r == '.': // but not ",.5" or ",..."
			bad = at+1 == len(s) || s[at+1] == ' '
		case last == '：' && r == '：':
			bad = true
		}
		if bad {
			from := at - utf8.RuneLen(last)
			return &slip{"doubled-mark", "linguistic-conventions/punctuation", diff.Minor, 0.9,
				fmt.Sprintf("%q: two marks in a row", s[from:at+utf8.RuneLen(r)]), excerptAt(s, from)}
		}
		last = r
	}
	return nil
}
