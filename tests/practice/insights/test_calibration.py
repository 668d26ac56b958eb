# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How sure somebody was, against what came: nothing before ten, and the same numbers as the lists."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Came, Effect, Kind, Uptake
from mentordesk.practice.advice.counted_filter import Sureness
from mentordesk.practice.insights.calibration import (
    LEAST,
    Bin,
    Calibration,
    calibration,
    meaning_text,
    sentences,
    sure_rows,
)
from tests.practice.insights.test_efficacy import TODAY, listed, plan


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def predict(journal: Journal, someone: int, confidence: int | None, **values: Any) -> int:
    given = {
        "direction": "received",
        "date": "2026-03-01",
        "words": "Say it first.",
        "uptake": "followed",
        "effect": "helped",
        "confidence": confidence,
        "came_true": "yes",
        **values,
    }
    return create(journal, Kind.ADVICE, {"relationship": someone, **given})


def test_nothing_is_said_before_ten(journal: Journal, amara: int) -> None:
    assert not calibration(journal).enough
    (only,) = sentences(calibration(journal))
    assert only.startswith("When you say beforehand how sure you are, and of ten of these afterwards whether")
    for _ in range(LEAST - 1):
        predict(journal, amara, 80)
    said = sentences(calibration(journal))
    assert said[1] == "So far there are nine; one more to go."
    assert not any("came as" in text or "helped" in text or "0." in text for text in said)
    predict(journal, amara, 80)
    assert calibration(journal).enough
    assert sentences(calibration(journal))[0] == (
        "Of ten pieces of advice you were 70 to 89 percent sure of, all came as you expected."
    )


def test_what_counts_is_whether_it_came_as_expected_and_not_whether_it_helped(
    journal: Journal, amara: int
) -> None:
    for number in range(LEAST):
        predict(journal, amara, 90, came_true="no" if number else "yes", effect="helped_a_lot")
    found = calibration(journal)
    assert (found.whole.count, found.whole.came, found.whole.percent) == (10, 1, 10)
    assert sentences(found)[0] == (
        "Of ten pieces of advice you were 90 to 100 percent sure of, one came as you expected."
    )


def test_only_what_was_judged_once_the_outcome_was_known_counts(journal: Journal, amara: int) -> None:
    predict(journal, amara, 60)
    predict(journal, amara, 60, direction="given", uptake="adapted", effect="mixed", came_true="partly")
    predict(journal, amara, 60, uptake="declined", effect="unknown", came_true="no")
    predict(journal, amara, None)
    for values in (
        {"came_true": None},
        {"effect": "unknown"},
        {"effect": "too_early"},
        {"uptake": "undecided", "effect": "unknown"},
        {"recalled": True},
        {"words": "", "question": "What now?"},
    ):
        predict(journal, amara, 60, **values)
    found = calibration(journal)
    assert (found.whole.count, found.whole.came, found.whole.partly) == (3, 1, 1)
    assert [(one.sure, one.count, one.came) for one in found.bins] == [(Sureness.FROM_50, 3, 1)]


@pytest.mark.parametrize(
    ("sure", "came", "score"),
    [(100, "yes", 0), (0, "no", 0), (50, "yes", 0.25), (50, "no", 0.25), (0, "yes", 1), (50, "partly", 0)],
)
def test_the_score_is_briers(journal: Journal, amara: int, sure: int, came: str, score: float) -> None:
    for _ in range(LEAST):
        predict(journal, amara, sure, came_true=came)
    found = calibration(journal)
    assert found.brier == pytest.approx(score)
    text = sentences(found)[-1]
    assert "Brier’s score" in text
    assert {0: "scores 0.00", 0.25: "scores 0.25", 1: "scores 1,"}[score] in text


