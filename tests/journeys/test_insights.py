# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From a relationship to what to know before advising somebody; from a number to its records and back."""

from PySide6.QtCore import Qt

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.insights.rows import COLUMNS
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.outcomes import Part


def test_what_works_by_topic_and_before_advising_again(qtbot, window: MainWindow, journal: Journal) -> None:
    daniel = create(journal, Kind.RELATIONSHIP, {"name": "Daniel Osei"})
    made = [
        create(
            journal,
            Kind.ADVICE,
            {
                "relationship": daniel,
                "direction": "given",
                "date": "2026-03-01",
                "words": f"Advice {number}",
                "topics": ["delegation"],
                "question": "What now?" if number % 2 else "",
                "unasked": number % 2 == 0,
                "uptake": "followed" if number < 5 else "declined",
                "uptake_note": "" if number < 5 else "He had a better idea.",
                "effect": "helped" if number < 4 else "unknown",
            },
        )
        for number in range(6)
    ]

    # What works, of what was given.
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    page = window.places.page(Place.INSIGHTS)
    page.works.directions["given"].trigger()
    assert page.works.text.text().startswith("You gave six pieces of advice to one person. Five were used;")
    assert "percent" not in page.works.text.text()  # four of four: too few for a share
    assert page.works.whole.text.text() == (
        "Asked for: two of three were used. Nobody had asked: three of three were used."
    )

    # The number under the topic opens those four, by mouse.
    table = page.works.topics.table
    helped = COLUMNS.index(Part.HELPED)
    assert table.counts.rows[0].name == "Delegation" and table.counts.rows[0].cells[helped].text == "4"
    page._works_area.ensureWidgetVisible(table)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.cell_center(0, helped))
    advice = window.places.page(Place.ADVICE)
    assert window.places.stack.currentWidget() is advice
    assert advice.list.records.rowCount() == 4
    assert advice.narrowed.text.text() == "Only: helped"
    assert advice.filter.value("topic")

    # The fifth is heard of; the numbers and the share follow.
    edit(journal, Kind.ADVICE, made[4], {"effect": "helped_a_lot"})
    qtbot.waitUntil(lambda: advice.list.records.rowCount() == 5)
    window.navigation.go_back()
    assert "That is 100 percent of the five whose effect is known." in page.works.text.text()
    assert table.counts.rows[0].cells[helped].text == "5 (100%)"

    # Before advising Daniel again, from his own page.
    window.desk.open_record(Kind.RELATIONSHIP, daniel)
    window.places.page(Place.RELATIONSHIPS).view.before_action.trigger()
    assert window.places.stack.currentWidget() is page
    assert page.sheet.title.text() == "Before you advise Daniel"
    parts = {part.title: part for part in page.sheet.sheet.parts}
    assert parts["Not used, and why"].items[0].became == "Went another way. He had a better idea."
    window.navigation.go_back()
    assert window.places.page(Place.RELATIONSHIPS).view.record_id == daniel


def test_how_sure_one_was_shows_from_the_tenth_outcome_on(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    amara = create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    made = []
    for number in range(10):
        made.append(
            create(
                journal,
                Kind.ADVICE,
                {
                    "relationship": amara,
                    "direction": "received",
                    "date": "2026-03-01",
                    "words": f"Advice {number}",
                    "confidence": 90,
                    "uptake": "followed",
                    "effect": "helped",
                    "came_true": "yes" if number < 6 else "no" if number < 9 else None,
                },
            )
        )
    window.navigation.go_place(Place.INSIGHTS)
    sure = window.places.page(Place.INSIGHTS).works.sure
    assert "So far there are nine; one more to go." in sure.text.text()
    assert not sure.table.isVisible()
    edit(journal, Kind.ADVICE, made[-1], {"came_true": "no"})
    said = "Of ten pieces of advice you were 90 to 100 percent sure of, six came as you expected."
    assert said in sure.text.text()
    assert "you expected more than came." in sure.text.text()
    assert sure.table.isVisible() and sure.table.counts.rows[0].cells[1].text == "6 (60%)"
