# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Advice on the page: counted, by topic with what came of it, and what was learned and passed on."""

from collections.abc import Sequence
from typing import NamedTuple

from mentordesk.i18n.formats import list_text
from mentordesk.i18n.texts import Message, npgettext, number_text, pgettext
from mentordesk.journal.rules import NOTHING_KNOWN, UNANSWERED
from mentordesk.journal.terms import AdviceState, Channel, Direction, Effect, Report, Uptake
from mentordesk.practice.advice.life import came_sentence
from mentordesk.practice.advice.lineage import Link
from mentordesk.practice.advice.outcome_sentences import (
    Taker,
    not_used_text,
    the_only_one_used,
    used_by_others,
    used_by_user,
)
from mentordesk.practice.relationship.history import Efficacy, Passed, Piece, RelationshipHistory, efficacy
from mentordesk.practice.wording.dated import Dated, is_day
from mentordesk.practice.wording.numbers import number_at_start
from mentordesk.practice.wording.terms import term_sentence
from mentordesk.summaries.document.nodes import Block, Line, bars, heading, line, prose, rows, table
from mentordesk.summaries.document.wording import Days, number_words, run_on

_WIDTHS = (22, 0, 40)
_CHART_FROM = 3
"""Fewer pieces than these need no chart."""


def numbers(history: RelationshipHistory, first: str) -> list[Block]:
    """The counts of both directions, as bars and as sentences."""
    blocks: list[Block] = []
    came, went = efficacy(history.received), efficacy(history.given)
    recalled = sum(piece.recalled for piece in (*history.received, *history.given))
    if came.total:
        blocks += [_bars_received(came, first)] if came.total >= _CHART_FROM else []
        blocks += prose(_received_sentences(came, first, alive=not history.person.died_on))
    if went.total:
        blocks += [_bars_given(went)] if went.total >= _CHART_FROM else []
        blocks += prose(_given_sentences(went, first, at_rest=all(piece.at_rest for piece in history.given)))
    if recalled:
        blocks += prose(
            npgettext(
                "private",
                "{number} piece of advice written down from memory is listed below and not counted here.",
                "{number} pieces of advice written down from memory are listed below and not counted here.",
                recalled,
                number=number_at_start(recalled),
            ),
            "quiet",
        )
    return blocks


def _with_unknown(count: int, unknown: int) -> str:
    if not unknown:
        return number_text(count)
    return pgettext(
        "private", "{count}, {number} not known yet", count=number_text(count), number=number_words(unknown)
    )


def _bars_received(counts: Efficacy, first: str) -> Block:
    return bars(
        [
            (pgettext("private", "Advice received"), counts.total, number_text(counts.total)),
            (pgettext("private", "used as given or adapted"), counts.used, number_text(counts.used)),
            (
                pgettext("private", "that helped"),
                counts.helped,
                _with_unknown(counts.helped, counts.unknown),
            ),
            (
                pgettext("private", "{name} heard what came of it", name=first),
                counts.heard,
                number_text(counts.heard),
            ),
        ]
    )


def _bars_given(counts: Efficacy) -> Block:
    return bars(
        [
            (pgettext("private", "Advice given"), counts.total, number_text(counts.total)),
            (pgettext("private", "used as given or adapted"), counts.used, number_text(counts.used)),
            (
                pgettext("private", "that helped"),
                counts.helped,
                _with_unknown(counts.helped, counts.unknown),
            ),
            (pgettext("private", "you heard what came of it"), counts.known, number_text(counts.known)),
        ]
    )


def _received_sentences(counts: Efficacy, first: str, *, alive: bool = True) -> str:
    total = counts.total
    sentences = [
        npgettext(
            "private",
            "{number} piece of advice came from {name}.",
            "{number} pieces of advice came from {name}.",
            total,
            number=number_at_start(total),
            name=first,
        )
    ]
    sentences.append(used_by_user(counts))
    sentences.append(not_used_text(counts, Taker.USER))
    if counts.heard:
        sentences.append(_heard(counts, first))
    elif counts.owed and alive:
        sentences.append(_not_heard(counts, first))
    return " ".join(filter(None, sentences))


