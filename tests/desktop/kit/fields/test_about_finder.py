# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What something is about is found by a few letters, and nothing is taken that is not in the journal."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.about_finder import AboutFinder
from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.terms import Kind


@pytest.fixture
def person(desk: Desk) -> int:
    operations.create(desk.journal, Kind.RELATIONSHIP, {"name": "Tomás Rivera"})
    return operations.create(desk.journal, Kind.RELATIONSHIP, {"name": "Lucía Ferrer"})


@pytest.fixture
def advice(desk: Desk, person: int) -> int:
    given = {"relationship": person, "direction": "received", "date": "2024-01-01"}
    return operations.create(desk.journal, Kind.ADVICE, given | {"words": "Sleep before you answer"})


@pytest.fixture
def finder(qtbot: QtBot, desk: Desk, advice: int) -> Iterator[AboutFinder]:
    made = AboutFinder(desk, "Nobody and nothing in particular")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.focus_in()
    yield made
    made.hide()  # the journal is about to be closed


def test_return_takes_what_a_few_letters_find(qtbot: QtBot, finder: AboutFinder, person: int) -> None:
    qtbot.keyClicks(finder.line, "luc")
    with pytest.raises(InputRefusedError):
        finder.value()
    assert not finder.ready()
    with qtbot.waitSignals([finder.edited, finder.left]):
        qtbot.keyClick(finder.line, Qt.Key.Key_Return)
    assert finder.value() == f"relationship:{person}" and finder.line.text() == "Lucía Ferrer"


def test_a_pause_offers_what_fits(qtbot: QtBot, finder: AboutFinder, advice: int) -> None:
    offers = finder._offers.popup()
    qtbot.keyClicks(finder.line, "answer")
    qtbot.waitUntil(offers.isVisible)
    assert "Sleep before you answer" in offers.model().index(0, 0).data()
    qtbot.keyClick(offers, Qt.Key.Key_Down)
    qtbot.keyClick(offers, Qt.Key.Key_Return)
    assert finder.value() == f"advice:{advice}"


def test_arrow_down_offers_the_newest(qtbot: QtBot, finder: AboutFinder) -> None:
    qtbot.keyClick(finder.line, Qt.Key.Key_Down)
    offers = finder._offers.popup()
    assert offers.isVisible() and "Sleep before you answer" in offers.model().index(0, 0).data()
    offers.hide()


def test_an_emptied_line_is_about_nothing(qtbot: QtBot, finder: AboutFinder, advice: int) -> None:
    finder.set_value(f"advice:{advice}")
    assert "Lucía Ferrer" in finder.line.text() and finder.value() == f"advice:{advice}"
    finder.line.selectAll()
    qtbot.keyClick(finder.line, Qt.Key.Key_Backspace)
    assert finder.ready() and finder.value() == ""


def test_what_nobody_is_called_is_not_taken(qtbot: QtBot, finder: AboutFinder) -> None:
    qtbot.keyClicks(finder.line, "qqqq")
    with qtbot.waitSignal(finder.left):
        qtbot.keyClick(finder.line, Qt.Key.Key_Return)
    with pytest.raises(InputRefusedError):
        finder.value()


def test_a_pause_after_the_window_was_closed_asks_nothing(
    qtbot: QtBot, desk: Desk, finder: AboutFinder
) -> None:
    qtbot.keyClicks(finder.line, "luc")
    finder.hide()
    desk.journal.close()
    qtbot.wait(150)
    assert not finder._found
