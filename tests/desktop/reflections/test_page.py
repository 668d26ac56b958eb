# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The place of reflections: the list, its filter, and what was just written."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from tests.desktop.reflections.reading import write


def test_the_list_follows_the_filter(window: MainWindow, journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    values = {"relationship": amara, "direction": "received", "date": "2024-01-01", "words": "Wait a day"}
    advice = operations.create(journal, Kind.ADVICE, values)
    write(journal, "2024-03-01", "about her", about=[("relationship", amara)])
    write(journal, "2024-03-02", "guided", framework="grow", about=[("advice", advice)])
    write(journal, "2024-03-03", "neither")
    window.navigation.go_place(Place.REFLECTIONS)
    page = window.places.page(Place.REFLECTIONS)
    assert page.list.records.rowCount() == 3
    page.filter.choose("person", str(amara))
    assert page.list.records.rowCount() == 2 and "Amara" in page.filter.whole_text()
    page.filter.choose("framework", "grow")
    assert page.list.records.rowCount() == 1
    page.show_all()
    assert page.list.records.rowCount() == 3
    window.navigation.go(Target(Place.REFLECTIONS, showing=(("advice", str(advice)),)))
    assert page.list.records.rowCount() == 1 and "Wait a day" in page.about.whole_text()
    page.about.click()
    assert page.list.records.rowCount() == 3 and page.about.isHidden()


def test_the_filter_finds_anybody_and_any_advice(window: MainWindow, journal: Journal) -> None:
    people = [operations.create(journal, Kind.RELATIONSHIP, {"name": f"Ada {n:03}"}) for n in range(403)]
    values = {"relationship": people[0], "direction": "received", "date": "2024-01-01", "words": "Wait a day"}
    advice = operations.create(journal, Kind.ADVICE, values)
    write(journal, "2024-03-01", "about the last", about=[("relationship", people[-1])])
    write(journal, "2024-03-02", "about the advice", about=[("advice", advice)])
    write(journal, "2024-03-03", "neither")
    window.navigation.go_place(Place.REFLECTIONS)
    page = window.places.page(Place.REFLECTIONS)

    def look_for(text: str) -> list[str]:
        page.filter.menu().actions()[-1].trigger()
        assert page.finder.isVisible() and page.finder.has_focus()
        QTest.keyClicks(page.finder.line, text)
        QTest.keyClick(page.finder.line, Qt.Key.Key_Return)
        assert not page.finder.isVisible()
        return [page.list.records.line(row).title for row in range(page.list.records.rowCount())]

    assert look_for("Ada 402") == ["about the last"] and "Ada 402" in page.filter.whole_text()
    page.show_all()
    assert look_for("wait") == ["about the advice"] and "Wait a day" in page.about.whole_text()
    page.about.click()
    assert page.list.records.rowCount() == 3
    assert look_for("") == ["neither", "about the advice", "about the last"]


def test_what_was_just_written_is_marked_in_the_list(qtbot, window: MainWindow, journal: Journal) -> None:
    write(journal, "2024-03-01", "An old one")
    window.commands.actions["new_reflection"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    QTest.keyClicks(page.view.body.field("body").editor(), "A new one")
    assert page.view.flush()
    qtbot.waitUntil(lambda: page.list.records.rowCount() == 2)
    assert page.list.current_id == page.view.record_id


def test_the_list_is_sorted_and_told_apart_by_how_it_was_written(
    window: MainWindow, journal: Journal
) -> None:
    write(journal, "2024-03-01", "old and free")
    write(journal, "2024-03-02", "new and guided", framework="grow")
    window.navigation.go_place(Place.REFLECTIONS)
    page = window.places.page(Place.REFLECTIONS)

    def shown() -> list[str]:
        return [page.list.records.line(row).title for row in range(page.list.records.rowCount())]

    assert shown() == ["new and guided", "old and free"]
    assert "GROW" in page.list.records.line(0).detail
    page.filter.choose("order", "oldest")
    assert shown() == ["old and free", "new and guided"]
    page.filter.choose("guided", "free")
    assert shown() == ["old and free"]


def test_a_reflection_that_goes_to_the_trash_leaves_the_page(window: MainWindow, journal: Journal) -> None:
    record = write(journal, "2024-03-01", "One")
    window.desk.open_record(Kind.REFLECTION, record)
    page = window.places.page(Place.REFLECTIONS)
    operations.trash(journal, Kind.REFLECTION, record)
    assert not page.view.isVisible() and page.shown_record() is None and page.list.records.rowCount() == 0
