package text

// phrasesGerman are the modals and denials of German, folded. "ß" and "ss" are listed both.
var phrasesGerman = []listing{
	{sense{force: Must}, "muss, muß, müssen, müsst, müßt, musst, mußt, musste, mußte, mussten, mußten, müsse, müßte, " +
		"ist verpflichtet, sind verpflichtet, sei verpflichtet"},
	{sense{force: Need}, "braucht, brauchen, bedarf"},
	{sense{force: Shall}, "lasst uns, laßt uns, lassen sie uns, lassen wir"},
	{sense{force: Should}, "soll, sollen, sollst, sollt, sollte, sollten, solle, müsste, müssten"},
	{sense{force: May}, "darf, dürfen, dürft, darfst, durfte, durften, dürfe, dürfte, dürften, mag, mögen, möge"},
	{sense{force: Can}, "kann, können, kannst, könnt, konnte, konnten, könne, könnte, könnten, vermag, vermögen"},
	{sense{denial: denies}, "nicht, nein, nie, niemals, niemand, niemanden, niemandem, nichts, nirgends, nirgendwo, kein, " +
		"keine, keinen, keinem, keiner, keines, keinerlei, keineswegs, ohne, weder, nicht mehr, nicht einmal, gar nicht"},
	{sense{}, "nicht nur, nicht bloß, nicht allein, nicht zuletzt, nicht unbedeutend, nicht unwichtig, nichts als, " +
		"nichts anderes als, ohne zweifel, ohne weiteres, noch, ob oder nicht, oder nicht, kein zweifel, " +
		"nicht weniger als, nicht mehr als"},
	{sense{denial: nearlyDenies}, "kaum, selten, wenig, wenige, fehlt, fehlen, mangel, verbot, verboten, verbietet, " +
		"verhindert, verhindern, vermeiden, vermeidet, verweigert, verweigern, außer, ausgenommen, statt, anstatt, " +
		"lehnt ab, nur, erst, zu wenig, fern von, frei von, gegen"},
}

// phrasesFrench are the modals and denials of French, folded. "ne" is read by itself.
var phrasesFrench = []listing{
	{sense{force: Must}, "dois, doit, devons, devez, doivent, devra, devras, devrons, devrez, devront, devait, devaient, " +
		"doive, il faut, il faudra, faut, faudra, fallait, est tenu de, est tenue de, sont tenus de, sont tenues de, " +
		"tenu de, tenus de, est obligé de, sont obligés de"},
	{sense{force: Need}, "a besoin de, ont besoin de, il convient de"},
	{sense{force: Should}, "devrait, devraient, devrais, devrions, devriez, faudrait, il faudrait, il conviendrait de"},
	{sense{force: May}, "est autorisé à, sont autorisés à, a le droit de, ont le droit de, puisse, puissent, " +
		"il est permis de, libre de, libres de"},
	{sense{force: Can}, "peux, peut, pouvons, pouvez, peuvent, pourra, pourrons, pourrez, pourront, pouvait, pouvaient, " +
		"pourrait, pourraient, pourrions, est capable de, sont capables de"},
	{sense{Must, true, denies}, "il est interdit de, interdit de"},
	{sense{denial: denies}, "pas, sans, ni, aucun, aucune, nul, nulle, non, jamais de, plus de aucun"},
	{sense{}, "non seulement, pas seulement, sans doute, sans aucun doute, sans cesse, pas moins de, non moins, " +
		"ou non, ou pas, sans exception, sans égal, pas à pas"},
	{sense{denial: nearlyDenies}, "à peine, guère, rarement, peu, manque, manquent, échoue, refuse, refusent, refus, " +
		"interdit, interdite, interdits, interdiction, absence, éviter, évite, empêcher, empêche, sauf, excepté, hormis, " +
		"exempt, exempte, privé de, au lieu de, loin de, contre, seulement, dépourvu"},
}
