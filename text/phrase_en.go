package text

// phrasesEnglish are the modals and denials of English, folded. Those of the zero sense are there for the shorter ones
// they hold.
var phrasesEnglish = []listing{
	{sense{force: Must}, "must, have to, has to, had to, having to, is required to, are required to, was required to, " +
		"were required to, be required to, is obliged to, are obliged to, be obliged to, is bound to, are bound to, " +
		"it is imperative to, cannot but, can't but, cannot help, can't help, could not help, couldn't help, " +
		"cannot help but, can't help but, could not help but, couldn't help but, have got to, has got to"},
	{sense{force: Shall}, "shall, let us, let's"},
	{sense{force: Need}, "need to, needs to"},
	{sense{force: Should}, "should, ought to, had better, is something to be, is a matter to be, are matters to be, are things to be"},
	{sense{force: May}, "may, might, may or may not, is permitted to, are permitted to, be permitted to, is allowed to, " +
		"are allowed to, be allowed to, is entitled to, are entitled to, be entitled to, is free to, are free to, " +
		"be free to, has the right to, have the right to"},
	{sense{force: Can}, "can, could, is able to, are able to, am able to, was able to, were able to, be able to"},
	{sense{force: Will}, "will, will be able to, i'll, you'll, he'll, she'll, it'll, we'll, they'll"},

	{sense{Must, true, denies}, "must not, mustn't, is prohibited from, are prohibited from, is forbidden to, " +
		"are forbidden to"},
	{sense{Shall, true, denies}, "shall not, shan't, let us not"},
	{sense{Need, true, denies}, "need not, needn't, do not have to, don't have to, does not have to, doesn't have to, " +
		"did not have to, didn't have to, do not need to, don't need to, does not need to, doesn't need to, not need to, " +
		"not have to, no need to, no need for, is not required to, are not required to, is not obliged to, " +
		"are not obliged to, no obligation to"},
	{sense{Should, true, denies}, "should not, shouldn't, ought not to, ought not, oughtn't to, had better not"},
	{sense{May, true, denies}, "may not, might not, mightn't, is not permitted to, are not permitted to, " +
		"is not allowed to, are not allowed to, not be allowed to, not be permitted to, is not entitled to, " +
		"are not entitled to, has no right to, have no right to"},
	{sense{Can, true, denies}, "cannot, can not, can't, could not, couldn't, is not able to, are not able to, " +
		"not be able to, is unable to, are unable to, was unable to, were unable to, be unable to"},
	{sense{Will, true, denies}, "will not, won't"},

	{sense{denial: denies}, "not, no, never, none, nobody, nobody's, no one's, nothing, nowhere, neither, nor, " +
		"without, no one, not any, no longer, not at all, by no means, not even, not so much as, not yet, no more"},
	{sense{}, "not only, not just, not merely, not simply, not solely, not least, not to mention, not to speak of, " +
		"not least because, no doubt, no matter, no sooner, no less, no less than, no fewer than, no more than, " +
		"not more than, not less than, no later than, not later than, no other than, none other than, nothing but, " +
		"nothing other than, nothing more than, nothing less than, nothing short of, not until, whether or not, " +
		"or not, if not, why not, not unlike, not uncommon, not unusual, not unlikely, not infrequently, " +
		"not without, not impossible, not unreasonable, without doubt, without a doubt, without exception, " +
		"no small, no little, no mean, no few, never before, have to do with, has to do with, had to do with, " +
		"nevertheless, nonetheless, cannot fail to, as soon as may be, no wonder, nonstop, last but not least"},
	{sense{denial: nearlyDenies}, "hardly, scarcely, barely, seldom, rarely, little, few, unless, except, excepting, " +
		"lack, lacks, lacked, lacking, fail, fails, failed, failing, failure, refuse, refuses, refused, refusal, deny, " +
		"denies, denied, denying, denial, absence, absent, avoid, avoids, avoided, avoiding, prevent, prevents, " +
		"prevented, preventing, prohibit, prohibits, prohibited, prohibition, forbid, forbids, forbidden, forbidding, " +
		"ban, bans, banned, exempt, exempts, exempted, exemption, exclude, excludes, excluded, excluding, reject, " +
		"rejects, rejected, cease, ceases, ceased, instead of, rather than, far from, free from, short of, devoid of, " +
		"missing, still to be, yet to be, has yet to, have yet to, remains to be, beyond, anything but, impossible, " +
		"too, only, reluctant, loath, neglect, neglects, ignore, ignores, ignored, opposed, oppose, against, abstain, " +
		"refrain, refrains, least, less, unlike, out of the question, incapable, deprived, deprive, doubt, doubtful"},
}
