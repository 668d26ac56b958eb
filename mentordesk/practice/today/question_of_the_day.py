# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A question for today: one, and only if something in the journal really asks it.

Each sort of question begins with something that is so, to the letter: see `_SORTS`. What *Review due* shows is not
asked here as well, and what was written about lately is not asked again. Which question it is goes round with the
days, in another order each time round, so that it is the same all day and another one tomorrow, if there is another.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, zip_longest
from random import Random
from typing import Any

from peewee import fn

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import Message, npgettext, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    Advice,
    Conversation,
    Exchange,
    Reflection,
    ReflectionLink,
    Relationship,
    Sponsorship,
)
from mentordesk.journal.rules import (
    ACTIVE,
    AWAKE,
    DECLINED,
    HAS_COME,
    HEARD,
    HELPED,
    NOT_RECALLED,
    NOT_TRASHED,
    PAST,
    QUESTION,
    SAID,
    THANKED,
    USED,
    WHOLLY_COME,
)
from mentordesk.journal.terms import (
    AdviceState,
    Came,
    Direction,
    Effect,
    ExchangeKind,
    Flow,
    SponsorshipDirection,
    Stake,
)
from mentordesk.practice.people.same_names import Called, names_in_sentences
from mentordesk.practice.wording.spans import Span
from mentordesk.practice.wording.terms import one_line, quoted

LATELY_DAYS = 90
"""What was written about within so many days is not asked about again."""
UNASKED_DAYS = 30
"""A question that was noted so long ago, and was not asked, is worth a question."""
RESULT_DAYS = 90
"""So long after an act for somebody else, what came of it is worth a question."""
GIFTS = 3
"""So many things somebody gave, with no thanks written down, are worth a question."""
MEETINGS = 4
"""So many conversations in a year, with nothing written about them, are worth a question."""
UNNAMED = 4
"""So many conversations with somebody whom no word describes are worth a question."""
EACH = 4
"""So many questions of each sort take part."""


@dataclass(frozen=True)
class Prompt:
    """A question, and what a reflection about it begins with."""

    key: str
    """The sort and the uuid of what it is about: nothing that anybody wrote."""
    text: str
    relationship: int
    advice: int | None = None
    framework: str = ""
    """The set of questions that fits; none for a free reflection."""
    title: str = ""


def prompt_of_the_day(journal: Journal, today: date) -> Prompt | None:
    """The question for a day; nothing, if nothing asks one."""
    found = prompts(journal, today)
    if not found:
        return None
    turn, place = divmod(today.toordinal(), len(found))
    return found[_order(len(found), turn)[place]]


def _order(number: int, turn: int) -> list[int]:
    """In which order the questions come, that many times round; none comes twice in succession."""
    order = list(range(number))
    if number > 2:
        Random(turn).shuffle(order)
        before = list(range(number))
        Random(turn - 1).shuffle(before)
        if order[0] == before[-1]:
            order[0], order[1] = order[1], order[0]
    return order


def prompts(journal: Journal, today: date) -> list[Prompt]:
    """All that takes part: one of each sort, then the second of each, and so on."""
    sorts = [list(sort(journal, today)) for sort in _SORTS]
    return [one for one in chain.from_iterable(zip_longest(*sorts)) if one is not None]


def _ago(today: date, days: int) -> str:
    return (today - timedelta(days=days)).isoformat()


def _written_of(today: date, link: Any) -> Any:
    """The ids, of people or advice, about which something was written lately."""
    return (
        ReflectionLink.select(link)
        .join(Reflection, on=(Reflection.id == ReflectionLink.reflection))
        .where(
            link.is_null(False)
            & NOT_TRASHED.where(Reflection)
            & ~PAST.where(Reflection.date, _ago(today, LATELY_DAYS))
        )
    )


_NAMES = (Relationship.name, Relationship.i_call_them)
"""What tells how somebody is called."""


def _of_advice(today: date, *columns: Any) -> Any:
    """Advice in words, with somebody of whom something may be asked, and not written about lately."""
    return (
        Advice.select(Advice.id, Advice.uuid, Advice.relationship, *_NAMES, *columns)
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .where(
            NOT_TRASHED.where(Advice)
            & SAID.where(Advice)
            & HAS_COME.where(Advice.date, today.isoformat())
            & AWAKE.where(Advice.snoozed_until, today.isoformat())
            & ACTIVE.where(Relationship, today.isoformat())
            & Advice.id.not_in(_written_of(today, ReflectionLink.advice))
        )
        .order_by(Advice.since.desc(), Advice.id)
        .limit(EACH)
    )


