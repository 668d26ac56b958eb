# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The start script: what it sets up and when, what it runs, and what it says when that cannot be done.

Nothing is fetched here. What it makes is an environment beside a copy of it, and most tests put a stand-in for
that environment's Python there, which writes down what it is asked to do.
"""

import ast
import hashlib
import http.server
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import threading
import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "start.py"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

posix = pytest.mark.skipif(os.name == "nt", reason="the stand-in for Python is a script")
Done = subprocess.CompletedProcess[str]

# What the name of a file beside it says, it cannot do, or has not; ensurepip brings pip.
STAND_IN = """
import json, os, sys
from pathlib import Path

place, words = Path(__file__).parent, sys.argv[1:]
given = {name: os.environ[name] for name in ("PYTHONHOME", "PYTHONPATH") if name in os.environ}
with open(place / "asked.jsonl", "a", encoding="utf-8") as file:
    file.write(json.dumps([os.getcwd(), given, words]) + "\\n")
if words[:2] == ["-m", "pip"] or words[0].endswith("/pip"):
    if words[2:3] == ["--version"] and (place / "no-pip").exists():
        sys.exit(1)
    if "install" in words and (place / "no-install").exists():
        sys.exit(1)
elif words[:2] == ["-m", "ensurepip"]:
    if (place / "no-ensurepip").exists():
        sys.exit(1)
    (place / "no-pip").unlink()
elif words[:2] == ["-m", "mentordesk"]:
    sys.exit(3)
"""


class Copy:
    """A copy of the start script, of what it looks at, and perhaps of a Python it has made before."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("start.py", "pyproject.toml", "setup.py"):
            shutil.copy(ROOT / name, folder)
        shutil.copytree(ROOT / "requirements", folder / "requirements", dirs_exist_ok=True)
        self.bin = folder / ".venv" / "bin"

    def put_stand_in(self, *missing: str) -> None:
        """Put a Python there that only writes down what it is asked; name what it cannot do."""
        self.bin.mkdir(parents=True)
        (self.bin / "stand_in.py").write_text(STAND_IN, encoding="utf-8")
        python = self.bin / "python"
        python.write_text(
            f'#!/bin/sh\nexec "{sys.executable}" -IS "{self.bin}/stand_in.py" "$@"\n', encoding="utf-8"
        )
        python.chmod(0o755)
        for name in missing:
            (self.bin / name).touch()

    def run(self, *words: str, **environment: str) -> Done:
        return self.run_python(str(self.folder / "start.py"), *words, **environment)

    def run_python(self, *words: str, **environment: str) -> Done:
        """A Python as the system has it, with no way to a network."""
        nowhere = "http://127.0.0.1:9"
        env = {**os.environ, "https_proxy": nowhere, "http_proxy": nowhere, "no_proxy": "", **environment}
        command = [sys.executable, *words]
        return subprocess.run(command, capture_output=True, text=True, env=env, cwd="/", check=False)

    def asked(self) -> list[list[str]]:
        """What the stand-in was asked since last time."""
        path = self.bin / "asked.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        path.unlink(missing_ok=True)
        self.details = [json.loads(line) for line in lines]
        return [words for _, _, words in self.details]

    def installs(self) -> list[str]:
        """Which locks were installed since last time; each with its hashes, and nothing else from outside."""
        asked = [words for words in self.asked() if words[:3] == ["-m", "pip", "install"]]
        from_outside, from_here = asked[::2], asked[1::2]
        for words in from_outside:
            assert words[-3:-1] == ["--require-hashes", "--requirement"]
        for words in from_here:
            assert words[-4:] == ["--no-deps", "--no-build-isolation", "--editable", str(self.folder)]
        assert len(from_outside) == len(from_here)
        assert all(Path(words[-1]).parent == self.folder / "requirements" for words in from_outside)
        return [Path(words[-1]).name for words in from_outside]

    def module(self) -> ModuleType:
        """The script as a module, for what lies behind a network."""
        spec = importlib.util.spec_from_file_location("start_of_a_copy", self.folder / "start.py")
        assert spec is not None and spec.loader is not None
        made = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(made)
        return made


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    folder = tmp_path / "a folder with spaces"
    folder.mkdir()
    return Copy(folder)


