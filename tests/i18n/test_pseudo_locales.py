# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every page, panel and printed page in strange English: all of it can be translated, fits, and can lie the other way.

In ``en-XA`` each message stands in brackets and has accents on most letters. So that the words of the user can be told
from those of the program, the example is written in Greek letters, but for names; what else has Latin letters without
accents is not translated. Exempt is what Qt itself says, which Qt's own catalogues translate.
"""

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from peewee import TextField
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.kit.pages.filter_button import FilterButton
from mentordesk.desktop.kit.widgets.buttons import Link
from mentordesk.desktop.kit.widgets.labels import ElidedLabel
from mentordesk.desktop.relationships.add_menu import AddMenu
from mentordesk.desktop.startup.language import use_language
from mentordesk.desktop.today.coming import Coming
from mentordesk.desktop.window.create import OFFERED
from mentordesk.desktop.window.window import MainWindow
from mentordesk.i18n.catalogues import CHOICE
from mentordesk.i18n.pseudo import CLOSE, OPEN, UNMARKED
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import TABLES, AdviceEvent, is_computed
from mentordesk.journal.storage import schema
from mentordesk.journal.storage.folding import fold
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.life import history
from mentordesk.practice.advice.lineage import read_chain
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.example.demo import build_demo
from mentordesk.practice.insights.tailoring import tailoring_sheet
from mentordesk.practice.records.read import read
from mentordesk.practice.records.record import AdviceRecord, ConversationRecord, ReflectionRecord
from mentordesk.practice.reflection.frameworks import set_name, step_name
from mentordesk.practice.relationship.history import read_history
from mentordesk.summaries.document.letter import letter_document
from mentordesk.summaries.document.record import advice_document, conversation_document, reflection_document
from mentordesk.summaries.document.tailoring import tailoring_document
from mentordesk.summaries.variants.private import private_document
from tests.desktop.test_accessible import EMPTY, SCREENS, waiting
from tests.desktop.test_nothing_cut import cut
from tests.i18n.test_extraction import in_code

BRACKETED, RIGHT_TO_LEFT = "en-XA", "ar-XB"
Open = Callable[[Journal], MainWindow]

ELIDED = (Link, ElidedLabel, FilterButton)
"""What shows no more than there is room for, and the whole of it in a tooltip."""
RECORDS = {
    Kind.RELATIONSHIP: "SELECT id FROM relationship",
    Kind.ADVICE: "SELECT min(id) FROM advice GROUP BY direction, state, uptake, effect, question = ''",
    Kind.CONVERSATION: "SELECT min(id) FROM conversation GROUP BY channel",
    Kind.EXCHANGE: "SELECT min(id) FROM exchange GROUP BY direction",
    Kind.SPONSORSHIP: "SELECT min(id) FROM sponsorship GROUP BY direction",
    Kind.TURNING_POINT: "SELECT min(id) FROM turning_point GROUP BY type",
    Kind.FOLLOW_UP: "SELECT min(id) FROM follow_up GROUP BY type, state",
    Kind.REFLECTION: "SELECT min(id) FROM reflection GROUP BY framework",
    Kind.TOPIC: "SELECT min(id) FROM topic",
}
"""Records that differ in what is said of them."""


_GREEK = str.maketrans("abcdefghijklmnopqrstuvwxyz", "αβψδεφγηιξκλμνοπϙρστθϝωχυζ")
_WORD = re.compile(r"[^\W\d_]+")
SEARCHED = "board"
"""What the screens search for is left as it is, as are the names of people."""
_NOT_WRITTEN = {"uuid", "created_at", "updated_at", "trashed_at", "trashed_with", "recorded_at", "name_key"}
_NOT_WRITTEN |= {"target_uuid", "repeat", "framework", "step", "media_type"}
"""Fields of text that are no words of the user's, besides terms and dates."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the demo, as of today, in Greek letters."""
    path = tmp_path_factory.mktemp("told") / "demo.mentordesk"
    build_demo(path, date.today())
    with open_journal(path) as journal:
        write_in_greek(journal)
    return path


def names(journal: Journal) -> set[str]:
    """The words that are left in Latin letters."""
    found = journal.db.execute_sql("SELECT name FROM relationship").fetchall()
    return {SEARCHED, *(word for (name,) in found for word in _WORD.findall(name))}


