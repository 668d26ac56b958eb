# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Asks whether the tests notice a small fault: ``python -m tests.tools.mutants [--count N] [--seed N] [FOLDER...]``.

Takes a sample of the places where a comparison can be turned, a condition negated or a number made one greater, makes
each change alone in a copy of the tree, and runs the tests that mirror the module: first those named after it, then
the others of its folder. Prints each fault that no test noticed. Not for CI: a hundred take about half an hour. The same seed takes the same sample of the same tree.
"""

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ("prepared.py",)
FOLDERS = ("practice", "journal", "summaries", "interchange")
SECONDS = 240.0
"""How long the tests may take before a fault counts as noticed, because something never ends."""

TURNED: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Is: "is not",
    ast.IsNot: "is",
    ast.In: "not in",
    ast.NotIn: "in",
}


@dataclass(frozen=True)
class Mutant:
    """One small fault: a part of a module's text, and what stands there instead."""

    path: Path
    start: int
    end: int
    instead: str
    line: int

    def text(self) -> str:
        """The module with the fault."""
        source = self.path.read_bytes()
        return (source[: self.start] + self.instead.encode() + source[self.end :]).decode()

    def __str__(self) -> str:
        was = self.path.read_bytes()[self.start : self.end].decode()
        return f"{self.path.relative_to(ROOT)}:{self.line}: {' '.join(was.split())} -> {' '.join(self.instead.split())}"


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Every small fault that can be made in a module."""
    source = path.read_bytes()
    begins = [0]
    for line in source.splitlines(keepends=True):
        begins.append(begins[-1] + len(line))

    def mutant(node: ast.expr, instead: str) -> Mutant:
        assert node.end_lineno is not None and node.end_col_offset is not None
        start = begins[node.lineno - 1] + node.col_offset
        return Mutant(path, start, begins[node.end_lineno - 1] + node.end_col_offset, instead, node.lineno)

    def words(node: ast.AST) -> str:
        return ast.unparse(node)

    # Before Python 3.12 what stands inside an f-string does not know where it stands.
    for node in outside_strings(ast.parse(source)):
        match node:
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                yield mutant(node, f"(({words(left)}) {TURNED[type(operator)]} ({words(right)}))")
            case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) if not isinstance(
                test, ast.Compare
            ):
                if words(test) not in ("TYPE_CHECKING", "True"):
                    yield mutant(test, f"(not ({words(test)}))")
            case ast.comprehension(ifs=tests):
                yield from (
                    mutant(test, f"(not ({words(test)}))")
                    for test in tests
                    if not isinstance(test, ast.Compare)
                )
            case ast.BoolOp(op=operator, values=values):
                other = " or " if isinstance(operator, ast.And) else " and "
                yield mutant(node, "(" + other.join(f"({words(value)})" for value in values) + ")")
            case ast.Constant(value=int() as number) if not isinstance(number, bool):
                yield mutant(node, str(number + 1))


def outside_strings(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes of a tree but those inside f-strings."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.JoinedStr):
            yield child
            yield from outside_strings(child)


def sample(folders: list[str], count: int, seed: int) -> list[Mutant]:
    """A sample of all faults that can be made in some folders of the program."""
    paths = sorted(path for folder in folders for path in (ROOT / "mentordesk" / folder).rglob("*.py"))
    paths = [path for path in paths if path.name not in GENERATED]
    every = sorted((mutant for path in paths for mutant in mutants_of(path)), key=str)
    return random.Random(seed).sample(every, min(count, len(every)))


def tests_of(path: Path) -> list[list[str]]:
    """The tests that mirror a module, in the order they are run: its own, then the others of its folder."""
    inside = path.relative_to(ROOT / "mentordesk")
    steps: list[list[str]] = []
    folder = ROOT / "tests" / inside.parent
    own = folder / f"test_{inside.name}"
    if own.is_file():
        steps.append([str(own.relative_to(ROOT))])
    while not any(folder.glob("**/test_*.py")):
        folder = folder.parent
    beside = sorted(folder.glob("test_*.py")) or sorted(folder.rglob("test_*.py"))
    others = [str(test.relative_to(ROOT)) for test in beside if test != own]
    return [*steps, others] if others else steps


def noticed(mutant: Mutant, tree: Path) -> bool:
    """Whether a test that mirrors the module fails, or never ends, with the fault in a copy of the tree."""
    changed = tree / mutant.path.relative_to(ROOT)
    sound = changed.read_bytes()
    changed.write_text(mutant.text(), encoding="utf-8")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(tree),
        "TMPDIR": str(tree.parent),
    }
    try:
        for tests in tests_of(mutant.path):
            command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
            try:
                run = subprocess.run(
                    command, cwd=tree, env=environment, capture_output=True, timeout=SECONDS, check=False
                )
            except subprocess.TimeoutExpired:
                return True
            if run.returncode:
                return True
        return False
    finally:
        changed.write_bytes(sound)


def main(words: list[str]) -> int:
    """Take a sample and try each fault; the exit status is 1 when fewer than 95 of 100 are noticed."""
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument(
        "folders", nargs="*", default=FOLDERS, metavar="FOLDER", help="default: " + " ".join(FOLDERS)
    )
    reader.add_argument("--count", type=int, default=100)
    reader.add_argument("--seed", type=int, default=1)
    chosen = reader.parse_args(words)
    mutants = sample(list(chosen.folders), chosen.count, chosen.seed)
    missed = []
    with tempfile.TemporaryDirectory(prefix="mentordesk-mutants-") as room:
        tree = Path(room) / "tree"
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache"))
        for number, mutant in enumerate(mutants, 1):
            found = noticed(mutant, tree)
            sys.stdout.write(f"{number}/{len(mutants)} {'noticed' if found else 'MISSED '} {mutant}\n")
            sys.stdout.flush()
            if not found:
                missed.append(mutant)
    sys.stdout.write(f"{len(mutants) - len(missed)} of {len(mutants)} noticed\n")
    return 1 if len(missed) * 20 > len(mutants) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
