# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reflections of a span, to be read like a book: nothing here can be changed by accident."""

import time

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.date import PastDateField
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import SoftLabel
from mentordesk.desktop.reflections.attachments import ask_where, picture_of, show_picture, write_copy
from mentordesk.desktop.reflections.book import FILE, PICTURE, RECORD, Book, Cut
from mentordesk.desktop.reflections.book_page import PageView
from mentordesk.errors import UserError
from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import number_text, pgettext
from mentordesk.journal.operations import attachments
from mentordesk.journal.operations.attachments import Attached
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection.reflection_list import ReflectionFilter, ReflectionOrder, reflection_ids
from mentordesk.practice.reflection.shelf import Leaf, read_leaf
from mentordesk.practice.search.links import target_of

WIDEST = 660
"""A line of a page, in pixels: about 72 characters."""
AHEAD = 300
"""So many pages are made beyond the one that is read."""
_AT_ONCE = 0.008
"""Seconds that pages are made before the window has its turn."""


class Reader(QWidget):
    """A page at a time, oldest first."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName("page")
        self._ids: list[int] = []
        self._at = 0
        self._held: tuple[int, int] | None = None
        """Where the page began that was turned to last: a piece, and a place in it."""
        self._seeking = False
        """Whether that place is to be found again among pages that are made anew."""
        self._span: tuple[ReflectionFilter, str, str] | None = None
        self._book: Book | None = None
        self._stale = False
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        self._dates = self._span_row()
        column.addWidget(self._dates)
        self.page = PageView(self)
        self.page.setMinimumHeight(120)
        column.addSpacing(8)
        column.addWidget(self.page, 1)
        column.addSpacing(4)
        column.addLayout(self._foot())
        self.page.resized.connect(self._page_resized)
        self.page.turned.connect(self._wheel_turned)
        self.page.link_followed.connect(self.follow)
        self._maker = QTimer(self, interval=0)
        self._maker.timeout.connect(self._make_pages)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._read_again)
        desk.changed.connect(self._journal_changed)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # No focus proxy: Tab would go from the last button to the page again and again, past those above it.
        self.page.setFocus(event.reason())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.title = SoftLabel("", self)
        self.dates_button = button(pgettext("reflections", "&Dates…"), quiet=True, parent=self)
        self.dates_button.setCheckable(True)
        self.write = button(pgettext("reflections", "&Edit it"), quiet=True, parent=self)
        self.close_button = button(pgettext("reflections", "&Close the book"), quiet=True, parent=self)
        row.addWidget(self.title, 1)
        for one in (self.dates_button, self.write, self.close_button):
            row.addWidget(one)
        self.dates_button.toggled.connect(self._dates_toggled)
        self.write.clicked.connect(self._edit)
        self.close_button.clicked.connect(self.closed)
        return row

    def _span_row(self) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.start, self.end = PastDateField(), PastDateField()
        self.start.set_name(pgettext("reflections", "Read from"))
        self.end.set_name(pgettext("reflections", "Read until"))
        row.addWidget(SoftLabel(pgettext("reflections", "From"), holder))
        row.addWidget(self.start, 1)
        row.addWidget(SoftLabel(pgettext("reflections", "to"), holder))
        row.addWidget(self.end, 1)
        row.addStretch(1)
        for field in (self.start, self.end):
            field.left.connect(self._span_changed)
        holder.hide()
        return holder

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.back = button(pgettext("reflections", "Pre&vious page"), parent=self)
        self.place = SoftLabel("", self)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.next = button(pgettext("reflections", "&Next page"), primary=True, parent=self)
        row.addWidget(self.back)
        row.addWidget(self.place, 1)
        row.addWidget(self.next)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        return row

    # What is read

    def open(self, shown: ReflectionFilter, start: str, end: str) -> None:
        """Begin to read a span, of what a filter shows; or go on where it was left."""
        span = (shown, start, end)
        if span != self._span:
            self._held = None
        self._span = span
        self.start.set_value(start)
        self.end.set_value(end)
        self.dates_button.setChecked(False)
        self._gather()
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _gather(self) -> None:
        assert self._span is not None
        shown, start, end = self._span
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
        self._stale = False
        self._book = Book(len(self._ids), self._leaf, self._picture, *self._size())
        self._begin()

    def _leaf(self, number: int) -> Leaf | None:
        return read_leaf(self.desk.journal, self._ids[number])

    def _picture(self, file: Attached) -> QImage:
        content = attachments.content_of(self.desk.journal, file.id)
        return picture_of(content, 2 * PICTURE) if content is not None else QImage()

    def _size(self) -> tuple[int, int]:
        return max(160, min(theme.px(WIDEST), self.page.width() - 16)), max(120, self.page.height())

    def _begin(self) -> None:
        """Make the pages anew, and find the place again."""
        self._at, self._seeking = 0, self._held is not None
        self._maker.start()
        self._make_pages()

    def _make_pages(self) -> None:
        """Make pages for a moment; and until there is one to be shown."""
        book = self._book
        if book is None:
            self._maker.stop()
            return
        until = time.perf_counter() + _AT_ONCE
        while not book.complete and (self._seeking or len(book.pages) <= self._at + AHEAD):
            book.step()
            if time.perf_counter() > until and book.pages:
                break
        else:
            self._maker.stop()
        if self._seeking and self._held is not None and (found := book.page_of(*self._held)) is not None:
            self._at, self._seeking = found, False
        if not self._seeking or book.complete:
            self._seeking = False
            if self._shown() is not self.page.page:
                self._show()
        self._say()

    def _shown(self) -> tuple[Cut, ...]:
        book = self._book
        return book.pages[self._at] if book is not None and self._at < len(book.pages) else ()

    def _show(self) -> None:
        page = self._shown()
        self.page.show_page(self._book, page)
        self._say()

    def _leaf_here(self) -> Leaf | None:
        """The reflection the page begins with; of one that begins with the end of another, that one."""
        book, page = self._book, self._shown()
        if book is None or not page:
            return None
        return book.leaves[book.pieces[page[0].piece].leaf]

    def _say(self) -> None:
        book, leaf = self._book, self._leaf_here()
        if book is None:
            return
        many, at = number_text(len(book.pages)), number_text(self._at + 1)
        if leaf is None and book.complete:
            self.place.setText(pgettext("reflections", "Nothing was written in this span."))
        elif book.complete:
            self.place.setText(pgettext("reader", "Page {at} of {many}", at=at, many=many))
        else:
            self.place.setText(pgettext("reader", "Page {at} of more than {many}", at=at, many=many))
        title = " · ".join(part for part in (date_text(leaf.date), leaf.title) if part) if leaf else ""
        self.title.setText(self.title.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, 420))
        self.back.setEnabled(self._at > 0)
        self.next.setEnabled(self._at + 1 < len(book.pages))
        self.write.setVisible(leaf is not None)
        self.page.setAccessibleName(" · ".join(part for part in (self.place.text(), title) if part))

    # Turning

    def _turn_to(self, number: int) -> None:
        book = self._book
        if book is not None and book.pages:
            self._at = max(0, min(number, len(book.pages) - 1))
            first = book.pages[self._at][0]
            self._held, self._seeking = (first.piece, first.start), False
            self._show()
            if not book.complete:
                self._maker.start()

    def go_on(self) -> None:
        """The next page."""
        self._turn_to(self._at + 1)

    def go_back(self) -> None:
        """The one before."""
        self._turn_to(self._at - 1)

    def _wheel_turned(self, way: int) -> None:
        self._turn_to(self._at + way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == keys.Key_Space:
            (self.go_back if back else self.go_on)()
        elif key in (keys.Key_PageDown, keys.Key_Down):
            self.go_on()
        elif key in (keys.Key_PageUp, keys.Key_Up):
            self.go_back()
        elif key in (keys.Key_Right, keys.Key_Left):
            (self.go_on if (key == keys.Key_Right) != self.isRightToLeft() else self.go_back)()
        elif key in (keys.Key_Home, keys.Key_End) and self._book is not None:
            self._turn_to(0 if key == keys.Key_Home else len(self._book.pages) - 1)
        elif key == keys.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # Where links lead

    def follow(self, address: str) -> None:
        """Go where a link leads: to a record, to a file of the journal, or out to the web."""
        if address.startswith(RECORD):
            self._open_record(QUrl.fromPercentEncoding(address.removeprefix(RECORD).encode()))
        elif address.startswith(FILE):
            self._open_file(int(address.removeprefix(FILE)))
        elif address.startswith(("http://", "https://", "mailto:")):
            QDesktopServices.openUrl(QUrl(address))

    def _open_record(self, name: str) -> None:
        page = self._shown()
        book = self._book
        if book is None:
            return
        leaves = dict.fromkeys(book.pieces[cut.piece].leaf for cut in page)
        for number in leaves:
            found = target_of(self.desk.journal, book.leaves[number].id, name)
            if found is not None:
                self.desk.open_record(*found)
                return
        said = pgettext("reflections", "There is nothing named {name} in this journal.", name=name)
        self.desk.notice(said)

    def _open_file(self, number: int) -> None:
        book = self._book
        files = [file for leaf in book.leaves for file in leaf.files] if book is not None else []
        file = next((file for file in files if file.id == number), None)
        if file is None:
            return
        if file.is_image:
            if said := show_picture(self.desk, file, self):
                self.desk.notice(said)
        elif (path := ask_where(file, self)) is not None:
            self.desk.notice(write_copy(self.desk, file, path) or pgettext("reflections", "Saved."))

    def _edit(self) -> None:
        if (leaf := self._leaf_here()) is not None:
            self.desk.open_record(Kind.REFLECTION, leaf.id)

    # What changes around

    def _dates_toggled(self, on: bool) -> None:
        self._dates.setVisible(on)
        if on:
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _span_changed(self) -> None:
        try:
            start, end = self.start.value() or "", self.end.value() or ""
        except UserError:
            return  # the field says what is wrong
        if self._span is not None and (start, end) != self._span[1:]:
            self._span = (self._span[0], start, end)
            self._held = None
            self._gather()

    def _page_resized(self) -> None:
        book = self._book
        if book is not None and self.isVisible() and (book.width, book.height) != self._size():
            book.resize(*self._size())
            self._begin()

    def _journal_changed(self, _change: object) -> None:
        self._stale = self._span is not None
        if self._stale and self.isVisible():
            self._again.start()

    def _read_again(self) -> None:
        if self._stale and self.isVisible():
            self._gather()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._again.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._book is not None:
            self._book.forget_looks()
            self.page.update()
