# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The sections of a relationship's page: value, give and take, sponsorship, turning points."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.relationships.give_picture import Grid, StrandModel
from mentordesk.desktop.relationships.sections import Sections
from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.records import (
    Draft,
    Exchange,
    Relationship,
    Sponsorship,
    TurningPoint,
    ValueStatement,
)
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import ExchangeKind, Flow, Kind
from mentordesk.practice.example.demo import build_demo
from mentordesk.practice.relationship.give_and_take import Picture, Strand, read_picture
from mentordesk.practice.search.search import people_named

TODAY = date.today()


def days_ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.fixture
def grace(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Grace Lindqvist", "they_are": "a sponsor"})


@pytest.fixture
def view(window: MainWindow, grace: int) -> RelationshipView:
    window.desk.open_record(Kind.RELATIONSHIP, grace)
    return window.places.page(Place.RELATIONSHIPS).view


@pytest.fixture
def sections(view: RelationshipView) -> Sections:
    return view.sections


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Journal]:
    path = tmp_path / "demo.mentordesk"
    build_demo(path, TODAY)
    with open_journal(path) as opened:
        yield opened


def add(journal: Journal, person: int, kind: Kind, day: str, **values: Any) -> int:
    return create(journal, kind, {"relationship": person, "date": day, **values})


def notice(window: MainWindow) -> str:
    return window.notices.text.whole_text() if window.notices.isVisible() else ""


# The model and the picture


def test_the_model_of_kinds(qtmodeltester: Any) -> None:
    model = StrandModel()
    qtmodeltester.check(model)
    model.show_picture(
        Picture((Strand(ExchangeKind.TIME, {2025: 1}), Strand(ExchangeKind.SKILL, {}, {2026: 2})))
    )
    qtmodeltester.check(model)
    said = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "A new skill. Gained: none. Given: two in 2026."
    assert model.data(model.index(0)) == "Time"


def test_the_grid_has_room_for_what_it_shows(qapp: QApplication) -> None:
    picture = Picture((Strand(ExchangeKind.GENERATION_VIEW, {1999: 1}, {2026: 1}),))
    for width in (240, 320, 400, 620, 720):
        grid = Grid(picture, width, qapp.font())
        assert grid.width <= width and grid.columns
        for flow in Flow:
            for number, column in enumerate(grid.columns):
                assert grid.at(grid.cell_rect(a_row(width), flow, number).center().x()) == (flow, column)
    assert grid.at(grid.name_rect(a_row(width)).center().x()) is None


def a_row(width: int) -> Any:
    from PySide6.QtCore import QRect

    return QRect(0, 0, width, 30)


def ink(widget: QWidget, rect: Any, colour: Any) -> int:
    """How many points of a colour there are in a part of a widget."""
    image: QImage = widget.grab(rect).toImage()
    wanted = colour.rgb()
    return sum(
        image.pixelColor(x, y).rgb() == wanted for x in range(image.width()) for y in range(image.height())
    )


def test_dots_stand_left_for_gained_and_right_for_given(
    journal: Journal, grace: int, sections: Sections
) -> None:
    add(journal, grace, Kind.EXCHANGE, days_ago(3), direction="given", type="time", text="x")
    sections.give_and_take.set_open(True)
    rows = sections.give_and_take.picture.rows
    now, grid = theme.colours(), rows.grid()
    row = rows.visualRect(rows.strands.index(0))
    gained, given = grid.cell_rect(row, Flow.GAINED, 0), grid.cell_rect(row, Flow.GIVEN, 0)
    assert gained.right() < grid.name_rect(row).left() < grid.name_rect(row).right() < given.left()
    view = rows.viewport()
    assert ink(view, given, now.accent) > 20 and ink(view, gained, now.accent) == 0
    add(journal, grace, Kind.EXCHANGE, days_ago(2), direction="gained", type="time", text="x")
    assert ink(view, grid.cell_rect(row, Flow.GAINED, 0), now.text) > 20
    for number in range(8):
        add(journal, grace, Kind.EXCHANGE, days_ago(1), direction="given", type="time", text=str(number))
    assert ink(view, given, now.accent) > 150, "too many for dots are one number"


