package exchange

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"variorum/term"
)

// The values of administrativeStatus in TBX, ISO 30042 with the data categories of ISO 12620.
var tbxStatuses = map[term.Status]string{
	term.Preferred: "preferredTerm-admn-sts", term.Admitted: "admittedTerm-admn-sts",
	term.Deprecated: "deprecatedTerm-admn-sts", term.Superseded: "supersededTerm-admn-sts",
}

// TBX2 writes a glossary as TBX of version 2 (ISO 30042:2008, the dialect TBX-Default), the one that other programs read. A
// concept is a termEntry, with its terms in the order of their languages. Beside term, definition, subjectField, note,
// partOfSpeech, administrativeStatus, context and source it has:
//
//	the authority             admin originatingInstitution
//	the only work             admin projectSubset
//	from, until               transacGrp with transactionType standardization, withdrawal
//	evidence                  descripGrp: its context, admin sourceIdentifier (the citation), adminNote of type frequency and
//	                          location (the paragraphs)
//
// ReadTBX gives the concepts back.
func TBX2(w io.Writer, records []GlossaryRecord) error {
	out := &tbxWriter{Writer: bufio.NewWriter(w)}
	fmt.Fprint(out, xml.Header+`<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en">
  <martifHeader>
    <fileDesc><sourceDesc><p>Glossary kept with Variorum</p></sourceDesc></fileDesc>
    <encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc>
  </martifHeader>
  <text><body>
`)
	for i, r := range records {
		number := r.Number
		if number == 0 {
			number = i + 1
		}
		out.entry(number, r.Concept)
	}
	if len(records) == 0 {
		return fmt.Errorf("no concept to write; TBX has no glossary without one")
	}
	fmt.Fprint(out, "  </body></text>\n</martif>\n")
	return out.Flush()
}

type tbxWriter struct{ *bufio.Writer }

// text writes an element with text, at a depth, if there is text.
func (w *tbxWriter) text(depth int, element, kind, value string) {
	if value == "" {
		return
	}
	w.WriteString(strings.Repeat("  ", depth) + "<" + element)
	if kind != "" {
		w.WriteString(` type="` + kind + `"`)
	}
	w.WriteString(">")
	xml.EscapeText(w, []byte(value))
	w.WriteString("</" + element + ">\n")
}

func (w *tbxWriter) entry(number int, c term.GlossaryConcept) {
	fmt.Fprintf(w, "    <termEntry id=\"c%d\">\n", number)
	w.text(3, "descrip", "subjectField", c.Subject)
	w.text(3, "descrip", "definition", c.Definition)
	w.text(3, "admin", "projectSubset", c.Work)
	w.text(3, "note", "", c.Note)
	lang := ""
	for _, t := range c.Terms {
		if t.Lang != lang {
			if lang != "" {
				w.WriteString("      </langSet>\n")
			}
			lang = t.Lang
			w.WriteString(`      <langSet xml:lang="` + lang + "\">\n")
		}
		w.term(t)
	}
	w.WriteString("      </langSet>\n    </termEntry>\n")
}

func (w *tbxWriter) term(t term.GlossaryTerm) {
	w.WriteString("        <tig>\n")
	w.text(5, "term", "", t.Text)
	w.text(5, "termNote", "partOfSpeech", t.PartOfSpeech)
	w.text(5, "termNote", "administrativeStatus", tbxStatuses[t.Status])
	w.text(5, "admin", "originatingInstitution", t.Authority)
	w.text(5, "admin", "source", t.Source)
	w.text(5, "note", "", t.Note)
	w.day("standardization", t.From)
	w.day("withdrawal", t.Until)
	for _, e := range t.Evidence {
		w.evidence(e)
	}
	w.WriteString("        </tig>\n")
}

// day writes what happened on a day.
func (w *tbxWriter) day(what, day string) {
	if day == "" {
		return
	}
	w.WriteString("          <transacGrp>\n")
	w.text(6, "transac", "transactionType", what)
	w.text(6, "date", "", day)
	w.WriteString("          </transacGrp>\n")
}

func (w *tbxWriter) evidence(e term.Evidence) {
	w.WriteString("          <descripGrp>\n            <descrip type=\"context\">")
	xml.EscapeText(w, []byte(e.Example))
	w.WriteString("</descrip>\n")
	if e.Citation != "" || e.Count > 0 || e.Paragraphs != nil {
		w.WriteString("            <adminGrp>\n              <admin type=\"sourceIdentifier\">")
		xml.EscapeText(w, []byte(e.Citation))
		w.WriteString("</admin>\n")
		if e.Count > 0 {
			w.text(7, "adminNote", "frequency", strconv.Itoa(e.Count))
		}
		w.text(7, "adminNote", "location", strings.Trim(fmt.Sprint(e.Paragraphs), "[]"))
		w.WriteString("            </adminGrp>\n")
	}
	w.WriteString("          </descripGrp>\n")
}
