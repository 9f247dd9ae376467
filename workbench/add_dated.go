package workbench

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
)

// FromName, in the place of a date, has the names of files tell their dates; files of one variant are then states of it.
const FromName = "from-name"

// dates are days in the names of files: 2019-05-10, 2019_05_10, 2019.05.10, 20190510.
var dates = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)[0-9]{2})[-_.]?([0-9]{2})[-_.]?([0-9]{2})(?:$|[^0-9])`)

// dated is what is said of a file, with the date of its name if that is to tell it, and the variant too, unless it is given:
// the name without its date.
func (a Addition) dated(path string) (Addition, error) {
	if a.Date != FromName {
		return a, nil
	}
	base := filepath.Base(path)
	name := strings.TrimSuffix(base, filepath.Ext(base))
	at := dates.FindStringSubmatchIndex(name)
	if at == nil {
		return a, fmt.Errorf("%s: no date in its name; write one in it, as in essay-2019-05-10.txt, or say --date YYYY-MM-DD", path)
	}
	a.Date = name[at[2]:at[3]] + "-" + name[at[4]:at[5]] + "-" + name[at[6]:at[7]]
	if a.Variant == "" {
		a.Variant = asName(strings.Trim(name[:at[2]]+name[at[7]:], "-_. "))
		if a.Variant == "" {
			return a, fmt.Errorf("%s: which variant is it; name it with --variant", path)
		}
	}
	return a, nil
}
