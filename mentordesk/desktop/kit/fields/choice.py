# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Fields for one or some of a few: choices, check boxes, numbers."""

import sys
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSizePolicy, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.text import Line
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.errors import InputRefusedError
from mentordesk.i18n.formats import items_text
from mentordesk.i18n.texts import pgettext

NARROWEST = 120
"""A choice is at least so wide, in pixels, if it needs to be."""
_MOVING = (
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right),
)
_OPENING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, *_MOVING)


class ComboBox(QComboBox):
    """A choice in the look of the house. The wheel scrolls the page, not the choice."""

    def __init__(self, parent: QWidget | None = None, *, plain: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("plain", plain)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(16)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.setAccessibleDescription("")

    def setAccessibleDescription(self, text: str) -> None:
        # On Linux, Qt tells what is chosen in place of the name.
        name = self.accessibleName() if sys.platform.startswith("linux") else ""
        super().setAccessibleDescription(". ".join(part for part in (name, text) if part))

    def minimumSizeHint(self) -> QSize:
        """In a field it can be narrower than what it offers: a long choice must not push the page aside."""
        size = super().minimumSizeHint()
        if not self.property("plain"):
            return size
        return QSize(min(size.width(), theme.px(NARROWEST)), size.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A choice saves itself: a key opens the list rather than choosing unseen. What is no letter and moves
        # nowhere, such as Escape, is for whoever holds the field.
        key, text = event.key(), event.text().strip()
        modifiers = Qt.KeyboardModifier
        plain = not event.modifiers() & (
            modifiers.ControlModifier | modifiers.AltModifier | modifiers.MetaModifier
        )
        if plain and (key in _OPENING or (text and text.isprintable())):
            self.showPopup()
        elif key in _MOVING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = 14
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 4 if rtl else self.width() - side - (2 if self.property("plain") else 8)
        theme.icon("chevron-down", "soft", side).paint(
            painter, QRect(left, (self.height() - side) // 2, side, side), Qt.AlignmentFlag.AlignCenter
        )


class ChoiceField(Field):
    """One of a few."""

    def __init__(
        self,
        options: Sequence[tuple[Any, str]],
        allow_none_text: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.combo = ComboBox(self, plain=True)
        self.combo.setPlaceholderText(pgettext("kit", "Choose"))
        self._none = allow_none_text is not None
        if allow_none_text is not None:
            self.combo.addItem(allow_none_text, None)
        for value, text in options:
            self.combo.addItem(text, str(value))
        self.combo.setCurrentIndex(0 if self._none else -1)
        self.combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.box.row.addWidget(self.combo)
        self.box.row.addStretch(1)
        self.adopt(self.combo)
        self.combo.activated.connect(self._activated)

    def value(self) -> str | None:
        value: str | None = self.combo.currentData()
        return value

    def set_value(self, value: Any) -> None:
        index = self.combo.findData(str(value)) if value is not None else -1
        if index < 0 and self._none:
            index = 0
        if index != self.combo.currentIndex():
            self.combo.setCurrentIndex(index)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.combo.setEnabled(not on)

    def clicked_beside(self) -> None:
        """All of the ground opens the list, as the words on it do."""
        if self.combo.isEnabled():
            self.combo.showPopup()

    def shown_text(self) -> str:
        return self.combo.currentText() if self.value() is not None else ""

    def _activated(self, _index: int) -> None:
        self.edited.emit()


class CheckBox(QCheckBox):
    """A check box whose outline can be seen, and whose words take more than one line where there is no room."""

    SIDE = 17
    NARROWEST = 140
    """So many pixels there always are for the words, unless they need less."""
    _BEFORE, _AFTER = SIDE + 10, 4
    _FLAGS = int(Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextWordWrap)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = self._BEFORE + self._text_width() + self._AFTER
        return QSize(width, max(super().sizeHint().height(), theme.px(22)))

    def minimumSizeHint(self) -> QSize:
        words = min(self._text_width(), theme.px(self.NARROWEST))
        return QSize(self._BEFORE + words + self._AFTER, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self._BEFORE - self._AFTER + 1), 10_000)
        words = self.fontMetrics().boundingRect(room, self._FLAGS, self.text()).height()
        return max(self.sizeHint().height(), words + 4)

    def _text_width(self) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width() + 1

    def hitButton(self, _at: Any) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top = (min(self.height(), self.sizeHint().height()) - self.SIDE) / 2
        left = self.width() - self.SIDE - 2.0 if rtl else 2.0
        box = QRectF(left + 0.5, top + 0.5, self.SIDE - 1, self.SIDE - 1)
        on = self.isChecked()
        edge = now.soft if self.isEnabled() and self.underMouse() else now.outline
        painter.setPen(QPen(now.accent if on else edge, 1.2))
        painter.setBrush(now.accent if on else now.surface)
        painter.drawRoundedRect(box, 4, 4)
        if on:
            painter.setPen(QPen(now.on_accent, 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
            points = [(4.2, 8.8), (7.2, 11.6), (12.6, 5.4)]
            painter.drawPolyline(QPolygonF([QPointF(left + x, top + y) for x, y in points]))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.focus, 2))
            painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5)
        painter.setPen(now.text if self.isEnabled() else now.soft)
        before, after = (self._AFTER, self._BEFORE) if rtl else (self._BEFORE, self._AFTER)
        text = self.rect().adjusted(before, 0, 1 - after, 0)
        text.setHeight(min(text.height(), self.heightForWidth(self.width())))
        painter.drawText(text, self._FLAGS | int(Qt.AlignmentFlag.AlignVCenter), self.text())


class CheckField(Field):
    """Yes or no."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check = CheckBox(text, self)
        self.box.row.addWidget(self.check)
        self.box.row.addStretch(1)
        self.adopt(self.check)
        self.check.clicked.connect(self._clicked)

    def value(self) -> bool:
        return self.check.isChecked()

    def set_value(self, value: Any) -> None:
        self.check.setChecked(bool(value))

    def is_empty(self) -> bool:
        return not self.check.isChecked()

    def shown_text(self) -> str:
        return ""

    def _name_editor(self, editor: QWidget) -> None:
        """The text beside the box is its name."""

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.check.setEnabled(not on)

    def _clicked(self, _on: bool) -> None:
        self.edited.emit()


class NumberField(Field):
    """A whole number, or none."""

    def __init__(self, low: int, high: int, suffix: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._high = low, high
        self.line = Line(self)
        self.line.setMaxLength(12)
        self.box.row.addWidget(self.line)
        self._suffix = QLabel(suffix.strip(), self)
        self._suffix.setTextFormat(Qt.TextFormat.PlainText)
        self._suffix.setObjectName("soft")
        self.box.row.addWidget(self._suffix)
        self.box.row.addStretch(1)
        self.adopt(self.line)
        self.line.textChanged.connect(self._fit)
        self._fit("")
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._return_pressed)

    def value(self) -> int | None:
        text = self.line.text().strip().removesuffix(self._suffix.text() or " ").strip()
        if not text:
            return None
        try:
            number = int(text)
        except ValueError:
            number = self._low - 1
        if not self._low <= number <= self._high:
            raise InputRefusedError(
                pgettext(
                    "NumberField",
                    "Write a whole number from {low} to {high}.",
                    low=self._low,
                    high=self._high,
                )
            )
        return number

    def set_value(self, value: Any) -> None:
        self.line.show_text("" if value is None else str(value))

    def ready(self) -> bool:
        try:
            self.value()
        except InputRefusedError:
            return False
        return True

    def is_empty(self) -> bool:
        return not self.line.text().strip()

    def shown_text(self) -> str:
        return self.line.text()

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.line.setReadOnly(on)

    def _fit(self, text: str) -> None:
        """The line is as wide as its number, so that the suffix stands beside it."""
        sample = text if len(text) > 1 else "00"
        self.line.setFixedWidth(self.line.fontMetrics().horizontalAdvance(sample) + 8)

    def _typed(self, _text: str) -> None:
        self.edited.emit()

    def _return_pressed(self) -> None:
        self.left.emit()


class FunctionsField(Field):
    """Some of a few, as check boxes side by side."""

    def __init__(self, options: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks: dict[str, CheckBox] = {}
        host = QWidget(self)
        flow = FlowLayout(host, gap=18, line_gap=6)
        for value, text in options:
            check = CheckBox(text, host)
            check.clicked.connect(self._clicked)
            flow.addWidget(check)
            self._checks[str(value)] = check
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        host.setSizePolicy(policy)
        self.box.row.addWidget(host, 1)
        self.adopt(*self._checks.values())

    def value(self) -> list[str]:
        return [value for value, check in self._checks.items() if check.isChecked()]

    def set_value(self, value: Iterable[Any] | None) -> None:
        chosen = {str(one) for one in value or ()}
        for one, check in self._checks.items():
            check.setChecked(one in chosen)

    def shown_text(self) -> str:
        return items_text([self._checks[value].text() for value in self.value()])

    def _name_editor(self, editor: QWidget) -> None:
        """The text beside each box is its name; what they are about is its description."""
        editor.setAccessibleDescription(self.accessibleName())

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        for check in self._checks.values():
            check.setEnabled(not on)

    def _clicked(self, _on: bool) -> None:
        self.edited.emit()
