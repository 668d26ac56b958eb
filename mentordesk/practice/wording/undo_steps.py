# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a step of undo did, in words: a sentence for each kind of record and what was done with it."""

from mentordesk.i18n.texts import Message
from mentordesk.journal.terms import Kind

_UNDONE: dict[str, dict[Kind | None, Message]] = {
    "create": {
        Kind.RELATIONSHIP: Message("steps", "Undone: relationship added."),
        Kind.ADVICE: Message("steps", "Undone: advice added."),
        Kind.REFLECTION: Message("steps", "Undone: reflection added."),
        Kind.CONVERSATION: Message("steps", "Undone: conversation added."),
        Kind.EXCHANGE: Message("steps", "Undone: give and take added."),
        Kind.SPONSORSHIP: Message("steps", "Undone: act of sponsorship added."),
        Kind.TURNING_POINT: Message("steps", "Undone: turning point added."),
        Kind.VALUE_STATEMENT: Message("steps", "Undone: value statement added."),
        Kind.FOLLOW_UP: Message("steps", "Undone: follow-up added."),
        Kind.TOPIC: Message("steps", "Undone: topic added."),
        Kind.FRAMEWORK: Message("steps", "Undone: set of questions added."),
        None: Message("steps", "Undone: several entries added."),
    },
    "edit": {
        Kind.RELATIONSHIP: Message("steps", "Undone: relationship changed."),
        Kind.ADVICE: Message("steps", "Undone: advice changed."),
        Kind.REFLECTION: Message("steps", "Undone: reflection changed."),
        Kind.CONVERSATION: Message("steps", "Undone: conversation changed."),
        Kind.EXCHANGE: Message("steps", "Undone: give and take changed."),
        Kind.SPONSORSHIP: Message("steps", "Undone: act of sponsorship changed."),
        Kind.TURNING_POINT: Message("steps", "Undone: turning point changed."),
        Kind.VALUE_STATEMENT: Message("steps", "Undone: value statement changed."),
        Kind.FOLLOW_UP: Message("steps", "Undone: follow-up changed."),
        Kind.TOPIC: Message("steps", "Undone: topic changed."),
        Kind.FRAMEWORK: Message("steps", "Undone: set of questions changed."),
        None: Message("steps", "Undone: several entries changed."),
    },
    "trash": {
        Kind.RELATIONSHIP: Message("steps", "Undone: relationship moved to trash."),
        Kind.ADVICE: Message("steps", "Undone: advice moved to trash."),
        Kind.REFLECTION: Message("steps", "Undone: reflection moved to trash."),
        Kind.CONVERSATION: Message("steps", "Undone: conversation moved to trash."),
        Kind.EXCHANGE: Message("steps", "Undone: give and take moved to trash."),
        Kind.SPONSORSHIP: Message("steps", "Undone: act of sponsorship moved to trash."),
        Kind.TURNING_POINT: Message("steps", "Undone: turning point moved to trash."),
        Kind.VALUE_STATEMENT: Message("steps", "Undone: value statement moved to trash."),
        Kind.FOLLOW_UP: Message("steps", "Undone: follow-up moved to trash."),
        Kind.TOPIC: Message("steps", "Undone: topic moved to trash."),
        Kind.FRAMEWORK: Message("steps", "Undone: set of questions moved to trash."),
        None: Message("steps", "Undone: several entries moved to trash."),
    },
    "restore": {
        Kind.RELATIONSHIP: Message("steps", "Undone: relationship taken out of the trash."),
        Kind.ADVICE: Message("steps", "Undone: advice taken out of the trash."),
        Kind.REFLECTION: Message("steps", "Undone: reflection taken out of the trash."),
        Kind.CONVERSATION: Message("steps", "Undone: conversation taken out of the trash."),
        Kind.EXCHANGE: Message("steps", "Undone: give and take taken out of the trash."),
        Kind.SPONSORSHIP: Message("steps", "Undone: act of sponsorship taken out of the trash."),
        Kind.TURNING_POINT: Message("steps", "Undone: turning point taken out of the trash."),
        Kind.VALUE_STATEMENT: Message("steps", "Undone: value statement taken out of the trash."),
        Kind.FOLLOW_UP: Message("steps", "Undone: follow-up taken out of the trash."),
        Kind.TOPIC: Message("steps", "Undone: topic taken out of the trash."),
        Kind.FRAMEWORK: Message("steps", "Undone: set of questions taken out of the trash."),
        None: Message("steps", "Undone: several entries taken out of the trash."),
    },
}
_UNDONE_ALIKE = {
    "merge": Message("steps", "Undone: two people made one."),
    "attach": Message("steps", "Undone: file attached."),
    "detach": Message("steps", "Undone: file taken off."),
}
_REDONE: dict[str, dict[Kind | None, Message]] = {
    "create": {
        Kind.RELATIONSHIP: Message("steps", "Done again: relationship added."),
        Kind.ADVICE: Message("steps", "Done again: advice added."),
        Kind.REFLECTION: Message("steps", "Done again: reflection added."),
        Kind.CONVERSATION: Message("steps", "Done again: conversation added."),
        Kind.EXCHANGE: Message("steps", "Done again: give and take added."),
        Kind.SPONSORSHIP: Message("steps", "Done again: act of sponsorship added."),
        Kind.TURNING_POINT: Message("steps", "Done again: turning point added."),
        Kind.VALUE_STATEMENT: Message("steps", "Done again: value statement added."),
        Kind.FOLLOW_UP: Message("steps", "Done again: follow-up added."),
        Kind.TOPIC: Message("steps", "Done again: topic added."),
        Kind.FRAMEWORK: Message("steps", "Done again: set of questions added."),
        None: Message("steps", "Done again: several entries added."),
    },
    "edit": {
        Kind.RELATIONSHIP: Message("steps", "Done again: relationship changed."),
        Kind.ADVICE: Message("steps", "Done again: advice changed."),
        Kind.REFLECTION: Message("steps", "Done again: reflection changed."),
        Kind.CONVERSATION: Message("steps", "Done again: conversation changed."),
        Kind.EXCHANGE: Message("steps", "Done again: give and take changed."),
        Kind.SPONSORSHIP: Message("steps", "Done again: act of sponsorship changed."),
        Kind.TURNING_POINT: Message("steps", "Done again: turning point changed."),
        Kind.VALUE_STATEMENT: Message("steps", "Done again: value statement changed."),
        Kind.FOLLOW_UP: Message("steps", "Done again: follow-up changed."),
        Kind.TOPIC: Message("steps", "Done again: topic changed."),
        Kind.FRAMEWORK: Message("steps", "Done again: set of questions changed."),
        None: Message("steps", "Done again: several entries changed."),
    },
    "trash": {
        Kind.RELATIONSHIP: Message("steps", "Done again: relationship moved to trash."),
        Kind.ADVICE: Message("steps", "Done again: advice moved to trash."),
        Kind.REFLECTION: Message("steps", "Done again: reflection moved to trash."),
        Kind.CONVERSATION: Message("steps", "Done again: conversation moved to trash."),
        Kind.EXCHANGE: Message("steps", "Done again: give and take moved to trash."),
        Kind.SPONSORSHIP: Message("steps", "Done again: act of sponsorship moved to trash."),
        Kind.TURNING_POINT: Message("steps", "Done again: turning point moved to trash."),
        Kind.VALUE_STATEMENT: Message("steps", "Done again: value statement moved to trash."),
        Kind.FOLLOW_UP: Message("steps", "Done again: follow-up moved to trash."),
        Kind.TOPIC: Message("steps", "Done again: topic moved to trash."),
        Kind.FRAMEWORK: Message("steps", "Done again: set of questions moved to trash."),
        None: Message("steps", "Done again: several entries moved to trash."),
    },
    "restore": {
        Kind.RELATIONSHIP: Message("steps", "Done again: relationship taken out of the trash."),
        Kind.ADVICE: Message("steps", "Done again: advice taken out of the trash."),
        Kind.REFLECTION: Message("steps", "Done again: reflection taken out of the trash."),
        Kind.CONVERSATION: Message("steps", "Done again: conversation taken out of the trash."),
        Kind.EXCHANGE: Message("steps", "Done again: give and take taken out of the trash."),
        Kind.SPONSORSHIP: Message("steps", "Done again: act of sponsorship taken out of the trash."),
        Kind.TURNING_POINT: Message("steps", "Done again: turning point taken out of the trash."),
        Kind.VALUE_STATEMENT: Message("steps", "Done again: value statement taken out of the trash."),
        Kind.FOLLOW_UP: Message("steps", "Done again: follow-up taken out of the trash."),
        Kind.TOPIC: Message("steps", "Done again: topic taken out of the trash."),
        Kind.FRAMEWORK: Message("steps", "Done again: set of questions taken out of the trash."),
        None: Message("steps", "Done again: several entries taken out of the trash."),
    },
}
_REDONE_ALIKE = {
    "merge": Message("steps", "Done again: two people made one."),
    "attach": Message("steps", "Done again: file attached."),
    "detach": Message("steps", "Done again: file taken off."),
}


def undone_text(name: str, kind: Kind | None) -> str:
    """What is said when a step was taken back: ``Undone: advice moved to trash.``"""
    if name in _UNDONE_ALIKE:
        return _UNDONE_ALIKE[name].text()
    return _UNDONE.get(name, _UNDONE["edit"])[kind].text()


def redone_text(name: str, kind: Kind | None) -> str:
    """What is said when a step was done again: ``Done again: advice moved to trash.``"""
    if name in _REDONE_ALIKE:
        return _REDONE_ALIKE[name].text()
    return _REDONE.get(name, _REDONE["edit"])[kind].text()
