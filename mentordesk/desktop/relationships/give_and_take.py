# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Give and take on a relationship's page: in words, as a picture, and a line to note more of it in seconds."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.choice import ComboBox
from mentordesk.desktop.kit.fields.date import PastDateField
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.fields.segmented import PressField
from mentordesk.desktop.kit.widgets.labels import MetaLabel
from mentordesk.desktop.relationships.fold import Fold
from mentordesk.desktop.relationships.give_picture import GivePicture
from mentordesk.errors import InputRefusedError, UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal import operations
from mentordesk.journal.terms import ExchangeKind, Flow, Kind
from mentordesk.practice.capture.words import guessed_kind
from mentordesk.practice.relationship.give_and_take import Picture, picture_sentences, summary_line
from mentordesk.practice.relationship.timeline import exchange_title
from mentordesk.practice.wording.terms import term_text

NARROW, PAUSE, DAY_WIDTH = 680, 700, 150


class ExchangeLine(QWidget):
    """One line: which way, of what kind, what it was and when; Enter keeps it.

    The words choose the kind until the user does. What is typed is kept as a draft.
    """

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self._person: int | None = None
        self._chosen = False
        self._unkept = False
        self.flow = PressField([(flow, term_text(flow)) for flow in (Flow.GAINED, Flow.GIVEN)], parent=self)
        self.flow.set_name(pgettext("relationships", "Which way"))
        self.flow.box.row.setContentsMargins(0, 0, 0, 0)
        self.flow.set_value(Flow.GAINED)
        self.kind = ComboBox(self)
        for value, text in options(ExchangeKind):
            self.kind.addItem(text, value)
        self.kind.setAccessibleName(pgettext("relationships", "Kind"))
        self.kind.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(15)
        self.kind.view().setMinimumWidth(theme.px(220))
        self.kind.setToolTip(pgettext("relationships", "Found in your words until you choose another"))
        self.line = QLineEdit(self)
        self.line.setMaxLength(2000)
        self.line.setPlaceholderText(pgettext("relationships", "What was it?"))
        self.line.setToolTip(pgettext("relationships", "Enter keeps it"))
        self.line.setAccessibleName(pgettext("relationships", "What was gained or given"))
        self.day = PastDateField(pgettext("relationships", "When"), self)
        self.day.box.set_outlined(True)
        self.day.setFixedWidth(theme.px(DAY_WIDTH))
        self.day.set_value(desk.today.isoformat())
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self.flow, 0, Qt.AlignmentFlag.AlignVCenter)
        choices.addWidget(self.kind)
        choices.addStretch(0)
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.line, 1, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addLayout(choices)
        self._row.addLayout(words, 1)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.keep)
        self.flow.edited.connect(self._guess)
        self.kind.activated.connect(self._kind_chosen)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self.save)
        self.day.line.returnPressed.connect(self.save)
        desk.writes(self.kind, self.day, self.line, *self.flow.buttons.values())
        self._guess()

    def show_person(self, person: int, latest: Flow | None) -> None:
        """Take what passes between the user and a person; the way the latest went is offered first."""
        if person == self._person:
            return
        self.keep()
        self._person = person
        self._begin(operations.read_draft(self.desk.journal, self._draft()))
        self.flow.set_value(latest or Flow.GAINED)
        self._guess()

    def begin(self, flow: Flow) -> None:
        """Bring the keyboard here, to note something that went one way."""
        self.flow.set_value(flow)
        self._guess()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what is typed as a draft."""
        self._timer.stop()
        if self._unkept:
            self._unkept = False
            self.desk.attempt(operations.save_draft, self._draft(), self.line.text().strip())

    def save(self) -> None:
        """Make a record of what is typed."""
        text = self.line.text().strip()
        if self._person is None or not (text or self._chosen):
            return
        flow, kind = Flow(self.flow.value()), ExchangeKind(self.kind.currentData())
        try:
            day = self.day.value() or self.desk.today.isoformat()
            values = {"relationship": self._person, "date": day, "direction": flow, "type": kind}
            operations.create(self.desk.journal, Kind.EXCHANGE, {**values, "text": text})
        except InputRefusedError as error:
            self.day.set_error(error.sentence)
            self.day.focus_in()
            return
        except UserError as error:
            self.desk.failed.emit(error)
            return
        self._unkept = False
        self._timer.stop()
        self.desk.attempt(operations.save_draft, self._draft(), "")
        self._begin("")
        self._guess()
        noted = pgettext("give and take", "Noted.")
        self.desk.notice(" ".join((noted, exchange_title(flow, kind))), undo=True)

    def _begin(self, text: str) -> None:
        self._chosen = False
        self.line.setText(text)
        self.day.set_value(self.desk.today.isoformat())
        self.day.set_error("")

    def _draft(self) -> str:
        return ":".join(("exchange", str(self._person)))

    def _typed(self, _text: str) -> None:
        self._unkept = True
        if not self._timer.isActive():
            self._timer.start()
        self._guess()

    def _kind_chosen(self, _index: int) -> None:
        self._chosen = True

    def _guess(self) -> None:
        """Let the words choose the kind, unless the user has."""
        if not self._chosen:
            kind = guessed_kind(self.line.text()).kind
            self.kind.setCurrentIndex(self.kind.findData(str(kind)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        buttons = self.flow.buttons.values()
        self.flow.setFixedWidth(sum(one.sizeHint().width() for one in buttons) + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < theme.px(NARROW)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        super().resizeEvent(event)


class GiveAndTake(Fold):
    """What passed between two people that is not advice."""

    records_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "give_and_take", pgettext("relationships", "&Give and take"), parent)
        self.entry = ExchangeLine(desk, self.body)
        self.words = QLabel(self.body)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.picture = GivePicture(self.body)
        self.picture.records_wanted.connect(self.records_wanted)
        self.legend = MetaLabel(
            pgettext("relationships", "Each dot is one thing. The two sides are not weighed."), self.body
        )
        self.legend.setWordWrap(True)
        for part in (self.words, self.entry, self.picture, self.legend):
            self.column.addWidget(part)

    def show_picture(self, person: int, called: str, picture: Picture) -> None:
        """Show what passed between the user and a person."""
        words = " ".join(picture_sentences(picture, called, self.desk.today))
        nothing = pgettext(
            "relationships",
            "What else passes between you is noted here: an insight, an introduction, an hour.",
        )
        self.words.setText(words or nothing)
        self.set_summary(summary_line(picture) or pgettext("relationships", "Nothing yet"))
        self.picture.show_picture(picture, words)
        self.legend.setVisible(bool(picture.strands))
        self.entry.show_person(person, picture.last)

    def begin(self, flow: Flow) -> None:
        """Fold out, with the keyboard in the line for something that went one way."""
        self.set_open(True)
        self.entry.begin(flow)

    def keep(self) -> None:
        """Keep what is typed."""
        self.entry.keep()
