# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every change to a journal: what is written stands there, what cannot be kept is refused in words."""

import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from everything import HOSTILE, assert_index_true, assert_sound, dump, write_everything
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.validation import MAX_CHARACTERS, RANGES
from mentordesk.journal.records import (
    BY_KIND,
    CHILDREN,
    RECORDS,
    Advice,
    AdviceEvent,
    Reflection,
    Relationship,
)
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.trash.trash_list import trash_lines

TEXT_FIELDS = [
    (model.kind, field.name)
    for model in RECORDS
    for field in model._meta.sorted_fields
    if field.field_type == "TEXT"
    and field.default == ""
    and not field.choices
    and not getattr(field, "approximate_date", False)
]


def make(journal: Journal, kind: Kind, **values: Any) -> int:
    return operations.create(journal, kind, values)


def least(journal: Journal, kind: Kind) -> dict[str, Any]:
    """No more than a record of a kind needs."""
    values: dict[str, Any] = {}
    fields = BY_KIND[kind]._meta.fields
    if "name" in fields:
        values["name"] = "Somebody"
    if "relationship" in fields:
        values["relationship"] = make(journal, Kind.RELATIONSHIP, name="Ada")
    if "date" in fields:
        values["date"] = "2021"
    if "direction" in fields:
        values["direction"] = fields["direction"].choices[0][0]
    if kind in (Kind.EXCHANGE, Kind.SPONSORSHIP):
        values["type"] = fields["type"].choices[0][0]
    return values


def read(journal: Journal, kind: Kind, record_id: int, *names: str) -> tuple[Any, ...]:
    model = BY_KIND[kind]
    row = journal.first(
        model.select(*(getattr(model, n) for n in names)).where(model.id == record_id).tuples()
    )
    assert row is not None
    return row


def trashed(journal: Journal) -> set[tuple[Kind, int]]:
    return {
        (model.kind, row[0])
        for model in RECORDS
        for row in journal.rows(model.select(model.id).where(model.trashed_at.is_null(False)).tuples())
    }


def test_a_little_of_everything_is_sound(journal: Journal, tmp_path: Path) -> None:
    write_everything(journal)
    rows = dump(journal)
    assert all(rows.values()), [table for table, found in rows.items() if not found]
    assert len(rows) == len(RECORDS) + len(CHILDREN) + 1
    assert_sound(journal)
    assert_index_true(journal, tmp_path)


def test_it_is_the_same_after_closing_and_opening(journal: Journal, path: Path) -> None:
    write_everything(journal)
    before = dump(journal)
    journal.close()
    with open_journal(path) as again:
        assert dump(again) == before


@pytest.mark.parametrize("kind", list(Kind))
def test_create_edit_trash_restore(journal: Journal, kind: Kind, tmp_path: Path) -> None:
    record = operations.create(journal, kind, least(journal, kind))
    uuid, created, updated, gone = read(
        journal, kind, record, "uuid", "created_at", "updated_at", "trashed_at"
    )
    assert len(uuid) == 32
    assert created == updated
    assert gone is None
    field = (
        "name" if kind in (Kind.RELATIONSHIP, Kind.TOPIC) else next(f for k, f in TEXT_FIELDS if k is kind)
    )
    operations.edit(journal, kind, record, {field: "Other words"})
    assert read(journal, kind, record, field, "uuid", "created_at") == ("Other words", uuid, created)
    operations.trash(journal, kind, record)
    assert trashed(journal) == {(kind, record)}
    assert_index_true(journal, tmp_path)
    operations.restore(journal, kind, record)
    assert trashed(journal) == set()
    assert read(journal, kind, record, field, "trashed_at", "trashed_with") == ("Other words", None, None)
    assert_index_true(journal, tmp_path)
    assert_sound(journal)


@pytest.mark.parametrize(("kind", "field"), TEXT_FIELDS)
def test_every_free_text_gives_back_what_was_written(journal: Journal, kind: Kind, field: str) -> None:
    record = operations.create(journal, kind, least(journal, kind) | {field: HOSTILE})
    assert read(journal, kind, record, field) == (HOSTILE,)


