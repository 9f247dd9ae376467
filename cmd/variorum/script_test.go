package main

import (
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"variorum": main})
}

// TestScript runs testdata/script/*.txtar, each in a folder of its own that holds the texts of testdata/texts.
func TestScript(t *testing.T) {
	scripts, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts in testdata/script (%v)", err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("USER", "reader")
			return os.CopyFS(env.WorkDir, os.DirFS("testdata/texts"))
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits":    exits,
			"refuse":   refuse,
			"bytes":    writeBytes,
			"longline": longLine,
			"newer":    newer,
			"cells":    cells,
			"word":     wordFile,
		},
	})
}

// exits runs a command that must end with a status: exits STATUS COMMAND ARGS...
func exits(ts *testscript.TestScript, _ bool, args []string) {
	if got := status(ts, args[1:]); strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit status %d, want %s; standard error: %s", got, args[0], ts.ReadFile("stderr"))
	}
}

func status(ts *testscript.TestScript, args []string) int {
	err := ts.Exec(args[0], args[1:]...)
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitCode()
	}
	ts.Fatalf("%v", err)
	return -1
}

// refuse runs a command that must refuse its input: refuse PATTERN COMMAND ARGS... That is to say that it ends with
// status 2, prints nothing on standard output, one line that the pattern matches on standard error, and leaves every
// file, the store above all, as it was.
func refuse(ts *testscript.TestScript, _ bool, args []string) {
	pattern := regexp.MustCompile(args[0])
	before := snapshot(ts)
	got := status(ts, args[1:])
	stderr := ts.ReadFile("stderr")
	line, isLine := strings.CutSuffix(stderr, "\n")
	switch {
	case got != 2:
		ts.Fatalf("exit status %d, want 2", got)
	case ts.ReadFile("stdout") != "":
		ts.Fatalf("something on standard output")
	case !isLine || strings.Contains(line, "\n") || !strings.HasPrefix(line, "variorum: "):
		ts.Fatalf("standard error is not one line of variorum's: %q", stderr)
	case !pattern.MatchString(line):
		ts.Fatalf("standard error %q does not match %s", line, pattern)
	}
	if after := snapshot(ts); !maps.Equal(before, after) {
		ts.Fatalf("files have changed: %v, before %v", after, before)
	}
}

// snapshot hashes every file beneath the script's folder, those of many megabytes by their size alone.
func snapshot(ts *testscript.TestScript) map[string]string {
	files := map[string]string{}
	root := ts.Getenv("WORK")
	ts.Check(filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			files[path] = "" // a folder, or one that cannot be looked into
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if info.Size() > 10<<20 {
			files[path] = fmt.Sprint(info.Size())
			return nil
		}
		data, err := os.ReadFile(path)
		files[path] = fmt.Sprintf("%x", sha256.Sum256(data))
		return err
	}))
	return files
}

// writeBytes writes a file: bytes FILE STRING, the string as in Go, with escapes such as \x00.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	s, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(s), 0o644))
}

// longLine writes a file of one line: longline FILE MEGABYTES.
func longLine(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	block := strings.Repeat("a word and another ", 1<<20/19+1)[:1<<20]
	for range n {
		_, err := io.WriteString(f, block)
		ts.Check(err)
	}
}

// newer makes a store look as if a later program had written it: newer FILE.
func newer(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite3", ts.MkAbs(args[0]))
	ts.Check(err)
	defer db.Close()
	_, err = db.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (99999, 1)")
	ts.Check(err)
	_, err = db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	ts.Check(err)
}

// cells reads the only sheet of a workbook into a file: cells WORKBOOK FILE. The file has a row a line, its cells parted
// by " | ", a line break inside a cell as " / ". A cell with a formula, or a text that is no cell of text, fails.
func cells(ts *testscript.TestScript, _ bool, args []string) {
	book, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer book.Close()
	sheets := book.GetSheetList()
	if len(sheets) != 1 {
		ts.Fatalf("sheets %q, want one", sheets)
	}
	rows, err := book.GetRows(sheets[0])
	ts.Check(err)
	var out strings.Builder
	for i, row := range rows {
		for k, cell := range row {
			name, err := excelize.CoordinatesToCellName(k+1, i+1)
			ts.Check(err)
			kind, err := book.GetCellType(sheets[0], name)
			ts.Check(err)
			formula, err := book.GetCellFormula(sheets[0], name)
			ts.Check(err)
			_, notNumber := strconv.ParseFloat(cell, 64)
			if formula != "" || cell != "" && notNumber != nil && kind != excelize.CellTypeInlineString {
				ts.Fatalf("%s holds %q as type %d, formula %q", name, cell, kind, formula)
			}
			row[k] = strings.ReplaceAll(cell, "\n", " / ")
		}
		out.WriteString(strings.Join(row, " | ") + "\n")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(out.String()), 0o644))
}
