# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Offers names while ``@`` or ``[[`` is typed, and follows links."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QRect, QStringListModel, QTimer
from PySide6.QtWidgets import QCompleter, QListView

from mentordesk.desktop.desk import Desk
from mentordesk.desktop.kit.editor.text import MarkdownText
from mentordesk.journal.terms import Kind
from mentordesk.practice.links import Offer, people_offered, records_offered, target_of

_PAUSE_MS = 60
"""Records are looked for when the keys rest so long: people come at once."""


class Linking(QObject):
    """What an editor needs to link to records of one journal."""

    def __init__(self, desk: Desk, editor: MarkdownText) -> None:
        super().__init__(editor)
        self.desk = desk
        self.reflection: int | None = None
        self.chosen: dict[str, tuple[Kind, int]] = {}
        """What names stand for that were chosen here and are not saved yet."""
        self._editor = editor
        self._asked = ("", "")
        self._offers: list[Offer] = []
        self._names = QStringListModel(self)
        self.offers = QCompleter(self._names, self)
        self.offers.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.offers.setMaxVisibleItems(8)
        view = QListView()
        view.setObjectName("completions")
        view.setAccessibleName(editor.tr("What to link to"))
        self.offers.setPopup(view)
        self.offers.setWidget(editor)
        editor.offers = view
        self.offers.activated[QModelIndex].connect(self._offer_chosen)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._look)
        editor.name_typed.connect(self._name_typed)
        editor.record_requested.connect(self._follow)

    def _name_typed(self, name: str, sign: str) -> None:
        if (name, sign) == self._asked:
            return
        self._asked = (name, sign)
        if not sign:
            self._timer.stop()
            self.offers.popup().hide()
        elif sign == "@":
            self._timer.stop()
            self._look()
        else:
            self._timer.start()

    def _look(self) -> None:
        name, sign = self._asked
        if not sign or not self._editor.hasFocus():
            return
        ask = people_offered if sign == "@" else records_offered
        self._show(ask(self.desk.journal, name))

    def _show(self, offers: Sequence[Offer]) -> None:
        self._offers = list(offers)
        if not offers:
            self.offers.popup().hide()
            return
        self._names.setStringList([offer.text for offer in offers])
        rect = self._editor.cursorRect()
        margins = self._editor.viewport().geometry().topLeft()
        self.offers.complete(QRect(rect.translated(margins).topLeft(), rect.size()).adjusted(0, 0, 340, 4))
        self.offers.popup().setCurrentIndex(self.offers.completionModel().index(0, 0))

    def _offer_chosen(self, index: QModelIndex) -> None:
        sign = self._asked[1]
        if not sign or not 0 <= index.row() < len(self._offers):
            return
        offer = self._offers[index.row()]
        self.chosen[offer.name] = (offer.kind, offer.id)
        self._asked = ("", "")
        self._editor.put_link(sign, offer.name)

    def _follow(self, name: str) -> None:
        found = self.chosen.get(name.strip()) or target_of(self.desk.journal, self.reflection, name)
        if found is not None:
            self.desk.open_record(*found)
        else:
            said = self._editor.tr("There is nothing named {name} in this journal.").replace("{name}", name)
            self.desk.notice(said)
