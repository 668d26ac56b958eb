# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The place of reflections: newest first, and room to write."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QSizePolicy, QToolButton

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.desk.printable import Printable, RecordPage
from mentordesk.desktop.kit.fields.about_finder import AboutFinder
from mentordesk.desktop.kit.pages.long_list import Line, RecordList
from mentordesk.desktop.kit.pages.master_detail import MasterDetail
from mentordesk.desktop.kit.pages.reading_column import reading_column
from mentordesk.desktop.kit.widgets.buttons import Link, button
from mentordesk.desktop.kit.widgets.notices import EmptyState
from mentordesk.desktop.reflections.advice_chooser import AdviceChooser
from mentordesk.desktop.reflections.chooser import SetChooser
from mentordesk.desktop.reflections.own_set import OwnSetView
from mentordesk.desktop.reflections.reader import Reader
from mentordesk.desktop.reflections.shelf import Shelf
from mentordesk.desktop.reflections.view import ReflectionView
from mentordesk.errors import InputRefusedError
from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection import blind_review, own_frameworks
from mentordesk.practice.reflection.frameworks import all_sets, set_name, the_set, unreadable
from mentordesk.practice.reflection.reflection_list import (
    ReflectionFilter,
    ReflectionLine,
    ReflectionOrder,
    reflection_ids,
    reflection_lines,
)
from mentordesk.practice.reflection.subjects import KINDS, about_links, about_value
from mentordesk.practice.search.related import titles
from mentordesk.practice.search.search import all_people, topics

MOST_PEOPLE = 400
"""So many people the menu of the filter has; anybody else is found by name."""


