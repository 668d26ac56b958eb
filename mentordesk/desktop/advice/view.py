# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of an advice: the words, its life, its next step, and what is known of it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentordesk.desktop.advice.fields import fact_specs, labels, origin_specs, text, tr
from mentordesk.desktop.advice.life_line import LifeLine
from mentordesk.desktop.desk import Desk, Place, Target
from mentordesk.desktop.kit.fields import Field, TextField
from mentordesk.desktop.kit.loop_panel import LoopPanel
from mentordesk.desktop.kit.record_view import RecordView
from mentordesk.desktop.kit.related import RelatedList
from mentordesk.desktop.kit.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.widgets import FlowLayout, Link, SectionTitle, button
from mentordesk.journal import operations
from mentordesk.journal.terms import AdviceState, Direction, Kind, Report
from mentordesk.practice.loops import Life, Move, life, outcome_known
from mentordesk.practice.naming import first_name, one_line
from mentordesk.practice.reading import related
from mentordesk.words import date_text


class AdviceView(RecordView):
    """One advice."""

    kind = Kind.ADVICE

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._life: Life | None = None
        head = QHBoxLayout()
        self.meta = Link()
        self.meta.setObjectName("meta")
        self.meta.setAccessibleDescription(tr("Open the relationship"))
        self.meta.clicked.connect(self._open_person)
        head.addWidget(self.meta, 1)
        head.addWidget(self.more_button())
        self.column.addLayout(head)
        self.words = FieldSheet(
            [
                FieldSpec(
                    "words",
                    "",
                    lambda: TextField(tr("The advice, in the words it was given in"), reading=True, size=22),
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
        row = QWidget()
        steps = FlowLayout(row)
        self.move_button = button("", primary=True)
        self.told_button = button(tr("&Told already"))
        self.pass_button = button(tr("&Pass it on"), quiet=True)
        for widget in (self.move_button, self.told_button, self.pass_button):
            steps.addWidget(widget)
        self.column.addWidget(row)
        self.move_button.clicked.connect(self.move_on)
        self.told_button.clicked.connect(self._told_already)
        self.pass_button.clicked.connect(self._pass_on)
        desk.writes(self.move_button, self.told_button, self.pass_button)
        self.panel = LoopPanel(desk)
        self.column.addSpacing(12)
        self.column.addWidget(self.panel)
        self.facts = FieldSheet(fact_specs(), self.save)
        self.sealed = FieldSheet(
            [FieldSpec("expectation", tr("What I expected"), text(tr("What you think will happen")))],
            self.save,
            lead=False,
        )
        self.seal = Link(tr("What you expect is sealed until the outcome is in. Rewrite it"))
        self.seal.clicked.connect(self._open_seal)
        self.origin = FieldSheet(origin_specs(desk), self.save)
        self.add_people_in(self.origin)
        self.source = Link()
        self.source.clicked.connect(self._open_source)
        self.column.addWidget(self.facts)
        self.column.addWidget(self.sealed)
        self.column.addWidget(self.seal)
        self.column.addSpacing(20)
        self.column.addWidget(SectionTitle(tr("Where it comes from")))
        self.column.addWidget(self.origin)
        self.column.addWidget(self.source)
        self.related = RelatedList(desk)
        self.column.addWidget(self.related)
        self.column.addStretch(1)
        self._seal_open = False

    def sheets(self) -> list[FieldSheet]:
        return [self.words, self.facts, self.sealed, self.origin]

    def first_field(self) -> Field | None:
        return self.words.field("words")

    def open(self, record_id: int, terms: tuple[Any, ...] = ()) -> bool:
        if record_id != self.record_id:
            self.panel.put_away()
            self._seal_open = False
        return super().open(record_id, terms)

    def flush(self) -> bool:
        return super().flush() and (self.panel.open_for is None or self.panel.flush())

    def show_values(self, values: Mapping[str, Any]) -> None:
        received = values["direction"] == Direction.RECEIVED
        self._life = shown = life(values)
        person = (tr("Received from {name}") if received else tr("Given to {name}")).replace(
            "{name}", one_line(values["with"], 60)
        )
        meta = [person, date_text(values["date"]), ", ".join(values["topics"])]
        self.meta.setText(" · ".join(part for part in meta if part))
        self.words.show_values({"id": values["id"], "words": values["words"]})
        self.life_line.show_life(shown)
        self.move_button.setText(shown.move_label.replace("&", "&&"))
        self.told_button.setVisible(shown.state is AdviceState.OWED and received)
        self.pass_button.setVisible(received)
        names = labels(values["direction"], values["with"])
        for name, label in names.items():
            for sheet in (self.facts, self.sealed):
                sheet.set_label(name, label)
        self.facts.show_values(values)
        hidden = bool(values["expectation"]) and not outcome_known(values) and not self._seal_open
        self.sealed.setVisible(not hidden)
        self.seal.setVisible(hidden)
        if not hidden:
            self.sealed.show_values(values)
        self.origin.show_values(values)
        source = values.get("source_advice")
        self.source.setVisible(source is not None)
        if source is not None:
            passed = tr("Passes on what {name} said: {words}")
            passed = passed.replace("{name}", first_name(source[1])).replace(
                "{words}", one_line(source[0], 80)
            )
            self.source.setText(passed)
        self.related.show_rows(related(self.desk.journal, Kind.ADVICE, values["id"]))

    def move_on(self) -> None:
        """Open the next step."""
        if self._life is None or not self.flush():
            return
        if self._life.move is Move.REOPEN:
            self.desk.attempt(operations.edit, self.kind, self.record_id, {"report": Report.NOT_YET})
        else:
            self.panel.ask(self.values, self._life.move)

    def _told_already(self) -> None:
        if self.flush():
            self.desk.attempt(operations.edit, self.kind, self.record_id, {"report": Report.TOLD})
            self.desk.notice(tr("Marked as told today."), undo=True)

    def _pass_on(self) -> None:
        if self.flush():
            new = (("direction", "given"), ("source", self.record_id), ("words", self.values["words"]))
            self.desk.open_requested.emit(Target(Place.ADVICE, Kind.ADVICE, new=new))

    def _open_seal(self) -> None:
        self._seal_open = True
        self.refresh()
        self.sealed.reveal("expectation")

    def _open_person(self) -> None:
        self.desk.open_record(Kind.RELATIONSHIP, self.values["relationship"])

    def _open_source(self) -> None:
        self.desk.open_record(Kind.ADVICE, self.values["source"])

    def trashed_text(self) -> str:
        return self.tr("Advice moved to trash.")
