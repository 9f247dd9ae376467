package main

import "variorum/align"

// bookTexts are the three texts of a book of scripture, in the order of the gold's columns.
var bookTexts = []struct{ name, lang string }{{"zh", "zh"}, {"web", "en"}, {"bsb", "en"}}

func (f folder) book(book string) ([]align.Text, error) {
	var all []align.Text
	for _, v := range bookTexts {
		t, err := f.byParagraph(v.lang, "scripture/"+book+"/"+v.name+".txt")
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, nil
}

func (f folder) rows(book string) (sample, error) {
	all, err := f.book(book)
	if err != nil {
		return sample{}, err
	}
	gold, err := f.groups("scripture/" + book + "/rows.gold")
	return collated(all, gold), err
}

// versions are the pairs of a book's texts. The gold of a pair joins paragraphs that share a verse. A paragraph of the
// Chinese text is a verse, so what it shares with another text is seen from the two alone; which verse two English
// sentences are in only the Chinese text can tell, so that pair is taken from the grid of all three.
func (f folder) versions(book string) (sample, error) {
	all, err := f.book(book)
	if err != nil {
		return sample{}, err
	}
	var p pairs
	var numbers [][2]int
	for i := range all {
		for j := i + 1; j < len(all); j++ {
			gold, err := f.groups("scripture/" + book + "/" + bookTexts[i].name + "-" + bookTexts[j].name + ".gold")
			if err != nil {
				return sample{}, err
			}
			p.add(all[i], all[j], gold)
			numbers = append(numbers, [2]int{i, j})
		}
	}
	return sample{p.gold, func(a align.Aligner) (found []group) {
		rows := a.Collate(all)
		for k, n := range numbers {
			beads := align.Between(rows, n[0], n[1])
			if n[0] == 0 {
				beads = a.Align(all[n[0]], all[n[1]]).Paragraphs
			}
			found = append(found, ofBeads(k, beads)...)
		}
		return found
	}}, nil
}
