# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Advice on the page: counted, by topic with what came of it, and what was learned and passed on."""

from collections.abc import Sequence

from mentordesk.i18n.formats import full_date_text, list_text
from mentordesk.i18n.texts import npgettext, number_text, pgettext
from mentordesk.journal.rules import USED
from mentordesk.journal.terms import AdviceState, Direction, Effect, Report, Uptake
from mentordesk.practice.advice.life import came_sentence
from mentordesk.practice.advice.lineage import Link
from mentordesk.practice.advice.outcome_sentences import (
    Taker,
    not_used_text,
    the_only_one_used,
    used_by_others,
    used_by_user,
)
from mentordesk.practice.relationship.account import Account, Efficacy, Passed, Piece, efficacy
from mentordesk.practice.wording.terms import first_name, mid_sentence, term_text
from mentordesk.summaries.document.nodes import Block, Line, bars, heading, line, prose, rows, table
from mentordesk.summaries.document.opening import channel_text
from mentordesk.summaries.document.wording import Days, capital, number_words, run_on

_WIDTHS = (22, 0, 40)
_CHART_FROM = 3
"""Fewer pieces than these need no chart."""


def numbers(account: Account, first: str) -> list[Block]:
    """The counts of both directions, as bars and as sentences."""
    blocks: list[Block] = []
    came, went = efficacy(account.received), efficacy(account.given)
    recalled = sum(piece.recalled for piece in (*account.received, *account.given))
    if came.total:
        blocks += [_bars_received(came, first)] if came.total >= _CHART_FROM else []
        blocks += prose(_received_sentences(came, first))
    if went.total:
        blocks += [_bars_given(went)] if went.total >= _CHART_FROM else []
        blocks += prose(_given_sentences(went, first))
    if recalled:
        blocks += prose(
            npgettext(
                "private",
                "{number} piece of advice written down from memory is listed below and not counted here.",
                "{number} pieces of advice written down from memory are listed below and not counted here.",
                recalled,
                number=capital(number_words(recalled)),
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


def _received_sentences(counts: Efficacy, first: str) -> str:
    total = counts.total
    sentences = [
        capital(
            npgettext(
                "private",
                "{number} piece of advice came from {name}.",
                "{number} pieces of advice came from {name}.",
                total,
                number=number_words(total),
                name=first,
            )
        )
    ]
    sentences.append(used_by_user(counts))
    sentences.append(not_used_text(counts, Taker.USER))
    if counts.heard:
        text = pgettext(
            "private", "{name} has heard what came of {number}", name=first, number=number_words(counts.heard)
        )
        sentences.append(text + _within(counts))
    elif counts.known:
        sentences.append(pgettext("private", "{name} has not heard of any yet.", name=first))
    return " ".join(filter(None, sentences))


def _given_sentences(counts: Efficacy, first: str) -> str:
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
        sentences.append(pgettext("private", "What came of it you have not heard yet."))
        return " ".join(filter(None, sentences))
    if total == 1 and counts.used:
        sentences.append(the_only_one_used(counts))
    elif counts.used:
        sentences.append(used_by_others(counts))
    sentences.append(not_used_text(counts, Taker.ONE, name=first))
    if counts.heard and total == 1:
        sentences.append(pgettext("private", "You have answered."))
    elif counts.heard:
        text = pgettext("private", "You have answered {number}", number=number_words(counts.heard))
        sentences.append(text + _within(counts))
    return " ".join(filter(None, sentences))


def _within(counts: Efficacy) -> str:
    """How soon, as the end of a sentence. Below five, half of the time would say too much."""
    days = counts.median_days
    if days is None or counts.timed < 5:
        return "."
    if days == 0:
        return pgettext("private", "; half of the time on the same day.")
    return npgettext(
        "private",
        "; half of the time within {number} day.",
        "; half of the time within {number} days.",
        days,
        number=number_words(days),
    )


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
                (capital(topic) or untold) if len(groups) > 1 else "",
                [_piece(piece, first, day) for piece in of_topic],
            )
            for topic, of_topic in ordered
        ),
    )


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
            percent=piece.confidence,
            text=piece.expectation,
        )
    return run_on([expected, came_sentence(piece.came_true)])


def _margin(piece: Piece) -> str:
    """Where it came from and what it had led to there, as far back as is known, and what else it is about."""
    parts = []
    if piece.source is not None and piece.came_from:
        *before, last = piece.came_from
        parts.append(_passes_on(last, piece.source.words))
        parts += [
            pgettext("private", "Before that: {sentence}", sentence=link.sentence)
            for link in reversed(before)
        ]
    if len(piece.topics) > 1:
        parts.append(pgettext("private", "Also on {topics}.", topics=list_text(piece.topics[1:])))
    if piece.recalled:
        parts.append(pgettext("private", "Written down from memory."))
    return run_on(parts)


