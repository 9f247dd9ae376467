package align

import "testing"

func TestAlign(t *testing.T) {
	cutInTwo := replaced(revisedStory, 3, 4,
		"The last keeper, Ingrid Sand, wrote down every ship that passed.", "She noted the colour of its sails as well.")
	joined := replaced(revisedStory, 5, 7, "He waited two days in his boat, and then a storm drove him home.")
	tests := []struct {
		name                  string
		source, target        Text
		sentences, paragraphs string
	}{
		{
			name:   "identical texts",
			source: lined("en", story...), target: lined("en", story...),
			sentences: pairsOf(0, 0, 14), paragraphs: pairsOf(0, 0, 14),
		}, {
			name:   "a revision",
			source: lined("en", story...), target: lined("en", revisedStory...),
			sentences: pairsOf(0, 0, 14), paragraphs: pairsOf(0, 0, 14),
		}, {
			name:   "a translation",
			source: lined("zh", chineseStory...), target: lined("en", story...),
			sentences: pairsOf(0, 0, 14), paragraphs: pairsOf(0, 0, 14),
		}, {
			name:   "a sentence missing",
			source: lined("en", story...), target: lined("en", without(revisedStory, 4)...),
			sentences: pairsOf(0, 0, 4) + " 4: " + pairsOf(5, 4, 9), paragraphs: pairsOf(0, 0, 4) + " 4: " + pairsOf(5, 4, 9),
		}, {
			name:   "a sentence added",
			source: lined("en", without(story, 8)...), target: lined("en", revisedStory...),
			sentences: pairsOf(0, 0, 8) + " :8 " + pairsOf(8, 9, 5), paragraphs: pairsOf(0, 0, 8) + " :8 " + pairsOf(8, 9, 5),
		}, {
			name:   "the first sentence missing",
			source: lined("en", story...), target: lined("en", revisedStory[1:]...),
			sentences: "0: " + pairsOf(1, 0, 13), paragraphs: "0: " + pairsOf(1, 0, 13),
		}, {
			name:   "the last sentence but one added",
			source: lined("en", without(story, 12)...), target: lined("en", revisedStory...),
			sentences: pairsOf(0, 0, 12) + " :12 12:13", paragraphs: pairsOf(0, 0, 12) + " :12 12:13",
		}, {
			name:   "a sentence cut in two",
			source: lined("en", story...), target: lined("en", cutInTwo...),
			sentences: "0:0 1:1 2:2 3:3,4 " + pairsOf(4, 5, 10), paragraphs: "0:0 1:1 2:2 3:3,4 " + pairsOf(4, 5, 10),
		}, {
			name:   "two sentences joined",
			source: lined("en", story...), target: lined("en", joined...),
			sentences: pairsOf(0, 0, 5) + " 5,6:5 " + pairsOf(7, 6, 7), paragraphs: pairsOf(0, 0, 5) + " 5,6:5 " + pairsOf(7, 6, 7),
		}, {
			name:   "a sentence cut and two joined inside paragraphs",
			source: inParagraphs("en", story, 4, 4), target: inParagraphs("en", replaced(cutInTwo, 6, 8, joined[5]), 5, 3),
			sentences:  "0:0 1:1 2:2 3:3,4 4:5 5,6:6 " + pairsOf(7, 7, 7),
			paragraphs: "0:0 1:1 2:2",
		}, {
			name:   "paragraphs cut and joined",
			source: inParagraphs("en", story, 3, 5, 2, 1), target: inParagraphs("en", revisedStory, 3, 2, 3, 3),
			sentences:  pairsOf(0, 0, 14),
			paragraphs: "0:0 1:1,2 2,3:3 4:4",
		}, {
			name:   "paragraphs whose cuts cross",
			source: inParagraphs("en", story, 4, 4), target: inParagraphs("en", revisedStory, 2, 3, 4),
			sentences:  pairsOf(0, 0, 14),
			paragraphs: "0,1,2:0,1,2,3", // 4 and 8 against 2, 5 and 9: a sentence links each paragraph to the next
		}, {
			name:   "one paragraph cut into fourteen",
			source: inParagraphs("en", story), target: lined("en", revisedStory...),
			sentences:  pairsOf(0, 0, 14),
			paragraphs: "0:0,1,2,3,4,5,6,7,8,9,10,11,12,13",
		}, {
			name:   "a paragraph missing",
			source: inParagraphs("en", story, 3, 4, 4), target: inParagraphs("en", replaced(revisedStory, 3, 7), 3, 4),
			sentences:  "0:0 1:1 2:2 3: 4: 5: 6: " + pairsOf(7, 3, 7),
			paragraphs: "0:0 1: 2:1 3:2",
		}, {
			name:   "one sentence against many",
			source: lined("en", story[4]), target: lined("en", revisedStory...),
			sentences: ":0 :1 :2 :3 0:4 " + unlinked(5, 9), paragraphs: ":0 :1 :2 :3 0:4 " + unlinked(5, 9),
		}, {
			name:   "the beginning only",
			source: lined("en", story[:3]...), target: lined("en", revisedStory...),
			sentences: pairsOf(0, 0, 3) + " " + unlinked(3, 11), paragraphs: pairsOf(0, 0, 3) + " " + unlinked(3, 11),
		}, {
			name:   "the end only",
			source: lined("en", story[11:]...), target: lined("en", revisedStory...),
			sentences: unlinked(0, 11) + " " + pairsOf(0, 11, 3), paragraphs: unlinked(0, 11) + " " + pairsOf(0, 11, 3),
		}, {
			name:   "one long sentence for three",
			source: lined("en", story[5:8]...),
			target: lined("en", "He waited two days in his boat, then a storm drove him home, and the motor was installed the next summer, "+
				"while Ingrid was at the wedding of her sister."),
			sentences: "0,1,2:0", paragraphs: "0,1,2:0",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := unaided.Align(test.source, test.target)
			if got := notation(a.Sentences); got != test.sentences {
				t.Errorf("sentences\n%s\nwant\n%s", got, test.sentences)
			}
			if got := notation(a.Paragraphs); got != test.paragraphs {
				t.Errorf("paragraphs\n%s\nwant\n%s", got, test.paragraphs)
			}
		})
	}
}

