package report

import (
	"bufio"
	"embed"
	"html/template"
	"io"
)

// Page is what an HTML report shows; parts that are nil or empty are left out.
type Page struct {
	Title       string
	Collation   *Collation
	Differences []Differences // pairs of variants; those of one language are marked in the collation as well
	Terms       *Terms
	Findings    *Findings
	Notes       []string // remarks on the texts, a paragraph each
}

//go:embed page.html page.css
var pageFiles embed.FS

var pageTemplate = template.Must(template.New("page.html").Funcs(template.FuncMap{
	"count": Count,
}).ParseFS(pageFiles, "page.html", "page.css"))

// HTML writes the report as one file that needs nothing else: no script, no picture, no font, no network; its content
// policy forbids them. Every row and paragraph has an id that stays the same as long as the work, the variant and the
// number do: the third paragraph of W/V has "W-V-p3", the fourth row "row-4". Texts are escaped for their place in the
// page, and control characters in them show as in terminal text. The page is held in memory once; time and size grow
// with the texts.
func (p Page) HTML(w io.Writer) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	if err := pageTemplate.Execute(buffered, newPageView(p)); err != nil {
		return err
	}
	return buffered.Flush()
}

// pageView is a page made ready for its template: every text visible, every id and link given out.
type pageView struct {
	Title    string
	Notes    []string
	Variants []variantView
	Contents []contentsEntry
	Columns  int // of the grid
	Summary  summaryView
	Terms    *termsView
	Changes  []changesView
	Findings *findingsView
	Grid     *gridView
}

// variantView is a line of the list of variants.
type variantView struct {
	Name, Lang, Citation, Date string
	Original                   bool
	Paragraphs                 int // 0 where not known
}

// contentsEntry is a line of the contents.
type contentsEntry struct {
	ID, Label, Extent string
	Headings          []link // of the text, beneath the collation
}

// summaryView is the counts at the head of the page.
type summaryView struct {
	Rows     *CollationTally
	Pairs    []pairSummary
	Terms    *TermsTally
	Findings *SeverityTally
}

type pairSummary struct {
	A, B  string
	Words string
	Kinds []KindTally
}

func newPageView(p Page) pageView {
	anchors := newAnchors()
	langs := p.langs()
	findings := p.allFindings()
	v := pageView{Title: visible(p.Title), Variants: p.variants()}
	for _, n := range p.Notes {
		v.Notes = append(v.Notes, visible(n))
	}
	var ids [][][]string
	if p.Collation != nil {
		ids = anchors.addGrid(*p.Collation)
	}
	if len(findings) > 0 || p.Findings != nil {
		v.Findings = newFindingsView(findings, p.Findings, anchors, langs)
	}
	if p.Collation != nil {
		v.Grid = newGridView(*p.Collation, ids, newMarks(*p.Collation, p.Differences), v.Findings)
		v.Columns = len(v.Grid.Columns)
	}
	if p.Terms != nil {
		v.Terms = newTermsView(*p.Terms, anchors, langs)
	}
	for _, d := range p.Differences {
		if c := newChangesView(d, anchors); len(c.Kinds) > 0 {
			v.Changes = append(v.Changes, c)
		}
	}
	v.Summary = p.summary(findings)
	v.Contents = v.contents(p)
	return v
}

func (p Page) summary(findings []Finding) summaryView {
	var s summaryView
	if p.Collation != nil {
		t := p.Collation.Tally()
		s.Rows = &t
	}
	for _, d := range p.Differences {
		t := d.Tally()
		if t.Same+t.Changed > 0 {
			s.Pairs = append(s.Pairs, pairSummary{visible(d.A.Name), visible(d.B.Name), t.words(d), visibleKinds(t.Kinds)})
		}
	}
	if p.Terms != nil {
		s.Terms = p.Terms.Tally().visible()
	}
	if len(findings) > 0 || p.Findings != nil {
		t := Findings{Findings: findings}.Tally()
		s.Findings = &t
	}
	return s
}

// visible is the tally with its flags made visible.
func (t TermsTally) visible() *TermsTally {
	flags := map[string]int{}
	for f, n := range t.Flags {
		flags[visible(f)] += n
	}
	t.Flags = flags
	return &t
}

func visibleKinds(kinds []KindTally) []KindTally {
	for i := range kinds {
		kinds[i].Kind = visible(kinds[i].Kind)
	}
	return kinds
}

// allVariants are the variants of every part of the page, each name once.
func (p Page) allVariants() []Variant {
	var all []Variant
	if p.Collation != nil {
		all = append(all, p.Collation.Variants...)
	}
	for _, d := range p.Differences {
		all = append(all, d.A, d.B)
	}
	if p.Terms != nil {
		all = append(append(all, p.Terms.Source), p.Terms.Targets...)
	}
	if p.Findings != nil {
		all = append(all, p.Findings.Subject...)
	}
	var out []Variant
	seen := map[[2]string]bool{}
	for _, v := range all {
		if key := [2]string{v.Name, v.Citation}; v.Name != "" && !seen[key] {
			seen[key] = true
			out = append(out, v)
		}
	}
	return out
}

func (p Page) variants() []variantView {
	paragraphs := map[[2]string]int{}
	if p.Collation != nil {
		t := p.Collation.Tally()
		for i, v := range p.Collation.Variants {
			paragraphs[[2]string{v.Name, v.Citation}] = t.Variants[i].Paragraphs
		}
	}
	var out []variantView
	for _, v := range p.allVariants() {
		n := paragraphs[[2]string{v.Name, v.Citation}]
		out = append(out, variantView{visible(v.Name), visible(v.Lang), visible(v.Citation), visible(v.Date), v.Original, n})
	}
	return out
}

// langs are the languages of the variants by name.
func (p Page) langs() map[string]string {
	out := map[string]string{}
	for _, v := range p.allVariants() {
		if out[v.Name] == "" {
			out[v.Name] = visible(v.Lang)
		}
	}
	return out
}

// contents lists the parts that the page has.
func (v pageView) contents(p Page) []contentsEntry {
	out := []contentsEntry{{ID: "summary", Label: "Summary"}}
	if v.Terms != nil {
		out = append(out, contentsEntry{ID: "terms", Label: "Terms", Extent: Count(len(v.Terms.Concepts), "term")})
	}
	if len(v.Changes) > 0 {
		out = append(out, contentsEntry{ID: "differences", Label: "Differences", Extent: Count(len(v.Changes), "pair")})
	}
	if v.Findings != nil {
		out = append(out, contentsEntry{ID: "findings", Label: "Findings", Extent: Count(len(v.Findings.Items), "finding")})
	}
	if v.Grid != nil {
		out = append(out, contentsEntry{ID: "collation", Label: "Collation", Extent: Count(len(v.Grid.Rows), "row"),
			Headings: v.Grid.headings(p.Collation.base())})
	}
	return out
}
