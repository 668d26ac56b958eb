# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The advice of a blind review is chosen without a word of what was expected of it."""

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from tests.desktop.reflections.blind import SECRET, advise, question_of, told


def test_a_copy_of_the_blind_review_is_as_blind(window: MainWindow, journal: Journal) -> None:
    window.desk.settings.setValue("guide/mode", "all")
    advice = advise(journal)
    window.commands.actions["guided"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    page._change_set("blind_review")
    assert page.own_set.name.field("name").text.textCursor().selectedText() == "Blind review"
    page.own_set.write.click()
    assert page.advice_chooser.isVisible()
    page.advice_chooser.links[0].click()
    assert page.view.content.about == ((Kind.RELATIONSHIP, 1), (Kind.ADVICE, advice))
    assert SECRET not in told(page) and question_of(page.view.guide, "reveal").reveal.isVisible()


def test_a_blind_review_begins_among_the_reflections_and_shows_nothing_on_the_way(
    window: MainWindow, journal: Journal
) -> None:
    advise(journal, "Amara", "Wait")
    later = advise(journal, "Ben", "Hurry")
    window.commands.actions["guided"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    assert SECRET not in told(page)
    next(card for card in page.chooser._cards if card._key == "blind_review").name.click()
    chooser = page.advice_chooser
    assert chooser.isVisible() and SECRET not in told(page)
    assert [link.whole_text() for link in chooser.links] == ["“Hurry”", "“Wait”"] and chooser.links[
        0
    ].hasFocus()
    chooser.links[0].click()
    assert (Kind.ADVICE, later) in page.view.content.about and SECRET not in told(page)
    window.commands.actions["blind"].trigger()
    assert chooser.isVisible()
    chooser.without.click()
    assert page.view.content.about == () and page.view.content.framework == "blind_review"
