# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Spelling, where the system has a dictionary: marked, never in the way, and one's own words are learned."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from mentordesk.desktop.desk import spelling
from mentordesk.desktop.desk.spelling import OFF, SYSTEM, Spelling, chosen_language, languages
from mentordesk.desktop.editor.field import MarkdownField

needs_english = pytest.mark.skipif("en_US" not in languages(), reason="no English dictionary here")
WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


@pytest.fixture
def english(tmp_path: Path) -> Spelling:
    return Spelling("en_US", tmp_path / "words.txt")


@pytest.fixture
def field(qtbot, english: Spelling) -> MarkdownField:
    made = MarkdownField("Write")
    qtbot.addWidget(made)
    made.editor().set_spelling(english)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.text.setFocus()
    qtbot.waitUntil(made.text.hasFocus)
    return made


def marked(field: MarkdownField) -> list[str]:
    block, found = field.text.document().begin(), []
    while block.isValid():
        for one in block.layout().formats():
            if one.format.underlineStyle() == WAVE:
                found.append(block.text()[one.start : one.start + one.length])
        block = block.next()
    return found


@needs_english
def test_what_no_dictionary_has_is_marked_and_nothing_else(field: MarkdownField) -> None:
    field.set_value("The qestion isn’t `qodde` nor [[Amarra]]\n```\ncodde\n```\nNASA tset, **boldd** don't")
    field.editor().highlighter.forget()
    assert marked(field) == ["qestion", "tset", "boldd"]


@needs_english
def test_a_word_is_judged_when_it_is_left(field: MarkdownField) -> None:
    QTest.keyClicks(field.text, "A tset")
    assert marked(field) == []
    QTest.keyClicks(field.text, " of it")
    assert marked(field) == ["tset"]
    assert field.value() == "A tset of it"


@needs_english
def test_a_word_is_bettered_or_learned(field: MarkdownField, english: Spelling, tmp_path: Path) -> None:
    field.set_value("A tset with Ödön")
    editor = field.editor()
    cursor = QTextCursor(field.text.document())
    cursor.setPosition(4)
    word = editor.misspelt_at(cursor)
    assert word is not None and word.selectedText() == "tset"
    menu = QMenu(field)
    editor.offer_words(menu, word)
    next(action for action in menu.actions() if action.text() == "test").trigger()
    assert field.value() == "A test with Ödön"
    cursor.setPosition(14)
    word = editor.misspelt_at(cursor)
    assert word is not None
    editor.offer_words(menu, word)
    next(action for action in menu.actions() if "dictionary" in action.text() and action.isVisible())
    english.learn(word.selectedText())
    assert english.wrong("Ödön") == []
    assert (tmp_path / "words.txt").stat().st_mode & 0o077 == 0
    assert Spelling("en_US", tmp_path / "words.txt").wrong("Ödön") == []


@pytest.mark.skipif(os.name == "nt", reason="permissions of another kind")
@needs_english
def test_words_are_readable_by_this_user_alone_wherever_they_came_from(tmp_path: Path) -> None:
    own = tmp_path / "not there yet" / "words.txt"
    Spelling("en_US", own).learn("Ödön")
    assert own.stat().st_mode & 0o077 == 0 and own.parent.stat().st_mode & 0o077 == 0
    own.chmod(0o644)
    assert Spelling("en_US", own).wrong("Ödön") == []
    assert own.stat().st_mode & 0o077 == 0


def test_without_a_library_nothing_is_checked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(spelling, "_enchant", lambda: None)
    assert languages() == [] and chosen_language(SYSTEM, "en_US") == ""
    assert Spelling("en_US", tmp_path / "w").wrong("Qzzt") == []


@needs_english
def test_which_dictionary_is_used() -> None:
    assert chosen_language(OFF, "en_US") == ""
    assert chosen_language(SYSTEM, "en_US") == "en_US"
    assert chosen_language(SYSTEM, "en_ZZ").startswith("en")
    assert chosen_language("xx_YY", "en_US") == ""
