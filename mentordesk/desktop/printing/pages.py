# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Pages as they will be: the sheets themselves, and the small ones beside them."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mentordesk.desktop.appearance import theme
from mentordesk.i18n.texts import pgettext

Index = QModelIndex | QPersistentModelIndex

GAP = 20
SMALLEST, LARGEST, STEP = 0.25, 4.0, 1.2
_KEPT = 10
"""So many drawn sheets are kept."""
THUMBNAIL = 104
"""The width of a small page."""


def page_size(svg: bytes) -> QSizeF:
    """The size of a page in points."""
    return QSvgRenderer(QByteArray(svg)).viewBoxF().size()


def drawn(svg: bytes, size: QSize, ratio: float) -> QPixmap:
    """A page as a picture."""
    pixmap = QPixmap(size * ratio)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class PagesView(QAbstractScrollArea):
    """Sheets below one another; only those in view are drawn, one between two events."""

    page_changed = Signal(int)
    """Another page, from 0, is the one looked at."""
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(pgettext("printing", "Pages"))
        self._svgs: Sequence[bytes] = ()
        self._points = QSizeF(595, 842)
        self._zoom = 1.0
        self.fits_width = True
        self._page = 0
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._draw_next)
        self.verticalScrollBar().setSingleStep(48)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_pages(self, svgs: Sequence[bytes]) -> None:
        """Show other pages, from the first one on."""
        self._svgs = svgs
        self._points = page_size(svgs[0]) if svgs else QSizeF(595, 842)
        self._pictures.clear()
        self._page = 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._tell_page()
        self.viewport().update()

    # Size

    @property
    def zoom(self) -> float:
        """The size of the pages; 1 is that of the paper."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the pages at a size."""
        self.fits_width = False
        self._set_zoom(zoom)

    def zoom_in(self) -> None:
        """Show them larger."""
        self.set_zoom(self._zoom * STEP)

    def zoom_out(self) -> None:
        """Show them smaller."""
        self.set_zoom(self._zoom / STEP)

    def fit_width(self) -> None:
        """Show them as wide as there is room."""
        self.fits_width = True
        self._lay_out()

    def _set_zoom(self, zoom: float) -> None:
        zoom = max(SMALLEST, min(LARGEST, zoom))
        if abs(zoom - self._zoom) < 0.001:
            return
        bar = self.verticalScrollBar()
        place = bar.value() / max(1, self._step)
        self._zoom = zoom
        self._pictures.clear()
        self._measure()
        bar.setValue(round(place * self._step))
        self.zoom_changed.emit()
        self.viewport().update()

    @property
    def _sheet(self) -> QSize:
        scale = self._zoom * self.logicalDpiX() / 72
        return QSize(round(self._points.width() * scale), round(self._points.height() * scale))

    @property
    def _step(self) -> int:
        return self._sheet.height() + GAP

    def _lay_out(self) -> None:
        if self.fits_width:
            room = self.viewport().width() - 2 * GAP
            self._set_zoom(min(1.6, room / (self._points.width() * self.logicalDpiX() / 72)))
        self._measure()

    def _measure(self) -> None:
        view, sheet = self.viewport(), self._sheet
        height = len(self._svgs) * self._step + GAP
        self.verticalScrollBar().setRange(0, max(0, height - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.horizontalScrollBar().setRange(0, max(0, sheet.width() + 2 * GAP - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turns = event.angleDelta().y() / 120
            if turns:
                self.set_zoom(self._zoom * STEP**turns)
            event.accept()
            return
        super().wheelEvent(event)

    # Moving

    @property
    def page(self) -> int:
        """The page looked at, from 0."""
        return self._page

    def go_to(self, page: int) -> None:
        """Look at a page, from 0."""
        page = max(0, min(len(self._svgs) - 1, page))
        self.verticalScrollBar().setValue(page * self._step)

    def _scrolled(self, _value: int) -> None:
        self._tell_page()
        self.viewport().update()

    def _tell_page(self) -> None:
        bar = self.verticalScrollBar()
        last = len(self._svgs) - 1
        middle = bar.value() + min(self.viewport().height() // 2, self._step // 2)
        page = last if bar.maximum() and bar.value() == bar.maximum() else middle // self._step
        page = max(0, min(last, page))
        if page != self._page or page == 0:
            self._page = page
            self.page_changed.emit(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        bar = self.verticalScrollBar()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            down = key == Qt.Key.Key_PageDown
            if self._sheet.height() > self.viewport().height() * 1.2:
                bar.setValue(bar.value() + (1 if down else -1) * (self.viewport().height() - 40))
            else:
                self.go_to(self._page + (1 if down else -1))
        elif key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    # Drawing

    def _place(self, page: int) -> QRect:
        sheet = self._sheet
        left = (self.viewport().width() - sheet.width()) // 2
        if self.horizontalScrollBar().maximum():
            left = GAP - self.horizontalScrollBar().value()
        return QRect(left, GAP + page * self._step - self.verticalScrollBar().value(), *sheet.toTuple())

    def _in_view(self) -> range:
        top = self.verticalScrollBar().value()
        first = max(0, (top - GAP) // self._step)
        last = (top + self.viewport().height()) // self._step
        return range(first, min(len(self._svgs), last + 1))

    def _draw_next(self) -> None:
        seen = self._in_view()
        wanted = [*seen, seen.stop, seen.start - 1]  # those next to it are ready when they come into view
        missing = [page for page in wanted if 0 <= page < len(self._svgs) and page not in self._pictures]
        if not missing:
            self._timer.stop()
            return
        page = missing[0]
        self._pictures[page] = drawn(self._svgs[page], self._sheet, self.devicePixelRatioF())
        while len(self._pictures) > max(_KEPT, len(self._in_view()) + 2):
            self._pictures.popitem(last=False)
        self.viewport().update(self._place(page))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.colours()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), now.rail)
        self._timer.start()
        for page in self._in_view():
            place = self._place(page)
            picture = self._pictures.get(page)
            if picture is None:
                painter.fillRect(place, Qt.GlobalColor.white)
            else:
                self._pictures.move_to_end(page)
                painter.drawPixmap(place, picture)
            painter.setPen(QPen(now.hairline))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))


class ThumbnailModel(QAbstractListModel):
    """The small pages. A picture is drawn when it is first asked for, one between two events."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._svgs: Sequence[bytes] = ()
        self._pictures: dict[int, QPixmap] = {}
        self._asked: OrderedDict[int, None] = OrderedDict()
        self.size = QSize(THUMBNAIL, THUMBNAIL * 842 // 595)
        self.ratio = 1.0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._draw_next)

    def show_pages(self, svgs: Sequence[bytes]) -> None:
        """Show other pages."""
        self.beginResetModel()
        self._svgs = svgs
        self._pictures.clear()
        self._asked.clear()
        if svgs:
            points = page_size(svgs[0])
            self.size = QSize(THUMBNAIL, round(THUMBNAIL * points.height() / max(1.0, points.width())))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._svgs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._svgs):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return pgettext("printing", "Page {page} of {pages}", page=index.row() + 1, pages=len(self._svgs))
        return None

    def picture(self, page: int) -> QPixmap | None:
        """A small page, or nothing yet."""
        if page not in self._pictures and 0 <= page < len(self._svgs):
            self._asked[page] = None
            self._asked.move_to_end(page)
            self._timer.start()
        return self._pictures.get(page)

    def _draw_next(self) -> None:
        if not self._asked:
            self._timer.stop()
            return
        page = self._asked.popitem()[0]
        while len(self._asked) > 24:
            self._asked.popitem(last=False)
        self._pictures[page] = drawn(self._svgs[page], self.size, self.ratio)
        index = self.index(page)
        self.dataChanged.emit(index, index)


class _ThumbnailDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        height = model.size.height() if isinstance(model, ThumbnailModel) else THUMBNAIL
        return QSize(THUMBNAIL + 32, height + 38)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, ThumbnailModel):
            return
        now, rect = theme.colours(), QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        place = QRect(
            rect.left() + (rect.width() - model.size.width()) // 2, rect.top() + 10, *model.size.toTuple()
        )
        picture = model.picture(index.row())
        if picture is None:
            painter.fillRect(place, Qt.GlobalColor.white)
        else:
            painter.drawPixmap(place, picture)
        painter.setPen(QPen(now.accent if selected else now.hairline, 2 if selected else 1))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.setFont(theme.font(option.font, theme.META, bold=selected))
        painter.setPen(QPen(now.accent if selected else now.soft))
        below = QRect(rect.left(), place.bottom() + 2, rect.width(), 22)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(now.focus, 2))
            painter.drawRect(rect.adjusted(4, 2, -4, -2))
        painter.restore()


class Thumbnails(QListView):
    """The pages in small, to go to one."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = ThumbnailModel(self)
        self.setModel(self.pages)
        self.setItemDelegate(_ThumbnailDelegate(self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(pgettext("printing", "Page list"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFixedWidth(THUMBNAIL + 48)
        self._silent = False
        self.selectionModel().currentChanged.connect(self._current_changed)

    def show_pages(self, svgs: Sequence[bytes]) -> None:
        """Show other pages."""
        self.pages.ratio = self.devicePixelRatioF()
        self.pages.show_pages(svgs)

    def mark(self, page: int) -> None:
        """Mark a page as the one looked at, without telling."""
        if page == self.currentIndex().row():
            return
        self._silent = True
        self.setCurrentIndex(self.pages.index(page))
        self._silent = False

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._silent:
            self.page_chosen.emit(current.row())
