# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The value expected of a relationship, held against what has been recorded since."""

from datetime import date

from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import ValueFunction
from mentordesk.practice.relationship.account import Account
from mentordesk.practice.relationship.drift import Statement, drift_sentences
from mentordesk.practice.wording.terms import mid_sentence, term_text
from mentordesk.summaries.document.nodes import Block, Line, line, prose, rows
from mentordesk.summaries.document.wording import Days


def value(account: Account, day: Days, today: date) -> list[Block]:
    """The statements as they were made, and what came since the last one."""
    blocks = rows((day(statement.date), _statement(statement)) for statement in account.statements)
    if account.drift is not None and blocks:
        blocks += prose("\n\n".join(told.text for told in drift_sentences(account.drift, today)))
    return blocks


def _statement(statement: Statement) -> list[Line]:
    lines = []
    for label, functions, text in (
        (pgettext("private", "To receive"), statement.receive, statement.receive_text),
        (pgettext("private", "To give"), statement.give, statement.give_text),
    ):
        names = ", ".join(mid_sentence(term_text(ValueFunction(function))) for function in functions)
        if names:
            lines += line(pgettext("private", "{side}: {functions}.", side=label, functions=names))
            lines += line(text, "quiet")
        elif text:
            lines += line(pgettext("private", "{side}: {functions}", side=label, functions=text))
    return lines
