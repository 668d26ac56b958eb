# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Fields that complete what is typed from what the journal knows: a person, topics."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.text import Line
from mentordesk.desktop.kit.stub_gaps import overload
from mentordesk.desktop.kit.widgets.chips import CHIP_HEIGHT, chip_width, paint_chip
from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.search.highlights import plain

MOST = 40
"""So many names are offered at once."""


class Offers(QCompleter):
    """A list of names below a line, found by ourselves: accents and case do not count.

    Qt has the line see a key first, and the list thereafter: what was taken away by then is chosen no more.
    """

    chosen = Signal(str)
    """A name was chosen from the list."""
    adding_chosen = Signal(str)
    """The last row was chosen: the name it offers is to be added."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(10)
        self._view = QListView()
        self._view.setObjectName("completions")
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPopup(self._view)
        self.setWidget(line)
        self._offered: list[str] = []
        self._adding = ""
        overload(self.activated, QModelIndex).connect(self._row_activated)

    def offer(self, names: Sequence[str], adding: str = "") -> None:
        """Show names, and below them a row that adds one; or nothing."""
        self._offered, self._adding = list(names), adding
        if not names and not adding:
            self._view.hide()
            return
        add = [pgettext("PersonField", "Add “{name}”", name=adding)] if adding else []
        self._names.setStringList([*names, *add])
        self.complete()

    def take_marked(self) -> bool:
        """Choose the row the arrow keys went to, if there is one, and take the list away."""
        rows = self._view.selectedIndexes() if self._view.isVisible() else []
        for index in rows:
            self._row_activated(index)
        self.offer(())
        return bool(rows)

    def _row_activated(self, index: QModelIndex) -> None:
        row, offered, adding = index.row(), self._offered, self._adding
        self._offered, self._adding = [], ""
        if 0 <= row < len(offered):
            self.chosen.emit(offered[row])
        elif adding and row == len(offered):
            self.adding_chosen.emit(adding)


def matching(names: Sequence[str], typed: str) -> list[str]:
    """The names that have a word beginning with what is typed, those that begin with it themselves first."""
    wanted = plain(typed.strip())
    first: list[str] = []
    later: list[str] = []
    for name in names:
        folded = plain(name)
        if folded.startswith(wanted):
            first.append(name)
        elif f" {wanted}" in folded:
            later.append(name)
        if len(first) >= MOST:
            break
    return (first + later)[:MOST]


class PersonField(Field):
    """One person the journal knows. Its value is an id, or None."""

    new_person_requested = Signal(str)
    """A name nobody has yet was entered, where people can be added."""

    def __init__(
        self,
        people_provider: Callable[[], Sequence[tuple[int, str]]],
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._provider = people_provider
        self._people: list[tuple[int, str]] | None = None
        self._value: int | None = None
        self._shown = ""
        self._adds = False
        self.line = Line(self)
        self.line.setPlaceholderText(placeholder or pgettext("kit", "Name of a person"))
        self.box.row.addWidget(self.line)
        self.adopt(self.line)
        self.set_name(placeholder or pgettext("kit", "Person"))
        self._offers = Offers(self.line)
        self._offers.chosen.connect(self._show_chosen)
        self._offers.adding_chosen.connect(self._add)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._return_pressed)

    def _known(self, *, fresh: bool = False) -> list[tuple[int, str]]:
        if fresh or self._people is None:
            self._people = [(int(person), str(name)) for person, name in self._provider()]
        return self._people

    def set_adds(self, on: bool) -> None:
        """Whether a name nobody has yet can be added from here."""
        self._adds = on

    def _find(self, name: str) -> int | None:
        """Who has the name; else who alone has a word that begins so."""
        wanted = plain(" ".join(name.split()))
        exact = next((person for person, known in self._known() if plain(known) == wanted), None)
        if exact is not None or not wanted:
            return exact
        near = self._near(name)
        return next((person for person, known in self._known() if [known] == near), None)

    def _near(self, name: str) -> list[str]:
        return matching([known for _, known in self._known()], name)

    def value(self) -> int | None:
        text = self.line.text().strip()
        if text == self._shown:
            return self._value
        if not text:
            return None
        found = self._find(text)
        if found is None:
            self._known(fresh=True)
            found = self._find(text)
        if found is not None:
            return found
        choose = pgettext("PersonField", "Choose somebody from the list.")
        if self._near(text):
            raise InputRefusedError(pgettext("PersonField", "More than one person fits."), advice=choose)
        if self._adds:
            choose = pgettext("PersonField", "Choose somebody from the list, or press Enter to add them.")
        raise InputRefusedError(
            pgettext("PersonField", "Nobody in your journal has that name yet."), advice=choose
        )

    def set_value(self, value: Any) -> None:
        person = int(value) if value is not None else None
        if person is not None and person == self._value and self.line.text().strip() == self._shown:
            return
        name = ""
        if person is not None:
            name = dict(self._known()).get(person) or dict(self._known(fresh=True)).get(person, "")
        self._value, self._shown = person, name.strip()
        self.line.show_text(name)

    def ready(self) -> bool:
        return not self.line.hasFocus() or self.line.text().strip() == self._shown

    def is_empty(self) -> bool:
        return not self.line.text().strip()

    def shown_text(self) -> str:
        return self.line.text()

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.line.setReadOnly(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched is self.line:
            self._people = None
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        name = self._name_in(text)
        near = self._near(name) if name else []
        new = self._adds and name and plain(name) not in map(plain, near)
        self._offers.offer(near, name if new else "")
        self.edited.emit()

    def _name_in(self, text: str) -> str:
        """The name in what is typed."""
        return " ".join(text.split())

    def _show_chosen(self, name: str) -> None:
        self.line.setText(name)
        self._take(self._find(name))
        self.edited.emit()
        self.left.emit()

    def _take(self, person: int | None) -> None:
        self._value, self._shown = person, self.line.text().strip()

    def _add(self, text: str) -> None:
        self._known(fresh=True)
        if plain(" ".join(text.split())) in (plain(name) for _, name in self._known()):
            self._show_chosen(" ".join(text.split()))  # added already
            return
        self.new_person_requested.emit(" ".join(text.split()))
        self.left.emit()

    def _return_pressed(self) -> None:
        if self._offers.take_marked():
            return
        text = self.line.text().strip()
        try:
            self.value()
        except InputRefusedError:
            near = self._near(text)
            if near:
                self._show_chosen(near[0])
                return
            if self._adds:
                self._add(text)
                return
        self.left.emit()


class TopicsLine(Line):
    """A line of topics; they stand there as chips while the keyboard is elsewhere."""

    def paintEvent(self, event: QPaintEvent) -> None:
        names = split_topics(self.text())
        if self.hasFocus() or not names:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(self.layoutDirection())
        height = min(theme.px(CHIP_HEIGHT), self.height())
        top, x = (self.height() - height) // 2, 2
        for number, name in enumerate(names):
            more = f"+{len(names) - number - 1}"
            kept = chip_width(self.font(), more, mark=False) + 6 if number < len(names) - 1 else 0
            room = self.width() - x - kept
            width = chip_width(self.font(), name, mark=False)
            if width > room and number:
                name, width = f"+{len(names) - number}", chip_width(self.font(), more, mark=False)
            width = min(width, self.width())
            left = self.width() - x - width if rtl else x
            paint_chip(painter, QRect(left, top, width, height), name, "grey", mark=False)
            x += width + 6
            if name.startswith("+") and name not in names:
                break


def split_topics(text: str) -> list[str]:
    """The topics in a line, each once."""
    found: dict[str, str] = {}
    for part in text.split(","):
        if name := " ".join(part.split()):
            found.setdefault(plain(name), name)
    return list(found.values())


class TopicsField(Field):
    """Topics, with commas between them. Its value is their names."""

    def __init__(
        self,
        topics_provider: Callable[[], Sequence[str]],
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._provider = topics_provider
        self._known: list[str] | None = None
        self.line = TopicsLine(self)
        self.line.setPlaceholderText(placeholder or pgettext("kit", "Topics, with commas between them"))
        self.line.setMinimumHeight(theme.px(CHIP_HEIGHT))
        self.box.row.addWidget(self.line)
        self.adopt(self.line)
        self.set_name(placeholder or pgettext("kit", "Topics"))
        self._offers = Offers(self.line)
        self._offers.chosen.connect(self._chosen)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._return_pressed)

    def value(self) -> list[str]:
        return split_topics(self.line.text())

    def set_value(self, value: Any) -> None:
        names = [str(name) for name in value or ()]
        if names != self.value():
            self.line.show_text(", ".join(names))
            self.line.setToolTip(", ".join(names))

    def ready(self) -> bool:
        return not self.line.hasFocus()

    def is_empty(self) -> bool:
        return not self.value()

    def shown_text(self) -> str:
        return self.line.text()

    def mark_hit(self, terms: tuple[Any, ...]) -> bool:
        return Field.mark_hit(self, terms)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.line.setReadOnly(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched is self.line:
            self._known = None
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        if self._known is None:
            self._known = list(self._provider())
        before = text[: self.line.cursorPosition()]
        typed = before.rpartition(",")[2].strip()
        taken = {plain(name) for name in split_topics(before.rpartition(",")[0])}
        offers = [name for name in matching(self._known, typed) if plain(name) not in taken] if typed else []
        self._offers.offer(offers)
        self.edited.emit()

    def _chosen(self, name: str) -> None:
        at = self.line.cursorPosition()
        before, after = self.line.text()[:at], self.line.text()[at:]
        head = before.rpartition(",")[0]
        head = f"{head}, {name}" if head else name
        rest = after.partition(",")[2].strip()
        self.line.setText(f"{head}, {rest}")
        self.line.setCursorPosition(len(head) + 2)
        self.edited.emit()

    def _return_pressed(self) -> None:
        self.left.emit()
