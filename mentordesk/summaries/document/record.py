# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One record on paper: an advice with its life, a conversation, a reflection, in the page of the private summary.

What anybody may read in the file, its title and its bookmarks, says only what kind of record it is.
"""

from collections.abc import Callable, Sequence
from typing import Any

from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.rules import UNANSWERED
from mentordesk.journal.terms import Direction, Kind, TalkingPointState
from mentordesk.practice.advice.life import Moment, compared, rest_of
from mentordesk.practice.advice.lineage import Link
from mentordesk.practice.advice.questions import is_question
from mentordesk.practice.records.record import AdviceRecord, ConversationRecord, ReflectionRecord
from mentordesk.practice.wording.markdown import plain_text
from mentordesk.practice.wording.terms import one_line, quoted, state_text, term_text
from mentordesk.summaries.document.nodes import Block, line, prose, rows, section
from mentordesk.summaries.document.wording import paragraphs

Document = dict[str, Any]


def advice_document(advice: AdviceRecord, life: Sequence[Moment], links: Sequence[Link]) -> Document:
    """An advice: what was asked, the words, what became of it and where it went on to.

    What was expected of it is not printed as long as it is sealed.
    """
    first = advice.person_called
    given, asked = advice.direction == Direction.GIVEN, is_question(advice)
    unanswered = UNANSWERED.holds_for_record(advice)
    if unanswered or (asked and advice.asked_on):
        heading = pgettext("record page", "What you asked {name}", name=first)
    elif asked:
        heading = pgettext("record page", "What you want to ask {name}", name=first)
    elif given:
        heading = pgettext("record page", "What you said to {name}", name=first)
    else:
        heading = pgettext("record page", "What {name} said", name=first)
    state = state_text(
        advice.direction,
        advice.state,
        first,
        asked=asked,
        sent=bool(advice.asked_on),
        rest=rest_of(advice),
    )
    question = (
        pgettext("record page", "{name} asked", name=first) if given else pgettext("record page", "You asked")
    )
    facts = rows(
        [
            (question, line("" if asked or unanswered else advice.question)),
            (pgettext("record page", "Situation"), line(advice.situation)),
            (pgettext("record page", "Tried before"), line(advice.tried)),
            (pgettext("record page", "Expectation"), line(compared(advice))),
            (pgettext("record page", "Lesson"), line(advice.lesson)),
        ]
    )
    words = (
        advice.question if asked or unanswered else pgettext("words", "“{text}”", text=advice.words.strip())
    )
    return _document(
        Kind.ADVICE,
        advice.person_name,
        advice.date,
        heading=heading,
        about=[state, *advice.topics],
        text=words,
        facts=facts,
        sections=[
            *section(pgettext("record page", "What became of it"), _life(life)),
            *section(pgettext("record page", "Passed on"), _chain(links)),
        ],
    )


def _life(life: Sequence[Moment]) -> list[Block]:
    return rows(
        (full_date_text(moment.day), [*line(moment.text), *line(moment.detail, "quiet")]) for moment in life
    )


def _chain(links: Sequence[Link]) -> list[Block]:
    return rows(
        (
            full_date_text(link.date),
            [*line(_way(link)), *line(quoted(link.words)), *line(link.led_to, "quiet")],
        )
        for link in links
    )


def _way(link: Link) -> str:
    """Which way an advice in a chain went."""
    if link.direction is Direction.RECEIVED:
        return pgettext("record page", "From {name}", name=link.name)
    return pgettext("record page", "To {name}", name=link.name)


def conversation_document(conversation: ConversationRecord) -> Document:
    """A conversation: its notes, and its points by what became of them."""
    minutes = (
        npgettext("private", "{n} minute", "{n} minutes", conversation.minutes)
        if conversation.minutes
        else ""
    )
    points = [
        (
            term_text(state),
            line("\n".join(text for text, found in conversation.talking_points if found == state)),
        )
        for state in TalkingPointState
    ]
    return _document(
        Kind.CONVERSATION,
        conversation.person_name,
        conversation.date,
        heading=conversation.subject.strip() or pgettext("record page", "A conversation"),
        about=[
            term_text(conversation.channel) if conversation.channel else "",
            minutes,
            *conversation.topics,
        ],
        text=conversation.notes,
        facts=rows(points),
    )


def reflection_document(reflection: ReflectionRecord, guide_text: Callable[[str, str], str]) -> Document:
    """A reflection: its text, or the answers under their questions."""
    framework = reflection.framework or ""
    answers: list[Block] = []
    for step, answer in reflection.answers:
        if answer.strip():
            answers += [*prose(guide_text(framework, step), "strong"), *prose(plain_text(answer))]
    return _document(
        Kind.REFLECTION,
        "",
        reflection.date,
        heading=" ".join(reflection.title.split()) or full_date_text(reflection.date),
        about=[guide_text(framework, "") if framework else "", *reflection.topics],
        text=plain_text(reflection.body),
        facts=answers,
    )


def _document(
    kind: Kind,
    name: str,
    day: str,
    *,
    heading: str,
    about: Sequence[str],
    text: str,
    facts: Sequence[Block],
    sections: Sequence[Block] = (),
) -> Document:
    variant = term_text(kind)
    said = " · ".join(part for part in (name, *about) if part)
    return {
        "variant": variant,
        "title": variant,
        "running": one_line(name, 60),
        "span": full_date_text(day),
        "page_of": pgettext("private", "{page} of {pages}"),
        "heading": heading,
        "subtitle": [said] if said else [],
        "intro": paragraphs(text),
        "facts": list(facts),
        "sections": list(sections),
    }
