"""Where the schema of claim files is: it is made by tools/ledger_schema.py of the value types."""

from __future__ import annotations

from pathlib import Path

SCHEMA_FILE = Path(__file__).with_name("schema.json")