def _not_heard(counts: Efficacy, first: str) -> str:
    """That the other one was told of nothing yet, of which there is something to tell."""
    if counts.owed == counts.total:
        return npgettext(
            "private",
            "{name} has not heard what came of it yet.",
            "{name} has not heard of any yet.",
            counts.total,
            name=first,
        )
    return npgettext(
        "private",
        "Of {number} {name} has not heard yet what came of it.",
        "Of {number} {name} has not heard yet what came of them.",
        counts.owed,
        name=first,
        number=number_words(counts.owed),
    )


def _given_sentences(counts: Efficacy, first: str, *, at_rest: bool) -> str:
    total = counts.total
    sentences = [
        npgettext(
            "private",
            "You gave {name} {number} piece of advice.",
            "You gave {name} {number} pieces of advice.",
            total,
            number=number_words(total),
            name=first,
        )
    ]
    if not counts.known and not counts.used:
        sentences.append(
            pgettext("private", "What came of it you have not heard.")
            if at_rest
            else pgettext("private", "What came of it you have not heard yet.")
        )
        return " ".join(filter(None, sentences))
    if total == 1 and counts.used:
        sentences.append(the_only_one_used(counts))
    elif counts.used:
        sentences.append(used_by_others(counts))
    sentences.append(not_used_text(counts, Taker.ONE, name=first))
    if counts.heard and total == 1:
        sentences.append(pgettext("private", "You have answered."))
    elif counts.heard:
        sentences.append(_answered(counts))
    return " ".join(filter(None, sentences))


def _heard(counts: Efficacy, first: str) -> str:
    """Of how many the other one heard what came of them, and how soon half of the time."""
    number, days = number_words(counts.heard), _half_of_the_time(counts)
    if days is None:
        return pgettext("private", "{name} has heard what came of {number}.", name=first, number=number)
    if days == 0:
        return pgettext(
            "private",
            "{name} has heard what came of {number}; half of the time on the same day.",
            name=first,
            number=number,
        )
    return npgettext(
        "private",
        "{name} has heard what came of {number}; half of the time within {days} day.",
        "{name} has heard what came of {number}; half of the time within {days} days.",
        days,
        name=first,
        number=number,
        days=number_words(days),
    )


def _answered(counts: Efficacy) -> str:
    """How many the user has answered, and how soon half of the time."""
    number, days = number_words(counts.heard), _half_of_the_time(counts)
    if days is None:
        return pgettext("private", "You have answered {number}.", number=number)
    if days == 0:
        return pgettext(
            "private", "You have answered {number}; half of the time on the same day.", number=number
        )
    return npgettext(
        "private",
        "You have answered {number}; half of the time within {days} day.",
        "You have answered {number}; half of the time within {days} days.",
        days,
        number=number,
        days=number_words(days),
    )


def _half_of_the_time(counts: Efficacy) -> int | None:
    """The days half of the time. Below five, that would say too much."""
    return counts.median_days if counts.timed >= 5 else None


def received(pieces: Sequence[Piece], first: str, day: Days) -> list[Block]:
    """Advice received, by topic, with what was done, what it led to and whether the other one knows."""
    heads = (
        pgettext("private", "Given"),
        pgettext("private", "What {name} said", name=first),
        pgettext("private", "What came of it"),
    )
    return _by_topic(pieces, heads, first, day)


def given(pieces: Sequence[Piece], first: str, day: Days) -> list[Block]:
    """Advice given, likewise."""
    heads = (
        pgettext("private", "Given"),
        pgettext("private", "What you said"),
        pgettext("private", "What came of it"),
    )
    return _by_topic(pieces, heads, first, day)


