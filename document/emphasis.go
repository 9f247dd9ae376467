package document

import (
	"unicode"
	"unicode/utf8"

	"variorum/text"
)

// newRun looks at what surrounds a run of marks, s[from:to], to tell whether it may begin or end emphasis, as
// CommonMark does, but a character of an unspaced script counts as a space does: in "**“甲”**乙" no space can tell.
func newRun(s string, from, to int) piece {
	before, after := ' ', ' '
	if from > 0 {
		before, _ = utf8.DecodeLastRuneInString(s[:from])
	}
	if to < len(s) {
		after, _ = utf8.DecodeRuneInString(s[to:])
	}
	punct := func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
	loose := func(r rune) bool { return unicode.IsSpace(r) || punct(r) || text.Unspaced(r) }
	left := !unicode.IsSpace(after) && (!punct(after) || loose(before))
	right := !unicode.IsSpace(before) && (!punct(before) || loose(after))
	p := piece{text: s[from:to], run: to - from, size: to - from, opens: left, shuts: right}
	switch s[from] {
	case '_': // within a word it is text
		p.opens = left && (!right || punct(before))
		p.shuts = right && (!left || punct(after))
	case '~': // two of them strike out
		if p.run != 2 {
			p.run = 0
		}
	}
	return p
}

// lookBack is how many open runs a closing one looks through; it keeps the cost linear.
const lookBack = 32

// settleRuns pairs the runs of marks from the left, each closing run with the nearest open one of its character that
// it may close, and takes out what pairs.
func settleRuns(pieces []piece) {
	stacks := map[byte][]int{} // of each character, the open runs
	for i := range pieces {
		p := &pieces[i]
		if p.run == 0 {
			continue
		}
		c := p.text[0]
		stack := stacks[c]
		for p.shuts && p.run > 0 {
			at := len(stack) - 1
			for at >= 0 && len(stack)-at <= lookBack && !pairs(pieces[stack[at]], *p) {
				at--
			}
			if at < 0 || len(stack)-at > lookBack {
				break
			}
			o := &pieces[stack[at]]
			used := min(o.run, p.run)
			o.run, o.text = o.run-used, o.text[used:]
			p.run, p.text = p.run-used, p.text[used:]
			stack = stack[:at+1]
			if o.run == 0 {
				stack = stack[:at]
			}
		}
		if p.opens && p.run > 0 {
			stack = append(stack, i)
		}
		stacks[c] = stack
	}
}

// pairs is CommonMark's rule of three, which keeps "**a*b**" one strong piece: a run that may open as well as close
// does not pair where both lengths together are a multiple of 3, unless each is.
func pairs(open, shut piece) bool {
	if !(open.shuts || shut.opens) || (open.size+shut.size)%3 != 0 {
		return true
	}
	return open.size%3 == 0 && shut.size%3 == 0
}
