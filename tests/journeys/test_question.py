# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The question for today, from its card to the reflection it begins."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Reflection
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind


def test_it_can_be_let_go_brought_back_and_written_about(
    qtbot, open_window: Callable[[Journal], MainWindow], tmp_path: Path
) -> None:
    journal = open_journal(tmp_path / "j.mentordesk", create=True)
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    values = {"relationship": amara, "direction": "received", "date": "2025-01-05", "words": "Wait a day"}
    helped = {"uptake": "followed", "effect": "helped_a_lot", "report": "told", "lesson": "It passes"}
    advice = operations.create(journal, Kind.ADVICE, values | helped)
    window = open_window(journal)
    today = window.places.page(Place.TODAY)
    qtbot.waitUntil(lambda: today._question is not None and today._question.isVisible())
    card = today._question
    assert "Wait a day" in card.text.text()
    qtbot.mouseClick(card.let_go, Qt.MouseButton.LeftButton)
    assert not card.isVisible()
    assert "Wait" not in "".join(
        str(window.desk.settings.value(key)) for key in window.desk.settings.allKeys()
    )
    window.notices.action.click()
    assert card.isVisible()
    qtbot.mouseClick(card.write, Qt.MouseButton.LeftButton)
    view = window.places.page(Place.REFLECTIONS).view
    assert view.guide.isVisible() and view.record_id is None
    qtbot.keyClicks(view.guide.first_field().editor(), "Less than I thought")
    assert view.flush()
    record = journal.value(Reflection.select(Reflection.id))
    assert view.content.about == ((Kind.RELATIONSHIP, amara), (Kind.ADVICE, advice))
    window.desk.open_record(Kind.REFLECTION, record)
    window.close()
    journal.close()
