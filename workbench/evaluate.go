package workbench

import "variorum/align"

// Evaluation is how alignments score against a gold standard.
type Evaluation struct {
	Gold   string  `json:"gold"` // the file
	Scores []Score `json:"scores"`
}

// Score is one alignment's.
type Score struct {
	File      string  `json:"file"`
	Strict    Measure `json:"strict"`
	Lax       Measure `json:"lax"`
	GoldBeads int     `json:"goldBeads"` // compared, those with an empty side left out
	Beads     int     `json:"beads"`
}

// Measure is align.Measure in JSON.
type Measure struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// Evaluate scores files of beads against a file of gold beads.
func Evaluate(gold string, autos []string) (Evaluation, error) {
	want, err := ReadBeadFile(gold)
	if err != nil {
		return Evaluation{}, err
	}
	e := Evaluation{Gold: gold}
	for _, file := range autos {
		got, err := ReadBeadFile(file)
		if err != nil {
			return Evaluation{}, err
		}
		s := align.Evaluate(want, got)
		e.Scores = append(e.Scores, Score{file, Measure(s.Strict), Measure(s.Lax), s.Gold, s.Auto})
	}
	return e, nil
}
