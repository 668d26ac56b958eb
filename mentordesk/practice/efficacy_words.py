# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What works, in sentences. They only say what the counts bear: no share of fewer than five."""

from collections.abc import Sequence

from mentordesk.journal.terms import Direction
from mentordesk.practice.efficacy import Counted, Works
from mentordesk.practice.outcomes import not_used_text, share_text, used_text
from mentordesk.practice.wording import capital, number_words
from mentordesk.words import translate


def whole_text(found: Works) -> str:
    """What became of all of it."""
    counts, given = found.whole.tally, found.direction is Direction.GIVEN
    if not counts.total:
        return ""
    number = number_words(counts.total)
    people = translate(
        "efficacy",
        "{number} (person|people)",
        found.people_count,
        number=number_words(found.people_count),
    )
    said = (
        translate(
            "efficacy",
            "You gave {number} (piece|pieces) of advice to {people}.",
            counts.total,
            number=number,
            people=people,
        )
        if given
        else translate(
            "efficacy",
            "{number} (piece|pieces) of advice came from {people}.",
            counts.total,
            number=number,
            people=people,
        )
    )
    used, rest = number_words(counts.used), used_text(counts)
    if not counts.used:
        done = translate("efficacy", "None is known to have been used yet.")
    elif given:
        done = translate("efficacy", "{number} (was|were) used{rest}.", counts.used, number=used, rest=rest)
    else:
        done = translate("efficacy", "You used {number}{rest}.", number=used, rest=rest)
    sentences = [
        capital(said),
        capital(done),
        share_text(counts),
        not_used_text(counts, translate("efficacy", "they") if given else ""),
    ]
    return " ".join(part for part in sentences if part)


def recalled_text(found: Works) -> str:
    """What was left out; empty for nothing."""
    if not found.recalled:
        return ""
    return capital(
        translate(
            "efficacy",
            "{number} (piece|pieces) written down from memory (is|are) not counted.",
            found.recalled,
            number=number_words(found.recalled),
        )
    )


def best_text(rows: Sequence[Counted], direction: Direction) -> str:
    """What helped most and least often, or is used so; empty where too little is known to compare."""
    given = direction is Direction.GIVEN
    ranked = [
        (share, row)
        for row in rows
        if row.known and (share := row.tally.used_percent if given else row.tally.helped_percent) is not None
    ]
    if len(ranked) < 2:
        return ""
    ranked.sort(key=lambda item: (-item[0], -item[1].tally.total))
    (high, best), (low, worst) = ranked[0], ranked[-1]
    if high == low:
        return ""
    texts = (
        (
            translate("efficacy", "Used most often: {what} ({part} of the {known} you know of)."),
            translate("efficacy", "Least often: {what} ({part} of {known})."),
        )
        if given
        else (
            translate("efficacy", "Helped most often: {what} ({part} of the {known} whose effect is known)."),
            translate("efficacy", "Least often: {what} ({part} of {known})."),
        )
    )
    sentences = []
    for text, row in zip(texts, (best, worst), strict=True):
        counts = row.tally
        part, known = (counts.used, counts.uptake_known) if given else (counts.helped, counts.effect_known)
        sentences.append(_filled(text, row.name, part, known))
    return " ".join(sentences)


def _filled(text: str, what: str, part: int, known: int) -> str:
    """A template with its numbers first: a name is only ever a name, whatever is in it."""
    text = text.replace("{part}", number_words(part)).replace("{known}", number_words(known))
    return text.replace("{what}", what)


def asked_sentence(rows: Sequence[Counted]) -> str:
    """Whether advice that was asked for is used more, as counts; empty while there is nothing to compare."""
    known = [row.tally for row in rows if row.known]
    if len(known) < 2:
        return ""
    asked, unasked = known
    return translate(
        "efficacy",
        "Asked for: {used} of {asked} were used. Nobody had asked: {other} of {unasked}.",
        asked=number_words(asked.total),
        used=number_words(asked.used),
        unasked=number_words(unasked.total),
        other=number_words(unasked.used),
    )
