package variation

// inverted are pairs of words that stand now as "water management", now as "management of water"; or as words of their
// roots.
func (s *stream) inverted() []pair {
	type roots struct{ modifier, head string }
	beside, of := map[roots][]span{}, map[roots][]span{}
	var order []roots
	s.collocations(func(c collocation) {
		if s.figure(c.left) || s.figure(c.right) || s.among(c.left, freeAnchors) || s.among(c.right, freeAnchors) ||
			s.tokens[c.left].lemma == s.tokens[c.right].lemma {
			return
		}
		l, r := &s.lemmas[s.tokens[c.left].lemma], &s.lemmas[s.tokens[c.right].lemma]
		if max(l.verb, r.verb) > 0.65 {
			return
		}
		sp := span{c.left, c.right + 1}
		switch {
		case c.right == c.left+1:
			k := roots{l.family, r.family}
			beside[k] = append(beside[k], sp)
		case c.link == by && s.among(c.left+1, turning):
			k := roots{r.family, l.family}
			if of[k] == nil {
				order = append(order, k)
			}
			of[k] = append(of[k], sp)
		}
	})
	var out []pair
	for _, k := range order {
		if len(beside[k]) > 0 {
			out = append(out, pair{a: beside[k], b: of[k], score: 0.5, reasons: []string{"the same words the other way round"}})
		}
	}
	return out
}

// turning are the prepositions with which "management of water" turns "water management".
var turning = set("of in for")
