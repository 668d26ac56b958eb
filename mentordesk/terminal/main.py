# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The same journal from a terminal. Without a command, the window opens.

Commands read a journal; none of them begins one, and only ``capture -`` changes one. What is printed is plain text for people, and
JSON where a program asks for it. Errors are one sentence on stderr. Everything heavy is imported where it
is used: ``--version`` has to answer at once, and no command but the window needs Qt.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import IO, TYPE_CHECKING, Any, TypeAlias

from mentordesk import __version__
from mentordesk.errors import (
    FolderMissingError,
    InputRefusedError,
    JournalError,
    JournalMissingError,
    NoDisplayError,
    NotAFolderError,
    NothingFoundError,
    OutputError,
    ReadOnlyJournalError,
    UsageError,
    UserError,
)
from mentordesk.i18n import catalogues
from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import npgettext, pgettext

if TYPE_CHECKING:
    from argparse import Namespace

    from mentordesk.journal.journal import Journal
    from mentordesk.journal.terms import Kind
    from mentordesk.practice.capture.lines import Head
    from mentordesk.practice.people.matching import Person
    from mentordesk.practice.search.search import Hit
    from mentordesk.practice.today.item import Waiting
    from mentordesk.system.launcher import Installed, Uninstalled

Options: TypeAlias = "Namespace | SimpleNamespace"

DONE, NOTHING, REFUSED, INTERRUPTED, ENDED = 0, 1, 2, 130, 143

