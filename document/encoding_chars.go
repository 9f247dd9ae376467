package document

// The commonest characters of running text, by which an encoding is told: bytes read in the wrong one give rare
// characters. The order means nothing, and a character too many or too few does no harm.
const (
	// Chinese, simplified and traditional.
	commonHan = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事" +
		"成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公" +
		"此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回" +
		"特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何" +
		"电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白" +
		"却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导" +
		"争运笔族百兵根组织级收计划八六七九亲布失造研究视转越近步服整究花半约满亿备示除请影字片持风快随众形写包夜爱父母叫妈" +
		"落火早站轻谁房改底消息责委深联调况项济证料历史企增精律网络标局响热支准断评参效号念依守始呢吗吧啊" +
		"這個們來為國說時會對發後裡過經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產話給員題爾變總電數報結" +
		"務場計資許統區隊決馬書聽達強難權類據張該規萬術領確傳師觀讓識帶導爭運論處義幾條氣別兒東聲門邊卻設記組織級畫親視轉" +
		"備請隨眾寫愛媽輕誰責聯調況項濟證曆歷網絡標響熱斷評參號於裏台灣著份嗎"

	// Korean.
	commonHangul = "이다는을에의가고하지로은한기사도를시아서대자어나정인들리해있그일수과부제전보스라만상원것주장여게니내국오구성동마면세비" +
		"으적공안우경유모선무진관위신조소문생화중되러요년방들실거등때될없말집할함계물양당더미었했개민연재입각반분통학외후"

	// Letters beyond ASCII that Western Europe writes on every page, and those it writes more seldom.
	commonWestern = "éèàäöüßçêóáíñãâôîûåøæù"
	seldomWestern = "úëïìòõœžšýÿðþÉÈÀÄÖÜÇÊÓÁÍÑÃÂÔÎÛÅØÆÕÚËÏÌÒÙŒŽŠÝŸÐÞªº"

	// The same of Central Europe, and of Turkish.
	commonCentral = "áéíóöüőűčšžřěýůłąęśżćńăşţâî"
	seldomCentral = "úäôďťňľĺŕźđëçßÁÉÍÓÖÜŐŰČŠŽŘĚÝŮŁĄĘŚŻĆŃĂŞŢÂÎÚÄÔĎŤŇĽŹĐË"
	commonTurkish = "ıüşğçöİ"
	seldomTurkish = "âîûÜŞĞÇÖéáí"

	// Punctuation.
	eastMarks  = "，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…－·．\u3000～％"
	latinMarks = "“”‘’„‚«»‹›–—…§°·¡¿€£©®•½¼¾²³†‡\u00A0"
)
