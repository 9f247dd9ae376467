package document

import (
	"errors"

	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// readPage reads a page that a test wrote.
func readPage(t *testing.T, page string) Document {
	t.Helper()
	d, err := Parse("a.html", strings.NewReader(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// prose is some running text, so that a page has an article.
const prose = "The keeper of the light climbed the stairs each evening, and each evening, when he had lit the lamp, he wrote in his book. "

func TestPages(t *testing.T) {
	tests := []struct {
		file, lang string
		want       []string // kind, and the beginning of the paragraph
		left       []string // what the notes have to say
	}{
		{"news.html", "en-GB", []string{
			"title: Ferry to run", "byline: By Ann Lee", "body: The ferry to the outer islands", "body: Last winter the boats",
			"note: The ferry at the outer pier.", "heading2: What it will cost", "body: The board puts the cost at 40,000 crowns, most of it",
			"quote: Nobody should be", "body: Three things remain", "item: who clears", "item: whether the mail", "item: what a cart pays.",
			"body: Short.", "body: Island | Fare", "body: North Holm | 4 crowns", "body: The board meets again",
			"note: About a tenth of the yearly budget.",
		}, []string{"outside the article's body left out", "First of all I should like", "Coal prices fall", "2 footnote marks", "1 picture"}},
		{"statute.html", "en", []string{
			"title: Reading Rooms Act", "heading2: Part 1", "heading3: Section 1", "body: This Act applies", "body: It does not apply to",
			"item: schools,", "item: courts:", "item: of first instance,", "item: of appeal.", "heading3: Section 2",
			"item: reader", "item: a person", "item: keeper", "item: the person", "heading2: Part 2", "heading3: Section 3",
			"body: Fees are", "note: Fees", "body: Use | Fee", "body: Day | 1", "body: Year", "body: Life | 100",
			"item: (1) No fee", "item: (2) Nor", "item: (3) The keeper", "heading3: Section 4", "body: This Act enters",
		}, []string{"All acts"}},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			d, err := Read(filepath.Join("testdata", tt.file), Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := shapes(d.Paragraphs)
			for i, s := range got {
				if i >= len(tt.want) || !strings.HasPrefix(s, tt.want[i]) {
					t.Errorf("paragraph %d: %q, want %q", i, s, tt.want[min(i, len(tt.want)-1)])
				}
			}
			if len(got) != len(tt.want) || d.Lang != tt.lang {
				t.Errorf("%d paragraphs in %q, want %d in %q", len(got), d.Lang, len(tt.want), tt.lang)
			}
			all := strings.Join(got, "\n")
			if strings.Contains(all, "script text") {
				t.Error("a script came through")
			}
			notes := strings.Join(d.Notes, "\n")
			for _, s := range tt.left {
				if !strings.Contains(notes, s) {
					t.Errorf("notes %q do not say %q", d.Notes, s)
				}
			}
		})
	}
}

func TestPageBlocks(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"inline", "<p>a <b>b</b>c<i>d</i> <a href=x>e</a>\nf</p>", []string{"body: a bcd e f"}},
		{"source lines in chinese", "<p>他说\n他来\r\n了。</p>", []string{"body: 他说他来了。"}},
		{"breaks", "<p>one<br>two<br><br>three<br>　　four</p>", []string{"body: one two", "body: three", "body: four"}},
		{"chinese breaks", "<div>　　甲乙<br>丙丁<br>&nbsp;&nbsp;&nbsp;&nbsp;戊己</div>", []string{"body: 甲乙丙丁", "body: 戊己"}},
		{"sentences by lines", "<p>第一条　甲。<br>第二条　乙。<br>第三条　丙。</p>", []string{"body: 第一条 甲。", "body: 第二条 乙。", "body: 第三条 丙。"}},
		{"empty paragraphs", "<p>a</p><p>&nbsp;</p><p>\u3000</p><p>b</p>", []string{"body: a", "body: b"}},
		{"text between blocks", "a<div>b<p>c</p>d</div>e", []string{"body: a", "body: b", "body: c", "body: d", "body: e"}},
		{"block in a link", "<a href=x>a<div>b</div></a>c", []string{"body: a", "body: b", "body: c"}},
		{"ruby", "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字</ruby>です</p>", []string{"body: 漢字です"}},
		{"raised", "<p>10 m<sup>2</sup>, the 1<sup>st</sup>.<sup>3</sup> And<sup>[4]</sup> so<sup><a href=#x>5</a></sup> on*<sup>†</sup></p>", []string{"body: 10 m2, the 1st. And so on*"}},
		{"not text", "<p>a<script>b</script><style>c</style><template>d</template><svg><text>e</text></svg><noscript>f</noscript></p>", []string{"body: a"}},
		{"hidden", "<p>a<span hidden>b</span><span style='DISPLAY : none'>c</span><i aria-hidden=true>d</i></p>", []string{"body: a"}},
		{"open script", "<p>a</p><script>b<p>c</p>", []string{"body: a"}},
		{"list", "<ul><li><p>a</p><p>b</p><ul><li>c</li></ul></li><li>d</li></ul>", []string{"item: a", "body: b", "item: c", "item: d"}},
		{"quotation", "<blockquote>a<p>b</p></blockquote>c", []string{"quote: a", "quote: b", "body: c"}},
		{"preformatted", "<pre>one\n two\n\nthree</pre>", []string{"body: one two", "body: three"}},
		{"table", "<table><tr><td>a<td><p>b</p><p>c</p><td></tr><tr><td colspan=3>d</table>", []string{"body: a | b c |", "body: d"}},
		{"page in a table", "<table><tr><td><h2>a</h2><p>b</p></td><td><p>c</p></td></tr></table>", []string{"heading2: a", "body: b", "body: c"}},
		{"characters", "<p>&lt;b&gt; &#20013;&hellip; &copy</p>", []string{"body: <b> 中… ©"}},
		{"headings", "<h1>a</h1><p>b</p><h1>c</h1><p>d</p>", []string{"heading1: a", "body: b", "heading1: c", "body: d"}},
		{"named page", "<title>On light - Site</title><p>" + prose + "</p><p>" + prose + "</p>", []string{"title: On light - Site", "body: " + strings.TrimSpace(prose), "body: " + strings.TrimSpace(prose)}},
		{"named by a block", "<title>On light - Site</title><p>On light</p><h2>x</h2><p>" + prose + "</p>", []string{"title: On light", "heading2: x", "body: " + strings.TrimSpace(prose)}},
		{"nothing but links", "<nav><a href=x>a</a></nav>", []string{"body: a"}},
		{"as xml", "<?xml version='1.0'?><html><head><script src='x'/><title/></head><body><div/><p>a</p><b/><p>b</p></body></html>", []string{"body: a", "body: b"}},
		{"frames", "<frameset><frame src=x><noframes>a</noframes></frameset><p>b", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Parse("a.html", strings.NewReader(tt.in), Options{Lang: "en"})
			if tt.want == nil {
				if !errors.Is(err, ErrEmpty) {
					t.Errorf("error %v, want %v", err, ErrEmpty)
				}
				return
			}
			if got := shapes(d.Paragraphs); err != nil || !slices.Equal(got, tt.want) {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
		})
	}
}

// What stands among an article's paragraphs and is the site's goes, though readability would show it; the text beside
// it, a sentence of the same class with no field to fill in too, stays.
func TestPageWithTheSiteInside(t *testing.T) {
	tests := []struct {
		name, in, left string
		stays          bool
	}{
		{"a table of contents", "<div id=toc class=toc><h2>Contents</h2><ul><li><a href=#a>1 The lamp</a></li></ul></div>", "Contents", false},
		{"a heading over links", "<div id=jp-relatedposts><h3>Related</h3><a href=x>On oil</a></div>", "Related", false},
		{"a form", "<div class=newsletter-signup><p>Read us each morning</p><input><button>Go</button></div>", "Read us each morning", false},
		{"an edit link", "<h2>Oil<span class=mw-editsection>[<a href=x>edit</a>]</span></h2>", "[edit]", false},
		{"the address of a heading", "<h2>Oil<a class=headerlink href=#oil>¶</a></h2>", "¶", false},
		{"a sentence", "<div class=newsletter><p>" + prose + "It is so.</p></div>", "It is so.", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := "<p>" + prose + prose + "</p>"
			d := readPage(t, "<h1>The light</h1><div class=text>"+p+tt.in+p+p+"</div><div class=end><p>Lamp Office</p></div>")
			all := strings.Join(shapes(d.Paragraphs), "\n")
			if strings.Contains(all, tt.left) != tt.stays || strings.Count(all, strings.TrimSpace(prose)) < 6 {
				t.Errorf("read %q; notes %q", all, d.Notes)
			}
		})
	}
}

