package text

import "strings"

// abbreviationLists gives the abbreviations of each language, folded and without their last stop, by how they bind
// (see binding). An abbreviation after which a sentence is as likely to end as not ("etc.", "usw.", "p.m.") is not
// listed: a capital after it ends the sentence. Languages without a list of their own use English.
var abbreviationLists = map[string]struct{ always, number, name string }{
	"en": {
		always: "mr mrs ms messrs mme mlle dr prof rev hon gen col capt lt sgt maj cmdr adm gov sen pres supt insp " +
			"e.g i.e eg ie cf viz vs approx esp incl",
		number: "no nos art arts sec secs ch chap chaps p pp vol vols para paras cl fig figs eq eqs pl tab bk pt ser ed " +
			"app ann n nn v r reg sched",
		name: "st ste mt ft inc ltd co corp jr sr bros dept univ assn ph.d m.d jan feb mar apr jun jul aug sept sep oct " +
			"nov dec mon tue wed thu fri sat sun",
	},
	"de": {
		always: "mr mrs dr prof österr hr hrn fr frl ing dipl mag st z.b d.h u.a i.d.r o.ä s.o v.a z.t m.e z b d h u i s bzw ca evtl ggf " +
			"vgl inkl exkl sog gem lt geb gest bspw resp einschl usf zzgl abzgl",
		number: "nr nrn art abs ziff kap bd bde abb tab anm aufl jg fig",
		name:   "jan febr feb mär apr jun jul aug sept okt nov dez str phil med jur hl hll gen",
	},
	"fr": {
		always: "mr mrs m mm mme mmes mlle mlles dr drs pr me mgr st ste p.ex ex cf c.-à-d env boul",
		number: "art arts al no nos n chap p pp vol bd t fig par sect éd ann",
		name:   "janv févr avr juil sept oct nov déc av apr",
	},
	"es": {
		always: "sr sra sres sras srta dr dra d dña ud uds vd vds prof excmo ilmo p.ej ej cf lic ing gral",
		number: "art arts núm núms n pág págs p pp vol cap fig párr apdo inc",
		name:   "ene feb mar abr jun jul ago sept oct nov dic ee.uu",
	},
	"it": {
		always: "sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv ing on mons s es p.es cfr gen col",
		number: "art artt n nn pag pagg p pp vol cap fig par comma",
		name:   "gen feb mar apr giu lug ago sett ott nov dic",
	},
	"pt": {
		always: "sr sra srs sras srta dr dra prof profa d exmo exma v.ex p.ex ex cf eng",
		number: "art arts n nº núm pág págs p pp vol cap fig par inc",
		name:   "jan fev mar abr jun jul ago set out nov dez",
	},
	"ru": {
		always: "т.е т.к т.н т.д г гг им проф акад ул пр см ср",
		number: "ст п пп рис табл гл с стр № тт",
		name:   "руб коп млн млрд тыс",
	},
}

// abbreviations holds the lists by language, ready to look up.
var abbreviations = func() map[string]map[string]binding {
	all := make(map[string]map[string]binding, len(abbreviationLists))
	for lang, lists := range abbreviationLists {
		set := map[string]binding{}
		for word := range strings.FieldsSeq(lists.name) {
			set[word] = bindsName
		}
		for word := range strings.FieldsSeq(lists.number) {
			set[word] = bindsNumber
		}
		for word := range strings.FieldsSeq(lists.always) {
			set[word] = binds
		}
		all[lang] = set
	}
	return all
}()

// abbreviationsOf gives the abbreviations of a language.
func abbreviationsOf(lang string) map[string]binding {
	if set, ok := abbreviations[lang]; ok {
		return set
	}
	return abbreviations["en"]
}

// ordinalStop names the languages that write ordinals with a stop: 13. Dezember.
var ordinalStop = map[string]bool{
	"de": true, "da": true, "no": true, "nb": true, "nn": true, "fi": true, "cs": true, "sk": true, "pl": true,
	"hu": true, "hr": true, "sl": true, "sr": true, "et": true, "lv": true, "is": true, "tr": true,
}

// speechVerbs are the verbs that name a speaker after a quotation.
var speechVerbs = map[string]bool{
	"said": true, "says": true, "asked": true, "asks": true, "replied": true, "answered": true, "cried": true,
	"thought": true, "shouted": true, "whispered": true, "muttered": true, "exclaimed": true, "demanded": true,
	"inquired": true, "enquired": true, "screamed": true, "protested": true, "repeated": true, "murmured": true,
	"yelled": true, "snapped": true, "wondered": true,
}
