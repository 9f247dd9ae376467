package document

import (
	"fmt"
	"strings"
)

// changed counts a tracked change around text and reads its content where that belongs to the side that is read.
func (d *docxReader) changed(el xmlElement, read func()) {
	if d.stands(el) {
		d.changing++
		read()
		d.changing--
	}
}

// stands counts a tracked change, and tells whether what it is about belongs to the side that is read. Word cuts what
// was one change for its writer into many elements: those that follow one another count once.
func (d *docxReader) stands(el xmlElement) bool {
	added := false
	n := &d.left.deletions
	switch el.name {
	case "ins", "cellIns":
		added, n = true, &d.left.insertions
	case "moveTo":
		added, n = true, &d.left.moves
	case "moveFrom":
		n = nil // it has a moveTo elsewhere
	}
	change := strings.Join([]string{el.name, el.attr("author"), el.attr("date")}, "\x00")
	if n != nil && change != d.change {
		*n++
	}
	d.change = change
	return added == (d.tracked == TrackedAccepted)
}

// markChanges reads the properties of a paragraph's mark for its tracked changes.
func (d *docxReader) markChanges() []xmlElement {
	var changes []xmlElement
	for el := range d.x.children() {
		switch el.name {
		case "ins", "del", "moveFrom", "moveTo":
			changes = append(changes, el)
		case "rPrChange":
			d.left.formats++
		}
	}
	return changes
}

// markGone counts the tracked changes of a paragraph's mark, at whose place the paragraph ends, and tells whether they
// take it away.
func (d *docxReader) markGone(changes []xmlElement) bool {
	gone := false
	for _, el := range changes {
		gone = !d.stands(el) || gone
	}
	return gone
}

// gone reads the properties of a row or a cell and tells whether a tracked change takes it away.
func (d *docxReader) gone() bool {
	gone := false
	for el := range d.x.children() {
		switch el.name {
		case "ins", "del", "cellIns", "cellDel":
			gone = !d.stands(el) || gone
		}
	}
	return gone
}

// propsBefore reads what a paragraph said of itself before a tracked change, where that is what is read.
func (d *docxReader) propsBefore() (was docxProps, ok bool) {
	d.left.formats++
	for el := range d.x.children() {
		if el.name == "pPr" && d.tracked == TrackedRejected {
			was, ok = d.props(), true
		}
	}
	return was, ok
}

// changes says how many tracked changes there were and which way they were taken.
func (d *docxReader) changes() []string {
	var kinds []string
	for _, c := range []struct {
		n    int
		what string
	}{
		{d.left.insertions, "insertion"}, {d.left.deletions, "deletion"}, {d.left.moves, "move"},
		{d.left.formats, "change of format"},
	} {
		switch {
		case c.n == 1 || c.n > 1 && c.what != "change of format":
			kinds = append(kinds, count(c.n, c.what))
		case c.n > 1:
			kinds = append(kinds, fmt.Sprintf("%d changes of format", c.n))
		}
	}
	if kinds == nil {
		return nil
	}
	way := "accepted"
	if d.tracked == TrackedRejected {
		way = "rejected"
	}
	return []string{fmt.Sprintf("tracked changes %s: %s", way, strings.Join(kinds, ", "))}
}