// A body that a page's own elements mark is kept whole, even what the weighing would drop.
func TestPageLosesNoParagraph(t *testing.T) {
	var b strings.Builder
	b.WriteString("<main><h1>Rules</h1>")
	for range 200 {
		b.WriteString("<div class=rule><span>1</span><div>No dogs.</div><ul><li>None.</li></ul></div>")
	}
	b.WriteString("<div class=preamble><p>" + strings.Repeat(prose, 20) + "</p></div></main>")
	d := readPage(t, b.String())
	all := strings.Join(shapes(d.Paragraphs), "\n")
	for _, s := range []string{"No dogs.", "None."} {
		if n := strings.Count(all, s); n != 200 {
			t.Errorf("%d of 200 times %q; notes %q", n, s, d.Notes)
		}
	}
}

func TestHostilePages(t *testing.T) {
	tests := []struct {
		name, in string
		reason   error
	}{
		{"deep", strings.Repeat("<div>", 100_000) + "a", ErrTooLarge},
		{"deep in closed elements", strings.Repeat("<span>", 100_000) + "a", ErrTooLarge},
		{"formatting made anew", strings.Repeat("<b id=1><i id=2>", 200) + strings.Repeat("<p>x", 20_000), ErrTooLarge},
		{"many elements", strings.Repeat("<br>", mostTags+1), ErrTooLarge},
		{"huge attribute", "<p class='" + strings.Repeat("x ", 1<<20) + "'>a</p>", nil},
		{"many attributes", "<p " + strings.Repeat("a", 10) + strings.Repeat(" b=c", 100_000) + ">a</p>", nil},
		{"a script that is the page", "<script>" + strings.Repeat("x", 1000), ErrEmpty},
		{"half a tag", "a <", nil},
		{"entities", strings.Repeat("&amp;", 100_000), nil},
		{"breaks", strings.Repeat("x<br>", 400_000), nil},
		{"paragraphs deep down", strings.Repeat("<div>", 400) + strings.Repeat("<p>It is so, and so it goes on, and on.", 40_000), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse("a.html", strings.NewReader(tt.in), Options{})
			if !errors.Is(err, tt.reason) || err != nil && strings.Contains(err.Error(), "\n") {
				t.Errorf("error %v, want %v", err, tt.reason)
			}
		})
	}
}

