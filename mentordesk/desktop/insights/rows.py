# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What was counted, as rows of a table: how a number is written, read out, and what it leads to."""

from mentordesk.desktop.insights.table import Cell, CountRow, Pairs
from mentordesk.i18n.texts import Message, number_text, pgettext
from mentordesk.journal.terms import Came
from mentordesk.practice.advice.counted_filter import MIDDLE_UP_TO, NO_TOPIC, SHORT_UP_TO, Asked, Length
from mentordesk.practice.advice.outcomes import Part, percent
from mentordesk.practice.insights.calibration import Bin, Calibration, bin_text
from mentordesk.practice.insights.efficacy import Counted
from mentordesk.practice.wording.numbers import capital

COLUMNS = (
    Part.ALL,
    Part.USED,
    Part.HELPED,
    Part.PARTLY,
    Part.NOT_HELPED,
    Part.ANOTHER_WAY,
    Part.NOT_KNOWN,
)
SPARE = tuple(map(COLUMNS.index, (Part.PARTLY, Part.NOT_HELPED, Part.ANOTHER_WAY)))


def heads() -> tuple[str, ...]:
    """The heads of the numbers."""
    return (
        pgettext("insights", "All"),
        pgettext("insights", "Used"),
        pgettext("insights", "that helped"),
        pgettext("insights", "in part"),
        pgettext("insights", "that did not"),
        pgettext("insights", "Not used"),
        pgettext("insights", "Not known yet"),
    )


_FIXED_NAMES = {
    ("asked", Asked.ASKED): Message("insights", "Asked for"),
    ("asked", Asked.UNASKED): Message("insights", "Nobody had asked"),
    ("asked", Asked.UNSAID): Message("insights", "Asked or not: not noted"),
    ("length", Length.SHORT): Message("insights", "Up to {short} characters"),
    ("length", Length.MIDDLE): Message("insights", "{above_short} to {middle} characters"),
    ("length", Length.LONG): Message("insights", "More than {middle} characters"),
    ("topic", NO_TOPIC): Message("insights", "Without a topic"),
}
"""The names of rows that are not of a topic or a person of the user's."""


def _row_name(counted: Counted) -> str:
    for pair in counted.pairs:
        if pair in _FIXED_NAMES:
            return _FIXED_NAMES[pair].text(
                short=SHORT_UP_TO, above_short=SHORT_UP_TO + 1, middle=MIDDLE_UP_TO
            )
    return capital(counted.name)


_SPOKEN = {
    Part.ALL: Message("insights", "all: {number}"),
    Part.USED: Message("insights", "used: {number}"),
    Part.HELPED: Message("insights", "helped: {number}"),
    Part.PARTLY: Message("insights", "helped in part: {number}"),
    Part.NOT_HELPED: Message("insights", "used and did not help: {number}"),
    Part.ANOTHER_WAY: Message("insights", "not used: {number}"),
    Part.NOT_KNOWN: Message("insights", "not known yet: {number}"),
}
_HELPED_SHARE = Message("insights", "helped: {number}, {percent} percent of those whose effect is known")
_CAME = {
    Came.YES: Message("insights", "came as you expected: {number}"),
    Came.PARTLY: Message("insights", "came in part as you expected: {number}"),
}
_CAME_SHARE = {
    Came.YES: Message("insights", "came as you expected: {number}, {percent} percent of those you judged"),
    Came.PARTLY: Message(
        "insights", "came in part as you expected: {number}, {percent} percent of those you judged"
    ),
}
"""What a number of a row is read out as, after the row's own name."""


def counted_row(counted: Counted, *, name: str = "", strong: bool = False) -> CountRow:
    """The row of something counted."""
    tally = counted.tally
    shown = name or _row_name(counted)
    cells = []
    for part in COLUMNS:
        share = tally.helped_percent if part is Part.HELPED else None
        said = _SPOKEN[part] if share is None else _HELPED_SHARE
        cells.append(_cell(shown, said, tally.part(part), share, counted.showing(part)))
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
                Message("insights", "of which you said whether it came so: {number}"),
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
    said = _CAME[came] if share is None else _CAME_SHARE[came]
    return _cell(name, said, number, share, one.showing(came))


def _cell(name: str, said: Message, number: int, share: int | None, showing: Pairs) -> Cell:
    """A number; a share stands beside it where there is enough to have one."""
    written = number_text(number)
    text = written
    if share is not None:
        text = pgettext("Insights", "{number} ({percent}%)", number=written, percent=share)
    spoken = " · ".join((name, said.text(number=written, percent=share)))
    return Cell(text, spoken, showing if number else ())
