# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Links in texts: which record a name stands for is kept beside the text, and follows when a person is renamed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.links import LINK, as_name, free_name, names_in
from mentordesk.journal.records import BY_KIND, Mention, Reflection, ReflectionAnswer
from mentordesk.journal.terms import Kind


def person(journal: Journal, name: str) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": name})


@pytest.fixture
def amara(journal: Journal) -> int:
    return person(journal, "Amara Okafor")


def write(journal: Journal, body: str, **values: object) -> int:
    return operations.create(journal, Kind.REFLECTION, {"date": "2026-11-20", "body": body, **values})


def body(journal: Journal, record: int) -> str:
    return str(journal.value(Reflection.select(Reflection.body).where(Reflection.id == record)))


def labels(journal: Journal) -> list[str]:
    return [row[0] for row in journal.rows(Mention.select(Mention.label).order_by(Mention.id))]


def target_of(journal: Journal, record: int, label: str) -> tuple[Kind, int] | None:
    """The record that a name in a text stands for, whether or not it lies in the trash."""
    found = journal.first(
        Mention.select(Mention.target_kind, Mention.target_uuid).where(
            (Mention.reflection == record) & (Mention.label == label)
        )
    )
    if found is None:
        return None
    model: Any = BY_KIND[Kind(found[0])]
    return Kind(found[0]), journal.value(model.select(model.id).where(model.uuid == found[1]))


# Names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[[A]] and [[B]], and [[A]] again", ["A", "B"]),
        ("[[ A ]] is [[A]]", ["A"]),
        ("[[]] [[ ]] [A] [[A] ]", []),
        ("[[A\nB]]", []),
        ("[[[A]]]", ["A"]),
        (f"[[{'x' * 200}]]", ["x" * 200]),
        (f"[[{'x' * 201}]]", []),
    ],
)
def test_what_is_a_link(text: str, names: list[str]) -> None:
    assert names_in([text]) == names
    assert names_in(["before", text, text]) == names


def test_a_title_as_a_name_is_one_line_of_two_hundred_letters_at_most() -> None:
    assert as_name(" What [the]\n board  said ") == "What (the) board said"
    assert as_name("x" * 201) == "x" * 200
    assert as_name("x" * 199 + " y") == "x" * 199


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert free_name("Ada", []) == "Ada"
    assert free_name("Ada", ["Ada"]) == "Ada (2)"
    assert free_name("Ada", ["Ada", "Ada (2)", "Ada (4)"]) == "Ada (3)"


# Which record a name stands for


def test_a_name_is_that_of_a_person_before_it_is_that_of_a_topic(journal: Journal, amara: int) -> None:
    topic = operations.create(journal, Kind.TOPIC, {"name": "Amara Okafor"})
    other = operations.create(journal, Kind.TOPIC, {"name": "Harbours"})
    record = write(journal, "[[AMARA okafor]] on [[harbours]] and [[nobody]]")
    assert target_of(journal, record, "AMARA okafor") == (Kind.RELATIONSHIP, amara)
    assert target_of(journal, record, "harbours") == (Kind.TOPIC, other)
    assert target_of(journal, record, "nobody") is None
    operations.trash(journal, Kind.RELATIONSHIP, amara)
    later = write(journal, "[[Amara Okafor]]")
    assert target_of(journal, later, "Amara Okafor") == (Kind.TOPIC, topic), (
        "who is in the trash is not meant"
    )


def test_of_two_people_of_one_name_none_is_meant_until_one_is_chosen(journal: Journal, amara: int) -> None:
    second = person(journal, "Amara Okafor")
    record = write(journal, "[[Amara Okafor]]")
    assert target_of(journal, record, "Amara Okafor") is None
    chosen = operations.create(
        journal,
        Kind.REFLECTION,
        {"date": "2026", "body": "[[Amara Okafor]]"},
        links={"Amara Okafor": (Kind.RELATIONSHIP, second)},
    )
    assert target_of(journal, chosen, "Amara Okafor") == (Kind.RELATIONSHIP, second)
    operations.edit(journal, Kind.REFLECTION, chosen, {"body": "Yes, [[Amara Okafor]]"})
    assert target_of(journal, chosen, "Amara Okafor") == (Kind.RELATIONSHIP, second), (
        "a name keeps its record"
    )


