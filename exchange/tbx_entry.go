package exchange

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"variorum/term"
)

// entry takes a concept.
func (t *tbxReader) entry(n *node) error {
	r := GlossaryRecord{Place: fmt.Sprintf("the entry on line %d", n.line)}
	r.Number, _ = strconv.Atoi(strings.TrimPrefix(n.id, "c"))
	c := &r.Concept
	for _, child := range n.children {
		if child.name == "langSet" {
			for _, of := range child.children {
				if err := t.inLanguage(c, child.lang, of); err != nil {
					return err
				}
			}
			continue
		}
		t.aboutConcept(c, child)
	}
	if len(c.Terms) == 0 {
		return fmt.Errorf("the entry that begins on line %d has no term", n.line)
	}
	if _, err := (term.GlossaryConcept{Terms: c.Terms}).Clean(); err != nil {
		return fmt.Errorf("the entry that begins on line %d: %w", n.line, err)
	}
	t.records = append(t.records, r)
	return nil
}

// aboutConcept takes what is said of the concept as a whole.
func (t *tbxReader) aboutConcept(c *term.GlossaryConcept, n *node) {
	value := n.value()
	switch {
	case n.name == "descripGrp":
		for _, part := range n.children {
			t.aboutConcept(c, part)
		}
	case n.name == "descrip" && n.kind == "subjectField":
		add(&c.Subject, value, "; ")
	case n.name == "descrip" && n.kind == "definition":
		add(&c.Definition, value, "\n")
	case n.name == "admin" && n.kind == "projectSubset" && c.Work == "":
		c.Work = value
	case n.name == "note":
		add(&c.Note, value, "\n")
	default:
		t.leave(n)
	}
}

// add adds to a field that may have something already.
func add(to *string, value, between string) {
	if *to != "" && value != "" {
		*to += between
	}
	*to += value
}

// inLanguage takes a term, or what is said of the concept in a language.
func (t *tbxReader) inLanguage(c *term.GlossaryConcept, lang string, n *node) error {
	if n.name != "tig" && n.name != "ntig" {
		t.aboutConcept(c, n)
		return nil
	}
	if t.terms++; t.terms > mostGlossaryTerms {
		return fmt.Errorf("more than %d terms, the most that are read; cut it into several files", mostGlossaryTerms)
	}
	of := term.GlossaryTerm{Lang: lang}
	parts := n.children
	if n.name == "ntig" {
		parts = slices.Concat(n.child("termGrp", "").children, slices.DeleteFunc(slices.Clone(n.children),
			func(n *node) bool { return n.name == "termGrp" }))
	}
	for _, p := range parts {
		if err := t.aboutTerm(&of, p); err != nil {
			return err
		}
	}
	c.Terms = append(c.Terms, of)
	return nil
}

// aboutTerm takes what is said of a term.
func (t *tbxReader) aboutTerm(of *term.GlossaryTerm, n *node) error {
	value := n.value()
	switch kind := n.name + " " + n.kind; {
	case n.name == "term":
		of.Text = value
	case n.name == "termNoteGrp" && len(n.children) == 1:
		return t.aboutTerm(of, n.children[0])
	case kind == "termNote partOfSpeech" && of.PartOfSpeech == "":
		of.PartOfSpeech = value
	case kind == "termNote administrativeStatus", kind == "admin administrativeStatus":
		for status, name := range tbxStatuses {
			if name == value || string(status) == value {
				of.Status = status
				return nil
			}
		}
		return fmt.Errorf("line %d: %q is no administrativeStatus; it is one of preferredTerm-admn-sts, admittedTerm-admn-sts, "+
			"deprecatedTerm-admn-sts, supersededTerm-admn-sts", n.line, value)
	case kind == "admin originatingInstitution" && of.Authority == "":
		of.Authority = value
	case kind == "admin source":
		add(&of.Source, value, "; ")
	case n.name == "note":
		add(&of.Note, value, "\n")
	case kind == "descrip context":
		of.Evidence = append(of.Evidence, term.Evidence{Example: value})
	case n.name == "descripGrp" && n.child("descrip", "context").name != "":
		t.evidence(of, n)
	case n.name == "transacGrp":
		t.day(of, n)
	default:
		t.leave(n)
	}
	return nil
}

// day takes a day from which, or until which, a term is agreed.
func (t *tbxReader) day(of *term.GlossaryTerm, n *node) {
	day := n.child("date", "").value()
	switch n.child("transac", "transactionType").value() {
	case "standardization":
		of.From = day
	case "withdrawal":
		of.Until = day
	default:
		t.leave(n)
	}
}

// evidence takes an example with its place.
func (t *tbxReader) evidence(of *term.GlossaryTerm, n *node) {
	e := term.Evidence{Example: n.child("descrip", "context").value()}
	for _, c := range n.children {
		switch {
		case c.name == "descrip" && c.kind == "context":
		case c.name == "admin" && (c.kind == "source" || c.kind == "sourceIdentifier"):
			add(&e.Citation, c.value(), "; ")
		case c.name == "adminGrp" && c.child("admin", "sourceIdentifier").name != "":
			e.Citation = c.child("admin", "sourceIdentifier").value()
			for _, note := range c.children {
				if note.name == "adminNote" {
					t.counted(&e, note)
				}
			}
		default:
			t.leave(c)
		}
	}
	of.Evidence = append(of.Evidence, e)
}

// counted takes how often and in which paragraphs.
func (t *tbxReader) counted(e *term.Evidence, n *node) {
	var numbers []int
	for f := range strings.FieldsSeq(n.value()) {
		number, err := strconv.Atoi(f)
		if err != nil || number < 1 {
			t.leave(n)
			return
		}
		numbers = append(numbers, number)
	}
	switch {
	case n.kind == "frequency" && len(numbers) == 1:
		e.Count = numbers[0]
	case n.kind == "location":
		e.Paragraphs = numbers
	default:
		t.leave(n)
	}
}
