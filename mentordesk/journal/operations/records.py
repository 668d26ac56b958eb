# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every change to a journal: named functions, each one transaction and one step of undo.

Values are given by field name as in `mentordesk.journal.records`. What hangs on a record is given under
the names of `_PARTS`: ``topics`` (names), ``contact_points`` (type, value), ``talking_points`` (text,
state), ``answers`` (step, text), ``about`` (kind, id), ``receive`` and ``give`` (value functions), ``steps`` and
``beside`` (key, title, hint: what a set asks, and what it keeps beside that). A part is always given whole.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any
from uuid import uuid4

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal, now_text
from mentordesk.journal.operations import links as mentions
from mentordesk.journal.operations.follow_ups import close_with
from mentordesk.journal.operations.order_of_dates import DATES, check_order
from mentordesk.journal.operations.validation import clean_text, clean_values, is_free_text
from mentordesk.journal.records import (
    BY_KIND,
    Advice,
    AdviceEvent,
    AdviceTopic,
    ContactPoint,
    Conversation,
    ConversationTopic,
    Draft,
    FrameworkStep,
    Record,
    Reflection,
    ReflectionAnswer,
    ReflectionLink,
    ReflectionTopic,
    Row,
    TalkingPoint,
    Topic,
    ValueMention,
)
from mentordesk.journal.rules import NOT_TRASHED, TRASHED
from mentordesk.journal.storage.folding import fold
from mentordesk.journal.terms import AdviceFact, ContactPointType, Kind, TalkingPointState, ValueSide

FACTS = {
    AdviceFact.UPTAKE: ("uptake", "uptake_on", "uptake_note"),
    AdviceFact.EFFECT: ("effect", "effect_on", "effect_note"),
    AdviceFact.REPORT: ("report", "report_on", "report_note"),
}


def create(
    journal: Journal,
    kind: Kind,
    values: Mapping[str, Any],
    *,
    typing: str | None = None,
    links: mentions.Links | None = None,
) -> int:
    """Make a record and return its id.

    With `typing`, the edits of that field which follow at once belong to the same step of undo. `links` says
    which records names in the text of a reflection stand for, where that is known.
    Raises InputRefusedError, JournalError.
    """
    model = BY_KIND[kind]
    fields, parts = _split(model, values)
    row = _defaults(model) | _prepared(journal, kind, None, clean_values(model, fields))
    check_order(kind, row, date.today())
    with journal.step("create", kind) as step:
        now = now_text()
        row |= {"uuid": uuid4().hex, "created_at": now, "updated_at": now}
        record_id: int = model.insert(row).execute(journal.db)
        _write_parts(journal, kind, record_id, parts)
        if kind is Kind.ADVICE:
            _note_events(journal, record_id, row)
        if kind is Kind.REFLECTION:
            mentions.follow(journal, record_id, links)
        close_with(journal, kind, record_id, row)
        if typing:
            step.merge = _merge_key(kind, record_id, typing)
    return record_id


def edit(
    journal: Journal,
    kind: Kind,
    record_id: int,
    values: Mapping[str, Any],
    *,
    links: mentions.Links | None = None,
) -> None:
    """Change fields and parts of a record. A changed fact of an advice becomes a dated event.

    When a person is renamed, the texts that link to them follow; `links` is as in `create`.
    Edits of one free text in a row are one step of undo. Raises InputRefusedError, JournalError.
    """
    model = BY_KIND[kind]
    fields, parts = _split(model, values)
    row = _prepared(journal, kind, record_id, clean_values(model, fields))
    typed = next(iter(fields)) if len(values) == 1 and fields else None
    merge = _merge_key(kind, record_id, typed) if typed and is_free_text(model, typed) else None
    with journal.step("edit", kind, merge):
        if kind is Kind.ADVICE:
            row |= _record_facts(journal, record_id, row)
        _check_order(journal, kind, record_id, row)
        changed = _write_parts(journal, kind, record_id, parts)
        columns = [field for field in (getattr(model, name) for name in row)]
        before = journal.first(model.select(*columns).where(model.id == record_id)) if columns else ()
        if before is None:
            raise InputRefusedError(
                pgettext("errors", "This entry no longer exists."),
                kept=pgettext("errors", "Nothing was changed."),
            )
        if changed or tuple(row.values()) != tuple(before):
            model.update(row | {"updated_at": now_text()}).where(model.id == record_id).execute(journal.db)
            close_with(journal, kind, record_id, row)
        if kind is Kind.REFLECTION and {"body", "answers"} & values.keys():
            mentions.follow(journal, record_id, links)
        elif kind is Kind.RELATIONSHIP and "name" in row:
            mentions.renamed(journal, record_id, row["name"])


