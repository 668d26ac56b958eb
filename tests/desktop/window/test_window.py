# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The window around the places: what it is called, where undoing leads, beginning something from anywhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from mentordesk.desktop.appearance.theme import Theme
from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.printing.preview import PreviewWindow
from mentordesk.desktop.window.window import MainWindow
from mentordesk.errors import DiskFullError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Conversation, Exchange, Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.system import paths


@pytest.fixture
def people(journal: Journal) -> list[int]:
    return [operations.create(journal, Kind.RELATIONSHIP, {"name": name}) for name in ("Ada", "Ben", "Cleo")]


def press(key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(QApplication.focusWidget(), key, held)


CTRL = Qt.KeyboardModifier.ControlModifier


# What it is called


def test_windows_on_two_journals_can_be_told_apart(window: MainWindow, journal: Journal) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "A Secret Name"})
    window.navigation.go_place(Place.RELATIONSHIPS)
    assert window.windowTitle() == "journal - MentorDesk"


def test_the_usual_journal_and_the_example_need_no_name(
    qtbot, qapp: QApplication, settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "data_dir", lambda: tmp_path)
    with open_journal(tmp_path / paths.JOURNAL_NAME, create=True) as journal:
        for demo, title in ((False, "MentorDesk"), (True, "MentorDesk, filled example")):
            window = MainWindow(journal, settings, Theme(qapp), demo=demo)
            qtbot.addWidget(window)
            assert window.windowTitle() == title
            window.leave()


# Where undoing leads


@pytest.mark.parametrize(
    ("kind", "place", "values"),
    [
        (Kind.RELATIONSHIP, Place.RELATIONSHIPS, {"name": "Dora"}),
        (Kind.ADVICE, Place.ADVICE, {"words": "Wait", "direction": "received", "date": "2024"}),
        (Kind.REFLECTION, Place.REFLECTIONS, {"body": "A day", "date": "2024"}),
    ],
)
def test_undoing_leads_back_to_the_record(
    window: MainWindow, journal: Journal, people: list[int], kind: Kind, place: Place, values: dict[str, str]
) -> None:
    given = {"relationship": people[0]} if kind is Kind.ADVICE else {}
    records = [operations.create(journal, kind, values | given) for _ in range(3)]
    window.desk.open_record(kind, records[1])
    page = window.places.page(place)
    page.view.to_trash()
    assert page.view.record_id not in (None, records[1]), "what stands in its place is shown"
    window.undo_notices.undo()
    assert page.view.record_id == page.list.current_id == records[1]
    assert page.details.currentWidget() is not page.blank


def test_undoing_what_was_added_shows_what_stands_there_then(
    window: MainWindow, journal: Journal, people: list[int]
) -> None:
    window.navigation.go_place(Place.RELATIONSHIPS)
    page = window.places.page(Place.RELATIONSHIPS)
    added = operations.create(journal, Kind.RELATIONSHIP, {"name": "Dora"})
    window.desk.open_record(Kind.RELATIONSHIP, added)
    window.undo_notices.undo()
    assert page.view.record_id in people
    assert page.details.currentWidget() is not page.blank
    window.undo_notices.redo()
    assert page.view.record_id == page.list.current_id == added


def test_discarding_a_form_leads_back_to_what_was_shown(
    window: MainWindow, journal: Journal, people: list[int]
) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, people[1])
    page = window.places.page(Place.RELATIONSHIPS)
    window.commands.actions["new_relationship"].trigger()
    page.new.discard.click()
    assert page.view.record_id == page.list.current_id == people[1]
    assert page.details.currentWidget() is not page.blank


def test_nobody_is_led_away_from_another_place(
    window: MainWindow, journal: Journal, people: list[int]
) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, people[1])
    window.places.page(Place.RELATIONSHIPS).view.to_trash()
    window.navigation.go_place(Place.TODAY)
    window.undo_notices.undo()
    assert window.places.stack.currentWidget() is window.places.page(Place.TODAY)


