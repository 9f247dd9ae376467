package document

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/text"
)

// htmlBlock is a paragraph of a page with what finding the article's body asks about it.
type htmlBlock struct {
	text.Paragraph
	at     *html.Node // the innermost block element it stands in
	site   *html.Node // the outermost element around it that looks to be the site's rather than the article's, or nil
	linked int        // bytes of its text that stand in links
}

// linkList tells whether most of a block are links.
func (b htmlBlock) linkList() bool { return 2*b.linked > len(b.Text) }

// htmlPlace is where in a page the reader stands.
type htmlPlace struct {
	kind, rest text.Kind // of the next paragraph, and of those after it
	level      int       // of a heading
	at, site   *html.Node
}

// silent are the elements whose content is not shown as text.
var silent = map[atom.Atom]bool{
	atom.Head: true, atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true,
	atom.Title: true, atom.Meta: true, atom.Link: true, atom.Base: true, atom.Noembed: true, atom.Noframes: true,
	atom.Datalist: true, atom.Colgroup: true, atom.Col: true,
}

// controls are the elements a reader acts on; embedded are those that show something else than the page.
var (
	controls = map[atom.Atom]bool{atom.Button: true, atom.Input: true, atom.Select: true, atom.Textarea: true}
	embedded = map[atom.Atom]bool{
		atom.Iframe: true, atom.Object: true, atom.Embed: true, atom.Video: true, atom.Audio: true, atom.Canvas: true,
		atom.Applet: true, atom.Frame: true,
	}
)

// blockElements begin and end a paragraph. Any other element stands in the line.
var blockElements = atoms("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset " +
	"figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol " +
	"optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp")

func atoms(names string) map[atom.Atom]bool {
	set := map[atom.Atom]bool{}
	for _, name := range strings.Fields(names) {
		set[atom.Lookup([]byte(name))] = true
	}
	delete(set, 0)
	return set
}

// walk reads what stands in an element.
func (h *htmlReader) walk(n *html.Node, p *htmlPlace) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			h.write(c.Data)
		case html.CommentNode:
			h.left.comments++
		case html.ElementNode:
			h.element(c, p)
		}
	}
}

// element reads an element, or leaves it out.
func (h *htmlReader) element(n *html.Node, p *htmlPlace) {
	switch a := n.DataAtom; {
	case silent[a]:
	case hiddenElement(n):
		if s := clean(innerText(n)); s != "" {
			h.left.hidden++
			if len(s) > len(h.left.sample) {
				h.left.sample = s
			}
		}
	case controls[a]:
		h.left.controls++
	case embedded[a]:
		h.left.embedded++
	case a == atom.Img:
		h.left.pictures++
	case a == atom.Table && n.Namespace == "":
		h.flush(p)
		h.table(n, p)
	case blockElements[a] && n.Namespace == "":
		h.flush(p)
		h.block(n, p)
	default:
		h.inline(n, p)
	}
}

// block reads a block element.
func (h *htmlReader) block(n *html.Node, p *htmlPlace) {
	q := *p
	q.at = n
	if q.site == nil && h.looksLikeSite(n) {
		q.site = n
	}
	own := true // whether what stands after the element is not changed by it
	switch a := n.DataAtom; {
	case p.kind == text.Note && p.rest == text.Note:
	case isNotes(n):
		q.kind, q.rest = text.Note, text.Note
	case a == atom.H1, a == atom.H2, a == atom.H3, a == atom.H4, a == atom.H5, a == atom.H6:
		q.kind, q.rest, q.level = text.Heading, text.Heading, int(n.Data[1]-'0')
	case p.kind == text.Heading:
	case a == atom.Li, a == atom.Dt, a == atom.Dd:
		q.kind = text.Item
	case a == atom.Blockquote:
		q.kind, q.rest = text.Quote, text.Quote
	case a == atom.Figcaption, a == atom.Caption:
		q.kind, q.rest = text.Note, text.Note
	default:
		own = false
	}
	white := n.DataAtom == atom.Pre || n.DataAtom == atom.Listing || n.DataAtom == atom.Xmp || n.DataAtom == atom.Plaintext
	if white {
		h.pre++
	}
	h.walk(n, &q)
	h.flush(&q)
	if white {
		h.pre--
	}
	if !own {
		p.kind = q.kind
	}
}

// flush ends the paragraph that was being read: what stands in the line becomes a block, or several.
func (h *htmlReader) flush(p *htmlPlace) {
	s, linked := h.words.String(), h.linked
	h.words.Reset()
	h.linked = 0
	cut := lineParts
	if h.pre > 0 {
		cut = preParts
	}
	parts := cut(s)
	for _, part := range parts {
		b := htmlBlock{Paragraph: text.Paragraph{Kind: p.kind, Text: part}, at: p.at, site: p.site}
		if b.linked = linked / len(parts); p.kind == text.Heading {
			b.Level = p.level
		}
		h.blocks = append(h.blocks, b)
		p.kind = p.rest
	}
}

// hiddenElement tells whether an element says that it is not shown.
func hiddenElement(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			s := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return true
			}
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		}
	}
	return false
}

// isNotes tells whether an element says that it holds footnotes.
func isNotes(n *html.Node) bool {
	switch attribute(n, "role") {
	case "doc-footnote", "doc-endnote", "doc-endnotes":
		return true
	}
	for _, w := range nameWords(n) {
		if w == "footnotes" || w == "footnote" || w == "endnotes" || w == "endnote" {
			return true
		}
	}
	return false
}

// innerText is the text in an element, hidden or not, without that of scripts.
func innerText(n *html.Node) string {
	var b strings.Builder
	var add func(*html.Node)
	add = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type == html.ElementNode && !silent[c.DataAtom]:
				b.WriteByte(' ')
				add(c)
			}
		}
	}
	add(n)
	return b.String()
}
