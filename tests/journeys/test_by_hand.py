# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What nobody else does, through the real window by mouse and keyboard alone: no call but clicks and keys."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.capture.box import CaptureBox
from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.insights.rows import COLUMNS
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    Advice,
    Conversation,
    Exchange,
    Relationship,
    Sponsorship,
    ValueStatement,
)
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.outcomes import Part
from tests.journeys.hands import ALT, CTRL, KEY, SHIFT, Hands


def ago(days: int) -> str:
    return (date.today() - timedelta(days=days)).isoformat()


@pytest.fixture
def amara(journal: Journal) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


@pytest.fixture
def hands(amara: int, open_window: Callable[[Journal], MainWindow], journal: Journal) -> Iterator[Hands]:
    window = open_window(journal)
    yield Hands(window)
    window.close()


def advise(journal: Journal, amara: int, direction: str, **facts: object) -> int:
    given = {"relationship": amara, "direction": direction, "date": ago(40), "words": "Ask for a decision."}
    return operations.create(journal, Kind.ADVICE, given | facts)


# Capture


def test_a_new_person_with_a_day_is_captured_by_enter_and_is_one_person_ever_after(
    hands: Hands, journal: Journal
) -> None:
    hands.press(KEY.Key_N, held=CTRL | SHIFT)
    hands.type("Grace Lindqvist, yesterday by phone")
    hands.press(KEY.Key_Return)
    hands.type("< Say it first")
    hands.press(KEY.Key_Return, held=CTRL)
    assert hands.told == "Written down: 1 piece of advice. With Grace Lindqvist."
    assert journal.rows(Advice.select(Advice.words, Advice.date)) == [("Say it first", ago(1))]
    assert journal.rows(Conversation.select(Conversation.channel)) in ([], [("phone",)])
    hands.press(KEY.Key_N, held=CTRL | SHIFT)
    hands.type("gra yesterday")
    hands.press(KEY.Key_Return)
    hands.type("? her board")
    hands.press(KEY.Key_Return, held=CTRL)
    names = [name for (name,) in journal.rows(Relationship.select(Relationship.name))]
    assert names == ["Amara Okafor", "Grace Lindqvist"]


def test_what_was_begun_waits_on_today_and_on_the_button(hands: Hands, journal: Journal) -> None:
    window = hands.window
    assert not window.bar.capture_button.waits
    hands.press(KEY.Key_N, held=CTRL | SHIFT)
    hands.type("ama")
    hands.press(KEY.Key_Return)
    hands.type("< Half a sen")
    hands.press(KEY.Key_Escape)
    hands.wait(lambda: window.bar.capture_button.waits)
    assert window.bar.capture_button.accessibleDescription() == "Something you began to write down waits"
    hands.click_on("Something you began to write down waits: open it")
    box = window.capture.box
    assert isinstance(box, CaptureBox) and box.lines.texts() == ["< Half a sen"]
    hands.press(KEY.Key_Return, held=CTRL)
    hands.wait(lambda: not window.bar.capture_button.waits)
    today = window.places.page(Place.TODAY)
    assert not today.draft.isVisible() and len(journal.rows(Advice.select(Advice.id))) == 1


def test_after_a_crash_the_next_start_says_that_something_waits(
    amara: int, open_window: Callable[[Journal], MainWindow], journal: Journal
) -> None:
    operations.save_draft(journal, "capture", '{"text": "< Half a sen", "date": "", "channel": "phone"}')
    window = open_window(journal)
    hands = Hands(window)
    hands.wait(lambda: window.bar.capture_button.waits)
    hands.click_on("Something you began to write down waits: open it")
    assert window.capture.box is not None and window.capture.box.isVisible()
    window.close()


# The two loops


def test_what_happened_then_told_with_the_mouse(hands: Hands, journal: Journal, amara: int) -> None:
    advise(journal, amara, "received")
    hands.click(hands.window.rail.buttons[Place.ADVICE])
    hands.click_row(hands.window.places.page(Place.ADVICE).list)
    hands.click_on("What happened?")
    hands.click_on("Save")
    assert hands.sees("Choose what was done with it, or what came of it.")
    hands.click_on("I followed it")
    assert not hands.sees("Choose what was done with it, or what came of it.")
    hands.click_on("Helped a lot")
    hands.click_on("Save")
    assert hands.told == "Noted what happened." and hands.sees("Tell Amara")
    hands.click_on("Copy")
    assert "Ask for a decision." in QApplication.clipboard().text()
    hands.click_on("Told Amara")
    assert hands.told == "Noted that you told Amara."
    assert journal.rows(Advice.select(Advice.uptake, Advice.effect, Advice.report, Advice.state)) == [
        ("followed", "helped_a_lot", "told", "closed")
    ]
    again = hands.button("Open it again")
    assert not again.property("primary")
    hands.press(KEY.Key_Z, held=CTRL)
    assert journal.value(Advice.select(Advice.state)) == "owed"
    assert hands.button("Tell Amara what happened").property("primary")


