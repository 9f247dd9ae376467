package term

import (
	"reflect"
	"testing"

	"variorum/align"
)

// A limit shortens the table; it does not change what is in it.
func TestLimitOnlyShortens(t *testing.T) {
	var source, target Text
	source.Lang, target.Lang = "zh", "en"
	var beads []align.Bead
	for k, pair := range [][2]string{
		{"发展中国家支持网络主权。", "Developing countries support cyber sovereignty."},
		{"中国尊重网络主权。", "China respects cyber sovereignty."},
		{"发展中国家需要帮助。", "Developing countries need help."},
		{"中国帮助发展中国家。", "China helps developing countries."},
		{"中国支持网络安全。", "China supports cyber security."},
		{"网络安全需要帮助。", "Cyber security needs help."},
	} {
		source.Units, target.Units = append(source.Units, pair[0]), append(target.Units, pair[1])
		beads = append(beads, align.Bead{Source: []int{k}, Target: []int{k}, Confidence: 1})
	}
	all := Table(source, []Text{target}, [][]align.Bead{beads}, Options{})
	if len(all) < 3 {
		t.Fatalf("found %d concepts, want at least 3", len(all))
	}
	for n := 1; n <= len(all); n++ {
		if got := Table(source, []Text{target}, [][]align.Bead{beads}, Options{Limit: n}); !reflect.DeepEqual(got, all[:n]) {
			t.Errorf("limit %d gives %v, want %v", n, got, all[:n])
		}
	}
}
