# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The field for what an advice passes on: found by its words or by who said it."""

from typing import Any

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.names import Offers
from mentordesk.desktop.kit.fields.text import Line
from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.advice.sources import source_title, sources


class SourceField(Field):
    """One advice that was received. Its value is an id, or None."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.advice: int | None = None
        """The one that passes it on: it is never offered itself."""
        self._value: int | None = None
        self._shown = ""
        self._offered: list[tuple[int, str]] = []
        self.line = Line(self)
        self.line.setPlaceholderText(pgettext("advice", "Words of what you received, or who said it"))
        self.box.row.addWidget(self.line)
        self.adopt(self.line)
        self._offers = Offers(self.line)
        self._offers.row_chosen.connect(self._row_chosen)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._return_pressed)

    def value(self) -> int | None:
        text = self.line.text().strip()
        if text == self._shown:
            return self._value
        if not text:
            return None
        titled = [source for source, title in self._offered if title.strip() == text]
        if len(titled) == 1:
            return titled[0]
        raise InputRefusedError(
            pgettext("advice", "No advice you received is called so."),
            advice=pgettext("advice", "Choose one from the list."),
        )

    def set_value(self, value: Any) -> None:
        source = int(value) if value is not None else None
        if source is not None and source == self._value and self.line.text().strip() == self._shown:
            return
        title = source_title(self.desk.journal, source) if source is not None else ""
        self.line.show_text(title)
        self._value, self._shown = source, self.line.text().strip()

    def ready(self) -> bool:
        return not self.line.hasFocus() or self.line.text().strip() == self._shown

    def is_empty(self) -> bool:
        return not self.line.text().strip()

    def shown_text(self) -> str:
        """There is nothing here that a search would not find where it was said."""
        return ""

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.line.setReadOnly(on)

    def _typed(self, text: str) -> None:
        self._offered = sources(self.desk.journal, text, self.advice) if text.strip() else []
        self._offers.offer([title for _, title in self._offered])
        self.edited.emit()

    def _row_chosen(self, row: int) -> None:
        if 0 <= row < len(self._offered):
            self._choose(*self._offered[row])

    def _choose(self, source: int, title: str) -> None:
        """Take what was chosen: two pieces of advice may be called alike."""
        self.line.setText(title)
        self._value, self._shown = source, self.line.text().strip()
        self.edited.emit()
        self.left.emit()

    def _return_pressed(self) -> None:
        if self._offers.take_marked():
            return
        text = self.line.text().strip()
        titles = [title.strip() for _, title in self._offered]
        if text and text != self._shown and self._offered and text not in titles:
            self._choose(*self._offered[0])
            return
        self.left.emit()
