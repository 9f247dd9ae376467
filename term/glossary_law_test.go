package term

import "testing"

// TestConformOnStatutes takes the terms that statutes define for a glossary: their official translations keep to it nearly
// everywhere. What they do not keep to was read: most of it are words with another meaning (電信, communications), and
// terms whose parts are shared by an enumeration (peoples of the Taiwan Area and the Mainland Area). -v prints what is
// reached now.
func TestConformOnStatutes(t *testing.T) {
	kept, checked, agreed := 0, 0, 0
	for _, law := range statutes(t) {
		var concepts []GlossaryConcept
		for i, zh := range law.terms {
			concepts = append(concepts, GlossaryConcept{Terms: []GlossaryTerm{
				{Lang: "zh-Hant", Text: zh, Status: Preferred}, {Lang: "en", Text: law.official[i], Status: Preferred},
			}})
		}
		n := map[Verdict]int{}
		for _, u := range Conform(law.zh, law.en, law.links, concepts, "") {
			n[u.Verdict]++
		}
		t.Logf("%s: %v", law.name, n)
		agreed += n[Agreed]
		kept += n[Agreed] + n[Unrepeated]
		checked += n[Agreed] + n[Unrepeated] + n[Departed] + n[NotRendered]
	}
	t.Logf("%d places, rendered as agreed %.1f %%, with those not repeated %.1f %%", checked, 100*share(agreed, checked), 100*share(kept, checked))
	if share(kept, checked) < 0.9 || share(agreed, checked) < 0.86 {
		t.Errorf("%d and %d of %d places are as agreed, want 86 and 90 in 100", agreed, kept, checked)
	}
}

func share(n, of int) float64 { return float64(n) / float64(max(of, 1)) }
