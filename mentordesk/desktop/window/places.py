# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The places of the window: the page of each, made when it is first needed, and which of them is shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentordesk.desktop.desk.desk import Desk, Place
from mentordesk.desktop.desk.page import Page
from mentordesk.desktop.today.page import TodayPage

if TYPE_CHECKING:
    from mentordesk.desktop.preferences.page import PreferencesPage
    from mentordesk.desktop.reflections.page import ReflectionsPage


class Places(QObject):
    """Holds the pages, and passes on what they ask of the window.

    Only Today is imported with the window: the others cost a start more than they are worth to it.
    """

    counted = Signal(int)
    """So many things wait, says Today."""
    capture_requested = Signal()
    demo_requested = Signal()
    scheme_chosen = Signal(str)
    reminders_chosen = Signal()
    print_requested = Signal(object)
    """A `Printable` is to be previewed."""
    focus_mode_requested = Signal(bool)
    """The page that is shown wants the window for itself, or gives it back."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages: dict[Place, Page] = {}
        self._today: TodayPage | None = None
        self._reflections: ReflectionsPage | None = None
        self._preferences: PreferencesPage | None = None
        self.place = Place.TODAY
        """The place that is shown."""
        self.stack = QStackedWidget()

    def page(self, place: Place) -> Page:
        """The page of a place, made if it is not there yet."""
        page = self._pages.get(place)
        if page is None:
            page = self._pages[place] = self._make(place)
            page.print_requested.connect(self.print_requested)
            page.focus_mode_requested.connect(self.focus_mode_requested)
            page.restore_state(self._desk.settings)
            self.stack.addWidget(page)
        return page

    def is_made(self, place: Place) -> bool:
        """Whether the page of a place has been needed before."""
        return place in self._pages

    def current(self) -> Page:
        """The page that is shown."""
        return self.page(self.place)

    def show_place(self, place: Place) -> Page:
        """Show the page of a place, with whatever it showed last. Returns it."""
        page = self.page(place)
        self.place = place
        self.stack.setCurrentWidget(page)
        return page

    def flush(self) -> bool:
        """Save what is being typed on every page. Returns whether all of it is saved."""
        return all([page.flush() for page in self._pages.values()])

    def save_state(self, settings: QSettings) -> None:
        """Remember the place, and what each page remembers of itself."""
        settings.setValue("window/place", str(self.place))
        for page in self._pages.values():
            page.save_state(settings)

    # Pages that are asked for more than every page can do

    def today(self) -> TodayPage:
        """The page of Today."""
        self.page(Place.TODAY)
        assert self._today is not None
        return self._today

    def reflections(self) -> "ReflectionsPage":
        """The page of reflections."""
        self.page(Place.REFLECTIONS)
        assert self._reflections is not None
        return self._reflections

    def preferences(self) -> "PreferencesPage":
        """The page of the settings."""
        self.page(Place.SETTINGS)
        assert self._preferences is not None
        return self._preferences

    # Making

    def _make(self, place: Place) -> Page:
        if place is Place.TODAY:
            return self._make_today()
        if place is Place.RELATIONSHIPS:
            from mentordesk.desktop.relationships.page import RelationshipsPage

            return RelationshipsPage(self._desk)
        if place is Place.ADVICE:
            from mentordesk.desktop.advice.page import AdvicePage

            return AdvicePage(self._desk)
        if place is Place.REFLECTIONS:
            from mentordesk.desktop.reflections.page import ReflectionsPage

            self._reflections = ReflectionsPage(self._desk)
            return self._reflections
        if place is Place.INSIGHTS:
            from mentordesk.desktop.insights.page import InsightsPage

            return InsightsPage(self._desk)
        if place is Place.LOOKING_BACK:
            from mentordesk.desktop.looking_back.page import LookingBackPage

            return LookingBackPage(self._desk)
        if place is Place.TRASH:
            from mentordesk.desktop.trash.page import TrashPage

            return TrashPage(self._desk)
        return self._make_preferences()

    def _make_today(self) -> Page:
        page = self._today = TodayPage(self._desk)
        page.counted.connect(self.counted)
        page.capture_requested.connect(self.capture_requested)
        page.demo_requested.connect(self.demo_requested)
        return page

    def _make_preferences(self) -> Page:
        from mentordesk.desktop.preferences.page import PreferencesPage

        page = self._preferences = PreferencesPage(self._desk)
        page.scheme_chosen.connect(self.scheme_chosen)
        page.reminders_chosen.connect(self.reminders_chosen)
        return page
