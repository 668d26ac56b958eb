# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Acts of sponsorship, and those that wait for thanks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Sponsorship
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.introductions import written_twice
from tests.desktop.relationships.entries import TODAY, add, days_ago, notice


def test_an_act_that_waits_for_thanks_stays_in_sight(
    qtbot: QtBot, journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    act = add(
        journal,
        grace,
        Kind.SPONSORSHIP,
        days_ago(20),
        direction="for_me",
        type="nominated",
        text="The list & more",
        stake="high",
        result="It closed in my favour",
    )
    add(journal, grace, Kind.SPONSORSHIP, days_ago(9), direction="by_me", type="credited", stake="none")
    section = view.sections.sponsorship
    assert view.bond.text() == (
        "On record: sponsorship in both directions, one for you and one by you, and no advice."
    )
    assert section.isVisible() and not section.is_open
    assert section.summary.whole_text() == "One for you, one by you; one not thanked for yet"
    assert [row.thank.property("act") for row in section.rows] == [act]
    assert section.rows[0].thank.text() == "Thank Grace"
    section.set_open(True)
    assert [row.thank.isVisible() for row in section.rows] == [False, True]
    qtbot.mouseClick(section.rows[1].thank, Qt.MouseButton.LeftButton)
    thanked = Sponsorship.select(Sponsorship.thanked_on).where(Sponsorship.id == act)
    assert journal.value(thanked) == TODAY.isoformat()
    assert notice(window) == "You thanked Grace today."
    assert not any(row.thank.isVisible() for row in section.rows)
    window.notices.action.click()
    assert journal.value(thanked) is None and section.rows[1].thank.isVisible()
    qtbot.mouseClick(section.rows[1].link, Qt.MouseButton.LeftButton)
    assert window.places.page(Place.RELATIONSHIPS).entry(Kind.SPONSORSHIP)[0].record_id == act


def test_folded_away_only_what_waits_for_thanks_is_in_sight(
    journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    section = view.sections.sponsorship
    assert not section.isVisible(), "nothing was done yet"
    act = {"direction": "for_me", "type": "nominated", "result": "It closed in my favour"}
    add(journal, grace, Kind.SPONSORSHIP, days_ago(20), thanked_on=days_ago(3), **act)
    assert section.isVisible() and section.rows == []
    section.set_open(True)
    assert len(section.rows) == 1 and not section.rows[0].thank.isVisible()
    said = [label.text() for label in section.rows[0].findChildren(QLabel)]
    assert "Result: It closed in my favour" in said


def test_an_introduction_written_twice_is_offered_as_one(
    qtbot: QtBot, journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    section, day = view.sections.sponsorship, days_ago(20)
    add(journal, grace, Kind.SPONSORSHIP, day, direction="for_me", type="introduced")
    assert section.isVisible() and not section.twice.isVisible()
    add(journal, grace, Kind.EXCHANGE, day, direction="given", type="introduction")
    assert not section.twice.isVisible(), "it went the other way"
    gain = add(journal, grace, Kind.EXCHANGE, day, direction="gained", type="introduction")
    assert written_twice(journal, grace) == [gain]
    qtbot.waitUntil(section.twice.isVisible)
    qtbot.mouseClick(section.twice.link, Qt.MouseButton.LeftButton)
    assert notice(window) == "The introduction now stands there once."
    assert written_twice(journal, grace) == []
    qtbot.waitUntil(lambda: not section.twice.isVisible())
    window.notices.action.click()
    assert written_twice(journal, grace) == [gain]
