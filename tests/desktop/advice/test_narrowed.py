# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The list of advice behind a number."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.advice.narrowed import NarrowedBar
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.insights.rows import COLUMNS
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import edit
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.counted_filter import NO_TOPIC
from mentordesk.practice.advice.outcomes import Part
from mentordesk.practice.search.search import people_named
from tests.desktop.advice.pieces import advise


def test_a_list_behind_a_number_says_how_many_and_shows_one_of_them(
    open_window: Callable[[Journal], MainWindow], demo: Journal
) -> None:
    window = open_window(demo)
    insights = window.places.page(Place.INSIGHTS)
    advice = window.places.page(Place.ADVICE)
    amara = people_named(demo, "Amara Okafor")[0][0]
    other = advise(demo, amara, direction="given", words="Given to Amara, not in the list.")
    window.desk.open_record(Kind.ADVICE, other)
    assert advice.view.record_id == other
    window.navigation.go_place(Place.INSIGHTS)
    cell = insights.works.whole.table.counts.rows[0].cells[COLUMNS.index(Part.HELPED)]
    window.desk.open_requested.emit(Target(Place.ADVICE, showing=cell.showing))
    number = int(cell.text.split(" ")[0])
    assert advice.narrowed.count.isVisible()
    assert advice.narrowed.count.text() == f"{number} pieces of advice"
    assert advice.view.record_id == advice.list.current_id == advice.list.records.record_id(0) != other
    second = advice.list.records.record_id(1)
    window.desk.open_record(Kind.ADVICE, second)
    window.desk.open_requested.emit(Target(Place.ADVICE, showing=cell.showing))
    assert advice.view.record_id == second  # what is shown stays, if it is one of them
    edit(demo, Kind.ADVICE, second, {"effect": "mixed"})
    advice.refresh_if_needed()
    assert advice.narrowed.count.text() == f"{number - 1} pieces of advice"
    window.close()


def test_the_bar_is_seen_only_while_the_list_is_narrowed(desk: Desk, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    bar = NarrowedBar(desk, parent)
    parent.show()
    bar.narrow((("direction", "given"),))
    assert bar.narrowing is None and not bar.isVisible(), "that is for the filter"
    bar.narrow((("direction", "given"), ("outcome", "helped")))
    assert bar.narrowing is not None and bar.isVisible() and "helped" in bar.text.text()
    bar.show_count(1)
    assert bar.count.text() == "1 piece of advice"
    bar.show_count(None)
    assert not bar.count.isVisible(), "how many is not known yet"
    bar.narrow(())
    assert bar.narrowing is None and not bar.isVisible()


def test_a_topic_that_was_chosen_is_for_the_filter() -> None:
    assert not NarrowedBar.concerns("topic", "3")
    assert NarrowedBar.concerns("topic", NO_TOPIC)
