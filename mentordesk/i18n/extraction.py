# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""An extraction method for Babel: the texts of the shipped sets of questions, which are data and not code.

Named in ``resources/translations/babel.cfg``; not loaded by the program.
"""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

FIELDS = ("name", "line", "source")
STEP_FIELDS = ("title", "hint")


def extract_frameworks(
    file: BinaryIO, keywords: Any, comment_tags: Any, options: Any
) -> Iterator[tuple[int, str, tuple[str, str], list[str]]]:
    """The texts of one file with the context under which `mentordesk.practice.reflection.frameworks` asks for them."""
    content = file.read().decode("utf-8")
    lines = content.splitlines()
    made = json.loads(content)
    told = [made.get(field, "") for field in FIELDS]
    told += [step.get(field, "") for step in made["steps"] for field in STEP_FIELDS]
    for text in filter(None, told):
        written = json.dumps(text, ensure_ascii=False)
        line = next((number for number, line in enumerate(lines, 1) if written in line), 1)
        yield line, "pgettext", ("frameworks", text), []