def test_what_was_said_already_may_stay_as_it_is(hands: Hands, journal: Journal, amara: int) -> None:
    advise(journal, amara, "received", uptake="planned", effect="too_early")
    hands.press(KEY.Key_3, held=CTRL)
    hands.press(KEY.Key_Return)
    hands.press(KEY.Key_Return)
    assert hands.sees("What happened?")
    hands.press(KEY.Key_Return, held=CTRL)
    assert hands.told == "Nothing new: it stays as it was."
    assert not hands.sees("Choose what was done with it, or what came of it.")


def test_asked_heard_and_acknowledged_by_keyboard_and_mouse(
    hands: Hands, journal: Journal, amara: int
) -> None:
    advise(journal, amara, "given")
    hands.click(hands.window.rail.buttons[Place.ADVICE])
    hands.click_row(hands.window.places.page(Place.ADVICE).list)
    hands.click_on("Ask Amara how it went")
    hands.click_on("I asked; wait a week")
    assert hands.told == "Noted that you asked Amara. It waits a week."
    hands.click_on("Amara told me")
    hands.click_on("Went another way")
    hands.press(KEY.Key_Tab)
    hands.type("The deal was off.")
    hands.press(KEY.Key_Return, held=CTRL)
    assert hands.told == "Noted what Amara told you."
    hands.press(KEY.Key_Return, held=CTRL)
    assert hands.told == "Noted that you answered Amara."
    assert journal.rows(Advice.select(Advice.uptake, Advice.uptake_note, Advice.report)) == [
        ("declined", "The deal was off.", "acknowledged")
    ]


@pytest.mark.parametrize("back", ["key", "bar"])
def test_undo_on_today_stays_where_one_was(hands: Hands, journal: Journal, amara: int, back: str) -> None:
    for number in range(12):
        advise(
            journal,
            amara,
            "received",
            words=f"Word {number}.",
            uptake="followed",
            effect="helped",
            effect_on=ago(39 - number),
        )
    window = hands.window
    page = window.places.page(Place.TODAY)
    hands.press(KEY.Key_1, held=CTRL)
    hands.wait(lambda: len(page._rows) >= 8)
    row = page._rows[2]
    words = row.waiting.words
    hands.click(row.act)
    hands.click_on("Told Amara")
    assert words not in [one.waiting.words for one in page._rows]
    place = page._area.verticalScrollBar().value()
    if back == "key":
        hands.press(KEY.Key_Z, held=CTRL)
    else:
        hands.click_on("Undo")
    hands.wait(lambda: words in [one.waiting.words for one in page._rows])
    came_back = next(one for one in page._rows if one.waiting.words == words)
    assert QApplication.focusWidget() is came_back.act
    assert abs(page._area.verticalScrollBar().value() - place) < page._area.viewport().height() // 2
    top = came_back.mapTo(page._area.viewport(), came_back.rect().topLeft()).y()
    assert 0 <= top < page._area.viewport().height()


# Give and take, sponsorship, value


def test_a_gift_of_last_year_in_one_go(hands: Hands, journal: Journal) -> None:
    hands.click(hands.window.rail.buttons[Place.RELATIONSHIPS])
    hands.press(KEY.Key_G, held=ALT)
    section = hands.window.places.page(Place.RELATIONSHIPS).view.sections.give_and_take
    hands.wait(lambda: section.is_open)
    hands.click_on("I gave")
    hands.click(section.entry.line)
    hands.type("introduced her to Ines")
    hands.press(KEY.Key_Tab)
    hands.press(KEY.Key_A, held=CTRL)
    hands.type("31 February")
    hands.press(KEY.Key_Return)
    assert section.entry.day.error().startswith("No calendar has that day.")
    hands.press(KEY.Key_A, held=CTRL)
    hands.type("May 2024")
    hands.press(KEY.Key_Return)
    hands.click(section.entry.line)
    hands.type("an hour")
    hands.press(KEY.Key_Return)
    made = Exchange.select(Exchange.direction, Exchange.type, Exchange.text, Exchange.date)
    assert journal.rows(made.order_by(Exchange.id)) == [
        ("given", "introduction", "introduced her to Ines", "2024-05"),
        ("given", "time", "an hour", ago(0)),
    ]


def test_an_act_of_sponsorship_is_none_before_it_is_chosen_and_is_thanked_for(
    hands: Hands, journal: Journal
) -> None:
    window = hands.window
    hands.click(window.rail.buttons[Place.RELATIONSHIPS])
    page = window.places.page(Place.RELATIONSHIPS)
    menu = page.view.add_menu
    hands.press(KEY.Key_A, held=ALT)
    hands.wait(menu.isVisible)
    hands.press(KEY.Key_S)
    form, _ = page.form(Kind.SPONSORSHIP)
    assert form.isVisible() and journal.rows(Sponsorship.select()) == []
    assert not hands.sees("say thanks")
    hands.click_on("Add the act")
    assert hands.sees("Choose what was done.")
    hands.click_on("Nominated")
    hands.click_on("Much reputation at stake")
    hands.click(form.sheet.field("text").text)
    hands.type("For the board")
    hands.press(KEY.Key_Return, held=CTRL)
    assert hands.told == "Act of sponsorship added."
    act = Sponsorship.select(Sponsorship.direction, Sponsorship.type, Sponsorship.stake, Sponsorship.text)
    assert journal.rows(act) == [("for_me", "nominated", "high", "For the board")]
    hands.press(KEY.Key_1, held=CTRL)
    hands.wait(lambda: hands.sees("Nominated: For the board"))
    hands.click_on("Thank Amara")
    hands.click_on("Thanked today")
    assert journal.value(Sponsorship.select(Sponsorship.thanked_on)) == ago(0)


