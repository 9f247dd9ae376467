package diff

import "strings"

// american gives an English word the form that its British and its American spelling share here, whether or not it is a
// word: "colour" and "color" are both "color". Only for comparing two words: two that meet are taken for one word in two
// spellings.
func american(word string) string {
	if len(word) < 4 {
		return word
	}
	if form, ok := americanForms[word]; ok {
		return form
	}
	for _, r := range americanRules {
		if i := strings.LastIndex(word, r.british); i >= r.after && (i+len(r.british) == len(word) || r.inside) {
			word = word[:i] + r.american + word[i+len(r.british):]
		}
	}
	return word
}

// spellingRule puts one ending, or one group of letters inside a word, in place of another.
type spellingRule struct {
	british, american string
	after             int  // how many letters must stand before
	inside            bool // other letters may follow
}

var americanRules = []spellingRule{
	{"isation", "ization", 2, true}, {"ise", "ize", 3, false}, {"ised", "ized", 3, false}, {"ises", "izes", 3, false},
	{"ising", "izing", 3, false}, {"iser", "izer", 3, false}, {"isers", "izers", 3, false},
	{"isable", "izable", 3, false}, {"yse", "yze", 3, false}, {"ysed", "yzed", 3, false}, {"yses", "yzes", 3, false},
	{"ysing", "yzing", 3, false},
	{"our", "or", 3, true},
	{"tre", "ter", 2, false}, {"tres", "ters", 2, false}, {"tred", "tered", 2, false}, {"bre", "ber", 2, false},
	{"bres", "bers", 2, false}, {"chre", "cher", 1, false}, {"gre", "ger", 3, false},
	{"lled", "led", 3, false}, {"lling", "ling", 3, false}, {"ller", "ler", 3, false}, {"llers", "lers", 3, false},
	{"llation", "lation", 3, false}, {"llor", "lor", 3, false}, {"llous", "lous", 3, false}, {"lful", "llful", 2, true},
	{"lment", "llment", 3, true},
	{"logue", "log", 2, false}, {"logues", "logs", 2, false},
	{"fence", "fense", 2, false}, {"fences", "fenses", 2, false}, {"tence", "tense", 3, false},
	{"cence", "cense", 2, false}, {"aeo", "eo", 1, true}, {"paed", "ped", 0, true}, {"haem", "hem", 0, true},
	{"oeuv", "euv", 2, true}, {"edgement", "edgment", 1, true}, {"judgement", "judgment", 0, true},
}

// americanForms holds what no rule gives, and words that a rule would spoil (word to itself).
var americanForms = func() map[string]string {
	forms := map[string]string{}
	for pair := range strings.FieldsSeq("grey:gray programme:program programmes:programs cheque:check cheques:checks tyre:tire " +
		"tyres:tires kerb:curb plough:plow ploughs:plows sceptic:skeptic sceptical:skeptical scepticism:skepticism " +
		"aluminium:aluminum ageing:aging mould:mold moulds:molds moustache:mustache pyjamas:pajamas cosy:cozy " +
		"jewellery:jewelry fulfil:fulfill fulfils:fulfills enrol:enroll enrols:enrolls instil:instill distil:distill " +
		"practise:practice practised:practiced practising:practicing licence:license licences:licenses defence:defense " +
		"defences:defenses offence:offense offences:offenses pretence:pretense manoeuvre:maneuver manoeuvres:maneuvers " +
		"whisky:whiskey draught:draft draughts:drafts storeys:stories storey:story towards:toward afterwards:afterward " +
		"backwards:backward forwards:forward upwards:upward learnt:learned burnt:burned spelt:spelled dreamt:dreamed " +
		"spoilt:spoiled leapt:leaped leant:leaned amongst:among whilst:while gaol:jail analogue:analog " +
		"artefact:artifact artefacts:artifacts encyclopaedia:encyclopedia mediaeval:medieval anaesthetic:anesthetic " +
		"foetus:fetus oestrogen:estrogen diarrhoea:diarrhea woollen:woolen marvellous:marvelous tranquillity:tranquility " +
		"speciality:specialty acknowledgement:acknowledgment catalogue:catalog dialogue:dialog cancelled:canceled") {
		british, form, _ := strings.Cut(pair, ":")
		forms[british], forms[form] = form, form
	}
	for word := range strings.FieldsSeq("four hour hours your yours our ours tour tours pour pours sour flour court courts course " +
		"courses source sources resource resources journey journal journalism tourism tourist fourth fourteen mourn mourning " +
		"outpouring contour contours detour velour devour glamour wise rise rises rising arise arises arising raise raised " +
		"raises raising praise praised promise promised promises promising exercise exercised exercises exercising advise " +
		"advised advises advising adviser supervise supervised supervises supervising revise revised revises revising devise " +
		"devised comprise comprised comprises comprising compromise compromised compromises surprise surprised surprising " +
		"enterprise enterprises merchandise disguise otherwise likewise clockwise precise concise excise expertise paradise " +
		"premise premises treatise noise noises poise cruise bruise televise improvise franchise despise demise disease " +
		"sentence sentences existence competence called calling caller callers filled filling killed killing killer billed " +
		"rolled rolling pulled pulling fallen taller smaller seller sellers selling telling teller spelling spelled willing " +
		"falling polled polling installed installing skilled drilled drilling dwelling yelling swelling swelled dollar dollars " +
		"acre acres ogre massacre nourish flourish hourly encourage encouraged courage courageous discourage journeys") {
		forms[word] = word
	}
	return forms
}()
