// Package diff says what changed between two passages of one language, word by word, and what kind of change each is.
//
// # Method
//
// A passage is cut into words (package text): characters where a script has no spaces between words; punctuation marks
// count as words, white space does not. Words that differ only in case, width, form of quotation mark, or in being
// written in traditional or simplified Chinese characters are the same for the comparison; the bytes of both are kept,
// and the difference is shown, unless Options.Ignore says otherwise.
//
//	Common     which words stay           engine.go, anchors.go, exact.go, refine.go, bisect.go
//	segments   which sentences answer     segment.go
//	compare    shaped for reading         compare.go, readable.go, group.go
//	changes    words into bytes           edits.go, ignore.go
//	judge      what kind, by what rule    judge.go, kind.go and a file for each kind
//	Letters    inside a replaced word     letters.go
//
// Common leaves over as few words as it can: n-grams that are unique on both sides anchor the comparison (patience
// diff, Cohen 2003; longest increasing subsequence, Fredman 1975), and Myers's algorithm (1986, by go-diff with its clock
// off, and in linear space by a bisector of our own) compares what lies between.
//
// Sentences that share half of the shorter one belong together; where most was rewritten, package align pairs them, and
// each is compared with its own, so that words in common by chance hold nothing together. compare then moves an insertion
// or deletion to where a clause or sentence begins and ends, as far as equal words allow, stretches it over whole numbers
// and Chinese words (the built-in list of package lexicon), and joins neighbours that a lone function word would hold
// apart; a content word or the end of a sentence is never swallowed but amid long rewritten stretches. Joining the A of
// all edits gives a, joining the B gives b, byte for byte, whatever the bytes.
//
// # Kinds
//
// A change carries every kind that a rule finds, the most telling first, with the rules in the same order and the
// confidence of the least sure; its severity is the greatest of them. Options.Severities changes what a kind weighs.
//
//	kind         severity  rule                            confidence
//	number       major     values differ                   0.9 in digits, 0.7 where a number is in words, 0.6 against "one"
//	negation     major     denied on one side only         0.8, in rewritten sentences 0.5
//	                       plain form against its denial   0.8: "reliable", "unreliable"
//	                       only against more than          0.6: "only one", "more than one"
//	modality     major     modals of other force           0.8: must, should; in rewritten sentences 0.5
//	                       modal on one side only          0.6
//	terminology  major     terms of one concept differ     0.9
//	                       term against other words        0.6: only one side has a term that was given
//	name         major     capitalised words differ        0.6
//	omission,    major     sentence on one side only       0.8
//	addition               clause on one side only         0.8
//	                       many words against few or none  0.6: eight times as many at least
//	                       clause that shares no word      0.5: in rewritten sentences far apart in length
//	insertion    minor     square brackets on one side     0.9
//	                       round brackets on one side      0.6: words and brackets
//	order        minor     stands elsewhere                0.8: struck here, written there; the edits share a Move
//	                       same words in another order     0.9
//	                       words stand elsewhere           0.6: they come as often as before
//	wording      minor     words differ                    0.9: another kind may have gone unseen
//	                       same value                      0.9: "four" against 4; 0.7: IV against 4
//	                       small number word on one side   0.7: "the two", up to twelve
//	spelling     minor     a letter or two differ          0.5
//	                       word doubled                    0.8
//	             neutral   British against American        0.9
//	                       traditional against simplified  0.9: variant characters too
//	inflection   minor     same stem                       0.9
//	punctuation  neutral   only punctuation differs        0.9: a comma can turn a meaning
//	                       only case or form differs       0.9
//	                       only white space differs        1
//
// Numbers are compared by value (text.Values), each seen whole, in whatever order they come. Terms are compared by their
// stems; only terms that the caller gives are known. Denials and modals (text.StanceOf) are counted over the sentences
// that answer each other, so that a no that only moved is none; near denials ("hardly", "fails to") make up for as many.
// A clause is at least three words that say something, or six characters of an unspaced script, with the mark of a
// clause's end as its first or last, or between two such marks; without them five words or ten characters are needed.
// Numbers, terms, denials and modals inside it belong to it.
//
// Where most of a sentence was rewritten, as between two translators, nearly every word differs, and evidence is asked
// for: a value must be missing in all the sentence; a denial must stand in a clause that shares half its words with one
// of the other side that denies nothing and speaks of no harm ("damage neither" is "respects both"), and the sentence must
// have fewer denials there; only modals of duty are held against each other; and a clause counts as left out if it shares
// no word with the other side, which says much less.
//
// # Cost and limits
//
// Time grows by n log n with the words, and with their number times the length of a rewritten stretch, up to 1,000
// words, and memory is linear; pairing rewritten sentences costs about a millisecond for each few of them. Two texts of
// 500,000 words with 40 % changed take some 1.6 s and 190 MB on two cores, 0.5 s of it for Common. Nothing depends on the
// machine or its clock.
//
// A denial that hides in a word of another kind ("reliable" against "will not last") goes unseen between free
// translations, and so does a short clause that shares a word with the other side; between literary translations about
// half of what is found there about negation and modality is another way to say the same. Names are told by their
// capitals, so not in German, nor in scripts that have none. British spelling is known by rules, and by a short list.
package diff
