# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Finding any word again: what a user types becomes a question to the index, never a syntax error."""

import json
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from peewee import SQL, Case, RawQuery, fn

from mentordesk.i18n.formats import items_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    BY_KIND,
    Advice,
    AdviceEvent,
    ContactPoint,
    Conversation,
    FrameworkStep,
    ReflectionAnswer,
    ReflectionLink,
    Relationship,
    Row,
    TalkingPoint,
    Topic,
    local_day,
)
from mentordesk.journal.rules import NOT_TRASHED, OUTCOME_KNOWN
from mentordesk.journal.storage import search_index
from mentordesk.journal.storage.schema import kind_tag, person_tag, read_document_id
from mentordesk.journal.terms import (
    ExchangeKind,
    Flow,
    Kind,
    SponsorshipKind,
    TurningPointKind,
)
from mentordesk.practice.people import known
from mentordesk.practice.people.matching import who_is_called
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.search.highlights import Snippet, Term, marks, snippet
from mentordesk.practice.wording.markdown import plain_text
from mentordesk.practice.wording.terms import one_line, term_text

COUNT_LIMIT = 1000
MOST_LETTERS, MOST_TERMS = 2000, 40
"""So much of what is typed or pasted is searched for; the rest is left out."""

_READ_FOR_TITLE = 600
"""So many characters of a text without a title are read for one."""
_QUOTATION_MARKS = str.maketrans("“”„«»", '""""' + '"')


@dataclass(frozen=True)
class Question:
    """What is searched: words and phrases, and the filters beside them."""

    terms: tuple[Term, ...]
    kinds: tuple[Kind, ...] = ()
    people: tuple[int, ...] = ()
    start: str | None = None
    end: str | None = None
    everything: bool = False
    """Without a word: whether all that the filters let through is meant, and not nothing."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to search for."""
        return not self.terms and not self.everything


@dataclass(frozen=True)
class Hit:
    """A record that was found."""

    kind: Kind
    id: int
    uuid: str
    title: str
    date: str
    people: str
    snippet: Snippet
    beside: Snippet
    """A piece of the text for a place beside the title: it does not say again what the title shows."""


def _is_word_character(character: str) -> bool:
    """Whether the index's tokenizer (unicode61) takes the character as part of a word."""
    category = unicodedata.category(character)
    return category[0] in "LN" or category in ("Mn", "Mc")


def read_terms(text: str) -> tuple[Term, ...]:
    """The words and "phrases" in what a user typed. Any text will do; signs stand between words.

    Every word may go on (prefix); a phrase only while its closing quotation mark is missing.
    """
    parts = text[:MOST_LETTERS].translate(_QUOTATION_MARKS).split('"')
    terms: list[Term] = []
    for number, part in enumerate(parts):
        if number % 2 == 0:
            terms += [Term(found, prefix=True) for piece in part.split() if (found := _words(piece))]
        elif words := _words(part):
            terms.append(Term(words, prefix=number == len(parts) - 1))
    return tuple(dict.fromkeys(terms))[:MOST_TERMS]


def _words(text: str) -> tuple[str, ...]:
    """The words as they are typed: the index takes case and accents off in its own way."""
    spaced = "".join(c if _is_word_character(c) else " " for c in text)
    return tuple(
        word.lower() for word in spaced.split() if any(unicodedata.category(c)[0] in "LN" for c in word)
    )


def ask(
    text: str,
    *,
    kinds: Sequence[Kind] = (),
    people: Sequence[int] = (),
    start: str | None = None,
    end: str | None = None,
    everything: bool = False,
) -> Question:
    """Make a question of what was typed and chosen.

    With `everything`, filters alone are a question, too, as long as nothing was typed.
    """
    everything = everything and not text.strip() and bool(kinds or people or start or end)
    return Question(read_terms(text), tuple(kinds), tuple(people), start, end, everything)


def only_signs_text() -> str:
    """What is said to somebody who typed no letter and no digit: the index holds no signs."""
    return pgettext("search", "Only letters and digits are searched, not signs and not emoji.")


