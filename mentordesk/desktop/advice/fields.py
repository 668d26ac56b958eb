# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The fields of an advice as rows of its page, worded for each direction."""

from collections.abc import Callable

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.choice import CheckField, ChoiceField, NumberField
from mentordesk.desktop.kit.fields.date import ComingDateField, PastDateField
from mentordesk.desktop.kit.fields.names import PersonField, TopicsField
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.fields.sheet import FieldSpec
from mentordesk.desktop.kit.fields.text import TextField
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Came, Channel, Direction, Effect, Report, Uptake
from mentordesk.practice.people.known import People, all_people
from mentordesk.practice.search.search import topics


def people(desk: Desk) -> Callable[[], People]:
    """The people to choose from."""
    return lambda: all_people(desk.journal)


def topic_names(desk: Desk) -> Callable[[], list[str]]:
    """The topics to choose from."""
    return lambda: [name for _, name in topics(desk.journal)]


def labels(direction: str, called: str) -> dict[str, str]:
    """What the rows are called, seen from the user's side."""
    if direction == Direction.GIVEN:
        return {
            "question": pgettext("advice", "{name} asked", name=called),
            "uptake": pgettext("advice", "What {name} did", name=called),
            "uptake_note": pgettext("advice", "In detail"),
            "effect": pgettext("advice", "What came of it"),
            "effect_note": pgettext("advice", "In my words"),
            "report": pgettext("advice", "{name} told me", name=called),
            "report_note": pgettext("advice", "What I answered"),
            "lesson": pgettext("advice", "What I learned"),
        }
    return {
        "question": pgettext("advice", "I asked"),
        "uptake": pgettext("advice", "What I did"),
        "uptake_note": pgettext("advice", "In detail"),
        "effect": pgettext("advice", "What came of it"),
        "effect_note": pgettext("advice", "In my words"),
        "report": pgettext("advice", "Told {name}", name=called),
        "report_note": pgettext("advice", "What {name} said", name=called),
        "lesson": pgettext("advice", "What I learned"),
    }


def text(placeholder: str) -> Callable[[], TextField]:
    """A maker of a text field."""
    return lambda: TextField(placeholder)


def fact_specs() -> list[FieldSpec]:
    """The rows that tell what became of an advice."""
    return [
        FieldSpec(
            "question", pgettext("advice", "I asked"), text(pgettext("advice", "The question that was asked"))
        ),
        FieldSpec(
            "tried",
            pgettext("advice", "What I tried"),
            text(pgettext("advice", "What I had tried before asking")),
        ),
        FieldSpec("answer_by", pgettext("advice", "Answer needed by"), ComingDateField),
        FieldSpec(
            "unasked",
            pgettext("advice", "Asked or not"),
            lambda: CheckField(pgettext("advice", "Nobody had asked for it")),
        ),
        FieldSpec(
            "situation", pgettext("advice", "Situation"), text(pgettext("advice", "What was going on"))
        ),
        FieldSpec(
            "uptake", pgettext("advice", "What I did"), lambda: ChoiceField(options(Uptake)), always=True
        ),
        FieldSpec("uptake_on", pgettext("advice", "Since when"), PastDateField),
        FieldSpec(
            "uptake_note",
            pgettext("advice", "In detail"),
            text(pgettext("advice", "What was done, in your words")),
        ),
        FieldSpec(
            "effect", pgettext("advice", "What came of it"), lambda: ChoiceField(options(Effect)), always=True
        ),
        FieldSpec("effect_on", pgettext("advice", "Known since"), PastDateField),
        FieldSpec(
            "effect_note",
            pgettext("advice", "In my words"),
            text(pgettext("advice", "What came of it, in your words")),
        ),
        FieldSpec(
            "came_true",
            pgettext("advice", "Came as I expected"),
            lambda: ChoiceField(options(Came), allow_none_text=pgettext("advice", "Not said")),
            always=True,
        ),
        FieldSpec("asked_on", pgettext("advice", "Last asked"), PastDateField),
        FieldSpec("report", pgettext("advice", "Told"), lambda: ChoiceField(options(Report)), always=True),
        FieldSpec("report_on", pgettext("advice", "Told on"), PastDateField),
        FieldSpec(
            "report_channel",
            pgettext("advice", "Told how"),
            lambda: ChoiceField(options(Channel), allow_none_text=pgettext("advice", "Not noted")),
        ),
        FieldSpec(
            "report_note",
            pgettext("advice", "What they said"),
            text(pgettext("advice", "What was said when it was told, or why not")),
        ),
        FieldSpec(
            "lesson", pgettext("advice", "What I learned"), text(pgettext("advice", "The lesson to keep"))
        ),
    ]


def origin_specs(desk: Desk) -> list[FieldSpec]:
    """The rows that tell where an advice comes from."""
    return [
        FieldSpec("relationship", pgettext("advice", "With"), lambda: PersonField(people(desk)), always=True),
        FieldSpec(
            "direction",
            pgettext("advice", "Direction"),
            lambda: ChoiceField(
                [
                    ("received", pgettext("advice", "I received it")),
                    ("given", pgettext("advice", "I gave it")),
                ]
            ),
            always=True,
        ),
        FieldSpec("date", pgettext("advice", "Said on"), PastDateField, always=True),
        FieldSpec("topics", pgettext("advice", "Topics"), lambda: TopicsField(topic_names(desk))),
        FieldSpec("review_on", pgettext("advice", "Look at it again"), ComingDateField),
        FieldSpec(
            "recalled",
            pgettext("advice", "From memory"),
            lambda: CheckField(pgettext("advice", "Noted from memory, long after")),
        ),
    ]


def sealed_specs() -> list[FieldSpec]:
    """What is expected, and how sure one is of it: sealed until the outcome is in."""
    return [
        FieldSpec(
            "expectation",
            pgettext("advice", "What I expect"),
            text(pgettext("advice", "What you think will happen")),
        ),
        FieldSpec(
            "confidence",
            pgettext("advice", "How sure I am"),
            lambda: NumberField(0, 100, pgettext("advice", "percent, from 0 to 100")),
        ),
    ]
