# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Looking back on a working life: the questions that find people never called by any name, and the letter.

Source of the questions: who steered me, who gave me a first chance, who reframed a problem (the guided
reflection *Looking back* of the specification), in words of our own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Any

from peewee import fn

from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import Message, Plural, pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Exchange, Relationship, Sponsorship
from mentordesk.journal.rules import (
    COUNTED,
    DIED,
    HEARD,
    HELPED,
    NOT_TRASHED,
    RECALLED,
    SETTLED,
    THANKED,
    USED,
)
from mentordesk.journal.terms import (
    Direction,
    Effect,
    ExchangeKind,
    Flow,
    Kind,
    Report,
    SponsorshipDirection,
    SponsorshipKind,
)
from mentordesk.practice.people.address import salutation
from mentordesk.practice.people.addressee import addressee
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.relationship.deed_sentences import IN_A_LETTER, deed_sentence
from mentordesk.practice.wording.dated import Dated
from mentordesk.practice.wording.sentences import after_quotation
from mentordesk.practice.wording.terms import one_line, quoted

MOST_IN_LETTER = 3
SHOWN = 60
_LONGEST = 1000


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
            model.select(
                model.id, model.relationship, Relationship.name, model.date, fn.substr(text, 1, _LONGEST)
            )
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
    """A letter of thanks in plain words, made of what is on record of one person; to be rewritten.

    It says that something was never told only where no telling and no thanks are on record. Of somebody who has died
    it speaks instead.
    """
    name = addressee(journal, relationship_id)
    if has_died(journal, relationship_id):
        return _words_about(journal, relationship_id, name, today)
    thanked = _last_thanks(journal, relationship_id)
    items = [_in_letter(journal, item, thanked) for item in remembered(journal, relationship_id)]
    items = [item for item in items if item.welcome] or _helped(journal, relationship_id, thanked)
    first_told = sorted(items, key=lambda item: item.told is Told.YES)[:MOST_IN_LETTER]
    chosen = sorted(first_told, key=lambda item: (item.date, item.id))
    parts = [_memory_text(item, name, today, first=number == 0) for number, item in enumerate(chosen)]
    return "\n\n".join((salutation(name), *(parts or [_NOTHING_YET.text()]), _ending(chosen)))


def has_died(journal: Journal, relationship_id: int) -> bool:
    """Whether a person has died: then there is nobody to send a letter to."""
    died = Relationship.select(Relationship.id).where(
        (Relationship.id == relationship_id) & DIED.where(Relationship)
    )
    return journal.first(died) is not None


def _words_about(journal: Journal, relationship_id: int, name: str, today: date) -> str:
    """Words of thanks about somebody who has died: to be written down, or passed on to those who knew them."""
    parts: list[str] = []
    known = [
        item
        for item in remembered(journal, relationship_id)
        if item.text.strip() and _in_letter(journal, item, "").welcome
    ]
    for item in known[:MOST_IN_LETTER]:
        words = quoted(item.text, 600)
        if item.kind is Kind.SPONSORSHIP:
            said = _DID.full_text(item.date, name=name, words=words)
        elif parts:
            said = _SAID_OF.full_text(item.date, name=name, words=words)
        else:
            said = _long_ago(_STAYED_OF, _AGO_OF, _ABOUT_AGO_OF, item.date, today, name=name, words=words)
        parts.append(after_quotation(said, words))
    if not parts:
        parts.append(pgettext("letter", "What I remember of {name}:", name=name))
    parts.append(pgettext("letter", "I am grateful to have known {name}.", name=name))
    return "\n\n".join(parts)


class Told(Enum):
    """Whether somebody knows what the user has to thank them for, as far as it is on record."""

    YES = auto()
    NO = auto()
    UNCLEAR = auto()
    """It needed no telling, or there were thanks since, and nobody noted for what."""


@dataclass(frozen=True)
class InLetter:
    """Something a letter may thank for."""

    id: int
    date: str
    text: str
    told: Told
    act: SponsorshipKind | None = None
    audience: str = ""
    effect: Effect = Effect.UNKNOWN
    recalled: bool = True

    @property
    def welcome(self) -> bool:
        """Whether it is something to give thanks for."""
        return self.act is not None or (bool(self.text.strip()) and self.effect != Effect.MADE_WORSE)


def _last_thanks(journal: Journal, relationship_id: int) -> str:
    """When thanks were given last that are noted on their own, as a letter's are; empty for never."""
    gift = Exchange
    return str(
        journal.value(
            gift.select(fn.MAX(gift.date)).where(
                (gift.relationship == relationship_id)
                & (gift.direction == Flow.GIVEN)
                & (gift.type == ExchangeKind.THANKS)
                & NOT_TRASHED.where(gift)
            )
        )
        or ""
    )


def _told(settled: bool, said: bool, day: str, thanked: str) -> Told:
    if said:
        return Told.YES
    return Told.UNCLEAR if settled or thanked >= day[: len(thanked)] > "" else Told.NO


def _in_letter(journal: Journal, item: Remembered, thanked: str) -> InLetter:
    if item.kind is Kind.SPONSORSHIP:
        act = Sponsorship
        row = journal.first(act.select(act.type, act.audience, act.thanked_on).where(act.id == item.id))
        kind, audience, thanked_on = row if row is not None else (SponsorshipKind.RECOMMENDED, "", None)
        told = _told(False, THANKED.holds(thanked_on), item.date, thanked)
        return InLetter(item.id, item.date, item.text, told, SponsorshipKind(kind), audience)
    row = journal.first(Advice.select(Advice.effect, Advice.report).where(Advice.id == item.id))
    effect, report = row if row is not None else (Effect.UNKNOWN, Report.NOT_YET)
    told = _told(SETTLED.holds(report), HEARD.holds(report), item.date, thanked)
    return InLetter(item.id, item.date, item.text, told, effect=Effect(effect))


