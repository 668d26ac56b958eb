# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Printed summaries in one call: from the journal to a file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from document_reading import advise
from pdf_reading import page_text

from mentordesk.errors import NothingFoundError
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.summaries.service import letter, private_summary, record_page, tailoring_summary


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def test_a_private_summary_calls_a_set_of_the_users_own_by_its_name(journal: Journal, amara: int) -> None:
    steps = [("s1", "Where are you?", ""), ("s2", "Where to?", "")]
    framework = create(journal, Kind.FRAMEWORK, {"name": "Three harbours", "steps": steps})
    uuid = journal.db.execute_sql("SELECT uuid FROM framework WHERE id = ?", (framework,)).fetchone()[0]  # type: ignore[no-untyped-call]
    thought = {
        "date": "2026-05-03",
        "framework": f"own:{uuid}",
        "answers": [("s1", "At sea")],
        "about": [("relationship", amara)],
    }
    record = create(journal, Kind.REFLECTION, thought)
    for pages in (
        private_summary(journal, amara, None, None),
        record_page(journal, Kind.REFLECTION, record),
    ):
        text = " ".join(page_text(pages.pdf))
        assert "Three harbours" in text and "Where are you?" in text and "At sea" in text
    asked: list[tuple[str, str]] = []

    def guide_text(framework: str, step: str) -> str:
        asked.append((framework, step))
        return "Called so"

    pages = private_summary(journal, amara, None, None, guide_text=guide_text)
    assert "Called so" in " ".join(page_text(pages.pdf)) and (f"own:{uuid}", "s1") in asked


def test_paper_and_form_are_what_was_asked_for(journal: Journal, amara: int) -> None:
    advice = advise(journal, amara, "2026-05-03")
    wide = b"/MediaBox[0 0 612"
    for letter_paper, a4 in (
        (private_summary(journal, amara, None, None, "letter"), private_summary(journal, amara, None, None)),
        (tailoring_summary(journal, amara, "letter"), tailoring_summary(journal, amara)),
        (record_page(journal, Kind.ADVICE, advice, "letter"), record_page(journal, Kind.ADVICE, advice)),
        (letter("Dear Amara", date(2026, 5, 3), "letter"), letter("Dear Amara", date(2026, 5, 3))),
    ):
        assert wide in letter_paper.pdf.replace(b"/MediaBox [", b"/MediaBox[")
        assert wide not in a4.pdf.replace(b"/MediaBox [", b"/MediaBox[")
    drawn = record_page(journal, Kind.ADVICE, advice, format="svg")
    assert drawn.pdf == b"" and len(drawn.svgs) == 1
    assert b"/Lang(de)" in letter("x", date(2026, 5, 3), language="de").pdf


@pytest.mark.parametrize("kind", [Kind.ADVICE, Kind.CONVERSATION, Kind.REFLECTION])
def test_what_is_gone_or_never_was_is_not_printed(journal: Journal, amara: int, kind: Kind) -> None:
    values = {"date": "2026"} | ({} if kind is Kind.REFLECTION else {"relationship": amara})
    record = create(journal, kind, values | ({"direction": "given"} if kind is Kind.ADVICE else {}))
    assert record_page(journal, kind, record).page_count == 1
    trash(journal, kind, record)
    for gone in (record, record + 1):
        with pytest.raises(NothingFoundError, match="no longer in the journal"):
            record_page(journal, kind, gone)


def test_a_letter_is_its_words_and_nothing_more() -> None:
    pages = letter("Dear Amara,\n\nthank you.", date(2026, 5, 3))
    (text,) = page_text(pages.pdf)
    assert text == "3 May 2026Dear Amara,thank you."
    assert b"Amara" not in pages.pdf


def test_a_tailoring_sheet_can_be_typeset_whatever_stands_in_it(journal: Journal, amara: int) -> None:
    words = "Ask “early” #strong[x] $y$ العربية"
    advise(journal, amara, "2026-03-01", direction="given", words=words, uptake="followed", effect="helped")
    pages = tailoring_summary(journal, amara)
    assert pages.pdf.startswith(b"%PDF") and pages.page_count == 1
    assert "#strong[x]" in " ".join(page_text(pages.pdf))
