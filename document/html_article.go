package document

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"variorum/text"
)

// Finding an article's body takes two that see differently. Readability (Arc90's method, as browsers' reading views have
// it) weighs the paragraphs of a page and says which elements it would show. Its word is taken for where the body is: in
// the smallest element that holds what it shows. It is not taken for what in there is text, since it drops short
// paragraphs, lists and tables: in the body, a block is left out only where an element that by its kind, role or name is
// the site's is dropped by readability too, or is nothing but links or a short form. Where the body holds much less than
// the running text of the page, as with statutes and texts of many short parts, it is set aside for the page's own
// <article> or <main>, or the whole page.

const (
	// enough is the share of a page's running text that a body must hold.
	enough = 0.7
	// mostWeighed and heaviest are how many elements a page may have, and bytes of text, each counted once for every element
	// around it, for readability to weigh them: it copies a page several times, and reads a text that often.
	mostWeighed = 50_000
	heaviest    = 100 << 20
)

// htmlBody is where the article's text stands.
type htmlBody struct {
	element *html.Node
	shown   map[int]bool        // the numbers of the elements that readability shows; nil where it was not followed
	site    map[*html.Node]bool // what was found of elements that look like the site's
}

// article finds the body of the article. The notes say where readability was not followed.
func (h *htmlReader) article() (*htmlBody, []string) {
	all := h.running(h.body)
	shown := h.readable()
	if e := h.around(shown); e != nil {
		if a := ancestor(e, atom.Article); a != nil {
			e = a
		}
		if float64(h.running(e)) >= enough*float64(all) {
			return &htmlBody{e, shown, h.sites()}, nil
		}
	}
	for _, a := range []atom.Atom{atom.Article, atom.Main} {
		if e := h.first(a); e != nil && float64(h.running(e)) >= enough*float64(all) {
			return &htmlBody{element: e}, []string{fmt.Sprintf("the article's body was not plain to see: the whole <%s> was read", a)}
		}
	}
	return &htmlBody{element: h.body}, []string{"no part of the page holds most of its text: the whole page was read"}
}

// running is how many bytes of the text in an element are neither links nor the site's.
func (h *htmlReader) running(n *html.Node) int {
	total := 0
	for _, b := range h.blocks {
		if b.site == nil && !b.linkList() && h.within(b, n) {
			total += len(b.Text)
		}
	}
	return total
}

// within tells whether a block stands in an element.
func (h *htmlReader) within(b htmlBlock, n *html.Node) bool { return h.holds(n, h.number[b.at]) }

// site tells whether a block in the body belongs to the site: it looks so, and it is links, or the element that makes it
// look so is (see sites), or readability, where it is followed, shows nothing of that element.
func (h *htmlReader) site(b htmlBlock, body *htmlBody) bool {
	if b.site == nil || body.shown == nil || b.linkList() {
		return b.site != nil
	}
	site, known := body.site[b.site]
	if !known {
		site = true
		for n := h.number[b.site]; n <= h.last[b.site]; n++ {
			site = site && !body.shown[n]
		}
		body.site[b.site] = site
	}
	return site
}

// shortForm is how many bytes of text a form may have that readers are to fill in, such as "Sign up to our letter".
const shortForm = 300

// sites are, of the elements that look like the site's, those that are whatever readability shows of them: where all but
// the headings is links, as in a table of contents, and short forms.
func (h *htmlReader) sites() map[*html.Node]bool {
	only := map[*html.Node]bool{}
	for _, b := range h.blocks {
		if b.site == nil || b.Kind == text.Heading {
			continue
		}
		others, known := only[b.site]
		only[b.site] = (others || !known) && (b.linkList() || h.size[b.site] <= shortForm && hasField(b.site))
	}
	maps.DeleteFunc(only, func(_ *html.Node, site bool) bool { return !site })
	return only
}

// hasField tells whether an element has a field to fill in.
func hasField(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.DataAtom == atom.Input || c.DataAtom == atom.Textarea {
			return true
		}
	}
	return false
}