def _helped(journal: Journal, relationship_id: int, thanked: str) -> list[InLetter]:
    """Where nothing is remembered from long ago: the advice on record that helped."""
    rows = journal.rows(
        Advice.select(
            Advice.id, Advice.date, fn.substr(Advice.words, 1, _LONGEST), Advice.effect, Advice.report
        )
        .where(
            (Advice.relationship == relationship_id)
            & (Advice.direction == Direction.RECEIVED)
            & HELPED.where(Advice)
            & USED.where(Advice)
            & COUNTED.where(Advice)
            & NOT_TRASHED.where(Advice)
        )
        .order_by(Advice.date, Advice.id)
        .limit(SHOWN)
    )
    return [
        InLetter(
            record,
            day,
            words,
            _told(SETTLED.holds(report), HEARD.holds(report), day, thanked),
            effect=Effect(effect),
            recalled=False,
        )
        for record, day, words, effect, report in rows
    ]


_NOTHING_YET = Message("letter", "There is something I would like to thank you for.")
_STAYED = Dated(
    Message("letter", "On {date} you said something that has stayed with me: {words}"),
    Message("letter", "In {date} you said something that has stayed with me: {words}"),
)
_SAID = Dated(
    Message("letter", "On {date} you said to me: {words}"),
    Message("letter", "In {date} you said to me: {words}"),
)


def _memory_text(item: InLetter, name: str, today: date, *, first: bool) -> str:
    if item.act is not None:
        return deed_sentence(IN_A_LETTER, item.act, item.date, name, item.text, item.audience)
    words = quoted(item.text, 600)
    if not item.recalled:
        said = _SAID.full_text(item.date, words=words)
    elif first:
        said = _long_ago(_STAYED, _AGO, _ABOUT_AGO, item.date, today, words=words)
    else:
        when = full_date_text(item.date)
        said = pgettext("letter", "There is also this, from {when}: {words}", when=when, words=words)
    helped = {
        Effect.HELPED_A_LOT: pgettext("letter", "It helped me a lot."),
        Effect.HELPED: pgettext("letter", "It helped me."),
    }.get(item.effect, "")
    return " ".join(part for part in (after_quotation(said, words), helped) if part)


_AGO = Plural(
    "letter",
    "{n} year ago you said something that has stayed with me: {words}",
    "{n} years ago you said something that has stayed with me: {words}",
)
_ABOUT_AGO = Plural(
    "letter",
    "About {n} year ago you said something that has stayed with me: {words}",
    "About {n} years ago you said something that has stayed with me: {words}",
)
_SAID_OF = Dated(
    Message("letter", "On {date} {name} said: {words}"),
    Message("letter", "In {date} {name} said: {words}"),
)
_DID = Dated(
    Message("letter", "On {date} {name} did this for me: {words}"),
    Message("letter", "In {date} {name} did this for me: {words}"),
)
_STAYED_OF = Dated(
    Message("letter", "On {date} {name} said something that has stayed with me: {words}"),
    Message("letter", "In {date} {name} said something that has stayed with me: {words}"),
)
_AGO_OF = Plural(
    "letter",
    "{n} year ago {name} said something that has stayed with me: {words}",
    "{n} years ago {name} said something that has stayed with me: {words}",
)
_ABOUT_AGO_OF = Plural(
    "letter",
    "About {n} year ago {name} said something that has stayed with me: {words}",
    "About {n} years ago {name} said something that has stayed with me: {words}",
)


def _long_ago(stayed: Dated, ago: Plural, about: Plural, day: str, today: date, **places: str) -> str:
    """That somebody said something years ago: just so many where the date says so, and about so many otherwise."""
    known = ApproxDate.parse(day)
    most, least = _years_since(known.first_day(), today), _years_since(known.last_day(), today)
    if least < 2:
        return stayed.full_text(day, **places)
    return (ago if most == least else about).text(most, **places)


def _years_since(day: date, today: date) -> int:
    """Whole years since a day."""
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))


def _ending(items: Sequence[InLetter]) -> str:
    """The last lines, which claim no more than is on record."""
    told = {item.told for item in items}
    if not items:
        return pgettext("letter", "Thank you.")
    only_acts = all(item.act is not None for item in items)
    mixed = not only_acts and any(item.act is not None for item in items)
    if told == {Told.NO} and (only_acts or mixed):
        return pgettext(
            "letter", "I may never have thanked you for it. I would like to do it now. Thank you."
        )
    if told == {Told.NO}:
        return pgettext("letter", "I may never have told you so. I would like you to know it now. Thank you.")
    if told == {Told.YES} and only_acts:
        return pgettext("letter", "I have thanked you before, and I thank you still.")
    if told == {Told.YES} and mixed:
        return pgettext("letter", "I have said so before, and it is as true today. Thank you.")
    if told == {Told.YES}:
        return pgettext("letter", "I have told you so before, and it is as true today. Thank you.")
    if told == {Told.YES, Told.NO}:
        return pgettext(
            "letter",
            "Some of it I have told you before, some of it perhaps never. I would like you to know all of it. Thank you.",
        )
    return pgettext("letter", "I have not forgotten it. Thank you.")
