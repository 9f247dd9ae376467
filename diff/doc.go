// Package diff says what changed between two passages of one language, word by word, and what kind of change each is.
//
// # Method
//
// A passage is cut into words (package text): characters where a script has no spaces between words; punctuation marks
// count as words, white space does not. Words that differ only in case, width, form of quotation mark, or in being
// written in traditional or simplified Chinese characters are the same for the comparison; the bytes of both are kept,
// and the difference is shown. A text against itself in the other characters thus has many edits, all of them neutral.
//
//	Common    which words stay         engine.go, anchors.go, exact.go, refine.go
//	compare   shaped for reading       readable.go
//	changes   words into bytes         edits.go
//	judge     what kind, by what rule  kind.go, number.go, terminology.go, clause.go, elsewhere.go, span.go
//
// Common leaves over as few words as it can: n-grams that are unique on both sides anchor the comparison (patience
// diff, Cohen 2003; longest increasing subsequence, Fredman 1975), and Myers's algorithm (1986, go-diff with its clock
// off) compares what lies between. compare then moves an insertion or deletion to where a clause or sentence begins
// and ends, as far as equal words allow, stretches it over whole numbers, and joins neighbours that a lone function
// word or half a Chinese word would hold apart; a content word or the end of a sentence is never swallowed but amid
// long rewritten stretches. Joining the A of all edits gives a, joining the B gives b, byte for byte, whatever the
// bytes.
//
// # Kinds
//
// A change carries every kind that a rule finds, the most telling first, with the rules in the same order and the
// confidence of the least sure; its severity is that of the first.
//
//	kind         severity  rule                        confidence
//	number       major     values differ               0.9 in digits, 0.7 where a number is in words
//	terminology  major     terms of one concept differ 0.9
//	                       term against other words    0.6: only one side has a term that was given
//	omission,    major     clause on one side only     0.8
//	insertion              many words against few      0.6: or against none; eight times as many at least
//	                       or none
//	wording      minor     words differ                0.9: another kind may have gone unseen
//	                       same value                  0.9: "four" against 4
//	                       stands elsewhere            0.7: struck here, written there
//	                       small number word on one    0.7: "the two", up to twelve
//	                       side
//	punctuation  neutral   only punctuation differs    0.9: a comma can turn a meaning
//	                       only case or form differs   0.9
//	                       only white space differs    1
//
// Numbers are compared by value (text.Values), each seen whole, so that "700 million" against "800 million" is one
// change; in whatever order they come. Terms are compared by their stems, so that a plural is no change of term; only
// terms that the caller gives are known. A clause is at least three words that say something, or six characters of an
// unspaced script, with the mark of a clause's end as its first or last, or between two such marks; without them five
// words or ten characters are needed. Numbers and terms inside it belong to it and are not counted again. Wording is
// what remains when the numbers and terms found are taken away.
//
// # Cost and limits
//
// Time grows by n log n with the words, and with their number times the length of a rewritten stretch, up to 1,000
// words; memory is linear. Two texts of 500,000 words with 40 % changed take one to three seconds on one core, and
// less than 200 MB for Common. Nothing depends on the machine or its clock.
//
// Text that moved is shown as struck here and written there, and known as such only if its words come as often as
// before. Chinese is not segmented: a single shared character is taken for half a word, which errs where it was a word
// by itself. Negation, modality, names, order and spelling are not told apart from other wording.
package diff
