package cost

import "testing"

func TestFigures(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{Seconds(0.01234), "0.012"},
		{Seconds(1.234), "1.23"},
		{Seconds(123.4), "123.4"},
		{Thousands(0), "0"},
		{Thousands(999), "999"},
		{Thousands(1_000), "1,000"},
		{Thousands(30_001), "30,001"},
		{Thousands(12_345_678), "12,345,678"},
	} {
		if test.got != test.want {
			t.Errorf("%q, want %q", test.got, test.want)
		}
	}
}

func TestOf(t *testing.T) {
	done := 0
	took := Of(func() { done++ })
	if done != 1 || took.Seconds < 0 || took.CPU < 0 {
		t.Errorf("done %d times, took %+v", done, took)
	}
}
