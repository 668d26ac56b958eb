# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What works, in sentences. They only say what the counts bear: no share of fewer than five."""

from collections.abc import Sequence

from mentordesk.i18n.texts import Message, npgettext, number_text, pgettext
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
from mentordesk.practice.advice.outcomes import Part, Tally
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


_USED_MOST = Message("efficacy", "Used most often: {what} ({part} of the {known} you know of).")
_HELPED_MOST = Message("efficacy", "Helped most often: {what} ({part} of the {known} whose effect is known).")
_LEAST = Message("efficacy", "Least often: {what} ({part} of {known}).")
_LENGTH_USED_MOST: dict[tuple[str, str], Message] = {
    ("length", Length.SHORT): Message(
        "efficacy", "Used most often: up to {short} characters ({part} of the {known} you know of)."
    ),
    ("length", Length.MIDDLE): Message(
        "efficacy",
        "Used most often: {above_short} to {middle} characters ({part} of the {known} you know of).",
    ),
    ("length", Length.LONG): Message(
        "efficacy", "Used most often: more than {middle} characters ({part} of the {known} you know of)."
    ),
}
_LENGTH_USED_LEAST: dict[tuple[str, str], Message] = {
    ("length", Length.SHORT): Message(
        "efficacy", "Least often: up to {short} characters ({part} of {known})."
    ),
    ("length", Length.MIDDLE): Message(
        "efficacy", "Least often: {above_short} to {middle} characters ({part} of {known})."
    ),
    ("length", Length.LONG): Message(
        "efficacy", "Least often: more than {middle} characters ({part} of {known})."
    ),
}
"""What is said of rows that have no name of the user's: how long the words were counts for given advice alone."""


def best_text(rows: Sequence[Counted], direction: Direction) -> Linked:
    """What helped most and least often, or is used so; empty where too little is known to compare."""
    given = direction is Direction.GIVEN
    ranked = [
        (share, row)
        for row in rows
        if row.known and (share := row.tally.used_percent if given else row.tally.helped_percent) is not None
    ]
    if len(ranked) < 2:
        return Linked()
    ranked.sort(key=lambda item: (-item[0], -item[1].tally.total))
    (high, best), (low, worst) = ranked[0], ranked[-1]
    if high == low:
        return Linked()
    most = _USED_MOST if given else _HELPED_MOST
    parts = (Part.USED, Part.UPTAKE_KNOWN) if given else (Part.HELPED, Part.EFFECT_KNOWN)
    said = (
        _filled(_LENGTH_USED_MOST.get(best.pairs[-1], most), best, *parts),
        _filled(_LENGTH_USED_LEAST.get(worst.pairs[-1], _LEAST), worst, *parts),
    )
    return Linked.run(said)


def _filled(said: Message, row: Counted, part: Part, known: Part) -> Linked:
    linked = _of(row)
    return Linked.read(
        said.text(
            what=unmarked(row.name),
            part=linked(row.tally, part),
            known=linked(row.tally, known),
            short=number_text(SHORT_UP_TO),
            above_short=number_text(SHORT_UP_TO + 1),
            middle=number_text(MIDDLE_UP_TO),
        )
    )


def asked_sentence(rows: Sequence[Counted]) -> Linked:
    """Whether advice that was asked for is used more, as counts; empty while there is nothing to compare."""
    known = [row for row in rows if row.known]
    if len(known) < 2:
        return Linked()
    asked, unasked = known
    return Linked.read(
        pgettext(
            "efficacy",
            "Asked for: {used} of {asked} were used. Nobody had asked: {other} of {unasked}.",
            asked=_of(asked)(asked.tally, Part.ALL),
            used=_of(asked)(asked.tally, Part.USED),
            unasked=_of(unasked)(unasked.tally, Part.ALL),
            other=_of(unasked)(unasked.tally, Part.USED),
        )
    )
