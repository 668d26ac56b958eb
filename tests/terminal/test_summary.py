# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk summary``: the page that is written, for whom, from when to when."""

import re
from pathlib import Path

import pytest
from pdf_reading import page_text

from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.summaries.renderers.typst import missing_scripts
from tests.terminal.program import Output, refused, run


def paper_width(pdf: bytes) -> float:
    """The width of the first page in points."""
    box = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+)", pdf)
    assert box is not None
    return float(box[1])


def test_summary(capsys: Output, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert run("summary", "Ada", "Kovacs", "-o", out, "--data-dir", folder) == 0
    pages = page_text(out.read_bytes())
    assert capsys.readouterr() == (f"The summary of Ada Kovács is in {out}: {len(pages)} pages.\n", "")
    assert len(pages) > 1 and paper_width(out.read_bytes()) == pytest.approx(595.28, abs=0.1)
    text = "".join(pages)
    assert "Ada Kovács" in text and "harbour 2021-02-03" in text and "harbour 2022-01-09" in text


def test_a_summary_of_a_span_on_another_paper(capsys: Output, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    options = ("--from", "2021", "--to", "2021-05", "--paper", "Letter")
    assert run("--data-dir", folder, *options, "summary", "kovacs", f"-o{out}") == 0
    text = "".join(page_text(out.read_bytes()))
    assert "harbour 2021-05-03" in text and "harbour 2022-01-09" not in text
    assert paper_width(out.read_bytes()) == pytest.approx(612, abs=0.1)
    assert run("summary", "weiss", "-o", out, "--data-dir", folder) == 0
    assert capsys.readouterr().out.endswith(f"The summary of Adam Weiß is in {out}: 1 page.\n")
    assert "Adam Weiß" in "".join(page_text(out.read_bytes()))


def test_a_summary_says_in_which_language_it_is(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.pdf"
    monkeypatch.setattr("mentordesk.terminal.summary.language", lambda: "pl")
    assert run("summary", "weiss", "-o", out, "--data-dir", folder) == 0
    assert b"/Lang(pl)" in out.read_bytes()


def test_scripts_without_a_font_are_told(capsys: Output, folder: Path, tmp_path: Path) -> None:
    words = "ไทย 한국어 漢字 😀"
    with open_journal(folder / "journal.mentordesk") as journal:
        create(journal, Kind.REFLECTION, {"date": "2024", "title": words, "body": words})
        create(journal, Kind.CONVERSATION, {"relationship": 2, "date": "2024", "notes": words})
    assert run("summary", "weiss", "-o", tmp_path / "out.pdf", "--data-dir", folder) == 0
    missing = missing_scripts(words)
    told = f"No font here has all the characters of these scripts: {', '.join(missing)}.\n"
    assert capsys.readouterr().err == (told if missing else "")


def test_a_summary_of_nobody(capsys: Output, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    refused(capsys, "summary", "Zorro", "-o", out, "--data-dir", folder, status=1)
    refused(capsys, "summary", "ada", "-o", out, "--data-dir", folder)
    assert not out.exists()


def test_a_place_that_cannot_be_written_is_told(capsys: Output, folder: Path) -> None:
    line = refused(capsys, "summary", "weiss", "-o", folder / "no" / "out.pdf", "--data-dir", folder)
    assert str(folder / "no") in line
