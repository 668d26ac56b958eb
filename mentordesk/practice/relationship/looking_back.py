# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Looking back on a working life: the questions that find people never called by any name, and the letter.

Source of the questions: who steered me, who gave me a first chance, who reframed a problem (the guided
reflection *Looking back* of the specification), in words of our own.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import fn

from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import Message, npgettext, pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Relationship, Sponsorship
from mentordesk.journal.rules import HELPED, NOT_TRASHED, RECALLED
from mentordesk.journal.terms import Direction, Effect, Kind, SponsorshipDirection, SponsorshipKind
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.wording.terms import first_name, one_line, quoted

MOST_IN_LETTER = 3
SHOWN = 60


@dataclass(frozen=True)
class Question:
    """One question of the tour. With an `act`, the answer is an act of sponsorship, otherwise advice."""

    key: str
    title: str
    hint: str
    act: SponsorshipKind | None = None


_QUESTIONS = (
    (
        "first_chance",
        Message("looking back", "Who gave you a first chance?"),
        Message(
            "looking back",
            "A job, a task or a stage, at a time when nobody could know that you were up to it.",
        ),
        SponsorshipKind.STRETCH_WORK,
    ),
    (
        "steered",
        Message("looking back", "Who steered you where the road forked?"),
        Message(
            "looking back", "You could have gone another way. Somebody said something, and you went this one."
        ),
        None,
    ),
    (
        "reframed",
        Message("looking back", "Who turned a problem round for you?"),
        Message(
            "looking back",
            "You came with one question and left with another, and that one could be answered.",
        ),
        None,
    ),
    (
        "spoke_for_you",
        Message("looking back", "Who spoke for you when you were not in the room?"),
        Message("looking back", "You may have heard of it only later, or by chance."),
        SponsorshipKind.ADVOCATED,
    ),
    (
        "watched",
        Message("looking back", "Whom did you watch, and do as they did?"),
        Message("looking back", "Something you still do today because you once saw it done."),
        None,
    ),
    (
        "younger",
        Message("looking back", "Who came after you and taught you something?"),
        Message("looking back", "Somebody younger, newer or lower down who saw what you did not."),
        None,
    ),
)


@dataclass(frozen=True)
class Remembered:
    """Something found on the tour, or remembered before."""

    kind: Kind
    id: int
    relationship: int
    name: str
    date: str
    text: str


def questions() -> tuple[Question, ...]:
    """The questions of the tour, in their order."""
    return tuple(Question(key, title.text(), hint.text(), act) for key, title, hint, act in _QUESTIONS)


def remembered(journal: Journal, relationship_id: int | None = None) -> list[Remembered]:
    """What is remembered of others: recalled advice and acts of sponsorship, oldest first."""
    found: list[Remembered] = []
    model: Any
    for model, text, condition in (
        (Advice, Advice.words, RECALLED.where(Advice) & (Advice.direction == Direction.RECEIVED)),
        (Sponsorship, Sponsorship.text, Sponsorship.direction == SponsorshipDirection.FOR_ME),
    ):
        query = (
            model.select(model.id, model.relationship, Relationship.name, model.date, fn.substr(text, 1, 400))
            .join(Relationship, on=(Relationship.id == model.relationship))
            .where(condition & NOT_TRASHED.where(model) & NOT_TRASHED.where(Relationship))
            .order_by(model.date, model.id)
        )
        if relationship_id is not None:
            query = query.where(model.relationship == relationship_id)
        found.extend(Remembered(model.kind, *row) for row in journal.rows(query.limit(SHOWN)))
    return sorted(found, key=lambda item: (item.date, item.id))


def memory_line(item: Remembered) -> str:
    """A memory on one line."""
    return pgettext(
        "looking back",
        "{name}, {date}: {text}",
        name=item.name,
        date=full_date_text(item.date),
        text=one_line(item.text, 90),
    )


def people(journal: Journal) -> list[tuple[int, str]]:
    """Those something is remembered of, in the order of their first memory."""
    found = {item.relationship: item.name for item in remembered(journal)}
    return list((found | labels(journal, found)).items())


def letter_draft(journal: Journal, relationship_id: int, today: date) -> str:
    """A letter of thanks in plain words, made of what is remembered of one person; to be rewritten."""
    name = (
        journal.value(Relationship.select(Relationship.name).where(Relationship.id == relationship_id)) or ""
    )
    parts = [pgettext("letter", "Dear {name},", name=first_name(name))]
    items = remembered(journal, relationship_id)[:MOST_IN_LETTER]
    for number, item in enumerate(items):
        parts.append(_memory_text(journal, item, today, first=number == 0))
    if not items:
        parts.append(pgettext("letter", "There is something I never told you."))
    parts.append(pgettext("letter", "I never told you so. I would like you to know it now. Thank you."))
    return "\n\n".join(parts)


def _memory_text(journal: Journal, item: Remembered, today: date, *, first: bool) -> str:
    years = today.year - ApproxDate.parse(item.date).year
    when = full_date_text(item.date)
    if item.kind is Kind.SPONSORSHIP:
        said = pgettext(
            "letter", "There is what you did for me ({when}): {text}", when=when, text=item.text.strip()
        )
        led_to = journal.value(Sponsorship.select(Sponsorship.result).where(Sponsorship.id == item.id))
    else:
        words = quoted(item.text, 600)
        if first and years > 1:
            said = npgettext(
                "letter",
                "{n} year ago you said something that has stayed with me: {words}",
                "{n} years ago you said something that has stayed with me: {words}",
                years,
                words=words,
            )
        else:
            said = pgettext("letter", "There is also this, from {when}: {words}", when=when, words=words)
        row = journal.first(Advice.select(Advice.effect, Advice.effect_note).where(Advice.id == item.id))
        effect, led_to = row if row is not None else (Effect.UNKNOWN, "")
        if not led_to and HELPED.holds(effect):
            led_to = pgettext("letter", "It helped me more than you could know then.")
    return " ".join(part for part in (said, (led_to or "").strip()) if part)