def _asked_of(journal: Journal, query: Any, sort: str, asks: Message, framework: str) -> Iterator[Prompt]:
    """A question of one sort about each advice of a query, which is quoted in it and names nobody."""
    for record, uuid, person, _, _, words in journal.rows(query):
        yield Prompt(f"{sort}:{uuid}", asks.text(words=_words(words)), person, record, framework)


def _with_names(journal: Journal, query: Any, person: int, name: int) -> Iterator[tuple[Any, ...]]:
    """The rows of a query with what each person is called in place of the name and what the user calls them."""
    rows = journal.rows(query)
    people = [Called.of(row[person], row[name], row[name + 1]) for row in rows]
    called = names_in_sentences(journal, people)
    for row in rows:
        yield (*row[:name], called[row[person]], *row[name + 2 :])


def _words(text: str) -> str:
    return quoted(one_line(text, 140))


def _thanked_for_acts() -> Any:
    """The ids of the people whom the user thanked for an act."""
    return Sponsorship.select(Sponsorship.relationship).where(
        (Sponsorship.direction == SponsorshipDirection.FOR_ME)
        & THANKED.where(Sponsorship)
        & NOT_TRASHED.where(Sponsorship)
    )


def _gained() -> Any:
    """The condition on what was gained that it is a gain: thanks from the other one are not."""
    return (
        (Exchange.direction == Flow.GAINED)
        & (Exchange.type != ExchangeKind.THANKS)
        & NOT_TRASHED.where(Exchange)
    )


def _unthanked(journal: Journal, today: date) -> Iterator[Prompt]:
    """Three things were gained from somebody, and no thanks are on record: given, for an act, or with a report."""
    day = today.isoformat()
    given = Exchange.select(Exchange.relationship).where(
        (Exchange.direction == Flow.GIVEN)
        & (Exchange.type == ExchangeKind.THANKS)
        & NOT_TRASHED.where(Exchange)
    )
    told = Advice.select(Advice.relationship).where(
        (Advice.direction == Direction.RECEIVED) & HEARD.where(Advice) & NOT_TRASHED.where(Advice)
    )
    many = fn.COUNT(Exchange.id)
    query = (
        Exchange.select(Relationship.id, Relationship.uuid, *_NAMES, many)
        .join(Relationship, on=(Relationship.id == Exchange.relationship))
        .where(
            _gained()
            & HAS_COME.where(Exchange.date, day)
            & Exchange.relationship.not_in(given)
            & Exchange.relationship.not_in(_thanked_for_acts())
            & Exchange.relationship.not_in(told)
            & Relationship.id.not_in(_written_of(today, ReflectionLink.relationship))
            & ACTIVE.where(Relationship, today.isoformat())
        )
        .group_by(Exchange.relationship)
        .having(many >= GIFTS)
        .order_by(many.desc(), Relationship.id)
        .limit(EACH)
    )
    for person, uuid, name, number in _with_names(journal, query, 0, 2):
        text = npgettext(
            "prompt",
            "You wrote down {n} thing you gained from {name}, and no thanks. What would you want {name} to know?",
            "You wrote down {n} things you gained from {name}, and no thanks. What would you want {name} to know?",
            number,
            name=name,
        )
        yield Prompt(f"thanks:{uuid}", text, person, framework="give_and_take")


