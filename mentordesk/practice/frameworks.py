# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sets of questions that guide a reflection: those that come with the program, and the user's own.

The program's own are data, one file a set in ``resources/frameworks``; see docs/decisions/0012-frameworks-as-data.md.
A file that is not right is named with its line and left out, and the others are there all the same.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Framework, FrameworkStep
from mentordesk.words import translate

ORDER = (
    *("what_so_what_now_what", "after_action", "gibbs", "kolb", "grow", "blind_review"),
    *("ask_well", "close_the_loop", "value_check", "give_and_take", "looking_back", "pay_it_forward"),
)
"""The sets that come with the program, as they are offered: the shortest first, then those about advice."""
ENDS = ("", "question", "tell", "value", "exchange", "letter", "pass_on")
"""What a set can end with: an action of the program, or none."""
OWN = "own:"
"""What the key of a user's own set begins with; its uuid follows."""
MOST_STEPS = 40
_KEY = re.compile(r"[a-z][a-z0-9_]{0,40}")


class FrameworkFileError(ValueError):
    """A file of a set that is not right. Its text says what is wrong and where."""


@dataclass(frozen=True)
class Step:
    """One question of a set."""

    key: str
    """What its answer is kept under."""
    title: str
    hint: str


@dataclass(frozen=True)
class GuidedSet:
    """A set of questions."""

    key: str
    """What a reflection keeps to say that it was guided by this set."""
    name: str
    line: str
    """What it is for, in one line."""
    source: str
    steps: tuple[Step, ...]
    ends_with: str = ""

    def step(self, key: str) -> Step | None:
        """The step of a key."""
        return next((step for step in self.steps if step.key == key), None)


class _File(Protocol):
    name: str

    def read_text(self, encoding: str) -> str: ...


def read_set(text: str, name: str) -> GuidedSet:
    """A set from the text of its file. Raises FrameworkFileError, with the name of the file and the line."""

    def wrong(what: str, where: str = "", *, step: bool = False) -> FrameworkFileError:
        begin = max(0, text.find('"steps"')) if step else 0
        line = text.count("\n", 0, max(0, text.find(where, begin))) + 1
        said = translate("frameworks file", "{name}, line {line}: {what}", name=name, line=line, what=what)
        return FrameworkFileError(said)

    try:
        data = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        what = translate("frameworks file", "This is no JSON.")
        raise FrameworkFileError(
            translate("frameworks file", "{name}, line {line}: {what}", name=name, line=line, what=what)
        ) from None
    if not isinstance(data, dict):
        raise wrong(translate("frameworks file", "A set of questions is an object in braces."))

    def string(source: Mapping[str, Any], field: str, *, needed: bool = True, near: str = "") -> str:
        value = source.get(field, "")
        if not isinstance(value, str) or (needed and not value.strip()):
            what = translate("frameworks file", "“{field}” has to be a text.", field=field)
            raise wrong(what, near or f'"{field}"', step=bool(near))
        return value.strip()

    key = string(data, "key", needed=False) or "set"
    if not _KEY.fullmatch(key):
        raise wrong(translate("frameworks file", "“key” has to be of small letters, digits and _."), '"key"')
    ends = string(data, "ends_with", needed=False)
    if ends not in ENDS:
        raise wrong(translate("frameworks file", "“ends_with” is none of the actions."), '"ends_with"')
    told = data.get("steps")
    if not isinstance(told, list) or not 1 <= len(told) <= MOST_STEPS:
        what = translate("frameworks file", "“steps” has to be a list of 1 to {most}.", most=MOST_STEPS)
        raise wrong(what, '"steps"')
    steps: list[Step] = []
    for number, one in enumerate(told, 1):
        if not isinstance(one, dict):
            raise wrong(translate("frameworks file", "Step {number} is no object.", number=number), '"steps"')
        near = json.dumps(one.get("key") or one.get("title") or "steps", ensure_ascii=False)
        step = Step(
            string(one, "key", near=near),
            string(one, "title", near=near),
            string(one, "hint", needed=False, near=near),
        )
        if not _KEY.fullmatch(step.key) or any(step.key == other.key for other in steps):
            what = translate(
                "frameworks file", "The key of step {number} is used before, or no key.", number=number
            )
            raise wrong(what, near, step=True)
        steps.append(step)
    return GuidedSet(
        key,
        string(data, "name"),
        string(data, "line", needed=False),
        string(data, "source", needed=False),
        tuple(steps),
        ends,
    )


