# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Undo and redo, and the bar at the bottom: what was done, the way back, and what went wrong."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.desk.commands import Command, Group
from mentordesk.desktop.desk.desk import Desk, target_of
from mentordesk.desktop.kit.widgets.notices import NoticeBar
from mentordesk.desktop.window.places import Places
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind
from mentordesk.journal.undo import Change, Step


class UndoNotices(QObject):
    """Shows what the desk has to say, and takes steps back."""

    def __init__(self, desk: Desk, places: Places, bar: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._places = places
        self._bar = bar
        self._way_back: Callable[[], None] | None = None
        """What the button of the bar does."""
        self._step: Step | None = None
        """The step it does that to, if it is undo or redo."""
        self._error_shown = False
        self._actions: tuple[QAction, QAction] | None = None
        bar.action_requested.connect(self._take_back)
        desk.notice_requested.connect(self._show_notice)
        desk.failed.connect(self.show_error)
        desk.changed.connect(self._journal_changed)

    def commands(self) -> list[Command]:
        """Undo and redo."""
        return [
            Command("undo", pgettext("window", "&Undo"), ("Ctrl+Z",), self.undo, Group.EDIT),
            Command("redo", pgettext("window", "Red&o"), ("Ctrl+Shift+Z", "Ctrl+Y"), self.redo, Group.EDIT),
        ]

    def switch_actions(self, undo: QAction, redo: QAction) -> None:
        """From here on, switch these actions on while there is a step to take back, or to do again."""
        self._actions = (undo, redo)
        self._update_actions()

    def undo(self) -> None:
        """Take back the last step."""
        self._travel(back=True)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._travel(back=False)

    def show_error(self, error: UserError) -> None:
        """Tell what the world did, until it is closed or one goes elsewhere."""
        self._say(error.sentence, seconds=0)
        self._error_shown = True

    def show_bug(self, text: str) -> None:
        """Tell that something went wrong inside, until it is closed."""
        self._say(text, seconds=0)

    def close_error(self) -> None:
        """Tell no longer what the world did: it was about a place that is left."""
        if self._error_shown:
            self._bar.close_notice()

    def _say(
        self,
        text: str,
        action_text: str = "",
        way_back: Callable[[], None] | None = None,
        step: Step | None = None,
        seconds: float = 10,
    ) -> None:
        self._way_back, self._step, self._error_shown = way_back, step, False
        self._bar.show_notice(text, action_text, seconds)

    def _show_notice(self, text: str, undo: bool, back: Callable[[], None] | None) -> None:
        way_back = self.undo if undo else back
        step = self._desk.journal.undo_step if undo else None
        self._say(text, pgettext("window", "&Undo") if way_back is not None else "", way_back, step)

    def _take_back(self) -> None:
        way, self._way_back = self._way_back, None
        if way is not None:
            way()

    def _travel(self, *, back: bool) -> None:
        """Take back a step or do one again; say which it was, with the way back, and show what it was about."""
        if not self._places.current().flush():
            return
        journal = self._desk.journal
        step = journal.undo_step if back else journal.redo_step
        try:
            change = journal.undo() if back else journal.redo()
        except UserError as error:
            self.show_error(error)
            return
        self._update_actions()
        if step is None or change is None:
            return
        self._show_record(step, change)
        from mentordesk.practice.wording.undo_steps import redone_text, undone_text

        if back:
            text, action_text = undone_text(step.name, step.kind), pgettext("window", "&Redo")
            self._say(text, action_text, self.redo, journal.redo_step)
        else:
            text, action_text = redone_text(step.name, step.kind), pgettext("window", "&Undo")
            self._say(text, action_text, self.undo, journal.undo_step)

    def _show_record(self, step: Step, change: Change) -> None:
        """Show the record that came or went whole, if it is there now and the list that is seen holds it.

        What hangs on a relationship is seen on its page; nobody is led away from there.
        """
        kind = step.kind
        if kind not in (Kind.RELATIONSHIP, Kind.ADVICE, Kind.REFLECTION):
            return
        ids = change.ids.get(kind, frozenset())
        if step.name not in ("create", "trash", "restore") or len(ids) != 1:
            return
        from mentordesk.practice.records.read import read

        (record_id,) = ids
        target = target_of(kind, record_id)
        if target.place is not self._places.place:
            return
        record = read(self._desk.journal, kind, record_id)
        if record is not None and not record.in_trash:
            self._desk.open_requested.emit(target)

    def _update_actions(self) -> None:
        if self._actions is not None:
            undo, redo = self._actions
            undo.setEnabled(self._desk.journal.undo_step is not None)
            redo.setEnabled(self._desk.journal.redo_step is not None)

    def _journal_changed(self, _change: Change) -> None:
        self._update_actions()
        steps = (self._desk.journal.undo_step, self._desk.journal.redo_step)
        if self._step is not None and not any(step is self._step for step in steps):
            self._step = self._way_back = None
            self._bar.close_notice()  # its button would take back, or do again, another step
