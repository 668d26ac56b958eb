# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Beginning an advice: asked for, received or given. What is typed is kept until it is added."""

from typing import Any

from mentordesk.desktop.advice.fields import people, sealed_specs, text, topic_names
from mentordesk.desktop.desk.desk import Desk, Place
from mentordesk.desktop.kit.fields.choice import CheckField
from mentordesk.desktop.kit.fields.date import ComingDateField, PastDateField
from mentordesk.desktop.kit.fields.names import PersonField, TopicsField
from mentordesk.desktop.kit.fields.segmented import PressField
from mentordesk.desktop.kit.fields.sheet import FieldSpec
from mentordesk.desktop.kit.fields.text import TextField
from mentordesk.desktop.kit.pages.new_record import NewRecord
from mentordesk.desktop.kit.widgets.labels import SoftLabel
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Direction, Kind
from mentordesk.practice.records.read import read_advice
from mentordesk.practice.wording.terms import quoted

ASKED = "asked"
"""Among the directions to choose from: a question first, the advice later."""


class NewAdvice(NewRecord):
    """A page for an advice that does not exist yet."""

    kind = Kind.ADVICE
    place = Place.ADVICE
    required = ("relationship", "words")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, pgettext("advice", "New advice"), pgettext("advice", "&Add advice"))
        self._source: int | None = None
        self.source = SoftLabel("", self)
        self.source.setWordWrap(True)
        self.source.hide()
        layout: Any = self.layout()
        layout.insertWidget(layout.indexOf(self.sheet), self.source)
        self.sheet.field("direction").edited.connect(self._direction_chosen)

    def specs(self) -> list[FieldSpec]:
        return [
            FieldSpec(
                "direction",
                pgettext("advice", "What it is"),
                lambda: PressField(
                    [
                        (ASKED, pgettext("advice", "I want to ask")),
                        (Direction.RECEIVED, pgettext("advice", "I was told")),
                        (Direction.GIVEN, pgettext("advice", "I told them")),
                    ]
                ),
                always=True,
            ),
            FieldSpec(
                "relationship",
                pgettext("advice", "With"),
                lambda: PersonField(people(self.desk)),
                always=True,
            ),
            FieldSpec(
                "words",
                pgettext("advice", "The words"),
                lambda: TextField(pgettext("advice", "As they were said"), reading=True),
                always=True,
            ),
            FieldSpec(
                "question",
                pgettext("advice", "The question"),
                text(pgettext("advice", "The question, word for word")),
                always=True,
            ),
            FieldSpec(
                "situation",
                pgettext("advice", "Situation"),
                text(pgettext("advice", "What is going on")),
                always=True,
            ),
            FieldSpec(
                "tried",
                pgettext("advice", "What I tried"),
                text(pgettext("advice", "What you have tried so far")),
                always=True,
            ),
            FieldSpec("answer_by", pgettext("advice", "Answer needed by"), ComingDateField, always=True),
            FieldSpec("date", pgettext("advice", "Said on"), PastDateField, always=True),
            FieldSpec(
                "topics",
                pgettext("advice", "Topics"),
                lambda: TopicsField(topic_names(self.desk)),
                always=True,
            ),
            *sealed_specs(),
            FieldSpec(
                "unasked",
                pgettext("advice", "Asked or not"),
                lambda: CheckField(pgettext("advice", "Nobody had asked for it")),
            ),
            FieldSpec(
                "recalled",
                pgettext("advice", "From memory"),
                lambda: CheckField(pgettext("advice", "Noted from memory, long after")),
            ),
        ]

    def defaults(self) -> dict[str, Any]:
        return {"direction": str(Direction.RECEIVED), "date": self.desk.today.isoformat()}

    def begin(self, given: dict[str, Any]) -> None:
        # What passes something on has a draft of its own: another one's words must not be written over.
        self._source = given.get("source")
        super().begin(given)

    def draft_name(self) -> str:
        name = super().draft_name()
        return name if self._source is None else f"{name}:from:{self._source}"

    def settle(self) -> None:
        self._show_source()
        direction = self._typed["direction"]
        asking, given = direction == ASKED, direction == Direction.GIVEN
        self.required = ("relationship", "question") if asking else ("relationship", "words")
        for name in ("words", "unasked", "recalled"):
            self.sheet.offer(name, not asking)
        self.sheet.offer("situation", asking)
        self.sheet.offer("tried", asking)
        self.sheet.offer("answer_by", asking)
        for name in ("expectation", "confidence"):
            self.sheet.offer(name, not asking)
        passing = self._source is not None
        labels = {
            "relationship": pgettext("advice", "To whom")
            if given
            else pgettext("advice", "Whom")
            if asking
            else pgettext("advice", "From whom"),
            "question": (
                pgettext("advice", "What exactly I ask")
                if asking
                else pgettext("advice", "They asked")
                if given
                else pgettext("advice", "I had asked")
            ),
            "date": pgettext("advice", "Noted on") if asking else pgettext("advice", "Said on"),
        }
        for name, label in labels.items():
            self.sheet.set_label(name, label)
        self.sheet.offer("question", not passing)
        self.add.setText(
            pgettext("advice", "&Keep the question") if asking else pgettext("advice", "&Add advice")
        )

    def _show_source(self) -> None:
        source = None if self._source is None else read_advice(self.desk.journal, self._source)
        self.source.setVisible(source is not None)
        if source is not None:
            self.source.setText(
                pgettext(
                    "advice",
                    "Passes on what {name} said: {words}",
                    name=source.person_called,
                    words=quoted(source.words),
                )
            )

    def _direction_chosen(self) -> None:
        self.sheet.flush()
        self.settle()

    def write(self, typed: dict[str, Any]) -> int:
        asking = typed["direction"] == ASKED
        return super().write({**typed, "direction": Direction.RECEIVED} if asking else typed)

    def missing_text(self, name: str) -> str:
        if name == "relationship" and self._typed["direction"] == ASKED:
            return pgettext(
                "advice", "Whom do you want to ask? Choose a person, or type a new name and press Enter."
            )
        if name == "relationship":
            return pgettext(
                "advice", "Whose advice is it? Choose a person, or type a new name and press Enter."
            )
        if name == "question":
            return pgettext("advice", "Write down what exactly you want to ask.")
        return pgettext("advice", "Write down the words first.")
