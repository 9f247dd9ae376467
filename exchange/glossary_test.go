package exchange

import (
	"bytes"
	"io"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/term"
)

// glossaryFormats are the formats that hold a whole glossary.
var glossaryFormats = map[string]struct {
	write func(io.Writer, []GlossaryRecord) error
	read  func(string, io.Reader) ([]GlossaryRecord, error)
}{
	"csv":  {asSheet(CSV), ReadGlossaryCSV},
	"tsv":  {asSheet(TSV), ReadGlossaryCSV},
	"xlsx": {asSheet(XLSX), ReadGlossaryXLSX},
	"tbx2": {TBX2, func(name string, r io.Reader) ([]GlossaryRecord, error) {
		records, _, err := ReadTBX(name, r)
		return records, err
	}},
}

func asSheet(write func(io.Writer, Sheet) (int, error)) func(io.Writer, []GlossaryRecord) error {
	return func(w io.Writer, records []GlossaryRecord) error {
		_, err := write(w, GlossarySheet(records))
		return err
	}
}

// concepts draws concepts in the form that Clean gives.
func concepts() *rapid.Generator[term.GlossaryConcept] {
	words := rapid.OneOf(rapid.StringMatching(`[a-zé井=\-+@'"&<>|;,\\ \n\t]{0,8}`), rapid.String(), rapid.SampledFrom([]string{"", "'=1", "_x0041_", "a | b", `\|`, "42"}))
	day := rapid.SampledFrom([]string{"", "", "2016-01-01", "2020-02-29"})
	return rapid.Custom(func(t *rapid.T) term.GlossaryConcept {
		c := term.GlossaryConcept{
			Definition: words.Draw(t, "definition"), Note: words.Draw(t, "note"), Subject: words.Draw(t, "subject"), Work: words.Draw(t, "work"),
		}
		for range rapid.IntRange(1, 4).Draw(t, "terms") {
			of := term.GlossaryTerm{
				Lang: rapid.SampledFrom([]string{"en", "zh", "zh-Hant", "pt-BR"}).Draw(t, "lang"), Text: words.Draw(t, "text") + "x",
				Status: rapid.SampledFrom(append(term.Statuses(), "")).Draw(t, "status"), PartOfSpeech: words.Draw(t, "class"),
				Authority: words.Draw(t, "authority"), Source: words.Draw(t, "source"), Note: words.Draw(t, "remark"),
				From: day.Draw(t, "from"), Until: day.Draw(t, "until"),
			}
			for range rapid.IntRange(0, 2).Draw(t, "evidence") {
				of.Evidence = append(of.Evidence, term.Evidence{
					Citation: words.Draw(t, "citation"), Count: rapid.IntRange(0, 3).Draw(t, "count"),
					Paragraphs: rapid.SliceOfN(rapid.IntRange(1, 99), 0, 3).Draw(t, "paragraphs"), Example: words.Draw(t, "example"),
				})
			}
			c.Terms = append(c.Terms, of)
		}
		clean, err := c.Clean()
		if err != nil {
			t.Skip("not a concept")
		}
		return clean
	})
}

func TestGlossariesComeBackWhole(t *testing.T) {
	for name, f := range glossaryFormats {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			var records []GlossaryRecord
			for i, c := range rapid.SliceOfN(concepts(), 1, 4).Draw(t, "concepts") {
				records = append(records, GlossaryRecord{Number: 3*i + 1, Concept: c})
			}
			var file bytes.Buffer
			if err := f.write(&file, records); err != nil {
				t.Fatal(err)
			}
			got, err := f.read("file", bytes.NewReader(file.Bytes()))
			if err != nil {
				t.Fatalf("%v\n%s", err, file.String())
			}
			for i := range got {
				if got[i].Place == "" {
					t.Error("a record without a place")
				}
				got[i].Place = ""
				if got[i].Concept, err = got[i].Concept.Clean(); err != nil {
					t.Fatal(err)
				}
			}
			if !reflect.DeepEqual(got, records) {
				t.Fatalf("\ngot  %+v\nwant %+v\n%s", got, records, file.String())
			}
		}))
	}
}

// terms writes what is read in short: LANG=TERM/status/part of speech/until, concepts parted by "; ".
func terms(records []GlossaryRecord) string {
	var all []string
	for _, r := range records {
		var of []string
		for _, t := range r.Concept.Terms {
			of = append(of, strings.TrimRight(strings.Join([]string{t.Lang + "=" + t.Text, string(t.Status), t.PartOfSpeech, t.Until}, "/"), "/"))
		}
		all = append(all, strings.Join(of, " "))
	}
	return strings.Join(all, "; ")
}

