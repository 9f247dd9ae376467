package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"
)

// words are the lists written for this project, a file a field of life. How they are written: words/README.md.
//
//go:embed words/*.tsv
var words embed.FS

// Builtin is the lexicon that comes with the program, Chinese to English.
var Builtin = sync.OnceValue(readBuiltin)

func readBuiltin() *Lexicon {
	paths, err := fs.Glob(words, "words/*.tsv")
	if err != nil {
		panic(err)
	}
	all := make([]Entry, 0, 40_000)
	for _, path := range paths {
		b, err := words.ReadFile(path)
		if err != nil {
			panic(err)
		}
		entries, bad := parse(string(b))
		if len(bad) > 0 {
			panic(fmt.Sprintf("lexicon: %s: %v", path, bad[0]))
		}
		all = append(all, entries...)
	}
	return New("zh", "en", all)
}
