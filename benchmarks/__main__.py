# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``python -m benchmarks``: the budgets, measured in one run, as one table.

Figures in milliseconds depend on the machine; those that compare (a start beside a bare window) are
taken in turns within the run. ``--million`` adds the journal of a million records.
"""

import argparse
import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.generate import journal_of

QUERIES = ("the", "b", "bo", "boa", "lead", "meeting", "a b", "the c", '"of the', "qu", "x", "re me")


@dataclass(frozen=True)
class Figure:
    """One measured figure and what it may be at most."""

    what: str
    value: float
    budget: float
    unit: str

    @property
    def met(self) -> bool:
        """Whether it is within the budget."""
        return self.value <= self.budget

    def row(self) -> str:
        """A row of the table."""
        met = "met" if self.met else "NOT met"
        return f"| {self.what} | {self.value:.2f} {self.unit} | {self.budget:g} {self.unit} | {met} |"


def p95(times: list[float]) -> float:
    """The time that 95 of 100 stay below."""
    return sorted(times)[max(0, round(len(times) * 0.95) - 1)]


def timed(action: Callable[[], object]) -> float:
    """How long an action takes, in milliseconds."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def start(*arguments: str) -> tuple[float, float]:
    """Seconds from process start to the first painted page, and MiB of memory then."""
    # An installed program is compiled already.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "benchmarks.child", *arguments]
    begun = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=env)
    painted, memory = done.stdout.split()[-2:]
    return float(painted) - begun, float(memory) / 1024


def starts(empty: Path, large: Path, rounds: int) -> list[Figure]:
    """Start-up and memory beside a bare window, in turns."""
    kinds = {"bare": ("bare",), "empty": ("desk", str(empty)), "large": ("desk", str(large))}
    times: dict[str, list[float]] = {kind: [] for kind in kinds}
    memory: dict[str, list[float]] = {kind: [] for kind in kinds}
    for number in range(rounds + 1):
        for kind, arguments in kinds.items():
            seconds, mebibytes = start(*arguments)
            if number:  # the first round warms the disk
                times[kind].append(seconds)
                memory[kind].append(mebibytes)
    bare = statistics.median(times["bare"])
    ratio = statistics.median([d / b for d, b in zip(times["large"], times["bare"], strict=True)])
    grown = statistics.median([d / e for d, e in zip(times["large"], times["empty"], strict=True)])
    print(f"bare window: {bare * 1000:.0f} ms, {statistics.median(memory['bare']):.0f} MiB")
    return [
        Figure("start to first page, 100,000 records, beside a bare window", ratio, 1.5, "times"),
        Figure("start, 100,000 records beside an empty journal", grown, 1.1, "times"),
        Figure(
            "memory at 100,000 records, beside a bare window",
            statistics.median(memory["large"]) / statistics.median(memory["bare"]),
            1.5,
            "times",
        ),
    ]


