# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Names the tests that mirror what has changed: ``python -m tests.tools.changed_tests [BASE]``.

What has changed is what differs from BASE, in commits, in the work tree or as new files. Without BASE it is where this
branch left ``origin/main``, or the last commit but one where there is no such branch or nothing has come since.
"""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
ALWAYS = "tests/test_house.py"
BESIDE = {
    "start.py": "tests/test_start.py",
    "pyproject.toml": "tests/test_start.py",
    "requirements": "tests/test_start.py",
    "setup.py": "tests/test_packaging.py",
    "MANIFEST.in": "tests/test_packaging.py",
    "resources": "tests/test_packaging.py",
}
"""The tests of what lies beside the package, by the first part of its path."""


def git(*words: str) -> list[str]:
    """The lines that git answers; none if it refuses."""
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return done.stdout.splitlines() if done.returncode == 0 else []


def base() -> str:
    """The commit to compare with."""
    left = git("merge-base", "origin/main", "HEAD")
    return left[0] if left and left != git("rev-parse", "HEAD") else "HEAD~"


def changed(since: str) -> list[str]:
    """The paths that differ from a commit, new ones and deleted ones included."""
    new = git("ls-files", "--others", "--exclude-standard")
    return sorted({*git("diff", "--name-only", "--no-renames", since), *new})


def mirror_of(path: str, root: Path = ROOT) -> list[str]:
    """The test files that mirror one path: those of its folder, or of the nearest folder above that has any."""
    where = PurePosixPath(path)
    if where.parts[0] in BESIDE:
        return [BESIDE[where.parts[0]]]
    if where.suffix != ".py" or where.parts[0] not in ("mentordesk", "tests", "benchmarks"):
        return []
    if where.parts[0] == "tests" and where.name.startswith("test_"):
        return [path] if (root / path).exists() else []
    inside = where.parent.parts[1:] if where.parts[0] in ("mentordesk", "tests") else where.parent.parts
    for depth in range(len(inside), 0, -1):
        found = sorted(root.joinpath("tests", *inside[:depth]).glob("test_*.py"))
        if found:
            return [test.relative_to(root).as_posix() for test in found]
    return []


def mirrors_of(paths: Iterable[str], root: Path = ROOT) -> list[str]:
    """The test files for many paths, each once."""
    return sorted({ALWAYS, *(test for path in paths for test in mirror_of(path, root))})


if __name__ == "__main__":
    sys.stdout.write("\n".join(mirrors_of(changed(sys.argv[1] if len(sys.argv) > 1 else base()))) + "\n")
