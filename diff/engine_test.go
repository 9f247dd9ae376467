package diff

import (
	"math/rand/v2"
	"slices"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// left counts the tokens outside all runs: what an editor would strike and write.
func left(a, b []int32, runs []Run) int {
	n := len(a) + len(b)
	for _, r := range runs {
		n -= 2 * r.Len
	}
	return n
}

// validRuns checks what holds of every comparison: the runs are in order, do not touch, are equal on both sides, and
// none can be made longer.
func validRuns(t failer, a, b []int32, runs []Run) {
	t.Helper()
	i, j := 0, 0
	for k, r := range append(slices.Clone(runs), Run{len(a), len(b), 0}) {
		if r.A < i || r.B < j || k > 0 && r.A == i && r.B == j && k < len(runs) {
			t.Fatalf("run %d, %+v, overlaps or touches the one before, which ends at %d, %d", k, r, i, j)
		}
		if k < len(runs) && (r.Len < 1 || !slices.Equal(a[r.A:r.A+r.Len], b[r.B:r.B+r.Len])) {
			t.Fatalf("run %d, %+v, is not common", k, r)
		}
		if r.A > i && r.B > j && (a[i] == b[j] || a[r.A-1] == b[r.B-1]) {
			t.Fatalf("the runs beside a[%d:%d] and b[%d:%d] can be made longer", i, r.A, j, r.B)
		}
		i, j = r.A+r.Len, r.B+r.Len
	}
}

// fewestByTable is the textbook answer: the table of longest common subsequences.
func fewestByTable(a, b []int32) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return len(a) + len(b) - 2*row[len(b)]
}

func TestCommonIsShortestInShortTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		token := rapid.Int32Range(0, rapid.SampledFrom([]int32{1, 3, 30}).Draw(t, "tokens"))
		a := rapid.SliceOfN(token, 0, 60).Draw(t, "a")
		b := rapid.SliceOfN(token, 0, 60).Draw(t, "b")
		runs := Common(a, b)
		validRuns(t, a, b, runs)
		if got, want := left(a, b, runs), fewestByTable(a, b); got != want {
			t.Fatalf("%d tokens left over, %d is possible", got, want)
		}
	})
}

// TestCommonIsShortestInRevisions goes through anchors and pieces as well: long texts, few changes.
func TestCommonIsShortestInRevisions(t *testing.T) {
	for seed := range uint64(20) {
		rng := rand.New(rand.NewPCG(seed, 1))
		a := zipf(rng, 1500)
		b := changed(rng, a, 0.1)
		runs := Common(a, b)
		validRuns(t, a, b, runs)
		if got, want := left(a, b, runs), fewestByTable(a, b); got != want {
			t.Errorf("seed %d: %d tokens left over, %d is possible", seed, got, want)
		}
	}
}