// numberMark is the attribute that tells readability's elements from one another. It copies and rebuilds a page, and
// drops attributes that are not data.
const numberMark = "data-variorum-number"

// readable asks readability which elements it would show. It gives none where there are too many, or it fails.
func (h *htmlReader) readable() (shown map[int]bool) {
	weight := 0
	for _, size := range h.size {
		weight += size
	}
	if len(h.number) > mostWeighed || weight > heaviest {
		return nil
	}
	defer func() {
		if recover() != nil { // it is not made for pages meant to do harm, and its word is not needed
			shown = nil
		}
	}()
	for n := range h.root.Descendants() {
		if n.Type == html.ElementNode {
			n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return len(a.Val) > farthest })
			n.Attr = append(n.Attr, html.Attribute{Key: numberMark, Val: strconv.Itoa(h.number[n])})
		}
	}
	r := readability.NewParser()
	r.DisableJSONLD = true
	page, _ := url.Parse("http://localhost/") // which it wants for making addresses absolute
	found, err := r.ParseDocument(h.root, page)
	if err != nil || found.Node == nil {
		return nil
	}
	shown = map[int]bool{}
	for n := range found.Node.Descendants() {
		if n.Type != html.TextNode || strings.TrimSpace(n.Data) == "" {
			continue
		}
		for e := n.Parent; e != nil; e = e.Parent {
			number, err := strconv.Atoi(attribute(e, numberMark))
			if err != nil { // an element that readability made
				continue
			}
			if shown[number] {
				break
			}
			shown[number] = true
			if blockElements[e.DataAtom] {
				break
			}
		}
	}
	return shown
}

// around is the smallest element that holds all blocks that are shown and are neither links nor the site's; nil where
// there are none.
func (h *htmlReader) around(shown map[int]bool) *html.Node {
	low, high := 0, 0
	for _, b := range h.blocks {
		if n := h.number[b.at]; shown[n] && b.site == nil && !b.linkList() {
			if low == 0 {
				low = n
			}
			high = max(high, n)
		}
	}
	if low == 0 {
		return nil
	}
	e := h.body
	for {
		inner := (*html.Node)(nil)
		for c := e.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && h.holds(c, low) && h.holds(c, high) {
				inner = c
			}
		}
		if inner == nil || !blockElements[inner.DataAtom] {
			return e
		}
		e = inner
	}
}

// ancestor is the nearest element of a kind around n.
func ancestor(n *html.Node, a atom.Atom) *html.Node {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == a {
			return n
		}
	}
	return nil
}

var (
	// siteElements and siteRoles are those that HTML and ARIA have for what surrounds a text.
	siteElements = atoms("nav footer aside menu dialog search")
	siteRoles    = wordSet("navigation complementary banner contentinfo menu menubar search dialog alert alertdialog toolbar")
	// siteWords are the words of classes and ids by which sites name what is theirs.
	siteWords = wordSet("share sharing shares social sns related recommend recommended recommendations comment comments disqus " +
		"cookie cookies consent gdpr newsletter subscribe subscription signup login breadcrumb breadcrumbs crumb nav navbar " +
		"navigation menu sidebar promo advert advertisement advertising ad ads sponsor sponsored popup modal overlay toolbar " +
		"pager pagination skip copyright outbrain taboola trending popular footer qrcode addthis sharedaddy bdsharebuttonbox " +
		"toc navbox relatedposts catlinks fenxiang daohang tuijian xgyd pinglun hot hotnews rank ranking paihang")
)

// looksLikeSite tells whether an element by its kind, role or name belongs to the site rather than the article. One that
// holds the headline, or half of the page, does not.
func (h *htmlReader) looksLikeSite(n *html.Node) bool {
	looks := siteElements[n.DataAtom] || siteRoles[attribute(n, "role")]
	for _, w := range nameWords(n) {
		looks = looks || siteWords[w]
	}
	whole := n.DataAtom == atom.Body || n.DataAtom == atom.Main || n.DataAtom == atom.Article || 2*h.size[n] > h.size[h.body]
	return looks && !whole && !h.heads[n] && !isNotes(n)
}
