# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The demo journal holds together: its counts, its references, its terms and its dates."""

import itertools
import json
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal import terms
from mentordesk.journal.dates import ApproxDate

DEMO = Path(__file__).parents[3] / "resources" / "demo"
LISTS = (
    "topics",
    "relationships",
    "conversations",
    "advice",
    "exchanges",
    "sponsorships",
    "reflections",
    "follow_ups",
)
# Days on which month and year boundaries, leap days and short months fall differently.
OPENED_ON = [
    date(2026, 11, 23),
    date(2027, 1, 1),
    date(2027, 12, 31),
    date(2028, 2, 29),
    date(2030, 3, 31),
]
# Step names as the guided reflections are to use them.
STEPS = {
    "gibbs": (
        "description",
        "feelings",
        "evaluation",
        "analysis",
        "conclusion",
        "action_plan",
    ),
    "kolb": ("experience", "observation", "concept", "experiment"),
    "what_so_what_now_what": ("what", "so_what", "now_what"),
    "after_action": ("intended", "happened", "why", "next"),
    "grow": ("goal", "reality", "options", "will"),
    "blind_review": ("reasoning", "prediction", "reveal", "compare"),
    "ask_well": ("situation", "question", "tried", "ask"),
    "close_the_loop": ("advice", "did", "result", "tell"),
    "value_check": ("value", "evidence", "sponsor", "next"),
    "give_and_take": ("gave", "gained", "balance", "offer"),
    "looking_back": ("steered", "first_chance", "reframed", "thank"),
    "pay_it_forward": ("received", "worked", "who", "how"),
}
KNOWN_EFFECTS = set(terms.Effect) - {terms.Effect.UNKNOWN, terms.Effect.TOO_EARLY}
When = int | str


def concatenated() -> dict[str, list[dict[str, Any]]]:
    """All files of the demo as one."""
    whole: dict[str, list[dict[str, Any]]] = {name: [] for name in LISTS}
    for path in sorted(DEMO.glob("*.json")):
        for name, rows in json.loads(path.read_text(encoding="utf-8")).items():
            whole[name] += rows
    return whole


ALL = concatenated()
ADVICE = {row["key"]: row for row in ALL["advice"]}


