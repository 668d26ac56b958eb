# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Finds and replaces words in one text, above it."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QTextEdit, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import SoftLabel
from mentordesk.i18n.texts import npgettext, number_text, pgettext

MARKED = 500
"""So many places are marked; more of them are only counted."""
COUNTED = 5_000


class FindBar(QFrame):
    """What to look for, what to put in its place, and how often it is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self._editor: QTextEdit | None = None
        self._found: list[int] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self.box = QLineEdit()
        self.box.setPlaceholderText(pgettext("editor", "Find in this text"))
        self.box.setAccessibleName(pgettext("editor", "Find in this text"))
        self.count = SoftLabel("")
        self.back = button(pgettext("editor", "P&revious"))
        self.next = button(pgettext("editor", "Ne&xt"))
        self.close_button = button("", quiet=True, icon="close")
        self.close_button.setAccessibleName(pgettext("editor", "Close"))
        self.close_button.setToolTip(pgettext("editor", "Close"))
        grid.addWidget(self.box, 0, 0)
        grid.addLayout(_row(self.back, self.next, self.count, self.close_button), 0, 1)
        self.other = QLineEdit()
        self.other.setPlaceholderText(pgettext("editor", "Replace with"))
        self.other.setAccessibleName(pgettext("editor", "Replace with"))
        self.replace = button(pgettext("editor", "Re&place"))
        self.replace_all = button(pgettext("editor", "Replace a&ll"))
        self._second = QWidget(self)
        second = _row(self.replace, self.replace_all)
        second.addStretch(1)
        self._second.setLayout(second)
        grid.addWidget(self.other, 1, 0)
        grid.addWidget(self._second, 1, 1)
        grid.setColumnStretch(0, 1)
        order = (
            self.box,
            self.other,
            self.back,
            self.next,
            self.replace,
            self.replace_all,
            self.close_button,
        )
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)
        self.box.textEdited.connect(self._typed)
        self.next.clicked.connect(self.find_next)
        self.back.clicked.connect(self.find_previous)
        self.replace.clicked.connect(self.replace_one)
        self.replace_all.clicked.connect(self.replace_every)
        self.close_button.clicked.connect(self.close_bar)
        self.hide()

    def open_for(self, editor: QTextEdit, *, replace: bool = False) -> None:
        """Look in a text, at first for the words that are selected there."""
        self._let_go()
        self._editor = editor
        editor.textChanged.connect(self._mark)
        editor.destroyed.connect(self._gone)
        can = replace and not editor.isReadOnly()
        self.other.setVisible(can)
        self._second.setVisible(can)
        chosen = editor.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.box.setText(chosen)
        self.show()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()
        self._mark()

    def close_bar(self) -> None:
        """Go away; the keyboard goes back to the text."""
        editor = self._editor
        self._let_go()
        self.hide()
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self) -> None:
        if self._editor is not None:
            self._editor.textChanged.disconnect(self._mark)
            self._editor.destroyed.disconnect(self._gone)
            self._editor.setExtraSelections([])
            self._editor = None

    def _gone(self, _editor: object = None) -> None:
        self._editor = None
        self.hide()

    # Finding

    def _typed(self) -> None:
        self._mark()
        if self._editor is not None and self._found:
            cursor = self._editor.textCursor()
            cursor.setPosition(cursor.selectionStart())
            self._editor.setTextCursor(cursor)
            self.find_next()

    def _mark(self) -> None:
        """Mark every place, and say how many there are."""
        self._found = []
        if self._editor is None:
            return
        document, words = self._editor.document(), self.box.text()
        selections: list[QTextEdit.ExtraSelection] = []
        look = QTextCharFormat()
        look.setBackground(theme.colours().amber_soft)
        look.setForeground(theme.colours().text)
        cursor = QTextCursor(document)
        while words and len(self._found) < COUNTED:
            cursor = document.find(words, cursor)
            if cursor.isNull():
                break
            self._found.append(cursor.selectionStart())
            if len(selections) < MARKED:
                selection = QTextEdit.ExtraSelection()
                selection.cursor, selection.format = QTextCursor(cursor), look
                selections.append(selection)
        self._editor.setExtraSelections(selections)
        self._say()

    def _say(self) -> None:
        many = len(self._found)
        if not self.box.text():
            said = ""
        elif not many:
            said = pgettext("find bar", "Not found")
        else:
            at = self._editor.textCursor().selectionStart() if self._editor is not None else -1
            place = self._found.index(at) + 1 if at in self._found else 0
            said = (
                pgettext("find bar", "{at} of {many}", at=number_text(place), many=number_text(many))
                if place
                else npgettext("find bar", "{n} place", "{n} places", many)
            )
        self.count.setText(said)
        for one in (self.next, self.back, self.replace, self.replace_all):
            one.setEnabled(bool(many))

    def find_next(self) -> None:
        """Go to the next place, from the end to the beginning."""
        self._go(QTextDocument.FindFlag(0))

    def find_previous(self) -> None:
        """Go to the place before."""
        self._go(QTextDocument.FindFlag.FindBackward)

    def _go(self, flag: QTextDocument.FindFlag) -> None:
        editor = self._editor
        if editor is None or not self.box.text():
            return
        document = editor.document()
        found = document.find(self.box.text(), editor.textCursor(), flag)
        if found.isNull():
            begin = QTextCursor(document)
            if flag:
                begin.movePosition(QTextCursor.MoveOperation.End)
            found = document.find(self.box.text(), begin, flag)
        if not found.isNull():
            editor.setTextCursor(found)
            editor.ensureCursorVisible()
        self._say()

    # Replacing

    def replace_one(self) -> None:
        """Put the other words in this place, and go to the next one."""
        editor = self._editor
        if editor is None:
            return
        cursor = editor.textCursor()
        if cursor.selectedText().casefold() == self.box.text().casefold() and cursor.hasSelection():
            cursor.insertText(self.other.text())
        self.find_next()

    def replace_every(self) -> None:
        """Put the other words in every place, as one step of undo in the text."""
        editor, words = self._editor, self.box.text()
        if editor is None or not words:
            return
        document, many = editor.document(), 0
        edit = QTextCursor(document)
        edit.beginEditBlock()
        cursor = document.find(words, QTextCursor(document))
        while not cursor.isNull():
            cursor.insertText(self.other.text())
            many += 1
            cursor = document.find(words, cursor)
        edit.endEditBlock()
        self._mark()
        self.count.setText(npgettext("find bar", "{n} place replaced", "{n} places replaced", many))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.other.hasFocus():
                self.replace_one()
            elif shift:
                self.find_previous()
            else:
                self.find_next()
        else:
            super().keyPressEvent(event)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    return row
