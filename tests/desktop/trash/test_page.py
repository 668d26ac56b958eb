# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The trash: what lies there, and the way back."""

from PySide6.QtWidgets import QLabel, QPushButton

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Relationship
from mentordesk.journal.terms import Kind


def ways_back(window: MainWindow) -> list[QPushButton]:
    found = window.places.page(Place.TRASH).findChildren(QPushButton)
    return [button for button in found if button.isVisible() and button.text() == "Take back"]


def test_what_is_taken_back_leaves_the_trash_and_can_be_undone(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    people = [operations.create(journal, Kind.RELATIONSHIP, {"name": name}) for name in ("Ada", "Ben")]
    for person in people:
        operations.trash(journal, Kind.RELATIONSHIP, person)
    window.navigation.go_place(Place.TRASH)
    qtbot.waitUntil(lambda: len(ways_back(window)) == 2)
    next(back for back in ways_back(window) if back.accessibleDescription() == "Ada").click()
    qtbot.waitUntil(lambda: [back.accessibleDescription() for back in ways_back(window)] == ["Ben"])
    gone = Relationship.select(Relationship.name).where(Relationship.trashed_at.is_null(False))
    assert journal.rows(gone) == [("Ben",)]
    assert window.notices.text.whole_text() == "Taken back."
    window.notices.action.click()
    qtbot.waitUntil(lambda: len(ways_back(window)) == 2)


def test_an_empty_trash_says_what_it_is_for(window: MainWindow) -> None:
    window.navigation.go_place(Place.TRASH)
    page = window.places.page(Place.TRASH)
    assert "always be taken back" in page.note.text() and ways_back(window) == []


def test_with_a_person_it_is_said_how_much_went(qtbot, window: MainWindow, journal: Journal) -> None:
    person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    talk = {"relationship": person, "date": "2024"}
    for _ in range(2):
        operations.create(journal, Kind.CONVERSATION, talk)
    operations.trash(journal, Kind.RELATIONSHIP, person)
    window.navigation.go_place(Place.TRASH)
    texts = [label.text() for label in window.places.page(Place.TRASH).findChildren(QLabel)]
    assert any("with 2 entries of theirs" in text for text in texts)
