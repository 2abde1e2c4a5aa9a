"""Where in the ledger's files a claim stands, for those who want to open it there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from attrs import define, field

from factcheck.errors import LedgerError, Place
from factcheck.ledger.files import read_text
from factcheck.ledger.ledger import Ledger
from factcheck.ledger.loading import root_of

ID = re.compile(
    r"""
    (?: ^[ \t]* (?:-[ \t]+)? (?:\{[ \t]*)? | [{,]\s* )      # in block style; in flow style or JSON
    (?P<key> (?P<mark>["']?) id (?P=mark) ) [ \t]* : (?=[\s"'])\s*
    """,
    re.VERBOSE | re.MULTILINE,
)
VALUE = re.compile(r"""(["'])(?P<quoted>[^"'\n]*)\1|(?P<plain>[^\s,}"'#][^\n,}#]*)""")


@define
class ClaimPlaces:
    """The files and lines of a ledger's claims; each file is read when it is first asked for."""

    ledger: Ledger
    _read: dict[Path, Mapping[str, Place]] = field(init=False, factory=dict, repr=False)

    def place(self, id_: str) -> Place | None:
        """Return where the claim with that id has its `id`; None where it is from no file.

        Of a file that can no longer be read as it was, only the file is told.
        """
        file = self.ledger.files.get(id_)
        if file is None:
            return None
        if file not in self._read:
            self._read[file] = self._places(file)
        return self._read[file].get(id_, Place(file))

    def _places(self, file: Path) -> Mapping[str, Place]:
        try:
            text = read_text(file, root_of(self.ledger.path or file))
        except LedgerError:
            return {}
        places: dict[str, Place] = {}
        line, counted = 1, 0
        for found in ID.finditer(text):
            value = VALUE.match(text, found.end())
            if value is None:
                continue
            start = found.start("key")
            line, counted = line + text.count("\n", counted, start), start
            column = start - text.rfind("\n", 0, start)
            id_ = (value["quoted"] or value["plain"] or "").strip()
            places.setdefault(id_, Place(file, line, column))
        return places
