# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The rail on the left: the places, with a count only where something waits."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Place
from mentordesk.i18n.texts import npgettext, number_text, pgettext

WIDE, FOLDED = 196, 60


class RailButton(QToolButton):
    """One place; shows how much waits there."""

    def __init__(self, place: Place, text: str, icon: str) -> None:
        super().__init__()
        self.place = place
        self.count = 0
        self._label, self._icon_name = text, icon
        self.setText(f"  {text}")  # room between icon and name
        self.setCheckable(True)
        self.setIconSize(QSize(18, 18))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(36)
        self.toggled.connect(self.tint)
        self.set_folded(False)
        self.tint()

    def tint(self) -> None:
        """Draw the icon in the colour of the state."""
        role = "accent" if self.isChecked() else "soft"
        self.setIcon(theme.icon(self._icon_name, role, self.iconSize().width()))

    def set_count(self, count: int) -> None:
        """Show how much waits today; nothing for none."""
        self.count = count
        self._name()
        self.update()

    def set_folded(self, folded: bool) -> None:
        """Show the icon alone, with the name as a tip, or both."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonIconOnly if folded else style.ToolButtonTextBesideIcon)
        self._folded = folded
        self._name()

    def _name(self) -> None:
        plain = self._label.replace("&", "")
        name = (
            npgettext("window", "Today, {n} waiting", "Today, {n} waiting", self.count)
            if self.count
            else plain
        )
        self.setAccessibleName(name)
        self.setToolTip(name if self._folded else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count:
            return
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._folded:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent)
            painter.drawEllipse(self.width() - 17, 7, 7, 7)
            return
        painter.setFont(theme.font(self.font(), theme.META, bold=True))
        painter.setPen(colours.accent if self.isChecked() else colours.soft)
        side = Qt.AlignmentFlag.AlignRight if not self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        text = number_text(self.count) if self.count < 1000 else "999+"
        painter.drawText(self.rect().adjusted(12, 0, -12, 0), side | Qt.AlignmentFlag.AlignVCenter, text)


class Rail(QFrame):
    """The places of the window."""

    place_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(pgettext("window", "Places"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(2)
        self.brand = QLabel("MentorDesk")
        self.brand.setObjectName("brand")
        column.addWidget(self.brand)
        column.addSpacing(12)
        self._group = group = QButtonGroup(self)
        self.buttons: dict[Place, RailButton] = {}
        for place, text in (
            (Place.TODAY, pgettext("window", "Today")),
            (Place.RELATIONSHIPS, pgettext("window", "Relationships")),
            (Place.ADVICE, pgettext("window", "Advice")),
            (Place.REFLECTIONS, pgettext("window", "Reflections")),
            (Place.INSIGHTS, pgettext("window", "Insights")),
            (None, ""),
            (Place.TRASH, pgettext("window", "Trash")),
            (Place.SETTINGS, pgettext("window", "Settings")),
        ):
            if place is None:
                column.addStretch(1)
                continue
            button = RailButton(place, text, str(place))
            button.clicked.connect(self._clicked)
            group.addButton(button)
            column.addWidget(button)
            self.buttons[place] = button
        self.set_folded(False)

    def set_folded(self, folded: bool) -> None:
        """Fold to icons, or unfold."""
        self.setFixedWidth(FOLDED if folded else WIDE)
        if self.property("folded") != folded:
            self.setProperty("folded", folded)
            for widget in (
                (self, *self.buttons.values()) if self.isVisible() else ()
            ):  # else it is still to be dressed
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self.brand.setVisible(not folded)
        for button in self.buttons.values():
            button.set_folded(folded)

    def show_place(self, place: Place) -> None:
        """Mark where one is."""
        button = self.buttons.get(place)
        if button is not None:
            button.setChecked(True)
            return
        self._group.setExclusive(False)
        for other in self.buttons.values():
            other.setChecked(False)
        self._group.setExclusive(True)

    def tint(self) -> None:
        """Draw the icons in the colours of the theme."""
        for button in self.buttons.values():
            button.tint()

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            self.place_chosen.emit(str(button.place))
