# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What the private summary, the tailoring sheet and the tables of insights count, against a recount."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Direction
from mentordesk.practice.insights.efficacy import works
from mentordesk.practice.insights.efficacy_sentences import asked_sentence, recalled_text, whole_text
from mentordesk.practice.insights.tailoring import examples, tailoring_sheet
from mentordesk.practice.relationship.history import read_history
from mentordesk.practice.relationship.sponsorship import acts_summary, read_acts
from mentordesk.practice.wording.spans import Lately
from mentordesk.summaries.variants.private import private_document
from tests.recount.counted import same, words
from tests.recount.rows import (
    FOREVER,
    NOW,
    Row,
    Rows,
    WilderScribe,
    at_rest,
    awake,
    blank,
    come,
    last,
    outcome_of,
)

Written = tuple[Journal, Rows]


@pytest.fixture(scope="module", params=range(40, 44))
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    path: Path = tmp_path_factory.mktemp("summary") / "j.mentordesk"
    with open_journal(path, create=True) as journal:
        WilderScribe(journal, request.param).write(110)
        yield journal, Rows(journal)


def advice(rows: Rows, direction: str, person: int | None = None, *, recalled: bool = False) -> list[Row]:
    return [
        row
        for row in rows.of("advice", person)
        if row["direction"] == direction and not blank(row["words"]) and bool(row["recalled"]) == recalled
    ]


def pieces(number: int) -> str:
    return f"{words(number)} {'piece' if number == 1 else 'pieces'} of advice"


def test_the_private_summary_counts_what_there_is(written: Written) -> None:
    journal, rows = written
    today = NOW.isoformat()
    for person in rows.people():
        mine, first = person["id"], person["name"].split()[0]
        page = str(private_document(read_history(journal, mine, None, None, NOW), NOW))
        for direction, said in (("received", "{} came from {}."), ("given", "You gave {1} {0}.")):
            found = advice(rows, direction, mine)
            told = said.format(pieces(len(found)), first)
            told = told if direction == "given" else told[0].upper() + told[1:]
            same(f"summary: {direction}", told in page, bool(found), (told, mine))
            outcomes = Counter(map(outcome_of, found))
            if direction == "received":
                way = outcomes["declined"]
                told = f"In {words(way)} case{'' if way == 1 else 's'} you went another way."
                same("summary: another way", told in page, way > 0, told)
        received = advice(rows, "received", mine)
        heard = sum(row["report"] in ("told", "acknowledged") for row in received)
        told = f"{first} has heard what came of {words(heard)}"
        same("summary: heard", bool(re.search(re.escape(told) + "[.;]", page)), heard > 0, told)
        quiet = at_rest(person, today)
        owed = sum(
            row["state"] == "owed" and row["snoozed_until"] != FOREVER for row in received if not quiet
        )
        one_heard_nothing = bool(owed and not heard)
        same("summary: not heard", f"{first} has not heard" in page, one_heard_nothing, mine) if not (
            owed and owed != len(received)
        ) else None
        recalled = len(
            advice(rows, "received", mine, recalled=True) + advice(rows, "given", mine, recalled=True)
        )
        told = f"{pieces(recalled)} written down from memory"
        same("summary: recalled", told[0].upper() + told[1:] in page, recalled > 0, (told, mine))
        talks = [row for row in rows.of("conversation", mine) if come(row["date"], today)]
        times = {1: "once", 2: "twice"}.get(len(talks), f"{words(len(talks))} times")
        same("summary: talked", f"You talked {times}" in page, bool(talks), times)
        ways = Counter(row["channel"] for row in talks)
        for way, name in (("in_person", "in person"), ("phone", "by phone"), ("video", "by video")):
            every = ways[way] == len(talks) > 1
            most = not every and ways[way] * 2 > len(talks) > 1
            same("summary: always", f", always {name}." in page, every, (ways, mine))
            same("summary: most often", f", most often {name}." in page, most, (ways, mine))
        acts = rows.of("sponsorship", mine)
        quiet = not any((acts, talks, received))
        same("summary: nothing", quiet or "Nothing was recorded" not in page, True, mine)


