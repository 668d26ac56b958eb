# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Merging two records of one person from their page: chosen, seen, done, undone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.relationships.merge import MergePage
from mentordesk.desktop.relationships.page import RelationshipsPage
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Relationship
from mentordesk.journal.terms import Kind


def make(journal: Journal, name: str, **values: object) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": name, **values})


def page_of(window: MainWindow) -> RelationshipsPage:
    page = window.places.page(Place.RELATIONSHIPS)
    assert isinstance(page, RelationshipsPage)
    return page


def merging(window: MainWindow) -> MergePage:
    shown = page_of(window).details.currentWidget()
    (found,) = shown.findChildren(MergePage)
    return found


def names(journal: Journal) -> list[str]:
    return [row[0] for row in journal.rows(Relationship.select(Relationship.name).order_by(Relationship.id))]


def test_a_likely_double_is_said_quietly_and_merged(window: MainWindow, journal: Journal) -> None:
    sam = make(journal, "Sam Lee", note="Likes tea")
    double = make(journal, "sam lee", note="Plays chess")
    operations.create(journal, Kind.CONVERSATION, {"relationship": double, "date": "2024", "notes": "x"})
    window.desk.open_record(Kind.RELATIONSHIP, sam)
    view = page_of(window).view
    assert view.double.isVisible()
    assert view.double.text.text() == "sam lee (last in touch: 2024) may be the same person."
    view.double.link.click()
    page = merging(window)
    assert page.other.value() == double
    for said in ("Sam Lee", "Also known as: sam lee", "1 conversation", "Likes tea", "Plays chess"):
        assert said in page.preview.text()
    page.names.setCurrentIndex(1)
    page.names.activated.emit(1)
    assert page.preview.text().startswith("sam lee\nAlso known as: Sam Lee")
    page.names.setCurrentIndex(0)
    page.merge.click()
    assert names(journal) == ["Sam Lee"]
    assert view.isVisible() and view.record_id == sam and not view.double.isVisible()
    assert view.sheet.field("also_known_as").value() == "sam lee"
    assert window.notices.action.text() == "&Undo"
    window.notices.action.click()
    QApplication.processEvents()
    assert names(journal) == ["Sam Lee", "sam lee"]
    assert view.double.isVisible()


def test_anybody_can_be_merged_from_the_menu(qtbot, window: MainWindow, journal: Journal) -> None:
    weiss = make(journal, "Anna Weiss")
    berg = make(journal, "Anna Berg")
    window.desk.open_record(Kind.RELATIONSHIP, weiss)
    view = page_of(window).view
    assert not view.double.isVisible()
    view.merge_action.trigger()
    page = merging(window)
    assert not page.merge.isEnabled() and not page.preview.isVisible()
    qtbot.keyClicks(page.other.line, "berg")
    page.other._offers.popup().hide()
    qtbot.keyClick(page.other.line, Qt.Key.Key_Return)
    assert page.other.value() == berg and page.merge.isEnabled()
    page.merge.click()
    assert names(journal) == ["Anna Weiss"]
    journal.undo()
    assert names(journal) == ["Anna Weiss", "Anna Berg"]


def test_who_it_was_begun_from_cannot_be_chosen_and_cancelling_changes_nothing(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    ada = make(journal, "Ada")
    window.desk.open_record(Kind.RELATIONSHIP, ada)
    page_of(window).view.merge_action.trigger()
    page = merging(window)
    qtbot.keyClicks(page.other.line, "Ada")
    assert not page.merge.isEnabled()
    page.other.line.clear()
    page.cancel.click()
    assert page_of(window).view.isVisible() and names(journal) == ["Ada"]


def test_two_who_work_for_others_are_two(window: MainWindow, journal: Journal) -> None:
    alpha = make(journal, "Sam Lee", organisation="Alpha")
    make(journal, "Sam Lee", organisation="Beta")
    window.desk.open_record(Kind.RELATIONSHIP, alpha)
    assert not page_of(window).view.double.isVisible()


def test_two_people_of_one_name_are_said_to_be_two_once(window: MainWindow, journal: Journal) -> None:
    sam, other, third = (
        make(journal, "Sam Lee"),
        make(journal, "sam lee"),
        make(journal, "Sam Lee", title="Cook"),
    )
    window.desk.open_record(Kind.RELATIONSHIP, sam)
    view = page_of(window).view
    for _ in range(2):
        assert view.double.isVisible()
        view.double.apart.click()
    assert not view.double.isVisible(), "of either nothing is said any more"
    window.notices.action.click()
    assert view.double.isVisible() and view.double.other in (other, third), "the last word is taken back"
    view.double.apart.click()
    for who, seen in ((other, True), (sam, False), (third, True)):
        window.desk.open_record(Kind.RELATIONSHIP, who)
        assert view.double.isVisible() is seen, "of the two others, nobody has said it"
    merged_into = {person for person in (other, third)}
    window.desk.open_record(Kind.RELATIONSHIP, other)
    assert view.double.other in merged_into - {other}
