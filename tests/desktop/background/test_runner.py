# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Work on worker threads: its outcome comes to the window's thread, and no widget is freed anywhere else."""

import gc
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.background.runner import Cancelled, Runner, Task, enable_garbage_collection
from mentordesk.desktop.desk.desk import Desk
from mentordesk.errors import InputRefusedError, JournalError
from mentordesk.journal import operations
from mentordesk.journal.queries import Asked
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind

HERE = threading.get_ident


@pytest.fixture(autouse=True)
def collection(qtbot: QtBot) -> Iterator[None]:
    """On before and after, with nothing left under way."""
    gc.enable()
    yield
    QThreadPool.globalInstance().waitForDone()
    enable_garbage_collection()
    qtbot.waitUntil(gc.isenabled)


class Told(QObject):
    """What a runner tells, and on which thread."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.results: list[Any] = []
        self.errors: list[Any] = []
        self.progress: list[tuple[int, int]] = []
        self.threads: set[int] = set()
        runner.finished.connect(self.finished)
        runner.failed.connect(self.failed)
        runner.progressed.connect(self.progressed)

    def finished(self, result: Any) -> None:
        self.results.append(result)
        self.threads.add(HERE())

    def failed(self, error: Any) -> None:
        self.errors.append(error)
        self.threads.add(HERE())

    def progressed(self, done: int, total: int) -> None:
        self.progress.append((done, total))
        self.threads.add(HERE())

    def __bool__(self) -> bool:
        return bool(self.results or self.errors)


class Gate:
    """A task that waits until it is let on, and notes how it went."""

    def __init__(self) -> None:
        self.begun, self.opened = threading.Event(), threading.Event()
        self.ended: list[str] = []

    def __call__(self, task: Task) -> str:
        self.begun.set()
        assert self.opened.wait(20)
        try:
            task.report(1, 1)
        except Cancelled:
            self.ended.append("cancelled")
            raise
        self.ended.append("done")
        return "through"


def settle(qtbot: QtBot) -> None:
    """Let the workers end, and what they told arrive."""
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(20)


# Outcome


def test_work_is_done_on_another_thread_and_its_result_told_on_this_one(qtbot: QtBot) -> None:
    runner = Runner()
    told = Told(runner)
    runner.run(lambda _task: HERE())
    assert runner.busy
    qtbot.waitUntil(lambda: bool(told))
    assert told.results != [HERE()] and told.threads == {HERE()}
    assert not runner.busy and told.errors == []


def test_a_question_has_a_connection_of_its_own(qtbot: QtBot, desk: Desk) -> None:
    operations.create(desk.journal, Kind.RELATIONSHIP, {"name": "Amara"})
    runner = Runner(journal=desk.journal)
    told = Told(runner)
    ask = Asked("SELECT name FROM relationship", [])
    with desk.journal.quietly():  # what is under way on this thread's connection is not seen on another
        desk.journal.rows(Asked("UPDATE relationship SET name = 'Somebody else'", []))
        runner.ask(lambda journal: journal.value(ask))
        runner.wait()
    assert told.results == ["Amara"]
    runner.run(lambda task: task.journal.value(ask))
    qtbot.waitUntil(lambda: len(told.results) == 2)
    assert told.results[1] == "Somebody else"


def test_waiting_tells_the_outcome_at_once_and_only_once(qtbot: QtBot) -> None:
    runner = Runner()
    told = Told(runner)
    runner.run(lambda _task: time.sleep(0.05))
    runner.wait()
    assert told.results == [None] and not runner.busy
    runner.wait()
    settle(qtbot)
    assert told.results == [None]


# Progress


def test_progress_is_told_while_work_goes_on(qtbot: QtBot) -> None:
    runner, go_on = Runner(), threading.Event()
    told = Told(runner)

    def work(task: Task) -> str:
        task.report(1, 4)
        assert go_on.wait(20)
        task.report(4, 4)
        return "made"

    runner.run(work)
    qtbot.waitUntil(lambda: told.progress == [(1, 4)])
    assert told.results == []
    go_on.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told.progress == [(1, 4), (4, 4)] and told.results == ["made"]
    assert told.threads == {HERE()}


def test_many_reports_do_not_flood_the_window(qtbot: QtBot) -> None:
    runner = Runner()
    told = Told(runner)

    def work(task: Task) -> None:
        for done in range(50_000):
            task.report(done, 50_000)

    runner.run(work)
    QThreadPool.globalInstance().waitForDone()
    qtbot.waitUntil(lambda: bool(told))
    assert told.progress == [(49_999, 50_000)]


# Cancel


def test_what_was_cancelled_is_told_to_nobody_and_ends_when_it_looks(qtbot: QtBot) -> None:
    runner, gate = Runner(), Gate()
    told = Told(runner)
    runner.run(gate)
    gate.begun.wait(20)
    runner.cancel()
    assert not runner.busy
    gate.opened.set()
    settle(qtbot)
    assert gate.ended == ["cancelled"]
    assert not told and told.progress == []


def test_what_was_cancelled_before_it_began_never_runs(qtbot: QtBot) -> None:
    gates = [Gate() for _ in range(QThreadPool.globalInstance().maxThreadCount())]
    filling = Runner(replaces=False)
    for gate in gates:
        filling.run(gate)
    runner, ran = Runner(), []
    runner.run(ran.append)
    runner.cancel()
    for gate in gates:
        gate.opened.set()
    settle(qtbot)
    assert ran == [] and all(gate.ended == ["done"] for gate in gates)


def test_a_task_that_ends_in_spite_of_being_cancelled_is_not_told(qtbot: QtBot) -> None:
    runner, gate = Runner(), Gate()
    told = Told(runner)

    def work(task: Task) -> str:
        with pytest.raises(Cancelled):
            gate(task)
        return "made all the same"

    runner.run(work)
    gate.begun.wait(20)
    runner.cancel()
    gate.opened.set()
    settle(qtbot)
    assert gate.ended == ["cancelled"] and not told


# Work that takes the place of other work


def test_only_the_last_one_counts(qtbot: QtBot) -> None:
    runner = Runner()
    told = Told(runner)
    for number in range(5):
        runner.run(lambda _task, number=number: number)  # type: ignore[misc]
    qtbot.waitUntil(lambda: bool(told))
    settle(qtbot)
    assert told.results == [4]


def test_an_earlier_one_that_ends_later_does_not_count(qtbot: QtBot) -> None:
    runner, gate = Runner(), Gate()
    told = Told(runner)
    runner.run(gate)
    gate.begun.wait(20)
    runner.run(lambda _task: "later")
    qtbot.waitUntil(lambda: bool(told))
    gate.opened.set()
    settle(qtbot)
    assert told.results == ["later"] and gate.ended == ["cancelled"]


def test_where_nothing_is_replaced_every_outcome_is_told(qtbot: QtBot) -> None:
    runner = Runner(replaces=False)
    told = Told(runner)
    for number in range(5):
        runner.run(lambda _task, number=number: number)  # type: ignore[misc]
    qtbot.waitUntil(lambda: not runner.busy)
    assert sorted(told.results) == [0, 1, 2, 3, 4]
    for number in range(3):
        runner.run(lambda _task, number=number: number)  # type: ignore[misc]
    runner.wait()
    assert told.results[5:] == [0, 1, 2]


# Errors


def refuse(*_: Any) -> None:
    raise InputRefusedError("That cannot be done.")


def test_what_the_world_does_is_handed_to_the_owner_alone(qtbot: QtBot, desk: Desk) -> None:
    runner = Runner(journal=desk.journal)
    told = Told(runner)
    with qtbot.captureExceptions() as bugs:
        runner.ask(refuse)
        qtbot.waitUntil(lambda: bool(told))
    assert [str(error) for error in told.errors] == ["That cannot be done."]
    assert told.threads == {HERE()} and told.results == [] and bugs == [] and not runner.busy


def test_a_journal_that_is_not_to_be_had_is_an_error_too(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "on a stick"
    folder.mkdir()
    with open_journal(folder / "j.mentordesk", create=True) as journal:
        runner = Runner(journal=journal)
        told = Told(runner)
        folder.rename(tmp_path / "pulled out")
        runner.ask(lambda journal: journal.value(Asked("SELECT count(*) FROM relationship", [])))
        qtbot.waitUntil(lambda: bool(told))
        assert isinstance(told.errors[0], JournalError)


@pytest.mark.parametrize("how", ["told", "waited for"])
def test_a_bug_is_told_to_the_owner_and_caught_as_any_other(qtbot: QtBot, how: str) -> None:
    runner = Runner()
    told = Told(runner)
    with qtbot.captureExceptions() as bugs:
        runner.run(lambda _task: {}[0])
        if how == "waited for":
            runner.wait()
        qtbot.waitUntil(lambda: bool(told))
    assert [type(error) for error in told.errors] == [KeyError] == [kind for kind, *_ in bugs]
    assert bugs[0][2] is not None, "where it happened is known"


def test_a_bug_nobody_waits_for_any_more_is_not_told(qtbot: QtBot) -> None:
    runner, gate = Runner(), Gate()

    def work(task: Task) -> None:
        with pytest.raises(Cancelled):
            gate(task)
        raise IndexError

    with qtbot.captureExceptions() as bugs:
        runner.run(work)
        gate.begun.wait(20)
        runner.cancel()
        gate.opened.set()
        settle(qtbot)
    assert bugs == [] and gate.ended == ["cancelled"]


# An owner that goes away


def delete_owner(owner: QWidget) -> None:
    shiboken6.delete(owner)


def drop_owner(_owner: QWidget) -> None:
    """Nothing holds it but the test, which lets go of it."""


@pytest.mark.parametrize("go", [delete_owner, drop_owner])
def test_an_owner_destroyed_while_work_runs(qtbot: QtBot, go: Callable[[QWidget], None]) -> None:
    gate = Gate()
    owner: QWidget | None = QWidget()
    runner: Runner | None = Runner(owner)
    told = Told(runner)
    runner.run(gate)
    gate.begun.wait(20)
    go(owner)
    if go is drop_owner:
        owner = runner = None
        gc.collect()
    with qtbot.captureExceptions() as bugs:
        gate.opened.set()
        settle(qtbot)
    assert gate.ended == ["cancelled"] and not told and bugs == []


def test_a_program_that_ends_while_work_runs_ends_in_good_order() -> None:
    program = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from mentordesk.desktop.background.runner import Runner
app = QApplication([])
window = QWidget()
runner = Runner(window)
def work(task):
    time.sleep(0.3)
    print("done", flush=True)
    return QWidget
runner.run(work)
QTimer.singleShot(50, app.quit)
app.exec()
print("left", flush=True)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, ["left", "done"], "")


# Widgets and the threads they are freed on


class Ring(QWidget):
    """A widget that only the collector can free, and that notes where."""

    freed_on: list[int] = []

    def __init__(self) -> None:
        super().__init__()
        self.ring = self

    def __del__(self) -> None:
        Ring.freed_on.append(HERE())


def make_much(*_: Any) -> int:
    """Many times what makes Python collect."""
    return len([[number] for number in range(200_000)])


def test_no_widget_is_collected_on_a_worker(qtbot: QtBot, desk: Desk) -> None:
    Ring.freed_on.clear()
    runner = Runner(journal=desk.journal)
    told = Told(runner)
    for round_ in range(1, 6):
        for _ in range(20):
            Ring()
        runner.ask(make_much)
        qtbot.waitUntil(lambda round_=round_: len(told.results) == round_)  # type: ignore[misc]
    assert set(Ring.freed_on) <= {HERE()}
    qtbot.waitUntil(gc.isenabled)
    gc.collect()
    assert len(Ring.freed_on) == 100 and set(Ring.freed_on) == {HERE()}


class Freed(QWidget):
    """A widget that is freed with the last that holds it, and notes where."""

    on: list[int] = []

    def __del__(self) -> None:
        Freed.on.append(HERE())


def hold(_widget: QWidget, task: Task) -> None:
    """Work that was given a widget to hold."""


def fail_with(_widget: QWidget, task: Task) -> None:
    raise InputRefusedError("No.")


@pytest.mark.parametrize("work", [hold, fail_with])
@pytest.mark.parametrize("cancelled", [False, True])
def test_what_work_was_given_is_let_go_on_this_thread(
    qtbot: QtBot, work: Callable[[QWidget, Task], None], cancelled: bool
) -> None:
    Freed.on.clear()
    gc.disable()  # it is not left to the collector
    runner = Runner(replaces=False)
    for _ in range(50):
        runner.run(partial(work, Freed()))
    if cancelled:
        runner.cancel()
    settle(qtbot)
    qtbot.waitUntil(lambda: len(Freed.on) == 50)
    assert set(Freed.on) == {HERE()}


def test_what_is_waited_for_is_not_let_go_on_the_worker_that_is_still_leaving(qtbot: QtBot) -> None:
    Freed.on.clear()
    runner, switch = Runner(), sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # the worker is interrupted wherever it may be
    try:
        for _ in range(300):
            runner.run(partial(hold, Freed()))
            runner.wait()
    finally:
        sys.setswitchinterval(switch)
    settle(qtbot)
    assert Freed.on == [HERE()] * 300


def test_nothing_of_ended_work_is_kept(qtbot: QtBot) -> None:
    class Result:
        pass

    runner, made = Runner(), []

    def work(_task: Task) -> Result:
        result = Result()
        made.append(weakref.ref(result))
        return result

    runner.run(work)
    runner.wait()
    settle(qtbot)
    assert made[0]() is None


# Collection


def test_collection_waits_for_the_last_one(qtbot: QtBot) -> None:
    runner, first, second = Runner(replaces=False), Gate(), Gate()
    runner.run(first)
    runner.run(second)
    assert not gc.isenabled()
    first.opened.set()
    qtbot.waitUntil(lambda: first.ended == ["done"])
    qtbot.wait(30)
    assert not gc.isenabled()
    second.opened.set()
    qtbot.waitUntil(gc.isenabled)
    assert not runner.busy


def test_collection_that_was_off_stays_off(qtbot: QtBot) -> None:
    gc.disable()
    runner = Runner()
    runner.run(make_much)
    runner.wait()
    settle(qtbot)
    assert not gc.isenabled()
    enable_garbage_collection()
    assert gc.isenabled()


def test_a_start_that_ends_while_others_are_at_work_waits_for_them(qtbot: QtBot) -> None:
    gc.disable()
    runner, gate = Runner(), Gate()
    runner.run(gate)
    enable_garbage_collection()
    assert not gc.isenabled()
    gate.opened.set()
    qtbot.waitUntil(gc.isenabled)
