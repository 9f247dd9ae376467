# Variorum. `make help` lists what can be made.
#
# Needed: Go, a C compiler (SQLite is compiled in) and make. Go modules are fetched by the go command itself.

SHELL   := bash
.SHELLFLAGS := -eu -o pipefail -c

BIN     := build/variorum
PREFIX  ?= /usr/local
export CGO_ENABLED := 1

.PHONY: build demo test bench accuracy lint install deps clean help tools

build: tools ## the program, build/variorum (the default)
	@mkdir -p build
	go build -trimpath -o $(BIN) ./cmd/variorum

demo: build ## the fixtures: stored, aligned, compared; writes build/demo/report.html
	@scripts/demo.sh $(BIN) build/demo

test: tools ## every test; what is skipped is listed with its reason
	@mkdir -p build
	@go test -v ./... > build/test.log 2>&1 && status=0 || status=$$?; \
	awk -f scripts/test-summary.awk build/test.log; exit $$status

bench: tools ## time and memory on the fixtures and on generated texts; writes docs/BENCHMARKS.md
	go run ./bench -o docs/BENCHMARKS.md

accuracy: tools ## how well texts are aligned, against gold in ../shared/data and the fixtures; writes docs/ACCURACY.md
	go run ./bench/accuracy -o docs/ACCURACY.md

lint: tools ## gofmt, go vet, staticcheck
	@unformatted=$$(gofmt -l $$(git ls-files '*.go' 2>/dev/null || find . -name '*.go')); \
	if [ -n "$$unformatted" ]; then echo "not formatted, run gofmt -w:" $$unformatted; exit 1; fi
	go vet ./...
	go tool staticcheck ./...

install: build ## the program into $(PREFIX)/bin
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BIN) $(DESTDIR)$(PREFIX)/bin/variorum

deps: ## optional extras: programs that some benchmarks and tests compare with
	@for extra in diff wdiff dwdiff git chromium; do \
		command -v $$extra > /dev/null && echo "$$extra: found" || echo "$$extra: not found; install the package of that name to compare with it"; \
	done

clean: ## everything that was made
	rm -rf build

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# One line for what is missing, before anything fails in a longer way.
tools:
	@command -v go > /dev/null || { echo "Go is missing: install Go 1.26 or newer"; exit 1; }
	@cc=$$(go env CC); command -v "$${cc%% *}" > /dev/null || \
		{ echo "a C compiler is missing ($$cc not found): install gcc or clang, or name one with CC=..."; exit 1; }
