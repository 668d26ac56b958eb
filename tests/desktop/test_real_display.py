# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Tests of the screen that say more on a real X server than offscreen, where windows get their sizes otherwise."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
AGAIN = ["tests/desktop/capture/test_lines.py::test_long_lines_are_wrapped_and_never_cut"]


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """A screen of an X server of our own."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("no Xvfb here")
    named = tmp_path / "display"
    with named.open("w") as file:
        command = [
            server,
            "-displayfd",
            str(file.fileno()),
            "-screen",
            "0",
            "1920x1200x24",
            "-nolisten",
            "tcp",
        ]
        running = subprocess.Popen(command, pass_fds=(file.fileno(),), stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            if named.read_text().endswith("\n"):
                break
            try:
                running.wait(0.05)
                pytest.fail("Xvfb ended at once")
            except subprocess.TimeoutExpired:
                pass
        yield f":{named.read_text().strip()}"
    finally:
        running.terminate()
        running.wait()


@pytest.mark.parametrize("test", AGAIN)
def test_on_a_real_display(display: str, test: str) -> None:
    environment = {**os.environ, "MENTORDESK_TEST_PLATFORM": "xcb", "DISPLAY": display}
    environment.pop("PYTEST_XDIST_WORKER", None)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", test]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0 and "1 passed" in done.stdout, done.stdout + done.stderr
