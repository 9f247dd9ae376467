package text

import "strings"

// FunctionWord tells whether a folded word (see Fold) carries grammar rather than content: "of", "would"; in Chinese a
// character or short word such as 的 or 以及. It knows en, zh, de, fr, es, it, pt, ru and, less fully, nl, sv, da, no, fi,
// pl and cs; it is false for other languages.
func FunctionWord(word, lang string) bool { return functionWords[primary(lang)][word] }

// functionWordLists holds the words of each language, folded.
var functionWordLists = map[string]string{
	"en": "a an the and or but nor so yet if then than that this these those there here of in on at by for from to with " +
		"without within into onto over under about above below against between among through throughout during before " +
		"after since until till toward towards upon up down out off as is am are was were be been being have has had " +
		"having do does did doing done will would shall should can could may might must ought not no nor i you he she it " +
		"we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself herself " +
		"itself ourselves yourselves themselves who whom whose which what when where why how all any each every both " +
		"either neither some such only other another more most much many few less least very too also just even still " +
		"again ever never now thus hence therefore however although though because while whereas whether unless per via " +
		"it's i'm i've i'd i'll you're you've he's she's we're we've they're they've that's there's what's don't doesn't " +
		"didn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't let's",
	"zh": "的 地 得 了 着 著 过 在 和 与 及 或 是 之 其 等 而 且 于 也 都 就 才 又 再 还 更 最 很 太 不 没 无 非 未 " +
		"我 你 您 他 她 它 们 咱 自 己 这 那 哪 此 该 各 每 某 谁 何 有 为 被 把 将 让 使 令 给 从 到 至 由 向 往 " +
		"对 以 因 故 因为 所以 但 但是 虽 虽然 如 若 如果 则 即 便 却 并 并且 而且 以及 及其 或者 还是 不是 就是 " +
		"只 只是 仅 吗 呢 吧 啊 呀 么 嘛 者 所 可 能 会 要 应 须 必 得以 可以 能够 应当 必须 已 已经 曾 正 正在 当 " +
		"时 里 上 下 中 内 外 前 后 间 我们 你们 他们 她们 它们 自己 这个 那个 这些 那些 什么 怎么 关于 对于 由于 " +
		"通过 根据 按照 依 依照 个",
	"de": "der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch wenn als wie dass daß " +
		"weil ob obwohl während bevor nachdem damit in im an am auf aus außer bei beim bis mit nach seit von vom zu zum " +
		"zur für durch gegen ohne um über unter vor zwischen neben hinter wegen trotz ist sind war waren sein bin bist " +
		"wäre haben habe hat hatte hatten werden wird wurde wurden worden würde kann können konnte soll sollte sollen " +
		"muss muß müssen will wollen darf dürfen mag nicht kein keine keinen nichts ich du er sie es wir ihr mich dich " +
		"sich uns euch ihm ihn ihnen man mein meine dein sein seine seiner seinen ihre ihrer ihren unser unsere euer " +
		"dieser diese dieses diesem diesen jener jede jeder jedes welche welcher welches was wer wem wen wo da dort hier " +
		"so auch nur noch schon sehr mehr als immer wieder dann nun also etwa",
	"fr": "le la les l un une des du de d et ou mais ni or car donc si que qu qui quoi dont où quand comme lorsque puisque " +
		"parce à au aux en dans par pour sur sous avec sans entre vers chez avant après depuis pendant contre est sont " +
		"était étaient être été suis es êtes serait sera fut furent soit ai as a ont avez avons avait avaient avoir eut eu " +
		"fait ne pas plus point jamais rien je j tu il elle on nous vous ils elles me m te t se s lui leur y ce c cet " +
		"cette ces cela ceci celui celle ceux mon ma mes ton ta tes son sa ses notre nos votre vos leurs tout tous toute " +
		"toutes même aussi très bien encore alors ainsi quelque quelques autre autres c'est d'un d'une n'est qu'il l'on",
	"es": "el la los las un una unos unas y e o u ni pero sino si que quien quienes cual cuales cuando como donde cuyo " +
		"porque aunque mientras pues de del a al en con sin por para sobre entre desde hasta contra según hacia es son era " +
		"eran ser sido fue fueron sea he ha han había habían haber hay está están estaba estar no yo tú él ella nosotros " +
		"usted ustedes ellos ellas me te se le les lo nos mi mis tu tus su sus nuestro nuestra este esta esto estos estas " +
		"ese esa eso esos aquel aquella más menos muy también ya así todo todos toda todas otro otra otros cada",
	"it": "il lo la i gli le un uno una e ed o ma né se che chi cui quale quando come dove perché mentre poiché anche di del " +
		"dello della dei degli delle a ad al allo alla ai agli alle da dal dalla dai dalle in nel nello nella nei nelle con " +
		"su sul sulla sui per tra fra senza verso è sono era erano essere stato sia fu ho ha hanno aveva avevano avere non " +
		"io tu lui lei noi voi loro mi ti si ci vi ne li questo questa questi queste quello quella quelli mio sua suo suoi " +
		"sue nostro più meno molto già così tutto tutti ogni altro altri",
	"pt": "o a os as um uma uns umas e ou mas nem se que quem qual quais quando como onde cujo porque embora enquanto pois " +
		"de do da dos das em no na nos nas por pelo pela pelos pelas com sem para sobre entre desde até contra ao à aos às " +
		"é são era eram ser sido foi foram seja há tem têm tinha ter está estão estava estar não eu tu ele ela nós você " +
		"vocês eles elas me te lhe lhes meu minha seu sua seus suas nosso este esta isto estes esse essa isso aquele aquela " +
		"mais menos muito também já assim todo todos toda outro outra cada num numa dum",
	"ru": "и в во не что он на я с со как а то все всё она так его но да ты к ко у же вы за бы по только ее её мне было вот " +
		"от меня еще ещё нет о об из ему когда даже ну ли если или ни быть был была были до вас опять уже вам ведь там " +
		"потом себя ей они тут где есть надо для мы тебя их чем без раз тоже под будет это этот эта эти того том при " +
		"который которая которые также через между над после перед нас нам им свой",
	"nl": "de het een en of maar van in op te dat die is was niet met voor aan er om zijn hij ook als bij naar uit door over " +
		"ze dan nog wordt deze dit hebben heeft had werd worden kan geen zij wij we ik je hun haar meer zo wat",
	"sv": "och att det som en ett på är av för med till den har de inte om men var jag sig från vi så kan när han hon ska " +
		"eller också efter vid över man denna detta hade under mot",
	"da": "og at det som en et på er af for med til den har de ikke om men var jeg sig fra vi så kan når han hun skal eller " +
		"også efter ved over man denne dette havde blev bliver være mod nu hvad meget",
	"no": "og at det som en et på er av for med til den har de ikke om men var jeg seg fra vi så kan når han hun skal eller " +
		"også etter ved over man denne dette hadde ble blir være mot nå hva mye",
	"fi": "ja on ei se että hän oli mutta kun niin joka ovat myös kuin tai sekä sen ole minä jos mitä tämä voi ollut en he " +
		"nyt jo vain olla tämän hänen eivät",
	"pl": "i w we na nie się że z ze do to jest o jak po co tak za od przez ale dla czy już tym był była są jego oraz który " +
		"która które gdy lub być może tego jej pod przed",
	"cs": "a v ve na se si je že s z do o k i to jako za po by ale pro které který která jsou nebo byl byla bylo však také " +
		"při jeho tak podle není až jen mezi kde už ne",
}

// functionWords holds the lists ready to look up.
var functionWords = func() map[string]map[string]bool {
	sets := make(map[string]map[string]bool, len(functionWordLists))
	for lang, list := range functionWordLists {
		set := map[string]bool{}
		for w := range strings.FieldsSeq(list) {
			set[w] = true
		}
		sets[lang] = set
	}
	return sets
}()
