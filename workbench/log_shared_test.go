package workbench

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"variorum/report"
)

// lawRevision is a dated state of the statute in the shared data, by its articles.
type lawRevision struct {
	date     string
	articles []string          // their numbers, and for headings "", in order
	said     map[string]string // by number, white space left out
}

// readLaw reads the states of the statute in a language, and writes each as a text with an article a paragraph.
func readLaw(t *testing.T, lang, to string) []lawRevision {
	t.Helper()
	from := sharedFile(t, "data", "law-revisions", "C0000001", lang)
	files, err := os.ReadDir(from)
	if err != nil {
		t.Fatal(err)
	}
	var out []lawRevision
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(from, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		day := strings.TrimSuffix(f.Name(), ".txt")
		law := lawRevision{date: day[:4] + "-" + day[4:6] + "-" + day[6:], said: map[string]string{}}
		var paragraphs []string
		for line := range strings.Lines(string(data)) {
			article, text, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			last := len(law.articles) - 1
			switch {
			case article == "" || last < 0 || law.articles[last] != article:
				law.articles, paragraphs = append(law.articles, article), append(paragraphs, text)
			case lang == "zh":
				paragraphs[last] += text
			default:
				paragraphs[last] += " " + text
			}
			law.said[article] += strings.Join(strings.Fields(text), "")
		}
		name := filepath.Join(to, lang+"-"+law.date+".txt")
		if err := os.WriteFile(name, []byte(strings.Join(paragraphs, "\n\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		out = append(out, law)
	}
	return out
}

// lawStore is a store with all states of the statute.
func lawStore(t *testing.T) (b *Bench, zh, en []lawRevision) {
	t.Helper()
	root := t.TempDir()
	b = &Bench{DB: filepath.Join(root, "variorum.db")}
	t.Cleanup(func() { b.Close() })
	for _, lang := range []string{"zh", "en"} {
		folder := filepath.Join(root, lang)
		if err := os.Mkdir(folder, 0o777); err != nil {
			t.Fatal(err)
		}
		states := readLaw(t, lang, folder)
		_, err := b.Add(t.Context(), Addition{
			Args: []string{folder}, Work: "code", Variant: lang, Lang: lang, Original: lang == "zh", Date: FromName,
		})
		if err != nil {
			t.Fatal(err)
		}
		if lang == "zh" {
			zh = states
		} else {
			en = states
		}
	}
	return b, zh, en
}

// tied is the date of the state that each English one must be tied to: the newest Chinese one not after it, "" for none.
func tied(zh []lawRevision, date string) (at string) {
	for _, state := range zh {
		if state.date <= date {
			at = state.date
		}
	}
	return at
}

func TestLawByDate(t *testing.T) {
	b, zh, en := lawStore(t)
	log, err := b.Log(t.Context(), "code/en")
	if err != nil {
		t.Fatal(err)
	}
	if len(log.Variants[0].Revisions) != len(en) {
		t.Fatalf("%d states, want %d", len(log.Variants[0].Revisions), len(en))
	}
	for i, state := range log.Variants[0].Revisions {
		want := tied(zh, en[i].date)
		if state.Date != en[i].date || state.Renders.Date != want || state.Renders.Held != (want != "") || state.Renders.How != "date" {
			t.Errorf("%s of %s renders %+v, want %q", state.Citation, en[i].date, *state.Renders, want)
		}
		if want == "" && !strings.HasPrefix(state.Renders.Reason, "original not held") {
			t.Errorf("%s: reason %q", state.Citation, state.Renders.Reason)
		}
	}
}

func TestLawByText(t *testing.T) {
	if testing.Short() {
		t.Skip("aligns eleven statutes")
	}
	b, zh, en := lawStore(t)
	found, err := b.Infer(t.Context(), Inferring{Reference: "code", IgnoreDates: true})
	if err != nil {
		t.Fatal(err)
	}
	right, held := 0, 0
	for i, state := range found.Revisions {
		want := tied(zh, en[i].date)
		if want == "" {
			continue
		}
		held++
		if state.Renders.Date == want {
			right++
		} else {
			t.Logf("%s of %s: %s, want %s", state.Citation, state.Date, state.Renders.String(), want)
		}
	}
	if right < 8 || held != 10 {
		t.Errorf("%d of %d are right, want 8 of 10", right, held)
	}
}

// changedArticles lists what differs between two states, by their files.
func changedArticles(old, new lawRevision) []string {
	var out []string
	for article, said := range new.said {
		if was, known := old.said[article]; article != "" && (!known || was != said) {
			out = append(out, article)
		}
	}
	for article := range old.said {
		if _, stays := new.said[article]; article != "" && !stays {
			out = append(out, article)
		}
	}
	slices.Sort(out)
	return out
}

// Between any two states of the statute, the articles that are found changed are those whose files differ.
func TestLawEvolves(t *testing.T) {
	b, zh, _ := lawStore(t)
	s, err := b.existing(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	variants, err := s.Variants(t.Context(), "code")
	if err != nil {
		t.Fatal(err)
	}
	l, err := b.line(t.Context(), s, variants[0])
	if err != nil {
		t.Fatal(err)
	}
	for from := range zh {
		for to := from + 1; to < len(zh); to += 3 {
			old, err := l.text(t.Context(), b, from)
			if err != nil {
				t.Fatal(err)
			}
			new, err := l.text(t.Context(), b, to)
			if err != nil {
				t.Fatal(err)
			}
			changed := map[string]bool{}
			for _, r := range evolve(old.Paragraphs, new.Paragraphs) {
				for _, i := range r.old {
					changed[zh[from].articles[i]] = changed[zh[from].articles[i]] || !r.same
				}
				for _, k := range r.new {
					changed[zh[to].articles[k]] = changed[zh[to].articles[k]] || !r.same
				}
			}
			var got []string
			for article, is := range changed {
				if is && article != "" {
					got = append(got, article)
				}
			}
			slices.Sort(got)
			if want := changedArticles(zh[from], zh[to]); !slices.Equal(got, want) {
				t.Errorf("%s to %s: changed are %v, want %v", zh[from].date, zh[to].date, got, want)
			}
		}
	}
}

// As of a day, a translation is stale just where the Chinese changed since the state it renders.
func TestLawStatus(t *testing.T) {
	b, zh, en := lawStore(t)
	dates := []string{"2016-01-01", "2018-05-23", "2019-06-01", "2021-01-20", "2026-01-01"}
	if testing.Short() {
		dates = dates[:3]
	}
	for _, date := range dates {
		st, err := b.Status(context.Background(), Asof{Reference: "code", Date: date})
		if err != nil {
			t.Fatal(err)
		}
		got := st.Translations[0]
		var now, was lawRevision
		for _, state := range zh {
			if state.date <= date {
				now = state
			}
		}
		newest := tied(en, date)
		for _, state := range zh {
			if state.date <= newest {
				was = state
			}
		}
		if was.date == "" {
			if got.State != "unknown" || !strings.Contains(got.Reason, "original not held") {
				t.Errorf("as of %s: %s, %s", date, got.State, got.Reason)
			}
			continue
		}
		if articles, want := staleArticles(got, was, now), changedArticles(was, now); !slices.Equal(articles, want) ||
			(got.State == "stale") != (len(want) > 0) {
			t.Errorf("as of %s: %s in %v, want %v", date, got.State, articles, want)
		}
	}
}

// staleArticles lists the articles that a standing names.
func staleArticles(st report.Standing, was, now lawRevision) []string {
	var out []string
	for _, c := range st.Changes {
		for _, p := range c.Before {
			out = append(out, was.articles[p.Number-1])
		}
		for _, p := range c.Now {
			out = append(out, now.articles[p.Number-1])
		}
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(article string) bool { return article == "" })
}
