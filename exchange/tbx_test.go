package exchange

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"variorum/term"
)

func wellRecords() []GlossaryRecord {
	return []GlossaryRecord{{Number: 7, Concept: term.GlossaryConcept{
		Definition: "A hole in the ground", Note: "common", Subject: "law", Work: "rules",
		Terms: []term.GlossaryTerm{
			{Lang: "zh", Text: "井", Status: term.Preferred, PartOfSpeech: "noun"},
			{Lang: "en", Text: "well & rope", Status: term.Superseded, Authority: "Well Board", Source: "Gazette 3", From: "2016-01-01",
				Until: "2020-12-31", Evidence: []term.Evidence{{Citation: "rules/close@1", Count: 3, Paragraphs: []int{2, 5}, Example: "the <well>"}}},
			{Lang: "en", Text: "pit", Status: term.Deprecated, Note: "forbidden"},
		},
	}}}
}

const wellTBX = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en">
  <martifHeader>
    <fileDesc><sourceDesc><p>Glossary kept with Variorum</p></sourceDesc></fileDesc>
    <encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc>
  </martifHeader>
  <text><body>
    <termEntry id="c7">
      <descrip type="subjectField">law</descrip>
      <descrip type="definition">A hole in the ground</descrip>
      <admin type="projectSubset">rules</admin>
      <note>common</note>
      <langSet xml:lang="zh">
        <tig>
          <term>井</term>
          <termNote type="partOfSpeech">noun</termNote>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
        </tig>
      </langSet>
      <langSet xml:lang="en">
        <tig>
          <term>well &amp; rope</term>
          <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
          <admin type="originatingInstitution">Well Board</admin>
          <admin type="source">Gazette 3</admin>
          <transacGrp>
            <transac type="transactionType">standardization</transac>
            <date>2016-01-01</date>
          </transacGrp>
          <transacGrp>
            <transac type="transactionType">withdrawal</transac>
            <date>2020-12-31</date>
          </transacGrp>
          <descripGrp>
            <descrip type="context">the &lt;well&gt;</descrip>
            <adminGrp>
              <admin type="sourceIdentifier">rules/close@1</admin>
              <adminNote type="frequency">3</adminNote>
              <adminNote type="location">2 5</adminNote>
            </adminGrp>
          </descripGrp>
        </tig>
        <tig>
          <term>pit</term>
          <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
          <note>forbidden</note>
        </tig>
      </langSet>
    </termEntry>
  </body></text>
</martif>
`

func TestTBX2ByTheByte(t *testing.T) {
	var file bytes.Buffer
	if err := TBX2(&file, wellRecords()); err != nil {
		t.Fatal(err)
	}
	if file.String() != wellTBX {
		t.Errorf("got\n%s\nwant\n%s", file.String(), wellTBX)
	}
}

// TestTBX2IsValid asks another program, against the DTD of the standard.
func TestTBX2IsValid(t *testing.T) {
	xmllint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("xmllint is not installed")
	}
	dtd := sharedFile(t, "schemas/tbx2/TBXcoreStructV02.dtd")
	path := filepath.Join(t.TempDir(), "glossary.tbx")
	for name, c := range map[string]struct {
		file  string
		valid bool
	}{"sound": {wellTBX, true}, "spoiled": {strings.Replace(wellTBX, "<tig>", "<tig><descrip/>", 1), false}} {
		if err := os.WriteFile(path, []byte(c.file), 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(xmllint, "--nonet", "--noout", "--dtdvalid", dtd, path).CombinedOutput()
		if (err == nil) != c.valid {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}

// sharedFile finds a file of the folder "shared" beside the project's.
func sharedFile(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "..", "shared", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Skip("not there: " + name)
	}
	return path
}

func TestReadTBX(t *testing.T) {
	const foreign = `<martif type="TBX-Default" xml:lang="en"><text><body>
<termEntry id="x9"><descripGrp><descrip type="definition">A hole</descrip><admin type="source">A book</admin></descripGrp>
<langSet xml:lang="en-US"><note>of water</note><descrip type="characteristic">deep</descrip>
<ntig><termGrp><term>w<hi type="bold">ell</hi></term><termNote type="partOfSpeech">noun</termNote><termNote type="termType">fullForm</termNote></termGrp>
<descrip type="context">a well</descrip><transacGrp><transac type="transactionType">origination</transac><date>1999-01-01</date></transacGrp></ntig></langSet>
<langSet xml:lang="DE"><tig><term>Brunnen</term></tig></langSet></termEntry></body></text></martif>`
	const third = `<?xml version='1.0'?><tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="4"><langSec xml:lang="en"><termSec><term>well</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
