# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What was counted, as rows of a table: how a number is written, read out, and what it leads to."""

from mentordesk.desktop.insights.table import Cell, CountRow, Pairs
from mentordesk.i18n.texts import number_text, pgettext
from mentordesk.journal.terms import Came
from mentordesk.practice.advice.counted_filter import came_text, part_text
from mentordesk.practice.advice.outcomes import Part, percent
from mentordesk.practice.insights.calibration import Bin, Calibration, bin_text
from mentordesk.practice.insights.efficacy import Counted
from mentordesk.practice.wording.numbers import capital

COLUMNS = (
    Part.ALL,
    Part.USED,
    Part.HELPED,
    Part.NOT_HELPED,
    Part.ANOTHER_WAY,
    Part.NOT_KNOWN,
)
SPARE = (COLUMNS.index(Part.NOT_HELPED), COLUMNS.index(Part.ANOTHER_WAY))


def heads() -> tuple[str, ...]:
    """The heads of the numbers."""
    return (
        pgettext("insights", "All"),
        pgettext("insights", "Used"),
        pgettext("insights", "that helped"),
        pgettext("insights", "that did not"),
        pgettext("insights", "Another way"),
        pgettext("insights", "Not known yet"),
    )


def counted_row(counted: Counted, *, name: str = "", strong: bool = False) -> CountRow:
    """The row of something counted."""
    tally = counted.tally
    shown = name or capital(counted.name)
    cells = []
    for part in COLUMNS:
        number = tally.part(part)
        share = tally.helped_percent if part is Part.HELPED else None
        cells.append(_cell(shown, part_text(part), number, share, counted.showing(part)))
    return CountRow(shown, tally.total, tally.helped, tuple(cells), strong, not counted.known)


def sure_heads() -> tuple[str, ...]:
    """The heads of the numbers of how sure somebody was."""
    return (pgettext("insights", "All"), pgettext("insights", "as expected"), pgettext("insights", "in part"))


def calibration_rows(found: Calibration) -> list[CountRow]:
    """The rows of how sure somebody was; the surest first, then all."""
    rows = []
    for one in (*reversed(found.bins), found.whole):
        every = one is found.whole
        name = pgettext("insights", "All of it") if every else bin_text(one.sure)
        cells = (
            _cell(
                name,
                pgettext("insights", "of which you said whether it came so"),
                one.count,
                None,
                one.showing(),
            ),
            _judged_cell(name, one, Came.YES, one.came),
            _judged_cell(name, one, Came.PARTLY, one.partly),
        )
        rows.append(CountRow(name, one.count, one.came, cells, strong=every))
    return rows


def _judged_cell(name: str, one: Bin, came: Came, number: int) -> Cell:
    """A number of what came so, with its share where there is enough to have one."""
    share = percent(number, one.count)
    cell = _cell(name, came_text(came), number, None, one.showing(came))
    if share is None:
        return cell
    spoken = pgettext(
        "Insights", "{spoken}, {percent} percent of those you judged", spoken=cell.spoken, percent=share
    )
    text = pgettext("Insights", "{number} ({percent}%)", number=cell.text, percent=share)
    return Cell(text, spoken, cell.showing)


def _cell(name: str, what: str, number: int, share: int | None, showing: Pairs) -> Cell:
    """A number; a share stands beside it where there is enough to have one."""
    text = number_text(number)
    spoken = pgettext("Insights", "{name}, {what}: {number}", name=name, what=what, number=text)
    if share is not None:
        text = pgettext("Insights", "{number} ({percent}%)", number=text, percent=share)
        spoken = pgettext(
            "Insights",
            "{spoken}, {percent} percent of those whose effect is known",
            spoken=spoken,
            percent=share,
        )
    return Cell(text, spoken, showing if number else ())
