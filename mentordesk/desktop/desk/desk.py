# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What every page is handed: the journal, and the ways to reach the window around it."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QLocale, QObject, QSettings, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mentordesk.errors import UserError
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.journal.undo import Change

if TYPE_CHECKING:
    from mentordesk.desktop.desk.spelling import Spelling


class Place(StrEnum):
    """The places of the rail."""

    TODAY = "today"
    RELATIONSHIPS = "relationships"
    ADVICE = "advice"
    REFLECTIONS = "reflections"
    INSIGHTS = "insights"
    TRASH = "trash"
    LOOKING_BACK = "looking_back"
    SETTINGS = "settings"


PLACE_OF_KIND = {
    Kind.ADVICE: Place.ADVICE,
    Kind.TOPIC: Place.ADVICE,
    Kind.REFLECTION: Place.REFLECTIONS,
    Kind.FRAMEWORK: Place.REFLECTIONS,
}


class Target(NamedTuple):
    """Somewhere to go: a place, perhaps a record in it, perhaps words to show there.

    `new` asks for a new record of the kind, with the values given.
    """

    place: Place
    kind: Kind | None = None
    id: int | None = None
    terms: tuple[Any, ...] = ()
    new: tuple[tuple[str, Any], ...] | None = None
    move: str = ""
    """For an advice: the move to open at once."""
    showing: tuple[tuple[str, str], ...] = ()
    """For a list: what its filter is to show."""


def target_of(kind: Kind, record_id: int, terms: tuple[Any, ...] = ()) -> Target:
    """Where a record is shown."""
    return Target(PLACE_OF_KIND.get(kind, Place.RELATIONSHIPS), kind, record_id, terms)


class Desk(QObject):
    """The desk a journal lies on: one for each window."""

    changed = Signal(object)
    """A `Change` is in the file."""
    open_requested = Signal(object)
    """Somebody wants to go to a `Target`."""
    notice_requested = Signal(str, bool, object)
    """A short text for the bar at the bottom, whether it offers Undo, or else what takes it back."""
    spelling_changed = Signal()
    """Another dictionary, or none, is to be used from here on."""
    failed = Signal(object)
    """A `UserError` nobody else has shown."""

    def __init__(
        self, journal: Journal, settings: QSettings, parent: QObject | None = None, *, demo: bool = False
    ) -> None:
        super().__init__(parent)
        self.journal = journal
        self.demo = demo
        """Whether the journal is the filled example, which is thrown away afterwards."""
        self.settings = settings
        self._spelling: tuple[str, Spelling | None] | None = None
        journal.listen(self._journal_changed)

    def _journal_changed(self, change: Change) -> None:
        self.changed.emit(change)
        if change.touches(Kind.RELATIONSHIP) and self._learn_names():
            self.spelling_changed.emit()

    def leave(self) -> None:
        """Stop listening to the journal."""
        self.journal.unlisten(self._journal_changed)

    @property
    def today(self) -> date:
        """The day it is where the user is."""
        return date.today()

    @property
    def spelling(self) -> "Spelling | None":
        """The dictionary the settings choose; nothing if they want none, or the system has none."""
        from mentordesk.desktop.desk import spelling

        wanted = str(self.settings.value(spelling.SETTING, spelling.SYSTEM))
        if self._spelling is None or self._spelling[0] != wanted:
            language = spelling.chosen_language(wanted, QLocale.system().name())
            own = spelling.own_words()
            self._spelling = (wanted, spelling.Spelling(language, own) if language else None)
            self._learn_names()
        return self._spelling[1]

    def _learn_names(self) -> bool:
        """Tell the dictionary who is in the journal. Returns whether that changed anything."""
        if self._spelling is None or self._spelling[1] is None:
            return False
        from mentordesk.practice.search.search import all_people

        try:
            return self._spelling[1].set_names(name for _, name in all_people(self.journal))
        except UserError:
            return False  # the names stay as they were known

    def writes(self, *widgets: QWidget | QAction) -> None:
        """Say that widgets or actions change the journal: where it can only be read, they are switched off."""
        for widget in widgets:
            widget.setEnabled(not self.journal.read_only)

    def open_record(self, kind: Kind, record_id: int, terms: tuple[Any, ...] = ()) -> None:
        """Go to a record."""
        self.open_requested.emit(target_of(kind, record_id, terms))

    def notice(self, text: str, *, undo: bool = False, back: Callable[[], None] | None = None) -> None:
        """Say something in the bar at the bottom: with Undo for the last step, or another way back."""
        self.notice_requested.emit(text, undo, back)

    def attempt(self, operation: Any, *arguments: Any, **named: Any) -> Any:
        """Run an operation; what the world does to it is shown, and nothing comes back then."""
        try:
            return operation(self.journal, *arguments, **named)
        except UserError as error:
            self.failed.emit(error)
            return None
