# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""For those who advise: in which words advice gets used, and what to look at before advising somebody again."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import fn

from mentordesk.errors import NothingFoundError
from mentordesk.i18n.formats import date_text, full_date_text, list_text
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, AdviceTopic, Relationship, Topic
from mentordesk.journal.rules import NOT_TRASHED, NOT_USED, UNDECIDED, USED, Rule
from mentordesk.journal.terms import Direction, Effect, Uptake
from mentordesk.practice.advice.counted_filter import COUNTED, Pairs
from mentordesk.practice.advice.outcome_sentences import Taker, not_used_text, used_by_others
from mentordesk.practice.advice.outcomes import (
    PARTS,
    Outcome,
    Part,
    Tally,
    outcome,
)
from mentordesk.practice.insights.linked_sentences import Linked, number_link, unmarked
from mentordesk.practice.people.address import called
from mentordesk.practice.wording.numbers import capital, run_on
from mentordesk.practice.wording.spans import Lately, lately
from mentordesk.practice.wording.terms import one_line, quoted, term_sentence

EXAMPLES = 3
SHOWN = 6
"""So many pieces of a sort stand on the sheet; of the rest it says how many there are."""
_TEXT = 1200
"""Characters of a text that are read; what stands on the sheet is shorter."""


@dataclass(frozen=True)
class Example:
    """Advice given, as it was put, and to whom."""

    advice: int
    words: str
    detail: str


@dataclass(frozen=True)
class Examples:
    """Words that were used, and words that were not; the newest first."""

    used: tuple[Example, ...]
    not_used: tuple[Example, ...]


def examples(journal: Journal, span: Lately, today: date) -> Examples:
    """Advice given in a span of time that was used, and that was not, in its words."""
    return Examples(
        *(
            tuple(
                Example(
                    record_id,
                    quoted(words),
                    pgettext("tailoring", "{name}, {date}", name=called(name, call), date=date_text(day)),
                )
                for record_id, words, name, call, day in journal.rows(example_rows(rule, span, today))
            )
            for rule in (USED, NOT_USED)
        )
    )


def example_rows(rule: Rule, span: Lately, today: date) -> Any:
    """The query for words by what was done with them; it stops at the newest few."""
    # Not a join: that may begin with the people, and then has to sort all that was ever said.
    names = (
        Relationship.select(column).where(Relationship.id == Advice.relationship)
        for column in (Relationship.name, Relationship.i_call_them)
    )
    query = (
        Advice.select(Advice.id, fn.SUBSTR(Advice.words, 1, _TEXT), *names, Advice.date)
        # Put so that the order is that of the index: the newest few are soon found then. With an equal sign
        # the direction would drop out of the order, and everything be read and sorted.
        .where(COUNTED & (Advice.direction != Direction.RECEIVED) & rule.where(Advice))
        .order_by(Advice.date.desc(), Advice.direction.desc(), Advice.id.desc())
        .limit(EXAMPLES)
    )
    within = lately(span, today).touches(Advice.date)
    return query if within is None else query.where(within)


# The sheet


@dataclass(frozen=True)
class Item:
    """A line of the sheet: when, the words, and what became of them. `advice` leads to the record."""

    advice: int
    when: str
    words: str
    became: str


@dataclass(frozen=True)
class SheetPart:
    """A part of the sheet. Its title holds no journal text; `more` pieces of its sort are not on it, and `showing` leads to all of them."""

    title: str
    items: tuple[Item, ...]
    more: int
    showing: Pairs


@dataclass(frozen=True)
class TailoringSheet:
    """What to look at before advising one person again. Parts with nothing in them are left out."""

    relationship: int
    name: str
    first: str
    they_are: str
    summary: Linked
    """What the person did with what the user said, in sentences."""
    landed: Linked
    """The topics on which advice was used and helped; empty for none."""
    parts: tuple[SheetPart, ...]
    asked: tuple[Item, ...]
    """What the person asked, in their words; the newest first."""

    @property
    def empty(self) -> bool:
        """Whether the user has not advised this person yet."""
        return not self.parts


def advice_to(relationship_id: int) -> Any:
    """The query for all counted advice to a person, newest first."""
    columns = (Advice.words, Advice.question, Advice.uptake_note, Advice.effect_note)
    return (
        Advice.select(
            *(Advice.id, Advice.date, Advice.uptake, Advice.effect),
            *(fn.SUBSTR(column, 1, _TEXT) for column in columns),
        )
        .where(COUNTED & (Advice.relationship == relationship_id) & (Advice.direction == Direction.GIVEN))
        .order_by(Advice.date.desc(), Advice.id.desc())
    )


