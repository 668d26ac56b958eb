# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What PySide can do and its type stubs do not tell, each bridged once here."""

from typing import Any, cast

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget


def overload(signal: Any, argument: type) -> SignalInstance:
    """The form of an overloaded signal that carries an argument of a type."""
    return cast(SignalInstance, signal[argument])


def clear_focus_proxy(widget: QWidget) -> None:
    """Let a widget take the keyboard itself again. The stubs know no way to take a proxy away."""
    widget.setFocusProxy(cast(QWidget, None))
