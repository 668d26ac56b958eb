# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How sure somebody was, and how often it came as they expected.

What was expected is kept in free words, so nobody but the user can say whether it came: they are asked once the
outcome is known. Whether the advice helped says nothing of that; who expected a no and got one foresaw well. What
came in part counts as half. What nobody judged, and what is recalled from memory, is left out.
The score is Brier's (Verification of forecasts expressed in terms of probability, 1950): the mean of the
squared distance between what was said, as a part of one, and what came, one or nothing.
"""

from dataclasses import dataclass
from typing import Any

from peewee import fn

from mentordesk.i18n.texts import Message, digits_text, npgettext, number_text, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice
from mentordesk.journal.terms import Came
from mentordesk.practice.advice.counted_filter import COUNTED, SURE, Pairs, Sureness
from mentordesk.practice.advice.outcomes import ENOUGH, percent
from mentordesk.practice.insights.linked_sentences import Linked, number_link
from mentordesk.practice.wording.numbers import number_words

LEAST = 10
"""Before so many outcomes are known, nothing is said."""


@dataclass(frozen=True)
class Bin:
    """Those of which somebody was about equally sure."""

    sure: Sureness
    count: int
    came: int
    """How many came as expected."""
    partly: int

    @property
    def percent(self) -> int | None:
        """How many in 100 came as expected; nothing where there are too few."""
        return percent(2 * self.came + self.partly, 2 * self.count) if self.count >= ENOUGH else None

    def showing(self, came: Came | None = None) -> Pairs:
        """What leads the list of advice to these, or to those of them that came so."""
        return (("sure", str(self.sure)), *((("came", str(came)),) if came else ()))


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


_PARTS = {Came.YES: 1.0, Came.PARTLY: 0.5, Came.NO: 0.0}


def sure_rows() -> Any:
    """The query behind `calibration`: how sure, whether it came so, how often both together."""
    return (
        Advice.select(Advice.confidence, Advice.came_true, fn.COUNT(Advice.id))
        .where(COUNTED & SURE)
        .group_by(Advice.confidence, Advice.came_true)
    )


def calibration(journal: Journal) -> Calibration:
    """How sure the user was, against what came."""
    rows = [(int(sure), Came(came), int(count)) for sure, came, count in journal.rows(sure_rows())]

    def within(sureness: Sureness) -> Bin:
        low, high = sureness.bounds
        counts = dict.fromkeys(Came, 0)
        for sure, came, count in rows:
            if low <= sure <= high:
                counts[came] += count
        return Bin(sureness, sum(counts.values()), counts[Came.YES], counts[Came.PARTLY])

    whole = within(Sureness.ANY)
    bins = tuple(one for one in map(within, list(Sureness)[1:]) if one.count)
    if not whole.count:
        return Calibration(whole, bins, None, None)
    brier = sum(count * (sure / 100 - _PARTS[came]) ** 2 for sure, came, count in rows) / whole.count
    mean = sum(count * sure for sure, _, count in rows) / whole.count
    return Calibration(whole, bins, brier, mean)


# In words


def sentences(found: Calibration) -> tuple[Linked, ...]:
    """What the numbers say, one thought each; how many are missing while there are too few."""
    if not found.enough:
        have, missing = found.whole.count, LEAST - found.whole.count
        text = Linked.read(
            pgettext(
                "calibration",
                "When you say beforehand how sure you are, and of {least} of these afterwards whether it came so,"
                " you will see here how often you were right.",
                least=number_words(LEAST),
            )
        )
        if not have:
            return (text,)
        so_far = npgettext(
            "calibration",
            "So far there is {have}; {missing} more to go.",
            "So far there are {have}; {missing} more to go.",
            have,
            have=number_link(have, found.whole.showing()),
            missing=number_words(missing),
        )
        return (text, Linked.read(so_far))
    parts = [_bin_text(one) for one in reversed(found.bins)]
    assert found.brier is not None and found.mean_sure is not None
    went = _verdict(found).text(
        count=number_link(found.whole.count, found.whole.showing()),
        sure=number_text(round(found.mean_sure)),
        percent=number_text(found.whole.percent or 0),
    )
    return (Linked.run(parts), Linked.read(went), Linked(_brier_text(found.brier)))


def meaning_text() -> str:
    """What is counted here, and as what."""
    return pgettext(
        "calibration",
        "What is counted here is what you said, once you knew, of whether it came as you expected. What came in"
        " part counts as half. Whether the advice helped plays no part in it. Received and given advice count"
        " alike, over all time.",
    )


def bin_text(sure: Sureness) -> str:
    """How sure, as the name of a row."""
    low, high = map(number_text, sure.bounds)
    return pgettext("calibration", "{low} to {high} percent", low=low, high=high)


def _bin_text(one: Bin) -> Linked:
    low, high = map(number_text, one.sure.bounds)
    count, came = number_link(one.count, one.showing()), number_link(one.came, one.showing(Came.YES))
    if one.count == 1:
        said = _CAME if one.came else _CAME_IN_PART if one.partly else _CAME_OTHERWISE
        return Linked.read(said.text(count=count, low=low, high=high))
    if one.came == one.count:
        text = npgettext(
            "calibration",
            "Of {count} piece of advice you were {low} to {high} percent sure of, all came as you expected.",
            "Of {count} pieces of advice you were {low} to {high} percent sure of, all came as you expected.",
            one.count,
            count=count,
            low=low,
            high=high,
        )
    elif one.partly:
        text = npgettext(
            "calibration",
            "Of {count} piece of advice you were {low} to {high} percent sure of, {came} came as you expected, and {partly} in part.",
            "Of {count} pieces of advice you were {low} to {high} percent sure of, {came} came as you expected, and {partly} in part.",
            one.count,
            partly=number_link(one.partly, one.showing(Came.PARTLY)),
            count=count,
            low=low,
            high=high,
            came=came,
        )
    else:
        text = npgettext(
            "calibration",
            "Of {count} piece of advice you were {low} to {high} percent sure of, {came} came as you expected.",
            "Of {count} pieces of advice you were {low} to {high} percent sure of, {came} came as you expected.",
            one.count,
            count=count,
            low=low,
            high=high,
            came=came,
        )
    return Linked.read(text)


_CAME = Message(
    "calibration",
    "The {count} piece of advice you were {low} to {high} percent sure of came as you expected.",
)
_CAME_IN_PART = Message(
    "calibration",
    "The {count} piece of advice you were {low} to {high} percent sure of came in part as you expected.",
)
_CAME_OTHERWISE = Message(
    "calibration",
    "The {count} piece of advice you were {low} to {high} percent sure of did not come as you expected.",
)
_MORE_EXPECTED = Message(
    "calibration",
    "Of all {count}, you were {sure} percent sure on average, and {percent} percent came as you expected:"
    " you expected more than came.",
)
_MORE_CAME = Message(
    "calibration",
    "Of all {count}, you were {sure} percent sure on average, and {percent} percent came as you expected:"
    " more came than you expected.",
)
_CLOSE = Message(
    "calibration",
    "Of all {count}, you were {sure} percent sure on average, and {percent} percent came as you expected:"
    " close to what you expected.",
)


def _verdict(found: Calibration) -> Message:
    """What is said of all of it."""
    assert found.mean_sure is not None
    over = round(found.mean_sure) - (found.whole.percent or 0)
    return _MORE_EXPECTED if over > 10 else _MORE_CAME if over < -10 else _CLOSE


_BETTER = Message(
    "calibration",
    "Your foresight scores {figure}, where 0 is always right and 1 always sure and wrong (Brier’s score):"
    " better than always saying 50 percent, which gives 0.25.",
)
_AS_GOOD = Message(
    "calibration",
    "Your foresight scores {figure}, where 0 is always right and 1 always sure and wrong (Brier’s score):"
    " about what always saying 50 percent gives.",
)
_WORSE = Message(
    "calibration",
    "Your foresight scores {figure}, where 0 is always right and 1 always sure and wrong (Brier’s score):"
    " worse than always saying 50 percent, which gives 0.25.",
)


def _brier_text(score: float) -> str:
    """Brier's score in plain words."""
    said = _BETTER if score < 0.245 else _AS_GOOD if score <= 0.255 else _WORSE
    return said.text(figure=_figure(score))


def _figure(score: float) -> str:
    """A number from 0 to 1, with two digits behind the point."""
    if score >= 0.995:
        return number_text(1)
    return pgettext("numbers", "0.{hundredths}", hundredths=digits_text(f"{round(score * 100):02d}"))