def move_to_new_person(journal: Journal, kind: Kind, record_id: int, name: str) -> int:
    """Begin a relationship and let a record belong to it, in one step. Returns the relationship's id.

    Raises InputRefusedError, JournalError.
    """
    with journal.step("edit", kind):
        person = create(journal, Kind.RELATIONSHIP, {"name": name})
        edit(journal, kind, record_id, {"relationship": person})
    return person


def hand_on(journal: Journal, kind: Kind, from_id: int, to_id: int) -> None:
    """Let one record go on as another: it takes over the uuid and the time it was made; the first gets a new uuid.

    Whoever knows the uuid, such as a calendar, knows the one that goes on.
    """
    model = BY_KIND[kind]
    with journal.step("edit", kind):
        known = journal.first(model.select(model.uuid, model.created_at).where(model.id == from_id))
        if known is None:
            return
        model.update(uuid=uuid4().hex).where(model.id == from_id).execute(journal.db)
        model.update(uuid=known[0], created_at=known[1]).where(model.id == to_id).execute(journal.db)


def trash(journal: Journal, kind: Kind, record_id: int) -> None:
    """Put a record into the trash, with what cannot be understood without it."""
    model = BY_KIND[kind]
    now = now_text()
    with journal.step("trash", kind):
        uuid = journal.value(model.select(model.uuid).where(model.id == record_id))
        for other, condition in _dependents(kind, record_id):
            other.update(trashed_at=now, trashed_with=uuid).where(
                condition & NOT_TRASHED.where(other)
            ).execute(journal.db)
        model.update(trashed_at=now, trashed_with=None).where(
            (model.id == record_id) & NOT_TRASHED.where(model)
        ).execute(journal.db)


def restore(journal: Journal, kind: Kind, record_id: int) -> None:
    """Take a record out of the trash, with all that went there together with it.

    A record that cannot be understood without another one, which is in the trash, brings that back, too, and so
    what went with that: else these would be in the trash with nothing there to bring them back.
    """
    model = BY_KIND[kind]
    with journal.step("restore", kind):
        uuid = journal.value(model.select(model.uuid).where(model.id == record_id))
        for other in BY_KIND.values():
            other.update(trashed_at=None, trashed_with=None).where(
                TRASHED.where(other) & (other.trashed_with == uuid)
            ).execute(journal.db)
        model.update(trashed_at=None, trashed_with=None).where(model.id == record_id).execute(journal.db)
        for owner_kind in _owners(kind):
            owner = BY_KIND[owner_kind]
            mine = model.select(model._meta.fields[str(owner_kind)]).where(model.id == record_id)
            gone = journal.value(owner.select(owner.id).where(TRASHED.where(owner) & owner.id.in_(mine)))
            if gone is not None:
                restore(journal, owner_kind, gone)


_OWNERS = (Kind.RELATIONSHIP, Kind.ADVICE, Kind.CONVERSATION)
"""What others go to the trash with."""


def _owners(kind: Kind) -> Iterable[Kind]:
    """The kinds of record that one of this kind goes to the trash with; each is the name of its field, too."""
    for owner in _OWNERS:
        if str(owner) in BY_KIND[kind]._meta.fields and (
            owner is not Kind.CONVERSATION or kind is Kind.FOLLOW_UP
        ):
            yield owner


def _dependents(kind: Kind, record_id: int) -> Iterable[tuple[type[Record], Any]]:
    """The records that go to the trash along with one, as tables and conditions."""
    for other in BY_KIND.values():
        if kind in _owners(other.kind):
            yield other, other._meta.fields[str(kind)] == record_id
    if kind is Kind.RELATIONSHIP:
        yield Reflection, _only_about(record_id)


