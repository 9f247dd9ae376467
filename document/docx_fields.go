package document

import "strings"

// isLink tells whether a field's instruction makes a link.
func isLink(code string) bool {
	return strings.HasPrefix(strings.ToUpper(strings.TrimSpace(code)), "HYPERLINK")
}

// docxField is a field that is open: after its instruction comes its result.
type docxField struct {
	code   string // the beginning of the instruction
	result bool
}

// codeSize is how many bytes of an instruction are kept.
const codeSize = 32

// fieldChar reads one of the three marks of a field.
func (d *docxReader) fieldChar(kind string) {
	n := len(d.fields)
	switch {
	case kind == "begin":
		d.fields = append(d.fields, docxField{})
		d.codes++
	case n == 0:
	case kind == "separate" && !d.fields[n-1].result:
		d.fields[n-1].result = true
		d.codes--
	case kind == "end":
		last := d.fields[n-1]
		d.fields = d.fields[:n-1]
		if isLink(last.code) {
			d.left.targets++
		}
		if !last.result {
			d.codes--
			d.left.codes++
		}
	}
}

// instruction reads a piece of a field's instruction.
func (d *docxReader) instruction(s string) {
	if n := len(d.fields); n > 0 && len(d.fields[n-1].code) < codeSize {
		d.fields[n-1].code += s[:min(len(s), codeSize)]
	}
}

// endCodes ends the instructions that a paragraph leaves open. One that is never ended would hide the rest of the
// text.
func (d *docxReader) endCodes() {
	for i := len(d.fields) - 1; d.codes > 0 && i >= 0; i-- {
		if !d.fields[i].result {
			d.fields[i].result = true
			d.codes--
		}
	}
}
