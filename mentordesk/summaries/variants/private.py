# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The private summary: everything of one relationship in a span, for the eyes of the user alone.

The order is the specification's. Sections with nothing in them are left out. Tables have the newest
first; what is to be read as a story runs from the beginning.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from mentordesk.i18n.texts import pgettext
from mentordesk.journal.rules import HAS_COME, SAID
from mentordesk.journal.terms import Direction, SponsorshipDirection
from mentordesk.practice.relationship.bond import Bond, bond_sentence
from mentordesk.practice.relationship.history import RelationshipHistory
from mentordesk.practice.wording.terms import framework_text, one_line, step_text
from mentordesk.summaries.document import advice, together
from mentordesk.summaries.document.nodes import section
from mentordesk.summaries.document.opening import facts, introduction, story, subtitle
from mentordesk.summaries.document.value import value
from mentordesk.summaries.document.wording import Days, span_text

Document = dict[str, Any]
GuideText = Callable[[str, str], str]
"""What a step of a guiding framework is called, from the framework's name and the step's; for an empty
step, what the framework is called."""


def plain_guide_text(framework: str, step: str) -> str:
    """A framework's or a step's name as a heading, for those nothing else is known of."""
    return step_text(step) if step else framework_text(framework)


def private_document(
    history: RelationshipHistory, today: date, guide_text: GuideText = plain_guide_text
) -> Document:
    """The private summary of a relationship as a document for typesetting."""
    first = history.person.called
    day = Days(history.span.first, history.span.last)
    sections = [
        *section(pgettext("private", "Story and turning points"), story(history, day)),
        *section(pgettext("private", "What you expected, and what came"), value(history, day, today)),
        *section(pgettext("private", "In numbers"), advice.numbers(history, first)),
        *section(
            pgettext("private", "Advice you received, and what came of it"),
            advice.received(history.received, first, day),
        ),
        *section(
            pgettext("private", "Advice you gave, and what came of it"),
            advice.given(history.given, first, day),
        ),
        *section(pgettext("private", "Lessons, and what was passed on"), advice.lessons(history, first, day)),
        *section(pgettext("private", "Sponsorship"), together.sponsorship(history.acts, day)),
        *section(pgettext("private", "Give and take"), together.give_and_take(history.gifts, day)),
        *section(pgettext("private", "Reflections"), together.reflections(history.thoughts, guide_text)),
        *section(pgettext("private", "Open loops and follow-ups"), together.open_loops(history, first, day)),
        *section(pgettext("private", "Conversations"), together.conversations(history.talks)),
    ]
    intro = introduction(history, first)
    if not sections:
        nothing = (
            pgettext("private", "Nothing was recorded in this time.")
            if not intro
            else pgettext("private", "Beyond that nothing was recorded in this time.")
        )
        intro = " ".join(filter(None, (intro, nothing)))
    variant = pgettext("private", "Private summary")
    return {
        "variant": variant,
        "title": variant,
        "running": one_line(history.person.name, 60),
        "span": span_text(history.span.first, history.span.last, today),
        "page_of": pgettext("private", "{page} of {pages}"),
        "heading": pgettext("private", "You and {name}", name=history.person.name),
        "subtitle": subtitle(history.person, first),
        "intro": [text for text in (intro, bond_sentence(_bond(history))) if text],
        "facts": facts(history.person, first),
        "sections": sections,
    }


def _bond(history: RelationshipHistory) -> Bond:
    """What it was in this time, by what is on record."""
    day = history.today.isoformat()
    made = [act.direction for act in history.acts if HAS_COME.holds(act.date, day)]
    said = [
        piece.direction
        for piece in (*history.received, *history.given)
        if SAID.holds(piece.words) and HAS_COME.holds(piece.date, day)
    ]
    return Bond(
        said.count(Direction.RECEIVED),
        said.count(Direction.GIVEN),
        made.count(SponsorshipDirection.FOR_ME),
        made.count(SponsorshipDirection.BY_ME),
    )
