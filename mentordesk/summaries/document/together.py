# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What else passed between two people: sponsorship, give and take, reflections, talks, and open ends."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby

from mentordesk.i18n.formats import full_date_text, list_text
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.rules import OPEN_FOLLOW_UP, OPEN_LOOP, OPEN_POINT, OPEN_STATES
from mentordesk.journal.terms import (
    AdviceState,
    Direction,
    ExchangeKind,
    Flow,
    FollowUpKind,
    FollowUpState,
    SponsorshipDirection,
    SponsorshipKind,
    Stake,
    TalkingPointState,
)
from mentordesk.practice.follow_ups.due import kind_text
from mentordesk.practice.relationship.history import (
    Act,
    Gift,
    Piece,
    RelationshipHistory,
    Talk,
    Task,
    Thought,
)
from mentordesk.practice.wording.counted_kinds import gift_count
from mentordesk.practice.wording.markdown import plain_text
from mentordesk.practice.wording.terms import one_line, quoted, state_text, term_sentence, term_text
from mentordesk.summaries.document.nodes import Block, Line, bullets, entry, heading, line, prose, rows, table
from mentordesk.summaries.document.opening import channel_text
from mentordesk.summaries.document.wording import Days, run_on


def sponsorship(acts: Sequence[Act], day: Days) -> list[Block]:
    """Acts of sponsorship for the user and by the user, with what they led to."""
    blocks: list[Block] = []
    for direction, title in (
        (SponsorshipDirection.FOR_ME, pgettext("private", "For you")),
        (SponsorshipDirection.BY_ME, pgettext("private", "By you")),
    ):
        mine = direction is SponsorshipDirection.BY_ME
        found = [act for act in reversed(acts) if act.direction == direction]
        heads = (
            pgettext("private", "When"),
            pgettext("private", "What"),
            pgettext("private", "What came of it"),
        )
        body = table(
            heads,
            (22, 0, 52),
            [("", [[line(day(act.date)), _act(act), _result(act, mine, day)] for act in found])],
        )
        if body:
            blocks += [heading(title), *body]
    return blocks


def _act(act: Act) -> list[Line]:
    audience = pgettext("private", "Before {audience}", audience=act.audience) if act.audience else ""
    return [
        *line(term_text(SponsorshipKind(act.type))),
        *line(act.text, "quiet"),
        *line(run_on([audience, term_sentence(Stake(act.stake))]), "quiet"),
    ]


def _result(act: Act, mine: bool, day: Days) -> list[Line]:
    lines = line(act.result)
    if mine:
        return lines
    if not act.thanked_on:
        return lines if act.at_rest else lines + line(pgettext("private", "Not thanked yet."))
    when = day(act.thanked_on)
    return lines + line(
        pgettext("private", "Thanked on {date}.", date=when)
        if len(act.thanked_on) == 10
        else pgettext("private", "Thanked in {date}.", date=when)
    )


def give_and_take(gifts: Sequence[Gift], day: Days) -> list[Block]:
    """What was given and gained by kind, in a sentence, and one by one."""
    blocks: list[Block] = []
    for flow, title in (
        (Flow.GIVEN, pgettext("private", "What you gave")),
        (Flow.GAINED, pgettext("private", "What you gained")),
    ):
        found = [gift for gift in gifts if gift.direction == flow]
        if not found:
            continue
        kinds = Counter(ExchangeKind(gift.type) for gift in found)
        blocks.append(heading(title))
        blocks += prose(_counted(kinds))
        blocks += rows((day(gift.date), _gift(gift)) for gift in reversed(found) if gift.text.strip())
    return blocks


def _counted(kinds: Counter[ExchangeKind]) -> str:
    """How often each kind, the most frequent first, as a sentence."""
    (kind, n), *others = kinds.most_common()
    counts = [gift_count(kind, n, at_start=True), *(gift_count(kind, n) for kind, n in others)]
    return pgettext("private", "{list}.", list=list_text(counts))


def _gift(gift: Gift) -> list[Line]:
    return [*line(gift.text), *line(term_text(ExchangeKind(gift.type)), "quiet")]


def reflections(thoughts: Sequence[Thought], guide_text: Callable[[str, str], str]) -> list[Block]:
    """Every reflection whole, from the first to the last, by year where there are several."""
    blocks: list[Block] = []
    years = {thought.date[:4] for thought in thoughts}
    level = 4 if len(years) > 1 else 3
    for year, of_year in groupby(thoughts, lambda thought: thought.date[:4]):
        if len(years) > 1:
            blocks.append(heading(year))
        blocks += [_reflection(thought, guide_text, level) for thought in of_year]
    return blocks


