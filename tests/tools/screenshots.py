# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Makes the pictures in ``docs/screenshots`` anew, from the demo as of today: ``python -m tests.tools.screenshots [FOLDER]``.

With Xvfb (on a display of its own) the window is a real one; without, Qt draws it offscreen. Takes about a minute.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.tools.demo import ROOT, User, environment, run_program, throw_away_home
from tests.tools.scenes import NEW, PLACES

SIZE = (1280, 800)
MEETING = (
    "We walked round the cold store, where it is loud enough to talk.",
    "< Ask who signs before you ask what they think.",
    "! Send her the one-page version",
    "? What happened to the Lisbon list",
    "= introduced me to the port master",
)
TEXT = (
    "# After the talk on the quay",
    "",
    "I talked with [[Amara Okafor]] about the **cold store**. She asked *why now*, and I had little to say.",
    "",
    "- [x] send her the numbers",
    "ask [[Daniel Osei]] what the board heard",  # a list goes on by itself
    "",  # and ends so
    "",
    "> You are not late. You are early, and alone.",
)


class Camera:
    """Takes pictures of the window."""

    def __init__(self, user: User, folder: Path) -> None:
        self.user, self.folder = user, folder
        from PySide6.QtGui import QCursor, QFontDatabase
        from PySide6.QtWidgets import QApplication

        if QFontDatabase.WritingSystem.Japanese not in QFontDatabase.writingSystems():
            print("No font here has Japanese letters: a name will be boxes.", file=sys.stderr)
        QApplication.setCursorFlashTime(0)
        user.window.move(0, 0)
        user.window.resize(*SIZE)
        user.window.activateWindow()
        QCursor.setPos(SIZE[0] + 100, SIZE[1] + 100)  # over nothing
        user.rest()

    def take(self, name: str) -> None:
        """Take a picture of the window as it is."""
        picture = self.user.window.grab()
        if (picture.width(), picture.height()) != SIZE:
            raise ValueError(f"{name} is {picture.width()} by {picture.height()}")
        picture.save(str(self.folder / f"{name}.png"))
        print(name)


def looking(camera: Camera) -> None:
    """What only has to be looked at, light and dark."""
    user = camera.user
    for scheme in ("light", "dark"):
        if scheme == "dark":
            user.do("Switch between light and dark")
        user.do(PLACES["today"])
        camera.take(f"today-{scheme}")
        user.do(PLACES["relationships"])
        user.open("relationship", 1)
        user.do(PLACES["today"])
        user.do(PLACES["relationships"])  # with the keyboard on the list
        camera.take(f"relationship-{scheme}")
        user.do(PLACES["advice"])
        camera.take(f"advice-{scheme}")
        if scheme == "light":
            user.do(PLACES["reflections"])
            camera.take("reflection-light")
            user.do(PLACES["insights"])
            camera.take("insights-light")
    user.do(PLACES["shelf"])
    camera.take("year-dark")
    user.do("Switch between light and dark")
    user.press("Read this year")
    user.press("Next page")
    camera.take("book-light")
    user.press("Close the book")
    user.do(NEW["guided reflection"])
    camera.take("guided-choice-light")
    user.press("Gibbs’ cycle")
    camera.take("guided-light")
    user.do(PLACES["looking back"])
    user.press("Begin")
    camera.take("looking-back")


def reviewing(camera: Camera) -> None:
    """The weekly review, step by step. Somebody drifts away: the demo has nobody who does."""
    user = camera.user
    user.open("relationship", 5)
    user.press("Details")
    user.focus("Keep in touch")
    user.key("Ctrl+A")
    user.type("20")
    user.key("Tab")
    user.press("Details")
    user.do(PLACES["today"])
    user.press("Tell Amara")
    camera.take("weekly-review-1-tell")
    user.press("Told Amara")
    camera.take("weekly-review-2-told")
    user.press("Plan a call")
    camera.take("weekly-review-3-in-touch")
    user.key("Esc")
    user.press("Look at it again")
    camera.take("weekly-review-4-value")


def writing(camera: Camera) -> None:
    """What is typed: a meeting in the capture box, and a reflection."""
    user = camera.user
    user.do(PLACES["today"])
    user.do("Capture…")
    user.type("Amara Okafor")
    user.key("Return")  # to the lines
    _type_lines(user, MEETING)
    camera.take("capture-light")
    user.press("Start afresh")
    user.key("Esc")
    user.open("relationship", 1)
    user.choose("Reflection")  # one that is about Amara; the keyboard is in its text
    _type_lines(user, TEXT)
    user.key("Shift+Tab")
    user.type("What I could not answer")
    user.key("Tab")
    camera.take("writing-light")


def _type_lines(user: User, lines: tuple[str, ...]) -> None:
    for number, line in enumerate(lines):
        if number:
            user.key("Return")
        user.type(line)


PARTS: dict[str, Callable[[Camera], None]] = {"looking": looking, "reviewing": reviewing, "writing": writing}


def main(arguments: list[str]) -> int:
    """Make all pictures; the second argument, if there is one, is the part to make in this process."""
    folder = Path(arguments[0] if arguments else ROOT / "docs" / "screenshots").resolve()
    if len(arguments) > 1:

        def use(user: User) -> None:
            PARTS[arguments[1]](Camera(user, folder))
            user.window.close()

        run_program(["--demo"], use)
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    real = shutil.which("xvfb-run") is not None
    display = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24"] if real else []
    for part in PARTS:
        with throw_away_home() as home:
            variables = environment(home, platform="xcb" if real else "offscreen")
            command = [*display, sys.executable, "-m", "tests.tools.screenshots", str(folder), part]
            subprocess.run(command, cwd=ROOT, env=variables, check=True, timeout=300)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
