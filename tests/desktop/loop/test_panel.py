# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The panel that moves an advice on: one step leads to the next, and nothing typed is lost."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.loop.panel import LoopPanel
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.rest import let_rest
from mentordesk.journal.records import Advice, AdviceEvent, Draft
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.records.read import read_advice
from mentordesk.practice.records.record import AdviceRecord

WORDS = "Ask the board for a decision,\nnot for “advice” & more?"


@pytest.fixture
def panel(qtbot: Any, desk: Desk) -> Iterator[LoopPanel]:
    host = QWidget()
    column = QVBoxLayout(host)
    made = LoopPanel(desk, host)
    column.addWidget(made)
    qtbot.addWidget(host)
    host.resize(700, 700)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    yield made
    host.close()


@pytest.fixture
def advise(journal: Journal) -> Callable[..., int]:
    def make(direction: str = "received", **values: Any) -> int:
        points = [("email", "amara+board@example.org")]
        person = operations.create(
            journal, Kind.RELATIONSHIP, {"name": "Amara Okafor", "contact_points": points}
        )
        given = {"relationship": person, "direction": direction, "date": "2021-05-03", "words": WORDS}
        return operations.create(journal, Kind.ADVICE, given | values)

    return make


def record_of(journal: Journal, advice: int) -> AdviceRecord:
    record = read_advice(journal, advice)
    assert record is not None
    return record


def says(journal: Journal, *names: str) -> tuple[Any, ...]:
    row = journal.first(Advice.select(*(getattr(Advice, name) for name in names)))
    assert row is not None
    return row


def shown(panel: LoopPanel, name: str) -> bool:
    return panel.field(name).isVisible()


