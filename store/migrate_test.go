package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"variorum/term"

	"github.com/pressly/goose/v3"
)

// stepsWith is the real steps and some to come.
func stepsWith(t *testing.T, more map[string]string) fs.FS {
	t.Helper()
	all := fstest.MapFS{}
	names, err := fs.Glob(migrations, "*.sql")
	if err != nil || len(names) == 0 {
		t.Fatalf("no migrations: %v", err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(migrations, name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = &fstest.MapFile{Data: data}
	}
	for name, statements := range more {
		all[name] = &fstest.MapFile{Data: []byte("-- +goose Up\n" + statements)}
	}
	return all
}

// stepNumbers lists the numbers of the steps there are, after goose's own 0.
func stepNumbers(t *testing.T) string {
	t.Helper()
	names, err := fs.Glob(migrations, "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	all := "0"
	for _, name := range names {
		number, err := goose.NumericComponent(name)
		if err != nil {
			t.Fatal(err)
		}
		all += fmt.Sprintf(",%d", number)
	}
	return all
}

// schema lists what tables a store has, and which steps it says it took.
func schema(t *testing.T, s *Store) string {
	t.Helper()
	var all string
	err := s.read.QueryRowContext(t.Context(), `
		SELECT (SELECT group_concat(sql, ';' ORDER BY name) FROM sqlite_schema) ||
		  (SELECT group_concat(version_id ORDER BY id) FROM goose_db_version)`).Scan(&all)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestOpeningAgainChangesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	savedAt(t, path)
	s := mustOpenAt(t, path)
	first := schema(t, s)
	if want := stepNumbers(t); !strings.HasSuffix(first, want) {
		t.Errorf("steps taken: ...%s, want %s", first[len(first)-20:], want)
	}
	if again := schema(t, mustOpenAt(t, path)); again != first {
		t.Errorf("opened again:\n%s\nbefore:\n%s", again, first)
	}
}

// Every step must set user_version to its own number; see migrations/00001_store.sql.
func TestStepsSetTheVersion(t *testing.T) {
	known, err := newest(migrations)
	if err != nil {
		t.Fatal(err)
	}
	s := mustOpen(t)
	var at int64
	if err := s.read.QueryRow("PRAGMA user_version").Scan(&at); err != nil || at != known {
		t.Errorf("user_version %d, %v; want %d", at, err, known)
	}
}

func TestUpgrade(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	rev := savedAt(t, path)
	later := stepsWith(t, map[string]string{
		"00098_more.sql": "PRAGMA user_version = 98;\nALTER TABLE work ADD COLUMN remark TEXT;",
	})

	chmod(t, path, 0o444)
	_, err := openExisting(t.Context(), path, later)
	if !errors.Is(err, ErrReadOnly) || !strings.Contains(err.Error(), "older") {
		t.Errorf("an older store that cannot be written: %v, want ErrReadOnly", err)
	}
	chmod(t, path, 0o644)

	s, err := openExisting(t.Context(), path, later)
	if err != nil {
		t.Fatal(err)
	}
	if got := schema(t, s); !strings.Contains(got, "remark TEXT") || !strings.HasSuffix(got, stepNumbers(t)+",98") {
		t.Errorf("after the upgrade:\n%s", got)
	}
	if _, err := s.Paragraphs(t.Context(), rev.ID); err != nil {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	refused(t, path, ErrNewer, "at 98", Open)
	refused(t, path, ErrNewer, "at 98", OpenExisting)
}

// A store of the first version keeps its texts and can keep dictionaries.
func TestUpgradeFromTheFirst(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	data, err := fs.ReadFile(migrations, "00001_store.sql")
	if err != nil {
		t.Fatal(err)
	}
	s, err := open(t.Context(), path, fstest.MapFS{"00001_store.sql": &fstest.MapFile{Data: data}})
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.write.Exec(`
		INSERT INTO work VALUES (1, 'work');
		INSERT INTO variant VALUES (1, 1, 'variant', 'en', 0);
		INSERT INTO revision VALUES (1, 1, 1, NULL, '2020-01-01T00:00:00Z', 'file.txt', zeroblob(32), 1, 2, 0, 2);
		INSERT INTO paragraph VALUES (1, 1, 1, 'body', 0, 1, 'One.'), (2, 1, 2, 'body', 0, 2, 'Two 网络.');`)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = mustOpenAt(t, path)
	if ps, err := s.Paragraphs(t.Context(), 1); err != nil || len(ps) != 2 {
		t.Errorf("%d paragraphs, %v; want 2", len(ps), err)
	}
	if hits, err := s.Search(t.Context(), Search{Phrase: term.ParsePhrase("网络")}); err != nil || len(hits) != 1 || hits[0].Number != 2 {
		t.Errorf("what was there before is not found: %v, %v", hits, err)
	}
	if _, _, err := s.KeepDictionary(t.Context(), "words", "words.tsv", fewWords()); err != nil {
		t.Error(err)
	}
}

func TestFailedUpgradeLeavesTheStore(t *testing.T) {
	good := "PRAGMA user_version = 98;\nCREATE TABLE remark (a TEXT) STRICT;"
	tests := map[string]string{
		"wrong statement": "CREATE TABLE other (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);",
		"rows that point nowhere": `PRAGMA user_version = 99;
			INSERT INTO variant (work_id, name, lang, original) VALUES (99, 'v', 'en', 0);`,
	}
	for name, bad := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.db")
			savedAt(t, path)
			before := snapshot(t, filepath.Dir(path))
			steps := stepsWith(t, map[string]string{"00098_good.sql": good, "00099_bad.sql": bad})
			s, err := open(t.Context(), path, steps)
			if err == nil {
				s.Close()
				t.Fatal("opened")
			}
			if line := err.Error(); !strings.Contains(line, "x.db") || strings.Contains(line, "\n") {
				t.Errorf("message %q: want one line that names the file", line)
			}
			if after := snapshot(t, filepath.Dir(path)); after != before {
				t.Errorf("the folder changed from\n%sto\n%s", before, after)
			}
			mustOpenAt(t, path)
		})
	}
}

// A store that could not be made leaves at most an empty file, of which one can be made later.
func TestFailedMaking(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	_, err := open(t.Context(), path, stepsWith(t, map[string]string{"00098_bad.sql": "INSERT INTO nowhere VALUES (1);"}))
	if err == nil {
		t.Fatal("opened")
	}
	if info, err := os.Stat(path); err == nil && info.Size() > 0 {
		t.Errorf("a file of %d bytes stays", info.Size())
	}
	savedAt(t, path)
	onlyFile(t, path)
}

// The triggers and constraints hold whatever program writes to the file.
func TestTablesGuardThemselves(t *testing.T) {
	s := mustOpen(t)
	rev := mustAdd(t, s, oneText("One. Two.", "Three."))
	if _, err := s.Skip(t.Context(), rev.ID, 1, "me", "a leftover"); err != nil {
		t.Fatal(err)
	}
	original := oneText("Un.")
	original.Variant, original.Original = "original", true
	mustAdd(t, s, original)
	tests := []struct{ statement, want string }{
		{"UPDATE revision SET date = '2020-01-01'", "never changes"},
		{"DELETE FROM revision", "never deleted"},
		{"INSERT OR REPLACE INTO revision SELECT * FROM revision", "never deleted"},
		{"UPDATE paragraph SET text = 'x' WHERE number = 1", "never changes"},
		{"DELETE FROM paragraph WHERE number = 2", "never deleted"},
		{"INSERT INTO paragraph (revision_id, number, kind, level, line, text) VALUES (1, 3, 'body', 0, 0, 'x')", "never changes"},
		{"INSERT INTO paragraph (revision_id, number, kind, level, line, text) VALUES (1, 2, 'body', 0, 0, 'x')", "UNIQUE"},
		{"INSERT INTO paragraph (revision_id, number, kind, level, line, text) VALUES (99, 1, 'body', 0, 0, 'x')", "FOREIGN KEY"},
		{"UPDATE sentence SET end_byte = 1", "never changes"},
		{"DELETE FROM sentence", "never deleted"},
		{"INSERT INTO sentence VALUES (1, 3, 1, 0, 1)", "never changes"},
		{"UPDATE decision SET note = ''", "never changes"},
		{"DELETE FROM decision", "never deleted"},
		{"UPDATE variant SET lang = 'fr'", "keeps"},
		{"UPDATE variant SET original = 1", "keeps"},
		{"INSERT INTO variant (work_id, name, lang, original) VALUES (1, 'z', 'en', 1)", "UNIQUE"},
		{"INSERT INTO variant (work_id, name, lang, original) VALUES (1, 'a/b', 'en', 0)", "CHECK"},
		{"INSERT INTO work (name) VALUES ('')", "CHECK"},
		{"INSERT INTO work (name) VALUES (printf('%081d', 1))", "CHECK"},
		{"DELETE FROM variant", "FOREIGN KEY"},
		{"DELETE FROM work", "FOREIGN KEY"},
		{"INSERT INTO dictionary (name, source, target, file, added, entries, content) VALUES ('a b', 'zh', 'en', '', '', 1, 'x')", "CHECK"},
		{"INSERT INTO dictionary (name, source, target, file, added, entries, content) VALUES ('a', 'zh', 'en', '', '', 1, '')", "CHECK"},
		{"INSERT INTO paragraph_kind VALUES (x'00')", "cannot store BLOB"},
	}
	for _, test := range tests {
		if _, err := s.write.Exec(test.statement); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", test.statement, err, test.want)
		}
	}
	for _, date := range []string{"2014-02-30", "2014-2-3", "yesterday", "2014-06-18 10:00"} {
		_, err := s.write.Exec(`INSERT INTO revision (variant_id, number, date, added, source, content, sentence_version,
			paragraphs, sentences, words) VALUES (1, 9, ?, '', '', zeroblob(32), 1, 1, 1, 1)`, date)
		if err == nil || !strings.Contains(err.Error(), "CHECK") {
			t.Errorf("date %s: %v, want it refused", date, err)
		}
	}
}
