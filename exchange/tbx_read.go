package exchange

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"variorum/term"
)

// Bounds of an entry: how deep its elements may stand in one another, of which TBX needs eight, and how many they may be.
const (
	deepestTBX = 50
	mostNodes  = 100_000
)

// ReadTBX reads the glossary of a TBX file: version 2 (martif), and version 3 (ISO 30042:2019) in the style DCA. Of what it
// does not know, notes tell how often it was left out, by the name of its category. Entities other than XML's own are
// refused, so that no file grows while it is read. name is that of the file, for messages.
func ReadTBX(name string, r io.Reader) (records []GlossaryRecord, notes []string, err error) {
	data, err := readLimited(name, r)
	if err != nil {
		return nil, nil, err
	}
	decoded, err := decodeText(data)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	t := &tbxReader{in: xml.NewDecoder(strings.NewReader(decoded)), left: map[string]int{}}
	t.in.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is UTF-8 by now, whatever it says
	if err := t.read(); err != nil {
		line, _ := t.in.InputPos()
		return nil, nil, fmt.Errorf("%s: line %d: %w", name, line, plainXML(err))
	}
	if len(t.records) == 0 {
		return nil, nil, fmt.Errorf("%s: no entry with a term in it", name)
	}
	return t.records, t.notes(), nil
}

// plainXML is an error of the XML parser without its own line.
func plainXML(err error) error {
	var bad *xml.SyntaxError
	if errors.As(err, &bad) {
		return fmt.Errorf("not sound XML: %s", bad.Msg)
	}
	return err
}

// tbxReader reads a file element by element.
type tbxReader struct {
	in      *xml.Decoder
	records []GlossaryRecord
	terms   int
	nodes   int            // of the entry at hand
	left    map[string]int // what was left out, by its name
}

// tbxNames gives elements of version 3 the names they have in version 2.
var tbxNames = map[string]string{"tbx": "martif", "conceptEntry": "termEntry", "langSec": "langSet", "termSec": "tig"}

// A node is an element with all that is in it.
type node struct {
	name, kind, lang, id string
	line                 int
	text                 strings.Builder
	children             []*node
}

// read goes through the file and takes the entries.
func (t *tbxReader) read() error {
	root := false
	for {
		token, err := t.in.Token()
		switch {
		case err == io.EOF && !root:
			return errors.New("no TBX: no element in it")
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
		switch token := token.(type) {
		case xml.Directive:
			if bytes.Contains(token, []byte("ENTITY")) {
				return errors.New("it declares entities, which are not read; write out what they stand for")
			}
		case xml.StartElement:
			name := cmp.Or(tbxNames[token.Name.Local], token.Name.Local)
			if !root && name != "martif" {
				return fmt.Errorf("no TBX: it begins with <%s>, not <martif> or <tbx>", token.Name.Local)
			}
			root = true
			if name != "termEntry" {
				continue
			}
			t.nodes = 0
			n, err := t.node(token, 1)
			if err != nil {
				return err
			}
			if err := t.entry(n); err != nil {
				return err
			}
		}
	}
}

// node reads an element to its end.
func (t *tbxReader) node(start xml.StartElement, depth int) (*node, error) {
	if depth > deepestTBX {
		return nil, fmt.Errorf("elements stand more than %d deep in one another; that is no TBX", deepestTBX)
	}
	if t.nodes++; t.nodes > mostNodes {
		return nil, fmt.Errorf("an entry of more than %d elements; that is no glossary", mostNodes)
	}
	n := &node{name: cmp.Or(tbxNames[start.Name.Local], start.Name.Local)}
	n.line, _ = t.in.InputPos()
	for _, a := range start.Attr {
		switch a.Name.Local {
		case "type":
			n.kind = a.Value
		case "lang":
			n.lang = a.Value
		case "id":
			n.id = a.Value
		}
	}
	for {
		token, err := t.in.Token()
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.CharData:
			n.text.Write(token)
		case xml.EndElement:
			return n, nil
		case xml.StartElement:
			child, err := t.node(token, depth+1)
			if err != nil {
				return nil, err
			}
			n.children = append(n.children, child)
			if slices.Contains([]string{"hi", "foreign", "ph", "bpt", "ept"}, child.name) {
				n.text.WriteString(child.text.String())
			}
		}
	}
}

func (n *node) value() string { return strings.TrimSpace(n.text.String()) }

// child is the first child of a name, and type where that is not empty; an empty node where there is none.
func (n *node) child(name, kind string) *node {
	for _, c := range n.children {
		if c.name == name && (kind == "" || c.kind == kind) {
			return c
		}
	}
	return &node{}
}

// leave notes that something is left out.
func (t *tbxReader) leave(n *node) {
	name := n.name
	if main := n.child(strings.TrimSuffix(name, "Grp"), ""); strings.HasSuffix(name, "Grp") && main.kind != "" {
		name, n = main.name, main
	}
	if n.kind != "" {
		name += " " + n.kind
	}
	t.left[name]++
}

// notes tells what was left out.
func (t *tbxReader) notes() []string {
	var out []string
	for name, n := range t.left {
		out = append(out, fmt.Sprintf("left out, since no glossary here has a place for it: %d × %s", n, name))
	}
	slices.Sort(out)
	return out
}

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
