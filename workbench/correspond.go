package workbench

import (
	"context"
	"fmt"

	"variorum/report"
	"variorum/term"
	"variorum/text"
)

// Correspond finds which term of one text answers which of another in the same language, apart from mere rewording; at
// most limit of them.
func (b *Bench) Correspond(ctx context.Context, sel Selection, limit int) (report.Correspondences, error) {
	texts, err := b.Texts(ctx, sel)
	if err != nil {
		return report.Correspondences{}, err
	}
	if len(texts) != 2 {
		return report.Correspondences{}, fmt.Errorf("correspond takes two texts of one language, and got %s; name two files or two "+
			"variants, as WORK/VARIANT", report.Count(len(texts), "text"))
	}
	if !text.SameLang(texts[0].Lang, texts[1].Lang) {
		return report.Correspondences{}, fmt.Errorf("%s (%s) and %s (%s) are in two languages; `variorum terms` finds what one "+
			"says for the other's terms", texts[0].Citation, texts[0].Lang, texts[1].Citation, texts[1].Lang)
	}
	linked, err := b.pair(ctx, texts[0], texts[1])
	if err != nil {
		return report.Correspondences{}, err
	}
	b.progress("finding correspondences")
	found := term.Correspondences(texts[0].forTerms(), texts[1].forTerms(), linked.Sentences, limit)
	in := [2]placer{newPlacer(texts[0]), newPlacer(texts[1])}
	out := report.Correspondences{A: texts[0].Variant, B: texts[1].Variant}
	for _, c := range found {
		out.Correspondences = append(out.Correspondences, report.Correspondence{
			A: c.A, B: c.B, Count: c.Count, Score: c.Score, PlacesA: in[0].places(c.PlacesA), PlacesB: in[1].places(c.PlacesB),
		})
	}
	return out, nil
}