def test_what_happened_leads_straight_on_to_telling(
    qtbot: Any, panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    advice = advise()
    closed: list[int] = []
    panel.closed.connect(lambda: closed.append(1))
    panel.ask(record_of(journal, advice), Move.WHAT_HAPPENED)
    assert panel.open_for == advice
    assert not shown(panel, "uptake_note") and not shown(panel, "lesson") and not shown(panel, "message")
    qtbot.mouseClick(panel.field("uptake").buttons["adapted"], Qt.MouseButton.LeftButton)
    assert shown(panel, "uptake_note") and shown(panel, "effect") and not shown(panel, "effect_note")
    qtbot.mouseClick(panel.field("effect").buttons["helped"], Qt.MouseButton.LeftButton)
    panel.field("effect_note").focus_in()
    qtbot.keyClicks(panel.field("effect_note").text, "They decided.")
    panel.finish()

    assert says(journal, "uptake", "effect", "effect_note", "state") == (
        "adapted",
        "helped",
        "They decided.",
        "owed",
    )
    assert (panel.open_for, panel.move_shown, closed) == (advice, Move.TELL, [])
    assert f"“{WORDS}”" in panel.message() and "They decided." not in panel.message()
    (box,) = panel.notes.boxes
    assert box.isVisible() and box.text() == "“They decided.”" and not box.isChecked()
    plain = panel.message()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert panel.message().split("\n")[-2] == "They decided." and box.isChecked()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert panel.message() == plain
    assert shown(panel, "message") and shown(panel, "report_on") and not shown(panel, "uptake")
    panel.field("report_note").focus_in()
    qtbot.keyClicks(panel.field("report_note").text, "She laughed.")
    qtbot.keyClick(panel.field("report_note").text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert says(journal, "report", "report_note", "report_channel", "state") == (
        "told",
        "She laughed.",
        None,
        "closed",
    )
    assert (panel.open_for, closed) == (None, [1])
    assert journal.rows(Draft.select()) == []


def test_the_keyboard_goes_from_the_message_to_the_notes_and_on_to_the_report(
    qtbot: Any, panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    noted = {"uptake_note": "In my own way", "effect_note": "They decided."}
    advice = advise(uptake="adapted", effect="helped", **noted)
    with qtbot.waitActive(panel.window()):
        panel.window().activateWindow()
    panel.ask(record_of(journal, advice), Move.TELL)
    way = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        way.append(QApplication.focusWidget())
    first, second = panel.notes.boxes
    assert way[:2] == [first, second]
    assert panel.field("report_on").isAncestorOf(way[-1]), "after the message was copied, or mailed"


@pytest.mark.parametrize("uptake", ["declined", "overtaken"])
def test_another_way_and_overtaken_are_one_press(
    qtbot: Any, panel: LoopPanel, journal: Journal, advise: Callable[..., int], uptake: str
) -> None:
    panel.ask(record_of(journal, advise()), Move.WHAT_HAPPENED)
    qtbot.mouseClick(panel.field("uptake").buttons[uptake], Qt.MouseButton.LeftButton)
    assert shown(panel, "uptake_note") and not shown(panel, "effect")
    panel.field("uptake_note").focus_in()
    qtbot.keyClicks(panel.field("uptake_note").text, "Too soon")
    panel.finish()
    assert says(journal, "uptake", "uptake_note", "state") == (uptake, "Too soon", "owed")
    assert panel.move_shown is Move.TELL and "Too soon" not in panel.message()
    assert [box.text() for box in panel.notes.boxes] == ["“Too soon”"]


def test_what_was_expected_comes_out_once_the_outcome_is_saved(
    qtbot: Any, panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    """To look what was expected, one has to say first what came: choosing it is not enough."""
    advice = advise(expectation="They will postpone.", confidence=70)
    panel.ask(record_of(journal, advice), Move.WHAT_HAPPENED)
    assert not panel.revealed.isVisible()
    panel.field("uptake").press("followed")
    panel.field("effect").press("helped_a_lot")
    assert not panel.revealed.isVisible() and not panel.revealed.text()
    panel.cancel()
    assert says(journal, "effect", "came_true") == ("unknown", None)
    panel.ask(record_of(journal, advice), Move.WHAT_HAPPENED)
    assert panel.field("effect").value() == "helped_a_lot" and not panel.revealed.text()
    panel.finish()
    assert (panel.open_for, panel.move_shown) == (advice, Move.COMPARE)
    assert panel.revealed.isVisible()
    assert panel.revealed.text() == "You expected: “They will postpone.” 70 percent sure. It helped a lot."
    assert shown(panel, "came_true") and not shown(panel, "uptake") and not shown(panel, "message")
    qtbot.mouseClick(panel.field("came_true").buttons["no"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel._done, Qt.MouseButton.LeftButton)
    assert says(journal, "came_true", "state") == ("no", "owed")
    assert panel.move_shown is Move.TELL and not panel.revealed.isVisible()
    journal.undo()
    assert says(journal, "came_true", "effect") == (None, "helped_a_lot")


def test_whether_it_came_so_can_be_left_open_and_is_asked_once(
    panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    advice = advise("given", confidence=70)
    panel.ask(record_of(journal, advice), Move.HEARD)
    panel.field("uptake").press("declined")
    panel.finish()
    assert panel.move_shown is Move.COMPARE
    panel.finish()
    assert (panel.move_shown, says(journal, "came_true")) == (Move.ACKNOWLEDGE, (None,))
    said = advise(expectation="No.", came_true="yes")
    panel.ask(record_of(journal, said), Move.WHAT_HAPPENED)
    panel.field("effect").press("helped")
    panel.finish()
    assert panel.move_shown is Move.TELL, "it was said before"


def test_an_outcome_that_is_not_known_yet_unseals_nothing(
    panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    panel.ask(record_of(journal, advise(expectation="They will postpone.")), Move.WHAT_HAPPENED)
    panel.field("uptake").press("followed")
    panel.field("effect").press("too_early")
    panel.finish()
    assert panel.open_for is None and not panel.revealed.text()


def test_a_note_of_an_earlier_choice_does_not_go_with_a_new_one(
    panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    advice = advise(uptake="planned", uptake_on="2021-06-01", uptake_note="At the next board")
    panel.ask(record_of(journal, advice), Move.WHAT_HAPPENED)
    assert panel.field("uptake_note").value() == "At the next board"
    panel.field("uptake").press("followed")
    assert panel.field("uptake_note").value() == "" and panel.field("uptake_on").value() == ""
    panel.field("uptake").press("planned")
    assert panel.field("uptake_note").value() == "At the next board"
    panel.field("uptake").press("followed")
    panel.finish()
    notes = journal.rows(
        AdviceEvent.select(AdviceEvent.value, AdviceEvent.note)
        .where(AdviceEvent.fact == "uptake")
        .order_by(AdviceEvent.id)
    )
    assert notes == [("planned", "At the next board"), ("followed", "")]
    assert panel.open_for is None, "what came of it is not known: there is nothing to tell yet"


def test_nothing_chosen_is_asked_for_and_an_impossible_day_stands_under_its_field(
    qtbot: Any, panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    panel.ask(record_of(journal, advise()), Move.WHAT_HAPPENED)
    panel.finish()
    assert panel._error.isVisible() and "Choose" in panel._error.text()
    panel.field("uptake").press("declined")
    day = panel.field("uptake_on")
    day.focus_in()
    qtbot.keyClicks(day.line, "2020")
    panel.finish()
    assert "before it was said" in day.error()
    assert says(journal, "uptake") == ("undecided",)
    day.line.selectAll()
    qtbot.keyClicks(day.line, "2021")
    panel.finish()
    assert says(journal, "uptake", "uptake_on") == ("declined", "2021")


def test_no_need_to_tell_and_why(
    qtbot: Any, panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    panel.ask(record_of(journal, advise(uptake="followed", effect="helped")), Move.TELL)
    qtbot.mouseClick(panel._other, Qt.MouseButton.LeftButton)
    assert shown(panel, "report_note") and not shown(panel, "message") and not shown(panel, "report_on")
    qtbot.keyClick(panel.field("report_note").text, Qt.Key.Key_Escape)
    assert shown(panel, "message"), "Escape takes one step back"
    qtbot.mouseClick(panel._other, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(panel.field("report_note").text, "She was there")
    qtbot.mouseClick(panel._done, Qt.MouseButton.LeftButton)
    assert says(journal, "report", "report_note", "report_channel") == ("not_needed", "She was there", None)


def test_asking_waits_a_week_and_what_they_told_leads_to_an_answer(
    qtbot: Any, panel: LoopPanel, journal: Journal, desk: Desk, advise: Callable[..., int]
) -> None:
    advice = advise("given")
    panel.ask(record_of(journal, advice), Move.ASK)
    assert f"“{WORDS}”" in panel.message() and not shown(panel, "report_on")
    qtbot.mouseClick(panel._done, Qt.MouseButton.LeftButton)
    waits = (desk.today + timedelta(days=7)).isoformat()
    assert says(journal, "snoozed_until", "asked_on") == (waits, desk.today.isoformat())
    assert panel.open_for is None

    panel.ask(record_of(journal, advice), Move.ASK)
    qtbot.mouseClick(panel._other, Qt.MouseButton.LeftButton)
    assert panel.move_shown is Move.HEARD
    qtbot.mouseClick(panel.field("uptake").buttons["declined"], Qt.MouseButton.LeftButton)
    panel.finish()
    assert panel.move_shown is Move.ACKNOWLEDGE and "yours to decide" in panel.message()
    qtbot.mouseClick(panel._done, Qt.MouseButton.LeftButton)
    assert says(journal, "uptake", "report", "state") == ("declined", "acknowledged", "closed")


def test_the_message_is_copied_as_it_stands_and_goes_to_the_mail_program(
    qtbot: Any, panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    panel.ask(record_of(journal, advise(uptake="followed", effect="helped")), Move.TELL)
    text = panel.field("message").text
    panel.field("message").focus_in()
    qtbot.keyClicks(text, "Hello! ")
    panel.copy_message()
    assert QGuiApplication.clipboard().text() == panel.message()
    assert panel.message().startswith("Hello! Amara, on 3 May 2021")
    link = urlsplit(bytes(panel.mail_link().toEncoded().data()).decode())
    assert (link.scheme, link.path) == ("mailto", "amara%2Bboard@example.org")
    body = parse_qs(link.query, strict_parsing=True)
    assert list(body) == ["body"] and body["body"][0].replace("\r\n", "\n") == panel.message()


def test_without_an_address_there_is_no_mail_to_write(panel: LoopPanel, journal: Journal) -> None:
    person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Nobody"})
    advice = operations.create(
        journal,
        Kind.ADVICE,
        {"relationship": person, "direction": "received", "date": "2021", "words": "W", "effect": "helped"},
    )
    panel.ask(record_of(journal, advice), Move.TELL)
    assert panel._copy.isVisible() and not panel._mail.isVisible()


def test_what_is_typed_is_kept_when_put_away_and_when_closed(
    qtbot: Any, panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    one, two = advise(), advise(effect="helped")
    panel.ask(record_of(journal, one), Move.WHAT_HAPPENED)
    panel.field("uptake").press("adapted")
    panel.field("uptake_note").focus_in()
    qtbot.keyClicks(panel.field("uptake_note").text, "Half a senten")
    panel.ask(record_of(journal, two), Move.TELL)
    qtbot.keyClicks(panel.field("message").text, "Dear ")
    panel.put_away()
    assert panel.open_for is None

    panel.ask(record_of(journal, one), Move.WHAT_HAPPENED)
    assert panel.field("uptake").value() == "adapted"
    assert panel.field("uptake_note").value() == "Half a senten"
    panel.ask(record_of(journal, two), Move.TELL)
    assert panel.message().startswith("Dear Amara")
    qtbot.keyClick(panel.field("message").text, Qt.Key.Key_Escape)
    assert panel.open_for is None
    panel.ask(record_of(journal, two), Move.TELL)
    assert panel.message().startswith("Dear Amara")
    assert says(journal, "uptake") == ("undecided",)


def test_a_step_that_no_longer_fits_goes_away(
    panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    advice = advise()
    closed: list[int] = []
    panel.closed.connect(lambda: closed.append(1))
    panel.ask(record_of(journal, advice), Move.WHAT_HAPPENED)
    panel.field("uptake").press("declined")
    panel.finish()
    assert panel.move_shown is Move.TELL and closed == []
    operations.edit(journal, Kind.ADVICE, advice, {"lesson": "Something from elsewhere"})
    assert panel.open_for == advice
    journal.undo()
    journal.undo()
    assert (panel.open_for, closed) == (None, [1])


def test_the_choices_are_one_stop_of_the_keyboard(
    qtbot: Any, panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    panel.ask(record_of(journal, advise()), Move.WHAT_HAPPENED)
    choices = panel.field("uptake").buttons
    assert choices["followed"].hasFocus()
    qtbot.keyClick(choices["followed"], Qt.Key.Key_Right)
    qtbot.keyClick(choices["adapted"], Qt.Key.Key_Right)
    assert choices["declined"].hasFocus() and panel.field("uptake").value() == "undecided"
    qtbot.keyClick(choices["declined"], Qt.Key.Key_Return)
    assert panel.field("uptake").value() == "declined"
    stops = [value for value, made in choices.items() if made.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["declined"]
    qtbot.keyClick(choices["declined"], Qt.Key.Key_Tab)
    assert panel.field("uptake_note").has_focus()
    for value, made in choices.items():
        assert made.accessibleName() and made.accessibleDescription() == "What I did", value


def test_what_was_heard_face_to_face_is_one_step(
    qtbot: Any, panel: LoopPanel, journal: Journal, advise: Callable[..., int]
) -> None:
    """Whoever heard it in a talk has answered in the talk: no asking, and no acknowledging after it."""
    closed: list[int] = []
    panel.closed.connect(lambda: closed.append(1))
    panel.ask(record_of(journal, advise("given")), Move.HEARD)
    assert not shown(panel, "talked")
    panel.field("uptake").press("followed")
    panel.field("effect").press("helped")
    assert shown(panel, "talked") and set(panel.field("talked").buttons) == {
        "",
        "in_person",
        "video",
        "phone",
    }
    panel.field("talked").press("in_person")
    before = journal.undo_step
    panel.finish()
    assert says(journal, "effect", "report", "report_channel", "state") == (
        *("helped", "acknowledged"),
        *("in_person", "closed"),
    )
    assert (panel.open_for, closed) == (None, [1]) and journal.undo_step is not before
    journal.undo()
    assert says(journal, "effect", "report") == ("unknown", "not_yet")


def test_a_word_wakes_what_was_let_rest(journal: Journal, advise: Callable[..., int]) -> None:
    advice = advise("given")
    let_rest(journal, Kind.ADVICE, advice)
    operations.edit(journal, Kind.ADVICE, advice, {"effect": "helped"})
    assert says(journal, "snoozed_until", "state") == (None, "owed")
