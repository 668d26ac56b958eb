# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whichever of two people of one name is chosen, that one is meant, in every field and list; commas are part of names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.desktop.capture.box import CaptureBox
from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.kit.fields.names import NamesField, PersonField
from mentordesk.desktop.reflections.view import ReflectionView
from mentordesk.desktop.search.palette import SearchPalette
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Conversation, FollowUp, Reflection, ReflectionLink
from mentordesk.journal.terms import Kind
from mentordesk.practice.records.read import read_reflection

LABELS = ["Sam Lee (Alpha)", "Sam Lee (Beta)", "sam lee (no contact on record)"]


@pytest.fixture
def sams(journal: Journal) -> list[int]:
    given = (("Sam Lee", "Alpha"), ("Sam Lee", "Beta"), ("sam lee", ""), ("Doe, John", ""), ("Ann Poe", ""))
    return [
        operations.create(journal, Kind.RELATIONSHIP, {"name": name, "organisation": organisation})
        for name, organisation in given
    ]


def choose(field: PersonField | NamesField, typed: str, row: int) -> list[str]:
    """Type, and click on a row of the list below; returns all rows."""
    field.focus_in()
    QTest.keyClicks(field.line, typed)
    rows = field._offers.popup()
    model = rows.model()
    texts = [str(model.index(number, 0).data()) for number in range(model.rowCount())]
    at = rows.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    return texts


@pytest.mark.parametrize("row", [0, 1, 2])
def test_a_follow_up_is_with_who_was_chosen(
    qtbot: QtBot, window: MainWindow, journal: Journal, sams: list[int], row: int
) -> None:
    window.desk.open_requested.emit(Target(Place.RELATIONSHIPS, Kind.FOLLOW_UP, new=()))
    form, _ = window.places.page(Place.RELATIONSHIPS).form(Kind.FOLLOW_UP)
    qtbot.keyClicks(form.sheet.field("text").text, "Send the paper")
    assert choose(form.sheet.field("relationship"), "sam", row)[:3] == LABELS
    assert form.sheet.field("relationship").line.text() == LABELS[row]
    form.add.click()
    assert journal.value(FollowUp.select(FollowUp.relationship)) == sams[row]


@pytest.mark.parametrize("row", [0, 1, 2])
def test_a_reflection_is_about_who_was_chosen(
    window: MainWindow, journal: Journal, sams: list[int], row: int
) -> None:
    entry = operations.create(journal, Kind.REFLECTION, {"date": "2024", "body": "x"})
    window.desk.open_record(Kind.REFLECTION, entry)
    view = window.places.page(Place.REFLECTIONS).view
    assert isinstance(view, ReflectionView)
    field = view.details.field("people")
    assert choose(field, "sam", row) == LABELS
    choose(field, "sam", 0)
    choose(field, "doe", 0)
    assert view.flush()
    about = [row[0] for row in journal.rows(ReflectionLink.select(ReflectionLink.relationship))]
    first = sams[1] if row == 0 else sams[0]
    assert about == [sams[row], first, sams[3]]
    assert field.names() == [LABELS[row], LABELS[1 if row == 0 else 0], "Doe, John"]


@pytest.mark.parametrize(
    "typed", ["Doe, John", "Doe, John; Ann Poe", "Doe, John, Ann Poe", "Ann Poe, Doe, John; "]
)
def test_a_comma_is_part_of_a_name_and_old_lines_are_understood(
    window: MainWindow, journal: Journal, sams: list[int], typed: str
) -> None:
    entry = operations.create(journal, Kind.REFLECTION, {"date": "2024", "body": "x"})
    window.desk.open_record(Kind.REFLECTION, entry)
    view = window.places.page(Place.REFLECTIONS).view
    view.details.field("people").focus_in()
    QTest.keyClicks(view.details.field("people").line, typed)
    assert view.flush()
    window.navigation.go_place(Place.TODAY)
    about = {row[0] for row in journal.rows(ReflectionLink.select(ReflectionLink.relationship))}
    assert about == ({sams[3], sams[4]} if "Ann" in typed else {sams[3]})


def test_a_name_of_several_is_refused_with_all_of_them(
    window: MainWindow, journal: Journal, sams: list[int]
) -> None:
    entry = operations.create(journal, Kind.REFLECTION, {"date": "2024", "body": "x"})
    window.desk.open_record(Kind.REFLECTION, entry)
    view = window.places.page(Place.REFLECTIONS).view
    field = view.details.field("people")
    field.focus_in()
    QTest.keyClicks(field.line, "Sam Lee")
    assert not view.flush()
    assert "Sam Lee (Alpha)" in field.error() and "Sam Lee (Beta)" in field.error()
    view.details.discard()


@pytest.mark.parametrize("row", [0, 1, 2])
def test_capture_is_with_who_was_chosen(
    window: MainWindow, journal: Journal, sams: list[int], row: int
) -> None:
    window.commands.actions["capture"].trigger()
    box = window.findChild(CaptureBox)
    assert choose(box.who, "sam", row)[:3] == LABELS
    assert box.who.line.text() == LABELS[row]
    box.lines.setFocus()
    QTest.keyClicks(box.lines, "A new harbour")
    box.save()
    assert not box.isVisible(), box.who.error()
    assert journal.value(Conversation.select(Conversation.relationship)) == sams[row]


def test_capture_takes_up_its_draft_with_the_one_who_was_chosen(
    window: MainWindow, journal: Journal, sams: list[int]
) -> None:
    window.commands.actions["capture"].trigger()
    box = window.findChild(CaptureBox)
    choose(box.who, "sam", 1)
    box.lines.setFocus()
    QTest.keyClicks(box.lines, "A new harbour")
    box.close_overlay()
    window.commands.actions["capture"].trigger()
    box.save()
    assert journal.value(Conversation.select(Conversation.relationship)) == sams[1]


def test_search_is_narrowed_to_who_was_chosen(window: MainWindow, journal: Journal, sams: list[int]) -> None:
    for person in sams[:3]:
        operations.create(
            journal, Kind.CONVERSATION, {"relationship": person, "date": "2024", "notes": "pilot"}
        )
    window.commands.actions["search"].trigger()
    palette = window.findChild(SearchPalette)
    palette.filter_button.click()
    choose(palette.filters.person, "sam", 1)
    assert palette.filters.people == [sams[1]]
    palette.filters.clear()
    palette.close_palette()
    QApplication.processEvents()


def test_topics_keep_their_commas(window: MainWindow, journal: Journal) -> None:
    entry = operations.create(
        journal, Kind.REFLECTION, {"date": "2024", "body": "x", "topics": ["Price, volume"]}
    )
    window.desk.open_record(Kind.REFLECTION, entry)
    view = window.places.page(Place.REFLECTIONS).view
    field = view.details.field("topics")
    field.focus_in()
    assert field.value() == ["Price, volume"]
    field.line.end(False)
    QTest.keyClicks(field.line, "; Cost, time")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    QTest.keyClicks(field.line, "money")
    QApplication.processEvents()
    assert view.flush()
    window.navigation.go_place(Place.TODAY)
    found = read_reflection(journal, entry)
    assert found is not None and list(found.topics) == ["Price, volume", "Cost, time", "money"]
    assert journal.value(Reflection.select(Reflection.id)) == entry