def one_sentence(done: Done) -> str:
    """What was said on the error output, which is one line and no traceback."""
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


# Wrong use


@pytest.mark.parametrize("words", [(), ("demos",), ("--help",), ("", "demo")])
def test_wrong_use_is_told_and_sets_nothing_up(copy: Copy, words: tuple[str, ...]) -> None:
    said = one_sentence(copy.run(*words))
    assert said == "Use: python3 start.py demo   or   python3 start.py test\n"
    assert not (copy.folder / ".venv").exists()


@pytest.mark.parametrize("version", [(3, 10, 14), (3, 6, 8)])
def test_a_python_too_old_is_told_so(copy: Copy, version: tuple[int, int, int]) -> None:
    program = (
        "import json, runpy, sys, urllib.request, venv\n"
        f"sys.version_info, sys.argv[:] = {(*version, 'final', 0)}, sys.argv[1:]\n"
        "runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    said = one_sentence(copy.run_python("-c", program, str(copy.folder / "start.py"), "demo"))
    assert said == f"MentorDesk needs Python 3.11 or newer; this is {version[0]}.{version[1]}.\n"
    assert not (copy.folder / ".venv").exists()


def test_a_python_too_old_gets_as_far_as_saying_so() -> None:
    """It must read the whole file and define all functions first: nothing in them may be too new."""
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))
    given: list[ast.expr] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            arguments = (*node.args.args, *node.args.kwonlyargs)
            given += [argument.annotation for argument in arguments if argument.annotation]
            given += [node.returns] if node.returns else []
        elif isinstance(node, ast.AnnAssign):
            given.append(node.annotation)
    # `list[str]` and `str | None` are worked out where they stand; as a text they are not.
    too_new = [ast.unparse(one) for one in given if isinstance(one, ast.Subscript | ast.BinOp)]
    assert too_new == []


# What is set up, and when


@posix
def test_demo_installs_once_and_passes_words_and_status_on(copy: Copy) -> None:
    copy.put_stand_in()
    done = copy.run("demo", "--dark", "a b", PYTHONPATH="/elsewhere")
    asked = copy.asked()
    assert [words[:3] for words in asked[-3:-1]] == [["-m", "pip", "install"]] * 2
    assert asked[-3][-2:] == ["--requirement", str(copy.folder / "requirements" / "runtime.txt")]
    assert asked[-2][-2:] == ["--editable", str(copy.folder)]
    assert asked[-1] == ["-m", "mentordesk", "--demo", "--dark", "a b"]
    # Wherever the user stands; and what is set for other Pythons does not count, for pip neither.
    assert copy.details[-1][0] == str(copy.folder)
    assert all(given == {} for _, given, _ in copy.details)
    assert done.returncode == 3
    assert done.stderr.startswith("Setting up MentorDesk in .venv.")

    again = copy.run("demo")
    assert copy.asked() == [["-m", "mentordesk", "--demo"]]
    assert (again.returncode, again.stderr) == (3, "")


@posix
def test_the_tests_bring_what_they_need_and_leave_the_demo_ready(copy: Copy) -> None:
    copy.put_stand_in()
    copy.run("demo")
    assert copy.installs() == ["runtime.txt"]
    done = copy.run("test", "-k", "word")
    asked = copy.asked()
    assert asked[-3][-1] == str(copy.folder / "requirements" / "dev.txt")
    assert asked[-1] == ["-m", "pytest", "-n", "auto", "-k", "word"]
    assert done.returncode == 0
    copy.run("test")
    copy.run("demo")
    assert copy.installs() == []


@posix
@pytest.mark.parametrize(
    "name", ["pyproject.toml", "setup.py", "requirements/runtime.txt", "requirements/dev.txt"]
)
def test_it_is_set_up_anew_when_what_it_needs_has_changed(copy: Copy, name: str) -> None:
    copy.put_stand_in()
    copy.run("test")
    copy.asked()
    with (copy.folder / name).open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")
    copy.run("demo")
    assert copy.installs() == ["runtime.txt"]
    # What the tests need may have changed as well.
    copy.run("test")
    assert copy.installs() == ["dev.txt"]


