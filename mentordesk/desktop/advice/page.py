# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The place of advice: open loops first, received and given, all topics."""

from collections.abc import Sequence

from mentordesk.desktop.advice.narrowed import NarrowedBar
from mentordesk.desktop.advice.new import NewAdvice
from mentordesk.desktop.advice.view import AdviceView
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.desk.printable import Printable, RecordPage
from mentordesk.desktop.kit.pages.long_list import Line, RecordList
from mentordesk.desktop.kit.pages.master_detail import MasterDetail
from mentordesk.desktop.kit.pages.reading_column import reading_column
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.notices import EmptyState
from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.terms import AdviceState, Direction, Kind
from mentordesk.practice.advice.advice_list import (
    AdviceFilter,
    AdviceLine,
    AdviceOrder,
    advice_ids,
    advice_lines,
)
from mentordesk.practice.advice.questions import is_question
from mentordesk.practice.search.search import topics
from mentordesk.practice.wording.sentences import as_sentence
from mentordesk.practice.wording.terms import state_text

QUESTIONS = "questions"
"""In the filter: the questions that wait for an answer."""


class AdvicePage(MasterDetail):
    """All advice, and one of it."""

    place = Place.ADVICE
    view: AdviceView

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            pgettext(
                "advice", "Advice you receive and advice you give will live here, with what became of it."
            ),
            pgettext("advice", "Note a piece of advice"),
        )
        super().__init__(
            desk,
            pgettext("advice", "Advice"),
            empty,
            RecordList(pgettext("advice", "Advice"), chip_below=True),
        )
        self.new_button = button(pgettext("advice", "&New"))
        self.new_button.setAccessibleName(pgettext("advice", "New advice"))
        self.actions_row.addWidget(self.new_button)
        self.new_button.clicked.connect(self._new)
        desk.writes(self.new_button, empty.action)
        empty.action_requested.connect(self._new)
        self.filter.add_group(
            "order",
            pgettext("advice", "Sort"),
            [
                (AdviceOrder.OPEN_FIRST, pgettext("advice", "Open first")),
                (AdviceOrder.NEWEST, pgettext("advice", "Newest first")),
                (AdviceOrder.OLDEST, pgettext("advice", "Oldest first")),
            ],
            AdviceOrder.OPEN_FIRST,
        )
        self.filter.add_group(
            "direction",
            pgettext("advice", "Direction"),
            [
                ("", pgettext("advice", "Received and given")),
                (Direction.RECEIVED, pgettext("advice", "Received")),
                (Direction.GIVEN, pgettext("advice", "Given")),
            ],
            "",
        )
        self.filter.add_group(
            "state",
            pgettext("advice", "State"),
            [
                ("", pgettext("advice", "All states")),
                (AdviceState.OWED, pgettext("advice", "To be told")),
                (AdviceState.TRYING, pgettext("advice", "Being tried")),
                (AdviceState.NOTED, pgettext("advice", "Only noted")),
                (QUESTIONS, pgettext("advice", "Questions to ask")),
                (AdviceState.CLOSED, pgettext("advice", "Closed")),
            ],
            "",
        )
        self.filter.add_group("topic", pgettext("advice", "Topic"), self._topic_options(), "", own_menu=True)
        self._options: list[tuple[str, str]] = []
        self.narrowed = NarrowedBar(desk, self)
        self.narrowed.cleared.connect(self.show_all)
        self.list.records.loaded.connect(self._count)
        self.put_above_list(self.narrowed)
        self.view = AdviceView(desk)
        self.new = NewAdvice(desk)
        self._view_area = reading_column(self.view)
        self._new_area = reading_column(self.new)
        self.details.addWidget(self._view_area)
        self.details.addWidget(self._new_area)
        self.view.gone.connect(self._gone)
        self.new.created.connect(self._created)
        self.new.discarded.connect(self._gone)

    def _topic_options(self) -> list[tuple[str, str]]:
        return [("", pgettext("advice", "All topics"))] + [
            (str(n), name) for n, name in topics(self.desk.journal)
        ]

    def reload(self) -> None:
        options = self._topic_options()
        if options != self._options:
            self._options = options
            self.filter.set_options("topic", options)
        super().reload()

    def _filter(self) -> AdviceFilter:
        value = self.filter.value
        return AdviceFilter(
            Direction(value("direction")) if value("direction") else None,
            AdviceState(value("state")) if value("state") not in ("", QUESTIONS) else None,
            int(value("topic")) if value("topic") else None,
            AdviceOrder(value("order")),
            questions=value("state") == QUESTIONS,
            narrowing=self.narrowed.narrowing,
        )

    def cursors(self) -> list[object]:
        return [self.desk.journal.cursor(query) for query in advice_ids(self._filter())]

    def fetch_lines(self, ids: Sequence[int]) -> object:
        return [
            (line.id, _line(line)) for line in advice_lines(self.desk.journal, list(ids), self.desk.today)
        ]

    def filtered(self) -> bool:
        chosen = any(self.filter.value(key) for key in ("direction", "state", "topic"))
        return chosen or self.narrowed.narrowing is not None

    def show_all(self) -> None:
        self._show_only(())

    def _show_only(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Let the filter hold just this; the list is read once, not with each choice."""
        blocked = self.filter.blockSignals(True)
        try:
            for key in ("direction", "state", "topic"):
                self.filter.choose(key, "")
            for key, value in pairs:
                if not self.narrowed.concerns(key, value):
                    self.filter.choose(key, value)
        finally:
            self.filter.blockSignals(blocked)
        self.narrowed.narrow(pairs)
        self.reload()

    def _count(self) -> None:
        records = self.list.records
        self.narrowed.show_count(records.rowCount() if records.complete else None)

    def _show_first(self) -> None:
        """Show the first of the list, unless what is shown is in it."""
        shown = self.view.record_id if self.details.currentWidget() is self._view_area else None
        if shown is not None and self.list.choose(shown):
            return
        first = self.list.records.record_id(0)
        if first is not None and self.view.open(first):
            self._view_area.verticalScrollBar().setValue(0)
            self.details.setCurrentWidget(self._view_area)
            self.list.choose(first)
        else:
            self.details.setCurrentWidget(self.blank)

    def target_of_row(self, record_id: int) -> Target:
        return Target(Place.ADVICE, Kind.ADVICE, record_id)

    def show_record(self, target: Target) -> None:
        if target.showing:
            self._show_only(target.showing)
            self._show_first()
            return
        if target.kind is Kind.TOPIC and target.id is not None:
            self.show_all()
            self.filter.choose("topic", str(target.id))
            return
        if target.new is not None:
            self.list.choose(None)
            self.details.setCurrentWidget(self._new_area)
            self.new.begin(dict(target.new))
            return
        if target.id is None:
            return
        other = self.view.record_id != target.id
        if not self.view.open(target.id, target.terms):
            self._gone()
            return
        if other and not target.terms:
            self._view_area.verticalScrollBar().setValue(0)
        self.details.setCurrentWidget(self._view_area)
        self.list.choose(target.id)
        if target.move:
            self.view.move_on(target.move)

    def person_shown(self) -> int | None:
        if not self.view.isVisible() or self.view.record_id is None:
            return None
        return self.view.advice.relationship

    def printable(self) -> Printable | None:
        shown = self.shown_record()
        return RecordPage(*shown) if shown is not None else None

    def focus_detail(self) -> None:
        self.view.move_button.setFocus()

    def flush(self) -> bool:
        return self.view.flush() and self.new.flush()

    def _new(self) -> None:
        self.desk.open_requested.emit(Target(Place.ADVICE, Kind.ADVICE, new=()))

    def _created(self, record_id: int) -> None:
        self.desk.open_record(Kind.ADVICE, record_id)
        asked = is_question(self.view.advice)
        self.desk.notice(
            pgettext("advice", "Question kept.") if asked else pgettext("advice", "Advice added."), undo=True
        )
        self.view.move_button.setFocus()


_DIRECTIONS = {
    Direction.RECEIVED: Message("advice list", "received"),
    Direction.GIVEN: Message("advice list", "given"),
}
_SPOKEN = {
    (Direction.RECEIVED, AdviceState.NOTED): Message(
        "advice list", "{text} received, {name}, {date}. Noted."
    ),
    (Direction.RECEIVED, AdviceState.TRYING): Message(
        "advice list", "{text} received, {name}, {date}. Trying."
    ),
    (Direction.RECEIVED, AdviceState.OWED): Message(
        "advice list", "{text} received, {name}, {date}. Tell {first_name}."
    ),
    (Direction.RECEIVED, AdviceState.CLOSED): Message(
        "advice list", "{text} received, {name}, {date}. Closed."
    ),
    (Direction.GIVEN, AdviceState.NOTED): Message("advice list", "{text} given, {name}, {date}. Given."),
    (Direction.GIVEN, AdviceState.TRYING): Message(
        "advice list", "{text} given, {name}, {date}. Waiting to hear."
    ),
    (Direction.GIVEN, AdviceState.OWED): Message(
        "advice list", "{text} given, {name}, {date}. Acknowledge it."
    ),
    (Direction.GIVEN, AdviceState.CLOSED): Message("advice list", "{text} given, {name}, {date}. Closed."),
}
"""A line as it is read out."""
_SPOKEN_AT_REST = {
    Direction.RECEIVED: Message("advice list", "{text} received, {name}, {date}. {state}"),
    Direction.GIVEN: Message("advice list", "{text} given, {name}, {date}. {state}"),
}


def _line(line: AdviceLine) -> Line:
    if line.asked:
        direction = pgettext("advice list", "a question")
        spoken = (
            Message("advice list", "{text} a question, {name}, {date}. Asked.")
            if line.sent
            else Message("advice list", "{text} a question, {name}, {date}. To ask.")
        )
    else:
        direction = _DIRECTIONS[line.direction].text()
        spoken = _SPOKEN[line.direction, line.state]
    said = spoken.text(
        text=as_sentence(line.text),
        name=line.name,
        first_name=line.called,
        date=date_text(line.date),
    )
    state = state_text(
        line.direction, line.state, line.called, asked=line.asked, sent=line.sent, rest=line.rest
    )
    resting = line.rest is not None and line.state is not AdviceState.CLOSED
    if resting:
        said = _SPOKEN_AT_REST[line.direction].text(
            text=as_sentence(line.text), name=line.name, date=date_text(line.date), state=as_sentence(state)
        )
    role = AdviceState.NOTED if resting else line.state
    return Line(line.text, f"{line.name} · {direction}", state, role, "", said)
