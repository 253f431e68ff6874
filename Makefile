# `make` alone lists what there is.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet
STATE  := .datebook

.DEFAULT_GOAL := help
.PHONY: help run test lint format bench lock feeds clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.run ## install, read seeds/, show events and rehearsed reminders, then serve page and feed
	@DATEBOOK_DATA_DIR=$${DATEBOOK_DATA_DIR:-$(STATE)}; export DATEBOOK_DATA_DIR; \
	verb() { printf '\n$$ datebook %s\n\n' "$$*"; $(BIN)/datebook "$$@"; }; \
	verb read seeds/ && verb build && verb rehearse us-russia-talks --from 2022-01-01 --to 2022-01-31 && \
	printf '\n$$ datebook serve\n\n' && exec $(BIN)/datebook serve

test: $(VENV)/.dev ## all tests, no network needed
	@$(BIN)/python -m pytest -n 2 -q $(ARGS)

lint: $(VENV)/.dev ## ruff, formatting, mypy strict, the import contract
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && PYTHONPATH=service $(BIN)/lint-imports

format: $(VENV)/.dev ## let ruff rewrite what it can
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

bench: $(VENV)/.dev ## speed and memory, as ratios against a peer in the same run
	@$(BIN)/python -m tests.bench $(ARGS)

feeds: $(VENV)/.run ## rebuild calendars/*.ics from their documents
	@$(BIN)/datebook build

lock: ## pin the current releases again (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q --upgrade --group build -o requirements.txt
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q --upgrade --group dev -o requirements-dev.txt

clean: ## remove what was installed and stored here
	rm -rf $(VENV) $(STATE) .mypy_cache .ruff_cache .pytest_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "datebook needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1). Say: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { echo "cannot make a virtual environment: on Debian and Ubuntu, apt install python3-venv"; exit 2; }

# The package itself is installed in place: no copy that could be stale.
$(VENV)/.run: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "installing what is pinned in requirements.txt (once) …"
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@
