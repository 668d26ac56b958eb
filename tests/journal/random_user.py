# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Somebody who does anything at all with a journal, as a random number generator says."""

import random
from typing import Any

from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import BY_KIND, is_computed
from mentordesk.journal.terms import Kind, TalkingPointState, ValueFunction

WORDS = [
    "harbour",
    "quiet",
    "crane",
    "money",
    "Łódź",
    "naïve",
    "你好",
    "it's",
    "1",
    "2",
    "👩\u200d👩\u200d👧",
    "<b>",
    "%s",
    "the",
    "a",
    "of",
    "with",
    "words",
    "and",
    "more",
]
PARTS = {
    Kind.RELATIONSHIP: ("contact_points",),
    Kind.VALUE_STATEMENT: ("receive", "give"),
    Kind.CONVERSATION: ("topics", "talking_points"),
    Kind.ADVICE: ("topics",),
    Kind.REFLECTION: ("topics", "answers", "about"),
}
_SET_BY_OPERATIONS = {
    *(
        "id",
        "uuid",
        "name_key",
        "created_at",
        "updated_at",
        "trashed_at",
        "trashed_with",
        "repeat",
        "framework",
    ),
}


class RandomUser:
    """Makes, edits, trashes and restores records of all kinds."""

    def __init__(self, journal: Journal, seed: int) -> None:
        self.journal = journal
        self.rng = random.Random(seed)

    def act(self) -> None:
        """Do one thing; what is refused is part of it."""
        action = self.rng.choices((self.create, self.edit, self.trash, self.restore), (4, 8, 2, 2))[0]
        try:
            if self.rng.random() < 0.1:
                with self.journal.step("several"):
                    for _ in range(3):
                        self.rng.choice((self.create, self.edit, self.trash, self.restore))()
            else:
                action()
        except InputRefusedError:
            pass

    def create(self) -> None:
        kind = self.rng.choice(list(Kind))
        if "relationship" in BY_KIND[kind]._meta.fields and not self.ids(Kind.RELATIONSHIP):
            kind = Kind.RELATIONSHIP
        model = BY_KIND[kind]
        values = {
            name: self.value(kind, name)
            for name, field in model._meta.fields.items()
            if self.settable(kind, name)
            and ((not field.null and field.default is None) or self.rng.random() < 0.4)
        }
        values |= {part: self.part(part) for part in PARTS.get(kind, ()) if self.rng.random() < 0.5}
        operations.create(self.journal, kind, values)

    def edit(self) -> None:
        kind, record = self.any_record()
        if record is None:
            return
        names = [name for name in BY_KIND[kind]._meta.fields if self.settable(kind, name)] + list(
            PARTS.get(kind, ())
        )
        chosen = self.rng.sample(names, min(len(names), self.rng.choice((1, 1, 2, 4))))
        values = {n: self.part(n) if n in PARTS.get(kind, ()) else self.value(kind, n) for n in chosen}
        operations.edit(self.journal, kind, record, values)

    def trash(self) -> None:
        kind, record = self.any_record()
        if record is not None:
            operations.trash(self.journal, kind, record)

    def restore(self) -> None:
        kind, record = self.any_record()
        if record is not None:
            operations.restore(self.journal, kind, record)

    def settable(self, kind: Kind, name: str) -> bool:
        return name not in _SET_BY_OPERATIONS and not is_computed(BY_KIND[kind]._meta.fields[name])

    def ids(self, kind: Kind) -> list[int]:
        model = BY_KIND[kind]
        return [row[0] for row in self.journal.rows(model.select(model.id).order_by(model.id).tuples())]

    def any_record(self) -> tuple[Kind, int | None]:
        kind = self.rng.choice(list(Kind))
        ids = self.ids(kind)
        return kind, self.rng.choice(ids) if ids else None

    def text(self) -> str:
        return " ".join(self.rng.choices(WORDS, k=self.rng.randrange(12)))

    def day(self) -> str:
        day = f"{self.rng.randrange(1999, 2027)}-{self.rng.randrange(1, 13):02d}-{self.rng.randrange(1, 29):02d}"
        return day[: self.rng.choice((4, 7, 10, 10))]

    def value(self, kind: Kind, name: str) -> Any:
        field, rng = BY_KIND[kind]._meta.fields[name], self.rng
        if field.null and rng.random() < 0.2:
            return None
        if field.choices:
            return rng.choice(field.choices)[0]
        if name in ("relationship", "conversation", "advice", "source"):
            ids = self.ids(Kind.ADVICE if name == "source" else Kind(name))
            return rng.choice(ids) if ids else None
        if getattr(field, "approximate_date", False):
            return self.day()
        if field.field_type == "BOOL":
            return rng.random() < 0.5
        if field.field_type == "INT":
            return rng.randrange(1, 100)
        return self.text() + ("x" if name == "name" else "")

    def part(self, name: str) -> list[Any]:
        rng, count = self.rng, self.rng.randrange(4)
        if name == "topics":
            return rng.choices(["people", "money", "Cranes", "Łódź", "harbour"], k=count)
        if name == "contact_points":
            return [(rng.choice(("email", "phone")), self.text()) for _ in range(count)]
        if name == "talking_points":
            return [(self.text(), rng.choice(list(TalkingPointState))) for _ in range(count)]
        if name == "answers":
            return [(step, self.text()) for step in rng.sample(["what", "so", "now", "then"], count)]
        if name == "about":
            kinds = [Kind.RELATIONSHIP, Kind.ADVICE, Kind.CONVERSATION]
            found = [(kind, self.ids(kind)) for kind in rng.choices(kinds, k=count)]
            return [(str(kind), rng.choice(ids)) for kind, ids in found if ids]
        return rng.choices(list(ValueFunction), k=count)
