package term

// State is what one dated state of a translation says for a term.
type State struct {
	Date       string      // YYYY-MM-DD; not looked at
	Renderings []Rendering // most frequent first, as in Concept
}

// Turn is where a translation began to say something else for a term.
type Turn struct {
	State    int    // number of the state, from 0, in which most places first say it
	Date     string // of that state
	From, To string
}

// Drifts finds where the rendering that most places have changed from one state of a translation to a later one; states
// come oldest first. What differs only in its form, is but a fuller form, or is accepted for the same has not changed;
// states in which no rendering is sure are passed over. A concept with turns carries the flag Drift.
func Drifts(states []State, lang string, accepted []Synonyms) []Turn {
	r := newReading([]*stream{newStream(Text{Lang: lang})}, accepted)
	var turns []Turn
	last := -1
	for k, s := range states {
		if len(s.Renderings) == 0 || s.Renderings[0].Confidence < worthALook {
			continue
		}
		if last >= 0 {
			before := states[last].Renderings[0]
			if r.apart(before, s.Renderings[0], 0, nil) {
				turns = append(turns, Turn{State: k, Date: s.Date, From: before.Text, To: s.Renderings[0].Text})
			}
		}
		last = k
	}
	return turns
}
