# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The menu that adds to a relationship."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.relationships.add_menu import AddMenu
from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Exchange, TurningPoint
from mentordesk.journal.terms import Flow, Kind


def test_the_add_menu_leads_to_the_line(view: RelationshipView, journal: Journal) -> None:
    given = next(action for action in view.add_menu.entries if action.text() == "Something I &gave")
    given.trigger()
    section = view.sections.give_and_take
    assert section.is_open and section.entry.line.hasFocus() and section.entry.flow.value() == Flow.GIVEN
    turn = next(action for action in view.add_menu.entries if action.text() == "&Turning point")
    turn.trigger()
    assert view.sections.turning_points.is_open and view.sections.turning_points.entry.sort.hasFocus()
    assert journal.rows(Exchange.select()) == [] and journal.rows(TurningPoint.select()) == []


def test_every_kind_of_entry_can_be_added(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = AddMenu(parent)
    kinds = {kind for kind, _ in menu.entries.values()}
    assert kinds == set(Kind) - {Kind.RELATIONSHIP, Kind.TOPIC, Kind.FRAMEWORK}
    for action, (kind, values) in menu.entries.items():
        with qtbot.waitSignal(menu.chosen) as chosen:
            action.trigger()
        assert chosen.args == [str(kind), values]
