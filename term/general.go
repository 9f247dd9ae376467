package term

import "variorum/lexicon"

// general are words so common in any text that they seldom are terms of one, by language: people, times, measures, the
// plainest nouns, verbs and adjectives. Words that merely carry grammar stand elsewhere (text.FunctionWord).
var general = map[string]string{
	"en": `able account action age amount answer area back bad basis bear beginning best better big bit black body book boy
		bring build call care carry case cause certain change child city clear close come common complete condition consider
		contain continue course cut day deal deep degree different difficult do door early earth east easy effect end enough
		enter evening event example eye face fact fall family far father feel few figure find fine fire first five follow
		following foot form former found four free friend front full further general get girl give go god good great ground
		group half hand happen hard have head hear heart help high hold home hope hour house hundred idea important include
		increase instance interest job keep kind know lady land large last late later lead least leave left less let letter
		level lie life light like likely line list little live long look lose lot love low main make man manner many matter
		mean means meet member mile million mind minute moment money month morning mother move name near necessary need new
		next night north nothing number occasion old one open order original own page paper paragraph part past pay people
		period person piece place plan play point poor possible power preceding present probable problem provide public
		purpose put question quite read real reason receive recent regard relate related relation remain rest result return
		rich right rise road room round run sake same say sea second see seem send sense set several shall short show side
		sight similar simple single sir sister situation six small soldier son sort sound south speak special stand start
		stay step stop story street strong subject such sun sure take talk tell ten term thing think third thousand three
		time today together top total town true turn twenty two type use usual various view voice wait walk want war watch
		water way week well west white whole wide wife wish woman word work world write wrong year yesterday young
		actual afraid alone ancient angry attempt beautiful begin bitter brave brief broad calm cheap clean clever cold cruel
		dark dead dear deadly dirty distant dreadful dry dull eager entire evil exact excellent extreme fair faithful false
		famous fast fierce final fit foolish foreign fresh frequent gentle glad grave happy harsh heavy honest huge humble
		ill immense jolly kindly lively lovely lucky mad merry mighty mild miserable nasty nearby neat neighbouring
		neighboring noble numerous odd pale plain pleasant polite pretty proud pure quick quiet rapid rare ready rough rude
		sad safe secret severe shameful sharp silly slow smart smooth soft sorry splendid stupid sudden sweet swift terrible
		thick thin tiny tired ugly unhappy usual vast violent warm weak wicked wild wise wonderful worthy wretched
		accept allow appear approach arrive ask become believe belong break catch cease choose climb collect cover create cry
		decide declare demand deny desire destroy die discover drive drop eat enjoy escape exclaim expect explain express
		fear fight fill finish flee fly forget gain gather hang hate hide hurt imagine inform inquire intend invite join kill
		learn lend listen marry mention notice obtain offer observe obey pass perceive permit persuade prepare prevent
		promise prove pull punish push raise reach refuse rejoice remember reply require resolve ride roll rush seize
		sell serve settle shake share shine shout show shut sink sit sleep smile stare steal strike succeed suffer suppose
		surprise swear swim teach tear threaten throw touch travel treat try understand visit wake wash wear weep win wonder
		amount bit case deal fellow folk heap lot manner mankind o oh ah alas evening noon`,
	"de": `alt andere anfang art auge bekannt besser bild bruder dame ding dorf drei einfach ende erde erst fall familie
		frage frau frei freund ganz gegend geld genau gesicht gleich gott groß grund gut hand haus herr herz hoch jahr jung
		kind klein kopf kurz land lang leben letzt leute liebe mädchen mal mann mensch minute mittel monat morgen mutter
		nacht name nah neu paar platz punkt recht richtig sache schlecht schön schwer seite sohn spät stadt stark stelle
		straße stück stunde tag teil tochter vater viel vier wahr wasser weg weise weit welt wenig wichtig woche wort zahl
		zeit zimmer zwei`,
	"fr": `aller ancienne autrefois bas belle bonne cher chère dernière grande haute lendemain longue mauvaise petite première seconde
		seule vieil vive dit dis ami an ancien année argent autre beau bel besoin bon bord bout bras bruit cas cause cent certain chambre chemin
		chose cinq cœur coeur commencement corps côté coup cour cours cri croire dame dernier deux dieu dire dix doigt droit
		eau effet endroit enfant entier espèce espoir est état façon faire fait famille faut femme fille fils fin foi fois
		fond force fort frère garçon gens grand gros haut heure heureux histoire homme honneur idée jamais jeune joie jour
		jeu lettre lieu long madame mademoiselle main maison maître mal malheur manière matin mauvais meilleur même mère
		mer mille minute moi moins mois moitié moment monde monsieur morceau mort mot moyen nom nombre nouveau nouvelle nuit
		œil oeil ouest part partie pas pauvre pays peine père personne petit peuple peur pied place plaisir plein point
		porte premier prendre prix quart quatre question raison reste rien sang second seigneur semaine sens sept service
		seul simple six soeur sœur soir soleil somme sorte sud suite sujet table temps terre tête tiers tour trois type un
		usage vérité vie vieille vieux vif ville vingt voir voisin voix vrai vue yeux`,
	"es": `agua amigo amor año bueno cabeza calle camino casa caso cosa cuatro cuerpo día dinero dios dos ejemplo fin forma
		grande gente hermano hija hijo hombre hora idea lado lugar madre mano manera mayor mejor mes mil momento muchacho
		mujer mundo niño noche nombre nuevo número ojo padre país palabra parte paso persona poco primero pueblo punto
		razón señor señora siglo tarde tiempo tierra tres último verdad vez vida viejo`,
}

// How much less a candidate counts that is no term by its words.
const (
	ofGeneral = 0.3 // all of it are general words
	notNoun   = 0.5 // a word that the lists have as a verb, adjective or adverb
)

// plain tells whether a phrase is made of general words and such as carry grammar.
func (s *stream) plain(ids []int32) bool {
	for _, w := range ids {
		if w <= 0 || !s.words[w].general && (!s.words[w].function || s.words[w].unspaced) {
			return false
		}
	}
	return true
}

// wording is what the words of a candidate say about its being a term, from 0 to 1.
func (h *hints) wording(ids []int32) float64 {
	s := h.source
	if s.plain(ids) {
		return ofGeneral
	}
	if h.list == nil || ids[0] <= 0 || !s.words[ids[0]].unspaced {
		return 1
	}
	if e, ok := h.list.Lookup(s.spelled(ids)); ok {
		switch e.Class {
		case lexicon.Verb, lexicon.Adjective, lexicon.Adverb, lexicon.Function, lexicon.Number, lexicon.Measure:
			return notNoun
		}
	}
	return 1
}
