# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One thing that waits, and what can be done with it."""

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLabel

from mentordesk.desktop.loop.waiting_row import Banner, WaitingRow
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.today.item import Waiting

TELL = Waiting(
    7, 1, "Ada & <b>Ben</b>", "Ada & Ben", "Wait a day", "It helped in May", 30, Move.TELL, "Tell Ada & Ben"
)


def menu(row: WaitingRow) -> list[str]:
    return [action.text() for action in row.later.menu().actions() if not action.isSeparator()]


def test_a_row_says_what_it_asks_for(qtbot) -> None:
    row = WaitingRow(TELL)
    qtbot.addWidget(row)
    told: list[object] = []
    row.move_requested.connect(lambda waiting: told.append(("move", waiting)))
    row.later_requested.connect(lambda waiting, days: told.append((days, waiting)))
    row.another_day_requested.connect(lambda waiting: told.append(("day", waiting)))
    row.act.click()
    for action in row.later.menu().actions():
        action.trigger()
    row.put_off_until(QDate.currentDate().addDays(12))
    assert told == [(what, TELL) for what in ("move", 1, 7, 30, "day", 12)]
    assert row.act.text() == "Tell Ada && Ben" and row.act.accessibleDescription() == TELL.reason


@pytest.mark.parametrize(
    ("move", "kind", "repeats", "last"),
    [
        (Move.TELL, Kind.ADVICE, False, "Let it &rest"),
        (Move.PREPARE, Kind.CONVERSATION, False, "It &needs no preparing"),
        (Move.IN_TOUCH, Kind.FOLLOW_UP, True, "&Skip it this time"),
        (Move.IN_TOUCH, Kind.FOLLOW_UP, False, "It is &not needed any more"),
    ],
)
def test_not_to_do_it_is_called_what_it_is(qtbot, move: Move, kind: Kind, repeats: bool, last: str) -> None:
    waiting = TELL._replace(move=move, kind=kind, repeats=repeats)
    row = WaitingRow(waiting)
    qtbot.addWidget(row)
    skipped: list[Waiting] = []
    row.skip_requested.connect(skipped.append)
    assert menu(row)[-1] == last
    if last != "Let it &rest":
        row.later.menu().actions()[-1].trigger()
        assert skipped == [waiting]


def test_a_row_makes_room_for_a_panel_and_closes_up_again(qtbot) -> None:
    row = WaitingRow(TELL)
    qtbot.addWidget(row)
    alone = row.sizeHint().height()
    panel = QLabel("Panel")
    row.hold(panel)
    assert row.isAncestorOf(panel) and row.sizeHint().height() > alone
    panel.setParent(None)
    row.release()
    assert row.sizeHint().height() == alone
    qtbot.addWidget(panel)


def test_a_banner_asks_for_the_move_of_its_advice(qtbot) -> None:
    banner = Banner(TELL)
    qtbot.addWidget(banner)
    asked: list[tuple[int, str]] = []
    banner.move_requested.connect(lambda advice, move: asked.append((advice, move)))
    banner.act.click()
    assert asked == [(7, str(Move.TELL))]
    assert [label.text() for label in banner.findChildren(QLabel)] == ["Wait a day", "It helped in May"]