func TestPageLang(t *testing.T) {
	tests := []struct{ in, want string }{
		{"<html lang=en-US><p>" + prose, "en-US"},
		{"<html lang=zh-CN><p>" + prose, "en"}, // the script says otherwise
		{"<html lang='no tag'><p>" + prose, "en"},
		{"<html lang=fr><body lang=en-IE><p>" + prose, "en-IE"},
	}
	for _, tt := range tests {
		if d := readPage(t, tt.in); d.Lang != tt.want {
			t.Errorf("%.30q: %q, want %q", tt.in, d.Lang, tt.want)
		}
	}
}

func FuzzHTML(f *testing.F) {
	for _, name := range []string{"news.html", "chinese.html", "statute.html"} {
		b, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Add("<?xml?><p/><table><tr><td>a<table><td>b<br><br>c<sup>1</sup><ruby>d<rt>e")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse("a.html", strings.NewReader(s), Options{})
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\r") {
				t.Errorf("%q: error of several lines: %q", s, err)
			}
			return
		}
		for i := range d.Paragraphs {
			if d.Paragraphs[i].Line != 0 {
				t.Errorf("%q: line %d", s, d.Paragraphs[i].Line)
			}
			d.Paragraphs[i].Line = 1
		}
		check(t, s, d)
	})
}
