# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The box over the window that takes all a meeting left behind. What is typed is kept until it is saved."""

import json
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.capture.fields import WhoField
from mentordesk.desktop.capture.lines import CaptureLines
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.kit.fields.choice import ChoiceField
from mentordesk.desktop.kit.fields.date import PastDateField, locale_order
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.overlays.overlay import Overlay
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.double_line import DoubleLine
from mentordesk.desktop.kit.widgets.labels import Hairline, MetaLabel, SectionTitle, SoftLabel
from mentordesk.errors import InputRefusedError, UserError
from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal import operations
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.terms import Channel, Kind
from mentordesk.practice.capture.lines import (
    SORTS,
    Capture,
    Head,
    guess_notice,
    guesses,
    read_head,
    write_capture,
)
from mentordesk.practice.people.matching import Found
from mentordesk.practice.reflection.drafts import CAPTURE
from mentordesk.practice.search import search

DRAFT = CAPTURE
_WIDTH, _HEIGHT, _NARROW = 700, 480, 540
_KEEP_AFTER = 1000
"""Milliseconds from the first key that is not kept yet until it is in the file."""
_LONGEST_HEAD = 60


class CaptureBox(Overlay):
    """One box for advice, promises, points, what was given and gained, and notes."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH, _HEIGHT)
        self.desk = desk
        self._kept = ""
        self._head: tuple[int, Head] | None = None
        self._loading = False
        self.setAccessibleName(pgettext("capture", "Capture"))
        self._make_top()
        self.lines = CaptureLines(self)
        self.lines.setAccessibleName(pgettext("capture", "What was said, one thing a line"))
        self.lines.setPlaceholderText(pgettext("capture", "One thing a line; a sign says what it is."))
        self.error = SoftLabel("", self)
        self.error.setObjectName("error")
        self.error.setWordWrap(True)
        self.error.hide()
        self._make_bottom()
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        self.lines.lines_changed.connect(self._changed)
        for field in (self.who, self.day, self.channel):
            field.edited.connect(self._changed)
        self.who.more_said.connect(self._more_said)
        self.who.settled.connect(self._who_settled)
        self.who.left.connect(self._say_who)
        self.closed.connect(self.keep)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, context=context).activated.connect(self.save)

    # Parts

    def _make_top(self) -> None:
        self.title = SectionTitle(pgettext("capture", "Capture"), self)
        self.kept_label = MetaLabel("", self)
        self.afresh = button(pgettext("capture", "Start &afresh"), quiet=True, parent=self)
        self.afresh.setToolTip(pgettext("capture", "Take all lines away; Ctrl+Z brings them back"))
        self.afresh.clicked.connect(self._start_afresh)
        self.who = WhoField(self._people, self)
        self.day = PastDateField(pgettext("capture", "When"), self)
        self.channel = ChoiceField(
            options(Channel), allow_none_text=pgettext("capture", "How: not said"), parent=self
        )
        self.channel.set_name(pgettext("capture", "How you talked"))
        for field in (self.who, self.day, self.channel):
            field.box.set_outlined(True)

    def _make_bottom(self) -> None:
        self.who_label = MetaLabel("", self)
        self.who_label.hide()
        self.guess_label = MetaLabel("", self)
        self.guess_label.hide()
        self.signs = MetaLabel(
            pgettext(
                "capture",
                "<\u00a0received   >\u00a0given   !\u00a0promise   ?\u00a0next\u00a0time   +\u00a0I\u00a0gave   =\u00a0I\u00a0gained",
            ),
            self,
        )
        self.keys = MetaLabel(
            pgettext(
                "capture",
                "Alt+↓ or Ctrl+1 to 7: read a line in another way. Two spaces: go on with the line above.",
            ),
            self,
        )
        for label in (self.signs, self.keys, self.who_label, self.guess_label):
            label.setWordWrap(True)
        self.double = DoubleLine(self.desk, self)
        self.double.merge_requested.connect(self._merge_with)
        self.cancel = button(pgettext("capture", "C&lose"), parent=self)
        self.cancel.setToolTip(pgettext("capture", "Close (Esc). What you wrote is kept for the next time."))
        self.cancel.clicked.connect(self.close_overlay)
        self.save_button = button("", primary=True, parent=self)
        self.save_button.setAccessibleName(pgettext("capture", "Save all"))
        self.save_button.clicked.connect(self.save)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.kept_label)
        top.addWidget(self.afresh)
        self._fields = QGridLayout()
        self._fields.setSpacing(8)
        hints = QVBoxLayout()
        hints.setSpacing(2)
        hints.addWidget(self.signs)
        hints.addWidget(self.keys)
        bottom = QHBoxLayout()
        bottom.setSpacing(12)
        bottom.addLayout(hints, 1)
        bottom.addWidget(self.cancel)
        bottom.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 18, 28, 18)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(self._fields)
        column.addWidget(self.who_label)
        column.addWidget(self.double)
        column.addSpacing(4)
        column.addWidget(self.lines, 1)
        column.addWidget(self.guess_label)
        column.addWidget(self.error)
        column.addWidget(Hairline(self))
        column.addSpacing(4)
        column.addLayout(bottom)

    def place(self) -> None:
        """Lie over the window; where it is narrow, the person has a row alone, and the hints are shorter."""
        super().place()
        narrow = self.width() < theme.px(_NARROW)
        top = Qt.AlignmentFlag.AlignTop
        self._fields.addWidget(self.who, 0, 0, 1, 2 if narrow else 1, top)
        self._fields.addWidget(self.day, 1 if narrow else 0, 0 if narrow else 1, top)
        self._fields.addWidget(self.channel, 1 if narrow else 0, 1 if narrow else 2, top)
        self._fields.setColumnStretch(0, 5)
        self._fields.setColumnStretch(1, 0 if narrow else 3)
        self.keys.setVisible(not narrow)
        keys = QKeySequence("Ctrl+Enter").toString(QKeySequence.SequenceFormat.NativeText)
        wide = pgettext("capture", "&Save all   {keys}", keys=keys)
        self.save_button.setText(pgettext("capture", "&Save all") if narrow else wide)

    def stops(self) -> list[QWidget]:
        stops: list[QWidget] = [self.who.line, self.day.line, self.channel.combo, self.lines]
        stops += [self.cancel, self.save_button]
        if self.double.link.isVisible():
            stops[3:3] = [self.double.apart, self.double.link]
        return stops + ([self.afresh] if self.afresh.isVisible() else [])

    # Opening

    def open_box(self, person: int | None = None) -> None:
        """Open with what was kept; otherwise with a person, if one is shown behind."""
        if not self.isVisible():
            self._load(person)
        self.open_overlay()
        target: QWidget = self.lines if self.who.line.text().strip() else self.who
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _load(self, person: int | None) -> None:
        try:
            self._kept = operations.read_draft(self.desk.journal, DRAFT)
            kept: Any = json.loads(self._kept or "{}")
        except (UserError, ValueError):
            kept = {}
        kept = kept if isinstance(kept, dict) else {}
        self._loading = True
        self.who.forget()
        known = kept.get("person") if kept else person
        self.who.set_value(known if isinstance(known, int) else None)
        if self.who.line.text() == "" and (name := str(kept.get("name", ""))):
            if kept.get("new"):
                self.who.show_new(name)
            else:
                self.who.line.show_text(name)
        try:
            day = str(ApproxDate.parse(str(kept.get("date", ""))))
        except ValueError:
            day = self.desk.today.isoformat()
        self.day.set_value(day)
        self.channel.set_value(kept.get("channel") if kept.get("channel") in set(Channel) else None)
        self.lines.show_text(str(kept.get("text", "")))
        self.kept_label.setText(pgettext("capture", "Kept from before.") if kept else "")
        self._say("")
        self._loading = False
        self._read_head()
        self._say_who()
        self._show_afresh()

    def _people(self) -> list[tuple[int, str]]:
        try:
            return search.all_people(self.desk.journal)
        except UserError as error:
            self._say(error.sentence)
            return []

    def _start_afresh(self) -> None:
        self.lines.clear_text()
        self.who.set_value(None)
        self.day.set_value(self.desk.today.isoformat())
        self.channel.set_value(None)
        self.kept_label.setText("")
        self._changed()
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    # Reading what is typed

    def _changed(self, *_: object) -> None:
        if self._loading:
            return
        self._say("")
        self.who.set_error("")
        self.day.set_error("")
        self._read_head()
        self._show_afresh()
        if not self._timer.isActive():
            self._timer.start()

    def _set_day(self, head: Head | None) -> None:
        """Tell the lines when it was: promises count from that day."""
        try:
            told = (head.date if head is not None else "") or self.day.value() or self.desk.today.isoformat()
        except InputRefusedError:
            told = ""
        self.lines.set_day(date.fromisoformat(told) if len(told) == 10 else None, locale_order())

    def _show_afresh(self) -> None:
        self.afresh.setVisible(self._has_words())
        self._say_guesses()

    def _say_guesses(self) -> None:
        """Say what becomes of a kind that is only a guess, while nobody has chosen."""
        number = len(guesses(self.lines.lines))
        self.guess_label.setVisible(number > 0)
        self.guess_label.setText(
            npgettext(
                "capture",
                "{n} kind with a question mark is a guess; it is kept as it stands, unless you choose: Alt+Down.",
                "{n} kinds with a question mark are guesses; they are kept as they stand, unless you choose: Alt+Down.",
                number,
            )
        )

    def _has_words(self) -> bool:
        return not self.lines.document().isEmpty() and any(text.strip() for text in self.lines.texts())

    def _read_head(self) -> None:
        """Where no person is named above, the first line may name one."""
        self._head = None
        number = next((n for n, line in enumerate(self.lines.lines) if not line.blank or line.sort), None)
        if not self.who.line.text().strip() and number is not None and not self.lines.lines[number].sort:
            text = self.lines.lines[number].text
            if len(text) <= _LONGEST_HEAD:
                self._head = self._head_in(number, text)
        self._set_day(self._head[1] if self._head is not None else None)
        if self._head is None:
            self.lines.set_head(None)
            return
        head = self._head[1]
        person = head.meant.person
        name = person[1] if person else head.meant.name
        self.lines.set_head(number, name, date_text(head.date))

    def _head_in(self, number: int, text: str) -> tuple[int, Head] | None:
        try:
            head = read_head(text, self.who.people(), self.desk.today, locale_order())
        except InputRefusedError:
            return None
        sure = head.meant.person is not None and head.meant.found is not Found.BY_LIKENESS
        return (number, head) if sure else None

    def _more_said(self, head: Head) -> None:
        if head.date:
            self.day.set_value(head.date)
        if head.channel:
            self.channel.set_value(head.channel)

    def _who_settled(self) -> None:
        if self.who.line.text().strip():
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_who(self) -> None:
        """Say quietly when somebody is new, or was taken for somebody known."""
        said = ""
        try:
            meant = self.who.meant()
        except InputRefusedError:
            meant = None
        if meant is not None and meant.name and not meant.people:
            said = pgettext(
                "capture", "{name} is not in your journal yet and will be added.", name=meant.name
            )
        self.who_label.setText(said)
        self.who_label.setVisible(bool(said))
        person = meant.person if meant is not None else None
        self.double.show_person(person[0] if person is not None else None)
        self._read_head()

    def _merge_with(self, other: int) -> None:
        """Leave what is written for later, and make two records of the person one."""
        try:
            person = self.who.meant().person
        except InputRefusedError:
            return
        if person is None:
            return
        self.keep()
        self.close_overlay()
        self.desk.open_requested.emit(
            Target(Place.RELATIONSHIPS, Kind.RELATIONSHIP, person[0], move=f"merge:{other}")
        )

    # Keeping and saving

    def keep(self) -> None:
        """Keep what is typed in the journal's file, for the next time or after a crash."""
        self._timer.stop()
        body = self._body()
        if body == self._kept or self.desk.journal.read_only:
            return
        try:
            operations.save_draft(self.desk.journal, DRAFT, body)
        except UserError as error:
            self._say(error.sentence)
            return
        self._kept = body

    def _body(self) -> str:
        if not self._has_words():
            return ""
        try:
            day = self.day.value()
        except InputRefusedError:
            day = ""
        text = "\n".join(self.lines.texts())
        kept: dict[str, Any] = {"text": text, "date": day, "channel": self.channel.value()}
        try:
            person = self.who.meant().person
        except InputRefusedError:
            person = None
        if person is not None:
            kept |= {"person": person[0], "name": person[1]}  # who was merged since is found by name
        elif name := self.who.line.text().strip():
            kept |= {"name": name, "new": bool(self.who.new_name())}
        return json.dumps(kept)

    def save(self) -> None:
        """Write everything down in one step; what is wrong is said in place, and nothing is lost."""
        self.who.settle()
        self.keep()
        try:
            capture = self._capture()
            if capture is None:
                return
            said = write_capture(self.desk.journal, capture, DRAFT)
        except UserError as error:
            self._say(error.sentence)
            return
        self._kept = ""
        self._loading = True
        self.lines.show_text("")
        self.who.set_value(None)
        self._loading = False
        self.close_overlay()
        whom = pgettext("capture", "With {name}.", name=self._name_of(capture))
        self.desk.notice(" ".join(filter(None, (said, whom, guess_notice(capture.lines)))), undo=True)

    def _capture(self) -> Capture | None:
        """What is to be written down; nothing if something is missing or unclear, which is said where it is."""
        lines = list(self.lines.lines)
        try:
            meant = self.who.meant()
        except InputRefusedError as error:
            self._refuse(self.who, error.sentence)
            return None
        try:
            day = self.day.value() or self.desk.today.isoformat()
        except InputRefusedError as error:
            self._refuse(self.day, error.sentence)
            return None
        said = self.channel.value()
        channel = Channel(said) if said else None
        if not meant.name and self._head is not None:
            number, head = self._head
            del lines[number]
            meant, day, channel = head.meant, head.date or day, head.channel or channel
        if not any(not line.blank for line in lines):
            self._say(pgettext("capture", "There is nothing to write down yet. Write a line first."))
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if not meant.name:
            self._refuse(self.who, pgettext("capture", "Say who it was with."))
            return None
        person = meant.person
        if person is None:
            return Capture(tuple(lines), day, name=meant.name, channel=channel, order=locale_order())
        return Capture(tuple(lines), day, person[0], channel=channel, order=locale_order())

    def _name_of(self, capture: Capture) -> str:
        return capture.name or dict(self.who.people()).get(capture.person or 0, "")

    def _refuse(self, field: WhoField | PastDateField, sentence: str) -> None:
        field.set_error(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    # Keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.matches(QKeySequence.StandardKey.Undo) or event.matches(
                QKeySequence.StandardKey.Redo
            )
            if mine or self._sort_of(event) is not None:
                event.accept()  # these keys are not the window's while the box is open
                return True
        return super().event(event)

    @staticmethod
    def _sort_of(event: QKeyEvent) -> str | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        number = event.key() - Qt.Key.Key_1
        chosen = modifiers == Qt.KeyboardModifier.ControlModifier and 0 <= number < len(SORTS)
        return SORTS[number] if chosen else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sort = self._sort_of(event)
        if sort is not None:
            if self.lines.hasFocus():
                self.lines.read_as(sort)
            return
        super().keyPressEvent(event)