class Desk:
    """The real window on a journal, driven from here."""

    def __init__(self, path: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from mentordesk.app import Program, make_application, tidy_from_here_on

        self.app = QApplication.instance() or make_application(["mentordesk"])
        self.folder = tempfile.TemporaryDirectory()
        self.program = Program(self.app, Path(self.folder.name) / "settings.ini")  # type: ignore[arg-type]
        self.program.open(path)
        assert self.program.window is not None
        self.window = self.program.window
        tidy_from_here_on()  # as the program does
        self._come_to_rest()

    def _come_to_rest(self) -> None:
        """Let pass what a start does once its page is there: reading the rest of it, loading what is wanted next."""
        from PySide6.QtCore import QThreadPool

        end = time.monotonic() + 10
        while self.program._warming._waiting and time.monotonic() < end:  # type: ignore[union-attr]
            self.settle()
            time.sleep(0.01)
        QThreadPool.globalInstance().waitForDone()
        self.settle()

    def settle(self) -> None:
        """Let everything that waits happen."""
        for _ in range(6):
            self.app.processEvents()

    def close(self) -> None:
        """Close the window and the journal."""
        self.window.close()
        self.program.finish()
        self.program.bugs.release()
        self.folder.cleanup()


def searching(desk: Desk, size: str, budget: float) -> Figure:
    """Key to painted results."""
    desk.window.finder.search()
    palette = desk.window.finder.palette
    desk.settle()
    times = []
    for _ in range(3):
        for query in QUERIES:
            palette.box.clear()
            desk.settle()
            for end in range(1, len(query) + 1):

                def key(text: str = query[:end]) -> None:
                    palette.box.setText(text)
                    palette.repaint()

                times.append(timed(key))
    palette.hide()
    return Figure(f"search as you type, key to painted, {size}, p95", p95(times), budget, "ms")


LONG_LIST = 100_000


def with_long_list(large: Path, folder: Path) -> Path:
    """A copy of a large journal in which the list of reflections has LONG_LIST rows."""
    from mentordesk.journal.storage import schema
    from mentordesk.journal.storage.opening import open_journal

    copy = folder / "list.mentordesk"
    shutil.copyfile(large, copy)
    columns = "created_at, updated_at, date, title, body, framework"
    with open_journal(copy) as journal, journal.db.atomic():
        schema.drop_index_triggers(journal.db)
        (have,) = journal.db.execute_sql(
            "SELECT count(*) FROM reflection WHERE trashed_at IS NULL"
        ).fetchone()
        journal.db.execute_sql(
            f"INSERT INTO reflection(uuid, {columns}) SELECT hex(randomblob(16)), {columns} FROM reflection"
            " WHERE trashed_at IS NULL ORDER BY id LIMIT ?",
            (LONG_LIST - have,),
        )
        for sql in schema.index_triggers().values():
            journal.db.execute_sql(sql)
    return copy


def waiting(desk: Desk) -> list[Figure]:
    """Today: what waits, read; and its page filled and painted."""
    from mentordesk.desktop.desk.desk import Place
    from mentordesk.practice.today.lists import count, read_today

    journal, today = desk.window.desk.journal, desk.window.desk.today
    page = desk.window.places.page(Place.TODAY)
    desk.window.navigation.go_place(Place.TODAY)
    desk.settle()

    def fill() -> None:
        page._dirty = True
        page.refresh_if_needed()
        page.repaint()

    asked: dict[str, Callable[[], object]] = {
        "Today's four lists, read": lambda: read_today(journal, today),
        "Today's count": lambda: count(journal, today),
        "Today's page, read, filled and painted": fill,
    }
    return [
        Figure(f"{what}, p95", p95([timed(action) for _ in range(20)]), 50, "ms")
        for what, action in asked.items()
    ]


def scrolling(desk: Desk) -> list[Figure]:
    """Opening the longest list, and jumping anywhere in it."""
    from mentordesk.desktop.desk.desk import Place

    page = desk.window.places.page(Place.REFLECTIONS)
    desk.window.navigation.go_place(Place.REFLECTIONS)
    desk.settle()

    def reopen() -> None:
        page.reload()
        page.list.viewport().repaint()

    opened = []
    for _ in range(20):
        opened.append(timed(reopen))
        page.list.records.read_all()
    bar = page.list.verticalScrollBar()
    frames = []
    for step in range(300):
        bar.setValue((step * 7919 * 101) % max(1, bar.maximum()))
        frames.append(timed(page.list.viewport().repaint))
    rows = page.list.records.rowCount()
    return [
        Figure(f"opening a list of {rows:,}, p95", p95(opened), 16, "ms"),
        Figure(f"scrolling anywhere in a list of {rows:,}, p95 a frame", p95(frames), 16, "ms"),
    ]


def shelf(desk: Desk) -> list[Figure]:
    """A year of the shelf, painted, where there are 100,000 reflections: each of the last years in turn."""
    from mentordesk.desktop.desk.desk import Place

    page = desk.window.places.page(Place.REFLECTIONS)
    desk.window.navigation.go_place(Place.REFLECTIONS)
    page.year_button.click()
    desk.settle()
    last = page.shelf.grid.year.year
    times = []
    for number in range(40):

        def show(year: int = last - number % 4) -> None:
            page.shelf.show_year(year)
            page.shelf.repaint()

        times.append(timed(show))
    return [Figure("the shelf's year, painted, 100,000 reflections, p95", p95(times), 50, "ms")]


def pages(desk: Desk) -> list[Figure]:
    """A record's page, painted; and the longest relationship's."""
    from mentordesk.desktop.desk.desk import Place, target_of
    from mentordesk.journal.terms import Kind
    from mentordesk.practice.search.search import people_named

    figures = []
    ids: dict[Kind, list[int]] = {}
    for kind, place in (
        (Kind.RELATIONSHIP, Place.RELATIONSHIPS),
        (Kind.ADVICE, Place.ADVICE),
        (Kind.REFLECTION, Place.REFLECTIONS),
    ):
        desk.window.navigation.go_place(place)
        records = desk.window.places.page(place).list.records
        ids[kind] = [records.record_id(n * 3 % records.rowCount()) for n in range(60)]
    times = []
    for kind, found in ids.items():
        for record_id in found:
            times.append(
                timed(
                    lambda k=kind, r=record_id: (
                        desk.window.navigation.go(target_of(k, r)),
                        desk.window.repaint(),
                    )
                )
            )
            desk.settle()
    figures.append(Figure("a record's page, p95", p95(times[3:]), 50, "ms"))
    big = people_named(desk.window.desk.journal, "Amara Bench")[0][0]
    other = ids[Kind.RELATIONSHIP][1]
    times = []
    for _ in range(20):
        desk.window.navigation.go(target_of(Kind.RELATIONSHIP, other))
        desk.settle()
        times.append(
            timed(
                lambda: (desk.window.navigation.go(target_of(Kind.RELATIONSHIP, big)), desk.window.repaint())
            )
        )
    figures.append(Figure("the page of a relationship with 2,000 records, p95", p95(times), 50, "ms"))
    return figures


def insights(desk: Desk) -> list[Figure]:
    """What works, of 20,000 pieces of advice: the counts of each direction and span, and the rest of the page."""
    from mentordesk.journal.terms import Direction
    from mentordesk.practice.insights.calibration import calibration
    from mentordesk.practice.insights.efficacy import works
    from mentordesk.practice.insights.tailoring import examples, tailoring_sheet
    from mentordesk.practice.search.search import people_named
    from mentordesk.practice.wording.spans import Lately

    journal, today = desk.window.desk.journal, desk.window.desk.today
    big = people_named(journal, "Amara Bench")[0][0]
    times: dict[str, list[float]] = {}
    for _ in range(20):
        for direction in Direction:
            times.setdefault(f"efficacy, {direction}, all time", []).append(
                timed(lambda d=direction: works(journal, d, Lately.EVER, today))
            )
            times.setdefault("efficacy, last 12 months", []).append(
                timed(lambda d=direction: works(journal, d, Lately.TWELVE_MONTHS, today))
            )
        times.setdefault("calibration", []).append(timed(lambda: calibration(journal)))
        times.setdefault("words used and not used", []).append(
            timed(lambda: examples(journal, Lately.EVER, today))
        )
        times.setdefault("tailoring sheet of a relationship with 2,000 records", []).append(
            timed(lambda: tailoring_sheet(journal, big))
        )
    return [Figure(f"{what}, p95", p95(found[1:]), 50, "ms") for what, found in times.items()]


def giving(desk: Desk) -> list[Figure]:
    """What passed in a relationship with 2,000 records: its value and drift, its picture, its acts."""
    from mentordesk.practice.records.read import read_relationship
    from mentordesk.practice.relationship.bond import read_bond
    from mentordesk.practice.relationship.drift import Statement, drift_sentences, read_drift
    from mentordesk.practice.relationship.give_and_take import read_picture
    from mentordesk.practice.relationship.sponsorship import read_acts
    from mentordesk.practice.relationship.value import read_value
    from mentordesk.practice.search.search import people_named

    journal, today = desk.window.desk.journal, desk.window.desk.today
    big, name = people_named(journal, "Amara Bench")[0]
    person = read_relationship(journal, big)
    assert person is not None
    oldest = Statement("2000", "", "", ("coaching", "sponsorship"), ("challenge",))
    asked: dict[str, Callable[[], object]] = {
        "drift of a relationship with 2,000 records, over all of them": lambda: drift_sentences(
            read_drift(journal, big, oldest, None), today
        ),
        "value of a relationship, as its page shows it": lambda: read_value(journal, person, today),
        "give and take of a relationship, by kind and year": lambda: read_picture(journal, big),
        "sponsorship and the bond of a relationship": lambda: (
            read_acts(journal, big, name),
            read_bond(journal, big, today),
        ),
    }
    return [
        Figure(f"{what}, p95", p95([timed(action) for _ in range(20)]), 50, "ms")
        for what, action in asked.items()
    ]


def saving(desk: Desk) -> Figure:
    """An edit of what is open, durable on the disk; its page has followed it."""
    from mentordesk.desktop.desk.desk import Place
    from mentordesk.journal import operations
    from mentordesk.journal.terms import Kind

    journal = desk.window.desk.journal
    desk.window.navigation.go_place(Place.REFLECTIONS)
    desk.settle()
    times = []
    for number in range(200):
        text = f"An edit of the text, number {number}. " * 20
        times.append(
            timed(lambda n=number, t=text: operations.edit(journal, Kind.REFLECTION, n % 50 + 1, {"body": t}))
        )
        if number % 10 == 0:
            desk.settle()
    return Figure("saving an edit, durable, p95", p95(times), 10, "ms")


def writing(desk: Desk) -> list[Figure]:
    """A key in an entry of 50,000 words with links and headings, painted; and opening it."""
    from PySide6.QtTest import QTest

    from mentordesk.desktop.desk.desk import Place, target_of
    from mentordesk.journal import operations
    from mentordesk.journal.terms import Kind

    words = [
        "harbour",
        "talk",
        "why",
        "the",
        "of",
        "and",
        "board",
        "crane",
        "quiet",
        "[[Amara",
        "Bench]]",
        "**loud**",
        "*soft*",
        "question",
        "numbers",
        "ask",
    ]
    chosen = random.Random(1)
    parts = (" ".join(chosen.choice(words) for _ in range(100)) for _ in range(500))
    text = "\n\n".join(f"## Part {n}\n\n{part}" if n % 20 == 0 else part for n, part in enumerate(parts))
    journal = desk.window.desk.journal
    record = operations.create(
        journal, Kind.REFLECTION, {"date": "2001-01-01", "title": "Long", "body": text}
    )
    desk.window.navigation.go_place(Place.REFLECTIONS)
    page = desk.window.places.page(Place.REFLECTIONS)
    desk.settle()
    other = page.list.records.record_id(3)
    opened = []
    for _ in range(12):
        desk.window.navigation.go(target_of(Kind.REFLECTION, other))
        desk.settle()
        opened.append(
            timed(
                lambda: (desk.window.navigation.go(target_of(Kind.REFLECTION, record)), desk.window.repaint())
            )
        )
    editor = page.view.body.field("body").editor()
    editor.setFocus()
    keys = []
    for share in (0, 0.5, 0.99):
        cursor = editor.textCursor()
        cursor.setPosition(round(len(text) * share))
        editor.setTextCursor(cursor)
        editor.viewport().repaint()
        desk.settle()
        for letter in "the harbour was **quiet** and [[Amara Bench]] said so, twice over, to all of us. ":

            def key(typed: str = letter) -> None:
                QTest.keyClicks(editor, typed)
                editor.viewport().repaint()

            keys.append(timed(key))
    page.flush()
    operations.trash(journal, Kind.REFLECTION, record)
    desk.settle()
    return [
        Figure("opening an entry of 50,000 words, p95", p95(opened[1:]), 50, "ms"),
        Figure("typing in an entry of 50,000 words, key to painted, p95", p95(keys), 8, "ms"),
    ]


def capturing(desk: Desk) -> list[Figure]:
    """Opening the capture box, the first time and again; and a key in 200 lines, read and painted."""
    from mentordesk.practice.capture.lines import _read, read_lines

    signs = ("< ", "> ", "! ", "? ", "+ ", "= ", "", "  ")
    lines = [
        f"{signs[n % 8]}line {n}: what was said about the family, an hour and a book" for n in range(200)
    ]

    def read_all() -> None:
        _read.cache_clear()
        read_lines("\n".join(lines))

    def open_box() -> None:
        desk.window.capture.open()
        desk.window.repaint()
        desk.settle()

    first = timed(open_box)
    box = desk.window.capture.box
    opened = []
    for _ in range(20):
        box.close_overlay()
        desk.settle()
        opened.append(timed(open_box))
    box.lines.insertPlainText("\n".join(lines))
    desk.settle()
    keys = []
    for letter in "and a little more of it, letter by letter":

        def key(text: str = letter) -> None:
            box.lines.insertPlainText(text)
            box.repaint()

        keys.append(timed(key))
    box.lines.clear_text()
    box.close_overlay()
    return [
        Figure("opening the capture box for the first time", first, 100, "ms"),
        Figure("opening the capture box again, p95", p95(opened), 100, "ms"),
        Figure("capture: 200 lines read afresh, p95", p95([timed(read_all) for _ in range(40)]), 16, "ms"),
        Figure("capture: a key in 200 lines, read and painted, p95", p95(keys), 16, "ms"),
    ]


def summaries(path: Path) -> list[Figure]:
    """The private summary to PDF in a process of its own."""
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "summary.pdf"
        for name, budget, wanted in (("Pages 25", 0.5, 25), ("Pages 240", 4.0, 240)):
            times = []
            for _ in range(3):
                begun = time.perf_counter()
                subprocess.run(
                    [
                        sys.executable,
                        "-m",
                        "mentordesk",
                        "summary",
                        name,
                        "--journal",
                        str(path),
                        "-o",
                        str(out),
                    ],
                    check=True,
                    capture_output=True,
                )
                times.append(time.perf_counter() - begun)
            figures.append(Figure(f"private summary to PDF, cold, {wanted} pages", min(times), budget, "s"))
    return figures


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--rounds", type=int, default=9, help="starts of each kind")
    parser.add_argument("--million", action="store_true", help="also measure search in a million records")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} processors")
    large = journal_of(100_000)
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        from benchmarks.paper import paper_journal

        figures += starts(Path(folder) / "empty.mentordesk", large, options.rounds)
        desk = Desk(large)
        figures.append(searching(desk, "100,000 records", 16))
        figures += waiting(desk)
        figures += pages(desk)
        figures += insights(desk)
        figures += giving(desk)
        figures.append(saving(desk))
        figures += writing(desk)
        figures += capturing(desk)
        desk.close()
        desk = Desk(with_long_list(large, Path(folder)))
        figures += scrolling(desk)
        figures += shelf(desk)
        desk.close()
        figures += summaries(paper_journal(Path(folder) / "paper.mentordesk"))
    if options.million:
        desk = Desk(journal_of(1_000_000))
        figures.append(searching(desk, "1,000,000 records", 50))
        desk.close()
    print("| Figure | Measured | Budget | |")
    print("| --- | --- | --- | --- |")
    for figure in figures:
        print(figure.row())
    return 0 if all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
