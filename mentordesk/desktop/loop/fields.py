# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The fields of the panel that moves an advice on, worded for each step."""

from collections.abc import Callable
from dataclasses import dataclass

from mentordesk.desktop.kit.fields.choice import ChoiceField
from mentordesk.desktop.kit.fields.date import DateField
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.fields.segmented import PressField
from mentordesk.desktop.kit.fields.sheet import FieldSpec
from mentordesk.desktop.kit.fields.text import TextField
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Came, Channel, Effect, Uptake
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.wording.terms import term_text


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


def _talks() -> list[tuple[str, str]]:
    """The ways to talk in which one hears and answers at once."""
    return [(channel, term_text(channel)) for channel in (Channel.IN_PERSON, Channel.VIDEO, Channel.PHONE)]


def uptake_texts(received: bool) -> dict[str, str]:
    """What was done with an advice, as choices: by the user, or by the other one."""
    if received:
        return {
            Uptake.FOLLOWED: pgettext("loop", "I followed it"),
            Uptake.ADAPTED: pgettext("loop", "I adapted it"),
            Uptake.DECLINED: pgettext("loop", "I went another way"),
            Uptake.OVERTAKEN: pgettext("loop", "Events overtook it"),
            Uptake.PLANNED: pgettext("loop", "I mean to try it"),
            Uptake.UNDECIDED: pgettext("loop", "Not decided yet"),
        }
    return {
        Uptake.FOLLOWED: pgettext("loop", "Followed it"),
        Uptake.ADAPTED: pgettext("loop", "Adapted it"),
        Uptake.DECLINED: pgettext("loop", "Went another way"),
        Uptake.OVERTAKEN: pgettext("loop", "Events overtook it"),
        Uptake.PLANNED: pgettext("loop", "Means to try it"),
        Uptake.UNDECIDED: pgettext("loop", "Not decided yet"),
    }


def outcome_specs() -> list[FieldSpec]:
    """What was done, what came of it, what was learned."""
    texts = uptake_texts(True)
    return [
        FieldSpec(
            "uptake",
            pgettext("loop", "What I did"),
            lambda: PressField([(value, texts[value]) for value in _UPTAKES], Uptake.UNDECIDED),
            always=True,
        ),
        FieldSpec("uptake_note", pgettext("loop", "In my words"), _text(""), always=True),
        FieldSpec(
            "uptake_on", pgettext("loop", "When"), lambda: DateField(pgettext("loop", "Today")), always=True
        ),
        FieldSpec(
            "effect",
            pgettext("loop", "What came of it"),
            lambda: PressField([(value, term_text(value)) for value in _EFFECTS], Effect.UNKNOWN),
            always=True,
        ),
        FieldSpec(
            "effect_note",
            pgettext("loop", "In my words"),
            _text(pgettext("loop", "What came of it")),
            always=True,
        ),
        FieldSpec(
            "effect_on",
            pgettext("loop", "Known since"),
            lambda: DateField(pgettext("loop", "Today")),
            always=True,
        ),
        FieldSpec(
            "lesson",
            pgettext("loop", "What I learned"),
            _text(pgettext("loop", "The lesson to keep")),
            always=True,
        ),
        FieldSpec(
            "talked",
            pgettext("loop", "We talked about it"),
            lambda: PressField([("", pgettext("loop", "Not yet")), *_talks()], ""),
            always=True,
        ),
    ]


def compare_specs() -> list[FieldSpec]:
    """Whether it came as expected."""
    return [
        FieldSpec(
            "came_true",
            pgettext("loop", "Did it come so?"),
            lambda: PressField([(value, term_text(value)) for value in Came]),
            always=True,
        )
    ]


def message_specs() -> list[FieldSpec]:
    """What to say, as a draft."""
    return [FieldSpec("message", "", _text(pgettext("loop", "Your message"), 4), always=True)]


def report_specs() -> list[FieldSpec]:
    """When and how it was told, and what was said."""
    return [
        FieldSpec("report_on", pgettext("loop", "When"), DateField, always=True),
        FieldSpec(
            "report_channel",
            pgettext("loop", "How"),
            lambda: ChoiceField(options(Channel), allow_none_text=pgettext("loop", "Not noted")),
            always=True,
        ),
        FieldSpec(
            "report_note",
            pgettext("loop", "What was said"),
            _text(pgettext("loop", "In a few words")),
            always=True,
        ),
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
            pgettext("loop", "No need to tell {name}")
            if move is Move.TELL
            else pgettext("loop", "No need to answer {name}"),
            pgettext("loop", "The loop is closed all the same. Say why, if you like."),
            pgettext("loop", "Clos&e it"),
            saved=pgettext("loop", "Closed without telling {name}.")
            if move is Move.TELL
            else pgettext("loop", "Closed without an answer to {name}."),
        )
    return {
        Move.WHAT_HAPPENED: Wording(
            pgettext("loop", "What happened?"),
            pgettext("loop", "Going another way closes a loop as well as success does."),
            pgettext("loop", "&Save"),
            saved=pgettext("loop", "Noted what happened."),
        ),
        Move.HEARD: Wording(
            pgettext("loop", "What did {name} tell you?"),
            pgettext("loop", "Going another way closes a loop as well as success does."),
            pgettext("loop", "&Save"),
            saved=pgettext("loop", "Noted what {name} told you."),
        ),
        Move.COMPARE: Wording(
            pgettext("loop", "As you expected?"),
            pgettext("loop", "Only you can say. Leave it open if it was not put to the test."),
            pgettext("loop", "&Go on"),
            saved=pgettext("loop", "Noted whether it came as you expected."),
        ),
        Move.TELL: Wording(
            pgettext("loop", "Tell {name}"),
            pgettext(
                "loop", "A draft from what you wrote down. Change it as you like; nothing is sent from here."
            ),
            pgettext("loop", "&Told {name}"),
            pgettext("loop", "N&o need to tell"),
            pgettext("loop", "Noted that you told {name}."),
        ),
        Move.ASK: Wording(
            pgettext("loop", "Ask {name} how it went"),
            pgettext(
                "loop", "A draft with your own words in it. Change it as you like; nothing is sent from here."
            ),
            pgettext("loop", "I &asked; wait a week"),
            pgettext("loop", "{name} t&old me"),
            pgettext("loop", "Noted that you asked {name}. It waits a week."),
        ),
        Move.ACKNOWLEDGE: Wording(
            pgettext("loop", "Answer {name}"),
            pgettext("loop", "A short word that you heard it closes the loop."),
            pgettext("loop", "&Acknowledged"),
            pgettext("loop", "N&o need to answer"),
            pgettext("loop", "Noted that you answered {name}."),
        ),
    }[move]
