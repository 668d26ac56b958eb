# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What was counted, as rows of a table: how a number is written, read out, and what it leads to."""

from mentordesk.desktop.insights.sheet import tr
from mentordesk.desktop.insights.table import Cell, CountRow, Pairs
from mentordesk.practice.calibration import Calibration, bin_text
from mentordesk.practice.efficacy import Counted
from mentordesk.practice.narrowing import part_text
from mentordesk.practice.outcomes import Part
from mentordesk.practice.wording import capital
from mentordesk.words import number_text, translate

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
        tr("All"),
        tr("Used"),
        tr("that helped"),
        tr("that did not"),
        tr("Another way"),
        tr("Not known yet"),
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
    return (tr("All"), tr("that helped"))


def calibration_rows(found: Calibration) -> list[CountRow]:
    """The rows of how sure somebody was; the surest first, then all."""
    rows = []
    for one in (*reversed(found.bins), found.whole):
        every = one is found.whole
        name = tr("All of it") if every else bin_text(one.sure)
        cells = (
            _cell(name, tr("with a known effect"), one.count, None, one.showing()),
            _cell(name, part_text(Part.HELPED), one.helped, one.percent, one.showing(Part.HELPED)),
        )
        rows.append(CountRow(name, one.count, one.helped, cells, strong=every))
    return rows


def _cell(name: str, what: str, number: int, share: int | None, showing: Pairs) -> Cell:
    """A number; a share stands beside it where there is enough to have one."""
    text = number_text(number)
    spoken = translate("Insights", "{name}, {what}: {number}", name=name, what=what, number=text)
    if share is not None:
        text = translate("Insights", "{number} ({percent}%)", number=text, percent=share)
        spoken = translate(
            "Insights",
            "{spoken}, {percent} percent of those whose effect is known",
            spoken=spoken,
            percent=share,
        )
    return Cell(text, spoken, showing if number else ())
