package document

import "strings"

// docxRun is a stretch of characters with the same properties, while it is read.
type docxRun struct {
	hidden  bool
	counted bool // among the hidden passages
	marked  bool // what follows is a footnote's mark of the writer's own choice
}

// inlines reads what stands in a paragraph inside the present element.
func (d *docxReader) inlines(p *docxParagraph, r *docxRun) {
	for el := range d.x.children() {
		d.inline(el, p, r)
	}
}

// inline reads one element of a paragraph.
func (d *docxReader) inline(el xmlElement, p *docxParagraph, r *docxRun) {
	switch el.name {
	case "r":
		d.run(p, r.hidden)
	case "hyperlink":
		d.left.targets++
		d.inlines(p, r)
	case "fldSimple":
		if isLink(el.attr("instr")) {
			d.left.targets++
		}
		d.inlines(p, r)
	case "txbxContent":
		switch {
		case r.hidden:
			d.left.hidden++
		case d.codes == 0:
			d.textBox(p)
		}
	case "pPr", "rPr", "sectPr", "sdtPr", "customXmlPr", "smartTagPr", "m:ctrlPr":
	default:
		if !d.character(el, p, r) && !d.leave(el) {
			d.write(p, r, mathSigns[el.name])
			d.wrapped(el, func() { d.inlines(p, r) })
		}
	}
}

// mathSigns stand for what a formula shows by the place of its parts: 10 to the sixth is not 106.
var mathSigns = map[string]string{"m:den": "/", "m:sup": "^", "m:sub": "_", "m:rad": "√"}

// run reads a run: its properties come first.
func (d *docxReader) run(p *docxParagraph, hidden bool) {
	r := &docxRun{hidden: hidden}
	for el := range d.x.children() {
		if el.name == "rPr" {
			r.hidden = d.hidden().or(toggleOf(hidden)) == on
		} else {
			d.inline(el, p, r)
		}
	}
}

// hidden reads the properties of a run and tells whether its text is hidden.
func (d *docxReader) hidden() toggle {
	own, styled := unsaid, unsaid
	for el := range d.x.children() {
		switch el.name {
		case "vanish":
			own = toggleOf(el.on())
		case "rStyle":
			styled = d.styles.look(el.attr("val")).hidden
		case "rPrChange":
			d.left.formats++
			for el := range d.x.children() {
				if el.name == "rPr" && d.tracked == TrackedRejected {
					own, styled = d.hidden(), unsaid
				}
			}
		}
	}
	return own.or(styled)
}

// character reads an element that is text, or stands for some, and tells whether el is one.
func (d *docxReader) character(el xmlElement, p *docxParagraph, r *docxRun) bool {
	switch el.name {
	case "t", "delText":
		s := d.x.text()
		if !el.preserved() {
			s = strings.Trim(s, " \t\r\n")
		}
		d.write(p, r, s)
	case "m:t":
		d.write(p, r, d.x.text())
	case "tab", "ptab", "br", "cr":
		d.write(p, r, " ")
	case "noBreakHyphen":
		d.write(p, r, "\u2011")
	case "sym":
		d.sign(p, r, symbolChar(el.attr("font"), el.attr("char")))
	case "w16se:symEx":
		d.sign(p, r, symbolChar("", symEx(el)))
	case "fldChar":
		d.fieldChar(el.attr("fldCharType"))
	case "instrText":
		d.instruction(d.x.text())
	case "footnoteReference":
		d.mark(el, "footnote", r)
	case "endnoteReference":
		d.mark(el, "endnote", r)
	default:
		return false
	}
	return true
}

// symEx is the code of a character of a font beyond the first plane.
func symEx(el xmlElement) string {
	for _, a := range el.attrs {
		if a.Name.Local == "char" {
			return a.Value
		}
	}
	return ""
}

// leave counts an element that is left out, and tells whether el is one.
func (d *docxReader) leave(el xmlElement) bool {
	n := (*int)(nil)
	switch el.name {
	case "softHyphen":
		n = &d.left.softHyphens
	case "commentReference":
		n = &d.left.comments
	case "rt":
		n = &d.left.readings
	case "pic:pic", "v:imagedata":
		n = &d.left.pictures
	case "c:chart", "dgm:relIds":
		n = &d.left.drawings
	case "a:t", "v:textpath":
		n = &d.left.lettering
	case "object", "altChunk", "subDoc":
		n = &d.left.objects
	case "m:oMath":
		d.left.formulas++ // and its characters are read
		return false
	case "delInstrText", "fldData", "rubyPr":
		return true
	default:
		return false
	}
	*n++
	return true
}

// write adds text to a paragraph, where it shows.
func (d *docxReader) write(p *docxParagraph, r *docxRun, s string) {
	switch {
	case s == "" || r.marked || d.codes > 0:
	case r.hidden:
		if !r.counted && !blank(s) {
			d.left.hidden++
			r.counted = true
		}
	default:
		if d.changing == 0 {
			d.change = ""
		}
		d.fits(p.b.Len() + len(s))
		p.b.WriteString(s)
	}
}

// sign writes a character given by its code, 0 for one that only a picture font has.
func (d *docxReader) sign(p *docxParagraph, r *docxRun, c rune) {
	if c == 0 {
		d.left.signs++
		return
	}
	d.write(p, r, string(c))
}

// mark notes the place of a footnote.
func (d *docxReader) mark(el xmlElement, kind string, r *docxRun) {
	if r.hidden || d.codes > 0 {
		return
	}
	d.left.marks++
	d.marks = append(d.marks, docxMark{kind, el.attr("id")})
	r.marked = el.attr("customMarkFollows") != "" && el.attr("customMarkFollows") != "0" && el.attr("customMarkFollows") != "false"
}

// textBox reads the text of a text box, whose paragraphs stand after the one it is anchored in.
func (d *docxReader) textBox(p *docxParagraph) {
	fields, codes := d.fields, d.codes
	d.fields, d.codes = nil, 0
	var f docxFlow
	d.blocks(&f)
	d.end(&f)
	d.fields, d.codes = fields, codes
	for _, q := range f.done {
		q.apart = true
		p.aside = append(p.aside, q)
	}
}
