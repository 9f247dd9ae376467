package exchange

import (
	"fmt"
	"strconv"
	"strings"

	"variorum/term"
)

// GlossaryRecord is a concept of a glossary in a file.
type GlossaryRecord struct {
	Number  int    // of the concept where it is kept; 0 for none
	Place   string // where a file has it: "line 7", "row 7", "the entry on line 7"; empty for none
	Concept term.GlossaryConcept
}

// The most that a file with a glossary may hold.
const (
	mostGlossaryBytes = 100 << 20
	mostGlossaryTerms = 1_000_000
)

// The columns of a glossary laid out as a table.
const (
	conceptColumn     = "concept"
	subjectColumn     = "subject"
	definitionColumn  = "definition"
	conceptNoteColumn = "concept note"
	workColumn        = "work"
	langColumn        = "lang"
	termColumn        = "term"
	statusColumn      = "status"
	classColumn       = "part of speech"
	authorityColumn   = "authority"
	sourceColumn      = "source"
	noteColumn        = "note"
	fromColumn        = "from"
	untilColumn       = "until"
	evidenceColumn    = "evidence"
)

// GlossarySheet lays concepts out as a table, a row a term; what is about the concept stands in each of its rows. Read by
// ReadGlossaryTable it gives the concepts back.
func GlossarySheet(records []GlossaryRecord) Sheet {
	s := Sheet{Name: "Glossary", Columns: []Column{
		{conceptColumn, 9}, {langColumn, 9}, {termColumn, 30}, {statusColumn, 12}, {classColumn, 14}, {authorityColumn, 22},
		{sourceColumn, 22}, {noteColumn, 30}, {fromColumn, 11}, {untilColumn, 11}, {subjectColumn, 18}, {definitionColumn, 40},
		{conceptNoteColumn, 30}, {workColumn, 14}, {evidenceColumn, 60},
	}}
	for i, r := range records {
		number := r.Number
		if number == 0 {
			number = i + 1
		}
		for _, t := range r.Concept.Terms {
			evidence := make([]string, len(t.Evidence))
			for k, e := range t.Evidence {
				evidence[k] = evidenceLine(e)
			}
			row := []Cell{Number(number)}
			for _, f := range []string{
				t.Lang, t.Text, string(t.Status), t.PartOfSpeech, t.Authority, t.Source, t.Note, t.From, t.Until, r.Concept.Subject,
				r.Concept.Definition, r.Concept.Note, r.Concept.Work, strings.Join(evidence, "\n"),
			} {
				row = append(row, Text(f))
			}
			s.Rows = append(s.Rows, row)
		}
	}
	return s
}

// evidenceLine writes evidence as "22 | 3 5 7 | essay/en@1 | The example"; a backslash stands before | and \ in the citation.
func evidenceLine(e term.Evidence) string {
	paragraphs := strings.Trim(fmt.Sprint(e.Paragraphs), "[]")
	return fmt.Sprintf("%d | %s | %s | %s", e.Count, paragraphs, escapeBars.Replace(e.Citation), e.Example)
}

var escapeBars = strings.NewReplacer(`\`, `\\`, "|", `\|`)

// parseEvidence reads what evidenceLine writes, a line each; a line of another form is an example.
func parseEvidence(cell string) []term.Evidence {
	var out []term.Evidence
	for line := range strings.SplitSeq(cell, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		e, ok := parseEvidenceLine(line)
		if !ok {
			e = term.Evidence{Example: line}
		}
		out = append(out, e)
	}
	return out
}

func parseEvidenceLine(line string) (e term.Evidence, ok bool) {
	parts := strings.SplitN(line, "|", 3)
	if len(parts) < 3 {
		return e, false
	}
	count, err := strconv.Atoi(strings.TrimSpace(parts[0]))
	if err != nil || count < 0 {
		return e, false
	}
	e.Count = count
	for f := range strings.FieldsSeq(parts[1]) {
		n, err := strconv.Atoi(f)
		if err != nil || n < 1 {
			return e, false
		}
		e.Paragraphs = append(e.Paragraphs, n)
	}
	citation, example, ok := cutAtBar(parts[2])
	e.Citation, e.Example = strings.TrimSpace(citation), strings.TrimSpace(example)
	return e, ok
}

// cutAtBar cuts at the first | that has no backslash before it, and takes the backslashes away in front of it.
func cutAtBar(s string) (before, after string, found bool) {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '|':
			return out.String(), s[i+1:], true
		case s[i] == '\\' && i+1 < len(s):
			i++
		}
		out.WriteByte(s[i])
	}
	return "", "", false
}
