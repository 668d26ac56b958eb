# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What works, in sentences. They only say what the counts bear: no share of fewer than five."""

from collections.abc import Sequence
from fractions import Fraction

from mentordesk.i18n.formats import list_text
from mentordesk.i18n.texts import Message, Plural, npgettext, number_text, pgettext
from mentordesk.journal.terms import Direction
from mentordesk.practice.advice.counted_filter import MIDDLE_UP_TO, SHORT_UP_TO, Length
from mentordesk.practice.advice.outcome_sentences import (
    Taker,
    Written,
    not_used_text,
    share_text,
    used_by_others,
    used_by_user,
)
from mentordesk.practice.advice.outcomes import ENOUGH, Part, Tally
from mentordesk.practice.insights.efficacy import Counted, Works
from mentordesk.practice.insights.linked_sentences import Linked, number_link, unmarked
from mentordesk.practice.wording.numbers import number_words


def _of(row: Counted) -> Written:
    """How the numbers of a row are written: each leads to its records."""

    def linked(counts: Tally, part: Part, *, at_start: bool = False) -> str:
        return number_link(counts.part(part), row.showing(part), at_start=at_start)

    return linked


def whole_text(found: Works) -> Linked:
    """What became of all of it."""
    counts, given = found.whole.tally, found.direction is Direction.GIVEN
    if not counts.total:
        return Linked()
    linked = _of(found.whole)
    if not counts.used:
        done = pgettext("efficacy", "None is known to have been used yet.")
    else:
        done = used_by_others(counts, linked) if given else used_by_user(counts, linked)
    sentences = (
        _given_text(found) if given else _received_text(found),
        done,
        share_text(counts, linked),
        not_used_text(counts, Taker.OTHERS if given else Taker.USER, linked),
    )
    return Linked.run(map(Linked.read, sentences))


def _given_text(found: Works) -> str:
    """How many pieces were given, and to how many people."""
    counts = found.whole.tally
    number = _of(found.whole)(counts, Part.ALL)
    if found.people_count == 1:
        return npgettext(
            "efficacy",
            "You gave {number} piece of advice to one person.",
            "You gave {number} pieces of advice to one person.",
            counts.total,
            number=number,
        )
    return npgettext(
        "efficacy",
        "You gave {number} piece of advice to {people} people.",
        "You gave {number} pieces of advice to {people} people.",
        counts.total,
        number=number,
        people=number_words(found.people_count),
    )


def _received_text(found: Works) -> str:
    """How many pieces came, and from how many people."""
    counts = found.whole.tally
    number = _of(found.whole)(counts, Part.ALL, at_start=True)
    if found.people_count == 1:
        return npgettext(
            "efficacy",
            "{number} piece of advice came from one person.",
            "{number} pieces of advice came from one person.",
            counts.total,
            number=number,
        )
    return npgettext(
        "efficacy",
        "{number} piece of advice came from {people} people.",
        "{number} pieces of advice came from {people} people.",
        counts.total,
        number=number,
        people=number_words(found.people_count),
    )


def recalled_text(found: Works) -> Linked:
    """What was left out; empty for nothing."""
    if not found.recalled:
        return Linked()
    return Linked.read(
        npgettext(
            "efficacy",
            "{number} piece written down from memory is not counted.",
            "{number} pieces written down from memory are not counted.",
            found.recalled,
            number=number_link(found.recalled, (*found.whole.pairs, ("recalled", "yes")), at_start=True),
        )
    )


_USED_MOST = Message("efficacy", "Used most often, of those you know of: {list}.")
_HELPED_MOST = Message("efficacy", "Helped most often, of those whose effect is known: {list}.")
_LEAST = Message("efficacy", "Least often: {list}.")
_OF = Message("list", "{what} ({part} of {known})")
_LENGTHS_OF: dict[tuple[str, str], Message] = {
    ("length", Length.SHORT): Message("list", "up to {short} characters ({part} of {known})"),
    ("length", Length.MIDDLE): Message("list", "{above_short} to {middle} characters ({part} of {known})"),
    ("length", Length.LONG): Message("list", "more than {middle} characters ({part} of {known})"),
}
"""Of rows that have no name of the user's: how long the words were counts for given advice alone."""
_NAMED = 3
"""So many that are as good as each other are named; more of them are no longer the ones that stand out."""


def best_text(rows: Sequence[Counted], direction: Direction) -> Linked:
    """What helped most and least often, or is used so, with all that are as good; empty where that cannot be compared."""
    given = direction is Direction.GIVEN
    parts = (Part.USED, Part.UPTAKE_KNOWN) if given else (Part.HELPED, Part.EFFECT_KNOWN)
    ranked = [
        (Fraction(row.tally.part(parts[0]), known), row)
        for row in rows
        if row.known and (known := row.tally.part(parts[1])) >= ENOUGH
    ]
    if not ranked:
        return Linked()
    high, low = max(share for share, _ in ranked), min(share for share, _ in ranked)
    if high == low:
        return Linked()
    said = []
    for wanted, message in ((high, _USED_MOST if given else _HELPED_MOST), (low, _LEAST)):
        equal = [row for share, row in ranked if share == wanted]
        if len(equal) <= _NAMED:
            equal.sort(key=lambda row: -row.tally.total)
            said.append(Linked.read(message.text(list=list_text([_listed(row, *parts) for row in equal]))))
    return Linked.run(said)


def _listed(row: Counted, part: Part, known: Part) -> str:
    """What was counted, with how many of how many, as one of a list."""
    linked = _of(row)
    return _LENGTHS_OF.get(row.pairs[-1], _OF).text(
        what=unmarked(row.name),
        part=linked(row.tally, part),
        known=linked(row.tally, known),
        short=number_text(SHORT_UP_TO),
        above_short=number_text(SHORT_UP_TO + 1),
        middle=number_text(MIDDLE_UP_TO),
    )


def asked_sentence(rows: Sequence[Counted]) -> Linked:
    """Whether advice that was asked for is used more, as counts; empty while there is nothing to compare."""
    known = [row for row in rows if row.known]
    if len(known) < 2:
        return Linked()
    asked, unasked = known
    return Linked.run(
        Linked.read(_used_of(row, *said))
        for said, row in (((_ASKED, _ASKED_ONE), asked), ((_UNASKED, _UNASKED_ONE), unasked))
    )


def _used_of(row: Counted, said: Plural, of_one: tuple[Message, Message]) -> str:
    """How many of a row were used; of the only one, whether it was."""
    every = _of(row)(row.tally, Part.ALL)
    if row.tally.total == 1:
        return of_one[not row.tally.used].text(all=every)
    return said.text(row.tally.used, used=_of(row)(row.tally, Part.USED), all=every)


_ASKED = Plural("efficacy", "Asked for: {used} of {all} was used.", "Asked for: {used} of {all} were used.")
_UNASKED = Plural(
    "efficacy", "Nobody had asked: {used} of {all} was used.", "Nobody had asked: {used} of {all} were used."
)
_ASKED_ONE = (
    Message("efficacy", "Asked for: the {all} piece was used."),
    Message("efficacy", "Asked for: the {all} piece was not used."),
)
_UNASKED_ONE = (
    Message("efficacy", "Nobody had asked: the {all} piece was used."),
    Message("efficacy", "Nobody had asked: the {all} piece was not used."),
)
