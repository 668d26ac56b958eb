# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A set of questions of one's own: made, changed, used, shared, brought in, and taken back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import ReflectionAnswer
from mentordesk.practice.reflection.frameworks import own_sets


def test_made_changed_used_shared_and_brought_in(
    qtbot, window: MainWindow, journal: Journal, tmp_path: Path
) -> None:
    window.commands.actions["guided"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    qtbot.mouseClick(page.chooser.make, Qt.MouseButton.LeftButton)
    view = page.own_set
    assert view.isVisible()
    title = view.name.field("name").text
    title.selectAll()
    QTest.keyClicks(title, "Three harbours")
    QTest.keyClicks(view._rows[0].title.line, "Where are you?")
    QTest.keyClicks(view._rows[0].hint.text, "Look out")
    qtbot.mouseClick(view.add, Qt.MouseButton.LeftButton)
    QTest.keyClicks(view._rows[1].title.line, "Where to?")
    view._rows[1]._up()
    assert [row.title.value() for row in view._rows] == ["Where to?", "Where are you?"]
    qtbot.waitUntil(
        lambda: [step.title for step in own_sets(journal)[0].steps] == ["Where to?", "Where are you?"]
    )
    (made,) = own_sets(journal)
    assert made.name == "Three harbours" and made.steps[1].hint == "Look out"

    qtbot.mouseClick(view.write, Qt.MouseButton.LeftButton)
    guide = page.view.guide
    assert guide.place.text() == "Step 1 of 2"
    QTest.keyClicks(guide.first_field().editor(), "Out")
    assert page.view.flush()
    kept = journal.rows(ReflectionAnswer.select(ReflectionAnswer.step, ReflectionAnswer.text))
    assert kept == [(made.steps[0].key, "Out"), (made.steps[1].key, "")]

    window.commands.actions["guided"].trigger()
    page._change_set(made.key)
    assert view.isVisible()
    view.save_to(tmp_path / "harbours.json")
    assert "Out" not in (tmp_path / "harbours.json").read_text("utf-8")
    view._rows[1].removed.emit()
    assert [step.title for step in own_sets(journal)[0].steps] == ["Where to?"]
    window.undo_notices.undo()
    qtbot.waitUntil(lambda: len(view._rows) == 2)
    qtbot.mouseClick(view.drop, Qt.MouseButton.LeftButton)
    assert own_sets(journal) == [] and page.chooser.isVisible()
    page.bring_in(tmp_path / "harbours.json")
    assert [one.name for one in own_sets(journal)] == ["Three harbours"] and view.isVisible()

    (tmp_path / "wrong.json").write_text('{"name": "x",\n "steps": 7}', "utf-8")
    page.bring_in(tmp_path / "wrong.json")
    assert "wrong.json, line 2" in window.notices.text.whole_text()
    assert len(own_sets(journal)) == 1
