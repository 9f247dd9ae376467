package report

// sampleRendering is a rendering whose margin is like its confidence; what is not sure has an alternative.
func sampleRendering(variant, text string, count int, confidence float64, places []Place) Rendering {
	r := Rendering{Variant: variant, Text: text, Count: count, Confidence: confidence, Margin: confidence, Places: places}
	if confidence < 0.6 && text != "" {
		r.Margin, r.Alternatives = 0.1, []Alternative{{Text: "minding", Count: 2, Confidence: 0.4}}
	}
	return r
}

func sampleTerms() Terms {
	return Terms{Source: sampleZh, Targets: []Variant{sampleClose, sampleFree}, Concepts: []Concept{
		{Term: "水井", Lang: "zh", Count: 2, Places: []Place{
			samplePlace(sampleZh, 2, "", "水井", "是全村的共同财产。"), samplePlace(sampleZh, 3, "全村现有", "水井", "十二口")},
			Renderings: []Rendering{
				sampleRendering("close", "well", 2, 0.9, []Place{samplePlace(sampleClose, 2, "The ", "well", " is the common property"),
					samplePlace(sampleClose, 4, "now has twelve ", "wells", ", which support")}),
				sampleRendering("free", "well", 2, 0.9, []Place{samplePlace(sampleFree, 2, "The ", "well", " is the shared property"),
					samplePlace(sampleFree, 3, "now has twelve ", "wells", ", which support")}),
			}},
		{Term: "共同财产", Lang: "zh", Count: 1, Flags: []string{"differs"},
			Places: []Place{samplePlace(sampleZh, 2, "水井是全村的", "共同财产", "。凡取水者")},
			Renderings: []Rendering{
				sampleRendering("close", "common property", 1, 0.95, []Place{samplePlace(sampleClose, 2, "is the ", "common property", " of the whole")}),
				sampleRendering("free", "shared property", 1, 0.95, []Place{samplePlace(sampleFree, 2, "is the ", "shared property", " of the whole")}),
			}},
		{Term: "护井", Lang: "zh", Count: 3, Flags: []string{"differs", "inconsistent"}, InconsistentIn: []string{"close"}, Renderings: []Rendering{
			sampleRendering("close", "", 1, 0, []Place{samplePlace(sampleZh, 5, "", "井规", "由村民议定")}),
			sampleRendering("close", "minding the well", 1, 0.5, nil),
			sampleRendering("close", "guarding the well", 2, 0.95, []Place{samplePlace(sampleClose, 3, "the duty of ", "guarding the well", ".")}),
			sampleRendering("free", "caring for the well", 3, 0.95, []Place{samplePlace(sampleFree, 2, "duty of ", "caring for the well", ".")}),
		}},
	}}
}