def _by_topic(pieces: Sequence[Piece], heads: Sequence[str], first: str, day: Days) -> list[Block]:
    """A table with a part for each topic, the largest first; each advice once, under its first topic."""
    groups: dict[str, list[Piece]] = {}
    for piece in reversed(pieces):
        groups.setdefault(piece.topics[0] if piece.topics else "", []).append(piece)
    ordered = sorted(groups.items(), key=lambda group: (not group[0], -len(group[1]), group[0]))
    untold = pgettext("private", "Without a topic")
    return table(
        heads,
        _WIDTHS,
        (
            (
                (_as_title(topic) or untold) if len(groups) > 1 else "",
                [_piece(piece, first, day) for piece in of_topic],
            )
            for topic, of_topic in ordered
        ),
    )


def _as_title(topic: str) -> str:
    """The name of a topic, as the user wrote it, over its part of a table."""
    return topic[:1].upper() + topic[1:]


def _piece(piece: Piece, first: str, day: Days) -> list[list[Line]]:
    return [line(day(piece.date)), _said(piece, first), _came(piece, first, day)]


def _said(piece: Piece, first: str) -> list[Line]:
    """The words, the question and situation, what happened, and what was learned."""
    mine = piece.direction == Direction.GIVEN
    before = []
    if piece.question:
        before.append(
            pgettext("private", "{name} asked: {question}", name=first, question=piece.question)
            if mine
            else pgettext("private", "You asked: {question}", question=piece.question)
        )
    elif piece.unasked:
        before.append(pgettext("private", "Nobody had asked."))
    before.append(piece.situation)
    after = [piece.uptake_note, piece.effect_note, piece.report_note]
    if piece.lesson:
        after.append(pgettext("private", "Lesson: {lesson}", lesson=piece.lesson))
    lines = line(pgettext("words", "“{text}”", text=piece.words.strip()) if piece.words.strip() else "")
    lines += line(run_on(before), "quiet")
    lines += line(_expected(piece), "quiet")
    lines += line(run_on(after), "quiet")
    lines += line(_margin(piece), "quiet")
    return lines


def _expected(piece: Piece) -> str:
    if not piece.expectation:
        return ""
    if piece.confidence is None:
        expected = pgettext("private", "You expected: {text}", text=piece.expectation)
    else:
        expected = pgettext(
            "private",
            "You expected, {percent} percent sure: {text}",
            percent=number_text(piece.confidence),
            text=piece.expectation,
        )
    return run_on([expected, came_sentence(piece.came_true)])


def _margin(piece: Piece) -> str:
    """Where it came from and what it had led to there, as far back as is known, and what else it is about."""
    parts = []
    if piece.source is not None and piece.came_from:
        *before, last = piece.came_from
        parts.append(_passes_on(last, piece.source.words))
        earlier = pgettext("private", "Before that:")
        parts += [f"{earlier} {link.sentence}" for link in reversed(before)]
    if len(piece.topics) > 1:
        parts.append(pgettext("private", "Also on {topics}.", topics=list_text(piece.topics[1:])))
    if piece.recalled:
        parts.append(pgettext("private", "Written down from memory."))
    return run_on(parts)


def _passes_on(link: Link, said: str) -> str:
    """What an advice passes on, and what that led to."""
    who, words = link.called, pgettext("words", "“{text}”", text=said.strip())
    message = _PASSES_ON_MINE if link.direction is Direction.GIVEN else _PASSES_ON_THEIRS
    text = message.full_text(link.date, name=who, words=words)
    return run_on([text, _led_before(link.direction, link.led_to, who)])


_PASSES_ON_MINE = Dated(
    Message("private", "Passes on what you said to {name} on {date}: {words}"),
    Message("private", "Passes on what you said to {name} in {date}: {words}"),
)
_PASSES_ON_THEIRS = Dated(
    Message("private", "Passes on what {name} said on {date}: {words}"),
    Message("private", "Passes on what {name} said in {date}: {words}"),
)


def _led_before(direction: str, led: str, name: str) -> str:
    """What an advice had led to before it was passed on."""
    where = (
        pgettext("private", "What came of it with {name}:", name=name)
        if direction == Direction.GIVEN
        else pgettext("private", "What came of it with you:")
    )
    return f"{where} {led}"


