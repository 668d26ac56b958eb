# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Somebody writes, takes words back, looks for one, and links people: in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.desk.spelling import Spelling, languages
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Reflection, Relationship
from mentordesk.journal.terms import Kind
from mentordesk.practice.search import search
from mentordesk.practice.search.links import mentioned_in, target_of

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def person(journal: Journal, name: str) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": name})


def reflection(journal: Journal, body: str, **values: object) -> int:
    return operations.create(journal, Kind.REFLECTION, {"date": "2026-01-05", "body": body, **values})


def body_of(journal: Journal, record: int) -> str | None:
    return journal.value(
        Reflection.select(Reflection.body).where((Reflection.id == record) & Reflection.trashed_at.is_null())
    )


def editor_of(window: MainWindow):
    return window.places.page(Place.REFLECTIONS).view.body.field("body").editor()


# Undo


def test_undo_in_a_new_text_ends_with_the_text(window: MainWindow, journal: Journal) -> None:
    window.commands.actions["new_reflection"].trigger()
    editor = editor_of(window)
    view = window.places.page(Place.REFLECTIONS).view
    QTest.keyClicks(editor, "abc def")
    assert view.flush()
    record = view.record_id
    for _ in range(6):
        QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.hasFocus() and editor.text() == ""
    assert view.flush() and view.record_id == record
    assert body_of(journal, record) == ""
    assert "Nothing is left to undo in this text" in window.notices.text.text()
    for _ in range(6):
        QTest.keyClick(editor, Qt.Key.Key_Z, CTRL | SHIFT)
    assert editor.text() == "abc def"
    assert "Nothing is left to redo" in window.notices.text.text()
    assert view.flush() and body_of(journal, record) == "abc def"


def test_what_was_done_elsewhere_is_not_undone_from_a_text(window: MainWindow, journal: Journal) -> None:
    record = reflection(journal, "an old text")
    amara = person(journal, "Amara")
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"name": "Amara Okafor"})
    window.desk.open_record(Kind.REFLECTION, record)
    editor = editor_of(window)
    editor.setFocus()
    QTest.keyClicks(editor, "abc")
    for _ in range(4):
        QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    names = Relationship.select(Relationship.name)
    assert editor.text() == "an old text" and journal.value(names) == "Amara Okafor"
    window.commands.actions["undo"].trigger()  # from the menu the journal goes on
    assert journal.value(names) == "Amara"
    window.commands.actions["redo"].trigger()
    window.places.page(Place.REFLECTIONS).list.setFocus()
    QTest.keyClick(window.places.page(Place.REFLECTIONS).list, Qt.Key.Key_Z, CTRL)
    assert journal.value(names) == "Amara"


# Finding


def test_ctrl_f_finds_in_the_text_and_elsewhere_everywhere(window: MainWindow, journal: Journal) -> None:
    record = reflection(journal, "the one and the other")
    window.desk.open_record(Kind.REFLECTION, record)
    view = window.places.page(Place.REFLECTIONS).view
    editor_of(window).setFocus()
    QTest.keyClick(editor_of(window), Qt.Key.Key_F, CTRL)
    assert view.find_bar.isVisible() and view.find_bar.box.hasFocus()
    QTest.keyClick(view.find_bar.box, Qt.Key.Key_F, CTRL)
    assert view.find_bar.box.hasFocus() and window.finder.palette is None
    QTest.keyClick(view.find_bar.box, Qt.Key.Key_Escape)
    window.places.page(Place.REFLECTIONS).list.setFocus()
    QTest.keyClick(window.places.page(Place.REFLECTIONS).list, Qt.Key.Key_F, CTRL)
    assert window.finder.palette is not None and window.finder.palette.isVisible()
    window.finder.palette.close_palette()


def test_f1_tells_that_key(window: MainWindow) -> None:
    from PySide6.QtWidgets import QLabel

    from mentordesk.desktop.window.help import ShortcutsDialog

    dialog = ShortcutsDialog(window.commands.listed(), window)
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert told[told.index("Ctrl+F") - 1].startswith("Find in the text")
    assert told.count("Ctrl+K") == 1 and "" not in told[:-1]
    dialog.deleteLater()


# Links


def test_a_link_with_spaces_inside_follows_a_new_name(journal: Journal) -> None:
    amara = person(journal, "Amara Okafor")
    record = reflection(journal, "x [[ Amara Okafor ]] y", answers=[("why", "[[Amara Okafor  ]]")])
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"name": "Amara Smith"})
    assert body_of(journal, record) == "x [[Amara Smith]] y"
    operations.edit(journal, Kind.REFLECTION, record, {"body": "x [[Amara Smith]] y z"})
    assert mentioned_in(journal, Kind.RELATIONSHIP, amara)


def test_two_people_of_one_name_keep_their_links(journal: Journal) -> None:
    anna, berta = person(journal, "Anna"), person(journal, "Berta")
    record = reflection(journal, "x [[Anna]] [[Berta]]")
    operations.edit(journal, Kind.RELATIONSHIP, anna, {"name": "Berta"})
    assert body_of(journal, record) == "x [[Berta (2)]] [[Berta]]"
    operations.edit(journal, Kind.REFLECTION, record, {"body": "more [[Berta (2)]] [[Berta]]"})
    for one, name in ((anna, "Berta (2)"), (berta, "Berta")):
        assert [row[1] for row in mentioned_in(journal, Kind.RELATIONSHIP, one)] == [record]
        assert target_of(journal, record, name) == (Kind.RELATIONSHIP, one)
    operations.edit(journal, Kind.RELATIONSHIP, anna, {"name": "Carla"})
    assert body_of(journal, record) == "more [[Carla]] [[Berta]]"
    journal.undo()
    assert body_of(journal, record) == "more [[Berta (2)]] [[Berta]]"


# Words in lists


def test_the_search_box_shows_plain_words_for_a_title(journal: Journal) -> None:
    reflection(journal, "# A day with [[Amara Okafor]]\n\n- [ ] **loud** harbour")
    (hit,) = search.find(journal, search.ask("harbour"))
    assert hit.title.startswith("A day with Amara Okafor") and "[[" not in hit.title and "#" not in hit.title


# Spelling


@pytest.mark.skipif("en_US" not in languages(), reason="no English dictionary here")
def test_people_of_the_journal_are_not_misspelt(tmp_path: Path, window: MainWindow, journal: Journal) -> None:
    spelling = Spelling("en_US", tmp_path / "words.txt")
    window.desk._spelling = ("system", spelling)
    person(journal, "Priya Ramanathan")
    assert spelling.wrong("Priya and Ramanathan’s tset") == [(23, 27)]
    operations.edit(journal, Kind.RELATIONSHIP, person(journal, "Ngozi"), {"name": "Adaeze"})
    assert spelling.wrong("Adaeze") == [] and spelling.wrong("Ngozi") != []


@pytest.mark.skipif("en_US" not in languages(), reason="no English dictionary here")
def test_what_is_written_in_another_script_is_not_judged(tmp_path: Path) -> None:
    spelling = Spelling("en_US", tmp_path / "words.txt")
    text = "שלום עולם سلام привет καλημέρα 你好 tset"
    assert spelling.wrong(text) == [(text.index("tset"), len(text))]
