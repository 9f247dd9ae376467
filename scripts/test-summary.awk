# Reads the output of "go test -v" and prints what a person wants to see: each package's result, each failure with all
# that it said, each skipped test with its reason, and the totals.

/^=== RUN/ || /^=== (PAUSE|CONT|NAME)/ { if ($2 == "RUN") said = ""; next }
/^ *--- PASS/ { passed++; said = ""; next }
/^ *--- SKIP/ { skipped++; reason = said; sub(/^[^:]*:[0-9]+: /, "", reason); skips[skipped] = $3 ": " reason; said = ""; next }
/^ *--- FAIL/ { failed++; print said; print; said = ""; next }
/^(ok|FAIL|panic:|#)/ { print; if ($1 == "panic:" || $1 == "#") rest = 1; next }
/^\?/ { next }
rest { print; next }
/^(PASS|exit status)/ { next }
{ line = $0; gsub(/^ +/, "", line); said = said == "" ? line : said "\n" line }

END {
	for (k = 1; k <= skipped; k++) print "skipped " skips[k]
	if (failed) print "everything the tests said is in build/test.log"
	printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
}