def _came(piece: Piece, first: str, day: Days) -> list[Line]:
    if piece.waiting_question:
        return line(_not_answered(piece, day))
    if UNANSWERED.holds_for_record(piece):
        return line(pgettext("private", "It ended without an answer."))
    giver_of = first if piece.direction == Direction.GIVEN else ""
    if giver_of and piece.at_rest and NOTHING_KNOWN.holds(piece.uptake, piece.effect):
        return line(pgettext("private", "No word.")) + line(_report(piece, day))
    return line(outcome_text(piece.uptake, piece.effect, giver_of)) + line(_report(piece, day))


def _not_answered(piece: Piece, day: Days) -> str:
    """Where a question without an answer stands; of one that is left alone, only whether it was asked."""
    if not piece.asked_on:
        return "" if piece.at_rest else pgettext("private", "Not asked yet.")
    return _within(_ASKED if piece.at_rest else _NO_ANSWER_YET, piece.asked_on, day)


def _within(sentence: Dated, date: str, day: Days) -> str:
    """A sentence with a date written as the page writes dates."""
    return (sentence.on_day if is_day(date) else sentence.within).text(date=day(date))


def outcome_text(uptake: str, effect: str, giver_of: str) -> str:
    """What was done and what it led to, as a sentence; `giver_of` is who did it, empty for the user."""
    taken, led = Uptake(uptake), Effect(effect)
    if taken is Uptake.UNDECIDED:
        if led is not Effect.UNKNOWN:
            return term_sentence(led)
        return pgettext("private", "No word yet.") if giver_of else term_sentence(taken)
    if taken is Uptake.DECLINED and giver_of:
        return _WENT_ANOTHER_WAY[led].text(name=giver_of)
    return _OUTCOMES[taken, led].text()


