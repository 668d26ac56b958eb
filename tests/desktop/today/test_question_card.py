# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The question for today."""

from datetime import date

import pytest

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.today.question_card import QuestionCard
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind


@pytest.fixture
def advice(journal: Journal) -> int:
    """An advice that was followed and helped; no lesson was written down."""
    person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    values = {"relationship": person, "direction": "received", "date": "2025-01-05", "words": "Wait a day"}
    taken = {"uptake": "followed", "uptake_on": "2025-03-01"}
    helped = {"effect": "helped", "report": "told", "report_on": "2025-04-01"}
    return operations.create(journal, Kind.ADVICE, values | taken | helped)


def test_it_asks_and_leads_to_a_reflection_about_it(qtbot, desk: Desk, advice: int) -> None:
    card = QuestionCard(desk)
    qtbot.addWidget(card)
    asked: list[Target] = []
    desk.open_requested.connect(asked.append)
    card.ask()
    qtbot.waitUntil(lambda: not card.isHidden())
    assert "Wait a day" in card.text.text() and card.accessibleName() == card.text.text()
    card.write.click()
    assert card.isHidden() and len(asked) == 1
    target = asked[0]
    assert (target.place, target.kind) == (Place.REFLECTIONS, Kind.REFLECTION)
    assert target.new is not None and dict(target.new)["advice"] == advice


def test_let_go_it_stays_away_for_the_day_also_after_a_restart(qtbot, desk: Desk, advice: int) -> None:
    card = QuestionCard(desk)
    qtbot.addWidget(card)
    card.ask()
    qtbot.waitUntil(lambda: not card.isHidden())
    card.let_go.click()
    assert card.isHidden()
    again = QuestionCard(desk)
    qtbot.addWidget(again)
    again.ask()
    qtbot.wait(100)
    assert again.isHidden()
    desk.settings.setValue("prompt/let_go", date(2020, 1, 1).isoformat())
    tomorrow = QuestionCard(desk)
    qtbot.addWidget(tomorrow)
    tomorrow.ask()
    qtbot.waitUntil(lambda: not tomorrow.isHidden())
