package store

import (
	"context"
	"fmt"
	"io/fs"
)

// Peek opens for reading a store that must be there, and leaves it as it is: tables of an older version are not brought
// up to date but refused with ErrReadOnly. It is for a program that looks in passing, such as a shell that completes a
// name. Otherwise as OpenExisting.
func Peek(ctx context.Context, path string) (*Store, error) { return peek(ctx, path, migrations) }

func peek(ctx context.Context, path string, steps fs.FS) (*Store, error) {
	p, err := look(path)
	switch {
	case err != nil:
		return nil, err
	case !p.exists:
		return nil, fmt.Errorf("%s: store %w", path, ErrNotFound)
	case p.empty:
		return nil, fmt.Errorf("%s: an empty file, %w", path, ErrNotStore)
	}
	mode := frozen
	switch {
	case p.log && p.writable:
		mode = reading // sees what another program has saved and not yet taken into the file
	case p.log:
		mode = withLog
	}
	return connect(ctx, &Store{path: path, read: pool(p, mode)}, steps)
}