def test_the_picture_is_told_in_words(qtbot: QtBot, journal: Journal, grace: int, sections: Sections) -> None:
    add(journal, grace, Kind.EXCHANGE, "2024-05-03", direction="gained", type="time", text="x")
    add(journal, grace, Kind.EXCHANGE, "2025-05-03", direction="given", type="thanks", text="x")
    section = sections.give_and_take
    section.set_open(True)
    said = "From Grace you gained one gift of time, in 2024. You gave Grace one word of thanks, in 2025."
    rows = section.picture.rows
    assert section.words.text() == said and rows.accessibleDescription() == said
    row = rows.visualRect(rows.strands.index(0))
    grid = rows.grid()
    assert rows.tip_at(grid.cell_rect(row, Flow.GAINED, 0).center()) == "Gained, 2024: one gift of time"
    whole = "Time. Gained: one in 2024. Given: none."
    assert rows.tip_at(grid.cell_rect(row, Flow.GIVEN, 0).center()) == whole
    assert rows.tip_at(grid.name_rect(row).center()) == whole
    assert rows.tip_at(QPoint(5, 5000)) == ""
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert rows.currentIndex().row() == 0
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex().row() == 1
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    view = rows.window().places.page(Place.RELATIONSHIPS).view
    assert view._group == "give_and_take", "it leads to what the dots stand for"


# The line


def test_nothing_passed_yet_is_one_quiet_line(sections: Sections) -> None:
    section = sections.give_and_take
    assert not section.is_open and section.summary.whole_text() == "Nothing yet"
    assert not sections.sponsorship.isVisible() and not sections.value.isVisible()
    section.set_open(True)
    assert section.entry.isVisible() and not section.picture.isVisible()
    assert "is noted here" in section.words.text()


def test_words_choose_the_kind_until_the_user_does(
    qtbot: QtBot, journal: Journal, window: MainWindow, sections: Sections
) -> None:
    sections.give_and_take.begin(Flow.GIVEN)
    entry = sections.give_and_take.entry
    assert entry.flow.value() == Flow.GIVEN
    qtbot.keyClicks(entry.line, "An hour with the new planner")
    assert entry.kind.currentData() == ExchangeKind.TIME
    entry.kind.setCurrentIndex(entry.kind.findData(str(ExchangeKind.CHALLENGE)))
    entry.kind.activated.emit(entry.kind.currentIndex())
    qtbot.keyClicks(entry.line, ", thanks to her")
    assert entry.kind.currentData() == ExchangeKind.CHALLENGE
    qtbot.keyClick(entry.line, Qt.Key.Key_Return)
    model = Exchange
    assert journal.rows(model.select(model.direction, model.type, model.text, model.date)) == [
        ("given", "challenge", "An hour with the new planner, thanks to her", TODAY.isoformat())
    ]
    assert notice(window) == "Noted. I gave: a challenge"
    assert entry.line.text() == "" and entry.line.hasFocus() and entry.flow.value() == Flow.GIVEN
    qtbot.keyClick(entry.line, Qt.Key.Key_Return)
    assert len(journal.rows(model.select())) == 1, "an empty line is nothing"


