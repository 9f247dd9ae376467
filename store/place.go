package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// A place is where a store's file is, or would be.
type place struct {
	file     string // absolute, symbolic links followed
	exists   bool
	empty    bool   // exists, without a byte
	log      bool   // a write-ahead log with something in it stands beside
	writable bool   // the file, if it exists, and its folder
	locked   string // where not writable: which of the two, in words
}

// look says what is at a path, and refuses what can hold no store. It opens nothing: closing a file would take the locks
// off that SQLite holds on it elsewhere in this program.
func look(path string) (place, error) {
	if path == "" {
		return place{}, fmt.Errorf("the store's path is empty, which is %w; name a file", ErrInvalid)
	}
	file, err := filepath.Abs(path)
	if err != nil {
		return place{}, fmt.Errorf("%s: %w", path, err)
	}
	if real, err := filepath.EvalSymlinks(file); err == nil {
		file = real // SQLite keeps the log beside the real file
	}
	p := place{file: file}
	folder := filepath.Dir(file)
	switch info, err := os.Stat(folder); {
	case errors.Is(err, fs.ErrNotExist):
		return p, fmt.Errorf("%s: folder %s %w; make it first", path, folder, ErrNotFound)
	case err != nil:
		return p, fmt.Errorf("%s: %w", path, err)
	case !info.IsDir():
		return p, fmt.Errorf("%s: folder %s %w: that is a file", path, folder, ErrNotFound)
	case !writable(folder, info):
		p.locked = "its folder, " + folder + ","
	}
	switch info, err := os.Stat(file); {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return p, fmt.Errorf("%s: %w", path, err)
	case info.IsDir():
		return p, fmt.Errorf("%s: a folder, %w; name a file in it", path, ErrNotStore)
	case !info.Mode().IsRegular():
		return p, fmt.Errorf("%s: not a regular file, so %w", path, ErrNotStore)
	default:
		p.exists, p.empty = true, info.Size() == 0
		if !writable(file, info) {
			p.locked = "the file"
		}
	}
	p.writable = p.locked == ""
	if info, err := os.Stat(file + "-wal"); err == nil {
		p.log = info.Size() > 0
	}
	return p, nil
}

// writable tells whether this program may write to a file or folder.
func writable(path string, info fs.FileInfo) bool {
	return info.Mode().Perm()&0o222 != 0 && mayWrite(path)
}