def _nothing_given(journal: Journal, today: date) -> Iterator[Prompt]:
    """Three things were gained from somebody, and nothing of any kind that went to them is on record."""
    many = fn.COUNT(Exchange.id)
    query = (
        Exchange.select(Relationship.id, Relationship.uuid, *_NAMES, many)
        .join(Relationship, on=(Relationship.id == Exchange.relationship))
        .where(
            _gained()
            & HAS_COME.where(Exchange.date, today.isoformat())
            & Exchange.relationship.not_in(_thanked_for_acts())
            & ACTIVE.where(Relationship, today.isoformat())
            & Relationship.id.not_in(_written_of(today, ReflectionLink.relationship))
        )
        .group_by(Exchange.relationship)
        .having(many >= GIFTS)
        .order_by(many.desc(), Relationship.id)
        .limit(EACH)
    )
    went: tuple[tuple[Any, str], ...] = (
        (Exchange, Flow.GIVEN),
        (Advice, Direction.GIVEN),
        (Sponsorship, SponsorshipDirection.BY_ME),
    )
    for model, direction in went:
        to_them = model.select(model.relationship).where(
            (model.direction == direction) & NOT_TRASHED.where(model)
        )
        query = query.where(Relationship.id.not_in(to_them))
    for person, uuid, name, number in _with_names(journal, query, 0, 2):
        text = npgettext(
            "prompt",
            "You wrote down {n} thing you gained from {name}, and nothing that went the other way. What could you offer?",
            "You wrote down {n} things you gained from {name}, and nothing that went the other way. What could you offer?",
            number,
            name=name,
        )
        yield Prompt(f"offer:{uuid}", text, person, framework="give_and_take")


def _unwritten(journal: Journal, today: date) -> Iterator[Prompt]:
    """Four conversations were held in a year, and nothing is written about any of them: no notes, nothing else."""
    year = Span(today - timedelta(days=365), today)
    in_year = year.touches(Conversation.date)
    held = NOT_TRASHED.where(Conversation) & in_year
    # Whether one of a vaguer date was in this year nobody knows: then nothing is said of how many there were.
    noted = Conversation.select(Conversation.relationship).where(
        held & ((fn.LENGTH(fn.TRIM(Conversation.notes)) > 0) | (fn.LENGTH(Conversation.date) < 10))
    )
    written: list[Any] = [noted]
    models: tuple[Any, ...] = (Advice, Exchange, Sponsorship)
    for model in models:
        within = year.touches(model.date)
        written.append(model.select(model.relationship).where(NOT_TRASHED.where(model) & within))
    since = Reflection.date >= _ago(today, 365)[:4]
    for model, link in (
        (None, ReflectionLink.relationship),
        (Conversation, ReflectionLink.conversation),
        (Advice, ReflectionLink.advice),
    ):
        person = ReflectionLink.relationship if model is None else model.relationship
        about = ReflectionLink.select(person).join(
            Reflection, on=(Reflection.id == ReflectionLink.reflection)
        )
        if model is not None:
            about = about.join(model, on=(model.id == link))
        written.append(about.where(person.is_null(False) & NOT_TRASHED.where(Reflection) & since))
    many = fn.COUNT(Conversation.id)
    query = (
        Conversation.select(Relationship.id, Relationship.uuid, *_NAMES, many)
        .join(Relationship, on=(Relationship.id == Conversation.relationship))
        .where(held & ACTIVE.where(Relationship, today.isoformat()))
        .group_by(Conversation.relationship)
        .having(many >= MEETINGS)
        .order_by(many.desc(), Relationship.id)
        .limit(EACH)
    )
    for people in written:
        query = query.where(Relationship.id.not_in(people))
    for found, uuid, name, number in _with_names(journal, query, 0, 2):
        text = npgettext(
            "prompt",
            "You talked with {name} {n} time in a year and wrote nothing about it. What would you not want to forget?",
            "You talked with {name} {n} times in a year and wrote nothing about it. What would you not want to forget?",
            number,
            name=name,
        )
        title = pgettext("prompt", "What I do not want to forget")
        yield Prompt(f"unwritten:{uuid}", text, found, title=title)


def _unnamed(journal: Journal, today: date) -> Iterator[Prompt]:
    """Four conversations were held with somebody of whom neither side's words are written down."""
    many = fn.COUNT(Conversation.id)
    query = (
        Conversation.select(Relationship.id, Relationship.uuid, *_NAMES, many)
        .join(Relationship, on=(Relationship.id == Conversation.relationship))
        .where(
            NOT_TRASHED.where(Conversation)
            & HAS_COME.where(Conversation.date, today.isoformat())
            & ACTIVE.where(Relationship, today.isoformat())
            & (fn.LENGTH(fn.TRIM(Relationship.they_are)) == 0)
            & (fn.LENGTH(fn.TRIM(Relationship.i_am)) == 0)
            & Relationship.id.not_in(_written_of(today, ReflectionLink.relationship))
        )
        .group_by(Conversation.relationship)
        .having(many >= UNNAMED)
        .order_by(many.desc(), Relationship.id)
        .limit(EACH)
    )
    for person, uuid, name, number in _with_names(journal, query, 0, 2):
        text = npgettext(
            "prompt",
            "You talked with {name} {n} time and have not put down who {name} is to you. In your own words: who?",
            "You talked with {name} {n} times and have not put down who {name} is to you. In your own words: who?",
            number,
            name=name,
        )
        yield Prompt(f"unnamed:{uuid}", text, person)


