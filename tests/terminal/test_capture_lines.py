# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Lines of the standard input that are saved as one capture."""

import codecs
import io
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from mentordesk.journal.records import Advice, Conversation, Exchange
from mentordesk.journal.storage.opening import open_journal
from mentordesk.practice.search.search import all_people
from tests.terminal.program import Output, refused, run

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
    assert "1 piece of advice, 1 point, 1 thing you gained, notes." in out
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
        ("ada\n< Ask.\n", "“ada” may be Ada Kovács or Adam Weiß."),
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


def test_capturing_into_the_demo_leaves_nothing(
    capsys: Output, tmp_path: Path, folder: Path, given: Callable[[str | bytes], None]
) -> None:
    given("\ufeffSomebody else\r\n> Wait.\r\n")
    assert run("--demo", "capture", "-") == 0
    assert "1 piece of advice" in capsys.readouterr().out
    assert list((tmp_path / "tmp").iterdir()) == []
    assert people(folder) == ["Ada Kovács", "Adam Weiß"]


def test_a_journal_is_not_begun_by_a_pipe(
    capsys: Output, tmp_path: Path, given: Callable[[str | bytes], None]
) -> None:
    missing = tmp_path / "no.mentordesk"
    given(LINES)
    refused(capsys, "capture", "-", "--journal", missing)
    given(LINES)
    refused(capsys, "capture", "-")
    assert not missing.exists()


def words(folder: Path) -> str:
    """The words of the advice that was written last."""
    with open_journal(folder / "journal.mentordesk") as journal:
        return str(journal.value(Advice.select(Advice.words).order_by(-Advice.id)))


@pytest.mark.parametrize(
    "data",
    [
        "Ada Kovács\n< Wärme\n".encode(),
        b"\xef\xbb\xbf" + "Ada Kovács\n< Wärme\n".encode(),
        codecs.BOM_UTF16_LE + "Ada Kovács\n< Wärme\n".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Ada Kovács\n< Wärme\n".encode("utf-16-be"),
        "Ada Kovács\n< Wärme\n".encode("latin-1"),
    ],
)
def test_text_is_read_in_the_encodings_there_are(
    folder: Path,
    given: Callable[[str | bytes], None],
    data: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("locale.getpreferredencoding", lambda *_: "latin-1")
    given(data)
    assert run("capture", "-", "--data-dir", folder) == 0
    assert words(folder) == "Wärme"
    assert people(folder) == ["Ada Kovács", "Adam Weiß"]


def test_utf_16_that_is_cut_off_is_no_text(
    capsys: Output, folder: Path, given: Callable[[str | bytes], None]
) -> None:
    given(codecs.BOM_UTF16_LE + "Ada Kovács\n< Ask.\n".encode("utf-16-le")[:-1])
    assert "UTF-8" in refused(capsys, "capture", "-", "--data-dir", folder)


def test_thirty_two_megabytes_are_taken_and_not_a_byte_more(
    capsys: Output, folder: Path, given: Callable[[str | bytes], None]
) -> None:
    begin = b"Ada Kov\xc3\xa1cs\n"
    path = folder / "journal.mentordesk"
    before = path.read_bytes()
    given(begin + b" " * (32_000_001 - len(begin)))
    assert "more than can be written down at once" in refused(capsys, "capture", "-", "--data-dir", folder)
    given(begin + b" " * (32_000_000 - len(begin)))
    assert "nothing to write down" in refused(capsys, "capture", "-", "--data-dir", folder)
    assert path.read_bytes() == before


def test_without_standard_input_there_is_nothing(
    capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert "nothing to write down" in refused(capsys, "capture", "-", "--data-dir", folder)


@pytest.mark.parametrize("terminal", [True, False])
def test_a_terminal_is_told_how_to_end(
    capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch, terminal: bool
) -> None:
    class Typed(io.StringIO):
        def isatty(self) -> bool:
            return terminal

    monkeypatch.setattr(sys, "stdin", Typed("Ada Kovács\n< Ask.\n"))
    assert run("capture", "-", "--data-dir", folder) == 0
    assert ("end with Ctrl+D" in capsys.readouterr().err) == terminal


def test_lines_before_the_person_may_be_empty(
    capsys: Output, folder: Path, given: Callable[[str | bytes], None]
) -> None:
    given("\n  \nAda Kovács\n\n< Ask.\n")
    assert run("capture", "-", "--data-dir", folder) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Ada Kovács, ") and err == "", "a whole name is not told as a likeness"
    assert words(folder) == "Ask."


def test_without_a_day_it_was_today_and_without_a_way_that_is_not_known(
    folder: Path, given: Callable[[str | bytes], None]
) -> None:
    for line, channel in (("Ada Kovács", None), ("Ada Kovács by video", "video")):
        given(f"{line}\nGlad to have met.\n")
        assert run("capture", "-", "--data-dir", folder) == 0
        with open_journal(folder / "journal.mentordesk") as journal:
            query = Conversation.select(Conversation.date, Conversation.channel).order_by(-Conversation.id)
            assert journal.first(query) == (date.today().isoformat(), channel)


def test_a_new_person_is_taken_as_the_line_stands(
    capsys: Output, folder: Path, given: Callable[[str | bytes], None]
) -> None:
    given("  Had a   long talk…\n< Ask.\n")
    assert run("capture", "-", "--new", "--data-dir", folder) == 0
    out, err = capsys.readouterr()
    assert "Had a long talk… is new in the journal." in err and out.startswith("Had a long talk…, ")


def test_a_guessed_kind_is_told(
    capsys: Output, folder: Path, given: Callable[[str | bytes], None], home: Path
) -> None:
    given("Ada Kovács, yesterday\n= told me in confidence\n= introduction: to Tom\n")
    assert run("capture", "-", "--data-dir", folder) == 0
    out, _ = capsys.readouterr()
    assert out.splitlines()[-2:] == [
        "The kind of “told me in confidence” was guessed: ground-level insight.",
        "To say it yourself, write the kind before a colon: = feedback: …",
    ]
