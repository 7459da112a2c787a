# Needs Python >= 3.11 with venv, git and make. Everything else is installed into .venv from the lock files.
.DEFAULT_GOAL := help
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3; do command -v $$p >/dev/null 2>&1 && $$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN    := .venv/bin
READY  := .venv/.ready
UV     := 0.13.9
PORT   ?= 8000

help:            ## show this
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' Makefile

$(READY): requirements-dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with venv is needed (Debian: apt-get install python3-venv)."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV)
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements-dev.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
	@touch $@

setup: $(READY)  ## make .venv with everything in it, from the lock file
run:             ## serve the demo on the embedded database (PORT=8000)
	@test -e $(READY) || echo "Setting up Handslag: about a minute the first time …"
	@$(MAKE) --no-print-directory setup
	@$(BIN)/handslag demo --port $(PORT)
test: $(READY)   ## every test that belongs to a merge: SQLite, PostgreSQL, a browser
	@CHROMIUM="$$(sh .ci/chromium)" POSTGRES_BIN="$$(sh .ci/postgres)" $(BIN)/pytest -q -n 2 --dist loadfile -m "not attack"
attack: $(READY) ## the long harnesses
	@CHROMIUM="$$(sh .ci/chromium)" POSTGRES_BIN="$$(sh .ci/postgres)" $(BIN)/pytest -q -m attack --timeout 3600
bench: $(READY)  ## figures of speed and weight, as ratios within one run
	@CHROMIUM="$$(sh .ci/chromium)" POSTGRES_BIN="$$(sh .ci/postgres)" $(BIN)/python -m tests.speed
lint: $(READY)   ## style, types, the direction of imports, models against migrations
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports --no-cache && $(BIN)/handslag migrate --check
lock: $(READY)   ## refresh the lock files
	@$(BIN)/uv pip compile --quiet --no-header --generate-hashes --universal --python-version 3.11 pyproject.toml -o requirements.txt
	@$(BIN)/uv pip compile --quiet --no-header --generate-hashes --universal --python-version 3.11 pyproject.toml --group dev -o requirements-dev.txt

.PHONY: help setup run test attack bench lint lock
