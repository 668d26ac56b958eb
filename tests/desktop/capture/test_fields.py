# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whom it was with, also with a day behind the name."""

import json
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.capture.box import DRAFT, CaptureBox
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Conversation, Relationship
from mentordesk.journal.terms import Kind
from tests.desktop.capture.hands import choose_offer, names, offers, press, save

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize(
    ("typed", "name"), [("am", "Amara Okafor"), ("ferrer", "Lucía Ferrer"), ("Amra", "Amara Okafor")]
)
def test_some_letters_find_the_person(box: CaptureBox, people: dict[str, int], typed: str, name: str) -> None:
    QTest.keyClicks(box.who.line, typed)
    QTest.keyClick(box.who.line, Qt.Key.Key_Return)
    assert box.who.line.text() == name
    assert box.who.meant().person == (people[name], name)


def test_a_name_like_another_can_be_said_to_be_new(box: CaptureBox, journal: Journal) -> None:
    QTest.keyClicks(box.who.line, "Amra")
    choose_offer(box, "Add “Amra”")
    assert box.who.meant().people == ()
    box.lines.insertPlainText("< Ask")
    box.save()
    assert "Amra" in [row[0] for row in journal.rows(Relationship.select(Relationship.name))]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Zoe Sun, yesterday by phone", "Zoe Sun"), ("ama yesterday by phone", "Amara Okafor")],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_name_with_a_day_is_understood_whichever_key_ends_it(
    window: MainWindow, box: CaptureBox, journal: Journal, typed: str, name: str, key: Qt.Key
) -> None:
    QTest.keyClicks(box.who.line, typed)
    assert offers(box)[0] == (name if name == "Amara Okafor" else f"Add “{name}”")
    press(box, key)
    assert box.who.line.text() == name
    assert box.day.value() == (date.today() - timedelta(days=1)).isoformat()
    assert box.channel.value() == "phone"
    window.activateWindow()
    box.lines.setFocus()
    QTest.keyClicks(box.lines, "< Ask")
    save(box)
    before = ["Amara Okafor", "Henrik Dahl", "Henrik Borg", "Lucía Ferrer"]
    assert names(journal) == (before if name in before else [*before, name])
    assert journal.rows(Conversation.select(Conversation.channel)) == [("phone",)]  # the talk took place
    assert journal.rows(Advice.select(Advice.date)) == [((date.today() - timedelta(days=1)).isoformat(),)]


def test_a_row_of_the_list_chosen_with_a_day_typed_keeps_the_day(box: CaptureBox) -> None:
    QTest.keyClicks(box.who.line, "henrik yesterday")
    assert offers(box) == ["Henrik Borg", "Henrik Dahl", "Add “henrik”"]
    choose_offer(box, "Henrik Dahl")
    assert box.who.line.text() == "Henrik Dahl"
    assert box.day.value() == (date.today() - timedelta(days=1)).isoformat()


def test_the_row_the_arrow_keys_went_to_is_the_one_enter_chooses(box: CaptureBox) -> None:
    QTest.keyClicks(box.who.line, "henrik")
    rows = box.who._offers.popup()
    while rows.currentIndex().data() != "Henrik Dahl" or not rows.selectedIndexes():
        press(box, Qt.Key.Key_Down)
    press(box, Qt.Key.Key_Return)
    assert box.who.line.text() == "Henrik Dahl" and box.lines.hasFocus()


def test_somebody_added_is_the_same_person_in_the_next_capture(
    window: MainWindow, box: CaptureBox, journal: Journal
) -> None:
    for line in ("< one", "< two"):
        QTest.keyClicks(box.who.line, "Zoe Sun")
        press(box, Qt.Key.Key_Return)
        window.activateWindow()
        QTest.keyClicks(QApplication.focusWidget(), line)
        save(box)
        assert not box.isVisible()
        window.capture.open()
    assert names(journal).count("Zoe Sun") == 1
    assert len({row for row in journal.rows(Advice.select(Advice.relationship))}) == 1


def test_a_draft_for_somebody_added_meanwhile_is_for_that_person(
    window: MainWindow, box: CaptureBox, journal: Journal
) -> None:
    QTest.keyClicks(box.who.line, "Zoe Sun")
    press(box, Qt.Key.Key_Return)
    window.activateWindow()
    QTest.keyClicks(QApplication.focusWidget(), "< one")
    press(box, Qt.Key.Key_Escape)
    assert json.loads(operations.read_draft(journal, DRAFT))["new"] is True
    zoe = operations.create(journal, Kind.RELATIONSHIP, {"name": "Zoe Sun"})  # from a terminal, say
    window.capture.open()
    assert box.who.meant().person == (zoe, "Zoe Sun")
    save(box)
    assert names(journal).count("Zoe Sun") == 1


@pytest.mark.parametrize("typed", ["Zoe Sun 31 February", "Zoe Sun, next week", "We spoke about the boat"])
def test_a_sentence_or_a_day_is_no_name_unless_one_insists(
    window: MainWindow, box: CaptureBox, journal: Journal, typed: str
) -> None:
    box.lines.insertPlainText("< Ask")
    QTest.keyClicks(box.who.line, typed)
    press(box, Qt.Key.Key_Return)
    assert box.who.error().endswith("to take it as it stands, choose “Add”.")
    window.activateWindow()
    save(box)
    assert box.isVisible() and typed not in names(journal)
    box.who.line.clear()
    QTest.keyClicks(box.who.line, typed)
    choose_offer(box, f"Add “{typed}”")
    window.activateWindow()
    save(box)
    assert names(journal)[-1] == typed
