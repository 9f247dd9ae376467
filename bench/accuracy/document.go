package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"variorum/bench/cost"
)

// write makes every trial that the document needs, and writes it.
func (l *lab) write(out io.Writer) {
	fmt.Fprint(out, preface)
	if !l.data.exists() {
		fmt.Fprint(out, absent)
	}
	sets := articleSets()
	if l.data.exists() {
		sets = slices.Concat(l.data.goldSets(), sets)
	}
	section(out, "Strict F1", strictText, l.overview(sets))
	section(out, "What lists of words are worth", listText, l.lists(sets))
	section(out, "What each feature is worth", featureText, l.features(closely(sets)))
	section(out, "What a confidence means", confidenceText, l.confidences(closely(sets)))
	if l.data.exists() {
		section(out, "What a third text is worth", thirdText, l.thirds())
		section(out, "Missing and moved chapters", gapText, l.gaps())
		section(out, "Omissions and additions", missingText, l.missing())
	}
	section(out, "Wordings within one text", wordingText, l.wordings())
	section(out, "Growth", growthText, l.growth())
	section(out, "In full", fullText, l.full(sets))
	fmt.Fprintln(out, cost.Machine())
}

func section(out io.Writer, title, text string, t table) {
	fmt.Fprintf(out, "## %s\n\n%s\n", title, text)
	t.write(out)
	fmt.Fprintln(out)
}

// A table is a header and rows of as many cells. The columns from the first number on are set flush right.
type table struct {
	header []string
	number int // of columns before those
	rows   [][]string
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

func (t *table) write(out io.Writer) {
	fmt.Fprintln(out, "|", strings.Join(t.header, " | "), "|")
	fmt.Fprintln(out, "|"+strings.Repeat("---|", t.number)+strings.Repeat("--:|", len(t.header)-t.number))
	for _, r := range t.rows {
		fmt.Fprintln(out, "|", strings.Join(r, " | "), "|")
	}
}

const preface = `# Accuracy

How well texts are aligned whose true alignment is known, and at what cost. ` + "`make accuracy`" + ` measures anew and rewrites
this file, which takes some minutes; the comment of ` + "`bench/accuracy/main.go`" + ` says how.

- The texts, which are no part of this project, are those of ` + "`../shared/data`" + `: *mac-dev*, six chapters of Chinese novels with
  published English translations, in one batch and each alone, and a machine translation of them, *.mt*, against the
  published one; *text-berg-dev*, a German and French yearbook with errors of scanning; *bible-5k*, 5,000 sentences of an
  English and a Chinese Bible; *scripture*, four books in Chinese and two English versions, which cut paragraphs
  differently: rows of all three, and pairs of two, whose gold joins what shares a verse (the Chinese text has a verse a
  paragraph; which verse English sentences are in it alone tells, so the English pair is taken from the grid). The *fixtures*, an article with three translations, are this project's own.
- **What the weights were chosen with.** The weights of the model were chosen with an eye on mac-dev, Chinese and English,
  and on text-berg-dev; these are marked *tuned*, and new texts of their kind may come out a little lower. The others were
  only measured; but .mt shares its English side and so its difficult places with mac-dev. Gold was never learned from.
- *Strict* counts a bead or row that is exactly right; *lax* one that overlaps a true one on both sides, or of rows in two
  texts. One-sided beads are left out; of rows all count.
- *Lists of words*: *none*, all is learned from the texts; *built-in*, Chinese to English, which is what the program does
  when nothing is said; and with it the *dictionary* of ` + "`../shared/data`" + `, some 50,000 words in CC-CEDICT's format. No list
  has the languages of the other pairs.
- *±* is how far off a figure may be by chance, since a set holds only so many beads: 1.5 points or so on mac-dev, more on
  smaller sets. So a difference of less says nothing. Two ways to align are better told apart by the beads that only
  one of them finds, as is done for lists of words and features.

`

const absent = `**The folder ` + "`../shared/data`" + ` is not here, so only the fixtures and generated texts were measured.**

`

const strictText = `In percent.
`

const listText = `What is gained by more words: points of strict F1; the gold beads or rows that are found only with more (+) and only with fewer
(−); and p, the chance that words worth nothing would tip the scales as far to either side (two-sided sign test over those
beads).
`

const featureText = `What is lost where a feature of the aligner is left out, with the built-in list: points of strict F1, beads found only with the
feature (+) and only without it (−), and p, as above.

- *training*: learning from the texts themselves; *alike*: words, figures and punctuation that look alike; *length*: how
  lengths fit; *layout*: how paragraphs are cut; *order*: the order of words in a bead; *gaps*: what one side lacks comes at a
  stretch; *moves*: passages at another place; *others*: what a third text says, where there is one.
- Of these texts only the fixtures have paragraphs of several sentences, and passages that moved; elsewhere layout and moves
  must do no harm. What gaps and moves are for is seen where chapters are missing.
`

const confidenceText = `Beads found with the built-in list, sorted by confidence: how many there are, their mean confidence, and the share of them that
is strictly right, in percent. Where the two agree, a confidence can be taken at its word. The last line is the expected
calibration error, the distance between the two, averaged over the beads, from 0 to 1.
`

const gapText = `The six chapters of mac-dev joined to one text, as if a chapter were missing on one side, or two had changed places. Strict F1
in percent, and with the built-in list precision (P) and recall (R), of the beads that have a counterpart; a bead found where
there is none counts as wrong. The last columns are strict F1 with the built-in list but without a feature.
`

const missingText = `What ` + "`check`" + ` flags as *omission* and *addition* against what experts marked so (categories of MQM) in ` + "`mqm-ted`" + `: two talks in
Chinese, fifteen English renderings of each, thirteen of them by machines. Segments are paired line by line as they are given,
so no error of alignment counts. Neither the checks nor their bounds were chosen with an eye on these texts; that machines
write "louder" where the list of words says "loud" was seen in flags of talk.2, so that only talk.5 had no part in any choice.

- *In place*: the flag's wording shares words with a mark of its kind; precision is their share. *In a marked segment*: there is
  such a mark anywhere in the segment. *Recall* is the share of marks that some flag shares words with.
- **Most marks are of one word**, 也 or 音量, which the checks do not look for: they find clauses and sentences. *Of a clause* are
  the marks of four characters or words and more, and few of these are clauses either: they end or begin within one. So recall
  is next to nothing here, and with so few flags a precision says little: what it shows is that flags are rare,
  some three in a thousand segments.
- Marks are not complete: experts marked five errors a segment at most, and what one took for an omission another took for a
  mistranslation. A flag without a mark may be right all the same.
- How these checks do on clauses that are left out is seen on the fixtures: ` + "`go test -v -run Article ./workbench`" + `.
`

const growthText = `Generated texts, those of [BENCHMARKS.md](BENCHMARKS.md), with the built-in list: two made-up languages, so that hardly any word
of the list is met. *Length* is sentences of the source. *Growth* is CPU time and memory per sentence against the row before:
1.0 is linear, fixed costs make it less.
`

const fullText = `Precision, recall and F1 in percent; the time of aligning alone, by the clock and of all cores together; and the peak memory
of the whole process in 10^6 bytes, texts and lists included.
`
