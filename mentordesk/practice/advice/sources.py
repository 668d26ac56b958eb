# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which advice another one may pass on: what was received, found by its words or by who said it."""

from typing import Any

from peewee import fn

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Relationship
from mentordesk.journal.rules import NOT_TRASHED, SAID
from mentordesk.journal.storage.schema import read_document_id
from mentordesk.journal.terms import Direction, Kind
from mentordesk.practice.people.address import called
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.records.record import AdviceRecord
from mentordesk.practice.search.search import ask, find_documents, people_named
from mentordesk.practice.wording.terms import quoted

OFFERED = 12
_LOOKED_AT = 100
"""So many of the newest that hold the words are looked at: some of them were given."""
_PEOPLE = 10


def _titles() -> Any:
    person = Relationship
    words = fn.substr(Advice.words, 1, 400)
    columns = (Advice.id, person.name, Advice.date, words, person.id, person.i_call_them)
    return Advice.select(*columns).join(Relationship, on=(Relationship.id == Advice.relationship))


def _title(row: tuple[Any, ...], names: dict[int, str]) -> str:
    return pgettext(
        "passing",
        "{name}, {date}: {words}",
        name=names.get(row[4]) or called(row[1], row[5]),
        date=date_text(row[2]),
        words=quoted(row[3], 60),
    )


def source_title(journal: Journal, advice: int) -> str:
    """What an advice is called where it is passed on; empty if there is none."""
    row = journal.first(_titles().where(Advice.id == advice))
    return "" if row is None else _title(row, labels(journal, [row[4]]))


def sources(journal: Journal, typed: str, advice: int | None = None) -> list[tuple[int, str]]:
    """What `advice` may pass on: id and title of each, the newest first."""
    question = ask(typed, kinds=(Kind.ADVICE,))
    ids = [read_document_id(one)[1] for one in find_documents(journal, question, limit=_LOOKED_AT)]
    people = [person for person, _ in people_named(journal, typed)[:_PEOPLE]] if typed.strip() else []
    query = _titles().where(
        NOT_TRASHED.where(Advice)
        & (Advice.direction == Direction.RECEIVED)
        & SAID.where(Advice)
        & (Advice.id.in_(ids) | Advice.relationship.in_(people))
    )
    if advice is not None:
        query = query.where(Advice.id != advice)
    rows = journal.rows(query.order_by(Advice.date.desc(), Advice.id.desc()).limit(OFFERED))
    names = labels(journal, (row[4] for row in rows))
    return [(row[0], _title(row, names)) for row in rows]


def to_pass_on(advice: AdviceRecord) -> dict[str, Any]:
    """What an advice that passes another one on begins with."""
    return {
        "direction": Direction.GIVEN,
        "source": passed_from(advice),
        "words": advice.words,
        "topics": advice.topics,
    }


def passed_from(advice: AdviceRecord) -> int | None:
    """What is passed on when an advice is given to somebody else; nothing if there is nothing to pass on.

    The source of what was passed on already stays what was received: so all that came of it hangs together.
    """
    if not SAID.holds(advice.words):
        return None
    source: int | None = advice.id if advice.direction == Direction.RECEIVED else advice.source
    return source
