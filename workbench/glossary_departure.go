package workbench

import (
	"fmt"
	"slices"
	"strings"

	"variorum/diff"
	"variorum/report"
	"variorum/term"
	"variorum/text"
)

// departure is a way in which a translation departs from the glossary.
type departure struct {
	concept int
	verdict term.Verdict
	says    int    // of the concept's terms; -1 for none of them
	instead string // the stems of what stands there instead; empty where that cannot be told
}

// findings are the departures, each with all its places.
func (h held) findings() []report.Finding {
	var order []departure
	places := map[departure][][2]term.Place{} // in the original and, where something stands there, in the translation
	for _, u := range h.uses {
		if u.Verdict != term.Departed && u.Verdict != term.NotRendered {
			continue
		}
		d := departure{u.Concept, u.Verdict, u.Says, ""}
		at := [2]term.Place{u.Source, u.Target}
		if there, told := h.instead[u.Source]; told {
			if said := h.stems(h.quote(1, there)); !h.isTerm(u.Concept, said) { // else a part of another concept's term
				at[1], d.instead = there, said
			}
		}
		if places[d] == nil {
			order = append(order, d)
		}
		places[d] = append(places[d], at)
	}
	out := make([]report.Finding, len(order))
	for i, d := range order {
		out[i] = h.finding(d, places[d])
	}
	return out
}

// stems is what the translation says somewhere, whatever the endings of its words.
func (h held) stems(said string) string {
	var out []string
	for _, t := range text.Tokens(said) {
		if t.Kind == text.Word || t.Kind == text.Number {
			out = append(out, text.Stem(text.Fold(t.In(said)), h.pair[1].Lang))
		}
	}
	return strings.Join(out, " ")
}

// isTerm tells whether a concept has a term of these stems.
func (h held) isTerm(concept int, stems string) bool {
	return slices.ContainsFunc(h.concepts[concept].Terms, func(t term.GlossaryTerm) bool {
		return text.SameLang(t.Lang, h.pair[1].Lang) && h.stems(t.Text) == stems
	})
}

func (h held) quote(side int, p term.Place) string {
	return h.places[side].places([]term.Place{p})[0].Quote
}

// finding is one departure as reports show it.
func (h held) finding(d departure, places [][2]term.Place) report.Finding {
	f := report.Finding{
		Check: glossaryCheck, Category: "terminology/inconsistent-with-terminology-resource", Severity: string(diff.Minor), Score: 0.9,
	}
	var there, here []term.Place
	for _, p := range places {
		there = append(there, p[0])
		if p[1] != (term.Place{}) {
			here = append(here, p[1])
		}
	}
	f.Forms = []report.Form{h.form(0, there), h.form(1, here)}
	named, times := "“"+f.Forms[0].Text+"”", ""
	if len(places) > 1 {
		times = fmt.Sprintf(", %d times", len(places))
	}
	switch {
	case d.verdict == term.Departed:
		t := h.concepts[d.concept].Terms[d.says]
		f.Message = fmt.Sprintf("%s is rendered as “%s”, which is %s%s", named, t.Text, h.standing(t), times)
		if t.IsForbidden() {
			f.Severity = string(diff.Major)
		}
	case d.instead != "":
		f.Score = 0.7
		f.Message = fmt.Sprintf("%s is rendered as “%s”%s", named, f.Forms[1].Text, times)
	default:
		f.Score = 0.5
		f.Message = fmt.Sprintf("%s is not rendered as agreed%s", named, times)
		f.Forms[1] = h.facing(there)
	}
	f.Message += h.agreed(d.concept)
	f.ID = identify(f)
	return f
}

// standing says why a term is not to be used.
func (h held) standing(t term.GlossaryTerm) string {
	why := string(t.Status)
	switch {
	case t.Status == term.Preferred || t.Status == term.Admitted:
		if t.Until == "" || h.date != "" && h.date <= t.Until {
			return "not agreed before " + t.From
		}
		return "agreed until " + t.Until + " only"
	case t.IsForbidden():
		why = t.Note
	}
	if t.Until != "" {
		why += " (agreed until " + t.Until + ")"
	}
	return why
}

// agreed lists what a concept may be called.
func (h held) agreed(concept int) string {
	var said []string
	for _, t := range h.concepts[concept].Terms {
		if text.SameLang(t.Lang, h.pair[1].Lang) && t.AgreedOn(h.date) {
			said = append(said, "“"+t.Text+"”")
		}
	}
	if len(said) == 0 {
		return ""
	}
	return "; agreed: " + strings.Join(said, ", ")
}

// facing is what the translation says beside some places, where nobody can tell what renders them: the paragraphs, and the
// sentences beside the first.
func (h held) facing(places []term.Place) report.Form {
	f := report.Form{Variant: h.pair[1].Name, Paragraphs: []int{}, Citations: []string{}}
	for i, p := range places {
		for _, u := range h.beside[p.Unit] {
			at := h.places[1].sentences[u]
			paragraph := h.pair[1].Paragraphs[at.paragraph]
			if i == 0 {
				f.Text = strings.TrimSpace(f.Text + " " + at.In(paragraph.Text))
			}
			if cited := h.pair[1].cite(paragraph.Number); !slices.Contains(f.Citations, cited) {
				f.Paragraphs, f.Citations = append(f.Paragraphs, paragraph.Number), append(f.Citations, cited)
			}
		}
	}
	return f
}

// form is some places of a side as a wording, that of the first.
func (h held) form(side int, places []term.Place) report.Form {
	f := report.Form{Variant: h.pair[side].Name, Paragraphs: []int{}, Citations: []string{}}
	f.Places = h.places[side].places(places)
	for _, p := range f.Places {
		if f.Text == "" {
			f.Text = p.Quote
		}
		if !slices.Contains(f.Citations, p.Citation) {
			f.Paragraphs, f.Citations = append(f.Paragraphs, p.Paragraph), append(f.Citations, p.Citation)
		}
	}
	return f
}
