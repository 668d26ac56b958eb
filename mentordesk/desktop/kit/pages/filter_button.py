# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The filter over a list: a line that says what is shown, and the menu that changes it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from mentordesk.desktop.appearance import theme

_NARROWEST = 80
"""A filter is at least so wide, in pixels, if it needs to be."""


class FilterButton(QToolButton):
    """One soft line that says what a list shows, and a menu behind it to change that."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter")
        self.setAccessibleName(name)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMenu(QMenu(self))
        self._whole = ""
        self._groups: dict[str, QActionGroup] = {}
        self._menus: dict[str, QMenu] = {}

    def add_group(
        self, key: str, title: str, options: Sequence[tuple[str, str]], chosen: str, *, own_menu: bool = False
    ) -> None:
        """Add a set of options, one of which always holds; a long one in a menu of its own."""
        menu = self.menu()
        if menu.actions():
            menu.addSeparator()
        if own_menu:
            menu = menu.addMenu(title)
        self._menus[key] = menu
        group = QActionGroup(self)
        for value, text in options:
            action = QAction(text, self, checkable=True)
            action.setData(value)
            action.setChecked(value == chosen)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(self._option_triggered)
        self._groups[key] = group
        self._show_text()

    def set_options(self, key: str, options: Sequence[tuple[str, str]]) -> None:
        """Offer other options in a set, keeping the chosen one if it is still there."""
        group = self._groups[key]
        chosen = self.value(key)
        old = group.actions()
        menu = self._menus[key]
        anchor = self._action_after(menu, old[-1])
        for action in old:
            group.removeAction(action)
            menu.removeAction(action)
            action.deleteLater()
        for number, (value, text) in enumerate(options):
            action = QAction(text, self, checkable=True)
            action.setData(value)
            action.setChecked(value == chosen or (number == 0 and chosen not in {v for v, _ in options}))
            group.addAction(action)
            menu.insertAction(anchor, action) if anchor else menu.addAction(action)
        self._show_text()

    @staticmethod
    def _action_after(menu: QMenu, action: QAction) -> QAction | None:
        actions = menu.actions()
        at = actions.index(action)
        return actions[at + 1] if at + 1 < len(actions) else None

    def add_action(self, text: str, slot: Callable[[], object]) -> QAction:
        """Add something to do at the end of the menu."""
        action = QAction(text, self)
        action.triggered.connect(slot)
        self.menu().addSeparator()
        self.menu().addAction(action)
        return action

    def value(self, key: str) -> str:
        """The option that holds in a set."""
        action = self._groups[key].checkedAction()
        return action.data() if action else ""

    def choose(self, key: str, value: str) -> None:
        """Make an option hold, as if it had been clicked."""
        for action in self._groups[key].actions():
            if action.data() == value and not action.isChecked():
                action.setChecked(True)
                self._option_triggered(action)

    def _option_triggered(self, _action: QAction) -> None:
        self._show_text()
        self.changed.emit()

    def _show_text(self) -> None:
        chosen = [
            action.text()
            for key, group in self._groups.items()
            # What has a menu of its own is said only when something is chosen there.
            if (action := group.checkedAction()) and (action.data() or self._menus[key] is self.menu())
        ]
        self._whole = " · ".join(chosen)
        self.setAccessibleDescription(self._whole)
        self._elide()
        self.updateGeometry()

    # One line, cut with an ellipsis where there is no room

    def whole_text(self) -> str:
        """The text, all of it."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Room for all of the text, whatever is shown of it now."""
        metrics, size = self.fontMetrics(), super().sizeHint()
        shown = metrics.horizontalAdvance(self.text().replace("&&", "&"))
        return size + QSize(metrics.horizontalAdvance(self._whole) - shown, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.px(_NARROWEST)), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self._whole)
        room = max(0, self.width() - around) + 1  # a width in whole pixels may have been rounded down
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(self._whole if shown != self._whole else "")
