# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A made-up journal to look around in, told in ``resources/demo`` and dated from today.

A date there is a number of days from today, ``m-14`` for a month or ``y-5`` for a year. Records name each
other by keys. The lot is written at once, without the operations: it has to be there in a blink.
"""

import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any
from uuid import uuid4

from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import FACTS
from mentordesk.journal.operations.validation import clean_values
from mentordesk.journal.records import (
    TABLES,
    Advice,
    AdviceEvent,
    AdviceTopic,
    ContactPoint,
    Conversation,
    ConversationTopic,
    Exchange,
    FollowUp,
    Record,
    Reflection,
    ReflectionAnswer,
    ReflectionLink,
    ReflectionTopic,
    Relationship,
    Row,
    Sponsorship,
    TalkingPoint,
    Topic,
    TurningPoint,
    ValueMention,
    ValueStatement,
    is_computed,
)
from mentordesk.journal.storage import schema
from mentordesk.journal.storage.folding import fold
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import AdviceFact, ValueSide
from mentordesk.system.paths import is_missing

_LISTS: dict[str, type[Record]] = {
    "topics": Topic,
    "relationships": Relationship,
    "conversations": Conversation,
    "advice": Advice,
    "exchanges": Exchange,
    "sponsorships": Sponsorship,
    "reflections": Reflection,
    "follow_ups": FollowUp,
}
_REFERENCES: dict[str, type[Record]] = {
    "relationship": Relationship,
    "conversation": Conversation,
    "advice": Advice,
    "source": Advice,
}
_ROWS_AT_ONCE = 200

Story = dict[str, list[dict[str, Any]]]


def read_story() -> Story:
    """What the files of ``resources/demo`` tell, one list for each kind of record."""
    story: Story = {name: [] for name in _LISTS}
    folder = files("mentordesk.resources").joinpath("demo")
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".json"):
            for name, records in json.loads(file.read_text(encoding="utf-8")).items():
                story[name] += records
    return story


def build_demo(path: Path, today: date) -> None:
    """Make the demo journal at a path where there is nothing yet. Raises JournalError, FileExistsError."""
    if not is_missing(path):
        raise FileExistsError(path)
    writer = _Writer(today)
    with open_journal(path, create=True) as journal:
        writer.take_topics(journal.rows(Topic.select(Topic.id, Topic.name_key)))
        writer.read(read_story())
        with journal.quietly():
            schema.drop_index_triggers(journal.db)
            for model in TABLES:
                _insert(journal, model, writer.rows.get(model, []))
            schema.rebuild_index(journal.db)


@contextmanager
def demo_journal(today: date | None = None) -> Iterator[Path]:
    """A demo journal in a folder of its own that only this user can enter; both are gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="mentordesk-demo-"))
    try:
        path = folder / "demo.mentordesk"
        build_demo(path, today or date.today())
        yield path
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def day_of(told: int | str, today: date) -> str:
    """The date a told one stands for: days from today, ``m-14``, ``y-5``. Raises ValueError."""
    if isinstance(told, int):
        return (today + timedelta(days=told)).isoformat()
    unit, number = told[:1], int(told[1:])
    if unit == "y":
        return str(ApproxDate(today.year + number))
    if unit != "m":
        raise ValueError(f"not a date of the demo: {told!r}")
    months = today.year * 12 + today.month - 1 + number
    return str(ApproxDate(months // 12, months % 12 + 1))


def _insert(journal: Journal, model: type[Row], rows: list[dict[str, Any]]) -> None:
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        model.insert_many(rows[start : start + _ROWS_AT_ONCE]).execute(journal.db)


class _Writer:
    """Turns what is told into rows. Ids are given here, so that records may name later ones."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.rows: dict[type[Row], list[dict[str, Any]]] = {}
        self._ids: dict[type[Record], dict[str, int]] = {}
        self._next_ids: dict[type[Row], int] = {}
        self._topics: dict[str, int] = {}
        self._owners: dict[type[Record], dict[str, str]] = {}

    def take_topics(self, topics: Iterable[tuple[int, str]]) -> None:
        """The topics a new journal starts with: those are used, not doubled."""
        for record_id, name_key in topics:
            self._topics[name_key] = record_id
        self._next_ids[Topic] = max(self._topics.values(), default=0) + 1

    def read(self, story: Story) -> None:
        """Make rows of all that is told."""
        for name, model in _LISTS.items():
            keys = self._ids[model] = {}
            for told in story[name]:
                if model is Topic and fold(told["name"]) in self._topics:
                    told["id"] = self._topics[fold(told["name"])]
                else:
                    told["id"] = self._new_id(model)
                if "key" in told:
                    if told["key"] in keys:
                        raise ValueError(f"told twice in the demo: {told['key']!r}")
                    keys[told["key"]] = told["id"]
        self._owners = {
            model: {told["key"]: told["with"] for told in story[name] if "key" in told}
            for name, model in _LISTS.items()
            if model in (Conversation, Advice)
        }
        for name, model in _LISTS.items():
            for told in story[name]:
                self._record(model, told)
        self._date_people()

    def _date_people(self) -> None:
        """Let people have been written down when something of them first was, and not all of them this morning."""
        first: dict[int, str] = {}
        for model, rows in self.rows.items():
            for row in rows if issubclass(model, Record) and "relationship" in model._meta.fields else ():
                day = str(row.get("date") or "")
                if len(day) == 10 and not row.get("recalled"):
                    person = row["relationship"]
                    first[person] = min(day, first.get(person, day))
        for row in self.rows[Relationship]:
            row["created_at"] = row["updated_at"] = self._moment(first.get(row["id"], ""))

    def _new_id(self, model: type[Row]) -> int:
        number = self._next_ids.get(model, 1)
        self._next_ids[model] = number + 1
        return number

    def _record(self, model: type[Record], told: Mapping[str, Any]) -> None:
        record_id: int = told["id"]
        if model is Topic:
            if record_id not in self._topics.values():
                self._put(Topic, record_id, {"name": told["name"]})
            return
        values, parts = self._split(model, told)
        if model is FollowUp and "relationship" not in values:
            for name in ("advice", "conversation"):
                if name in told:
                    owner = self._owners[_REFERENCES[name]][told[name]]
                    values["relationship"] = self._ids[Relationship][owner]
        if model is Advice:
            self._events(record_id, values, parts.pop("events", ()))
        self._put(model, record_id, values)
        for name, given in parts.items():
            self._part(model, name, record_id, given)

    def _split(self, model: type[Record], told: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """The fields of a record as its table takes them, and what hangs on it."""
        values: dict[str, Any] = {}
        parts: dict[str, Any] = {}
        for name, given in told.items():
            if name in ("key", "id"):
                continue
            name = "relationship" if name == "with" else name
            field = model._meta.fields.get(name)
            if field is None:
                parts[name] = given
            elif name in _REFERENCES:
                values[name] = None if given is None else self._ids[_REFERENCES[name]][given]
            elif getattr(field, "approximate_date", False) and given is not None:
                values[name] = day_of(given, self.today)
            else:
                values[name] = given
        return values, parts

    def _events(self, advice: int, values: dict[str, Any], told: Iterable[Mapping[str, Any]]) -> None:
        """The dated events of an advice. The last of each fact is what stands in the advice itself."""
        events = [{**event, "date": day_of(event["date"], self.today)} for event in told]
        noted = {"fact": AdviceFact.NOTED, "date": values["date"], "value": values["direction"]}
        events = [noted, *(event for event in events if event["fact"] != AdviceFact.NOTED)]
        for fact, (field, on, note) in FACTS.items():
            of_fact = [event for event in events if event["fact"] == fact]
            if of_fact:
                last = of_fact[-1]
                values |= {
                    field: last["value"],
                    on: last["date"],
                    note: last.get("note") or values.get(note, ""),
                }
                if fact is AdviceFact.REPORT:
                    values["report_channel"] = last.get("channel") or values.get("report_channel")
            elif values.get(field, Advice._meta.fields[field].default) != Advice._meta.fields[field].default:
                day = values.setdefault(on, values["date"])
                event = {"fact": fact, "date": day, "value": values[field], "note": values.get(note, "")}
                if fact is AdviceFact.REPORT:
                    event["channel"] = values.get("report_channel")
                events.append(event)
        for event in events:
            self._put(
                AdviceEvent, None, {"advice": advice, **event, "recorded_at": self._moment(event["date"])}
            )

    def _part(self, model: type[Record], name: str, owner: int, given: Any) -> None:
        if name == "topics":
            link = {Advice: AdviceTopic, Conversation: ConversationTopic, Reflection: ReflectionTopic}[model]
            for key in dict.fromkeys(given):
                self._put(link, None, {_owner_field(link): owner, "topic": self._ids[Topic][key]})
        elif name in ("receive", "give"):
            for function in dict.fromkeys(given):
                side = ValueSide(name)
                self._put(ValueMention, None, {"statement": owner, "side": side, "function": function})
        elif name in ("turning_points", "value_statements"):
            child = TurningPoint if name == "turning_points" else ValueStatement
            for told in given:
                values, parts = self._split(child, told)
                child_id = self._new_id(child)
                self._put(child, child_id, {"relationship": owner, **values})
                for part, inner in parts.items():
                    self._part(child, part, child_id, inner)
        elif name == "about":
            for link_told in given:
                ids = {kind: self._ids[_REFERENCES[kind]][key] for kind, key in link_told.items()}
                self._put(ReflectionLink, None, {"reflection": owner, **ids})
        else:
            table: type[Row] = {
                "contact_points": ContactPoint,
                "talking_points": TalkingPoint,
                "answers": ReflectionAnswer,
            }[name]
            for position, told in enumerate(given):
                self._put(table, None, {_owner_field(table): owner, "position": position, **told})

    def _put(self, model: type[Row], record_id: int | None, values: dict[str, Any]) -> None:
        """One whole row. Raises InputRefusedError for a value the record cannot hold."""
        row = {f.name: f.default for f in model._meta.sorted_fields if f.name != "id" and not is_computed(f)}
        row |= clean_values(model, values)
        if issubclass(model, Record):
            written = self._moment(row.get("date") or "")
            row |= {"id": record_id, "uuid": uuid4().hex, "created_at": written, "updated_at": written}
        if "name_key" in row:
            row["name_key"] = fold(row["name"])
        self.rows.setdefault(model, []).append(row)

    def _moment(self, day: str) -> str:
        """When something of a day was written down: that evening, or this morning for what is vague."""
        today = self.today.isoformat()
        return f"{day}T18:00:00.000Z" if len(day) == 10 and day < today else f"{today}T08:00:00.000Z"


def _owner_field(model: type[Row]) -> str:
    """The name of a child's field for the record it hangs on."""
    assert model.owner is not None
    return model.owner[1].removesuffix("_id")
