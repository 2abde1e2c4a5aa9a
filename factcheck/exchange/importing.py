"""Claims from elsewhere into a ledger's folder: in files of a few thousand, each written whole.

Only ids are kept in memory, so that a feed may be larger than it. Stopped halfway, an import leaves
whole files behind, and goes on with what is not in them when it is run again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import define, evolve, field, frozen

from factcheck.errors import LedgerError, Place, Problem
from factcheck.exchange.entry import Entry, Names, RecordError
from factcheck.ledger import files
from factcheck.ledger.contents import Contents, read_contents
from factcheck.ledger.references import Known, Origin, claim_faults, cycles
from factcheck.ledger.writing import as_yaml
from factcheck.model import Claim, Source, SourceDocument
from factcheck.whole_file import write_whole

CLAIMS_A_FILE = 5_000
"""As many load in half a second, and can be looked through in an editor."""

MOST_TOLD = 20
"""Records left out whose reasons are kept."""


@frozen(kw_only=True)
class Imported:
    """How an import ended."""

    claims: int = 0
    known: int = 0
    """Claims that the ledger had already."""
    left_out: int = 0
    reasons: tuple[str, ...] = ()
    """Why the first of those that were left out were."""
    files: tuple[Path, ...] = ()


@define
class Importer:
    """Writes entries into new files `stem-0001.yaml`, ... of the ledger's folder."""

    folder: Path
    stem: str
    names: Names = field(factory=Names)
    claims_a_file: int = CLAIMS_A_FILE
    result: Imported = field(factory=Imported, init=False)
    _known: Known = field(factory=lambda: Known({}, {}, {}), init=False)
    _claims: list[Claim] = field(factory=list, init=False)
    _sources: dict[str, Source] = field(factory=dict, init=False)
    _documents: dict[str, SourceDocument] = field(factory=dict, init=False)
    _held: list[Claim] = field(factory=list, init=False)
    """Claims that refer to what may come later."""
    _last: Entry | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        for file, contents in _contents_in(self.folder):
            origin = Origin(file, ())
            for _, claim in contents.claims:
                self._known.claims[claim.id] = origin
            self._known.documents.update(dict.fromkeys(contents.documents, origin))
            for source in contents.sources.values():
                self._know(source, origin)

    def add(self, entry: Entry) -> None:
        """Take an entry over; one more verdict on the claim before it is added to that."""
        last = self._last
        if last and last.claim.id == entry.claim.id:
            merged = last.with_checks_of(entry)
            if merged is None or merged == last:
                self._count(known=1)
            self._last = merged or last
            return
        self._settle()
        self._last = entry

    def add_source(self, source: Source) -> None:
        """Take a source over; one whose id the ledger has already is passed over."""
        if source.id not in self._known.sources:
            self._sources[source.id] = source
            self._know(source, Origin(self.folder, ()))

    def add_document(self, document: SourceDocument) -> None:
        """Take a document over; one whose id the ledger has already is passed over."""
        if document.id not in self._known.documents:
            # A copy stays where it was: the entry would name a file that is not in this folder.
            self._documents[document.id] = evolve(document, file=None, sha256=None)
            self._known.documents[document.id] = Origin(self.folder, ())

    def leave_out(self, record: int, error: Exception | str) -> None:
        """Count a record that cannot be a claim, and keep the reason."""
        told = self.result.reasons
        if len(told) < MOST_TOLD:
            told = (*told, f"record {record:,}: {error}")
        self.result = evolve(self.result, left_out=self.result.left_out + 1, reasons=told)

    def finish(self) -> Imported:
        """Write what is left, and return how the import ended."""
        self._settle()
        for claim in self._sound_of_held():
            self._take(claim)
        self._write()
        return self.result

    def _settle(self) -> None:
        """Take the last entry over, now that nothing more comes to it."""
        entry, self._last = self._last, None
        if entry is None:
            return
        for source in entry.sources:
            self.add_source(source)
        for document in entry.documents:
            self.add_document(document)
        if entry.claim.id in self._known.claims:
            self._count(known=1)
        elif entry.claim.supersedes or self._faults(entry.claim):
            self._known.claims[entry.claim.id] = Origin(self.folder, ())
            self._held.append(entry.claim)
        else:
            self._take(entry.claim)

    def _take(self, claim: Claim) -> None:
        self._known.claims[claim.id] = Origin(self.folder, ())
        self._claims.append(claim)
        if len(self._claims) >= self.claims_a_file:
            self._write()

    def _sound_of_held(self) -> list[Claim]:
        """Return the claims whose references lead somewhere, now that everything has come."""
        while True:
            faulty = {claim.id: fault for claim in self._held if (fault := self._faults(claim))}
            replaced = {claim.id: claim.supersedes for claim in self._held}
            for circle in cycles(replaced):
                faulty.setdefault(circle[0], f"supersedes itself: {' -> '.join(circle)}")
            if not faulty:
                return self._held
            for id_, fault in faulty.items():
                del self._known.claims[id_]
                self.leave_out(self.result.claims + len(self._claims), f"{id_}: {fault}")
            self._held = [claim for claim in self._held if claim.id not in faulty]

    def _faults(self, claim: Claim) -> str | None:
        """Return what a claim refers to and the ledger does not have, if anything."""
        faults = claim_faults(claim, self._known)
        return next((f"{fault.headline} {fault.found or ''}".strip() for fault in faults), None)

    def _know(self, source: Source, origin: Origin) -> None:
        self._known.sources[source.id] = origin
        self.names.add(source)

    def _write(self) -> None:
        """Write one file with what was taken over since the last, if anything was."""
        if not (self._claims or self._sources or self._documents):
            return
        path = self._next_file()
        sources, documents = tuple(self._sources.values()), tuple(self._documents.values())
        text = as_yaml(self._claims, sources, documents)
        _refuse_other(text, self._claims, path)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode("utf-8"))
        self._count(claims=len(self._claims))
        self.result = evolve(self.result, files=(*self.result.files, path))
        self._claims, self._sources, self._documents = [], {}, {}

    def _next_file(self) -> Path:
        number = len(self.result.files) + 1
        while (path := self.folder / f"{self.stem}-{number:04}.yaml").exists():
            number += 1
        return path

    def _count(self, *, claims: int = 0, known: int = 0) -> None:
        self.result = evolve(
            self.result, claims=self.result.claims + claims, known=self.result.known + known
        )


def import_all(entries: Iterable[tuple[int, Entry | RecordError]], importer: Importer) -> Imported:
    """Take all entries over, each with its number; what cannot be a claim is left out."""
    for number, entry in entries:
        if isinstance(entry, RecordError):
            importer.leave_out(number, entry)
        else:
            importer.add(entry)
    return importer.finish()


def _contents_in(folder: Path) -> Iterator[tuple[Path, Contents]]:
    """Yield what each file of the ledger holds, one at a time; of a folder without any, nothing."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise LedgerError(Problem(Place(folder), "claims are imported into a folder", "a file"))
    try:
        found = files.ledger_files(folder)
    except LedgerError:
        return
    for file in found:
        contents = read_contents(files.parse(files.read_text(file, folder), file))
        if contents.faults:
            fault = contents.faults[0]
            raise LedgerError(Problem(Place(file), fault.headline, fault.found, fault.expected))
        yield file, contents


def _refuse_other(text: str, claims: list[Claim], path: Path) -> None:
    """Raise LedgerError where the text would not be read as the claims that it was made of."""
    read = read_contents(files.parse(text, path))
    if read.faults or [claim for _, claim in read.claims] != claims:
        raise LedgerError(Problem(Place(path), "a file cannot hold these values unchanged"))
