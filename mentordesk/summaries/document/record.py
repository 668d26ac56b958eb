# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One record on paper: an advice with its life, a conversation, a reflection, in the page of the private summary.

What anybody may read in the file, its title and its bookmarks, says only what kind of record it is.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.terms import AdviceState, Channel, Direction, Kind, TalkingPointState
from mentordesk.practice.advice.life import Moment, compared
from mentordesk.practice.advice.lineage import Link
from mentordesk.practice.advice.questions import is_question
from mentordesk.practice.wording.markdown import plain_text
from mentordesk.practice.wording.terms import first_name, one_line, quoted, state_text, term_text
from mentordesk.summaries.document.nodes import Block, line, prose, rows, section
from mentordesk.summaries.document.wording import paragraphs

Document = dict[str, Any]
Values = Mapping[str, Any]


def advice_document(values: Values, life: Sequence[Moment], links: Sequence[Link]) -> Document:
    """An advice: what was asked, the words, what became of it and where it went on to.

    What was expected of it is not printed as long as it is sealed.
    """
    first = first_name(values["with"])
    given, asked = values["direction"] == Direction.GIVEN, is_question(values)
    if asked:
        heading = pgettext("record page", "What you want to ask {name}", name=first)
    elif given:
        heading = pgettext("record page", "What you said to {name}", name=first)
    else:
        heading = pgettext("record page", "What {name} said", name=first)
    state = state_text(values["direction"], AdviceState(values["state"]), values["with"], asked=asked)
    question = (
        pgettext("record page", "{name} asked", name=first) if given else pgettext("record page", "You asked")
    )
    facts = rows(
        [
            (question, line("" if asked else values["question"])),
            (pgettext("record page", "Situation"), line(values["situation"])),
            (pgettext("record page", "Tried before"), line(values["tried"])),
            (pgettext("record page", "Expectation"), line(compared(values))),
            (pgettext("record page", "Lesson"), line(values["lesson"])),
        ]
    )
    words = values["question"] if asked else pgettext("words", "“{text}”", text=values["words"].strip())
    return _document(
        Kind.ADVICE,
        values,
        heading=heading,
        about=[state, *values["topics"]],
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


def conversation_document(values: Values) -> Document:
    """A conversation: its notes, and its points by what became of them."""
    minutes = (
        npgettext("private", "{n} minute", "{n} minutes", values["minutes"]) if values["minutes"] else ""
    )
    points = [
        (
            term_text(state),
            line("\n".join(text for text, found in values["talking_points"] if found == state)),
        )
        for state in TalkingPointState
    ]
    return _document(
        Kind.CONVERSATION,
        values,
        heading=values["subject"].strip() or pgettext("record page", "A conversation"),
        about=[term_text(Channel(values["channel"])), minutes, *values["topics"]],
        text=values["notes"],
        facts=rows(points),
    )


def reflection_document(values: Values, guide_text: Callable[[str, str], str]) -> Document:
    """A reflection: its text, or the answers under their questions."""
    framework = values["framework"] or ""
    answers: list[Block] = []
    for step, answer in values["answers"]:
        if answer.strip():
            answers += [*prose(guide_text(framework, step), "strong"), *prose(plain_text(answer))]
    return _document(
        Kind.REFLECTION,
        values,
        heading=" ".join(values["title"].split()) or full_date_text(values["date"]),
        about=[guide_text(framework, "") if framework else "", *values["topics"]],
        text=plain_text(values["body"]),
        facts=answers,
    )


def _document(
    kind: Kind,
    values: Values,
    *,
    heading: str,
    about: Sequence[str],
    text: str,
    facts: Sequence[Block],
    sections: Sequence[Block] = (),
) -> Document:
    variant = term_text(kind)
    name = values.get("with") or ""
    said = " · ".join(part for part in (name, *about) if part)
    return {
        "variant": variant,
        "title": variant,
        "running": one_line(name, 60),
        "span": full_date_text(values["date"]),
        "page_of": pgettext("private", "{page} of {pages}"),
        "heading": heading,
        "subtitle": [said] if said else [],
        "intro": paragraphs(text),
        "facts": list(facts),
        "sections": list(sections),
    }
