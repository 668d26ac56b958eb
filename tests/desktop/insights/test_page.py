# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Insights: each number is a link to its records, by mouse and by keyboard; everything has a name."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableView, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.insights.rows import COLUMNS
from mentordesk.desktop.insights.table import FIRST, Cell, CountRow, CountsModel
from mentordesk.desktop.printing.preview import PreviewWindow
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.outcomes import Part
from mentordesk.practice.example.demo import build_demo
from mentordesk.practice.search.search import people_named
from mentordesk.practice.wording.numbers import number_words


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Journal]:
    file = tmp_path / "demo.mentordesk"
    build_demo(file, date.today())
    with open_journal(file) as opened:
        yield opened


@pytest.fixture
def insights(open_window: Any, demo: Journal) -> Iterator[Any]:
    window: MainWindow = open_window(demo)
    window.navigation.go_place(Place.INSIGHTS)
    yield window.places.page(Place.INSIGHTS)
    window.close()


def advise(journal: Journal, someone: int, **values: Any) -> int:
    given = {"direction": "given", "date": "2026-03-01", "words": "Say it first.", **values}
    return create(journal, Kind.ADVICE, {"relationship": someone, **given})


def shown_texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_model_of_counts(qtmodeltester: Any) -> None:
    model = CountsModel()
    qtmodeltester.check(model)
    row = CountRow("Money", 3, 1, (Cell("3", "Money, all: 3", (("a", "b"),)), Cell("0", "Money, used: 0")))
    model.show_rows(("All", "Used"), [row, row])
    qtmodeltester.check(model)
    assert QAbstractItemModelTester(model) is not None
    assert model.data(model.index(0, FIRST), Qt.ItemDataRole.AccessibleTextRole) == "Money, all: 3"
    assert model.headerData(FIRST + 1, Qt.Orientation.Horizontal) == "Used"


def test_an_empty_journal_says_what_will_be_here(window: MainWindow) -> None:
    window.navigation.go_place(Place.INSIGHTS)
    page = window.places.page(Place.INSIGHTS)
    for direction in ("received", "given"):
        page.works.directions[direction].trigger()
        texts = shown_texts(page.works)
        for part in (
            "What became of the advice you",
            "Whether advice that was asked for",
            "Give advice a topic",
            "will show here",
            "When you say beforehand how sure you are",
            "One sheet shows what somebody did",
        ):
            assert part in texts, (direction, part)
        assert not any(table.isVisible() for table in page.findChildren(QTableView))
    assert "Words of yours that were used" in texts


def test_the_rail_and_the_keys_lead_here(qtbot: Any, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert window.places.stack.currentWidget() is window.places.page(Place.INSIGHTS)
    assert window.rail.buttons[Place.INSIGHTS].isChecked()
    assert not window.rail.buttons[Place.INSIGHTS].icon().isNull()


def test_every_number_opens_exactly_its_records(insights: Any, demo: Journal) -> None:
    works, desk = insights.works, insights.desk
    advice = insights.window().places.page(Place.ADVICE)
    for direction in ("received", "given"):
        works.directions[direction].trigger()
        for span in works.spans.values():
            span.trigger()
            for section in (works.whole, works.topics, works.people, works.words, works.sure):
                for row in section.table.counts.rows if section.table.isVisibleTo(section) else ():
                    for cell in row.cells:
                        number = int(cell.text.split(" ")[0])
                        assert bool(cell.showing) is (number > 0)
                        if number:
                            desk.open_requested.emit(Target(Place.ADVICE, showing=cell.showing))
                            advice.list.records.read_all()
                            assert advice.list.records.rowCount() == number, (row.name, cell.spoken)
    assert advice.narrowed.isVisible() and advice.narrowed.text.text().startswith("Only")
    advice.narrowed.all.click()
    assert not advice.narrowed.isVisible()
    assert advice.filter.value("direction") == ""
    advice.list.records.read_all()
    assert advice.list.records.rowCount() > 50


def test_a_number_by_mouse_and_by_keyboard(qtbot: Any, insights: Any) -> None:
    window = insights.window()
    table = insights.works.whole.table
    helped = COLUMNS.index(Part.HELPED)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.cell_center(0, helped))
    assert window.places.stack.currentWidget() is window.places.page(Place.ADVICE)
    assert "helped" in window.places.page(Place.ADVICE).narrowed.text.text()
    window.navigation.go_back()
    assert window.places.stack.currentWidget() is insights
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Home)
    table.setCurrentIndex(table.counts.index(0, FIRST))
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert window.places.stack.currentWidget() is window.places.page(Place.ADVICE)
    assert "used" in window.places.page(Place.ADVICE).narrowed.text.text()


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


def test_a_list_behind_a_number_says_how_many_and_shows_one_of_them(insights: Any, demo: Journal) -> None:
    window = insights.window()
    advice = window.places.page(Place.ADVICE)
    amara = people_named(demo, "Amara Okafor")[0][0]
    other = advise(demo, amara, words="Given to Amara, not in the list.")
    window.desk.open_record(Kind.ADVICE, other)
    assert advice.view.record_id == other
    window.navigation.go_place(Place.INSIGHTS)
    cell = insights.works.whole.table.counts.rows[0].cells[COLUMNS.index(Part.HELPED)]
    window.desk.open_requested.emit(Target(Place.ADVICE, showing=cell.showing))
    number = int(cell.text.split(" ")[0])
    assert advice.narrowed.count.isVisible()
    assert advice.narrowed.count.text() == f"{number} pieces of advice"
    assert advice.view.record_id == advice.list.current_id == advice.list.records.record_id(0) != other
    second = advice.list.records.record_id(1)
    window.desk.open_record(Kind.ADVICE, second)
    window.desk.open_requested.emit(Target(Place.ADVICE, showing=cell.showing))
    assert advice.view.record_id == second  # what is shown stays, if it is one of them
    edit(demo, Kind.ADVICE, second, {"effect": "mixed"})
    advice.refresh_if_needed()
    assert advice.narrowed.count.text() == f"{number - 1} pieces of advice"


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


