# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What works: sections of counts that follow the journal and lead to their records."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QTableView

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.insights.rows import COLUMNS
from mentordesk.desktop.insights.table import FIRST
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import trash
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.outcomes import Part
from mentordesk.practice.search.search import people_named
from tests.desktop.insights.pages import advise, shown_texts


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


def test_it_follows_the_journal(insights: Any, demo: Journal) -> None:
    works = insights.works
    before = works.found.whole.tally.total
    person = people_named(demo, "Daniel Osei")[0][0]
    advice = advise(demo, person, direction="received")
    assert works.found.whole.tally.total == before + 1
    trash(demo, Kind.ADVICE, advice)
    assert works.found.whole.tally.total == before


def test_nobody_chosen_is_told_in_place(insights: Any) -> None:
    insights.works.open_sheet.click()
    assert insights.works.person.error() == "Whom are you about to advise?"


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
