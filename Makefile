# Parley. The two targets to know are run and test; "make help" lists the rest.

SHELL       := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

ADDR        ?= localhost:8080
STATICCHECK := go run honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOFUMPT     := go run mvdan.cc/gofumpt@v0.12.0
WASM        := GOOS=js GOARCH=wasm
PACK        := go run ./app/server/internal/pack
LDFLAGS     := -trimpath -ldflags='-s -w'
# Journeys run after the rest: what a reader waits for is timed.
JOURNEY     := app/journey
# WASM is several times slower; that it gives the numbers of the native engine
# is tested for itself (app/agree), so the long sweeps run natively only.
SHORT       ?= -short
NODE_EXEC    = $(shell go env GOROOT)/lib/wasm/go_js_wasm_exec

# The three programs of the page, the files that start them, and everything
# they are built from.
SITE     := app/server/site/web
PROGRAMS := $(SITE)/app.wasm $(SITE)/map.wasm $(SITE)/engine.wasm
STARTERS := $(addprefix $(SITE)/,$(notdir $(shell find wasm -name '*.js' -o -name '*.html')) wasm_exec.js)
PAGES    := $(PROGRAMS) $(STARTERS)
SOURCES  := go.mod go.sum $(shell find engine scenarios assets app wasm \
              \( -path $(SITE) -o -name testdata -o -name '*_test.go' \) -prune -o -type f -print)

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: build/parley ## build everything and serve the explorer on http://localhost:8080 (ADDR=host:port changes it)
	@exec build/parley serve --addr $(ADDR)

.PHONY: test
test: setup build/packed ## install what the tests need, then run all of them: native, WASM and in the browser
	xvfb-run -a go test $$(go list ./... | grep -v $(JOURNEY))
	$(MAKE) --no-print-directory test-wasm test-browser

.PHONY: test-wasm
test-wasm: ## run the tests of the engine as WASM, in Node (SHORT= runs the long sweeps there too)
	$(WASM) go test $(SHORT) -timeout 30m -exec "$(NODE_EXEC)" ./engine/...

.PHONY: test-browser
test-browser: build/packed ## run the journeys in Chromium
	go test ./$(JOURNEY)

.PHONY: race
race: ## run the tests that need no display under the race detector
	go test -race -short ./engine/... ./scenarios/... ./app/session/... ./app/view/... ./app/server/... ./app/cli/...

.PHONY: wasm
wasm: $(PAGES) ## build the three WASM programs and print their sizes, raw and compressed
	@$(PACK) -level fast $(SITE)

.PHONY: bench
bench: setup build/packed ## time one full evaluation and a moving slider, natively and in the browser, and print the WASM sizes
	@go run ./app/bench
	@printf '\nthe files of the page (make release compresses harder)\n'
	@$(PACK) -level fast $(SITE)

.PHONY: desktop
desktop: ## build and start the desktop window
	go build $(LDFLAGS) -o build/parley-desktop ./app/cmd/parley-desktop
	build/parley-desktop

.PHONY: release
release: $(PAGES) ## build both programs for other people: best compression, no debug information
	$(PACK) -level best $(SITE)
	go build $(LDFLAGS) -o build/parley ./app/cmd/parley
	go build $(LDFLAGS) -o build/parley-desktop ./app/cmd/parley-desktop
	@ls -l build/parley build/parley-desktop

.PHONY: fmt
fmt: ## format every Go file
	$(GOFUMPT) -l -w .

.PHONY: fmt-check
fmt-check: ## fail if a Go file is not formatted
	@files=$$($(GOFUMPT) -l .); [ -z "$$files" ] || { echo "not formatted, run 'make fmt':" $$files >&2; exit 1; }

.PHONY: vet
vet: ## run go vet, for this machine and for the browser
	go vet ./...
	$(WASM) go vet ./engine/... ./app/shell/... ./app/atlas/... ./wasm/...

.PHONY: staticcheck
staticcheck: ## run staticcheck (its first build takes minutes)
	$(STATICCHECK) ./...

.PHONY: lint
lint: fmt-check vet staticcheck ## run gofumpt, go vet and staticcheck

.PHONY: setup
setup: ## install what the tests need (Debian, as root), or say what is missing
	@.ci/setup

.PHONY: clean
clean: ## remove everything that was built
	rm -rf build $(SITE)

# Building.

build/parley: $(SOURCES) build/packed
	go build $(LDFLAGS) -o $@ ./app/cmd/parley

build/packed: $(PAGES)
	$(PACK) -level fast $(SITE)
	@mkdir -p build && touch $@

$(SITE)/app.wasm: $(SOURCES)
	$(WASM) go build $(LDFLAGS) -o $@ ./wasm/shell && touch $@

$(SITE)/map.wasm: $(SOURCES)
	$(WASM) go build $(LDFLAGS) -o $@ ./wasm/atlas && touch $@

$(SITE)/engine.wasm: $(SOURCES)
	$(WASM) go build $(LDFLAGS) -o $@ ./wasm/worker && touch $@

# Go's own starter must be of the Go that built the programs.
$(PROGRAMS): $(SITE)/wasm_exec.js

$(SITE)/wasm_exec.js: FORCE
	@mkdir -p $(@D) && exec="$$(go env GOROOT)/lib/wasm/wasm_exec.js" && { cmp -s "$$exec" $@ || cp "$$exec" $@; }

.PHONY: FORCE
FORCE:

vpath %.js $(shell find wasm -type d)
vpath %.html $(shell find wasm -type d)

$(SITE)/%.js: %.js
	@mkdir -p $(@D) && cp $< $@

$(SITE)/%.html: %.html
	@mkdir -p $(@D) && cp $< $@
