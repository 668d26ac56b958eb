# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Starts MentorDesk with a home of its own that is thrown away afterwards: ``python -m tests.tools.try_out [WORD...]``.

The words are MentorDesk's own. A journal that is named is copied there first, with its write-ahead log, so that nothing
that is tried out reaches it, nor your own journal and settings. ``--keep`` leaves the home where it is and says where
that is. Not for Windows, where a program does not learn from its environment where the user's folders are.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def environment_in(home: Path) -> dict[str, str]:
    """The environment of a program that finds its places below a folder, and the display where it was."""
    places = {"HOME": home}
    places |= {f"XDG_{name}_HOME": home / name.lower() for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    for place in places.values():
        place.mkdir(parents=True, exist_ok=True)
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    authority = os.environ.get("XAUTHORITY") or str(Path.home() / ".Xauthority")
    made = {name: str(place) for name, place in places.items()}
    return {**os.environ, **made, "PYTHONPATH": path, "XAUTHORITY": authority}


def with_copies(words: list[str], home: Path) -> list[str]:
    """The words, with a copy below a folder for each journal that they name."""
    copied = []
    for before, word in zip(["", *words], words, strict=False):
        if word.startswith("--journal="):
            word = f"--journal={copy_of(Path(word.partition('=')[2]), home)}"
        elif before == "--journal" or (word.endswith(".mentordesk") and Path(word).is_file()):
            word = str(copy_of(Path(word), home))
        copied.append(word)
    return copied


def copy_of(journal: Path, home: Path) -> Path:
    """A copy of a journal; where there is none yet, the place for one."""
    copy = home / journal.name
    for end in ("", "-wal"):
        source = journal.with_name(journal.name + end)
        if source.is_file():
            shutil.copy(source, copy.with_name(copy.name + end))
    return copy


def try_out(words: list[str], home: Path) -> int:
    """Run MentorDesk with its home in a folder; returns its exit status."""
    command = [sys.executable, "-m", "mentordesk", *with_copies(words, home)]
    try:
        return subprocess.run(command, env=environment_in(home), check=False).returncode
    except KeyboardInterrupt:
        return 130


def main(words: list[str]) -> int:
    """Try it out in a new folder; returns the exit status."""
    if os.name == "nt":
        sys.stderr.write("This works on Linux and macOS alone. On Windows use --data-dir or --demo.\n")
        return 2
    if "--keep" in words:
        home = Path(tempfile.mkdtemp(prefix="mentordesk-home-"))
        sys.stderr.write(f"The home is {home}\n")
        return try_out([word for word in words if word != "--keep"], home)
    with tempfile.TemporaryDirectory(prefix="mentordesk-home-", ignore_cleanup_errors=True) as folder:
        return try_out(words, Path(folder))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