def tailoring_sheet(journal: Journal, relationship_id: int) -> TailoringSheet:
    """The sheet for a person. Raises NothingFoundError if there is no such relationship outside the trash."""
    row = journal.first(
        Relationship.select(Relationship.name, Relationship.they_are, Relationship.i_call_them).where(
            (Relationship.id == relationship_id) & NOT_TRASHED.where(Relationship)
        )
    )
    if row is None:
        raise NothingFoundError(pgettext("history", "This relationship is no longer in the journal."))
    name, they_are, call = row
    first = called(name, call)
    found: dict[Outcome, list[Item]] = {one: [] for one in Outcome}
    asked: list[Item] = []
    became: dict[int, Outcome] = {}
    for record_id, day, uptake, effect, words, question, *notes in journal.rows(advice_to(relationship_id)):
        one = became[record_id] = outcome(uptake, effect)
        when = date_text(day, short=True)
        # What was not used stands together, whatever the reason, the newest first.
        found[Outcome.DECLINED if one is Outcome.OVERTAKEN else one].append(
            Item(record_id, when, quoted(words, 400), _became(one, uptake, effect, notes, first))
        )
        if question.strip() and len(asked) < SHOWN:
            asked.append(Item(record_id, when, quoted(question, 400), ""))
    counts = Tally.of(Counter(became.values()))
    return TailoringSheet(
        relationship=relationship_id,
        name=name,
        first=first,
        they_are=one_line(they_are, 200),
        summary=_summary(counts, relationship_id, first),
        landed=_landed(journal, relationship_id, became),
        parts=tuple(
            SheetPart(
                title,
                tuple(item for one in outcomes for item in found[one])[:SHOWN],
                max(0, sum(len(found[one]) for one in outcomes) - SHOWN),
                (*_pairs(relationship_id), *pairs),
            )
            for title, outcomes, pairs in _parts()
            if any(found[one] for one in outcomes)
        ),
        asked=tuple(asked),
    )


def _parts() -> tuple[tuple[str, tuple[Outcome, ...], Pairs], ...]:
    """The parts of the sheet in their order."""
    return (
        (pgettext("tailoring", "What helped"), (Outcome.HELPED,), (("outcome", str(Part.HELPED)),)),
        (
            pgettext("tailoring", "Helped in part"),
            (Outcome.PARTLY,),
            (("outcome", str(Part.PARTLY)),),
        ),
        (
            pgettext("tailoring", "Used, and did not help"),
            (Outcome.NOT_HELPED,),
            (("outcome", str(Part.NOT_HELPED)),),
        ),
        (
            pgettext("tailoring", "Not used, and why"),
            (Outcome.DECLINED,),
            (("outcome", str(Part.ANOTHER_WAY)),),
        ),
        (
            pgettext("tailoring", "Still open"),
            (Outcome.EFFECT_UNKNOWN, Outcome.OPEN),
            (("outcome", str(Part.NOT_KNOWN)),),
        ),
    )


def _became(one: Outcome, uptake: str, effect: str, notes: Iterable[str], first: str) -> str:
    """What was done with a piece of advice and what it led to, with what was written about it."""
    parts = []
    if not UNDECIDED.holds(uptake):
        parts.append(term_sentence(Uptake(uptake)))
    if one in PARTS[Part.EFFECT_KNOWN] or effect == Effect.TOO_EARLY:
        parts.append(term_sentence(Effect(effect)))
    elif one is Outcome.EFFECT_UNKNOWN:
        parts.append(pgettext("tailoring", "No word yet of what came of it."))
    elif UNDECIDED.holds(uptake):
        parts.append(pgettext("tailoring", "No word yet from {name}.", name=first))
    written = [one_line(note, 400) for note in notes]
    if one is Outcome.DECLINED and not any(written):
        written = [pgettext("tailoring", "Why is not noted.")]
    return run_on([*parts, *written])


def _pairs(relationship_id: int) -> Pairs:
    """What leads the list of advice to what was given to a person."""
    return (("direction", str(Direction.GIVEN)), ("person", str(relationship_id)))