_OUTCOMES: dict[tuple[Uptake, Effect], Message] = {
    (Uptake.PLANNED, Effect.UNKNOWN): Message("private", "Planned."),
    (Uptake.PLANNED, Effect.TOO_EARLY): Message("private", "Planned, too early to say."),
    (Uptake.PLANNED, Effect.HELPED_A_LOT): Message("private", "Planned, helped a lot."),
    (Uptake.PLANNED, Effect.HELPED): Message("private", "Planned, helped."),
    (Uptake.PLANNED, Effect.NO_DIFFERENCE): Message("private", "Planned, made no difference."),
    (Uptake.PLANNED, Effect.MIXED): Message("private", "Planned, mixed."),
    (Uptake.PLANNED, Effect.MADE_WORSE): Message("private", "Planned, made it worse."),
    (Uptake.FOLLOWED, Effect.UNKNOWN): Message("private", "Followed, not known yet."),
    (Uptake.FOLLOWED, Effect.TOO_EARLY): Message("private", "Followed, too early to say."),
    (Uptake.FOLLOWED, Effect.HELPED_A_LOT): Message("private", "Followed, helped a lot."),
    (Uptake.FOLLOWED, Effect.HELPED): Message("private", "Followed, helped."),
    (Uptake.FOLLOWED, Effect.NO_DIFFERENCE): Message("private", "Followed, made no difference."),
    (Uptake.FOLLOWED, Effect.MIXED): Message("private", "Followed, mixed."),
    (Uptake.FOLLOWED, Effect.MADE_WORSE): Message("private", "Followed, made it worse."),
    (Uptake.ADAPTED, Effect.UNKNOWN): Message("private", "Adapted, not known yet."),
    (Uptake.ADAPTED, Effect.TOO_EARLY): Message("private", "Adapted, too early to say."),
    (Uptake.ADAPTED, Effect.HELPED_A_LOT): Message("private", "Adapted, helped a lot."),
    (Uptake.ADAPTED, Effect.HELPED): Message("private", "Adapted, helped."),
    (Uptake.ADAPTED, Effect.NO_DIFFERENCE): Message("private", "Adapted, made no difference."),
    (Uptake.ADAPTED, Effect.MIXED): Message("private", "Adapted, mixed."),
    (Uptake.ADAPTED, Effect.MADE_WORSE): Message("private", "Adapted, made it worse."),
    (Uptake.OVERTAKEN, Effect.UNKNOWN): Message("private", "Overtaken by events."),
    (Uptake.OVERTAKEN, Effect.TOO_EARLY): Message("private", "Overtaken by events, too early to say."),
    (Uptake.OVERTAKEN, Effect.HELPED_A_LOT): Message("private", "Overtaken by events, helped a lot."),
    (Uptake.OVERTAKEN, Effect.HELPED): Message("private", "Overtaken by events, helped."),
    (Uptake.OVERTAKEN, Effect.NO_DIFFERENCE): Message("private", "Overtaken by events, made no difference."),
    (Uptake.OVERTAKEN, Effect.MIXED): Message("private", "Overtaken by events, mixed."),
    (Uptake.OVERTAKEN, Effect.MADE_WORSE): Message("private", "Overtaken by events, made it worse."),
    (Uptake.DECLINED, Effect.UNKNOWN): Message("private", "You went another way."),
    (Uptake.DECLINED, Effect.TOO_EARLY): Message("private", "You went another way, too early to say."),
    (Uptake.DECLINED, Effect.HELPED_A_LOT): Message("private", "You went another way, helped a lot."),
    (Uptake.DECLINED, Effect.HELPED): Message("private", "You went another way, helped."),
    (Uptake.DECLINED, Effect.NO_DIFFERENCE): Message("private", "You went another way, made no difference."),
    (Uptake.DECLINED, Effect.MIXED): Message("private", "You went another way, mixed."),
    (Uptake.DECLINED, Effect.MADE_WORSE): Message("private", "You went another way, made it worse."),
}
_WENT_ANOTHER_WAY: dict[Effect, Message] = {
    Effect.UNKNOWN: Message("private", "{name} went another way."),
    Effect.TOO_EARLY: Message("private", "{name} went another way, too early to say."),
    Effect.HELPED_A_LOT: Message("private", "{name} went another way, helped a lot."),
    Effect.HELPED: Message("private", "{name} went another way, helped."),
    Effect.NO_DIFFERENCE: Message("private", "{name} went another way, made no difference."),
    Effect.MIXED: Message("private", "{name} went another way, mixed."),
    Effect.MADE_WORSE: Message("private", "{name} went another way, made it worse."),
}
"""When somebody else did, by what it led to."""


def _report(piece: Piece, day: Days) -> str:
    """Whether the other one knows, as a sentence; empty while there is nothing to tell."""
    when, report = day(piece.report_on).replace(" ", "\u00a0"), Report(piece.report)
    mine = piece.direction == Direction.GIVEN
    if report is Report.NOT_YET and piece.at_rest:
        return ""
    if report is Report.NOT_YET:
        if piece.state != AdviceState.OWED:
            return _within(_REVIEW, piece.review_on, day) if piece.review_on else ""
        return pgettext("private", "Not answered yet.") if mine else pgettext("private", "Not told yet.")
    if report is Report.NOT_NEEDED:
        return pgettext("private", "No need to tell.")
    channel = Channel(piece.report_channel) if piece.report_channel else None
    reported = (_TOLD if report is Report.TOLD else _ACKNOWLEDGED)[channel]
    if not piece.report_on:
        return reported.undated.text()
    return (reported.on_day if is_day(piece.report_on) else reported.within).text(date=when)


_ASKED = Dated(Message("private", "Asked on {date}."), Message("private", "Asked in {date}."))
_NO_ANSWER_YET = Dated(
    Message("private", "Asked on {date}; no answer yet."),
    Message("private", "Asked in {date}; no answer yet."),
)
_REVIEW = Dated(Message("private", "Review on {date}."), Message("private", "Review in {date}."))


