package workbench

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Ref names something in a store.
type Ref struct {
	Work      string
	Variant   string // empty for the whole work
	At        string // a saved state, by number or date; empty for the newest
	Paragraph int    // from 1; 0 for all of them
	Sentence  int    // of the paragraph, from 1; 0 for all of it
	Row       int    // of a work: a row of its grid, from 1; of a variant: the row in which this paragraph stands; 0 for none
}

// ParseRef reads WORK, WORK/VARIANT or WORK/VARIANT@REVISION, each perhaps followed by #pN, a paragraph, #pNsM, a sentence of
// it, or #rN, a row. It looks nothing up. Names come out in NFC, as the store keeps them, however an accent was typed.
func ParseRef(s string) (Ref, error) {
	name, r, err := cutPlace(norm.NFC.String(s))
	if err != nil {
		return Ref{}, err
	}
	var hasVariant, hasAt bool
	r.Work, r.Variant, hasVariant = strings.Cut(name, "/")
	if hasVariant {
		r.Variant, r.At, hasAt = strings.Cut(r.Variant, "@")
	}
	switch {
	case r.Work == "", hasVariant && r.Variant == "", hasAt && r.At == "", strings.Contains(r.Variant, "/"),
		strings.ContainsAny(r.Work, "@#"), strings.Contains(r.Variant+r.At, "#"):
		return Ref{}, fmt.Errorf("%s: not a reference; write WORK, WORK/VARIANT or WORK/VARIANT@REVISION", s)
	}
	return r, nil
}

// places are the ends of references to a paragraph or sentence, or to a row.
var places = regexp.MustCompile(`^(.*)#(?:p([0-9]{1,9})(?:s([0-9]{1,9}))?|r([0-9]{1,9}))$`)

// cutPlace takes #pN, #pNsM or #rN off the end of s.
func cutPlace(s string) (name string, r Ref, err error) {
	if m := places.FindStringSubmatch(s); m != nil {
		r.Paragraph, r.Sentence, r.Row = number(m[2]), number(m[3]), number(m[4])
		if m[2] != "" && r.Paragraph > 0 && (m[3] == "" || r.Sentence > 0) || r.Row > 0 {
			return m[1], r, nil
		}
	}
	i := max(strings.LastIndex(s, "#p"), strings.LastIndex(s, "#r"))
	if i < 0 {
		return s, Ref{}, nil
	}
	return "", Ref{}, fmt.Errorf("%s: %q names no place; write a number from 1, as in %s#p3, %s#p3s1 for a sentence or %s#r3 for a row",
		s, s[i:], s[:i], s[:i], s[:i])
}

// number is that of digits; 0 of none.
func number(digits string) int {
	n, _ := strconv.Atoi(digits) // nine digits at most
	return n
}

// String writes the reference as ParseRef reads it.
func (r Ref) String() string {
	s := r.Work
	if r.Variant != "" {
		s += "/" + r.Variant
	}
	if r.At != "" {
		s += "@" + r.At
	}
	if r.Paragraph > 0 {
		s += "#p" + strconv.Itoa(r.Paragraph)
	}
	if r.Sentence > 0 {
		s += "s" + strconv.Itoa(r.Sentence)
	}
	if r.Row > 0 {
		s += "#r" + strconv.Itoa(r.Row)
	}
	return s
}
