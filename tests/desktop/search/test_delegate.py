# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How a row of the search box is drawn."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from mentordesk.desktop.search.delegate import ResultDelegate
from mentordesk.desktop.search.results import (
    CommandRow,
    Heading,
    PersonRow,
    ResultsModel,
)
from mentordesk.journal.journal import Journal
from mentordesk.practice.search.search import ask, find_documents, read_hits
from tests.desktop.search.setting import Do


def drawn(delegate: ResultDelegate, model: ResultsModel, row: int, *, rtl: bool = False) -> QImage:
    option = QStyleOptionViewItem()
    option.font = QApplication.font()
    option.rect = QRect(0, 0, 400, delegate.sizeHint(option, model.index(row)).height())
    if rtl:
        option.direction = Qt.LayoutDirection.RightToLeft
    image = QImage(option.rect.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(row))
    painter.end()
    return image


@pytest.fixture
def model(filled: Journal) -> ResultsModel:
    question = ask("one")
    made = ResultsModel()
    top = [Heading("Commands"), CommandRow(Do("Go", "Ctrl+1")), CommandRow(Do("Go")), PersonRow(1, "Ada")]
    documents = find_documents(filled, question)
    made.show_results(top, documents, lambda some: read_hits(filled, some, question.terms), lambda _last: [])
    return made


def test_a_record_is_taller_than_a_command_and_a_heading_is_low(
    qapp: QApplication, model: ResultsModel
) -> None:
    delegate, option = ResultDelegate(), QStyleOptionViewItem()
    heights = [delegate.sizeHint(option, model.index(row)).height() for row in (0, 1, 3, 4)]
    assert heights[0] < heights[1] == heights[2] < heights[3]


def test_the_key_of_a_command_is_seen(qapp: QApplication, model: ResultsModel) -> None:
    assert drawn(ResultDelegate(), model, 1) != drawn(ResultDelegate(), model, 2)


def test_the_words_looked_for_are_marked(qapp: QApplication, model: ResultsModel) -> None:
    delegate = ResultDelegate()
    plain = drawn(delegate, model, 4)
    delegate.terms = ask("one").terms
    assert drawn(delegate, model, 4) != plain


def test_from_right_to_left_the_icon_stands_right(qapp: QApplication, model: ResultsModel) -> None:
    def inked(image: QImage) -> bool:
        """Whether anything is drawn at the left, where the icon stands."""
        white = QImage(40, image.height(), image.format())
        white.fill(Qt.GlobalColor.white)
        return image.copy(0, 0, 40, image.height()) != white

    assert inked(drawn(ResultDelegate(), model, 3))
    assert not inked(drawn(ResultDelegate(), model, 3, rtl=True))