def _query(question: Question) -> str:
    wanted = [search_index.quoted(" ".join(term.words), prefix=term.prefix) for term in question.terms]
    kinds = question.kinds or (() if wanted or question.people else tuple(Kind))
    for tags in (
        [kind_tag(kind) for kind in kinds],
        [person_tag(person) for person in question.people],
    ):
        if tags:
            wanted.append(search_index.any_of(search_index.quoted(tag) for tag in tags))
    return search_index.all_of(wanted)


def find_documents(
    journal: Journal, question: Question, *, limit: int = 50, before: int | None = None
) -> list[int]:
    """The newest documents for a question; `before` continues after the last one of a page."""
    if question.empty:
        return []
    low, high = search_index.span(question.start, question.end)
    if before is not None:
        high = min(high, before - 1)
    return search_index.matching(
        journal, _query(question), low=low, high=high, start=question.start, limit=limit
    )


def find_pages(journal: Journal, question: Question, *, limit: int = 200) -> Iterator[list[int]]:
    """All documents for a question, newest first, as many at a time as are read at once."""
    before = None
    while page := find_documents(journal, question, limit=limit, before=before):
        yield page
        before = page[-1]


def count(journal: Journal, question: Question) -> int:
    """How many records answer the question, counted up to COUNT_LIMIT."""
    return len(find_documents(journal, question, limit=COUNT_LIMIT))


def find(journal: Journal, question: Question, *, limit: int = 50) -> list[Hit]:
    """The newest records that hold all the words, with a piece of text around them."""
    return read_hits(journal, find_documents(journal, question, limit=limit), question.terms)


def people_named(journal: Journal, name: str) -> list[tuple[int, str]]:
    """Those who are exactly so called, or told apart; else those whose name holds this text, by name.

    Accents and case do not count. Everybody, for no text.
    """
    people = all_people(journal)
    exact = list(who_is_called(name, people).people)
    wanted = known.name_key(name)
    return exact or [
        person
        for person in people
        if any(wanted in known.name_key(one) for one in (person[1], *people.details(person[0]).other_names))
    ]


def all_people(journal: Journal) -> known.People:
    """The relationships by name."""
    return known.all_people(journal)


def read_hits(journal: Journal, documents: Sequence[int], terms: tuple[Term, ...]) -> list[Hit]:
    """What to show of documents: one query for each kind among them."""
    wanted: dict[Kind, list[int]] = {}
    for document in documents:
        kind, record_id = read_document_id(document)
        wanted.setdefault(kind, []).append(record_id)
    found: dict[tuple[Kind, int], Hit] = {}
    for kind, ids in wanted.items():
        for hit in _hits(journal, kind, ids, terms):
            found[kind, hit.id] = hit
    return [found[key] for key in map(read_document_id, documents) if key in found]


_BODIES: dict[Kind, tuple[str, ...]] = {
    Kind.RELATIONSHIP: (
        *("name", "they_are", "i_am", "title", "organisation", "how_met", "introduced_by"),
        *("they_bring", "i_bring", "note"),
    ),
    Kind.ADVICE: (
        *("words", "question", "situation", "tried", "uptake_note", "effect_note", "report_note", "lesson"),
    ),
    Kind.REFLECTION: ("title", "body"),
    Kind.CONVERSATION: ("subject", "notes"),
    Kind.EXCHANGE: ("text",),
    Kind.SPONSORSHIP: ("text", "audience", "result"),
    Kind.TURNING_POINT: ("text",),
    Kind.VALUE_STATEMENT: ("receive_text", "give_text"),
    Kind.FOLLOW_UP: ("text",),
    Kind.TOPIC: ("name",),
    Kind.FRAMEWORK: ("name", "intro", "source"),
}
_CHILD_BODIES: dict[Kind, tuple[type[Row], str, str]] = {
    Kind.RELATIONSHIP: (ContactPoint, "relationship", "value"),
    Kind.ADVICE: (AdviceEvent, "advice", "note"),
    Kind.REFLECTION: (ReflectionAnswer, "reflection", "text"),
    Kind.CONVERSATION: (TalkingPoint, "conversation", "text"),
    Kind.FRAMEWORK: (FrameworkStep, "framework", "title"),
}


_IDS = "ids"
_compiled: dict[tuple[str, Kind | None], tuple[str, list[Any]]] = {}


