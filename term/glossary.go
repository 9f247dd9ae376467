package term

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"variorum/text"
)

// GlossaryConcept is a concept of a glossary: one thing, and the terms for it in each language. People agree on it; what
// Table finds in texts is a Concept.
type GlossaryConcept struct {
	Definition string
	Note       string
	Subject    string         // field, such as law
	Work       string         // the only work it holds for; empty for all of them
	Terms      []GlossaryTerm // those of one language together, in the order of their languages' first terms
}

// GlossaryTerm is a term of a concept, and how it stands.
type GlossaryTerm struct {
	Lang         string // BCP 47
	Text         string
	Status       Status
	PartOfSpeech string
	Authority    string // who laid it down, such as a ministry
	Source       string // where that can be read
	Note         string
	From, Until  string // the first and the last day, YYYY-MM-DD, on which it is the agreed one; empty for no bound
	Evidence     []Evidence
}

// Evidence is where a term is used.
type Evidence struct {
	Citation   string // of a text, such as essay/en@1; empty where it is not known
	Count      int    // how often it stands there; 0 where nobody has counted
	Paragraphs []int  // where, from 1, rising; perhaps not all of them
	Example    string // one place in its context
}

// Status says whether a term is to be used.
type Status string

// The statuses, as ISO 12620 has them.
const (
	Preferred  Status = "preferred"
	Admitted   Status = "admitted"
	Deprecated Status = "deprecated"
	Superseded Status = "superseded" // was agreed, and another has taken its place
)

// Statuses lists the statuses.
func Statuses() []Status { return []Status{Preferred, Admitted, Deprecated, Superseded} }

// Forbidden is what people say for a term that is deprecated with a note. It is not a status of its own: Clean makes it a
// deprecated one whose note begins with this word.
const Forbidden = "forbidden"

// IsForbidden tells whether the term is deprecated, and its note says that it is forbidden.
func (t GlossaryTerm) IsForbidden() bool {
	return t.Status == Deprecated && (t.Note == Forbidden || strings.HasPrefix(t.Note, Forbidden+":"))
}

// AgreedOn tells whether a translation of this day, YYYY-MM-DD, is to say the term: it is preferred or admitted, and the
// day is within its bounds; or it is deprecated or superseded, and was agreed until a day that had not passed. The empty
// day is after all of them.
func (t GlossaryTerm) AgreedOn(day string) bool {
	begun := day == "" || t.From <= day
	over := t.Until != "" && (day == "" || t.Until < day)
	if t.Status == Deprecated || t.Status == Superseded {
		return t.Until != "" && begun && !over
	}
	return begun && !over
}

// The most characters that a field may have.
const (
	longestTerm  = 200
	longestLine  = 1000
	longestProse = 16_000
)

// mostTerms is how many terms a concept may have.
const mostTerms = 500

// Clean checks a concept and brings it into the one form in which glossaries are kept and compared: texts in NFC, without
// control characters and white space at their ends, in one line but for definition, notes and examples; language tags as
// ParseLang has them; terms of a language together; a status for each term, which is by default Preferred for the first of
// a language and Admitted for others. Cleaning twice is cleaning once.
//
// An error says in a line what cannot be: no term, a term without text or twice in a language, a language tag, status or
// day that is none, an end before the beginning, a deprecated or superseded term with a first day and no last one, a field
// of too many characters (a term of 200, other lines of 1,000, prose of 16,000), more than 500 terms.
func (c GlossaryConcept) Clean() (GlossaryConcept, error) {
	out := GlossaryConcept{
		Definition: cleanProse(c.Definition), Note: cleanProse(c.Note), Subject: cleanLine(c.Subject), Work: cleanLine(c.Work),
	}
	for _, f := range []field{
		{"definition", out.Definition, longestProse}, {"note", out.Note, longestProse},
		{"subject", out.Subject, longestLine}, {"work", out.Work, longestLine},
	} {
		if err := f.fits(); err != nil {
			return GlossaryConcept{}, err
		}
	}
	if len(c.Terms) == 0 {
		return GlossaryConcept{}, fmt.Errorf("a concept without a term; write one as LANG=TERM, as in en=cyber sovereignty")
	}
	if len(c.Terms) > mostTerms {
		return GlossaryConcept{}, fmt.Errorf("a concept with %d terms, more than %d; is it one thing", len(c.Terms), mostTerms)
	}
	for _, t := range c.Terms {
		t, err := t.clean(out.Terms)
		if err != nil {
			return GlossaryConcept{}, err
		}
		out.Terms = append(out.Terms, t)
	}
	first := map[string]int{}
	for i, t := range out.Terms {
		if _, seen := first[t.Lang]; !seen {
			first[t.Lang] = i
		}
	}
	slices.SortStableFunc(out.Terms, func(a, b GlossaryTerm) int { return cmp.Compare(first[a.Lang], first[b.Lang]) })
	return out, nil
}

