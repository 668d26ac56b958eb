# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The way through what was visited."""

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.desk.history import KEPT, History
from mentordesk.journal.terms import Kind

A, B, C = (Target(Place.RELATIONSHIPS, Kind.RELATIONSHIP, number) for number in (1, 2, 3))


def visited(*targets: Target) -> History:
    made = History()
    for target in targets:
        made.visit(target)
    return made


def test_nothing_visited_leads_nowhere() -> None:
    made = History()
    assert not made.can_go_back and not made.can_go_forward
    assert made.back() is None and made.forward() is None


def test_whoever_goes_on_from_the_middle_leaves_the_old_way() -> None:
    made = visited(A, B)
    assert made.back() == A and made.can_go_forward
    made.visit(C)
    assert not made.can_go_forward and made.back() == A and made.forward() == C


def test_the_same_twice_is_one_visit_and_a_record_only_begun_is_none() -> None:
    made = visited(A, B, B, Target(Place.ADVICE, Kind.ADVICE, new=()), Target(*B[:3], terms=("words",)))
    assert made.back() == A and not made.can_go_back


def test_back_from_a_record_only_begun_is_where_it_was_begun() -> None:
    begun = Target(Place.ADVICE, Kind.ADVICE, new=())
    made = visited(A, begun)
    assert made.can_go_back and made.back() == A
    made = visited(A, B, begun)
    assert made.back() == B
    made.stay()
    assert made.back() == B
    made.visit(B)
    assert made.back() == A and not made.can_go_back


def test_travelling_is_no_visit() -> None:
    made = visited(A, B)
    made.travelling = True
    target = made.back()
    assert target is not None
    made.visit(target)
    made.travelling = False
    assert made.forward() == B


def test_a_step_that_could_not_be_made_is_taken_back() -> None:
    made = visited(A, B)
    made.back()
    made.stay()
    assert not made.can_go_forward and made.back() == A


def test_each_place_remembers_the_record_that_was_shown_last() -> None:
    made = visited(A, Target(Place.RELATIONSHIPS), Target(Place.TODAY))
    assert made.last_of(Place.RELATIONSHIPS) == A and made.last_of(Place.TODAY) is None


def test_a_long_way_is_forgotten_at_its_beginning() -> None:
    made = visited(*(Target(Place.ADVICE, Kind.ADVICE, number) for number in range(KEPT + 5)))
    steps = 0
    while (target := made.back()) is not None:
        steps, last = steps + 1, target
    assert steps == KEPT - 1 and last.id == 5
