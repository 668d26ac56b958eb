# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The whole way through the real window: from the first click to the file, and found again after a restart."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, AdviceEvent, Draft, Reflection, Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.search import search

WORDS = "Ask the board for a decision, not for advice."
THOUGHT = "With Amara I arrive with the mess, and leave with a question I can work with."


def keyboard() -> QWidget:
    """The widget that has the keyboard."""
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible())
    if not window.isActiveWindow():
        # The offscreen platform leaves a closed list of completions active, as no real one does.
        window.activateWindow()
        QApplication.processEvents()
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def typed(qtbot, text: str) -> None:
    """Type a text into whatever has the keyboard."""
    qtbot.keyClicks(keyboard(), text)


def pressed(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(keyboard(), key, modifier)


def clicked(qtbot, widget: QWidget) -> None:
    qtbot.waitUntil(widget.isVisible)  # only what is seen can be clicked
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_relationship_an_advice_and_its_life_a_reflection_and_all_found_again(
    qtbot, open_window: Callable[[Journal], MainWindow], tmp_path: Path
) -> None:
    file = tmp_path / "journal.mentordesk"
    journal = open_journal(file, create=True)
    window = open_window(journal)

    # Begin, from the first start.
    today = window.places.page(Place.TODAY)
    own = next(b for b in today.findChildren(QWidget) if getattr(b, "text", str)() == "&Begin your journal")
    clicked(qtbot, own)
    relationships = window.places.page(Place.RELATIONSHIPS)
    typed(qtbot, "Amara Okafor")
    pressed(qtbot, Qt.Key.Key_Tab)
    typed(qtbot, "someone I think aloud with")
    clicked(qtbot, relationships.new.add)
    assert journal.rows(Relationship.select(Relationship.name, Relationship.they_are)) == [
        ("Amara Okafor", "someone I think aloud with")
    ]
    assert relationships.list.records.rowCount() == 1

    # An advice from her.
    window.commands.actions["new_received"].trigger()
    advice = window.places.page(Place.ADVICE)
    typed(qtbot, "amara")
    pressed(qtbot, Qt.Key.Key_Tab)
    advice.new.sheet.reveal("words")
    typed(qtbot, WORDS)
    pressed(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert journal.rows(Advice.select(Advice.words, Advice.state)) == [(WORDS, "noted")]
    assert advice.view.move_button.text() == "What happened?"

    # What happened, with what came of it.
    clicked(qtbot, advice.view.move_button)
    panel = advice.view.panel
    clicked(qtbot, panel.field("uptake").buttons["followed"])
    clicked(qtbot, panel.field("effect").buttons["helped_a_lot"])
    panel.field("effect_note").focus_in()
    typed(qtbot, "They decided in one sitting.")
    clicked(qtbot, panel._done)
    row = journal.first(Advice.select(Advice.uptake, Advice.effect, Advice.effect_note, Advice.state))
    assert row == ("followed", "helped_a_lot", "They decided in one sitting.", "owed")

    # It waits in Today, and the one button there closes the loop.
    qtbot.waitUntil(lambda: window.rail.buttons[Place.TODAY].count == 1)
    clicked(qtbot, window.rail.buttons[Place.TODAY])
    tell = next(b for b in today.findChildren(QPushButton) if b.text() == "Tell Amara")
    clicked(qtbot, tell)
    assert window.places.stack.currentWidget() is today
    clicked(qtbot, today.loop._done)
    assert journal.value(Advice.select(Advice.state)) == "closed"
    facts = [row[0] for row in journal.rows(AdviceEvent.select(AdviceEvent.fact).order_by(AdviceEvent.id))]
    assert facts == ["noted", "uptake", "effect", "report"]
    assert journal.rows(Draft.select()) == []

    # A reflection saves itself.
    window.commands.actions["new_reflection"].trigger()
    typed(qtbot, THOUGHT)
    qtbot.waitUntil(lambda: journal.rows(Reflection.select(Reflection.body)) == [(THOUGHT,)], timeout=4000)

    # Any word is found again; Enter opens it.
    window.finder.search()
    qtbot.keyClicks(window.finder.palette.box, "question work")
    qtbot.keyClick(window.finder.palette.box, Qt.Key.Key_Return)
    assert window.places.page(Place.REFLECTIONS).view.record_id == 1

    # Undo takes the last step back and says so.
    window.commands.actions["undo"].trigger()
    assert journal.rows(Reflection.select()) == []
    window.commands.actions["redo"].trigger()
    assert len(journal.rows(Reflection.select())) == 1

    window.close()
    journal.close()

    # After a restart all of it is there, at the same place.
    journal = open_journal(file)
    window = open_window(journal)
    assert window.places.stack.currentWidget() is window.places.page(Place.REFLECTIONS)
    assert window.places.page(Place.REFLECTIONS).view.content.body == THOUGHT
    found = {hit.kind for hit in search.find(journal, search.ask("amara"))}
    assert found == {Kind.RELATIONSHIP, Kind.REFLECTION}
    window.close()
    journal.close()


def test_what_is_trashed_comes_back_from_the_bar_and_from_the_trash(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    from mentordesk.journal import operations

    person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Henrik Dahl"})
    window.desk.open_record(Kind.RELATIONSHIP, person)
    view = window.places.page(Place.RELATIONSHIPS).view
    view.to_trash()
    assert window.notices.isVisible() and "trash" in window.notices.text.whole_text()
    clicked(qtbot, window.notices.action)
    assert journal.value(Relationship.select(Relationship.trashed_at)) is None

    window.desk.open_record(Kind.RELATIONSHIP, person)
    view.to_trash()
    window.navigation.go_place(Place.TRASH)
    back = next(
        b
        for b in window.places.page(Place.TRASH).findChildren(QWidget)
        if getattr(b, "text", str)() == "Take back"
    )
    clicked(qtbot, back)
    assert journal.value(Relationship.select(Relationship.trashed_at)) is None


def test_half_an_advice_is_kept_as_a_draft(
    qtbot, open_window: Callable[[Journal], MainWindow], tmp_path: Path
) -> None:
    file = tmp_path / "journal.mentordesk"
    journal = open_journal(file, create=True)
    window = open_window(journal)
    window.commands.actions["new_given"].trigger()
    window.places.page(Place.ADVICE).new.sheet.reveal("words")
    typed(qtbot, "Half a senten")
    qtbot.waitUntil(lambda: bool(journal.rows(Draft.select(Draft.body))), timeout=3000)
    # Another process sees it: it is in the file, not only in the window.
    with open_journal(file) as other:
        assert "Half a senten" in other.value(Draft.select(Draft.body))
    window.close()
    window = open_window(journal)
    window.commands.actions["new_given"].trigger()
    assert window.places.page(Place.ADVICE).new.sheet.field("words").value() == "Half a senten"
    window.close()
    journal.close()


def test_the_window_folds_and_takes_turns(qtbot, window: MainWindow, journal: Journal) -> None:
    from mentordesk.journal import operations

    person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Priya Raman"})
    window.resize(640, 600)
    window.navigation.go_place(Place.RELATIONSHIPS)
    page = window.places.page(Place.RELATIONSHIPS)
    qtbot.waitUntil(lambda: page.width() < 640)
    window.desk.open_record(Kind.RELATIONSHIP, person)
    assert not page.list.isVisible() and page.view.isVisible()
    page.show_list()
    assert page.list.isVisible() and not page.view.isVisible()


def test_back_and_forward(window: MainWindow, journal: Journal) -> None:
    from mentordesk.journal import operations

    one = operations.create(journal, Kind.RELATIONSHIP, {"name": "One"})
    two = operations.create(journal, Kind.RELATIONSHIP, {"name": "Two"})
    window.desk.open_record(Kind.RELATIONSHIP, one)
    window.desk.open_record(Kind.RELATIONSHIP, two)
    view = window.places.page(Place.RELATIONSHIPS).view
    window.navigation.go_back()
    assert view.record_id == one
    window.navigation.go_forward()
    assert view.record_id == two