</langSec></conceptEntry></body></text></tbx>`
	for _, c := range []struct {
		name, file string
		want       []term.GlossaryConcept
		notes      []string
	}{
		{"of another program", foreign, []term.GlossaryConcept{{Definition: "A hole", Note: "of water", Terms: []term.GlossaryTerm{
			{Lang: "en-US", Text: "well", PartOfSpeech: "noun", Evidence: []term.Evidence{{Example: "a well"}}}, {Lang: "DE", Text: "Brunnen"},
		}}}, []string{
			"left out, since no glossary here has a place for it: 1 × admin source",
			"left out, since no glossary here has a place for it: 1 × descrip characteristic",
			"left out, since no glossary here has a place for it: 1 × termNote termType",
			"left out, since no glossary here has a place for it: 1 × transac transactionType",
		}},
		{"version 3", third, []term.GlossaryConcept{{Terms: []term.GlossaryTerm{{Lang: "en", Text: "well", Status: term.Admitted}}}}, nil},
	} {
		records, notes, err := ReadTBX("file", strings.NewReader(c.file))
		var got []term.GlossaryConcept
		for _, r := range records {
			got = append(got, r.Concept)
		}
		if err != nil || !reflect.DeepEqual(got, c.want) || !slices.Equal(notes, c.notes) {
			t.Errorf("%s: %v\ngot  %+v\n     %q\nwant %+v\n     %q", c.name, err, got, notes, c.want, c.notes)
		}
	}
}

func TestReadTBXRefuses(t *testing.T) {
	entry := func(inside string) string {
		return `<martif type="TBX"><text><body><termEntry>` + inside + `</termEntry></body></text></martif>`
	}
	of := func(inside string) string { return entry(`<langSet xml:lang="en"><tig>` + inside + `</tig></langSet>`) }
	for _, c := range []struct{ name, file, want string }{
		{"nothing", "", "no element in it"},
		{"no XML", "zh,en\n", "no TBX: no element in it"},
		{"another format", "<tmx version='1.4'/>", "begins with <tmx>"},
		{"cut off", `<martif><text>` + "\n<body>", "line 2: not sound XML"},
		{"no entry", `<martif></martif>`, "no entry"},
		{"no term", entry(""), "has no term"},
		{"an empty term", of("<term> </term>"), "is empty"},
		{"a bad language", entry(`<langSet xml:lang="q!"><tig><term>a</term></tig></langSet>`), `language tag "q!"`},
		{"a bad status", of(`<term>a</term><termNote type="administrativeStatus">good</termNote>`), `"good" is no administrativeStatus`},
		{"entities", `<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>` + of("<term>&b;</term>"), "declares entities"},
		{"a file as an entity", `<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd">]>` + of("<term>&a;</term>"), "declares entities"},
		{"an unknown entity", of("<term>&eacute;</term>"), "not sound XML"},
		{"deep", of(strings.Repeat("<note>", 10_000)), "more than 50 deep"},
		{"wide", of("<term>a</term>" + strings.Repeat("<note/>", 100_001)), "more than 100000 elements"},
		{"a long term", of("<term>" + strings.Repeat("a", 201) + "</term>"), "201 characters"},
		{"days the wrong way round", of(`<term>a</term><transacGrp><transac type="transactionType">withdrawal</transac><date>1066-10-14</date></transacGrp>` +
			`<transacGrp><transac type="transactionType">standardization</transac><date>1067-01-01</date></transacGrp>`), "which is before"},
		{"not UTF-8", of("<term>\xe9</term>"), "not UTF-8"},
	} {
		_, _, err := ReadTBX("file.tbx", strings.NewReader(c.file))
		if err == nil || !strings.HasPrefix(err.Error(), "file.tbx: ") || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
	if err := TBX2(&bytes.Buffer{}, nil); err == nil {
		t.Error("a glossary without a concept is written, which no schema allows")
	}
}
