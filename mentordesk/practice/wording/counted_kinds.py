# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Things that passed between two people, counted in words: ``two introductions``, ``one nomination``."""

from mentordesk.i18n.texts import translate
from mentordesk.journal.terms import ExchangeKind, SponsorshipKind
from mentordesk.practice.wording.numbers import number_words, times_words


def advice_count(n: int) -> str:
    """So many pieces of advice."""
    return translate("counted", "{number} (piece|pieces) of advice", n, number=number_words(n))


def gift_count(kind: ExchangeKind, n: int) -> str:
    """So much of one kind of give and take."""
    number = number_words(n)
    context = "counted"
    if kind is ExchangeKind.GROUND_INSIGHT:
        return translate(context, "{number} (insight|insights) from the ground", n, number=number)
    if kind is ExchangeKind.CULTURE_INSIGHT:
        return translate(context, "{number} (insight|insights) into the culture", n, number=number)
    if kind is ExchangeKind.MARKET_INSIGHT:
        return translate(context, "{number} (insight|insights) into the market", n, number=number)
    if kind is ExchangeKind.SKILL:
        return translate(context, "{number} new (skill|skills)", n, number=number)
    if kind is ExchangeKind.GENERATION_VIEW:
        return translate(context, "{number} (view|views) of another generation", n, number=number)
    if kind is ExchangeKind.FEEDBACK:
        if n == 1:
            return translate(context, "feedback")
        return translate(context, "feedback {times}", times=times_words(n))
    if kind is ExchangeKind.INTRODUCTION:
        return translate(context, "{number} (introduction|introductions)", n, number=number)
    if kind is ExchangeKind.RESOURCE:
        return translate(context, "{number} (resource|resources)", n, number=number)
    if kind is ExchangeKind.TIME:
        return translate(context, "{number} (gift|gifts) of time", n, number=number)
    if kind is ExchangeKind.ENCOURAGEMENT:
        return translate(context, "{number} (word|words) of encouragement", n, number=number)
    if kind is ExchangeKind.CHALLENGE:
        return translate(context, "{number} (challenge|challenges)", n, number=number)
    return translate(context, "{number} (word|words) of thanks", n, number=number)


def act_count(kind: SponsorshipKind, n: int) -> str:
    """So many acts of sponsorship of one kind."""
    number = number_words(n)
    context = "counted"
    if kind is SponsorshipKind.NOMINATED:
        return translate(context, "{number} (nomination|nominations)", n, number=number)
    if kind is SponsorshipKind.RECOMMENDED:
        return translate(context, "{number} (recommendation|recommendations)", n, number=number)
    if kind is SponsorshipKind.INTRODUCED:
        return translate(
            context, "{number} (introduction|introductions) to a decision maker", n, number=number
        )
    if kind is SponsorshipKind.STRETCH_WORK:
        return translate(context, "{number} (piece|pieces) of stretch work", n, number=number)
    if kind is SponsorshipKind.ADVOCATED:
        return translate(context, "{number} good (word|words) in absence", n, number=number)
    if kind is SponsorshipKind.DEFENDED:
        return translate(context, "{number} (defence|defences)", n, number=number)
    return translate(context, "{number} public (credit|credits)", n, number=number)


def acts_count(n: int) -> str:
    """So many acts of sponsorship."""
    return translate("counted", "{number} (act|acts) of sponsorship", n, number=number_words(n))
