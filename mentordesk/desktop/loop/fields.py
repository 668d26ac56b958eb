# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The fields of the panel that moves an advice on, worded for each step."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mentordesk.desktop.kit.fields.all import ChoiceField, DateField, PressField, TextField
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.fields.sheet import FieldSpec
from mentordesk.journal.terms import Came, Channel, Effect, Uptake
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.wording.terms import term_text


def tr(text: str) -> str:
    """A text of the panel in the user's language."""
    return QCoreApplication.translate("LoopPanel", text)


def _text(placeholder: str, lines: int = 1) -> Callable[[], TextField]:
    return lambda: TextField(placeholder, min_lines=lines)


_UPTAKES = (
    *(Uptake.FOLLOWED, Uptake.ADAPTED, Uptake.DECLINED, Uptake.OVERTAKEN),
    *(Uptake.PLANNED, Uptake.UNDECIDED),
)
_EFFECTS = (
    *(Effect.HELPED_A_LOT, Effect.HELPED, Effect.MIXED, Effect.NO_DIFFERENCE, Effect.MADE_WORSE),
    *(Effect.TOO_EARLY, Effect.UNKNOWN),
)


def uptake_texts(received: bool) -> dict[str, str]:
    """What was done with an advice, as choices: by the user, or by the other one."""
    if received:
        return {
            Uptake.FOLLOWED: tr("I followed it"),
            Uptake.ADAPTED: tr("I adapted it"),
            Uptake.DECLINED: tr("I went another way"),
            Uptake.OVERTAKEN: tr("Events overtook it"),
            Uptake.PLANNED: tr("I mean to try it"),
            Uptake.UNDECIDED: tr("Not decided yet"),
        }
    return {
        Uptake.FOLLOWED: tr("Followed it"),
        Uptake.ADAPTED: tr("Adapted it"),
        Uptake.DECLINED: tr("Went another way"),
        Uptake.OVERTAKEN: tr("Events overtook it"),
        Uptake.PLANNED: tr("Means to try it"),
        Uptake.UNDECIDED: tr("Not decided yet"),
    }


def outcome_specs() -> list[FieldSpec]:
    """What was done, what came of it, what was learned."""
    texts = uptake_texts(True)
    return [
        FieldSpec(
            "uptake",
            tr("What I did"),
            lambda: PressField([(value, texts[value]) for value in _UPTAKES], Uptake.UNDECIDED),
            always=True,
        ),
        FieldSpec("uptake_note", tr("In my words"), _text(""), always=True),
        FieldSpec("uptake_on", tr("When"), lambda: DateField(tr("Today")), always=True),
        FieldSpec(
            "effect",
            tr("What came of it"),
            lambda: PressField([(value, term_text(value)) for value in _EFFECTS], Effect.UNKNOWN),
            always=True,
        ),
        FieldSpec("effect_note", tr("In my words"), _text(tr("What came of it")), always=True),
        FieldSpec("effect_on", tr("Known since"), lambda: DateField(tr("Today")), always=True),
        FieldSpec("lesson", tr("What I learned"), _text(tr("The lesson to keep")), always=True),
    ]


def compare_specs() -> list[FieldSpec]:
    """Whether it came as expected."""
    return [
        FieldSpec(
            "came_true",
            tr("Did it come so?"),
            lambda: PressField([(value, term_text(value)) for value in Came]),
            always=True,
        )
    ]


def message_specs() -> list[FieldSpec]:
    """What to say, as a draft."""
    return [FieldSpec("message", "", _text(tr("Your message"), 4), always=True)]


def report_specs() -> list[FieldSpec]:
    """When and how it was told, and what was said."""
    return [
        FieldSpec("report_on", tr("When"), DateField, always=True),
        FieldSpec("report_channel", tr("How"), lambda: ChoiceField(options(Channel)), always=True),
        FieldSpec("report_note", tr("What was said"), _text(tr("In a few words")), always=True),
    ]


@dataclass(frozen=True)
class Wording:
    """What the panel says at a step. Places are ``{name}``."""

    title: str
    hint: str
    done: str
    other: str = ""
    saved: str = ""
    """What is said once it is done."""


def wording(move: Move, *, dropping: bool = False) -> Wording:
    """What the panel says at a step; `dropping` when nobody is to be told after all."""
    if dropping:
        return Wording(
            tr("No need to tell {name}") if move is Move.TELL else tr("No need to answer {name}"),
            tr("The loop is closed all the same. Say why, if you like."),
            tr("Clos&e it"),
            saved=tr("Closed without telling {name}.")
            if move is Move.TELL
            else tr("Closed without an answer to {name}."),
        )
    return {
        Move.WHAT_HAPPENED: Wording(
            tr("What happened?"),
            tr("Going another way closes a loop as well as success does."),
            tr("&Save"),
            saved=tr("Noted what happened."),
        ),
        Move.HEARD: Wording(
            tr("What did {name} tell you?"),
            tr("Going another way closes a loop as well as success does."),
            tr("&Save"),
            saved=tr("Noted what {name} told you."),
        ),
        Move.COMPARE: Wording(
            tr("As you expected?"),
            tr("Only you can say. Leave it open if it was not put to the test."),
            tr("&Go on"),
            saved=tr("Noted whether it came as you expected."),
        ),
        Move.TELL: Wording(
            tr("Tell {name}"),
            tr("A draft from what you wrote down. Change it as you like; nothing is sent from here."),
            tr("&Told {name}"),
            tr("N&o need to tell"),
            tr("Noted that you told {name}."),
        ),
        Move.ASK: Wording(
            tr("Ask {name} how it went"),
            tr("A draft with your own words in it. Change it as you like; nothing is sent from here."),
            tr("I &asked; wait a week"),
            tr("{name} t&old me"),
            tr("Noted that you asked {name}. It waits a week."),
        ),
        Move.ACKNOWLEDGE: Wording(
            tr("Answer {name}"),
            tr("A short word that you heard it closes the loop."),
            tr("&Acknowledged"),
            tr("N&o need to answer"),
            tr("Noted that you answered {name}."),
        ),
    }[move]
