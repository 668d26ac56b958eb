# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Runs a callable on a worker thread, with progress, cancel and errors handed back to the window's thread.

PySide frees a widget on whatever thread drops it last or collects it, and a widget that is freed on any but the
window's own thread ends the program. Two things follow, and both are minded here and nowhere else: garbage collection
is off while a worker may run Python, and what a task was given and what it made is let go on the window's thread alone.
"""

import gc
import sys
import threading
import weakref
from collections.abc import Callable
from contextlib import nullcontext, suppress
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from mentordesk.errors import UserError
from mentordesk.journal.journal import Journal

_AGAIN_MS = 2
"""A worker that has handed over its result leaves Python so soon."""


class Cancelled(BaseException):
    """Raised inside a task whose result nobody wants any more; it ends the task and is told to nobody."""


class Task:
    """One piece of work, as the callable that does it sees it."""

    def __init__(self, number: int, work: "Callable[[Task], Any]", runner: "Runner") -> None:
        self._number = number
        self._work: Callable[[Task], Any] | None = work
        self._runner = weakref.ref(runner)
        self._siblings = runner._tasks
        self._connection = runner.journal
        self._ended = threading.Event()
        self._journal: Journal | None = None
        self._result: Any = None
        self._error: BaseException | None = None
        self._done = self._total = 0
        self._progress_sent = False
        self.cancelled = False
        """Whether nobody wants the result any more. What takes long looks at it from time to time, or reports."""

    @property
    def journal(self) -> Journal:
        """The runner's journal, with a connection of this thread's own."""
        assert self._journal is not None, "a runner without a journal"
        return self._journal

    def report(self, done: int, total: int) -> None:
        """Tell how much of how much is done. Raises Cancelled when nobody wants the result any more."""
        if self.cancelled:
            raise Cancelled
        self._done, self._total = done, total
        if not self._progress_sent:  # reports that come faster than the window reads them are told as one
            self._progress_sent = True
            _messenger().progressed.emit(self._number)

    def _run(self) -> None:
        if self.cancelled or self._work is None:
            return
        try:
            with nullcontext() if self._connection is None else self._connection.on_this_thread() as journal:
                self._journal = journal
                self._result = self._work(self)
        except Cancelled:
            self.cancelled = True
        except BaseException as error:
            self._error = error

    def _take_outcome(self) -> tuple[Any, BaseException | None]:
        """What it made or raised, which is let go here: an error leads back to the task through its traceback."""
        outcome = self._result, self._error
        self._work = self._result = self._error = None
        return outcome


class _Tasks(set[Task]):
    """The tasks of one runner that are under way; outlives the runner while there are any."""

    def cancel(self) -> None:
        for task in self:
            task.cancelled = True
        self.clear()


_under_way: dict[int, Task] = {}
"""Every task from `Runner.run` until its end was heard of on the window's thread."""


class _Collection:
    """Garbage collection, held up while workers run Python. Used from the window's thread alone."""

    def __init__(self) -> None:
        self.held = False
        self.wanted = False

    def hold(self) -> None:
        if not self.held:
            self.held, self.wanted = True, gc.isenabled()
            gc.disable()

    def release(self) -> None:
        """Let it go on once no worker is inside Python; a result arrives a moment before its worker has left."""
        if not self.held or _under_way:
            return
        if QThreadPool.globalInstance().activeThreadCount():
            QTimer.singleShot(_AGAIN_MS, _messenger(), _messenger().release_collection)
            return
        self.held = False
        if self.wanted:
            gc.enable()

    def enable(self) -> None:
        if self.held:
            self.wanted = True
        else:
            gc.enable()


_collection = _Collection()


def enable_garbage_collection() -> None:
    """Turn garbage collection on; while workers run, as soon as they have ended."""
    _collection.enable()


class _Messenger(QObject):
    """Brings word from the workers to the window's thread. There is one, and it is never freed."""

    ended = Signal(int)
    progressed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.ended.connect(self._task_ended)
        self.progressed.connect(self._task_progressed)

    def _task_ended(self, number: int) -> None:
        _hand_over(number)

    def _task_progressed(self, number: int) -> None:
        task = _under_way.get(number)
        if task is None:
            return
        task._progress_sent = False
        runner = task._runner()
        if runner is not None and not task.cancelled:
            runner.progressed.emit(task._done, task._total)

    def release_collection(self) -> None:
        _collection.release()


_only_messenger: list[_Messenger] = []


def _messenger() -> _Messenger:
    """The messenger; it lives on the thread that asks first, which is the window's."""
    if not _only_messenger:
        _only_messenger.append(_Messenger())
    return _only_messenger[0]


def _run_task(number: int) -> None:
    """Run a task on a worker thread, and hold nothing of it when its end is told."""
    task = _under_way[number]
    task._run()
    ended = task._ended
    del task
    ended.set()
    with suppress(RuntimeError):  # the program has ended meanwhile, and the messenger with it
        _messenger().ended.emit(number)


def _hand_over(number: int) -> None:
    """Hand the outcome of a task that has ended to its runner, on the window's thread; once."""
    task = _under_way.pop(number, None)
    if task is None:
        return
    _collection.release()
    task._siblings.discard(task)
    result, error = task._take_outcome()
    runner = task._runner()
    if runner is None or task.cancelled:
        return
    if error is None:
        runner.finished.emit(result)
        return
    runner.failed.emit(error)
    if not isinstance(error, UserError):
        sys.excepthook(type(error), error, error.__traceback__)


class Runner(QObject):
    """Runs one task at a time for its owner; a new one takes the place of the one before.

    With a `journal`, each task has a connection to it of its own. With `replaces` off, tasks stand beside one another
    and the outcome of each is told. When the runner or its owner is destroyed, its tasks are cancelled.

    A task that was cancelled is told to nobody. If it has not begun, it never runs; else it runs on until it looks.
    """

    finished = Signal(object)
    """What the task returned."""
    failed = Signal(object)
    """What it raised: a `UserError`, which is the owner's to tell, or a bug, which `sys.excepthook` is given as well."""
    progressed = Signal(int, int)
    """How much of how much is done."""

    _last_number = 0

    def __init__(
        self, parent: QObject | None = None, *, journal: Journal | None = None, replaces: bool = True
    ) -> None:
        super().__init__(parent)
        _messenger()
        self.journal = journal
        self._replaces = replaces
        self._tasks = _Tasks()
        self.destroyed.connect(self._tasks.cancel)

    def run(self, work: Callable[[Task], Any]) -> None:
        """Begin a task."""
        if self._replaces:
            self.cancel()
        Runner._last_number += 1
        number = Runner._last_number
        task = Task(number, work, self)
        _collection.hold()
        _under_way[number] = task
        self._tasks.add(task)
        QThreadPool.globalInstance().start(partial(_run_task, number))

    def ask(self, question: Callable[[Journal], Any]) -> None:
        """Begin a task that asks the journal something."""
        self.run(partial(_ask, question))

    def cancel(self) -> None:
        """Want nothing any more of what is under way."""
        self._tasks.cancel()

    @property
    def busy(self) -> bool:
        """Whether an outcome is still to be told."""
        return bool(self._tasks)

    def wait(self) -> None:
        """Block until what is under way has ended, and tell its outcome before returning."""
        for task in sorted(self._tasks, key=_number_of):
            task._ended.wait()
            _hand_over(task._number)


def _number_of(task: Task) -> int:
    return task._number


def _ask(question: Callable[[Journal], Any], task: Task) -> Any:
    return question(task.journal)
