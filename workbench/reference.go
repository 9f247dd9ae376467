package workbench

import (
	"fmt"
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
}

// ParseRef reads WORK, WORK/VARIANT or WORK/VARIANT@REVISION, each perhaps followed by #pN. It looks nothing up. Names
// come out in NFC, as the store keeps them, however an accent was typed.
func ParseRef(s string) (Ref, error) {
	name, paragraph, err := cutParagraph(norm.NFC.String(s))
	if err != nil {
		return Ref{}, err
	}
	r := Ref{Paragraph: paragraph}
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

// cutParagraph takes #pN off the end of s; without one the paragraph is 0.
func cutParagraph(s string) (name string, paragraph int, err error) {
	i := strings.LastIndex(s, "#p")
	if i < 0 {
		return s, 0, nil
	}
	n, err := strconv.Atoi(s[i+2:])
	if err != nil || n < 1 {
		return "", 0, fmt.Errorf("%s: %q names no paragraph; write #p and a number from 1, as in %s#p3", s, s[i:], s[:i])
	}
	return s[:i], n, nil
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
	return s
}
