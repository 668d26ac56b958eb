# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Records that concern the one shown are links to them; without any, there is nothing to see."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Desk, target_of
from mentordesk.desktop.kit.pages.related_list import RelatedList
from mentordesk.desktop.kit.widgets.buttons import Link
from mentordesk.journal.terms import Kind


@pytest.fixture
def related(qtbot: QtBot, desk: Desk) -> Iterator[RelatedList]:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(600, 400)
    made = RelatedList(desk)
    QVBoxLayout(host).addWidget(made)
    host.show()
    yield made


def links(related: RelatedList) -> list[Link]:
    return [link for link in related.findChildren(Link) if link.isVisible()]


def test_each_is_said_with_its_kind_and_day_and_leads_there(
    qtbot: QtBot, desk: Desk, related: RelatedList
) -> None:
    related.show_rows(
        [(Kind.ADVICE, 3, "2024-05-03", "Sleep on it & wait"), (Kind.REFLECTION, 7, "2023", "After all")]
    )
    texts = [link.whole_text() for link in links(related)]
    assert texts == ["Advice, 3 May 2024: Sleep on it & wait", "Reflection, 2023: After all"]
    with qtbot.waitSignal(desk.open_requested) as opened:
        qtbot.mouseClick(links(related)[1], Qt.MouseButton.LeftButton)
    assert opened.args == [target_of(Kind.REFLECTION, 7)]


def test_it_is_gone_when_there_are_none(related: RelatedList) -> None:
    assert not related.isVisible()
    related.show_rows([(Kind.ADVICE, 3, "2024", "Sleep on it")])
    assert related.isVisible()
    related.show_rows([])
    assert not related.isVisible()


def test_the_same_rows_again_leave_the_keyboard_where_it_is(related: RelatedList) -> None:
    rows = [(Kind.ADVICE, 3, "2024", "Sleep on it")]
    related.show_rows(rows)
    before = links(related)
    related.show_rows(list(rows))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    assert links(related) == before
