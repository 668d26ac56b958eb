# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What can be printed: how its window is called, whether it covers a span of dates, and how pages are made."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from mentordesk.i18n.texts import language, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.wording.terms import term_text

if TYPE_CHECKING:
    from mentordesk.summaries.renderers.typst import Format, Paper

Make = Callable[[Journal, str | None, str | None, "Paper", "Format"], Any]


@dataclass(frozen=True)
class Printout:
    """One thing to print. `make` runs on a thread of its own, with that thread's journal.

    `heading` stands over the preview; `title` names the file, the print job and nobody.
    """

    heading: str
    title: str
    make: Make
    spanned: bool = True


def private_printout(relationship_id: int, name: str) -> Printout:
    """The private summary of a relationship."""

    def make(journal: Journal, start: str | None, end: str | None, paper: "Paper", form: "Format") -> Any:
        from mentordesk.summaries.service import private_summary  # heavy: typst

        return private_summary(journal, relationship_id, start, end, paper, form, language=language())

    heading = pgettext("printing", "Private summary: {name}", name=name)
    return Printout(heading, pgettext("printing", "Private summary"), make)


def tailoring_printout(relationship_id: int, name: str) -> Printout:
    """The tailoring sheet of a relationship."""

    def make(journal: Journal, _start: str | None, _end: str | None, paper: "Paper", form: "Format") -> Any:
        from mentordesk.summaries.service import tailoring_summary  # heavy: typst

        return tailoring_summary(journal, relationship_id, paper, form, language=language())

    heading = pgettext("printing", "Tailoring sheet: {name}", name=name)
    return Printout(heading, pgettext("printing", "Tailoring sheet"), make, spanned=False)


def record_printout(kind: Kind, record_id: int) -> Printout:
    """One advice, conversation or reflection."""

    def make(journal: Journal, _start: str | None, _end: str | None, paper: "Paper", form: "Format") -> Any:
        from mentordesk.summaries.service import record_page  # heavy: typst

        return record_page(journal, kind, record_id, paper, form, language=language())

    return Printout(term_text(kind), term_text(kind), make, spanned=False)


def letter_printout(text: str, day: date) -> Printout:
    """A letter, dated."""

    def make(_journal: Journal, _start: str | None, _end: str | None, paper: "Paper", form: "Format") -> Any:
        from mentordesk.summaries.service import letter  # heavy: typst

        return letter(text, day, paper, form, language=language())

    return Printout(pgettext("printing", "Letter"), pgettext("printing", "Letter"), make, spanned=False)
