# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is pasted from a web page or a word processor, as clean Markdown."""

import re

from PySide6.QtGui import QTextDocument

_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_HIDDEN = re.compile(r"(?is)<!--.*?-->|<(script|style|head|title)\b.*?</\1\s*>")
_NEEDLESS = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~<&])")
_ITEM = re.compile(r"^(\s*(?:[-*+]|\d+[.)]))\s+(?=\S)")
_TAGS = re.compile(r"</?(?:span|font|div|u|small|big)\b[^>]*>")


def markdown_of(html: str) -> str:
    """A piece of HTML as Markdown: headings, emphasis, lists, quotations and links; no colours, pictures, scripts."""
    document = QTextDocument()
    document.setHtml(_HIDDEN.sub("", html))
    features = QTextDocument.MarkdownFeature
    made = document.toMarkdown(features.MarkdownDialectCommonMark | features.MarkdownNoHTML)
    made = _TAGS.sub("", _IMAGE.sub("", made))
    return _tidy(made)


def _tidy(text: str) -> str:
    """One line for each paragraph, no more than one empty line between, no signs escaped without need."""
    lines: list[str] = []
    fenced = False
    for line in text.replace("\u00a0", " ").split("\n"):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if fenced:
            lines.append(line)
            continue
        line = _ITEM.sub(r"\1 ", _NEEDLESS.sub(r"\1", line.rstrip()))
        joins = (
            bool(lines and lines[-1].strip() and line.strip())
            and not re.match(r"\s*([-*+]|\d+[.)])\s|\s*[>#|]|\s*```", line)
            and not lines[-1].lstrip().startswith(("#", "|"))
        )
        if joins:
            lines[-1] = f"{lines[-1]} {line.strip()}"
        elif line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip("\n")