TEXTS = [
    "x" * 10_000,
    "word " * 200_000,
    "\N{FAMILY}" * 5_000,
    "👩‍👩‍👧‍👦🏳️‍🌈🇭🇺",
    "مرحبا \u202eabc\u202c שלום",
    "\u200b\u200d\ufeff\ue000p1 \ue000k2",
    "".join(map(chr, range(1, 160))),
    "e\u0301 \u00e9 ﬁ Å \u212b",
    "\r\n\n\r \u2028 \u2029 \x85",
    "   spaces around   ",
    "'; DROP TABLE advice; -- \" %s ? :a {x}",
    "\U0010ffff\uffff\ufffe",
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_long_and_strange_texts_are_kept_faithfully(
    journal: Journal, path: Path, text: str, tmp_path: Path
) -> None:
    record = make(journal, Kind.REFLECTION, date="2021", body=text)
    operations.edit(journal, Kind.REFLECTION, record, {"body": "short"})
    operations.edit(journal, Kind.REFLECTION, record, {"body": text})
    operations.save_draft(journal, "draft", text)
    assert_index_true(journal, tmp_path)
    journal.undo()
    journal.redo()
    journal.close()
    with open_journal(path) as again:
        assert read(again, Kind.REFLECTION, record, "body") == (text,)
        assert operations.read_draft(again, "draft") == text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_any_text_survives_undo_and_redo(journal: Journal, text: str) -> None:
    record = make(journal, Kind.EXCHANGE, **least(journal, Kind.EXCHANGE), text=text)
    journal.undo()
    journal.redo()
    assert read(journal, Kind.EXCHANGE, record, "text") == (text,)


@pytest.mark.parametrize("size", [10_000, 100_000])
def test_long_names_and_titles(journal: Journal, size: int) -> None:
    name = "Ł" * size
    person = make(journal, Kind.RELATIONSHIP, name=name)
    entry = make(journal, Kind.REFLECTION, date="2021", title=name)
    assert read(journal, Kind.RELATIONSHIP, person, "name") == (name,)
    assert read(journal, Kind.REFLECTION, entry, "title") == (name,)


def test_fields_of_one_line_have_no_breaks(journal: Journal) -> None:
    person = make(
        journal, Kind.RELATIONSHIP, name="  Ada\r\nKovács ", organisation="a \n\n b\u2028c", note="a\nb"
    )
    assert read(journal, Kind.RELATIONSHIP, person, "name", "organisation", "note") == (
        "Ada Kovács",
        "a b c",
        "a\nb",
    )


REFUSED: list[tuple[Kind, dict[str, Any], str]] = [
    (Kind.REFLECTION, {"body": "a\0b"}, "NUL character at position 2"),
    (Kind.REFLECTION, {"body": "ab\ud800"}, "half a character at position 3"),
    (Kind.REFLECTION, {"body": "\udc00"}, "half a character"),
    (Kind.REFLECTION, {"body": "x" * (MAX_CHARACTERS + 1)}, "characters long"),
    (Kind.REFLECTION, {"date": "2021-02-30"}, "No calendar"),
    (Kind.REFLECTION, {"date": "2021-13"}, "No calendar"),
    (Kind.REFLECTION, {"date": "2021-00"}, "No calendar"),
    (Kind.REFLECTION, {"date": "yesterday"}, "No calendar"),
    (Kind.REFLECTION, {"date": ""}, "date is needed"),
    (Kind.REFLECTION, {"date": None}, "date is needed"),
    (Kind.REFLECTION, {"answers": [("what", "a\0")]}, "NUL"),
    (Kind.REFLECTION, {"topics": ["a\ud800"]}, "half a character"),
    (Kind.RELATIONSHIP, {"name": " \n "}, "name is needed"),
    (Kind.RELATIONSHIP, {"name": None}, "missing"),
    (Kind.RELATIONSHIP, {"keep_in_touch_days": 0}, "between 1 and 3660"),
    (Kind.RELATIONSHIP, {"context": "prison"}, "not among"),
    (Kind.RELATIONSHIP, {"contact_points": [("email", "a\0")]}, "NUL"),
    (Kind.CONVERSATION, {"minutes": 6001}, "between 1 and 6000"),
    (Kind.CONVERSATION, {"channel": "telepathy"}, "not among"),
    (Kind.CONVERSATION, {"talking_points": [("a\ud800", "open")]}, "half a character"),
    (Kind.ADVICE, {"confidence": 101}, "between 0 and 100"),
    (Kind.ADVICE, {"direction": "sideways"}, "not among"),
    (Kind.ADVICE, {"uptake": None}, "missing"),
    (Kind.ADVICE, {"review_on": "2021-02-29"}, "No calendar"),
    (Kind.TOPIC, {"name": "People"}, "already"),
]


@pytest.mark.parametrize(("kind", "values", "sentence"), REFUSED, ids=range(len(REFUSED)))
def test_what_cannot_be_kept_is_refused_and_nothing_changes(
    journal: Journal, kind: Kind, values: dict[str, Any], sentence: str
) -> None:
    good = least(journal, kind)
    record = operations.create(journal, kind, good)
    before = dump(journal)
    told: list[Any] = []
    journal.listen(told.append)
    with pytest.raises(InputRefusedError, match=sentence) as refused:
        operations.create(
            journal, kind, good | {"name": "Another"} | values if "name" in good else good | values
        )
    assert refused.value.sentence
    with pytest.raises(InputRefusedError, match=sentence):
        operations.edit(journal, kind, record, values)
    assert dump(journal) == before
    assert told == []


PARTS_REFUSED: list[tuple[Kind, dict[str, Any]]] = [
    (Kind.RELATIONSHIP, {"contact_points": [("pigeon", "x")]}),
    (Kind.CONVERSATION, {"talking_points": [("x", "lost")]}),
    (Kind.VALUE_STATEMENT, {"receive": ["magic"]}),
    (Kind.REFLECTION, {"about": [("relationship", 999)]}),
]


@pytest.mark.parametrize(("kind", "values"), PARTS_REFUSED, ids=range(len(PARTS_REFUSED)))
def test_unknown_terms_in_parts_change_nothing(journal: Journal, kind: Kind, values: dict[str, Any]) -> None:
    good = least(journal, kind)
    record = operations.create(journal, kind, good)
    before = dump(journal)
    with pytest.raises(Exception, match=r"."):
        operations.create(journal, kind, good | values)
    with pytest.raises(Exception, match=r"."):
        operations.edit(journal, kind, record, values)
    assert dump(journal) == before
    operations.edit(journal, Kind.TOPIC, 1, {"name": "still works"})


def test_the_longest_text_is_kept(journal: Journal) -> None:
    text = "y" * MAX_CHARACTERS
    record = make(journal, Kind.REFLECTION, date="2021", body=text)
    assert len(read(journal, Kind.REFLECTION, record, "body")[0]) == MAX_CHARACTERS


@pytest.mark.parametrize(
    "name", ["id", "uuid", "created_at", "updated_at", "trashed_at", "state", "since", "nonsense"]
)
def test_fields_that_only_operations_set_are_a_bug_to_give(journal: Journal, name: str) -> None:
    values = least(journal, Kind.ADVICE)
    with pytest.raises(KeyError):
        operations.create(journal, Kind.ADVICE, values | {name: "x"})


def test_the_state_of_a_follow_up_can_be_set(journal: Journal) -> None:
    record = make(journal, Kind.FOLLOW_UP, text="Call", state="open")
    operations.edit(journal, Kind.FOLLOW_UP, record, {"state": "done"})
    assert read(journal, Kind.FOLLOW_UP, record, "state") == ("done",)


@pytest.mark.parametrize(("name", "span"), RANGES.items())
def test_the_ends_of_ranges_are_allowed(journal: Journal, name: str, span: tuple[int, int]) -> None:
    kind = next(model.kind for model in RECORDS if name in model._meta.fields)
    record = operations.create(journal, kind, least(journal, kind))
    for number in span:
        operations.edit(journal, kind, record, {name: number})
        assert read(journal, kind, record, name) == (number,)
    operations.edit(journal, kind, record, {name: ""})
    assert read(journal, kind, record, name) == (None,)


def test_dates_may_be_given_as_days(journal: Journal) -> None:
    record = make(journal, Kind.REFLECTION, date=date(2021, 5, 3))
    assert read(journal, Kind.REFLECTION, record, "date") == ("2021-05-03",)
    operations.edit(journal, Kind.REFLECTION, record, {"date": ApproxDate(2021, 5)})
    assert read(journal, Kind.REFLECTION, record, "date") == ("2021-05",)


def test_an_edit_of_what_is_gone_is_told(journal: Journal) -> None:
    for kind in Kind:
        field = (
            "name"
            if kind in (Kind.RELATIONSHIP, Kind.TOPIC)
            else next(f for k, f in TEXT_FIELDS if k is kind)
        )
        with pytest.raises(InputRefusedError, match="no longer exists"):
            operations.edit(journal, kind, 999, {field: "x"})


def test_the_parts_of_what_is_gone_are_not_written(journal: Journal) -> None:
    before = dump(journal)
    for kind, part in (
        (Kind.RELATIONSHIP, {"contact_points": [("email", "x")]}),
        (Kind.ADVICE, {"topics": ["new"]}),
    ):
        with pytest.raises(Exception, match=r"."):
            operations.edit(journal, kind, 999, part)
    assert dump(journal) == before


def test_an_edit_that_changes_nothing_is_no_step(journal: Journal) -> None:
    ids = write_everything(journal)
    step = journal.undo_step
    before = dump(journal)
    operations.edit(journal, Kind.RELATIONSHIP, ids["ada"], {"name": "Ada Kovács", "note": HOSTILE})
    operations.edit(
        journal, Kind.ADVICE, ids["received"], {"topics": ["people", "conflict"], "uptake": "adapted"}
    )
    operations.edit(
        journal,
        Kind.REFLECTION,
        ids["guided"],
        {"answers": [("what", "The crane fell"), ("feelings", ""), ("next", "Buy a better one")]},
    )
    assert journal.undo_step is step
    assert dump(journal) == before


# Names and topics


def test_names_sort_without_accents_and_case(journal: Journal) -> None:
    for name in ("Zoë", "åsa", "Ágnes", "Bea", "ſam"):
        make(journal, Kind.RELATIONSHIP, name=name)
    found = journal.rows(Relationship.select(Relationship.name).order_by(Relationship.name_key).tuples())
    assert [row[0] for row in found] == ["Ágnes", "åsa", "Bea", "ſam", "Zoë"]


def test_topics_are_made_once_and_found_in_any_case(journal: Journal) -> None:
    values = least(journal, Kind.ADVICE)
    operations.create(
        journal, Kind.ADVICE, values | {"topics": ["Cranes", "CRANES ", " cränes", "People", ""]}
    )
    rows = dump(journal)
    assert len(rows["topic"]) == 13
    assert len(rows["advice_topic"]) == 2


def test_a_topic_in_the_trash_comes_back_when_it_is_used(journal: Journal) -> None:
    operations.trash(journal, Kind.TOPIC, 1)
    assert trashed(journal) == {(Kind.TOPIC, 1)}
    operations.create(journal, Kind.ADVICE, least(journal, Kind.ADVICE) | {"topics": ["PEOPLE"]})
    assert trashed(journal) == set()


# What goes to the trash together


def test_the_trash_takes_along_what_cannot_be_understood_without_it(journal: Journal, tmp_path: Path) -> None:
    ids = write_everything(journal)
    both = make(
        journal,
        Kind.REFLECTION,
        date="2021",
        about=[("relationship", ids["ada"]), ("relationship", ids["ben"])],
    )
    only = make(journal, Kind.REFLECTION, date="2021", about=[("advice", ids["received"])])
    before, gone = dump(journal), trashed(journal)
    operations.trash(journal, Kind.RELATIONSHIP, ids["ada"])
    now = trashed(journal) - gone
    names = {(kind, n) for kind, n in now}
    for kind, name in (
        (Kind.RELATIONSHIP, "ada"),
        (Kind.TURNING_POINT, "turning"),
        (Kind.VALUE_STATEMENT, "value"),
        (Kind.CONVERSATION, "talk"),
        (Kind.ADVICE, "received"),
        (Kind.ADVICE, "recalled"),
        (Kind.SPONSORSHIP, "sponsorship"),
        (Kind.FOLLOW_UP, "follow_up"),
        (Kind.FOLLOW_UP, "every_spring"),
    ):
        assert (kind, ids[name]) in names
        names.discard((kind, ids[name]))
    assert names == {(Kind.REFLECTION, only)}
    assert (Kind.REFLECTION, both) not in now
    assert_index_true(journal, tmp_path)
    operations.restore(journal, Kind.RELATIONSHIP, ids["ada"])
    assert trashed(journal) == gone
    assert dump(journal) == before
    assert_index_true(journal, tmp_path)


@pytest.mark.parametrize(
    ("about", "goes"),
    [
        (["ada"], True),
        (["ada's advice"], True),
        (["ada's talk"], True),
        (["ada", "ada's advice", "ada's talk"], True),
        ([], False),
        (["ben"], False),
        (["ben's advice", "ben's talk"], False),
        (["ada", "ben"], False),
        (["ada", "ben's advice"], False),
        (["ada", "ben's talk"], False),
        (["ada's advice", "ben"], False),
        (["ada's advice", "ben's advice"], False),
        (["ada's talk", "ben"], False),
        (["ada's talk", "ben's talk"], False),
    ],
)
def test_a_thought_goes_with_the_one_person_it_is_about_and_with_nobody_else(
    journal: Journal, about: list[str], goes: bool
) -> None:
    known: dict[str, tuple[Kind, int]] = {}
    # Numbers that differ, so that none is taken for another's.
    for _ in range(3):
        make(journal, Kind.RELATIONSHIP, name="Somebody")
    for name in ("ben", "ada"):
        person = make(journal, Kind.RELATIONSHIP, name=name)
        advice = make(journal, Kind.ADVICE, relationship=person, date="2021", direction="given")
        talk = make(journal, Kind.CONVERSATION, relationship=person, date="2021")
        known[name] = (Kind.RELATIONSHIP, person)
        known[f"{name}'s advice"] = (Kind.ADVICE, advice)
        known[f"{name}'s talk"] = (Kind.CONVERSATION, talk)
    thought = make(journal, Kind.REFLECTION, date="2021", about=[known[name] for name in about])
    ada = known["ada"][1]
    operations.trash(journal, Kind.RELATIONSHIP, ada)
    assert ((Kind.REFLECTION, thought) in trashed(journal)) == goes
    assert (Kind.RELATIONSHIP, known["ben"][1]) not in trashed(journal)
    operations.restore(journal, Kind.RELATIONSHIP, ada)
    assert trashed(journal) == set()


def test_a_thought_about_an_advice_or_a_talk_stays_when_that_goes(journal: Journal) -> None:
    ids = write_everything(journal)
    for kind, name in ((Kind.ADVICE, "received"), (Kind.CONVERSATION, "talk")):
        thought = make(journal, Kind.REFLECTION, date="2021", about=[(kind, ids[name])])
        operations.trash(journal, kind, ids[name])
        assert (Kind.REFLECTION, thought) not in trashed(journal)


def test_what_was_said_in_a_talk_stays_when_the_talk_goes_and_what_was_planned_for_it_goes(
    journal: Journal,
) -> None:
    ids = write_everything(journal)
    operations.trash(journal, Kind.CONVERSATION, ids["talk"])
    assert (Kind.ADVICE, ids["received"]) not in trashed(journal)
    assert (Kind.FOLLOW_UP, ids["follow_up"]) in trashed(journal)
    assert (Kind.FOLLOW_UP, ids["every_spring"]) not in trashed(journal)
    operations.restore(journal, Kind.FOLLOW_UP, ids["follow_up"])
    assert (Kind.CONVERSATION, ids["talk"]) not in trashed(journal)


def test_what_was_in_the_trash_before_stays_there(journal: Journal) -> None:
    ids = write_everything(journal)
    operations.trash(journal, Kind.CONVERSATION, ids["talk"])
    before = trashed(journal)
    operations.trash(journal, Kind.RELATIONSHIP, ids["ada"])
    operations.restore(journal, Kind.RELATIONSHIP, ids["ada"])
    assert trashed(journal) == before


def test_an_entry_brings_its_person_back_with_all_that_went_along(journal: Journal) -> None:
    """Else they would lie in the trash with nothing there that brings them back."""
    ids = write_everything(journal)
    gone = trashed(journal)
    operations.trash(journal, Kind.RELATIONSHIP, ids["ada"])
    operations.restore(journal, Kind.SPONSORSHIP, ids["sponsorship"])
    assert trashed(journal) == gone


def listed(journal: Journal) -> set[tuple[Kind, int]]:
    return {(line.kind, line.id) for line in trash_lines(journal)}


def test_taking_back_one_thing_leaves_nothing_behind_that_is_not_listed(journal: Journal) -> None:
    """First one advice of a person goes to the trash, then the person; then the advice is taken back."""
    ids = write_everything(journal)
    gone = trashed(journal)
    operations.trash(journal, Kind.ADVICE, ids["received"])
    operations.trash(journal, Kind.RELATIONSHIP, ids["ada"])
    mine = {(Kind.ADVICE, ids["received"]), (Kind.RELATIONSHIP, ids["ada"])}
    assert listed(journal) == mine | {(Kind.RELATIONSHIP, ids["gone"])}
    operations.restore(journal, Kind.ADVICE, ids["received"])
    assert trashed(journal) == gone
    journal.undo()
    assert listed(journal) == mine | {(Kind.RELATIONSHIP, ids["gone"])}
    operations.restore(journal, Kind.RELATIONSHIP, ids["ada"])
    assert listed(journal) == {(Kind.ADVICE, ids["received"]), (Kind.RELATIONSHIP, ids["gone"])}
    operations.restore(journal, Kind.FOLLOW_UP, ids["follow_up"])
    assert trashed(journal) == gone, "a follow-up brings back the advice it is about"


def test_what_an_earlier_version_left_hidden_in_the_trash_is_listed(journal: Journal) -> None:
    """It brought a person back alone; what went along with them was nowhere to be seen."""
    ids = write_everything(journal)
    before = trashed(journal)
    operations.trash(journal, Kind.RELATIONSHIP, ids["ada"])
    with journal.step("restore"):
        Relationship.update(trashed_at=None).where(Relationship.id == ids["ada"]).execute(journal.db)
    hidden = trashed(journal) - before
    assert hidden and hidden <= listed(journal)
    for kind, record in listed(journal) - {(Kind.RELATIONSHIP, ids["gone"])}:
        operations.restore(journal, kind, record)
    assert trashed(journal) == before


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_in_the_trash_can_be_taken_back_from_its_list(journal: Journal, seed: int) -> None:
    rng = random.Random(seed)
    ids = write_everything(journal)
    kinds = {
        "ada": Kind.RELATIONSHIP,
        "ben": Kind.RELATIONSHIP,
        "talk": Kind.CONVERSATION,
        "received": Kind.ADVICE,
    }
    kinds |= {"given": Kind.ADVICE, "follow_up": Kind.FOLLOW_UP, "guided": Kind.REFLECTION}
    for _ in range(40):
        if rng.random() < 0.6:
            name = rng.choice(list(kinds))
            operations.trash(journal, kinds[name], ids[name])
        elif lines := trash_lines(journal):
            line = rng.choice(lines)
            operations.restore(journal, line.kind, line.id)
            assert (line.kind, line.id) not in trashed(journal)
    for _ in range(len(trashed(journal))):
        for line in trash_lines(journal)[:1]:
            operations.restore(journal, line.kind, line.id)
    assert trashed(journal) == set()


def test_twice_into_the_trash_is_once(journal: Journal) -> None:
    ids = write_everything(journal)
    operations.trash(journal, Kind.ADVICE, ids["received"])
    before = dump(journal)
    operations.trash(journal, Kind.ADVICE, ids["received"])
    assert dump(journal) == before


# Advice


def events(journal: Journal, advice: int) -> list[tuple[Any, ...]]:
    query = AdviceEvent.select(
        AdviceEvent.date, AdviceEvent.fact, AdviceEvent.value, AdviceEvent.note, AdviceEvent.channel
    )
    return journal.rows(query.where(AdviceEvent.advice == advice).order_by(AdviceEvent.id).tuples())


def test_every_change_of_a_fact_is_a_dated_event(journal: Journal) -> None:
    today = date.today().isoformat()
    advice = operations.create(journal, Kind.ADVICE, least(journal, Kind.ADVICE) | {"date": "2021-05"})
    wanted: list[tuple[Any, ...]] = [("2021-05", "noted", "received", "", None)]
    assert events(journal, advice) == wanted
    operations.edit(journal, Kind.ADVICE, advice, {"uptake": "planned"})
    wanted.append((today, "uptake", "planned", "", None))
    assert events(journal, advice) == wanted
    operations.edit(
        journal, Kind.ADVICE, advice, {"uptake": "followed", "uptake_on": "2021-06", "uptake_note": "at last"}
    )
    wanted.append(("2021-06", "uptake", "followed", "at last", None))
    operations.edit(
        journal,
        Kind.ADVICE,
        advice,
        {"effect": "helped", "effect_on": "2021-07-01", "report": "told", "report_channel": "phone"},
    )
    wanted.append(("2021-07-01", "effect", "helped", "", None))
    wanted.append((today, "report", "told", "", "phone"))
    assert events(journal, advice) == wanted
    assert read(journal, Kind.ADVICE, advice, "uptake_on", "effect_on", "report_on") == (
        "2021-06",
        "2021-07-01",
        today,
    )


def test_a_word_more_about_a_fact_mends_its_event(journal: Journal) -> None:
    advice = operations.create(journal, Kind.ADVICE, least(journal, Kind.ADVICE) | {"uptake": "planned"})
    operations.edit(journal, Kind.ADVICE, advice, {"uptake_note": "on Monday"})
    operations.edit(journal, Kind.ADVICE, advice, {"uptake_on": "2021-03"})
    assert events(journal, advice)[1:] == [("2021-03", "uptake", "planned", "on Monday", None)]


def test_the_first_event_follows_the_date(journal: Journal) -> None:
    advice = operations.create(journal, Kind.ADVICE, least(journal, Kind.ADVICE))
    operations.edit(journal, Kind.ADVICE, advice, {"date": "2019-01-01"})
    assert events(journal, advice) == [("2019-01-01", "noted", "received", "", None)]


def test_a_fact_taken_back_has_no_day(journal: Journal) -> None:
    advice = operations.create(journal, Kind.ADVICE, least(journal, Kind.ADVICE) | {"report": "told"})
    operations.edit(journal, Kind.ADVICE, advice, {"report": "not_yet"})
    assert read(journal, Kind.ADVICE, advice, "report", "report_on", "state") == ("not_yet", None, "noted")
    assert [row[2] for row in events(journal, advice)] == ["received", "told", "not_yet"]


def test_an_advice_never_passes_on_itself(journal: Journal) -> None:
    values = least(journal, Kind.ADVICE)
    first = operations.create(journal, Kind.ADVICE, values)
    second = operations.create(journal, Kind.ADVICE, values | {"source": first})
    third = operations.create(journal, Kind.ADVICE, values | {"source": second})
    for source in (first, second, third):
        with pytest.raises(InputRefusedError, match="pass on itself"):
            operations.edit(journal, Kind.ADVICE, first, {"source": source})
    operations.edit(journal, Kind.ADVICE, third, {"source": first})
    assert journal.value(Advice.select(Advice.source).where(Advice.id == third)) == first


# Parts


def test_parts_are_given_whole_and_keep_their_order(journal: Journal) -> None:
    talk = operations.create(
        journal,
        Kind.CONVERSATION,
        least(journal, Kind.CONVERSATION) | {"talking_points": [("b", "open"), ("a", "open"), (" ", "open")]},
    )
    points = [(row[2], row[3], row[4]) for row in dump(journal)["talking_point"]]
    assert points == [(0, "b", "open"), (1, "a", "open")]
    operations.edit(journal, Kind.CONVERSATION, talk, {"talking_points": [("a", "covered")]})
    assert [(row[2], row[3], row[4]) for row in dump(journal)["talking_point"]] == [(0, "a", "covered")]
    operations.edit(journal, Kind.CONVERSATION, talk, {"talking_points": []})
    assert dump(journal)["talking_point"] == []
    journal.undo()
    assert len(dump(journal)["talking_point"]) == 1


def test_a_shortened_part_is_shortened(journal: Journal) -> None:
    entry = make(
        journal, Kind.REFLECTION, date="2021", topics=["people", "money"], answers=[("a", "1"), ("b", "2")]
    )
    operations.edit(journal, Kind.REFLECTION, entry, {"topics": ["people"]})
    operations.edit(journal, Kind.REFLECTION, entry, {"answers": [("a", "1")]})
    rows = dump(journal)
    assert len(rows["reflection_topic"]) == 1
    assert [row[3:] for row in rows["reflection_answer"]] == [("a", "1")]


def test_receive_and_give_are_apart(journal: Journal) -> None:
    statement = operations.create(
        journal,
        Kind.VALUE_STATEMENT,
        least(journal, Kind.VALUE_STATEMENT) | {"receive": ["coaching", "coaching"]},
    )
    operations.edit(journal, Kind.VALUE_STATEMENT, statement, {"give": ["friendship"]})
    operations.edit(journal, Kind.VALUE_STATEMENT, statement, {"receive": []})
    assert [row[2:] for row in dump(journal)["value_mention"]] == [("give", "friendship")]


# Drafts


def test_drafts(journal: Journal, path: Path) -> None:
    told: list[Any] = []
    journal.listen(told.append)
    before = dump(journal)
    assert operations.read_draft(journal, "capture") == ""
    operations.save_draft(journal, "capture", "< first")
    operations.save_draft(journal, "capture", "< second")
    operations.save_draft(journal, "other", "x")
    assert told == []
    assert journal.undo_step is None
    journal.close()
    with open_journal(path) as again:
        assert operations.read_draft(again, "capture") == "< second"
        operations.save_draft(again, "capture", "")
        operations.save_draft(again, "other", "")
        assert dump(again) == before


def test_a_draft_that_cannot_be_kept_leaves_the_last_one(journal: Journal) -> None:
    operations.save_draft(journal, "capture", "good")
    with pytest.raises(InputRefusedError):
        operations.save_draft(journal, "capture", "bad\0")
    assert operations.read_draft(journal, "capture") == "good"


def test_several_operations_in_one_step_are_all_or_nothing(journal: Journal) -> None:
    before = dump(journal)
    with pytest.raises(InputRefusedError), journal.step("capture"):
        make(journal, Kind.RELATIONSHIP, name="Ada")
        make(journal, Kind.REFLECTION, date="never")
    assert dump(journal) == before
    assert journal.value(Reflection.select(Reflection.id)) is None
    make(journal, Kind.RELATIONSHIP, name="Ada")
    assert len(dump(journal)["relationship"]) == 1
