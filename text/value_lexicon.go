package text

import (
	"maps"
	"strings"
)

// lexicon holds the words of a language that Values reads, all folded. The zero lexicon knows none.
type lexicon struct {
	small          map[string]float64 // 0 and 2 to 99, each a word of its own
	ones           map[string]bool    // words for one, read only in company
	hundreds       map[string]bool
	scales         map[string]float64 // from dozen and thousand up
	ordinals       map[string]float64
	ordinalEndings map[string]bool    // letters after digits: 18th
	parts          map[string]float64 // third, quarter: what one is divided by
	articles       map[string]bool    // a hundred
	and            map[string]bool    // between hundreds and the rest
	half           string             // half a million
	percent        [][]string         // words that say per cent
	labels         map[string]bool    // words that number the things of a series: Article 5
	elided         string             // articles before an apostrophe, as in l'article 5
	bareHundred    bool               // cent is 100, but hundred without a hundred is vague
	bareScale      map[string]bool    // so is mille
	byTwenty       bool               // soixante-dix, quatre-vingts
	partsAny       bool               // the words of parts do not change in the plural
	compound       func(string) (float64, bool)
}

// lexicons holds the words by language.
var lexicons = map[string]lexicon{
	"en": {
		small: counted("zero:0 two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
			"seventeen eighteen nineteen twenty thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90"),
		ones:     set("one"),
		hundreds: set("hundred"),
		scales: counted("dozen:12 thousand:1000 million:1000000 billion:1000000000 trillion:1000000000000 " +
			"bn:1000000000 mn:1000000"),
		ordinals: counted("first:1 second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth " +
			"fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth:30 fortieth:40 " +
			"fiftieth:50 sixtieth:60 seventieth:70 eightieth:80 ninetieth:90 hundredth:100"),
		ordinalEndings: set("st nd rd th"),
		parts: counted("third:3 thirds:3 quarter:4 quarters:4 fourth:4 fourths:4 fifth:5 fifths:5 sixth:6 sixths:6 " +
			"seventh:7 sevenths:7 eighth:8 eighths:8 ninth:9 ninths:9 tenth:10 tenths:10 half:2 halves:2"),
		articles: set("a an"),
		and:      set("and"),
		half:     "half",
		percent:  phrases("percent|per cent|pct|percentage point|percentage points"),
		labels: set("article articles art section sections sec chapter chapters paragraph paragraphs para subparagraph " +
			"subparagraphs subsection subsections clause clauses item items no nos number page pages p pp vol volume " +
			"volumes figure figures fig table tables part parts book appendix annex schedule rule rules exhibit verse"),
	},
	"de": {
		small: counted("null:0 zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn " +
			"siebzehn achtzehn neunzehn zwanzig dreißig:30 vierzig:40 fünfzig:50 sechzig:60 siebzig:70 achtzig:80 neunzig:90"),
		ones:           set("ein eine einen einem einer eines eins"),
		hundreds:       set("hundert"),
		scales:         counted("dutzend:12 tausend:1000 million:1000000 millionen:1000000 milliarde:1000000000 milliarden:1000000000 billion:1000000000000 billionen:1000000000000 mio:1000000 mrd:1000000000"),
		ordinals:       germanOrdinals(),
		ordinalEndings: set("te ten ter tes"),
		parts:          counted("drittel:3 viertel:4 fünftel:5 sechstel:6 siebtel:7 achtel:8 neuntel:9 zehntel:10"),
		partsAny:       true,
		percent:        phrases("prozent|prozentpunkte|prozentpunkten"),
		labels: set("artikel art absatz abs paragraph nr nrn nummer kapitel kap seite seiten s band bd teil abschnitt ziffer " +
			"tabelle abbildung abb anhang"),
		bareHundred: true,
		bareScale:   set("tausend"),
		compound:    germanCompound,
	},
	"fr": {
		small: counted("zéro:0 deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt:20 " +
			"vingts:20 trente:30 quarante:40 cinquante:50 soixante:60 septante:70 huitante:80 nonante:90"),
		ones:     set("un une"),
		hundreds: set("cent cents"),
		scales: counted("douzaine:12 mille:1000 million:1000000 millions:1000000 milliard:1000000000 milliards:1000000000 " +
			"billion:1000000000000 billions:1000000000000"),
		ordinals: counted("premier:1 première:1 deuxième:2 seconde:2 troisième quatrième cinquième sixième septième huitième " +
			"neuvième dixième onzième douzième treizième quatorzième quinzième seizième vingtième:20 trentième:30 " +
			"centième:100"),
		ordinalEndings: set("er re ère e ème eme nd nde"),
		parts:          counted("tiers:3 quart:4 quarts:4 cinquième:5 cinquièmes:5 sixièmes:6 septièmes:7 huitièmes:8 dixièmes:10"),
		partsAny:       true,
		and:            set("et"),
		percent:        phrases("pour cent|pourcent"),
		labels: set("article articles art alinéa al chapitre chap page pages p n no numéro section tome volume vol figure fig " +
			"tableau partie annexe paragraphe"),
		elided:      "l d",
		bareHundred: true,
		bareScale:   set("mille"),
		byTwenty:    true,
	},
	"es": {
		scales:         counted("mil:1000 millón:1000000 millones:1000000"),
		ordinalEndings: set("º ª o a er"),
		percent:        phrases("por ciento"),
		labels:         set("artículo artículos art capítulo página páginas pág núm número sección tomo párrafo parte"),
	},
	"it": {
		scales:         counted("mila:1000 milione:1000000 milioni:1000000 miliardo:1000000000 miliardi:1000000000"),
		ordinalEndings: set("º ª o a"),
		percent:        phrases("per cento"),
		labels:         set("articolo articoli art capitolo pagina pagine pag numero n sezione tomo comma parte"),
		elided:         "l dell all nell un",
	},
	"pt": {
		scales:         counted("mil:1000 milhão:1000000 milhões:1000000 bilhão:1000000000 bilhões:1000000000"),
		ordinalEndings: set("º ª o a"),
		percent:        phrases("por cento"),
		labels:         set("artigo artigos art capítulo página páginas pág número seção secção tomo parágrafo parte"),
	},
	"ru": {
		scales:  counted("тысяч:1000 тысячи:1000 млн:1000000 миллион:1000000 миллиона:1000000 миллионов:1000000 млрд:1000000000 миллиард:1000000000 миллиарда:1000000000 миллиардов:1000000000"),
		percent: phrases("процент|процента|процентов"),
		labels:  set("статья статьи ст пункт п глава гл страница с том"),
	},
}

