package document

import (
	"strings"

	"variorum/text"
)

// toggle is a property that a style or a paragraph may leave to others.
type toggle int8

const (
	unsaid toggle = iota
	off
	on
)

func toggleOf(yes bool) toggle {
	if yes {
		return on
	}
	return off
}

// or is t where it says something, else other.
func (t toggle) or(other toggle) toggle {
	if t == unsaid {
		return other
	}
	return t
}

// docxRole is what a style makes of a paragraph; the zero value leaves it what it is.
type docxRole struct {
	kind     text.Kind
	level    int  // of a heading
	subtitle bool // a title where one stands before it, else no title
	contents bool // a line of a generated table of contents
}

// docxStyle is a style by itself.
type docxStyle struct {
	name, based    string
	outline        int // level in the outline from 0, 9 for body text, -1 where it says nothing
	listed, hidden toggle
}

// docxLook is a style with all that it takes from the styles it is based on.
type docxLook struct {
	docxRole
	listed, hidden toggle
}

// docxStyles are the styles of a document by their ids.
type docxStyles struct {
	byID   map[string]docxStyle
	looks  map[string]docxLook // those asked for
	normal string              // the style of paragraphs that name none
	langs  []docxLang          // what the document declares, the more particular first
}

func newDocxStyles() *docxStyles {
	return &docxStyles{byID: map[string]docxStyle{}, looks: map[string]docxLook{}}
}

// read reads the part with the styles.
func (s *docxStyles) read(x *xmlPart, _ xmlElement) {
	for el := range x.children() {
		switch el.name {
		case "docDefaults":
			s.defaults(x)
		case "style":
			id, kind := el.attr("styleId"), el.attr("type")
			normal := kind == "paragraph" && el.attr("default") != "" && el.attr("default") != "0" && el.attr("default") != "false"
			if normal {
				s.normal = id
			}
			if st := s.style(x, normal); kind == "paragraph" || kind == "character" || kind == "" {
				s.byID[id] = st
			}
		}
	}
}

// defaults reads what holds for the whole document, of which only the language matters.
func (s *docxStyles) defaults(x *xmlPart) {
	for el := range x.children() {
		switch el.name {
		case "rPrDefault", "rPr":
			s.defaults(x)
		case "lang":
			s.langs = append(s.langs, docxLangOf(el))
		}
	}
}

// style reads one style; the language of normal, the style of ordinary paragraphs, is that of the document.
func (s *docxStyles) style(x *xmlPart, normal bool) docxStyle {
	st := docxStyle{outline: -1}
	for el := range x.children() {
		switch el.name {
		case "name":
			st.name = el.attr("val")
		case "basedOn":
			st.based = el.attr("val")
		case "pPr":
			for el := range x.children() {
				switch el.name {
				case "outlineLvl":
					st.outline = el.number()
				case "numPr":
					st.listed = readNumbering(x)
				}
			}
		case "rPr":
			for el := range x.children() {
				switch {
				case el.name == "vanish":
					st.hidden = toggleOf(el.on())
				case el.name == "lang" && normal:
					s.langs = append([]docxLang{docxLangOf(el)}, s.langs...)
				}
			}
		}
	}
	return st
}

// readNumbering tells whether a paragraph is a member of a list: number 0 takes it out of the list of its style.
func readNumbering(x *xmlPart) toggle {
	listed := unsaid
	for el := range x.children() {
		if el.name == "numId" {
			listed = toggleOf(el.number() > 0)
		}
	}
	return listed
}

// longestChain is how many styles may be based on one another; Word stops much earlier.
const longestChain = 50

// look gives what the style of that id makes of a paragraph or, for a style of characters, of a run. An id that no
// style has may still be the name of a usual one.
func (s *docxStyles) look(id string) docxLook {
	if l, ok := s.looks[id]; ok {
		return l
	}
	var l docxLook
	st, ok := s.byID[id]
	if !ok {
		l.docxRole, _ = roleOf(id)
	}
	found := false
	for n := 0; ok && n < longestChain; n++ {
		if !found {
			l.docxRole, found = roleOf(st.name)
		}
		if !found && st.outline >= 0 {
			l.docxRole, found = outlineRole(st.outline), true
		}
		l.listed, l.hidden = l.listed.or(st.listed), l.hidden.or(st.hidden)
		st, ok = s.byID[st.based]
	}
	s.looks[id] = l
	return l
}

// outlineRole is what a level of the outline, from 0, makes of a paragraph.
func outlineRole(level int) docxRole {
	if level > 8 {
		return docxRole{}
	}
	return docxRole{kind: text.Heading, level: min(level+1, 6)}
}

// Names of styles, in small letters and without spaces. Word and most other programs write the English ones whatever
// the language of their menus; these are for the others, and for documents that came through converters.
var (
	headingNames = wordSet("heading h überschrift berschrift titre título titulo titolo kop rubrik overskrift otsikko nagłówek " +
		"nadpis заголовок 标题 標題 見出し 제목")
	styleRoles = map[string]docxRole{
		"subtitle": {subtitle: true}, "untertitel": {subtitle: true}, "soustitre": {subtitle: true}, "sous-titre": {subtitle: true},
		"subtítulo": {subtitle: true}, "sottotitolo": {subtitle: true}, "副标题": {subtitle: true}, "副標題": {subtitle: true},
		"副題": {subtitle: true}, "author": {kind: text.Byline}, "date": {kind: text.Byline},
		"footnotetext": {kind: text.Note}, "endnotetext": {kind: text.Note}, "tocheading": {contents: true},
		"contentsheading": {contents: true}, "tableoffigures": {contents: true},
	}
	titleNames = wordSet("title titel titre título titulo titolo tytuł otsikko название 标题 標題 表題 제목")
	quoteNames = wordSet("quote intensequote blocktext quotations blockquotation blockquote zitat citation cita citazione citaat " +
		"цитата 引用 明显引用 引文 인용")
)

// wordSet is a set of words given in one string.
func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

// roleOf tells what a style's name says it is for. Of a name with other names after commas the first counts.
func roleOf(name string) (docxRole, bool) {
	name, _, _ = strings.Cut(name, ",")
	name = strings.ToLower(strings.Join(strings.Fields(name), ""))
	if n := len(name) - 1; n > 0 && name[n] >= '1' && name[n] <= '9' {
		switch stem := name[:n]; {
		case headingNames[stem]:
			return outlineRole(int(name[n] - '1')), true
		case stem == "toc", stem == "contents":
			return docxRole{contents: true}, true
		}
	}
	switch {
	case titleNames[name]:
		return docxRole{kind: text.Title}, true
	case quoteNames[name]:
		return docxRole{kind: text.Quote}, true
	}
	role, ok := styleRoles[name]
	return role, ok
}
