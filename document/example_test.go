package document_test

import (
	"fmt"
	"strings"

	"variorum/document"
)

// A plain text whose lines were wrapped: blank lines part its paragraphs.
func ExampleParse() {
	const article = `On the Harbour

By Ann Lee

The harbour was built in the reign of the old king, and its
walls have stood ever since without much repair.

(The author keeps the light.)
`
	d, err := document.Parse("harbour.txt", strings.NewReader(article), document.Options{Lang: "en"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range d.Paragraphs {
		fmt.Printf("%d %-6s %s\n", p.Line, p.Kind, p.Text)
	}
	fmt.Println(d.Notes)
	// Output:
	// 1 title  On the Harbour
	// 3 byline By Ann Lee
	// 5 body   The harbour was built in the reign of the old king, and its walls have stood ever since without much repair.
	// 8 note   (The author keeps the light.)
	// [read as text wrapped at about 59 columns: 1 line joined to the line before]
}

// An error names the file, the place and what to do.
func ExampleParse_encoding() {
	_, err := document.Parse("letter.txt", strings.NewReader("Moscow,\n\xF0\xD2\xC9\xD7\xC5\xD4!\n"), document.Options{})
	fmt.Println(err)
	// Output:
	// letter.txt: line 2: not UTF-8 (byte 0xF0 at column 1, offset 8); find out its encoding and name it with --encoding
}
