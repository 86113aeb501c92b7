# `make run` opens the hello app, `make test` runs every check; both make the environment first.
# CONTRIBUTING.md tells what the other targets are for.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY     := $(BIN)/python
PIP    := $(PY) -m pip install -qq --disable-pip-version-check
NPM    := $(PY) packaging/build_page.py npm
SYNC   := $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)
DONE   := $(VENV)/checks

CHECKS := ruff format-check mypy imports generated tsc weblint vitest

.PHONY: run test test-long bench generate format clean page dev checks pytest $(CHECKS)
.DEFAULT_GOAL := run

run: page $(VENV)/installed
	@$(BIN)/desktop-host hello

# --- environment -----------------------------------------------------------------------------------------------------

# Debian ships venv apart from Python; root on a bare machine gets it, anybody else is told by Python itself.
$(VENV)/pyvenv.cfg:
	@echo "== environment in $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; set PYTHON=...")'
	@$(PYTHON) -m venv $(VENV) || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && apt-get update -qq && apt-get install -qq -y python3-venv && $(PYTHON) -m venv --clear $(VENV); }

# Before the package itself: its build then finds the page current, and needs no Node of its own.
page: $(VENV)/pyvenv.cfg
	@node=$$($(PY) packaging/build_page.py requirement) && { [ -z "$$node" ] || \
	  { echo "== no Node on PATH: $$node from PyPI"; $(PIP) "$$node"; }; }
	@$(PY) packaging/build_page.py

$(VENV)/installed: pyproject.toml $(VENV)/pyvenv.cfg | page
	@echo "== install"
	@$(PIP) -e .
	@touch $@

$(VENV)/installed-dev: pyproject.toml $(VENV)/pyvenv.cfg | page
	@echo "== install, with what the checks need"
	@$(PIP) -e '.[dev]'
	@touch $@ $(VENV)/installed

dev: page $(VENV)/installed-dev

# --- checks ----------------------------------------------------------------------------------------------------------

# Static checks run two at a time, the tests after them alone: they start browsers and windows, and want the machine.
test: dev
	@sh tests/prepare.sh $(PY)
	@rm -rf $(DONE) && mkdir -p $(DONE)
	@$(MAKE) --no-print-directory --keep-going -j2 $(SYNC) checks || true
	@$(MAKE) --no-print-directory pytest || true
	@$(call summary,$(CHECKS) pytest)

checks: $(CHECKS)

# $(call check,NAME,COMMAND): one line, the command's output, and a mark if it passed.
define check
	@echo "== $@: $(1)"
	@mkdir -p $(DONE) && rm -f $(DONE)/$@
	@$(1)
	@touch $(DONE)/$@
endef

# Name what failed, or say that nothing did.
summary = failed=; for name in $(1); do [ -e $(DONE)/$$name ] || failed="$$failed $$name"; done; \
  if [ -n "$$failed" ]; then echo "== FAILED:$$failed"; exit 1; else echo "== passed: $(1)"; fi

ruff: dev
	$(call check,$(BIN)/ruff check --quiet --output-format=concise)
format-check: dev
	$(call check,$(BIN)/ruff format --check --quiet)
mypy: dev
	$(call check,$(BIN)/mypy --no-error-summary)
imports: dev
	$(call check,$(BIN)/lint-imports --no-logo)
generated: dev
	$(call check,$(PY) packaging/generate --check)
tsc: dev
	$(call check,$(NPM) run --silent check)
weblint: dev
	$(call check,$(NPM) run --silent lint)
vitest: dev
	$(call check,$(NPM) run --silent test)
pytest: dev
	$(call check,$(BIN)/pytest $(PYTEST_ARGS))

test-long: dev
	@sh tests/prepare.sh $(PY)
	@$(BIN)/pytest -m long $(PYTEST_ARGS)

bench: dev
	@sh tests/prepare.sh $(PY)
	@$(PY) -m tests.bench

# --- work ------------------------------------------------------------------------------------------------------------

generate: dev
	@$(PY) packaging/generate

format: dev
	@$(BIN)/ruff check --fix --quiet || true
	@$(BIN)/ruff format --quiet
	@$(NPM) run --silent format

clean:
	rm -rf $(VENV) webui/node_modules desktop_host/page dist .mypy_cache .ruff_cache .pytest_cache \
	  .import_linter_cache .hypothesis test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
