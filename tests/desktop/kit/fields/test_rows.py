# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Rows are added, removed, and read in full."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.fields.rows import ContactPointsField, TalkingPointsField
from mentordesk.practice.search.highlights import Term


def test_rows_are_added_and_removed(qtbot: QtBot) -> None:
    field = ContactPointsField()
    qtbot.addWidget(field)
    field.show()
    field.add.click()
    qtbot.keyClicks(field.rows[0].line, "a@b.example")
    assert field.value() == [("email", "a@b.example")]
    with qtbot.waitSignal(field.edited):
        field.rows[0].remove.click()
    assert field.value() == []


def test_a_long_point_is_read_in_full(qtbot: QtBot) -> None:
    field = TalkingPointsField()
    qtbot.addWidget(field)
    field.resize(400, 300)
    field.set_value(
        [("A short one", "open"), ("A long one that goes on and on, " * 6 + "to its end", "open")]
    )
    field.show()
    short, long = (row.line for row in field.rows)
    qtbot.waitUntil(lambda: long.height() > 2 * short.height())
    assert long.document().size().height() <= long.height()
    assert field.mark_hit((Term(("long",), False), Term(("end",), False)))
    assert [len(line.extraSelections()) for line in (short, long)] == [0, 7]
    qtbot.keyClicks(short, "Not ")
    assert field.value()[0] == ("Not A short one", "open")
    qtbot.keyClick(long, Qt.Key.Key_Return)
    assert len(field.rows) == 3 and "\n" not in field.value()[1][0]
