# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What was found, as rows."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from mentordesk.desktop.search.results import (
    CommandRow,
    Heading,
    PersonRow,
    ResultsModel,
    matching_commands,
)
from mentordesk.journal.journal import Journal
from mentordesk.practice.search.search import Hit, ask, find_documents, read_hits
from tests.desktop.search.setting import Do, Setting


def test_model(qtmodeltester: Any, filled: Journal) -> None:
    question = ask("harbour")
    model = ResultsModel()

    def fetch(documents: Any) -> list[Hit]:
        return read_hits(filled, documents, question.terms)

    def more(last: int) -> list[int]:
        return find_documents(filled, question, before=last)

    model.show_results(
        [Heading("Commands"), CommandRow(Do("Go")), PersonRow(1, "Ada")],
        find_documents(filled, question),
        fetch,
        more,
    )
    qtmodeltester.check(model)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == 3 + 121
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable
    qtmodeltester.check(model)


def test_commands_match_by_the_beginnings_of_their_words() -> None:
    commands = [Do("Go to Today"), Do("New advice received"), Do("Über alles")]
    assert [c.text for c in matching_commands(commands, "t")] == ["Go to Today"]
    assert [c.text for c in matching_commands(commands, "rec new")] == ["New advice received"]
    assert [c.text for c in matching_commands(commands, "uber")] == ["Über alles"]
    assert matching_commands(commands, " ") == []


def test_rows_are_read_out_as_parts(setting: Setting) -> None:
    palette = setting.palette
    palette.open_with("ad")
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [palette.results.index(row).data(role) for row in (1, 2, 5)]
    assert said[:2] == ["Command · Go to Advice", "Go to Ada Kovács"]
    palette.box.setText("number 11")
    first = palette.results.index(0).data(role)
    assert first.startswith("Advice · Ada Kovács · ") and first.endswith(" · in the rain")


def test_a_record_that_is_gone_is_a_row_that_says_so(filled: Journal) -> None:
    question = ask("one")
    (document,) = find_documents(filled, question)
    model = ResultsModel()
    model.show_results([], [document], lambda _documents: [], lambda _last: [])
    assert model.row(0) is None
    assert "no longer there" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    model.clear()
    assert model.rowCount() == 0 and model.row(0) is None
