# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which tests the inner loop runs for what has changed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools import changed_tests
from tests.tools.changed_tests import ALWAYS, changed, mirror_of, mirrors_of

ROOT = Path(__file__).parents[2]


def test_a_module_runs_the_tests_of_its_folder() -> None:
    found = mirror_of("mentordesk/desktop/background/runner.py")
    assert found == ["tests/desktop/background/test_runner.py"]
    assert "tests/practice/advice/test_life.py" in mirror_of("mentordesk/practice/advice/outcomes.py")


def test_a_folder_without_tests_is_tested_by_the_one_above(tmp_path: Path) -> None:
    above = tmp_path / "tests" / "practice" / "test_query_plans.py"
    above.parent.mkdir(parents=True)
    above.touch()
    found = mirror_of("mentordesk/practice/wording/numbers.py", tmp_path)
    assert found == ["tests/practice/test_query_plans.py"]


def test_tests_run_themselves_and_what_they_share_runs_them_all() -> None:
    assert mirror_of("tests/tools/test_changed_tests.py") == ["tests/tools/test_changed_tests.py"]
    assert mirror_of("tests/tools/test_deleted_meanwhile.py") == []
    assert mirror_of("tests/journal/conftest.py") == mirror_of("mentordesk/journal/journal.py")
    assert mirror_of("tests/tools/try_out.py") == mirror_of("tests/tools/changed_tests.py")
    assert "tests/tools/test_try_out.py" in mirror_of("tests/tools/try_out.py")


def test_what_lies_beside_the_package() -> None:
    assert mirror_of("start.py") == mirror_of("requirements/dev.txt") == ["tests/test_start.py"]
    assert mirror_of("docs/README.md") == mirror_of("README.md") == []
    assert mirrors_of([]) == [ALWAYS]
    assert mirrors_of(["start.py", "requirements/dev.txt"]) == [ALWAYS, "tests/test_start.py"]


def test_every_test_that_is_named_is_there() -> None:
    for path in (*changed_tests.BESIDE, *(ROOT / "mentordesk").rglob("*.py")):
        for test in mirror_of(str(path) if isinstance(path, str) else path.relative_to(ROOT).as_posix()):
            assert (ROOT / test).is_file(), (path, test)
    assert (ROOT / ALWAYS).is_file()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of three commits; each adds a file."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "A")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "a@example.org")
    run(tmp_path, "init", "--initial-branch", "main")
    for name in ("first", "second", "third"):
        (tmp_path / f"{name}.py").write_text(name)
        run(tmp_path, "add", ".")
        run(tmp_path, "commit", "--message", name)
    monkeypatch.setattr(changed_tests, "ROOT", tmp_path)
    return tmp_path


def run(folder: Path, *words: str) -> str:
    return subprocess.run(
        ["git", *words], cwd=folder, capture_output=True, text=True, check=True
    ).stdout.strip()


def test_what_has_changed_since_the_branch_left_main(repository: Path) -> None:
    assert changed(changed_tests.base()) == ["third.py"], "without a remote: the last commit"
    run(repository, "update-ref", "refs/remotes/origin/main", "HEAD~2")
    assert changed(changed_tests.base()) == ["second.py", "third.py"]
    (repository / "first.py").write_text("another")
    (repository / "second.py").rename(repository / "moved.py")
    assert changed(changed_tests.base()) == ["first.py", "moved.py", "third.py"]
    run(repository, "add", ".")
    run(repository, "commit", "--message", "all")
    run(repository, "update-ref", "refs/remotes/origin/main", "HEAD")
    assert changed(changed_tests.base()) == ["first.py", "moved.py", "second.py"], "on main: the last commit"


def test_it_answers_a_shell() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.tools.changed_tests", "HEAD"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ALWAYS in done.stdout.splitlines() and done.stderr == ""
