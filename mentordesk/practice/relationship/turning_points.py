# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The turning points of one relationship, in lines, newest first."""

from dataclasses import dataclass

from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import TurningPoint
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import Phase, TurningPointKind
from mentordesk.practice.wording.terms import mid_sentence, one_line, term_text

SHOWN = 30


@dataclass(frozen=True)
class TurnLine:
    """A turning point as its line shows it."""

    id: int
    title: str
    date: str
    text: str

    @property
    def line(self) -> str:
        """All of it on one line."""
        inside = self.title[:1].lower() + self.title[1:]
        if not self.text:
            return pgettext("turning points", "{date}: {title}", date=self.date, title=inside)
        return pgettext(
            "turning points", "{date}: {title}. {text}", date=self.date, title=inside, text=self.text
        )


def turn_title(type_: str, phase: str | None) -> str:
    """What a turning point is called: ``A new phase: cultivation``."""
    if type_ == TurningPointKind.PHASE_CHANGE and phase:
        return pgettext("timeline", "A new phase: {phase}", phase=mid_sentence(term_text(Phase(phase))))
    if type_ == TurningPointKind.OWN_WORDS:
        return pgettext("timeline", "Turning point")
    return term_text(TurningPointKind(type_))


def read_turns(journal: Journal, relationship_id: int) -> tuple[TurnLine, ...]:
    """What changed between the user and one person."""
    point = TurningPoint
    rows = journal.rows(
        point.select(point.id, point.type, point.phase, point.date, point.text)
        .where((point.relationship == relationship_id) & NOT_TRASHED.where(point))
        .order_by(point.date.desc(), point.id.desc())
        .limit(SHOWN)
    )
    return tuple(
        TurnLine(record_id, turn_title(type_, phase), full_date_text(day), one_line(text, 200))
        for record_id, type_, phase, day, text in rows
    )
