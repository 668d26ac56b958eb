# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk capture``: lines that are saved from standard input, and the box of the window."""

import io
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from mentordesk.journal.records import Advice, Conversation, Exchange
from mentordesk.journal.storage.opening import open_journal
from mentordesk.practice.search.search import all_people
from tests.terminal.program import Output, program, refused, run
from tests.terminal.windows import offscreen, open_window

LINES = """\
Ada, yesterday by phone
< Let silence
  do the work.
? the harbour
= introduction: to Tom
Glad to have met.
"""


class Bytes(io.TextIOWrapper):
    """Standard input that is a file."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8")


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | bytes], None]:
    """Sets what stands on standard input."""

    def give(text: str | bytes) -> None:
        monkeypatch.setattr(sys, "stdin", Bytes(text if isinstance(text, bytes) else text.encode()))

    return give


def people(folder: Path) -> list[str]:
    with open_journal(folder / "journal.mentordesk") as journal:
        return [name for _, name in all_people(journal)]


def test_lines_are_written_down(
    capsys: Output, folder: Path, given: Callable[[str | bytes], None], home: Path
) -> None:
    given(LINES.replace("Ada", "ada kov"))
    assert run("capture", "-", "--data-dir", folder) == 0
    out, err = capsys.readouterr()
    assert err == "" and out.startswith("Ada Kovács, ")
    assert "1 advice, 1 point, 1 gained, notes." in out
    day = (date.today() - timedelta(days=1)).isoformat()
    with open_journal(folder / "journal.mentordesk") as journal:
        last = journal.first(
            Advice.select(Advice.relationship, Advice.words, Advice.date).order_by(-Advice.id)
        )
        assert last == (1, "Let silence\ndo the work.", day)
        talk = Conversation.select(Conversation.channel, Conversation.notes).order_by(-Conversation.id)
        assert journal.first(talk) == ("phone", "Glad to have met.")
        gained = Exchange.select(Exchange.type, Exchange.text).order_by(-Exchange.id)
        assert journal.first(gained) == ("introduction", "to Tom")
    assert list(home.iterdir()) == []


def test_a_misspelt_name_is_told_and_a_new_one_too(
    capsys: Output, folder: Path, given: Callable[[str | bytes], None]
) -> None:
    given("Kovasc\n< Ask.\n")
    assert run("capture", "-", "--data-dir", folder) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Ada Kovács, ") and "“Kovasc” was taken as Ada Kovács." in err
    for options in ((), ("--new",)):
        given("Zoe Sun\n< Ask.\n" if not options else "Ada\n< Ask.\n")
        assert run("capture", "-", *options, "--data-dir", folder) == 0
        assert "is new in the journal" in capsys.readouterr().err
    assert people(folder) == ["Ada", "Ada Kovács", "Adam Weiß", "Zoe Sun"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "nothing to write down"),
        (" \n\n", "nothing to write down"),
        ("Ada Kovács\n", "nothing to write down"),
        ("ada\n< Ask.\n", "“ada” may be Ada Kovács, Adam Weiß."),
        ("< Ask.\n", "The first line has to name the person."),
        ("Ada Kovács, 31 February\n< Ask.\n", "No calendar has that day."),
        ("Ada Kovács tomorrow\n< Ask.\n", "still to come"),
        ("Ada Kovács\n< a\0b\n", "NUL"),
        (b"Ada Kov\xe1cs\n< \x81\x8d\n", "UTF-8"),
    ],
)
def test_what_cannot_be_written_down_is_one_line(
    capsys: Output,
    folder: Path,
    given: Callable[[str | bytes], None],
    text: str | bytes,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("locale.getpreferredencoding", lambda *_: "utf-8")
    path = folder / "journal.mentordesk"
    before = path.read_bytes()
    given(text)
    assert told in refused(capsys, "capture", "-", "--data-dir", folder)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "line",
    ["Zoe Sun, next week", "Zoe Sun 31 February", "Zoe Sun, 31 February", "Had a long talk about the boat…"],
)
def test_no_day_and_no_sentence_becomes_a_person_unless_asked(
    capsys: Output, folder: Path, given: Callable[[str | bytes], None], line: str
) -> None:
    given(f"{line}\n< Ask.\n")
    told = refused(capsys, "capture", "-", "--data-dir", folder)
    assert "Nothing was changed." in told and told.count("\n") == 1
    assert people(folder) == ["Ada Kovács", "Adam Weiß"]
    given(f"{line}\n< Ask.\n")
    assert run("capture", "-", "--new", "--data-dir", folder) == 0
    assert line in people(folder)


def test_a_journal_is_not_begun_by_a_pipe(
    capsys: Output, tmp_path: Path, given: Callable[[str | bytes], None]
) -> None:
    missing = tmp_path / "no.mentordesk"
    given(LINES)
    refused(capsys, "capture", "-", "--journal", missing)
    given(LINES)
    refused(capsys, "capture", "-")
    assert not missing.exists()


def test_capturing_into_the_demo_leaves_nothing(
    capsys: Output, tmp_path: Path, folder: Path, given: Callable[[str | bytes], None]
) -> None:
    given("\ufeffSomebody else\r\n> Wait.\r\n")
    assert run("--demo", "capture", "-") == 0
    assert "1 advice" in capsys.readouterr().out
    assert list((tmp_path / "tmp").iterdir()) == []
    assert people(folder) == ["Ada Kovács", "Adam Weiß"]


def test_the_real_program_reads_a_pipe(folder: Path) -> None:
    done = program("capture", "-", "--data-dir", folder, input=LINES.replace("Ada", "Ada Kovács"))
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 advice" in done.stdout


@offscreen
def test_capture_opens_the_window_with_its_box(folder: Path) -> None:
    journal = str(folder / "journal.mentordesk")
    for command, capturing in (((), False), (("capture",), True)):
        opened = open_window(*command, "--data-dir", folder)
        assert (opened.status, opened.journal, opened.capturing) == (0, journal, capturing)


def test_capture_takes_no_words_and_new_goes_with_lines(capsys: Output, folder: Path) -> None:
    assert "not understood: Ada" in refused(capsys, "capture", "Ada", "--data-dir", folder)
    assert "--new goes with lines" in refused(capsys, "capture", "--new", "--data-dir", folder)