def _reflection(thought: Thought, guide_text: Callable[[str, str], str], level: int) -> Block:
    when = full_date_text(thought.date)
    title = " ".join(thought.title.split())
    about = [
        when if title else "",
        guide_text(thought.framework, "") if thought.framework else "",
        list_text(thought.topics),
    ]
    steps = [(guide_text(thought.framework or "", step), plain_text(text)) for step, text in thought.answers]
    return entry(
        when,
        title or when,
        " · ".join(part for part in about if part),
        plain_text(thought.body),
        steps,
        level,
    )


def open_loops(history: RelationshipHistory, first: str, day: Days) -> list[Block]:
    """What still waits between the two: outcomes to tell or to hear of, points for next time, follow-ups.

    Nothing does with somebody who is at rest; what was done with is told of all the same.
    """
    blocks: list[Block] = []
    pieces = [
        piece
        for piece in (*history.received, *history.given)
        if OPEN_LOOP.holds(piece.state) and not piece.at_rest
    ]
    pieces.sort(key=lambda piece: (OPEN_STATES.index(AdviceState(piece.state)), piece.date))
    heads = (
        pgettext("private", "Given"),
        pgettext("private", "Advice"),
        pgettext("private", "Where it stands"),
    )
    blocks += table(heads, (22, 0, 41), [("", [_waiting(piece, first, day) for piece in pieces])])
    left = _points_left(history.talks)
    if left and not history.at_rest:
        blocks += [heading(pgettext("private", "For the next conversation")), bullets(left)]
    for title, found in (
        (
            pgettext("private", "Follow-ups"),
            [task for task in history.tasks if OPEN_FOLLOW_UP.holds(task.state) and not history.at_rest],
        ),
        (
            pgettext("private", "Follow-ups done with"),
            [task for task in history.tasks if not OPEN_FOLLOW_UP.holds(task.state)],
        ),
    ):
        if found:
            blocks += [
                heading(title),
                *rows((day(task.done_on or task.due_on), _task(task)) for task in found),
            ]
    return blocks


def _points_left(talks: Sequence[Talk]) -> list[str]:
    """The points for next time. One that was carried over stands in a later conversation, if there was one."""
    points: dict[str, str] = {}
    for number, talk in enumerate(talks, start=1):
        for text, state in talk.points:
            last = number == len(talks)
            waits = OPEN_POINT.holds(state) or (state == TalkingPointState.CARRIED and last)
            points[text] = text if waits else ""
    return [text for text in points.values() if text]


def _waiting(piece: Piece, first: str, day: Days) -> list[list[Line]]:
    words = quoted(piece.words) if piece.words.strip() else one_line(piece.question)
    mine = piece.direction == Direction.GIVEN
    text = pgettext("private", "You said: {words}", words=words) if mine else words
    return [line(day(piece.date)), line(text), line(_where_it_stands(piece, first))]


def _where_it_stands(piece: Piece, first: str) -> str:
    asked, sent = piece.waiting_question, bool(piece.asked_on)
    return state_text(piece.direction, piece.state, first, asked=asked, sent=sent)


def _task(task: Task) -> list[Line]:
    kind = kind_text(FollowUpKind(task.type))
    text = task.text.strip() or (quoted(task.about) if task.about.strip() else "")
    if not text:
        return [*line(kind), *line(task.repeats, "quiet")]
    about = quoted(task.about) if task.about.strip() and task.text.strip() else ""
    skipped = term_text(FollowUpState.SKIPPED) if task.state == FollowUpState.SKIPPED else ""
    return [
        *line(text),
        *line(" · ".join(part for part in (kind, about, skipped, task.repeat) if part), "quiet"),
    ]


def conversations(talks: Sequence[Talk]) -> list[Block]:
    """Every conversation with its notes and points, by year where there are several."""
    blocks: list[Block] = []
    years = {talk.date[:4] for talk in talks}
    level = 4 if len(years) > 1 else 3
    for year, of_year in groupby(talks, lambda talk: talk.date[:4]):
        if len(years) > 1:
            blocks.append(heading(year))
        blocks += [_talk(talk, level) for talk in of_year]
    return blocks


def _talk(talk: Talk, level: int) -> Block:
    when = full_date_text(talk.date)
    subject = talk.subject.strip()
    minutes = npgettext("private", "{n} minute", "{n} minutes", talk.minutes) if talk.minutes else ""
    about = [
        when if subject else "",
        channel_text(talk.channel) if talk.channel else "",
        minutes,
        list_text(talk.topics),
    ]
    points = [
        (
            term_text(TalkingPointState(wanted)),
            "\n".join(text for text, state in talk.points if state == wanted),
        )
        for wanted in (TalkingPointState.COVERED, TalkingPointState.CARRIED, TalkingPointState.OPEN)
    ]
    return entry(
        when,
        subject or when,
        " · ".join(part for part in about if part),
        talk.notes,
        points,
        level,
    )