@posix
def test_a_folder_that_was_moved_is_set_up_anew(copy: Copy, tmp_path: Path) -> None:
    copy.put_stand_in()
    copy.run("demo")
    copy.asked()
    moved = copy.folder.rename(tmp_path / "moved")
    shutil.rmtree(moved / ".venv" / "bin")
    there = Copy(moved)
    there.put_stand_in()
    there.run("demo")
    assert there.installs() == ["runtime.txt"]


@posix
def test_a_setup_that_failed_is_told_and_tried_again(copy: Copy) -> None:
    copy.put_stand_in("no-install")
    done = copy.run("demo")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("Setting up failed;")
    assert ["-m", "mentordesk", "--demo"] not in copy.asked()
    (copy.bin / "no-install").unlink()
    assert copy.run("demo").returncode == 3


# What is locked


def locked(name: str) -> dict[str, list[Requirement]]:
    """What a lock file holds, by name."""
    found: dict[str, list[Requirement]] = {}
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", "")
    for line in text.splitlines():
        if not line.startswith("#"):
            requirement = Requirement(line.partition("--hash")[0])
            assert "--hash=sha256:" in line, requirement
            found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def holds(lock: dict[str, list[Requirement]], asked: Requirement, python: str) -> bool:
    """Whether a lock has exactly one version for what is asked for, and one that is allowed."""
    here = {"python_version": python, "python_full_version": f"{python}.4"}
    if asked.marker is not None and not asked.marker.evaluate(here):
        return True
    versions = [
        next(iter(one.specifier)).version
        for one in lock.get(canonicalize_name(asked.name), [])
        if one.marker is None or one.marker.evaluate(here)
    ]
    return len(versions) == 1 and versions[0] in asked.specifier


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize(("name", "extras"), [("runtime.txt", ()), ("dev.txt", ("test", "dev"))])
def test_the_locks_hold_what_is_asked_for(name: str, extras: tuple[str, ...], python: str) -> None:
    """Where this fails, pyproject.toml has changed: run `.ci/lock --keep`."""
    lock = locked(name)
    lines = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
    for extra in extras:
        lines += PROJECT["project"]["optional-dependencies"][extra]
    asked = [one for one in map(Requirement, lines) if one.name != "mentordesk"]
    assert [str(one) for one in asked if not holds(lock, one, python)] == []


def test_both_locks_hold_the_same_versions() -> None:
    tests = locked("dev.txt")
    for name, found in locked("runtime.txt").items():
        versions = {str(one.specifier) for one in found}
        assert versions <= {str(one.specifier) for one in tests[name]}, name


def test_the_locks_do_not_say_where_they_were_made() -> None:
    for name in ("runtime.txt", "dev.txt"):
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        assert "//" not in text and "--index-url" not in text and "--find-links" not in text


def test_everything_asked_for_has_an_upper_bound() -> None:
    project = PROJECT["project"]
    lines = [*project["dependencies"], *PROJECT["build-system"]["requires"]]
    for extra in project["optional-dependencies"].values():
        lines += extra
    for group in PROJECT["dependency-groups"].values():
        lines += group
    without = [
        line
        for line in lines
        if not line.startswith("mentordesk[")
        and not any(part.operator in ("<", "==") for part in Requirement(line).specifier)
    ]
    assert without == []


# Systems whose Python comes without pip


@posix
def test_pip_is_made_from_the_python_there_is(copy: Copy) -> None:
    copy.put_stand_in("no-pip")
    assert copy.run("demo").returncode == 3
    asked = copy.asked()
    assert ["-m", "ensurepip"] in asked
    assert asked.index(["-m", "ensurepip"]) < [words[:3] for words in asked].index(["-m", "pip", "install"])


@posix
def test_without_pip_and_without_a_network_there_is_one_sentence(copy: Copy) -> None:
    copy.put_stand_in("no-pip", "no-ensurepip")
    done = copy.run("demo")
    assert (done.returncode, done.stdout) == (2, "")
    setting_up, sentence = done.stderr.splitlines()
    assert setting_up.startswith("Setting up MentorDesk")
    assert sentence == "The package index cannot be reached. Connect to a network and try again."
    assert copy.run("demo").returncode == 2


