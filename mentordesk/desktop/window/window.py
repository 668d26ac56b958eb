# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The window: rail, bar, places, and the way from one to the other."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QByteArray, QDate, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.appearance.theme import Scheme, Theme
from mentordesk.desktop.background.runner import Runner
from mentordesk.desktop.desk.commands import Command, Commands
from mentordesk.desktop.desk.desk import Desk, Place, Target, target_of
from mentordesk.desktop.desk.history import History
from mentordesk.desktop.desk.other_programs import Watch
from mentordesk.desktop.kit.widgets.buttons import button, press_tool
from mentordesk.desktop.kit.widgets.fitting import fitting
from mentordesk.desktop.kit.widgets.notices import NoticeBar
from mentordesk.desktop.today.page import TodayPage
from mentordesk.desktop.window.bar_buttons import CaptureButton, SearchButton
from mentordesk.desktop.window.rail import Rail
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection.drafts import capture_waits
from mentordesk.system.paths import default_journal

NEW = (
    *("new_received", "new_given", "new_reflection", "guided"),
    *("new_conversation", "new_exchange", "new_follow_up", "new_relationship"),
)
"""The commands that begin something, as the button in the bar offers them."""
FOLD_BELOW = 900
TIGHT_BELOW = 640
"""Below so many pixels the bar at the top says less."""
DRAFT_AFTER = 200
"""Milliseconds from when the window is shown until it looks for something begun: first comes what is shown."""


