package term

import "strings"

// leads are the English function words that can be the first word of a term: "other party", "both Houses".
var leads = map[string]bool{"other": true, "both": true, "own": true, "same": true}

// determiners stand before nouns; a phrase that often follows one is a noun phrase.
var determiners = map[string]string{
	"en": "a an the this that these those my your his her its our their no some any each every of",
	"de": "der die das den dem des ein eine einen einem einer eines kein keine mein dein sein ihr unser dieser diese " +
		"dieses zum zur vom beim im am",
	"fr": "le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos " +
		"leur leurs",
	"es": "el la los las un una unos unas del al este esta estos estas ese esa mi su sus nuestro nuestra de",
	"it": "il lo la i gli le l un uno una del dello della dei degli delle al allo alla ai alle dal dalla nel nella " +
		"questo questa",
	"pt": "o a os as um uma do da dos das no na nos nas ao aos pelo pela este esta esse essa seu sua",
	"nl": "de het een dit dat deze die mijn zijn haar ons onze hun geen van",
}

// speech are verbs that novels set beside a name: "said Candide" is no term.
var speech = map[string]string{
	"en": "say said ask asked reply replied answer answered cry cried exclaim exclaimed tell told",
	"de": "sagte fragte antwortete rief sprach erwiderte",
	"fr": "dit disait répondit répondait demanda écria reprit",
	"es": "dijo decía preguntó respondió exclamó",
	"it": "disse diceva chiese rispose esclamò",
	"pt": "disse dizia perguntou respondeu exclamou",
	"nl": "zei vroeg antwoordde riep",
}

// irregular are English forms that no rule of endings brings together.
var irregular = func() map[string]string {
	forms := map[string]string{}
	for word, list := range map[string]string{
		"man": "men", "woman": "women", "child": "children", "foot": "feet", "tooth": "teeth",
		"mouse": "mice", "goose": "geese",
		"say": "said", "tell": "told", "make": "made", "take": "took taken", "give": "gave given", "come": "came",
		"go": "went gone", "see": "saw seen", "know": "knew known", "hear": "heard", "bring": "brought", "buy": "bought",
		"sell": "sold", "hold": "held", "keep": "kept", "send": "sent", "build": "built", "write": "wrote written",
		"speak": "spoke spoken", "break": "broke broken", "choose": "chose chosen", "begin": "began begun",
		"grow": "grew grown", "draw": "drew drawn", "fly": "flew flown", "become": "became",
		"think": "thought", "teach": "taught", "catch": "caught", "seek": "sought", "fight": "fought", "pay": "paid",
	} {
		for form := range strings.FieldsSeq(list) {
			forms[form] = word
		}
	}
	return forms
}()
