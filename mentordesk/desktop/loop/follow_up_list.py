# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is to be picked up again, each with the button that says it is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import MetaLabel, SectionTitle, SoftLabel
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.terms import FollowUpState, Kind
from mentordesk.practice.follow_ups.completion import finish, finished_text
from mentordesk.practice.follow_ups.shown import Line

SHOWN = 6


class _Row(QWidget):
    """One follow-up."""

    def __init__(self, line: Line, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = line
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        words = QLabel(self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setText(line.text)
        detail = MetaLabel(line.detail, self)
        detail.setWordWrap(True)
        texts.addWidget(words)
        texts.addWidget(detail)
        row.addLayout(texts, 1)
        spoken = " · ".join((line.text, line.detail))
        self.done = button(line.button.replace("&", "&&"), parent=self)
        self.done.setAccessibleDescription(spoken)
        self.done.setVisible(bool(line.button))
        self.open_button = button(pgettext("loop", "Open"), quiet=True, parent=self)
        self.open_button.setAccessibleDescription(spoken)
        self.open_button.setVisible(line.kind is not Kind.RELATIONSHIP)
        row.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)


class FollowUpList(QWidget):
    """Open follow-ups, soonest first; gone when there are none."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, title: str = "", shown: int = SHOWN
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._shown = shown
        self._lines: tuple[Line, ...] = ()
        self.rows: list[_Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 8)
        column.setSpacing(0)
        column.addWidget(SectionTitle(title or pgettext("loop", "Follow-ups"), self))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column.addLayout(self._column)
        self.more = SoftLabel("", self)
        self.more.hide()
        column.addWidget(self.more)
        self.hide()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show follow-ups."""
        if lines == self._lines:
            return
        self._lines = lines
        focus = self.focusWidget()
        held = focus is not None and any(row.isAncestorOf(focus) for row in self.rows)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for line in lines[: self._shown]:
            row = _Row(line, self)
            row.open_button.clicked.connect(self._open)
            row.done.clicked.connect(self._done)
            self.desk.writes(row.done)
            self._column.addWidget(row)
            row.show()
            self.rows.append(row)
        left = len(lines) - len(self.rows)
        self.more.setText(npgettext("loop", "And {n} more.", "And {n} more.", left))
        self.more.setVisible(left > 0)
        self.setVisible(bool(lines))
        if held and self.rows:
            first = self.rows[0]
            (first.done if first.line.button else first.open_button).setFocus(Qt.FocusReason.TabFocusReason)

    def _line(self) -> Line:
        row = self.sender().parent()
        assert isinstance(row, _Row)
        return row.line

    def _open(self) -> None:
        line = self._line()
        self.desk.open_record(line.kind, line.id)

    def _done(self) -> None:
        before = self.desk.journal.undo_step
        following = self.desk.attempt(finish, self._line().id, self.desk.today)
        if self.desk.journal.undo_step is not before:
            self.desk.notice(finished_text(FollowUpState.DONE, following or ""), undo=True)
