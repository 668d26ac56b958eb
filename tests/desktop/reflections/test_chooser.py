# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What guides a reflection is chosen, and what it is about."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection.frameworks import read_sets
from tests.desktop.reflections.blind import advise


def test_it_is_said_and_can_be_chosen_what_a_guided_reflection_is_about(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    advice = advise(journal, "Amara", "Wait a day")
    ben = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
    window.desk.open_requested.emit(
        Target(
            Place.REFLECTIONS,
            Kind.REFLECTION,
            new=(("guided", True), ("relationship", 1), ("advice", advice)),
        )
    )
    page = window.places.page(Place.REFLECTIONS)
    finder = page.chooser.about.field("about")
    assert finder.line.text() == "“Wait a day” · Amara"
    finder.focus_in(select_all=True)
    QTest.keyClicks(finder.line, "Be")
    finder.look()
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    assert finder.line.text() == "Ben"
    page.chooser._cards[0].name.click()
    assert page.view.content.about == ((Kind.RELATIONSHIP, ben),)
    window.commands.actions["guided"].trigger()
    assert finder.line.text() == ""
    QTest.keyClicks(finder.line, "nobody at all")
    page.chooser._cards[0].name.click()
    assert page.chooser.isVisible() and finder.error() == "Choose something from the list."
    QTest.keyClick(finder.line, Qt.Key.Key_Escape)
    page.chooser._cards[0].name.click()
    assert page.view.isVisible() and page.view.content.about == ()


def test_sets_that_could_not_be_read_are_named_where_sets_are_chosen(
    window: MainWindow, journal: Journal, tmp_path: Path
) -> None:
    window.commands.actions["guided"].trigger()
    chooser = window.places.page(Place.REFLECTIONS).chooser
    assert not chooser.unread.isVisible()
    (tmp_path / "mine.json").write_text('{"name": "x",\n "steps": 7}', "utf-8")
    chooser.show_unread(read_sets(tmp_path.glob("*.json"))[1])
    said = "1 set could not be read; the others are here. mine.json, line 2: “steps” has to be a list of 1 to 40."
    assert chooser.unread.text() == said and chooser.unread.isVisible()


def test_arrows_go_from_set_to_set_and_stay_at_the_ends(window: MainWindow) -> None:
    window.commands.actions["guided"].trigger()
    chooser = window.places.page(Place.REFLECTIONS).chooser
    cards = chooser._cards
    assert len(cards) > 3 and cards[0].name.hasFocus()
    QTest.keyClick(cards[0].name, Qt.Key.Key_Up)
    assert cards[0].name.hasFocus()
    for card in cards:
        assert card.name.hasFocus() and "question" in card.name.accessibleDescription()
        QTest.keyClick(card.name, Qt.Key.Key_Down)
    assert cards[-1].name.hasFocus()