def _only_about(relationship_id: int) -> Any:
    """Reflections that are about this relationship, or its advice and conversations, and nobody else."""
    link = ReflectionLink
    theirs = (
        (link.relationship == relationship_id)
        | link.advice.in_(Advice.select(Advice.id).where(Advice.relationship == relationship_id))
        | link.conversation.in_(
            Conversation.select(Conversation.id).where(Conversation.relationship == relationship_id)
        )
    )
    about = link.select(link.reflection).where(theirs)
    others = link.select(link.reflection).where(
        link.reflection.in_(about)
        & ~(
            (link.relationship.is_null(False) & (link.relationship == relationship_id))
            | (
                link.advice.is_null(False)
                & link.advice.in_(Advice.select(Advice.id).where(Advice.relationship == relationship_id))
            )
            | (
                link.conversation.is_null(False)
                & link.conversation.in_(
                    Conversation.select(Conversation.id).where(Conversation.relationship == relationship_id)
                )
            )
        )
    )
    return Reflection.id.in_(about) & Reflection.id.not_in(others)


# Drafts: words for a record that does not exist yet


def save_draft(journal: Journal, name: str, body: str) -> None:
    """Keep what is being typed under a name, in place of what was kept before; empty drops it."""
    with journal.quietly():
        Draft.delete().where(Draft.name == name).execute(journal.db)
        if body:
            Draft.insert(name=name, body=clean_text(body), updated_at=now_text()).execute(journal.db)


def read_draft(journal: Journal, name: str) -> str:
    """What was typed under a name and not yet made a record; empty if nothing."""
    return journal.value(Draft.select(Draft.body).where(Draft.name == name)) or ""


# Inside


def _merge_key(kind: Kind, record_id: int, field: str) -> tuple[str, ...]:
    return (kind, str(record_id), field)


