package exchange

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
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
