.DEFAULT_GOAL := help
.PHONY: help run test lint lock clean

HOST ?= 127.0.0.1
PORT ?= 8000
BIN := .venv/bin
LOCKED := requirements.lock pyproject.toml .ci/setup .ci/uv.txt

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' Makefile

run: .venv/.run ## Install what is needed and serve the app (HOST=127.0.0.1 PORT=8000)
	@exec $(BIN)/quizapp run --host $(HOST) --port $(PORT)

test: .venv/.dev ## Check everything: style, types, layers, tests, browser journeys
	@.ci/check

lint: .venv/.dev ## Check style, types, layers and templates only
	@.ci/check lint

lock: .venv/.dev ## Renew requirements.lock from pyproject.toml
	@.ci/lock

clean: ## Remove what was installed and made, but never the database in instance/
	rm -rf .venv .tools dist screenshots .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/.run: $(LOCKED)
	@.ci/setup run
	@touch $@

.venv/.dev: $(LOCKED)
	@.ci/setup dev
	@touch $@ .venv/.run
