package workbench

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"

	"variorum/quality"
	"variorum/report"
	"variorum/term"
	"variorum/text"
)

// shownFinding is a finding of package quality as reports show it; sides are the texts that it looked at.
func shownFinding(q quality.Finding, sides []Text) report.Finding {
	out := report.Finding{
		Check: q.Check, Category: q.Category, Severity: string(q.Severity), Score: q.Score, Message: q.Message,
		Forms: []report.Form{},
	}
	for _, form := range q.Forms {
		t := sides[form.Side]
		shown := report.Form{Text: form.Text, Variant: t.Name, Paragraphs: []int{}, Citations: []string{}}
		for _, i := range form.Paragraphs {
			number := t.Paragraphs[i].Number
			shown.Paragraphs = append(shown.Paragraphs, number)
			shown.Citations = append(shown.Citations, t.cite(number))
		}
		out.Forms = append(out.Forms, shown)
	}
	if len(sides) == 2 && !slices.ContainsFunc(q.Forms, func(f quality.Form) bool { return f.Side == 1 }) {
		// Which translation it is must be seen where the translation says nothing.
		out.Forms = append(out.Forms, report.Form{Variant: sides[1].Name})
	}
	out.ID = identify(out)
	return out
}

// identify names a finding by what it says and where, so that it keeps its name from run to run and, as long as the
// place stays, from one saved state to the next: a short hash of the check and of each form's wording and citations
// without the revision; of a form without a place, its variant.
func identify(f report.Finding) string {
	hash := sha256.New()
	io.WriteString(hash, f.Check)
	for _, form := range f.Forms {
		fmt.Fprintf(hash, "\x00%s", form.Text)
		if len(form.Citations) == 0 {
			fmt.Fprintf(hash, "\x01%s", form.Variant)
		}
		for _, c := range form.Citations {
			fmt.Fprintf(hash, "\x01%s", timeless(c))
		}
	}
	return hex.EncodeToString(hash.Sum(nil)[:5])
}

// timeless is a citation without the revision: "W/V@1#p12" is "W/V#p12".
func timeless(citation string) string {
	base, paragraph, _ := strings.Cut(citation, "#")
	if i := strings.LastIndex(base, "@"); i >= 0 {
		base = base[:i]
	}
	return base + "#" + paragraph
}

// termFindings are the flags of a term table as findings: a translation that wavers between renderings, and
// translations of one language that differ in theirs.
func termFindings(t report.Terms) []report.Finding {
	var out []report.Finding
	for _, c := range t.Concepts {
		if slices.Contains(c.Flags, string(term.Inconsistent)) {
			for _, v := range t.Targets {
				if own := renderingsIn(c, v.Name); len(own) > 1 {
					out = append(out, termFinding(c, term.Inconsistent, own))
				}
			}
		}
		if slices.Contains(c.Flags, string(term.Differs)) {
			for _, chief := range chiefRenderings(t.Targets, c) {
				f := termFinding(c, term.Differs, chief)
				f.Score /= 2 // two translators may well choose two words
				out = append(out, f)
			}
		}
	}
	return out
}

// chiefRenderings are the commonest renderings of the translations into each language, where they are not all the same.
func chiefRenderings(targets []report.Variant, c report.Concept) [][]report.Rendering {
	var out [][]report.Rendering
	var langs []string
	for _, v := range targets {
		if slices.ContainsFunc(langs, func(l string) bool { return text.SameLang(l, v.Lang) }) {
			continue
		}
		langs = append(langs, v.Lang)
		var chief []report.Rendering
		differ := false
		for _, w := range targets {
			if own := renderingsIn(c, w.Name); text.SameLang(w.Lang, v.Lang) && len(own) > 0 {
				chief = append(chief, own[0])
				differ = differ || own[0].Text != chief[0].Text
			}
		}
		if differ {
			out = append(out, chief)
		}
	}
	return out
}

// renderingsIn are the renderings found in one translation, the commonest first.
func renderingsIn(c report.Concept, variant string) []report.Rendering {
	var out []report.Rendering
	for _, r := range c.Renderings {
		if r.Variant == variant && r.Text != "" {
			out = append(out, r)
		}
	}
	return out
}

// termCheck names the check that a flag is the finding of.
func termCheck(flag term.Flag) string { return "term-" + string(flag) }

// termFinding points at renderings of one concept that do not agree. It is as sure as the least sure of them.
func termFinding(c report.Concept, flag term.Flag, renderings []report.Rendering) report.Finding {
	f := report.Finding{
		Check: termCheck(flag), Category: "terminology/inconsistent-use", Severity: string(flagged),
		Score: 1,
	}
	var said []string
	for _, r := range renderings {
		f.Score = min(f.Score, r.Confidence)
		form := report.Form{Text: r.Text, Variant: r.Variant}
		for _, p := range r.Places {
			if n := len(form.Citations); n > 0 && form.Citations[n-1] == p.Citation {
				continue // places are in the order of the text
			}
			form.Paragraphs = append(form.Paragraphs, p.Paragraph)
			form.Citations = append(form.Citations, p.Citation)
		}
		f.Forms = append(f.Forms, form)
		said = append(said, fmt.Sprintf("“%s” (%d)", r.Text, r.Count))
	}
	f.Message = fmt.Sprintf("“%s” is rendered as %s", c.Term, strings.Join(said, ", "))
	f.ID = identify(f)
	return f
}
