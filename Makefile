# `make help` lists the routines. VENV=path uses another virtual environment.
VENV ?= .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help setup test coverage lint format types check bench readme ci

help: ## list the routines
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## make the virtual environment with everything that the routines need
	python3 -m venv $(VENV)
	$(BIN)/pip install -q -U pip
	$(BIN)/pip install -q -e . --group dev

test: ## run the tests
	$(BIN)/pytest

coverage: ## run the tests and show which lines none of them reaches
	$(BIN)/pytest --cov --cov-report=term-missing

lint: ## look for faults in the code and the order of imports between packages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

format: ## lay out the code, and mend what the linter can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: ## check the types
	$(BIN)/mypy

check: lint types test ## lint, types and test: run it before each commit

bench: ## measure speed on the ledger of this repository
	$(BIN)/python tests/benchmarks/speed.py

readme: ## write the transcripts in the README and the manual anew
	$(BIN)/python tools/transcripts.py

ci: ## run what CI runs, in an environment of its own
	bash .ci/run
