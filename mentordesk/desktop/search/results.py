# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What the search box found, as rows: commands and people first, then records as documents of the index."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mentordesk.i18n.formats import date_text, full_date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.storage.schema import read_document_id
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.highlights import plain
from mentordesk.practice.search.search import Hit
from mentordesk.practice.wording.terms import term_text

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The row itself: a Heading, a CommandRow, a PersonRow or a Hit; nothing if the record is gone."""
PAGE = 50
"""So many documents are asked for at once."""
BLOCK = 8
"""So many of them are read at once: about as many as are in view."""

MOST_TOP = 5
"""So many commands and people are offered at most, before the records."""


class Command(Protocol):
    """Something to do."""

    text: str
    shortcut: str
    found_by: str
    """The words it is found by, the text among them."""

    def trigger(self) -> None:
        """Do it."""


@dataclass(frozen=True)
class Heading:
    """Soft words over a group of rows."""

    text: str


@dataclass(frozen=True)
class CommandRow:
    """Something to do."""

    command: Command


@dataclass(frozen=True)
class PersonRow:
    """Somebody to go to."""

    id: int
    name: str


Top = Heading | CommandRow | PersonRow


def matching_commands(commands: Sequence[Command], typed: str) -> list[Command]:
    """The commands with words that begin as the words typed do."""
    wanted = plain(typed).split()
    if not wanted:
        return []
    return [
        command
        for command in commands
        if all(any(_begins(word, w) for word in plain(command.found_by).split()) for w in wanted)
    ]


def _begins(word: str, typed: str) -> bool:
    """Whether a word is meant; the small ones ("to", "of") only when they are typed whole."""
    return word.startswith(typed) and (len(word) > 2 or word == typed)


def meta_text(hit: Hit, *, whole_date: bool = False) -> str:
    """The soft line of a record: kind, with whom, and when; in a `whole_date` this year is said, too."""
    people = hit.people if hit.people != hit.title else ""
    day = (full_date_text if whole_date else date_text)(hit.date)
    if hit.kind in (Kind.RELATIONSHIP, Kind.TOPIC):
        day = ""
    return " · ".join(part for part in (term_text(hit.kind), people, day) if part)


def spoken_text(row: Top | Hit | None) -> str:
    """A row as it is read out."""
    if row is None:
        return pgettext("palette", "This record is no longer there.")
    if isinstance(row, Heading):
        return row.text
    if isinstance(row, CommandRow):
        parts = (pgettext("palette", "Command"), row.command.text, row.command.shortcut)
        return " · ".join(part for part in parts if part)
    if isinstance(row, PersonRow):
        return pgettext("palette", "Go to {name}", name=row.name)
    parts = (meta_text(row, whole_date=True), row.title, row.beside.text)
    return " · ".join(part for part in parts if part)


class ResultsModel(QAbstractListModel):
    """One model for all results. Records are fetched in blocks when a view asks for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: list[Top] = []
        self._documents: list[int] = []
        self._hits: dict[int, Hit | None] = {}
        self._fetch: Callable[[Sequence[int]], Sequence[Hit]] | None = None
        self._more: Callable[[int], Sequence[int]] | None = None

    def show_results(
        self,
        top: Sequence[Top],
        documents: Sequence[int],
        fetch: Callable[[Sequence[int]], Sequence[Hit]],
        more: Callable[[int], Sequence[int]],
    ) -> None:
        """Show other rows. `fetch` reads records, `more` gives the page after a document."""
        self.beginResetModel()
        self._top, self._documents = list(top), list(documents)
        self._hits = {}
        self._fetch = fetch
        self._more = more if len(documents) >= PAGE else None
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing, and keep nothing of the journal."""
        self.beginResetModel()
        self._top, self._documents, self._hits = [], [], {}
        self._fetch = self._more = None
        self.endResetModel()

    @property
    def record_count(self) -> int:
        """How many records are in the list so far."""
        return len(self._documents)

    @property
    def complete(self) -> bool:
        """Whether all records are in the list."""
        return self._more is None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._top) + len(self._documents)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more is not None

    def fetchMore(self, parent: Index) -> None:
        if parent.isValid() or self._more is None:
            return
        found = list(self._more(self._documents[-1]))
        if len(found) < PAGE:
            self._more = None
        if found:
            first = self.rowCount()
            self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
            self._documents.extend(found)
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        if role == ROW_ROLE:
            return self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken_text(self.row(index.row()))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self.choosable(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def choosable(self, row: int) -> bool:
        """Whether a row is more than a heading."""
        return 0 <= row < self.rowCount() and not (
            row < len(self._top) and isinstance(self._top[row], Heading)
        )

    def is_record(self, row: int) -> bool:
        """Whether a row is a record, without reading it."""
        return row >= len(self._top)

    def key(self, row: int) -> tuple[Kind, int] | None:
        """Kind and id of the record in a row."""
        at = row - len(self._top)
        return read_document_id(self._documents[at]) if 0 <= at < len(self._documents) else None

    def row(self, row: int) -> Top | Hit | None:
        """What a row shows; nothing for a row that is not there."""
        if not 0 <= row < self.rowCount():
            return None
        if row < len(self._top):
            return self._top[row]
        at = row - len(self._top)
        document = self._documents[at]
        if document not in self._hits and self._fetch is not None:
            first = at - at % BLOCK
            block = [d for d in self._documents[first : first + BLOCK] if d not in self._hits]
            found = {(hit.kind, hit.id): hit for hit in self._fetch(block)}
            self._hits.update({d: found.get(read_document_id(d)) for d in block})
        return self._hits.get(document)