def read_sets(found: Iterable[_File]) -> tuple[dict[str, GuidedSet], list[str]]:
    """The sets of some files by key, and what is wrong with those that could not be read."""
    sets: dict[str, GuidedSet] = {}
    wrong: list[str] = []
    for file in sorted(found, key=lambda one: one.name):
        try:
            made = read_set(file.read_text(encoding="utf-8"), file.name)
        except FrameworkFileError as error:
            wrong.append(str(error))
        except (OSError, UnicodeDecodeError):
            wrong.append(translate("frameworks file", "{name} cannot be read.", name=file.name))
        else:
            sets[made.key] = made
    return sets, wrong


@cache
def _shipped() -> dict[str, GuidedSet]:
    folder = files("mentordesk.resources") / "frameworks"
    return read_sets(file for file in folder.iterdir() if file.name.endswith(".json"))[0]  # type: ignore[misc]


def _translated(made: GuidedSet) -> GuidedSet:
    def said(text: str) -> str:
        return translate("frameworks", text)

    steps = tuple(Step(step.key, said(step.title), said(step.hint)) for step in made.steps)
    return GuidedSet(made.key, said(made.name), said(made.line), said(made.source), steps, made.ends_with)


def all_sets(journal: Journal) -> list[GuidedSet]:
    """Every set there is: those of the program, then the user's own by name."""
    shipped = _shipped()
    return [*(_translated(shipped[key]) for key in ORDER if key in shipped), *own_sets(journal)]


def own_sets(journal: Journal) -> list[GuidedSet]:
    """The user's own sets, by name."""
    rows = journal.rows(
        Framework.select(Framework.id).where(Framework.trashed_at.is_null()).order_by(Framework.name_key)
    )
    return [made for (record,) in rows if (made := _own(journal, Framework.id == record)) is not None]


def the_set(journal: Journal, key: str) -> GuidedSet | None:
    """The set of a key, also one in the trash: what was written under it still reads well."""
    if key.startswith(OWN):
        return _own(journal, Framework.uuid == key.removeprefix(OWN))
    made = _shipped().get(key)
    return None if made is None else _translated(made)


def _own(journal: Journal, condition: Any) -> GuidedSet | None:
    row = journal.first(
        Framework.select(
            Framework.id, Framework.uuid, Framework.name, Framework.intro, Framework.source
        ).where(condition)
    )
    if row is None:
        return None
    steps = journal.rows(
        FrameworkStep.select(FrameworkStep.step, FrameworkStep.title, FrameworkStep.hint)
        .where(FrameworkStep.framework == row[0])
        .order_by(FrameworkStep.position, FrameworkStep.id)
    )
    return GuidedSet(OWN + row[1], row[2], row[3], row[4], tuple(Step(*step) for step in steps))


def file_text(made: GuidedSet) -> str:
    """A set as the text of a file, to share it. It holds no answers."""
    key = re.sub(r"[^a-z0-9]+", "_", made.name.lower()).strip("_")
    told = {
        "key": key if _KEY.fullmatch(key) else "set",
        "name": made.name,
        "line": made.line,
        "source": made.source,
        "steps": [{"key": step.key, "title": step.title, "hint": step.hint} for step in made.steps],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def step_name(journal: Journal, framework: str | None, step: str) -> str:
    """What a step is called; from its key, where its set is not there any more."""
    from mentordesk.practice.naming import step_text

    made = the_set(journal, framework) if framework else None
    found = made.step(step) if made is not None else None
    return found.title if found is not None else step_text(step)


def set_name(journal: Journal, framework: str) -> str:
    """What a set is called; from its key, where it is not there any more."""
    from mentordesk.practice.naming import framework_text

    made = the_set(journal, framework)
    return made.name if made is not None else framework_text(framework.removeprefix(OWN))
