# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a letter of thanks closes once it is sent: what is still open with its reader, and whether the letter names it."""

from dataclasses import dataclass

from peewee import fn

from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Sponsorship
from mentordesk.journal.rules import NOT_TRASHED, TO_THANK
from mentordesk.journal.terms import AdviceState, Direction, Kind, SponsorshipKind
from mentordesk.practice.people.addressee import addressee
from mentordesk.practice.relationship.deed_sentences import IN_A_LETTER, deed_sentence
from mentordesk.practice.wording.terms import one_line, quoted

SHOWN = 40
_LONGEST = 1000
_SHORTEST = 12
"""Words shorter than this stand in a letter by chance."""


@dataclass(frozen=True)
class OpenThanks:
    """An advice whose outcome was not told, or an act that was not thanked for."""

    kind: Kind
    id: int
    title: str
    """What it is, on one line."""
    signs: tuple[str, ...]
    """A letter in which one of these stands names it."""

    def is_named_in(self, letter: str) -> bool:
        """Whether a letter speaks of it."""
        said = _plain(letter)
        return any(sign in said for sign in self.signs)


def open_thanks(journal: Journal, relationship_id: int) -> tuple[OpenThanks, ...]:
    """What is still to be told to somebody, or to be thanked for, the oldest first."""
    advice = (
        Advice.select(
            Advice.id,
            Advice.date,
            fn.COALESCE(fn.NULLIF(fn.substr(Advice.words, 1, _LONGEST), ""), Advice.question),
        )
        .where(
            (Advice.relationship == relationship_id)
            & (Advice.direction == Direction.RECEIVED)
            & (Advice.state == AdviceState.OWED)
            & NOT_TRASHED.where(Advice)
        )
        .order_by(Advice.date, Advice.id)
        .limit(SHOWN)
    )
    act = Sponsorship
    acts = (
        act.select(act.id, act.date, act.type, fn.substr(act.text, 1, _LONGEST), act.audience)
        .where((act.relationship == relationship_id) & TO_THANK.where(act) & NOT_TRASHED.where(act))
        .order_by(act.date, act.id)
        .limit(SHOWN)
    )
    name = addressee(journal, relationship_id)
    found = [(row[1], _advice(*row)) for row in journal.rows(advice)]
    found += [(row[1], _act(name, *row)) for row in journal.rows(acts)]
    return tuple(item for _, item in sorted(found, key=lambda pair: pair[0]))


def _advice(record: int, day: str, words: str) -> OpenThanks:
    title = pgettext("letter", "{date}: {words}", date=full_date_text(day), words=quoted(words, 90))
    return OpenThanks(Kind.ADVICE, record, title, _signs(one_line(words, 600)))


def _act(name: str, record: int, day: str, kind: str, text: str, audience: str) -> OpenThanks:
    said = deed_sentence(IN_A_LETTER, SponsorshipKind(kind), day, name, text, audience)
    signs = (_plain(said), *_signs(text))
    return OpenThanks(Kind.SPONSORSHIP, record, one_line(said, 120), signs)


def _signs(words: str) -> tuple[str, ...]:
    """The words, as far as a letter that has them cannot have them by chance."""
    bare = _plain(words).rstrip(".…!? ")
    return (bare,) if len(bare) >= _SHORTEST else (f"“{bare}",) if bare else ()


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
