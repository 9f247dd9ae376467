# Reads the output of "go test -v" and prints what a person wants to see: each package's result, each failure with all
# that it said, each skipped test with its reason, and the totals.

/^=== (RUN|CONT|NAME)/ { test = $3; next }
/^=== PAUSE/ { next }
/^ *--- PASS/ { passed++; next }
/^ *--- SKIP/ {
	reason = said[$3]
	sub(/^[^:]*:[0-9]+: /, "", reason)
	skips[++skipped] = $3 ": " reason
	next
}
/^ *--- FAIL/ { failed++; print said[$3]; print; next }
/^(ok|FAIL)/ { print; split("", said); next }
/^(panic:|#)/ { rest = 1 }
rest { print; next }
/^(PASS|\?|exit status)/ { next }
{
	line = $0
	gsub(/^ +/, "", line)
	said[test] = said[test] == "" ? line : said[test] "\n" line
}

END {
	for (k = 1; k <= skipped; k++) print "skipped " skips[k]
	if (failed) print "everything the tests said is in build/test.log"
	printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
}
