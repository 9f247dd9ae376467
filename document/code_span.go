package document

import "strings"

// codeSpan is a piece of code within a line of text: from its first backtick to behind its last.
type codeSpan struct {
	start, end int    // bytes
	text       string // without the backticks, and without one space at either end
}

// codeSpans finds the code spans of s: a run of backticks up to the next run of the same length. A backslash before a
// run takes one backtick off it.
func codeSpans(s string) []codeSpan {
	if strings.IndexByte(s, '`') < 0 {
		return nil
	}
	runs := map[int][]int{} // where the runs of each length begin
	for i := 0; i < len(s); i++ {
		if s[i] == '`' {
			n := backticks(s, i)
			runs[n] = append(runs[n], i)
			i += n
		}
	}
	var spans []codeSpan
	for i := 0; i < len(s); {
		switch s[i] {
		case '\\':
			i += 2
		case '`':
			n := backticks(s, i)
			for len(runs[n]) > 0 && runs[n][0] <= i {
				runs[n] = runs[n][1:]
			}
			if len(runs[n]) == 0 {
				i += n
				continue
			}
			end := runs[n][0] + n
			spans = append(spans, codeSpan{i, end, unpad(s[i+n : end-n])})
			i = end
		default:
			i++
		}
	}
	return spans
}

// backticks counts the backticks from i on.
func backticks(s string, i int) int {
	return len(s[i:]) - len(strings.TrimLeft(s[i:], "`"))
}

// unpad takes one space off either end, which lets code begin and end with a backtick.
func unpad(s string) string {
	if len(s) > 2 && s[0] == ' ' && s[len(s)-1] == ' ' && strings.TrimSpace(s) != "" {
		return s[1 : len(s)-1]
	}
	return s
}
