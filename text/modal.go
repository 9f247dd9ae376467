package text

// Force is how strongly a modal expression binds.
type Force int

// The forces, from the strongest duty to none at all. The same expression may bind more or less by its context; what is
// given here is what it says by itself.
const (
	Must   Force = iota + 1 // a duty: must, have to, be required to; 必须, 须, 要; müssen; devoir, il faut
	Shall                   // the duty of statutes, or an exhortation: shall, let us
	Need                    // what is called for: need to; 需, 有必要; negated, that there is no duty: need not, 不必, muss nicht
	Should                  // what is right: should, ought to; 应, 应当, 应该; sollen; devrait
	May                     // what is allowed, or possible: may, be free to; 可以, 得以; dürfen
	Can                     // what is in one's power: can, be able to; 能, 能够; können; pouvoir
	Will                    // what is meant to be or expected: will; 将要, 会
)

// String returns the English modal that stands for the force: "must".
func (f Force) String() string {
	switch f {
	case Must:
		return "must"
	case Shall:
		return "shall"
	case Need:
		return "need"
	case Should:
		return "should"
	case May:
		return "may"
	case Can:
		return "can"
	case Will:
		return "will"
	}
	return "no modal"
}

// Modal is a modal expression, with the negation that belongs to it where it has one.
type Modal struct {
	Span
	Force   Force
	Negated bool // "must not", 不得; also where the subject carries the no: "no state may"
}

// Agrees tells whether two modals can stand for each other, as one translation's choice against another's: may and can;
// shall and must, shall and should, shall and will; need and must, need and should; and all that forbid, since what may
// not be done must not, shall not and cannot be. What should not be done agrees with what shall not; that there is no
// need only with itself. A modal that is negated never agrees with one that is not.
func (m Modal) Agrees(n Modal) bool {
	if m.Negated != n.Negated {
		return false
	}
	if m.Force == n.Force {
		return true
	}
	if m.Force > n.Force {
		m, n = n, m
	}
	switch {
	case m.Negated && m.Force == Shall && n.Force == Should:
		return true
	case m.Negated:
		return forbids(m.Force) && forbids(n.Force)
	case m.Force == Shall:
		return n.Force == Need || n.Force == Should || n.Force == Will
	}
	return m.Force == Must && (n.Force == Shall || n.Force == Need) || m.Force == Need && n.Force == Should ||
		m.Force == May && n.Force == Can
}

// forbids tells whether a negated modal of this force forbids.
func forbids(f Force) bool { return f == Must || f == Shall || f == May || f == Can }

// Modals finds the modal expressions of s, in order, without overlap. lang is a BCP 47 tag; English, Chinese (in
// traditional characters too), German and French are read, and a text of any other language has none.
//
// The longest expression counts: "shall not" and 不得 are one modal, negated, and so are "must also not" and "darf ...
// nicht". Words that only look like a modal are none: "in May", "the will of the people", 反应, 可靠, 社会. Not read are
// the bare futures of German and French, German "werden", English "would", Chinese 将 and 会 without a word beside them
// that shows they are verbs.
//
// The cost is linear.
func Modals(s, lang string) []Modal {
	var out []Modal
	for _, f := range readPhrases(s, lang) {
		if f.force != 0 {
			out = append(out, Modal{f.Span, f.force, f.negated})
		}
	}
	return out
}
