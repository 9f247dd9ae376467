package document

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/traditionalchinese"

	"variorum/text"
)

// Guessing an encoding rests on two things: whether the bytes are sound in it, and whether what they then say looks like
// a language that is written in it. For East Asian encodings that is the share of the commonest characters of running
// text among all letters beyond ASCII: about half in the right encoding, a few in a hundred in a wrong one. For
// windows-1252 the text must read as one of a few languages, and have no letters but that language's own. Where the best
// is not clearly better than the next, nothing is guessed.

// Bounds of a guess.
const (
	guessed     = 64 << 10 // bytes looked at
	leastShare  = 0.2      // of common characters among the letters
	leastHits   = 4        // common characters
	clearlyMore = 2        // times the share of the next encoding
)

// eastAsian are the encodings guessed at by their characters.
var eastAsian = []struct {
	charset
	common map[rune]bool
}{
	{gb18030Set, commonHan},
	{charset{"Big5", traditionalchinese.Big5}, commonHan},
	{charset{"Shift_JIS", japanese.ShiftJIS}, kana},
	{charset{"EUC-JP", japanese.EUCJP}, kana},
	{charset{"EUC-KR", korean.EUCKR}, commonHangul},
}

// windows1252 is the encoding of Western texts.
var windows1252 = charset{"windows-1252", charmap.Windows1252}

// The commonest characters of running text: of Chinese in both scripts; the syllables of Japanese; syllables of Korean.
var (
	commonHan = runes("的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事" +
		"成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工" +
		"使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西月话合回特代内信表化" +
		"老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何数安少报才结反受目" +
		"太量再感建务做接必场件计管期市直资命山金指许统区保至" +
		"這個們來國為時說會對過發後裡種經學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產話給門兒東聲論處義幾認條" +
		"係氣題別變總數報結務場計資許統區")
	kana = runes("あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござじずぜぞだぢづでど" +
		"ばびぶべぼぱぴぷぺぽっゃゅょ")
	commonHangul = runes("이다는을의에가고하지한를은도로그사기들있어아나자인시대해서과리수니정라것만보으일여부장주전구제스적원상동조게면했었려오없말등우와던까습")
)

func runes(s string) map[rune]bool {
	set := map[rune]bool{}
	for _, r := range s {
		set[r] = true
	}
	return set
}

// guess finds the encoding of a text that is not UTF-8, where that is safe.
func guess(b []byte) (charset, bool) {
	b = guessSample(b)
	var best charset
	most, next := 0.0, 0.0
	for _, e := range eastAsian {
		out, err := e.NewDecoder().Bytes(b)
		if err != nil || !sound(out) {
			continue
		}
		share := commonShare(out, e.common)
		if share > most {
			best, most, next = e.charset, share, most
		} else {
			next = max(next, share)
		}
	}
	if most >= leastShare && most >= clearlyMore*next {
		return best, true
	}
	return windows1252, western(b)
}

// guessSample is the beginning of a text, cut at a line end, which is a byte of its own in all these encodings.
func guessSample(b []byte) []byte {
	if len(b) > guessed {
		if end := bytes.LastIndexByte(b[:guessed], '\n'); end > 0 {
			return b[:end]
		}
	}
	return b
}

// sound tells whether a text has neither replacement characters nor such as no text has.
func sound(b []byte) bool {
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError || r >= 0x7F && r < 0xA0 || unicode.Is(unicode.Co, r) {
			return false
		}
		b = b[n:]
	}
	return true
}

// commonShare is the share of common characters among the letters beyond ASCII, 0 where they are too few to tell.
func commonShare(b []byte, common map[rune]bool) float64 {
	letters, hits := 0, 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		b = b[n:]
		if r < utf8.RuneSelf || !unicode.IsLetter(r) {
			continue
		}
		letters++
		if common[r] {
			hits++
		}
	}
	if hits < leastHits {
		return 0
	}
	return float64(hits) / float64(letters)
}

// ownLetters are the letters beyond ASCII of languages written in windows-1252, with those of their common loan words.
var ownLetters = map[string]string{
	"de": "äöüÄÖÜßéèàç", "fr": "éèêëàâçîïôûùüœæÉÈÊËÀÂÇÎÏÔÛÙŒ", "en": "éèêçñöüäï", "es": "áéíóúñüÁÉÍÓÚÑ¿¡ºª",
	"it": "àèéìòùÀÈÉÌÒÙ", "pt": "áâãàçéêíóôõúÁÂÃÀÇÉÊÍÓÔÕÚºª", "nl": "éèëïöüáó", "sv": "åäöÅÄÖé", "da": "æøåÆØÅé",
	"nb": "æøåÆØÅé", "no": "æøåÆØÅé", "fi": "äöÄÖåÅ",
}

