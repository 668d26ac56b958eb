# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Today: what waits, in a few short lists, each with the one button that moves it on, here and now."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from mentordesk.desktop.background.runner import Runner
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.desk.page import Page
from mentordesk.desktop.kit.pages.reading_column import reading_column
from mentordesk.desktop.kit.pages.tab_order import follow_the_eye
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel, TitleLabel
from mentordesk.desktop.loop.waiting_row import WaitingRow
from mentordesk.i18n.formats import weekday_text
from mentordesk.i18n.texts import npgettext, number_text, pgettext
from mentordesk.journal.terms import FollowUpState, Kind, Uptake
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.today.item import Waiting
from mentordesk.practice.today.lists import Today, headline, nobody_yet, read_today

if TYPE_CHECKING:
    from mentordesk.desktop.loop.panel import LoopPanel
    from mentordesk.desktop.today.act_panel import ActPanel
    from mentordesk.desktop.today.coming import Coming
    from mentordesk.desktop.today.first_start import FirstStart
    from mentordesk.desktop.today.question_card import QuestionCard

SEEN = 7
"""So many rows are made before the first page is painted; what lies below comes right after."""
AT_ONCE = 8
"""So many rows of those below are made at a time: a key goes before the next."""


_Part = str | Waiting | tuple[int, int, tuple[str, str] | None]
"""A part of the page: a title, a thing that waits, or how many more there are, of how many, and where to see them."""


_ONE_LINE = "\N{NO-BREAK SPACE}"
"""Keeps the place of a line that comes right after the first look."""


