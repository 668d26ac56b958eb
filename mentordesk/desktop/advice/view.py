# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of an advice: the words, its life, its next step, and what is known of it."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QWidget

from mentordesk.desktop.advice.chain import ChainView
from mentordesk.desktop.advice.fields import fact_specs, labels, origin_specs, sealed_specs
from mentordesk.desktop.advice.history import HistoryList
from mentordesk.desktop.advice.life_line import LifeLine
from mentordesk.desktop.advice.source_field import SourceField
from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.fields.text import TextField
from mentordesk.desktop.kit.pages.record_page import RecordView
from mentordesk.desktop.kit.pages.related_list import RelatedList
from mentordesk.desktop.kit.widgets.buttons import Link, button, set_primary
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel
from mentordesk.desktop.loop.panel import LoopPanel
from mentordesk.i18n.formats import date_text, items_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.operations.advice import close_unanswered, note_question_asked, note_report, reopen
from mentordesk.journal.operations.rest import let_rest, take_up
from mentordesk.journal.rules import AWAITED, LET_REST, UNANSWERED
from mentordesk.journal.terms import AdviceState, Direction, Kind, Report
from mentordesk.practice.advice.life import Life, compared, life, outcome_known, remarks, was_expected
from mentordesk.practice.advice.lineage import read_chain
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.advice.questions import is_question, write_words
from mentordesk.practice.advice.sources import passed_from, to_pass_on
from mentordesk.practice.records.record import AdviceRecord, Record
from mentordesk.practice.search.related import related
from mentordesk.practice.wording.terms import one_line

_ASKING = ("question", "situation", "tried", "answer_by", "asked_on")