_PAGE = 200
_MOST_INPUT = 32_000_000
"""So many bytes are taken from standard input at most."""
_WIDTH = 100
_BOLD, _PLAIN = "\033[1m", "\033[22m"
# What could move the cursor, ring, recolour or reorder a terminal, or break a line.
_UNPRINTABLE = dict.fromkeys(
    (
        *range(0x20),
        *range(0x7F, 0xA0),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        0x200E,
        0x200F,
        0x2028,
        0x2029,
    ),
    "\N{REPLACEMENT CHARACTER}",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit status: 0 done, 1 nothing found, 2 wrong use or refused."""
    _prepare_streams()
    catalogues.install()
    try:
        status = _run(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except NothingFoundError as error:
        _tell(error.sentence)
        return NOTHING
    except UserError as error:
        _tell(error.sentence)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return DONE  # the reader has seen enough
    except OSError as error:
        _tell(_os_sentence(error))
        _forget_output()
        return REFUSED
    return status


def _run(argv: list[str]) -> int:
    plain = _plain_start(argv)
    if plain is not None:
        return _window(plain)
    from mentordesk.terminal.arguments import read

    try:
        command, options = read(argv)
    except SystemExit as done:  # --help has been printed
        return int(done.code or 0)
    if options.version:
        print("mentordesk", __version__)
        return DONE
    if "" in (options.journal, options.data_dir):
        raise UsageError(pgettext("terminal", "The name of the journal is empty."))
    if options.journal is not None and options.data_dir is not None:
        raise UsageError(
            pgettext("terminal", "Name a folder with --data-dir or a file with --journal, not both.")
        )
    return _HANDLERS[command](options)


def _plain_start(argv: list[str]) -> SimpleNamespace | None:
    """The options of a start that says no more than which journal, as a menu and a double click do; nothing for others.

    To load what reads all others takes a twentieth of a start.
    """
    journal = data_dir = None
    if len(argv) == 2 and argv[1] and not argv[1].startswith("-"):
        journal, data_dir = (argv[1] if argv[0] == name else None for name in ("--journal", "--data-dir"))
    if argv and journal is None and data_dir is None:
        return None
    return SimpleNamespace(words=[], journal=journal, data_dir=data_dir, demo=False, minimised=False)


def _no_words(options: Options) -> None:
    if options.words:
        raise UsageError(
            pgettext("terminal", "This is not understood: {what}.", what=_safe(options.words[0]))
        )


def _day(text: str | None) -> str | None:
    """A date as the file keeps it. Raises UsageError."""
    from mentordesk.journal.dates import ApproxDate

    if text is None:
        return None
    try:
        return str(ApproxDate.parse(text))
    except ValueError:
        raise UsageError(
            pgettext(
                "terminal", "“{text}” is no date; write 2021, 2021-05 or 2021-05-03.", text=_safe(text[:40])
            )
        ) from None


def _span(options: Options) -> tuple[str | None, str | None]:
    """The chosen first and last day. Raises UsageError for a span that holds no day."""
    from mentordesk.journal.dates import ApproxDate

    start, end = _day(options.start), _day(options.end)
    if start and end and ApproxDate.parse(start).first_day() > ApproxDate.parse(end).last_day():
        raise UsageError(pgettext("terminal", "The span ends before it begins."))
    return start, end


def _kinds(names: Sequence[str]) -> list["Kind"]:
    """The chosen kinds, by their names in one or many. Raises UsageError."""
    from mentordesk.journal.terms import Kind

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
                    name=_safe(name[:40]),
                    kinds=", ".join(Kind),
                )
            )
        kinds.append(kind_or_none)
    return kinds


def _person(journal: "Journal", name: str) -> tuple[int, str]:
    """The one person meant by a name or a part of it. Raises NothingFoundError, InputRefusedError."""
    from mentordesk.practice.search.search import people_named

    if not name.strip():
        raise UsageError(pgettext("terminal", "The name of the person is empty."))
    people = people_named(journal, name)
    if not people:
        raise NothingFoundError(pgettext("terminal", "Nobody is called “{name}” here.", name=_safe(name)))
    if len(people) > 1:
        names = [_safe(found) for _, found in people[:8]] + ["…"] * (len(people) > 8)
        raise InputRefusedError(
            pgettext("terminal", "“{name}” may be {names}.", name=_safe(name), names=", ".join(names)),
            advice=pgettext("terminal", "Give the whole name."),
        )
    return people[0]


# The journal


def _journal_path(options: Options) -> Path:
    """The file the options name. Raises JournalError for a folder that is not there."""
    path = _named_path(options)
    if options.data_dir is not None and not path.parent.is_dir():
        raise NotAFolderError(path.parent) if path.parent.exists() else FolderMissingError(path)
    return path


def _named_path(options: Options) -> Path:
    """The file the options name, whatever is there."""
    if options.data_dir is not None:
        from mentordesk.system.paths import JOURNAL_NAME

        return Path(options.data_dir).expanduser() / JOURNAL_NAME
    if options.journal is not None:
        return Path(options.journal).expanduser()
    from mentordesk.system.paths import default_journal

    return default_journal()


@contextmanager
def _demo(options: Options, *, window: bool = False) -> Iterator[Path]:
    """The journal's path; with --demo that of a demo, which is gone afterwards.

    A command that is told to end takes the demo along. A window has to see to that itself: while Qt waits,
    no handler of Python's runs, and the program could not be ended at all.
    """
    if not options.demo:
        yield _named_path(options) if window else _journal_path(options)
        return
    if not window:
        _journal_path(options)
    import signal

    from mentordesk.practice.example.demo import demo_journal

    def end(*_: object) -> None:
        sys.exit(ENDED)

    before = {}
    for name in () if window else ("SIGTERM", "SIGHUP"):
        with suppress(AttributeError, ValueError):  # not this system's, or not the main thread
            before[name] = signal.signal(getattr(signal, name), end)
    try:
        with demo_journal() as demo:
            yield demo
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


@contextmanager
def _open_to_write(options: Options) -> Iterator["Journal"]:
    """The journal, to be changed. Raises JournalError, also where it can only be read."""
    from mentordesk.journal.storage.opening import open_journal

    with ExitStack() as stack:
        yield stack.enter_context(open_journal(stack.enter_context(_demo(options))))


@contextmanager
def _open(options: Options) -> Iterator["Journal"]:
    """The journal, to be read. Raises JournalError."""
    from mentordesk.journal.storage.opening import open_journal

    with ExitStack() as stack:
        path = stack.enter_context(_demo(options))
        if options.data_dir is None and options.journal is None and not path.exists():
            raise JournalMissingError(path)
        try:
            journal = open_journal(path)
        except ReadOnlyJournalError:
            journal = open_journal(path, read_only=True)
        stack.callback(journal.close, tidy=False)
        yield journal


# The commands


def _window(options: Options) -> int:
    if len(options.words) > 1:
        _no_words(SimpleNamespace(words=options.words[1:]))
    return _open_window(options)


def _open_window(options: Options, *, capture: bool = False) -> int:
    """Open the window; where the journal is not to be had, to say so there too and offer what can be done."""
    from mentordesk.system.display import why_no_window

    trouble = _trouble(options)
    reason = why_no_window(os.environ)
    if reason:
        raise trouble or NoDisplayError(reason)
    if trouble is not None:
        # Whoever started it from a menu sees no terminal, and who did from one may look there.
        _tell(trouble.sentence)
    with _demo(options, window=True) as path:
        if options.journal is None and options.data_dir is None and not options.demo:
            from mentordesk.system.paths import make_private_dir

            make_private_dir(path.parent)
        import gc

        gc.disable()  # nothing that start-up makes is garbage; the window turns it on again
        try:
            from mentordesk.app import run
        except ImportError as error:
            if (error.name or "").startswith("mentordesk"):
                raise
            raise NoDisplayError(" ".join(str(error).split()).rstrip(".")) from error
        more: dict[str, Any] = {"minimised": True} if getattr(options, "minimised", False) else {}
        if trouble is not None:
            more["trouble"] = trouble
        return int(run(path, demo=options.demo, capture=capture, **more))


def _trouble(options: Options) -> JournalError | None:
    """Take what the command line names as the journal to open; what stands in its way, if anything. Raises UsageError."""
    if options.words:
        options.journal = _taken_file(options)
    if options.demo and not (options.journal is None and options.data_dir is None):
        raise UsageError(
            pgettext("terminal", "--demo opens a made-up journal; it cannot open another one with it.")
        )
    try:
        path = _journal_path(options)
    except JournalError as error:
        return error
    return JournalMissingError(path) if options.words and not path.exists() else None


def _taken_file(options: Options) -> str:
    """The one word on the command line, a path or a file's address, as the journal. Raises UsageError."""
    from mentordesk.system.paths import SUFFIX

    word = str(options.words[0])
    path = Path(_file_of(word) if word.startswith("file:") else word)
    if path.suffix != SUFFIX and not path.exists():
        raise UsageError(
            pgettext("terminal", "“{word}” is neither a command nor a journal.", word=_safe(word))
        )
    if options.journal is not None or options.data_dir is not None:
        raise UsageError(pgettext("terminal", "Name one journal only."))
    return str(path)


def _file_of(address: str) -> str:
    """The path in a ``file:`` address, as some desktops hand files over."""
    from urllib.parse import unquote, urlsplit

    path = unquote(urlsplit(address).path)
    return path.lstrip("/") if os.name == "nt" else path


def _today(options: Options) -> int:
    _no_words(options)
    if options.notify:
        return _notify(options)
    if options.words_allowed:
        raise UsageError(pgettext("terminal", "--words goes with --notify."))
    from mentordesk.practice.today.lists import headline, read_today

    with _open(options) as journal:
        today = read_today(journal, date.today())
    print(headline(today))
    for heading, items, count in (
        (pgettext("terminal", "Due"), today.due, today.due_count),
        (pgettext("terminal", "Tell them what happened"), today.tell, today.tell_count),
        (pgettext("terminal", "Ask how it went"), today.ask, today.ask_count),
        (pgettext("terminal", "Drifting apart"), today.drifting, today.drifting_count),
        (pgettext("terminal", "Review due"), today.review, today.review_count),
    ):
        if items:
            print()
            print(_bold(heading))
        for item in items:
            _print_waiting(item)
        if count > len(items):
            print("  " + npgettext("terminal", "… and {n} more.", "… and {n} more.", count - len(items)))
    return DONE


def _notify(options: Options) -> int:
    """Send what waits as a notification; nothing is sent where nothing waits."""
    from mentordesk.practice.today.reminders import reminder
    from mentordesk.system.notifications import notify

    with _open(options) as journal:
        text = reminder(journal, date.today(), words=options.words_allowed)
    if text:
        notify(text)
    return DONE


def _calendar(options: Options) -> int:
    _no_words(options)
    if not options.output:
        raise UsageError(pgettext("terminal", "Name the file to write with -o."))
    from mentordesk.interchange.exporters.ics import write_calendar

    with _open(options) as journal:
        if _is_standard_output(options.output):
            from mentordesk.interchange.exporters.ics import calendar_bytes

            content, _ = calendar_bytes(journal, date.today(), words=options.words_allowed)
            _write_standard_output(content, journal.path)
            return DONE
        target = Path(options.output).expanduser()
        count = write_calendar(journal, target, date.today(), words=options.words_allowed)
    print(
        npgettext(
            "terminal",
            "The calendar is in {path}: {n} event.",
            "The calendar is in {path}: {n} events.",
            count,
            path=_safe(str(target)),
        )
    )
    return DONE


def _print_waiting(item: "Waiting") -> None:
    import textwrap

    width = _width()
    print("  " + _fit(f"{_safe(item.name)}: {_safe(item.words)}", width - 2))
    for line in textwrap.wrap(_safe(item.reason), width - 4):
        print("    " + line)


def _search(options: Options) -> int:
    from mentordesk.practice.search.search import ask, only_signs_text, read_hits

    if not options.words:
        raise UsageError(pgettext("terminal", "Name a word to search for."))
    start, end = _span(options)
    kinds = _kinds(options.kind)
    found = False
    if options.json and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    with _open(options) as journal:
        people = [] if options.person is None else [_person_or_nothing(journal, options)]
        question = ask(_query_text(options.words), kinds=kinds, people=people, start=start, end=end)
        for page in _pages(journal, question):
            for hit in read_hits(journal, page, question.terms):
                if options.json:
                    print(",\n " if found else "[", _json(hit), sep="", end="")
                else:
                    _print_hit(hit)
                found = True
    if options.json:
        print("]" if found else "[]")
    elif not found:
        _tell(pgettext("terminal", "Nothing was found.") if question.terms else only_signs_text())
    return DONE if found else NOTHING


def _person_or_nothing(journal: "Journal", options: Options) -> int:
    try:
        return _person(journal, options.person)[0]
    except NothingFoundError:
        if options.json:
            print("[]")
        raise


def _query_text(words: Sequence[str]) -> str:
    """What would be typed into the search box: a shell argument with a space in it is a phrase."""
    return " ".join(
        f'"{word}"' if any(c.isspace() for c in word) and '"' not in word else word for word in words
    )


def _pages(journal: "Journal", question: Any) -> Iterator[list[int]]:
    """The documents found, newest first, as many at a time as are read at once."""
    from mentordesk.journal.dates import vaguer_forms
    from mentordesk.journal.storage.schema import DATE_SHIFT, date_code
    from mentordesk.practice.search.search import find_documents

    lowest, vaguer = 0, set[int]()
    if question.start:
        # The index takes in the whole year a span starts in.
        lowest, vaguer = date_code(question.start), {date_code(form) for form in vaguer_forms(question.start)}
    before = None
    while page := find_documents(journal, question, limit=_PAGE, before=before):
        yield [number for number in page if (code := number >> DATE_SHIFT) >= lowest or code in vaguer]
        before = page[-1]


def _json(hit: "Hit") -> str:
    import json

    values = {
        "kind": str(hit.kind),
        "title": hit.title,
        "date": hit.date,
        "with": hit.people,
        "snippet": hit.snippet.text,
        "uuid": hit.uuid,
    }
    text = json.dumps(values, ensure_ascii=False)
    # JSON lets these stand as they are; a terminal would obey them.
    return "".join(f"\\u{ord(c):04x}" if ord(c) in _UNPRINTABLE else c for c in text)


def _print_hit(hit: "Hit") -> None:
    from mentordesk.practice.wording.terms import term_text

    width = _width()
    head = (
        full_date_text(hit.date),
        term_text(hit.kind),
        hit.people if hit.people != hit.title else "",
        hit.title,
    )
    print(_fit(" · ".join(_safe(part) for part in head if part), width))
    # The title stands above; what it says is not said again, unless nothing else is there to be shown.
    shown_there = hit.beside if hit.beside.marks else hit.snippet
    text, marks = _safe(shown_there.text), shown_there.marks
    room = width - 4
    if marks and _columns(text[: marks[0][1]]) > room - 1:
        cut = max(0, marks[0][0] - room // 3)
        text = "…" + text[cut:]
        marks = tuple((start - cut + 1, end - cut + 1) for start, end in marks)
    text = _fit(text, room)
    shown, at = "", 0
    for start, end in marks:
        if end <= len(text):
            shown += text[at:start] + _bold(text[start:end])
            at = end
    print("    " + shown + text[at:])


def _summary(options: Options) -> int:
    start, end = _span(options)
    paper = options.paper.casefold()
    if paper not in ("a4", "letter"):
        raise UsageError(pgettext("terminal", "The paper is a4 or letter."))
    if not options.words:
        raise UsageError(pgettext("terminal", "Name a person."))
    if not options.output:
        raise UsageError(pgettext("terminal", "Name the file to write with -o."))
    from mentordesk.summaries.service import private_summary
    from mentordesk.system.whole_file import refuse_output, write_whole_file

    target = None if _is_standard_output(options.output) else Path(options.output).expanduser()
    with _open(options) as journal:
        if target is not None:
            refuse_output(target, reading=journal.path)
        person, name = _person(journal, " ".join(options.words))
        pages = private_summary(journal, person, start, end, paper, "pdf")
        if target is None:
            _write_standard_output(pages.pdf, journal.path)
        else:
            write_whole_file(target, pages.pdf, reading=journal.path)
    if pages.missing_scripts:
        _tell(
            pgettext(
                "terminal",
                "No font here has all the characters of these scripts: {scripts}.",
                scripts=", ".join(pages.missing_scripts),
            )
        )
    if target is None:
        return DONE
    print(
        npgettext(
            "terminal",
            "The summary of {name} is in {path}: {n} page.",
            "The summary of {name} is in {path}: {n} pages.",
            pages.page_count,
            name=_safe(name),
            path=_safe(str(target)),
        )
    )
    return DONE


def _capture(options: Options) -> int:
    if options.words == ["-"]:
        return _capture_lines(options)
    _no_words(options)
    if options.new:
        raise UsageError(pgettext("terminal", "--new goes with lines from standard input: capture -."))
    return _open_window(options, capture=True)


def _capture_lines(options: Options) -> int:
    """Write down what is read from standard input."""
    from mentordesk.practice.capture.lines import Capture, read_lines, write_capture
    from mentordesk.practice.people.matching import Found
    from mentordesk.practice.search.search import all_people

    head_line, lines = _head_and_lines(_read_input())
    today = date.today()
    with _open_to_write(options) as journal:
        head = _head(head_line, all_people(journal), today, new=options.new)
        meant = head.meant
        if not options.new and len(meant.people) > 1:
            names = [_safe(name) for _, name in meant.people[:8]] + ["…"] * (len(meant.people) > 8)
            raise InputRefusedError(
                pgettext(
                    "terminal", "“{name}” may be {names}.", name=_safe(meant.name), names=", ".join(names)
                ),
                kept=pgettext("terminal", "Nothing was changed."),
                advice=pgettext("terminal", "Write more of the name, or add --new for somebody new."),
            )
        known = None if options.new else meant.person
        capture = Capture(
            tuple(read_lines(lines)),
            head.date or today.isoformat(),
            known[0] if known else None,
            "" if known else meant.name,
            **({"channel": head.channel} if head.channel else {}),
        )
        said = write_capture(journal, capture)
    if known is None:
        _tell(pgettext("terminal", "{name} is new in the journal.", name=_safe(meant.name)))
    elif meant.found is Found.BY_LIKENESS:
        _tell(
            pgettext(
                "terminal", "“{typed}” was taken as {name}.", typed=_safe(meant.name), name=_safe(known[1])
            )
        )
    print(f"{_safe(known[1] if known else meant.name)}, {full_date_text(capture.date)}")
    print(said)
    return DONE


def _head(line: str, people: "Sequence[Person]", today: date, *, new: bool) -> "Head":
    """Whom and when the first line says. With `new`, a name is taken as it stands.

    Raises InputRefusedError for one that would make a person of a day or of a sentence.
    """
    from mentordesk.practice.capture.lines import Head, read_head
    from mentordesk.practice.capture.new_names import check_new_name
    from mentordesk.practice.people.matching import Meant

    alone = pgettext("terminal", "Put the person alone on the first line; --new takes it as it stands.")
    try:
        head = read_head(line, people, today)
        if not new and not head.meant.people:
            check_new_name(head.meant.name, advice=alone)
    except InputRefusedError as error:
        if new:
            return Head(Meant(" ".join(line.split())))
        kept = pgettext("terminal", "Nothing was changed.")
        raise InputRefusedError(error.what, kept=kept, advice=error.advice) from None
    return head


def _head_and_lines(text: str) -> tuple[str, str]:
    """The line that names the person, and those below it. Raises InputRefusedError without one."""
    from mentordesk.practice.capture.lines import read_lines, split_lines

    every = split_lines(text)
    at = next((number for number, line in enumerate(every) if line.strip()), None)
    if at is None:
        raise InputRefusedError(pgettext("terminal", "There is nothing to write down."))
    if read_lines(every[at])[0].sort:
        raise InputRefusedError(
            pgettext("terminal", "The first line has to name the person."),
            kept=pgettext("terminal", "Nothing was changed."),
        )
    return every[at], "\n".join(every[at + 1 :])


def _read_input() -> str:
    """Standard input to its end, as text. Raises InputRefusedError for what is none, or too much."""
    import codecs
    import locale

    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        _tell(
            pgettext(
                "terminal", "Write the person first, then the lines; end with Ctrl+D (Ctrl+Z on Windows)."
            )
        )
    raw = getattr(sys.stdin, "buffer", None)
    data = raw.read(_MOST_INPUT + 1) if raw is not None else sys.stdin.read(_MOST_INPUT + 1).encode()
    if len(data) > _MOST_INPUT:
        raise InputRefusedError(
            pgettext("terminal", "That is more than can be written down at once."),
            kept=pgettext("terminal", "Nothing was changed."),
        )
    utf16 = data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", locale.getpreferredencoding(False)):
        with suppress(ValueError, LookupError):
            return data.decode(encoding)
    raise InputRefusedError(
        pgettext("terminal", "Standard input is not text in UTF-8."),
        kept=pgettext("terminal", "Nothing was changed."),
    )


def _check(options: Options) -> int:
    _no_words(options)
    from mentordesk.practice.integrity import check

    with _open(options) as journal:
        findings = check(journal)
        path = _safe(str(journal.path))
    if findings.ok:
        print(pgettext("terminal", "{path} is sound.", path=path))
    else:
        print(pgettext("terminal", "{path} is not sound.", path=path))
    for problem in findings.problems:
        print("  " + _safe(str(problem)))
    return DONE if findings.ok else REFUSED


def _install(options: Options) -> int:
    _no_words(options)
    from mentordesk.system.launcher import install_launcher

    made = install_launcher()
    _tell(pgettext("terminal", "MentorDesk is in this user's menu. For that there are now:"))
    for item in _listed(made):
        print(item)
    return DONE


def _uninstall(options: Options) -> int:
    _no_words(options)
    from mentordesk.system.launcher import uninstall_launcher

    taken = uninstall_launcher()
    if taken.left:
        raise NothingFoundError(
            pgettext("terminal", "What is at {place} is not ours and was left.", place=", ".join(taken.left))
        )
    if not taken.paths and not taken.registry:
        raise NothingFoundError(pgettext("terminal", "There is no MentorDesk in this user's menu."))
    _tell(pgettext("terminal", "MentorDesk is no longer in this user's menu. These are gone:"))
    for item in _listed(taken):
        print(item)
    return DONE


def _listed(launcher: "Installed | Uninstalled") -> list[str]:
    """The places of a menu entry, as lines."""
    return [_safe(str(place)) for place in (*launcher.paths, *launcher.registry)]


_HANDLERS: dict[str, Callable[[Options], int]] = {
    "": _window,
    "today": _today,
    "search": _search,
    "summary": _summary,
    "calendar": _calendar,
    "capture": _capture,
    "check": _check,
    "install-launcher": _install,
    "uninstall-launcher": _uninstall,
}


# The terminal


def _prepare_streams() -> None:
    """Make printing safe: a started window has no streams at all, and not every locale has every letter."""
    for name in ("stdout", "stderr"):
        stream: IO[str] | None = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - kept for good
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _is_standard_output(name: str) -> bool:
    """Whether an output is to go to the standard output: ``-``, or a name the system gives it."""
    return name in ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")


def _write_standard_output(content: bytes, reading: Path) -> None:
    """Write bytes to the standard output, unless that leads into the journal they come from. Raises OutputError."""
    from mentordesk.system.whole_file import is_open_as

    out: IO[bytes] | None = getattr(sys.stdout, "buffer", None)
    if out is None:
        raise OutputError(pgettext("terminal", "There is no standard output."))
    with suppress(OSError, ValueError):
        if is_open_as(out.fileno(), reading):
            raise OutputError(
                pgettext("terminal", "The standard output leads into the journal itself."),
                kept=pgettext("terminal", "Nothing was written."),
                advice=pgettext("terminal", "Send it elsewhere."),
            )
    out.write(content)
    out.flush()


def _forget_output() -> None:
    """Let nothing more be written to a stdout that takes nothing more, not even at exit."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _tell(sentence: str) -> None:
    with suppress(OSError):
        print(_safe(" ".join(sentence.split())), file=sys.stderr)


def _os_sentence(error: OSError) -> str:
    what = error.strerror or str(error) or type(error).__name__
    if error.filename is None:
        return pgettext("terminal", "The system refused: {what}.", what=what)
    return pgettext("terminal", "The system refused {path}: {what}.", path=str(error.filename), what=what)


def _safe(text: str) -> str:
    """A text that a terminal cannot take for orders."""
    return text.translate(_UNPRINTABLE)


def _on_terminal() -> bool:
    return sys.stdout.isatty()


def _bold(text: str) -> str:
    plain = not _on_terminal() or os.environ.get("TERM") in (None, "dumb") or "NO_COLOR" in os.environ
    return text if plain else f"{_BOLD}{text}{_PLAIN}"


def _width() -> int:
    """How many columns there are; what goes to a file or a pipe is not cut."""
    if not _on_terminal():
        return 10_000
    import shutil

    return max(20, shutil.get_terminal_size((_WIDTH, 24)).columns)


def _columns(text: str) -> int:
    """How many columns a text takes on a terminal."""
    import unicodedata

    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def _fit(text: str, columns: int) -> str:
    """As much of a text as fits, with an ellipsis where it is cut."""
    if _columns(text) <= columns:
        return text
    while text and _columns(text) > columns - 1:
        text = text[: min(len(text) - 1, max(columns, len(text) // 2))]
    return text.rstrip() + "…"
