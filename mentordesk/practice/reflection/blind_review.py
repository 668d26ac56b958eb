# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A blind review of an advice: what may be seen at which step, so that the second judgement owes nothing to the first.

A set that is `blind` shows the words, the question and the situation above the steps in `SEEN`, and what was expected
above those in `HIDDEN`: not before the step `PREDICTION` is answered, or the user asks for it without an answer.
"""

from dataclasses import dataclass

from peewee import fn

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import number_text, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Relationship
from mentordesk.journal.rules import NOT_TRASHED, OUTCOME_KNOWN
from mentordesk.practice.advice.life import outcome_known
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.records.read import read_advice
from mentordesk.practice.reflection.frameworks import GuidedSet
from mentordesk.practice.wording.terms import one_line, quoted

KEY = "blind_review"
"""The blind set that comes with the program; copies of it are blind, too."""
PREDICTION = "prediction"
SEEN, HIDDEN = ("reasoning", PREDICTION), ("reveal", "compare")
OFFERED = 30
"""So many pieces of advice are offered for a review."""


def waits_for_prediction(made: GuidedSet | None, step: str) -> bool:
    """Whether what stands above a step is to stay hidden until one has judged anew."""
    return made is not None and made.blind and step in HIDDEN


def what_is_seen(journal: Journal, advice: int, step: str) -> str:
    """What stands above a step of a blind review: words, question and situation; the expectation from *reveal* on.

    An expectation stays sealed as long as no outcome is known, here as everywhere.
    """
    found = read_advice(journal, advice)
    if found is None:
        return ""
    if step in SEEN:
        asked, words = found.question.strip(), found.words.strip()
        known = [
            pgettext("blind review", "The question was: {text}", text=asked) if asked and words else asked,
            quoted(found.words) if words else "",
            found.situation.strip(),
        ]
        return "\n\n".join(part for part in known if part)
    if step not in HIDDEN:
        return ""
    if not found.expectation.strip():
        return pgettext("blind review", "You had written down no expectation.")
    if not outcome_known(found):
        return pgettext("blind review", "What you expected stays sealed until you know what came of it.")
    if found.confidence is None:
        return pgettext("blind review", "You expected: {text}", text=found.expectation.strip())
    return pgettext(
        "blind review",
        "You expected, {percent} percent sure: {text}",
        percent=number_text(found.confidence),
        text=found.expectation.strip(),
    )


@dataclass(frozen=True)
class Reviewable:
    """An advice that can be judged anew: its words, and who said them when. Nothing of what was expected."""

    advice: int
    relationship: int
    text: str
    detail: str


def reviewable(journal: Journal, relationship: int | None = None) -> tuple[Reviewable, ...]:
    """What can be judged anew, of one person or of all, newest first.

    That is advice with an expectation or a situation written down; those come first whose expectation may be revealed.
    """
    expected = fn.TRIM(Advice.expectation) != ""
    known = OUTCOME_KNOWN.where(Advice)
    said = fn.COALESCE(
        fn.NULLIF(fn.substr(fn.TRIM(Advice.words), 1, 300), ""), fn.substr(Advice.question, 1, 300)
    )
    query = (
        Advice.select(Advice.id, Advice.relationship, said, Relationship.name, Advice.date)
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .where(NOT_TRASHED.where(Advice))
        .order_by(Advice.date.desc(), Advice.id.desc())
    )
    if relationship is not None:
        query = query.where(Advice.relationship == relationship)
    rows = journal.rows(query.where(expected & known).limit(OFFERED))
    if len(rows) < OFFERED:
        others = (expected & ~known) | (~expected & (fn.TRIM(Advice.situation) != ""))
        rows += journal.rows(query.where(others).limit(OFFERED - len(rows)))
    told = labels(journal, (row[1] for row in rows))
    return tuple(
        Reviewable(
            record,
            person,
            quoted(text, 120),
            f"{one_line(told.get(person, name), 60)} · {date_text(day)}",
        )
        for record, person, text, name, day in rows
    )
