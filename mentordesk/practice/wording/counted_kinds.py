# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Things that passed between two people, counted in words: ``two introductions``, ``one nomination``.

They are items of lists, in their base form; a translation leads to such a list with a colon where the sentence
would bend its items.
"""

from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.terms import ExchangeKind, SponsorshipKind
from mentordesk.practice.wording.numbers import number_at_start, number_words, times_words


def advice_count(n: int) -> str:
    """So many pieces of advice."""
    return npgettext(
        "list", "{number} piece of advice", "{number} pieces of advice", n, number=number_words(n)
    )


def gift_count(kind: ExchangeKind, n: int, *, at_start: bool = False) -> str:
    """So much of one kind of give and take; `at_start` of a sentence, with the capital letter some languages have there."""
    number = number_at_start(n) if at_start else number_words(n)
    if kind is ExchangeKind.GROUND_INSIGHT:
        return npgettext(
            "list",
            "{number} insight from the ground",
            "{number} insights from the ground",
            n,
            number=number,
        )
    if kind is ExchangeKind.CULTURE_INSIGHT:
        return npgettext(
            "list",
            "{number} insight into the culture",
            "{number} insights into the culture",
            n,
            number=number,
        )
    if kind is ExchangeKind.MARKET_INSIGHT:
        return npgettext(
            "list",
            "{number} insight into the market",
            "{number} insights into the market",
            n,
            number=number,
        )
    if kind is ExchangeKind.SKILL:
        return npgettext("list", "{number} new skill", "{number} new skills", n, number=number)
    if kind is ExchangeKind.GENERATION_VIEW:
        return npgettext(
            "list",
            "{number} view of another generation",
            "{number} views of another generation",
            n,
            number=number,
        )
    if kind is ExchangeKind.FEEDBACK:
        return _feedback_count(n, at_start=at_start)
    if kind is ExchangeKind.INTRODUCTION:
        return npgettext("list", "{number} introduction", "{number} introductions", n, number=number)
    if kind is ExchangeKind.RESOURCE:
        return npgettext("list", "{number} resource", "{number} resources", n, number=number)
    if kind is ExchangeKind.TIME:
        return npgettext("list", "{number} gift of time", "{number} gifts of time", n, number=number)
    if kind is ExchangeKind.ENCOURAGEMENT:
        return npgettext(
            "list", "{number} word of encouragement", "{number} words of encouragement", n, number=number
        )
    if kind is ExchangeKind.CHALLENGE:
        return npgettext("list", "{number} challenge", "{number} challenges", n, number=number)
    return npgettext("list", "{number} word of thanks", "{number} words of thanks", n, number=number)


def _feedback_count(n: int, *, at_start: bool) -> str:
    if n == 1:
        return pgettext("list", "Feedback") if at_start else pgettext("list", "feedback")
    times = times_words(n)
    if at_start:
        return pgettext("list", "Feedback {times}", times=times)
    return pgettext("list", "feedback {times}", times=times)


def act_count(kind: SponsorshipKind, n: int) -> str:
    """So many acts of sponsorship of one kind."""
    number = number_words(n)
    if kind is SponsorshipKind.NOMINATED:
        return npgettext("list", "{number} nomination", "{number} nominations", n, number=number)
    if kind is SponsorshipKind.RECOMMENDED:
        return npgettext("list", "{number} recommendation", "{number} recommendations", n, number=number)
    if kind is SponsorshipKind.INTRODUCED:
        return npgettext(
            "list",
            "{number} introduction to a decision maker",
            "{number} introductions to a decision maker",
            n,
            number=number,
        )
    if kind is SponsorshipKind.STRETCH_WORK:
        return npgettext(
            "list", "{number} piece of stretch work", "{number} pieces of stretch work", n, number=number
        )
    if kind is SponsorshipKind.ADVOCATED:
        return npgettext(
            "list", "{number} good word in absence", "{number} good words in absence", n, number=number
        )
    if kind is SponsorshipKind.DEFENDED:
        return npgettext("list", "{number} defence", "{number} defences", n, number=number)
    return npgettext("list", "{number} public credit", "{number} public credits", n, number=number)
