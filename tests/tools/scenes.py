# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The way through the window of the demo that `behaviour` takes: places, records, panels, dialogs, printed pages."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.tools.demo import User, plain, records

PLACES = {
    "today": "Go to Today",
    "relationships": "Go to Relationships",
    "advice": "Go to Advice",
    "reflections": "Go to Reflections",
    "insights": "Go to Insights",
    "looking back": "Look back on your working life",
    "shelf": "Look at a year of reflections",
    "trash": "Go to the Trash",
    "settings": "Go to Settings",
}
NEW = {
    "advice received": "New advice received",
    "advice given": "New advice given",
    "reflection": "New reflection",
    "guided reflection": "New reflection, guided…",
    "blind reflection": "Judge an advice again, blind…",
    "follow-up": "New follow-up",
    "relationship": "New relationship",
    "conversation": "New conversation",
    "give and take": "New give and take",
}
ADD = (
    "Conversation",
    "Advice received",
    "A question to ask",
    "Something I gave",
    "Sponsorship for me",
    "Turning point",
    "Value statement",
    "Follow-up",
    "Reflection",
)
STEPS = ("Thank ", "Tell ", "Answer ", "Ask ", "Prepare", "Plan ", "Look at it again", "What happened?")
FOLDS = ("Value, both ways", "Give and take", "Sponsorship", "Turning points", "Details")
SAMPLES = {
    "relationship": "select id from relationship",
    "advice": "select min(id) from advice group by direction, state, uptake, effect, question = '', source_id is null",
    "conversation": "select min(id) from conversation group by channel",
    "exchange": "select min(id) from exchange group by direction",
    "sponsorship": "select min(id) from sponsorship group by direction",
    "turning_point": "select min(id) from turning_point group by type",
    "value_statement": "select id from value_statement order by id limit 3",
    "follow_up": "select min(id) from follow_up group by type, state",
    "topic": "select id from topic order by id limit 2",
    "reflection": "select min(id) from reflection group by framework",
}
"""Which records are looked at."""
PRINTED = {
    "advice": "select id from advice",
    "conversation": "select id from conversation where id % 3 = 1",
    "reflection": "select id from reflection where framework is not null or id % 8 = 1",
}
"""Which records are printed."""


class Scenes:
    """What is seen on the way, written down under the names of the scenes."""

    def __init__(
        self, user: User, write: Callable[[str, str], None], pdf_text: Callable[[Path], str]
    ) -> None:
        self.user, self.write, self.pdf_text = user, write, pdf_text
        self.folder = "window"

    def told(self, name: str, widget: Any = None, *, every_row: bool = True) -> None:
        """Write down what is told of a window or a part of it, and what its menus offer."""
        user = self.user
        menus: dict[str, None] = {}  # each once
        for button in user.buttons(widget):
            menu = f"Menu of {button.accessibleName() or plain(button.text())!r}"
            entries = user.menu(button)
            for entry in entries:
                keys = " or ".join(key.toString() for key in entry.shortcuts())
                state = "[checked]" if entry.isChecked() else "" if entry.isEnabled() else "[disabled]"
                menu += f"\n  {plain(entry.text())!r} {keys} {state}".rstrip()
            if entries:
                menus[menu] = None
        heard = user.heard(widget or user.window, every_row=every_row)
        self.write(f"{self.folder}/{name}", "\n".join((heard, *menus)))

    def found(self, query: str) -> list[int]:
        """The ids a query finds in the demo."""
        return sorted(row[0] for row in records(self.user.demo_file, query))


def walk(scenes: Scenes) -> None:
    """The whole way through the window."""
    walk_places(scenes, "window")
    walk_today(scenes)
    walk_records(scenes)
    walk_new(scenes)
    walk_panels(scenes)


def walk_places(scenes: Scenes, folder: str = "abroad") -> None:
    """Each place as it is come to."""
    scenes.folder = folder
    for name, command in PLACES.items():
        scenes.user.do(command)
        scenes.told(f"place {name}")


def walk_empty(scenes: Scenes) -> None:
    """A journal in which nothing is."""
    walk_places(scenes, "empty")
    scenes.user.do("Search everything")
    scenes.told("search")


def walk_today(scenes: Scenes) -> None:
    """What opens below the rows of Today, the first of each sort, and what is to come."""
    user = scenes.user
    for step in STEPS:
        user.do(PLACES["today"])
        if user.press_if_there(step, begins=True):
            scenes.told(f"today {plain(step).strip(' ?')}", user.page)
            user.key("Esc")
    user.do(PLACES["today"])
    user.press("See what is to come")
    scenes.told("today what is to come")
    user.press("Write about it")
    scenes.told("today question")


def walk_records(scenes: Scenes) -> None:
    """Records of each kind; then the same with all that can be folded out, or added to them."""
    user = scenes.user
    for kind, query in SAMPLES.items():
        for record in scenes.found(query):
            user.open(kind, record)
            scenes.told(f"{kind} {record}", user.page, every_row=kind == "relationship")
            if kind == "advice":
                for step in ("Tell ", "Ask ", "What happened", "Acknowledge", "Answer"):
                    if user.press_if_there(step, begins=True):
                        scenes.told(f"{kind} {record} {step.strip()}", user.page, every_row=False)
                        user.key("Esc")
                        user.open(kind, record)
    for fold in FOLDS:
        for record in scenes.found(SAMPLES["relationship"]):
            user.open("relationship", record)
            if user.press_if_there(fold):
                break
    user.open("advice", 1)
    user.press("Pass it on")
    scenes.told("advice 1 Pass it on", user.page)
    for kind in ("relationship", "advice"):
        for record in scenes.found(SAMPLES[kind])[:9]:
            user.open(kind, record)
            while user.press_if_there("Add this"):
                pass
            scenes.told(f"{kind} {record} all", user.page, every_row=False)