def test_the_bar_says_what_was_undone_and_offers_the_way_back(
    window: MainWindow, journal: Journal, people: list[int]
) -> None:
    operations.trash(journal, Kind.RELATIONSHIP, people[0])
    bar = window.notices
    window.undo_notices.undo()
    assert bar.text.whole_text() == "Undone: relationship moved to trash."
    assert bar.action.text() == "&Redo"
    bar.action.click()
    trashed = Relationship.select(Relationship.trashed_at).where(Relationship.id == people[0])
    assert journal.value(trashed) is not None
    assert bar.text.whole_text() == "Done again: relationship moved to trash."
    bar.action.click()
    assert journal.value(trashed) is None
    operations.edit(journal, Kind.RELATIONSHIP, people[0], {"note": "x"})
    assert not bar.isVisible(), "there is nothing to be done again any more"


# Beginning something


def test_a_form_is_filled_with_return_alone(qtbot, window: MainWindow, journal: Journal) -> None:
    window.commands.actions["new_relationship"].trigger()
    form = window.places.page(Place.RELATIONSHIPS).new
    assert "Ctrl+Enter" in form.keys.text()
    for text in ("Dora", "my first boss", "her apprentice"):
        qtbot.keyClicks(QApplication.focusWidget(), text)
        press(Qt.Key.Key_Return)
    query = Relationship.select(Relationship.name, Relationship.they_are, Relationship.i_am)
    assert journal.rows(query) == [("Dora", "my first boss", "her apprentice")]
    assert window.places.page(Place.RELATIONSHIPS).view.isVisible()


def test_escape_leaves_a_form_and_keeps_what_was_typed(
    qtbot, window: MainWindow, journal: Journal, people: list[int]
) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, people[2])
    page = window.places.page(Place.RELATIONSHIPS)
    window.commands.actions["new_relationship"].trigger()
    press(Qt.Key.Key_Escape)
    assert page.view.isVisible() and page.view.record_id == people[2]
    assert not window.notices.isVisible()
    window.commands.actions["new_relationship"].trigger()
    qtbot.keyClicks(QApplication.focusWidget(), "Do")
    press(Qt.Key.Key_Escape)
    assert page.view.isVisible() and "kept" in window.notices.text.whole_text()
    window.commands.actions["new_relationship"].trigger()
    assert page.new.sheet.field("name").value() == "Do"


def test_a_conversation_is_begun_from_anywhere(
    qtbot, window: MainWindow, journal: Journal, people: list[int]
) -> None:
    window.commands.actions["new_conversation"].trigger()
    page = window.places.page(Place.RELATIONSHIPS)
    form, _ = page.form(Kind.CONVERSATION)
    form.add.click()
    assert "With whom?" in form._error.text() and journal.rows(Conversation.select()) == []
    form.sheet.field("relationship").set_value(people[1])
    form.sheet.field("relationship").edited.emit()
    qtbot.keyClicks(form.sheet.field("subject").line, "The harbour")
    form.add.click()
    found = Conversation.select(Conversation.relationship, Conversation.subject, Conversation.date)
    assert journal.rows(found) == [(people[1], "The harbour", window.desk.today.isoformat())]
    shown, _ = page.entry(Kind.CONVERSATION)
    assert shown.isVisible() and window.notices.action.text() == "&Undo"


def test_give_and_take_begins_with_the_person_who_is_shown(
    qtbot, window: MainWindow, journal: Journal, people: list[int]
) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, people[1])
    assert window.commands.actions["new_exchange"] in window.bar.new_button.menu().actions()
    window.commands.actions["new_exchange"].trigger()
    form, _ = window.places.page(Place.RELATIONSHIPS).form(Kind.EXCHANGE)
    assert form.sheet.field("relationship").value() == people[1]
    qtbot.keyClicks(form.sheet.field("text").text, "An evening")
    form.add.click()
    assert journal.rows(Exchange.select(Exchange.relationship, Exchange.text)) == [(people[1], "An evening")]


