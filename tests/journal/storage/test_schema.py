# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The shape of the file: the search index says what the records say, whatever was done to them."""

from pathlib import Path

import pytest
from everything import assert_index_true, assert_sound, documents, dump, write_everything
from hypothesis import given
from hypothesis import strategies as st
from random_user import RandomUser

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import BY_KIND, RECORDS, table_name
from mentordesk.journal.storage import schema, search_index
from mentordesk.journal.terms import Kind


def find(journal: Journal, word: str) -> list[tuple[Kind, int]]:
    return [
        schema.read_document_id(found) for found in search_index.matching(journal, search_index.quoted(word))
    ]


@pytest.mark.parametrize("seed", range(12))
def test_it_is_true_after_anything(journal: Journal, tmp_path: Path, seed: int) -> None:
    user = RandomUser(journal, seed)
    for number in range(1, 161):
        user.act()
        if user.rng.random() < 0.1:
            journal.undo()
        if user.rng.random() < 0.05:
            journal.redo()
        if number % 40 == 0:
            assert_index_true(journal, tmp_path)
    while journal.undo():
        pass
    assert_index_true(journal, tmp_path)
    while journal.redo():
        pass
    assert_index_true(journal, tmp_path)
    assert_sound(journal)


def test_every_record_outside_the_trash_is_a_document(journal: Journal) -> None:
    write_everything(journal)
    alive = {
        (model.kind, row[0])
        for model in RECORDS
        for row in journal.rows(model.select(model.id).where(model.trashed_at.is_null()).tuples())
    }
    assert {schema.read_document_id(document) for document in documents(journal)} == alive


def test_the_trash_is_not_found(journal: Journal) -> None:
    ids = write_everything(journal)
    assert find(journal, "ferry") == [(Kind.RELATIONSHIP, ids["ada"]), (Kind.CONVERSATION, ids["talk"])]
    operations.trash(journal, Kind.RELATIONSHIP, ids["ada"])
    assert find(journal, "ferry") == []
    journal.undo()
    assert len(find(journal, "ferry")) == 2
    assert find(journal, "gone") == []
    operations.restore(journal, Kind.RELATIONSHIP, ids["gone"])
    assert {kind for kind, _ in find(journal, "gone")} == {Kind.RELATIONSHIP, Kind.EXCHANGE}


def test_an_expectation_is_sealed_until_the_outcome_is_in(journal: Journal) -> None:
    ids = write_everything(journal)
    advice = (Kind.ADVICE, ids["given"])
    assert find(journal, "giraffe") == []
    for facts, found in (
        ({"effect": "too_early"}, []),
        ({"effect": "mixed"}, [advice]),
        ({"effect": "unknown"}, []),
        ({"uptake": "declined"}, [advice]),
        ({"uptake": "followed"}, []),
        ({"report": "told"}, []),
        ({"uptake": "overtaken"}, [advice]),
    ):
        operations.edit(journal, Kind.ADVICE, ids["given"], facts)
        assert find(journal, "giraffe") == found, facts
    journal.undo()
    assert find(journal, "giraffe") == []
    assert find(journal, "zebra") == [(Kind.ADVICE, ids["received"])]


def test_what_hangs_on_a_record_is_found(journal: Journal) -> None:
    ids = write_everything(journal)
    for word, record in (
        ("1234", None),
        ("+36 1 234", (Kind.RELATIONSHIP, ids["ada"])),
        ("crane fell", (Kind.REFLECTION, ids["guided"])),
        ("Her move", (Kind.CONVERSATION, ids["talk"])),
        ("says he will", (Kind.ADVICE, ids["given"])),
        ("LODZ", None),
        ("Łodz", (Kind.RELATIONSHIP, ids["ada"])),
    ):
        assert find(journal, word) == ([record] if record else []), word


