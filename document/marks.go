package document

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// mark is what a paragraph begins with that numbers it or makes it a member of a list.
type mark uint8

const (
	unmarked  mark = iota
	bullet         // – or •
	bracketed      // (1), （一）, a), ①
	arabic         // 1. or 1)
	decimal        // 1.2 or 1.2.3
	han            // 一、
	roman          // I, II. III
	section        // Section 3, 第三节
	chapter        // Chapter 3, 第三章
	part           // Part 3, Book 3, 第三编
)

// lists tells whether the mark may be that of a list's member.
func (m mark) lists() bool { return m >= bullet && m <= arabic || m == han }

// marks are tried in order. The group 1 is the mark itself; what follows it is the name, where there is one.
var marks = []struct {
	mark mark
	re   *regexp.Regexp
}{
	{part, regexp.MustCompile(`^((?i:part|book|volume|partie|livre|teil|buch|parte|libro)\s+` + ordinal + `)(?:$|[.:,—–-]\s*|\s+[\p{Lu}\p{Lt}\d“"«])`)},
	{chapter, regexp.MustCompile(`^((?i:chapter|canto|act|letter|chapitre|kapitel|capítulo|capitolo|hoofdstuk)\s+` + ordinal + `)(?:$|[.:,—–-]\s*|\s+[\p{Lu}\p{Lt}\d“"«])`)},
	{section, regexp.MustCompile(`^((?i:section|scene|article|appendix|abschnitt|artikel|sección|artículo)\s+` + ordinal + `)(?:$|[.:—–-]\s*|\s+[\p{Lu}\p{Lt}“"«(])`)},
	{part, regexp.MustCompile(`^(第\s*` + hanNumber + `\s*[编編卷部])(?:$|[\s：:、，])`)},
	{chapter, regexp.MustCompile(`^(第\s*` + hanNumber + `\s*[章])`)},
	{chapter, regexp.MustCompile(`^(第\s*` + hanNumber + `\s*[回幕])(?:$|[\s：:、，])`)},
	{section, regexp.MustCompile(`^(第\s*` + hanNumber + `\s*[节節])`)},
	{section, regexp.MustCompile(`^(第\s*` + hanNumber + `\s*[条條款])(?:$|[\s：:（(])`)},
	{roman, regexp.MustCompile(`^([IVXLC]{1,8})(?:$|[.,:、)]$|[.,:)]\s+[\p{Lu}\p{Lt}“"«\[]|\s+[—–-]\s+|[、．.]\s*\p{Han})`)},
	{han, regexp.MustCompile(`^([一二三四五六七八九十百]{1,4}、)`)},
	{bracketed, regexp.MustCompile(`^([(（]\s*(?:\d{1,3}|[a-zA-Z]|[ivxlc]{1,5}|[一二三四五六七八九十]{1,3})\s*[)）])`)},
	{bracketed, regexp.MustCompile(`^([a-z]\)|[①-⑳㈠-㈩])\s*\S`)},
	{decimal, regexp.MustCompile(`^(\d{1,2}(?:\.\d{1,2})+\.?)\s+[\p{Lu}\p{Lt}\p{Han}“"«]`)},
	{arabic, regexp.MustCompile(`^(\d{1,3}[.)．]|\d{1,3}、)(?:\s+\S|\p{Han}|\p{Lu}\p{Ll}|[“「《])`)},
	{bullet, regexp.MustCompile(`^([-–*]\s|[•●○◦▪■‣·※]\s*)[^\pL\d]{0,3}[\pL\d]`)},
}

const (
	hanNumber = `[〇零一二三四五六七八九十百千两兩\d０-９]+`
	ordinal   = `(?:\d{1,3}|[IVXLCivxlc]{1,8}|(?i:the\s+)?(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|` +
		`first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|premier|première|erstes|zweites|drittes)|[A-Z])`
)

// markSize is how many bytes of a paragraph a mark may take.
const markSize = 64

// markOf tells how a paragraph begins.
func markOf(s string) mark {
	m, _ := splitMark(s)
	return m
}

// splitMark tells how a paragraph begins and what stands after the mark.
func splitMark(s string) (mark, string) {
	first, _ := utf8.DecodeRuneInString(s)
	if first > 0x3020 && first < 0xFF00 && !strings.ContainsRune("第一二三四五六七八九十百㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", first) {
		return unmarked, s // most Chinese paragraphs, without asking each pattern
	}
	head := s
	if len(head) > markSize {
		end := markSize
		for !utf8.RuneStart(head[end]) {
			end--
		}
		head = head[:end]
	}
	for _, m := range marks {
		at := m.re.FindStringSubmatchIndex(head)
		if at == nil || m.mark == roman && romanValue(s[:at[3]]) == 0 {
			continue
		}
		return m.mark, strings.TrimLeft(s[at[3]:], " \u3000.,:、：，)—–-")
	}
	return unmarked, s
}

// romanValue reads a Roman number, 0 where s is none in its usual form.
func romanValue(s string) int {
	steps := []struct {
		value int
		digit string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}
	n, rest := 0, s
	for _, st := range steps {
		for times := 0; strings.HasPrefix(rest, st.digit) && times < 3; times++ {
			n += st.value
			rest = rest[len(st.digit):]
			if len(st.digit) == 2 {
				break
			}
		}
	}
	if rest != "" {
		return 0
	}
	return n
}

// depth is how many numbers a decimal mark has: 2 for "1.2".
func depth(s string) int {
	n := 0
	for _, f := range strings.Split(strings.TrimRight(strings.Fields(s)[0], "."), ".") {
		if _, err := strconv.Atoi(f); err == nil {
			n++
		}
	}
	return n
}
