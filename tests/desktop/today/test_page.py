# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Today: what is seen first at a start is there first, all else after it; a panel opened under a row is seen."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.today.page import SEEN, TodayPage
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice
from mentordesk.journal.terms import Direction, Effect, Kind, Report, Uptake
from mentordesk.practice.today.lists import SHOWN, headline, read_today


@pytest.fixture
def busy(journal: Journal) -> Journal:
    """Fifteen people to tell and three to ask."""
    person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    for number in range(18):
        received = number < 15
        outcome = {"uptake": Uptake.FOLLOWED, "effect": Effect.HELPED} if received else {}
        operations.create(
            journal,
            Kind.ADVICE,
            {
                "relationship": person,
                "direction": Direction.RECEIVED if received else Direction.GIVEN,
                "date": (date.today() - timedelta(200 + number)).isoformat(),
                "words": f"Word number {number}.",
                **outcome,
            },
        )
    return journal


def test_what_is_seen_first_is_read_and_made_first(qtbot: QtBot, busy: Journal, desk: Desk) -> None:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    counted: list[int] = []
    page.counted.connect(counted.append)
    page.open_target(Target(Place.TODAY))
    assert len(page._rows) == SEEN and counted == []
    first = list(page._rows)
    page.resize(900, 700)
    page.show()
    qtbot.waitUntil(lambda: len(page._rows) == SHOWN + 3)
    whole = read_today(busy, date.today())
    assert whole.whole and counted == [whole.waiting] == [18]
    assert page.headline.text() == headline(whole)
    assert page._rows[:SEEN] == first  # what stood there is not made again


def test_a_short_day_is_whole_at_once(qtbot: QtBot, journal: Journal, desk: Desk) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    page = TodayPage(desk)
    qtbot.addWidget(page)
    counted: list[int] = []
    page.counted.connect(counted.append)
    page.open_target(Target(Place.TODAY))
    assert counted == [0]
    assert page.headline.text() == "Nothing waits. Every loop is closed."


def test_a_list_that_changes_keeps_the_rows_above_the_change(qtbot: QtBot, busy: Journal, desk: Desk) -> None:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.open_target(Target(Place.TODAY))
    qtbot.waitUntil(lambda: len(page._rows) == SHOWN + 3)
    before = list(page._rows)
    operations.trash(busy, Kind.ADVICE, before[4].waiting.record)
    qtbot.waitUntil(lambda: page._rows[4].waiting.record != before[4].waiting.record)
    assert page._rows[:4] == before[:4]


# A panel that is opened under a row


@pytest.fixture
def drifting(journal: Journal) -> Journal:
    """Six people one wished to be in touch with."""
    for name in ("Ada", "Ben", "Cleo", "Dora", "Emil", "Fay"):
        values = {"name": name, "keep_in_touch_days": 30}
        person = operations.create(journal, Kind.RELATIONSHIP, values)
        talk = {"relationship": person, "date": (date.today() - timedelta(90)).isoformat()}
        operations.create(journal, Kind.CONVERSATION, talk)
    return journal


@pytest.mark.parametrize("height", [540, 760])
@pytest.mark.parametrize("waiting", ["drifting", "busy"])
def test_a_panel_that_is_opened_is_seen(
    qtbot: QtBot,
    request: pytest.FixtureRequest,
    open_window: Callable[[Journal], MainWindow],
    waiting: str,
    height: int,
) -> None:
    """Whole, or from its top if there is less room than it takes; the first time as well as the next ones."""
    window = open_window(request.getfixturevalue(waiting))
    window.resize(1000, height)
    page = window.places.today()
    qtbot.waitUntil(lambda: page._coming is not None)
    area = page._area

    def seen(panel: QWidget) -> bool:
        room = area.viewport().height()
        top = panel.mapTo(area.viewport(), QPoint(0, 0)).y()
        return panel.isVisible() and top >= 0 and (top + panel.height() <= room or top <= 12)

    for number in (len(page._rows) - 1, 3, 4):
        row = page._rows[number]
        area.ensureWidgetVisible(row, 0, 0)
        row.act.click()
        panel = page.loop if row.waiting.kind is Kind.ADVICE else page.act
        qtbot.waitUntil(lambda panel=panel: seen(panel))
        qtbot.wait(30)
        assert seen(panel)
        QTest.keyClick(panel, Qt.Key.Key_Escape)
        qtbot.waitUntil(panel.isHidden)


def test_what_was_noted_is_tried_or_let_go_and_a_question_ends_from_the_list(
    qtbot: QtBot, journal: Journal, desk: Desk
) -> None:
    person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    day = (date.today() - timedelta(50)).isoformat()
    given = {"relationship": person, "direction": Direction.RECEIVED, "date": day}
    tried = operations.create(journal, Kind.ADVICE, {**given, "words": "Say it first."})
    let_go = operations.create(journal, Kind.ADVICE, {**given, "words": "Write it down."})
    sent = operations.create(journal, Kind.ADVICE, {**given, "question": "Do I stay?", "asked_on": day})
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.open_target(Target(Place.TODAY))
    page.show()
    rows = {row.waiting.record: row for row in page._rows}
    assert set(rows) == {tried, let_go, sent}
    assert [rows[n].rest.text() for n in (tried, let_go, sent)] == ["Let it go", "Let it go", "No answer"]
    rows[sent].rest.click()
    rows = {row.waiting.record: row for row in page._rows}
    rows[tried].act.click()
    rows = {row.waiting.record: row for row in page._rows}
    rows[let_go].rest.click()
    states = Advice.select(Advice.state, Advice.report, Advice.snoozed_until).order_by(Advice.id)
    assert journal.rows(states) == [
        *(("trying", "not_yet", None), ("noted", "not_yet", "9999-12-31")),
        ("closed", "not_needed", None),
    ]
    assert page._rows == []


def test_beside_an_open_panel_the_count_follows_a_change_elsewhere(
    qtbot: QtBot, busy: Journal, desk: Desk
) -> None:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    counted: list[int] = []
    page.counted.connect(counted.append)
    page.open_target(Target(Place.TODAY))
    page.resize(900, 700)
    page.show()
    qtbot.waitUntil(lambda: counted == [18])
    row = page._rows[0]
    row.act.click()
    assert page._at == 0
    operations.edit(busy, Kind.ADVICE, page._rows[5].waiting.record, {"report": Report.TOLD})
    qtbot.waitUntil(lambda: counted[-1] == 17)
    assert page.headline.text().startswith("17 things wait.") and page._rows[0] is row


def test_the_keyboard_meets_the_question_before_the_lists(
    open_window: Callable[[Journal], MainWindow], busy: Journal, qtbot: QtBot
) -> None:
    """It comes after the lists are made, and stands above them."""
    person = operations.create(busy, Kind.RELATIONSHIP, {"name": "Grace"})
    values = {"relationship": person, "direction": "received", "date": "2025-01-05", "words": "Wait a day"}
    taken = {"uptake": "followed", "uptake_on": "2025-03-01"}
    helped = {"effect": "helped", "report": "told", "report_on": "2025-04-01"}
    operations.create(busy, Kind.ADVICE, values | taken | helped)
    window = open_window(busy)
    page = window.places.page(Place.TODAY)
    qtbot.waitUntil(lambda: page._question is not None and page._question.isVisible())
    with qtbot.waitActive(window):
        window.activateWindow()
    page.setFocus()
    for expected in (page._question.write, page._question.let_go):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert page._rows[0].isAncestorOf(QApplication.focusWidget())
