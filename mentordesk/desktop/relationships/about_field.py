# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A field for what a follow-up is about: an advice or a conversation with its person."""

from collections.abc import Sequence
from typing import Any

from mentordesk.desktop.kit.fields.choice import ChoiceField
from mentordesk.i18n.texts import pgettext


class AboutField(ChoiceField):
    """One of a person's advice and conversations, or nothing. Its value is ``advice:3``, or ''."""

    def __init__(self) -> None:
        super().__init__([], allow_none_text="")
        self.combo.setItemText(0, pgettext("relationships", "Nothing in particular"))
        self._options: tuple[tuple[str, str], ...] = ()

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Choose from these from now on."""
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        chosen = self.combo.currentData()
        while self.combo.count() > 1:
            self.combo.removeItem(1)
        for value, text in options:
            self.combo.addItem(text, value)
        self.set_value(chosen)

    def value(self) -> str:
        return self.combo.currentData() or ""

    def set_value(self, value: Any) -> None:
        super().set_value(value or None)

    def is_empty(self) -> bool:
        return not self.value()
