# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What may be written into a field: each refusal is a sentence, nothing is changed in silence."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.records import Row, is_computed

MAX_CHARACTERS = 16_000_000
"""The longest text of one field, in characters."""

SINGLE_LINE = frozenset({"name", "organisation", "title", "subject", "introduced_by", "they_are", "i_am"})
"""Fields of one line: a line break in them becomes a space."""

RANGES = {"keep_in_touch_days": (1, 3660), "minutes": (1, 6000), "confidence": (0, 100)}
READ_ONLY = frozenset({"id", "uuid", "created_at", "updated_at", "trashed_at", "trashed_with"})
"""Fields that only operations set; what the file computes from others is read-only, too."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def clean_text(text: str, *, single_line: bool = False) -> str:
    """The text as it will be kept. Raises InputRefusedError for what no file could give back."""
    at = text.find("\0")
    if at >= 0:
        raise InputRefusedError(
            pgettext(
                "errors",
                "The text holds a NUL character at position {position}, which cannot be kept.",
                position=at + 1,
            ),
            advice=pgettext("errors", "Remove it and try again."),
        )
    found = _SURROGATE.search(text)
    if found:
        raise InputRefusedError(
            pgettext(
                "errors",
                "The text holds half a character at position {position}, which cannot be kept.",
                position=found.start() + 1,
            ),
            advice=pgettext("errors", "Remove it and try again."),
        )
    if len(text) > MAX_CHARACTERS:
        raise InputRefusedError(
            pgettext(
                "errors",
                "The text is {length} characters long; {most} can be kept in one place.",
                length=len(text),
                most=MAX_CHARACTERS,
            ),
            advice=pgettext("errors", "Split it into several entries."),
        )
    if single_line:
        text = re.sub(r"\s*[\r\n\u2028\u2029]+\s*", " ", text)
    return text


def is_free_text(model: type[Row], name: str) -> bool:
    """Whether a field holds what a user types, rather than a date, a number or a term to choose."""
    field: Any = model._meta.fields[name]
    return (
        isinstance(field, TextField) and not field.choices and not getattr(field, "approximate_date", False)
    )


def clean_values(model: type[Row], values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as the columns of a model take them. Raises InputRefusedError, or KeyError for no such field."""
    fields = model._meta.fields
    return {name: _clean(fields[name], name, value) for name, value in values.items()}


def _clean(field: Any, name: str, value: Any) -> Any:
    if name in READ_ONLY or is_computed(field):
        raise KeyError(name)
    if isinstance(field, BooleanField):
        return bool(value)
    if isinstance(field, (IntegerField, ForeignKeyField)):
        return _number(field, name, value)
    if getattr(field, "approximate_date", False):
        return _date(field, value)
    if value is None or (field.null and value == ""):
        if field.null:
            return None
        raise InputRefusedError(
            pgettext("errors", "Something is missing here."),
            advice=pgettext("errors", "Enter it and try again."),
        )
    text = clean_text(str(value), single_line=name in SINGLE_LINE)
    if field.choices and text not in {choice for choice, _ in field.choices}:
        raise InputRefusedError(
            pgettext("errors", "This value is not among the possible ones: {value}.", value=text[:40])
        )
    return text


def _number(field: Any, name: str, value: Any) -> int | None:
    if value in (None, ""):
        if field.null:
            return None
        raise InputRefusedError(
            pgettext("errors", "Something is missing here."),
            advice=pgettext("errors", "Enter it and try again."),
        )
    number = int(value)
    low, high = RANGES.get(name, (-(2**62), 2**62))
    if not low <= number <= high:
        raise InputRefusedError(
            pgettext("errors", "The number must lie between {low} and {high}.", low=low, high=high)
        )
    return number


def _date(field: Any, value: Any) -> str | None:
    if value in (None, ""):
        if field.null:
            return None
        raise InputRefusedError(
            pgettext("errors", "A date is needed here."),
            advice=pgettext("errors", "A month or a year is enough."),
        )
    if isinstance(value, date):
        value = ApproxDate.of(value)
    try:
        return str(value if isinstance(value, ApproxDate) else ApproxDate.parse(str(value)))
    except ValueError:
        raise InputRefusedError(
            pgettext("errors", "No calendar has this date."),
            advice=pgettext("errors", "Write a day, a month or a year, such as 2021-05."),
        ) from None
