# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Bugs: told once, written down without a word of the journal, and the window lives."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.desktop.window.crash_report import KEPT_BYTES, BugCatcher, report
from mentordesk.errors import InputRefusedError


@pytest.fixture
def catcher(qapp, tmp_path: Path) -> Iterator[BugCatcher]:
    made = BugCatcher(tmp_path / "state")
    yield made
    made.release()


def go_wrong(number: int) -> None:
    if number:
        raise ValueError("A Secret Name")
    raise KeyError("A Secret Name")


def meet(number: int) -> None:
    """A bug nobody caught."""
    try:
        go_wrong(number)
    except (ValueError, KeyError):
        sys.excepthook(*sys.exc_info())


def test_a_report_names_places_and_no_words() -> None:
    try:
        go_wrong(1)
    except ValueError as error:
        text = report(ValueError, error.__traceback__)
    assert "ValueError" in text and "test_crash_report.py" in text and "go_wrong" in text
    assert "Secret" not in text and str(Path(__file__).parent) not in text


def test_each_bug_is_told_once_and_written_down_each_time(catcher: BugCatcher, tmp_path: Path) -> None:
    told: list[str] = []
    catcher.caught.connect(told.append)
    for number in (1, 1, 0, 1):
        meet(number)
    log = tmp_path / "state" / "mentordesk.log"
    assert len(told) == 2 and all(str(log) in text and "Secret" not in text for text in told)
    assert log.read_text(encoding="utf-8").count("ValueError") == 3
    if sys.platform != "win32":
        assert log.stat().st_mode & 0o777 == 0o600


def test_what_the_world_did_is_told_in_its_own_words_and_is_no_bug(
    catcher: BugCatcher, tmp_path: Path
) -> None:
    told: list[str] = []
    catcher.caught.connect(told.append)
    error = InputRefusedError("This is no day.")
    sys.excepthook(InputRefusedError, error, None)
    assert told == [error.sentence] and not (tmp_path / "state").exists()


def test_the_file_does_not_grow_for_ever(catcher: BugCatcher, tmp_path: Path) -> None:
    meet(1)
    log = tmp_path / "state" / "mentordesk.log"
    log.write_text("x" * (KEPT_BYTES + 1), encoding="utf-8")
    meet(1)
    assert log.stat().st_size < KEPT_BYTES and log.with_suffix(".old.log").stat().st_size > KEPT_BYTES


def test_where_nothing_can_be_written_it_is_told_all_the_same(catcher: BugCatcher, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", encoding="utf-8")
    told: list[str] = []
    catcher.caught.connect(told.append)
    meet(1)
    assert told == ["Something went wrong inside MentorDesk. What you saved is safe."]


def test_it_gives_back_what_it_took(qapp, tmp_path: Path) -> None:
    before = sys.excepthook
    made = BugCatcher(tmp_path)
    assert sys.excepthook != before
    made.release()
    assert sys.excepthook == before
