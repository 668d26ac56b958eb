# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reflections of a span, to be read one after the other like a book: nothing here can be changed by accident."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QTextBrowser, QVBoxLayout, QWidget

from mentordesk.desktop import theme
from mentordesk.desktop.desk import Desk
from mentordesk.desktop.kit.date_field import DateField
from mentordesk.desktop.kit.widgets import MetaLabel, SectionTitle, SoftLabel, TitleLabel, button
from mentordesk.errors import UserError
from mentordesk.journal.mentions import LINK
from mentordesk.journal.terms import Kind
from mentordesk.practice.lists import ReflectionFilter, ReflectionOrder, reflection_ids
from mentordesk.practice.shelf import read_leaf
from mentordesk.words import full_date_text, number_text, translate


def tr(text: str) -> str:
    """A text of the reader in the user's language."""
    return QCoreApplication.translate("Reader", text)


class _Text(QTextBrowser):
    """Markdown set as text; as tall as it needs."""

    def __init__(self, markdown: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("plain", True)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFont(theme.reading_font())
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        features = QTextDocument.MarkdownFeature
        # A lone line break is meant, and a link to a record reads as its name.
        text = LINK.sub(r"\1", markdown).replace("\n", "  \n")
        self.document().setMarkdown(text, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _fit(self, *_: object) -> None:
        self.setFixedHeight(max(24, round(self.document().size().height()) + 4))


class Reader(QWidget):
    """One reflection at a time, oldest first; Page Down goes on."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._ids: list[int] = []
        self._at = 0
        self._shown = ReflectionFilter()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.place = SoftLabel("", self)
        self.start, self.end = DateField(), DateField()
        self.start.set_name(tr("Read from"))
        self.end.set_name(tr("Read until"))
        self.write = button(tr("&Edit it"), quiet=True, parent=self)
        self.close_button = button(tr("&Close the book"), quiet=True, parent=self)
        head.addWidget(self.place, 1)
        head.addWidget(self.write)
        head.addWidget(self.close_button)
        column.addLayout(head)
        span = QHBoxLayout()
        span.setSpacing(8)
        span.addWidget(SoftLabel(tr("From"), self))
        span.addWidget(self.start, 1)
        span.addWidget(SoftLabel(tr("to"), self))
        span.addWidget(self.end, 1)
        span.addStretch(1)
        column.addLayout(span)
        column.addSpacing(16)
        self.day = MetaLabel("", self)
        column.addWidget(self.day)
        self.title = TitleLabel("", self)
        column.addWidget(self.title)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(6)
        column.addLayout(self._parts)
        column.addSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.back = button(tr("Pre&vious"), parent=self)
        self.next = button(tr("&Next"), primary=True, parent=self)
        row.addWidget(self.back)
        row.addWidget(self.next)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.close_button.clicked.connect(self.closed)
        self.write.clicked.connect(self._edit)
        for field in (self.start, self.end):
            field.left.connect(self._span_changed)

    def open(self, shown: ReflectionFilter, start: str, end: str) -> None:
        """Begin to read a span, of what a filter shows."""
        self._shown = shown
        self.start.set_value(start)
        self.end.set_value(end)
        self._gather(start, end)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _gather(self, start: str, end: str) -> None:
        shown = self._shown
        wanted = ReflectionFilter(
            shown.guided,
            ReflectionOrder.OLDEST,
            shown.person,
            shown.topic,
            shown.framework,
            shown.advice,
            start or None,
            end or None,
        )
        self._ids = [row[0] for query in reflection_ids(wanted) for row in self.desk.journal.rows(query)]
        self._at = 0
        self._show()

    def _span_changed(self) -> None:
        try:
            start, end = self.start.value() or "", self.end.value() or ""
        except UserError:
            return  # the field says what is wrong
        self._gather(start, end)

    def _show(self) -> None:
        while (item := self._parts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        many = len(self._ids)
        leaf = read_leaf(self.desk.journal, self._ids[self._at]) if many else None
        at = number_text(self._at + 1)
        self.place.setText(
            translate("reader", "{at} of {many}", at=at, many=number_text(many))
            if many
            else tr("Nothing was written in this span.")
        )
        self.day.setText(
            " · ".join(part for part in (full_date_text(leaf.date), leaf.people) if part) if leaf else ""
        )
        self.title.setText(leaf.title if leaf else "")
        self.title.setVisible(bool(leaf and leaf.title))
        for heading, text in leaf.parts if leaf else ():
            if heading:
                section = SectionTitle(heading, self)
                section.setWordWrap(True)
                section.setContentsMargins(0, 10, 0, 0)
                self._parts.addWidget(section)
            shown = _Text(text, self)
            shown.setAccessibleName(text[:2000])
            self._parts.addWidget(shown)
        self.back.setEnabled(self._at > 0)
        self.next.setEnabled(self._at + 1 < many)
        self.write.setVisible(leaf is not None)
        self.setAccessibleName(
            translate(
                "reader",
                "{place}. {title}",
                place=self.place.text(),
                title=self.title.text() or self.day.text(),
            )
        )
        if (area := self._area()) is not None:
            area.verticalScrollBar().setValue(0)

    def _area(self) -> QScrollArea | None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        return area

    def go_on(self) -> None:
        """The next reflection."""
        if self._at + 1 < len(self._ids):
            self._at += 1
            self._show()

    def go_back(self) -> None:
        """The one before."""
        if self._at:
            self._at -= 1
            self._show()

    def _edit(self) -> None:
        if self._ids:
            self.desk.open_record(Kind.REFLECTION, self._ids[self._at])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        area = self._area()
        bar = area.verticalScrollBar() if area is not None else None
        key = event.key()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            if bar is not None and bar.value() < bar.maximum():
                bar.setValue(bar.value() + bar.pageStep() - 40)
            else:
                self.go_on()
        elif key == Qt.Key.Key_PageUp:
            if bar is not None and bar.value() > 0:
                bar.setValue(bar.value() - bar.pageStep() + 40)
            else:
                self.go_back()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            (self.go_on if (key == Qt.Key.Key_Right) != self.isRightToLeft() else self.go_back)()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and bar is not None:
            bar.setValue(bar.value() + (60 if key == Qt.Key.Key_Down else -60))
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
