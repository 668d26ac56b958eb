# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a page may want printed, told to the window, which knows how to print it."""

from dataclasses import dataclass

from mentordesk.journal.terms import Kind


@dataclass(frozen=True)
class PrivateSummary:
    """The private summary of a relationship, by its id and name."""

    relationship: int
    name: str


@dataclass(frozen=True)
class TailoringSheet:
    """What to read before advising somebody again: the relationship, by its id and name."""

    relationship: int
    name: str


@dataclass(frozen=True)
class RecordPage:
    """One advice, conversation or reflection."""

    kind: Kind
    record: int


@dataclass(frozen=True)
class Letter:
    """A letter, by its text."""

    text: str


Printable = PrivateSummary | TailoringSheet | RecordPage | Letter
