# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The tour of looking back: step by step, any of them skipped, and what was found stands below."""

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.kit.widgets.buttons import Link
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind


def test_every_step_can_be_skipped_and_gone_back_to(window: MainWindow) -> None:
    window.commands.actions["looking_back"].trigger()
    page = window.places.page(Place.LOOKING_BACK)
    assert page.next.hasFocus() and not page.back.isEnabled() and not page.where.isVisible()
    told = []
    for _ in page.forms:
        page.next.click()
        told.append(page.where.text())
    assert told == [f"Question {n} of 6" for n in range(1, 7)]
    page.next.click()
    assert page.letter.isVisible() and [step.isVisible() for step in page.steps].count(True) == 1
    page.back.click()
    assert page.forms[5].isVisible() and not page.letter.isVisible()
    page.next.click()
    page.next.click()
    assert window.places.place is Place.TODAY


def test_what_is_remembered_stands_below_and_leads_to_its_record(
    window: MainWindow, journal: Journal
) -> None:
    window.commands.actions["looking_back"].trigger()
    page = window.places.page(Place.LOOKING_BACK)
    assert not page.found_title.isVisible()
    tomasz = operations.create(journal, Kind.RELATIONSHIP, {"name": "Tomasz"})
    values = {"relationship": tomasz, "direction": "received", "date": "2005", "words": "Learn the names"}
    advice = operations.create(journal, Kind.ADVICE, {**values, "recalled": True})
    (link,) = page.findChildren(Link)
    assert page.found_title.isVisible() and link.whole_text() == "Tomasz, 2005: Learn the names"
    link.click()
    assert window.places.page(Place.ADVICE).view.record_id == advice
