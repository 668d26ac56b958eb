# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Give and take: one line keeps what passed, and nothing that is typed is lost."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.relationships.sections import Sections
from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.records import Draft, Exchange
from mentordesk.journal.terms import ExchangeKind, Flow, Kind
from tests.desktop.relationships.entries import TODAY, add, days_ago, notice


def test_nothing_passed_yet_is_one_quiet_line(sections: Sections) -> None:
    section = sections.give_and_take
    assert not section.is_open and section.summary.whole_text() == "Nothing yet"
    assert not sections.sponsorship.isVisible() and not sections.value.isVisible()
    section.set_open(True)
    assert section.entry.isVisible() and not section.picture.isVisible()
    assert "is noted here" in section.words.text()


def test_words_choose_the_kind_until_the_user_does(
    qtbot: QtBot, journal: Journal, window: MainWindow, sections: Sections
) -> None:
    sections.give_and_take.begin(Flow.GIVEN)
    entry = sections.give_and_take.entry
    assert entry.flow.value() == Flow.GIVEN
    qtbot.keyClicks(entry.line, "An hour with the new planner")
    assert entry.kind.currentData() == ExchangeKind.TIME
    entry.kind.setCurrentIndex(entry.kind.findData(str(ExchangeKind.CHALLENGE)))
    entry.kind.activated.emit(entry.kind.currentIndex())
    qtbot.keyClicks(entry.line, ", thanks to her")
    assert entry.kind.currentData() == ExchangeKind.CHALLENGE
    qtbot.keyClick(entry.line, Qt.Key.Key_Return)
    model = Exchange
    assert journal.rows(model.select(model.direction, model.type, model.text, model.date)) == [
        ("given", "challenge", "An hour with the new planner, thanks to her", TODAY.isoformat())
    ]
    assert notice(window) == "Noted. I gave: a challenge"
    assert entry.line.text() == "" and entry.line.hasFocus() and entry.flow.value() == Flow.GIVEN
    qtbot.keyClick(entry.line, Qt.Key.Key_Return)
    assert len(journal.rows(model.select())) == 1, "an empty line is nothing"


def test_the_way_it_went_last_is_offered_first(
    journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    other = create(journal, Kind.RELATIONSHIP, {"name": "Daniel"})
    add(journal, other, Kind.EXCHANGE, days_ago(9), direction="gained", type="skill", text="x")
    add(journal, other, Kind.EXCHANGE, days_ago(2), direction="given", type="time", text="x")
    entry = view.sections.give_and_take.entry
    assert entry.flow.value() == Flow.GAINED
    window.desk.open_record(Kind.RELATIONSHIP, other)
    assert entry.flow.value() == Flow.GIVEN
    window.desk.open_record(Kind.RELATIONSHIP, grace)
    assert entry.flow.value() == Flow.GAINED


def test_half_a_line_stays_with_its_person(
    qtbot: QtBot, journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    other = create(journal, Kind.RELATIONSHIP, {"name": "Daniel"})
    view.sections.give_and_take.begin(Flow.GAINED)
    line = view.sections.give_and_take.entry.line
    qtbot.keyClicks(line, "Half a thou")
    window.desk.open_record(Kind.RELATIONSHIP, other)
    assert line.text() == ""
    assert [row[0] for row in journal.rows(Draft.select(Draft.body))] == ["Half a thou"]
    window.desk.open_record(Kind.RELATIONSHIP, grace)
    assert line.text() == "Half a thou"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert journal.rows(Draft.select()) == [] and line.text() == ""


def test_what_is_typed_is_kept_while_typing(qtbot: QtBot, journal: Journal, sections: Sections) -> None:
    sections.give_and_take.begin(Flow.GAINED)
    qtbot.keyClicks(sections.give_and_take.entry.line, "Never lost")
    qtbot.waitUntil(lambda: len(journal.rows(Draft.select())) == 1, timeout=3000)