def _read(
    journal: Journal, name: str, kind: Kind | None, ids: list[int], build: Callable[[], Any]
) -> list[tuple[Any, ...]]:
    """The rows of a query about some ids. It is made once: making it takes longer than running it."""
    if (name, kind) not in _compiled:
        context: Any = journal.db.get_sql_context()
        sql, values = context.sql(build()).query()
        _compiled[name, kind] = (sql, list(values))
    sql, values = _compiled[name, kind]
    given = json.dumps(ids)
    return journal.rows(RawQuery(sql, [given if value is _IDS else value for value in values]))


def _among_ids(field: Any) -> Any:
    return field.in_(SQL("(SELECT value FROM json_each(?))", [_IDS]))


def _hits(journal: Journal, kind: Kind, ids: list[int], terms: tuple[Term, ...]) -> list[Hit]:
    more = _child_texts(journal, kind, ids)
    people = _people_of_reflections(journal, ids) if kind is Kind.REFLECTION else {}
    hits = []
    rows = _read(journal, "hits", kind, ids, partial(_records, kind))
    names = labels(journal, (row[6] for row in rows))
    for record_id, uuid, day, type_, direction, name, person, *texts in rows:
        name = names.get(person, name)
        title = _title(kind, type_, direction, texts)
        parts = list(dict.fromkeys(text for text in (*texts, *more.get(record_id, ())) if text))
        whole = beside = snippet(" · ".join(parts), terms)
        if parts and title and parts[0].startswith(title[:1]) and one_line(parts[0], 120) == title:
            rest = snippet(" · ".join(parts[1:]), terms)
            shown = len(title) < 120 or not terms or bool(marks(title, terms))
            if rest.marks or shown:
                beside = rest
        if kind is Kind.REFLECTION and not texts[0] and texts[1]:
            title = one_line(plain_text(texts[1][:_READ_FOR_TITLE]), 120) or title
        hits.append(
            Hit(
                kind,
                record_id,
                uuid,
                names.get(record_id, title) if kind is Kind.RELATIONSHIP else title,
                day or "",
                people.get(record_id, "") if kind is Kind.REFLECTION else name or "",
                whole,
                beside,
            )
        )
    return hits


def _records(kind: Kind) -> Any:
    """The query for what is shown of records."""
    model = BY_KIND[kind]
    fields = model._meta.fields
    created = local_day(model.created_at)
    date = fields.get("date") or (
        fn.COALESCE(fields["due_on"], fields["made_on"], created) if "due_on" in fields else created
    )
    columns = [model.id, model.uuid, date]
    columns += [fields.get("type", model.id), fields.get("direction", model.id)]
    bodies = [fields[name] for name in _BODIES[kind]]
    if kind is Kind.ADVICE:
        bodies.append(_OPENED_EXPECTATION)
    query = model.select(*columns, *(_with_name(model)), *bodies).where(_among_ids(model.id))
    if "relationship" in fields:
        query = query.left_outer_join(Relationship, on=(Relationship.id == fields["relationship"]))
    return query


_OPENED_EXPECTATION = Case(
    None,
    [(OUTCOME_KNOWN.where(Advice), Advice.expectation)],
    "",
)
"""What was expected, once the outcome is in; until then it stays sealed."""


def _with_name(model: type[Row]) -> tuple[Any, Any]:
    if model is Relationship or "relationship" in model._meta.fields:
        return (Relationship.name, Relationship.id)
    return (fn.substr("", 1), fn.NULLIF(0, 0))


def _children(kind: Kind) -> Any:
    model, owner, column = _CHILD_BODIES[kind]
    field = model._meta.fields[owner]
    return model.select(field, model._meta.fields[column]).where(_among_ids(field)).order_by(model.id)


def _child_texts(journal: Journal, kind: Kind, ids: list[int]) -> dict[int, list[str]]:
    texts: dict[int, list[str]] = {}
    if kind in _CHILD_BODIES:
        for owner_id, text in _read(journal, "children", kind, ids, partial(_children, kind)):
            texts.setdefault(owner_id, []).append(text)
    return texts


