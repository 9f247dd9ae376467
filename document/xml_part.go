package document

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/unicode"
)

// deepestXML is how many elements may stand inside one another. Tables in cells of tables in text boxes take some
// fifty; the reading of paragraphs calls itself as deep as this.
const deepestXML = 256

// xmlPart reads one part of an archive as XML, element by element. The first error ends the reading and stays in err.
type xmlPart struct {
	dec  *xml.Decoder
	deep int // elements open
	err  error
}

// newXMLPart reads UTF-8, and UTF-16 with its mark.
func newXMLPart(r io.Reader) *xmlPart {
	br := bufio.NewReader(r)
	if head, _ := br.Peek(2); string(head) == "\xFE\xFF" || string(head) == "\xFF\xFE" {
		br = bufio.NewReader(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader(br))
	}
	x := &xmlPart{dec: xml.NewDecoder(br)}
	x.dec.CharsetReader = func(charset string, r io.Reader) (io.Reader, error) {
		switch strings.ToLower(charset) {
		case "utf-16", "utf8", "us-ascii", "ascii":
			return r, nil
		}
		x.fail(fmt.Errorf("%w (it is declared as %.40q); %s", ErrEncoding, charset, saveAgain))
		return nil, x.err
	}
	return x
}

// fail ends the reading.
func (x *xmlPart) fail(err error) {
	if x.err == nil {
		x.err = err
	}
}

// token is the next piece of the part, nil at its end and after an error.
func (x *xmlPart) token() xml.Token {
	if x.err != nil {
		return nil
	}
	t, err := x.dec.Token()
	if err == io.EOF && x.deep == 0 {
		return nil
	}
	if err != nil {
		x.fail(err)
		return nil
	}
	switch t.(type) {
	case xml.StartElement:
		if x.deep++; x.deep > deepestXML {
			x.fail(fmt.Errorf("%w (more than %d elements inside one another); copy its text into a new document", ErrDamaged, deepestXML))
			return nil
		}
	case xml.EndElement:
		x.deep--
	case xml.Directive:
		x.fail(fmt.Errorf("%w (a document type declaration, which Word never writes); copy its text into a new document", ErrDamaged))
		return nil
	}
	return t
}

// children gives the elements directly inside the present one, up to its end. What the body of the loop does not read
// of an element is passed over.
func (x *xmlPart) children() iter.Seq[xmlElement] {
	return func(yield func(xmlElement) bool) {
		inside := x.deep
		for {
			switch t := x.token().(type) {
			case nil:
				return
			case xml.StartElement:
				if !yield(newXMLElement(t)) {
					return
				}
				x.skip(inside)
			case xml.EndElement:
				if x.deep < inside {
					return
				}
			}
		}
	}
}

// skip reads on until no more than deep elements are open.
func (x *xmlPart) skip(deep int) {
	for x.deep > deep && x.token() != nil {
	}
}

// text reads the present element to its end and gives the text directly inside it.
func (x *xmlPart) text() string {
	var b strings.Builder
	inside := x.deep
	for {
		switch t := x.token().(type) {
		case nil:
			return b.String()
		case xml.CharData:
			b.Write(t)
		case xml.StartElement:
			x.skip(inside)
		case xml.EndElement:
			if x.deep < inside {
				return b.String()
			}
		}
	}
}

// xmlSpaces gives the namespaces that matter their usual prefixes, and WordprocessingML none.
var xmlSpaces = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":             "",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":  "mc:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":   "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math":               "m:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":        "a:",
	"http://purl.oclc.org/ooxml/drawingml/main":                    "a:",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":     "pic:",
	"http://purl.oclc.org/ooxml/drawingml/picture":                 "pic:",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":       "c:",
	"http://purl.oclc.org/ooxml/drawingml/chart":                   "c:",
	"http://schemas.microsoft.com/office/drawing/2014/chartex":     "c:",
	"http://schemas.openxmlformats.org/drawingml/2006/diagram":     "dgm:",
	"http://purl.oclc.org/ooxml/drawingml/diagram":                 "dgm:",
	"http://schemas.microsoft.com/office/word/2015/wordml/symex":   "w16se:",
	"urn:schemas-microsoft-com:vml":                                "v:",
	"http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
	"http://schemas.openxmlformats.org/package/2006/content-types": "ct:",
}

// xmlElement is the beginning of an element. Its name has the prefix of xmlSpaces, or "?:" in any other namespace.
type xmlElement struct {
	name  string
	attrs []xml.Attr
}

func newXMLElement(t xml.StartElement) xmlElement {
	prefix, ok := xmlSpaces[t.Name.Space]
	if !ok {
		prefix = "?:"
	}
	return xmlElement{prefix + t.Name.Local, t.Attr}
}

// attr gives an attribute of WordprocessingML or of no namespace, "" where it is missing.
func (el xmlElement) attr(name string) string {
	for _, a := range el.attrs {
		if a.Name.Local == name {
			if prefix, ok := xmlSpaces[a.Name.Space]; ok && prefix == "" || a.Name.Space == "" {
				return a.Value
			}
		}
	}
	return ""
}

// on tells whether a property that is either on or off is on: where it says nothing, it is.
func (el xmlElement) on() bool {
	switch el.attr("val") {
	case "0", "false", "off":
		return false
	}
	return true
}

// number gives the value of a property in numbers, -1 where it is none.
func (el xmlElement) number() int {
	if n, err := strconv.Atoi(el.attr("val")); err == nil && n >= 0 {
		return n
	}
	return -1
}

// preserved tells whether white space at the ends of an element's text belongs to it.
func (el xmlElement) preserved() bool {
	for _, a := range el.attrs {
		if a.Name.Local == "space" && a.Value == "preserve" {
			return true
		}
	}
	return false
}
