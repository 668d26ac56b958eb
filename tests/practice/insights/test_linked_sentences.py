# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Numbers that know their records keep their place through sentences and lists of them."""

from hypothesis import given
from hypothesis import strategies as st

from mentordesk.practice.insights.linked_sentences import Linked, number_link, unmarked

SHOWING = (("outcome", "used"),)


def shown(text: Linked) -> list[str]:
    return [text[link.start : link.end] for link in text.links]


def test_a_number_keeps_its_place() -> None:
    text = Linked.read(f"{number_link(3, SHOWING, at_start=True)} of {number_link(21, SHOWING)} helped.")
    assert text == "Three of 21 helped." and shown(text) == ["Three", "21"]
    more = Linked.run([text, "", "All is well.", text])
    assert more == "Three of 21 helped. All is well. Three of 21 helped."
    assert shown(more) == ["Three", "21"] * 2 and more.links[0].showing == SHOWING


def test_none_leads_nowhere() -> None:
    assert Linked.read(number_link(0, SHOWING)).links == ()


@given(st.text(max_size=40), st.integers(1, 30))
def test_what_the_user_wrote_is_no_mark(words: str, number: int) -> None:
    text = Linked.read(f"a {unmarked(words)} {number_link(number, SHOWING)}")
    assert len(text.links) == 1
