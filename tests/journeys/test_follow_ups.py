# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A follow-up from being written to being done, in the real window; and what reminds of it."""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt, QThreadPool
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.kit.fields.calendar_popup import CalendarPopup
from mentordesk.desktop.reminders import tray
from mentordesk.desktop.reminders.tray import Reminders, ReminderSettings
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.records import Conversation, FollowUp, TalkingPoint
from mentordesk.journal.terms import Kind
from mentordesk.system.notifications import NotifyError


def ago(days: int) -> str:
    return (date.today() - timedelta(days=days)).isoformat()


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


@pytest.fixture
def window(
    journal: Journal, amara: int, open_window: Callable[[Journal], MainWindow]
) -> Iterator[MainWindow]:
    opened = open_window(journal)
    yield opened
    opened.stays = None
    opened.close()


def rows(journal: Journal) -> list[tuple[Any, ...]]:
    model = FollowUp
    return journal.rows(model.select(model.state, model.due_on, model.repeat).order_by(model.id))


def row_of(page: Any, text: str) -> Any:
    QApplication.processEvents()
    return next(row for row in page._rows if row.act.text() == text)


def today(window: MainWindow) -> Any:
    window.navigation.go_place(Place.TODAY)
    page = window.places.page(Place.TODAY)
    page.refresh_if_needed()
    return page


