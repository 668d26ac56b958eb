# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What became of advice, in Python and in the file: every combination of what was done and what came of it, counted and listed alike."""

from collections import Counter
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from mentordesk.journal.operations.records import create
from mentordesk.journal.records import Advice
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Effect, Kind, Uptake
from mentordesk.practice.advice.counted_filter import OUTCOME_SQL, Narrowing, narrowed
from mentordesk.practice.advice.outcomes import OUTCOMES, PARTS, Outcome, Part, Tally, outcome


def meant(uptake: str, effect: str) -> str:
    if uptake in ("declined", "overtaken"):
        return uptake
    if uptake in ("undecided", "planned"):
        return "open"
    if effect in ("unknown", "too_early"):
        return "effect_unknown"
    if effect == "mixed":
        return "partly"
    return "helped" if effect in ("helped", "helped_a_lot") else "not_helped"


@pytest.mark.parametrize(("uptake", "effect"), list(product(Uptake, Effect)))
def test_each_combination_has_one_outcome(uptake: Uptake, effect: Effect) -> None:
    assert outcome(uptake, effect) == meant(uptake, effect)
    facts = {"uptake": uptake, "effect": effect}
    assert [one for one, rule in OUTCOMES.items() if rule.holds_for(facts)] == [meant(uptake, effect)]


def test_lists_and_counts_in_the_file_follow_the_same_rules(tmp_path: Path) -> None:
    with open_journal(tmp_path / "j.mentordesk", create=True) as journal, journal.step("create"):
        ada = create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        shared = {"relationship": ada, "direction": "given", "date": "2026-01-05", "words": "Wait"}
        facts = {
            create(journal, Kind.ADVICE, {**shared, "uptake": uptake, "effect": effect}): (uptake, effect)
            for uptake, effect in product(Uptake, Effect)
        }
        create(journal, Kind.ADVICE, {**shared, "recalled": True, "uptake": "followed", "effect": "helped"})
        create(journal, Kind.ADVICE, {**shared, "words": "", "uptake": "followed", "effect": "helped"})
        numbers = dict(journal.rows(narrowed(Advice.select(Advice.id, OUTCOME_SQL), Narrowing(date.today()))))
        assert {one: list(Outcome)[number] for one, number in numbers.items()} == {
            one: meant(*pair) for one, pair in facts.items()
        }
        tally = Tally.of(Counter(outcome(*pair) for pair in facts.values()))
        for part in Part:
            rows = journal.rows(narrowed(Advice.select(Advice.id), Narrowing(date.today(), part)))
            assert {one for (one,) in rows} == {
                one for one, pair in facts.items() if meant(*pair) in PARTS[part]
            }
            assert len(rows) == tally.part(part)
