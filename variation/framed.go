package variation

// framedPairs gives for two lemmas the most that is said around them by words that are the same.
func (s *stream) framedPairs(passages []passage) map[[2]int32]float64 {
	out := map[[2]int32]float64{}
	for _, p := range passages {
		for _, f := range s.frames(p) {
			if f.slots[0].len() == 1 && f.slots[1].len() == 1 {
				a, b := s.tokens[f.slots[0].from].lemma, s.tokens[f.slots[1].from].lemma
				key := [2]int32{min(a, b), max(a, b)}
				out[key] = max(out[key], f.left+f.right)
			}
		}
	}
	return out
}

// framed are the slots of frames whose words are not related, or more than one.
func (s *stream) framed(passages []passage, r relatives, members map[[2]int32]bool) []pair {
	var out []pair
	for _, p := range passages {
		for _, f := range s.frames(p) {
			if q, ok := s.framedPair(f, r, members); ok {
				out = append(out, q)
			}
		}
	}
	return out
}

func (s *stream) framedPair(f frame, r relatives, members map[[2]int32]bool) (pair, bool) {
	var p pair
	if s.words[s.tokens[f.slots[0].from].word].unspaced {
		return p, false // half a word tells nothing
	}
	bits, kin := f.left+f.right, 0.0
	a, b := s.lemmasIn(f.slots[0]), s.lemmasIn(f.slots[1])
	if bits < 22 || f.left == 0 && f.right < 26 || f.right == 0 && f.left < 26 {
		return p, false
	}
	for _, x := range a {
		for _, y := range b {
			if r.of(x, y).kind == opposed || members[[2]int32{min(x, y), max(x, y)}] {
				return p, false
			}
			kin = max(kin, r.of(x, y).weight)
		}
	}
	for k := range f.slots {
		if s.figure(f.slots[k].from) || s.tokens[f.slots[k].from].capital && !s.tokens[f.slots[k].from].opening {
			return p, false
		}
	}
	if s.tokens[f.slots[0].from].sentence+2 >= s.tokens[f.slots[1].from].sentence {
		return p, false // neighbours are built alike on purpose
	}
	if kin == 0 && (f.left == 0 || f.right == 0 || f.fit < 0.5) {
		return p, false
	}
	p.score = min(0.8, 0.1+bits/120+0.4*kin+0.3*(f.fit-0.5))
	p.a, p.b = []span{s.anchored(f, 0)}, []span{s.anchored(f, 1)}
	if len(a) == 1 && len(b) == 1 {
		p.lemmas = [2]int32{a[0], b[0]}
		p.differ = [2][]int32{{f.slots[0].from}, {f.slots[1].from}}
	}
	p.reasons = []string{"what stands around is the same"}
	return p, true
}

// lemmasIn are the content words of some tokens.
func (s *stream) lemmasIn(sp span) []int32 {
	var out []int32
	for i := sp.from; i < sp.to; i++ {
		if s.content(i) {
			out = append(out, s.tokens[i].lemma)
		}
	}
	return out
}

// anchored is a slot with the word beside it that both passages have.
func (s *stream) anchored(f frame, side int) span {
	sp := f.slots[side]
	switch {
	case f.rightAnchor[side] >= 0 && f.rightAnchor[side]-sp.to <= 2 && f.rightAnchor[1-side]-f.slots[1-side].to <= 2:
		sp.to = f.rightAnchor[side] + 1
	case f.leftAnchor[side] >= 0 && sp.from-f.leftAnchor[side] <= 3:
		sp.from = f.leftAnchor[side]
	}
	return sp
}
