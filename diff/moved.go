package diff

// A move is text that was struck here and written there. It is found by its words: at least moveSize of them by what
// they say, and at least three in four of what one of the two edits has on that side.
const (
	moveSize  = 4
	moveTimes = 8   // a word that was written more often than this says nothing about where it came from
	moveWords = 200 // how many words of a long stretch are asked where they were written
	moveShare = 20  // an edit so many times longer has the words by chance
)

// findMoves returns for each change the number of the move it is part of, from 1, or 0. The changes with text struck look
// for those where the same words were written. Cost: linear.
func (j *judge) findMoves() []int32 {
	moves := make([]int32, len(j.changes))
	written := map[int32][]int{} // the changes where a word was written, by its id
	for i, c := range j.changes {
		if c.equal {
			continue
		}
		for _, w := range j.b.within(c.b0, c.b1) {
			if w.class == content && len(written[w.id]) < moveTimes {
				written[w.id] = append(written[w.id], i)
			}
		}
	}
	last := int32(0)
	for i, c := range j.changes {
		if c.equal || c.a0 == c.a1 {
			continue
		}
		if k := j.movedTo(i, written); k >= 0 {
			switch {
			case moves[i] == 0 && moves[k] == 0:
				last++
				moves[i], moves[k] = last, last
			case moves[i] == 0:
				moves[i] = moves[k]
			}
		}
	}
	return moves
}

// movedTo returns the change where what change i struck was written, or -1.
func (j *judge) movedTo(i int, written map[int32][]int) int {
	struck := j.a.within(j.changes[i].a0, j.changes[i].a1)
	var votes []vote
	for _, w := range struck[:min(len(struck), moveWords)] {
		if w.class != content {
			continue
		}
		seen := -1
		for _, k := range written[w.id] {
			if k != i && k != seen {
				votes = cast(votes, k, w.size())
				seen = k
			}
		}
	}
	best, bestSize := -1, 0
	for _, v := range votes {
		if v.size > bestSize || v.size == bestSize && v.change < best {
			best, bestSize = v.change, v.size
		}
	}
	if best < 0 {
		return -1
	}
	from, to := j.changes[i], j.changes[best]
	if to.b1-to.b0 > moveShare*(from.a1-from.a0) {
		return -1
	}
	there := j.b.within(to.b0, to.b1)
	if from.b0 == from.b1 && to.a0 == to.a1 && sameWords(struck, there) {
		return best // however short
	}
	shared := sharedSize(struck, there)
	if shared < moveSize || 4*shared < 3*min(size(struck), size(there)) {
		return -1
	}
	return best
}

// vote is how much of the words in question was written by a change.
type vote struct{ change, size int }

// cast adds to the vote for a change. The list is short: most words were written in few places.
func cast(votes []vote, change, size int) []vote {
	for k := range votes {
		if votes[k].change == change {
			votes[k].size += size
			return votes
		}
	}
	return append(votes, vote{change, size})
}

// sharedSize weighs the words that two stretches have in common, each as often as the rarer side has it.
func sharedSize(a, b []word) int {
	have := map[int32]int{}
	for _, w := range a {
		have[w.id]++
	}
	n := 0
	for _, w := range b {
		if have[w.id] > 0 {
			have[w.id]--
			n += w.size()
		}
	}
	return n
}
