# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The letter of thanks: drafted, kept, printed and sent."""

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Exchange
from mentordesk.journal.terms import Kind


def test_a_letter_from_a_persons_page(window: MainWindow, journal: Journal) -> None:
    person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Grace Lindqvist"})
    window.navigation.go(Target(Place.LOOKING_BACK, Kind.RELATIONSHIP, person))
    page = window.places.page(Place.LOOKING_BACK)
    assert page.letter.isVisible() and page.letter.text().startswith("Dear Grace,")
    shown = []
    page.letter.print_requested.connect(shown.append)
    page.letter.print.click()
    assert shown == [page.letter.text()]


def test_what_was_changed_is_kept_for_each_person_and_can_be_drafted_anew(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    grace, tomasz = (
        operations.create(journal, Kind.RELATIONSHIP, {"name": name}) for name in ("Grace", "Tomasz")
    )
    window.navigation.go(Target(Place.LOOKING_BACK, Kind.RELATIONSHIP, grace))
    made = window.places.page(Place.LOOKING_BACK).letter
    drafted = made.text()
    qtbot.keyClicks(made.sheet.field("text").text, "At last! ")
    window.navigation.go(Target(Place.LOOKING_BACK, Kind.RELATIONSHIP, tomasz))
    assert made.text().startswith("Dear Tomasz,")
    window.navigation.go(Target(Place.LOOKING_BACK, Kind.RELATIONSHIP, grace))
    assert made.text() == "At last! " + drafted
    made.again.click()
    assert made.text() == drafted


def test_a_letter_that_was_sent_is_thanks_and_can_be_taken_back(window: MainWindow, journal: Journal) -> None:
    grace = operations.create(journal, Kind.RELATIONSHIP, {"name": "Grace"})
    window.navigation.go(Target(Place.LOOKING_BACK, Kind.RELATIONSHIP, grace))
    made = window.places.page(Place.LOOKING_BACK).letter
    made.send.click()
    kept = Exchange.select(Exchange.relationship, Exchange.text)
    assert journal.rows(kept) == [(grace, made.text())]
    window.undo_notices.undo()
    assert journal.rows(kept) == []


def owed(journal: Journal, person: int, words: str, day: str, **values: object) -> None:
    facts = {"direction": "received", "uptake": "followed", "effect": "helped"}
    operations.create(
        journal, Kind.ADVICE, {"relationship": person, "words": words, "date": day, **facts, **values}
    )


def test_a_letter_closes_what_is_ticked_and_only_what_it_names_is(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    grace = operations.create(journal, Kind.RELATIONSHIP, {"name": "Grace"})
    owed(journal, grace, "Count it yourself.", "2001", recalled=True)
    owed(journal, grace, "Leave before you are asked to.", "2002", recalled=True)
    owed(journal, grace, "Sell in June, not in July.", "2026-01-05")
    window.navigation.go(Target(Place.LOOKING_BACK, Kind.RELATIONSHIP, grace))
    made = window.places.page(Place.LOOKING_BACK).letter
    assert made.closes.isVisible()
    assert [box.isChecked() for box in made.closes.boxes] == [True, True, False]
    made.closes.boxes[1].click()
    qtbot.keyClicks(made.sheet.field("text").text, "Dear you, sell in June, not in July. ")
    made.flush()
    assert [box.isChecked() for box in made.closes.boxes] == [True, False, True]
    made.closes.boxes[2].click()
    made.send.click()
    states = Advice.select(Advice.state).order_by(Advice.date)
    assert journal.rows(states) == [("closed",), ("owed",), ("owed",)]
    window.undo_notices.undo()
    assert journal.rows(states) == [("owed",)] * 3
    assert journal.rows(Exchange.select(Exchange.id)) == []
