# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk search``: finding any word again, as text or as JSON."""

import json
from collections.abc import Sequence

from mentordesk.errors import NothingFoundError, UsageError
from mentordesk.i18n.formats import choice_text, full_date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.search import Hit, ask, find_pages, only_signs_text, read_hits
from mentordesk.practice.wording.terms import term_text
from mentordesk.terminal.exit_statuses import DONE, NOTHING_FOUND
from mentordesk.terminal.journal import chosen_span, open_to_read, person_named
from mentordesk.terminal.options import Options
from mentordesk.terminal.output import (
    bold,
    print_in_utf8,
    print_line,
    print_message,
    printable,
    printable_json,
    shortened,
    terminal_width,
    text_width,
)


def run(options: Options) -> int:
    """Print what is found, newest first."""
    if not options.words:
        raise UsageError(pgettext("terminal", "Name a word to search for."))
    start, end = chosen_span(options)
    kinds = _chosen_kinds(options.kind)
    found = False
    if options.json:
        print_in_utf8()
    with open_to_read(options) as journal:
        people = _chosen_people(journal, options)
        question = ask(_query_text(options.words), kinds=kinds, people=people, start=start, end=end)
        for page in find_pages(journal, question):
            for hit in read_hits(journal, page, question.terms):
                if options.json:
                    print_line((",\n " if found else "[") + _json_text(hit), end="")
                else:
                    _print_hit(hit)
                found = True
    if options.json:
        print_line("]" if found else "[]")
    elif not found:
        print_message(pgettext("terminal", "Nothing was found.") if question.terms else only_signs_text())
    return DONE if found else NOTHING_FOUND


def _chosen_kinds(names: Sequence[str]) -> list[Kind]:
    """The chosen kinds, by their names in one or many. Raises UsageError."""
    known: dict[str, Kind] = {}
    for kind in Kind:
        known |= {str(kind): kind, f"{kind}s": kind}
    kinds = []
    for name in names:
        kind_or_none = known.get(name.strip().casefold().replace("-", "_").replace(" ", "_"))
        if kind_or_none is None:
            raise UsageError(
                pgettext(
                    "terminal",
                    "There is no kind “{name}”; choose from {kinds}.",
                    name=printable(name[:40]),
                    kinds=choice_text(list(Kind)),
                )
            )
        kinds.append(kind_or_none)
    return kinds


def _chosen_people(journal: Journal, options: Options) -> list[int]:
    """The id of the person chosen, if one is. JSON stays JSON where nobody has that name."""
    if options.person is None:
        return []
    try:
        return [person_named(journal, options.person)[0]]
    except NothingFoundError:
        if options.json:
            print_line("[]")
        raise


def _query_text(words: Sequence[str]) -> str:
    """What would be typed into the search box: a shell argument with a space in it is a phrase."""
    return " ".join(
        f'"{word}"' if any(c.isspace() for c in word) and '"' not in word else word for word in words
    )


def _json_text(hit: Hit) -> str:
    values = {
        "kind": str(hit.kind),
        "title": hit.title,
        "date": hit.date,
        "with": hit.people,
        "snippet": hit.snippet.text,
        "uuid": hit.uuid,
    }
    return printable_json(json.dumps(values, ensure_ascii=False))


def _print_hit(hit: Hit) -> None:
    """Print what was found in two lines: what it is, and a piece of its text with the words in bold."""
    width = terminal_width()
    head = (
        full_date_text(hit.date),
        term_text(hit.kind),
        hit.people if hit.people != hit.title else "",
        hit.title,
    )
    print_line(shortened(" · ".join(printable(part) for part in head if part), width))
    print_line("    " + _snippet_line(hit, width - 4))


def _snippet_line(hit: Hit, columns: int) -> str:
    """The piece of text in so many columns, cut so that the first word found can be seen."""
    # The title stands above; what it says is not said again, unless nothing else is there to be shown.
    chosen = hit.beside if hit.beside.marks else hit.snippet
    text, marks = printable(chosen.text), chosen.marks
    if marks and text_width(text[: marks[0][1]]) > columns - 1:
        cut = max(0, marks[0][0] - columns // 3)
        text = "…" + text[cut:]
        marks = tuple((start - cut + 1, end - cut + 1) for start, end in marks)
    text = shortened(text, columns)
    line, at = "", 0
    for start, end in marks:
        if end <= len(text):
            line += text[at:start] + bold(text[start:end])
            at = end
    return line + text[at:]
