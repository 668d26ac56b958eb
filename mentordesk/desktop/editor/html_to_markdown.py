# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is pasted from a web page or a word processor, as clean Markdown. No Qt: it runs beside the window.

The page is read by a browser's own parser; here is only what its tags mean in a journal. Word has lists of its own
among the paragraphs, see https://learn.microsoft.com/previous-versions/office/developer/office-2000/aa155477(v=office.10).
"""

import re
from collections.abc import Iterator
from typing import Any

from mentordesk.desktop.editor.markdown_writer import Lead, Mark, Writer, fence_for

_HIDDEN = frozenset(
    {
        *("script", "style", "head", "title", "template", "svg", "math", "img", "picture", "video", "audio"),
        *("iframe", "object", "select", "textarea", "noscript", "link", "meta"),
    }
)
_BLOCKS = frozenset(
    {
        *(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "figure",
            "figcaption",
        ),
        *("dl", "dt", "dd", "address", "details", "summary", "fieldset", "form", "center", "body", "html"),
        *("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"),
    }
)
_HEADING = re.compile(r"h([1-6])$")
_MARKS = {
    **dict.fromkeys(("b", "strong"), "**"),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), "*"),
    **dict.fromkeys(("s", "del", "strike"), "~~"),
}
_STYLE = {"**": "font-weight", "*": "font-style", "~~": "text-decoration"}
_IS = {
    "**": re.compile(r"bold|[6-9]00"),
    "*": re.compile("italic|oblique"),
    "~~": re.compile("line-through"),
}
_IN_BLOCKS = frozenset({"ul", "ol", "pre", "blockquote", "table", "hr", *(f"h{n}" for n in range(1, 7))})
"""What no cell of a table can hold in Markdown."""
_LANGUAGE = re.compile(r"(?:language-|lang-|highlight-source-|brush:\s*)([\w+#.-]+)")
_WORD_LEVEL = re.compile(r"mso-list:\s*\S+\s+level(\d+)")
_NUMBER = re.compile(r"\(?(\d+|[a-z]{1,4})[.)]", re.IGNORECASE)
_ABOVE = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_BELOW = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_DEEPEST_LEVEL = 40


def markdown_of(html: str) -> str:
    """A piece of HTML as Markdown: headings, emphasis, lists, tasks, quotations, code, tables and links.

    No colours, pictures or scripts; and not a word is lost that can be seen.
    """
    from selectolax.lexbor import LexborHTMLParser  # not before something is pasted: 5 ms

    root = LexborHTMLParser(html).root
    return _Page().read(root) if root is not None else ""


def _children(node: Any) -> Iterator[Any]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _style(attributes: dict[str, str | None]) -> dict[str, str]:
    said = attributes.get("style") or ""
    pairs = (part.partition(":") for part in said.lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


class _Page:
    """Walks through a page. No recursion: a page may be nested as deep as it likes."""

    def __init__(self) -> None:
        self.out = Writer()
        self._ends: list[Any] = []
        """What is to be done when the node that is walked ends."""
        self._lists: list[list[int]] = []
        """For each list: the number of the next item, or 0 for bullets."""
        self._widths: list[int] = []
        """How far the items of Word's lists are indented, by level."""
        self._numbers: dict[int, int] = {}
        self._in_heading = 0
        self._sign: list[str] | None = None
        """The sign of an item of Word's, while it is read."""
        self._cells: list[list[str]] | None = None
        self._on: list[Mark] = []
        """What is emphasised or linked here."""
        self._word_level, self._word_lead = 1, Lead("", "")

    def read(self, root: Any) -> str:
        """The Markdown of a page."""
        stack: list[Any] = [iter((root,))]
        while stack:
            node = next(stack[-1], None)
            if node is None:
                stack.pop()
                if self._ends and stack:
                    self._ends.pop()()
                continue
            inside = self._node(node)
            if inside:
                stack.append(_children(node))
        self.out.paragraph()
        return "\n".join(self.out.lines).strip("\n")

    def _node(self, node: Any) -> bool:
        """Read a node. Returns whether its children are to be read; then one end was put on the pile."""
        tag = node.tag
        if tag == "-text":
            text = node.text_content or ""
            if self._sign is not None:
                self._sign.append(text)
            else:
                self.out.text(text)
            return False
        if tag == "-comment":
            self._comment(node.comment_content or "")
            return False
        if tag in _HIDDEN or tag is None or tag.startswith(("-", "!")):
            return False
        attributes = node.attributes
        style = _style(attributes) if "style" in attributes else {}
        if style.get("display") == "none" or style.get("mso-hide") == "all" or "hidden" in attributes:
            return False
        reader = _READERS.get(tag)
        if reader is not None:
            return bool(reader(self, node, attributes))
        if heading := _HEADING.match(tag):
            return self._heading(int(heading[1]))
        if tag in _BLOCKS:
            return self._block(attributes, style)
        return self._inline(tag, attributes, style)

    def _then(self, end: Any) -> bool:
        self._ends.append(end)
        return True

    # Blocks

    def _block(self, attributes: dict[str, str | None], style: dict[str, str]) -> bool:
        level = _WORD_LEVEL.search(attributes.get("style") or "") if "mso-list" in style else None
        kind = attributes.get("class") or ""
        if level is not None:
            return self._word_item(min(int(level[1]), _DEEPEST_LEVEL))
        if kind == "MsoTitle":
            return self._heading(1)
        if kind in ("MsoQuote", "MsoIntenseQuote"):
            return self._quote(None, attributes)
        self._leave_word_list(attributes)
        self.out.paragraph()
        return self._then(self.out.paragraph)

    def _heading(self, level: int) -> bool:
        self.out.paragraph()
        self.out.apart()
        self._in_heading += 1

        def end() -> None:
            self._in_heading -= 1
            words = " ".join(self.out.taken())
            if words:
                self.out.put([f"{'#' * level} {words}"])
                self.out.apart()

        return self._then(end)

    def _quote(self, _node: Any, _attributes: Any) -> bool:
        self.out.paragraph()
        lead = Lead("> ", "> ")
        self.out.leads.append(lead)

        def end() -> None:
            self.out.paragraph()
            self.out.leads.remove(lead)
            self.out.apart()

        return self._then(end)

    def _rule(self, _node: Any, _attributes: Any) -> bool:
        self.out.paragraph()
        self.out.apart()
        self.out.put(["---"])
        self.out.apart()
        return False

    def _break(self, _node: Any, _attributes: Any) -> bool:
        self.out.line_break()
        return False

    def _code_block(self, node: Any, attributes: dict[str, str | None]) -> bool:
        self.out.paragraph()
        parts: list[str] = []
        named = [attributes.get("class") or "", (node.parent.attributes.get("class") or "")]
        for inner in node.traverse(include_text=True):
            line_ends = inner.tag in ("div", "p", "tr", "li") and parts and not parts[-1].endswith("\n")
            if inner.tag == "-text":
                parts.append(inner.text_content or "")
            elif inner.tag == "br" or line_ends:
                parts.append("\n")
            elif inner.tag == "code":
                named.insert(0, inner.attributes.get("class") or "")
        text = "".join(parts).strip("\n")
        language = next((found[1] for name in named if (found := _LANGUAGE.search(name))), "")
        fence = fence_for(text, 3)
        self.out.apart()
        self.out.put([fence + language, *text.split("\n"), fence])
        self.out.apart()
        return False

    # Lists

    def _list(self, node: Any, attributes: dict[str, str | None]) -> bool:
        out = self.out
        out.paragraph()
        inside = bool(self._lists)
        first = attributes.get("start") or "1"
        number = (int(first) if first.isdigit() else 1) if node.tag == "ol" else 0
        bare: Lead | None = None
        if inside:
            out.apart(False)
            if out.leads and not out.leads[-1].used:
                out.leads[-1].first = out.leads[-1].rest = ""  # an item that holds but a list says nothing
            elif node.parent is not None and node.parent.tag in ("ul", "ol"):
                bare = Lead("  ", "  ", used=True)
                out.leads.append(bare)
        self._lists.append([number])

        def end() -> None:
            out.paragraph()
            self._lists.pop()
            if bare is not None:
                out.leads.remove(bare)
            out.apart(not self._lists)

        return self._then(end)

    def _item(self, _node: Any, attributes: dict[str, str | None]) -> bool:
        out = self.out
        first = out.empty and not self._lists
        out.paragraph()
        if self._lists and self._lists[-1][0]:
            value = attributes.get("value") or ""
            number = int(value) if value.isdigit() else self._lists[-1][0]
            self._lists[-1][0] = number + 1
            sign = f"{number}. "
        else:
            sign = "- "
        box = {"true": "[x] ", "false": "[ ] "}.get(attributes.get("aria-checked") or "", "")
        lead = Lead(sign + box, " " * len(sign))
        out.leads.append(lead)
        if first:
            out.apart()

        def end() -> None:
            out.paragraph()
            out.leads.remove(lead)
            out.apart(False)

        return self._then(end)

    def _box(self, _node: Any, attributes: dict[str, str | None]) -> bool:
        """A box to tick is one where an item begins with it; no other field says anything."""
        lead = self.out.leads[-1] if self.out.leads else None
        if attributes.get("type") == "checkbox" and lead is not None and self.out.empty and not lead.used:
            if not lead.first.endswith("] "):
                lead.first += "[x] " if "checked" in attributes else "[ ] "
        return False

    def _word_item(self, level: int) -> bool:
        """A paragraph of Word's that is an item of a list: its sign stands among its words."""
        out = self.out
        out.paragraph()
        out.apart(not self._widths and bool(out.lines))
        self._sign = None
        lead = Lead("- ", "  ")
        out.leads.append(lead)
        self._word_level, self._word_lead = level, lead
        self._place_word_item("")

        def end() -> None:
            out.paragraph()
            out.leads.remove(lead)
            out.apart(False)
            self._sign = None

        return self._then(end)

    def _place_word_item(self, sign: str) -> None:
        level, numbered = self._word_level, _NUMBER.match(sign.strip(" \u00a0"))
        for deeper in [one for one in self._numbers if one > level]:
            del self._numbers[deeper]
        if numbered:
            number = int(numbered[1]) if numbered[1].isdigit() else self._numbers.get(level, 0) + 1
            self._numbers[level] = number
            begin = f"{number}. "
        else:
            begin = "- "
        del self._widths[level - 1 :]
        self._widths += [2] * (level - 1 - len(self._widths)) + [len(begin)]
        indent = " " * sum(self._widths[: level - 1])
        self._word_lead.first = indent + begin
        self._word_lead.rest = " " * len(indent + begin)

    def _leave_word_list(self, attributes: dict[str, str | None]) -> None:
        if self._widths and "MsoListParagraph" not in (attributes.get("class") or ""):
            self._widths.clear()
            self._numbers.clear()
            self.out.apart()

    def _comment(self, text: str) -> None:
        """Word puts the sign of an item between two comments."""
        if text == "[if !supportLists]" and self._widths:
            self._sign = []
        elif text == "[endif]" and self._sign is not None:
            self._place_word_item("".join(self._sign))
            self._sign = None

    # Tables

    def _table(self, node: Any, _attributes: Any) -> bool:
        rows = [row for row in node.css("tr") if row.child is not None]
        wide = max((sum(1 for cell in _children(row) if cell.tag in ("td", "th")) for row in rows), default=0)
        held = any(inner.tag in _IN_BLOCKS for inner in node.traverse() if inner != node)
        self.out.paragraph()
        if self._cells is not None or held or wide < 2 or len(rows) < 2:
            return self._then(self.out.paragraph)  # it only says where things stand
        self._cells = []

        def end() -> None:
            cells, self._cells = self._cells or [], None
            lines = ["| " + " | ".join(row + [""] * (wide - len(row))) + " |" for row in cells]
            lines.insert(1, "|" + " --- |" * wide)
            self.out.apart()
            self.out.put(lines)
            self.out.apart()

        return self._then(end)

    def _row(self, _node: Any, _attributes: Any) -> bool:
        if self._cells is None:
            self.out.paragraph()
            return self._then(self.out.paragraph)
        self._cells.append([])
        return self._then(self._nothing)

    def _cell(self, _node: Any, _attributes: Any) -> bool:
        if self._cells is None:
            self.out.paragraph()
            return self._then(self.out.paragraph)

        def end() -> None:
            words = " ".join(line for line in self.out.taken() if line)
            if self._cells:
                self._cells[-1].append(words.replace("|", "\\|"))

        return self._then(end)

    def _nothing(self) -> None:
        """Nothing is to be done where something ends."""

    # Words

    def _inline(self, tag: str, attributes: dict[str, str | None], style: dict[str, str]) -> bool:
        if "mso-list" in style and style["mso-list"] == "ignore" and self._widths:
            if self._sign is None:
                self._sign = []

                def end_sign() -> None:
                    if self._sign is not None:
                        self._place_word_item("".join(self._sign))
                        self._sign = None

                return self._then(end_sign)
            return self._then(self._nothing)
        signs = []
        for sign in ("**", "*", "~~"):
            said = style.get(_STYLE[sign])
            on = _MARKS.get(tag) == sign if said is None else bool(_IS[sign].search(said))
            if on and not (sign == "**" and self._in_heading):
                signs.append(Mark(sign, sign))
        return self._marked(signs)

    def _marked(self, marks: list[Mark]) -> bool:
        known = {mark.open for mark in self._on}
        marks = [mark for mark in marks if mark.address or mark.open not in known]
        for mark in marks:
            self.out.begin(mark)
        self._on += marks

        def end() -> None:
            for mark in reversed(marks):
                self.out.end(mark)
                self._on.remove(mark)

        return self._then(end if marks else self._nothing)

    def _link(self, _node: Any, attributes: dict[str, str | None]) -> bool:
        where = (attributes.get("href") or "").strip()
        if not where.lower().startswith(("http://", "https://", "mailto:")):
            return self._marked([])
        where = re.sub(r"\s", "%20", where).replace("(", "%28").replace(")", "%29")
        return self._marked([Mark("[", f"]({where})", where)])

    def _code(self, node: Any, _attributes: Any) -> bool:
        text = " ".join((node.text(deep=True) or "").split())
        if not text:
            return False
        if self._sign is not None:
            self._sign.append(text)
            return False
        fence = fence_for(text, 1)
        pad = " " if text.startswith("`") or text.endswith("`") else ""
        self.out.raw(f"{fence}{pad}{text}{pad}{fence}")
        return False

    def _small(self, node: Any, _attributes: Any) -> bool:
        """A number set above or below the line keeps its place, where there is a sign for it."""
        text = node.text(deep=True) or ""
        table = _ABOVE if node.tag == "sup" else _BELOW
        if text and all(ord(letter) in table for letter in text):
            self.out.raw(text.translate(table))
            return False
        return self._then(self._nothing)


_READERS: dict[str, Any] = {
    "blockquote": _Page._quote,
    "hr": _Page._rule,
    "br": _Page._break,
    "pre": _Page._code_block,
    **dict.fromkeys(("ul", "ol", "menu", "dir"), _Page._list),
    "li": _Page._item,
    "input": _Page._box,
    "table": _Page._table,
    "tr": _Page._row,
    **dict.fromkeys(("td", "th"), _Page._cell),
    "a": _Page._link,
    **dict.fromkeys(("code", "tt", "kbd", "samp"), _Page._code),
    **dict.fromkeys(("sup", "sub"), _Page._small),
}
