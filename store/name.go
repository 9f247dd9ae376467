package store

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longest a name may be, in bytes.
const longest = 80

// checkName refuses what cannot stand in a reference, WORK/VARIANT@REVISION#pN, or in a file's name. what is "work" or
// "variant".
func checkName(what, name string) error {
	switch {
	case name == "":
		return fmt.Errorf("%s name empty: %w; give it a name", what, ErrInvalid)
	case name == "." || name == "..":
		return fmt.Errorf("%s name %q %w: it names a folder", what, name, ErrInvalid)
	case len(name) > longest:
		return fmt.Errorf("%s name %q... %w: it has %d bytes, more than %d", what, start(name), ErrInvalid, len(name),
			longest)
	case !utf8.ValidString(name):
		return fmt.Errorf("%s name %q %w: it is not UTF-8", what, name, ErrInvalid)
	}
	for _, r := range name {
		if !unicode.In(r, unicode.L, unicode.M, unicode.Nd) && !strings.ContainsRune("-_.", r) {
			return fmt.Errorf("%s name %q %w: %q cannot stand in a name; use letters, digits, '-', '_' and '.'", what,
				name, ErrInvalid, r)
		}
	}
	return nil
}

// start returns the first characters of a long name.
func start(name string) string {
	for i := range name {
		if i >= 20 {
			return name[:i]
		}
	}
	return name
}

// canonical writes a name in the one form it is stored in, so that it is found however an accent was typed.
func canonical(name string) string { return norm.NFC.String(name) }

// checkDate refuses what is no day of the calendar, YYYY-MM-DD.
func checkDate(date string) error {
	if _, err := time.Parse(time.DateOnly, date); err != nil {
		return fmt.Errorf("date %q %w; write a day of the calendar as YYYY-MM-DD", date, ErrInvalid)
	}
	return nil
}

// shown is how many names a message lists.
const shown = 5

// list names up to five of the names there are, for a message.
func list(names []string) string {
	if len(names) <= shown {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(slices.Clone(names[:shown]), ", "), len(names)-shown)
}
