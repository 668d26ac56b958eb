# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A box that lies over the window: the window behind is dimmed, and cannot be reached with Tab."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.overlays.scrim import Scrim
from mentordesk.desktop.kit.widgets.buttons import press_tool

MARGIN = 32
"""What stays free of the window on each side at least, in pixels."""


class Overlay(QWidget):
    """A box over its parent, the window. Escape, a click beside it, or the keyboard going elsewhere close it."""

    closed = Signal()
    """The box was closed, in whatever way."""

    def __init__(self, parent: QWidget, width: int, height: int) -> None:
        super().__init__(parent)
        self._window = parent
        self._size = (width, height)
        self._before: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.scrim = Scrim(parent)
        self.scrim.pressed.connect(self.close_overlay)
        self.hide()
        parent.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    # What a kind of box says about itself

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        raise NotImplementedError

    # What all do

    def open_overlay(self) -> None:
        """Show the box; where the keyboard was is remembered."""
        focus = QApplication.focusWidget()
        if focus is None or not self.holds(focus):
            self._before = focus
        self.place()
        self.scrim.show()
        self.scrim.raise_()
        self.show()
        self.raise_()

    def close_overlay(self) -> None:
        """Close, and give the keyboard back to where it was."""
        self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.scrim.hide()
        before, self._before = self._before, None
        focus = QApplication.focusWidget()
        if before is not None and (focus is None or self.holds(focus)):
            try:
                before.setFocus(Qt.FocusReason.OtherFocusReason)
            except RuntimeError:  # what had it is gone
                self._window.setFocus()
        self.closed.emit()

    def holds(self, widget: QWidget) -> bool:
        """Whether a widget is part of the box."""
        return widget is self or self.isAncestorOf(widget)

    def place(self) -> None:
        """Lie in the middle, a little below the top, as large as there is room."""
        around = self._window.rect()
        width = min(theme.px(self._size[0]), around.width() - 2 * MARGIN)
        top = min(theme.px(72), max(16, around.height() // 12))
        height = min(theme.px(self._size[1]), around.height() - top - MARGIN)
        self.setGeometry(QRect((around.width() - width) // 2, top, width, height))
        self.scrim.cover(around, self.geometry())

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.isVisible() and new is not None and new.window() is self.window() and not self.holds(new):
            self._before = None
            self.close_overlay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent():
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self.place()
            return False
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            press_tool(QApplication.focusWidget())
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays inside: nothing behind the box can be reached."""
        stops = self.stops()
        focus = QApplication.focusWidget()
        at = stops.index(focus) if focus in stops else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.colours()
        painter = QPainter(self)
        # Opaque, so that a key does not paint the window behind again: the corners are painted dimmed.
        share = Scrim.strength() / 255
        painter.fillRect(self.rect(), theme.mixed(now.background, QColor(0, 0, 0), min(1.0, share * 1.25)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(now.surface)
        painter.setPen(QPen(now.hairline, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
