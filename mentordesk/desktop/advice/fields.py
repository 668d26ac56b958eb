# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The fields of an advice as rows of its page, worded for each direction."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.all import (
    CheckField,
    ChoiceField,
    DateField,
    NumberField,
    PersonField,
    TextField,
    TopicsField,
)
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.fields.sheet import FieldSpec
from mentordesk.journal.terms import Came, Channel, Direction, Effect, Report, Uptake
from mentordesk.practice.search.search import people_named, topics
from mentordesk.practice.wording.terms import first_name


def tr(text: str) -> str:
    """A text of this page in the user's language."""
    return QCoreApplication.translate("AdvicePage", text)


def people(desk: Desk) -> Callable[[], list[tuple[int, str]]]:
    """The people to choose from."""
    return lambda: people_named(desk.journal, "")


def topic_names(desk: Desk) -> Callable[[], list[str]]:
    """The topics to choose from."""
    return lambda: [name for _, name in topics(desk.journal)]


def labels(direction: str, name: str) -> dict[str, str]:
    """What the rows are called, seen from the user's side."""
    first = first_name(name)
    if direction == Direction.GIVEN:
        return {
            "question": tr("{name} asked").replace("{name}", first),
            "uptake": tr("What {name} did").replace("{name}", first),
            "uptake_note": tr("In detail"),
            "effect": tr("What came of it"),
            "effect_note": tr("In detail"),
            "report": tr("{name} told me").replace("{name}", first),
            "report_note": tr("What I answered"),
            "lesson": tr("What I learned"),
        }
    return {
        "question": tr("I asked"),
        "uptake": tr("What I did"),
        "uptake_note": tr("In detail"),
        "effect": tr("What came of it"),
        "effect_note": tr("In my words"),
        "report": tr("{name} knows").replace("{name}", first),
        "report_note": tr("What {name} said").replace("{name}", first),
        "lesson": tr("What I learned"),
    }


def text(placeholder: str) -> Callable[[], TextField]:
    """A maker of a text field."""
    return lambda: TextField(placeholder)


def fact_specs() -> list[FieldSpec]:
    """The rows that tell what became of an advice."""
    return [
        FieldSpec("question", tr("I asked"), text(tr("The question that was asked"))),
        FieldSpec("tried", tr("What I tried"), text(tr("What I had tried before asking"))),
        FieldSpec("answer_by", tr("Answer needed by"), DateField),
        FieldSpec("unasked", tr("Asked or not"), lambda: CheckField(tr("Nobody had asked for it"))),
        FieldSpec("situation", tr("Situation"), text(tr("What was going on"))),
        FieldSpec("uptake", tr("What I did"), lambda: ChoiceField(options(Uptake)), always=True),
        FieldSpec("uptake_on", tr("Since when"), DateField),
        FieldSpec("uptake_note", tr("In detail"), text(tr("What was done, in your words"))),
        FieldSpec("effect", tr("What came of it"), lambda: ChoiceField(options(Effect)), always=True),
        FieldSpec("effect_on", tr("Known since"), DateField),
        FieldSpec("effect_note", tr("In my words"), text(tr("What came of it, in your words"))),
        FieldSpec(
            "came_true",
            tr("Came as I expected"),
            lambda: ChoiceField(options(Came), allow_none_text=tr("Not said")),
            always=True,
        ),
        FieldSpec("asked_on", tr("Last asked"), DateField),
        FieldSpec("report", tr("Told"), lambda: ChoiceField(options(Report)), always=True),
        FieldSpec("report_on", tr("Told on"), DateField),
        FieldSpec(
            "report_channel",
            tr("Told how"),
            lambda: ChoiceField(options(Channel), allow_none_text=tr("Not noted")),
        ),
        FieldSpec(
            "report_note", tr("What they said"), text(tr("What was said when it was told, or why not"))
        ),
        FieldSpec("lesson", tr("What I learned"), text(tr("The lesson to keep"))),
    ]


def origin_specs(desk: Desk) -> list[FieldSpec]:
    """The rows that tell where an advice comes from."""
    return [
        FieldSpec("relationship", tr("With"), lambda: PersonField(people(desk)), always=True),
        FieldSpec(
            "direction",
            tr("Direction"),
            lambda: ChoiceField([("received", tr("I received it")), ("given", tr("I gave it"))]),
            always=True,
        ),
        FieldSpec("date", tr("Said on"), DateField, always=True),
        FieldSpec("topics", tr("Topics"), lambda: TopicsField(topic_names(desk))),
        FieldSpec("review_on", tr("Look at it again"), DateField),
        FieldSpec("recalled", tr("From memory"), lambda: CheckField(tr("Noted from memory, long after"))),
    ]


def sealed_specs() -> list[FieldSpec]:
    """What is expected, and how sure one is of it: sealed until the outcome is in."""
    return [
        FieldSpec("expectation", tr("What I expect"), text(tr("What you think will happen"))),
        FieldSpec(
            "confidence", tr("How sure I am"), lambda: NumberField(0, 100, tr("percent, from 0 to 100"))
        ),
    ]
