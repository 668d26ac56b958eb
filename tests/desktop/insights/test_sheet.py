# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The sheet on a person, before advising them."""

from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.printing.preview import PreviewWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import edit
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.search import people_named
from tests.desktop.insights.pages import advise, shown_texts


def test_the_sheet_of_a_person(qtbot: Any, insights: Any, demo: Journal) -> None:
    window = insights.window()
    person = people_named(demo, "Daniel Osei")[0][0]
    insights.works.person.set_value(person)
    insights.works.open_sheet.click()
    sheet = insights.sheet
    assert sheet.isVisible() and sheet.title.text() == "Before you advise Daniel"
    assert "Ask for one small thing each week" in shown_texts(sheet)
    sheet.copy.click()
    assert QApplication.clipboard().text().startswith("Before you advise Daniel")
    for ask in (window.commands.actions["print"].trigger, sheet.print.click):
        ask()
        preview = window.findChild(PreviewWindow)
        assert preview.printout.heading == "Tailoring sheet: Daniel Osei"
        qtbot.waitUntil(lambda shown=preview: shown.pages is not None, timeout=20000)
        assert preview.pages.page_count >= 1
        preview.close()
        QApplication.sendPostedEvents(preview, QEvent.Type.DeferredDelete)
    when = next(b for b in sheet.findChildren(QAbstractButton) if b.property("advice"))
    when.click()
    assert window.places.page(Place.ADVICE).view.record_id == when.property("advice")
    window.navigation.go_back()
    assert insights.sheet.isVisible()
    sheet.back.click()
    assert insights.works.isVisible()


def test_a_sheet_that_is_shown_follows_the_journal(qtbot: Any, insights: Any, demo: Journal) -> None:
    person = people_named(demo, "Daniel Osei")[0][0]
    insights.desk.open_requested.emit(Target(Place.INSIGHTS, Kind.RELATIONSHIP, person))
    advice = advise(demo, person, words="A new thought.")
    qtbot.waitUntil(lambda: "A new thought." in shown_texts(insights.sheet))
    edit(demo, Kind.ADVICE, advice, {"words": "Another thought."})
    qtbot.waitUntil(lambda: "Another thought." in shown_texts(insights.sheet))
