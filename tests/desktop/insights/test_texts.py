# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sentences whose numbers are links to their records."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.search import people_named
from mentordesk.practice.wording.numbers import number_words
from tests.desktop.insights.pages import advise


def test_every_number_in_a_sentence_opens_exactly_its_records(insights: Any, demo: Journal) -> None:
    works, desk = insights.works, insights.desk
    advice = insights.window().places.page(Place.ADVICE)
    seen = 0
    for direction in ("received", "given"):
        works.directions[direction].trigger()
        for span in works.spans.values():
            span.trigger()
            sections = (works.whole, works.topics, works.people, works.words, works.sure)
            for text in (works.text, *(section.text for section in sections)):
                for link in text.links():
                    number = text.text()[link.start : link.end].lower()
                    desk.open_requested.emit(Target(Place.ADVICE, showing=link.showing))
                    advice.list.records.read_all()
                    count = advice.list.records.rowCount()
                    assert number_words(count) == number, (text.text(), link)
                    seen += 1
    assert seen > 40
    person = people_named(demo, "Daniel Osei")[0][0]
    desk.open_requested.emit(Target(Place.INSIGHTS, Kind.RELATIONSHIP, person))
    for text in (insights.sheet.sheet.summary, insights.sheet.sheet.landed):
        assert text.links
        for link in text.links:
            desk.open_requested.emit(Target(Place.ADVICE, showing=link.showing))
            advice.list.records.read_all()
            assert number_words(advice.list.records.rowCount()) == text[link.start : link.end].lower()


def test_a_number_in_a_sentence_by_keyboard(qtbot: Any, insights: Any) -> None:
    window, text = insights.window(), insights.works.text
    text.setFocus(Qt.FocusReason.TabFocusReason)
    first = text.links()[0]
    assert text.selectedText() == text.text()[first.start : first.end]
    qtbot.keyClick(text, Qt.Key.Key_Left)
    assert text.hasFocus() and text.selectedText() == text.text()[first.start : first.end]
    qtbot.keyClick(text, Qt.Key.Key_Right)
    second = text.links()[1]
    assert text.selectedText() == text.text()[second.start : second.end]
    assert text.accessibleDescription() == f"{text.selectedText()}: opens what is counted"
    number = text.selectedText()
    qtbot.keyClick(text, Qt.Key.Key_Return)
    advice = window.places.page(Place.ADVICE)
    assert window.places.stack.currentWidget() is advice
    advice.list.records.read_all()
    assert number_words(advice.list.records.rowCount()) == number
    window.navigation.go_back()
    assert text.hasFocus()  # back where one was
    for _ in (text, *text.links()):
        qtbot.keyClick(text, Qt.Key.Key_Down)
    last = text.links()[-1]
    assert text.hasFocus() and text.selectedText() == text.text()[last.start : last.end]
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert not text.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert text.hasFocus() and text.selectedText()


def test_a_number_in_a_sentence_by_mouse(qtbot: Any, insights: Any) -> None:
    text = insights.works.text  # its first number stands at its very beginning
    assert text.links()[0].start == 0
    qtbot.mouseClick(text, Qt.MouseButton.LeftButton, pos=QPoint(6, 8))
    assert insights.window().places.stack.currentWidget() is insights.window().places.page(Place.ADVICE)


def test_markup_of_the_user_stays_what_was_written(qtbot: Any, insights: Any, demo: Journal) -> None:
    amara = people_named(demo, "Amara Okafor")[0][0]
    topic = '<a href="0">x</a> \ue000[]\ue001y\ue002 & {part}'
    for number in range(12):
        advise(
            demo,
            amara,
            direction="received",
            words=f"Advice {number}",
            topics=[topic],
            uptake="followed",
            effect="made_worse",
        )
    text = insights.works.topics.text
    assert 'Least often: <a href="0">x</a> []y & {part} (none of twelve).' in text.text()
    assert [text.text()[link.start : link.end] for link in text.links()][-1] == "twelve"
    assert "&lt;a" in QLabel.text(text)


def test_numbers_in_sentences_follow_the_colours(insights: Any) -> None:
    window, text = insights.window(), insights.works.text
    window.choose_scheme("dark")
    assert theme.colours().accent.name() in QLabel.text(text)
    window.choose_scheme("light")
    assert theme.colours().accent.name() in QLabel.text(text)
