# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every text a user sees can be extracted for translation: told by reading the code another way than Babel does."""

import ast
import json
import re
import string
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

babel_pofile = pytest.importorskip("babel.messages.pofile", reason="Babel comes with the test extra")

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "mentordesk").rglob("*.py"))
Text = tuple[str, str] | tuple[str, str, str]
"""Context, message, and its plural if it has one."""
CALLS = {"pgettext": 2, "Message": 2, "npgettext": 3, "Plural": 3}
"""How many literals each begins with."""


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> set[Text]:
    """What Babel extracts with the command of docs/README.md."""
    made = tmp_path_factory.mktemp("catalogue") / "mentordesk.pot"
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-k", "Message:1c,2"]
    command += ["-k", "Plural:1c,2,3", "-F", "resources/translations/babel.cfg", "-o", str(made), "."]
    subprocess.run(command, cwd=ROOT, check=True, env={"PYTHONPATH": str(ROOT), "PATH": ""}, timeout=300)
    with made.open("rb") as file:
        found = babel_pofile.read_po(file)
    return {
        (message.context, *message.id) if message.pluralizable else (message.context, message.id)
        for message in found
        if message.id
    }


@cache
def calls(path: Path) -> tuple[tuple[ast.Call, str], ...]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = ((node, getattr(node.func, "id", "")) for node in ast.walk(tree) if isinstance(node, ast.Call))
    return tuple((node, name) for node, name in names if name in CALLS)


def literals(call: ast.Call, count: int) -> Text | None:
    values = [node.value for node in call.args[:count] if isinstance(node, ast.Constant)]
    return tuple(values) if len(values) == count else None  # type: ignore[return-value]


def in_code() -> set[Text]:
    return {
        found
        for path in SOURCES
        for call, name in calls(path)
        if (found := literals(call, CALLS[name])) is not None
    }


def in_frameworks() -> set[Text]:
    found: set[str] = set()
    for path in (ROOT / "resources" / "frameworks").glob("*.json"):
        made = json.loads(path.read_text(encoding="utf-8"))
        found |= {made.get(field, "") for field in ("name", "line", "source")}
        found |= {step.get(field, "") for step in made["steps"] for field in ("title", "hint")}
    return {("frameworks", text) for text in found if text}


def test_the_catalogue_has_every_text_and_no_other(catalogue: set[Text]) -> None:
    expected = in_code() | in_frameworks()
    plurals = {text[:2] for text in expected if len(text) == 3}
    assert catalogue == {text for text in expected if len(text) == 3 or text not in plurals}
    assert len(catalogue) > 1800


def test_contexts_and_texts_are_literals() -> None:
    """But where a set of questions is shown, whose texts are data, and where a listed message is."""
    allowed = {"mentordesk/i18n/texts.py", "mentordesk/practice/reflection/frameworks.py"}
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{call.lineno}"
        for path in SOURCES
        for call, name in calls(path)
        if literals(call, CALLS[name]) is None and path.relative_to(ROOT).as_posix() not in allowed
    ]
    assert found == []


def test_no_other_mechanism_translates() -> None:
    other = re.compile(r"QCoreApplication\.translate\(|\.tr\(|QT_TRANSLATE_NOOP|\btranslate\(\s*\"")
    assert {path.name for path in SOURCES if other.search(path.read_text(encoding="utf-8"))} == set()
    forms = re.compile(r"\([^()|]*\|[^()|]*\)|%n")
    assert {text for text in in_code() if any(forms.search(part) for part in text[1:])} == set()


def test_what_is_filled_in_has_a_place() -> None:
    wrong = []
    for path in SOURCES:
        for call, name in calls(path):
            texts = literals(call, CALLS[name])
            given = {keyword.arg for keyword in call.keywords}
            if texts is None or name in ("Message", "Plural") or None in given:
                continue
            named = {
                field for text in texts[1:] for _, field, _, _ in string.Formatter().parse(text) if field
            }
            if not given <= named:
                wrong.append(f"{path.relative_to(ROOT).as_posix()}:{call.lineno} {given - named}")
    assert wrong == []