class AdviceView(RecordView):
    """One advice."""

    kind = Kind.ADVICE

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._life: Life | None = None
        self._seal_open = False
        self._seal_timer = QTimer(self, singleShot=True, interval=0)
        self._seal_timer.timeout.connect(self._show_seal)
        self._top_timer = QTimer(self, singleShot=True, interval=0)
        self._top_timer.timeout.connect(self._show_top)
        head = QHBoxLayout()
        self.meta = Link()
        self.meta.setObjectName("meta")
        self.meta.setAccessibleDescription(pgettext("advice", "Open the relationship"))
        self.meta.clicked.connect(self._open_person)
        head.addWidget(self.meta, 1)
        head.addWidget(self._more_button())
        self.column.addLayout(head)
        self.asked = QLabel(self)
        self.asked.setObjectName("asked")
        self.asked.setTextFormat(SoftLabel().textFormat())
        self.asked.setWordWrap(True)
        self.asked.setFont(theme.reading_font(22))
        self.column.addWidget(self.asked)
        self.words = FieldSheet(
            [
                FieldSpec(
                    "words",
                    "",
                    lambda: TextField(
                        pgettext("advice", "The advice, in the words it was given in"), reading=True, size=22
                    ),
                    always=True,
                )
            ],
            self.save,
        )
        self.column.addWidget(self.words)
        self.column.addSpacing(8)
        self.life_line = LifeLine()
        self.column.addWidget(self.life_line)
        self.column.addSpacing(12)
        self.column.addWidget(self._steps())
        self.panel = LoopPanel(desk, self)
        self.panel.closed.connect(self._panel_closed)
        self.panel.moved.connect(self._show_expected)
        self.column.addSpacing(12)
        self.column.addWidget(self.panel)
        self.remarks = SoftLabel("", self)
        self.remarks.setObjectName("remark")
        self.remarks.setWordWrap(True)
        self.remarks.setContentsMargins(0, 0, 0, 8)
        self.column.addWidget(self.remarks)
        self._add_fields()
        self.column.addStretch(1)

    def _steps(self) -> QWidget:
        row = QWidget(self)
        steps = FlowLayout(row)
        self.move_button = button("", primary=True, parent=row)
        self.told_button = button(pgettext("advice", "Tol&d already"), parent=row)
        self.heard_button = button("", parent=row)
        self.asked_button = button(pgettext("advice", "I &asked"), parent=row)
        self.unanswered_button = button(pgettext("advice", "&No answer"), parent=row)
        self.wake_button = button(pgettext("advice", "Take it &up again"), parent=row)
        self.pass_button = button(pgettext("advice", "&Pass it on"), quiet=True, parent=row)
        made = (
            *(self.move_button, self.told_button, self.heard_button, self.asked_button),
            *(self.unanswered_button, self.wake_button, self.pass_button),
        )
        for widget in made:
            steps.addWidget(widget)
        self.asked_button.clicked.connect(self._question_asked)
        self.unanswered_button.clicked.connect(self._no_answer)
        self.wake_button.clicked.connect(self._take_up)
        self.move_button.clicked.connect(self.move_on)
        self.told_button.clicked.connect(self._told_already)
        self.heard_button.clicked.connect(self._heard)
        self.pass_button.clicked.connect(self._pass_on)
        self.desk.writes(*made)
        return row

    def _add_fields(self) -> None:
        desk = self.desk
        self.facts = FieldSheet(fact_specs(), self.save)
        self.revealed = QLabel(self)
        self.revealed.setObjectName("revealed")
        self.revealed.setTextFormat(SoftLabel().textFormat())
        self.revealed.setWordWrap(True)
        self.sealed = FieldSheet(sealed_specs(), self.save, lead=False)
        for name in self.sealed.names():
            self.sealed.field(name).left.connect(self._seal_timer.start)
        self.seal = Link()
        self.seal.clicked.connect(self._open_seal)
        passes_on = FieldSpec("source", pgettext("advice", "Passes on"), lambda: SourceField(desk))
        self.origin = FieldSheet([*origin_specs(desk), passes_on], self.save)
        self.add_people_in(self.origin)
        self.source = Link()
        self.source.clicked.connect(self._open_source)
        self.column.addSpacing(12)
        self.column.addWidget(self.revealed)
        self.column.addSpacing(8)
        for widget in (self.facts, self.sealed, self.seal):
            self.column.addWidget(widget)
        self.history = HistoryList(desk, self)
        self.chain = ChainView(desk, self)
        self.column.addWidget(self.history)
        self.column.addWidget(self.chain)
        self.column.addSpacing(20)
        self.column.addWidget(SectionTitle(pgettext("advice", "Where it comes from")))
        self.column.addWidget(self.origin)
        self.column.addWidget(self.source)
        self.related = RelatedList(desk)
        self.column.addWidget(self.related)

    def _more_button(self) -> QToolButton:
        more = self.more_button()
        menu = more.menu()
        guided, shown = (
            QAction(pgettext("advice", "&Reflect on it, guided…"), menu),
            QAction(pgettext("advice", "Reflections &about it"), menu),
        )
        guided.triggered.connect(self._reflect)
        shown.triggered.connect(self._show_reflections)
        self._rest_action = QAction(pgettext("advice", "&Let it rest"), menu)
        self._rest_action.triggered.connect(self._let_rest)
        menu.insertActions(menu.actions()[0], [guided, shown, self._rest_action])
        return more

    def _let_rest(self) -> None:
        if self.record_id is not None and self.flush():
            self.desk.attempt(let_rest, Kind.ADVICE, self.record_id)
            self.desk.notice(pgettext("advice", "It rests until you take it up again."), undo=True)

    def _take_up(self) -> None:
        if self.record_id is not None and self.flush():
            self.desk.attempt(take_up, Kind.ADVICE, self.record_id)
            self.desk.notice(pgettext("advice", "Taken up again."), undo=True)

    def _question_asked(self) -> None:
        """The question was sent, or put to the other one, today."""
        if self.record_id is not None and self.flush():
            self.desk.attempt(note_question_asked, self.record_id, self.desk.today.isoformat())
            self.desk.notice(pgettext("advice", "Noted that you asked. It waits for the answer."), undo=True)

    def _no_answer(self) -> None:
        if self.record_id is not None and self.flush():
            self.desk.attempt(close_unanswered, self.record_id)
            self.desk.notice(pgettext("advice", "Closed without an answer."), undo=True)

    def _reflect(self) -> None:
        if self.record_id is not None and self.flush():
            about = (("relationship", self.advice.relationship), ("advice", self.record_id))
            self.desk.open_requested.emit(
                Target(Place.REFLECTIONS, Kind.REFLECTION, new=(("guided", True), *about))
            )

    def _show_reflections(self) -> None:
        if self.record_id is not None and self.flush():
            showing = (("advice", str(self.record_id)),)
            self.desk.open_requested.emit(Target(Place.REFLECTIONS, showing=showing))

    def sheets(self) -> list[FieldSheet]:
        return [self.words, self.facts, self.sealed, self.origin]

    def first_field(self) -> Field | None:
        return self.words.field("words")

    def open(self, record_id: int, terms: tuple[Any, ...] = ()) -> bool:
        if record_id != self.record_id:
            self.panel.put_away()
            self.history.put_away()
            self._seal_open = False
        return super().open(record_id, terms)

    def flush(self) -> bool:
        kept = self.panel.open_for is None or self.panel.flush()
        return super().flush() and self.history.flush() and kept

    def save(self, name: str, value: object) -> None:
        """Save one field. The first words of a question make more of it."""
        if name == "words" and self.record_id is not None:
            write_words(self.desk.journal, self.advice, str(value), self.desk.today)
        else:
            super().save(name, value)

    @property
    def advice(self) -> AdviceRecord:
        """The advice that is shown."""
        assert isinstance(self.record, AdviceRecord)
        return self.record

    def show_record(self, record: Record) -> None:
        advice = self.advice
        received = advice.direction == Direction.RECEIVED
        asked = is_question(advice)
        self._life = shown = life(advice)
        first = advice.person_called
        name = one_line(advice.person_name, 60)
        if asked:
            person = pgettext("advice", "A question for {name}", name=name)
        elif received:
            person = pgettext("advice", "Received from {name}", name=name)
        else:
            person = pgettext("advice", "Given to {name}", name=name)
        meta = [person, date_text(advice.date), items_text(advice.topics)]
        self.meta.setText(" · ".join(part for part in meta if part))
        unanswered = UNANSWERED.holds_for_record(advice)
        self.asked.setText(advice.question if asked or unanswered else "")
        self.asked.setVisible(asked or unanswered)
        self._show_words(advice, asked, first)
        self.life_line.show_life(shown)
        self.move_button.setText(shown.move_label.replace("&", "&&"))
        set_primary(self.move_button, shown.move is not Move.REOPEN)
        died, resting = advice.person_died, LET_REST.holds(advice.snoozed_until)
        self.move_button.setVisible(shown.move is not Move.NOTHING)
        self.told_button.setVisible(shown.move is Move.TELL)
        self.heard_button.setVisible(shown.move is Move.ASK)
        self.asked_button.setVisible(asked and not died)
        self.asked_button.setText(
            pgettext("advice", "I asked once &more") if advice.asked_on else pgettext("advice", "I &asked")
        )
        self.unanswered_button.setVisible(asked and bool(advice.asked_on))
        self.wake_button.setVisible(resting and advice.state is not AdviceState.CLOSED)
        self._rest_action.setVisible(advice.state is not AdviceState.CLOSED and not resting)
        self.heard_button.setText(pgettext("advice", "{name} &told me", name=first.replace("&", "&&")))
        self.pass_button.setVisible(passed_from(advice) is not None)
        for name, label in labels(advice.direction, first).items():
            self.facts.set_label(name, label)
        for name in _ASKING:
            self.facts.offer(name, asked or name in ("question", "situation"))
        self.facts.offer("came_true", outcome_known(advice) and was_expected(advice))
        self.facts.offer("asked_on", not received or asked)
        self.facts.show_only(_ASKING if asked else None)
        self.facts.show_record(advice)
        self._show_seal()
        odd = remarks(advice)
        self.remarks.setText(" ".join(odd))
        self.remarks.setVisible(bool(odd))
        self.history.show_history(advice)
        self.chain.show_chain(read_chain(self.desk.journal, advice.id))
        passed: Any = self.origin.field("source")
        passed.advice = advice.id
        self.origin.offer("source", not received)
        self.origin.show_record(advice)
        self._show_source(advice)
        self.related.show_rows(related(self.desk.journal, Kind.ADVICE, advice.id))

    def _show_words(self, advice: AdviceRecord, asked: bool, first: str) -> None:
        field: Any = self.words.field("words")
        hint = pgettext("advice", "What {name} answers will stand here", name=first)
        field.text.setPlaceholderText(
            hint if asked else pgettext("advice", "The advice, in the words it was given in")
        )
        self.words.show_values({"id": advice.id, "words": advice.words})

    def _show_source(self, advice: AdviceRecord) -> None:
        source = advice.source_advice
        self.source.setVisible(source is not None)
        if source is not None:
            name, words = source.person_called, one_line(source.words, 80)
            self.source.setText(
                pgettext("advice", "Passes on what you said to {name}: {words}", name=name, words=words)
                if source.direction == Direction.GIVEN
                else pgettext("advice", "Passes on what {name} said: {words}", name=name, words=words)
            )

    # What was expected

    def _show_seal(self) -> None:
        """Show what was expected only with the outcome, or to somebody who asks to rewrite it."""
        if self.record_id is None or self.record is None:
            return
        advice = self.advice
        known = outcome_known(advice)
        expected = was_expected(advice)
        busy = self.sealed.is_dirty() or any(
            self.sealed.field(name).has_focus() for name in self.sealed.names()
        )
        same = self.sealed.record == advice.id
        hidden = expected and not self._seal_open and not (busy and same)
        self._show_expected()
        self.seal.setText(
            pgettext("advice", "Correct what you expected")
            if known
            else pgettext("advice", "What you expect is sealed until the outcome is in. Rewrite it")
        )
        self.seal.setVisible(hidden)
        # Before there is an advice, there is nothing to expect of it.
        self.sealed.setVisible(not hidden and (expected or busy or not is_question(advice)))
        past = not AWAITED.holds(advice.state)
        self.sealed.set_label(
            "expectation",
            pgettext("advice", "What I expected") if past else pgettext("advice", "What I expect"),
        )
        self.sealed.set_label(
            "confidence",
            pgettext("advice", "How sure I was") if past else pgettext("advice", "How sure I am"),
        )
        nothing = {"expectation": "", "confidence": None}
        self.sealed.show_record(advice, **(nothing if hidden else {}))

    def _show_expected(self) -> None:
        """What was expected beside what came, unless the panel is just asking whether it came so."""
        asking = self.panel.open_for is not None and self.panel.move_shown is Move.COMPARE
        sentence = compared(self.advice) if self.record is not None and not asking else ""
        self.revealed.setText(sentence)
        self.revealed.setVisible(bool(sentence))

    def _open_seal(self) -> None:
        self._seal_open = True
        self._show_seal()
        self.sealed.reveal("confidence", focus=False)
        self.sealed.reveal("expectation")

    # Moving on

    def move_on(self, move: str = "") -> None:
        """Open the next step, or the one named."""
        if self._life is None or not self.flush():
            return
        wanted = Move(move) if move else self._life.move
        if self._life.move is Move.NOTHING:
            return
        if self._life.move is Move.ANSWER:
            self.words.reveal("words")
        elif self._life.move is Move.REOPEN:
            if not move:
                self._reopen()
        elif wanted is Move.HEARD and self.advice.direction == Direction.GIVEN:
            self.panel.ask(self.advice, Move.HEARD)
        else:
            self.panel.ask(self.advice, self._life.move)

    def _reopen(self) -> None:
        self.desk.attempt(reopen, self.record_id)
        self.desk.notice(pgettext("advice", "Open again."), undo=True)

    def _heard(self) -> None:
        self.move_on(Move.HEARD)

    def _panel_closed(self) -> None:
        """Back to the next step; the page may have become much shorter."""
        self.move_button.setFocus()
        self._top_timer.start()

    def _show_top(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self.life_line)
            area.ensureWidgetVisible(self.move_button)

    def _told_already(self) -> None:
        if self.flush():
            self.desk.attempt(note_report, self.record_id, Report.TOLD)
            self.desk.notice(pgettext("advice", "Marked as told today."), undo=True)

    def _pass_on(self) -> None:
        if self.flush():
            new = tuple(to_pass_on(self.advice).items())
            self.desk.open_requested.emit(Target(Place.ADVICE, Kind.ADVICE, new=new))

    def _open_person(self) -> None:
        self.desk.open_record(Kind.RELATIONSHIP, self.advice.relationship)

    def _open_source(self) -> None:
        if (source := self.advice.source) is not None:
            self.desk.open_record(Kind.ADVICE, source)

    def trashed_text(self) -> str:
        return pgettext("advice", "Advice moved to trash.")
