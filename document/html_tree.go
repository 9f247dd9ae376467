package document

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits of a page. A long statute, saved whole, has some ten thousand elements.
const (
	mostTags  = 1_000_000
	mostNodes = 2_000_000 // that the parser may make of them
)

// htmlTree is a parsed page. Its elements are numbered in the order in which they begin, from 1.
type htmlTree struct {
	root, body *html.Node
	number     map[*html.Node]int
	last       map[*html.Node]int  // the highest number inside an element, its own at least
	size       map[*html.Node]int  // bytes of text in an element, white space apart
	heads      map[*html.Node]bool // whether an h1 stands in an element
}

// parseHTML parses a page. Errors are ErrTooLarge, or that of the parser, which refuses elements more than 512 deep.
func parseHTML(page string) (*htmlTree, error) {
	page, err := bounded(page)
	if err != nil {
		return nil, err
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return nil, err
	}
	t := &htmlTree{root: root, number: map[*html.Node]int{}, last: map[*html.Node]int{}, size: map[*html.Node]int{},
		heads: map[*html.Node]bool{}}
	t.enumerate(root)
	if t.body = t.first(atom.Body); t.body == nil {
		t.body = t.first(atom.Frameset) // instead of a body
	}
	if t.body == nil {
		t.body = root
	}
	return t, nil
}

// bounded counts what a parser would make of a page, before one does. A formatting element that is not closed, such as
// <b>, is made anew in each block after it, so that a small page may become a huge tree. Where the page is XML, elements
// that are closed as they open, such as <script/>, are closed in the manner of HTML, which would take the rest of the
// page for their content.
func bounded(page string) (string, error) {
	xml := strings.HasPrefix(strings.TrimLeft(page, " \t\r\n"), "<?xml")
	var closed strings.Builder
	tags, nodes, open := 0, 0, 0
	rest := page
	z := html.NewTokenizer(strings.NewReader(rest))
	for at := 0; ; {
		token := z.Next()
		if token == html.ErrorToken {
			break
		}
		raw := len(z.Raw())
		at += raw
		if xml {
			closed.WriteString(rest[at-raw : at])
		}
		if token != html.StartTagToken && token != html.EndTagToken && token != html.SelfClosingTagToken {
			continue
		}
		name, _ := z.TagName()
		tag := string(name)
		tags++
		switch {
		case formatting[tag] && token == html.StartTagToken:
			open++
		case formatting[tag] && token == html.EndTagToken && open > 0:
			open--
		default:
			nodes += open
		}
		if nodes++; nodes > mostNodes || tags > mostTags {
			return "", fmt.Errorf("%w: a page of more than %d elements", ErrTooLarge, mostTags)
		}
		if xml && token == html.SelfClosingTagToken && !void[tag] {
			closed.WriteString("</" + tag + ">")
			rest, at = rest[at:], 0
			z = html.NewTokenizer(strings.NewReader(rest))
		}
	}
	if xml {
		return closed.String(), nil
	}
	return page, nil
}

// formatting are the elements that the parser opens again in blocks after the one they were opened in.
var formatting = wordSet("a b big code em font i nobr s small strike strong tt u")

// void are the elements that have no content.
var void = wordSet("area base br col embed hr img input link meta param source track wbr")

// enumerate numbers the elements inside n and n itself, and measures them.
func (t *htmlTree) enumerate(n *html.Node) {
	t.number[n] = len(t.number) + 1
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.ElementNode:
			t.enumerate(c)
			if t.heads[c] || c.DataAtom == atom.H1 {
				t.heads[n] = true
			}
			if !silent[c.DataAtom] {
				t.size[n] += t.size[c]
			}
		case html.TextNode:
			for _, w := range strings.Fields(c.Data) {
				t.size[n] += len(w)
			}
		}
	}
	t.last[n] = len(t.number)
}

// first finds the first element of a kind.
func (t *htmlTree) first(a atom.Atom) *html.Node {
	for n := range t.root.Descendants() {
		if n.DataAtom == a && n.Type == html.ElementNode && n.Namespace == "" {
			return n
		}
	}
	return nil
}

// holds tells whether the element with a number stands inside another, or is it.
func (t *htmlTree) holds(outer *html.Node, number int) bool {
	return t.number[outer] <= number && number <= t.last[outer]
}
