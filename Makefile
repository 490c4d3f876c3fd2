# Taken voor rekenaudit. `make help` toont ze.
PYTHON ?= python3
OMGEVING := .venv
PY := $(OMGEVING)/bin/python
export PIP_DISABLE_PIP_VERSION_CHECK = 1
.DEFAULT_GOAL := help

.PHONY: help rapport controleer test test-documenten bench momentopnamen schemas documentatie vergrendel schoon

help: ## toont deze lijst
	@echo "Taken van rekenaudit (typ bijvoorbeeld: make rapport)"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

$(OMGEVING)/rapport.klaar: requirements.lock pyproject.toml scripts/inrichten.py
	@$(PYTHON) scripts/inrichten.py $(OMGEVING) requirements.lock
	@touch $@

$(OMGEVING)/test.klaar: requirements-test.lock pyproject.toml scripts/inrichten.py
	@$(PYTHON) scripts/inrichten.py $(OMGEVING) requirements-test.lock
	@touch $@ $(OMGEVING)/rapport.klaar

rapport: $(OMGEVING)/rapport.klaar ## maakt het rapport en de bijlagen van het onderzoek in deze map
	@$(PY) -m rekenaudit genereer

controleer: $(OMGEVING)/rapport.klaar ## controleert alle invoer zonder documenten te maken
	@$(PY) -m rekenaudit controleer || true

test: $(OMGEVING)/test.klaar ## voert alle tests, stijlcontroles en importregels uit
	$(OMGEVING)/bin/ruff check src tests scripts bench
	$(OMGEVING)/bin/ruff format --check src tests scripts bench
	$(OMGEVING)/bin/mypy
	$(OMGEVING)/bin/lint-imports
	$(PY) -m pytest -m "not documenten" -n auto

test-documenten: $(OMGEVING)/test.klaar ## voert de tests uit waarvoor LibreOffice, Chromium en npm nodig zijn
	@$(PY) scripts/documentprogrammas.py
	$(PY) -m pytest -m documenten

$(OMGEVING)-bench/klaar: bench/requirements.txt
	@$(PYTHON) -m venv $(OMGEVING)-bench
	@$(OMGEVING)-bench/bin/python -m pip install --quiet -r bench/requirements.txt
	@touch $@

bench: $(OMGEVING)/test.klaar $(OMGEVING)-bench/klaar ## meet waar de tijd blijft (bench/README.md)
	@$(PY) -u -m bench.meet $(DELEN)

momentopnamen: $(OMGEVING)/test.klaar ## werkt de momentopnamen (snapshots) van de tests bij
	$(PY) -m pytest --snapshot-update

schemas: $(OMGEVING)/test.klaar ## schrijft de JSON Schema's en de tabellen van alle sleutels in docs
	$(PY) scripts/schemas.py

documentatie: $(OMGEVING)/test.klaar ## schrijft docs/meldingen.md uit de lijst van meldingen en hun voorbeelden
	$(PY) -m tests.gebreken
	$(PY) scripts/meldingen.py

vergrendel: ## legt de versies van alle bibliotheken opnieuw vast (vraagt uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements.lock
	uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -c requirements.lock -o requirements-test.lock

schoon: ## verwijdert de omgeving en tijdelijke bestanden (niet de uitvoer)
	rm -rf $(OMGEVING) $(OMGEVING)-bench .rekenaudit .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
