# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How sure somebody was, and how often it went as hoped.

What was expected is kept in free words, so nobody but the user can say whether it came. What can be counted
is whether the advice helped: that counts as having gone as hoped, and the texts say so. Advice that was not
used put no expectation to the test and is left out, as is what is recalled from memory.
The score is Brier's (Verification of forecasts expressed in terms of probability, 1950): the mean of the
squared distance between what was said, as a part of one, and what came, one or nothing.
"""

from dataclasses import dataclass
from typing import Any

from peewee import fn

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice
from mentordesk.practice.narrowing import COUNTED, SURE, Pairs, Sureness
from mentordesk.practice.outcomes import HELPED, Part, percent
from mentordesk.practice.wording import capital, number_words
from mentordesk.words import number_text, translate

LEAST = 10
"""Before so many outcomes are known, nothing is said."""


@dataclass(frozen=True)
class Bin:
    """Those of which somebody was about equally sure."""

    sure: Sureness
    count: int
    helped: int

    @property
    def percent(self) -> int | None:
        """How many in 100 helped; nothing where there are too few."""
        return percent(self.helped, self.count)

    def showing(self, part: Part = Part.EFFECT_KNOWN) -> Pairs:
        """What leads the list of advice to these."""
        return (("sure", str(self.sure)), ("outcome", str(part)))


@dataclass(frozen=True)
class Calibration:
    """What was predicted against what came, in both directions and over all time."""

    whole: Bin
    bins: tuple[Bin, ...]
    """Those with anything in them, the least sure first."""
    brier: float | None
    """0 is perfect foresight, 0.25 what always saying 50 percent gives, 1 always sure and wrong."""
    mean_sure: float | None
    """How sure on average, in percent."""

    @property
    def enough(self) -> bool:
        """Whether there is enough to say anything."""
        return self.whole.count >= LEAST


def sure_rows() -> Any:
    """The query behind `calibration`: how sure, whether it helped, how often both together."""
    helped = Advice.effect.in_(HELPED)
    return (
        Advice.select(Advice.confidence, helped, fn.COUNT(Advice.id))
        .where(COUNTED & SURE)
        .group_by(Advice.confidence, helped)
    )


def calibration(journal: Journal) -> Calibration:
    """How sure the user was, against what came."""
    rows = [(int(sure), bool(helped), int(count)) for sure, helped, count in journal.rows(sure_rows())]

    def within(sureness: Sureness) -> Bin:
        low, high = sureness.bounds
        inside = [(helped, count) for sure, helped, count in rows if low <= sure <= high]
        return Bin(
            sureness, sum(count for _, count in inside), sum(count for helped, count in inside if helped)
        )

    whole = within(Sureness.ANY)
    bins = tuple(one for one in map(within, list(Sureness)[1:]) if one.count)
    if not whole.count:
        return Calibration(whole, bins, None, None)
    brier = sum(count * (sure / 100 - helped) ** 2 for sure, helped, count in rows) / whole.count
    mean = sum(count * sure for sure, _, count in rows) / whole.count
    return Calibration(whole, bins, brier, mean)


# In words


def sentences(found: Calibration) -> tuple[str, ...]:
    """What the numbers say, one thought each; how many are missing while there are too few."""
    if not found.enough:
        have, missing = found.whole.count, LEAST - found.whole.count
        text = translate(
            "calibration",
            "When you say beforehand how sure you are, and {least} of these have an outcome, you will see here"
            " how often you were right.",
            least=number_words(LEAST),
        )
        if not have:
            return (text,)
        so_far = translate(
            "calibration",
            "So far there (is|are) {have}; {missing} more to go.",
            have,
            have=number_words(have),
            missing=number_words(missing),
        )
        return (text, so_far)
    parts = [_bin_text(one) for one in reversed(found.bins)]
    assert found.brier is not None and found.mean_sure is not None
    went = translate(
        "calibration",
        "Of all {count}, you were {sure} percent sure on average, and {percent} percent helped: {verdict}",
        count=number_words(found.whole.count),
        sure=round(found.mean_sure),
        percent=found.whole.percent,
        verdict=_verdict(found),
    )
    return (" ".join(parts), went, _brier_text(found.brier))


def meaning_text() -> str:
    """What is counted here, and as what."""
    return translate(
        "calibration",
        "Only you can say whether it came just as you wrote. What is counted here is whether the advice helped:"
        " that stands for having gone as you hoped. Advice that was not used is left out. Received and given"
        " advice count alike, over all time.",
    )


def bin_text(sure: Sureness) -> str:
    """How sure, as the name of a row."""
    low, high = sure.bounds
    return translate("calibration", "{low} to {high} percent", low=low, high=high)


def _bin_text(one: Bin) -> str:
    low, high = one.sure.bounds
    if one.helped == one.count > 1:
        return translate(
            "calibration",
            "Of {count} pieces of advice you were {low} to {high} percent sure of, all helped.",
            count=number_words(one.count),
            low=low,
            high=high,
        )
    return capital(
        translate(
            "calibration",
            "Of {count} (piece|pieces) of advice you were {low} to {high} percent sure of, {helped} helped.",
            one.count,
            count=number_words(one.count),
            low=low,
            high=high,
            helped=number_words(one.helped),
        )
    )


def _verdict(found: Calibration) -> str:
    assert found.mean_sure is not None
    over = round(found.mean_sure) - (found.whole.percent or 0)
    if over > 10:
        return translate("calibration", "you expected more than came.")
    if over < -10:
        return translate("calibration", "more came than you expected.")
    return translate("calibration", "close to what you expected.")


def _brier_text(score: float) -> str:
    """Brier's score in plain words."""
    figure = (
        translate("calibration", "0.{hundredths}", hundredths=f"{round(score * 100):02d}")
        if score < 0.995
        else number_text(1)
    )
    judged = (
        translate("calibration", "better than always saying 50 percent, which gives 0.25.")
        if score < 0.245
        else translate("calibration", "about what always saying 50 percent gives.")
        if score <= 0.255
        else translate("calibration", "worse than always saying 50 percent, which gives 0.25.")
    )
    return translate(
        "calibration",
        "Your foresight scores {figure}, where 0 is always right and 1 always sure and wrong (Brier’s score): {judged}",
        figure=figure,
        judged=judged,
    )
