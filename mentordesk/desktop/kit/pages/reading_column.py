# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A column to read in: as wide as a line should be, with margins as there is room."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QWidget


class ReadingColumn(QScrollArea):
    """A scrolling column for a page: text at most about 72 characters wide, margins as there is room."""

    ROOMY = 520

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        host = QWidget()
        host.setObjectName("page")
        self._row = QHBoxLayout(host)
        self._inner = inner
        inner.setMaximumWidth(720)
        self._row.addWidget(inner, 1)
        self._row.addStretch(0)
        self._centred = False
        self.setWidget(host)

    def set_centred(self, on: bool) -> None:
        """Let the column stand in the middle of its room, for somebody who does nothing but write."""
        self._centred = on
        self._place(self.viewport().width())

    def _place(self, width: int) -> None:
        roomy = width >= self.ROOMY
        side = 40 if roomy else 20
        free = max(0, width - 2 * side - self._inner.maximumWidth()) if self._centred else 0
        self._row.setContentsMargins(side + free // 2, 28 if roomy else 16, side, 32)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(event.size().width())
        super().resizeEvent(event)


def bring_into_view(widget: QWidget) -> None:
    """Scroll the page a widget is on so that all of it is seen, or as much as there is room for from its top."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    inner = area.widget() if area is not None else None
    if area is None or inner is None:
        return
    bar, room = area.verticalScrollBar(), area.viewport().height()
    top = widget.mapTo(inner, QPoint(0, 0)).y() - 12
    bottom = top + widget.height() + 24
    if top < bar.value() or bottom - top > room:
        bar.setValue(top)
    elif bottom > bar.value() + room:
        bar.setValue(bottom - room)


class IntoView(QObject):
    """Brings a widget into view that was just opened: not before it has its place and its size."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._bring)

    def bring_soon(self) -> None:
        """Bring it into view when what is under way has ended."""
        self._timer.start()

    def _bring(self) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        if not self._widget.isHidden():
            bring_into_view(self._widget)


def reading_column(inner: QWidget) -> QScrollArea:
    """A scrolling column around a page."""
    return ReadingColumn(inner)
