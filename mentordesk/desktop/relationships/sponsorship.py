# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Acts of sponsorship on a relationship's page, apart from advice; those not thanked for stay in sight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.widgets.buttons import Link, button
from mentordesk.desktop.kit.widgets.labels import Hairline, MetaLabel, SoftLabel
from mentordesk.desktop.kit.widgets.offer_line import OfferLine
from mentordesk.desktop.relationships.fold import INDENT, Fold, Rows
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.operations.records import trash
from mentordesk.journal.operations.relationships import note_thanks
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship import introductions
from mentordesk.practice.relationship.sponsorship import ActLine, Acts, acts_summary, read_acts


class ActRow(QWidget):
    """One act; `short` leaves out what it led to."""

    def __init__(self, act: ActLine, name: str, parent: QWidget, *, short: bool = False) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(self))
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 8)
        row.setSpacing(16)
        column.addLayout(row)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        head = " · ".join((act.title, act.date))
        self.link = Link(head, self)
        self.link.setObjectName("waiting-name")
        self.link.setProperty("act", act.id)
        texts.addWidget(self.link)
        result = pgettext("acts", "Result: {result}", result=act.result) if act.result else ""
        for text in (act.text, "" if short else result):
            if text:
                label = QLabel(self)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                label.setText(text)
                texts.addWidget(label)
        told = " ".join(part for part in ("" if short else act.stake, act.thanks) if part)
        if told:
            label = MetaLabel(told, self)
            label.setWordWrap(True)
            label.setContentsMargins(0, 2, 0, 0)
            texts.addWidget(label)
        row.addLayout(texts, 1)
        self.thank = button(pgettext("acts", "Thank {name}", name=name).replace("&", "&&"), parent=self)
        self.thank.setProperty("act", act.id)
        self.thank.setAccessibleDescription(head)
        self.thank.setToolTip(pgettext("acts", "Note that you thanked {name} today", name=name))
        self.thank.setVisible(act.unthanked)
        row.addWidget(self.thank, 0, Qt.AlignmentFlag.AlignTop)


class SponsorshipSection(Fold):
    """What somebody put their reputation on the line for; gone while there is nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "sponsorship", pgettext("relationships", "&Sponsorship"), parent)
        self._shown: tuple[Acts, str, bool] | None = None
        self._person: int | None = None
        self._name = ""
        self.rows: list[ActRow] = []
        self._waiting = Rows(self)
        self._waiting.setContentsMargins(INDENT, 0, 0, 6)
        self._layout.addWidget(self._waiting)
        self.twice = OfferLine(pgettext("acts", "Keep it here alone"), self)
        """Offers to keep an introduction once that was written down twice."""
        self.twice.setContentsMargins(INDENT, 0, 0, 6)
        self.twice.link.clicked.connect(self._keep_once)
        desk.writes(self.twice.link)
        self._layout.addWidget(self.twice)
        self.column.setSpacing(0)
        self._all = Rows(self.body)
        self.column.addWidget(self._all)
        self.more = SoftLabel("", self.body)
        self.more.setContentsMargins(0, 6, 0, 0)
        self.column.addWidget(self.more)
        self.toggled.connect(self._show_rows)
        self.hide()

    def show_person(self, person: int, called: str) -> None:
        """Show the acts of a relationship; those thanked for are read only when folded out."""
        self._person, self._name = person, called
        self._show_rows()

    def _show_rows(self, _on: bool = False) -> None:
        if self._person is None:
            return
        journal, today = self.desk.journal, self.desk.today
        acts = read_acts(journal, self._person, self._name, lines=self.is_open, today=today)
        self.setVisible(acts.count > 0)
        self.set_summary(acts_summary(acts))
        self._show_twice()
        wanted = (acts, self._name, self.is_open)
        if wanted == self._shown:
            return
        self._shown = wanted
        self.rows = []
        for place, lines in (
            (self._waiting, () if self.is_open else acts.waiting),
            (self._all, acts.lines if self.is_open else ()),
        ):
            host = place.begin()
            rows = [ActRow(act, self._name, host, short=not self.is_open) for act in lines]
            for row in rows:
                row.link.clicked.connect(self._open)
                row.thank.clicked.connect(self._thank)
                self.desk.writes(row.thank)
            place.show_rows(rows)
            self.rows += rows
        left = acts.count - len(acts.lines)
        self.more.setText(
            npgettext("relationships", "And {n} more in the timeline.", "And {n} more in the timeline.", left)
        )
        self.more.setVisible(left > 0)

    def _show_twice(self) -> None:
        """Say that an introduction also stands under give and take, where it does."""
        assert self._person is not None
        doubled = introductions.written_twice(self.desk.journal, self._person)
        self.twice.setVisible(bool(doubled))
        if doubled:
            self.twice.setProperty("exchange", doubled[0])
            self.twice.show_text(introductions.offer_text(self.desk.journal, doubled[0]))

    def _keep_once(self) -> None:
        """Put the introduction under give and take in the trash: the act stays."""
        steps = self.desk.journal.undo_step
        self.desk.attempt(trash, Kind.EXCHANGE, int(self.twice.property("exchange")))
        if self.desk.journal.undo_step is not steps:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.desk.notice(pgettext("acts", "The introduction now stands there once."), undo=True)

    def _open(self) -> None:
        self.desk.open_record(Kind.SPONSORSHIP, int(self.sender().property("act")))

    def _thank(self) -> None:
        name, act = self._name, int(self.sender().property("act"))
        steps = self.desk.journal.undo_step
        self.desk.attempt(note_thanks, act, self.desk.today.isoformat())
        if self.desk.journal.undo_step is not steps:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.desk.notice(pgettext("acts", "You thanked {name} today.", name=name), undo=True)