def test_a_name_can_be_chosen_anew_and_a_choice_that_is_gone_is_looked_up(
    journal: Journal, amara: int
) -> None:
    second = person(journal, "Amara Okafor")
    record = write(journal, "[[Amara Okafor]]")
    for chosen, meant in ((second, second), (second, second), (999, second), (amara, amara)):
        links = {"Amara Okafor": (Kind.RELATIONSHIP, chosen)}
        operations.edit(journal, Kind.REFLECTION, record, {"body": f"[[Amara Okafor]] {chosen}"}, links=links)
        assert target_of(journal, record, "Amara Okafor") == (Kind.RELATIONSHIP, meant)
        assert labels(journal) == ["Amara Okafor"]
    fresh = operations.create(
        journal,
        Kind.REFLECTION,
        {"date": "2026", "body": "[[Amara Okafor]]"},
        links={"Amara Okafor": (Kind.RELATIONSHIP, 999)},
    )
    assert target_of(journal, fresh, "Amara Okafor") is None, "there are two"
    operations.trash(journal, Kind.RELATIONSHIP, second)
    operations.edit(journal, Kind.REFLECTION, fresh, {"body": "Yes, [[Amara Okafor]]"})
    assert target_of(journal, fresh, "Amara Okafor") == (Kind.RELATIONSHIP, amara)


def test_a_name_that_is_taken_out_stands_for_nothing_any_more(journal: Journal, amara: int) -> None:
    record = write(journal, "[[Amara Okafor]] on [[people]]")
    other = write(journal, "[[people]]")
    operations.edit(journal, Kind.REFLECTION, record, {"body": "On [[people]]"})
    assert target_of(journal, record, "Amara Okafor") is None
    assert (
        target_of(journal, record, "people") is not None and target_of(journal, other, "people") is not None
    )
    operations.edit(journal, Kind.REFLECTION, record, {"body": "On nothing"})
    assert labels(journal) == ["people"]


def test_the_title_of_a_reflection_holds_no_links(journal: Journal, amara: int) -> None:
    record = write(journal, "", title="[[Amara Okafor]]")
    assert labels(journal) == []
    operations.edit(journal, Kind.REFLECTION, record, {"title": "Another [[Amara Okafor]]"})
    assert labels(journal) == []


def test_an_answer_holds_links_as_the_text_does(journal: Journal, amara: int) -> None:
    record = write(journal, "", framework="gibbs", answers=[("what", "x"), ("next", "[[Amara Okafor]]")])
    assert target_of(journal, record, "Amara Okafor") == (Kind.RELATIONSHIP, amara)
    operations.edit(journal, Kind.REFLECTION, record, {"answers": [("what", "[[people]]")]})
    assert labels(journal) == ["people"]


def test_the_text_follows_when_a_person_is_renamed_and_comes_back_with_undo(
    journal: Journal, amara: int
) -> None:
    record = write(journal, "With [[Amara Okafor]], and Amara Okafor without a link")
    answered = write(
        journal, "", framework="gibbs", answers=[("what", "[[Amara Okafor]] spoke"), ("next", "x")]
    )
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"name": "Amara Balogun"})
    assert body(journal, record) == "With [[Amara Balogun]], and Amara Okafor without a link"
    said = ReflectionAnswer.select(ReflectionAnswer.text).where(
        (ReflectionAnswer.reflection == answered) & (ReflectionAnswer.step == "what")
    )
    assert journal.value(said) == "[[Amara Balogun]] spoke"
    assert target_of(journal, record, "Amara Balogun") == (Kind.RELATIONSHIP, amara)
    assert labels(journal) == ["Amara Balogun"] * 2
    journal.undo()
    assert body(journal, record) == "With [[Amara Okafor]], and Amara Okafor without a link"
    assert labels(journal) == ["Amara Okafor"] * 2
    journal.redo()
    assert labels(journal) == ["Amara Balogun"] * 2


