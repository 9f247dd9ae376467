package report

import (
	"fmt"
	"slices"
)

// termsView is the matrix of terms and variants.
type termsView struct {
	Source   string
	Columns  []columnView
	Concepts []conceptView
}

type conceptView struct {
	ID, Term, Lang string
	Count          int
	Places         placesView
	Cells          []termCellView
	Flags          []string
}

type termCellView struct {
	Name       string
	Varies     bool // the concept is inconsistent, and in this variant
	Renderings []renderingView
}

type renderingView struct {
	Text     string // empty for not found
	Others   string // what came next, of what is doubtful or not found
	Doubtful bool
	Lang     string // of the places
	Count    int
	Majority bool
	Places   placesView
}

// placesShown is how many places of a term or rendering the page lists.
const placesShown = 200

// placesView is a concordance.
type placesView struct {
	Lines []placeView
	More  int // places not listed
}

// placeView is a place with its context, a line of a concordance.
type placeView struct {
	link
	Left, Quote, Right string
}

func newTermsView(t Terms, a *anchors, langs map[string]string) *termsView {
	v := &termsView{Source: visible(t.Source.Name)}
	targets := t.columns()
	for _, target := range targets {
		v.Columns = append(v.Columns, columnView{Name: visible(target.Name), About: visible(target.about())})
	}
	for i, c := range t.Concepts {
		row := conceptView{ID: a.claim(fmt.Sprintf("term-%d", i+1)), Term: visible(c.Term), Lang: visible(c.Lang), Count: c.Count,
			Places: newPlacesView(c.Places, a)}
		for _, f := range c.Flags {
			row.Flags = append(row.Flags, visible(f))
		}
		for k, target := range targets {
			rs := c.renderings(target.Name)
			cell := termCellView{Name: v.Columns[k].Name}
			best := majority(rs)
			for n, r := range rs {
				lang := row.Lang // what was not found stands in the source
				if r.Text != "" {
					lang = langs[target.Name]
				}
				cell.Renderings = append(cell.Renderings, newRenderingView(r, lang, n < best && len(rs) > 1, a))
			}
			cell.Varies = slices.Contains(c.InconsistentIn, target.Name)
			row.Cells = append(row.Cells, cell)
		}
		v.Concepts = append(v.Concepts, row)
	}
	return v
}

func newRenderingView(r Rendering, lang string, majority bool, a *anchors) renderingView {
	v := renderingView{Lang: lang, Count: r.Count, Majority: majority, Doubtful: r.doubtful(), Places: newPlacesView(r.Places, a)}
	if r.Text != "" {
		v.Text = visible(r.wording())
	}
	if v.Doubtful || r.Text == "" {
		v.Others = visible(r.others())
	}
	return v
}

func newPlacesView(places []Place, a *anchors) placesView {
	v := placesView{More: max(0, len(places)-placesShown)}
	for _, p := range places[:len(places)-v.More] {
		line := placeView{a.place(p.Citation), visible(p.Left), visible(p.Quote), visible(p.Right)}
		if line.Label == "" {
			line.Label = fmt.Sprintf("p%d", p.Paragraph)
		}
		v.Lines = append(v.Lines, line)
	}
	return v
}
