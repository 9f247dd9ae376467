package lexicon

import (
	"fmt"
	"strings"

	"variorum/text"
)

// Encode writes the entries a line each, "word<TAB>class<TAB>rendering;rendering", in a form that Decode reads much
// faster than Read does.
func (l *Lexicon) Encode() string {
	var out strings.Builder
	for _, e := range l.Entries {
		out.WriteString(e.Word)
		out.WriteByte('\t')
		out.WriteString(string(e.Class))
		for i, r := range e.Renderings {
			out.WriteByte("\t;"[min(i, 1)])
			out.WriteString(r)
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// Decode gives back the lexicon that Encode wrote, its words folded anew, since the rules may have grown meanwhile. An
// error says that Encode did not write it.
func Decode(source, target, s string) (*Lexicon, error) {
	entries := make([]Entry, 0, strings.Count(s, "\n"))
	all := make([]string, 0, len(entries)+strings.Count(s, ";")) // the renderings of all entries, in one piece
	for line := range strings.Lines(s) {
		line, ended := strings.CutSuffix(line, "\n")
		word, rest, tab := strings.Cut(line, "\t")
		class, renderings, second := strings.Cut(rest, "\t")
		if !ended || !tab || !second || word == "" {
			return nil, fmt.Errorf("line %d of a stored word list is damaged", len(entries)+1)
		}
		first := len(all)
		for r := range strings.SplitSeq(renderings, ";") {
			all = append(all, r)
		}
		entries = append(entries, Entry{text.Fold(word), Class(class), all[first:len(all):len(all)]})
	}
	return New(source, target, entries), nil
}
