# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One page of a book on the screen: it can be read, heard, selected from and followed into, but not changed."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.reflections.book import APART, FILE, RECORD, Book, Cut, Page, part_of
from mentordesk.i18n.texts import pgettext

_NOTCH = 120
"""A wheel turns so far for a page."""


@dataclass(frozen=True)
class Link:
    """A link on a page: in which cut, from where to where in its document, and where it leads."""

    cut: int
    start: int
    end: int
    address: str


class PageView(QWidget):
    """Shows a page. Tab goes through its links, Enter follows one."""

    link_followed = Signal(str)
    turned = Signal(int)
    """The wheel wants to go on (1) or back (-1)."""
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._book: Book | None = None
        self.page: Page = ()
        self.links: list[Link] = []
        self._link = -1
        self._from: tuple[int, int] | None = None
        """Where selecting began and where it is: a cut, and a place in its document."""
        self._to: tuple[int, int] | None = None
        self._pressed = ""
        self._wheel = 0
        self._settle = QTimer(self, singleShot=True, interval=80)
        self._settle.timeout.connect(self.resized)

    def sizeHint(self) -> QSize:
        return QSize(680, 600)

    def show_page(self, book: Book | None, page: Page) -> None:
        """Show a page of a book."""
        self._book, self.page = book, page
        self._link, self._from, self._to, self._pressed = -1, None, None, ""
        self.links = self._find_links()
        self.setAccessibleDescription(book.text(page) if book is not None else "")
        self.update()

    def _find_links(self) -> list[Link]:
        found: list[Link] = []
        for number, cut in enumerate(self.page):
            document = self._document(cut)
            block = document.findBlock(cut.start)
            while block.isValid() and block.position() < cut.end:
                places = block.begin()
                while not places.atEnd():
                    fragment = places.fragment()
                    where = fragment.charFormat().anchorHref()
                    start, end = fragment.position(), fragment.position() + fragment.length()
                    if where and start < cut.end and end > cut.start:
                        last = found[-1] if found else None
                        if last is not None and last.address == where and last.end == start:
                            found[-1] = Link(number, last.start, end, where)
                        else:
                            found.append(Link(number, start, end, where))
                    places += 1
                block = block.next()
        return found

    def _document(self, cut: Cut) -> QTextDocument:
        assert self._book is not None
        return self._book.document(cut.piece)

    # Looks

    def _left(self) -> int:
        return max(0, (self.width() - (self._book.width if self._book is not None else 0)) // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        now = theme.colours()
        painter.translate(self._left(), 0)
        for number, cut in enumerate(self.page):
            document = self._document(cut)
            if cut.begins:
                painter.setPen(now.hairline)
                middle = document.textWidth() / 2
                painter.drawLine(
                    QPointF(middle - 36, cut.at - APART / 2), QPointF(middle + 36, cut.at - APART / 2)
                )
            painter.save()
            painter.translate(0, cut.at - cut.top)
            clip = QRectF(-40, cut.top, document.textWidth() + 80, cut.ink - cut.top)
            painter.setClipRect(clip)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = clip
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.Text, now.text)
            context.palette = palette
            context.selections = self._selections(number, document)
            document.documentLayout().draw(painter, context)
            painter.restore()

    def _selections(
        self, number: int, document: QTextDocument
    ) -> list[QAbstractTextDocumentLayout.Selection]:
        now = theme.colours()
        found: list[QAbstractTextDocumentLayout.Selection] = []

        def add(start: int, end: int, look: QTextCharFormat) -> None:
            one = QAbstractTextDocumentLayout.Selection()
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(min(end, document.characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
            one.cursor, one.format = cursor, look
            found.append(one)

        if (part := self._selected_in(number)) is not None:
            chosen = QTextCharFormat()
            chosen.setBackground(self.palette().highlight())
            chosen.setForeground(self.palette().highlightedText())
            add(*part, chosen)
        if self.hasFocus() and 0 <= self._link < len(self.links) and self.links[self._link].cut == number:
            ring = QTextCharFormat()
            ring.setBackground(now.accent)
            ring.setForeground(now.on_accent)
            add(self.links[self._link].start, self.links[self._link].end, ring)
        return found

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self._link = -1
        elif event.reason() == Qt.FocusReason.BacktabFocusReason:
            self._link = len(self.links)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    # Places

    def _place(self, point: QPointF) -> tuple[int, int] | None:
        """The cut and the place in its document nearest to a point."""
        best = None
        for number, cut in enumerate(self.page):
            if best is None or point.y() >= cut.at:
                best = number
        if best is None:
            return None
        cut = self.page[best]
        inside = QPointF(
            point.x() - self._left(), min(max(point.y() - cut.at, 0), cut.bottom - cut.top - 1) + cut.top
        )
        at = self._document(cut).documentLayout().hitTest(inside, Qt.HitTestAccuracy.FuzzyHit)
        return best, min(max(at, cut.start), cut.end)

    def link_at(self, point: QPointF) -> str:
        """Where the link at a point leads; empty if there is none."""
        for cut in self.page:
            if cut.at <= point.y() < cut.at + cut.bottom - cut.top:
                inside = QPointF(point.x() - self._left(), point.y() - cut.at + cut.top)
                return self._document(cut).documentLayout().anchorAt(inside)
        return ""

    # Selecting

    def _selected_in(self, number: int) -> tuple[int, int] | None:
        if self._from is None or self._to is None or self._from == self._to:
            return None
        first, last = sorted((self._from, self._to))
        if not first[0] <= number <= last[0]:
            return None
        cut = self.page[number]
        return (
            first[1] if number == first[0] else cut.start,
            last[1] if number == last[0] else cut.end,
        )

    def selected_text(self) -> str:
        """The words that are selected."""
        parts = [
            part_of(self._document(cut), *part)
            for number, cut in enumerate(self.page)
            if (part := self._selected_in(number)) is not None
        ]
        return "\n".join(parts)

    def _select_all(self) -> None:
        if self.page:
            self._from = (0, self.page[0].start)
            self._to = (len(self.page) - 1, self.page[-1].end)
            self.update()

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.link_at(event.position())
            self._from = self._to = self._place(event.position())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._to = self._place(event.position())
            self.update()
            return
        hand = bool(self.link_at(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, ""
        if pressed and pressed == self.link_at(event.position()) and not self.selected_text():
            self.link_followed.emit(pressed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        if abs(self._wheel) >= _NOTCH:
            self.turned.emit(-1 if self._wheel > 0 else 1)
            self._wheel = 0
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QHelpEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip_for(self.link_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        following = self._link + (1 if forward else -1)
        if 0 <= following < len(self.links):
            self._link = following
            self.update()
            return True
        self._link = -1 if forward else len(self.links)
        self.update()
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            if text := self.selected_text():
                QGuiApplication.clipboard().setText(text)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_all()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._link < len(self.links):
            self.link_followed.emit(self.links[self._link].address)
        else:
            super().keyPressEvent(event)


def tip_for(address: str) -> str:
    """What is said of a link before it is followed: of one to the web, its address."""
    if not address:
        return ""
    if address.startswith(RECORD):
        return pgettext("reader", "Open it in the journal")
    if address.startswith(FILE):
        return pgettext("reader", "Open the file")
    return address
