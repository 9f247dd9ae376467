package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Wordings that tell remarks, bylines and names apart from body text. They are few on purpose: what they miss stays
// body, and a body paragraph taken for a note would be the greater harm.
var (
	noteOpening = regexp.MustCompile(`^(?i:(?:translator|author|editor)(?:s['’]|['’]s|s)? note|note by the (?:translator|author|editor)|` +
		`note du traducteur|anmerkung des übersetzers|nota del traductor)\b` +
		`|^(?:译者|譯者|作者|编者|編者|编辑|編輯)(?:注|註|按|附记|附記|后记|後記)(?:$|[：:，,。\s])|^(?:译注|譯註|编按|編按)[：:]` +
		`|^作者(?:系|係|为|為|是|单位|單位)|^\[\^[^\]]+\]:|^\[\d{1,3}\]\s`)
	publication = regexp.MustCompile(`^(?i:(?:the |this )?(?:original )?(?:text of this )?(?:article|essay|text|speech|story|translation|version|work)` +
		`(?: of this article)? (?:was|is|were) (?:first |originally )?(?:published|delivered|translated|taken))\b` +
		`|^(?i:(?:first|originally) published (?:in|on|by))\b|^(?:本文|原文|原)?(?:原载|原載|刊载于|刊載於|刊于|刊於|首发于|首發於|发表于|發表於|选自|選自)|^来源[：:]|^來源[：:]`)
	byline = regexp.MustCompile(`^(?i:(?:written |translated |edited |published |posted )(?:by|on|in)|translation by|by|author:|translator:|traduit (?:par|de)|` +
		`par|von|übersetzt von|por|traducido por|date:|updated:)(?:\s+[\p{Lu}\d\p{Han}]|$)` +
		`|^(?:作者|译者|譯者|翻译|翻譯|撰文|文|记者|記者|编辑|編輯|时间|時間|发布时间|發布時間|发布日期|發布日期|日期)\s*[：:/／]\s*\S` +
		`|^\p{Han}{2,4}\s*[著译譯](?:$|[，,\s])` +
		`|^(?i:(?:first |last )?(?:published|posted|updated|modified):?) (?:\p{Lu}\p{L}+day,? )?(?:\d|` + month + `)` +
		`|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)? ?[来來] ?源 ?[：:]`)
	dateLine = regexp.MustCompile(`^(?:\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|\d{4}-\d{2}-\d{2}|` +
		`\d{1,2}\.? \p{L}{3,9} \d{4}|\p{Lu}\p{L}{2,8} \d{1,2}, \d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$`)
	latinName = regexp.MustCompile(`^\p{Lu}[\p{L}'’-]*\.?(?: (?:\p{Lu}[\p{L}'’-]*\.?|de|von|van|der|du|la)){1,3}$`)
	hanName   = regexp.MustCompile(`^\p{Han}[\s·]?\p{Han}{1,2}$`)
)

// month is a wording of the name of a month.
const month = `(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.? \d`

// surnames are the commonest Chinese surnames, in both scripts.
const surnames = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇" +
	"吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金贾賈韦韋夏付方邹鄒熊白孟秦邱侯江尹薛闫閻段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔鲁魯"

// namelike are words of headings that look like names of people.
var namelike = map[string]bool{
	"key": true, "points": true, "contents": true, "introduction": true, "summary": true, "abstract": true,
	"executive": true, "preface": true, "foreword": true, "table": true, "part": true, "chapter": true,
	"section": true, "final": true, "report": true, "general": true, "provisions": true, "background": true,
	"overview": true, "main": true, "principles": true, "chief": true, "first": true, "the": true, "a": true,
}

// head is as much of a paragraph as the wordings look at.
func head(s string) string {
	const size = 200
	if len(s) <= size {
		return s
	}
	end := size
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}

// isNote tells whether a paragraph says that it is a remark, or stands wholly in brackets.
func isNote(s string) bool { return inBrackets(s) || noteOpening.MatchString(head(s)) }

// inBrackets tells whether the bracket that opens s is closed by its last character.
func inBrackets(s string) bool {
	const opening, closing = "(（[［【〔", ")）]］】〕"
	first, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune(opening, first) || markOf(s) != unmarked {
		return false
	}
	depth, letters := 0, false
	for i, r := range s {
		switch {
		case strings.ContainsRune(opening, r):
			depth++
		case strings.ContainsRune(closing, r):
			depth--
		case unicode.IsLetter(r):
			letters = true
		}
		if depth == 0 {
			return letters && i > n && strings.Trim(s[i+utf8.RuneLen(r):], "。. ") == ""
		}
	}
	return false
}

// isPublication tells whether a paragraph says where the text appeared first.
func isPublication(s string) bool { return publication.MatchString(head(s)) }

// isByline tells whether a paragraph says who wrote the text, or when.
func isByline(s string) bool { return byline.MatchString(s) || dateLine.MatchString(s) }

// isName tells whether a paragraph is nothing but the name of a person.
func isName(s string) bool {
	if hanName.MatchString(s) {
		first, _ := utf8.DecodeRuneInString(s)
		return strings.ContainsRune(surnames, first)
	}
	if !latinName.MatchString(s) {
		return false
	}
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if namelike[w] {
			return false
		}
	}
	return true
}
