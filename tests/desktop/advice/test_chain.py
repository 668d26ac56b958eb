# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The chain of an advice that was passed on."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.advice.chain import ChainView
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.widgets.buttons import Link
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.lineage import read_chain
from tests.desktop.advice.pieces import advise


@pytest.fixture
def chain(desk: Desk, qtbot: QtBot) -> ChainView:
    made = ChainView(desk)
    qtbot.addWidget(made)
    return made


def test_alone_an_advice_has_no_chain(chain: ChainView, journal: Journal, grace: int) -> None:
    first = advise(journal, grace)
    chain.show_chain(read_chain(journal, first))
    assert chain.isHidden() and chain.nodes == []


def test_each_other_advice_of_the_chain_opens_its_page(
    qtbot: QtBot, chain: ChainView, desk: Desk, journal: Journal, grace: int
) -> None:
    priya = create(journal, Kind.RELATIONSHIP, {"name": "Priya Raman"})
    first = advise(journal, grace, words="Ask for a decision.")
    passed = advise(journal, priya, direction="given", words="Ask for a yes.", source=first)
    chain.show_chain(read_chain(journal, passed))
    chain.show()
    assert [node.words.text() for node in chain.nodes] == ["Ask for a decision.", "Ask for a yes."]
    assert [isinstance(node.words, Link) for node in chain.nodes] == [True, False], "one is here already"
    dots = [node.dot() for node in chain.nodes]
    assert dots[0].x() < dots[1].x(), "what was passed on stands further in"
    assert "Ask for a yes." in chain.accessibleDescription()
    with qtbot.waitSignal(desk.open_requested) as asked:
        qtbot.mouseClick(chain.nodes[0].words, Qt.MouseButton.LeftButton)
    assert (asked.args[0].kind, asked.args[0].id) == (Kind.ADVICE, first)
