package quality

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/diff"
)

// Pairs of quotation marks and brackets: each opening one with the closing ones that may end it. A bracket of full
// width may end in one of half width; that is bracket-form's to tell.
var closersOf = map[rune]string{
	'“': "”", '‘': "’", '「': "」", '『': "』", '《': "》", '〈': "〉", '«': "»", '‹': "›", '„': "“”", '‚': "‘’",
	'(': ")）", '（': "）)", '[': "]］", '［': "］]", '【': "】", '〔': "〕", '〖': "〗", '{': "}", '"': "\"",
}

// quotes are the opening quotation marks: only these may run over paragraphs with a new one at each beginning.
const quotes = "“‘「『«‹„‚\""

// closing are the marks that close and never open.
const closing = "”」』》〉»›)）]］】〕〗}"

// How many paragraphs further on an open mark may be closed. A speech may go on for pages in a text that counts a
// verse or a sentence as a paragraph.
const (
	quoteReach   = 60
	bracketReach = 5
)

// place is a mark in a text.
type place struct {
	mark      rune
	paragraph int
	at        int // bytes into the paragraph
}

// pairing follows the marks through a text.
type pairing struct {
	reversed bool    // the text quotes »so«
	singles  bool    // ‘ ’ are quotation marks only, never apostrophes
	open     []place // left open by paragraphs before
	chain    int     // the first of the paragraphs up to here that all begin with a quotation mark
	ranOver  int     // quotations closed in a later paragraph that did not repeat their mark
	lost     []place // opened and never closed, or closed and never opened
}

func unpairedMarks(t Text) ([]Finding, []Gap) {
	p := pairing{reversed: reversedGuillemets(t), singles: t.is("zh") || t.is("ja")}
	for i, par := range t.Paragraphs {
		p.expire(i)
		p.paragraph(i, par.Text)
	}
	p.expire(len(t.Paragraphs) + quoteReach + 1)

	byParagraph := make([][]place, len(t.Paragraphs))
	for _, l := range p.lost {
		byParagraph[l.paragraph] = append(byParagraph[l.paragraph], l)
	}
	quoteScore := 0.8
	if p.ranOver > oftenOver {
		quoteScore = 0.5 // the text's quotations run on, and may run on further than looked for
	}
	var fs []Finding
	for i, lost := range byParagraph {
		if len(lost) > 0 {
			fs = append(fs, unpairedFinding(t.Paragraphs[i].Text, i, lost, quoteScore))
		}
	}
	return fs, nil
}

// oftenOver is how many quotations a text closes in a later paragraph before that counts as its way.
const oftenOver = 3

// mostForms is how many wordings a finding quotes.
const mostForms = 5

// unpairedFinding words what is wrong with the marks of one paragraph.
func unpairedFinding(s string, i int, lost []place, quoteScore float64) Finding {
	slices.SortFunc(lost, func(a, b place) int { return a.at - b.at })
	f := Finding{
		Check: "unpaired-mark", Category: "linguistic-conventions/punctuation", Severity: diff.Minor, Score: 0.9,
	}
	var says []string
	for n, l := range lost {
		if strings.ContainsRune(quotes+"”’」』»›", l.mark) {
			f.Score = quoteScore
		}
		if n == mostForms {
			says = append(says, "and more")
			break
		}
		what := "is never closed"
		if strings.ContainsRune(closing+"’", l.mark) {
			what = "closes nothing"
		}
		says = append(says, fmt.Sprintf("%c %s", l.mark, what))
		f.Forms = append(f.Forms, Form{Text: excerptAt(s, l.at), Paragraphs: []int{i}})
	}
	f.Message = strings.Join(says, "; ")
	return f
}

// Guillemets that open, in the two ways of using them.
var (
	openedBy = regexp.MustCompile(`(?:^|[\s(])»[\pL\d]`)
	openedAs = regexp.MustCompile(`(?:^|[\s(])«`)
)

// reversedGuillemets tells whether a text quotes »so«.
func reversedGuillemets(t Text) bool {
	n := 0
	for _, p := range t.Paragraphs {
		if !strings.ContainsAny(p.Text, "«»") {
			continue
		}
		n += len(openedBy.FindAllString(p.Text, -1)) - len(openedAs.FindAllString(p.Text, -1))
	}
	return n > 0
}

// reach is how many paragraphs further on a mark may be closed.
func reach(mark rune) int {
	if strings.ContainsRune(quotes, mark) {
		return quoteReach
	}
	return bracketReach
}

// expire gives up the marks that have been open for too long when paragraph i begins.
func (p *pairing) expire(i int) {
	kept := p.open[:0]
	for _, o := range p.open {
		if i-o.paragraph > reach(o.mark) {
			p.lost = append(p.lost, o)
		} else {
			kept = append(kept, o)
		}
	}
	p.open = kept
}

