# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Buttons that Enter presses as well as Space, and links to records."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from mentordesk.desktop.appearance import theme

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def press_tool(widget: QWidget | None) -> bool:
    """Let Enter press what Space presses: Qt knows only the latter for tool buttons. Whether it was one."""
    if not isinstance(widget, QToolButton):
        return False
    if widget.menu() is not None:
        widget.showMenu()
    else:
        widget.click()
    return True


class Button(QPushButton):
    """A button that Enter presses as well as Space."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self.click()
            return
        super().keyPressEvent(event)


def button(
    text: str,
    primary: bool = False,
    quiet: bool = False,
    icon: str | None = None,
    parent: QWidget | None = None,
) -> Button:
    """A button: outlined, filled (the one next step), or quiet (a link)."""
    made = Button(text, parent)
    made.setProperty("primary", primary)
    made.setProperty("quiet", quiet)
    made.setAutoDefault(False)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if quiet:
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        theme.set_icon(made, icon, "on_accent" if primary else "accent" if quiet else "text")
    return made


def set_primary(made: QPushButton, on: bool) -> None:
    """Whether a button is the one next step."""
    if made.property("primary") is not on:
        made.setProperty("primary", on)
        made.style().unpolish(made)
        made.style().polish(made)


class Link(Button):
    """A quiet button that leads to a record: one line as wide as there is room, cut with an ellipsis."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setProperty("quiet", True)
        self.setProperty("flush", True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._whole = " ".join(text[:2000].split())
        self.setAccessibleName(self._whole)
        self._elide()

    def whole_text(self) -> str:
        """The text, all of it."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(0, self.width() - 12)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        super().setText(shown.replace("&", "&&"))
        self.setToolTip(self._whole if shown != self._whole else "")
