# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Work on another thread: an answer comes to the window's thread, and no widget is freed anywhere else."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.background.asking import Aside
from mentordesk.desktop.background.collecting import apart, collect_from_here_on
from mentordesk.desktop.desk.desk import Desk
from mentordesk.journal.journal import Journal


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


class Ring(QWidget):
    """A widget that only the collector can free, and that notes where."""

    freed_on: list[int] = []

    def __init__(self) -> None:
        super().__init__()
        self.ring = self

    def __del__(self) -> None:
        Ring.freed_on.append(threading.get_ident())


def test_widgets_are_freed_on_the_windows_thread_alone(qtbot: QtBot, desk: Desk) -> None:
    Ring.freed_on.clear()
    for _ in range(20):
        Ring()
    answered: list[object] = []

    def make_much(_journal: Journal) -> int:
        return len([[number] for number in range(200_000)])  # many times what makes Python collect

    aside = Aside(desk.journal)
    aside.answered.connect(answered.append)
    aside.ask(make_much)
    qtbot.waitUntil(lambda: answered == [200_000])
    assert set(Ring.freed_on) <= {threading.get_ident()}
    assert gc.isenabled()
    gc.collect()
    assert Ring.freed_on and set(Ring.freed_on) == {threading.get_ident()}


def test_collecting_goes_on_when_the_last_one_is_done() -> None:
    with apart():
        with apart():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_start_that_ends_while_others_are_at_work_waits_for_them() -> None:
    gc.disable()
    with apart():
        collect_from_here_on()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_only_the_last_question_is_answered(qtbot: QtBot, desk: Desk) -> None:
    answered: list[object] = []
    aside = Aside(desk.journal)
    aside.answered.connect(answered.append)
    for number in range(5):
        aside.ask(lambda _journal, number=number: number)  # type: ignore[misc]
    qtbot.waitUntil(lambda: bool(answered))
    qtbot.wait(50)
    assert answered == [4]


def test_nobody_hears_an_answer_that_is_not_wanted(qtbot: QtBot, desk: Desk) -> None:
    answered: list[object] = []
    aside = Aside(desk.journal)
    aside.answered.connect(answered.append)
    aside.ask(lambda _journal: 1)
    aside.drop()
    qtbot.wait(50)
    assert answered == []