func TestReadGlossaryCSV(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"two languages", "zh,en\n井,well\n绳,rope\n", "zh=井 en=well; zh=绳 en=rope"},
		{"a mark and CR LF", "\ufeffzh,EN\r\n井,well\r\n", "zh=井 en=well"},
		{"semicolons", "zh;en;note\n井;well;a, b\n", "zh=井 en=well"},
		{"tabs", "zh\ten\n井\twell\n", "zh=井 en=well"},
		{"several terms in a cell", "zh,en\n井,\"well | pit\nborehole\"\n", "zh=井 en=well en=pit en=borehole"},
		{"an empty cell", "zh,en,fr\n井,,puits\n", "zh=井 fr=puits"},
		{"empty rows and a short one", "zh,en,fr\n,,\n井,well\n\n", "zh=井 en=well"},
		{"attributes of the renderings", "zh,en,Status,POS\n井,pit,forbidden,noun\n", "zh=井 en=pit/forbidden/noun"},
		{"attributes of one language", "zh,en,fr,status,en status,fr valid_until\n井,well,puits,admitted,preferred,2020-12-31\n",
			"zh=井 en=well/preferred fr=puits/admitted//2020-12-31"},
		{"rows of one concept", "concept,zh,en\n1,井,well\n2,绳,rope\n1,,pit\n", "zh=井 en=well en=pit; zh=绳 en=rope"},
		{"a row a term", "term,concept,lang,until\nwell,a,en,\nrope,b,en,2020-12-31\n井,a,zh,\n", "en=well zh=井; en=rope///2020-12-31"},
		{"a date that a spreadsheet program has made a number", "concept,lang,term,until\n1,en,well,44196\n", "en=well///2020-12-31"},
		{"formulas", "zh,en\n井,'=1+1\n", "zh=井 en==1+1"},
		{"UTF-16", "\xff\xfez\x00h\x00\t\x00e\x00n\x00\n\x00\x95\x4e\t\x00w\x00\n\x00", "zh=井 en=w"},
	} {
		got, err := ReadGlossaryCSV("file", strings.NewReader(c.file))
		if err != nil || terms(got) != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, terms(got), err, c.want)
		}
	}
}

func TestReadGlossaryCSVRefuses(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"", "no column of terms"},
		{"zh,en\n", "no terms in it"},
		{"zh,colour\n井,red\n", `column 2: "colour" is neither a language's tag nor a column that is known: concept`},
		{"zh,en,en\n井,a,b\n", `column 3: "en" is there twice`},
		{"zh,\n井,well\n", "line 2: something in column 2, which has no head"},
		{"zh,en\n井,a,b\n", "line 2: 3 cells, and the head has 2"},
		{"definition,note\na,b\n", "no column of terms"},
		{"lang,term\nen,well\n", "needs the columns concept, lang and term"},
		{"concept,lang,term\n1,en,well\n,en,rope\n", "line 3: no concept"},
		{"concept,lang,term\n1,en,well\n1,english!,rope\n", `line 3: language tag "english!"`},
		{"concept,lang,term,definition\n1,en,well,a\n1,en,pit,b\n", "line 3: the definition of concept 1 is another"},
		{"zh,en,until\n\n井,well,2020-13-01\n", `line 3: en=well: "2020-13-01" is no day`},
		{"zh,en,from,until\n井,well,2020-01-01,2019-01-01\n", "line 2: en=well: valid until 2019-01-01, which is before"},
		{"zh,en,status\n井,well,splendid\n", `line 2: en=well: "splendid" is no status`},
		{"zh,en,definition\n,,a hole\n", "line 2: a concept without a term"},
		{"zh,en\n井,\"well\n", "line 2: extraneous or missing"},
		{"zh,en\n井,w\xe9ll\n", "line 2: not UTF-8 (byte 0xE9)"},
	} {
		_, err := ReadGlossaryCSV("file.csv", strings.NewReader(c.file))
		if err == nil || !strings.HasPrefix(err.Error(), "file.csv: ") || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %v, want %s", c.file, err, c.want)
		}
	}
	if _, err := ReadGlossaryXLSX("file.xlsx", strings.NewReader("zh,en\n井,well\n")); err == nil || !strings.Contains(err.Error(), "not XLSX") {
		t.Errorf("CSV as XLSX: %v", err)
	}
	if _, err := ReadGlossaryXLSX("file.xlsx", strings.NewReader("PK\x03\x04 and nothing")); err == nil || strings.Contains(err.Error(), "\n") {
		t.Errorf("a broken archive: %v", err)
	}
}

func FuzzReadGlossary(f *testing.F) {
	f.Add("zh,en\n井,well\n")
	f.Add("concept,lang,term,evidence\n1,en,well,\"2 | 3 5 | a\\|b | c\nd\"\n")
	f.Add(`<martif type="TBX"><text><body><termEntry id="c1"><langSet xml:lang="en"><tig><term>well</term></tig></langSet></termEntry></body></text></martif>`)
	f.Fuzz(func(t *testing.T, file string) {
		for _, name := range []string{"csv", "tbx2"} {
			records, err := glossaryFormats[name].read("file", strings.NewReader(file))
			if err == nil && len(records) == 0 || err != nil && strings.Contains(err.Error(), "\n") {
				t.Fatalf("%s: %d records, %v", name, len(records), err)
			}
		}
	})
}