def resolved(when: When, today: date) -> ApproxDate:
    """The date that a relative date means to somebody who opens the demo today."""
    if isinstance(when, int):
        return ApproxDate.of(today + timedelta(days=when))
    match = re.fullmatch(r"([my])-(\d+)", when)
    assert match, when
    unit, n = match.group(1), int(match.group(2))
    if unit == "y":
        return ApproxDate(today.year - n)
    months = today.year * 12 + today.month - 1 - n
    return ApproxDate(months // 12, months % 12 + 1)


def may_follow(earlier: When, later: When) -> bool:
    """Whether the second date can be the same as or after the first, on every day of opening."""
    return all(
        resolved(earlier, today).first_day() <= resolved(later, today).last_day() for today in OPENED_ON
    )


def state(row: dict[str, Any]) -> str:
    """The state as the product's table derives it."""
    if row.get("report", "not_yet") != "not_yet":
        return "closed"
    if row.get("uptake") in ("declined", "overtaken") or row.get("effect") in KNOWN_EFFECTS:
        return "owed"
    return "noted" if row.get("uptake", "undecided") == "undecided" else "trying"


def words_of(reflection: dict[str, Any]) -> int:
    """How many words were written, in the body and under the steps."""
    texts = [
        reflection["body"],
        *(answer["text"] for answer in reflection.get("answers", [])),
    ]
    return sum(len(text.split()) for text in texts)


def every_text(value: Any) -> list[str]:
    """All texts anywhere inside."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for inner in value.values() for text in every_text(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in every_text(inner)]
    return []


def test_there_is_as_much_as_promised() -> None:
    directions = Counter(row["direction"] for row in ALL["advice"])
    assert len(ALL["advice"]) == 80
    assert directions == {"received": 50, "given": 30}
    assert len(ALL["reflections"]) == 150
    assert len(ALL["relationships"]) == 9
    assert len(ALL["conversations"]) >= 45
    assert len(ALL["exchanges"]) >= 50
    assert len(ALL["sponsorships"]) == 10
    assert len(ALL["follow_ups"]) >= 14
    assert [t["name"] for t in ALL["topics"]][:12] == [topic.source for topic in terms.STARTING_TOPICS]
    assert len(ALL["topics"]) == 15
    assert sum("framework" in row for row in ALL["reflections"]) >= 25
    assert sum(words_of(row) >= 300 for row in ALL["reflections"]) >= 5
    assert sum(words_of(row) <= 25 for row in ALL["reflections"]) >= 5
    assert sum("expectation" in row for row in ALL["advice"]) >= 20
    assert sum(row.get("recalled", False) for row in ALL["advice"]) >= 4
    assert sum(row.get("unasked", False) for row in ALL["advice"]) >= 5
    assert sum("source" in row for row in ALL["advice"]) == 5
    assert sum(row.get("archived", False) for row in ALL["relationships"]) == 1


def test_every_reference_resolves() -> None:
    keys = {name: [row["key"] for row in ALL[name] if "key" in row] for name in LISTS}
    for name, named in keys.items():
        assert len(named) == len(set(named)), name
    singular = {
        "relationship": "relationships",
        "advice": "advice",
        "conversation": "conversations",
    }
    for name in LISTS:
        for row in ALL[name]:
            if "with" in row:
                assert row["with"] in keys["relationships"], row
            for topic in row.get("topics", []):
                assert topic in keys["topics"], row
            for field, target in singular.items():
                if field in row:
                    assert row[field] in keys[target], row
            for link in row.get("about", []):
                ((field, key),) = link.items()
                assert key in keys[singular[field]], row
    for row in ALL["advice"]:
        if "source" in row:
            assert row["direction"] == "given"
            assert ADVICE[row["source"]]["direction"] == "received"


def test_what_came_from_a_conversation_has_its_person_and_day() -> None:
    conversations = {row["key"]: row for row in ALL["conversations"]}
    for row in ALL["advice"] + ALL["exchanges"]:
        if "conversation" in row:
            conversation = conversations[row["conversation"]]
            assert row["with"] == conversation["with"], row
            assert row["date"] == conversation["date"], row
    for row in ALL["follow_ups"]:
        for field, rows in (("conversation", conversations), ("advice", ADVICE)):
            if field in row:
                assert row.get("relationship") == rows[row[field]]["with"], row


@pytest.mark.parametrize(
    ("name", "field", "term"),
    [
        ("relationships", "phase", terms.Phase),
        ("relationships", "context", terms.Context),
        ("conversations", "channel", terms.Channel),
        ("advice", "direction", terms.Direction),
        ("advice", "uptake", terms.Uptake),
        ("advice", "effect", terms.Effect),
        ("advice", "report", terms.Report),
        ("advice", "report_channel", terms.Channel),
        ("exchanges", "direction", terms.Flow),
        ("exchanges", "type", terms.ExchangeKind),
        ("sponsorships", "direction", terms.SponsorshipDirection),
        ("sponsorships", "type", terms.SponsorshipKind),
        ("sponsorships", "stake", terms.Stake),
        ("follow_ups", "type", terms.FollowUpKind),
        ("follow_ups", "state", terms.FollowUpState),
    ],
)
def test_terms_are_the_journals_and_all_occur(name: str, field: str, term: Any) -> None:
    used = {row[field] for row in ALL[name] if field in row}
    allowed = {str(value) for value in term}
    assert used <= allowed
    unused = allowed - used - {"undecided", "unknown", "not_yet", "message"}
    assert not unused or term in (terms.Context, terms.Phase)


def test_terms_inside_the_records() -> None:
    for row in ALL["relationships"]:
        assert {point["type"] for point in row["contact_points"]} <= set(terms.ContactPointType)
        for point in row["turning_points"]:
            assert point["type"] in set(terms.TurningPointKind)
            assert ("phase" in point) == (point["type"] == "phase_change"), point
            assert point.get("phase", "initiation") in set(terms.Phase)
        assert 1 <= len(row["value_statements"]) <= 3
        for statement in row["value_statements"]:
            assert {*statement["receive"], *statement["give"]} <= set(terms.ValueFunction)
            assert statement["receive"] and statement["give"]
    kinds = {point["type"] for row in ALL["relationships"] for point in row["turning_points"]}
    assert kinds == set(terms.TurningPointKind)
    points = [point["state"] for row in ALL["conversations"] for point in row.get("talking_points", [])]
    assert set(points) == set(terms.TalkingPointState)


def test_guided_reflections_follow_their_steps() -> None:
    used = {row["framework"] for row in ALL["reflections"] if "framework" in row}
    assert used == set(STEPS)
    for row in ALL["reflections"]:
        assert ("framework" in row) == ("answers" in row), row["title"]
        if "framework" in row:
            answered = [answer["step"] for answer in row["answers"]]
            assert answered == [step for step in STEPS[row["framework"]] if step in answered], row["title"]
            assert len(answered) >= 2


def test_an_advice_lives_forward_and_its_last_events_are_its_fields() -> None:
    for row in ALL["advice"]:
        events = row["events"]
        assert events[0] == {"date": row["date"], "fact": "noted", "value": ""}, row["key"]
        assert Counter(e["fact"] for e in events)["noted"] == 1
        for fact, default in (
            ("uptake", "undecided"),
            ("effect", "unknown"),
            ("report", "not_yet"),
        ):
            changes = [event for event in events if event["fact"] == fact]
            for earlier, later in itertools.pairwise(changes):
                assert may_follow(earlier["date"], later["date"]), row["key"]
            if changes:
                last = changes[-1]
                assert last["value"] == row[fact], row["key"]
                assert last["date"] == row[f"{fact}_on"], row["key"]
                assert last.get("note", "") == row.get(f"{fact}_note", ""), row["key"]
            else:
                assert row.get(fact, default) == default and f"{fact}_on" not in row, row["key"]
        lived = [
            row["date"],
            *(row[f"{f}_on"] for f in ("uptake", "effect", "report") if f"{f}_on" in row),
        ]
        for earlier, later in itertools.pairwise(lived):
            assert may_follow(earlier, later), row["key"]
        if "expectation" in row:
            assert 0 <= row["confidence"] <= 100
        if "came_true" in row:
            assert "expectation" in row and row["came_true"] in list(terms.Came)
            assert state(row) in ("owed", "closed"), row["key"]
        if row.get("report") == "not_needed":
            assert row["report_note"], row["key"]


def test_each_state_occurs_in_both_directions() -> None:
    states = Counter((row["direction"], state(row)) for row in ALL["advice"])
    for direction in terms.Direction:
        for name in terms.AdviceState:
            assert states[direction, name], (direction, name)
    assert states["received", "owed"] in (4, 5)
    assert states["given", "trying"] >= 4
    assert states["given", "owed"] == 2


@pytest.mark.parametrize("today", OPENED_ON, ids=str)
def test_nothing_happens_before_it_can(today: date) -> None:
    allowed_later = {"due_on", "review_on", "snoozed_until"}

    def check(value: Any, where: str) -> None:
        if isinstance(value, list):
            for inner in value:
                check(inner, where)
        elif isinstance(value, dict):
            for field, inner in value.items():
                if (field == "date" or field.endswith("_on") or field == "snoozed_until") and field not in (
                    allowed_later
                ):
                    assert resolved(inner, today).first_day() <= today, (where, value)
                elif field in allowed_later:
                    resolved(inner, today)
                else:
                    check(inner, where)

    for name in LISTS:
        rows = ALL[name]
        if name == "conversations":
            planned = [row for row in rows if row["date"] not in range(-99999, 1)]
            assert 1 <= len(planned) <= 2
            for row in planned:
                assert {point["state"] for point in row["talking_points"]} == {"open"}
                assert not row["notes"] if "notes" in row else True
            rows = [row for row in rows if row not in planned]
        check(rows, name)
    for row in ALL["relationships"]:
        for earlier, later in (("began_on", "realised_on"), ("began_on", "ended_on")):
            if later in row:
                assert may_follow(row[earlier], row[later]), row["key"]
        began = row["began_on"]
        for dated in [*row["turning_points"], *row["value_statements"]]:
            assert may_follow(began, dated["date"]), (row["key"], dated)
        met = [r for name in LISTS for r in ALL[name] if r.get("with") == row["key"]]
        for record in met:
            assert may_follow(began, record["date"]), record


def test_the_pictures_days() -> None:
    last: dict[str, int] = {}
    for row in ALL["conversations"]:
        if row["date"] <= 0:
            last[row["with"]] = max(last.get(row["with"], -99999), row["date"])
    overdue = {
        row["key"]
        for row in ALL["relationships"]
        if not row.get("archived")
        and "keep_in_touch_days" in row
        and -last[row["key"]] > row["keep_in_touch_days"]
    }
    assert overdue == {"lucia"}
    assert last["lucia"] == -144
    board = next(row for row in ALL["advice"] if row["words"].startswith("Ask the board for a decision"))
    assert (
        board["date"],
        board["uptake_on"],
        board["expectation"],
        board["confidence"],
    ) == (
        -56,
        -41,
        "They will postpone again.",
        70,
    )
    unthanked = [r for r in ALL["sponsorships"] if r["direction"] == "for_me" and "thanked_on" not in r]
    assert [row["with"] for row in unthanked] == ["grace"]


def test_notes_and_titles_are_worth_reading() -> None:
    titles = [row["title"] for row in ALL["reflections"]]
    assert len(titles) == len(set(titles)) and all(titles)
    bodies = [row["body"] for row in ALL["reflections"] if row["body"]]
    assert len(bodies) == len(set(bodies))
    words = [row["words"] for row in ALL["advice"] if "source" not in row]
    assert len(words) == len(set(words))
    for row in ALL["conversations"]:
        if row["date"] <= 0:
            assert 20 <= len(row["notes"].split()) <= 120, row["key"]


def test_no_word_contradicts_the_day_or_the_product() -> None:
    texts = [text for name in LISTS for text in every_text(ALL[name])]
    assert sum(len(re.findall(r"(?i)\bmentor|\bmentee", text)) for text in texts) <= 1
    absolute = re.compile(
        r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|June|July|August"
        r"|September|October|November|December|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|Easter|Christmas"
        r"|(?:19|20)\d\d)\b|\b(?:in|of|by|last|next|since) May\b"
    )
    for text in texts:
        assert not absolute.search(text), text
        assert "'" not in text and '"' not in text, text
        assert not re.search(r"(?:^|[\s(])\u2019\w", text), text
        assert "lorem" not in text.lower()
        assert text == text.strip()
