# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Printed summaries in one call, for the window and the terminal alike."""

from datetime import date
from functools import partial

from mentordesk.errors import NothingFoundError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.life import history
from mentordesk.practice.advice.lineage import read_chain
from mentordesk.practice.insights.tailoring import tailoring_sheet
from mentordesk.practice.people.same_names import label_of
from mentordesk.practice.records.read import read
from mentordesk.practice.records.record import AdviceRecord, ConversationRecord, ReflectionRecord
from mentordesk.practice.reflection.frameworks import set_name, step_name
from mentordesk.practice.relationship.history import read_history
from mentordesk.summaries.document.letter import letter_document
from mentordesk.summaries.document.record import advice_document, conversation_document, reflection_document
from mentordesk.summaries.document.tailoring import tailoring_document
from mentordesk.summaries.renderers.typst import Format, Pages, Paper, typeset
from mentordesk.summaries.variants.private import GuideText, private_document


def private_summary(
    journal: Journal,
    relationship_id: int,
    start: str | None,
    end: str | None,
    paper: Paper = "a4",
    format: Format = "pdf",
    *,
    language: str = "en",
    guide_text: GuideText | None = None,
) -> Pages:
    """The private summary of a relationship between two dates, either of which may be open or vague.

    `language` is that of the texts, as a tag, for screen readers; `guide_text` knows what the steps of
    guided reflections are called. Raises PrintError, NothingFoundError, JournalError, and ValueError for a
    date that no calendar has.
    """
    document = private_document(
        read_history(journal, relationship_id, start, end, date.today()),
        date.today(),
        guide_text or partial(_guide_text, journal),
        label_of(journal, relationship_id),
    )
    return typeset(document, paper=paper, language=language, format=format)


def tailoring_summary(
    journal: Journal,
    relationship_id: int,
    paper: Paper = "a4",
    format: Format = "pdf",
    *,
    language: str = "en",
) -> Pages:
    """What to look at before advising somebody again. Raises PrintError, NothingFoundError, JournalError."""
    document = tailoring_document(
        tailoring_sheet(journal, relationship_id), date.today(), label_of(journal, relationship_id)
    )
    return typeset(document, paper=paper, language=language, format=format)


def record_page(
    journal: Journal,
    kind: Kind,
    record_id: int,
    paper: Paper = "a4",
    format: Format = "pdf",
    *,
    language: str = "en",
) -> Pages:
    """One advice, conversation or reflection. Raises PrintError, NothingFoundError, JournalError."""
    record = read(journal, kind, record_id)
    if record is None or record.in_trash:
        raise NothingFoundError(pgettext("printing", "This entry is no longer in the journal."))
    if isinstance(record, AdviceRecord):
        label = label_of(journal, record.relationship)
        document = advice_document(record, history(record), read_chain(journal, record_id), label)
    elif isinstance(record, ConversationRecord):
        document = conversation_document(record, label_of(journal, record.relationship))
    else:
        assert isinstance(record, ReflectionRecord)
        document = reflection_document(record, partial(_guide_text, journal))
    return typeset(document, paper=paper, language=language, format=format)


def letter(
    text: str, day: date, paper: Paper = "a4", format: Format = "pdf", *, language: str = "en"
) -> Pages:
    """A letter in the user's words, dated. Raises PrintError."""
    document = letter_document(text, day)
    return typeset(document, paper=paper, language=language, format=format, template="letter.typ")


def _guide_text(journal: Journal, framework: str, step: str) -> str:
    """What a set of questions, or one of its questions, is called."""
    return step_name(journal, framework, step) if step else set_name(journal, framework)
