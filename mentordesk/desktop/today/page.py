# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Today: the loops to close, in two short lists, each with the one button that moves it on."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.desktop.desk import Desk, Place, Target
from mentordesk.desktop.kit.reading import reading_column
from mentordesk.desktop.kit.waiting import WaitingRow
from mentordesk.desktop.kit.widgets import SectionTitle, SoftLabel, TitleLabel, button
from mentordesk.desktop.today.first_start import FirstStart
from mentordesk.journal import operations
from mentordesk.journal.terms import Kind
from mentordesk.practice.lists import RelationshipFilter, Shelf, relationship_ids
from mentordesk.practice.today import Today, headline, read_today
from mentordesk.words import translate, weekday_text


class TodayPage(QWidget):
    """What waits."""

    place = Place.TODAY
    counted = Signal(int)
    demo_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Today"))
        self._shown: tuple[object, Today] | None = None
        self._dirty = True
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.title = TitleLabel("")
        self.headline = SoftLabel("")
        self.headline.setWordWrap(True)
        column.addWidget(self.title)
        column.addWidget(self.headline)
        self._lists = QVBoxLayout()
        self._lists.setSpacing(0)
        column.addLayout(self._lists)
        self.first = FirstStart()
        desk.writes(self.first.own)
        self.first.own_requested.connect(self._begin_own)
        self.first.demo_requested.connect(self.demo_requested)
        column.addWidget(self.first)
        column.addStretch(1)
        area = reading_column(inner)
        inner.setMaximumWidth(860)
        layout.addWidget(area)
        desk.changed.connect(self._journal_changed)

    def refresh_if_needed(self) -> None:
        """Catch up with the day and with what changed while out of sight."""
        shown = read_today(self.desk.journal, self.desk.today)
        self.counted.emit(shown.count)
        if self._shown == (self.desk.today, shown) and not self._dirty:
            return
        self._shown, self._dirty = (self.desk.today, shown), False
        self.title.setText(weekday_text(self.desk.today))
        everyone = relationship_ids(RelationshipFilter(Shelf.ALL), self.desk.today)[0]
        new = not shown.count and self.desk.journal.first(everyone.limit(1)) is None
        self.first.setVisible(new)
        self.headline.setText(headline(shown) if not new else "")
        self.headline.setVisible(not new)
        self._fill(shown)

    def _fill(self, shown: Today) -> None:
        while (item := self._lists.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for title, rows, count, showing in (
            (self.tr("Tell them what happened"), shown.tell, shown.tell_count, ("state", "owed")),
            (self.tr("Ask how it went"), shown.ask, shown.ask_count, ("direction", "given")),
        ):
            if not rows:
                continue
            self._lists.addSpacing(24)
            self._lists.addWidget(SectionTitle(title))
            for waiting in rows:
                row = WaitingRow(waiting)
                self.desk.writes(row.act, row.later)
                row.open_requested.connect(self._open)
                row.move_requested.connect(self._move)
                row.later_requested.connect(self._later)
                self._lists.addWidget(row)
            if count > len(rows):
                more = button(self.tr("See all %n under Advice", "", count), quiet=True)
                more.setProperty("showing", showing)
                more.clicked.connect(self._see_all)
                self._lists.addWidget(more)

    def open_target(self, _target: Target) -> None:
        """Show the day."""
        self.refresh_if_needed()

    def flush(self) -> bool:
        """Nothing is typed here."""
        return True

    def _journal_changed(self, _change: object) -> None:
        self._dirty = True
        if self.isVisible():
            self.refresh_if_needed()

    def _open(self, advice: int) -> None:
        self.desk.open_record(Kind.ADVICE, advice)

    def _move(self, advice: int, move: str) -> None:
        self.desk.open_requested.emit(Target(Place.ADVICE, Kind.ADVICE, advice, move=move))

    def _later(self, advice: int, days: int) -> None:
        until = (self.desk.today + timedelta(days=days)).isoformat()
        self.desk.attempt(operations.edit, Kind.ADVICE, advice, {"snoozed_until": until})
        self.desk.notice(translate("today", "Put off for %n (day|days).", days), undo=True)

    def _see_all(self) -> None:
        key, value = self.sender().property("showing")
        self.desk.open_requested.emit(Target(Place.ADVICE, showing=((key, value),)))

    def _begin_own(self) -> None:
        self.desk.open_requested.emit(Target(Place.RELATIONSHIPS, Kind.RELATIONSHIP, new=()))
