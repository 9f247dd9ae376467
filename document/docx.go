package document

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"variorum/text"
)

// Word documents (.docx) are read after ECMA-376 (ISO/IEC 29500), transitional and strict: an archive of XML parts,
// found through its relationships. Each part is read once, as a stream, and only the parts that hold text are opened.
//
//   - docx_archive.go opens the archive and finds its parts; xml_part.go reads one part element by element.
//   - docx_styles.go knows what the styles make of a paragraph: heading, title, item, quotation.
//   - docx_blocks.go reads paragraphs, docx_table.go tables, docx_inline.go what stands in a paragraph.
//   - docx_changes.go takes sides in tracked changes, docx_fields.go tells the results of fields from their instructions,
//     docx_symbols.go knows the characters of symbol fonts, docx_lang.go finds the language.
//
// A row of a table is a paragraph, its cells joined by " | "; the paragraphs of a row with one cell, which is a frame
// rather than a table, stand for themselves. A table inside a cell follows the row it stands in, a text box the
// paragraph it is anchored in. Footnotes, then endnotes, follow the body in the order of their marks.
//
// Cost is linear in the size of the parts, memory in that of the text. Limits: numbers that Word makes itself are not
// worked out, pictures, charts and embedded objects are not looked into; each is counted in the notes.

// Tracked says which side of the tracked changes of a Word document is read.
type Tracked int

// The sides of tracked changes.
const (
	TrackedAccepted Tracked = iota // as if all were accepted: insertions stand, deletions are gone
	TrackedRejected                // as the text was before them: deletions stand, insertions are gone
)

// The reasons for which a Word document is refused, besides those for any file.
var (
	ErrDamaged   = errors.New("not a sound Word document") // broken, or made to do harm
	ErrProtected = errors.New("protected by a password")   // encrypted, or an old .doc, which looks the same from outside
)

// docxReader is the state of reading one Word document.
type docxReader struct {
	x       *xmlPart // the part being read
	styles  *docxStyles
	tracked Tracked
	left    docxLeft

	marks    []docxMark  // of footnotes and endnotes, in the order of the text
	fields   []docxField // those open, the innermost last
	codes    int         // how many of them are still in their instruction
	blanks   int         // empty paragraphs, outside of tables
	contents int         // generated tables of contents open
	changing int         // tracked changes open
	change   string      // the last one, until other text is read
}

// readDocx reads a Word document of length bytes from r. Lang is the language the document declares, where its text
// bears that out, else "". Paragraphs have no lines; name is used in messages only.
//
// Errors wrap ErrDamaged, ErrProtected, ErrFormat, ErrTooLarge, ErrEncoding or ErrEmpty.
func readDocx(name string, r io.ReaderAt, length int64, tracked Tracked) (paragraphs []text.Paragraph, lang string, notes []string, err error) {
	a, err := openDocx(name, r, length)
	if err != nil {
		return nil, "", nil, err
	}
	main, err := a.mainPart()
	if err != nil {
		return nil, "", nil, err
	}
	rels, err := a.relations(main)
	if err != nil {
		return nil, "", nil, err
	}
	d := &docxReader{styles: newDocxStyles(), tracked: tracked}
	if err := a.readEach(rels, "styles", d.styles.read); err != nil {
		return nil, "", nil, err
	}
	read, err := d.body(a, main)
	if err != nil {
		return nil, "", nil, err
	}
	l := layout{spaced: 2*d.blanks >= len(read)}
	for _, kind := range []string{"footnote", "endnote"} {
		found, err := d.notes(a, rels, kind)
		if err != nil {
			return nil, "", nil, err
		}
		read = append(read, found...)
	}
	if err := d.margins(a, rels); err != nil {
		return nil, "", nil, err
	}
	if len(read) == 0 {
		return nil, "", nil, fmt.Errorf("%s: %w; check in Word that it holds more than pictures, headers and hidden text", shown(name), ErrEmpty)
	}
	for _, p := range read {
		paragraphs = append(paragraphs, p.Paragraph)
	}
	setDocxKinds(paragraphs, l)
	return paragraphs, d.styles.langOf(sample(paragraphs)), append(d.changes(), d.left.notes()...), nil
}

// body reads the main part.
func (d *docxReader) body(a *docxArchive, main string) ([]docxPassage, error) {
	var f docxFlow
	err := a.read(main, func(x *xmlPart, root xmlElement) {
		if root.name != "document" {
			x.fail(fmt.Errorf("%w (it begins as a <%.40s>); %s", ErrDamaged, strings.TrimPrefix(root.name, "?:"), saveAgain))
		}
		d.begin(x)
		d.blocks(&f)
		d.end(&f)
	})
	return f.done, err
}