def test_tab_leaves_a_table_and_zeros_lead_nowhere(qtbot: Any, insights: Any) -> None:
    table = insights.works.topics.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()
    zero = next(
        (row, column)
        for row, counted in enumerate(table.counts.rows)
        for column, cell in enumerate(counted.cells)
        if cell.text == "0"
    )
    with qtbot.assertNotEmitted(table.number_chosen):
        table._open(table.counts.index(zero[0], FIRST + zero[1]))


def test_everything_has_a_name(insights: Any) -> None:
    insights.works.directions["given"].trigger()
    person = people_named(insights.desk.journal, "Daniel Osei")[0][0]
    for target in (Target(Place.INSIGHTS), Target(Place.INSIGHTS, Kind.RELATIONSHIP, person)):
        insights.desk.open_requested.emit(target)
        for widget in insights.findChildren(QWidget):
            if isinstance(widget, (QAbstractButton, QTableView)) and widget.isVisible():
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget
    table = insights.works.people.table
    spoken = [cell.spoken for row in table.counts.rows for cell in row.cells]
    assert all(text.count(":") == 1 for text in spoken)
    assert any("percent of those whose effect is known" in text for text in spoken)


def test_it_follows_the_journal(insights: Any, demo: Journal) -> None:
    works = insights.works
    before = works.found.whole.tally.total
    person = people_named(demo, "Daniel Osei")[0][0]
    advice = advise(demo, person, direction="received")
    assert works.found.whole.tally.total == before + 1
    trash(demo, Kind.ADVICE, advice)
    assert works.found.whole.tally.total == before


def test_the_sheet_of_a_person(qtbot: Any, insights: Any, demo: Journal) -> None:
    window = insights.window()
    person = people_named(demo, "Daniel Osei")[0][0]
    insights.works.person.set_value(person)
    insights.works.open_sheet.click()
    sheet = insights.sheet
    assert sheet.isVisible() and sheet.title.text() == "Before you advise Daniel"
    assert "Ask for one small thing each week" in shown_texts(sheet)
    sheet.copy.click()
    assert QApplication.clipboard().text().startswith("Before you advise Daniel")
    for ask in (window.commands.actions["print"].trigger, sheet.print.click):
        ask()
        preview = window.findChild(PreviewWindow)
        assert preview.printout.heading == "Tailoring sheet: Daniel Osei"
        qtbot.waitUntil(lambda shown=preview: shown.pages is not None, timeout=20000)
        assert preview.pages.page_count >= 1
        preview.close()
        QApplication.sendPostedEvents(preview, QEvent.Type.DeferredDelete)
    when = next(b for b in sheet.findChildren(QAbstractButton) if b.property("advice"))
    when.click()
    assert window.places.page(Place.ADVICE).view.record_id == when.property("advice")
    window.navigation.go_back()
    assert insights.sheet.isVisible()
    sheet.back.click()
    assert insights.works.isVisible()


def test_nobody_chosen_is_told_in_place(insights: Any) -> None:
    insights.works.open_sheet.click()
    assert insights.works.person.error() == "Whom are you about to advise?"


def test_a_person_who_is_gone_gives_way(insights: Any, demo: Journal) -> None:
    person = people_named(demo, "Daniel Osei")[0][0]
    insights.desk.open_requested.emit(Target(Place.INSIGHTS, Kind.RELATIONSHIP, person))
    assert insights.sheet.isVisible()
    trash(demo, Kind.RELATIONSHIP, person)
    assert insights.works.isVisible() and not insights.sheet.isVisible()


def test_a_sheet_that_is_shown_follows_the_journal(qtbot: Any, insights: Any, demo: Journal) -> None:
    person = people_named(demo, "Daniel Osei")[0][0]
    insights.desk.open_requested.emit(Target(Place.INSIGHTS, Kind.RELATIONSHIP, person))
    advice = advise(demo, person, words="A new thought.")
    qtbot.waitUntil(lambda: "A new thought." in shown_texts(insights.sheet))
    edit(demo, Kind.ADVICE, advice, {"words": "Another thought."})
    qtbot.waitUntil(lambda: "Another thought." in shown_texts(insights.sheet))


@pytest.mark.parametrize("width", [480, 800, 1280])
def test_nothing_is_cut_off(qtbot: Any, insights: Any, width: int) -> None:
    window = insights.window()
    window.resize(width, 600)
    QApplication.processEvents()
    for table in insights.works.findChildren(QTableView):
        if table.isVisible():
            wide = sum(table.columnWidth(column) for column in range(table.counts.columnCount()))
            assert wide <= table.viewport().width()
            last = COLUMNS.index(Part.NOT_KNOWN)
            if len(table.counts.heads) > last:
                assert not table.isColumnHidden(FIRST + last)  # what is not known is always beside


def test_bars_differ_by_shape_not_colour_alone(insights: Any) -> None:
    table = insights.works.whole.table
    image: QImage = table.viewport().grab().toImage()
    row = table.counts.rows[0]
    rect = table.visualRect(table.counts.index(0, 1))
    room = rect.width() - 16
    inside = rect.left() + 4 + round(room * row.filled / row.total)
    middle = rect.center().y()
    ink = theme.colours().soft
    ratio = image.devicePixelRatio()

    def colour(x: int) -> str:
        return image.pixelColor(QPoint(round(x * ratio), round(middle * ratio))).name()

    assert colour(inside - 4) == ink.name()
    assert colour(inside + 4) != ink.name()
