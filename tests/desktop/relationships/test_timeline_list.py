# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The timeline: what passed with a person, as tall as all its rows."""

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.relationships.timeline_list import BLOCK, TimelineModel
from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.timeline import timeline_keys
from tests.desktop.relationships.entries import add, days_ago


def test_the_model_of_a_timeline(qtmodeltester: Any, journal: Journal, grace: int) -> None:
    for number in range(BLOCK + 2):
        add(journal, grace, Kind.EXCHANGE, "2021-05-03", direction="given", type="time", text=str(number))
    model = TimelineModel(journal)
    qtmodeltester.check(model)
    model.show_keys(timeline_keys(journal, grace))
    qtmodeltester.check(model)
    assert model.rowCount() == BLOCK + 2
    said = model.data(model.index(BLOCK + 1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "I gave: time · 3 May 2021 · 0", "the oldest stands last, beyond what was read first"
    assert model.key(BLOCK + 2) is None


def test_the_timeline_is_as_tall_as_its_rows_and_a_key_opens_one(
    qtbot: QtBot, journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    add(journal, grace, Kind.EXCHANGE, days_ago(9), direction="given", type="time", text="An hour")
    talk = add(journal, grace, Kind.CONVERSATION, days_ago(5), subject="The plan", channel="phone")
    timeline = view.timeline
    last = timeline.visualRect(timeline.model_.index(1))
    assert timeline.viewport().rect().contains(last)
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    assert timeline.currentIndex().row() == 0 and timeline.currentIndex().data() == "Conversation, phone"
    with qtbot.waitSignal(timeline.entry_requested) as asked:
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert asked.args == ["conversation", talk]
    assert window.places.page(Place.RELATIONSHIPS).entry(Kind.CONVERSATION)[0].record_id == talk