def test_the_verdict_in_words(journal: Journal, amara: int) -> None:
    for number in range(12):
        came = "yes" if number < 3 else "partly" if number < 5 else "no"
        predict(journal, amara, 90, came_true=came)
    found = calibration(journal)
    bins, went, score = sentences(found)
    assert bins == (
        "Of twelve pieces of advice you were 90 to 100 percent sure of, three came as you expected, and two in part."
    )
    assert went == (
        "Of all twelve, you were 90 percent sure on average, and 33 percent came as you expected:"
        " you expected more than came."
    )
    assert score.endswith("worse than always saying 50 percent, which gives 0.25.")
    assert "came as you expected" in meaning_text() and "half" in meaning_text()


@pytest.mark.parametrize(
    ("sure", "verdict"),
    [
        (61, "you expected more than came."),
        (60, "close to what you expected."),
        (40, "close to what you expected."),
        (39, "more came than you expected."),
    ],
)
def test_close_is_within_ten_in_a_hundred(sure: float, verdict: str) -> None:
    found = Calibration(Bin(Sureness.ANY, 10, 5, 0), (), 0.2, sure)
    assert sentences(found)[1].endswith(f"and 50 percent came as you expected: {verdict}")


@pytest.mark.parametrize(
    ("score", "figure", "judged"),
    [
        (0.05, "0.05", "better than always"),
        (0.2449, "0.24", "better than always"),
        (0.245, "0.24", "about what always"),
        (0.255, "0.26", "about what always"),
        (0.2551, "0.26", "worse than always"),
        (0.994, "0.99", "worse than always"),
        (0.995, "1", "worse than always"),
    ],
)
def test_a_score_is_judged_against_always_saying_fifty(score: float, figure: str, judged: str) -> None:
    said = sentences(Calibration(Bin(Sureness.ANY, 10, 5, 0), (), score, 50))[2]
    assert said.startswith(f"Your foresight scores {figure}, where") and f": {judged}" in said


def test_no_share_of_a_few_is_given_and_a_part_counts_half() -> None:
    assert Bin(Sureness.ANY, 4, 4, 0).percent is None
    assert Bin(Sureness.ANY, 5, 5, 0).percent == 100
    assert Bin(Sureness.ANY, 10, 3, 1).percent == 35


@pytest.mark.parametrize("seed", range(3))
def test_numbers_equal_brute_force_and_their_lists(journal: Journal, amara: int, seed: int) -> None:
    rng = random.Random(seed)
    told: list[tuple[int, str]] = []
    with journal.step("create"):
        for _ in range(80):
            sure = rng.choice((None, *range(0, 101, 7), 49, 50, 69, 70, 89, 90, 100))
            uptake, effect = rng.choice(list(Uptake)), rng.choice(list(Effect))
            came = rng.choice((None, *Came, *Came))
            predict(
                journal,
                amara,
                sure,
                uptake=uptake,
                effect=effect,
                came_true=came,
                direction=rng.choice(("received", "given")),
            )
            known = uptake in ("declined", "overtaken") or effect not in ("unknown", "too_early")
            if sure is not None and known and came is not None:
                told.append((sure, came))
    worth = {"yes": 1, "partly": 0.5, "no": 0}
    found = calibration(journal)
    assert found.brier == pytest.approx(
        sum((sure / 100 - worth[came]) ** 2 for sure, came in told) / len(told)
    )
    assert sum(one.count for one in found.bins) == len(told) == found.whole.count
    for one in (*found.bins, found.whole):
        low, high = one.sure.bounds
        inside = [came for sure, came in told if low <= sure <= high]
        assert (one.count, one.came, one.partly) == (len(inside), inside.count("yes"), inside.count("partly"))
        assert listed(journal, one.showing()) == one.count
        assert listed(journal, one.showing(Came.YES)) == one.came
        assert listed(journal, one.showing(Came.PARTLY)) == one.partly
    assert TODAY.year == 2026


def test_one_pass_over_the_advice(journal: Journal) -> None:
    steps = plan(journal, sure_rows())
    assert sum("SCAN" in step or "SEARCH" in step for step in steps) == 1, steps