def write_in_greek(journal: Journal) -> None:
    """Put all that the user wrote into Greek letters, but for names of people."""
    kept = names(journal)

    def greek(text: str) -> str:
        def put(match: re.Match[str]) -> str:
            word = match[0]
            if word in kept:
                return word
            said = word.lower().translate(_GREEK)
            return said[:1].upper() + said[1:] if word[:1].isupper() else said

        return _WORD.sub(put, text)

    with journal.quietly():
        schema.drop_index_triggers(journal.db)
        journal.db.connection().create_function("greek", 1, greek)
        journal.db.connection().create_function("folded", 1, fold)
        for model in TABLES:
            table = model._meta.table_name
            for field in model._meta.sorted_fields:
                if is_written(field):
                    column = field.column_name
                    journal.db.execute_sql(
                        f'UPDATE "{table}" SET "{column}" = greek("{column}") WHERE "{column}" <> \'\''
                    )
            if "name_key" in model._meta.fields:
                journal.db.execute_sql(f'UPDATE "{table}" SET name_key = folded(name)')
        schema.rebuild_index(journal.db)


def is_written(field: Any) -> bool:
    """Whether a field holds what the user wrote in words of theirs."""
    if not isinstance(field, TextField) or field.choices or is_computed(field):
        return False
    dated = getattr(field, "approximate_date", False)
    return not dated and field.name not in _NOT_WRITTEN and field is not AdviceEvent.value


@pytest.fixture
def group() -> str:
    return ""