def _not_passed_on(journal: Journal, today: date) -> Iterator[Prompt]:
    """Something helped a lot, a lesson is written down, and passing it on is not."""
    passed = Advice.alias()
    on = passed.select(passed.id).where((passed.source == Advice.id) & NOT_TRASHED.where(passed))
    query = _of_advice(today, Advice.words).where(
        (Advice.state == AdviceState.CLOSED)
        & (Advice.direction == Direction.RECEIVED)
        & USED.where(Advice)
        & (Advice.effect == Effect.HELPED_A_LOT)
        & (fn.LENGTH(fn.TRIM(Advice.lesson)) > 0)
        & ~fn.EXISTS(on)
    )
    asks = Message(
        "prompt",
        "{words} That helped you a lot, and nothing says that you passed it on. Who could use it now?",
    )
    yield from _asked_of(journal, query, "lesson", asks, "pay_it_forward")


def _no_lesson(journal: Journal, today: date) -> Iterator[Prompt]:
    """Received advice was used and helped, and no lesson is written down."""
    query = _of_advice(today, Advice.words).where(
        (Advice.state == AdviceState.CLOSED)
        & (Advice.direction == Direction.RECEIVED)
        & USED.where(Advice)
        & HELPED.where(Advice)
        & (fn.LENGTH(fn.TRIM(Advice.lesson)) == 0)
    )
    asks = Message(
        "prompt",
        "{words} You used that and it helped; what you learned from it is not written down. What was it?",
    )
    yield from _asked_of(journal, query, "learned", asks, "what_so_what_now_what")


def _another_way(journal: Journal, today: date) -> Iterator[Prompt]:
    """Another way was taken, and why is not written down."""
    query = _of_advice(today, Advice.words).where(
        (Advice.state == AdviceState.CLOSED)
        & (Advice.direction == Direction.RECEIVED)
        & DECLINED.where(Advice)
        & (fn.LENGTH(fn.TRIM(Advice.uptake_note)) == 0)
        & (fn.LENGTH(fn.TRIM(Advice.lesson)) == 0)
    )
    asks = Message(
        "prompt",
        "{words} You went another way, and why is not written down. What made you?",
    )
    yield from _asked_of(journal, query, "why", asks, "what_so_what_now_what")


def _otherwise(journal: Journal, today: date) -> Iterator[Prompt]:
    """It came otherwise than expected, and no lesson is written down."""
    query = _of_advice(today, Advice.words).where(
        (Advice.came_true == Came.NO)
        & (Advice.state == AdviceState.CLOSED)
        & (fn.LENGTH(fn.TRIM(Advice.lesson)) == 0)
    )
    asks = Message(
        "prompt",
        "{words} It came otherwise than you expected. What did you not see beforehand?",
    )
    yield from _asked_of(journal, query, "otherwise", asks, "after_action")


def _whence(journal: Journal, today: date) -> Iterator[Prompt]:
    """Advice that was given helped, and where the user had it from is not written down."""
    query = _of_advice(today, Advice.words).where(
        (Advice.state == AdviceState.CLOSED)
        & (Advice.direction == Direction.GIVEN)
        & USED.where(Advice)
        & HELPED.where(Advice)
        & NOT_RECALLED.where(Advice)
        & Advice.source.is_null()
    )
    for record, uuid, person, name, words in _with_names(journal, query, 2, 3):
        text = pgettext(
            "prompt",
            "{words} You said that to {name}, and it helped. Where did you learn it yourself?",
            words=_words(words),
            name=name,
        )
        yield Prompt(f"whence:{uuid}", text, person, record)


