# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""People of one name on a command line: told apart by organisation, or by a short id."""

import io
import re
import sys
from pathlib import Path

import pytest

from mentordesk.journal.operations.records import create
from mentordesk.journal.records import Conversation, Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from tests.terminal.program import Output, found, refused, run


@pytest.fixture
def same(folder: Path) -> Path:
    """A journal with three people of one name, and one whose name has a comma."""
    with open_journal(folder / "journal.mentordesk") as journal:
        for name, organisation in (("Sam Lee", "Alpha"), ("Sam Lee", "Beta"), ("sam lee", "")):
            person = create(journal, Kind.RELATIONSHIP, {"name": name, "organisation": organisation})
            values = {"relationship": person, "date": "2026-03-01", "notes": f"pilot {organisation}"}
            create(journal, Kind.CONVERSATION, values)
        create(journal, Kind.RELATIONSHIP, {"name": "Doe, John"})
    return folder


def notes_with(folder: Path, name: str) -> str:
    """The last notes with somebody of an organisation."""
    with open_journal(folder / "journal.mentordesk") as journal:
        query = (
            Conversation.select(Conversation.notes)
            .join(Relationship, on=(Relationship.id == Conversation.relationship))
            .where((Relationship.organisation == name) | (Relationship.name == name))
            .order_by(Conversation.id.desc())
        )
        return str(journal.value(query))


def write(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


def test_a_refusal_tells_them_apart_and_its_short_ids_work(
    capsys: Output, same: Path, tmp_path: Path
) -> None:
    out = tmp_path / "a.pdf"
    said = refused(capsys, "summary", "Sam Lee", "-o", out, "--data-dir", same)
    assert "Sam Lee (Alpha) [" in said and "Sam Lee (Beta) [" in said
    codes = re.findall(r"\[([0-9a-f]+)\]", said)
    assert len(set(codes)) == 3
    assert run("summary", codes[1], "-o", out, "--data-dir", same) == 0
    capsys.readouterr()
    assert run("search", "pilot", "--with", codes[1], "--json", "--data-dir", same) == 0
    assert [hit["snippet"] for hit in found(capsys)] == ["pilot Beta"]


@pytest.mark.parametrize("name", ["Sam Lee (Beta)", "sam lee (beta)", "Sam (bet)", "Sam  Lee (Beta)"])
def test_a_name_with_its_organisation_is_one_person(
    capsys: Output, same: Path, tmp_path: Path, name: str
) -> None:
    assert run("search", "pilot", "--with", name, "--json", "--data-dir", same) == 0
    assert [hit["snippet"] for hit in found(capsys)] == ["pilot Beta"]
    assert run("summary", name, "-o", tmp_path / "b.pdf", "--data-dir", same) == 0


@pytest.mark.parametrize(
    "head", ["Sam Lee (Beta)", "Sam Lee (Beta), yesterday by phone", "sam lee (beta) yesterday"]
)
def test_capture_takes_a_name_with_its_organisation(
    capsys: Output, same: Path, monkeypatch: pytest.MonkeyPatch, head: str
) -> None:
    write(monkeypatch, f"{head}\nA new harbour.\n")
    assert run("capture", "-", "--data-dir", same) == 0
    assert capsys.readouterr().out.startswith("Sam Lee (Beta), ")
    assert notes_with(same, "Beta") == "A new harbour."


def test_capture_refuses_a_name_of_several_and_takes_the_short_id(
    capsys: Output, same: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(monkeypatch, "Sam Lee\nA new harbour.\n")
    said = refused(capsys, "capture", "-", "--data-dir", same)
    code = re.search(r"Sam Lee \(Alpha\) \[([0-9a-f]+)\]", said)
    assert code is not None
    write(monkeypatch, f"{code[1]} yesterday\nA new harbour.\n")
    assert run("capture", "-", "--data-dir", same) == 0
    assert notes_with(same, "Alpha") == "A new harbour."


@pytest.mark.parametrize("head", ["Doe, John", "doe, john, yesterday by phone", "John Doe"])
def test_a_comma_is_part_of_a_name(
    capsys: Output, same: Path, monkeypatch: pytest.MonkeyPatch, head: str
) -> None:
    write(monkeypatch, f"{head}\nA new harbour.\n")
    assert run("capture", "-", "--data-dir", same) == 0
    assert capsys.readouterr().err == "" and notes_with(same, "Doe, John") == "A new harbour."
