# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The terminal: what is printed, what is refused and how, and that reading changes nothing."""

import builtins
import importlib.util
import io
import json
import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite

import mentordesk
from mentordesk.errors import LauncherError
from mentordesk.journal.operations.records import create
from mentordesk.journal.records import Advice, Conversation, Exchange
from mentordesk.journal.storage import connection, opening
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Direction, Effect, ExchangeKind, Flow, Kind, Uptake
from mentordesk.practice.search.search import all_people
from mentordesk.system import display
from mentordesk.terminal import arguments as command_line
from mentordesk.terminal import main as cli

ROOT = Path(__file__).parents[2]
Output = pytest.CaptureFixture[str]


def module(name: str, **contents: Any) -> ModuleType:
    made = ModuleType(name)
    vars(made).update(contents)
    return made


@pytest.fixture(autouse=True)
def resources(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The resources as a package, also where MentorDesk is not installed."""
    if importlib.util.find_spec("mentordesk.resources") is None:
        extra = tmp_path_factory.mktemp("extra")
        (extra / "resources").symlink_to(ROOT / "resources")
        monkeypatch.setattr(mentordesk, "__path__", [*mentordesk.__path__, str(extra)])
        monkeypatch.delitem(sys.modules, "mentordesk.resources", raising=False)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user of one's own, and a place for throw-away folders that can be looked at."""
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data directory with a journal in it."""
    folder = tmp_path / "data"
    folder.mkdir()
    day = (date.today() - timedelta(days=30)).isoformat()
    with open_journal(folder / "journal.mentordesk", create=True) as journal:
        ada = create(journal, Kind.RELATIONSHIP, {"name": "Ada Kovács"})
        create(journal, Kind.RELATIONSHIP, {"name": "Adam Weiß"})
        advice = {"relationship": ada, "direction": Direction.RECEIVED, "date": day}
        create(
            journal,
            Kind.ADVICE,
            advice
            | {"words": "Let silence do the work.", "uptake": Uptake.FOLLOWED, "effect": Effect.HELPED}
            | {"uptake_on": day, "effect_on": day},
        )
        create(journal, Kind.ADVICE, advice | {"words": "Ask for it.", "direction": Direction.GIVEN})
        talk = {"relationship": ada, "subject": "Silence at work"}
        for when in ("2021", "2021-05", "2021-02-03", "2021-05-03", "2022-01-09"):
            create(journal, Kind.CONVERSATION, talk | {"date": when, "notes": f"harbour {when}"})
        create(
            journal,
            Kind.EXCHANGE,
            {"relationship": ada, "direction": Flow.GAINED, "type": ExchangeKind.SKILL, "date": "2020"}
            | {"text": "bell\a red\x1b[31m back\u202ewards c1\x9b 7"},
        )
    return folder


def run(*arguments: str | Path) -> int:
    return cli.main([str(argument) for argument in arguments])


def found(output: Output) -> list[dict[str, str]]:
    hits: list[dict[str, str]] = json.loads(output.readouterr().out)
    return hits


def refused(output: Output, *arguments: str | Path, status: int = 2) -> str:
    """The one line that tells why a command line was refused."""
    assert run(*arguments) == status
    out, err = output.readouterr()
    assert out == ""
    assert err.count("\n") == 1 and err.endswith(".\n")
    return err


def program(*arguments: str | Path, **options: Any) -> "subprocess.CompletedProcess[str]":
    settings: dict[str, Any] = {"capture_output": True, "encoding": "utf-8", "timeout": 60, "cwd": ROOT}
    command = [sys.executable, *("-m", "mentordesk"), *map(str, arguments)]
    done: subprocess.CompletedProcess[str] = subprocess.run(command, **(settings | options))
    return done


# The command line


def test_version_touches_nothing_heavy() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "mentordesk", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout == f"mentordesk {mentordesk.__version__}\n"
    for heavy in ("PySide6", "peewee", "sqlcipher3", "typst", "appdirs", "json", "tempfile"):
        assert f" {heavy}\n" not in done.stderr, heavy


def test_help_names_every_command(capsys: Output) -> None:
    assert run("--help") == 0
    text = capsys.readouterr().out
    assert all(command in text for command in command_line.COMMANDS)
    for command in command_line.COMMANDS:
        assert run(command, "--help") == 0
        assert f"mentordesk {command}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--bogus",),
        ("today", "--bogus"),
        ("today", "tomorrow"),
        ("--journal",),
        ("--journal", ""),
        ("--journal", "a", "--data-dir", "b", "today"),
        ("search",),
        ("search", "x", "--kind", "novel"),
        ("search", "x", "--from", "2021-13"),
        ("search", "x", "--from", "May"),
        ("search", "x", "--from", "2022", "--to", "2021-12-31"),
        ("search", "x", "--dat", "b"),
        ("summary",),
        ("summary", "Ada"),
        ("summary", "Ada", "-o", "x.pdf", "--paper", "a3"),
        ("two.mentordesk", "files.mentordesk"),
        ("serach", "x"),
        ("serach\n\x1b[31m",),
        ("missing.mentordesk",),
        ("--demo", "other.mentordesk"),
    ],
)
def test_wrong_use_is_one_line(capsys: Output, arguments: tuple[str, ...]) -> None:
    line = refused(capsys, *arguments)
    assert "\x1b" not in line


def test_wrong_use_of_the_real_program_is_one_line() -> None:
    done = program("--bogus")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Unrecognized arguments: --bogus. See mentordesk --help.\n"


def test_options_stand_before_and_after_the_command(capsys: Output, folder: Path) -> None:
    after = ("search", "harbour", "--json", "--from", "2022", "--data-dir", folder)
    before = ("--data-dir", folder, "--from", "2022", "--json", "search", "harbour")
    between = ("--json", f"--data-dir={folder}", "search", "--from", "2022", "--", "harbour")
    for arguments in (after, before, between):
        assert run(*arguments) == 0
        assert [hit["date"] for hit in found(capsys)] == ["2022-01-09"]


# Which journal


def test_a_data_directory_must_be_a_directory(capsys: Output, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    missing = tmp_path / "none"
    assert f"The folder {missing} does not exist." in refused(capsys, "today", "--data-dir", missing)
    assert f"{file} is not a folder." in refused(capsys, "today", "--data-dir", file)
    assert not missing.exists()


@pytest.mark.parametrize(
    "command", [("today",), ("search", "x"), ("check",), ("summary", "A", "-o", "x.pdf")]
)
def test_commands_never_begin_a_journal(
    capsys: Output, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: Path, command: tuple[str, ...]
) -> None:
    monkeypatch.setitem(sys.modules, "mentordesk.practice.integrity", module("integrity", check=None))
    service = module("service", private_summary=None)
    monkeypatch.setitem(sys.modules, "mentordesk.summaries.service", service)
    assert "There is no journal at" in refused(capsys, *command)
    assert list(home.iterdir()) == []
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "There is no journal at" in refused(capsys, *command, "--data-dir", empty)
    assert list(empty.iterdir()) == []


def test_what_is_no_journal_is_told(capsys: Output, tmp_path: Path) -> None:
    file = tmp_path / "x.mentordesk"
    file.write_text("hello")
    assert "is not a MentorDesk journal" in refused(capsys, "today", "--journal", file)


def test_a_locked_journal_is_told(capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 50)
    other = sqlite.connect(str(folder / "journal.mentordesk"))
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert "Another program is using" in refused(capsys, "today", "--data-dir", folder)
    finally:
        other.close()


def test_a_read_only_journal_can_be_read(
    capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and allowed(path, mode))
    assert run("today", "--data-dir", folder) == 0
    assert capsys.readouterr().out.startswith("2 things wait.")


def test_reading_changes_no_byte(capsys: Output, folder: Path) -> None:
    path = folder / "journal.mentordesk"
    before = path.read_bytes()
    run("today", "--data-dir", folder)
    run("search", "silence", "--journal", path)
    assert path.read_bytes() == before
    assert [file.name for file in folder.iterdir()] == [path.name]


# today


def test_today(capsys: Output, folder: Path) -> None:
    assert run("today", "--data-dir", folder) == 0
    out, err = capsys.readouterr()
    assert out.startswith("2 things wait. The oldest has waited 30 days.\n\nTell them what happened\n")
    assert "  Ada Kovács: “Let silence do the work.”\n    You followed it" in out
    assert "\nAsk how it went\n  Ada Kovács: You said: “Ask for it.”\n" in out
    assert err == "" and "\x1b" not in out


def test_nothing_waits(capsys: Output, tmp_path: Path) -> None:
    open_journal(tmp_path / "j.mentordesk", create=True).close()
    assert run("today", "--journal", tmp_path / "j.mentordesk") == 0
    assert capsys.readouterr().out == "Nothing waits. Every loop is closed.\n"


# search


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


def test_kinds_of_two_words_and_several_kinds() -> None:
    assert cli._kinds(["turning-points", "follow_up", "advice"]) == [
        Kind.TURNING_POINT,
        Kind.FOLLOW_UP,
        Kind.ADVICE,
    ]


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
    assert "“ada” may be Ada Kovács, Adam Weiß." in line
    refused(capsys, "search", "silence", "--with", "Zorro", "--data-dir", folder, status=1)
    assert run("search", "silence", "--with", "Zorro", "--json", "--data-dir", folder) == 1
    assert capsys.readouterr().out == "[]\n"


def test_many_hits_come_in_pages(capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_PAGE", 2)
    run("search", "harbour", "--json", "--data-dir", folder)
    dates = [hit["date"] for hit in found(capsys)]
    assert dates == ["2022-01-09", "2021-05-03", "2021-05", "2021-02-03", "2021"]


def test_a_text_cannot_give_orders_to_the_terminal(capsys: Output, folder: Path) -> None:
    for option in ((), ("--json",)):
        run("search", "bell", *option, "--data-dir", folder)
        out = capsys.readouterr().out
        assert not set(out) & set("\a\x1b\x9b\u202e")
    assert "bell\a red\x1b[31m" in json.loads(out)[0]["snippet"]


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
    assert cli._columns(head) <= 50
    assert cli._columns(snippet.replace("\033[1m", "").replace("\033[22m", "")) <= 50


def test_every_locale_will_do(folder: Path) -> None:
    environment = os.environ | {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    done = program("search", "kovacs", "--data-dir", folder, env=environment)
    assert done.returncode == 0 and "Ada Kov?cs" in done.stdout
    done = program("search", "kovacs", "--json", "--data-dir", folder, env=environment)
    assert json.loads(done.stdout)[0]["title"] == "Ada Kovács"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end in another way there")
def test_a_reader_may_stop_reading(folder: Path) -> None:
    with open_journal(folder / "journal.mentordesk") as journal, journal.step("create"):
        for _ in range(400):
            create(journal, Kind.REFLECTION, {"date": "2024", "body": "zebra " * 40})
    command = f"{sys.executable} -m mentordesk search zebra --data-dir {folder} | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, timeout=60)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_below_the_output_is_told(folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = program(
            "today", "--data-dir", folder, capture_output=False, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_ctrl_c_is_quiet(capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(opening, "open_journal", stop)
    assert run("today", "--data-dir", folder) == 130
    assert capsys.readouterr() == ("", "")


def test_a_bug_is_not_hidden(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "open_journal", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run("today", "--data-dir", folder)


# demo


def test_the_demo_works_with_commands_and_goes_away(capsys: Output, tmp_path: Path, home: Path) -> None:
    assert run("--demo", "today") == 0
    assert "Tell them what happened" in capsys.readouterr().out
    assert run("search", "the", "--demo", "--json", "--kind", "advice") == 0
    assert len(found(capsys)) > 5
    assert list((tmp_path / "tmp").iterdir()) == []
    assert list(home.iterdir()) == []


def test_the_demo_leaves_the_own_journal_alone(capsys: Output, folder: Path) -> None:
    path = folder / "journal.mentordesk"
    before = path.read_bytes()
    assert run("search", "harbour 2022", "--demo", "--data-dir", folder) == 1
    assert path.read_bytes() == before


# summary


@dataclass
class Pages:
    pdf: bytes
    page_count: int
    missing_scripts: tuple[str, ...]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """What the summary was asked for."""
    asked: list[Any] = []

    def private_summary(_: object, person: int, start: object, end: object, paper: str, form: str) -> Pages:
        asked.append((person, start, end, paper, form))
        return Pages(b"%PDF-", 1 if start else 3, ("Cuneiform",) if start else ())

    service = module("service", private_summary=private_summary)
    monkeypatch.setitem(sys.modules, "mentordesk.summaries.service", service)
    yield asked


def test_summary(capsys: Output, folder: Path, tmp_path: Path, asked: list[Any]) -> None:
    out = tmp_path / "out.pdf"
    assert run("summary", "Ada", "Kovacs", "-o", out, "--data-dir", folder) == 0
    assert asked == [(1, None, None, "a4", "pdf")]
    assert out.read_bytes() == b"%PDF-"
    assert capsys.readouterr() == (f"The summary of Ada Kovács is in {out}: 3 pages.\n", "")
    options = ("--from", "2021", "--to", "2022-05", "--paper", "Letter")
    assert run("--data-dir", folder, *options, "summary", "weiss", f"-o{out}") == 0
    assert asked[1:] == [(2, "2021", "2022-05", "letter", "pdf")]
    printed, told = capsys.readouterr()
    assert printed.endswith(": 1 page.\n")
    assert "Cuneiform" in told and told.count("\n") == 1


def test_a_summary_of_nobody(capsys: Output, folder: Path, tmp_path: Path, asked: list[Any]) -> None:
    out = tmp_path / "out.pdf"
    refused(capsys, "summary", "Zorro", "-o", out, "--data-dir", folder, status=1)
    refused(capsys, "summary", "ada", "-o", out, "--data-dir", folder)
    assert asked == [] and not out.exists()


def test_a_place_that_cannot_be_written_is_told(capsys: Output, folder: Path, asked: list[Any]) -> None:
    line = refused(capsys, "summary", "weiss", "-o", folder / "no" / "out.pdf", "--data-dir", folder)
    assert str(folder / "no") in line


# check, launcher


@dataclass
class Findings:
    ok: bool
    problems: tuple[str, ...]
    counts: dict[str, int]


@pytest.mark.parametrize(("ok", "status"), [(True, 0), (False, 2)])
def test_check(capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch, ok: bool, status: int) -> None:
    findings = Findings(ok, () if ok else ("The index lacks 3 entries.",), {})
    integrity = module("integrity", check=lambda journal: findings)
    monkeypatch.setitem(sys.modules, "mentordesk.practice.integrity", integrity)
    assert run("check", "--data-dir", folder) == status
    out = capsys.readouterr().out
    assert ("is sound" in out) == ok
    assert ("The index lacks 3 entries." in out) != ok


@dataclass
class Launched:
    paths: tuple[Path, ...] = ()
    registry: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def test_launcher(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    def launch(made: object, taken: object = None) -> None:
        launcher = module("launch", install_launcher=lambda: made, uninstall_launcher=lambda: taken)
        monkeypatch.setitem(sys.modules, "mentordesk.system.launcher", launcher)

    launch(Launched((Path("a.desktop"), Path("a.svg"))), Launched((Path("a.desktop"),), ("HKEY\\x",)))
    assert run("install-launcher") == 0
    out, err = capsys.readouterr()
    assert out == "a.desktop\na.svg\n"
    assert err.startswith("MentorDesk is in this user's menu.")
    assert run("uninstall-launcher") == 0
    out, err = capsys.readouterr()
    assert out == "a.desktop\nHKEY\\x\n"
    assert err.startswith("MentorDesk is no longer in this user's menu.")
    launch(None, Launched())
    refused(capsys, "uninstall-launcher", status=1)
    launch(None, Launched(left=("b.desktop",)))
    assert "b.desktop" in refused(capsys, "uninstall-launcher", status=1)

    def fail() -> None:
        raise LauncherError("It cannot be written.")

    monkeypatch.setitem(sys.modules, "mentordesk.system.launcher", module("launch", install_launcher=fail))
    assert refused(capsys, "install-launcher") == "It cannot be written.\n"


# capture


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


def test_capture_opens_the_window_with_its_box(
    capsys: Output, folder: Path, opened: list[tuple[Path, bool]], captures: list[bool]
) -> None:
    assert run("capture", "--data-dir", folder) == run("--data-dir", folder) == 0
    assert captures == [True, False]
    assert {path for path, _ in opened} == {folder / "journal.mentordesk"}
    refused(capsys, "capture", "Ada", "--data-dir", folder)
    refused(capsys, "capture", "--new", "--data-dir", folder)


# The window


@pytest.fixture
def captures() -> list[bool]:
    """Whether each window was to open its capture box."""
    return []


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, captures: list[bool]) -> list[tuple[Path, bool]]:
    """The journals a window was opened with."""
    opened: list[tuple[Path, bool]] = []

    def run_window(path: Path, *, demo: bool, capture: bool) -> int:
        opened.append((path, demo))
        captures.append(capture)
        assert path.exists() or not demo
        return 0

    monkeypatch.setitem(sys.modules, "mentordesk.app", module("app", run=run_window))
    monkeypatch.setattr(display, "why_no_window", lambda _: "")
    return opened


def test_the_window_opens_with_the_journal_named(
    folder: Path, tmp_path: Path, home: Path, opened: list[tuple[Path, bool]]
) -> None:
    journal = folder / "journal.mentordesk"
    assert run("--data-dir", folder) == run("--journal", journal) == run(journal) == 0
    assert opened == [(journal, False)] * 3
    assert list(home.iterdir()) == []
    assert run("--demo") == 0
    assert opened[3][1] and not opened[3][0].parent.exists()


def test_the_default_folder_is_made_for_this_user_alone(opened: list[tuple[Path, bool]]) -> None:
    assert run() == 0
    ((path, demo),) = opened
    assert not demo and path.parent.is_dir() and not path.exists()
    if sys.platform != "win32":
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("way", ["--journal", "--data-dir", "address", "file"])
def test_the_example_opens_no_other_journal(
    capsys: Output, folder: Path, opened: list[tuple[Path, bool]], way: str
) -> None:
    journal = folder / "journal.mentordesk"
    named = {"file": (journal,), "address": (journal.as_uri(),), "--journal": (way, journal)}
    line = refused(capsys, "--demo", *named.get(way, (way, folder)))
    assert "--demo opens a made-up journal" in line and opened == []


def test_what_is_no_journal_is_not_taken_for_one(capsys: Output, opened: list[tuple[Path, bool]]) -> None:
    assert "“bogus” is neither" in refused(capsys, "--demo", "bogus")
    assert "“bogus” is neither" in refused(capsys, "bogus")
    assert opened == []


def test_a_file_may_be_named_by_its_address(folder: Path, opened: list[tuple[Path, bool]]) -> None:
    journal = (folder / "journal.mentordesk").rename(folder / "my journal é.mentordesk")
    assert run(journal.as_uri()) == 0
    assert opened == [(journal, False)]


def test_what_stands_in_the_way_is_told_in_both_places(
    capsys: Output, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[tuple[Path, bool]]
) -> None:
    told: list[str] = []

    def run_window(path: Path, *, demo: bool, capture: bool, trouble: Exception) -> int:
        told.append(str(trouble))
        return 2

    missing = tmp_path / "no.mentordesk"
    monkeypatch.setitem(sys.modules, "mentordesk.app", module("app", run=run_window))
    for arguments in (
        (missing,),
        ("--data-dir", tmp_path / "no"),
        ("capture", "--data-dir", tmp_path / "no"),
    ):
        assert refused(capsys, *arguments).strip() == told[-1]
    assert len(told) == 3
    assert not missing.exists()


def test_a_default_folder_that_cannot_be_made_is_told(
    capsys: Output, home: Path, opened: list[tuple[Path, bool]]
) -> None:
    (home / ".local").write_text("in the way")
    (home / "Library").write_text("in the way")
    if sys.platform != "win32":
        refused(capsys)
        assert opened == []


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display there")
@pytest.mark.parametrize(
    "variables", [{}, {"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "gone-0"}, {"DISPLAY": "junk"}]
)
def test_without_a_display_no_core_is_dumped(home: Path, variables: dict[str, str]) -> None:
    done = program("--journal", home / "new.mentordesk", env=os.environ | variables)
    assert done.returncode == 2
    assert done.stderr.startswith("No window can be opened: ") and done.stderr.count("\n") == 1
    assert list(home.iterdir()) == []


def test_without_qt_no_window_is_promised(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "mentordesk.app":
            raise ImportError("libEGL.so.1: cannot open shared object file", name="PySide6.QtGui")
        return real(name, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(display, "why_no_window", lambda _: "")
        patch.setattr(builtins, "__import__", without)
        assert "libEGL.so.1" in refused(capsys)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert "PySide6 is not installed" in refused(capsys, "--demo")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display there")
@pytest.mark.parametrize(
    ("variables", "reason"),
    [
        ({}, "there is no display"),
        ({"DISPLAY": ""}, "there is no display"),
        ({"DISPLAY": ":4711"}, "the display :4711 does not answer"),
        ({"WAYLAND_DISPLAY": "gone-0", "XDG_RUNTIME_DIR": "/tmp"}, "the display gone-0 does not answer"),
        ({"QT_QPA_PLATFORM": "xcb"}, "there is no display"),
        ({"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "gone-0"}, "the display gone-0 does not answer"),
        ({"QT_QPA_PLATFORM": "xcb;offscreen"}, ""),
        ({"QT_QPA_PLATFORM": "offscreen"}, ""),
        ({"QT_QPA_PLATFORM": "minimal:foo"}, ""),
    ],
)
def test_displays(variables: dict[str, str], reason: str) -> None:
    assert display.why_no_window(variables) == reason


@pytest.mark.skipif(not hasattr(signal, "SIGTERM") or sys.platform == "win32", reason="other signals there")
def test_the_demo_goes_when_the_program_is_told_to_end(tmp_path: Path) -> None:
    code = (
        "import sys, tempfile, time, argparse, types\n"
        f"tempfile.tempdir = {str(tmp_path / 'tmp')!r}\n"
        "from mentordesk.terminal import main as cli\n"
        "from mentordesk.practice.example import demo\n"
        "demo.build_demo = lambda path, today: path.write_text('')\n"
        "with cli._demo(argparse.Namespace(demo=True, journal=None, data_dir=None)) as path:\n"
        "    print(path, flush=True)\n"
        "    time.sleep(60)\n"
    )
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert child.stdout is not None
    with child, child.stdout:
        path = Path(child.stdout.readline().strip())
        assert path.exists()
        child.terminate()
        start = time.monotonic()
        assert child.wait(30) == 143
        assert time.monotonic() - start < 30
    assert not path.parent.exists()
