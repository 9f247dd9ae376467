package align

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// A small story, sentence by sentence: an English text, a revision of it, and a Chinese translation. Tests cut, drop
// and join its sentences.
var (
	story = []string{
		"The lighthouse on Gull Rock was built in 1874 by the brothers Amund and Peter Holm.",
		"Its lamp burned whale oil, and a keeper climbed 112 steps every four hours to fill it.",
		"In winter the spray froze on the windows, so the keeper scraped them with a copper blade.",
		"The last keeper, Ingrid Sand, wrote down every ship that passed, and she noted the colour of its sails.",
		"When the harbour board sent an electric motor in 1931, she refused to let the engineer ashore.",
		"He waited two days in his boat.",
		"Then a storm drove him home.",
		"The motor was installed the next summer, while Ingrid was at the wedding of her sister.",
		"Today the tower belongs to a society of ornithologists, who count terns from the gallery.",
		"Her diary lies in the museum at Holmsund, open at the page about the wreck of the Aurora.",
		"Visitors may climb to the lamp on the first Sunday of June, if the sea allows it.",
		"They are given oilskins and a warning about the stairs.",
		"A bell still hangs beside the door, cast in Bergen and cracked by the frost of 1896.",
		"Nobody rings it any more.",
	}
	revisedStory = []string{
		"The lighthouse on Gull Rock was put up in 1874 by two brothers, Amund and Peter Holm.",
		"The lamp burned whale oil, and the keeper climbed 112 steps every four hours to fill it.",
		"In winter spray froze on the windows, and the keeper scraped them clean with a copper blade.",
		"The last keeper, Ingrid Sand, wrote down every ship that passed and noted the colour of its sails.",
		"When the harbour board sent out an electric motor in 1931, she would not let the engineer ashore.",
		"He waited in his boat for two days.",
		"Then a storm drove him home again.",
		"The motor was installed the following summer, while Ingrid was at her sister's wedding.",
		"The tower now belongs to a society of ornithologists, who count terns from the gallery.",
		"Her diary lies in the museum at Holmsund, open at the page on the wreck of the Aurora.",
		"Visitors may climb up to the lamp on the first Sunday of June if the sea allows it.",
		"They are given oilskins, and a warning about the stairs.",
		"Beside the door still hangs a bell, cast in Bergen and cracked by the frost of 1896.",
		"Nobody rings it any longer.",
	}
	chineseStory = []string{
		"海鸥岩上的灯塔是阿蒙德·霍尔姆和彼得·霍尔姆兄弟在1874年建造的。",
		"灯里烧的是鲸油，看守人每四个小时要爬112级台阶去添油。",
		"冬天浪花在窗子上结成冰，看守人就用铜刀把冰刮掉。",
		"最后一位看守人英格丽德·桑德把经过的每一艘船都记下来，还写明船帆的颜色。",
		"1931年港务局送来一台电动机，她却不让工程师上岸。",
		"他在船里等了两天。",
		"后来一场风暴把他赶了回去。",
		"第二年夏天，英格丽德去参加妹妹的婚礼，电动机就在那时装上了。",
		"如今灯塔属于一个鸟类学会，会员们在回廊上数燕鸥。",
		"她的日记放在霍尔姆松德的博物馆里，翻开的那一页写的是“曙光号”的沉没。",
		"只要海上风平浪静，六月的第一个星期天游客可以登上灯室。",
		"他们会领到油布雨衣，还会听到小心楼梯的提醒。",
		"门边仍挂着一口钟，在卑尔根铸成，1896年的严寒使它裂了一道缝。",
		"再也没有人敲它了。",
	}
)

// lined is a text of one sentence a paragraph.
func lined(lang string, sentences ...string) Text {
	t := Text{Lang: lang}
	for _, s := range sentences {
		t.Paragraphs = append(t.Paragraphs, []string{s})
	}
	return t
}

// inParagraphs is a text whose paragraphs have so many sentences each; what is left over makes another.
func inParagraphs(lang string, sentences []string, sizes ...int) Text {
	t := Text{Lang: lang}
	for _, n := range sizes {
		t.Paragraphs = append(t.Paragraphs, sentences[:n:n])
		sentences = sentences[n:]
	}
	if len(sentences) > 0 {
		t.Paragraphs = append(t.Paragraphs, sentences)
	}
	return t
}

// without leaves one sentence out.
func without(sentences []string, k int) []string {
	return append(sentences[:k:k], sentences[k+1:]...)
}

// replaced puts other sentences, any number, in the place of those from i up to but without j.
func replaced(sentences []string, i, j int, by ...string) []string {
	return append(append(sentences[:i:i], by...), sentences[j:]...)
}

// notation writes beads as "0:0 1,2:1 3: :2", confidences left out.
func notation(beads []Bead) string {
	parts := make([]string, len(beads))
	for k, b := range beads {
		parts[k] = numbers(b.Source) + ":" + numbers(b.Target)
	}
	return strings.Join(parts, " ")
}

// rowNotation writes rows as "0:0:0 1,2:1:".
func rowNotation(rows []Row) string {
	parts := make([]string, len(rows))
	for k, r := range rows {
		cells := make([]string, len(r.Cells))
		for t, c := range r.Cells {
			cells[t] = numbers(c)
		}
		parts[k] = strings.Join(cells, ":")
	}
	return strings.Join(parts, " ")
}

func numbers(ns []int) string {
	parts := make([]string, len(ns))
	for k, n := range ns {
		parts[k] = strconv.Itoa(n)
	}
	return strings.Join(parts, ",")
}

// pairsOf writes "i:j i+1:j+1 ...", n of them.
func pairsOf(i, j, n int) string {
	parts := make([]string, n)
	for k := range parts {
		parts[k] = fmt.Sprintf("%d:%d", i+k, j+k)
	}
	return strings.Join(parts, " ")
}

// unlinked writes ":j :j+1 ...", n of them.
func unlinked(j, n int) string {
	parts := make([]string, n)
	for k := range parts {
		parts[k] = fmt.Sprintf(":%d", j+k)
	}
	return strings.Join(parts, " ")
}

// beadsOf reads what notation writes.
func beadsOf(t testing.TB, s string) []Bead {
	var beads []Bead
	for _, field := range strings.Fields(s) {
		source, target, ok := strings.Cut(field, ":")
		if !ok {
			t.Fatalf("%q is not a bead", field)
		}
		beads = append(beads, Bead{numbersOf(t, source), numbersOf(t, target), 1})
	}
	return beads
}

func numbersOf(t testing.TB, s string) []int {
	var ns []int
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' }) {
		n, err := strconv.Atoi(f)
		if err != nil {
			t.Fatal(err)
		}
		ns = append(ns, n)
	}
	return ns
}
