# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every screen for somebody who hears it, or has no mouse: names, sentences, and a way through with Tab."""

import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.desk.printable import PrivateSummary
from mentordesk.desktop.printing.options import OWN
from mentordesk.desktop.printing.preview import PreviewWindow
from mentordesk.desktop.window.help import AboutDialog, ShortcutsDialog
from mentordesk.desktop.window.window import FOLD_BELOW, MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import BY_KIND, Advice, Reflection, Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import AdviceState, Direction, Kind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.example.demo import build_demo

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
EMPTY = "an empty journal"
LABEL = QAccessible.RelationFlag.Label
ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
MOST_STEPS = 300


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the demo, as of today."""
    path = tmp_path_factory.mktemp("told") / "demo.mentordesk"
    build_demo(path, date.today())
    return path


@pytest.fixture
def journal(told: Path, tmp_path: Path, group: str) -> Iterator[Journal]:
    path = tmp_path / "journal.mentordesk"
    if group != EMPTY:
        shutil.copy(told, path)
    with open_journal(path, create=group == EMPTY) as journal:
        yield journal


# How to get there. Each returns the window to look at.


def place(place: Place) -> Callable[[MainWindow], QWidget]:
    def go(window: MainWindow) -> QWidget:
        window.navigation.go_place(place)
        return window

    return go


def record(kind: Kind, *conditions: object) -> Callable[[MainWindow], QWidget]:
    def go(window: MainWindow) -> QWidget:
        model = BY_KIND[kind]
        query = model.select(model.id).where(model.trashed_at.is_null(), *conditions)
        found = window.desk.journal.value(query.order_by(model.id))
        assert found is not None
        window.desk.open_record(kind, found)
        return window

    return go


def person(window: MainWindow) -> QWidget:
    """All fields of a relationship, empty ones too."""
    record(Kind.RELATIONSHIP, Relationship.name.contains("Amara"))(window)
    view = window.places.page(Place.RELATIONSHIPS).view
    view.details_button.setChecked(True)
    for name in view.sheet._states:
        view.sheet.reveal(name, focus=False)
    view.details_button.setFocus()
    return window


def sections(window: MainWindow) -> QWidget:
    """A relationship with everything folded out, and an act that waits for thanks."""
    record(Kind.RELATIONSHIP, Relationship.name.contains("Grace"))(window)
    shown = window.places.page(Place.RELATIONSHIPS).view.sections
    folds = (shown.value, shown.give_and_take, shown.sponsorship, shown.turning_points)
    for fold in folds:
        fold.set_open(True)
    assert all(fold.isVisible() for fold in folds) and shown.sponsorship.rows[0].thank.isVisible()
    return window


def new(command: str) -> Callable[[MainWindow], QWidget]:
    def go(window: MainWindow) -> QWidget:
        window.commands.actions[command].trigger()
        return window

    return go


def step(move: Move, direction: Direction, state: AdviceState) -> Callable[[MainWindow], QWidget]:
    def go(window: MainWindow) -> QWidget:
        found = window.desk.journal.value(
            Advice.select(Advice.id).where((Advice.direction == direction) & (Advice.state == state))
        )
        window.desk.open_requested.emit(Target(Place.ADVICE, Kind.ADVICE, found, move=str(move)))
        panel = window.places.page(Place.ADVICE).view.panel
        assert panel.isVisible() and panel._move is move
        return window

    return go


def waiting(*moves: Move) -> Callable[[MainWindow], QWidget]:
    """The panel on Today for one thing that waits."""

    def go(window: MainWindow) -> QWidget:
        window.navigation.go_place(Place.TODAY)
        page = window.places.page(Place.TODAY)
        page._make()
        page._ask_question()
        row = next(row for row in page._rows if row.waiting.move in moves)
        row.act.click()
        assert any(panel is not None and panel.isVisible() for panel in (page._loop, page._act))
        return window

    return go


def all_fields_of_an_advice(window: MainWindow) -> QWidget:
    record(Kind.ADVICE, Advice.source.is_null(False))(window)
    view = window.places.page(Place.ADVICE).view
    for sheet in view.sheets():
        for name in sheet._states:
            sheet.reveal(name, focus=False)
    return window


def shelf(window: MainWindow) -> QWidget:
    window.commands.actions["shelf"].trigger()
    assert window.places.page(Place.REFLECTIONS).shelf.isVisible()
    return window


def reader(window: MainWindow) -> QWidget:
    window.navigation.go_place(Place.REFLECTIONS)
    page = window.places.page(Place.REFLECTIONS)
    page.read_span(str(date.today().year - 1), str(date.today().year))
    assert page.reader.isVisible()
    return window


def guide(window: MainWindow) -> QWidget:
    window.navigation.go(Target(Place.REFLECTIONS, Kind.REFLECTION, new=(("framework", "grow"),)))
    guide = window.places.page(Place.REFLECTIONS).view.guide
    guide.go_on()
    assert guide.isVisible() and guide.back.isVisible()
    return window


def own_set(window: MainWindow) -> QWidget:
    window.commands.actions["guided"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    page.chooser.make.click()
    assert page.own_set.isVisible()
    return window


def find_bar(window: MainWindow) -> QWidget:
    record(Kind.REFLECTION, Reflection.framework.is_null())(window)
    window.finder.replace_in_text()
    return window


def sheet(window: MainWindow) -> QWidget:
    window.navigation.go_place(Place.INSIGHTS)
    insights = window.places.page(Place.INSIGHTS)
    insights.works.person.set_value(1)
    insights.works.open_sheet.click()
    assert insights.sheet.isVisible()
    return window


def tour(window: MainWindow) -> QWidget:
    window.navigation.go_place(Place.LOOKING_BACK)
    window.places.page(Place.LOOKING_BACK).next.click()
    return window


def letter(window: MainWindow) -> QWidget:
    window.navigation.go(Target(Place.LOOKING_BACK, Kind.RELATIONSHIP, 1))
    assert window.places.page(Place.LOOKING_BACK).letter.isVisible()
    return window


def capture_box(window: MainWindow) -> QWidget:
    window.capture.open()
    return window.capture.box


def trash(window: MainWindow) -> QWidget:
    for found in (1, 2, 3):
        operations.trash(window.desk.journal, Kind.REFLECTION, found)
    window.navigation.go_place(Place.TRASH)
    return window


def search(window: MainWindow) -> QWidget:
    window.finder.search()
    assert window.finder.palette is not None
    window.finder.palette.box.setText("board")
    return window.finder.palette


def search_with_filters(window: MainWindow) -> QWidget:
    search(window)
    window.finder.palette.filter_button.click()
    window.finder.palette.filters.person.line.setFocus()
    return window.finder.palette


def nothing_found(window: MainWindow) -> QWidget:
    search(window)
    window.finder.palette.box.setText("zzzzzz")
    return window.finder.palette


def preview(window: MainWindow) -> QWidget:
    window.printing.preview(PrivateSummary(1, "Amara Okafor"))
    shown = window.findChild(PreviewWindow)
    shown.span.choose(OWN)
    give_up = time.monotonic() + 20
    while shown.typesetter.busy and time.monotonic() < give_up:
        QTest.qWait(10)
    assert shown.print.isEnabled()
    return shown


def shortcuts(window: MainWindow) -> QWidget:
    dialog = ShortcutsDialog(window.commands.listed(), window)
    dialog.show()
    return dialog


def about(window: MainWindow) -> QWidget:
    dialog = AboutDialog(window)
    dialog.show()
    return dialog


def a_notice_with_a_way_back(window: MainWindow) -> QWidget:
    record(Kind.REFLECTION)(window)
    window.places.page(Place.REFLECTIONS).view.to_trash()
    assert window.notices.isVisible()
    return window


def narrow(window: MainWindow) -> QWidget:
    window.resize(600, 600)
    assert window.width() < FOLD_BELOW
    record(Kind.RELATIONSHIP)(window)
    return window


def nothing_fits(window: MainWindow) -> QWidget:
    window.navigation.go_place(Place.RELATIONSHIPS)
    window.places.page(Place.RELATIONSHIPS).filter.choose("shelf", "archived")
    return window


SCREENS: dict[str, dict[str, Callable[[MainWindow], QWidget]]] = {
    "places": {
        "today": place(Place.TODAY),
        "telling, on Today": waiting(Move.TELL),
        "asking, on Today": waiting(Move.ASK),
        "acts, on Today": waiting(Move.THANK, Move.IN_TOUCH, Move.LOOK_AGAIN, Move.PREPARE),
        "settings": place(Place.SETTINGS),
        "trash": trash,
        "a notice": a_notice_with_a_way_back,
        "nothing fits the filter": nothing_fits,
        "a narrow window": narrow,
    },
    "relationships": {
        "a relationship": record(Kind.RELATIONSHIP),
        "all its fields": person,
        "all its sections": sections,
        "new": new("new_relationship"),
        "a new follow-up": new("new_follow_up"),
        "a conversation": record(Kind.CONVERSATION),
        "give and take": record(Kind.EXCHANGE),
        "sponsorship": record(Kind.SPONSORSHIP),
        "a turning point": record(Kind.TURNING_POINT),
        "a value statement": record(Kind.VALUE_STATEMENT),
        "a follow-up": record(Kind.FOLLOW_UP),
    },
    "advice": {
        "received": record(Kind.ADVICE, Advice.direction == "received"),
        "given": record(Kind.ADVICE, Advice.direction == "given"),
        "all its fields": all_fields_of_an_advice,
        "new received": new("new_received"),
        "new given": new("new_given"),
        "of a topic": record(Kind.TOPIC),
    },
    "steps of an advice": {
        "what happened": step(Move.WHAT_HAPPENED, Direction.RECEIVED, AdviceState.NOTED),
        "asked": step(Move.ASK, Direction.GIVEN, AdviceState.TRYING),
        "told": step(Move.TELL, Direction.RECEIVED, AdviceState.OWED),
        "acknowledged": step(Move.ACKNOWLEDGE, Direction.GIVEN, AdviceState.OWED),
    },
    "reflections": {
        "free": record(Kind.REFLECTION, Reflection.framework.is_null()),
        "guided": record(Kind.REFLECTION, Reflection.framework.is_null(False)),
        "new": new("new_reflection"),
    },
    EMPTY: {
        "first start": place(Place.TODAY),
        "no relationship": place(Place.RELATIONSHIPS),
        "no advice": place(Place.ADVICE),
        "no reflection": place(Place.REFLECTIONS),
        "no trash": place(Place.TRASH),
    },
    "pages with a use of their own": {
        "the shelf": shelf,
        "a book": reader,
        "a choice of questions": new("guided"),
        "one question at a time": guide,
        "questions of one's own": own_set,
        "find and replace": find_bar,
        "insights": place(Place.INSIGHTS),
        "before advising": sheet,
        "looking back": tour,
        "a letter": letter,
        "capture": capture_box,
    },
    "search": {"found": search, "nothing found": nothing_found, "with filters": search_with_filters},
    "windows of their own": {"preview": preview, "shortcuts": shortcuts, "about": about},
}


# What is heard there


def heard(widget: QWidget, what: QAccessible.Text = NAME) -> str:
    """What a screen reader is told of a widget."""
    if isinstance(widget, QComboBox) and what is NAME:
        return widget.accessibleName()  # Qt tells what is chosen instead; see below
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(what).strip() if told is not None else ""


def shown(root: QWidget) -> list[QWidget]:
    """What can be seen in a window or a part of it, but not in the windows over it."""
    return [w for w in root.findChildren(QWidget) if w.isVisible() and w.window() is root.window()]


def controls(root: QWidget) -> list[QWidget]:
    """What can be used with the keyboard, or pressed."""
    return [
        widget
        for widget in shown(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QAbstractButton)
        if widget.focusProxy() is None
    ]


def told_of(widget: QWidget) -> str:
    kind, owner = type(widget).__name__, type(widget.parentWidget()).__name__
    return f"{heard(widget)!r}, a {kind} {widget.objectName()!r} in a {owner}"


def nameless(root: QWidget) -> list[str]:
    return [f"no name: {told_of(widget)}" for widget in controls(root) if not heard(widget)]


def pictures_alone(root: QWidget) -> list[str]:
    """Buttons without a word that say nothing when the mouse rests on them."""
    without = [
        button
        for button in controls(root)
        if isinstance(button, QAbstractButton) and not button.icon().isNull()
        if not button.text().strip()
        or (isinstance(button, QToolButton) and button.toolButtonStyle() is ICON_ONLY)
    ]
    return [f"no tip: {told_of(button)}" for button in without if not button.toolTip()]


def rows_of(root: QWidget) -> list[str]:
    """How the rows of lists are read out. The cells of a table are read with their heads instead."""
    said = []
    for view in shown(root):
        listed = isinstance(view, QAbstractItemView) and not isinstance(view, (QTableView, QHeaderView))
        model = view.model() if listed else None
        for row in range(model.rowCount() if model is not None else 0):
            said.append(str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or ""))
    return said


def speechless_rows(root: QWidget) -> list[str]:
    return [f"a row says {said!r}" for said in rows_of(root) if len(said.split()) < 2]


def walked(root: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where Tab leads, until it leads to where it has been."""
    way: list[QWidget] = []
    for _ in range(MOST_STEPS):
        QTest.keyClick(QApplication.focusWidget() or root.window(), key)
        now = QApplication.focusWidget()
        assert now is not None, (
            f"the keyboard is nowhere after {told_of(way[-1]) if way else 'the first step'}"
        )
        if now in way[:-1]:
            break
        if now not in way:  # a page goes through its links before it lets the keyboard on
            way.append(now)
    return way


