# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page protocol: what the window may ask of the page of a place, and what a page may ask of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.i18n.texts import pgettext

if TYPE_CHECKING:
    from mentordesk.desktop.desk.printable import Printable
    from mentordesk.journal.terms import Kind


class Page(QWidget):
    """The page of one place.

    Every place has exactly one. A page that has nothing to say about a question keeps the answer given here.
    """

    place: Place
    print_requested = Signal(object)
    """A `Printable` is to be previewed."""
    focus_mode_requested = Signal(bool)
    """The page wants the window for itself, or gives it back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    # What is shown

    def open_target(self, target: Target) -> None:
        """Show a target of this place. Called each time the place is gone to."""
        raise NotImplementedError

    def refresh_if_needed(self) -> None:
        """Catch up with what changed while the page was out of sight."""

    def shown_record(self) -> "tuple[Kind, int] | None":
        """The kind and id of the record whose page is shown; None if there is none."""
        return None

    def person_shown(self) -> int | None:
        """The relationship that something new begun from here is about; None if there is none."""
        return None

    # Leaving

    def flush(self) -> bool:
        """Save what is being typed. Returns False if some of it could not be saved: then the page is not left."""
        return True

    # Keyboard

    def take_keyboard(self) -> None:
        """Bring the keyboard to where somebody who came here begins."""
        self.setFocus()

    def lost_keyboard(self, focus: QWidget | None, _before: QWidget | None, _target: Target) -> bool:
        """Whether the keyboard is where nobody brought it, as Qt does when the widget that had it goes.

        `focus` is the window's focus widget after a target was shown, `before` the one before that.
        """
        return focus is None or not self.isAncestorOf(focus)

    # A list beside what is shown, where there is one

    def first_target(self, _width: int) -> Target:
        """What to show when the page is first gone to, in a window with room for so many pixels."""
        return Target(self.place)

    def list_first(self, width: int) -> None:
        """Begin with the list where there is no room, in so many pixels, for list and record side by side."""

    def save_state(self, settings: QSettings) -> None:
        """Remember sizes and positions: numbers only."""

    def restore_state(self, settings: QSettings) -> None:
        """Take up the sizes that were remembered; called once, when the page is made."""

    def restore_scroll(self, settings: QSettings) -> None:
        """Take up the position in the list that was remembered, once it is filled."""

    # Printing

    def printable(self) -> "Printable | None":
        """What printing what is shown prints; None if it cannot be printed."""
        return None

    def print_hint(self) -> str:
        """What is said when there is nothing to print; nothing is said if it is empty."""
        return pgettext("window", "Open a relationship, an advice or a reflection to print it.")

    # Finding words in a text

    def find_in_text(self, *, replace: bool = False) -> bool:
        """Offer to find words in the text that is shown, or to replace them. Returns whether a text is shown."""
        return False

    def has_text_focus(self) -> bool:
        """Whether the keyboard is in a text that `find_in_text` would search."""
        return False

    # Focus mode

    def has_focus_mode(self) -> bool:
        """Whether something is shown that can be written on with nothing around."""
        return False

    def set_focus_mode(self, on: bool) -> None:
        """Show nothing but what is written on, or everything again."""