class Index(http.server.BaseHTTPRequestHandler):
    """A package index of one wheel, which may be cut off, damaged or not there."""

    wheel = b"the wheel of pip"
    how = "whole"

    def do_GET(self) -> None:
        host = self.headers["Host"]
        digest = hashlib.sha256(self.wheel).hexdigest()
        page: Any = {
            "urls": [
                {"filename": "pip-1.tar.gz", "url": f"http://{host}/source", "digests": {"sha256": ""}},
                {"filename": "pip-1.whl", "url": f"http://{host}/pip-1.whl", "digests": {"sha256": digest}},
            ]
        }
        if self.how == "another form":
            page = {"files": []}
        body = json.dumps(page).encode() if self.path == "/json" else self.wheel
        if self.how == "no index":
            body = b"<html>Log in to this network</html>"
        if self.path != "/json" and self.how == "damaged":
            body = b"the wheel of pap"
        self.send_response(200)
        self.send_header("Content-Length", str(len(body) + (1000 if self.how == "cut off" else 0)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], str]]:
    """Serves the index on this computer alone, in one of its ways; gives its address."""
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Index)
    thread = threading.Thread(target=partial(server.serve_forever, 0.02))
    thread.start()

    def serve(how: str) -> str:
        monkeypatch.setattr(Index, "how", how)
        return f"http://127.0.0.1:{server.server_port}/json"

    yield serve
    server.shutdown()
    thread.join()
    server.server_close()


@posix
def test_pip_is_fetched_and_installs_itself(copy: Copy, index: Callable[[str], str]) -> None:
    copy.put_stand_in("no-pip", "no-ensurepip")
    start = copy.module()
    start.INDEX = index("whole")
    start.make_environment()
    runs, install, quiet, wheel = copy.asked()[-1]
    assert (runs, install, quiet) == (f"{wheel}/pip", "install", "--quiet")
    assert Path(wheel).name == "pip-1.whl" and not Path(wheel).exists()


@posix
@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("no index", "The package index cannot be reached."),
        ("another form", "The package index cannot be reached."),
        ("cut off", "The package index cannot be reached."),
        ("damaged", "What the package index sent for pip is damaged."),
    ],
)
def test_what_is_wrong_with_the_index_is_told(
    copy: Copy, index: Callable[[str], str], capsys: pytest.CaptureFixture[str], how: str, said: str
) -> None:
    copy.put_stand_in("no-pip", "no-ensurepip")
    start = copy.module()
    start.INDEX = index(how)
    with pytest.raises(SystemExit) as ended:
        start.make_environment()
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith(said)
    assert not any(words[0].endswith(".whl/pip") for words in copy.asked())


@posix
def test_a_pip_that_cannot_install_itself_is_told(
    copy: Copy, index: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    copy.put_stand_in("no-pip", "no-ensurepip", "no-install")
    start = copy.module()
    start.INDEX = index("whole")
    with pytest.raises(SystemExit) as ended:
        start.make_environment()
    assert ended.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


# The environment itself


@posix
def test_what_is_left_of_an_environment_is_made_anew(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after an update of the system took away the Python that it was made with."""
    broken = copy.folder / ".venv"
    (broken / "bin").mkdir(parents=True)
    (broken / "bin" / "python").symlink_to("/nowhere/python3")
    (broken / "left-over").touch()
    start = copy.module()
    # To bring pip takes seconds, and is told above.
    monkeypatch.setattr(start, "has_pip", lambda: True)
    start.make_environment()
    assert not (broken / "left-over").exists()
    program = [str(start.PYTHON), "-c", "import sys; print(sys.prefix)"]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()).resolve() == broken.resolve()


def test_what_the_folder_does_not_allow_is_told(copy: Copy) -> None:
    (copy.folder / ".venv").write_text("in the way", encoding="utf-8")
    done = copy.run("demo")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1].startswith("Setting up failed: ")
    assert "Traceback" not in done.stderr
