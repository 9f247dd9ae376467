package report

import (
	"bytes"
	"encoding/json"
	"html"
	"io"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// hostile are texts that try to break out of where they are put.
var hostile = []string{
	`"><script>alert(1)</script><img src=x onerror=alert(1)>`,
	`'onmouseover='alert(1)`,
	`javascript:alert(1)`,
	`</style><style>body{display:none}</style>`,
	"</title><!-- {{.}} --> ]]> &amp; `",
	"\x1b]0;owned\a\x1b[2J\x1b[31m",
	"a\x00b\u009b31m\x7f\xff\xfe",
	"\u202eright to left\u202c \u2066iso\u2069",
	"one\ntwo\r\nthree\u2028four\u2029five",
	"\u200b",
	"",
	strings.Repeat("井", 300) + strings.Repeat("x", 300),
	"12#p9999999999999#",
}

// poison puts hostile texts into every string of v, in turn, beginning with number n.
func poison(v reflect.Value, n *int) {
	switch v.Kind() {
	case reflect.Pointer:
		poison(v.Elem(), n)
	case reflect.Struct:
		for i := range v.NumField() {
			poison(v.Field(i), n)
		}
	case reflect.Slice:
		for i := range v.Len() {
			poison(v.Index(i), n)
		}
	case reflect.String:
		v.SetString(hostile[*n%len(hostile)])
		*n++
	}
}

// poisonedPages are pages in which every field has held every hostile text.
func poisonedPages() []Page {
	var out []Page
	for n := range hostile {
		p := samplePage()
		poison(reflect.ValueOf(&p), &n)
		out = append(out, p)
	}
	return out
}

func texts(p Page, s Style) map[string]func(io.Writer) error {
	with := func(f func(io.Writer, Style) error) func(io.Writer) error {
		return func(w io.Writer) error { return f(w, s) }
	}
	out := map[string]func(io.Writer) error{
		"collation": with(p.Collation.Text), "collation summary": with(p.Collation.Summary),
		"terms": with(p.Terms.Text), "terms summary": with(p.Terms.Summary),
		"findings": with(p.Findings.Text), "findings summary": with(p.Findings.Summary),
		"table": with(Table{[]string{p.Title, "n"}, [][]string{{p.Notes[0], "7"}, {p.Title}}}.Text),
	}
	for i, d := range p.Differences {
		name := []string{"differences", "across"}[i]
		out[name], out[name+" summary"] = with(d.Text), with(d.Summary)
	}
	return out
}

func TestHostileTextStaysTextOnTheTerminal(t *testing.T) {
	for _, p := range poisonedPages() {
		for name, write := range texts(p, Style{Width: 60}) {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			checkHarmless(t, name, b.String())
		}
	}
}

// checkHarmless fails for anything but text and line breaks.
func checkHarmless(t *testing.T, name, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Errorf("%s is not UTF-8", name)
	}
	for _, r := range s {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) && steers(r) || r == 0x2028 || r == 0x2029) {
			t.Errorf("%s holds %U", name, r)
			return
		}
	}
}

func TestHostileTextStaysTextInJSON(t *testing.T) {
	for _, p := range poisonedPages() {
		var b bytes.Buffer
		if err := JSON(&b, p); err != nil {
			t.Fatal(err)
		}
		checkHarmless(t, "JSON", b.String())
		var back Page
		if err := json.Unmarshal(b.Bytes(), &back); err != nil {
			t.Fatal(err)
		}
		if want := strings.ToValidUTF8(p.Title, "\ufffd"); back.Title != want && utf8.ValidString(p.Title) {
			t.Errorf("title comes back as %q, want %q", back.Title, want)
		}
	}
}

var (
	tag  = regexp.MustCompile(`<(/?[a-zA-Z!][^\s>/]*)`)
	id   = regexp.MustCompile(` id="([^"]*)"`)
	href = regexp.MustCompile(` href="([^"]*)"`)
)

// pageTags are the elements that the page is made of; anything else came from a text.
const pageTags = " !doctype html head meta title style body a header p h1 h2 h3 table caption thead tbody tr th td small " +
	"bdi nav ol ul li details summary main section dl div dt dd b i span abbr del ins fieldset legend label input br "

func TestHostileTextStaysTextOnThePage(t *testing.T) {
	for _, p := range append(poisonedPages(), samplePage()) {
		var b bytes.Buffer
		if err := p.HTML(&b); err != nil {
			t.Fatal(err)
		}
		checkHarmless(t, "page", b.String())
		for _, m := range tag.FindAllStringSubmatch(b.String(), -1) {
			if name := strings.TrimPrefix(m[1], "/"); !strings.Contains(pageTags, " "+name+" ") {
				t.Errorf("page holds an element %q", name)
			}
		}
		if strings.Count(b.String(), "<style>") != 1 || strings.Contains(b.String(), "http:") || strings.Contains(b.String(), "url(") {
			t.Error("page has a second style sheet, or asks for something outside")
		}
		checkLinks(t, b.String())
	}
}

// checkLinks fails for an id given twice, and for a link that does not lead to an id of the page.
func checkLinks(t *testing.T, page string) {
	t.Helper()
	ids := map[string]bool{}
	for _, m := range id.FindAllStringSubmatch(page, -1) {
		name := html.UnescapeString(m[1])
		if name == "" || ids[name] || strings.ContainsAny(name, " \t\n\"'<>#%") {
			t.Errorf("id %q is empty, unsafe or given twice", name)
		}
		ids[name] = true
	}
	for _, m := range href.FindAllStringSubmatch(page, -1) {
		to := html.UnescapeString(m[1])
		if !strings.HasPrefix(to, "#") || !ids[unescapedFragment(t, to[1:])] {
			t.Errorf("link to %q leads nowhere", to)
		}
	}
}