def _links() -> Any:
    link = ReflectionLink
    person = fn.COALESCE(link.relationship, Advice.relationship, Conversation.relationship)
    return (
        link.select(link.reflection, Relationship.name, Relationship.id)
        .left_outer_join(Advice, on=(Advice.id == link.advice))
        .left_outer_join(Conversation, on=(Conversation.id == link.conversation))
        .join(Relationship, on=(Relationship.id == person))
        .where(_among_ids(link.reflection))
        .order_by(link.id)
    )


def _people_of_reflections(journal: Journal, ids: list[int]) -> dict[int, str]:
    names: dict[int, dict[str, None]] = {}
    rows = _read(journal, "links", None, ids, _links)
    told_apart = labels(journal, (person for _, _, person in rows))
    for reflection, name, person in rows:
        names.setdefault(reflection, {})[told_apart.get(person, name)] = None
    return {reflection: items_text(list(found)) for reflection, found in names.items()}


_GIVEN: dict[ExchangeKind, Message] = {
    ExchangeKind.GROUND_INSIGHT: Message("search", "I gave: Ground-level insight"),
    ExchangeKind.CULTURE_INSIGHT: Message("search", "I gave: Culture insight"),
    ExchangeKind.MARKET_INSIGHT: Message("search", "I gave: Market insight"),
    ExchangeKind.SKILL: Message("search", "I gave: A new skill"),
    ExchangeKind.GENERATION_VIEW: Message("search", "I gave: Another generation’s view"),
    ExchangeKind.FEEDBACK: Message("search", "I gave: Feedback"),
    ExchangeKind.INTRODUCTION: Message("search", "I gave: An introduction"),
    ExchangeKind.RESOURCE: Message("search", "I gave: A resource"),
    ExchangeKind.TIME: Message("search", "I gave: Time"),
    ExchangeKind.ENCOURAGEMENT: Message("search", "I gave: Encouragement"),
    ExchangeKind.CHALLENGE: Message("search", "I gave: A challenge"),
    ExchangeKind.THANKS: Message("search", "I gave: Thanks"),
}
_GAINED: dict[ExchangeKind, Message] = {
    ExchangeKind.GROUND_INSIGHT: Message("search", "I gained: Ground-level insight"),
    ExchangeKind.CULTURE_INSIGHT: Message("search", "I gained: Culture insight"),
    ExchangeKind.MARKET_INSIGHT: Message("search", "I gained: Market insight"),
    ExchangeKind.SKILL: Message("search", "I gained: A new skill"),
    ExchangeKind.GENERATION_VIEW: Message("search", "I gained: Another generation’s view"),
    ExchangeKind.FEEDBACK: Message("search", "I gained: Feedback"),
    ExchangeKind.INTRODUCTION: Message("search", "I gained: An introduction"),
    ExchangeKind.RESOURCE: Message("search", "I gained: A resource"),
    ExchangeKind.TIME: Message("search", "I gained: Time"),
    ExchangeKind.ENCOURAGEMENT: Message("search", "I gained: Encouragement"),
    ExchangeKind.CHALLENGE: Message("search", "I gained: A challenge"),
    ExchangeKind.THANKS: Message("search", "I gained: Thanks"),
}


def _title(kind: Kind, type_: Any, direction: Any, texts: list[str]) -> str:
    """One line that names a record."""
    first = one_line(next((text for text in texts if text), ""), 120)
    if kind is Kind.ADVICE and not texts[0]:
        first = one_line(texts[1], 120)
    if kind is Kind.EXCHANGE:
        return (_GIVEN if direction == Flow.GIVEN else _GAINED)[ExchangeKind(type_)].text()
    if kind is Kind.SPONSORSHIP:
        return term_text(SponsorshipKind(type_))
    if kind is Kind.TURNING_POINT:
        return term_text(TurningPointKind(type_))
    if kind is Kind.VALUE_STATEMENT:
        return term_text(kind)
    return first or pgettext("search", "Untitled")


def topics(journal: Journal) -> list[tuple[int, str]]:
    """The topics by name."""
    return [
        (row[0], row[1])
        for row in journal.rows(
            Topic.select(Topic.id, Topic.name).where(NOT_TRASHED.where(Topic)).order_by(Topic.name_key)
        )
    ]
