# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The box over the window that finds any record and any command."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.text import Line
from mentordesk.desktop.kit.overlays.overlay import Overlay
from mentordesk.desktop.kit.widgets.labels import Hairline, MetaLabel
from mentordesk.desktop.search.filters import FilterRow
from mentordesk.desktop.search.results import (
    MOST_TOP,
    PAGE,
    Command,
    CommandRow,
    Heading,
    PersonRow,
    Top,
    matching_commands,
    spoken_text,
)
from mentordesk.desktop.search.view import ResultsView
from mentordesk.errors import UserError
from mentordesk.i18n.texts import npgettext, number_text, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.people.known import People, Person
from mentordesk.practice.people.matching import beginning
from mentordesk.practice.search import search

_WIDTH, _HEIGHT = 720, 600
_COUNT_DELAY = 150


class SearchPalette(Overlay):
    """One box for every record and every command. It lies over its parent, the window."""

    record_chosen = Signal(str, int, object)
    """Kind and id of a record, and the words to show there."""

    def __init__(self, journal: Journal, commands: Callable[[], Sequence[Command]], parent: QWidget) -> None:
        super().__init__(parent, _WIDTH, _HEIGHT)
        self.journal = journal
        self._commands = commands
        self._known: list[Command] = []
        self._people = People()
        self._question = search.ask("")
        self.setAccessibleName(pgettext("search", "Search"))
        self._make_box()
        self.filters = FilterRow(self._everybody, self)
        self.filters.changed.connect(self._filters_changed)
        self.view = ResultsView(self)
        self.results = self.view.results
        self.view.clicked.connect(self._open)
        self.nothing = QLabel()
        self.nothing.setObjectName("soft")
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.count = MetaLabel()
        self.keys = MetaLabel(pgettext("search", "↑ ↓ to choose, Enter to open, Esc to close"))
        self._lay_out()
        self._count_timer = QTimer(self, singleShot=True, interval=_COUNT_DELAY)
        self._count_timer.timeout.connect(self._count)
        self.results.rowsInserted.connect(self._rows_added)
        self.closed.connect(self._tidy)

    # Parts

    def _make_box(self) -> None:
        self.box = Line(self)
        self.box.setFont(theme.font(self.font(), theme.SECTION))
        self.box.setPlaceholderText(pgettext("search", "Search everything, or type a command"))
        self.box.setAccessibleName(pgettext("search", "Search everything, or type a command"))
        self.box.setMaxLength(search.MOST_LETTERS)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._ask)
        self.filter_button = QToolButton(self)
        self.filter_button.setCheckable(True)
        self.filter_button.setToolTip(pgettext("search", "Filter by kind, person and date"))
        self.filter_button.setAccessibleName(pgettext("search", "Filter by kind, person and date"))
        theme.set_icon(self.filter_button, "filter", "soft")
        self.filter_button.toggled.connect(self._filters_toggled)

    def _lay_out(self) -> None:
        glass = QLabel()
        glass.setPixmap(theme.icon("search", "soft", 20).pixmap(20, 20))
        self._glass = glass
        top = QHBoxLayout()
        top.setContentsMargins(20, 14, 14, 12)
        top.setSpacing(12)
        top.addWidget(glass)
        top.addWidget(self.box, 1)
        top.addWidget(self.filter_button)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(20, 8, 20, 10)
        bottom.addWidget(self.count, 1)
        bottom.addWidget(self.keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addWidget(Hairline())
        column.addSpacing(4)
        column.addWidget(self.view, 1)
        column.addWidget(self.nothing, 1)
        column.addSpacing(4)
        column.addWidget(Hairline())
        column.addLayout(bottom)
        self.filters.hide()
        self.nothing.hide()

    # Opening and closing

    def open_with(self, text: str = "") -> None:
        """Open, with a text to begin with."""
        self._known = list(self._commands())
        try:
            people = search.all_people(self.journal)
        except UserError:
            people = People()  # what is wrong is said below, where the records would be
        self._people = people
        self.filters.clear()
        self.filter_button.setChecked(False)
        self._glass.setPixmap(theme.icon("search", "soft", 20).pixmap(20, 20))
        self.open_overlay()
        if text == self.box.text():
            self._ask()
        else:
            self.box.setText(text)
        self.box.selectAll()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Close, and give the keyboard back to where it was."""
        self.close_overlay()

    def _tidy(self) -> None:
        self._count_timer.stop()
        self.results.clear()

    # Asking

    def _everybody(self) -> People:
        return self._people

    def _people_matching(self, text: str) -> list[Person]:
        """Ids and labels of those with a word in a name that begins so, first those whose name does itself."""
        return beginning(self._people, text, MOST_TOP)

    def _filters_toggled(self, on: bool) -> None:
        self.filters.setVisible(on)
        if on:
            self.filters.kinds_button.setFocus()
        else:
            self.box.setFocus()
            if self.filters.active:
                self.filters.clear()
                self._ask()

    def _filters_changed(self) -> None:
        self._ask()

    def _ask(self) -> None:
        """Show what answers the text and the filters: one query, then the rows in view."""
        text = self.box.text()
        start, end = self.filters.span
        kinds, people = self.filters.kinds, self.filters.people
        self._question = search.ask(text, kinds=kinds, people=people, start=start, end=end, everything=True)
        self._count_timer.stop()
        self.view.delegate.terms = self._question.terms
        try:
            top = self._top(text.strip())
            found = search.find_documents(self.journal, self._question, limit=PAGE)
            if top and found:
                top.append(Heading(pgettext("search", "Records, newest first")))
            self.results.show_results(top, found, self._read, self._more)
        except UserError as error:
            self.results.clear()
            self._show_nothing(error.sentence)
            return
        self.view.choose_first()
        if self.results.rowCount():
            self._show_nothing("")
        elif text.strip() and not self._question.terms:
            self._show_nothing(search.only_signs_text())
        elif text.strip() or self.filters.active:
            self._show_nothing(
                pgettext("search", "Nothing was found. Try the beginning of a word, or fewer words.")
            )
        else:
            self._show_nothing(pgettext("search", "Every word of your journal can be found again here."))
        self._show_count(None)
        if not self.results.complete:
            self._count_timer.start()

    def _top(self, text: str) -> list[Top]:
        if self.filters.active:
            return []
        if not text:
            every: list[Top] = [CommandRow(command) for command in self._known]
            return [Heading(pgettext("search", "Commands")), *every] if every else []
        people = self._people_matching(text)
        commands = matching_commands(self._known, text)
        room = MOST_TOP - min(len(people), MOST_TOP - min(len(commands), 3))
        rows: list[Top] = [CommandRow(command) for command in commands[:room]]
        rows += [PersonRow(person, name) for person, name in people[: MOST_TOP - len(rows)]]
        return [Heading(pgettext("search", "Commands and people")), *rows] if rows else []

    def _read(self, documents: Sequence[int]) -> list[search.Hit]:
        try:
            return search.read_hits(self.journal, documents, self._question.terms)
        except UserError as error:
            self.count.setText(error.sentence)
            return []

    def _more(self, last: int) -> list[int]:
        try:
            return search.find_documents(self.journal, self._question, limit=PAGE, before=last)
        except UserError as error:
            self.count.setText(error.sentence)
            return []

    def _show_nothing(self, sentence: str) -> None:
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))
        self.view.setVisible(not sentence)
        if sentence:
            self.count.setText("")

    def _rows_added(self) -> None:
        self._show_count(self._total)

    def _count(self) -> None:
        try:
            self._show_count(search.count(self.journal, self._question))
        except UserError as error:
            self.count.setText(error.sentence)

    def _show_count(self, total: int | None) -> None:
        """Say how many records are listed, and of how many once that is known."""
        self._total = total
        shown = self.results.record_count
        if self.results.complete:
            text = npgettext("palette", "{n} record", "{n} records", shown) if shown else ""
        elif total is None:
            text = npgettext("palette", "{n} record and more", "{n} records and more", shown)
        elif total >= search.COUNT_LIMIT:
            most = max(total, search.COUNT_LIMIT)
            text = npgettext(
                "palette",
                "{shown} of {n}+ records",
                "{shown} of {n}+ records",
                most,
                shown=number_text(shown),
            )
        else:
            text = npgettext(
                "palette", "{shown} of {n} record", "{shown} of {n} records", total, shown=number_text(shown)
            )
        self.count.setText(text)

    # Choosing

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid() or not self.results.choosable(index.row()):
            return
        key = self.results.key(index.row())
        row = None if key is not None else self.results.row(index.row())
        terms = self._question.terms
        self.hide()
        if key is not None:
            self.record_chosen.emit(str(key[0]), key[1], terms)
        elif isinstance(row, PersonRow):
            self.record_chosen.emit(str(Kind.RELATIONSHIP), row.id, ())
        elif isinstance(row, CommandRow):
            row.command.trigger()

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched is self.box and isinstance(event, QKeyEvent):
            return self._box_key(event)
        return super().eventFilter(watched, event)

    def _box_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        plain_key = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain_key and key in (
            Qt.Key.Key_Down,
            Qt.Key.Key_Up,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_PageUp,
        ):
            self.view.go(Qt.Key(key))
            if QAccessible.isActive():
                chosen = self.view.currentIndex()
                row = self.results.row(chosen.row())
                said = spoken_text(row) if chosen.isValid() else self.nothing.text()
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.box, said))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.view.currentIndex())
            return True
        return False

    def stops(self) -> list[QWidget]:
        stops: list[QWidget] = [self.box, self.filter_button]
        row = self.filters
        if row.isVisible():
            stops += [row.kinds_button, row.person.line, row.start.line, row.start.pick]
            stops += [row.end.line, row.end.pick]
            stops += [row.clear_button] if row.clear_button.isEnabled() else []
        return stops