// westernLetters are all of these.
const westernLetters = "àáâãäåæçèéêëìíîïñòóôõöøùúûüœßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ"

// typographic are the marks beyond ASCII that Western texts share.
const typographic = "‘’‚“”„«»‹›–—…•·§°€£©®†‡½¼¾²³×\u00A0\u00AD"

const (
	plainLetters = 4   // letters of ASCII, at least, for each character beyond
	foreign      = 0.1 // the share of letters beyond ASCII that may be those of another language of the list, as in names
	longEnough   = 100 // bytes of a text in which one letter beyond ASCII is enough to go by
)

// western tells whether b reads as windows-1252: as a language written in it, with hardly any but its letters. In a
// short text, one letter beyond ASCII may be anything; so may it in an English one, which has none of its own.
func western(b []byte) bool {
	out, err := windows1252.NewDecoder().Bytes(b)
	if err != nil || !sound(out) {
		return false
	}
	lang, _, _ := strings.Cut(text.GuessLang(string(out)), "-")
	own, plain, others, high := ownLetters[lang], 0, 0, 0
	for _, r := range string(out) {
		switch {
		case r < utf8.RuneSelf:
			if unicode.IsLetter(r) {
				plain++
			}
			continue
		case strings.ContainsRune(own, r), strings.ContainsRune(typographic, r):
		case strings.ContainsRune(westernLetters, r):
			others++
		default:
			return false
		}
		high++
	}
	told := high >= 2 || high == 1 && lang != "en" && len(b) >= longEnough
	return own != "" && told && plain >= plainLetters*high && float64(others) <= foreign*float64(high)
}

// wideCharset tells UTF-16 without a mark: by NUL bytes at every other place, as Western text has them, or by common
// characters where every two bytes are one.
func wideCharset(head []byte) (charset, bool) {
	var nul [2]int
	for i, c := range head {
		if c == 0 {
			nul[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case half < 4:
		return charset{}, false
	case nul[0] == 0 && nul[1] > half*3/4:
		return utf16LE, true
	case nul[1] == 0 && nul[0] > half*3/4:
		return utf16BE, true
	case utf8.Valid(head) && nul[0]+nul[1] == 0:
		return charset{}, false
	}
	shares := map[charset]float64{}
	for _, c := range []charset{utf16LE, utf16BE} {
		units := make([]uint16, half)
		for i := range units {
			units[i] = uint16(head[2*i]) | uint16(head[2*i+1])<<8
			if c == utf16BE {
				units[i] = units[i]<<8 | units[i]>>8
			}
		}
		if n := len(units) - 1; utf16.IsSurrogate(rune(units[n])) { // half of a character that the head cuts
			units = units[:n]
		}
		if out := []byte(string(utf16.Decode(units))); sound(out) && bytes.IndexByte(out, 0) < 0 {
			shares[c] = max(commonShare(out, commonHan), commonShare(out, kana), commonShare(out, commonHangul))
		}
	}
	switch le, be := shares[utf16LE], shares[utf16BE]; {
	case le >= leastShare && le >= clearlyMore*be:
		return utf16LE, true
	case be >= leastShare && be >= clearlyMore*le:
		return utf16BE, true
	}
	return charset{}, false
}

// encodingHint says in which encoding a text that is not UTF-8 may be, where it is not sure enough to be read so.
func encodingHint(b []byte) string {
	b = b[:min(len(b), guessed)]
	best, most := "", 0.1
	for _, e := range eastAsian {
		out, err := e.NewDecoder().Bytes(b)
		if err != nil {
			continue
		}
		if share := commonShare(out, e.common); share > most {
			best, most = e.name, share
		}
	}
	if best == "" && aloneShare(b) > 0.5 {
		best = windows1252.name
	}
	if best == "" {
		return "find out its encoding and name it with --encoding"
	}
	return fmt.Sprintf("it may be %s: say --encoding %s where that is right", best, strings.ToLower(best))
}

// aloneShare tells how many of the runs of bytes above ASCII are one byte long.
func aloneShare(b []byte) float64 {
	var runs, alone int
	for i := 0; i < len(b); {
		j := i
		for j < len(b) && b[j] >= 0x80 {
			j++
		}
		if j > i {
			runs++
			if j == i+1 {
				alone++
			}
		}
		i = j + 1
	}
	return float64(alone) / float64(max(runs, 1))
}
