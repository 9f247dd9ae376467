package align

import "strings"

// Feature is a part of the method that can be left out, to measure what it is worth. Features are bits and may be joined.
type Feature uint

// The features.
const (
	Training Feature = 1 << iota // learning from the texts themselves
	Alike                        // words, figures and punctuation that look alike in both texts
	Length                       // how well lengths fit
	Layout                       // how paragraphs are cut
	Order                        // the order of words inside a bead
	Gaps                         // passages that one side lacks, cheaper than as many sentences each by itself
	Moves                        // passages at different places
	Others                       // what other texts say of a pair, where there are three or more
)

var featureNames = []string{"training", "alike", "length", "layout", "order", "gaps", "moves", "others"}

// Features are all of them, in the order of their names in messages.
func Features() []Feature {
	all := make([]Feature, len(featureNames))
	for k := range all {
		all[k] = 1 << k
	}
	return all
}

// String is the feature's name; several have commas between them.
func (f Feature) String() string {
	var names []string
	for k, name := range featureNames {
		if f&(1<<k) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, ",")
}
