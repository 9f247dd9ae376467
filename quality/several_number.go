package quality

import (
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/diff"
	"variorum/text"
)

// A figure is a number or date that some texts of a row have, by value.
type figure struct {
	value  text.Value
	said   string      // its first wording in a translation
	weight float64     // how telling it is that another has it not, the greatest of its wordings
	at     [][]Reading // per text
	inner  [][]int     // per text, the rows of sentences where it stands, one for each of at
}

// numberVotes finds translations that have a number or date in the place of another, or alone lack one that is not
// lightly left out.
func numberVotes(b *ballot) []Departure {
	figures := b.figures()
	if len(figures) > mostValues {
		return nil
	}
	var votes []vote
	used := make([]bool, len(figures))
	for i := range figures {
		for j := i + 1; j < len(figures); j++ {
			if used[i] || used[j] || !b.rivals(figures[i], figures[j]) {
				continue
			}
			if readTwoWays(figures[i], figures[j]) {
				used[i], used[j] = true, true
				continue
			}
			if v, ok := b.numberVote(figures[i], figures[j]); ok {
				votes = append(votes, v)
				used[i], used[j] = true, true
			}
		}
	}
	for i, f := range figures {
		if v, ok := b.missingNumber(f); ok && !used[i] {
			votes = append(votes, v)
		}
	}
	var out []Departure
	for _, v := range votes {
		out = append(out, v.departure(b))
	}
	return out
}

// figures lists the values of a row, each once with all that have it.
func (b *ballot) figures() []figure {
	var out []figure
	for k, t := range b.Texts {
		for _, p := range within(b.row.Cells[k], len(t.Paragraphs)) {
			s := t.Paragraphs[p].Text
			values := text.Values(s, t.Lang)
			if len(values) == 0 || len(values) > mostValues {
				continue
			}
			skip, vague := len(itemMark.FindString(s)), vaguePlaces(s, t.Lang)
			for _, v := range values {
				if v.Start < skip || overlaps(vague, v.Span) || marksNote(s, v.Span) {
					continue
				}
				said := v.In(s)
				i := slices.IndexFunc(out, func(f figure) bool { return alike(f.value, v) })
				if i < 0 {
					i = len(out)
					out = append(out, figure{value: v, at: make([][]Reading, len(b.Texts)), inner: make([][]int, len(b.Texts))})
				}
				f := &out[i]
				if k != b.Original && f.said == "" {
					f.said = said
				}
				f.weight = max(f.weight, weigh(v, said, !wordsKnown(t.Lang)))
				f.at[k] = append(f.at[k], Reading{Text: k, Wording: said, Paragraph: p, Span: v.Span})
				f.inner[k] = append(f.inner[k], b.innerOf(k, p, v.Start))
			}
		}
	}
	return out
}

// marksNote tells whether a number is the mark of a footnote: figures set close after a stop or quotation mark.
func marksNote(s string, at text.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at.Start])
	return at.Start > 0 && strings.ContainsRune(".,;:!?’”\"'»", before) && strings.Trim(at.In(s), "0123456789") == ""
}

// innerOf is the row of sentences in which a place of a text stands, below 0 for none.
func (b *ballot) innerOf(k, paragraph, at int) int {
	for i, cells := range b.inner {
		for _, s := range cells[k].sentences {
			if s.paragraph == paragraph && s.Start <= at && at < s.End {
				return i
			}
		}
	}
	return -1
}

// holds tells whether a text has the figure, or a word that may stand for it.
func (b *ballot) holds(k int, f figure) bool {
	if len(f.at[k]) > 0 {
		return true
	}
	if b.hints[k] == nil {
		b.hints[k] = []float64{}
		for _, p := range within(b.row.Cells[k], len(b.Texts[k].Paragraphs)) {
			b.hints[k] = append(b.hints[k], hints(b.Texts[k].Paragraphs[p].Text, b.Texts[k].Lang)...)
		}
	}
	return slices.ContainsFunc(b.hints[k], func(x float64) bool {
		return alike(f.value, text.Value{Kind: text.Quantity, Amount: x})
	})
}

// rivals tells whether two figures stand in one another's place: of one sort, in one row of sentences, in no text
// both, and both telling.
func (b *ballot) rivals(f, g figure) bool {
	if sortOf(f.value) != sortOf(g.value) {
		return false
	}
	if max(f.weight, g.weight) < 0.3 {
		return false
	}
	beside := false
	for k := range b.Texts {
		if len(f.at[k]) > 0 && b.holds(k, g) || len(g.at[k]) > 0 && b.holds(k, f) {
			return false
		}
		for _, i := range f.inner[k] {
			for j := range b.Texts {
				beside = beside || j != k && slices.Contains(g.inner[j], i)
			}
		}
	}
	return beside
}

// readTwoWays tells whether one wording is read in two ways: "seventy-two", and with "quarters" behind it as 18.
func readTwoWays(f, g figure) bool {
	if len(f.said) > len(g.said) {
		f, g = g, f
	}
	return strings.HasPrefix(g.said, f.said) && g.value.Amount < f.value.Amount
}

// sortOf tells what can stand in the place of a value: a date of a date, an ordinal of an ordinal, and a year of either
// dates or numbers, as it is read.
func sortOf(v text.Value) text.ValueKind {
	switch {
	case v.Kind == text.Date && v.Month == 0 && v.Day == 0, v.Kind == text.Percent:
		return text.Quantity
	}
	return v.Kind
}

// numberVote is the vote between two figures; ok is false where only one party is of translations.
func (b *ballot) numberVote(f, g figure) (v vote, ok bool) {
	v = vote{check: "number", severity: diff.Major, evidence: 0.95, side: -1}
	for i, x := range []figure{f, g} {
		for _, k := range b.versions {
			if len(x.at[k]) > 0 {
				v.parties[i].Readings = append(v.parties[i].Readings, x.at[k][0])
			}
		}
		if len(v.parties[i].Readings) == 0 {
			return vote{}, false
		}
		v.parties[i].Says = v.parties[i].Readings[0].Wording
		if b.Original >= 0 && len(x.at[b.Original]) > 0 {
			v.original, v.side = &x.at[b.Original][0], i
		}
	}
	return v, true
}

// missingNumber is the vote on a figure that a minority of translations lacks, or one alone has.
func (b *ballot) missingNumber(f figure) (v vote, ok bool) {
	if f.weight < 0.45 {
		return vote{}, false
	}
	v = vote{check: "number", severity: diff.Major, evidence: f.weight, side: -1}
	for _, k := range b.versions {
		switch {
		case len(f.at[k]) > 0:
			v.parties[0].Readings = append(v.parties[0].Readings, f.at[k][0])
		case b.whole[k].empty():
		case b.holds(k, f):
			return vote{}, false // put in other words: then others may have done so too
		default:
			v.parties[1].Readings = append(v.parties[1].Readings, b.reading(k, &cell{}, b.near(k)))
		}
	}
	have, lack := len(v.parties[0].Readings), len(v.parties[1].Readings)
	if have == 0 || lack == 0 || have == lack {
		return vote{}, false
	}
	v.parties[0].Says = v.parties[0].Readings[0].Wording
	if b.hasOriginal() {
		v.original, v.side = &Reading{Text: b.Original, Paragraph: b.near(b.Original)}, 1
		if len(f.at[b.Original]) > 0 {
			v.original, v.side = &f.at[b.Original][0], 0
		} else if have > lack {
			return vote{}, false
		}
	}
	return v, true
}
