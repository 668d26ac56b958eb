# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One reflection: what stands around it, and what it counts and says."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.i18n.formats import weekday_text
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Reflection
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection.frameworks import own_sets
from tests.desktop.reflections.reading import write

TODAY = date.today()


def test_the_line_above_a_title_says_when_with_whom_and_by_what(window: MainWindow, journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    free = write(journal, "2024-03-01", "Free", about=[("relationship", amara)])
    guided = write(journal, TODAY.isoformat(), "Guided", framework="grow", body="x")
    window.desk.open_record(Kind.REFLECTION, free)
    view = window.places.page(Place.REFLECTIONS).view
    assert view.meta.text() == "1 March 2024 · with Amara Okafor"
    window.desk.open_record(Kind.REFLECTION, guided)
    assert view.meta.text() == f"{weekday_text(TODAY)} · GROW"


def test_writing_alone_leaves_the_text_and_its_words(window: MainWindow, journal: Journal) -> None:
    record = write(journal, "2024-03-01", "Free", body="One two three")
    window.desk.open_record(Kind.REFLECTION, record)
    view = window.places.page(Place.REFLECTIONS).view
    around = (view.meta, view.files, view.details, view.foot_line, window.rail, window.bar)
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert view.title.isVisible() and view.body.isVisible() and view.foot.isVisible()
    assert not any(widget.isVisible() for widget in around) and window.notices.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert all(widget.isVisible() for widget in around) and not window.notices.isVisible()


def test_what_is_shown_of_an_unknown_set_is_what_was_written(window: MainWindow, journal: Journal) -> None:
    thought = {"date": "2026", "framework": "lost", "answers": [("first_thing", "One"), ("other", "")]}
    record = operations.create(journal, Kind.REFLECTION, thought)
    window.desk.open_record(Kind.REFLECTION, record)
    view = window.places.page(Place.REFLECTIONS).view
    assert [question.step.title for question in view.guide._questions] == ["First thing", "Other"]
    assert [question.isVisible() for question in view.guide._questions] == [True, False]


def test_a_removed_question_still_stands_over_its_answer(window: MainWindow, journal: Journal) -> None:
    window.commands.actions["guided"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    page._change_set("grow")
    (made,) = own_sets(journal)
    thought = {"date": "2026", "framework": made.key, "answers": [("goal", "A crane"), ("will", "Friday")]}
    record = operations.create(journal, Kind.REFLECTION, thought)
    page.own_set._rows[0].removed.emit()
    window.desk.open_record(Kind.REFLECTION, record)
    shown = [one.step.title for one in page.view.guide._questions if one.isVisible()]
    assert sorted(shown) == sorted([made.steps[0].title, made.steps[3].title])


def test_words_of_body_and_answers_are_counted_together(window: MainWindow, journal: Journal) -> None:
    answers = [("goal", "A crane"), ("will", "Friday")]
    record = write(journal, "2026", "t", "One two three", framework="grow", answers=answers)
    window.desk.open_record(Kind.REFLECTION, record)
    assert window.places.page(Place.REFLECTIONS).view.foot.text() == "6 words · private"


def test_nothing_is_kept_before_a_word_is_written(window: MainWindow, journal: Journal) -> None:
    window.commands.actions["new_reflection"].trigger()
    view = window.places.page(Place.REFLECTIONS).view
    view.details.field("topics").line.setFocus()
    assert view.flush() and view.record_id is None and journal.rows(Reflection.select(Reflection.id)) == []
    QTest.keyClicks(view.body.field("body").editor(), "a")
    assert view.flush() and view.record_id is not None and view.saved.text() == "Saved"
    assert journal.rows(Reflection.select(Reflection.body, Reflection.date)) == [("a", TODAY.isoformat())]


def test_what_it_is_about_stands_below_and_leads_there(window: MainWindow, journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    values = {"relationship": amara, "direction": "received", "date": "2024-01-01", "words": "Wait a day"}
    advice = operations.create(journal, Kind.ADVICE, values)
    record = write(journal, "2024-03-02", "t", about=[("relationship", amara), ("advice", advice)])
    window.desk.open_record(Kind.REFLECTION, record)
    view = window.places.page(Place.REFLECTIONS).view
    assert view.details.field("people").value() == [amara] and view._links.count() == 1
    link = view._links.itemAt(0).widget()
    assert link.whole_text().startswith("About: Advice, ") and "Wait a day" in link.whole_text()
    link.click()
    assert window.places.page(Place.ADVICE).view.record_id == advice
