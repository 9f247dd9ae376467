package document

import "testing"

func TestBylines(t *testing.T) {
	tests := []struct {
		in   string
		want bool
	}{
		{"Published 12 March 2021 at 09:00 GMT", true},
		{"Last updated: Friday, May 3, 2019", true},
		{"Updated Sept. 4", true},
		{"2020-05-06 17:20 来源： 中国政府网", true},
		{"2020年5月6日 来源:新华社", true},
		{"2020-05-06 17:20", true},
		{"Published Works of a Keeper", false},
		{"Updated Rules for May", false},
		{"2020-05-06 was a Wednesday", false},
		{"2020年的来源：水", false},
	}
	for _, tt := range tests {
		if got := isByline(tt.in); got != tt.want {
			t.Errorf("%q: %t, want %t", tt.in, got, tt.want)
		}
	}
}
