# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Give and take, sponsorship, value and turning points, through the real window by mouse and keyboard."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.records import CHILDREN, RECORDS, Exchange, Relationship, Sponsorship, ValueStatement
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind

ALT, CTRL, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)


def keyboard() -> QWidget:
    """The widget that has the keyboard."""
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible())
    if not window.isActiveWindow():
        window.activateWindow()
        QApplication.processEvents()
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def pressed(qtbot: Any, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(keyboard(), key, modifier)


def clicked(qtbot: Any, widget: QWidget) -> None:
    qtbot.waitUntil(widget.isVisible)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def content(journal: Journal) -> list[list[tuple[Any, ...]]]:
    return [journal.rows(model.select().order_by(model.id).tuples()) for model in (*RECORDS, *CHILDREN)]


def test_what_a_junior_gave_and_what_was_given_back(
    qtbot: Any, open_window: Callable[[Journal], MainWindow], tmp_path: Path
) -> None:
    file = tmp_path / "journal.mentordesk"
    journal = open_journal(file, create=True)
    daniel = create(journal, Kind.RELATIONSHIP, {"name": "Daniel Osei", "they_are": "just starting out"})
    window = open_window(journal)
    window.desk.open_record(Kind.RELATIONSHIP, daniel)
    view = window.places.page(Place.RELATIONSHIPS).view
    section = view.sections.give_and_take
    before = content(journal)

    # By keyboard alone: out with the section, two steps to the words, Enter keeps them.
    view.add_button.setFocus()
    pressed(qtbot, Qt.Key.Key_G, ALT)
    qtbot.waitUntil(lambda: section.is_open)
    section.button.setFocus()
    pressed(qtbot, Qt.Key.Key_Tab)
    assert keyboard() is section.entry.flow.buttons["gained"]
    pressed(qtbot, Qt.Key.Key_Tab)
    assert keyboard() is section.entry.kind
    pressed(qtbot, Qt.Key.Key_Tab)
    assert keyboard() is section.entry.line
    qtbot.keyClicks(keyboard(), "What the night shift says about the forms")
    assert section.entry.kind.currentData() == "ground_insight"
    pressed(qtbot, Qt.Key.Key_Return)
    found = Exchange.select(Exchange.direction, Exchange.type, Exchange.text).order_by(Exchange.id)
    assert journal.rows(found) == [("gained", "ground_insight", "What the night shift says about the forms")]
    assert section.picture.isVisible()
    assert section.words.text().startswith("From Daniel you gained one insight from the ground")

    # The other way is one arrow away.
    section.entry.flow.buttons["gained"].setFocus()
    pressed(qtbot, Qt.Key.Key_Right)
    pressed(qtbot, Qt.Key.Key_Return)
    assert section.entry.flow.value() == "given"
    section.entry.line.setFocus()
    qtbot.keyClicks(keyboard(), "An introduction to Grace")
    pressed(qtbot, Qt.Key.Key_Return)
    assert journal.rows(found)[-1] == ("given", "introduction", "An introduction to Grace")

    # By mouse, and taken back from the bar and by key.
    clicked(qtbot, section.entry.flow.buttons["gained"])
    clicked(qtbot, section.entry.line)
    qtbot.keyClicks(section.entry.line, "Feedback on my letter")
    pressed(qtbot, Qt.Key.Key_Return)
    assert len(journal.rows(found)) == 3
    clicked(qtbot, window.notices.action)
    assert len(journal.rows(found)) == 2
    after = content(journal)
    pressed(qtbot, Qt.Key.Key_Z, CTRL)
    pressed(qtbot, Qt.Key.Key_Z, CTRL)
    assert content(journal) == before and not section.picture.isVisible()
    window.commands.actions["redo"].trigger()
    window.commands.actions["redo"].trigger()
    assert content(journal) == after

    # Half a line survives, and the section is as it was left.
    section.entry.line.setFocus()
    qtbot.keyClicks(keyboard(), "Half a")
    window.close()
    journal.close()
    journal = open_journal(file)
    window = open_window(journal)
    view = window.places.page(Place.RELATIONSHIPS).view
    assert view.record_id == daniel and view.sections.give_and_take.is_open
    assert view.sections.give_and_take.entry.line.text() == "Half a"
    assert len(view.sections.give_and_take.picture.rows.strands.picture.strands) == 2
    window.close()
    journal.close()


def test_advice_or_sponsorship_thanked_checked_and_ended(
    qtbot: Any, window: MainWindow, journal: Journal
) -> None:
    today = date.today()
    grace = create(journal, Kind.RELATIONSHIP, {"name": "Grace Lindqvist"})
    of_grace = {"relationship": grace, "direction": "for_me", "type": "nominated", "stake": "high"}
    day = (today - timedelta(days=200)).isoformat()
    act = create(journal, Kind.SPONSORSHIP, {**of_grace, "date": day, "text": "The Lisbon list"})
    advice = {"relationship": grace, "direction": "received", "date": day, "words": "Write it down first."}
    create(journal, Kind.ADVICE, advice)
    statement = {"relationship": grace, "date": (today - timedelta(days=430)).isoformat()}
    create(
        journal, Kind.VALUE_STATEMENT, {**statement, "receive": ["coaching"], "receive_text": "Short answers"}
    )
    window.desk.open_record(Kind.RELATIONSHIP, grace)
    view = window.places.page(Place.RELATIONSHIPS).view

    assert view.bond.text() == "On record: advice for you, and one act of sponsorship for you."
    came = view.value.receive.came.words.text()
    assert came == "You expected coaching. What came in 14 months: one piece of advice, one nomination."

    # Thanked, by mouse; it no longer waits.
    clicked(qtbot, view.sections.sponsorship.rows[0].thank)
    thanked = Sponsorship.select(Sponsorship.thanked_on).where(Sponsorship.id == act)
    assert journal.value(thanked) == today.isoformat()
    assert view.sections.sponsorship.rows == []
    clicked(qtbot, window.notices.action)
    assert journal.value(thanked) is None and view.sections.sponsorship.rows[0].thank.isVisible()

    # A year has gone: the check begins with what was said, and the old one stays.
    assert view.value.hint.text() == "You said so 1 year ago. Is it still so?"
    pressed(qtbot, Qt.Key.Key_V, ALT)
    page = window.places.page(Place.RELATIONSHIPS).entry(Kind.VALUE_STATEMENT)[0]
    qtbot.waitUntil(page.isVisible)
    assert page.sheet.field("receive_text").value() == "Short answers"
    pressed(qtbot, Qt.Key.Key_End, CTRL)
    qtbot.keyClicks(keyboard(), "; and a name on a list")
    page.flush()
    texts = ValueStatement.select(ValueStatement.receive_text).order_by(ValueStatement.id)
    assert [row[0] for row in journal.rows(texts)] == ["Short answers", "Short answers; and a name on a list"]
    window.navigation.go_back()
    assert view.isVisible() and not view.value.hint.isVisible()

    # A new phase, then the end, in place; and back again.
    pressed(qtbot, Qt.Key.Key_T, ALT)
    entry = view.sections.turning_points.entry
    qtbot.waitUntil(entry.isVisible)
    entry.phase.setCurrentIndex(entry.phase.findData("separation"))
    entry.line.setFocus()
    qtbot.keyClicks(keyboard(), "I leave for Lisbon")
    pressed(qtbot, Qt.Key.Key_Return)
    entry.sort.setCurrentIndex(entry.sort.findData("ended"))
    clicked(qtbot, entry.add)
    said = Relationship.select(Relationship.phase, Relationship.ended_on)
    assert journal.first(said) == ("separation", today.isoformat())
    timeline = view.timeline.model_
    titles = [timeline.line(row).title for row in range(timeline.rowCount())]
    assert titles[0] == "Ended" and "A new phase: separation" in titles
    clicked(qtbot, window.notices.action)
    assert journal.first(said) == ("separation", None)
    entry.sort.setCurrentIndex(entry.sort.findData("ended"))
    clicked(qtbot, entry.add)
    entry.sort.setCurrentIndex(entry.sort.findData("rekindled"))
    clicked(qtbot, entry.add)
    assert journal.first(said) == ("separation", None)
    assert "ended" not in view.subtitle.text()