func TestAlignNothing(t *testing.T) {
	some := lined("en", story[:2]...)
	blank := Text{Lang: "en", Paragraphs: [][]string{{" "}, {"\t", "\u3000\n"}}}
	tests := []struct {
		name                  string
		source, target        Text
		sentences, paragraphs string
	}{
		{"both empty", Text{Lang: "en"}, Text{Lang: "zh"}, "", ""},
		{"no languages", Text{}, Text{}, "", ""},
		{"source empty", Text{Lang: "en"}, some, ":0 :1", ":0 :1"},
		{"target empty", some, Text{Lang: "en"}, "0: 1:", "0: 1:"},
		{"white space only", blank, some, "0: 1: 2: :0 :1", "0: 1: :0 :1"},
		{"white space on both sides", blank, blank, "0: 1: 2: :0 :1 :2", "0: 1: :0 :1"},
		{"paragraphs without sentences", Text{Paragraphs: make([][]string, 2)}, some, ":0 :1", "0: 1: :0 :1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := unaided.Align(test.source, test.target)
			if got := notation(a.Sentences); got != test.sentences {
				t.Errorf("sentences %q, want %q", got, test.sentences)
			}
			if got := notation(a.Paragraphs); got != test.paragraphs {
				t.Errorf("paragraphs %q, want %q", got, test.paragraphs)
			}
		})
	}
}

// Empty units stand before the linked bead that they stand before in their text.
func TestEmptyUnitsKeepTheirPlace(t *testing.T) {
	source := Text{"en", [][]string{{story[0]}, {}, {story[1]}, {""}}}
	target := Text{"en", [][]string{{}, {revisedStory[0]}, {revisedStory[1]}}}
	a := unaided.Align(source, target)
	if got, want := notation(a.Paragraphs), ":0 0:1 1: 2:2 3:"; got != want {
		t.Errorf("paragraphs %q, want %q", got, want)
	}
	for _, b := range a.Paragraphs {
		if len(b.Source) == 0 || len(b.Target) == 0 {
			if b.Confidence != 1 {
				t.Errorf("an empty unit stands alone with confidence %v, want 1", b.Confidence)
			}
		}
	}
}
