#!/bin/sh
# The main job in a few lines: from files to flagged differences.
# usage: demo.sh VARIORUM FOLDER
set -eu
variorum=$1
out=$2
rm -rf "$out"
mkdir -p "$out"
VARIORUM_DB=$out/variorum.db
export VARIORUM_DB

step() {
	printf '\n$ variorum %s\n' "$*"
	"$variorum" "$@"
}

step add --work article --variant zh --lang zh --original --date 2016-02-29 fixtures/article/zh.md
step add --work article --variant en-literal --lang en fixtures/article/en-literal.md
step add --work article --variant en-fluent --lang en fixtures/article/en-fluent.md
step add --work article --variant en-revised --lang en fixtures/article/en-revised.md
step align article
step collate --format summary article
step terms --limit 20 article
step check article
step diff --format summary article/en-literal article/en-fluent
step diff --format summary article/en-literal article/en-revised
step report article -o "$out/report.html"
printf '\nThe report is %s/report.html; the store is %s.\n' "$out" "$VARIORUM_DB"
