# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The beginning of a relationship's page: who two people are to each other, and what is open."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from peewee import fn

from mentordesk.i18n.formats import date_text, full_date_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Relationship
from mentordesk.journal.rules import NOT_TRASHED, OPEN_LOOP, PUT_OFF
from mentordesk.practice.advice.questions import Question, waiting_questions
from mentordesk.practice.follow_ups.shown import Line, open_with
from mentordesk.practice.people.contact import last_contact
from mentordesk.practice.records.record import RelationshipRecord
from mentordesk.practice.relationship.bond import bond_sentence, read_bond
from mentordesk.practice.relationship.value import Value, read_value
from mentordesk.practice.today.item import Waiting
from mentordesk.practice.today.lists import waiting_with
from mentordesk.practice.wording.sentences import is_ended

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
        subtitle(person, today),
        tuple(_sentences(person)),
        read_value(journal, person, today),
        bond_sentence(read_bond(journal, person.id, today)),
        waiting_with(journal, person.id, today),
        waiting_questions(journal, person.id, today),
        open_with(journal, person.id, today),
    )


def subtitle(person: RelationshipRecord, today: date) -> str:
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
    if person.died_on:
        parts.append(pgettext("story", "died {date}", date=full_date_text(person.died_on)))
    elif person.paused:
        parts.append(pgettext("story", "at rest"))
    elif person.rests_until and PUT_OFF.holds(person.rests_until, today.isoformat()):
        parts.append(pgettext("story", "at rest until {date}", date=full_date_text(person.rests_until)))
    if person.archived:
        parts.append(pgettext("story", "archived"))
    return " · ".join(part for part in parts if part)


def _sentences(person: RelationshipRecord) -> list[Part]:
    """The bond as a few plain sentences around the user's own words."""
    name = person.called
    parts: list[Part] = []

    def add(message: Message, **words: str) -> None:
        parts.extend([(" ", False)] if parts else [])
        parts.extend(_parts(message, name, words))

    they, mine = _inside(person.they_are), _inside(person.i_am)
    died = bool(person.died_on)
    if they and mine:
        both = (
            Message("story", "{name} was {words}; to {name} I was {mine}.")
            if died
            else Message("story", "{name} is {words}; to {name} I am {mine}.")
        )
        add(both, words=they, mine=mine)
    elif they:
        one = Message("story", "{name} was {words}.") if died else Message("story", "{name} is {words}.")
        add(one, words=they)
    elif mine:
        one = (
            Message("story", "To {name} I was {words}.")
            if died
            else Message("story", "To {name} I am {words}.")
        )
        add(one, words=mine)
    if person.how_met:
        add(Message("story", "How we met: {words}."), words=person.how_met)
    if person.introduced_by:
        add(Message("story", "Introduced by {words}."), words=person.introduced_by)
    if realised := person.realised_on:
        day = full_date_text(realised)
        noticed = (
            pgettext("story", "What it had become I noticed on {date}.", date=day)
            if len(realised) == 10
            else pgettext("story", "What it had become I noticed in {date}.", date=day)
        )
        parts.append(((" " if parts else "") + noticed, False))
    return parts


_PLACE = re.compile(r"\{(\w+)\}")


def _parts(message: Message, name: str, words: Mapping[str, str]) -> Iterator[Part]:
    """A message in pieces: its own text with the name in it, and the user's words."""
    plain, ended = "", False
    for number, piece in enumerate(_PLACE.split(message.text())):
        if number % 2 and piece in words:
            yield plain, False
            said = words[piece].strip()
            said = said.rstrip(".") if not said.endswith("..") else said
            yield said, True
            plain, ended = "", is_ended(said)
        else:
            added = name if number % 2 else piece
            plain += added.removeprefix(".") if ended else added
            ended = False
    yield plain, False


_MADE_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "our",
        "your",
        "his",
        "her",
        "their",
        "one",
        "someone",
        "somebody",
        "anyone",
        "both",
        "like",
        "still",
        "once",
        "always",
        "almost",
        "mostly",
        "more",
        "less",
        "not",
        "no",
        "no-one",
        "nobody",
        "in",
        "at",
        "on",
        "from",
        "with",
        "under",
        "over",
        "as",
        "for",
        "of",
        "that",
        "this",
        "who",
        "what",
        "whoever",
        "first",
        "second",
        "third",
        "last",
        "old",
        "older",
        "young",
        "younger",
        "new",
        "former",
        "previous",
        "current",
        "senior",
        "junior",
        "good",
        "close",
        "dear",
        "best",
        "oldest",
        "trusted",
        "mutual",
        "boss",
        "manager",
        "mentor",
        "colleague",
        "friend",
        "peer",
        "teacher",
        "coach",
        "sponsor",
        "adviser",
        "advisor",
        "guide",
        "partner",
        "client",
        "customer",
        "neighbour",
        "neighbor",
        "lead",
        "leader",
        "head",
        "director",
        "supervisor",
        "tutor",
        "professor",
        "role",
        "sounding",
        "critic",
        "ally",
        "pupil",
        "student",
        "apprentice",
        "learner",
        "trainee",
        "listener",
        "confidant",
        "confidante",
        "protégé",
        "protegee",
    ]
)
"""Words that begin with a capital only because something began with them; any other may be a name or a noun."""


def _inside(text: str) -> str:
    """The user's words as they go on in a sentence: with a small letter, where they begin with a plain small word."""
    first = re.split(r"[\s,.;:!?’']", text, maxsplit=1)[0]
    known = first.lower() in _MADE_SMALL and first[1:].islower() | (len(first) == 1)
    return text[:1].lower() + text[1:] if known else text


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