// clean checks a term; before are those before it.
func (t GlossaryTerm) clean(before []GlossaryTerm) (GlossaryTerm, error) {
	var err error
	if t.Lang, err = text.ParseLang(strings.TrimSpace(t.Lang)); err != nil {
		return t, err
	}
	t.Text, t.Note = cleanLine(t.Text), cleanProse(t.Note)
	t.PartOfSpeech, t.Authority, t.Source = cleanLine(t.PartOfSpeech), cleanLine(t.Authority), cleanLine(t.Source)
	t.From, t.Until = strings.TrimSpace(t.From), strings.TrimSpace(t.Until)
	if t.Text == "" {
		return t, fmt.Errorf("the term in %s is empty", t.Lang)
	}
	same := func(o GlossaryTerm) bool { return o.Lang == t.Lang && o.Text == t.Text }
	if slices.ContainsFunc(before, same) {
		return t, fmt.Errorf("%s=%s stands twice in one concept", t.Lang, t.Text)
	}
	for _, f := range []field{
		{"term", t.Text, longestTerm}, {"note", t.Note, longestProse}, {"part of speech", t.PartOfSpeech, longestLine},
		{"authority", t.Authority, longestLine}, {"source", t.Source, longestLine},
	} {
		if err := f.fits(); err != nil {
			return t, err
		}
	}
	inLang := slices.ContainsFunc(before, func(o GlossaryTerm) bool { return o.Lang == t.Lang })
	if err := t.cleanStatus(inLang); err != nil {
		return t, err
	}
	if err := t.checkDays(); err != nil {
		return t, err
	}
	t.Evidence, err = cleanEvidence(t.Evidence)
	return t, err
}

// cleanStatus reads a status as people write it.
func (t *GlossaryTerm) cleanStatus(another bool) error {
	given := strings.ToLower(strings.TrimSpace(string(t.Status)))
	switch {
	case given == "" && another:
		t.Status = Admitted
	case given == "":
		t.Status = Preferred
	case given == Forbidden:
		t.Status = Deprecated
		switch {
		case t.Note == "":
			t.Note = Forbidden
		case !t.IsForbidden():
			t.Note = Forbidden + ": " + t.Note
		}
	case slices.Contains(Statuses(), Status(given)):
		t.Status = Status(given)
	default:
		return fmt.Errorf("%s=%s: %q is no status; say preferred, admitted, deprecated, superseded or forbidden", t.Lang, t.Text,
			string(t.Status))
	}
	return nil
}

// checkDays checks the bounds of when a term is agreed.
func (t GlossaryTerm) checkDays() error {
	for _, day := range []string{t.From, t.Until} {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			return fmt.Errorf("%s=%s: %q is no day of the calendar; write it as YYYY-MM-DD", t.Lang, t.Text, day)
		}
	}
	if t.Until != "" && t.Until < t.From {
		return fmt.Errorf("%s=%s: valid until %s, which is before it is valid from, %s", t.Lang, t.Text, t.Until, t.From)
	}
	if (t.Status == Deprecated || t.Status == Superseded) && t.From != "" && t.Until == "" {
		return fmt.Errorf("%s=%s: %s, but valid from %s without an end; say until when it was the agreed one", t.Lang, t.Text,
			t.Status, t.From)
	}
	return nil
}

func cleanEvidence(list []Evidence) ([]Evidence, error) {
	var out []Evidence
	for _, e := range list {
		e.Citation, e.Example = cleanLine(e.Citation), cleanLine(e.Example)
		e.Paragraphs = slices.Compact(slices.Sorted(slices.Values(e.Paragraphs)))
		if len(e.Paragraphs) == 0 {
			e.Paragraphs = nil
		} else if e.Paragraphs[0] < 1 {
			return nil, fmt.Errorf("evidence in paragraph %d of %q; paragraphs count from 1", e.Paragraphs[0], e.Citation)
		}
		if e.Count < 0 {
			return nil, fmt.Errorf("evidence counted %d times in %q; write a count from 0", e.Count, e.Citation)
		}
		for _, f := range []field{{"citation", e.Citation, longestLine}, {"example", e.Example, longestProse}} {
			if err := f.fits(); err != nil {
				return nil, err
			}
		}
		if e.Citation != "" || e.Example != "" || e.Count > 0 || e.Paragraphs != nil {
			out = append(out, e)
		}
	}
	return out, nil
}

// field is a field with the most characters it may have.
type field struct {
	name, value string
	most        int
}

func (f field) fits() error {
	if n := utf8.RuneCountInString(f.value); n > f.most {
		return fmt.Errorf("the %s has %d characters, more than %d", f.name, n, f.most)
	}
	return nil
}

// cleanLine is a text in one line.
func cleanLine(s string) string { return strings.Join(strings.Fields(cleanProse(s)), " ") }

// cleanProse is a text of any lines.
func cleanProse(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.TrimSpace(norm.NFC.String(s))
}
