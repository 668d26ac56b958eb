# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Words to people in more than fifty situations, as they were read aloud once and kept."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.i18n.pseudo import Pseudo
from mentordesk.i18n.texts import install
from mentordesk.journal.records import Relationship
from mentordesk.journal.storage.opening import open_journal
from tests.practice.advice.drafts import SITUATIONS, Maker, drafts

GOLDEN = Path(__file__).parent / "golden" / "drafts.txt"
MONTHS = {"January", "February", "March", "April", "May", "June", "July", "September", "November"}


def test_each_situation_has_the_words_that_were_read_aloud() -> None:
    assert len(SITUATIONS) >= 55
    assert drafts() == GOLDEN.read_text(encoding="utf-8")


@pytest.fixture
def strange_english() -> Iterator[None]:
    install(Pseudo(), "en-XA")
    yield
    install()


@pytest.mark.usefixtures("strange_english")
@pytest.mark.parametrize("situation", [one for one in SITUATIONS if "ticked" not in one and "yes" not in one])
def test_in_another_language_the_users_words_are_quoted_and_never_part_of_a_sentence(
    situation: str, tmp_path: Path
) -> None:
    with open_journal(tmp_path / "j.mentordesk", create=True) as journal:
        draft = SITUATIONS[situation](Maker(journal))
        named = journal.rows(Relationship.select(Relationship.name, Relationship.i_call_them))
    names = {word for row in named for word in re.split(r"[\s,.-]+", " ".join(row))}
    unquoted = re.sub(r"“[^”]*”", "", draft)
    plain = set(re.findall(r"\b[A-Za-z]*[aceinouyACEINOUY][A-Za-z]*\b", unquoted, re.ASCII))
    strange = {word for word in plain if re.search(rf"(?<!\w){word}(?!\w)", unquoted)}
    assert strange <= names | MONTHS, draft