class TodayPage(Page):
    """What waits."""

    place = Place.TODAY
    counted = Signal(int)
    demo_requested = Signal()
    capture_requested = Signal()
    """What was begun in the capture box is to be gone on with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(pgettext("today", "Today"))
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
        self._above = QVBoxLayout()
        self._above.setContentsMargins(0, 8, 0, 0)
        column.addLayout(self._above)
        self._question: QuestionCard | None = None
        self.draft: QPushButton | None = None
        """Leads to what was begun in the capture box, while there is something."""
        self._lists = QVBoxLayout()
        self._lists.setSpacing(0)
        column.addLayout(self._lists)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        self._coming: Coming | None = None
        self._home = QWidget(inner)
        self._home.hide()
        self._loop: LoopPanel | None = None
        self._act: ActPanel | None = None
        self._rows: list[WaitingRow] = []
        self._made: list[_Part] = []
        self._unmade: list[_Part] = []
        self._painted = False
        self._at: int | None = None
        self._first: FirstStart | None = None
        self._column = column
        column.addStretch(1)
        self._area = reading_column(inner)
        inner.setMaximumWidth(860)
        layout.addWidget(self._area)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._refresh_seen)
        # A timer of its own, which the window stops before the journal is closed.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make_rest)
        self._runner = Runner(self, journal=desk.journal)
        self._runner.finished.connect(self._whole_read)
        desk.changed.connect(self._journal_changed)

    # The panels are made when they are first needed: a start shows the lists alone.

    @property
    def loop(self) -> "LoopPanel":
        """The panel for advice."""
        if self._loop is None:
            from mentordesk.desktop.loop.panel import LoopPanel

            self._loop = LoopPanel(self.desk, self._home)
            self._loop.closed.connect(self._moved_on)
        return self._loop

    @property
    def act(self) -> "ActPanel":
        """The panel for all else."""
        if self._act is None:
            from mentordesk.desktop.today.act_panel import ActPanel

            self._act = ActPanel(self.desk, self._home)
            self._act.open_requested.connect(self._open)
            self._act.closed.connect(self._moved_on)
        return self._act

    def refresh_if_needed(self) -> None:
        """Catch up with the day and with what changed while out of sight."""
        if self._at is not None:
            self._dirty = True  # not under the hands of somebody who is at it
            self._show_count(read_today(self.desk.journal, self.desk.today))
            return
        # What is seen first comes first: the rest of the lists, and how much there is in all, right after it is painted.
        first = {} if self._painted else {"shown": SEEN, "enough": SEEN}
        self._show(read_today(self.desk.journal, self.desk.today, **first))

    def _whole_read(self, shown: Today) -> None:
        """The rest of the lists has come; unless they were read again meanwhile."""
        if self._at is not None:
            self._dirty = True
            self._show_count(shown)
        elif self._shown is not None and not self._shown[1].whole:
            self._show(shown)

    def _show_count(self, shown: Today) -> None:
        """Say how much waits, here and beside the place, where the lists have to stay as they are."""
        self.headline.setText(headline(shown))
        self.counted.emit(shown.waiting)

    def _show(self, shown: Today) -> None:
        if shown.whole:
            self.counted.emit(shown.waiting)
        if self._shown == (self.desk.today, shown) and not self._dirty:
            return
        self._shown, self._dirty = (self.desk.today, shown), False
        self.title.setText(weekday_text(self.desk.today))
        new = not shown.waiting and nobody_yet(self.desk.journal)
        self._show_first(new)
        self.headline.setText(headline(shown) if shown.whole and not new else _ONE_LINE)
        self.headline.setVisible(not new)
        self._fill(shown)

    def _fill(self, shown: Today) -> None:
        """Put the lists into the page; what stands there already stays as far as it is the same."""
        parts = self._parts(shown)
        same = next(
            (n for n, (made, part) in enumerate(zip(self._made, parts, strict=False)) if made != part),
            min(len(self._made), len(parts)),
        )
        self._take_out(same)
        self._unmade = parts[same:]
        at_top = self._area.verticalScrollBar().value() == 0 and self._at is None
        self._make(SEEN if at_top else None)
        if self._painted:
            self._soon.start()

    def _take_out(self, kept: int) -> None:
        """Take all but the first parts out of the page again."""
        items = sum(2 if isinstance(part, str) else 1 for part in self._made[:kept])
        while (item := self._lists.takeAt(items)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        del self._made[kept:]
        del self._rows[sum(isinstance(part, Waiting) for part in self._made) :]

    def _parts(self, shown: Today) -> list[_Part]:
        """The lists from top to bottom."""
        parts: list[_Part] = []
        for title, rows, count, showing in (
            (pgettext("today", "Due"), shown.due, shown.due_count, None),
            (pgettext("today", "Tell them what happened"), shown.tell, shown.tell_count, ("state", "owed")),
            (pgettext("today", "Ask how it went"), shown.ask, shown.ask_count, ("direction", "given")),
            (
                pgettext("today", "Waiting for an answer"),
                shown.answers,
                shown.answers_count,
                ("state", "questions"),
            ),
            (pgettext("today", "Drifting apart"), shown.drifting, shown.drifting_count, None),
            (pgettext("today", "Review due"), shown.review, shown.review_count, ("direction", "received")),
        ):
            if rows:
                parts += [title, *rows]
                parts += [(count - len(rows), count, showing)] if count > len(rows) else []
        return parts

    def _make(self, rows: int | None = None) -> None:
        """Put what is not made yet into the page: all of it, or up to so many rows."""
        while self._unmade and (rows is None or len(self._rows) < rows):
            part = self._unmade.pop(0)
            self._made.append(part)
            if isinstance(part, str):
                self._lists.addSpacing(24)
                self._lists.addWidget(SectionTitle(part))
            elif isinstance(part, Waiting):
                self._add_row(part)
            elif part[2] is None:
                self._lists.addWidget(
                    SoftLabel(npgettext("today", "And {n} more.", "And {n} more.", part[0]))
                )
            else:
                _, count, showing = part
                text = pgettext("today", "See all {count} under Advice", count=number_text(count))
                more = button(text, quiet=True)
                more.setProperty("showing", showing)
                more.clicked.connect(self._see_all)
                self._lists.addWidget(more)

    def _add_row(self, waiting: Waiting) -> None:
        row = WaitingRow(waiting)
        self.desk.writes(row.act, row.later, *([row.rest] if row.rest is not None else []))
        row.rest_requested.connect(self._rest_chosen)
        row.let_rest_requested.connect(self._let_rest)
        row.asked_requested.connect(self._asked_again)
        row.unanswered_requested.connect(self._unanswered)
        row.open_requested.connect(self._open)
        row.move_requested.connect(self._move)
        row.later_requested.connect(self._later)
        row.another_day_requested.connect(self._choose_day)
        row.skip_requested.connect(self._skip)
        self._lists.addWidget(row)
        self._rows.append(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._soon.start()

    def _make_rest(self) -> None:
        """What the first look at the page does not need."""
        if self._shown is not None and not self._shown[1].whole:
            self._runner.ask(partial(read_today, today=self.desk.today))
            return
        self._make(len(self._rows) + AT_ONCE)
        if self._unmade:
            self._soon.start()
            return
        self._ask_question()
        self._show_coming()

    def _ask_question(self) -> None:
        """Show the question for today, once the lists are there."""
        if self._question is None:
            from mentordesk.desktop.today.question_card import QuestionCard

            self._question = QuestionCard(self.desk, self)
            self._above.addWidget(self._question)
            follow_the_eye(self._area, [self._above])
            for widget in (self._question, self.headline, self.title):
                widget.lower()  # a screen reader goes by this order
        self._question.ask()

    def _show_coming(self) -> None:
        """Offer what is not due yet, once the lists are there."""
        if self._coming is None:
            from mentordesk.desktop.today.coming import Coming

            self._coming = Coming(self.desk, self)
            self._below.addWidget(self._coming)
        self._coming.refresh()

    def show_draft(self, waits: bool) -> None:
        """Say whether something begun in the capture box waits."""
        if self.draft is None and waits:
            self.draft = button(
                pgettext("today", "Something you began to write down waits: open it"), quiet=True
            )
            self.draft.setProperty("flush", True)
            self.draft.clicked.connect(self.capture_requested)
            self._above.insertWidget(0, self.draft, 0, Qt.AlignmentFlag.AlignLeft)
        if self.draft is not None:
            self.draft.setVisible(waits)

    def _show_first(self, on: bool) -> None:
        """Greet somebody whose journal is empty."""
        if self._first is None and on:
            from mentordesk.desktop.today.first_start import FirstStart

            self._first = FirstStart()
            self.desk.writes(self._first.own)
            self._first.own_requested.connect(self._begin_own)
            self._first.demo_requested.connect(self.demo_requested)
            self._column.insertWidget(self._column.count() - 1, self._first)
        if self._first is not None:
            self._first.setVisible(on)

    def open_target(self, _target: Target) -> None:
        """Show the day."""
        self.refresh_if_needed()

    def flush(self) -> bool:
        """Keep what is being typed, as a draft."""
        return self._loop is None or self._loop.open_for is None or self._loop.flush()

    def _journal_changed(self, _change: object) -> None:
        self._dirty = True
        if self.isVisible():
            self._timer.start()  # what was changed is not kept waiting for the lists

    def _refresh_seen(self) -> None:
        if self.isVisible():
            self._stay()

    def _stay(self, at: int | None = None) -> None:
        """Catch up without leaving where one was: neither the page nor the keyboard goes elsewhere.

        A row that came back with an undo takes the keyboard; what went away leaves it to the row in its place, or
        to that at `at`.
        """
        before = [row.waiting for row in self._rows]
        focus = QApplication.focusWidget()
        if at is None and focus is not None:
            at = next((n for n, row in enumerate(self._rows) if row.isAncestorOf(focus)), None)
            gone = None if at is None else self._rows[at]
        else:
            gone = None
        bar = self._area.verticalScrollBar()
        place = bar.value()
        self.refresh_if_needed()
        if self._at is not None:
            return
        if place or at is not None:
            self._make()
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # the new rows take their places
            bar.setValue(place)
        undone = self.desk.journal.redo_step is not None
        back = next((row for row in self._rows if row.waiting not in before), None) if undone else None
        if back is None and at is not None and gone not in self._rows and self._rows:
            back = self._rows[min(at, len(self._rows) - 1)]
        if back is not None:
            back.act.setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(back, 0, 40)

    def _open(self, waiting: Waiting) -> None:
        self.desk.open_record(waiting.kind, waiting.record)

    def _move(self, waiting: Waiting) -> None:
        """Open the panel for what waits, under its row; what needs none is done at once."""
        if not self.flush():
            return
        if waiting.move is Move.FINISH:
            self._finish(waiting, FollowUpState.DONE)
            return
        if waiting.move is Move.TRY:
            self._try(waiting)
            return
        if waiting.move is Move.ANSWER:
            # The words are written on the page of the question.
            target = Target(Place.ADVICE, Kind.ADVICE, waiting.record, move=str(Move.ANSWER))
            self.desk.open_requested.emit(target)
            return
        self._put_away()
        same = (waiting.kind, waiting.record)
        at = next((n for n, row in enumerate(self._rows) if row.is_about(*same)), None)
        if at is None:
            return
        panel: QWidget = self.loop if waiting.kind is Kind.ADVICE else self.act
        self._at = at
        self._rows[at].hold(panel)
        if waiting.kind is not Kind.ADVICE:
            self.act.ask(waiting)
            return
        from mentordesk.practice.records.read import read_advice

        advice = read_advice(self.desk.journal, waiting.record)
        if advice is not None:
            self.loop.ask(advice, waiting.move)

    def _put_away(self) -> None:
        """Take the panel out of its row, keeping what was typed."""
        if self._at is not None and self._at < len(self._rows):
            self._rows[self._at].release()
        self._at = None
        for panel in (self._loop, self._act):
            if panel is not None:
                panel.put_away()
                panel.setParent(self._home)

    def _moved_on(self) -> None:
        """The panel is done: the lists follow, and the next row takes the keyboard."""
        at = self._at
        if at is None:
            return
        place = self._area.verticalScrollBar().value()
        self._put_away()
        self._area.verticalScrollBar().setValue(place)
        self._dirty = True
        self._stay(at)

    def _later(self, waiting: Waiting, days: int) -> None:
        from mentordesk.practice.follow_ups import completion

        until = (self.desk.today + timedelta(days=days)).isoformat()
        if self._go_on_from(waiting, completion.put_off, waiting.kind, waiting.record, until):
            self.desk.notice(
                npgettext("today", "Put off for {n} day.", "Put off for {n} days.", days), undo=True
            )

    def _choose_day(self, waiting: Waiting) -> None:
        """Ask beside the row until when it is put off."""
        from mentordesk.desktop.kit.fields.calendar_popup import CalendarPopup

        row = next((row for row in self._rows if row.waiting == waiting), None)
        if row is None:
            return
        tomorrow = self.desk.today + timedelta(days=1)
        popup = CalendarPopup(pgettext("today", "Put off until"), tomorrow, row, first=tomorrow)
        popup.day_chosen.connect(row.put_off_until)
        popup.open_at(row.later)

    def _try(self, waiting: Waiting) -> None:
        """Take up what was only noted."""
        from mentordesk.journal.operations.advice import note_outcome

        if self._go_on_from(waiting, note_outcome, waiting.record, {"uptake": Uptake.PLANNED}):
            self.desk.notice(pgettext("today", "Noted that you mean to try it."), undo=True)

    def _rest_chosen(self, waiting: Waiting) -> None:
        """The button beside the move: a question ends without an answer, all else is let rest."""
        (self._unanswered if waiting.ends else self._let_rest)(waiting)

    def _let_rest(self, waiting: Waiting) -> None:
        from mentordesk.journal.operations.rest import let_rest

        if self._go_on_from(waiting, let_rest, waiting.kind, waiting.record):
            said = pgettext("today", "It rests now. Its page is where you take it up again.")
            self.desk.notice(said, undo=True)

    def _asked_again(self, waiting: Waiting) -> None:
        from mentordesk.journal.operations.advice import note_question_asked

        given = (waiting.record, self.desk.today.isoformat())
        if self._go_on_from(waiting, note_question_asked, *given):
            self.desk.notice(pgettext("today", "Noted that you asked once more."), undo=True)

    def _unanswered(self, waiting: Waiting) -> None:
        from mentordesk.journal.operations.advice import close_unanswered

        if self._go_on_from(waiting, close_unanswered, waiting.record):
            self.desk.notice(pgettext("today", "Closed without an answer."), undo=True)

    def _skip(self, waiting: Waiting) -> None:
        self._finish(waiting, FollowUpState.SKIPPED)

    def _finish(self, waiting: Waiting, state: FollowUpState) -> None:
        """A follow-up is done, or not to be done."""
        from mentordesk.practice.follow_ups import completion

        given = (waiting.kind, waiting.record, self.desk.today, state)
        if done := self._go_on_from(waiting, completion.settle, *given):
            self.desk.notice(completion.finished_text(state, done[0] or ""), undo=True)

    def _go_on_from(self, waiting: Waiting, move: Callable[..., Any], *given: Any) -> tuple[Any] | None:
        """Do what moves on a row: the lists follow, and the next row takes the keyboard.

        Returns what it gave, or nothing if nothing was changed.
        """
        at = next((n for n, row in enumerate(self._rows) if row.waiting == waiting), None)
        if at is None:
            return None
        self._put_away()
        before = self.desk.journal.undo_step
        done = self.desk.attempt(move, *given)
        if self.desk.journal.undo_step is before:
            return None
        self._at = at
        self._moved_on()
        return (done,)

    def _see_all(self) -> None:
        key, value = self.sender().property("showing")
        self.desk.open_requested.emit(Target(Place.ADVICE, showing=((key, value),)))

    def _begin_own(self) -> None:
        self.desk.open_requested.emit(Target(Place.RELATIONSHIPS, Kind.RELATIONSHIP, new=()))