def test_the_way_it_went_last_is_offered_first(
    journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    other = create(journal, Kind.RELATIONSHIP, {"name": "Daniel"})
    add(journal, other, Kind.EXCHANGE, days_ago(9), direction="gained", type="skill", text="x")
    add(journal, other, Kind.EXCHANGE, days_ago(2), direction="given", type="time", text="x")
    entry = view.sections.give_and_take.entry
    assert entry.flow.value() == Flow.GAINED
    window.desk.open_record(Kind.RELATIONSHIP, other)
    assert entry.flow.value() == Flow.GIVEN
    window.desk.open_record(Kind.RELATIONSHIP, grace)
    assert entry.flow.value() == Flow.GAINED


def test_half_a_line_stays_with_its_person(
    qtbot: QtBot, journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    other = create(journal, Kind.RELATIONSHIP, {"name": "Daniel"})
    view.sections.give_and_take.begin(Flow.GAINED)
    line = view.sections.give_and_take.entry.line
    qtbot.keyClicks(line, "Half a thou")
    window.desk.open_record(Kind.RELATIONSHIP, other)
    assert line.text() == ""
    assert [row[0] for row in journal.rows(Draft.select(Draft.body))] == ["Half a thou"]
    window.desk.open_record(Kind.RELATIONSHIP, grace)
    assert line.text() == "Half a thou"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert journal.rows(Draft.select()) == [] and line.text() == ""


def test_what_is_typed_is_kept_while_typing(qtbot: QtBot, journal: Journal, sections: Sections) -> None:
    sections.give_and_take.begin(Flow.GAINED)
    qtbot.keyClicks(sections.give_and_take.entry.line, "Never lost")
    qtbot.waitUntil(lambda: len(journal.rows(Draft.select())) == 1, timeout=3000)


def test_the_add_menu_leads_to_the_line(view: RelationshipView, journal: Journal) -> None:
    given = next(action for action in view.add_menu.entries if action.text() == "Something I &gave")
    given.trigger()
    section = view.sections.give_and_take
    assert section.is_open and section.entry.line.hasFocus() and section.entry.flow.value() == Flow.GIVEN
    turn = next(action for action in view.add_menu.entries if action.text() == "&Turning point")
    turn.trigger()
    assert view.sections.turning_points.is_open and view.sections.turning_points.entry.sort.hasFocus()
    assert journal.rows(Exchange.select()) == [] and journal.rows(TurningPoint.select()) == []


def test_a_section_stays_as_it_was_left(
    view: RelationshipView, settings: QSettings, window: MainWindow, journal: Journal
) -> None:
    view.sections.give_and_take.button.click()
    other = create(journal, Kind.RELATIONSHIP, {"name": "Daniel"})
    window.desk.open_record(Kind.RELATIONSHIP, other)
    assert view.sections.give_and_take.is_open and not view.sections.turning_points.is_open
    again = Sections(window.desk, view)
    assert again.give_and_take.is_open and not again.sponsorship.is_open
    again.deleteLater()


# Sponsorship


def test_an_act_that_waits_for_thanks_stays_in_sight(
    qtbot: QtBot, journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    act = add(
        journal,
        grace,
        Kind.SPONSORSHIP,
        days_ago(20),
        direction="for_me",
        type="nominated",
        text="The list & more",
        stake="high",
        result="It closed in my favour",
    )
    add(journal, grace, Kind.SPONSORSHIP, days_ago(9), direction="by_me", type="credited", stake="none")
    section = view.sections.sponsorship
    assert view.bond.text() == (
        "From acts alone: sponsorship in both directions, one for you and one by you, and no advice."
    )
    assert section.isVisible() and not section.is_open
    assert section.summary.whole_text() == "One for you, one by you; one not thanked for yet"
    assert [row.thank.property("act") for row in section.rows] == [act]
    assert section.rows[0].thank.text() == "Thank Grace"
    section.set_open(True)
    assert [row.thank.isVisible() for row in section.rows] == [False, True]
    qtbot.mouseClick(section.rows[1].thank, Qt.MouseButton.LeftButton)
    thanked = Sponsorship.select(Sponsorship.thanked_on).where(Sponsorship.id == act)
    assert journal.value(thanked) == TODAY.isoformat()
    assert notice(window) == "You thanked Grace today."
    assert not any(row.thank.isVisible() for row in section.rows)
    window.notices.action.click()
    assert journal.value(thanked) is None and section.rows[1].thank.isVisible()
    qtbot.mouseClick(section.rows[1].link, Qt.MouseButton.LeftButton)
    assert window.places.page(Place.RELATIONSHIPS).entry(Kind.SPONSORSHIP)[0].record_id == act


# Value


def test_the_value_and_its_drift(
    qtbot: QtBot, journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    assert view.value.check.text() == "Say what you expect"
    said = {"receive_text": "A door, now and then", "give_text": "The floor", "receive": ["sponsorship"]}
    add(journal, grace, Kind.VALUE_STATEMENT, days_ago(380), **said)
    add(journal, grace, Kind.EXCHANGE, days_ago(9), direction="gained", type="introduction", text="x")
    pair = view.value.receive
    assert pair.expected.words.text() == "A door, now and then"
    assert pair.came.words.text() == "You expected sponsorship. What came in 12 months: one introduction."
    assert view.value.hint.isVisible() and view.value.hint.text() == "You said so 1 year ago. Is it still so?"
    both = view.sections.value
    assert both.isVisible() and both.summary.whole_text() == "To give: The floor"
    both.set_open(True)
    assert "show nothing of sponsorship." in both.receive.words.text()

    qtbot.mouseClick(view.value.check, Qt.MouseButton.LeftButton)
    entry = window.places.page(Place.RELATIONSHIPS).entry(Kind.VALUE_STATEMENT)[0]
    assert entry.isVisible() and entry.record.date == TODAY.isoformat()
    assert {name: entry.record.value_of(name) for name in said} == said
    assert notice(window) == "It begins with what you said last."
    window.desk.open_record(Kind.RELATIONSHIP, grace)
    assert len(journal.rows(ValueStatement.select())) == 2
    assert not view.value.hint.isVisible()
    view.value.check.click()
    assert len(journal.rows(ValueStatement.select())) == 2, "the one of today is gone on with"


def test_a_first_statement_left_empty_does_not_stay(
    journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    view.value.check.click()
    assert len(journal.rows(ValueStatement.select())) == 1
    window.desk.open_record(Kind.RELATIONSHIP, grace)
    assert journal.rows(ValueStatement.select()) == []


def test_a_statement_left_empty_does_not_come_back_by_undo_and_redo(
    journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    edit(journal, Kind.RELATIONSHIP, grace, {"they_are": "the one I ask"})
    view.value.check.click()
    assert len(journal.rows(ValueStatement.select())) == 1
    for command in ("back", "undo", "redo", "redo"):
        window.commands.actions[command].trigger()
        assert journal.rows(ValueStatement.select()) == [], command
    assert view.record.they_are == "the one I ask"
    assert view.value.check.text() == "Say what you expect"


# Turning points


def test_a_turning_point_in_place(
    qtbot: QtBot, journal: Journal, window: MainWindow, view: RelationshipView
) -> None:
    section = view.sections.turning_points
    section.begin()
    entry = section.entry
    entry.save()
    assert entry.what.text() == "Say which phase it is now." and journal.rows(TurningPoint.select()) == []
    entry.phase.setCurrentIndex(entry.phase.findData("cultivation"))
    qtbot.keyClicks(entry.line, "Now it is weekly")
    qtbot.keyClick(entry.line, Qt.Key.Key_Return)
    model = TurningPoint
    assert journal.rows(model.select(model.type, model.phase, model.date, model.text)) == [
        ("phase_change", "cultivation", TODAY.isoformat(), "Now it is weekly")
    ]
    assert journal.value(Relationship.select(Relationship.phase)) == "cultivation"
    assert notice(window) == "Noted. A new phase: cultivation"
    assert len(section.links) == 1 and "a new phase: cultivation" in section.links[0].whole_text()

    entry.sort.setCurrentIndex(entry.sort.findData("ended"))
    assert not entry.phase.isVisible() and "counts as ended" in entry.what.text()
    entry.day.line.setText((TODAY + timedelta(days=3)).isoformat())
    entry.add.click()
    assert "still to come" in entry.day.error()
    assert journal.value(Relationship.select(Relationship.ended_on)) is None
    entry.day.line.setText("2026-02")
    entry.add.click()
    assert journal.value(Relationship.select(Relationship.ended_on)) == "2026-02"
    assert "ended February 2026" in view.subtitle.text()
    window.notices.action.click()
    assert journal.value(Relationship.select(Relationship.ended_on)) is None


def test_a_turning_point_corrected_on_its_page(
    journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    made = add(journal, grace, Kind.TURNING_POINT, "2025", type="mutual")
    window.desk.open_record(Kind.TURNING_POINT, made)
    page = window.places.page(Place.RELATIONSHIPS).entry(Kind.TURNING_POINT)[0]
    page.save("type", "ended")
    assert journal.value(Relationship.select(Relationship.ended_on)) == "2025"


# As a whole


@pytest.mark.parametrize("name", ["Amara", "Henrik", "Grace", "Priya", "Tomasz"])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (800, 600)])
def test_everything_folded_out_fits(
    open_window: Callable[[Journal], MainWindow], demo: Journal, name: str, width: int, height: int
) -> None:
    window = open_window(demo)
    window.resize(width, height)
    person = people_named(demo, name)[0][0]
    window.desk.open_record(Kind.RELATIONSHIP, person)
    view = window.places.page(Place.RELATIONSHIPS).view
    shown = view.sections
    for fold in (shown.value, shown.give_and_take, shown.sponsorship, shown.turning_points):
        fold.set_open(True)
    QApplication.processEvents()
    for part in shown.findChildren(QWidget):
        if part.isVisible() and not isinstance(part.parentWidget(), type(shown.give_and_take.picture.rows)):
            right = part.mapTo(view, QPoint(part.width(), 0)).x()
            assert right <= view.width() + 1, (part, part.accessibleName())
    assert shown.give_and_take.picture.rows.grid().width <= shown.give_and_take.picture.width()
    assert len(shown.give_and_take.picture.rows.strands.picture.strands) == len(
        read_picture(demo, person).strands
    )
    window.close()