// goOn drops what the paragraph before left open where this one repeats the mark at its beginning, as a quotation of
// several paragraphs does. Between the two there may be paragraphs that quote within the quotation.
func (p *pairing) goOn(i int, s string) {
	first, _ := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune(quotes, first) {
		p.chain = i + 1
		return
	}
	for at := len(p.open) - 1; at >= 0 && p.open[at].paragraph >= p.chain-1; at-- {
		if p.open[at].mark == first {
			p.open = slices.Delete(p.open, at, at+1)
			return
		}
	}
}

// paragraph pairs the marks of one paragraph, then what it leaves unpaired with what others left open.
func (p *pairing) paragraph(i int, s string) {
	p.goOn(i, s)
	st := stack{depth: map[rune]int{}}
	for at, r := range s {
		if p.reversed {
			r = turned(r)
		}
		m := place{r, i, at}
		switch {
		case r == '"' && st.depth['"'] > 0, r == '“' && st.depth['„'] > 0, r == '‘' && st.depth['‚'] > 0:
			st.shut(r)
		case r == '"' && afterDigit(s, at): // inches or seconds
		case r == '’' && !p.singles:
			if !beforeLetter(s, at) {
				st.shut(r)
			}
		case closersOf[r] != "":
			st.push(m)
		case strings.ContainsRune(closing, r) || r == '’':
			if !st.shut(r) && !enumerator(s, at) {
				st.stray = append(st.stray, m)
			}
		}
	}
	for _, m := range st.stray {
		if !p.close(m.mark) {
			p.lost = append(p.lost, m)
		}
	}
	for n, m := range append(st.left, st.marks...) {
		switch {
		case m.mark == '‘' && !p.singles: // an apostrophe that was turned round
		case m.mark == '"' && p.close('"'):
		case n >= mostOpen:
			p.lost = append(p.lost, m)
		default:
			p.open = append(p.open, m)
		}
	}
}

// mostOpen is how many open marks of a paragraph are kept for the next ones.
const mostOpen = 50

// close pairs a closing mark with the last mark that an earlier paragraph left open for it.
func (p *pairing) close(mark rune) bool {
	for at := len(p.open) - 1; at >= 0; at-- {
		if strings.ContainsRune(closersOf[p.open[at].mark], mark) {
			if strings.ContainsRune(quotes, p.open[at].mark) {
				p.ranOver++
			}
			p.open = slices.Delete(p.open, at, at+1)
			return true
		}
	}
	return false
}

// stack holds the marks that are open within a paragraph.
type stack struct {
	marks []place
	depth map[rune]int // how many of each are open
	left  []place      // given up because a mark around them closed
	stray []place      // closing marks that found nothing to close
}

func (st *stack) push(m place) {
	st.marks = append(st.marks, m)
	st.depth[m.mark]++
}

// shut closes the last open mark that the closing one fits, and gives up what was opened inside.
func (st *stack) shut(closer rune) bool {
	fits := false
	for open, n := range st.depth {
		fits = fits || n > 0 && strings.ContainsRune(closersOf[open], closer)
	}
	for fits {
		last := st.marks[len(st.marks)-1]
		st.marks = st.marks[:len(st.marks)-1]
		st.depth[last.mark]--
		if strings.ContainsRune(closersOf[last.mark], closer) {
			return true
		}
		st.left = append(st.left, last)
	}
	return false
}

// turned swaps « and », ‹ and ›.
func turned(r rune) rune {
	switch r {
	case '«':
		return '»'
	case '»':
		return '«'
	case '‹':
		return '›'
	case '›':
		return '‹'
	}
	return r
}

// afterDigit tells whether a digit stands right before the place.
func afterDigit(s string, at int) bool { return at > 0 && s[at-1] >= '0' && s[at-1] <= '9' }

// beforeLetter tells whether a letter or digit stands right behind the mark at the place.
func beforeLetter(s string, at int) bool {
	_, n := utf8.DecodeRuneInString(s[at:])
	r, _ := utf8.DecodeRuneInString(s[at+n:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// enumerator tells whether a closing bracket belongs to the number of an item, as in "a) one, b) two".
func enumerator(s string, at int) bool {
	if !strings.HasPrefix(s[at:], ")") && !strings.HasPrefix(s[at:], "）") {
		return false
	}
	number := func(r rune) bool {
		return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) || strings.ContainsRune("一二三四五六七八九十", r)
	}
	before := strings.TrimRight(s[:at], " ")
	head := strings.TrimRightFunc(before, number)
	r, _ := utf8.DecodeLastRuneInString(head)
	size := utf8.RuneCountInString(before[len(head):])
	return size > 0 && size <= 3 && (head == "" || !unicode.IsLetter(r))
}
