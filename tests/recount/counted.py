# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What the recounts compare, and how often they did."""

from collections import Counter

COMPARED: Counter[str] = Counter()


def same(kind: str, found: object, counted: object, about: object = "") -> None:
    """Compare what the program tells with what was counted again."""
    COMPARED[kind] += 1
    assert found == counted, (kind, about)


WORDS = (
    *("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)


def words(number: int) -> str:
    """A number as it stands in a sentence."""
    return WORDS[number] if number < len(WORDS) else f"{number:,}"


def counted(number: int, one: str, many: str) -> str:
    """A number of things."""
    return f"{number:,} {one if number == 1 else many}"
