# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a second start says is heard, and nothing else: garbage is dropped, and only this user may speak."""

import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

import mentordesk
from mentordesk.desktop.startup.instance_socket import Answer, Listener, tell

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="socket files are of Unix")


OTHER = """
import sys
from PySide6.QtCore import QDeadlineTimer
from mentordesk.desktop.startup.instance_socket import tell

print(getattr(tell(sys.argv[1], sys.argv[2], QDeadlineTimer(5000)), "name", None))
"""


@pytest.fixture
def address() -> Iterator[str]:
    # Not tmp_path, which can be too long for a socket.
    with tempfile.TemporaryDirectory(prefix="md-") as folder:
        yield str(Path(folder) / "claim") if sys.platform != "win32" else f"claim-{Path(folder).name}"


@pytest.fixture
def listener(qtbot: QtBot, address: str) -> Iterator[Listener]:
    made = Listener(address)
    yield made
    made.close()


def told(qtbot: QtBot, address: str, message: str) -> str:
    """What another program is answered: on one thread nobody can listen while it talks."""
    root = str(Path(mentordesk.__file__).parents[1])
    other = subprocess.Popen(
        [sys.executable, "-c", OTHER, address, message],
        stdout=subprocess.PIPE,
        encoding="ascii",
        env={**os.environ, "PYTHONPATH": os.pathsep.join([root, *sys.path])},
    )
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    return other.communicate()[0].strip()


def test_what_is_told_is_heard_as_it_was_said(qtbot: QtBot, listener: Listener, address: str) -> None:
    heard: list[str] = []
    listener.heard.connect(heard.append)
    for message in ("", "Lucía Ferrer \U0001f642\nand another line"):
        assert told(qtbot, address, message) == "TAKEN"
        qtbot.waitUntil(lambda: bool(heard))
        assert heard.pop() == message


def test_nobody_listens(qtbot: QtBot, listener: Listener, address: str) -> None:
    listener.close()
    assert tell(address, "Anybody?", QDeadlineTimer(500)) is None


def test_one_who_does_not_answer_is_told_from_nobody(listener: Listener, address: str) -> None:
    # It is on the same thread as who talks, so it cannot answer.
    assert tell(address, "Anybody?", QDeadlineTimer(100)) is Answer.SILENCE


@unix_only
def test_what_a_dead_program_left_is_not_in_the_way(qtbot: QtBot, address: str) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(address)
    listener = Listener(address)
    assert told(qtbot, address, "Still here?") == "TAKEN"
    listener.close()


@unix_only
def test_garbage_is_dropped(qtbot: QtBot, listener: Listener, address: str) -> None:
    heard: list[str] = []
    listener.heard.connect(heard.append)
    for garbage in (b"{\n", b"\xff\n", b"[1]\n", b"x" * 200_000, b""):
        with socket.socket(socket.AF_UNIX) as visitor:
            visitor.connect(address)
            visitor.setblocking(False)
            for _ in range(20):
                try:
                    garbage = garbage[visitor.send(garbage) :] if garbage else b""
                except OSError:
                    break
                qtbot.wait(5)
    assert heard == []
    visitor = QLocalSocket()
    visitor.connectToServer(address)
    visitor.write(json.dumps("still here").encode() + b"\n")
    qtbot.waitUntil(lambda: heard == ["still here"])
    visitor.abort()


@unix_only
def test_only_this_user_may_speak(listener: Listener, address: str) -> None:
    assert Path(address).stat().st_mode & 0o077 == 0