def out_of_the_way(root: QWidget) -> list[str]:
    """What Tab should lead to and does not, forwards and backwards; and equal buttons one after the other."""
    found = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        way = walked(root, key)
        wanted = [w for w in controls(root) if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        found += [f"{key.name} does not lead to {told_of(widget)}" for widget in wanted if widget not in way]
        found += [f"{key.name} leads out of sight, to {told_of(w)}" for w in way if not w.isVisible()]
        for before, after in pairwise(way):
            if isinstance(before, QAbstractButton) and isinstance(after, QAbstractButton):
                same = [(heard(one), heard(one, DESCRIPTION)) for one in (before, after)]
                if same[0] == same[1]:
                    found.append(f"the same twice: {told_of(before)}")
    return found


def mute_choices(root: QWidget) -> list[str]:
    """Choices of which only what is chosen is told, not what it is about.

    On Linux, Qt tells that in place of the name; a label beside it, or a description, can still tell.
    """
    found = []
    for choice in shown(root):
        if isinstance(choice, QComboBox):
            told = QAccessible.queryAccessibleInterface(choice)
            said = [told.text(NAME), told.text(DESCRIPTION)]
            said += [label.text(NAME) for label, relation in told.relations() if relation & LABEL]
            if not any(choice.accessibleName() in text for text in said):
                found.append(told_of(choice))
    return found


def stumbling_rows(root: QWidget) -> list[str]:
    """Rows put together of what ends in a full stop, or is empty."""
    return [said for said in rows_of(root) if re.search(r"[.!?…][.,]|(^|\s)[.,]|[,·:]\s*$", said)]


def alike_keys(root: QWidget) -> list[str]:
    """Alt and a letter that stand for two things at once: in the window, and in each of its menus."""
    texts: list[str] = []
    for widget in shown(root):
        if not widget.isEnabled():
            continue
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
            texts.append(widget.text())
        elif isinstance(widget, QTabBar):
            texts += [widget.tabText(number) for number in range(widget.count())]
    found = [f"in the window: {pair}" for pair in twice(texts)]
    if isinstance(root, MainWindow):
        root.bar.menu_button.menu().aboutToShow.emit()  # it is filled when it is opened
    for menu in root.findChildren(QMenu):
        found += [f"in a menu: {pair}" for pair in twice([action.text() for action in menu.actions()])]
    return found


def twice(texts: list[str]) -> list[str]:
    keys: dict[str, str] = {}
    found = []
    for text in texts:
        key = QKeySequence.mnemonic(text).toString()
        if key in keys:
            found.append(f"{keys[key]!r} and {text!r}")
        elif key:
            keys[key] = text
    return found


LOOKS = (alike_keys, nameless, pictures_alone, mute_choices, speechless_rows, stumbling_rows, out_of_the_way)
_seen: dict[str, dict[str, list[str]]] = {}
"""For each group what each look has found: a walk through the screens is made once."""


@pytest.fixture(params=SCREENS)
def group(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def seen(request: pytest.FixtureRequest, qtbot: QtBot, group: str) -> dict[str, list[str]]:
    if group not in _seen:
        window = request.getfixturevalue("open_window")(request.getfixturevalue("journal"))
        found: dict[str, list[str]] = {look.__name__: [] for look in LOOKS}
        for name, go in SCREENS[group].items():
            root = go(window)
            top = root.window()
            with qtbot.waitActive(top):
                top.activateWindow()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()
            assert controls(root), name
            for look in LOOKS:
                found[look.__name__] += [f"{name}: {problem}" for problem in look(root)]
            if top is not window:
                top.close()
        window.close()
        _seen[group] = found
    return _seen[group]


def test_every_control_has_a_name(seen: dict[str, list[str]]) -> None:
    assert seen["nameless"] == []
    assert seen["pictures_alone"] == []


def test_no_two_keys_are_alike(seen: dict[str, list[str]]) -> None:
    assert seen["alike_keys"] == []


def test_a_choice_tells_what_it_is_about(seen: dict[str, list[str]]) -> None:
    assert seen["mute_choices"] == []


def test_rows_are_read_as_sentences(seen: dict[str, list[str]]) -> None:
    assert seen["speechless_rows"] == []
    assert seen["stumbling_rows"] == []


def test_tab_leads_everywhere_and_round(seen: dict[str, list[str]]) -> None:
    assert seen["out_of_the_way"] == []


def test_what_is_wrong_would_be_seen(qtbot: QtBot) -> None:
    """One of everything that the tests above look for."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    picture = QToolButton()
    picture.setIcon(theme.icon("search"))
    choice = QComboBox()
    choice.addItem("Red")
    choice.setAccessibleName("Colour")
    rows = QListWidget()
    rows.setAccessibleName("Rows")
    rows.addItems(["One", "An end.. Another", "Two. And"])
    trap = QTextEdit()
    trap.setAccessibleName("Text")
    same, again = QPushButton("Same"), QPushButton("Same")
    for widget in (picture, choice, rows, same, again, trap):
        column.addWidget(widget)
    rows.model().setData(rows.model().index(0, 0), "One", Qt.ItemDataRole.AccessibleTextRole)
    for row in range(3):
        rows.item(row).setData(Qt.ItemDataRole.AccessibleTextRole, rows.item(row).text())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    picture.setFocus()
    same.setText("&Save")
    again.setText("&Same")
    assert alike_keys(window) == ["in the window: '&Save' and '&Same'"]
    same.setText("Same")
    again.setText("Same")
    assert len(nameless(window)) == len(pictures_alone(window)) == 1
    assert len(speechless_rows(window)) == len(stumbling_rows(window)) == 1
    found = " ".join(out_of_the_way(window))
    assert "the same twice: 'Same'" in found
    assert "Key_Tab does not lead to '', a QToolButton" in found
    if sys.platform == "linux":
        assert len(mute_choices(window)) == 1
