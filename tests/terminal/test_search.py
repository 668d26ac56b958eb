# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk search``: what is found, how it is shown, and as JSON."""

import io
import sys
from pathlib import Path

import pytest

from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind, TurningPointKind
from mentordesk.terminal.output import text_width
from tests.terminal.program import Output, found, refused, run


def test_search_prints_two_lines_for_each(capsys: Output, folder: Path) -> None:
    assert run("search", "silence", "--kind", "advice", "--data-dir", folder) == 0
    head, snippet, end = capsys.readouterr().out.split("\n")
    assert head.endswith(" · Advice · Ada Kovács · Let silence do the work.")
    assert snippet == "    Let silence do the work."
    assert end == ""


def test_search_as_json(capsys: Output, folder: Path) -> None:
    assert run("search", "kovacs", "--json", "--data-dir", folder) == 0
    (hit,) = found(capsys)
    assert list(hit) == ["kind", "title", "date", "with", "snippet", "uuid"]
    assert (hit["kind"], hit["title"], len(hit["uuid"])) == ("relationship", "Ada Kovács", 32)


def test_nothing_found(capsys: Output, folder: Path) -> None:
    assert "Nothing was found." in refused(capsys, "search", "zebra", "--data-dir", folder, status=1)
    assert run("search", "zebra", "--json", "--data-dir", folder) == 1
    assert capsys.readouterr() == ("[]\n", "")
    assert run("search", "?!", "--json", "--data-dir", folder) == 1


def test_signs_are_not_searched(capsys: Output, folder: Path) -> None:
    assert "not emoji" in refused(capsys, "search", "😀", "--data-dir", folder, status=1)


def test_a_title_is_not_said_twice(capsys: Output, folder: Path) -> None:
    run("search", "harbour", "silence", "--kind", "conversation", "--data-dir", folder)
    head, snippet, *_ = capsys.readouterr().out.split("\n")
    assert head.endswith("Silence at work") and snippet == "    harbour 2022-01-09"


def test_a_shell_argument_with_a_space_is_a_phrase(capsys: Output, folder: Path) -> None:
    run("search", "silence work", "--json", "--data-dir", folder)
    assert found(capsys) == []
    run("search", "silence", "work", "--json", "--data-dir", folder)
    assert len(found(capsys)) == 6
    run("search", "do the", '"let silence"', "--json", "--data-dir", folder)
    assert [hit["kind"] for hit in found(capsys)] == ["advice"]


@pytest.mark.parametrize("kind", ["conversation", "conversations", "CONVERSATIONS"])
def test_kinds_in_one_and_many(capsys: Output, folder: Path, kind: str) -> None:
    run("search", "silence", "--json", "--kind", kind, "--data-dir", folder)
    assert {hit["kind"] for hit in found(capsys)} == {"conversation"}


def test_kinds_of_two_words_and_several_kinds(capsys: Output, folder: Path) -> None:
    with open_journal(folder / "journal.mentordesk") as journal:
        turning = {
            "relationship": 1,
            "type": TurningPointKind.PHASE_CHANGE,
            "date": "2023",
            "text": "A silence between us",
        }
        create(journal, Kind.TURNING_POINT, turning)
        create(journal, Kind.FOLLOW_UP, {"relationship": 1, "text": "Break the silence"})
    kinds = [*("--kind", "turning-points"), *("--kind", "follow_up"), *("--kind", "Follow up")]
    assert run("search", "silence", "--json", *kinds, "--kind", "advice", "--data-dir", folder) == 0
    assert {hit["kind"] for hit in found(capsys)} == {"turning_point", "follow_up", "advice"}
    assert run("search", "silence", "--json", *kinds, "--data-dir", folder) == 0
    assert {hit["kind"] for hit in found(capsys)} == {"turning_point", "follow_up"}


@pytest.mark.parametrize(
    ("start", "end", "dates"),
    [
        ("2021-05", None, ["2022-01-09", "2021-05-03", "2021-05", "2021"]),
        ("2021-05-03", "2021", ["2021-05-03", "2021-05", "2021"]),
        ("2021-05-04", "2021-12-31", ["2021-05", "2021"]),
        ("2022", "2022-01", ["2022-01-09"]),
        (None, "2021-02", ["2021-02-03", "2021"]),
    ],
)
def test_spans(capsys: Output, folder: Path, start: str | None, end: str | None, dates: list[str]) -> None:
    span = [*(("--from", start) if start else ()), *(("--to", end) if end else ())]
    run("search", "harbour", "--json", *span, "--data-dir", folder)
    assert [hit["date"] for hit in found(capsys)] == dates


def test_one_person(capsys: Output, folder: Path) -> None:
    assert run("search", "silence", "--with", "ada kovacs", "--json", "--data-dir", folder) == 0
    assert {hit["with"] for hit in found(capsys)} == {"Ada Kovács"}
    assert run("search", "silence", "--with", "koVÁ", "--json", "--data-dir", folder) == 0
    capsys.readouterr()
    line = refused(capsys, "search", "silence", "--with", "ada", "--data-dir", folder)
    assert "“ada” may be Ada Kovács or Adam Weiß." in line
    refused(capsys, "search", "silence", "--with", "Zorro", "--data-dir", folder, status=1)
    assert run("search", "silence", "--with", "Zorro", "--json", "--data-dir", folder) == 1
    assert capsys.readouterr().out == "[]\n"


def test_more_hits_than_are_read_at_once_are_all_printed(capsys: Output, folder: Path) -> None:
    with open_journal(folder / "journal.mentordesk") as journal, journal.step("create"):
        for number in range(405):
            create(journal, Kind.REFLECTION, {"date": f"20{number % 20:02d}", "body": "zebra"})
    assert run("search", "zebra", "--json", "--data-dir", folder) == 0
    hits = found(capsys)
    assert len({hit["uuid"] for hit in hits}) == len(hits) == 405
    dates = [hit["date"] for hit in hits]
    assert dates == sorted(dates, reverse=True)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_hits_are_marked_and_cut_on_a_terminal(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with open_journal(folder / "journal.mentordesk") as journal:
        create(
            journal,
            Kind.REFLECTION,
            {"date": "2024", "title": "雪" * 60, "body": "far " * 60 + "zebra crossing"},
        )
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "50")
    run("search", "zebra", "--data-dir", folder)
    head, snippet, _ = terminal.getvalue().split("\n")
    assert "\033[1mzebra\033[22m" in snippet
    assert text_width(head) <= 50
    assert text_width(snippet.replace("\033[1m", "").replace("\033[22m", "")) <= 50
