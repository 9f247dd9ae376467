package workbench

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"variorum/align"
)

// BatchPair is two files to be aligned, and where the result goes.
type BatchPair struct {
	Source string `json:"source"`
	Target string `json:"target"`
	Out    string `json:"out"`
	Place  string `json:"-"` // where the pair stands, for messages: "pairs.jsonl: line 3"
}

const batchLine = `{"source": "...", "target": "...", "out": "..."}`

// ReadBatch reads a list of pairs, a JSON object a line: {"source": "...", "target": "...", "out": "..."}. Empty lines
// count for nothing. Errors name the line.
func ReadBatch(path string) ([]BatchPair, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, plain(path, err)
	}
	var pairs []BatchPair
	places := map[string]string{}
	for i, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		p := BatchPair{Place: fmt.Sprintf("%s: line %d", path, i+1)}
		if err := json.Unmarshal(line, &p); err != nil {
			return nil, fmt.Errorf("%s: no JSON object (%w); write %s", p.Place, err, batchLine)
		}
		if p.Source == "" || p.Target == "" || p.Out == "" {
			return nil, fmt.Errorf("%s: needs \"source\", \"target\" and \"out\"", p.Place)
		}
		if other, taken := places[filepath.Clean(p.Out)]; taken {
			return nil, fmt.Errorf("%s: writes %s, and so does %s; give each pair its own", p.Place, p.Out, other)
		}
		places[filepath.Clean(p.Out)] = p.Place
		pairs = append(pairs, p)
	}
	if len(pairs) == 0 {
		return nil, fmt.Errorf("%s: lists no pair; write %s a line", path, batchLine)
	}
	return pairs, nil
}

// AlignBatch aligns pairs of files as one collection: they learn from each other. The languages are those of source and
// target, the same for all pairs.
func (b *Bench) AlignBatch(ctx context.Context, pairs []BatchPair, langs []string, u Unit) ([]Collation, error) {
	texts := make([][]Text, len(pairs))
	given := make([]align.Pair, len(pairs))
	for k, p := range pairs {
		var err error
		texts[k], err = b.textsBy(ctx, Selection{Args: []string{p.Source, p.Target}, Langs: langs}, u)
		if err == nil {
			err = two(texts[k], "a pair")
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.Place, err)
		}
		cut := forAligner(texts[k])
		given[k] = align.Pair{Source: cut[0], Target: cut[1]}
	}
	aligner, err := b.aligner(ctx, slices.Concat(texts...))
	if err != nil {
		return nil, err
	}
	b.progress("aligning %d pairs", len(pairs))
	out := make([]Collation, len(pairs))
	for k, a := range aligner.Batch(given) {
		out[k] = show(texts[k], u, asRows(u.beads(a)))
	}
	return out, nil
}
