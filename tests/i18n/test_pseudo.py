# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Pseudo-locales: English made strange, with its places, tags and patterns left alone."""

import pytest

from mentordesk.i18n.pseudo import UNMARKED, Pseudo


@pytest.mark.parametrize(
    ("message", "strange"),
    [
        ("", "⟦⟧"),
        ("Open", "⟦Ópéñ⟧"),
        ("Tell {name} on {date}", "⟦Téll {name} óñ {date}⟧"),
        ("&Open", "⟦&Ópéñ⟧"),
        ("<b>one</b>", "⟦<b>óñé</b>⟧"),
        ("100 %n", "⟦100 %n⟧"),
        ("Calendars (*.ics *.ical)", "⟦Çáléñdárs (*.ics *.ical)⟧"),
        ("*.ics", "⟦*.ics⟧"),
    ],
)
def test_letters_have_accents_and_messages_brackets(message: str, strange: str) -> None:
    assert Pseudo().pgettext("buttons", message) == strange


def test_the_other_one_turns_the_direction() -> None:
    turned = Pseudo(right_to_left=True)
    assert turned.pgettext("buttons", "Open") == "\u202eOpen\u202c" and turned.pgettext("buttons", "") == ""


def test_pieces_that_stand_inside_of_messages_stay_as_they_are() -> None:
    for context in UNMARKED:
        assert Pseudo().pgettext(context, "October") == "October"
        assert Pseudo(right_to_left=True).npgettext(context, "day", "days", 2) == "days"


def test_the_form_for_one_and_for_many() -> None:
    forms = [Pseudo().npgettext("t", "{n} day", "{n} days", n) for n in (0, 1, 2)]
    assert forms == ["⟦{n} dáýs⟧", "⟦{n} dáý⟧", "⟦{n} dáýs⟧"]
