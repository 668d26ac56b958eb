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
from mentordesk.i18n.formats import items_text
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.people.known import People, Person, name_key
from mentordesk.practice.people.matching import beginning, who_is_called
from mentordesk.practice.people.written import Piece, names_written
from mentordesk.practice.search.highlights import plain

MOST = 40
"""So many names are offered at once."""
_NAMED = 4
"""So many people are named in a sentence at most."""


class Offers(QCompleter):
    """A list of names below a line, found by ourselves: accents and case do not count.

    Qt has the line see a key first, and the list thereafter: what was taken away by then is chosen no more.
    """

    row_chosen = Signal(int)
    """Which of the rows offered was chosen: two of them may read alike."""
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
            self.row_chosen.emit(row)
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


def several_people_text(people: People, meant: Sequence[Person]) -> str:
    """The advice to choose among people, told apart."""
    labels = [people.label(person) for person, _ in meant[:_NAMED]]
    if len(meant) > _NAMED:
        labels.append("…")
    return pgettext("PersonField", "Choose from the list: {names}.", names=items_text(labels))


class PersonField(Field):
    """One person the journal knows. Its value is an id, or None."""

    new_person_requested = Signal(str)
    """A name nobody has yet was entered, where people can be added."""

    def __init__(
        self,
        people_provider: Callable[[], Sequence[Person]],
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._provider = people_provider
        self._people: People | None = None
        self._value: int | None = None
        self._shown = ""
        self._adds = False
        self._offered: list[int] = []
        self.line = Line(self)
        self.line.setPlaceholderText(placeholder or pgettext("kit", "Name of a person"))
        self.box.row.addWidget(self.line)
        self.adopt(self.line)
        self.set_name(placeholder or pgettext("kit", "Person"))
        self._offers = Offers(self.line)
        self._offers.row_chosen.connect(self._row_chosen)
        self._offers.adding_chosen.connect(self._add)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._return_pressed)

    def _known(self, *, fresh: bool = False) -> People:
        if fresh or self._people is None:
            self._people = People.of(self._provider())
        return self._people

    def set_adds(self, on: bool) -> None:
        """Whether a name nobody has yet can be added from here."""
        self._adds = on

    def _called(self, name: str) -> Sequence[Person]:
        """Who is exactly so called."""
        return who_is_called(name, self._known()).people

    def _find(self, name: str) -> int | None:
        """Who alone has the name; else who alone has a word that begins so."""
        called = self._called(name)
        if called or not name.strip():
            return called[0][0] if len(called) == 1 else None
        near = self._near(name)
        return near[0][0] if len(near) == 1 else None

    def _near(self, name: str) -> list[Person]:
        """Who may be meant: ids and labels."""
        return beginning(self._known(), name, MOST)

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
        if len(called := self._called(text)) > 1:
            choose = several_people_text(self._known(), called)
        if called or self._near(text):
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
        self._show_person(person)

    def _show_person(self, person: int | None) -> None:
        label = ""
        if person is not None:
            label = self._known().label(person) or self._known(fresh=True).label(person)
        self.line.show_text(label)
        self._take(person)

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
        self._offered = [person for person, _ in near]
        new = self._adds and name and not self._called(name)
        self._offers.offer([label for _, label in near], name if new else "")
        self.edited.emit()

    def _name_in(self, text: str) -> str:
        """The name in what is typed."""
        return " ".join(text.split())

    def _row_chosen(self, row: int) -> None:
        if 0 <= row < len(self._offered):
            self._choose(self._offered[row])

    def _choose(self, person: int) -> None:
        """Take somebody who was chosen."""
        self._show_person(person)
        self.edited.emit()
        self.left.emit()

    def _take(self, person: int | None) -> None:
        self._value, self._shown = person, self.line.text().strip()

    def _add(self, text: str) -> None:
        self._known(fresh=True)
        called = self._called(text)
        if called:  # added already
            if len(called) == 1:
                self._choose(called[0][0])
            else:
                self.left.emit()
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
            if near and len(self._called(text)) < 2:  # of several of one name none is the first
                self._choose(near[0][0])
                return
            if self._adds and not near:
                self._add(text)
                return
        self.left.emit()


