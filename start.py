#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sets up what MentorDesk needs in `.venv` beside this file, then opens the demo or runs the tests.

``python3 start.py demo`` or ``python3 start.py test``; further words are passed on. Needs Python 3.11 or
newer and a network for the first time, and nothing else: where the system's Python comes without pip,
pip is taken from the package index. What is installed is what stands in ``requirements``, to the hash.
"""

import hashlib
import http.client
import json
import os
import subprocess
import sys
import tempfile
import urllib.request
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE / ".venv"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MARK = HOME / "mentordesk-ready.txt"
LOCKS = {"demo": "runtime.txt", "test": "dev.txt"}
"""What each needs, in the folder `requirements`; the second has all that is in the first."""
INDEX = "https://pypi.org/pypi/pip/json"


def fail(sentence: str) -> "None":
    """Say what is wrong, and stop."""
    print(sentence, file=sys.stderr)
    raise SystemExit(2)


# Annotations like list[str] stand in quotation marks: an older Python must get as far as being told that it is.
def run(command: "list[str]", **options: object) -> int:
    """Run a command without what the user has set for other Pythons, and return its exit status."""
    left_out = ("PYTHONHOME", "PYTHONPATH")
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    return subprocess.run(command, env=environment, check=False, **options).returncode


def wanted() -> str:
    """What the environment is to be made of: changes when it has to be made anew."""
    names = ["pyproject.toml", "setup.py", *(f"requirements/{name}" for name in LOCKS.values())]
    parts = [(HERE / name).read_bytes() for name in names]
    return (
        hashlib.sha256(b"".join(parts)).hexdigest() + f" {sys.version_info[0]}.{sys.version_info[1]} {HERE}"
    )


def ready(lock: str) -> bool:
    """Whether the environment has what is in a lock."""
    try:
        lines = MARK.read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    return PYTHON.exists() and lines[:1] == [wanted()] and lock in lines


def has_pip() -> bool:
    """Whether the environment can install anything."""
    return run([str(PYTHON), "-m", "pip", "--version"], capture_output=True) == 0


def make_environment() -> None:
    """Make `.venv`, with pip in it whatever the system offers."""
    if not PYTHON.exists():
        venv.create(HOME, with_pip=False, clear=HOME.exists())
    if has_pip():
        return
    if run([str(PYTHON), "-m", "ensurepip"], capture_output=True) or not has_pip():
        fetch_pip()


def fetch_pip() -> None:
    """Take pip from the package index and let it install itself."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            with urllib.request.urlopen(INDEX, timeout=60) as answer:
                files = json.load(answer)["urls"]
            wheel = next(file for file in files if file["filename"].endswith(".whl"))
            with urllib.request.urlopen(wheel["url"], timeout=120) as answer:
                content = answer.read()
            digest = wheel["digests"]["sha256"]
        except (OSError, ValueError, LookupError, StopIteration, http.client.HTTPException):
            fail("The package index cannot be reached. Connect to a network and try again.")
        if hashlib.sha256(content).hexdigest() != digest:
            fail("What the package index sent for pip is damaged. Try again.")
        path = Path(folder) / wheel["filename"]
        path.write_bytes(content)
        status = run([str(PYTHON), f"{path}/pip", "install", "--quiet", str(path)])
    if status:
        fail("Setting up failed: pip cannot be installed. Delete the folder .venv and try again.")


def install(lock: str) -> None:
    """Install what is in a lock, to the hash, and MentorDesk from this folder, editable."""
    print("Setting up MentorDesk in .venv. This takes a minute the first time.", file=sys.stderr, flush=True)
    make_environment()
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    failed = run([*pip, "--require-hashes", "--requirement", str(HERE / "requirements" / lock)]) or run(
        # What makes it is in the lock as well: nothing more is fetched.
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(HERE)]
    )
    if failed:
        fail("Setting up failed; the lines above say why. Without a network nothing can be fetched.")
    names = list(LOCKS.values())
    MARK.write_text("\n".join([wanted(), *names[: names.index(lock) + 1]]) + "\n", encoding="utf-8")


def command_for(what: str, rest: "list[str]") -> "list[str]":
    """What to run once everything is there."""
    if what == "demo":
        return [str(PYTHON), "-m", "mentordesk", "--demo", *rest]
    return [str(PYTHON), "-m", "pytest", "-n", "auto", *rest]


def main(arguments: "list[str]") -> int:
    """Set up if needed, then run; returns the exit status of what was run."""
    if sys.version_info < (3, 11):
        fail("MentorDesk needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])  # noqa: UP031
    if not arguments or arguments[0] not in LOCKS:
        fail("Use: python3 start.py demo   or   python3 start.py test")
    what, rest = arguments[0], arguments[1:]
    if not ready(LOCKS[what]):
        try:
            install(LOCKS[what])
        except OSError as error:
            fail(f"Setting up failed: {error.strerror} ({error.filename}).")
    try:
        return run(command_for(what, rest), cwd=HERE)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
