# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A field of Markdown keeps what was typed, to the letter."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.editor.field import MarkdownField
from mentordesk.journal import operations
from mentordesk.journal.records import Reflection
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from tests.desktop.editor.hands import keys, paste

# No file gives back a NUL or half a character, and the journal refuses them in words (journal/checking.py).
KEPT = st.characters(exclude_characters="\0", exclude_categories=("Cs",))


ENDS = st.sampled_from(("\n", "\r", "\r\n", "\u2028", "\u2029", "\ufdd0", "\ufdd1", "\x0b", "\x0c", "\x85"))


TEXTS = st.lists(st.one_of(st.text(KEPT, max_size=40), ENDS), max_size=12).map("".join)


@given(TEXTS)
@example("\ufeff")
@example("\ufeffone\rtwo")
def test_any_text_comes_back_as_it_was(qapp: QApplication, text: str) -> None:
    made = MarkdownField()
    made.set_value(text)
    assert made.value() == text
    made.deleteLater()


@settings(max_examples=25)
@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_any_text_survives_editor_and_file(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    file = tmp_path_factory.mktemp("kept") / "journal.mentordesk"
    with open_journal(file, create=True) as journal:
        values = {"date": "2026", "title": "t"}
        records = [operations.create(journal, Kind.REFLECTION, {**values, "body": text}) for text in texts]
    with open_journal(file) as journal:
        for record in records:
            made = MarkdownField()
            made.set_value(journal.value(Reflection.select(Reflection.body).where(Reflection.id == record)))
            QTest.keyClicks(made.text, "x")  # at the very beginning; nothing else may move
            operations.edit(journal, Kind.REFLECTION, record, {"body": made.value()})
            made.deleteLater()
    with open_journal(file) as journal:
        bodies = [row[0] for row in journal.rows(Reflection.select(Reflection.body).order_by(Reflection.id))]
    assert bodies == ["x" + text for text in texts]


def test_lines_keep_their_ends_where_something_else_is_typed(field: MarkdownField) -> None:
    field.set_value("old\rfile\r\nfrom\u2028elsewhere\nhere")
    QTest.keyClick(field.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    keys(field, ", and\non")
    assert field.value() == "old\rfile\r\nfrom\u2028elsewhere\nhere, and\non"
    QTest.keyClick(field.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value().startswith("old\rfile\r\nfrom\u2028elsewhere\nhere")


def test_a_paste_that_is_too_much_is_refused_in_words(field: MarkdownField) -> None:
    keys(field, "before ")
    paste(field, "x" * 10_000_000)
    assert field.value() == "before " and "two million" in field.error()


def test_another_text_ends_a_long_paste_and_is_shown_alone(field: MarkdownField) -> None:
    paste(field, "a line of many\n" * 30_000)
    assert not field.ready()
    field.set_value("another")
    assert field.ready() and field.value() == "another" and not field.text.isReadOnly()
