# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Printing what is shown: the right thing is previewed, as it is saved by then, on the paper used last."""

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.printing.preview import PreviewWindow
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Reflection
from mentordesk.journal.terms import Kind


def test_what_is_being_typed_is_saved_before_it_is_shown(qtbot, window: MainWindow, journal: Journal) -> None:
    record = operations.create(journal, Kind.REFLECTION, {"date": "2026", "title": "t", "body": ""})
    window.desk.open_record(Kind.REFLECTION, record)
    view = window.places.page(Place.REFLECTIONS).view
    QTest.keyClicks(view.body.field("body").editor(), "Typed just now")
    window.commands.actions["print"].trigger()
    preview = window.findChild(PreviewWindow)
    assert preview.printout.heading == "Reflection"
    assert journal.value(Reflection.select(Reflection.body)) == "Typed just now"
    qtbot.waitUntil(lambda: preview.pages is not None, timeout=20_000)
    preview.close()


def test_what_was_only_just_begun_becomes_a_record_and_is_shown(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    window.commands.actions["new_reflection"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    QTest.keyClicks(page.view.body.field("body").editor(), "Begun just now")
    window.commands.actions["print"].trigger()
    preview = window.findChild(PreviewWindow)
    assert preview is not None and preview.printout.heading == "Reflection"
    assert journal.rows(Reflection.select(Reflection.body)) == [("Begun just now",)]
    qtbot.waitUntil(lambda: preview.pages is not None, timeout=20_000)
    preview.close()


def test_the_paper_chosen_last_is_used_again(
    qtbot, window: MainWindow, journal: Journal, settings: QSettings
) -> None:
    settings.setValue("paper", "letter")
    ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    window.navigation.go(Target(Place.LOOKING_BACK, Kind.RELATIONSHIP, ada))
    window.places.page(Place.LOOKING_BACK).letter.print.click()
    preview = window.findChild(PreviewWindow)
    assert preview.printout.heading == "Letter" and preview.paper.currentData() == "letter"
    preview.paper.setCurrentIndex(preview.paper.findData("a4"))
    preview.paper.activated.emit(preview.paper.currentIndex())
    assert settings.value("paper") == "a4"
    qtbot.waitUntil(lambda: not preview.typesetter.busy, timeout=20_000)
    preview.close()
