package document

import (
	"fmt"
	"strings"

	"variorum/text"
)

// docxPassage is a paragraph that was read. One that stands apart came from a table or a text box: within a row of a
// table it is no part of its cell's text.
type docxPassage struct {
	text.Paragraph
	apart bool
}

// docxFlow is a run of paragraphs: the body, a note, a cell, a text box.
type docxFlow struct {
	done []docxPassage
	open *docxParagraph // its mark is gone, so that the next paragraph goes on with it
}

// docxParagraph is a paragraph while it is read.
type docxParagraph struct {
	docxProps
	b     strings.Builder
	aside []docxPassage // text boxes anchored in it
}

// docxProps is what a paragraph says of itself.
type docxProps struct {
	style   string
	outline int          // as in docxStyle
	listed  toggle       // a member of a list
	dropCap bool         // a large first letter, in a paragraph of its own
	mark    []xmlElement // tracked changes of its mark, which ends it
}

// blocks reads the paragraphs and tables inside the present element.
func (d *docxReader) blocks(f *docxFlow) {
	for el := range d.x.children() {
		d.block(el, f)
	}
}

func (d *docxReader) block(el xmlElement, f *docxFlow) {
	switch el.name {
	case "p":
		d.paragraph(f)
	case "tbl":
		d.end(f)
		n := len(f.done)
		d.table(f)
		for i := range f.done[n:] {
			f.done[n+i].apart = true
		}
	case "altChunk", "subDoc":
		d.left.objects++
	case "r", "hyperlink", "fldSimple", "m:oMath", "m:oMathPara": // which belong into a paragraph
		d.end(f)
		p := &docxParagraph{docxProps: docxProps{outline: -1}}
		d.inline(el, p, &docxRun{})
		d.close(f, p)
	case "sectPr", "background":
	default:
		d.wrapped(el, func() { d.blocks(f) })
	}
}

// wrapped reads the content of an element that only holds what may also stand there without it. Such elements are many
// and more will come, so that any is looked into that is not known otherwise.
func (d *docxReader) wrapped(el xmlElement, read func()) {
	switch el.name {
	case "ins", "del", "moveFrom", "moveTo":
		d.changed(el, read)
	case "sdt":
		d.control(read)
	case "mc:AlternateContent":
		d.alternate(read)
	default:
		read()
	}
}

// alternate reads one of several forms of the same content: the first that needs nothing unheard of.
func (d *docxReader) alternate(read func()) {
	done, any := false, false
	for el := range d.x.children() {
		any = true
		if !done && (el.name == "mc:Fallback" || el.name == "mc:Choice" && understood(el.attr("Requires"))) {
			done = true
			read()
		}
	}
	if any && !done {
		d.left.objects++
	}
}

// extensions are the usual prefixes of additions to Word's language whose text is marked up like any other.
var extensions = wordSet("wps wpg wpc wp14 wp15 w14 w15 w16 w16se w16cid w16cex w16du a14")

// understood tells whether all namespaces in a list of prefixes are among the extensions.
func understood(prefixes string) bool {
	for _, p := range strings.Fields(prefixes) {
		if !extensions[p] {
			return false
		}
	}
	return true
}

// control reads the content of a form field or of another part of the text that Word keeps apart.
func (d *docxReader) control(read func()) {
	prompt, contents := false, false
	for el := range d.x.children() {
		switch el.name {
		case "sdtPr":
			for el := range d.x.children() {
				switch el.name {
				case "showingPlcHdr":
					prompt = el.on()
				case "docPartObj":
					for el := range d.x.children() {
						contents = contents || el.name == "docPartGallery" && el.attr("val") == "Table of Contents"
					}
				}
			}
		case "sdtContent":
			if prompt {
				d.left.placeholders++
				continue
			}
			if contents {
				d.contents++
			}
			read()
			if contents {
				d.contents--
			}
		}
	}
}

// paragraph reads a paragraph, which goes on with the one before where that has lost its mark.
func (d *docxReader) paragraph(f *docxFlow) {
	p := f.open
	if p == nil {
		p = &docxParagraph{}
	}
	f.open = nil
	p.docxProps = docxProps{outline: -1} // of two that became one, the last mark decides
	for el := range d.x.children() {
		if el.name == "pPr" {
			p.docxProps = d.props()
		} else {
			d.inline(el, p, &docxRun{hidden: d.look(p).hidden == on})
		}
	}
	d.endCodes()
	if d.markGone(p.mark) || p.dropCap {
		f.open = p // to go on with the next
	} else {
		d.close(f, p)
	}
}

// props reads what a paragraph says of itself.
func (d *docxReader) props() docxProps {
	pr := docxProps{outline: -1}
	for el := range d.x.children() {
		switch el.name {
		case "pStyle":
			pr.style = el.attr("val")
		case "outlineLvl":
			pr.outline = el.number()
		case "numPr":
			pr.listed = readNumbering(d.x)
		case "framePr":
			drop := el.attr("dropCap")
			pr.dropCap = drop == "drop" || drop == "margin"
		case "rPr":
			pr.mark = d.markChanges()
		case "pPrChange":
			if was, ok := d.propsBefore(); ok {
				pr.style, pr.outline, pr.listed = was.style, was.outline, was.listed
			}
		}
	}
	return pr
}

// look gives what a paragraph's style makes of it.
func (d *docxReader) look(p *docxParagraph) docxLook {
	if p.style == "" {
		return d.styles.look(d.styles.normal)
	}
	return d.styles.look(p.style)
}

// end closes the paragraph of a flow that has no other to go on with.
func (d *docxReader) end(f *docxFlow) {
	if f.open != nil {
		d.close(f, f.open)
	}
	f.open = nil
}

// close adds a paragraph to its flow, and what was anchored in it.
func (d *docxReader) close(f *docxFlow, p *docxParagraph) {
	look := d.look(p)
	switch s := clean(p.b.String()); {
	case s == "":
		d.blanks++
	case look.contents || d.contents > 0:
		d.left.contents++
	default:
		q := docxPassage{Paragraph: text.Paragraph{Text: s}}
		q.Kind, q.Level = kindOf(p.docxProps, look)
		if look.subtitle {
			if n := len(f.done); isByline(s) {
				q.Kind = text.Byline
			} else if n > 0 && f.done[n-1].Kind == text.Title {
				q.Kind = text.Title
			}
		}
		if p.listed.or(look.listed) == on {
			d.left.numbers++
		}
		f.done = append(f.done, q)
	}
	f.done = append(f.done, p.aside...)
}

// kindOf settles what a paragraph is by what it says itself, its style and its place in a list, in this order.
func kindOf(p docxProps, look docxLook) (text.Kind, int) {
	role := look.docxRole
	if p.outline >= 0 && role.kind != text.Title {
		if own := outlineRole(p.outline); own.kind != "" || role.kind == text.Heading {
			role = own
		}
	}
	switch {
	case role.kind == text.Heading, role.kind == text.Title:
		return role.kind, role.level
	case p.listed.or(look.listed) == on:
		return text.Item, 0
	case role.kind != "":
		return role.kind, 0
	}
	return text.Body, 0
}

// fits makes sure that a paragraph of so many bytes is none too long.
func (d *docxReader) fits(bytes int) {
	if bytes > MaxParagraph {
		d.x.fail(fmt.Errorf("%w: a paragraph or a row of a table of more than %s; part it", ErrTooLarge, size(MaxParagraph)))
	}
}
