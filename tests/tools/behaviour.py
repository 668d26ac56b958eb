# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Writes down what the program says, as text files, so that a change that should alter nothing can be checked.

``python -m tests.tools.behaviour FOLDER`` before and after, then ``diff -r``. The folder gets `terminal` (output, error
output and exit status of commands), `pages` (the text of printed pages), `window` (what a screen reader is told),
`abroad` and `empty` (the same of a German system and of a new journal), and `journal` (tables and rows of the file).
Takes about six minutes, and needs pdftotext. The example is dated from today, so both runs belong on one day: `day.txt`
says which. Random ids, times of writing and temporary folders are replaced by names.
"""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from tests.tools.demo import ROOT, User, environment, records, run_program, throw_away_home
from tests.tools.scenes import Scenes, walk, walk_empty, walk_pages, walk_places

COMMANDS = ("today", "search", "summary", "calendar", "capture", "check")
MEETING = (
    "Amara, yesterday by phone\n< Ask finance first\n> Sleep over it\n! send the outline\n? how was Lisbon\n"
)
MEETING += "+ introduction: to Ines\n= the family sells\nWe spoke of Lisbon.\n  And of the board.\n"
J = ["--journal", "{home}/journal.mentordesk"]
TERMINAL: dict[str, tuple[list[str], str]] = {
    "version": (["--version"], ""),
    "help": (["--help"], ""),
    **{
        f"{name} help": ([name, "--help"], "")
        for name in (*COMMANDS, "install-launcher", "uninstall-launcher")
    },
    "demo today": (["--demo", "today"], ""),
    "demo search": (["search", "board", "--demo"], ""),
    "demo check": (["--demo", "check"], ""),
    "today": (["today", *J], ""),
    "today notify": (["today", "--notify", *J], ""),
    "today words without notify": (["today", "--words", *J], ""),
    "today too many words": (["today", "tomorrow", *J], ""),
    "search words": (["search", "Lisbon", "night", *J], ""),
    "search phrase": (["search", "night shift", *J], ""),
    "search json": (["search", "board", "--json", *J], ""),
    "search kind": (["search", "the", "--kind", "advice", "--kind", "conversations", *J], ""),
    "search person": (["search", "the", "--with", "Amara", "--json", *J], ""),
    "search span": (["search", "the", "--from", "2025", "--to", "2026-03", *J], ""),
    "search nothing": (["search", "zzzzzz", *J], ""),
    "search nothing json": (["search", "zzzzzz", "--json", *J], ""),
    "search signs": (["search", "?!", *J], ""),
    "search no word": (["search", *J], ""),
    "search bad kind": (["search", "a", "--kind", "letters", *J], ""),
    "search bad date": (["search", "a", "--from", "2021-13", *J], ""),
    "search bad span": (["search", "a", "--from", "2022", "--to", "2021", *J], ""),
    "search nobody": (["search", "a", "--with", "Zeno", "--json", *J], ""),
    "summary": (["summary", "Amara", "-o", "{home}/out/amara.pdf", *J], ""),
    "summary span": (
        ["summary", "Grace", "-o", "{home}/out/g.pdf", "--from", "2026", "--paper", "letter", *J],
        "",
    ),
    "summary of nobody": (["summary", "Zeno", "-o", "{home}/out/z.pdf", *J], ""),
    "summary of several": (["summary", "a", "-o", "{home}/out/z.pdf", *J], ""),
    "summary without file": (["summary", "Amara", *J], ""),
    "summary bad paper": (["summary", "Amara", "-o", "{home}/out/z.pdf", "--paper", "a3", *J], ""),
    "summary no folder": (["summary", "Amara", "-o", "{home}/nowhere/z.pdf", *J], ""),
    "summary onto folder": (["summary", "Amara", "-o", "{home}/out", *J], ""),
    "calendar": (["calendar", "-o", "{home}/out/plain.ics", *J], ""),
    "calendar words": (["calendar", "--words", "-o", "{home}/out/words.ics", *J], ""),
    "calendar without file": (["calendar", *J], ""),
    "calendar no folder": (["calendar", "-o", "{home}/nowhere/c.ics", *J], ""),
    "capture": (["capture", "-", *J], MEETING),
    "capture new": (["capture", "-", "--new", *J], "Zeno Brandt\n< Count twice.\n"),
    "capture slip": (["capture", "-", *J], "Henrik Dal, 3 days ago\n! call him\n"),
    "capture sentence": (["capture", "-", *J], "We spoke about the board and it was good.\n< Yes\n"),
    "capture day not read": (["capture", "-", *J], "Amara, 31 February\n< Yes\n"),
    "capture nothing": (["capture", "-", *J], " \n"),
    "capture no person": (["capture", "-", *J], "< Yes\n"),
    "capture new alone": (["capture", "--new", *J], ""),
    "today after capture": (["today", *J], ""),
    "search after capture": (["search", "outline", "--json", *J], ""),
    "calendar again": (["calendar", "--words", "-o", "{home}/out/words.ics", *J], ""),
    "check": (["check", *J], ""),
    "check no journal": (["check", "--journal", "{home}/none.mentordesk"], ""),
    "check damaged": (["check", "--journal", "{home}/damaged.mentordesk"], ""),
    "check usual journal": (["check"], ""),
    "data dir not there": (["today", "--data-dir", "{home}/nowhere"], ""),
    "journal and data dir": (["today", "--data-dir", "{home}", *J], ""),
    "empty name": (["today", "--journal", ""], ""),
    "unknown command": (["tidy"], ""),
    "unknown option": (["today", "--tomorrow"], ""),
    "window without display": (J, ""),
    "install launcher": (["install-launcher"], ""),
    "install launcher again": (["install-launcher"], ""),
    "uninstall launcher": (["uninstall-launcher"], ""),
    "uninstall launcher again": (["uninstall-launcher"], ""),
}


class Folder:
    """The folder written to, and the home whose traces are taken out of what is written."""

    def __init__(self, root: Path, home: Path) -> None:
        self.root, self.home = root, home

    def write(self, name: str, text: str) -> None:
        """Write a text under a name, without what differs from run to run."""
        path = self.root / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self._steady(text).rstrip() + "\n", encoding="utf-8")

    def _steady(self, text: str) -> str:
        text = re.sub(r"mentordesk-demo-\w{8}", "<demo>", text)
        for place, name in ((self.home, "<home>"), (ROOT, "<program>"), (Path(sys.prefix), "<python>")):
            text = text.replace(str(place), name)
        now = f"{date.today():%Y%m%d}"
        text = re.sub(rf"\b{now}T\d{{6}}Z", "<now>", text)  # a calendar's time of writing
        text = re.sub(rf"\b{date.today()}T(?!08:00:00\.000)[\d:.]+Z", "<now>", text)
        text = re.sub(r"\bat \d\d?[:.]\d\d\b", "at <time>", text)
        ids: dict[str, str] = {}
        pattern = r"\b[0-9a-f]{32}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"
        return re.sub(pattern, lambda found: ids.setdefault(found[0], f"<id {len(ids) + 1}>"), text)


def pdf_text(path: Path) -> str:
    """The text of a PDF file as it stands on its pages."""
    return subprocess.run(
        ["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True
    ).stdout


def run_terminal(folder: Folder) -> None:
    """Run every command, and write down what it says and what files it makes."""
    home, out = folder.home, folder.home / "out"
    out.mkdir()
    seen: dict[str, bytes] = {}
    (home / "damaged.mentordesk").write_bytes((home / "journal.mentordesk").read_bytes()[:20_000])
    variables = environment(home)
    del variables["QT_QPA_PLATFORM"]  # else there would be a display
    for name, (arguments, given) in TERMINAL.items():
        command = [argument.replace("{home}", str(home)) for argument in arguments]
        done = subprocess.run(
            [sys.executable, "-m", "mentordesk", *command],
            cwd=ROOT,
            env=variables,
            input=given,
            capture_output=True,
            text=True,
            timeout=120,
        )
        said = f"$ mentordesk {' '.join(arguments)}\n{given}\n--- output\n{done.stdout}\n--- error output\n{done.stderr}"
        said += f"\n--- exit status {done.returncode}\n"
        for made in sorted(out.iterdir()):
            if made.read_bytes() != seen.get(made.name):
                seen[made.name] = made.read_bytes()
                said += f"\n--- {made.name}\n"
                said += pdf_text(made) if made.suffix == ".pdf" else made.read_bytes().decode()
        folder.write(f"terminal/{name}", said)


def copy_journal(user: User, to: Path) -> None:
    """Copy the file of the demo that is open."""
    with closing(sqlite3.connect(user.demo_file)) as source, closing(sqlite3.connect(to)) as copy:
        source.backup(copy)


def write_journal(folder: Folder, name: str, path: Path) -> None:
    """Write down the tables of a journal, and all rows but those of the search index."""
    told = records(
        path, "select name, sql, type from sqlite_master where sql is not null order by type, name"
    )
    text = [f"{sql};" for _, sql, _ in told]
    virtual = tuple(table for table, sql, _ in told if sql.startswith("CREATE VIRTUAL"))
    for table, _, kind in told:
        if kind == "table" and not table.startswith((*virtual, "sqlite_")):
            text.append(f"\n--- {table}")
            text += [repr(row) for row in records(path, f'select * from "{table}" order by rowid')]
    folder.write(f"journal/{name}", "\n".join(text))


def run_window(part: str, folder: Folder) -> None:
    """Open the window in this process, and write down what is seen there."""

    def use(user: User) -> None:
        if part == "copy":
            copy_journal(user, folder.home / "journal.mentordesk")
        else:
            scenes = Scenes(user, partial(folder.write), pdf_text)
            {"window": walk, "pages": walk_pages, "abroad": walk_places, "empty": walk_empty}[part](scenes)
        user.window.close()

    new = str(folder.home / "empty.mentordesk")
    run_program(["--journal", new] if part == "empty" else ["--demo"], use)


def run_windows(folder: Folder, *parts: str, **more: Any) -> None:
    """Open a window for each part, in a process of its own."""
    for part in parts:
        command = [sys.executable, "-m", "tests.tools.behaviour", str(folder.root), part, str(folder.home)]
        subprocess.run(command, cwd=ROOT, env=environment(folder.home, **more), check=True, timeout=1200)


def main(arguments: list[str]) -> int:
    """Write everything into a folder that is not there yet."""
    if len(arguments) == 3:
        run_window(arguments[1], Folder(Path(arguments[0]), Path(arguments[2])))
        return 0
    if len(arguments) != 1 or Path(arguments[0]).exists():
        print("Name one folder that is not there yet.", file=sys.stderr)
        return 2
    day, root = date.today(), Path(arguments[0]).resolve()
    with throw_away_home() as home:
        folder = Folder(root, home)
        folder.write("day", f"{day}")
        run_windows(folder, "copy")
        write_journal(folder, "demo", home / "journal.mentordesk")
        run_windows(folder, "window", "pages", "empty")
        run_windows(folder, "abroad", language="de_DE.UTF-8")
        run_terminal(folder)
        write_journal(folder, "after the terminal", home / "journal.mentordesk")
    if date.today() != day:
        print("Midnight passed meanwhile: run it again.", file=sys.stderr)
        return 1
    print(f"{sum(1 for _ in root.rglob('*.txt'))} files are in {root}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
