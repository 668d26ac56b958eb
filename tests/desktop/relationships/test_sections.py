# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The sections of a relationship's page, all folded out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.example.demo import build_demo
from mentordesk.practice.relationship.give_and_take import read_picture
from mentordesk.practice.search.search import people_named
from tests.desktop.relationships.entries import TODAY


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Journal]:
    path = tmp_path / "demo.mentordesk"
    build_demo(path, TODAY)
    with open_journal(path) as opened:
        yield opened


@pytest.mark.parametrize("name", ["Amara", "Henrik", "Grace", "Priya", "Tomasz"])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (800, 600)])
def test_everything_folded_out_fits(
    open_window: Callable[[Journal], MainWindow], demo: Journal, name: str, width: int, height: int
) -> None:
    window = open_window(demo)
    window.resize(width, height)
    person = people_named(demo, name)[0][0]
    window.desk.open_record(Kind.RELATIONSHIP, person)
    view = window.places.page(Place.RELATIONSHIPS).view
    shown = view.sections
    for fold in (shown.value, shown.give_and_take, shown.sponsorship, shown.turning_points):
        fold.set_open(True)
    QApplication.processEvents()
    for part in shown.findChildren(QWidget):
        if part.isVisible() and not isinstance(part.parentWidget(), type(shown.give_and_take.picture.rows)):
            right = part.mapTo(view, QPoint(part.width(), 0)).x()
            assert right <= view.width() + 1, (part, part.accessibleName())
    assert shown.give_and_take.picture.rows.grid().width <= shown.give_and_take.picture.width()
    assert len(shown.give_and_take.picture.rows.strands.picture.strands) == len(
        read_picture(demo, person).strands
    )
    window.close()