def _unasked(journal: Journal, today: date) -> Iterator[Prompt]:
    """A question was noted a month ago or longer; neither an asking nor an answer is written down."""
    query = (
        Advice.select(Advice.id, Advice.uuid, Advice.relationship, *_NAMES, Advice.question, Advice.date)
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .where(
            NOT_TRASHED.where(Advice)
            & QUESTION.where(Advice)
            & Advice.asked_on.is_null()
            & AWAKE.where(Advice.snoozed_until, today.isoformat())
            & ACTIVE.where(Relationship, today.isoformat())
            & Advice.id.not_in(_written_of(today, ReflectionLink.advice))
        )
        .order_by(Advice.date.desc(), Advice.id)
    )
    ago, found = _ago(today, UNASKED_DAYS), 0
    for record, uuid, person, name, question, day in _with_names(journal, query, 2, 3):
        if found == EACH or not PAST.holds(day, ago):
            continue
        found += 1
        text = pgettext(
            "prompt",
            "{question} You noted that for {name} in {date}. Do you still want to know?",
            question=_words(question),
            name=name,
            date=date_text(day[:7]),
        )
        yield Prompt(f"unasked:{uuid}", text, person, record, "ask_well")


def _no_result(journal: Journal, today: date) -> Iterator[Prompt]:
    """An act for somebody else was done a while ago, and what came of it is not written down."""
    query = (
        Sponsorship.select(
            *(Sponsorship.uuid, Sponsorship.relationship, *_NAMES, Sponsorship.text),
            *(Sponsorship.date, Sponsorship.stake),
        )
        .join(Relationship, on=(Relationship.id == Sponsorship.relationship))
        .where(
            NOT_TRASHED.where(Sponsorship)
            & (Sponsorship.direction == SponsorshipDirection.BY_ME)
            & (fn.LENGTH(fn.TRIM(Sponsorship.result)) == 0)
            & (fn.LENGTH(fn.TRIM(Sponsorship.text)) > 0)
            & WHOLLY_COME.where(Sponsorship.date, _ago(today, RESULT_DAYS))
            & ACTIVE.where(Relationship, today.isoformat())
            & Relationship.id.not_in(_written_of(today, ReflectionLink.relationship))
        )
        .order_by(Sponsorship.date.desc(), Sponsorship.id)
        .limit(EACH)
    )
    for uuid, person, name, said, day, stake in _with_names(journal, query, 1, 2):
        asks = _DONE if stake == Stake.NONE else _NAME_ON_THE_LINE
        text = asks.text(text=_words(said), name=name, date=date_text(day[:7]))
        yield Prompt(f"result:{uuid}", text, person)


_NAME_ON_THE_LINE = Message(
    "prompt",
    "{text} You put your name on the line for {name}, {date}; what came of it is not written down. What did?",
)
_DONE = Message(
    "prompt", "{text} You did that for {name}, {date}; what came of it is not written down. What did?"
)
"""Where no reputation was at stake, no name was on the line."""


def _years_ago(journal: Journal, today: date) -> Iterator[Prompt]:
    """In this month some years ago it began."""
    month = fn.substr(Relationship.began_on, 6, 2)
    query = (
        Relationship.select(Relationship.id, Relationship.uuid, *_NAMES, Relationship.began_on)
        .where(
            ACTIVE.where(Relationship, today.isoformat())
            & (month == f"{today.month:02d}")
            & (Relationship.began_on < str(today.year))
            & Relationship.id.not_in(_written_of(today, ReflectionLink.relationship))
        )
        .order_by(Relationship.began_on, Relationship.id)
        .limit(EACH)
    )
    for person, uuid, name, began in _with_names(journal, query, 0, 2):
        text = npgettext(
            "prompt",
            "{n} year ago this month it began with {name}. What has it become that you could not have known then?",
            "{n} years ago this month it began with {name}. What has it become that you could not have known then?",
            today.year - int(began[:4]),
            name=name,
        )
        yield Prompt(f"years:{uuid}", text, person)


_SORTS: tuple[Callable[[Journal, date], Iterable[Prompt]], ...] = (
    _unthanked,
    _unwritten,
    _not_passed_on,
    _unasked,
    _no_lesson,
    _nothing_given,
    _otherwise,
    _another_way,
    _whence,
    _no_result,
    _unnamed,
    _years_ago,
)
