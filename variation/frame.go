package variation

import (
	"slices"
)

// A frame is two passages that say the same but for a slot: what stands left and right of it is the same in both.
type frame struct {
	slots       [2]span  // what differs, from the first content word to the last; of one clause each
	left, right float64  // how much the words say that are the same beside it, in bits
	leftAnchor  [2]int32 // the nearest token left that both have, -1 where there is none
	rightAnchor [2]int32
	fit         float64 // share of the two passages that is the same, 0 to 1
}

// passage is two stretches of text laid over each other.
type passage struct {
	columns []column
	score   float64
}

// column is a pair of tokens, -1 for none.
type column struct {
	a, b int32
	same bool
}

// side is the stretch of one side, from its first word to its last.
func (p passage) side(k int) span {
	var sp span
	for _, c := range p.columns {
		if i := [2]int32{c.a, c.b}[k]; i >= 0 {
			if sp.to == 0 {
				sp.from = i
			}
			sp.to = i + 1
		}
	}
	return sp
}

const (
	seldomEnough = 10 // a pair of neighbours that stands in more sentences than that leads nowhere
	longestSeen  = 80 // content words of a sentence that are laid over another's
)

// passages lays every two sentences over each other that share a pair of neighbouring content words.
func (s *stream) passages(r relatives) []passage {
	var out []passage
	for _, p := range s.sharers() {
		if one := s.overlay(r, p[0], p[1]); one.score > 0 {
			out = append(out, one)
		}
	}
	return out
}

// sharers are the pairs of sentences that share neighbours, in the order of the text.
func (s *stream) sharers() [][2]int32 {
	at := map[[2]int32][]int32{} // sentences by two neighbours
	var order [][2]int32
	for k := range s.sentences {
		last := int32(0)
		for _, i := range s.contents(int32(k)) {
			l := s.tokens[i].lemma
			key := [2]int32{last, l}
			last = l
			if l == 0 || key[0] == 0 {
				continue
			}
			if list := at[key]; len(list) == 0 || list[len(list)-1] != int32(k) {
				if len(list) == 0 {
					order = append(order, key)
				}
				at[key] = append(list, int32(k))
			}
		}
	}
	seen := map[[2]int32]bool{}
	var out [][2]int32
	for _, key := range order {
		list := at[key]
		if len(list) > seldomEnough {
			continue
		}
		for i, b := range list {
			for _, a := range list[:i] {
				if p := [2]int32{a, b}; !seen[p] {
					seen[p] = true
					out = append(out, p)
				}
			}
		}
	}
	slices.SortFunc(out, func(x, y [2]int32) int { return slices.Compare(x[:], y[:]) })
	return out
}

// contents are the content words and marks of a sentence.
func (s *stream) contents(sentence int32) []int32 {
	sp := s.sentences[sentence]
	var out []int32
	for i := sp.from; i < sp.to && len(out) < longestSeen; i++ {
		if s.tokens[i].word == 0 || s.content(i) {
			out = append(out, i)
		}
	}
	return out
}

// What a column is worth where two sentences are laid over each other.
const (
	sameMark    = 0.4
	markAgainst = -4.0
	otherWord   = -2.2
	kinWord     = 1.0
	oneSided    = -2.0
	bitsWorth   = 0.45
)

// overlay finds the best stretch that two sentences have in common (Smith and Waterman 1981), words being the same by
// their lemma, nearly the same by their kinship.
func (s *stream) overlay(r relatives, sa, sb int32) passage {
	a, b := s.contents(sa), s.contents(sb)
	width := len(b) + 1
	table := make([]float64, (len(a)+1)*width)
	best, bi, bj := 0.0, 0, 0
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			v := max(0, table[(i-1)*width+j-1]+s.worth(r, a[i-1], b[j-1]), table[(i-1)*width+j]+s.alone(a[i-1]),
				table[i*width+j-1]+s.alone(b[j-1]))
			table[i*width+j] = v
			if v > best {
				best, bi, bj = v, i, j
			}
		}
	}
	var columns []column
	for i, j := bi, bj; i > 0 && j > 0 && table[i*width+j] > 0; {
		v := table[i*width+j]
		switch {
		case v == table[(i-1)*width+j-1]+s.worth(r, a[i-1], b[j-1]):
			columns = append(columns, column{a[i-1], b[j-1], s.tokens[a[i-1]].lemma == s.tokens[b[j-1]].lemma})
			i, j = i-1, j-1
		case v == table[(i-1)*width+j]+s.alone(a[i-1]):
			columns = append(columns, column{a[i-1], -1, false})
			i--
		default:
			columns = append(columns, column{-1, b[j-1], false})
			j--
		}
	}
	slices.Reverse(columns)
	return passage{columns, best}
}

// worth is what two tokens are worth in one column.
func (s *stream) worth(r relatives, i, j int32) float64 {
	a, b := s.tokens[i].lemma, s.tokens[j].lemma
	switch {
	case a == b && a == 0:
		return sameMark
	case a == b:
		return bitsWorth * s.lemmas[a].bits
	case a == 0 || b == 0:
		return markAgainst
	}
	switch k := r.of(a, b); k.kind {
	case unrelated:
		return otherWord
	case opposed:
		return otherWord
	default:
		return kinWord * k.weight
	}
}

func (s *stream) alone(i int32) float64 {
	if s.tokens[i].word == 0 {
		return oneSided / 2
	}
	return oneSided
}

// frames are the slots of a passage.
func (s *stream) frames(p passage) []frame {
	var out []frame
	_, fit := s.likenessOf(p)
	for i := 0; i < len(p.columns); i++ {
		if p.columns[i].same {
			continue
		}
		from := i
		for i < len(p.columns) && !p.columns[i].same {
			i++
		}
		if f, ok := s.frame(p.columns, from, i); ok {
			f.fit = fit
			out = append(out, f)
		}
	}
	return out
}

// widestSlot is how many content words a slot may hold.
const widestSlot = 3

// frame makes a frame of the columns from one to another, which differ.
func (s *stream) frame(columns []column, from, to int) (frame, bool) {
	f := frame{leftAnchor: [2]int32{-1, -1}, rightAnchor: [2]int32{-1, -1}}
	n := [2]int{}
	for _, c := range columns[from:to] {
		for side, i := range []int32{c.a, c.b} {
			if i < 0 {
				continue
			}
			if s.tokens[i].word == 0 {
				return f, false
			}
			if n[side] == 0 {
				f.slots[side].from = i
			}
			f.slots[side].to = i + 1
			n[side]++
		}
	}
	if n[0] == 0 || n[1] == 0 || n[0] > widestSlot || n[1] > widestSlot {
		return f, false
	}
	for k := from - 1; k >= 0 && columns[k].same && k >= from-3; k-- {
		if s.tokens[columns[k].a].word == 0 {
			break
		}
		if k == from-1 {
			f.leftAnchor = [2]int32{columns[k].a, columns[k].b}
		}
		f.left += s.lemmas[s.tokens[columns[k].a].lemma].bits
	}
	for k := to; k < len(columns) && columns[k].same && k < to+3; k++ {
		if s.tokens[columns[k].a].word == 0 {
			break
		}
		if k == to {
			f.rightAnchor = [2]int32{columns[k].a, columns[k].b}
		}
		f.right += s.lemmas[s.tokens[columns[k].a].lemma].bits
	}
	return f, true
}
