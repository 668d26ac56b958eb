# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The day by which something is promised, read from the words of the promise themselves."""

from datetime import date
from functools import lru_cache

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import Message
from mentordesk.journal.rules import PAST
from mentordesk.practice.capture.dates import Tense, parse_date
from mentordesk.practice.search.highlights import plain

_BY = Message("dates", "by, until, till, before, not later than")
_AHEAD = Message("dates", "tomorrow, next, in")
"""Words that begin a day to come when it is the last thing said."""
_MOST_WORDS = 4
_EDGE = ".,;:!?()–—-"


@lru_cache(maxsize=512)
def due_day(text: str, today: date, order: str = "dmy") -> str:
    """The day a promise says it will be kept by, as dates are kept: ``send it by Friday``; '' if it says none.

    Counted from the day it was given; a weekday, or a day without a year, is the next one. `order` is that of
    a date in numbers, as in `parse_date`.
    """
    words = text.split()
    for start in range(len(words) - 1, 0, -1):
        if not _ends_with_one_of(words[:start], _BY):
            continue
        for count in range(min(_MOST_WORDS, len(words) - start), 0, -1):
            found = _ahead(" ".join(words[start : start + count]), today, order)
            if found is not None:
                return found
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        first = plain(words[-count].strip(_EDGE))
        found = _ahead(" ".join(words[-count:]), today, order) if first in _listed(_AHEAD) else None
        if found is not None:
            return found
    return ""


def _listed(message: Message) -> set[str]:
    return {
        plain(word.strip()) for written in (message.source, message.text()) for word in written.split(",")
    }


def _ends_with_one_of(words: list[str], listed: Message) -> bool:
    said = plain(" ".join(words[-_MOST_WORDS:]))
    return any(said == marker or said.endswith(" " + marker) for marker in _listed(listed))


def _ahead(said: str, today: date, order: str) -> str | None:
    """The day to come that words mean; empty for one that has been, nothing for words that are no day."""
    said = said.strip(_EDGE + " ")
    try:
        found = parse_date(said, today, order, tense=Tense.TO_COME)
    except InputRefusedError:
        return None
    return "" if PAST.holds(found, today.isoformat()) else found
