package document

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"variorum/text"
)

// openingReach is how many blocks may stand between the headline and the body, or before the headline in it.
const openingReach = 8

// blockRange is some blocks, by their places; the end is not included.
type blockRange struct{ first, end int }

// opening is the headline with what stands between it and the body, where it stands before the body, not too far away:
// the last h1, else the last block that the page is named after.
func (h *htmlReader) opening(body *htmlBody) blockRange {
	first := 0
	for first < len(h.blocks) && !h.within(h.blocks[first], body.element) {
		first++
	}
	if first == len(h.blocks) {
		return blockRange{}
	}
	for i := first; i < len(h.blocks) && i < first+openingReach; i++ {
		if isTop(h.blocks[i]) && h.within(h.blocks[i], body.element) {
			return blockRange{}
		}
	}
	title := h.pageTitle()
	for _, fits := range []func(htmlBlock) bool{isTop, func(b htmlBlock) bool { return b.names(title) }} {
		for i := first - 1; i >= 0 && i >= first-openingReach; i-- {
			if b := h.blocks[i]; b.site == nil && fits(b) {
				return blockRange{i, first}
			}
		}
	}
	return blockRange{}
}

// titled makes sure that a text begins with the headline, if the page has one or is named.
func (h *htmlReader) titled(kept []htmlBlock) []htmlBlock {
	title := h.pageTitle()
	heading := false
	for i, b := range kept {
		if isTop(b) {
			return kept
		}
		if i < openingReach && b.names(title) {
			kept[i] = headline(b)
			return kept
		}
		heading = heading || b.Kind == text.Heading
	}
	if title == "" || heading {
		return kept
	}
	return append([]htmlBlock{headline(htmlBlock{Paragraph: text.Paragraph{Text: title}})}, kept...)
}

// headline makes a block the headline.
func headline(b htmlBlock) htmlBlock {
	b.Kind, b.Level = text.Heading, 1
	return b
}

// isTop tells whether a block is a heading of the highest level.
func isTop(b htmlBlock) bool { return b.Kind == text.Heading && b.Level == 1 }

// names tells whether a page's title is this block, or begins with it and goes on with the name of the site.
func (b htmlBlock) names(title string) bool {
	return strings.HasPrefix(title, b.Text) && 3*utf8.RuneCountInString(b.Text) >= utf8.RuneCountInString(title)
}

// pageTitle is the name of the page as a browser's tab shows it.
func (h *htmlReader) pageTitle() string {
	if n := h.first(atom.Title); n != nil && n.FirstChild != nil {
		return clean(n.FirstChild.Data)
	}
	return ""
}
