#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sets up what MentorDesk needs in `.venv` beside this file, then opens the demo or runs the tests.

``python3 start.py demo`` or ``python3 start.py test``; further words are passed on. Needs Python 3.11 or
newer and a network for the first time, and nothing else: where the system's Python comes without pip,
pip is taken from the package index.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE / ".venv"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MARK = HOME / "mentordesk-ready.txt"
EXTRAS = {"demo": "", "test": "[test]"}
INDEX = "https://pypi.org/pypi/pip/json"


def fail(sentence: str) -> "None":
    """Say what is wrong, and stop."""
    print(sentence, file=sys.stderr)
    raise SystemExit(2)


def wanted() -> str:
    """What the environment is to be made of: changes when it has to be made anew."""
    parts = [(HERE / name).read_bytes() for name in ("pyproject.toml", "setup.py")]
    return (
        hashlib.sha256(b"".join(parts)).hexdigest() + f" {sys.version_info[0]}.{sys.version_info[1]} {HERE}"
    )


def ready(extra: str) -> bool:
    """Whether the environment is as it has to be for this."""
    try:
        lines = MARK.read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    return PYTHON.exists() and bool(lines) and lines[0] == wanted() and (not extra or extra in lines)


def has_pip() -> bool:
    """Whether the environment can install anything."""
    command = [str(PYTHON), "-m", "pip", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def make_environment() -> None:
    """Make `.venv`, with pip in it whatever the system offers."""
    if not PYTHON.exists():
        venv.create(HOME, with_pip=False, clear=HOME.exists())
    if has_pip():
        return
    made = subprocess.run([str(PYTHON), "-m", "ensurepip"], capture_output=True, check=False)
    if made.returncode or not has_pip():
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
        except (OSError, ValueError, StopIteration, urllib.error.URLError):
            fail("The package index cannot be reached. Connect to a network and try again.")
        if hashlib.sha256(content).hexdigest() != wheel["digests"]["sha256"]:
            fail("What the package index sent for pip is damaged. Try again.")
        path = Path(folder) / wheel["filename"]
        path.write_bytes(content)
        subprocess.run([str(PYTHON), f"{path}/pip", "install", "--quiet", str(path)], check=True)


def install(extra: str) -> None:
    """Install MentorDesk from this folder, editable, with what the tests need if asked for."""
    print("Setting up MentorDesk in .venv. This takes a minute the first time.", file=sys.stderr, flush=True)
    make_environment()
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*command, "--editable", f"{HERE}{extra}"], check=False)
    if done.returncode:
        fail("Setting up failed; the lines above say why. Without a network nothing can be fetched.")
    before = MARK.read_text(encoding="utf-8").splitlines() if MARK.exists() else []
    kept = before[1:] if before and before[0] == wanted() else []
    lines = [wanted(), *dict.fromkeys([*kept, *([extra] if extra else [])])]
    MARK.write_text("\n".join(lines) + "\n", encoding="utf-8")


def command_for(what: str, rest: list[str]) -> list[str]:
    """What to run once everything is there."""
    if what == "demo":
        return [str(PYTHON), "-m", "mentordesk", "--demo", *rest]
    return [str(PYTHON), "-m", "pytest", "-n", "auto", *rest]


def main(arguments: list[str]) -> int:
    """Set up if needed, then run; returns the exit status of what was run."""
    if sys.version_info < (3, 11):
        fail("MentorDesk needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])  # noqa: UP031
    if not arguments or arguments[0] not in EXTRAS:
        fail("Use: python3 start.py demo   or   python3 start.py test")
    what, rest = arguments[0], arguments[1:]
    if not ready(EXTRAS[what]):
        install(EXTRAS[what])
    environment = {
        name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")
    }
    try:
        return subprocess.run(command_for(what, rest), cwd=HERE, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
