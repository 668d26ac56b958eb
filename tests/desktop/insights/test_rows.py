# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The rows of insights: names, numbers and shares, and what is read out."""

from typing import Any

from mentordesk.desktop.insights.rows import COLUMNS, calibration_rows, counted_row, heads, sure_heads
from mentordesk.practice.advice.counted_filter import Sureness
from mentordesk.practice.advice.outcomes import Part, Tally
from mentordesk.practice.insights.calibration import Bin, Calibration
from mentordesk.practice.insights.efficacy import Counted


def cell(row: Any, part: Part) -> Any:
    return row.cells[COLUMNS.index(part)]


def test_a_row_has_a_cell_for_each_head_and_zeros_lead_nowhere() -> None:
    counted = Counted("money", Tally(total=3, used=2, helped=1, unknown=1, open=1), (("topic", "4"),))
    row = counted_row(counted)
    assert len(row.cells) == len(heads()) == len(COLUMNS)
    assert (row.name, row.total, row.filled) == ("Money", 3, 1)
    assert cell(row, Part.USED).showing == (("topic", "4"), ("outcome", "used"))
    assert cell(row, Part.ANOTHER_WAY).text == "0" and cell(row, Part.ANOTHER_WAY).showing == ()
    assert cell(row, Part.NOT_KNOWN).spoken == "Money · not known yet: 2"


def test_a_share_stands_beside_what_helped_where_there_is_enough() -> None:
    few = counted_row(Counted("x", Tally(total=1, used=1, helped=1), ()))
    assert cell(few, Part.HELPED).text == "1"
    many = counted_row(Counted("x", Tally(total=20, used=20, helped=10), ()))
    assert cell(many, Part.HELPED).text == "10 (50%)"
    assert cell(many, Part.HELPED).spoken.endswith("helped: 10, 50 percent of those whose effect is known")


def test_the_surest_stand_first_and_all_of_it_last() -> None:
    low, high = Sureness.UNDER_50, Sureness.FROM_90
    whole = Bin(Sureness.ANY, 40, 22, 4)
    found = Calibration(whole, (Bin(low, 20, 6, 2), Bin(high, 20, 16, 2)), 0.2, 70)
    rows = calibration_rows(found)
    assert [row.total for row in rows] == [20, 20, 40] and rows[0].filled == 16
    assert rows[-1].name == "All of it" and rows[-1].strong and not rows[0].strong
    assert [len(row.cells) for row in rows] == [len(sure_heads())] * 3
    assert rows[0].cells[1].text == "16 (80%)"
