# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A section of a relationship's page that folds away to one line, and stays as it was left."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.pages.reading_column import IntoView
from mentordesk.desktop.kit.widgets.labels import ElidedLabel

INDENT = 22
"""Where the text of a title begins, in pixels: what is folded out stands below it."""


class Fold(QWidget):
    """A title that folds out what is below it; folded, a line beside it says what there is."""

    toggled = Signal(bool)

    def __init__(self, desk: Desk, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._setting = "relationships/" + key
        self.button = QToolButton(self)
        self.button.setObjectName("disclosure")
        self.button.setText(title)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.summary = ElidedLabel("", self)
        self.summary.setObjectName("soft")
        self.body = QWidget(self)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(INDENT, 2, 0, 14)
        self.column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.button)
        head.addWidget(self.summary, 1)
        head.addStretch(0)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addLayout(head)
        self._layout.addWidget(self.body)
        self.button.setChecked(str(desk.settings.value(self._setting, "")) == "open")
        self._show_state()
        self.button.toggled.connect(self._toggled)
        self.button.clicked.connect(self._clicked)
        self._into_view = IntoView(self)

    @property
    def is_open(self) -> bool:
        """Whether it is folded out."""
        return self.button.isChecked()

    def set_open(self, on: bool) -> None:
        """Fold it out or away."""
        self.button.setChecked(on)

    def set_summary(self, text: str) -> None:
        """What to say while it is folded away."""
        self.summary.setText(text)
        self.button.setAccessibleDescription(text)

    def _toggled(self, on: bool) -> None:
        self.desk.settings.setValue(self._setting, "open" if on else "")
        self._show_state()
        self.toggled.emit(on)

    def _clicked(self, on: bool) -> None:
        """It was opened or closed by hand, from wherever the keyboard was: that goes along."""
        self.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if on:
            self._into_view.bring_soon()

    def _show_state(self) -> None:
        theme.set_icon(self.button, "chevron-down" if self.is_open else "chevron-right", "soft")
        self.body.setVisible(self.is_open)
        self.summary.setVisible(not self.is_open)


class Rows(QWidget):
    """Rows that are put in place of others all at once: each shown by itself would arrange the page anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._inner: QWidget | None = None
        self._inner_column = QVBoxLayout()

    def begin(self) -> QWidget:
        """What new rows are made in. Those shown before go."""
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget(self)
        self._inner_column = QVBoxLayout(self._inner)
        self._inner_column.setContentsMargins(0, 0, 0, 0)
        self._inner_column.setSpacing(0)
        return self._inner

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show rows made in what `begin` gave; nothing takes no room."""
        assert self._inner is not None
        for row in rows:
            self._inner_column.addWidget(row)
        self._column.addWidget(self._inner)
        self._inner.show()
        self.setVisible(bool(rows))
