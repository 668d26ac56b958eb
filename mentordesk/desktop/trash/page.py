# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The trash: what was put away, and the way back for each."""

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.desk.page import Page
from mentordesk.desktop.kit.pages.reading_column import reading_column
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import ElidedLabel, Hairline, SoftLabel, TitleLabel
from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal import operations
from mentordesk.journal.terms import Kind
from mentordesk.practice.trash.trash_list import TrashLine, trash_lines, went_along
from mentordesk.practice.wording.terms import term_text

SHOWN = 200


class TrashPage(Page):
    """What lies in the trash."""

    place = Place.TRASH

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._lines: list[TrashLine] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(TitleLabel(pgettext("trash", "Trash")))
        self.note = SoftLabel("")
        self.note.setWordWrap(True)
        column.addWidget(self.note)
        column.addSpacing(12)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        column.addStretch(1)
        layout.addWidget(reading_column(inner))
        desk.changed.connect(self._journal_changed)

    def refresh_if_needed(self) -> None:
        """Read the trash again."""
        lines = trash_lines(self.desk.journal, SHOWN)
        if lines == self._lines:
            return
        self._lines = lines
        self.note.setText(
            pgettext("trash", "Nothing is deleted for good. Take back what you need.")
            if lines
            else pgettext("trash", "The trash is empty. What you move here can always be taken back.")
        )
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, line in enumerate(lines):
            self._rows.addWidget(self._row(number, line))

    def _row(self, number: int, line: TrashLine) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        title = ElidedLabel(line.text or pgettext("trash", "Untitled"))
        title.setObjectName("waiting-name")
        texts.addWidget(title)
        when = QDateTime.fromString(line.trashed_at, "yyyy-MM-ddTHH:mm:ss.zzzt").toLocalTime()
        moved = pgettext(
            "trash",
            "moved here on {date} at {time}",
            date=date_text(when.date().toString(Qt.DateFormat.ISODate)),
            time=QLocale().toString(when.time(), QLocale.FormatType.ShortFormat),
        )
        said = [term_text(line.kind), moved]
        # Only with a person goes so much that it should be said.
        if line.kind is Kind.RELATIONSHIP and (others := went_along(self.desk.journal, line)):
            said.append(npgettext("trash", "with {n} entry of theirs", "with {n} entries of theirs", others))
        detail = SoftLabel(" · ".join(said))
        detail.setWordWrap(True)
        texts.addWidget(detail)
        bar = QHBoxLayout()
        bar.addLayout(texts, 1)
        back = button(pgettext("trash", "Take back"))
        back.setAccessibleDescription(line.text)
        back.setProperty("number", number)
        self.desk.writes(back)
        back.clicked.connect(self._restore)
        bar.addWidget(back)
        column.addLayout(bar)
        column.addWidget(Hairline())
        return row

    def _restore(self) -> None:
        assert self._lines is not None
        line = self._lines[int(self.sender().property("number"))]
        self.desk.attempt(operations.restore, Kind(line.kind), line.id)
        self.desk.notice(pgettext("trash", "Taken back."), undo=True)

    def open_target(self, _target: Target) -> None:
        """Show the trash."""
        self.refresh_if_needed()

    def _journal_changed(self, _change: object) -> None:
        if self.isVisible():
            self.refresh_if_needed()
