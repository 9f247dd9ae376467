package document

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"strings"
	"unicode"
)

// Limits of the archive. Large documents with a picture on each page have some thousand parts.
const (
	mostParts   = 10_000
	mostListed  = 4 << 20 // bytes of the list of parts
	longestPart = 1_000   // bytes of a part's name
)

// saveAgain is what to do with most documents that are refused: Word mends what it can.
const saveAgain = "open it in Word or LibreOffice and save it again"

// docxArchive is a Word document as an archive of parts. All that is unpacked of it together may be MaxFile bytes.
type docxArchive struct {
	file  string                 // its name, for messages
	parts map[string][]*zip.File // by partName; more than one of a name is an error where it is asked for
	order []string               // the names of the parts as they stand in the archive
	left  int64                  // bytes that may still be unpacked
}

// openDocx reads the list of parts.
func openDocx(file string, r io.ReaderAt, length int64) (*docxArchive, error) {
	if length > MaxFile {
		return nil, fmt.Errorf("%s: %w: %s, the most is %s; cut it into parts", shown(file), ErrTooLarge, size(length), size(MaxFile))
	}
	head := make([]byte, 4)
	n, err := r.ReadAt(head, 0)
	switch {
	case n < len(head) && err != nil && err != io.EOF:
		return nil, fileError(shown(file), err)
	case n == 0:
		return nil, fmt.Errorf("%s: %w; the file is empty", shown(file), ErrEmpty)
	case string(head) == "\xD0\xCF\x11\xE0":
		return nil, fmt.Errorf("%s: %w, or an old Word file (.doc); open it in Word, take the password off and save it as .docx", shown(file), ErrProtected)
	case !strings.HasPrefix(string(head), "PK"):
		return nil, fmt.Errorf("%s: %w (not even an archive); if it is text give it the ending .txt, else save it as .docx in Word",
			shown(file), ErrDamaged)
	}
	list := &limitedReaderAt{r, mostListed}
	zr, err := zip.NewReader(list, length)
	if err == nil && len(zr.File) > mostParts {
		err = errTooMany
	}
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // such a name is never asked for
		return nil, fmt.Errorf("%s: %w", shown(file), unsound(err))
	}
	list.left = math.MaxInt64
	a := &docxArchive{file: file, parts: map[string][]*zip.File{}, left: MaxFile}
	for _, f := range zr.File {
		name := partName(f.Name)
		a.parts[name] = append(a.parts[name], f)
		a.order = append(a.order, name)
	}
	return a, nil
}

// errTooMany stands for an archive whose list of parts is beyond all use.
var errTooMany = fmt.Errorf("%w: a list of more than %d parts or %s; copy its text into a new document", ErrTooLarge, mostParts, size(mostListed))

// limitedReaderAt gives no more than so many bytes.
type limitedReaderAt struct {
	r    io.ReaderAt
	left int64
}

func (l *limitedReaderAt) ReadAt(p []byte, off int64) (int, error) {
	if l.left -= int64(len(p)); l.left < 0 {
		return 0, errTooMany
	}
	return l.r.ReadAt(p, off)
}