func TestCommonTakesAnyIds(t *testing.T) {
	a := []int32{-5, 0xD800, 0xFFFD, 1 << 30, 0x110000, 0, 7}
	b := []int32{-5, 0xDFFF, 0xFFFD, 1 << 30, 0xDC00, 0, 8}
	want := []Run{{0, 0, 1}, {2, 2, 2}, {5, 5, 1}}
	if got := Common(a, b); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestManyDistinctTokens(t *testing.T) {
	a := make([]int32, 70_000) // more than there are runes below the surrogates
	for i := range a {
		a[i] = int32(i)
	}
	b := slices.Clone(a)
	for _, i := range []int{100, 0xD7FF, 0xFFFC, 69_000} {
		b[i], b[i+1] = b[i+1], b[i]
	}
	for name, runs := range map[string][]Run{"Common": Common(a, b), "exact": newExact().runs(a, b)} {
		validRuns(t, a, b, runs)
		if got := left(a, b, runs); got != 8 {
			t.Errorf("%s: %d tokens left over, 8 are possible", name, got)
		}
	}
}

func TestNthRuneSurvivesAString(t *testing.T) {
	last := rune(-1)
	for n := range 1_112_063 { // 0x110000 less 0x800 surrogates and U+FFFD
		r := nthRune(n)
		if r <= last || r == utf8.RuneError || !utf8.ValidRune(r) {
			t.Fatalf("rune %d is %U, after %U", n, r, last)
		}
		last = r
	}
}

// TestCommonOnHardTexts holds texts that make a plain comparison quadratic; that it ends at all is half the test.
func TestCommonOnHardTexts(t *testing.T) {
	const n = 30_000
	rng := rand.New(rand.NewPCG(1, 2))
	text := func(length int, token func(i int) int) []int32 {
		out := make([]int32, length)
		for i := range out {
			out[i] = int32(token(i))
		}
		return out
	}
	random := func(tokens int) []int32 { return text(n, func(int) int { return rng.IntN(tokens) }) }
	coins, words := random(2), zipf(rng, n)
	for _, c := range []struct {
		name string
		a, b []int32
		most int // of the tokens left over
	}{
		{"nothing in common", text(n, func(i int) int { return i }), text(n, func(i int) int { return -1 - i }), 2 * n},
		{"reversed", text(n, func(i int) int { return i }), text(n, func(i int) int { return n - i }), 2*n - 2},
		{"one token over and over", text(n, func(int) int { return 1 }), text(n/2, func(int) int { return 1 }), n / 2},
		{"coins", coins, random(2), n / 2},
		{"ten tokens", random(10), random(10), 3 * n / 2},
		{"two unrelated texts", zipf(rng, n), zipf(rng, n), 2 * n},
		{"two rhythms", text(n, func(i int) int { return i % 7 }), text(n, func(i int) int { return i % 8 }), n},
		{"halves exchanged", words, slices.Concat(words[n/2:], words[:n/2]), n},
		{"a third struck", words, slices.Concat(words[:n/3], words[2*n/3:]), n / 3},
		{"a third of coins struck", coins, slices.Concat(coins[:n/3], coins[2*n/3:]), n / 3},
		{"nothing", nil, words, n},
	} {
		runs := Common(c.a, c.b)
		validRuns(t, c.a, c.b, runs)
		if got := left(c.a, c.b, runs); got > c.most {
			t.Errorf("%s: %d tokens left over, at most %d expected", c.name, got, c.most)
		}
	}
}

func TestOnceFindsWhatComesOnceOnEitherSide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		token := rapid.Int32Range(0, 6)
		a := rapid.SliceOfN(token, 0, 80).Draw(t, "a")
		b := rapid.SliceOfN(token, 0, 80).Draw(t, "b")
		n := rapid.IntRange(1, 4).Draw(t, "n")
		places := func(s, gram []int32) (out []int) {
			for i := 0; i+n <= len(s); i++ {
				if slices.Equal(s[i:i+n], gram) {
					out = append(out, i)
				}
			}
			return out
		}
		got := new(grams).once(a, b, n)
		for i := range got {
			gram := a[i : i+n]
			inA, inB := places(a, gram), places(b, gram)
			if single := len(inA) == 1 && len(inB) == 1; single != (got[i] >= 0) || single && int(got[i]) != inB[0] {
				t.Fatalf("%v is at %v of a and %v of b, got %d", gram, inA, inB, got[i])
			}
		}
	})
}

func TestIncreasing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		numbers := rapid.SliceOfN(rapid.Int32Range(-2, 20), 0, 30).Draw(t, "numbers")
		longest := make([]int, len(numbers)) // ending there, by trying every pair
		most := 0
		for i, x := range numbers {
			if x < 0 {
				continue
			}
			longest[i] = 1
			for k, y := range numbers[:i] {
				if y >= 0 && y < x {
					longest[i] = max(longest[i], longest[k]+1)
				}
			}
			most = max(most, longest[i])
		}
		got := increasing(numbers)
		if len(got) != most {
			t.Fatalf("%v has %d members, the longest has %d", got, len(got), most)
		}
		for k, i := range got {
			if numbers[i] < 0 || k > 0 && (i <= got[k-1] || numbers[i] <= numbers[got[k-1]]) {
				t.Fatalf("%v of %v does not increase", got, numbers)
			}
		}
	})
}

func FuzzCommon(f *testing.F) {
	f.Add([]byte("abcabba"), []byte("cbabac"))
	f.Add([]byte(""), []byte("x"))
	f.Fuzz(func(t *testing.T, x, y []byte) {
		a, b := make([]int32, len(x)), make([]int32, len(y))
		for i, c := range x {
			a[i] = int32(c)
		}
		for i, c := range y {
			b[i] = int32(c)
		}
		validRuns(t, a, b, Common(a, b))
	})
}
