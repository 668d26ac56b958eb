# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A short list of records that concern the one shown, each a link."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.widgets.buttons import Link
from mentordesk.desktop.kit.widgets.labels import SectionTitle
from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.terms import Kind

Rows = list[tuple[Kind, int, str, str]]

_LABELS = {
    Kind.ADVICE: Message("related", "Advice, {date}: {text}"),
    Kind.REFLECTION: Message("related", "Reflection, {date}: {text}"),
    Kind.CONVERSATION: Message("related", "Conversation, {date}: {text}"),
    Kind.EXCHANGE: Message("related", "Give and take, {date}: {text}"),
    Kind.SPONSORSHIP: Message("related", "Act of sponsorship, {date}: {text}"),
    Kind.TURNING_POINT: Message("related", "Turning point, {date}: {text}"),
    Kind.VALUE_STATEMENT: Message("related", "Value statement, {date}: {text}"),
    Kind.FOLLOW_UP: Message("related", "Follow-up, {date}: {text}"),
}


class RelatedList(QWidget):
    """Related records, newest first; gone when there are none. Under a title of its own, if one is given."""

    def __init__(self, desk: Desk, title: str = "") -> None:
        super().__init__()
        self.desk = desk
        self._rows: Rows = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionTitle(title or pgettext("kit", "Related")))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column.addLayout(self._column)
        self.hide()

    def show_rows(self, rows: Rows) -> None:
        """Show records as kind, id, date and a line of each."""
        if rows == self._rows:
            return
        self._rows = rows
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for kind, record_id, day, text in rows[:30]:
            link = Link(_LABELS[kind].text(date=date_text(day), text=text))
            link.setProperty("kind", str(kind))
            link.setProperty("record", record_id)
            link.clicked.connect(self._link_clicked)
            self._column.addWidget(link)
        self.setVisible(bool(rows))

    def _link_clicked(self) -> None:
        link = self.sender()
        self.desk.open_record(Kind(link.property("kind")), int(link.property("record")))
