# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whether a journal is sound, in sentences."""

from dataclasses import dataclass

from mentordesk.journal.integrity import examine
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.words import translate


@dataclass(frozen=True)
class Findings:
    """What an examination found: problems as sentences, and how many records of each kind there are."""

    problems: tuple[str, ...]
    counts: dict[Kind, int]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check(journal: Journal) -> Findings:
    """Examine the file, the relations in it and the search index. Nothing is changed."""
    found = examine(journal)
    problems = []
    if found.pages:
        problems.append(
            translate(
                "check", "The file is damaged in %n (place|places). Go back to a backup.", len(found.pages)
            )
        )
    if found.broken_relations:
        problems.append(
            translate(
                "check", "%n (entry refers|entries refer) to something missing.", found.broken_relations
            )
        )
    if found.index_damaged:
        problems.append(translate("check", "The search index is damaged."))
    if found.missing_documents:
        problems.append(
            translate("check", "The search index lacks %n (entry|entries).", found.missing_documents)
        )
    if found.extra_documents:
        problems.append(
            translate("check", "The search index has %n (entry|entries) too many.", found.extra_documents)
        )
    if found.differing_words and not (found.missing_documents or found.extra_documents):
        problems.append(
            translate("check", "The search index is wrong for %n (word|words).", found.differing_words)
        )
    return Findings(tuple(problems), found.records)
