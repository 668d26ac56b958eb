# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Running text on a page of this place: its numbers are links to the records they count."""

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.base import utf16
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.insights.linked_sentences import Linked, NumberLink


class Sentences(QLabel):
    """Sentences that wrap and can be marked with the mouse.

    Tab leads to their first number, arrow keys from one to the next, as in a table; Enter opens it.
    """

    number_chosen = Signal(object)
    """A number was chosen: what leads the list of advice to its records."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        self._plain = Linked()
        super().__init__(parent)
        self.setObjectName("story")
        self.setWordWrap(True)
        self.linkActivated.connect(self._opened)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text; what is `Linked` has its numbers lead to their records. All else is taken as it is."""
        self._plain = text if isinstance(text, Linked) else Linked(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription("")
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if self._plain.links:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByMouse
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._plain.links else Qt.FocusPolicy.NoFocus)
        self._show()

    def text(self) -> str:
        return str(self._plain)

    def links(self) -> tuple[NumberLink, ...]:
        """The numbers that lead somewhere, in the order of the text."""
        return self._plain.links

    def _show(self) -> None:
        if not self._plain.links:
            self.setTextFormat(Qt.TextFormat.PlainText)
            super().setText(str(self._plain))
            return
        html, at, colour = "", 0, theme.colours().accent.name()
        for number, link in enumerate(self._plain.links):
            html += _escaped(self._plain[at : link.start])
            html += f'<a href="{number}" style="color: {colour}">{_escaped(self._plain[link.start : link.end])}</a>'
            at = link.end
        self.setTextFormat(Qt.TextFormat.RichText)
        super().setText(html + _escaped(self._plain[at:]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._show()  # in other colours

    def _opened(self, href: str) -> None:
        self.number_chosen.emit(self._plain.links[int(href)].showing)

    # The keyboard goes from number to number

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.setSelection(0, 0)  # it begins at the first, wherever it was before
            super().focusNextPrevChild(True)
            self._tell_link()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """On from the text: Tab does not stop at each of its numbers."""
        return QWidget.focusNextPrevChild(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {
            Qt.Key.Key_Right: -1 if rtl else 1,
            Qt.Key.Key_Left: 1 if rtl else -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
        }
        step = steps.get(Qt.Key(event.key()), 0)
        at = self._link_at()
        if not step or not self._plain.links or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif at is None or 0 <= at + step < len(self._plain.links):
            super().focusNextPrevChild(step > 0)
            self._tell_link()

    def _link_at(self) -> int | None:
        """The number the keyboard is at."""
        start = self.selectionStart()
        starts = [utf16(self._plain, link.start) for link in self._plain.links]
        return starts.index(start) if start in starts else None

    def _tell_link(self) -> None:
        """Have the number the keyboard is at read out."""
        said, at = "", self._link_at()
        if at is not None:
            link = self._plain.links[at]
            number = self._plain[link.start : link.end]
            said = pgettext("Insights", "{number}: opens what is counted", number=number)
        self.setAccessibleDescription(said)
        if said and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))


def _escaped(text: str) -> str:
    """What was written, as it is: no markup of it counts, and its lines stay lines."""
    return escape(text).replace("\n", "<br>")


def paragraph(text: str = "", parent: QWidget | None = None) -> Sentences:
    """Sentences on a page."""
    return Sentences(text, parent)
