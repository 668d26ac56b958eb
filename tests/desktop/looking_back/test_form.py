# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One question of the tour: half an answer is kept, and what is missing is told."""

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Sponsorship
from mentordesk.journal.terms import Kind


def test_half_an_answer_is_kept_and_a_missing_part_is_told(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    window.commands.actions["looking_back"].trigger()
    page = window.places.page(Place.LOOKING_BACK)
    page.next.click()
    form = page.forms[0]
    qtbot.keyClicks(form.sheet.field("text").text, "Half a sen")
    form.add.click()
    assert form._error.isVisible() and journal.rows(Sponsorship.select()) == []
    page.next.click()
    page.back.click()
    assert form.sheet.field("text").value() == "Half a sen"


def test_only_a_question_about_words_asks_what_came_of_them(window: MainWindow) -> None:
    window.commands.actions["looking_back"].trigger()
    forms = window.places.page(Place.LOOKING_BACK).forms
    asked = [[spec.name for spec in form.specs()] for form in forms[:2]]
    assert asked == [
        ["relationship", "date", "text", "led_to"],
        ["relationship", "date", "text", "effect", "led_to"],
    ]


def test_what_is_remembered_is_advice_and_the_form_is_empty_again(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Tomasz Wilk"})
    window.commands.actions["looking_back"].trigger()
    page = window.places.page(Place.LOOKING_BACK)
    page.next.click()
    page.next.click()
    form = page.forms[1]
    qtbot.keyClicks(form.sheet.field("relationship").line, "tom")
    qtbot.keyClicks(form.sheet.field("date").line, "2006")
    qtbot.keyClicks(form.sheet.field("text").text, "Take the night train.")
    qtbot.keyClicks(form.sheet.field("led_to").text, "Ten years abroad")
    form.add.click()
    kept = Advice.select(Advice.words, Advice.date, Advice.effect_note, Advice.recalled)
    assert journal.rows(kept) == [("Take the night train.", "2006", "Ten years abroad", True)]
    assert form.sheet.field("text").value() == "" and form.sheet.field("date").value() in ("", None)
