# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a step of undo did, in words."""

from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind
from mentordesk.practice.wording.terms import mid_sentence, term_text


def undone_text(name: str, kind: Kind | None) -> str:
    """What is said when a step was taken back: ``Undone: advice moved to trash.``"""
    return pgettext("steps", "Undone: {what}.", what=_step_text(name, kind))


def redone_text(name: str, kind: Kind | None) -> str:
    """What is said when a step was done again: ``Done again: advice moved to trash.``"""
    return pgettext("steps", "Done again: {what}.", what=_step_text(name, kind))


def _step_text(name: str, kind: Kind | None) -> str:
    """What a step did, as it stands inside a sentence."""
    what = mid_sentence(term_text(kind)) if kind is not None else pgettext("steps", "several entries")
    texts = {
        "create": pgettext("steps", "{what} added"),
        "trash": pgettext("steps", "{what} moved to trash"),
        "restore": pgettext("steps", "{what} taken out of the trash"),
        "attach": pgettext("steps", "file attached"),
        "detach": pgettext("steps", "file taken off"),
    }
    return texts.get(name, pgettext("steps", "{what} changed")).replace("{what}", what)
