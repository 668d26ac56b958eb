# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Tab goes as the eye does, also to what is put into a page later: Qt would have it come last of all."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from mentordesk.desktop.kit.stub_gaps import clear_focus_proxy


def follow_the_eye(before: QWidget, layouts: Sequence[QLayout]) -> None:
    """Let Tab go from a widget on to those in some layouts, in the order in which they stand there."""
    # Qt leaves behind what takes no keyboard itself; where that hands it on to a part of itself, Tab would find the
    # part from there. So all of them take it for a moment.
    found = [widget for layout in layouts for widget in _within(layout)]
    were = [(widget, widget.focusPolicy(), widget.focusProxy()) for widget in found]
    for widget, policy, proxy in were:
        if proxy is not None:
            clear_focus_proxy(widget)
        widget.setFocusPolicy(policy | Qt.FocusPolicy.TabFocus)
    for widget in found:
        QWidget.setTabOrder(before, widget)
        before = widget
    for widget, policy, proxy in were:
        widget.setFocusPolicy(policy)
        if proxy is not None:
            widget.setFocusProxy(proxy)


def _within(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        assert item is not None
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _within(inner)
        elif widget is not None:
            yield widget
            if (own := widget.layout()) is not None:
                yield from _within(own)
