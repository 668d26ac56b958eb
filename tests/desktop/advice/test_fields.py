# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The fields of an advice."""

from pytestqt.qtbot import QtBot

from mentordesk.desktop.advice.fields import (
    fact_specs,
    labels,
    origin_specs,
    people,
    sealed_specs,
    topic_names,
)
from mentordesk.desktop.desk.desk import Desk
from mentordesk.journal.journal import Journal
from tests.desktop.advice.pieces import advise


def test_rows_are_named_from_the_side_of_the_user() -> None:
    received, given = labels("received", "Grace"), labels("given", "Grace")
    assert (received["uptake"], given["uptake"]) == ("What I did", "What Grace did")
    assert (received["question"], given["question"]) == ("I asked", "Grace asked")
    assert received.keys() == given.keys()


def test_each_row_has_one_field_and_each_named_row_is_there(desk: Desk, qtbot: QtBot) -> None:
    specs = [*fact_specs(), *sealed_specs(), *origin_specs(desk)]
    names = [spec.name for spec in specs]
    assert len(set(names)) == len(names)
    assert set(labels("given", "Grace")) <= set(names)
    for spec in specs:
        qtbot.addWidget(spec.make())


def test_people_and_topics_to_choose_from_are_those_of_the_journal(
    desk: Desk, journal: Journal, grace: int
) -> None:
    advise(journal, grace, topics=["Kites"])
    assert people(desk)() == [(grace, "Grace Lindqvist")]
    assert "Kites" in topic_names(desk)()
