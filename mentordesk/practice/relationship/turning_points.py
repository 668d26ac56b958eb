# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The turning points of one relationship, in lines, newest first."""

from dataclasses import dataclass
from typing import Any

from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import TurningPoint
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import Phase, TurningPointKind
from mentordesk.practice.wording.terms import one_line, term_text

SHOWN = 30


@dataclass(frozen=True)
class TurnLine:
    """A turning point as its line shows it."""

    id: int
    title: str
    date: str
    text: str

    line: str
    """All of it on one line."""


_PHASES: dict[Phase, Message] = {
    Phase.INITIATION: Message("timeline", "A new phase: initiation"),
    Phase.CULTIVATION: Message("timeline", "A new phase: cultivation"),
    Phase.SEPARATION: Message("timeline", "A new phase: separation"),
    Phase.REDEFINITION: Message("timeline", "A new phase: redefinition"),
}


def turn_title(type_: str, phase: str | None) -> str:
    """What a turning point is called: ``A new phase: cultivation``."""
    kind = TurningPointKind(type_)
    if kind is TurningPointKind.PHASE_CHANGE and phase:
        return _PHASES[Phase(phase)].text()
    if kind is TurningPointKind.OWN_WORDS:
        return pgettext("timeline", "Turning point")
    return term_text(kind)


_LINES: dict[TurningPointKind, Message] = {
    TurningPointKind.PHASE_CHANGE: Message("turning points", "{date}: a new phase"),
    TurningPointKind.FIRST_MET: Message("turning points", "{date}: first met"),
    TurningPointKind.CHEMISTRY: Message("turning points", "{date}: chemistry felt"),
    TurningPointKind.RECOGNISED: Message("turning points", "{date}: recognised for what it was"),
    TurningPointKind.MUTUAL: Message("turning points", "{date}: became mutual"),
    TurningPointKind.REKINDLED: Message("turning points", "{date}: rekindled"),
    TurningPointKind.ENDED: Message("turning points", "{date}: ended"),
    TurningPointKind.OWN_WORDS: Message("turning points", "{date}: turning point"),
}
_PHASE_LINES: dict[Phase, Message] = {
    Phase.INITIATION: Message("turning points", "{date}: a new phase: initiation"),
    Phase.CULTIVATION: Message("turning points", "{date}: a new phase: cultivation"),
    Phase.SEPARATION: Message("turning points", "{date}: a new phase: separation"),
    Phase.REDEFINITION: Message("turning points", "{date}: a new phase: redefinition"),
}
_LINES_WITH_TEXT: dict[TurningPointKind, Message] = {
    TurningPointKind.PHASE_CHANGE: Message("turning points", "{date}: a new phase. {text}"),
    TurningPointKind.FIRST_MET: Message("turning points", "{date}: first met. {text}"),
    TurningPointKind.CHEMISTRY: Message("turning points", "{date}: chemistry felt. {text}"),
    TurningPointKind.RECOGNISED: Message("turning points", "{date}: recognised for what it was. {text}"),
    TurningPointKind.MUTUAL: Message("turning points", "{date}: became mutual. {text}"),
    TurningPointKind.REKINDLED: Message("turning points", "{date}: rekindled. {text}"),
    TurningPointKind.ENDED: Message("turning points", "{date}: ended. {text}"),
    TurningPointKind.OWN_WORDS: Message("turning points", "{date}: turning point. {text}"),
}
_PHASE_LINES_WITH_TEXT: dict[Phase, Message] = {
    Phase.INITIATION: Message("turning points", "{date}: a new phase: initiation. {text}"),
    Phase.CULTIVATION: Message("turning points", "{date}: a new phase: cultivation. {text}"),
    Phase.SEPARATION: Message("turning points", "{date}: a new phase: separation. {text}"),
    Phase.REDEFINITION: Message("turning points", "{date}: a new phase: redefinition. {text}"),
}


def _line(type_: str, phase: str | None, day: str, text: str) -> str:
    """A turning point on one line: ``2024: a new phase: cultivation``."""
    kind = TurningPointKind(type_)
    if kind is TurningPointKind.PHASE_CHANGE and phase:
        message = (_PHASE_LINES_WITH_TEXT if text else _PHASE_LINES)[Phase(phase)]
    else:
        message = (_LINES_WITH_TEXT if text else _LINES)[kind]
    return message.text(date=day, text=text)


def _turns_of(relationship_id: Any) -> Any:
    point = TurningPoint
    return (
        point.select(point.id, point.type, point.phase, point.date, point.text)
        .where((point.relationship == relationship_id) & NOT_TRASHED.where(point))
        .order_by(point.date.desc(), point.id.desc())
        .limit(SHOWN)
    )


_TURNS_OF = Prepared(_turns_of)


def read_turns(journal: Journal, relationship_id: int) -> tuple[TurnLine, ...]:
    """What changed between the user and one person."""
    found = []
    for record_id, type_, phase, day, text in journal.rows(_TURNS_OF(relationship_id)):
        when, words = full_date_text(day), one_line(text, 200)
        title = turn_title(type_, phase)
        found.append(TurnLine(record_id, title, when, words, _line(type_, phase, when, words)))
    return tuple(found)
