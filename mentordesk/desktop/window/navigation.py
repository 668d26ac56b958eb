# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Going from one place to another, and back and forward through what was visited."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.desk.commands import Command, Group
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.desk.history import History
from mentordesk.desktop.window.places import Places
from mentordesk.i18n.texts import pgettext


class Navigation(QObject):
    """Shows targets. What is asked for with `Desk.open_requested` is gone to."""

    place_shown = Signal(object)
    """The `Place` one is in: after going, and after it could not be left."""
    leaving = Signal()
    """The place is about to be left for another."""
    history_changed = Signal(bool, bool)
    """Whether one can go back, and forward."""

    def __init__(self, desk: Desk, places: Places, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._places = places
        self._window = window
        self._history = History()
        self._going = False
        desk.open_requested.connect(self.go)

    def commands(self) -> list[Command]:
        """The commands that go somewhere."""
        go = Group.GO
        return [
            Command("today", pgettext("window", "Go to &Today"), ("Ctrl+1",), self._go_today, go),
            Command(
                "relationships",
                pgettext("window", "Go to &Relationships"),
                ("Ctrl+2",),
                self._go_relationships,
                go,
            ),
            Command("advice", pgettext("window", "Go to &Advice"), ("Ctrl+3",), self._go_advice, go),
            Command(
                "reflections", pgettext("window", "Go to R&eflections"), ("Ctrl+4",), self._go_reflections, go
            ),
            Command("insights", pgettext("window", "Go to &Insights"), ("Ctrl+5",), self._go_insights, go),
            Command(
                "looking_back",
                pgettext("window", "&Look back on your working life"),
                (),
                self._look_back,
                go,
                pgettext("window", "Looking back"),
            ),
            Command(
                "shelf",
                pgettext("window", "Look at a &year of reflections"),
                ("Ctrl+Shift+Y",),
                self._open_shelf,
                go,
            ),
            Command("trash", pgettext("window", "Go to the Tras&h"), (), self._go_trash, go),
            Command("settings", pgettext("window", "Go to Settin&gs"), ("Ctrl+,",), self._go_settings, go),
            Command("back", pgettext("window", "&Back"), ("Alt+Left",), self.go_back, go),
            Command("forward", pgettext("window", "&Forward"), ("Alt+Right",), self.go_forward, go),
        ]

    def go(self, target: Target) -> bool:
        """Go to a target, and remember the way. Returns whether it could be left where one was."""
        if self._going:
            return False
        places = self._places
        if not places.current().flush() and target.place is not places.place:
            # What could not be saved is shown where it was typed.
            self.place_shown.emit(places.place)
            self._desk.notice(
                pgettext(
                    "window",
                    "What you typed could not be saved. It is marked where it stands; Escape takes it back.",
                )
            )
            return False
        if target.place is not places.place:
            self.leaving.emit()
        self._going = True
        before = self._window.focusWidget()
        try:
            page = places.show_place(target.place)
            self.place_shown.emit(target.place)
            page.open_target(target)
            self._history.visit(target)
            if target.new is None and page.lost_keyboard(self._window.focusWidget(), before, target):
                page.take_keyboard()
        finally:
            self._going = False
        self._tell_history()
        return True

    def go_place(self, place: Place) -> None:
        """Go to a place, to what was last shown there."""
        last = self._history.last_of(place)
        begins = last is None and not self._places.is_made(place)
        page, width = self._places.page(place), self._places.stack.width()
        if not self.go(last or (page.first_target(width) if begins else Target(place))):
            return
        if begins:
            page.restore_scroll(self._desk.settings)
        page.list_first(self._places.stack.width())
        page.take_keyboard()

    def go_place_named(self, place: str) -> None:
        """Go to a place by its name."""
        self.go_place(Place(place))

    def go_back(self) -> None:
        """Back to what was visited before."""
        self._travel(self._history.back())

    def go_forward(self) -> None:
        """Forward again."""
        self._travel(self._history.forward())

    def _travel(self, target: Target | None) -> None:
        if target is not None:
            self._history.travelling = True
            try:
                if not self.go(target):
                    self._history.stay()
            finally:
                self._history.travelling = False
                self._tell_history()

    def _tell_history(self) -> None:
        self.history_changed.emit(self._history.can_go_back, self._history.can_go_forward)

    def _go_today(self) -> None:
        self.go_place(Place.TODAY)

    def _go_relationships(self) -> None:
        self.go_place(Place.RELATIONSHIPS)

    def _go_advice(self) -> None:
        self.go_place(Place.ADVICE)

    def _go_reflections(self) -> None:
        self.go_place(Place.REFLECTIONS)

    def _go_insights(self) -> None:
        self.go_place(Place.INSIGHTS)

    def _look_back(self) -> None:
        self.go_place(Place.LOOKING_BACK)

    def _open_shelf(self) -> None:
        self.go_place(Place.REFLECTIONS)
        self._places.reflections().open_shelf()

    def _go_trash(self) -> None:
        self.go_place(Place.TRASH)

    def _go_settings(self) -> None:
        self.go_place(Place.SETTINGS)