// counted reads "word:value" pairs; a word without a value is one more than the word before it.
func counted(list string) map[string]float64 {
	values := map[string]float64{}
	last := 1.0
	for item := range strings.FieldsSeq(list) {
		word, value, given := strings.Cut(item, ":")
		last++
		if given {
			last = parsedFloat(value)
			if last == 0 {
				values[word] = 0
				last = 1
				continue
			}
		}
		values[word] = last
	}
	return values
}

// parsedFloat reads the whole numbers of the tables above.
func parsedFloat(digits string) float64 {
	x := 0.0
	for _, d := range digits {
		x = x*10 + float64(d-'0')
	}
	return x
}

func set(list string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		words[word] = true
	}
	return words
}

func phrases(list string) [][]string {
	var all [][]string
	for phrase := range strings.SplitSeq(list, "|") {
		all = append(all, strings.Fields(phrase))
	}
	return all
}

// germanSmall holds what German compounds are made of.
var germanSmall = counted("ein:1 zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn " +
	"siebzehn achtzehn neunzehn zwanzig dreißig:30 vierzig:40 fünfzig:50 sechzig:60 siebzig:70 achtzig:80 neunzig:90 " +
	"zwo:2 eins:1")

// germanCompound reads a German number below a million written as one word: dreihundertfünfundzwanzig.
func germanCompound(word string) (float64, bool) {
	if len(word) > 80 {
		return 0, false
	}
	for _, scale := range []struct {
		word  string
		value float64
	}{{"tausend", 1000}, {"hundert", 100}} {
		before, after, found := strings.Cut(word, scale.word)
		if !found {
			continue
		}
		times, rest := 1.0, 0.0
		ok := true
		if before != "" {
			times, ok = germanCompound(before)
		}
		if ok && after != "" {
			rest, ok = germanCompound(strings.TrimPrefix(after, "und"))
		}
		return times*scale.value + rest, ok && times < 1000 && rest < scale.value
	}
	if v, ok := germanSmall[word]; ok {
		return v, true
	}
	unit, tens, found := strings.Cut(word, "und")
	u, t := germanSmall[unit], germanSmall[tens]
	if !found || u < 1 || u > 9 || t < 20 {
		return 0, false
	}
	return t + u, true
}

// germanOrdinals makes the ordinals up to twenty, in each of their endings. "achten" is left out: it is a verb too.
func germanOrdinals() map[string]float64 {
	ordinals := map[string]float64{}
	stems := counted("erst:1 zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt " +
		"sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst")
	for stem, value := range maps.All(stems) {
		for _, end := range []string{"e", "en", "er", "es", "em"} {
			ordinals[stem+end] = value
		}
	}
	delete(ordinals, "achten")
	return ordinals
}
