# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Offers names while ``@`` or ``[[`` is typed, and follows links."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QRect, QSize, QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QCompleter, QListView, QStyle

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.editor.text import MarkdownText
from mentordesk.desktop.kit.stub_gaps import overload
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.operations.links import free_name
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.links import Offer, name_for, people_offered, records_offered, target_of

_NARROWEST, _WIDEST, _EDGE = 240, 560, 12
"""The list of offers: its width, and how far it stays from the window's edge, in pixels."""
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
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setAccessibleName(pgettext("editor", "What to link to"))
        self._view = view
        self.offers.setPopup(view)
        self.offers.setWidget(editor)
        editor.offers = view
        overload(self.offers.activated, QModelIndex).connect(self._offer_chosen)
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
            self._view.hide()
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
            self._view.hide()
            return
        self._names.setStringList([offer.text for offer in offers])
        self.offers.complete(self._room_for_offers())
        self._view.setCurrentIndex(self.offers.completionModel().index(0, 0))

    def _room_for_offers(self) -> QRect:
        """Where the list stands: under the cursor, as wide as its rows, and inside the window."""
        editor, view = self._editor, self._view
        frame = 2 * view.frameWidth() + view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) + 12
        window = editor.window()
        most = min(_WIDEST, window.width() - 2 * _EDGE)
        width = min(max(view.sizeHintForColumn(0) + frame, _NARROWEST), most)
        rect = editor.cursorRect().translated(editor.viewport().geometry().topLeft())
        left = editor.mapTo(window, rect.topLeft()).x()
        inside = min(max(left, _EDGE), window.width() - width - _EDGE)
        rect.moveLeft(rect.left() + inside - left)
        return QRect(rect.topLeft(), QSize(width, rect.height() + 4))

    def _offer_chosen(self, index: QModelIndex) -> None:
        sign = self._asked[1]
        if not sign or not 0 <= index.row() < len(self._offers):
            return
        offer = self._offers[index.row()]
        self._asked = ("", "")
        self._editor.put_link(sign, self._choose(offer))

    def _choose(self, offer: Offer) -> str:
        """Remember what was chosen; two records of one name are told apart in the text."""
        link = (offer.kind, offer.id)
        name = next((name for name, known in self.chosen.items() if known == link), None)
        if name is None:
            name = name_for(self.desk.journal, self.reflection, link, offer.name)
            name = free_name(name, [known for known, other in self.chosen.items() if other != link])
        self.chosen[name] = link
        return name

    def _follow(self, name: str) -> None:
        found = self.chosen.get(name.strip()) or target_of(self.desk.journal, self.reflection, name)
        if found is not None:
            self.desk.open_record(*found)
        else:
            said = pgettext("editor", "There is nothing named {name} in this journal.", name=name)
            self.desk.notice(said)
