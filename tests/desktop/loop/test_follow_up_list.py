# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is to be picked up again, in a list."""

from dataclasses import replace
from typing import Any

import pytest

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.loop.follow_up_list import SHOWN, FollowUpList
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import FollowUp
from mentordesk.journal.terms import Kind
from mentordesk.practice.follow_ups.shown import Line


def line(number: int, **values: Any) -> Line:
    made = Line(Kind.FOLLOW_UP, number, f"Number {number}", "in May", "2026-05", False, "Done")
    return replace(made, **values)


@pytest.fixture
def made(qtbot, desk: Desk) -> FollowUpList:
    shown = FollowUpList(desk)
    qtbot.addWidget(shown)
    return shown


def test_a_long_list_says_how_many_more_there_are_and_an_empty_one_is_gone(made: FollowUpList) -> None:
    made.show_lines(tuple(line(number) for number in range(SHOWN + 3)))
    assert len(made.rows) == SHOWN and made.more.text() == "And 3 more." and not made.more.isHidden()
    made.show_lines((line(1),))
    assert len(made.rows) == 1 and made.more.isHidden() and not made.isHidden()
    made.show_lines(())
    assert made.rows == [] and made.isHidden()


def test_done_ends_it_and_can_be_undone(made: FollowUpList, desk: Desk, journal: Journal) -> None:
    person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    values = {"relationship": person, "text": "Ask about the boat", "due_on": "2024-05-01"}
    planned = operations.create(journal, Kind.FOLLOW_UP, values)
    said: list[bool] = []
    desk.notice_requested.connect(lambda _text, undo, _back: said.append(undo))
    made.show_lines((line(planned),))
    made.rows[0].done.click()
    state = FollowUp.select(FollowUp.state).where(FollowUp.id == planned)
    assert journal.value(state) == "done" and said == [True]
    journal.undo()
    assert journal.value(state) == "open"


def test_open_leads_to_the_record(made: FollowUpList, desk: Desk) -> None:
    asked: list[Target] = []
    desk.open_requested.connect(asked.append)
    made.show_lines((line(3, text="Tea & <b>cake</b>", button=""),))
    (row,) = made.rows
    assert row.done.isHidden() and row.open_button.accessibleDescription() == "Tea & <b>cake</b> · in May"
    row.open_button.click()
    assert asked == [Target(Place.RELATIONSHIPS, Kind.FOLLOW_UP, 3)]