def test_written_on_a_page_repeated_done_today_and_undone(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, amara)
    page = window.places.page(Place.RELATIONSHIPS)
    assert not page.view.follow_ups.isVisible()
    next(a for a in page.view.add_menu.entries if "ollow-up" in a.text()).trigger()
    entry = page.entry(Kind.FOLLOW_UP)[0]
    assert entry.isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), "Ask about the harbour")
    entry.sheet.field("due_on").line.setFocus()
    qtbot.keyClicks(entry.sheet.field("due_on").line, ago(2))
    repeat = entry.sheet.field("repeat")
    assert not repeat.line.isVisible()
    repeat.combo.setCurrentIndex(repeat.combo.findData("WEEKLY"))
    repeat.combo.activated.emit(repeat.combo.currentIndex())
    repeat.line.setFocus()
    repeat.line.selectAll()
    qtbot.keyClicks(repeat.line, "2")
    monday = repeat.days[0]
    qtbot.mouseClick(monday, Qt.MouseButton.LeftButton)
    assert repeat.words.text() == "Every two weeks on Monday."
    assert entry.flush()
    assert rows(journal) == [("open", ago(2), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO")]
    assert "every two weeks on Monday" in entry.subtitle.text()

    shown = today(window)
    row = row_of(shown, "Done")
    assert row.waiting.words == "Ask about the harbour" and row.waiting.reason.endswith(
        "two weeks on Monday."
    )
    assert window.rail.buttons[Place.TODAY].count == 1
    qtbot.mouseClick(row.act, Qt.MouseButton.LeftButton)
    assert [state for state, *_ in rows(journal)] == ["done", "open"]
    assert date.fromisoformat(rows(journal)[1][1]).weekday() == 0 and rows(journal)[1][1] > ago(0)
    assert shown._rows == [] and window.places.stack.currentWidget() is shown
    assert "The next one is due" in window.notices.text.whole_text()
    window.commands.actions["undo"].trigger()
    qtbot.waitUntil(lambda: len(shown._rows) == 1)
    assert len(rows(journal)) == 1


def test_skipped_and_put_off_in_place(qtbot: Any, window: MainWindow, journal: Journal, amara: int) -> None:
    for text in ("One", "Two"):
        create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": text, "due_on": ago(1)})
    page = today(window)
    row = row_of(page, "Done")
    row.later.menu().actions()[-1].trigger()
    assert [state for state, *_ in rows(journal)] == ["skipped", "open"]
    row = row_of(page, "Done")
    row.later.menu().actions()[1].trigger()
    assert journal.value(FollowUp.select(FollowUp.snoozed_until).where(FollowUp.text == "Two")) == ago(-7)
    qtbot.waitUntil(lambda: page._rows == [])


def test_one_with_nobody_is_written_found_again_and_given_to_somebody(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    window.commands.actions["new_follow_up"].trigger()
    page = window.places.page(Place.RELATIONSHIPS)
    new = page.form(Kind.FOLLOW_UP)[0]
    qtbot.waitUntil(new.isVisible)
    new.add.click()
    assert "Write down what is to be done first." in new._error.text() and rows(journal) == []
    qtbot.keyClicks(QApplication.focusWidget(), "Renew the membership")
    due = new.sheet.field("due_on")
    due.line.setFocus()
    qtbot.keyClicks(due.line, ago(-20))
    repeat = new.sheet.field("repeat")
    repeat.combo.setCurrentIndex(repeat.combo.findData("YEARLY"))
    repeat.combo.activated.emit(repeat.combo.currentIndex())
    qtbot.keyClick(repeat.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert rows(journal) == [("open", ago(-20), "FREQ=YEARLY")]
    assert page.entry(Kind.FOLLOW_UP)[0].isVisible() and "added" in window.notices.text.whole_text()

    shown = today(window)
    qtbot.waitUntil(lambda: shown._coming is not None and shown._coming.isVisible())
    shown._coming.opener.click()
    (row,) = shown._coming.list.rows
    assert row.line.text == "Renew the membership"
    row.open_button.click()
    entry = page.entry(Kind.FOLLOW_UP)[0]
    assert entry.isVisible() and window.places.stack.currentWidget() is page
    entry.sheet.field("relationship").set_value(amara)
    entry.sheet.field("relationship").edited.emit()
    assert entry.flush() and journal.value(FollowUp.select(FollowUp.relationship)) == amara


def test_one_that_is_begun_on_the_page_of_a_person_is_with_them(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, amara)
    window.commands.actions["new_follow_up"].trigger()
    new = window.places.page(Place.RELATIONSHIPS).form(Kind.FOLLOW_UP)[0]
    assert new.sheet.field("relationship").value() == amara
    qtbot.keyClicks(QApplication.focusWidget(), "Half a thought")
    window.desk.open_record(Kind.RELATIONSHIP, amara)
    assert rows(journal) == []
    window.commands.actions["new_follow_up"].trigger()
    assert new.sheet.field("text").value() == "Half a thought"
    new.discard.click()
    assert rows(journal) == []


def test_a_repeat_ends_when_it_is_told_to(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    record = create(
        journal, Kind.FOLLOW_UP, {"relationship": amara, "due_on": "2099-03-02", "repeat": "FREQ=WEEKLY"}
    )
    window.desk.open_record(Kind.FOLLOW_UP, record)
    sheet = window.places.page(Place.RELATIONSHIPS).entry(Kind.FOLLOW_UP)[0].sheet
    repeat = sheet.field("repeat")
    end = repeat.end

    def choose(value: str | None) -> None:
        end.combo.setCurrentIndex(end.combo.findData(value))
        end.combo.activated.emit(end.combo.currentIndex())

    choose("after")
    assert end.line.isVisible() and not end.last.isVisible()
    end.line.setFocus()
    end.line.selectAll()
    qtbot.keyClicks(end.line, "3")
    assert sheet.flush() and rows(journal)[0][2] == "FREQ=WEEKLY;COUNT=3"
    assert repeat.words.text() == "Every week on Monday, three more times."
    choose("on")
    assert end.last.isVisible() and not end.line.isVisible()
    end.last.line.setFocus()
    end.last.line.selectAll()
    qtbot.keyClicks(end.last.line, "nonsense")
    assert not sheet.flush() and repeat.error()
    assert rows(journal)[0][2] == "FREQ=WEEKLY;UNTIL=20990406", "what it begins with, five weeks on"
    end.last.line.selectAll()
    qtbot.keyClicks(end.last.line, "2099-05")
    assert sheet.flush() and rows(journal)[0][2] == "FREQ=WEEKLY;UNTIL=20990531" and not repeat.error()
    choose(None)
    assert sheet.flush() and rows(journal)[0][2] == "FREQ=WEEKLY"
    edit(journal, Kind.FOLLOW_UP, record, {"repeat": "FREQ=DAILY;COUNT=9"})
    qtbot.waitUntil(lambda: end.line.text() == "9" and end.combo.currentData() == "after")


def test_put_off_to_a_day_that_is_chosen(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    for text in ("One", "Two"):
        create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": text, "due_on": ago(1)})
    page = today(window)
    row = row_of(page, "Done")
    next(action for action in row.later.menu().actions() if "nother day" in action.text()).trigger()
    popup = row.findChild(CalendarPopup)
    assert popup.isVisible() and popup.calendar.minimumDate() == QDate.currentDate().addDays(1)
    days = popup.calendar.focusProxy()
    qtbot.keyClick(days, Qt.Key.Key_Right)
    qtbot.keyClick(days, Qt.Key.Key_Return)
    assert journal.value(FollowUp.select(FollowUp.snoozed_until).where(FollowUp.text == "One")) == ago(-2)
    qtbot.waitUntil(lambda: [one.waiting.words for one in page._rows] == ["Two"])
    assert QApplication.focusWidget() is page._rows[0].act, "the keyboard goes on to the next"


def test_not_to_do_it_is_called_what_it_is(window: MainWindow, journal: Journal, amara: int) -> None:
    create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "Once", "due_on": ago(3)})
    values = {"relationship": amara, "text": "Again", "due_on": ago(2), "repeat": "FREQ=WEEKLY"}
    create(journal, Kind.FOLLOW_UP, values)
    talk = {"relationship": amara, "date": ago(-1), "subject": "Budget", "talking_points": [("A", "open")]}
    create(journal, Kind.CONVERSATION, talk)
    said = {row.waiting.words: row.later.menu().actions()[-1].text() for row in today(window)._rows}
    assert said == {
        "Once": "It is &not needed any more",
        "Again": "&Skip it this time",
        "Budget": "It &needs no preparing",
    }


def test_a_talk_is_prepared_without_leaving(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    points = [("Her move", "open")]
    values = {"relationship": amara, "date": ago(-1), "subject": "Budget", "talking_points": points}
    create(journal, Kind.CONVERSATION, values)
    page = today(window)
    row_of(page, "Prepare").act.click()
    field = page.act.points.field("talking_points")
    field.set_value([("Her move", "open"), ("The crane", "open")])
    field.edited.emit()
    qtbot.mouseClick(page.act.done, Qt.MouseButton.LeftButton)
    assert journal.rows(TalkingPoint.select(TalkingPoint.text)) == [("Her move",), ("The crane",)]
    assert page._rows == [] and window.rail.buttons[Place.TODAY].count == 0
    window.commands.actions["undo"].trigger()
    qtbot.waitUntil(lambda: len(page._rows) == 1)


def test_in_touch_again_ends_what_was_planned(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    create(
        journal,
        Kind.FOLLOW_UP,
        {"relationship": amara, "type": "keep_in_touch", "due_on": ago(1), "repeat": "FREQ=MONTHLY"},
    )
    page = today(window)
    row_of(page, "In touch…").act.click()
    assert page.act.when.isVisible()
    page.act.other.click()
    assert journal.value(Conversation.select(Conversation.relationship)) == amara
    assert [state for state, *_ in rows(journal)] == ["done", "open"] and page._rows == []
    window.commands.actions["undo"].trigger()
    assert [state for state, *_ in rows(journal)] == ["open"]


def test_done_on_the_page_of_a_person(qtbot: Any, window: MainWindow, journal: Journal, amara: int) -> None:
    record = create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "Ring her", "due_on": ago(-5)})
    window.desk.open_record(Kind.RELATIONSHIP, amara)
    section = window.places.page(Place.RELATIONSHIPS).view.follow_ups
    (row,) = section.rows
    assert section.isVisible() and "due" in row.line.detail
    row.open_button.click()
    assert window.places.page(Place.RELATIONSHIPS).entry(Kind.FOLLOW_UP)[0].record_id == record
    window.navigation.go_back()
    qtbot.mouseClick(section.rows[0].done, Qt.MouseButton.LeftButton)
    assert rows(journal)[0][0] == "done" and not section.isVisible()


def test_all_that_a_follow_up_holds_can_be_changed(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(9), "subject": "Budget"})
    record = create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "x", "repeat": "FREQ=WEEKLY"})
    window.desk.open_record(Kind.FOLLOW_UP, record)
    sheet = window.places.page(Place.RELATIONSHIPS).entry(Kind.FOLLOW_UP)[0].sheet
    for name, value in (
        ("about", f"conversation:{talk}"),
        ("anchor", "last_contact"),
        ("type", "my_promise"),
    ):
        field = sheet.field(name)
        assert field.isVisible(), name
        field.combo.setCurrentIndex(field.combo.findData(value))
        field.combo.activated.emit(field.combo.currentIndex())
        assert sheet.flush()
    kept = journal.first(FollowUp.select(FollowUp.conversation, FollowUp.anchor, FollowUp.type))
    assert kept == (talk, "last_contact", "my_promise")
    repeat = sheet.field("repeat")
    assert repeat.words.text() == "One week after the last contact." and not repeat.days[0].isVisible()
    repeat.line.setText("0")
    repeat.line.textEdited.emit("0")
    assert not sheet.flush() and repeat.error()
    assert journal.value(FollowUp.select(FollowUp.repeat)) == "FREQ=WEEKLY"
    repeat.combo.setCurrentIndex(0)
    repeat.combo.activated.emit(0)
    assert sheet.flush()
    assert journal.value(FollowUp.select(FollowUp.repeat)) == "" and not sheet.field("anchor").isVisible()


# Reminders


def test_what_went_wrong_is_told_until_one_goes_elsewhere(window: MainWindow) -> None:
    window.navigation.go_place(Place.SETTINGS)
    window.desk.failed.emit(NotifyError("Nothing here shows notifications."))
    assert window.notices.isVisible()
    window.navigation.go_place(Place.SETTINGS)
    assert window.notices.isVisible(), "not by staying"
    window.navigation.go_place(Place.TODAY)
    assert not window.notices.isVisible()
    window.desk.notice("Done.")
    window.navigation.go_place(Place.SETTINGS)
    assert window.notices.isVisible(), "what was done is told for a while, wherever one goes"


@pytest.fixture
def sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """What was sent to the program that shows messages; one that writes them down stands in its place."""
    told, program = tmp_path / "told", tmp_path / "bin" / "gdbus"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nshift 12\nprintf "%s\\n" "$1" >> "{told}"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")

    def read() -> list[str]:
        QThreadPool.globalInstance().waitForDone()
        return told.read_text().splitlines() if told.exists() else []

    return read


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="programs of a Linux desktop")
def test_a_message_comes_once_a_day_and_not_to_whoever_looks(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int, sent: Callable[[], list[str]]
) -> None:
    create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "Secret", "due_on": ago(1)})
    made = Reminders(window.desk, window)
    ReminderSettings(notify=True).write(window.desk.settings)
    made.apply()
    day = datetime.combine(date.today(), datetime.min.time())
    assert window.isActiveWindow() and not made.look(day - timedelta(days=1) + timedelta(hours=10))
    window.hide()
    assert not made.look(day.replace(hour=8)) and made.look(day.replace(hour=10))
    assert not made.look(day.replace(hour=11)) and sent() == ['"1 thing waits in MentorDesk."']
    assert made.look(day + timedelta(days=1, hours=9)) and len(sent()) == 2
    assert not made.look(day + timedelta(days=2, hours=23))
    ReminderSettings(notify=True, words=True).write(window.desk.settings)
    made.apply()
    assert made.look(day + timedelta(days=3, hours=9)) and "Secret" in sent()[-1]
    ReminderSettings().write(window.desk.settings)
    made.apply()
    assert not made.look(day + timedelta(days=5, hours=9)) and len(sent()) == 3
    made.leave()


def test_closing_leaves_it_in_the_tray_only_where_it_stays(window: MainWindow, journal: Journal) -> None:
    window.stays = lambda: True
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted() and window.isHidden()
    window.raise_up()
    assert window.isVisible()
    create(journal, Kind.RELATIONSHIP, {"name": "Still open"})
    window.commands.actions["quit"].trigger()
    assert window.isHidden() and window.stays is None
    assert tray.LOOK_MS == 60_000
