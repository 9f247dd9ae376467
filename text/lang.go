package text

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// ParseLang checks a BCP 47 tag and returns it in its usual form ("ZH-hant" is "zh-Hant", "en_gb" is "en-GB", "iw" is
// "he"). A tag that is ill-formed, or has a part that no registry knows, is an error that names it. "und", the tag of
// what is undetermined, is legal.
func ParseLang(tag string) (string, error) {
	t, err := language.Parse(tag)
	var unknown language.ValueError
	switch {
	case errors.As(err, &unknown):
		return "", fmt.Errorf("language tag %q: unknown part %q; use a BCP 47 tag such as en, de-CH or zh-Hant",
			tag, unknown.Subtag())
	case err != nil || tag == "":
		return "", fmt.Errorf("language tag %q: not a tag; use a BCP 47 tag such as en, de-CH or zh-Hant", tag)
	}
	return t.String(), nil
}

// SameLang tells whether two tags name one language, script and region aside: zh-Hant and zh-CN do.
func SameLang(a, b string) bool { return primary(a) == primary(b) }

// primary is the language part of a tag, in lower case. It takes any string, so that a bad tag matches nothing rather
// than fail.
func primary(tag string) string {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	switch tag = strings.ToLower(tag); tag {
	case "iw":
		return "he"
	case "cmn":
		return "zh"
	case "nb", "nn":
		return "no"
	}
	return tag
}
