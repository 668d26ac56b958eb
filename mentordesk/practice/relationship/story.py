# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The beginning of a relationship's page: who two people are to each other, and what is open."""

from dataclasses import dataclass
from datetime import date

from peewee import fn

from mentordesk.i18n.formats import date_text, full_date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Relationship
from mentordesk.journal.rules import NOT_TRASHED, OPEN_LOOP
from mentordesk.practice.advice.questions import Question, waiting_questions
from mentordesk.practice.follow_ups.shown import Line, open_with
from mentordesk.practice.people.contact import last_contact
from mentordesk.practice.records.record import RelationshipRecord
from mentordesk.practice.relationship.bond import bond_sentence, read_bond
from mentordesk.practice.relationship.value import Value, read_value
from mentordesk.practice.today.item import Waiting
from mentordesk.practice.today.lists import waiting_with
from mentordesk.practice.wording.terms import first_name, mid_sentence

Part = tuple[str, bool]
"""A piece of a sentence, and whether it is in the user's own words."""


@dataclass(frozen=True)
class Story:
    """What stands above the timeline."""

    subtitle: str
    sentences: tuple[Part, ...]
    value: Value
    bond: str
    """Whether it has been advice, sponsorship or both; empty while it has been neither."""
    open: tuple[Waiting, ...]
    questions: tuple[Question, ...] = ()
    """What the user wants to ask."""
    follow_ups: tuple[Line, ...] = ()


def read_story(journal: Journal, person: RelationshipRecord, today: date) -> Story:
    """The story of a relationship."""
    return Story(
        subtitle(person),
        tuple(_sentences(person)),
        read_value(journal, person, today),
        bond_sentence(read_bond(journal, person.id)),
        waiting_with(journal, person.id, today),
        waiting_questions(journal, person.id, today),
        open_with(journal, person.id, today),
    )


def subtitle(person: RelationshipRecord) -> str:
    """Title, organisation and since when, as far as they are known."""
    parts = []
    if person.title and person.organisation:
        parts.append(
            pgettext("story", "{title}, {organisation}", title=person.title, organisation=person.organisation)
        )
    else:
        parts.append(person.title or person.organisation)
    if person.began_on:
        parts.append(pgettext("story", "since {date}", date=full_date_text(person.began_on)))
    if person.ended_on:
        parts.append(pgettext("story", "ended {date}", date=full_date_text(person.ended_on)))
    if person.archived:
        parts.append(pgettext("story", "archived"))
    return " · ".join(part for part in parts if part)


def _sentences(person: RelationshipRecord) -> list[Part]:
    """The bond as a few plain sentences around the user's own words."""
    name = first_name(person.name)
    parts: list[Part] = []

    def sentence(template: str, words: str) -> None:
        before, after = template.split("{words}")
        if parts:
            before = f" {before}"
        parts.extend([(before, False), (words.strip().rstrip("."), True), (after, False)])

    they, mine = person.they_are, person.i_am
    if they and mine:
        sentence(pgettext("story", "{name} is {words};", name=name), _inside(they))
        sentence(pgettext("story", "to {name} I am {words}.", name=name), _inside(mine))
    elif they:
        sentence(pgettext("story", "{name} is {words}.", name=name), _inside(they))
    elif mine:
        sentence(pgettext("story", "To {name} I am {words}.", name=name), _inside(mine))
    if person.how_met:
        sentence(pgettext("story", "How we met: {words}."), person.how_met)
    if person.introduced_by:
        sentence(pgettext("story", "Introduced by {words}."), person.introduced_by)
    if realised := person.realised_on:
        template = (
            pgettext("story", "What it had become I noticed on {date}.", date=full_date_text(realised))
            if len(realised) == 10
            else pgettext("story", "What it had become I noticed in {date}.", date=full_date_text(realised))
        )
        parts.append(((" " if parts else "") + template, False))
    return parts


def _inside(text: str) -> str:
    return mid_sentence(text) if text[:2] not in ("I ", "I’", "I'") else text


def last_contact_text(journal: Journal, relationship_id: int, today: date) -> str:
    """When there was contact last, in words; empty if never."""
    latest = journal.value(
        Relationship.select(last_contact(today.isoformat())).where(Relationship.id == relationship_id)
    )
    return date_text(latest or "")


def open_count(journal: Journal, relationship_id: int) -> int:
    """How many loops are open with one person."""
    return int(
        journal.value(
            Advice.select(fn.COUNT(Advice.id)).where(
                (Advice.relationship == relationship_id) & OPEN_LOOP.where(Advice) & NOT_TRASHED.where(Advice)
            )
        )
        or 0
    )
