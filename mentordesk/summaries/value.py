# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The value expected of a relationship, held against what has been recorded since."""

from mentordesk.journal.terms import ValueFunction, ValueSide
from mentordesk.practice.account import Account, Drift, Evidence, Statement
from mentordesk.practice.naming import mid_sentence, term_text
from mentordesk.summaries.blocks import Block, Line, line, prose, rows
from mentordesk.summaries.wording import Days, either, joined, times_words
from mentordesk.words import full_date_text, translate


def value(account: Account, day: Days) -> list[Block]:
    """The statements as they were made, and what came since the last one."""
    blocks = rows((day(statement.date), _statement(statement)) for statement in account.statements)
    if account.drift is not None and blocks:
        blocks += prose("\n\n".join(drift_sentences(account.drift)))
    return blocks


def _statement(statement: Statement) -> list[Line]:
    lines = []
    for label, functions, text in (
        (translate("private", "To receive"), statement.receive, statement.receive_text),
        (translate("private", "To give"), statement.give, statement.give_text),
    ):
        names = ", ".join(mid_sentence(term_text(ValueFunction(function))) for function in functions)
        if names:
            lines += line(translate("private", "{side}: {functions}.", side=label, functions=names))
            lines += line(text, "quiet")
        elif text:
            lines += line(translate("private", "{side}: {functions}", side=label, functions=text))
    return lines


def drift_sentences(drift: Drift) -> list[str]:
    """What was recorded since the last statement: for each side a few sentences, if there is anything."""
    since = full_date_text(drift.since)
    return [text for text in (_received(drift, since), _given(drift, since)) if text]


def _received(drift: Drift, since: str) -> str:
    come, missing, beyond, more = _sorted(drift, ValueSide.RECEIVE)
    sentences = []
    if come:
        sentences.append(
            translate(
                "private",
                "Of what you expected to receive, the records since {date} show {list}.",
                date=since,
                list=_times(come),
            )
        )
    if missing and come:
        sentences.append(translate("private", "They show nothing of {list}.", list=_names(missing)))
    elif missing:
        sentences.append(
            translate(
                "private",
                "Of what you expected to receive, the records since {date} show nothing of {list}.",
                date=since,
                list=_names(missing),
            )
        )
    if more:
        sentences.append(translate("private", "Not expected, yet received: {list}.", list=_times(more)))
    if beyond:
        sentences.append(
            translate("private", "Whether {list} came to you, no record can tell.", list=_names(beyond))
        )
    return " ".join(sentences)


def _given(drift: Drift, since: str) -> str:
    come, missing, beyond, more = _sorted(drift, ValueSide.GIVE)
    sentences = []
    if come:
        sentences.append(
            translate(
                "private",
                "Of what you expected to give, the records since {date} show {list}.",
                date=since,
                list=_times(come),
            )
        )
    if missing and come:
        sentences.append(translate("private", "They show nothing of {list}.", list=_names(missing)))
    elif missing:
        sentences.append(
            translate(
                "private",
                "Of what you expected to give, the records since {date} show nothing of {list}.",
                date=since,
                list=_names(missing),
            )
        )
    if more:
        sentences.append(translate("private", "Not expected, yet given: {list}.", list=_times(more)))
    if beyond:
        sentences.append(
            translate("private", "Whether you gave {list}, no record can tell.", list=_names(beyond))
        )
    return " ".join(sentences)


def _sorted(drift: Drift, side: ValueSide) -> tuple[list[Evidence], ...]:
    """What was stated and came, stated and did not, stated beyond records, and what came unstated."""
    evidence = [found for found in drift.evidence if found.side is side]
    return (
        [found for found in evidence if found.stated and found.count],
        [found for found in evidence if found.stated and found.count == 0],
        [found for found in evidence if found.stated and found.count is None],
        [found for found in evidence if not found.stated],
    )


def _names(evidence: list[Evidence]) -> str:
    return either([mid_sentence(term_text(found.function)) for found in evidence])


def _times(evidence: list[Evidence]) -> str:
    return joined(
        [
            translate(
                "private",
                "{function} ({times})",
                function=mid_sentence(term_text(found.function)),
                times=times_words(found.count or 0),
            )
            for found in evidence
        ]
    )
