# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The value expected of a relationship, held against what has been recorded since."""

from datetime import date

from mentordesk.i18n.formats import items_text
from mentordesk.i18n.texts import Message
from mentordesk.journal.terms import ValueFunction
from mentordesk.practice.relationship.drift import Statement, drift_sentences
from mentordesk.practice.relationship.history import RelationshipHistory
from mentordesk.practice.wording.terms import term_in_list
from mentordesk.summaries.document.nodes import Block, Line, line, prose, rows
from mentordesk.summaries.document.wording import Days


def value(history: RelationshipHistory, day: Days, today: date) -> list[Block]:
    """The statements as they were made, and what came since the last one."""
    blocks = rows((day(statement.date), _statement(statement)) for statement in history.statements)
    if history.drift is not None and blocks:
        blocks += prose("\n\n".join(told.text for told in drift_sentences(history.drift, today)))
    return blocks


def _statement(statement: Statement) -> list[Line]:
    lines = []
    for with_functions, in_words, functions, text in (
        (_TO_RECEIVE, _TO_RECEIVE_IN_WORDS, statement.receive, statement.receive_text),
        (_TO_GIVE, _TO_GIVE_IN_WORDS, statement.give, statement.give_text),
    ):
        if functions:
            names = items_text([term_in_list(ValueFunction(function)) for function in functions])
            lines += line(with_functions.text(functions=names))
            lines += line(text, "quiet")
        elif text:
            lines += line(in_words.text(text=text))
    return lines


_TO_RECEIVE = Message("private", "To receive: {functions}.")
_TO_RECEIVE_IN_WORDS = Message("private", "To receive: {text}")
_TO_GIVE = Message("private", "To give: {functions}.")
_TO_GIVE_IN_WORDS = Message("private", "To give: {text}")