def test_the_acts_on_one_line(written: Written) -> None:
    journal, rows = written
    for person in rows.people():
        acts = rows.of("sponsorship", person["id"])
        ways = Counter(row["direction"] for row in acts)
        today = date.today().isoformat()
        unthanked = sum(
            row["direction"] == "for_me" and row["thanked_on"] is None and awake(row, today)
            for row in acts
            if not at_rest(person, today)
        )
        parts = [
            f"{words(ways[way])} {said}"
            for way, said in (("for_me", "for you"), ("by_me", "by you"))
            if ways[way]
        ]
        told = ", ".join(parts)
        told += f"; {words(unthanked)} not thanked for yet" if unthanked else ""
        said = acts_summary(read_acts(journal, person["id"], person["name"]))
        same("acts on a line", said.lower(), told, person["id"])


TITLES = {
    "What helped": ("helped",),
    "Helped in part": ("partly",),
    "Used, and did not help": ("not_helped",),
    "Not used, and why": ("declined", "overtaken"),
    "Still open": ("unknown", "open"),
}


def test_the_tailoring_sheet_holds_all_that_was_given(written: Written) -> None:
    journal, rows = written
    for person in rows.people():
        given = advice(rows, "given", person["id"])
        outcomes = Counter(map(outcome_of, given))
        parts = tailoring_sheet(journal, person["id"]).parts
        counted = {title: sum(outcomes[one] for one in ones) for title, ones in TITLES.items()}
        shown = {part.title: len(part.items) + part.more for part in parts}
        same("tailoring", shown, {title: number for title, number in counted.items() if number}, person["id"])
        for part in parts:
            became = {outcome_of(row) for row in given if row["id"] in {item.advice for item in part.items}}
            same("tailoring: of its sort", became <= set(TITLES[part.title]), True, (part.title, became))
    for span in Lately:
        found = examples(journal, span, NOW)
        by_id = {row["id"]: row for row in advice(rows, "given") if within(row, span, NOW)}
        same(
            "words used", {by_id[one.advice]["uptake"] for one in found.used} <= {"followed", "adapted"}, True
        )
        same(
            "words not",
            {by_id[one.advice]["uptake"] for one in found.not_used} <= {"declined", "overtaken"},
            True,
        )


def within(row: Row, span: Lately, today: date) -> bool:
    """Whether the date of an advice may be within a span."""
    if span is Lately.EVER:
        return True
    start = date(today.year, 1, 1)
    if span is Lately.TWELVE_MONTHS:
        start = today.replace(year=today.year - 1) + timedelta(days=1)
    return last(row["date"]) >= start


def test_the_tables_of_insights(written: Written) -> None:
    journal, rows = written
    topics = {row["id"]: row["name"] for row in rows.of("topic")}
    about = rows.all["advice_topic"]
    for direction in Direction:
        for span in Lately:
            found = works(journal, direction, span, NOW, None)
            mine = [row for row in advice(rows, direction) if within(row, span, NOW)]
            recalled = [row for row in advice(rows, direction, recalled=True) if within(row, span, NOW)]
            same("works: all", found.whole.tally.total, len(mine), span)
            same("works: people", found.people_count, len({row["relationship_id"] for row in mine}))
            said = str(recalled_text(found))
            same("works: recalled", words(len(recalled)).capitalize() in said, bool(recalled), said)
            by_topic: Counter[str] = Counter()
            for row in mine:
                named = [
                    topics[link["topic_id"]]
                    for link in about
                    if link["advice_id"] == row["id"] and link["topic_id"] in topics
                ]
                by_topic.update(named or ["without a topic"])
            if set(by_topic) == {"without a topic"}:
                by_topic.clear()
            same("works: topics", {row.name: row.tally.total for row in found.topics}, dict(by_topic), span)
            asked: dict[str, list[Row]] = {"asked": [], "unasked": []}
            for row in mine:
                if row["unasked"]:
                    asked["unasked"].append(row)
                elif not blank(row["question"]):
                    asked["asked"].append(row)
            sentence = str(asked_sentence(found.asked))
            if sentence:
                for name, start in (("asked", "Asked for"), ("unasked", "Nobody had asked")):
                    used = sum(row["uptake"] in ("followed", "adapted") for row in asked[name])
                    told = f"{start}: {words(used)} of {words(len(asked[name]))} w"
                    if len(asked[name]) == 1:
                        told = f"{start}: the one piece was {'' if used else 'not '}used."
                    same("works: asked", told in sentence, True, (told, sentence))
            outcomes = Counter(map(outcome_of, mine))
            whole = str(whole_text(found))
            for one, told in (("overtaken", "events were faster."), ("open", "still open.")):
                same(f"works: {one}", told in whole, outcomes[one] > 0, whole)