@pytest.fixture
def language(
    request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The language the program speaks."""
    monkeypatch.setenv(CHOICE, request.param)
    use_language(qapp)
    yield request.param
    monkeypatch.setenv(CHOICE, "en")
    use_language(qapp)


@pytest.fixture
def journal(told: Path, tmp_path: Path, group: str, language: str) -> Iterator[Journal]:
    path = tmp_path / "journal.mentordesk"
    if group != EMPTY:
        shutil.copy(told, path)
    with open_journal(path, create=group == EMPTY) as journal:
        yield journal


@pytest.fixture
def window(open_window: Open, journal: Journal, qapp: QApplication) -> MainWindow:
    use_language(qapp)  # the screens begin in English
    return open_window(journal)


Look = Callable[[QWidget], list[str]]


# What is seen


def seen_in(group: str, window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Each screen of a group, and what there is to look at."""
    for name, go in SCREENS[group].items():
        root = go(window)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        settle(qtbot)
        yield name, root
        if root.window() is not window:
            root.window().close()


def settle(qtbot: QtBot) -> None:
    """Let what was opened find its size: parts that come or go have it arranged anew a few times."""
    before: list[QRect] = []
    for _ in range(100):
        qtbot.wait(10)
        now = [one.geometry() for one in QApplication.allWidgets() if one.isVisible()]
        if now == before:
            break
        before = now


def records_seen(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """The page of each sort of record."""
    for kind, query in RECORDS.items():
        for (record,) in window.desk.journal.db.execute_sql(query).fetchall():
            window.desk.open_record(kind, record)
            settle(qtbot)
            yield f"{kind} {record}", window


def forms_seen(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """What opens for a new record, by itself and from a relationship."""
    for command in OFFERED:
        window.commands.actions[command].trigger()
        settle(qtbot)
        yield command, window
    window.desk.open_record(Kind.RELATIONSHIP, 1)
    for entry in window.findChild(AddMenu).actions():
        window.desk.open_record(Kind.RELATIONSHIP, 1)
        entry.trigger()
        settle(qtbot)
        yield entry.text(), window


def panels_seen(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """What opens on Today: a panel for each sort of thing that waits, and what is to come."""
    window.navigation.go_place(Place.TODAY)
    settle(qtbot)
    window.findChild(Coming).opener.click()
    settle(qtbot)
    yield "to come", window
    moves = {row.waiting.move for row in window.places.page(Place.TODAY)._rows}
    assert {Move.TELL, Move.ASK, Move.THANK} <= moves
    for move in sorted(moves - {Move.FINISH, Move.TRY}):  # these are done at once
        waiting(move)(window)
        settle(qtbot)
        yield move, window


def shown(root: QWidget) -> list[QWidget]:
    """What of the program's own can be seen of a window or a part of it; the insides of Qt's widgets are Qt's."""
    every = [root, *root.findChildren(QWidget)]
    return [one for one in every if one.isVisible() and not one.objectName().startswith("qt_")]


def said(root: QWidget) -> Iterator[str]:
    """Every text that is seen, heard, or pops up."""
    for widget in shown(root):
        if isinstance(widget, ELIDED):
            yield widget.whole_text()
        elif isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(number) for number in range(widget.count()))
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(number) for number in range(widget.count()))
        elif isinstance(widget, QGroupBox):
            yield widget.title()
        elif isinstance(widget, QAbstractItemView):
            yield from rows_of(widget)
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if widget.isWindow():
            yield widget.windowTitle()
    for menu in root.findChildren(QMenu):
        menu.aboutToShow.emit()
        yield from (action.text().partition("\t")[0] for action in menu.actions())


def rows_of(view: QAbstractItemView) -> Iterator[str]:
    """What the rows of a list say."""
    model = view.model()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    for row in range(model.rowCount(QModelIndex()) if model is not None else 0):
        for column in range(model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1):
            for role in roles:
                found = model.index(row, column).data(role)
                if isinstance(found, str):
                    yield found


def printed(found: Any) -> Iterator[str]:
    """Every text of a document that is to be printed."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for key, value in found.items():
            if key not in ("kind", "style"):
                yield from printed(value)
    elif isinstance(found, list | tuple):
        for value in found:
            yield from printed(value)


def documents(journal: Journal) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every sort of thing that is printed, on each person and each sort of record."""

    def guide_text(framework: str, step: str) -> str:
        return step_name(journal, framework, step) if step else set_name(journal, framework)

    today = date.today()
    for (person,) in journal.db.execute_sql(RECORDS[Kind.RELATIONSHIP]).fetchall():
        for start in (None, str(today.year)):
            found = private_document(read_history(journal, person, start, None), today, guide_text)
            yield f"private summary of {person}", found
        yield f"tailoring sheet for {person}", tailoring_document(tailoring_sheet(journal, person), today)
    for kind in (Kind.ADVICE, Kind.CONVERSATION, Kind.REFLECTION):
        for (record,) in journal.db.execute_sql(RECORDS[kind]).fetchall():
            whole = read(journal, kind, record)
            if isinstance(whole, AdviceRecord):
                found = advice_document(whole, history(whole), read_chain(journal, record))
            elif isinstance(whole, ConversationRecord):
                found = conversation_document(whole)
            else:
                assert isinstance(whole, ReflectionRecord)
                found = reflection_document(whole, guide_text)
            yield f"{kind} {record}", found
    yield "letter", letter_document("", today)


# What is not translated

_NO_WORD = re.compile(r"<[^>]+>|&\w+;|\{\w+\}|\S*/\S+|(?:Ctrl|Shift|Alt)\+\S+|\b[a-z]{2}-[A-Z]{2}\b")
"""Tags, places that are filled on paper, names of files and of keys, and dictionaries, which are the system's."""
_BARE = re.compile("[aceinouyACEINOUY]")
"""A letter that has an accent in a message."""
_KEYS = [
    "Ctrl",
    "Shift",
    "Alt",
    "Esc",
    "Enter",
    "Return",
    "Space",
    "Del",
    "Tab",
    "PgUp",
    "PgDown",
    "Home",
    "End",
    "Up",
    "Down",
    "Left",
    "Right",
    "Ins",
    "Backspace",
]
"""Qt's names of keys, where they stand alone."""


@cache
def pieces() -> set[str]:
    """The words that stand inside of messages without brackets: months, numbers, terms."""
    found = {
        word
        for context, *texts in in_code()
        if context in UNMARKED and context != "capture words"
        for text in texts
        for word in _WORD.findall(text)
    }
    return found | {word.capitalize() for word in found}


def known_words(journal: Journal) -> set[str]:
    """The words in Latin letters that no message has to hold."""
    return {"MentorDesk", journal.path.stem, *names(journal), *_KEYS, *pieces()}


def untranslated(texts: Iterable[str], known: set[str]) -> list[str]:
    """Texts with a word that is neither of a message nor of the user."""

    def has_one(text: str) -> bool:
        words = _WORD.findall(_NO_WORD.sub("", text))
        return any(_BARE.search(word) and word not in known for word in words)

    return [f"not translated: {text}" for text in texts if has_one(text)]


def nested(texts: Iterable[str]) -> list[str]:
    """Texts in which one message stands inside of another."""

    def depth(text: str) -> int:
        return max(accumulate(((letter == OPEN) - (letter == CLOSE) for letter in text), initial=0))

    return [f"one in another: {text}" for text in texts if depth(text) > 1]


# What does not fit


def cut_words(root: QWidget) -> list[str]:
    """Words that are cut: in labels and on buttons that have no room for them, and do not say so with an ellipsis."""
    found = cut(root)
    for widget in shown(root):
        if isinstance(widget, ELIDED):
            continue
        if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
            needed = widget.sizeHint()
            wide, high = needed.width(), needed.height()
            if widget.wordWrap():
                wide, high = widget.minimumSizeHint().width(), widget.heightForWidth(widget.width())
        elif isinstance(widget, QCheckBox) and widget.text() and widget.hasHeightForWidth():
            wide, high = widget.minimumSizeHint().width(), widget.heightForWidth(widget.width())
        elif isinstance(widget, QToolButton | QCheckBox | QRadioButton) and widget.text():
            wide, high = widget.sizeHint().width(), widget.minimumSizeHint().height()
        else:
            continue
        if widget.width() < wide or widget.height() < high:
            size = f"{widget.width()} x {widget.height()} of {wide} x {high} pixels"
            found.append(
                f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}, {widget.text()!r}: {size}"
            )
    return found


def from_left_to_right(root: QWidget) -> list[str]:
    """What does not lie in the direction of the language."""
    return [f"{type(one).__name__} {one.objectName()}" for one in shown(root) if not one.isRightToLeft()]


# The tests


def wrong(walk: Iterator[tuple[str, QWidget]], *looks: Look) -> dict[str, str]:
    """What the looks find on the way, and where first."""
    found: dict[str, str] = {}
    for name, root in walk:
        for look in looks:
            for problem in look(root):
                found.setdefault(problem, name)
    return found


def texts_of(journal: Journal) -> Look:
    """Looks at the texts."""
    known = known_words(journal)

    def look(root: QWidget) -> list[str]:
        texts = list(said(root))
        return untranslated(texts, known) + nested(texts)

    return look


Walk = Callable[[MainWindow, QtBot], Iterator[tuple[str, QWidget]]]
WALKS = (records_seen, forms_seen, panels_seen)

bracketed = pytest.mark.parametrize("language", [BRACKETED], indirect=True)
right_to_left = pytest.mark.parametrize("language", [RIGHT_TO_LEFT], indirect=True)


@bracketed
@pytest.mark.parametrize("group", SCREENS)
def test_every_screen_can_be_translated(
    window: MainWindow, journal: Journal, group: str, qtbot: QtBot
) -> None:
    assert wrong(seen_in(group, window, qtbot), texts_of(journal), cut_words) == {}


@bracketed
@pytest.mark.parametrize("walk", WALKS)
def test_what_opens_can_be_translated(window: MainWindow, journal: Journal, walk: Walk, qtbot: QtBot) -> None:
    assert wrong(walk(window, qtbot), texts_of(journal), cut_words) == {}


@bracketed
def test_every_printed_page_can_be_translated(journal: Journal) -> None:
    known, found = known_words(journal), {}
    for name, document in documents(journal):
        texts = list(printed(document))
        if problems := untranslated(texts, known) + nested(texts):
            found[name] = problems
    assert found == {}


@right_to_left
@pytest.mark.parametrize("group", SCREENS)
def test_every_screen_lies_from_right_to_left(window: MainWindow, group: str, qtbot: QtBot) -> None:
    assert wrong(seen_in(group, window, qtbot), from_left_to_right, cut_words) == {}


@right_to_left
@pytest.mark.parametrize("walk", WALKS[1:])
def test_what_opens_lies_from_right_to_left(window: MainWindow, walk: Walk, qtbot: QtBot) -> None:
    assert wrong(walk(window, qtbot), from_left_to_right, cut_words) == {}


@bracketed
def test_what_is_wrong_would_be_seen(qtbot: QtBot, journal: Journal) -> None:
    """One of everything that the tests above look for."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(300, 200)
    label, tool = QLabel("⟦Sávéd: ⟦ít⟧⟧", page), QToolButton(page)
    tool.setText("⟦Sóméthíñg lóñg⟧")
    tool.setToolTip("⟦Áñý: Delete⟧")
    label.resize(8, 8)
    tool.resize(40, 20)
    page.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    page.show()
    texts = list(said(page))
    assert untranslated(texts, known_words(journal)) == ["not translated: ⟦Áñý: Delete⟧"]
    assert nested(texts) == ["one in another: ⟦Sávéd: ⟦ít⟧⟧"]
    assert len(cut_words(page)) == 2
    assert len(from_left_to_right(page)) == 3
