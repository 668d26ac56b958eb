# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What counts as told or thanked for once a letter is sent: what it names, to be looked over and changed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mentordesk.desktop.kit.widgets.labels import MetaLabel
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.letter_closes import OpenThanks


class LetterCloses(QWidget):
    """A box for each thing that is open with the reader of a letter, ticked where the letter names it.

    A box that the user has clicked stays as it is; the others follow the letter.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.boxes: list[QCheckBox] = []
        self._items: tuple[OpenThanks, ...] = ()
        self._chosen: set[int] = set()
        """The places of the boxes that the user has clicked."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hint = MetaLabel(
            pgettext("looking_back", "Once it is sent, what is ticked counts as told, or thanked for:"), self
        )
        self.hint.setWordWrap(True)
        self._column.addWidget(self.hint)
        self.hide()

    def show_open(self, items: Sequence[OpenThanks], letter: str) -> None:
        """Offer what is open; what the letter names is ticked, and stands first."""
        for box in self.boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes, self._chosen = [], set()
        self._items = tuple(sorted(items, key=lambda item: not item.is_named_in(letter)))
        for item in self._items:
            box = QCheckBox(item.title.replace("&", "&&"), self)
            box.setChecked(item.is_named_in(letter))
            box.clicked.connect(self._clicked)
            self._column.addWidget(box)
            self.boxes.append(box)
        self.setVisible(bool(self._items))

    def follow(self, letter: str) -> None:
        """Tick what a changed letter names."""
        for at, (box, item) in enumerate(zip(self.boxes, self._items, strict=True)):
            if at not in self._chosen:
                box.setChecked(item.is_named_in(letter))

    def ticked(self, kind: Kind) -> list[int]:
        """The ids of what is ticked, of one kind."""
        return [
            item.id
            for box, item in zip(self.boxes, self._items, strict=True)
            if box.isChecked() and item.kind is kind
        ]

    @property
    def all_ticked(self) -> bool:
        """Whether nothing is left open."""
        return all(box.isChecked() for box in self.boxes)

    def _clicked(self) -> None:
        box = self.sender()
        if isinstance(box, QCheckBox):
            self._chosen.add(self.boxes.index(box))