class MainWindow(QWidget):
    """One journal on the desk."""

    demo_requested = Signal()
    open_file_requested = Signal()
    reminders_chosen = Signal()
    counted = Signal(int)
    """How many things wait."""

    def __init__(self, journal: Journal, settings: QSettings, colours: Theme, *, demo: bool = False) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(self._title(journal, demo))
        self.setMinimumSize(480, 400)
        self.resize(fitting(1280, 800))
        self.desk = Desk(journal, settings, self, demo=demo)
        self.theme = colours
        self.history = History()
        self._pages: dict[Place, QWidget] = {}
        self._palette: QWidget | None = None
        self._capture: QWidget | None = None
        self._place = Place.TODAY
        self._alone: Any = None
        self._going = False
        self._way_back: Callable[[], None] | None = None
        self._noticed: Any = None
        self._told: UserError | None = None
        """What the world did, while the bar at the bottom tells it."""
        self.stays: Callable[[], bool] | None = None
        """Whether closing the window leaves the program running."""

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail()
        self.rail.place_chosen.connect(self._place_chosen)
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column, 1)
        self.commands = Commands(self)
        self._add_commands()
        self.bar = self._bar()
        column.addWidget(self.bar)
        self.read_only_bar = QLabel(
            pgettext("window", "This journal is open to read only. Nothing you change would be kept.")
        )
        self.read_only_bar.setObjectName("read-only")
        self.read_only_bar.setVisible(journal.read_only)
        column.addWidget(self.read_only_bar)
        self.stack = QStackedWidget()
        column.addWidget(self.stack, 1)
        self.notices = NoticeBar()
        self.notices.action_requested.connect(self._take_back)
        column.addWidget(self.notices)
        self.desk.open_requested.connect(self.go)
        self.desk.notice_requested.connect(self._show_notice)
        self.desk.failed.connect(self.show_error)
        self.desk.changed.connect(self._journal_changed)
        colours.changed.connect(self._theme_changed)
        self._count_timer = QTimer(self, singleShot=True, interval=60)
        self._count_timer.timeout.connect(self._count_waiting)
        self._draft = Runner(self, journal=journal)
        self._draft.finished.connect(self._show_draft)
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._draft_timer.timeout.connect(self._look_for_draft)
        self._day = QDate.currentDate()
        self._day_timer = QTimer(self, interval=60_000)
        self._day_timer.timeout.connect(self._watch_day)
        self._day_timer.start()
        self._watch = Watch(self.desk, self)
        self._update_undo()
        if journal.read_only:
            for name in ("capture", *NEW, "new_here"):
                self.commands.actions[name].setEnabled(False)
            self.desk.writes(self.capture_button, self.new_button)
        self.page(Place.TODAY)

    def _title(self, journal: Journal, demo: bool) -> str:
        """What the system calls the window: the file's name if it is not the usual one, and never a word out of it."""
        if demo:
            return pgettext("window", "MentorDesk, filled example")
        if journal.path == default_journal():
            return "MentorDesk"
        return pgettext("window", "{name} - MentorDesk", name=journal.path.stem)

    # Bar and commands

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("bar")
        bar.setFixedHeight(56)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 20, 0)
        row.setSpacing(6)
        self.back_button = self._tool("back", pgettext("window", "Back"), self.go_back)
        self.forward_button = self._tool("forward", pgettext("window", "Forward"), self.go_forward)
        self.search_button = SearchButton(pgettext("window", "Search everything"))
        self.search_button.clicked.connect(self.search)
        row.addWidget(self.back_button)
        row.addWidget(self.forward_button)
        row.addSpacing(6)
        row.addWidget(self.search_button, 6)
        row.addStretch(1)
        self.capture_button = CaptureButton()
        self.capture_button.clicked.connect(self.capture)
        self.new_button = button(pgettext("window", "Ne&w"), icon="add")
        self.new_button.setAccessibleName(pgettext("window", "Write something new"))
        self.new_button.setToolTip(pgettext("window", "Write something new"))
        new = QMenu(self.new_button)
        for name in NEW:
            new.addAction(self.commands.actions[name])
        self.new_button.setMenu(new)
        self.menu_button = self._tool("menu", pgettext("window", "All commands"), None)
        self.menu_button.setMenu(self.commands.menu(self.menu_button, self._menu_titles()))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self.new_button)
        row.addWidget(self.capture_button)
        row.addWidget(self.menu_button)
        return bar

    def _tool(self, icon: str, name: str, slot: Callable[[], None] | None) -> QToolButton:
        tool = QToolButton()
        tool.setObjectName("tool")
        theme.set_icon(tool, icon, "soft")
        tool.setAccessibleName(name)
        tool.setToolTip(name)
        if slot is not None:
            tool.clicked.connect(slot)
        return tool

    def _add_commands(self) -> None:
        add = self.commands.add
        self._search_text = pgettext("window", "Search everything")
        add(Command("search", pgettext("window", "&Search everything"), ("Ctrl+K",), self.search, 0))
        add(Command("capture", pgettext("window", "&Capture…"), ("Ctrl+Shift+N",), self.capture, 0))
        add(Command("today", pgettext("window", "Go to &Today"), ("Ctrl+1",), self._go_today, 1))
        add(
            Command(
                "relationships",
                pgettext("window", "Go to &Relationships"),
                ("Ctrl+2",),
                self._go_relationships,
                1,
            )
        )
        add(Command("advice", pgettext("window", "Go to &Advice"), ("Ctrl+3",), self._go_advice, 1))
        add(
            Command(
                "reflections", pgettext("window", "Go to R&eflections"), ("Ctrl+4",), self._go_reflections, 1
            )
        )
        add(Command("insights", pgettext("window", "Go to &Insights"), ("Ctrl+5",), self._go_insights, 1))
        looking_back = pgettext("window", "&Look back on your working life")
        add(Command("looking_back", looking_back, (), self._look_back, 1, pgettext("window", "Looking back")))
        add(
            Command(
                "shelf",
                pgettext("window", "Look at a &year of reflections"),
                ("Ctrl+Shift+Y",),
                self._open_shelf,
                1,
            )
        )
        add(Command("trash", pgettext("window", "Go to the Tras&h"), (), self._go_trash, 1))
        add(Command("settings", pgettext("window", "Go to Settin&gs"), ("Ctrl+,",), self._go_settings, 1))
        add(Command("back", pgettext("window", "&Back"), ("Alt+Left",), self.go_back, 1))
        add(Command("forward", pgettext("window", "&Forward"), ("Alt+Right",), self.go_forward, 1))
        add(
            Command(
                "new_received",
                pgettext("window", "New advice re&ceived"),
                ("Ctrl+Shift+A",),
                self._new_received,
                2,
            )
        )
        add(
            Command(
                "new_given", pgettext("window", "New advice gi&ven"), ("Ctrl+Shift+G",), self._new_given, 2
            )
        )
        add(
            Command(
                "new_reflection",
                pgettext("window", "New re&flection"),
                ("Ctrl+Shift+R",),
                self._new_reflection,
                2,
            )
        )
        add(
            Command(
                "guided",
                pgettext("window", "New reflection, &guided…"),
                ("Ctrl+Shift+E",),
                self._new_guided,
                2,
            )
        )
        add(Command("blind", pgettext("window", "Judge an advice again, &blind…"), (), self._new_blind, 2))
        add(
            Command(
                "new_follow_up",
                pgettext("window", "New follow-&up"),
                ("Ctrl+Shift+D",),
                self._new_follow_up,
                2,
            )
        )
        add(
            Command(
                "new_relationship",
                pgettext("window", "New re&lationship"),
                ("Ctrl+Shift+P",),
                self._new_relationship,
                2,
            )
        )
        add(
            Command(
                "new_conversation", pgettext("window", "New c&onversation"), (), self._new_conversation, 2
            )
        )
        add(Command("new_exchange", pgettext("window", "New give and ta&ke"), (), self._new_exchange, 2))
        add(Command("new_here", pgettext("window", "&New here"), ("Ctrl+N",), self._new_here, 2))
        self._undo = add(Command("undo", pgettext("window", "&Undo"), ("Ctrl+Z",), self.undo, 3))
        self._redo = add(
            Command("redo", pgettext("window", "Red&o"), ("Ctrl+Shift+Z", "Ctrl+Y"), self.redo, 3)
        )
        add(
            Command(
                "find", pgettext("window", "Find in this te&xt…"), ("Ctrl+Shift+F",), self.find_in_text, 3
            )
        )
        add(
            Command("replace", pgettext("window", "Find and repla&ce…"), ("Ctrl+H",), self.replace_in_text, 3)
        )
        add(Command("print", pgettext("window", "&Print what is shown…"), ("Ctrl+P",), self.print_shown, 4))
        add(Command("copy", pgettext("window", "Save a cop&y of the journal…"), (), self._save_copy, 4))
        add(Command("calendar", pgettext("window", "Write the calendar &file"), (), self._write_calendar, 4))
        add(
            Command(
                "open",
                pgettext("window", "&Open another journal…"),
                ("Ctrl+O",),
                self.open_file_requested.emit,
                4,
            )
        )
        add(Command("alone", pgettext("window", "&Write with nothing around"), ("F11",), self.write_alone, 5))
        add(Command("dark", pgettext("window", "Switch between light and &dark"), (), self._switch_scheme, 5))
        add(Command("keys", pgettext("window", "&Keyboard shortcuts"), ("F1",), self.show_shortcuts, 5))
        add(Command("about", pgettext("window", "A&bout MentorDesk"), (), self._about, 5))
        find_here = QAction(self)  # beside the list: what it does depends on where the keyboard is
        find_here.setShortcut(QKeySequence("Ctrl+F"))
        find_here.triggered.connect(self.find_here)
        self.addAction(find_here)
        add(Command("quit", pgettext("window", "&Quit"), ("Ctrl+Q",), self._quit, 6))

    def _menu_titles(self) -> dict[int, str]:
        """The groups of commands that are menus of their own."""
        return {
            1: pgettext("window", "&Go to"),
            2: pgettext("window", "&New"),
            3: pgettext("window", "&Edit"),
            4: pgettext("window", "&Journal"),
            5: pgettext("window", "&View and help"),
        }

    # Places

    def page(self, place: Place) -> Any:
        """The page of a place, made when it is first needed."""
        page = self._pages.get(place)
        if page is None:
            page = self._pages[place] = self._make(place)
            self.stack.addWidget(page)
        return page

    def _make(self, place: Place) -> QWidget:
        page: Any
        if place is Place.TODAY:
            page = TodayPage(self.desk)
            page.counted.connect(self._show_count)
            page.capture_requested.connect(self.capture)
            page.demo_requested.connect(self.demo_requested)
        elif place is Place.RELATIONSHIPS:
            from mentordesk.desktop.relationships.page import RelationshipsPage

            page = RelationshipsPage(self.desk)
            page.print_requested.connect(self.print_summary)
        elif place is Place.ADVICE:
            from mentordesk.desktop.advice.page import AdvicePage

            page = AdvicePage(self.desk)
        elif place is Place.REFLECTIONS:
            from mentordesk.desktop.reflections.page import ReflectionsPage

            page = ReflectionsPage(self.desk)
            page.reading_changed.connect(self._reading_changed)
        elif place is Place.INSIGHTS:
            from mentordesk.desktop.insights.page import InsightsPage

            page = InsightsPage(self.desk)
            page.print_requested.connect(self.print_tailoring)
        elif place is Place.LOOKING_BACK:
            from mentordesk.desktop.looking_back.page import LookingBackPage

            page = LookingBackPage(self.desk)
            page.print_requested.connect(self.print_letter)
        elif place is Place.TRASH:
            from mentordesk.desktop.trash.page import TrashPage

            page = TrashPage(self.desk)
        else:
            from mentordesk.desktop.preferences.page import PreferencesPage

            page = PreferencesPage(self.desk)
            page.scheme_chosen.connect(self.choose_scheme)
            page.reminders_chosen.connect(self.reminders_chosen)
        if hasattr(page, "restore_state"):
            page.restore_state(self.desk.settings)
        return page

    def go(self, target: Target) -> bool:
        """Go to a target, and remember the way. Returns whether it could be left where one was."""
        if self._going:
            return False
        current: Any = self._pages.get(self._place)
        if current is not None and not current.flush() and target.place is not self._place:
            # What could not be saved is shown where it was typed.
            self.rail.show_place(self._place)
            self.notices.show_notice(
                pgettext(
                    "window",
                    "What you typed could not be saved. It is marked where it stands; Escape takes it back.",
                )
            )
            return False
        if self._alone is not None and target.place is not self._place:
            self.write_alone()
        if self._told is not None and target.place is not self._place:
            self.notices.close_notice()  # it was about what is left now
        self._going = True
        before = self.focusWidget()
        try:
            page = self.page(target.place)
            self._place = target.place
            self.stack.setCurrentWidget(page)
            self.rail.show_place(target.place)
            page.open_target(target)
            self.history.visit(target)
            if target.new is None and self._lost_keyboard(page, target, before):
                self._focus(page)
        finally:
            self._going = False
        self._update_history()
        return True

    def _lost_keyboard(self, page: Any, target: Target, before: QWidget | None) -> bool:
        """Whether the keyboard is where nobody brought it, as Qt does when the widget that had it goes."""
        focus = self.focusWidget()
        if focus is None or not getattr(page, "details", page).isAncestorOf(focus):
            return True
        return hasattr(page, "details") and focus is not before and not target.move

    def _place_chosen(self, place: str) -> None:
        self.go_place(Place(place))

    def go_place(self, place: Place) -> None:
        """Go to a place, to what was last shown there."""
        last = self.history.last_of(place)
        first = place not in self._pages
        page = self.page(place)
        remembered = first and last is None and hasattr(page, "list")
        if not self.go(last or (self._remembered(page) if remembered else Target(place))):
            return
        if remembered:
            page.restore_scroll(self.desk.settings)
        if hasattr(page, "list_first"):
            page.list_first(self.stack.width())
        self._focus(page)

    @staticmethod
    def _focus(page: Any) -> None:
        """Bring the keyboard to a page: to its list, if it has one."""
        if hasattr(page, "focus_list"):
            page.focus_list()
        else:
            page.setFocus()

    def _remembered(self, page: Any) -> Target:
        """What was shown in a place when the program was last closed, or the first of its list."""
        settings, place = self.desk.settings, page.place
        page.refresh_if_needed()
        record = int(str(settings.value(f"{place}/record", 0) or 0))
        kind = str(settings.value(f"{place}/kind", "") or "")
        if record and kind in {str(k) for k in Kind}:
            return Target(place, Kind(kind), record)
        if page.list.records.rowCount() and self.stack.width() > page.NARROW:
            return page.target_of_row(page.list.records.record_id(0))  # type: ignore[no-any-return]
        return Target(place)

    def go_back(self) -> None:
        """Back to what was visited before."""
        self._travel(self.history.back())

    def go_forward(self) -> None:
        """Forward again."""
        self._travel(self.history.forward())

    def _travel(self, target: Target | None) -> None:
        if target is not None:
            self.history.travelling = True
            try:
                if not self.go(target):
                    self.history.stay()
            finally:
                self.history.travelling = False
                self._update_history()

    def _update_history(self) -> None:
        for name, tool, can in (
            ("back", self.back_button, self.history.can_go_back),
            ("forward", self.forward_button, self.history.can_go_forward),
        ):
            self.commands.actions[name].setEnabled(can)
            tool.setEnabled(can)

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
        self.page(Place.REFLECTIONS).year_button.click()

    def _go_trash(self) -> None:
        self.go_place(Place.TRASH)

    def _go_settings(self) -> None:
        self.go_place(Place.SETTINGS)

    # Making

    def _new(self, kind: Kind, place: Place, **values: Any) -> None:
        self.go(Target(place, kind, new=tuple(values.items())))

    def _new_received(self) -> None:
        self._new(Kind.ADVICE, Place.ADVICE, direction="received")

    def _new_given(self) -> None:
        self._new(Kind.ADVICE, Place.ADVICE, direction="given")

    def _new_reflection(self) -> None:
        self._new(Kind.REFLECTION, Place.REFLECTIONS)

    def _new_guided(self) -> None:
        self._new(Kind.REFLECTION, Place.REFLECTIONS, guided=True)

    def _new_blind(self) -> None:
        self._new(Kind.REFLECTION, Place.REFLECTIONS, guided=True, blind=True)

    def _new_follow_up(self) -> None:
        self._new(Kind.FOLLOW_UP, Place.RELATIONSHIPS, **self._with_person())

    def _new_relationship(self) -> None:
        self._new(Kind.RELATIONSHIP, Place.RELATIONSHIPS)

    def _new_conversation(self) -> None:
        self._new(Kind.CONVERSATION, Place.RELATIONSHIPS, **self._with_person())

    def _new_exchange(self) -> None:
        self._new(Kind.EXCHANGE, Place.RELATIONSHIPS, **self._with_person())

    def _with_person(self) -> dict[str, Any]:
        """The person whose page is seen, as a value for something new; nothing if there is none."""
        person = self._person_shown()
        return {} if person is None else {"relationship": person}

    def _new_here(self) -> None:
        make = {Place.ADVICE: self._new_received, Place.REFLECTIONS: self._new_reflection}
        make.get(self._place, self._new_relationship)()

    # Undo

    def undo(self) -> None:
        """Take back the last step."""
        self._travel_steps(back=True)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._travel_steps(back=False)

    def _travel_steps(self, *, back: bool) -> None:
        """Take back a step or do one again; say which it was, with the way back, and show what it was about."""
        page = self._pages.get(self._place)
        if page is not None and not page.flush():
            return
        journal = self.desk.journal
        step = journal.undo_step if back else journal.redo_step
        try:
            change = journal.undo() if back else journal.redo()
        except UserError as error:
            self.show_error(error)
            return
        self._update_undo()
        if step is None or change is None:
            return
        self._show_stepped(step, change)
        from mentordesk.practice.wording.undo_steps import redone_text, undone_text

        self._way_back = self.redo if back else self.undo
        self._noticed = journal.redo_step if back else journal.undo_step
        self.notices.show_notice(
            (undone_text if back else redone_text)(step.name, step.kind),
            pgettext("window", "&Redo") if back else pgettext("window", "&Undo"),
        )

    def _show_stepped(self, step: Any, change: Any) -> None:
        """Show the record that came or went whole, if it is there now and the list that is seen holds it.

        What hangs on a relationship is seen on its page; nobody is led away from there.
        """
        ids = change.ids.get(step.kind, ())
        listed = step.kind in (Kind.RELATIONSHIP, Kind.ADVICE, Kind.REFLECTION)
        if not listed or step.name not in ("create", "trash", "restore") or len(ids) != 1:
            return
        from mentordesk.practice.search.record import read

        (record_id,) = ids
        target = target_of(step.kind, record_id)
        values = read(self.desk.journal, step.kind, record_id) if target.place is self._place else None
        if values is not None and NOT_TRASHED.holds(values["trashed_at"]):
            self.go(target)

    def _update_undo(self) -> None:
        self._undo.setEnabled(self.desk.journal.undo_step is not None)
        self._redo.setEnabled(self.desk.journal.redo_step is not None)

    def _journal_changed(self, _change: object) -> None:
        self._update_undo()
        steps = (self.desk.journal.undo_step, self.desk.journal.redo_step)
        if self._noticed is not None and not any(step is self._noticed for step in steps):
            self._noticed = self._way_back = None
            self.notices.close_notice()  # its button would take back, or do again, another step
        self._count_timer.start()

    def _count_waiting(self) -> None:
        from mentordesk.practice.today.lists import count

        self._show_count(count(self.desk.journal, self.desk.today))

    def _look_for_draft(self) -> None:
        """Look beside the window whether something begun in the capture box waits."""
        if not self.desk.journal.read_only:
            self._draft.ask(capture_waits)

    def _show_draft(self, waits: bool) -> None:
        self.capture_button.show_draft(waits)
        self.page(Place.TODAY).show_draft(waits)

    def _show_count(self, number: int) -> None:
        self.rail.buttons[Place.TODAY].set_count(number)
        self.counted.emit(number)

    def _watch_day(self) -> None:
        if QDate.currentDate() != self._day:
            self._day = QDate.currentDate()
            self.page(Place.TODAY).refresh_if_needed()

    # Search, print, the rest

    def search(self) -> None:
        """Open the box that finds any record or command."""
        page = self._pages.get(self._place)
        if page is not None:
            page.flush()
        if self._palette is None:
            from mentordesk.desktop.search.palette import SearchPalette

            self._palette = SearchPalette(self.desk.journal, self._offered, self)
            self._palette.record_chosen.connect(self._hit_chosen)
        self._palette.open_with("")

    def capture(self) -> None:
        """Open the box that takes all a meeting left behind; with the person who is shown."""
        if self.desk.journal.read_only:
            return
        page: Any = self._pages.get(self._place)
        if page is not None:
            page.flush()
        person = self._person_shown()
        if self._capture is None:
            from mentordesk.desktop.capture.box import CaptureBox

            self._capture = CaptureBox(self.desk, self)
            self._capture.closed.connect(self._look_for_draft)
        self._capture.open_box(person)  # type: ignore[attr-defined]

    def _person_shown(self) -> int | None:
        """The person on whose page, or on the page of whose advice, somebody is."""
        view: Any = getattr(self._pages.get(self._place), "view", None)
        if view is None or not view.isVisible() or view.record_id is None:
            return None
        if self._place is Place.RELATIONSHIPS:
            return int(view.record_id)
        return view.values.get("relationship") if self._place is Place.ADVICE else None

    def find_in_text(self) -> None:
        """Look for words in the text that is shown."""
        self._find(replace=False)

    def find_here(self) -> None:
        """Look for words in the text that has the keyboard; without one, everywhere."""
        view = getattr(self._pages.get(self._place), "view", None)
        if hasattr(view, "find_in_text") and view.isVisible() and view.has_text_focus():
            view.find_in_text()
        else:
            self.search()

    def replace_in_text(self) -> None:
        """Look for words in the text that is shown, and put others in their place."""
        self._find(replace=True)

    def _find(self, *, replace: bool) -> None:
        view = getattr(self._pages.get(self._place), "view", None)
        if hasattr(view, "find_in_text") and view.isVisible():
            view.find_in_text(replace=replace)
        else:
            self.desk.notice(
                pgettext("window", "Open a reflection to find words in its text. Ctrl+K finds them anywhere.")
            )

    def write_alone(self) -> None:
        """Hide all but the page that is written on, or show everything again."""
        page = self._pages.get(self._place) if self._alone is None else self._alone
        if not hasattr(page, "set_alone") or page.details.currentWidget() is page.blank:
            self.desk.notice(pgettext("window", "Open what you want to write on first."))
            return
        self._set_alone(page, self._alone is None)
        way_back = pgettext("window", "Escape or F11 brings everything back.")
        if self._alone is not None:
            self.desk.notice(way_back)
        elif self.notices.text.whole_text() == way_back:
            self.notices.close_notice()

    def _set_alone(self, page: Any, on: bool) -> None:
        self._alone = page if on else None
        self.rail.setVisible(not on)
        self.bar.setVisible(not on)
        page.set_alone(on)

    def _reading_changed(self, reads: bool) -> None:
        """A book has the window for itself as long as it is open."""
        if reads != (self._alone is not None):
            self._set_alone(self.page(Place.REFLECTIONS), reads)

    def _offered(self) -> list[Any]:
        """The commands the box offers: all but opening itself."""
        return [command for command in self.commands.listed() if command.text != self._search_text]

    def _hit_chosen(self, kind: str, record_id: int, terms: Any) -> None:
        self.desk.open_record(Kind(kind), record_id, tuple(terms or ()))

    def print_shown(self) -> None:
        """Print what is shown: a relationship's summary, or the page of an advice, a conversation, a reflection."""
        page: Any = self._pages.get(self._place)
        if self._place is Place.INSIGHTS:
            page.print_shown()
            return
        shown = page.shown_record() if hasattr(page, "shown_record") else None
        if shown is None:
            self.desk.notice(
                pgettext("window", "Open a relationship, an advice or a reflection to print it.")
            )
            return
        if not page.flush():
            return
        kind, record_id = shown
        if kind in (Kind.ADVICE, Kind.CONVERSATION, Kind.REFLECTION):
            self.print_record(kind, record_id)
        elif kind is Kind.RELATIONSHIP:
            page.view.print_summary()
        else:
            view, _ = page.entry(kind)
            self.print_summary(view.values["relationship"], view.values["with"])

    def print_record(self, kind: Kind, record_id: int) -> None:
        """Open a preview of one record."""
        from mentordesk.desktop.printing.printout import record_printout

        self.preview(record_printout(kind, record_id))

    def print_summary(self, relationship_id: int, name: str) -> None:
        """Open a preview of a relationship's private summary."""
        from mentordesk.desktop.printing.printout import private_printout

        self.preview(private_printout(relationship_id, name))

    def print_tailoring(self, relationship_id: int, name: str) -> None:
        """Open a preview of what to look at before advising somebody again."""
        from mentordesk.desktop.printing.printout import tailoring_printout

        self.preview(tailoring_printout(relationship_id, name))

    def print_letter(self, text: str) -> None:
        """Open a preview of a letter."""
        from mentordesk.desktop.printing.printout import letter_printout

        self.preview(letter_printout(text, self.desk.today))

    def preview(self, printout: Any) -> None:
        """Open a window that shows a printout as it will be on paper."""
        from mentordesk.desktop.printing.preview import PreviewWindow

        paper = str(self.desk.settings.value("paper", "a4"))
        preview = PreviewWindow(self.desk.journal, printout, self, paper=paper)
        preview.paper_changed.connect(self._paper_changed)
        preview.show()

    def _paper_changed(self, paper: str) -> None:
        self.desk.settings.setValue("paper", paper)

    def _save_copy(self) -> None:
        self.page(Place.SETTINGS).save_copy()

    def _write_calendar(self) -> None:
        self.page(Place.SETTINGS).calendar.update_file()

    def _switch_scheme(self) -> None:
        dark = theme.colours().background.lightness() < 128
        scheme = "light" if dark else "dark"
        self.desk.settings.setValue("scheme", scheme)
        self.choose_scheme(scheme)

    def choose_scheme(self, scheme: str) -> None:
        """Use other colours from here on."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.theme.apply(app, Scheme(scheme))

    def show_shortcuts(self) -> None:
        """List the keys."""
        from mentordesk.desktop.window.help import ShortcutsDialog

        ShortcutsDialog(self.commands.listed(), self).exec()

    def _about(self) -> None:
        from mentordesk.desktop.window.help import AboutDialog

        AboutDialog(self).exec()

    def _quit(self) -> None:
        self.stays = None
        self.close()

    def _show_notice(self, text: str, undo: bool, back: Callable[[], None] | None) -> None:
        self._way_back = self.undo if undo else back
        self._noticed = self.desk.journal.undo_step if undo else None
        self._told = None
        self.notices.show_notice(text, pgettext("window", "&Undo") if self._way_back is not None else "")

    def _take_back(self) -> None:
        way, self._way_back = self._way_back, None
        if way is not None:
            way()

    def show_error(self, error: UserError) -> None:
        """Tell what the world did, in the bar at the bottom, until it is closed or one goes elsewhere."""
        self._told = error
        self.notices.show_notice(error.sentence, "", 0)

    def show_bug(self, text: str) -> None:
        """Tell that something went wrong inside, once; the window stays."""
        self._told = None
        self.notices.show_notice(text, "", 0)

    def _theme_changed(self) -> None:
        self.rail.tint()

    # Life

    def restore(self) -> None:
        """Take up place, size and what was shown last."""
        settings = self.desk.settings
        geometry = settings.value("window/geometry")
        if isinstance(geometry, QByteArray) and not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self._fold()  # before anything is laid out, which would be laid out again
        place = str(settings.value("window/place", "today") or "today")
        self.go_place(Place(place) if place in {str(p) for p in Place} else Place.TODAY)
        if place != Place.TODAY:
            self._count_timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._alone is not None:
            self.write_alone()
            return
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            # A text has the keyboard and nothing left; the journal is not gone on with from there.
            undo = event.matches(QKeySequence.StandardKey.Undo)
            said = (
                pgettext(
                    "window",
                    "Nothing is left to undo in this text. Outside it, Ctrl+Z goes on in the journal.",
                )
                if undo
                else pgettext("window", "Nothing is left to redo in this text.")
            )
            self._show_notice(said, False, None)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and press_tool(self.focusWidget()):
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fold()
        self._draft_timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        self.rail.set_folded(self.width() < FOLD_BELOW)
        tight = self.width() < TIGHT_BELOW
        self.new_button.setText("" if tight else pgettext("window", "Ne&w"))

    def raise_up(self) -> None:
        """Come to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not all([page.flush() for page in self._pages.values()]):  # type: ignore[attr-defined]
            if not self._leave_unsaved():
                event.ignore()
                return
        if self.stays is not None and self.stays():
            event.ignore()
            self.hide()
            return
        self._remember()
        event.accept()

    def leave(self) -> None:
        """Save what can be saved, and be gone."""
        self.stays = None
        for page in self._pages.values():
            page.flush()  # type: ignore[attr-defined]
        self._remember()
        self.hide()

    def _remember(self) -> None:
        if self._capture is not None:
            self._capture.keep()  # type: ignore[attr-defined]
        settings = self.desk.settings
        settings.setValue("window/geometry", self.saveGeometry())
        settings.setValue("window/place", str(self._place))
        for page in self._pages.values():
            if hasattr(page, "save_state"):
                page.save_state(settings)
        settings.sync()
        self.desk.leave()
        for timer in self.findChildren(QTimer):
            timer.stop()  # the journal is about to be closed
        for runner in self.findChildren(Runner):
            if runner.journal is not None:
                runner.cancel()

    def _leave_unsaved(self) -> bool:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self)
        box.setWindowTitle(pgettext("window", "Not saved"))
        box.setText(
            pgettext("window", "Something you typed could not be saved. It is marked where it stands.")
        )
        box.setInformativeText(pgettext("window", "If you close now, that text is lost."))
        stay = box.addButton(pgettext("window", "&Go back to it"), QMessageBox.ButtonRole.RejectRole)
        box.addButton(pgettext("window", "&Close without it"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is not stay
