# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Turning points, noted in place."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Relationship, TurningPoint
from tests.desktop.relationships.entries import TODAY, notice


def test_a_turning_point_in_place(
    qtbot: QtBot, journal: Journal, window: MainWindow, view: RelationshipView
) -> None:
    section = view.sections.turning_points
    section.begin()
    entry = section.entry
    entry.save()
    assert entry.what.text() == "Say which phase it is now." and journal.rows(TurningPoint.select()) == []
    entry.phase.setCurrentIndex(entry.phase.findData("cultivation"))
    qtbot.keyClicks(entry.line, "Now it is weekly")
    qtbot.keyClick(entry.line, Qt.Key.Key_Return)
    model = TurningPoint
    assert journal.rows(model.select(model.type, model.phase, model.date, model.text)) == [
        ("phase_change", "cultivation", TODAY.isoformat(), "Now it is weekly")
    ]
    assert journal.value(Relationship.select(Relationship.phase)) == "cultivation"
    assert notice(window) == "Noted. A new phase: cultivation"
    assert len(section.links) == 1 and "a new phase: cultivation" in section.links[0].whole_text()

    entry.sort.setCurrentIndex(entry.sort.findData("ended"))
    assert not entry.phase.isVisible() and "counts as ended" in entry.what.text()
    entry.day.line.setText((TODAY + timedelta(days=3)).isoformat())
    entry.add.click()
    assert "still to come" in entry.day.error()
    assert journal.value(Relationship.select(Relationship.ended_on)) is None
    entry.day.line.setText("2026-02")
    entry.add.click()
    assert journal.value(Relationship.select(Relationship.ended_on)) == "2026-02"
    assert "ended February 2026" in view.subtitle.text()
    window.notices.action.click()
    assert journal.value(Relationship.select(Relationship.ended_on)) is None
