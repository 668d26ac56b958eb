# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sets of questions that guide a reflection: those that come with the program, and the user's own.

The program's own are data, one file a set in ``resources/frameworks``; see docs/decisions/0012-frameworks-as-data.md.
A file that is not right is named with its line and left out, and the others are there all the same.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

from mentordesk.i18n.texts import Message, digits_text, number_text, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Framework, FrameworkStep
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.practice.reflection.json_lines import Path, line_of_depth, lines_of

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
DEEPEST = 8
"""So many brackets may be open at once in a file; a set needs three."""
NEW_KEY = "s{}"
"""The key of a step of one's own, with ten digits of chance."""
TRAITS = ENDS_WITH, BLIND = ":ends_with", ":blind"
"""What an own set does besides asking, as it is kept beside its steps: no key of a step begins so."""
_KEY = re.compile(r"[a-z][a-z0-9_]{0,40}")
_MADE_KEY = re.compile(NEW_KEY.format("[0-9a-f]{10}"))


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
    blind: bool = False
    """Whether it hides what was thought before until it was thought again; see `mentordesk.practice.reflection.blind_review`."""
    retired: tuple[Step, ...] = ()
    """Questions that were taken out after something had been answered under them. They are not asked any more."""

    def step(self, key: str) -> Step | None:
        """The step of a key, also one that was taken out."""
        return next((step for step in (*self.steps, *self.retired) if step.key == key), None)


class _File(Protocol):
    @property
    def name(self) -> str: ...

    def read_text(self, encoding: str) -> str: ...


_TOO_DEEP = Message("frameworks file", "{name}, line {line}: This is nested too deeply.")
_NO_JSON = Message("frameworks file", "{name}, line {line}: This is no JSON.")
_NO_TEXT = Message("frameworks file", "{name}, line {line}: “{field}” has to be a text.")
_NO_SET = Message("frameworks file", "{name}, line {line}: A set of questions is an object in braces.")
_BAD_KEY = Message("frameworks file", "{name}, line {line}: “key” has to be of small letters, digits and _.")
_BAD_END = Message("frameworks file", "{name}, line {line}: “ends_with” is none of the actions.")
_BAD_BLIND = Message("frameworks file", "{name}, line {line}: “blind” has to be true or false.")
_BAD_STEPS = Message("frameworks file", "{name}, line {line}: “steps” has to be a list of 1 to {most}.")
_NO_STEP = Message("frameworks file", "{name}, line {line}: Step {number} is no object.")
_BAD_STEP_KEY = Message(
    "frameworks file", "{name}, line {line}: The key of step {number} is used before, or no key."
)


def read_set(text: str, name: str) -> GuidedSet:
    """A set from the text of its file. Raises FrameworkFileError, with the name of the file and the line."""
    text = text.removeprefix("\ufeff")  # some editors begin every file with a byte-order mark
    try:
        data = json.loads(text)
    except RecursionError:
        line = line_of_depth(text, DEEPEST)
        raise _wrong(name, line, _TOO_DEEP) from None
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise _wrong(name, line, _NO_JSON) from None
    lines = lines_of(text)

    def wrong(what: Message, *ways: Path, **places: str) -> FrameworkFileError:
        """What is wrong, at the first of some places that the file has."""
        return _wrong(name, next((lines[way] for way in ways if way in lines), 1), what, **places)

    def string(source: Mapping[str, Any], field: str, *within: str | int, needed: bool = True) -> str:
        value = source.get(field, "")
        if not isinstance(value, str) or (needed and not value.strip()):
            raise wrong(_NO_TEXT, (*within, field), (*within, "key"), within, field=field)
        return value.strip()

    if not isinstance(data, dict):
        raise wrong(_NO_SET)
    key = string(data, "key", needed=False) or "set"
    if not _KEY.fullmatch(key):
        raise wrong(_BAD_KEY, ("key",))
    ends = string(data, "ends_with", needed=False)
    if ends not in ENDS:
        raise wrong(_BAD_END, ("ends_with",))
    blind = data.get("blind", False)
    if not isinstance(blind, bool):
        raise wrong(_BAD_BLIND, ("blind",))
    told = data.get("steps")
    if not isinstance(told, list) or not 1 <= len(told) <= MOST_STEPS:
        raise wrong(_BAD_STEPS, ("steps",), most=number_text(MOST_STEPS))
    steps: list[Step] = []
    for at, one in enumerate(told):
        if not isinstance(one, dict):
            raise wrong(_NO_STEP, ("steps", at), number=number_text(at + 1))
        step = Step(
            string(one, "key", "steps", at),
            string(one, "title", "steps", at),
            string(one, "hint", "steps", at, needed=False),
        )
        if not _KEY.fullmatch(step.key) or any(step.key == other.key for other in steps):
            raise wrong(_BAD_STEP_KEY, ("steps", at, "key"), number=number_text(at + 1))
        steps.append(step)
    return GuidedSet(
        key,
        string(data, "name"),
        string(data, "line", needed=False),
        string(data, "source", needed=False),
        tuple(steps),
        ends,
        blind,
    )


