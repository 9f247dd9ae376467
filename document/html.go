package document

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"variorum/text"
)

// Saved web pages are parsed as browsers do (the HTML standard, by package x/net/html) and cut into blocks; then the
// article's body is looked for, and what stands outside it is left out.
//
//   - html_tree.go bounds and parses a page, and numbers its elements.
//   - html_blocks.go cuts it into blocks, html_inline.go reads what stands in one, html_table.go tables.
//   - html_article.go finds the article's body and what in it belongs to the site rather than to the text.
//
// A page is never run, and nothing it refers to is fetched.
//
// Cost is linear in the size of the page for reading, a few times that for finding the body.

// htmlReader is the state of reading one page.
type htmlReader struct {
	*htmlTree
	blocks []htmlBlock
	left   htmlLeft

	words   strings.Builder // of the block being read
	unseen  strings.Builder // soft hyphens and spaces without width that were read
	linked  int             // bytes of them that stand in links
	linking int             // links open
	pre     int             // elements open in which white space counts
}

// htmlLeft counts what is left out wherever it stands.
type htmlLeft struct {
	hidden, marks, readings, pictures, controls, embedded, comments int
	sample                                                          string // the longest hidden passage
}

// readHTML reads a web page into paragraphs and gives the language it declares where its text bears that out, else "".
func (d *Document) readHTML(page string) (lang string, err error) {
	tree, err := parseHTML(page)
	switch {
	case errors.Is(err, ErrTooLarge):
		return "", fmt.Errorf("%s: %w; save its text as .txt", shown(d.Name), err)
	case err != nil:
		return "", fmt.Errorf("%s: %w: its elements stand too deep in one another (%v); save its text as .txt",
			shown(d.Name), ErrTooLarge, err)
	}
	h := &htmlReader{htmlTree: tree}
	h.walk(tree.body, &htmlPlace{kind: text.Body, rest: text.Body, at: tree.body})
	h.flush(&htmlPlace{kind: text.Body, rest: text.Body, at: tree.body})
	if len(h.blocks) == 0 {
		return "", fmt.Errorf("%s: %w; a page that a browser fills by script must be saved from the browser, complete",
			shown(d.Name), ErrEmpty)
	}
	body, notes := h.article()
	titled, outside, inside := h.parted(body)
	for _, b := range titled {
		d.Paragraphs = append(d.Paragraphs, b.Paragraph)
	}
	d.Notes = append(d.Notes, notes...)
	d.Notes = append(d.Notes, leftOut("outside the article's body", outside)...)
	d.Notes = append(d.Notes, leftOut("of navigation and the like inside it", inside)...)
	d.Notes = append(d.Notes, h.left.notes()...)
	d.Notes = append(d.Notes, countBreaks(h.unseen.String())...)
	setPageKinds(d.Paragraphs)
	return h.lang(body, sample(d.Paragraphs)), nil
}

// parted tells the blocks to keep from those outside the body and those inside it that belong to the site. The
// headline and what stands between it and the body are kept, and so is some text, whatever the body was taken for.
func (h *htmlReader) parted(body *htmlBody) (kept, outside, inside []htmlBlock) {
	head := h.opening(body)
	for i, b := range h.blocks {
		switch {
		case i == head.first && i < head.end:
			kept = append(kept, headline(b))
		case i > head.first && i < head.end && !b.linkList() && !h.site(b, body):
			kept = append(kept, b)
		case !h.within(b, body.element):
			outside = append(outside, b)
		case h.site(b, body):
			inside = append(inside, b)
		default:
			kept = append(kept, b)
		}
	}
	if len(kept) == 0 {
		return h.blocks, nil, nil
	}
	return h.titled(kept), outside, inside
}

// setPageKinds settles what the elements left open: the title, who wrote the text, remarks, lists without marks, and,
// where the page has no heading elements, headings.
func setPageKinds(ps []text.Paragraph) {
	var top []int
	for i, p := range ps {
		if p.Kind == text.Heading && p.Level == 1 {
			top = append(top, i)
		}
	}
	if len(top) == 1 && top[0] < openingSize {
		ps[top[0]].Kind, ps[top[0]].Level = text.Title, 0
	}
	setDocxKinds(ps, layout{spaced: true})
}

// leftOut tells of blocks that were left out: how many, how much, and the longest of them, from which a person sees
// whether anything of the text was among them.
func leftOut(where string, blocks []htmlBlock) []string {
	if len(blocks) == 0 {
		return nil
	}
	characters, longest, second := 0, "", ""
	for _, b := range blocks {
		characters += utf8.RuneCountInString(b.Text)
		switch {
		case len(b.Text) > len(longest):
			longest, second = b.Text, longest
		case len(b.Text) > len(second):
			second = b.Text
		}
	}
	note := fmt.Sprintf("%s (%s) %s left out, the longest: %s", count(len(blocks), "passage"),
		count(characters, "character"), where, excerpt(longest))
	if second != "" {
		note += "; " + excerpt(second)
	}
	return []string{note}
}

// notes says what was left out wherever it stood.
func (l htmlLeft) notes() []string {
	var notes []string
	if l.hidden > 0 {
		notes = append(notes, fmt.Sprintf("%s left out, the longest: %s", count(l.hidden, "hidden passage"), excerpt(l.sample)))
	}
	return append(notes, told([]tally{
		{l.marks, "footnote mark", " left out"},
		{l.readings, "reading", " above characters (ruby) left out"},
		{l.pictures, "picture", " left out"},
		{l.controls, "control", " such as buttons, fields and edit links left out"},
		{l.embedded, "embedded object", " left out"},
		{l.comments, "comment", " in the page's source left out"},
	})...)
}

// lang gives the language declared for the body, where the text bears it out.
func (h *htmlReader) lang(body *htmlBody, sample string) string {
	for n := body.element; n != nil; n = n.Parent {
		for _, name := range []string{"lang", "xml:lang"} {
			tag, err := text.ParseLang(attribute(n, name))
			if err != nil {
				continue
			}
			guess := text.GuessLang(sample)
			if guess == "und" && mostly(sample, scriptOf(tag)) || guess != "und" && borneOut(tag, guess) {
				return tag
			}
			return ""
		}
	}
	return ""
}

// attribute gives an attribute of an element, "" where it has none of the name.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