def test_typing_a_link_is_one_step_of_undo(journal: Journal, amara: int) -> None:
    record = write(journal, "")
    for text in ("[[Amara", "[[Amara Okafor", "[[Amara Okafor]]", "[[Amara Okafor]] said"):
        operations.edit(journal, Kind.REFLECTION, record, {"body": text})
    journal.undo()
    assert body(journal, record) == "" and labels(journal) == []


@given(st.text(max_size=120))
def test_any_name_makes_a_link_that_is_read_again(title: str) -> None:
    name = as_name(title)
    if name:
        assert names_in([f"a [[{name}]] b"]) == [name]
        assert LINK.search(f"[[{name}]]")


# Renaming


def test_only_what_names_the_person_is_renamed(journal: Journal, amara: int) -> None:
    ben = person(journal, "Ben")
    record = write(journal, "[[ Amara Okafor ]], [[Ben]], [[Amara Okafor senior]]")
    alone = write(journal, "[[Ben]]", framework="gibbs", answers=[("what", "[[Ben]]")])
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"name": "Amara [B.]"})
    assert body(journal, record) == "[[Amara (B.)]], [[Ben]], [[Amara Okafor senior]]"
    assert body(journal, alone) == "[[Ben]]"
    assert target_of(journal, record, "Ben") == (Kind.RELATIONSHIP, ben)


def test_whom_a_text_names_already_keeps_the_name_and_the_other_gets_a_number(
    journal: Journal, amara: int
) -> None:
    ben = person(journal, "Ben")
    record = write(journal, "[[Ben]] and [[Amara Okafor]]")
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"name": "Ben"})
    assert body(journal, record) == "[[Ben]] and [[Ben (2)]]"
    assert target_of(journal, record, "Ben") == (Kind.RELATIONSHIP, ben)
    assert target_of(journal, record, "Ben (2)") == (Kind.RELATIONSHIP, amara)
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"name": " Ben "})
    assert body(journal, record) == "[[Ben]] and [[Ben (2)]]", "the number stays"


def test_one_person_under_two_names_in_a_text_has_one_afterwards(journal: Journal, amara: int) -> None:
    record = operations.create(
        journal,
        Kind.REFLECTION,
        {"date": "2026", "body": "[[Amara Okafor]], [[my boss]] and [[amara okafor]]"},
        links={"my boss": (Kind.RELATIONSHIP, amara)},
    )
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"name": "Amara Balogun"})
    assert body(journal, record) == "[[Amara Balogun]], [[Amara Balogun]] and [[Amara Balogun]]"
    assert labels(journal) == ["Amara Balogun"]
    assert target_of(journal, record, "Amara Balogun") == (Kind.RELATIONSHIP, amara)


def test_the_answers_of_the_one_reflection_follow_and_those_of_others_stay(
    journal: Journal, amara: int
) -> None:
    ben = person(journal, "Ben")

    def answer(text: str, **links: tuple[Kind, int]) -> int:
        values = {"date": "2026", "framework": "gibbs", "answers": [("what", text), ("next", "x")]}
        return operations.create(journal, Kind.REFLECTION, values, links=links)

    def said(record: int) -> str:
        text = ReflectionAnswer.select(ReflectionAnswer.text).where(ReflectionAnswer.reflection == record)
        return str(journal.value(text.order_by(ReflectionAnswer.position)))

    mine = answer("[[boss]] spoke", boss=(Kind.RELATIONSHIP, amara))
    theirs = answer("[[boss]] spoke", boss=(Kind.RELATIONSHIP, ben))
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"name": "Amara Balogun"})
    assert (said(mine), said(theirs)) == ("[[Amara Balogun]] spoke", "[[boss]] spoke")


def test_a_link_that_is_chosen_again_as_it_was_is_left_alone(journal: Journal, amara: int) -> None:
    record = write(journal, "[[Amara Okafor]]")
    before = journal.rows(Mention.select())
    links = {"Amara Okafor": (Kind.RELATIONSHIP, amara)}
    operations.edit(journal, Kind.REFLECTION, record, {"body": "Yes, [[Amara Okafor]]"}, links=links)
    assert journal.rows(Mention.select()) == before
