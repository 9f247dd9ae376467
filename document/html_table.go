package document

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/text"
)

// mostCellBlocks is how many paragraphs a cell of a table holds that is data and not a way to lay out a page.
const mostCellBlocks = 3

// table reads a table, a row a paragraph, its cells joined by " | ". A row with one filled cell, and one whose cells
// hold headings, tables or many paragraphs, is a frame: its cells are read one after the other.
func (h *htmlReader) table(n *html.Node, p *htmlPlace) {
	q := *p
	q.at = n
	if q.site == nil && h.looksLikeSite(n) {
		q.site = n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode:
		case c.DataAtom == atom.Tr:
			h.tableRow(c, &q)
		case c.DataAtom == atom.Tbody, c.DataAtom == atom.Thead, c.DataAtom == atom.Tfoot:
			for r := c.FirstChild; r != nil; r = r.NextSibling {
				if r.Type == html.ElementNode && !hiddenElement(r) {
					h.tableRow(r, &q)
				} else if r.Type == html.ElementNode {
					h.element(r, &q)
				}
			}
		default:
			h.element(c, &q)
		}
	}
	p.kind = q.kind
}

// tableRow reads a row.
func (h *htmlReader) tableRow(n *html.Node, p *htmlPlace) {
	start := len(h.blocks)
	var ends []int // of the blocks of each cell
	frame := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		before := len(h.blocks)
		q := *p
		h.element(c, &q)
		h.flush(&q)
		ends = append(ends, len(h.blocks))
		frame = frame || len(h.blocks)-before > mostCellBlocks || holdsFrame(c)
	}
	blocks := h.blocks[start:]
	filled := 0
	for i, from := 0, start; i < len(ends); i++ {
		if ends[i] > from {
			filled++
		}
		from = ends[i]
	}
	if frame || filled < 2 {
		return
	}
	var cells []string
	row := htmlBlock{at: n, site: blocks[0].site}
	from := start
	for _, end := range ends {
		var words []string
		for _, b := range h.blocks[from:end] {
			words = append(words, b.Text)
			row.linked += b.linked
		}
		cells = append(cells, strings.Join(words, " "))
		from = end
	}
	row.Paragraph = text.Paragraph{Kind: p.kind, Text: clean(strings.Join(cells, " | "))}
	if p.kind == text.Heading {
		row.Level = p.level
	}
	h.blocks = append(h.blocks[:start], row)
	p.kind = p.rest
}

// holdsFrame tells whether a cell holds what no cell of data does.
func holdsFrame(n *html.Node) bool {
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.Table, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Article, atom.Section, atom.Nav:
			return true
		}
	}
	return false
}