def _summary(counts: Tally, relationship_id: int, first: str) -> Linked:
    first = unmarked(first)

    def linked(tally: Tally, part: Part, /, *, at_start: bool = False) -> str:
        showing = (*_pairs(relationship_id), ("outcome", str(part)))
        return number_link(tally.part(part), showing, at_start=at_start)

    if not counts.total:
        return Linked(
            pgettext(
                "tailoring",
                "You have not advised {name} yet. What {name} does with what you say will stand here.",
                name=first,
            )
        )
    said = npgettext(
        "tailoring",
        "You gave {name} {number} piece of advice.",
        "You gave {name} {number} pieces of advice.",
        counts.total,
        name=first,
        number=linked(counts, Part.ALL),
    )
    done = (
        used_by_others(counts, linked)
        if counts.used
        else pgettext("tailoring", "None is known to have been used yet.")
    )
    return Linked.run(map(Linked.read, (said, done, not_used_text(counts, Taker.ONE, linked, first))))


def _landed(journal: Journal, relationship_id: int, became: dict[int, Outcome]) -> Linked:
    """The topics on which something helped, as a sentence: how often, of how many whose effect is known."""
    links = journal.rows(
        AdviceTopic.select(AdviceTopic.advice, Topic.id, Topic.name)
        .join(Topic, on=(Topic.id == AdviceTopic.topic))
        .where(
            AdviceTopic.advice.in_(
                Advice.select(Advice.id).where(
                    (Advice.relationship == relationship_id) & (Advice.direction == Direction.GIVEN)
                )
            )
            & NOT_TRASHED.where(Topic)
        )
    )
    helped: Counter[tuple[int, str]] = Counter()
    known: Counter[tuple[int, str]] = Counter()
    for advice, *named in links:
        one, topic = became.get(advice), (int(named[0]), str(named[1]))
        known[topic] += one in PARTS[Part.EFFECT_KNOWN]
        helped[topic] += one is Outcome.HELPED
    landed = sorted(
        (topic for topic in helped if helped[topic]), key=lambda topic: (-helped[topic], topic[1])
    )
    if not landed:
        return Linked()

    def linked(number: int, topic: int, part: Part) -> str:
        showing = (("topic", str(topic)), ("outcome", str(part)))
        return number_link(number, (*_pairs(relationship_id), *showing))

    names = [unmarked(one_line(topic[1], 60)) for topic in landed[:SHOWN]]
    said = [
        pgettext(
            "list",
            "{topic} ({helped} of {known} helped)",
            topic=name,
            helped=linked(helped[topic], topic[0], Part.HELPED),
            known=linked(known[topic], topic[0], Part.EFFECT_KNOWN),
        )
        for name, topic in zip([capital(names[0]), *names[1:]], landed, strict=False)
    ]
    return Linked.read(pgettext("tailoring", "{topics}.", topics=list_text(said)))


# Titles, and the sheet as plain text


def sheet_title(sheet: TailoringSheet) -> str:
    """What the sheet is called."""
    return pgettext("tailoring", "Before you advise {name}", name=sheet.first)


def landed_title() -> str:
    """Over the topics that landed."""
    return pgettext("tailoring", "Topics that landed")


def asked_title() -> str:
    """Over what the person asked."""
    return pgettext("tailoring", "What they asked, in their words")


def more_text(part: SheetPart) -> str:
    """How many pieces of a part are not on the sheet; empty for none."""
    return npgettext("tailoring", "And {n} more.", "And {n} more.", part.more) if part.more else ""


def plain_text(sheet: TailoringSheet, today: date) -> str:
    """The sheet as text to copy."""
    blocks = [
        "\n".join(
            part for part in (sheet_title(sheet), full_date_text(today.isoformat()), sheet.they_are) if part
        ),
        sheet.summary,
    ]
    if sheet.landed:
        blocks.append(f"{landed_title()}\n{sheet.landed}")
    for part in sheet.parts:
        lines = [part.title]
        for item in part.items:
            lines.append(_listed(item))
            lines += [f"  {item.became}"] if item.became else []
        lines += [more_text(part)] if part.more else []
        blocks.append("\n".join(lines))
    if sheet.asked:
        blocks.append("\n".join([asked_title(), *map(_listed, sheet.asked)]))
    return "\n\n".join(blocks) + "\n"


def _listed(item: Item) -> str:
    return pgettext("tailoring", "– {date}: {words}", date=item.when, words=item.words)