def test_a_discarded_act_leads_back_to_its_person(hands: Hands, journal: Journal) -> None:
    hands.click(hands.window.rail.buttons[Place.RELATIONSHIPS])
    hands.press(KEY.Key_A, held=ALT)
    hands.press(KEY.Key_B)
    hands.click_on("Discard")
    assert hands.window.places.page(Place.RELATIONSHIPS).view.isVisible()
    assert journal.rows(Sponsorship.select()) == []


def test_what_is_expected_is_checked_a_year_later(hands: Hands, journal: Journal, amara: int) -> None:
    stated = {"relationship": amara, "date": ago(400), "receive_text": "Coaching", "receive": ["coaching"]}
    operations.create(journal, Kind.VALUE_STATEMENT, stated)
    hands.click(hands.window.rail.buttons[Place.RELATIONSHIPS])
    assert hands.sees("You expected coaching.")
    hands.click_on("Value check")
    hands.press(KEY.Key_End, held=CTRL)
    hands.type(", and a door")
    hands.click_on("Friendship")
    hands.click_on("Amara Okafor")
    found = ValueStatement.select(ValueStatement.receive_text, ValueStatement.date)
    assert journal.rows(found.order_by(-ValueStatement.id))[0] == ("Coaching, and a door", ago(0))


# Insights, looking back, the trash


def test_from_a_number_to_its_records_and_back(hands: Hands, journal: Journal, amara: int) -> None:
    for number in range(3):
        advise(journal, amara, "received", words=f"Word {number}", uptake="followed", effect="helped")
    advise(journal, amara, "received", words="Not used", uptake="declined")
    window = hands.window
    hands.click(window.rail.buttons[Place.INSIGHTS])
    works = window.places.page(Place.INSIGHTS).works
    while QApplication.focusWidget() is not works.text:
        hands.press(KEY.Key_Tab)
    while works.text.selectedText() != "three":
        hands.press(KEY.Key_Right)
    hands.press(KEY.Key_Return)
    page = window.places.page(Place.ADVICE)
    assert window.places.stack.currentWidget() is page
    assert page.list.records.rowCount() == 3 and page.narrowed.count.text() == "3 pieces of advice"
    hands.press(KEY.Key_Left, held=ALT)
    assert window.places.stack.currentWidget() is window.places.page(Place.INSIGHTS)
    table = works.whole.table
    hands.click(table.viewport(), table.cell_center(0, COLUMNS.index(Part.ANOTHER_WAY)))
    assert page.list.records.rowCount() == 1 and page.view.record.words == "Not used"


def test_looking_back_from_the_palette_to_the_letter(hands: Hands, journal: Journal) -> None:
    window = hands.window
    hands.press(KEY.Key_K, held=CTRL)
    hands.type("looking back")
    hands.wait(lambda: window.finder.palette.results.rowCount() > 0)
    hands.press(KEY.Key_Return)
    page = window.places.page(Place.LOOKING_BACK)
    hands.wait(page.isVisible)
    hands.press(KEY.Key_Return)
    form = page.forms[0]
    assert form.isVisible()
    hands.click(form.sheet.field("relationship").line)
    hands.type("Tomasz Wilk")
    hands.press(KEY.Key_Return)
    hands.click(form.sheet.field("date").line)
    hands.type("2005")
    hands.click(form.sheet.field("text").text)
    hands.type("He let me count the night shift.")
    hands.press(KEY.Key_Return, held=CTRL)
    assert journal.rows(Sponsorship.select(Sponsorship.text)) == [("He let me count the night shift.",)]
    for _ in range(len(page.forms)):
        hands.click_on("Next")
    assert page.letter.text().startswith("Dear Tomasz,")
    hands.click_on("I sent it")
    assert journal.value(Sponsorship.select(Sponsorship.thanked_on)) == ago(0)
    assert "Dear Tomasz," in journal.value(Exchange.select(Exchange.text))


def test_the_trash_says_when_and_how_much_went_with_a_person(
    hands: Hands, journal: Journal, amara: int
) -> None:
    for _ in range(3):
        advise(journal, amara, "received")
    operations.trash(journal, Kind.RELATIONSHIP, amara)
    hands.click(hands.window.rail.buttons[Place.TRASH])
    day = date.today()
    assert hands.sees(f"Relationship · moved here on {day.day} ")
    assert hands.sees(" · with 3 entries of theirs")
    hands.click_on("Take back")
    assert len(journal.rows(Advice.select(Advice.id).where(Advice.trashed_at.is_null()))) == 3
