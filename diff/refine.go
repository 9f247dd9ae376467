package diff

// A first result is cut into pieces for another look: at a run, as soon as the edits of the piece times the length of
// the run reach pieceProduct (a long run is surely right, so few edits suffice; a short one may be wrong), and at the
// latest where the edits reach pieceEdits. So a piece has at most some 60,000 tokens outside its edits.
const (
	pieceProduct = 8000
	pieceEdits   = 1000
)

// refine looks again at what the anchors decided. They were chosen without seeing what lies between them, so a run may
// cost more edits around it than it saves. Each piece of the result is compared exactly, at a cost of its tokens plus
// the square of its edits.
func (m *matcher) refine() {
	first := m.runs
	m.runs = nil
	piece, begin := gap{}, 0 // what was read since the last cut, and the first run in it
	i, j, edits := 0, 0, 0   // where the last run ended, and the edits since the cut
	for k, r := range first {
		edits += r.A - i + r.B - j
		i, j = r.A+r.Len, r.B+r.Len
		if edits == 0 || r.Len*edits >= pieceProduct || edits >= pieceEdits {
			piece.a1, piece.b1 = r.A, r.B
			m.again(piece, first[begin:k])
			m.add(r)
			piece, begin, edits = gap{a0: i, b0: j}, k+1, 0
		}
	}
	piece.a1, piece.b1 = len(m.a), len(m.b)
	m.again(piece, first[begin:])
}

// again adds the runs of one piece: those of an exact comparison, or the given ones where no other could be shorter
// (one side has nothing left over that the other has too) or the comparison would cost too much.
func (m *matcher) again(g gap, runs []Run) {
	matched := 0
	for _, r := range runs {
		matched += r.Len
	}
	ia, ib := m.exact.shared(m.a[g.a0:g.a1], m.b[g.b0:g.b1])
	if min(len(ia), len(ib)) > matched && len(ia)+len(ib)-2*matched <= 2*pieceEdits {
		m.addAt(g, ia, ib, m.bisector.runs(pick(m.a[g.a0:g.a1], ia), pick(m.b[g.b0:g.b1], ib)))
		return
	}
	for _, r := range runs {
		m.add(r)
	}
}

// stretch lengthens each run as far as its neighbours let it, so that what stands between two runs differs at both
// ends. Only a window's edge or a cut between two pieces can leave anything to do.
func (m *matcher) stretch() {
	runs := append(m.runs, Run{len(m.a), len(m.b), 0})
	m.runs = nil
	i, j := 0, 0
	for _, r := range runs {
		head := prefix(m.a[i:r.A], m.b[j:r.B])
		m.add(Run{i, j, head})
		tail := suffix(m.a[i+head:r.A], m.b[j+head:r.B])
		m.add(Run{r.A - tail, r.B - tail, tail})
		m.add(r)
		i, j = r.A+r.Len, r.B+r.Len
	}
}
