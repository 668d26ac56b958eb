# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every message that counts, filled in with 0, 1, 2 and 1,000: the English of it holds for the number it is used for."""

import re

import pytest

from mentordesk.i18n.texts import npgettext
from tests.i18n.test_extraction import in_code

COUNTED = sorted(text for text in in_code() if len(text) == 3)
WORDS = re.compile(r"[A-Za-z]+")
NUMBER = r"(?:\{n\}|\{number\}|\{count\}|\{days\})"
SAME_FOR_ALL = {
    "{n} more",
    "{n} open",
    "{n} to ask",
    "{n} waiting",
    "{n} given",
    "{n} gained",
    "{shown} of {n}+",
}
"""After these nothing agrees with the number, or the number is never 1."""
NEVER_ONE = ("Show all {n} people", "and both helped.", "of those helped", "none is known to have helped")
AGREE = (
    ("is", "are"),
    ("was", "were"),
    ("waits", "wait"),
    ("refers", "refer"),
    ("differs", "differ"),
    ("has", "have"),
)
ids = [f"{context}: {one}" for context, one, _ in COUNTED]


def singulars() -> dict[str, str]:
    """The nouns that are counted anywhere, by their plural."""
    found: dict[str, str] = {}
    for _, one, many in COUNTED:
        for single, several in zip(WORDS.findall(one), WORDS.findall(many), strict=False):
            if several in (f"{single}s", f"{single}es", f"{single[:-1]}ies"):
                found[several] = single
    return found


NOUNS = singulars()


def test_there_are_hundreds_and_their_nouns_are_known() -> None:
    assert len(COUNTED) > 250 and {"days", "years", "pieces", "entries", "people"} - set(NOUNS) == {"people"}


@pytest.mark.parametrize(("context", "one", "many"), COUNTED, ids=ids)
def test_a_counted_message_agrees_with_its_number(context: str, one: str, many: str) -> None:
    places = {name: "x" for name in re.findall(r"\{(\w+)\}", one + many)}
    told = {
        n: npgettext(context, one, many, n, **{k: v for k, v in places.items() if k != "n"})
        for n in (0, 1, 2, 1000)
    }
    if "{n}" in many:
        assert [re.search(rf"\b{n:,}\b", told[n]) is not None for n in (0, 2, 1000)] == [True] * 3
    # One thing: no noun in the plural behind the number, no "every 1 day", no "a 1".
    after_one = re.findall(rf"{NUMBER} (?:more |other )?([a-z]+)", one)
    assert [noun for noun in after_one if noun in NOUNS] == [], told[1]
    assert not re.search(r"\b(?:every|an?) 1\b", told[1]), told[1]
    # Several: no noun in the singular behind it.
    after_many = re.findall(rf"{NUMBER} (?:more |other )?([a-z]+)", many)
    assert [noun for noun in after_many if noun in NOUNS.values() and noun not in ("time",)] == [], told[2]
    if one == many:
        assert any(part in one for part in SAME_FOR_ALL) or any(part in one for part in NEVER_ONE), one
    # The verb that follows the counted thing.
    for single, several in AGREE:
        assert not re.match(rf"{NUMBER}(?: [a-z]+)?(?: of [a-z]+)? {several}\b", one), told[1]
        assert not re.match(rf"{NUMBER}(?: [a-z]+)?(?: of [a-z]+)? {single}\b", many), told[2]
