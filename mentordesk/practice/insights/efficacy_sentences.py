# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What works, in sentences. They only say what the counts bear: no share of fewer than five."""

from collections.abc import Sequence

from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.terms import Direction
from mentordesk.practice.advice.outcomes import Part, Written, not_used_text, share_text, used_text
from mentordesk.practice.insights.efficacy import Counted, Works
from mentordesk.practice.insights.linked_sentences import Linked, number_link, unmarked
from mentordesk.practice.wording.numbers import number_words


def _of(row: Counted) -> Written:
    """How the numbers of a row are written: each leads to its records."""
    return lambda counts, part: number_link(counts.part(part), row.showing(part))


def whole_text(found: Works) -> Linked:
    """What became of all of it."""
    counts, given = found.whole.tally, found.direction is Direction.GIVEN
    if not counts.total:
        return Linked()
    linked = _of(found.whole)
    number = linked(counts, Part.ALL)
    people = npgettext(
        "efficacy",
        "{number} person",
        "{number} people",
        found.people_count,
        number=number_words(found.people_count),
    )
    said = (
        npgettext(
            "efficacy",
            "You gave {number} piece of advice to {people}.",
            "You gave {number} pieces of advice to {people}.",
            counts.total,
            number=number,
            people=people,
        )
        if given
        else npgettext(
            "efficacy",
            "{number} piece of advice came from {people}.",
            "{number} pieces of advice came from {people}.",
            counts.total,
            number=number,
            people=people,
        )
    )
    used, rest = linked(counts, Part.USED), used_text(counts, linked)
    if not counts.used:
        done = pgettext("efficacy", "None is known to have been used yet.")
    elif given:
        done = npgettext(
            "efficacy",
            "{number} was used{rest}.",
            "{number} were used{rest}.",
            counts.used,
            number=used,
            rest=rest,
        )
    else:
        done = pgettext("efficacy", "You used {number}{rest}.", number=used, rest=rest)
    they = pgettext("efficacy", "they") if given else ""
    sentences = (said, done, share_text(counts, linked), not_used_text(counts, they, linked))
    return Linked.run(map(Linked.read, sentences))


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
            number=number_link(found.recalled, (*found.whole.pairs, ("recalled", "yes"))),
        )
    )


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
    texts = (
        (
            pgettext("efficacy", "Used most often: {what} ({part} of the {known} you know of)."),
            pgettext("efficacy", "Least often: {what} ({part} of {known})."),
        )
        if given
        else (
            pgettext("efficacy", "Helped most often: {what} ({part} of the {known} whose effect is known)."),
            pgettext("efficacy", "Least often: {what} ({part} of {known})."),
        )
    )
    parts = (Part.USED, Part.UPTAKE_KNOWN) if given else (Part.HELPED, Part.EFFECT_KNOWN)
    return Linked.run(_filled(text, row, *parts) for text, row in zip(texts, (best, worst), strict=True))


def _filled(text: str, row: Counted, part: Part, known: Part) -> Linked:
    """A template with its numbers first: a name is only ever a name, whatever is in it."""
    linked = _of(row)
    text = text.replace("{part}", linked(row.tally, part)).replace("{known}", linked(row.tally, known))
    return Linked.read(text.replace("{what}", unmarked(row.name)))


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
