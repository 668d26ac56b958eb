# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A blind review of an advice: what may be seen at which step, so that the second judgement owes nothing to the first."""

from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.loops import outcome_known
from mentordesk.practice.naming import quoted
from mentordesk.practice.reading import read
from mentordesk.words import translate

KEY = "blind_review"
SEEN, HIDDEN = ("reasoning", "prediction"), ("reveal", "compare")


def what_is_seen(journal: Journal, advice: int, step: str) -> str:
    """What stands above a step of a blind review: the words and the situation; the expectation from *reveal* on.

    An expectation stays sealed as long as no outcome is known, here as everywhere.
    """
    values = read(journal, Kind.ADVICE, advice)
    if values is None:
        return ""
    known = [quoted(values["words"]) if values["words"].strip() else values["question"].strip()]
    known.append(values["situation"].strip())
    if step in SEEN:
        return "\n\n".join(part for part in known if part)
    if step not in HIDDEN:
        return ""
    if not values["expectation"].strip():
        return translate("blind review", "You had written down no expectation.")
    if not outcome_known(values):
        return translate("blind review", "What you expected stays sealed until you know what came of it.")
    if values["confidence"] is None:
        return translate("blind review", "You expected: {text}", text=values["expectation"].strip())
    return translate(
        "blind review",
        "You expected, {percent} percent sure: {text}",
        percent=values["confidence"],
        text=values["expectation"].strip(),
    )