// partName is the form in which names of parts are compared: the standard takes large and small letters for equal,
// and some programs write the slashes of Windows.
func partName(s string) string {
	return strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(s, `\`, "/")), "/")
}

// unsound words an error of reading an archive or a part.
func unsound(err error) error {
	var syntax *xml.SyntaxError
	switch {
	case errors.Is(err, ErrTooLarge), errors.Is(err, ErrEncoding), errors.Is(err, ErrDamaged), errors.Is(err, ErrProtected):
		return err
	case errors.As(err, &syntax) && strings.Contains(syntax.Msg, "UTF-8"):
		return fmt.Errorf("line %d: %w; %s", syntax.Line, ErrEncoding, saveAgain)
	case errors.As(err, &syntax):
		return fmt.Errorf("line %d: %w (%.80s); %s", syntax.Line, ErrDamaged, syntax.Msg, saveAgain)
	}
	return fmt.Errorf("%w (%v); %s", ErrDamaged, err, saveAgain)
}

// read unpacks a part and hands it, with its root element, to f. A part that is missing is none.
func (a *docxArchive) read(name string, f func(*xmlPart, xmlElement)) error {
	files := a.parts[partName(name)]
	if len(files) == 0 {
		return nil
	}
	if err := a.unpack(files, f); err != nil {
		return fmt.Errorf("%s: %s: %w", shown(a.file), name, unsound(err))
	}
	return nil
}

func (a *docxArchive) unpack(files []*zip.File, f func(*xmlPart, xmlElement)) error {
	switch {
	case len(files) > 1:
		return fmt.Errorf("%w (%d parts of this name); %s", ErrDamaged, len(files), saveAgain)
	case files[0].Flags&1 != 0:
		return fmt.Errorf("%w; unpack the archive with its password and pack it again without", ErrProtected)
	}
	r, err := files[0].Open()
	if err != nil {
		return err
	}
	defer r.Close()
	x := newXMLPart(&spendingReader{r, a})
	first := true
	for root := range x.children() {
		if first {
			f(x, root)
		}
		first = false
	}
	return x.err // all was read, so that the archive's checksum was compared too
}

// spendingReader counts what is unpacked, whatever the archive says of its sizes.
type spendingReader struct {
	r io.Reader
	a *docxArchive
}

func (s *spendingReader) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	if s.a.left -= int64(n); s.a.left < 0 {
		return 0, fmt.Errorf("%w: more than %s when unpacked; cut it into parts", ErrTooLarge, size(MaxFile))
	}
	return n, err
}

// docxRelation is a part that another part refers to.
type docxRelation struct {
	kind string // the last word of its type: styles, footnotes ...
	base string // the part that refers to it
	to   string // as it is written
	out  bool   // it is said to lie outside of the archive
}

// The beginnings of the types of relations, in transitional and strict documents.
const (
	relationType       = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	strictRelationType = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
)

// relations reads what a part refers to; "" stands for the archive itself.
func (a *docxArchive) relations(base string) ([]docxRelation, error) {
	var rels []docxRelation
	dir, file := path.Split(base)
	err := a.read(dir+"_rels/"+file+".rels", func(x *xmlPart, _ xmlElement) {
		for el := range x.children() {
			kind, ok := strings.CutPrefix(el.attr("Type"), relationType)
			if !ok {
				kind, ok = strings.CutPrefix(el.attr("Type"), strictRelationType)
			}
			if el.name == "rel:Relationship" && ok {
				rels = append(rels, docxRelation{kind, base, el.attr("Target"), el.attr("TargetMode") == "External"})
			}
		}
	})
	return rels, err
}

// part gives the name of the part that is meant, and an error where that can be none of this archive.
func (r docxRelation) part() (string, error) {
	to, absolute := strings.CutPrefix(r.to, "/")
	if !absolute {
		to = path.Join(path.Dir(r.base), to)
	}
	to = path.Clean(to)
	odd := r.to == "" || strings.ContainsAny(r.to, `\:`) || strings.ContainsFunc(r.to, func(c rune) bool { return !unicode.IsPrint(c) })
	if r.out || odd || len(to) > longestPart || to == "." || to == ".." || strings.HasPrefix(to, "../") || strings.HasPrefix(to, "/") {
		return "", fmt.Errorf("%w (its %s part is said to be at %.60q); %s", ErrDamaged, r.kind, r.to, saveAgain)
	}
	return to, nil
}

// readEach reads the parts that are related in one way.
func (a *docxArchive) readEach(rels []docxRelation, kind string, f func(*xmlPart, xmlElement)) error {
	for _, r := range rels {
		if r.kind != kind {
			continue
		}
		name, err := r.part()
		if err != nil {
			return fmt.Errorf("%s: %w", shown(a.file), err)
		}
		if err := a.read(name, f); err != nil {
			return err
		}
	}
	return nil
}

// mainPart finds the part with the body of the text.
func (a *docxArchive) mainPart() (string, error) {
	types, err := a.contentTypes()
	if err != nil {
		return "", err
	}
	rels, err := a.relations("")
	if err != nil {
		return "", err
	}
	main := ""
	for _, r := range rels {
		if r.kind == "officeDocument" {
			if main, err = r.part(); err != nil {
				return "", fmt.Errorf("%s: %w", shown(a.file), err)
			}
			break
		}
	}
	for _, name := range a.order {
		if main == "" && strings.Contains(types(name), "wordprocessingml") && strings.HasSuffix(types(name), ".main+xml") {
			main = name // no relation leads to it, but it says what it is
		}
	}
	switch t := types(main); {
	case strings.Contains(t, "spreadsheetml"):
		return "", fmt.Errorf("%s: a spreadsheet: %w; save its text as .docx or .txt", shown(a.file), ErrFormat)
	case strings.Contains(t, "presentationml"):
		return "", fmt.Errorf("%s: a presentation: %w; save its text as .docx or .txt", shown(a.file), ErrFormat)
	case main == "" || len(a.parts[partName(main)]) == 0:
		return "", fmt.Errorf("%s: %w (an archive without a text in it); %s", shown(a.file), ErrDamaged, saveAgain)
	}
	return main, nil
}

// contentTypes reads what the archive says its parts are; the answer is "" for a part it says nothing of.
func (a *docxArchive) contentTypes() (func(part string) string, error) {
	named, byEnding := map[string]string{}, map[string]string{}
	err := a.read("[Content_Types].xml", func(x *xmlPart, _ xmlElement) {
		for el := range x.children() {
			switch el.name {
			case "ct:Override":
				named[partName(el.attr("PartName"))] = el.attr("ContentType")
			case "ct:Default":
				byEnding["."+strings.ToLower(el.attr("Extension"))] = el.attr("ContentType")
			}
		}
	})
	return func(part string) string {
		if t, ok := named[partName(part)]; ok {
			return t
		}
		return byEnding[path.Ext(partName(part))]
	}, err
}
