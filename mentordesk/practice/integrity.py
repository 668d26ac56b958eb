# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whether a journal's file and its search index are sound, told in sentences."""

from collections.abc import Mapping
from dataclasses import dataclass

from mentordesk.errors import DamagedJournalError
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage import integrity
from mentordesk.journal.terms import Kind


@dataclass(frozen=True)
class Findings:
    """What a look at a journal brought to light."""

    ok: bool
    problems: tuple[str, ...]
    """A full sentence each; no text of the journal stands in them."""
    counts: Mapping[Kind, int]
    """How many records of each kind were looked at; empty if the file is too damaged to tell."""


def check(journal: Journal) -> Findings:
    """Look over the whole file: pages, references, and the search index down to its words.

    Nothing is written, so a journal that was opened to read will do. It takes some seconds for 10,000 records.
    Raises JournalError when the file cannot be read at all, such as when another program holds it.
    """
    problems: list[str] = []
    counts: dict[Kind, int] = {}
    try:
        with integrity.at_rest(journal):
            problems += _in_pages(journal)
            if not problems:
                counts = integrity.record_counts(journal)
                problems += _in_references(journal)
                problems += _in_index(journal)
    except DamagedJournalError:
        problems.append(pgettext("check", "The file is damaged; some of it cannot be read."))
    return Findings(not problems, tuple(problems), counts)


def _in_pages(journal: Journal) -> list[str]:
    return [
        pgettext("check", "SQLite reports: {message}", message=message)
        for message in integrity.page_messages(journal)
    ]


def _in_references(journal: Journal) -> list[str]:
    return [
        npgettext(
            "check",
            "{n} row of the table {table} refers to something that is not there.",
            "{n} rows of the table {table} refer to something that is not there.",
            count,
            table=table,
        )
        for table, count in sorted(integrity.broken_references(journal).items())
    ]


def _in_index(journal: Journal) -> list[str]:
    missing, stray = integrity.index_differences(journal)
    problems = [
        npgettext(
            "check",
            "The search index lacks {n} entry of the kind {kind}.",
            "The search index lacks {n} entries of the kind {kind}.",
            count,
            kind=kind,
        )
        for kind, count in sorted(missing.items())
    ]
    problems += [
        npgettext(
            "check",
            "The search index holds {n} entry of the kind {kind} that is not there.",
            "The search index holds {n} entries of the kind {kind} that are not there.",
            count,
            kind=kind,
        )
        for kind, count in sorted(stray.items())
    ]
    words = 0 if problems else integrity.differing_words(journal)
    if words:
        problems.append(
            npgettext(
                "check",
                "The search index and the entries differ in {n} word.",
                "The search index and the entries differ in {n} words.",
                words,
            )
        )
    return problems