def _wrong(name: str, line: int, what: Message, **places: str) -> FrameworkFileError:
    return FrameworkFileError(what.text(name=name, line=digits_text(str(line)), **places))


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
            wrong.append(pgettext("frameworks file", "{name} cannot be read.", name=file.name))
        else:
            sets[made.key] = made
    return sets, wrong


@cache
def _read_shipped() -> tuple[dict[str, GuidedSet], list[str]]:
    folder = files("mentordesk.resources") / "frameworks"
    return read_sets(file for file in folder.iterdir() if file.name.endswith(".json"))


def _shipped() -> dict[str, GuidedSet]:
    return _read_shipped()[0]


def unreadable() -> tuple[str, ...]:
    """What is wrong with the program's own files that could not be read: file, line and why of each."""
    return tuple(_read_shipped()[1])


def _translated(made: GuidedSet) -> GuidedSet:
    def said(text: str) -> str:
        return pgettext("frameworks", text) if text else ""

    steps = tuple(Step(step.key, said(step.title), said(step.hint)) for step in made.steps)
    return replace(made, name=said(made.name), line=said(made.line), source=said(made.source), steps=steps)


def all_sets(journal: Journal) -> list[GuidedSet]:
    """Every set there is: those of the program, then the user's own by name."""
    shipped = _shipped()
    return [*(_translated(shipped[key]) for key in ORDER if key in shipped), *own_sets(journal)]


def own_sets(journal: Journal) -> list[GuidedSet]:
    """The user's own sets, by name."""
    rows = journal.rows(
        Framework.select(Framework.id).where(NOT_TRASHED.where(Framework)).order_by(Framework.name_key)
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
        FrameworkStep.select(
            FrameworkStep.step, FrameworkStep.title, FrameworkStep.hint, FrameworkStep.position
        )
        .where(FrameworkStep.framework == row[0])
        .order_by(FrameworkStep.position, FrameworkStep.id)
    )
    asked = tuple(Step(*told) for *told, position in steps if position >= 0)
    beside = [Step(*told) for *told, position in steps if position < 0]
    traits = {step.key: step.hint for step in beside if step.key in TRAITS}
    ends = traits.get(ENDS_WITH, "")
    _, key, name, line, source = row
    return GuidedSet(
        OWN + key,
        name,
        line,
        source,
        steps=asked,
        ends_with=ends if ends in ENDS else "",
        blind=BLIND in traits,
        retired=tuple(step for step in beside if step.key not in TRAITS),
    )


def beside_steps(made: GuidedSet) -> list[tuple[str, str, str]]:
    """What an own set keeps beside its steps: what it does besides asking, and what it asks no more."""
    kept = [(ENDS_WITH, "", made.ends_with)] if made.ends_with else []
    kept += [(BLIND, "", "")] if made.blind else []
    return [*kept, *((step.key, step.title, step.hint) for step in made.retired)]


def file_text(made: GuidedSet) -> str:
    """A set as the text of a file, to share it. It holds no answers, and no questions that were taken out."""
    key = re.sub(r"[^a-z0-9]+", "_", made.name.lower()).strip("_")
    told: dict[str, Any] = {
        "key": key if _KEY.fullmatch(key) else "set",
        "name": made.name,
        "line": made.line,
        "source": made.source,
        "steps": [{"key": step.key, "title": step.title, "hint": step.hint} for step in made.steps],
    }
    told |= {"ends_with": made.ends_with} if made.ends_with else {}
    told |= {"blind": True} if made.blind else {}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def step_name(journal: Journal, framework: str | None, step: str) -> str:
    """What a step is called; from its key, where its set is not there any more."""
    return step_title(the_set(journal, framework) if framework else None, step)


def step_title(made: GuidedSet | None, step: str) -> str:
    """The heading an answer stands under: its question, asked now or then; from its key, where there is none."""
    from mentordesk.practice.wording.terms import step_text

    found = made.step(step) if made is not None else None
    if found is not None and found.title:
        return found.title
    if found is not None or _MADE_KEY.fullmatch(step):
        return pgettext("frameworks", "A question without words")
    return step_text(step)


def set_name(journal: Journal, framework: str) -> str:
    """What a set is called; from its key, where it is not there any more."""
    from mentordesk.practice.wording.terms import framework_text

    made = the_set(journal, framework)
    return made.name if made is not None else framework_text(framework.removeprefix(OWN))