class NamesLine(Line):
    """A line of names; they stand there as chips while the keyboard is elsewhere."""

    def __init__(self, names: Callable[[], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._names = names

    def paintEvent(self, event: QPaintEvent) -> None:
        names = [] if self.hasFocus() else self._names()
        if not names:
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


class NamesField(Field):
    """Several names in a line, separated by choosing, by Enter or by semicolons: a comma is part of a name."""

    def __init__(self, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken: dict[str, str] = {}
        """Names that were shown, chosen or ended with Enter, by how they are compared: nothing splits them."""
        self._offered: list[str] = []
        self.line = NamesLine(self.names, self)
        self.line.setPlaceholderText(placeholder)
        self.line.setMinimumHeight(theme.px(CHIP_HEIGHT))
        self.box.row.addWidget(self.line)
        self.adopt(self.line)
        self.set_name(name)
        self._offers = Offers(self.line)
        self._offers.row_chosen.connect(self._row_chosen)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._return_pressed)

    # What a kind of names says about itself

    def _is_known(self, name: str) -> bool:
        """Whether somebody or something is so called."""
        raise NotImplementedError

    def _near(self, typed: str) -> list[str]:
        """The names to offer for what is typed."""
        raise NotImplementedError

    def _forget_known(self) -> None:
        """Ask anew for what is known when it is next needed."""

    # What all do

    def names(self) -> list[str]:
        """The names in the line, each once."""
        found: dict[str, str] = {}
        for piece in self._pieces(self.line.text()):
            found.setdefault(name_key(piece.name), piece.name)
        return list(found.values())

    def _pieces(self, text: str) -> list[Piece]:
        return names_written(text, lambda name: name_key(name) in self._taken or self._is_known(name))

    def show_names(self, names: Sequence[str]) -> None:
        """Show names."""
        if list(names) == self.names() and all(name_key(name) in self._taken for name in names):
            return
        self._taken |= {name_key(name): name for name in names}
        self.line.show_text("; ".join(names))
        self.line.setToolTip("; ".join(names))

    def ready(self) -> bool:
        return not self.line.hasFocus()

    def is_empty(self) -> bool:
        return not self.names()

    def shown_text(self) -> str:
        return self.line.text()

    def mark_hit(self, terms: tuple[Any, ...]) -> bool:
        return Field.mark_hit(self, terms)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.line.setReadOnly(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched is self.line:
            self._forget_known()
        return super().eventFilter(watched, event)

    def _piece_at_cursor(self) -> Piece | None:
        """The name the cursor is at the end of; nothing behind a separator."""
        before = self.line.text()[: self.line.cursorPosition()]
        pieces = self._pieces(before)
        return pieces[-1] if pieces and not before.rstrip().endswith((";", ",", "；", "，")) else None

    def _typed(self, _text: str) -> None:
        piece = self._piece_at_cursor()
        taken = set()
        if piece is not None:
            others = self._pieces(self.line.text()[: piece.start])
            taken = {name_key(other.name) for other in others}
        near = self._near(piece.name) if piece is not None else []
        self._offered = [name for name in near if name_key(name) not in taken]
        self._offers.offer(self._offered)
        self.edited.emit()

    def _row_chosen(self, row: int) -> None:
        if 0 <= row < len(self._offered):
            self._chosen(self._offered[row])

    def _chosen(self, name: str) -> None:
        self._taken[name_key(name)] = name
        at = self.line.cursorPosition()
        piece = self._piece_at_cursor()
        start = piece.start if piece is not None else at
        head, after = self.line.text()[:start].rstrip(), self.line.text()[at:]
        head = f"{head} {name}" if head else name
        rest = after.partition(";")[2].strip()
        self.line.setText(f"{head}; {rest}")
        self.line.setCursorPosition(len(head) + 2)
        self.edited.emit()

    def _return_pressed(self) -> None:
        if self._offers.take_marked():
            return
        piece = self._piece_at_cursor()
        if piece is not None and self.line.cursorPosition() == len(self.line.text()):
            self._taken[name_key(piece.name)] = piece.name
            self.line.setText(f"{self.line.text().rstrip()}; ")
            self.edited.emit()
        self.left.emit()


class TopicsField(NamesField):
    """Topics. Its value is their names, which are each one topic's."""

    def __init__(
        self,
        topics_provider: Callable[[], Sequence[str]],
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._provider = topics_provider
        self._topics: list[str] | None = None
        super().__init__(
            placeholder or pgettext("kit", "Topics, with semicolons between them"),
            placeholder or pgettext("kit", "Topics"),
            parent,
        )

    def value(self) -> list[str]:
        return self.names()

    def set_value(self, value: Any) -> None:
        self.show_names([str(name) for name in value or ()])

    def _known(self) -> list[str]:
        if self._topics is None:
            self._topics = list(self._provider())
        return self._topics

    def _forget_known(self) -> None:
        self._topics = None

    def _is_known(self, name: str) -> bool:
        return name_key(name) in map(name_key, self._known())

    def _near(self, typed: str) -> list[str]:
        return matching(self._known(), typed)


class PeopleField(NamesField):
    """Several people the journal knows. Its value is their ids."""

    def __init__(
        self,
        people_provider: Callable[[], Sequence[Person]],
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._provider = people_provider
        self._people: People | None = None
        self._ids: dict[str, int] = {}
        """Who was shown or chosen under which label."""
        super().__init__(
            placeholder or pgettext("kit", "Names, with semicolons between them"),
            placeholder or pgettext("kit", "People"),
            parent,
        )

    def _known(self, *, fresh: bool = False) -> People:
        if fresh or self._people is None:
            self._people = People.of(self._provider())
        return self._people

    def _forget_known(self) -> None:
        self._people = None

    def _is_known(self, name: str) -> bool:
        return name_key(name) in self._ids or bool(who_is_called(name, self._known()).people)

    def _near(self, typed: str) -> list[str]:
        near = beginning(self._known(), typed, MOST)
        self._ids |= {name_key(label): person for person, label in near}
        return [label for _, label in near]

    def value(self) -> list[int]:
        return list(dict.fromkeys(self._meant(name) for name in self.names()))

    def _meant(self, name: str) -> int:
        """The id of who is called so. Raises InputRefusedError for nobody, and for several."""
        if name_key(name) in self._taken and name_key(name) in self._ids:
            return self._ids[name_key(name)]
        people = self._known()
        called = who_is_called(name, people).people
        if not called:
            called = who_is_called(name, people := self._known(fresh=True)).people
        near = called or beginning(people, name, MOST)
        if len(near) == 1:
            return near[0][0]
        if near:
            raise InputRefusedError(
                pgettext("PeopleField", "{name} may be more than one person.", name=name),
                advice=several_people_text(people, near),
            )
        raise InputRefusedError(
            pgettext("PeopleField", "There is no relationship named {name}.", name=name),
            advice=pgettext("PeopleField", "Begin one under Relationships first."),
        )

    def set_value(self, value: Any) -> None:
        people = [int(person) for person in value or ()]
        known = self._known()
        if any(not known.label(person) for person in people):
            known = self._known(fresh=True)
        labels = {person: label for person in people if (label := known.label(person))}
        self._ids |= {name_key(label): person for person, label in labels.items()}
        self.show_names(list(labels.values()))
