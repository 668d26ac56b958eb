# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How names are compared: without accents, case and outer space."""

import pytest

from mentordesk.journal.storage.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("  Ada ", "ada"),
        ("ÁGNES", "agnes"),
        ("A\u0301gnes", "agnes"),
        ("Straße", "strasse"),
        ("ſam", "sam"),
        ("ﬁne", "fine"),
        ("Ada  Kovács", "ada  kovacs"),
        ("你好", "你好"),
    ],
)
def test_names_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_what_differs_in_more_than_accents_stays_apart() -> None:
    assert len({fold(name) for name in ("Łódź", "Lodz", "Ada", "Adam", "ada m")}) == 5
