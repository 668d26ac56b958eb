# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Small parts that every place uses: labels, buttons, chips, empty places, the bar at the bottom."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mentordesk.desktop.appearance import theme
from mentordesk.i18n.texts import pgettext

CHIP_HEIGHT = 22
_DOT, _MARK, _PAD, _GAP = 7, 12, 8, 4
_STATES = ("noted", "trying", "owed", "closed")


TITLE_BAR = 40
"""So many pixels of a screen's height are left for what the system draws around a window."""


def fitting(width: int, height: int) -> QSize:
    """The size of a new window, in pixels: as wished, and no larger than the screen has room for."""
    # Not a window's own screen(): what that gives is taken along when Python frees the window.
    room = QGuiApplication.primaryScreen().availableGeometry()
    return QSize(min(width, room.width()), min(height, room.height() - TITLE_BAR))


def chip_width(base: QFont, text: str, *, mark: bool = True) -> int:
    """How wide a chip with a word is, in pixels."""
    metrics = QFontMetrics(theme.font(base, theme.META))
    return _PAD + (_MARK + _GAP if mark else 1) + metrics.horizontalAdvance(text) + _PAD + 2


def paint_chip(
    painter: QPainter, rect: QRect, text: str, role: str, icon: str = "", *, mark: bool = True
) -> None:
    """Paint a chip: a word on the soft colour of a state or a hue.

    Its mark is the icon named, a state's own icon, or a dot; none without `mark`.
    """
    ink, ground = theme.state_colours(role)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    radius = min(rect.height() / 2, 11)
    painter.drawRoundedRect(rect, radius, radius)
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    inner = rect.adjusted(_PAD, 0, -_PAD, 0)
    if mark:
        place = QRect(inner.left(), inner.center().y() - _MARK // 2 + 1, _MARK, _MARK)
        if rtl:
            place.moveRight(inner.right())
            inner.setRight(place.left() - _GAP)
        else:
            inner.setLeft(place.right() + _GAP)
        name = icon or (f"state-{role}" if role in _STATES else "")
        drawn = theme.icon(name, theme.state_role(role), _MARK)
        if drawn.isNull():
            dot = QRect(0, 0, _DOT, _DOT)
            dot.moveCenter(place.center())
            painter.setBrush(ink)
            painter.drawEllipse(dot)
        else:
            drawn.paint(painter, place)
    painter.setFont(theme.font(painter.font(), theme.META))
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 2)
    painter.drawText(
        inner.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
    )
    painter.restore()


class Chip(QWidget):
    """A word with a dot or an icon, on its colour."""

    def __init__(
        self, text: str = "", role: str = "grey", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._role, self._icon = text, role, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_text(self, text: str, role: str, icon: str = "") -> None:
        """Show another word."""
        self._text, self._role, self._icon = text, role, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.font(), self._text), theme.px(CHIP_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_chip(painter, self.rect(), self._text, self._role, self._icon)


class FlowLayout(QLayout):
    """Items side by side, going on in the next line where there is no more room."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, line_gap: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = gap, line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        parent = self.parentWidget()
        rtl = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, y, line = 0, 0, 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            width = min(size.width(), rect.width())
            if x and x + width > rect.width():
                x, y, line = 0, y + line + self._line_gap, 0
            if move:
                left = rect.right() + 1 - x - width if rtl else rect.left() + x
                item.setGeometry(QRect(QPoint(left, rect.top() + y), QSize(width, size.height())))
            x += width + self._gap
            line = max(line, size.height())
        return y + line


_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Hairline(QWidget):
    """A line that only separates."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colours().hairline)


class _Label(QLabel):
    """A label that takes its text as it is: no markup, no surprises."""

    look = ""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName(self.look)
        self.setTextFormat(Qt.TextFormat.PlainText)


class SoftLabel(_Label):
    """Words that stand back."""

    look = "soft"


class MetaLabel(_Label):
    """Small words that stand back."""

    look = "meta"


class SectionTitle(_Label):
    """The title of a section."""

    look = "section"


class TitleLabel(_Label):
    """The title of a page."""

    look = "title"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)


class ElidedLabel(QLabel):
    """One line, cut with an ellipsis where there is no room; read out whole, and whole in the tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._elide()

    def whole_text(self) -> str:
        """The text, all of it."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._elide()

    def _elide(self) -> None:
        line = " ".join(self._whole[:2000].split())
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, max(0, self.width()))
        super().setText(shown)
        self.setToolTip(self._whole if shown != line else "")

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole[:200]), super().sizeHint().height())


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


class EmptyState(QWidget):
    """An empty place: what will live here, in one sentence, and the action that starts it."""

    action_requested = Signal()

    def __init__(self, sentence: str, action_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = SoftLabel(sentence)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setFixedWidth(theme.px(300))
        self.action = button(action_text, primary=True, parent=self)
        self.action.setVisible(bool(action_text))
        self.action.clicked.connect(self._action_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 32, 24, 32)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setAccessibleName(sentence)

    def show_text(self, sentence: str, action_text: str = "") -> None:
        """Say something else."""
        self.sentence.setText(sentence)
        self.action.setText(action_text)
        self.action.setVisible(bool(action_text))
        self.setAccessibleName(sentence)

    def _action_clicked(self) -> None:
        self.action_requested.emit()


class NoticeBar(QFrame):
    """The short bar at the bottom: what was done, and the way back."""

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ElidedLabel()
        self.action = button("", quiet=True)
        self.close_button = button("", quiet=True, icon="close")
        self.close_button.setAccessibleName(pgettext("kit", "Close this notice"))
        self.close_button.setToolTip(pgettext("kit", "Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.close_notice)
        self.action.clicked.connect(self._action_clicked)
        self.close_button.clicked.connect(self.close_notice)
        self.hide()

    def show_notice(self, text: str, action_text: str = "", seconds: float = 10) -> None:
        """Say something for a while; 0 seconds is until it is closed."""
        self.text.setText(text)
        self.action.setText(action_text)
        self.action.setVisible(bool(action_text))
        self.setAccessibleName(text)
        self.show()
        self._timer.stop()
        if seconds:
            self._timer.start(round(seconds * 1000))
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not for a start: 3 ms

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def close_notice(self) -> None:
        """Go away, unless somebody is on the way to the action: then a little later."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        if self.sender() is self._timer and (self.underMouse() or inside):
            self._timer.start(3000)
            return
        self._timer.stop()
        self.hide()

    def _action_clicked(self) -> None:
        self.close_notice()
        self.action_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_notice()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.rail)
        painter.fillRect(0, 0, self.width(), 1, now.hairline)
