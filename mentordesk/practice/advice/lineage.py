# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Passing on: where an advice came from, to whom it went on, and what it led to each time."""

from dataclasses import dataclass
from typing import Any

from peewee import fn

from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Relationship
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import Direction
from mentordesk.practice.advice.life import led_to
from mentordesk.practice.people.address import called
from mentordesk.practice.wording.terms import one_line, quoted

MOST = 100
"""So many links of a chain are shown."""


@dataclass(frozen=True)
class Link:
    """One advice in a chain."""

    id: int
    depth: int
    """How often it was passed on before; the beginning of the chain has none."""
    name: str
    called: str
    """What the other one is called in a sentence."""
    direction: Direction
    date: str
    words: str
    led_to: str
    """What it led to, as a sentence."""
    state: str
    here: bool
    """Whether it is the advice that was asked about."""

    @property
    def title(self) -> str:
        """Who said it to whom, and when."""
        name, date = self.called, full_date_text(self.date)
        if self.direction is Direction.RECEIVED:
            return pgettext("chain", "From {name}, {date}", name=name, date=date)
        return pgettext("chain", "To {name}, {date}", name=name, date=date)

    @property
    def sentence(self) -> str:
        """All of it, for those who listen."""
        name, date, words = self.called, full_date_text(self.date), quoted(self.words)
        said = (
            pgettext("chain", "From {name}, {date}: {words}", name=name, date=date, words=words)
            if self.direction is Direction.RECEIVED
            else pgettext("chain", "To {name}, {date}: {words}", name=name, date=date, words=words)
        )
        return f"{said} {self.led_to}"


def read_chain(journal: Journal, advice: int) -> tuple[Link, ...]:
    """The chain of an advice: what it passes on, from the first giver, and what became of it after.

    Whatever was passed on from the same advice follows it at once. Alone, an advice has no chain.
    """
    back = _back(journal, advice)
    if not back:
        return ()
    links = [_link(row, depth, row[0] == advice) for depth, row in enumerate(back)]
    links.extend(_forward(journal, advice, len(back), {row[0] for row in back}))
    return tuple(links[:MOST]) if len(links) > 1 else ()


def came_from(journal: Journal, advice: int) -> tuple[Link, ...]:
    """What an advice passes on, from the first giver to the one it comes from."""
    return tuple(_link(row, depth, False) for depth, row in enumerate(_back(journal, advice)[:-1]))


def went_on(journal: Journal, advice: int) -> tuple[Link, ...]:
    """What passes on an advice, each followed by what passes on that; the depth counts from here."""
    return tuple(_forward(journal, advice, 1, {advice})[:MOST])


def _back(journal: Journal, advice: int) -> list[tuple[Any, ...]]:
    """An advice and what it passes on, the beginning of the chain first."""
    back: list[tuple[Any, ...]] = []
    seen = {advice}
    row = _one(journal, advice)
    while row is not None:
        back.insert(0, row)
        source = row[-1]
        if source is None or source in seen or len(back) >= MOST:
            break
        seen.add(source)
        row = _one(journal, source)
    return back


def _forward(journal: Journal, advice: int, depth: int, seen: set[int]) -> list[Link]:
    """What passes on an advice, each followed by what passes on that; one query for each generation."""
    children: dict[int, list[tuple[Any, ...]]] = {}
    generation = [advice]
    while generation and len(seen) < MOST:
        rows = journal.rows(
            _select().where(Advice.source.in_(generation)).order_by(Advice.date, Advice.id).limit(MOST)
        )
        generation = []
        for row in rows:
            if row[0] not in seen:
                seen.add(row[0])
                children.setdefault(row[-1], []).append(row)
                generation.append(row[0])
    found: list[Link] = []
    waiting = [(row, depth) for row in reversed(children.get(advice, []))]
    while waiting:
        row, at = waiting.pop()
        found.append(_link(row, at, False))
        waiting.extend((child, at + 1) for child in reversed(children.get(row[0], [])))
    return found


def _select() -> Any:
    columns = (Advice.id, Relationship.name, Relationship.i_call_them, Advice.direction, Advice.date)
    return (
        Advice.select(
            *columns,
            fn.COALESCE(fn.NULLIF(fn.substr(Advice.words, 1, 400), ""), fn.substr(Advice.question, 1, 400)),
            *(Advice.uptake, Advice.effect, Advice.state, Advice.source),
        )
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .where(NOT_TRASHED.where(Advice))
    )


def _one(journal: Journal, advice: int) -> tuple[Any, ...] | None:
    return journal.first(_select().where(Advice.id == advice))


def _link(row: tuple[Any, ...], depth: int, here: bool) -> Link:
    record_id, name, call, direction, day, words, uptake, effect, state, _source = row
    who = called(name, call)
    outcome = led_to(direction, uptake, effect, who)
    return Link(record_id, depth, name, who, Direction(direction), day, one_line(words), outcome, state, here)


def chain_text(links: tuple[Link, ...]) -> str:
    """A chain as text, a line for each advice in it; empty for none."""
    return "\n".join(link.sentence for link in links)