@pytest.mark.parametrize("kind", [Kind.ADVICE, Kind.CONVERSATION])
def test_a_reflection_follows_what_it_is_about_to_another_person(
    journal: Journal, tmp_path: Path, kind: Kind
) -> None:
    ids = write_everything(journal)
    record = ids["received"] if kind is Kind.ADVICE else ids["talk"]
    entry = operations.create(
        journal, Kind.REFLECTION, {"date": "2022", "body": "about", "about": [(kind, record)]}
    )
    operations.edit(journal, kind, record, {"relationship": ids["ben"]})
    assert (Kind.REFLECTION, entry) in find(journal, schema.person_tag(ids["ben"]))
    assert (Kind.REFLECTION, entry) not in find(journal, schema.person_tag(ids["ada"]))
    assert_index_true(journal, tmp_path)


@given(
    st.sampled_from(list(Kind)),
    st.integers(1, 2**27),
    st.dates(),
    st.integers(1, 3),
)
def test_a_document_tells_kind_and_id(kind: Kind, record_id: int, day: object, parts: int) -> None:
    text = str(day)[: (4, 7, 10)[parts - 1]]
    document = schema.document_id(kind, record_id, text)
    assert schema.read_document_id(document) == (kind, record_id)
    assert 0 < document < 2**63
    low, high = search_index.span(text, text)
    assert low <= document <= high


def test_the_file_numbers_documents_as_we_do(journal: Journal) -> None:
    write_everything(journal)
    for document in documents(journal):
        kind, record_id = schema.read_document_id(document)
        model = BY_KIND[kind]
        day = {
            "follow_up": "due_on",
            "relationship": "created_at",
            "topic": "created_at",
            "framework": "created_at",
        }
        day = day.get(kind, "date")
        text = journal.value(model.select(getattr(model, day)).where(model.id == record_id))
        assert schema.document_id(kind, record_id, text[:10]) == document


def test_a_bulk_load_without_the_index_is_made_up_for(journal: Journal, tmp_path: Path) -> None:
    with journal.quietly():
        schema.drop_index_triggers(journal.db)
    write_everything(journal)
    assert find(journal, "ferry") == []
    with journal.quietly():
        schema.rebuild_index(journal.db)
    assert len(find(journal, "ferry")) == 2
    assert_index_true(journal, tmp_path)
    before = dump(journal)
    operations.create(journal, Kind.REFLECTION, {"date": "2021", "body": "ferry"})
    assert len(find(journal, "ferry")) == 3
    assert len(dump(journal)[table_name(BY_KIND[Kind.REFLECTION])]) == len(before["reflection"]) + 1


def test_an_exact_number_for_a_document() -> None:
    """It is part of the file's format: files that are there count on it."""
    assert schema.document_id(Kind.ADVICE, 3, "2021-05-03") == ((2021 * 512 + 5 * 32 + 3) << 36) + 3 * 16 + 2
    assert schema.document_id(Kind.REFLECTION, 1, "2021") == ((2021 * 512) << 36) + 16 + 3
    assert schema.read_document_id((5 << 36) + (((1 << 32) - 1) << 4) + 11) == (Kind.FRAMEWORK, (1 << 32) - 1)


def test_tags_are_words_nobody_types(journal: Journal) -> None:
    ids = write_everything(journal)
    assert find(journal, schema.person_tag(ids["ben"]))
    assert {kind for kind, _ in find(journal, schema.kind_tag(Kind.ADVICE))} == {Kind.ADVICE}
    assert schema.person_tag(12) == "\ue000p12" and schema.kind_tag(Kind.TOPIC) == "\ue000k10"


def test_an_edit_of_nothing_that_is_searched_leaves_the_index_alone(journal: Journal) -> None:
    ids = write_everything(journal)
    before = len(find(journal, "ferry"))
    operations.edit(journal, Kind.CONVERSATION, ids["talk"], {"date": "2022-03-01", "minutes": 5})
    operations.edit(journal, Kind.ADVICE, ids["received"], {"report_channel": "video", "confidence": 1})
    assert len(find(journal, "ferry")) == before
    assert len(set(documents(journal))) == len(documents(journal))
