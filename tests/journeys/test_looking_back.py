# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The tour through the real window: a question answered, a letter printed and sent, all of it found again."""

from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Draft, Exchange, Relationship, Sponsorship
from mentordesk.summaries.service import letter


def test_a_first_chance_and_a_letter(qtbot, window: MainWindow, journal: Journal) -> None:
    window.commands.actions["looking_back"].trigger()
    page = window.places.page(Place.LOOKING_BACK)
    assert window.places.stack.currentWidget() is page
    page.next.click()
    form = page.forms[0]
    assert form.isVisible() and not page.forms[1].isVisible()
    who = form.sheet.field("relationship")
    qtbot.keyClicks(who.line, "Tomasz Wilk")
    who._return_pressed()
    qtbot.keyClicks(form.sheet.field("date").line, "2005")
    qtbot.keyClicks(form.sheet.field("text").text, "He let me count the night shift.")
    form.add.click()
    assert journal.rows(Relationship.select(Relationship.name, Relationship.began_on)) == [
        ("Tomasz Wilk", "2005")
    ]
    assert journal.rows(Sponsorship.select(Sponsorship.text)) == [("He let me count the night shift.",)]
    page.next.click()
    page.next.click()
    form = page.forms[2]
    qtbot.keyClicks(form.sheet.field("relationship").line, "tom")
    qtbot.keyClicks(form.sheet.field("date").line, "2006")
    qtbot.keyClicks(form.sheet.field("text").text, "Learn the names first.")
    form.add.click()
    assert journal.rows(Advice.select(Advice.words, Advice.recalled)) == [("Learn the names first.", True)]
    for _ in range(4):
        page.next.click()
    assert page.letter.isVisible()
    assert page.letter.text().startswith("Dear Tomasz,") and "Learn the names first." in page.letter.text()
    qtbot.keyClicks(page.letter.sheet.field("text").text, "Tomasz. ")
    page.letter.copy.click()
    assert QApplication.clipboard().text().startswith("Tomasz. Dear")
    page.letter.send.click()
    assert journal.value(Exchange.select(Exchange.text)).startswith("Tomasz. Dear Tomasz,")
    assert journal.value(Sponsorship.select(Sponsorship.thanked_on)) is not None
    assert journal.rows(Draft.select()) == []
    window.commands.actions["undo"].trigger()
    assert journal.rows(Exchange.select()) == []


def test_the_page_of_a_letter_holds_its_text() -> None:
    from datetime import date

    pages = letter("Dear Grace,\n\n#thank *you* <for> $it$.", date(2026, 11, 24), "a4", "svg")
    assert pages.page_count == 1
    assert letter("Dear", date(2026, 11, 24), "letter").pdf.startswith(b"%PDF")
