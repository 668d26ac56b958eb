# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What cannot have happened: before it was said, after today.

An approximate date is refused only if no day it can mean would do.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.rules import PAST
from mentordesk.journal.terms import Kind


class OrderRefusedError(InputRefusedError):
    """Dates that no order of events allows; `field` names the one that cannot be."""

    def __init__(self, field: str, what: str, *, kept: str = "", advice: str = "") -> None:
        self.field = field
        super().__init__(what, kept=kept, advice=advice)


DATES: dict[Kind, tuple[str, ...]] = {
    Kind.ADVICE: ("date", "uptake_on", "effect_on", "report_on", "asked_on"),
    Kind.EXCHANGE: ("date",),
    Kind.SPONSORSHIP: ("date", "thanked_on"),
    Kind.TURNING_POINT: ("date",),
    Kind.VALUE_STATEMENT: ("date",),
    Kind.RELATIONSHIP: ("began_on", "realised_on", "ended_on"),
}
"""The dates of what has happened: the first one first."""


def check_order(
    kind: Kind, values: Mapping[str, Any], today: date, touched: Collection[str] | None = None
) -> None:
    """Look at the dates of a record. Raises OrderRefusedError for an impossible order.

    With `touched`, only what these fields have a part in is refused: what was let in before, as from a file of
    earlier days, must not keep its other dates from being corrected.
    """
    if kind not in DATES:
        return
    first, *later = DATES[kind]
    for name in (first, *later):
        if touched is not None and name not in touched:
            continue
        if values.get(name) and PAST.holds(today.isoformat(), values[name]):
            raise OrderRefusedError(
                name,
                pgettext("order", "This day is still to come: {date}.", date=full_date_text(values[name])),
                kept=pgettext("order", "Nothing was changed."),
                advice=pgettext("order", "Write down what has happened when it has."),
            )
    for name in later:
        if touched is not None and not {first, name} & set(touched):
            continue
        if values.get(name) and values.get(first):
            if PAST.holds(values[name], values[first]):
                raise OrderRefusedError(
                    name,
                    _TOO_EARLY[name].text(
                        day=full_date_text(values[name]), first=full_date_text(values[first])
                    ),
                    kept=pgettext("order", "Nothing was changed."),
                    advice=pgettext("order", "Correct one of the two dates."),
                )


_TOO_EARLY: dict[str, Message] = {
    "uptake_on": Message(
        "order", "The date something was done with it ({day}) is before it was said ({first})."
    ),
    "effect_on": Message("order", "The date it led somewhere ({day}) is before it was said ({first})."),
    "report_on": Message("order", "The date it was told ({day}) is before it was said ({first})."),
    "asked_on": Message("order", "The date it was asked after ({day}) is before it was said ({first})."),
    "realised_on": Message("order", "The date you noticed what it was ({day}) is before it began ({first})."),
    "ended_on": Message("order", "The date it ended ({day}) is before it began ({first})."),
    "thanked_on": Message("order", "The date of the thanks ({day}) is before the act ({first})."),
}
