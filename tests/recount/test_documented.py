# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every sentence that ``docs/sentences.md`` quotes is one that the program says."""

import re
from functools import cache
from pathlib import Path

import pytest

from tests.i18n.test_extraction import in_code

PAGE = (Path(__file__).parents[2] / "docs" / "sentences.md").read_text(encoding="utf-8")
QUOTED = [
    quote.strip()
    for row in PAGE.splitlines()
    if row.startswith("|")
    for quote in re.findall(r"“([^”]+)”", row)
]
LEFT_OUT = "…"
Tokens = tuple[str, ...]


def tokens(text: str) -> Tokens:
    """Words, places and signs; what a quotation leaves out is one too."""
    return tuple(re.findall(r"\{\w+\}|…|[\w’,]+(?<!,)|[^\w\s]", text))


MESSAGES = sorted({tokens(part) for text in in_code() for part in text[1:]})


def is_place(token: str) -> bool:
    return token.startswith("{")


@cache
def says(message: Tokens, quote: Tokens, words: int) -> bool:
    """Whether a message can say a quotation, with at least so many words of its own in it.

    A place of the message stands for one token or more; what the quotation leaves out, for any number of tokens.
    """
    if not message and not quote:
        return words <= 0
    if quote and quote[0] == LEFT_OUT:
        if says(message, quote[1:], words) or (message and says(message[1:], quote, words)):
            return True
    if not message or not quote:
        return False
    if is_place(message[0]):
        return any(says(message[1:], quote[taken:], words) for taken in range(1, len(quote) + 1))
    if message[0] != quote[0]:
        return False
    return says(message[1:], quote[1:], words - message[0].isalpha())


def one_says(quote: Tokens) -> bool:
    wanted = min(2, sum(token.isalpha() for token in quote))
    return any(says(message, quote, wanted) for message in MESSAGES)


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?]) (?=\S)", text)


def told(quote: str) -> bool:
    """Whether the program says it, in one message or in several that follow each other."""
    parts = sentences(quote)
    if not parts:
        return True
    return any(
        one_says(tokens(" ".join(parts[:taken]))) and (taken == len(parts) or told(" ".join(parts[taken:])))
        for taken in range(len(parts), 0, -1)
    )


def test_there_are_dozens() -> None:
    assert len(QUOTED) > 40


@pytest.mark.parametrize("quote", QUOTED)
def test_what_is_quoted_is_what_the_program_says(quote: str) -> None:
    assert told(quote)


@pytest.mark.parametrize(
    "quote", ["You met … 4 times and never wrote.", "Nothing waits at all.", "… never thanked you."]
)
def test_what_the_program_does_not_say_is_noticed(quote: str) -> None:
    assert not told(quote)