class ReflectionsPage(MasterDetail):
    """All reflections, and one of them."""

    place = Place.REFLECTIONS
    view: ReflectionView

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            pgettext("reflections", "What you think about it all will live here, for your eyes only."),
            pgettext("reflections", "Write the first one"),
        )
        super().__init__(
            desk,
            pgettext("reflections", "Reflections"),
            empty,
            RecordList(pgettext("reflections", "Reflections")),
        )
        self.year_button = self._tool(
            "calendar",
            pgettext("reflections", "The year, and on this day"),
            pgettext("reflections", "What was written when, and on this day (Ctrl+Shift+Y)"),
        )
        self.year_button.clicked.connect(self.open_shelf)
        self.guided_button = button(pgettext("reflections", "Guide&d"))
        self.guided_button.setAccessibleName(pgettext("reflections", "New reflection, guided by questions"))
        self.guided_button.setToolTip(pgettext("reflections", "Write, guided by questions (Ctrl+Shift+E)"))
        self.actions_row.addWidget(self.guided_button)
        self.guided_button.clicked.connect(self._choose)
        self.new_button = button(pgettext("reflections", "&New"))
        self.new_button.setAccessibleName(pgettext("reflections", "New reflection"))
        self.actions_row.addWidget(self.new_button)
        for made in (self.guided_button, self.new_button):
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.new_button.clicked.connect(self._new)
        desk.writes(self.new_button, self.guided_button, empty.action)
        empty.action_requested.connect(self._new)
        self.filter.add_group(
            "order",
            pgettext("reflections", "Sort"),
            [
                (ReflectionOrder.NEWEST, pgettext("reflections", "Newest first")),
                (ReflectionOrder.OLDEST, pgettext("reflections", "Oldest first")),
            ],
            ReflectionOrder.NEWEST,
        )
        self.filter.add_group(
            "guided",
            pgettext("reflections", "Show"),
            [
                ("", pgettext("reflections", "Free and guided")),
                ("free", pgettext("reflections", "Free")),
                ("guided", pgettext("reflections", "Guided")),
            ],
            "",
        )
        self.filter.add_group(
            "person",
            pgettext("reflections", "With"),
            [("", pgettext("reflections", "Everybody"))],
            "",
            own_menu=True,
        )
        self.filter.add_group(
            "topic",
            pgettext("reflections", "Topic"),
            [("", pgettext("reflections", "All topics"))],
            "",
            own_menu=True,
        )
        self.filter.add_group(
            "framework",
            pgettext("reflections", "Questions"),
            [("", pgettext("reflections", "Any questions"))],
            "",
            own_menu=True,
        )
        self.filter.add_action(pgettext("reflections", "About somebody, or an advice…"), self._open_finder)
        self._offered: list[list[tuple[str, str]]] = []
        self._advice: int | None = None
        self._somebody: int | None = None
        """Whom the list was asked for beyond those the menu has."""
        self.finder = AboutFinder(
            desk, pgettext("reflections", "A name, or words of an advice"), (Kind.RELATIONSHIP, Kind.ADVICE)
        )
        self.finder.left.connect(self._finder_left)
        self.finder.hide()
        self.about = Link("", self)
        self.about.setToolTip(pgettext("reflections", "Show all"))
        self.about.clicked.connect(self.show_all)
        self.about.hide()
        self.put_above_list(self.finder, self.about)
        self.view = ReflectionView(desk)
        self._area = reading_column(self.view)
        self.details.addWidget(self._area)
        self.chooser = SetChooser(desk)
        self.chooser.chosen.connect(self._set_chosen)
        self.chooser.change_requested.connect(self._change_set)
        self.chooser.new_requested.connect(self._make_set)
        self.chooser.file_requested.connect(self._choose_file)
        desk.writes(self.chooser.make, self.chooser.bring)
        self._chooser_area = reading_column(self.chooser)
        self.own_set = OwnSetView(desk)
        self.own_set.gone.connect(self._choose)
        self.own_set.write_requested.connect(self._set_chosen)
        self._own_area = reading_column(self.own_set)
        self.details.addWidget(self._own_area)
        self.details.addWidget(self._chooser_area)
        self.advice_chooser = AdviceChooser()
        self.advice_chooser.chosen.connect(self._advice_chosen)
        self.advice_chooser.none_requested.connect(self._no_advice)
        self._advice_area = reading_column(self.advice_chooser)
        self.details.addWidget(self._advice_area)
        self._waiting: dict[str, Any] = {}
        """What a blind review begins with, while its advice is chosen."""
        self.shelf = Shelf(desk, self._filter)
        self.shelf.read_requested.connect(self.read_span)
        self.details.addWidget(self.shelf)
        self._reads = False
        self.reader = Reader(desk)
        self.reader.closed.connect(self.open_shelf)
        self.details.addWidget(self.reader)
        self.details.currentChanged.connect(self._detail_changed)
        self.view.gone.connect(self._gone)
        self.view.created.connect(self._created)

    def _tool(self, icon: str, name: str, tip: str) -> QToolButton:
        tool = QToolButton(self)
        tool.setObjectName("tool")
        theme.set_icon(tool, icon)
        tool.setAccessibleName(name)
        tool.setToolTip(tip)
        self.filter_row.addWidget(tool)
        return tool

    def cursors(self) -> list[object]:
        return [self.desk.journal.cursor(query) for query in reflection_ids(self._filter())]

    def _filter(self) -> ReflectionFilter:
        value = self.filter.value
        return ReflectionFilter(
            {"": None, "free": False, "guided": True}[value("guided")],
            ReflectionOrder(value("order")),
            int(value("person")) if value("person") else None,
            int(value("topic")) if value("topic") else None,
            value("framework") or None,
            self._advice,
        )

    def reload(self) -> None:
        journal = self.desk.journal
        offered = [
            [("", pgettext("reflections", "Everybody")), *self._people()],
            [("", pgettext("reflections", "All topics")), *((str(n), name) for n, name in topics(journal))],
            [
                ("", pgettext("reflections", "Any questions")),
                *((made.key, made.name) for made in all_sets(journal)),
            ],
        ]
        if offered != self._offered:
            self._offered = offered
            for key, options in zip(("person", "topic", "framework"), offered, strict=True):
                self.filter.set_options(key, options)
        super().reload()
        if self.details.currentWidget() is self._area and self.list.current_id is None:
            self.list.choose(self.view.record_id)  # one that was just written
        if self.details.currentWidget() is self.shelf:
            self.shelf.show_year(self.shelf.grid.year.year)

    def _people(self) -> list[tuple[str, str]]:
        """The people the menu has, and the one who was looked for beyond them."""
        people = all_people(self.desk.journal).labelled()
        found = people[:MOST_PEOPLE]
        found += [one for one in people[MOST_PEOPLE:] if one[0] == self._somebody]
        return [(str(person), name) for person, name in found]

    def _open_finder(self) -> None:
        self.finder.set_value("")
        self.finder.show()
        self.finder.focus_in()

    def _finder_left(self) -> None:
        """Show what is about the one that was found; without one, put the line away."""
        try:
            ((kind, record),) = about_links(self.desk.journal, self.finder.value())[-1:] or ((None, None),)
        except InputRefusedError:
            kind = record = None
        self.finder.set_value("")  # it is left once more by what follows
        if self.finder.has_focus():
            self.focus_list()
        self.finder.hide()
        if kind is Kind.RELATIONSHIP:
            self._somebody = record
            self.reload()
            self.filter.choose("person", str(record))
        elif kind is Kind.ADVICE:
            self._show_advice(record)
            self.reload()

    def _show_advice(self, advice: int | None) -> None:
        """Show only what is about one advice, or everything again."""
        self._advice = advice
        found = titles(self.desk.journal, [(str(Kind.ADVICE), advice)]) if advice is not None else []
        self.about.setText(
            pgettext("reflection list", "Only about: {text} · show all", text=found[0][2]) if found else ""
        )
        self.about.setVisible(bool(found))

    def open_target(self, target: Target) -> None:
        if target.showing:
            showing = dict(target.showing)
            self._show_advice(int(showing["advice"]))
            self._dirty = True
        super().open_target(target)

    def open_shelf(self) -> None:
        """Show a year of reflections."""
        if not self.view.flush():
            return
        self.list.choose(None)
        self.details.setCurrentWidget(self.shelf)
        self.show_detail()
        self.shelf.open()

    def read_span(self, start: str, end: str) -> None:
        """Read what was written between two days like a book."""
        self.details.setCurrentWidget(self.reader)
        self.reader.open(self._filter(), start, end)

    def _detail_changed(self, _number: int) -> None:
        reads = self.details.currentWidget() is self.reader
        if reads != self._reads:
            self._reads = reads
            self.focus_mode_requested.emit(reads)  # a book has the window for itself

    def fetch_lines(self, ids: Sequence[int]) -> object:
        return [(line.id, self._line(line)) for line in reflection_lines(self.desk.journal, list(ids))]

    def filtered(self) -> bool:
        chosen = any(self.filter.value(key) for key in ("guided", "person", "topic", "framework"))
        return chosen or self._advice is not None

    def show_all(self) -> None:
        self._show_advice(None)
        blocked = self.filter.blockSignals(True)
        for key in ("guided", "person", "topic", "framework"):
            self.filter.choose(key, "")
        self.filter.blockSignals(blocked)
        self.reload()

    def target_of_row(self, record_id: int) -> Target:
        return Target(Place.REFLECTIONS, Kind.REFLECTION, record_id)

    def show_record(self, target: Target) -> None:
        if target.kind is Kind.FRAMEWORK and target.id is not None:
            self.list.choose(None)
            if self.own_set.open(target.id):
                self.details.setCurrentWidget(self._own_area)
            else:
                self._choose()
        elif target.new is not None and dict(target.new).get("blind"):
            self._offer_advice(dict(target.new))
        elif target.new is not None and dict(target.new).get("guided"):
            self._offer_sets(dict(target.new))
        elif target.new is not None:
            self.list.choose(None)
            self.details.setCurrentWidget(self._area)
            self.view.begin(dict(target.new))
        elif target.id is not None:
            other = target.id != self.view.record_id
            if other and self.view.isAncestorOf(self.focusWidget() or self):
                self.focus_list()  # a field that goes would hand the keyboard to one far below
            if other:
                self._area.verticalScrollBar().setValue(0)
            if self.view.open(target.id, target.terms):
                self.details.setCurrentWidget(self._area)
                self.list.choose(target.id)
            else:
                self._gone()

    def focus_detail(self) -> None:
        self.view.body.reveal("body")

    def flush(self) -> bool:
        return self.view.flush() and self.own_set.flush()

    def set_focus_mode(self, on: bool) -> None:
        self.view.set_alone(on)
        super().set_focus_mode(on)

    def printable(self) -> Printable | None:
        shown = self.shown_record()
        return RecordPage(*shown) if shown is not None else None

    def find_in_text(self, *, replace: bool = False) -> bool:
        if not self.view.isVisible():
            return False
        self.view.find_in_text(replace=replace)
        return True

    def has_text_focus(self) -> bool:
        return self.view.isVisible() and self.view.has_text_focus()

    def _offer_sets(self, given: dict[str, Any]) -> None:
        """Let a set be chosen, and what the reflection is about."""
        self.view.flush()
        self.list.choose(None)
        self.chooser.show_about(about_value([(kind, given[kind]) for kind in KINDS if given.get(kind)]))
        self.chooser.show_unread(unreadable())
        self.chooser.show_sets(all_sets(self.desk.journal))
        self._chooser_area.verticalScrollBar().setValue(0)
        self.details.setCurrentWidget(self._chooser_area)
        self.chooser.focus_first()

    def _offer_advice(self, given: dict[str, Any]) -> None:
        """Let the advice be chosen that a blind review is about."""
        self.view.flush()
        self.list.choose(None)
        self._waiting = {"framework": given.get("framework") or blind_review.KEY}
        self._waiting |= {kind: given[kind] for kind in KINDS if given.get(kind)}
        self.advice_chooser.show_advice(
            blind_review.reviewable(self.desk.journal, self._waiting.get(Kind.RELATIONSHIP))
        )
        self._advice_area.verticalScrollBar().setValue(0)
        self.details.setCurrentWidget(self._advice_area)
        self.advice_chooser.focus_first()

    def _advice_chosen(self, advice: int, relationship: int) -> None:
        self._begin(self._waiting | {Kind.RELATIONSHIP: relationship, Kind.ADVICE: advice})

    def _no_advice(self) -> None:
        self._begin(self._waiting)

    def _begin(self, given: Mapping[str, Any]) -> None:
        new = tuple((str(name), value) for name, value in given.items())
        self.desk.open_requested.emit(Target(Place.REFLECTIONS, Kind.REFLECTION, new=new))

    def _choose(self) -> None:
        self.desk.open_requested.emit(Target(Place.REFLECTIONS, Kind.REFLECTION, new=(("guided", True),)))

    def _change_set(self, key: str) -> None:
        """Go to an own set; one of the program's is copied first."""
        record = own_frameworks.record_of(self.desk.journal, key)
        if record is None:
            self._make_set(key)
        else:
            self.desk.open_record(Kind.FRAMEWORK, record)

    def _make_set(self, like: str = "") -> None:
        made = the_set(self.desk.journal, like) if like else None
        record = self.desk.attempt(own_frameworks.make_set, made)
        if record is not None:
            self.desk.open_record(Kind.FRAMEWORK, record)
            self.own_set.name_it()

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            pgettext("reflections", "Bring in a set of questions"),
            "",
            pgettext("reflections", "Sets of questions (*.json)"),
        )
        if name:
            self.bring_in(Path(name))

    def bring_in(self, path: Path) -> None:
        """Make a set of what a file holds; what is wrong with it is said, and nothing comes in half-way."""
        record = self.desk.attempt(own_frameworks.bring_in, path)
        if record is not None:
            self.desk.open_record(Kind.FRAMEWORK, record)
            self.desk.notice(pgettext("reflections", "Brought in."), undo=True)

    def _set_chosen(self, key: str) -> None:
        """Begin with a set; a blind one asks first which advice it is to hide something of."""
        about = self.chooser.about_value()
        if about is None:
            return
        given: dict[str, Any] = {"framework": key, **dict(about_links(self.desk.journal, about))}
        made = the_set(self.desk.journal, key)
        asks = made is not None and made.blind and Kind.ADVICE not in given
        self._begin({"blind": True, **given} if asks else given)

    def _new(self) -> None:
        self.desk.open_requested.emit(Target(Place.REFLECTIONS, Kind.REFLECTION, new=()))

    def _created(self, record_id: int) -> None:
        self.list.choose(record_id)
        self._shown = Target(Place.REFLECTIONS, Kind.REFLECTION, record_id)

    def _line(self, line: ReflectionLine) -> Line:
        title = line.text or pgettext("reflection list", "Untitled")
        parts = [
            date_text(line.date),
            set_name(self.desk.journal, line.framework) if line.framework else "",
            line.people,
        ]
        detail = " · ".join(part for part in parts if part)
        return Line(title, detail, spoken=" · ".join((title, detail)))
