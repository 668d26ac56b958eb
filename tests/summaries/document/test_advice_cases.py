# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a printed page says of what came of advice: every case has its sentence."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Effect, Kind, Uptake
from mentordesk.practice.relationship.history import read_history
from mentordesk.summaries.document.advice import outcome_text, received
from mentordesk.summaries.document.wording import Days

LED = {
    Effect.UNKNOWN: "not known yet",
    Effect.TOO_EARLY: "too early to say",
    Effect.HELPED_A_LOT: "helped a lot",
    Effect.HELPED: "helped",
    Effect.NO_DIFFERENCE: "made no difference",
    Effect.MIXED: "mixed",
    Effect.MADE_WORSE: "made it worse",
}
TAKEN = {
    Uptake.PLANNED: "Planned",
    Uptake.FOLLOWED: "Followed",
    Uptake.ADAPTED: "Adapted",
    Uptake.OVERTAKEN: "Overtaken by events",
}


def said(uptake: Uptake, effect: Effect, name: str) -> str:
    """The sentence, put together as it is understood."""
    led = LED[effect]
    if uptake is Uptake.UNDECIDED:
        if effect is not Effect.UNKNOWN:
            return f"{led.capitalize()}."
        return "No word yet." if name else "Undecided."
    taken = TAKEN.get(uptake) or f"{name or 'You'} went another way"
    used = uptake in (Uptake.FOLLOWED, Uptake.ADAPTED)
    return f"{taken}." if effect is Effect.UNKNOWN and not used else f"{taken}, {led}."


@pytest.mark.parametrize("name", ["", "Amara"])
@pytest.mark.parametrize(("uptake", "effect"), list(product(Uptake, Effect)))
def test_every_outcome_has_a_sentence(uptake: Uptake, effect: Effect, name: str) -> None:
    assert outcome_text(uptake, effect, name) == said(uptake, effect, name)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


HOW = {None: "", "in_person": "in person", "video": "by video", "phone": "by phone", "message": "by message"}
WHEN = {None: "", "2026-05-30": " on 30 May 2026", "2026-05": " in May 2026", "2026": " in 2026"}


@pytest.mark.parametrize(("report", "told"), [("told", "Told"), ("acknowledged", "Acknowledged")])
def test_when_and_how_it_was_told_is_one_sentence(journal: Journal, report: str, told: str) -> None:
    amara = create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    wanted = []
    for number, (how, when) in enumerate(product(HOW, WHEN)):
        values = {"relationship": amara, "direction": "received", "date": f"2020-01-{number + 1:02}"}
        values |= {"uptake": "followed", "effect": "helped", "words": "Ask."}
        create(journal, Kind.ADVICE, {**values, "report": report, "report_on": when, "report_channel": how})
        between = ", " if when and how else " " if how else ""
        wanted.append(f"{told}{WHEN[when]}{between}{HOW[how]}.")
    (table,) = received(read_history(journal, amara, None, None).received, "Amara", Days(None, None))
    found = [row["cells"][2][1]["text"][0] for row in table["groups"][0]["rows"]]
    assert [text.replace("\u00a0", " ") for text in reversed(found)] == wanted