class _Reported(NamedTuple):
    """That the other one knows: without a date, on a day, and in a month or year."""

    undated: Message
    on_day: Message
    within: Message


_TOLD: dict[Channel | None, _Reported] = {
    None: _Reported(
        Message("private", "Told."),
        Message("private", "Told on {date}."),
        Message("private", "Told in {date}."),
    ),
    Channel.IN_PERSON: _Reported(
        Message("private", "Told in person."),
        Message("private", "Told on {date}, in person."),
        Message("private", "Told in {date}, in person."),
    ),
    Channel.VIDEO: _Reported(
        Message("private", "Told by video."),
        Message("private", "Told on {date}, by video."),
        Message("private", "Told in {date}, by video."),
    ),
    Channel.PHONE: _Reported(
        Message("private", "Told by phone."),
        Message("private", "Told on {date}, by phone."),
        Message("private", "Told in {date}, by phone."),
    ),
    Channel.MESSAGE: _Reported(
        Message("private", "Told by message."),
        Message("private", "Told on {date}, by message."),
        Message("private", "Told in {date}, by message."),
    ),
}
_ACKNOWLEDGED: dict[Channel | None, _Reported] = {
    None: _Reported(
        Message("private", "Acknowledged."),
        Message("private", "Acknowledged on {date}."),
        Message("private", "Acknowledged in {date}."),
    ),
    Channel.IN_PERSON: _Reported(
        Message("private", "Acknowledged in person."),
        Message("private", "Acknowledged on {date}, in person."),
        Message("private", "Acknowledged in {date}, in person."),
    ),
    Channel.VIDEO: _Reported(
        Message("private", "Acknowledged by video."),
        Message("private", "Acknowledged on {date}, by video."),
        Message("private", "Acknowledged in {date}, by video."),
    ),
    Channel.PHONE: _Reported(
        Message("private", "Acknowledged by phone."),
        Message("private", "Acknowledged on {date}, by phone."),
        Message("private", "Acknowledged in {date}, by phone."),
    ),
    Channel.MESSAGE: _Reported(
        Message("private", "Acknowledged by message."),
        Message("private", "Acknowledged on {date}, by message."),
        Message("private", "Acknowledged in {date}, by message."),
    ),
}


def lessons(history: RelationshipHistory, first: str, day: Days) -> list[Block]:
    """What was learned, as it came, and where advice of theirs went on to."""
    learned = [
        (day(piece.date), line(piece.lesson))
        for piece in sorted((*history.received, *history.given), key=lambda piece: piece.date)
        if piece.lesson.strip()
    ]
    blocks = rows(learned)
    if history.passed_on:
        blocks.append(heading(pgettext("private", "Passed on")))
        blocks += rows((day(passed.date), _passed(passed, first)) for passed in history.passed_on)
    return blocks


def _passed(passed: Passed, first: str) -> list[Line]:
    other = passed.called
    words = pgettext("words", "“{text}”", text=passed.words.strip())
    source = pgettext("words", "“{text}”", text=passed.source_words.strip())
    message = _FROM_MINE if passed.source_direction == Direction.GIVEN else _FROM_THEIRS
    came = message.full_text(passed.source_date, name=first, words=source)
    lines = line(pgettext("private", "To {name}: {words}", name=other, words=words))
    lines += line(run_on([came, outcome_text(passed.uptake, passed.effect, other)]), "quiet")
    lines += line(_led_before(passed.source_direction, passed.source_led_to, first), "quiet")
    onward = pgettext("private", "And on from there:")
    for link in passed.further:
        lines += line(f"{onward} {link.sentence}", "quiet")
    return lines


_FROM_MINE = Dated(
    Message("private", "From what you said to {name} on {date}: {words}"),
    Message("private", "From what you said to {name} in {date}: {words}"),
)
_FROM_THEIRS = Dated(
    Message("private", "From what {name} said on {date}: {words}"),
    Message("private", "From what {name} said in {date}: {words}"),
)