def _passes_on(link: Link, said: str) -> str:
    """What an advice passes on, and what that led to."""
    who, when = first_name(link.name), full_date_text(link.date)
    words, exact = pgettext("words", "“{text}”", text=said.strip()), len(link.date) == 10
    if link.direction is Direction.GIVEN:
        text = (
            pgettext("private", "Passes on what you said to {name} on {date}: {words}")
            if exact
            else pgettext("private", "Passes on what you said to {name} in {date}: {words}")
        )
    else:
        text = (
            pgettext("private", "Passes on what {name} said on {date}: {words}")
            if exact
            else pgettext("private", "Passes on what {name} said in {date}: {words}")
        )
    text = text.replace("{name}", who).replace("{date}", when).replace("{words}", words)
    return run_on([text, _led_before(link.direction, link.led_to, who)])


def _led_before(direction: str, led: str, name: str) -> str:
    """What an advice had led to before it was passed on."""
    if direction == Direction.GIVEN:
        return pgettext("private", "What came of it with {name}: {sentence}", name=name, sentence=led)
    return pgettext("private", "What came of it with you: {sentence}", sentence=led)


def _came(piece: Piece, first: str, day: Days) -> list[Line]:
    return line(
        outcome_text(piece.uptake, piece.effect, first if piece.direction == Direction.GIVEN else "")
    ) + line(_report(piece, day))


def outcome_text(uptake: str, effect: str, giver_of: str) -> str:
    """What was done and what it led to, as a sentence; `giver_of` is who did it, empty for the user."""
    taken, led = Uptake(uptake), Effect(effect)
    if taken is Uptake.DECLINED:
        text = (
            pgettext("private", "{name} went another way", name=giver_of)
            if giver_of
            else pgettext("private", "You went another way")
        )
    elif taken is Uptake.UNDECIDED and led is not Effect.UNKNOWN:
        return term_text(led) + "."
    elif taken is Uptake.UNDECIDED:
        text = pgettext("private", "No word yet") if giver_of else pgettext("private", "Undecided")
    else:
        text = term_text(taken)
    if led is Effect.UNKNOWN and not USED.holds(taken):
        return text + "."
    return pgettext("private", "{uptake}, {effect}.", uptake=text, effect=mid_sentence(term_text(led)))


def _report(piece: Piece, day: Days) -> str:
    """Whether the other one knows, as a sentence; empty while there is nothing to tell."""
    when, report = day(piece.report_on).replace(" ", "\u00a0"), Report(piece.report)
    mine = piece.direction == Direction.GIVEN
    if report is Report.NOT_YET:
        if piece.state != AdviceState.OWED:
            return (
                pgettext("private", "Review on {date}.", date=day(piece.review_on)) if piece.review_on else ""
            )
        return pgettext("private", "Not answered yet.") if mine else pgettext("private", "Not told yet.")
    if report is Report.NOT_NEEDED:
        return pgettext("private", "No need to tell.")
    how = f" {channel_text(piece.report_channel)}" if piece.report_channel else ""
    if report is Report.TOLD:
        return _on(
            (
                pgettext("private", "Told{how}."),
                pgettext("private", "Told on {date}{how}."),
                pgettext("private", "Told in {date}{how}."),
            ),
            piece.report_on,
            when,
            how,
        )
    return _on(
        (
            pgettext("private", "Acknowledged{how}."),
            pgettext("private", "Acknowledged on {date}{how}."),
            pgettext("private", "Acknowledged in {date}{how}."),
        ),
        piece.report_on,
        when,
        how,
    )


def _on(texts: tuple[str, str, str], day: str | None, when: str, how: str) -> str:
    """A text without a date, with a day, or with a month or year."""
    text = texts[0] if not day else texts[1] if len(day) == 10 else texts[2]
    return text.replace("{date}", when).replace("{how}", f",{how}" if how and day else how)


def lessons(account: Account, first: str, day: Days) -> list[Block]:
    """What was learned, as it came, and where advice of theirs went on to."""
    learned = [
        (day(piece.date), line(piece.lesson))
        for piece in sorted((*account.received, *account.given), key=lambda piece: piece.date)
        if piece.lesson.strip()
    ]
    blocks = rows(learned)
    if account.passed_on:
        blocks.append(heading(pgettext("private", "Passed on")))
        blocks += rows((day(passed.date), _passed(passed, first)) for passed in account.passed_on)
    return blocks


def _passed(passed: Passed, first: str) -> list[Line]:
    other = first_name(passed.name)
    words = pgettext("words", "“{text}”", text=passed.words.strip())
    source = pgettext("words", "“{text}”", text=passed.source_words.strip())
    when, exact = full_date_text(passed.source_date), len(passed.source_date) == 10
    if passed.source_direction == Direction.GIVEN:
        came = (
            pgettext("private", "From what you said to {name} on {date}: {words}")
            if exact
            else pgettext("private", "From what you said to {name} in {date}: {words}")
        )
    else:
        came = (
            pgettext("private", "From what {name} said on {date}: {words}")
            if exact
            else pgettext("private", "From what {name} said in {date}: {words}")
        )
    came = came.replace("{name}", first).replace("{date}", when).replace("{words}", source)
    lines = line(pgettext("private", "To {name}: {words}", name=other, words=words))
    lines += line(run_on([came, outcome_text(passed.uptake, passed.effect, other)]), "quiet")
    lines += line(_led_before(passed.source_direction, passed.source_led_to, first), "quiet")
    for link in passed.further:
        lines += line(pgettext("private", "And on from there: {sentence}", sentence=link.sentence), "quiet")
    return lines
