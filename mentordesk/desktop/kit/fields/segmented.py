# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A field for one of a few that are all in sight: one press chooses."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.widgets.flow import FlowLayout


class PressField(Field):
    """One of a few, as buttons side by side; arrow keys go from one to the next, Space or Enter chooses.

    The `empty` value, if there is one, counts as nothing chosen yet.
    """

    ringed = False

    def __init__(
        self, options: Sequence[tuple[Any, str]], empty: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._empty = empty
        self.buttons: dict[str, QPushButton] = {}
        host = QWidget(self)
        flow = FlowLayout(host, gap=6, line_gap=6)
        for value, text in options:
            made = QPushButton(text.replace("&", "&&"), host)
            made.setProperty("choice", True)
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.setAccessibleName(text)
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            made.clicked.connect(self._clicked)
            flow.addWidget(made)
            self.buttons[str(value)] = made
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        host.setSizePolicy(policy)
        self.box.row.addWidget(host, 1)
        self.adopt(*self.buttons.values())
        self._settle_focus()

    def value(self) -> str:
        return next((value for value, made in self.buttons.items() if made.isChecked()), self._empty)

    def set_value(self, value: Any) -> None:
        for one, made in self.buttons.items():
            made.setChecked(one == str(value or ""))
        self._settle_focus()

    def set_text(self, value: str, text: str) -> None:
        """Call one of the choices something else."""
        self.buttons[value].setText(text.replace("&", "&&"))
        self.buttons[value].setAccessibleName(text)

    def press(self, value: str) -> None:
        """Choose as a click does."""
        self.buttons[value].click()

    def is_empty(self) -> bool:
        return self.value() == self._empty

    def shown_text(self) -> str:
        """There is nothing of the user's own to be found here."""
        return ""

    def focus_in(self, select_all: bool = False) -> None:
        self._stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        for made in self.buttons.values():
            made.setEnabled(not on)

    def _name_editor(self, editor: QWidget) -> None:
        """The text of each button is its name; what it is about is its description."""
        editor.setAccessibleDescription(self.accessibleName())

    def _stop(self) -> QPushButton:
        """The one button where Tab stops: the chosen one, or the first."""
        made = list(self.buttons.values())
        return made[0] if self.is_empty() else self.buttons[self.value()]

    def _settle_focus(self) -> None:
        stop = self._stop()
        self.setFocusProxy(stop)
        for made in self.buttons.values():
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if made is stop else Qt.FocusPolicy.ClickFocus)

    def _clicked(self) -> None:
        pressed = self.sender()
        assert isinstance(pressed, QPushButton)
        before = [made for made in self.buttons.values() if made.isChecked() and made is not pressed]
        if not pressed.isChecked() and not before:
            pressed.setChecked(True)  # a choice once made can be changed, but not unmade
            return
        for made in before:
            made.setChecked(False)
        self._settle_focus()
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            made = list(self.buttons.values())
            if (
                isinstance(watched, QPushButton)
                and watched in made
                and event.modifiers()
                in (
                    Qt.KeyboardModifier.NoModifier,
                    Qt.KeyboardModifier.KeypadModifier,
                )
            ):
                key = event.key()
                rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
                steps: dict[int, int] = {
                    Qt.Key.Key_Right: -1 if rtl else 1,
                    Qt.Key.Key_Left: 1 if rtl else -1,
                    Qt.Key.Key_Down: 1,
                    Qt.Key.Key_Up: -1,
                }
                if key in steps:
                    at = (made.index(watched) + steps[key]) % len(made)
                    made[at].setFocus(Qt.FocusReason.TabFocusReason)
                    return True
                if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                    watched.click()
                    return True
        return super().eventFilter(watched, event)
