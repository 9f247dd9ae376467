package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"variorum/exchange"
	"variorum/report"
)

// sheetWriters are the formats that hold a result as one table.
var sheetWriters = map[string]func(io.Writer, exchange.Sheet) (removed int, err error){
	"csv": exchange.CSV, "tsv": exchange.TSV, "xlsx": exchange.XLSX,
}

// writeSheet writes a table, and says what the format could not hold.
func writeSheet(c *cli.Context, write func(io.Writer, exchange.Sheet) (removed int, err error), s exchange.Sheet) error {
	var removed int
	err := output(c, func(w io.Writer, _ report.Style) (err error) {
		removed, err = write(w, s)
		return err
	})
	if err == nil && removed > 0 {
		messages.line(fmt.Sprintf("note: control characters left out, which no table holds: %d", removed))
	}
	return err
}

// notForTerminal refuses a format that a terminal cannot show, before anything is done.
func notForTerminal(c *cli.Context, format string) error {
	path := c.String("o")
	if format == "xlsx" && (path == "" || path == "-") && term.IsTerminal(int(os.Stdout.Fd())) {
		return errors.New("--format xlsx: a terminal cannot show it; name a file with -o, as in -o table.xlsx")
	}
	return nil
}