# The menu, and a narrow window


def test_the_menu_has_few_entries_and_all_commands(window: MainWindow) -> None:
    menu = window.bar.menu_button.menu()
    menu.aboutToShow.emit()
    assert len([action for action in menu.actions() if not action.isSeparator()]) <= 9
    listed = set(menu.actions()).union(*(part.actions() for part in menu.findChildren(QMenu)))
    assert listed >= set(window.commands.actions.values())


def test_a_narrow_window_begins_with_the_list_and_comes_back_to_it(
    open_window: Callable[[Journal], MainWindow], journal: Journal, people: list[int]
) -> None:
    window = open_window(journal)
    window.resize(640, 600)
    press(Qt.Key.Key_2, CTRL)
    page = window.places.page(Place.RELATIONSHIPS)
    QApplication.processEvents()
    assert page.list.isVisible() and not page.view.isVisible()
    page.list.setCurrentIndex(page.list.records.index(1))
    press(Qt.Key.Key_Return)
    assert page.view.isVisible() and not page.list.isVisible()
    press(Qt.Key.Key_Escape)
    assert page.list.isVisible() and not page.view.isVisible()
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_2, CTRL)
    assert page.list.isVisible() and not page.view.isVisible()


# Printing what is shown


def test_ctrl_p_prints_what_is_shown(window: MainWindow, journal: Journal, people: list[int]) -> None:
    shown: list[str] = []
    said = {"relationship": people[0], "date": "2024", "direction": "received", "words": "Wait"}
    talk = {"relationship": people[0], "date": "2024"}
    made = [
        (Kind.RELATIONSHIP, people[0]),
        (Kind.ADVICE, operations.create(journal, Kind.ADVICE, said)),
        (Kind.CONVERSATION, operations.create(journal, Kind.CONVERSATION, talk)),
        (Kind.REFLECTION, operations.create(journal, Kind.REFLECTION, {"date": "2024", "body": "A day"})),
    ]
    for kind, record in made:
        window.desk.open_record(kind, record)
        press(Qt.Key.Key_P, CTRL)
        preview = window.findChild(PreviewWindow)
        shown.append(preview.printout.heading)
        preview.close()
        QApplication.sendPostedEvents(preview, QEvent.Type.DeferredDelete)
        window.raise_up()
    assert shown == ["Private summary: Ada", "Advice", "Conversation", "Reflection"]
    window.navigation.go_place(Place.SETTINGS)
    press(Qt.Key.Key_P, CTRL)
    assert window.findChild(PreviewWindow) is None
    assert "to print it" in window.notices.text.whole_text()


def test_a_hit_leaves_the_keyboard_in_the_list(
    qtbot, window: MainWindow, journal: Journal, people: list[int]
) -> None:
    """Not on the three dots, where Qt brings it when what had it goes."""
    talk = {"relationship": people[0], "date": "2024", "subject": "The harbour"}
    operations.create(journal, Kind.CONVERSATION, talk)
    window.desk.open_record(Kind.RELATIONSHIP, people[1])
    page = window.places.page(Place.RELATIONSHIPS)
    page.view.details_button.setFocus()
    window.finder.search()
    window.finder.palette.box.setText("harbour")
    press(Qt.Key.Key_Return)
    assert page.entry(Kind.CONVERSATION)[0].isVisible()
    assert QApplication.focusWidget() is page.list


def test_words_that_cannot_be_saved_are_counted_all_the_same(
    qtbot, window: MainWindow, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFullError(journal.path)

    window.commands.actions["new_reflection"].trigger()
    view = window.places.page(Place.REFLECTIONS).view
    monkeypatch.setattr(operations, "create", full)
    qtbot.keyClicks(QApplication.focusWidget(), "Three plain words")
    assert not view.flush()
    assert view.foot.text().startswith("3 words")
    view.body.discard()