// begin turns to another part, in which no field is open yet.
func (d *docxReader) begin(x *xmlPart) {
	d.x, d.fields, d.codes, d.change = x, nil, 0, ""
}

// docxMark is the place of a footnote ("footnote") or endnote ("endnote") in the text.
type docxMark struct{ kind, id string }

// notes reads the footnotes or endnotes whose marks are in the text, in the order of the marks.
func (d *docxReader) notes(a *docxArchive, rels []docxRelation, kind string) ([]docxPassage, error) {
	wanted := map[string]bool{}
	for _, m := range d.marks {
		if m.kind == kind {
			wanted[m.id] = true
		}
	}
	found := map[string][]docxPassage{}
	err := a.readEach(rels, kind+"s", func(x *xmlPart, _ xmlElement) {
		d.begin(x)
		for el := range x.children() {
			id := el.attr("id")
			switch _, twice := found[id]; {
			case el.name != kind || separators[el.attr("type")] || twice:
			case !wanted[id]:
				d.left.unmarked++
			default:
				var f docxFlow
				d.blocks(&f)
				d.end(&f)
				found[id] = f.done
			}
		}
	})
	var all []docxPassage
	for _, m := range d.marks {
		if m.kind != kind {
			continue
		}
		if _, ok := found[m.id]; !ok {
			d.left.lost++
		}
		for _, p := range found[m.id] {
			p.Kind, p.Level = text.Note, 0
			all = append(all, p)
		}
		found[m.id] = nil // a note with two marks is read once
	}
	return all, err
}

// separators are the types of what stands among the footnotes but is only a line or a word above them.
var separators = map[string]bool{"separator": true, "continuationSeparator": true, "continuationNotice": true}

// margins counts the headers and footers that have text.
func (d *docxReader) margins(a *docxArchive, rels []docxRelation) error {
	left, marks := d.left, d.marks
	var counts [2]int
	for i, kind := range []string{"header", "footer"} {
		err := a.readEach(rels, kind, func(x *xmlPart, _ xmlElement) {
			var f docxFlow
			d.begin(x)
			d.blocks(&f)
			d.end(&f)
			if len(f.done) > 0 {
				counts[i]++
			}
		})
		if err != nil {
			return err
		}
	}
	d.left, d.marks = left, marks
	d.left.headers, d.left.footers = counts[0], counts[1]
	return nil
}

// setDocxKinds settles what the styles left open: which heading is the title, who wrote the text, remarks and typed
// lists, and, where no style marks any heading, the headings too, as in a plain text of that layout.
func setDocxKinds(ps []text.Paragraph, l layout) {
	titled, headings := false, 0
	for i := range ps {
		switch {
		case ps[i].Kind == text.Title && titled && ps[i-1].Kind != text.Title: // some writers style each chapter so
			ps[i].Kind, ps[i].Level = text.Heading, 1
			headings++
		case ps[i].Kind == text.Title:
			titled = true
		case ps[i].Kind == text.Heading:
			headings++
		}
	}
	if headings > 0 {
		setMarkdownKinds(ps)
	} else {
		setKinds(ps, l)
	}
}

// docxLeft counts what is left out.
type docxLeft struct {
	insertions, deletions, moves, formats int // tracked changes, whichever way they were taken

	marks, unmarked, lost                  int // of footnotes and endnotes
	numbers, contents, placeholders        int
	hidden, readings, softHyphens, signs   int
	targets, codes                         int
	comments, headers, footers             int
	pictures, drawings, lettering, objects int
	formulas                               int // not left out, but not what they were
}

// notes says what was left out: there may be many of each.
func (l docxLeft) notes() []string {
	return told([]tally{
		{l.marks, "footnote mark", " left out, the text of the notes put after the body"},
		{l.lost, "footnote mark", " without a note"},
		{l.unmarked, "footnote", " without a mark in the text left out"},
		{l.numbers, "automatic list mark", " left out"},
		{l.contents, "line", " of generated tables of contents left out"},
		{l.placeholders, "form field", " with nothing but its prompt left out"},
		{l.hidden, "hidden passage", " left out"},
		{l.readings, "reading", " above characters (ruby) left out"},
		{l.softHyphens, "soft hyphen", " left out"},
		{l.signs, "sign", " of a picture font left out"},
		{l.targets, "link target", " left out"},
		{l.codes, "field", " without a result left out"},
		{l.comments, "comment", " left out"},
		{l.headers, "page header", " left out"},
		{l.footers, "page footer", " left out"},
		{l.pictures, "picture", " left out"},
		{l.drawings, "chart or diagram", " left out"},
		{l.lettering, "text", " of a drawing left out"},
		{l.objects, "embedded object", " left out"},
		{l.formulas, "formula", " read as plain characters"},
	})
}