def walk_new(scenes: Scenes) -> None:
    """The sheets for something new."""
    user = scenes.user
    for name, command in NEW.items():
        user.open("relationship", 1)
        user.do(command)
        while user.press_if_there("Add this", user.page):
            pass
        scenes.told(f"new {name}", user.page)
        user.key("Esc")
    for entry in ADD:
        user.open("relationship", 1)
        user.choose(entry)
        scenes.told(f"new from a relationship {entry}", user.page)
        user.key("Esc")
    user.do(NEW["guided reflection"])
    user.press("Gibbs’ cycle")
    scenes.told("guided first question", user.page)
    user.press("Next")
    scenes.told("guided second question", user.page)
    user.do(NEW["guided reflection"])
    user.press("Make a set of your own")
    scenes.told("own set of questions", user.page)


def walk_panels(scenes: Scenes) -> None:
    """What lies over the window, or opens beside it."""
    user = scenes.user
    user.open("relationship", 1)
    user.do("Capture…")
    scenes.told("capture box")
    user.type("< Ask who signs")
    scenes.told("capture box with a line")
    user.press("Start afresh")
    user.key("Esc")
    user.do(PLACES["today"])
    user.do("Search everything")
    scenes.told("search empty")
    for words in ("board", "zzzzzz", "light", "Amara"):
        user.key("Ctrl+A")
        user.type(words)
        scenes.told(f"search {words}")
    user.press("Filter by kind, person and date")
    scenes.told("search filters")
    user.key("Esc")
    user.key("Esc")
    user.modal("Keyboard shortcuts", lambda dialog: scenes.told("keyboard shortcuts", dialog))
    user.modal("About MentorDesk", lambda dialog: scenes.told("about", dialog))
    user.open("reflection", 1)
    user.do("Find and replace…")
    scenes.told("find and replace", user.page)
    user.key("Esc")
    user.do("Write with nothing around")
    scenes.told("nothing around")
    user.do("Write with nothing around")
    user.do(PLACES["shelf"])
    user.press("Read this year")
    scenes.told("book")
    user.press("Close the book")
    user.do(PLACES["looking back"])
    for number in range(7):
        user.press("Begin" if number == 0 else "Next")
        scenes.told(f"looking back {number + 1}", user.page)
    user.do(PLACES["insights"])
    for choice in ("Given", "This year", "Last 12 months"):
        user.press(choice)
        scenes.told(f"insights {choice}", user.page)
    user.open("reflection", 2)
    user.choose("Move to trash")
    scenes.told("notice with undo")
    user.do(PLACES["trash"])
    scenes.told("trash with one")
    user.do("Undo")
    scenes.told("undone")
    user.window.resize(600, 600)
    for name in ("today", "relationships"):
        user.do(PLACES[name])
        scenes.told(f"narrow {name}")


def walk_pages(scenes: Scenes) -> None:
    """The text of everything that is printed."""
    user = scenes.user
    from PySide6.QtWidgets import QComboBox, QFileDialog

    target = user.demo_file.parent / "printed.pdf"
    QFileDialog.getSaveFileName = staticmethod(lambda *_, **__: (str(target), ""))  # type: ignore[method-assign]

    def preview() -> Any:
        """The preview, when its pages are set."""
        (shown,) = user.windows("Print preview")
        user.until(lambda: any(plain(one.text()) == "Print…" for one in user.buttons(shown)), "pages")
        return shown

    def write(name: str) -> None:
        """Save what the preview shows, and write down its text."""
        target.unlink(missing_ok=True)
        next(one for one in user.buttons(preview()) if plain(one.text()) == "Save as PDF…").click()
        user.until(target.exists, "a PDF file")
        scenes.write(f"pages/{name}", scenes.pdf_text(target))

    def write_and_close(name: str) -> None:
        if not user.windows("Print preview"):
            scenes.write(f"pages/{name}", "Nothing is printed.")
            return
        write(name)
        if name.endswith(" 1"):
            scenes.told(f"preview {name}", preview())
        preview().close()

    people = scenes.found(SAMPLES["relationship"])
    for kind, query in PRINTED.items():
        for record in scenes.found(query):
            user.open(kind, record)
            user.do("Print what is shown…", rest=False)
            write_and_close(f"{kind} {record}")
    for person in people:
        for entry, name in (
            ("Before you advise them…", "tailoring sheet"),
            ("A letter of thanks…", "letter"),
        ):
            user.open("relationship", person)
            user.choose(entry)
            if not user.press_if_there("Print or save as PDF…"):
                user.do("Print what is shown…", rest=False)
            write_and_close(f"{name} {person}")
    for person in people:
        user.open("relationship", person)
        user.do("Print what is shown…", rest=False)
        write_and_close(f"private summary {person}")
    user.open("relationship", 1)
    user.do("Print what is shown…", rest=False)
    span, paper = (one for one in preview().findChildren(QComboBox) if one.isVisible())
    for box, at, name in ((span, 1, "this year"), (span, 2, "twelve months"), (paper, 1, "letter paper")):
        box.setCurrentIndex(at)
        box.activated.emit(at)
        write(f"private summary 1 {name}")