def _split(model: type[Row], values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    fields = {name: value for name, value in values.items() if name in model._meta.fields}
    parts = {name: value for name, value in values.items() if name not in fields}
    unknown = [name for name in parts if name not in _PARTS]
    if unknown:
        raise KeyError(unknown[0])
    return fields, parts


def _defaults(model: type[Row]) -> dict[str, Any]:
    return {field.name: value for field, value in model._meta.defaults.items()}


def _prepared(journal: Journal, kind: Kind, record_id: int | None, row: dict[str, Any]) -> dict[str, Any]:
    if "name" in row:
        row["name"] = row["name"].strip()
        if not row["name"]:
            raise InputRefusedError(
                pgettext("errors", "A name is needed."),
                kept=pgettext("errors", "The old one was kept.") if record_id else "",
            )
        row["name_key"] = fold(row["name"])
        if kind is Kind.TOPIC:
            same = journal.value(Topic.select(Topic.id).where(Topic.name_key == row["name_key"]))
            if same not in (None, record_id):
                raise InputRefusedError(pgettext("errors", "There is a topic of this name already."))
    if kind is Kind.ADVICE and row.get("source") is not None:
        _check_source(journal, record_id, row["source"])
    return row


def _check_order(journal: Journal, kind: Kind, record_id: int, row: Mapping[str, Any]) -> None:
    """Refuse changed dates that no order of events allows, together with those that stay."""
    dates = DATES.get(kind, ())
    if not set(dates) & row.keys():
        return
    names = [name for name in dates if name not in row]
    if not names:
        check_order(kind, row, date.today(), row)
        return
    model = BY_KIND[kind]
    kept = journal.first(
        model.select(*(model._meta.fields[name] for name in names)).where(model.id == record_id)
    )
    check_order(kind, {**dict(zip(names, kept or (), strict=False)), **row}, date.today(), row)


def _check_source(journal: Journal, record_id: int | None, source: int) -> None:
    """An advice must not pass on itself, not even by way of others."""
    seen: set[int] = set()
    link: int | None = source
    while link is not None and link not in seen:
        if link == record_id:
            raise InputRefusedError(
                pgettext("errors", "An advice cannot pass on itself."),
                kept=pgettext("errors", "Nothing was changed."),
            )
        seen.add(link)
        link = journal.value(Advice.select(Advice.source).where(Advice.id == link))


def _note_events(journal: Journal, record_id: int, row: Mapping[str, Any]) -> None:
    """The first dated events of a new advice: that it was noted, and what is known of it at once."""
    add_event(journal, record_id, AdviceFact.NOTED, row["date"], str(row["direction"]))
    for fact, (field, on, note) in FACTS.items():
        if row[field] != Advice._meta.fields[field].default:
            channel = row.get("report_channel") if fact is AdviceFact.REPORT else None
            add_event(journal, record_id, fact, row.get(on) or row["date"], row[field], row[note], channel)
    if row.get("asked_on"):
        add_event(journal, record_id, AdviceFact.ASKED, row["asked_on"])


def _record_facts(journal: Journal, record_id: int, row: Mapping[str, Any]) -> dict[str, Any]:
    """Write the events that changed facts leave behind; returns the dates that go with them."""
    dates: dict[str, Any] = {}
    for fact, (field, on, note) in FACTS.items():
        touched = {field, on, note} | ({"report_channel"} if fact is AdviceFact.REPORT else set())
        if not touched & row.keys():
            continue
        columns = [getattr(Advice, name) for name in (field, on, note, "report_channel")]
        before = journal.first(Advice.select(*columns).where(Advice.id == record_id))
        if before is None:
            continue
        value, day, text, channel = (
            row.get(name, old) for name, old in zip((field, on, note, "report_channel"), before, strict=True)
        )
        channel = channel if fact is AdviceFact.REPORT else None
        if value != before[0]:
            if on not in row:
                day = dates[on] = date.today().isoformat()
            if value == Advice._meta.fields[field].default and on not in row:
                dates[on] = None
            add_event(journal, record_id, fact, day or date.today().isoformat(), value, text, channel)
            if "snoozed_until" not in row:
                dates["snoozed_until"] = None  # a word wakes what was put off or let rest
            continue
        last = _last_event(journal, record_id, fact)
        if last is not None:
            changes = {"note": text, "channel": channel} | ({"date": day} if day else {})
            AdviceEvent.update(changes).where(AdviceEvent.id == last).execute(journal.db)
    if "asked_on" in row:
        _record_asking(journal, record_id, row["asked_on"])
    if "date" in row:
        AdviceEvent.update(date=row["date"]).where(
            (AdviceEvent.advice == record_id) & (AdviceEvent.fact == AdviceFact.NOTED)
        ).execute(journal.db)
    return dates


def _record_asking(journal: Journal, record_id: int, day: str | None) -> None:
    """Let the last asking be on a day, or never have been."""
    last = _last_event(journal, record_id, AdviceFact.ASKED)
    if last is None:
        if day is not None:
            add_event(journal, record_id, AdviceFact.ASKED, day)
    elif day is None:
        AdviceEvent.delete().where(
            (AdviceEvent.advice == record_id) & (AdviceEvent.fact == AdviceFact.ASKED)
        ).execute(journal.db)
    else:
        AdviceEvent.update(date=day).where(AdviceEvent.id == last).execute(journal.db)


def _last_event(journal: Journal, record_id: int, fact: AdviceFact) -> int | None:
    found: int | None = journal.value(
        AdviceEvent.select(AdviceEvent.id)
        .where((AdviceEvent.advice == record_id) & (AdviceEvent.fact == fact))
        .order_by(AdviceEvent.id.desc())
        .limit(1)
    )
    return found


def add_event(
    journal: Journal,
    advice: int,
    fact: AdviceFact,
    day: str,
    value: str = "",
    note: str = "",
    channel: str | None = None,
) -> None:
    """Write a dated event of an advice, within the caller's step."""
    AdviceEvent.insert(
        advice=advice, fact=fact, date=day, value=value, note=note, channel=channel, recorded_at=now_text()
    ).execute(journal.db)


def ensure_topic(journal: Journal, name: str) -> int:
    """The id of the topic with this name, made if there is none."""
    name = clean_text(name, single_line=True).strip()
    with journal.step("create", Kind.TOPIC):
        row = journal.first(Topic.select(Topic.id, Topic.trashed_at).where(Topic.name_key == fold(name)))
        if row is None:
            return create(journal, Kind.TOPIC, {"name": name})
        if TRASHED.holds(row[1]):
            restore(journal, Kind.TOPIC, row[0])
        return int(row[0])


Part = tuple[type[Row], str, Callable[[Journal, Any], list[dict[str, Any]]]]


def _topic_rows(journal: Journal, names: Iterable[str]) -> list[dict[str, Any]]:
    ids = dict.fromkeys(ensure_topic(journal, name) for name in names if name.strip())
    return [{"topic": topic} for topic in ids]


def _contact_rows(_: Journal, points: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    kept = [(ContactPointType(type_), clean_text(value, single_line=True).strip()) for type_, value in points]
    return [{"position": n, "type": type_, "value": value} for n, (type_, value) in enumerate(kept) if value]


def _talking_rows(_: Journal, points: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    kept = [(clean_text(text, single_line=True).strip(), TalkingPointState(state)) for text, state in points]
    return [{"position": n, "text": text, "state": state} for n, (text, state) in enumerate(kept) if text]


def _answer_rows(_: Journal, answers: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    return [{"position": n, "step": s, "text": clean_text(text)} for n, (s, text) in enumerate(answers)]


def _about_rows(_: Journal, links: Iterable[tuple[str, int]]) -> list[dict[str, Any]]:
    return [
        {"relationship": None, "advice": None, "conversation": None} | {k: n} for k, n in dict.fromkeys(links)
    ]


def _step_rows(_: Journal, steps: Iterable[tuple[str, str, str]]) -> list[dict[str, Any]]:
    return [
        {
            "position": n,
            "step": step,
            "title": clean_text(title, single_line=True).strip(),
            "hint": clean_text(hint).strip(),
        }
        for n, (step, title, hint) in enumerate(steps)
    ]


def _beside_rows(_: Journal, kept: Iterable[tuple[str, str, str]]) -> list[dict[str, Any]]:
    return [row | {"position": -1 - n} for n, row in enumerate(_step_rows(_, kept))]


def _mention_rows(side: ValueSide) -> Callable[[Journal, Any], list[dict[str, Any]]]:
    return lambda _, functions: [{"side": side, "function": f} for f in dict.fromkeys(functions)]


_PARTS: dict[str, dict[Kind, type[Row]]] = {
    "topics": {
        Kind.ADVICE: AdviceTopic,
        Kind.CONVERSATION: ConversationTopic,
        Kind.REFLECTION: ReflectionTopic,
    },
    "contact_points": {Kind.RELATIONSHIP: ContactPoint},
    "talking_points": {Kind.CONVERSATION: TalkingPoint},
    "answers": {Kind.REFLECTION: ReflectionAnswer},
    "about": {Kind.REFLECTION: ReflectionLink},
    "steps": {Kind.FRAMEWORK: FrameworkStep},
    "beside": {Kind.FRAMEWORK: FrameworkStep},
    "receive": {Kind.VALUE_STATEMENT: ValueMention},
    "give": {Kind.VALUE_STATEMENT: ValueMention},
}
_ROWS: dict[str, Callable[[Journal, Any], list[dict[str, Any]]]] = {
    "topics": _topic_rows,
    "contact_points": _contact_rows,
    "talking_points": _talking_rows,
    "answers": _answer_rows,
    "about": _about_rows,
    "steps": _step_rows,
    "beside": _beside_rows,
    "receive": _mention_rows(ValueSide.RECEIVE),
    "give": _mention_rows(ValueSide.GIVE),
}


def _write_parts(journal: Journal, kind: Kind, record_id: int, parts: Mapping[str, Any]) -> bool:
    """Replace what hangs on a record, if it differs. Returns whether anything did."""
    changed = False
    for name, given in parts.items():
        model = _PARTS[name][kind]
        assert model.owner is not None
        owner = model.owner[1].removesuffix("_id")
        mine = getattr(model, owner) == record_id
        if name in ("receive", "give"):
            mine &= ValueMention.side == name
        elif model is FrameworkStep:
            mine &= (FrameworkStep.position < 0) if name == "beside" else (FrameworkStep.position >= 0)
        rows = _ROWS[name](journal, given)
        names = list(rows[0]) if rows else []
        before = journal.rows(
            model.select(*(getattr(model, n) for n in names)).where(mine).order_by(model.id)
        )
        if rows and before == [tuple(row.values()) for row in rows]:
            continue
        if not rows and journal.first(model.select(model.id).where(mine).limit(1)) is None:
            continue
        changed = True
        model.delete().where(mine).execute(journal.db)
        for row in rows:
            model.insert({owner: record_id, **_defaults(model), **row}).execute(journal.db)
    return changed
