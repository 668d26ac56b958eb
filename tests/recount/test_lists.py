# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every list of Today and every row of it against a recount: how many, of whom, since when, and in which words."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.records.read import read_relationship
from mentordesk.practice.relationship.relationship_list import relationship_lines
from mentordesk.practice.relationship.value import read_value
from mentordesk.practice.today.item import Waiting
from mentordesk.practice.today.lists import Today, count, headline, read_today, waiting_with
from mentordesk.practice.today.reminders import reminder
from mentordesk.practice.today.thanks_and_reviews import thanks
from tests.practice.test_recount import NOW, Recount
from tests.recount.counted import counted, same
from tests.recount.rows import FOREVER, Row, Rows, WilderScribe, askings, local, passed, rests, some_days
from tests.terminal.program import Output, run

MANY = 10_000
Written = tuple[Journal, Rows, int, Path]


@pytest.fixture(scope="module", params=range(20, 25))
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    path: Path = tmp_path_factory.mktemp("lists") / "j.mentordesk"
    with open_journal(path, create=True) as journal:
        WilderScribe(journal, request.param).write(110)
        yield journal, Rows(journal), request.param, path


def of(kind: Kind, shown: tuple[Waiting, ...]) -> set[int]:
    return {item.record for item in shown if item.kind is kind}


def test_the_lists_hold_what_waits_and_nothing_twice(written: Written) -> None:
    journal, _, seed, _ = written
    for today in some_days(seed):
        shown, recount = read_today(journal, today, MANY), Recount(journal, today)
        for name, found, claimed in (
            ("tell", of(Kind.ADVICE, shown.tell), recount.tell()),
            ("thank", of(Kind.SPONSORSHIP, shown.tell), recount.thanks()),
            ("ask", of(Kind.ADVICE, shown.ask), recount.ask()),
            ("answers", of(Kind.ADVICE, shown.answers), recount.answers()),
            ("drifting", of(Kind.RELATIONSHIP, shown.drifting), recount.drifting()),
            ("look again", of(Kind.ADVICE, shown.review), recount.silent()),
            ("stated", of(Kind.VALUE_STATEMENT, shown.review), recount.stated()),
            ("due", {(item.kind, item.record) for item in shown.due}, recount.due()),
        ):
            same(f"list: {name}", found, claimed, today)
        once = [(item.kind, item.record) for item in shown.listed]
        same("nothing twice", len(once), len(set(once)), today)
        for name, number, items in (
            ("due", shown.due_count, shown.due),
            ("tell", shown.tell_count, shown.tell),
            ("ask", shown.ask_count, shown.ask),
            ("answers", shown.answers_count, shown.answers),
            ("drifting", shown.drifting_count, shown.drifting),
            ("review", shown.review_count, shown.review),
        ):
            same(f"count: {name}", number, len(items), today)
        same("rail", count(journal, today), len(once), today)
        few = read_today(journal, today, 2)
        same("counted beyond what is shown", few.waiting, len(once), today)


def test_the_page_of_a_person_says_what_waits_there(written: Written) -> None:
    journal, rows, seed, _ = written
    owner = {row["id"]: row["relationship_id"] for row in rows.of("advice")}
    acts = {row["id"]: row["relationship_id"] for row in rows.of("sponsorship")}
    for today in some_days(seed):
        recount, day = Recount(journal, today), today.isoformat()
        tell, ask = (Counter(owner[one] for one in found) for found in (recount.tell(), recount.ask()))
        unthanked = Counter(acts[one] for one in recount.thanks())
        people = [person["id"] for person in rows.people()]
        for line in relationship_lines(journal, people, today):
            same("chip: thank", line.unthanked, unthanked[line.id], (line.id, today))
            same("page: thank", len(thanks(journal, today, MANY, line.id)), unthanked[line.id], line.id)
            (person,) = [one for one in rows.people() if one["id"] == line.id]
            same("line: rests", line.rests, rests(person, day), (line.id, today))
            same("line: died", line.died, person["died_on"] is not None)
            if max(tell[line.id], ask[line.id]) > 12:
                continue
            shown = waiting_with(journal, line.id, today)
            owed = [item for item in shown if not item.offered and item.record not in recount.ask()]
            same("page: tell", len(owed), tell[line.id], (line.id, today))
            same("page: ask", sum(item.record in recount.ask() for item in shown), ask[line.id])
            quiet = person["archived"] or person["died_on"] or rests(person, day)
            offered = [
                row
                for row in rows.of("advice", line.id)
                if row["state"] == "owed" and recount.awake(row) and person["ended_on"] and not quiet
            ]
            same("page: offered", sum(item.offered for item in shown), min(len(offered), 12), line.id)


def days_in(text: str) -> list[int]:
    return [int(one.replace(",", "")) for one in re.findall(r"([\d,]+) days?\b", text)]


def test_every_row_counts_days_from_a_day_alone(written: Written) -> None:
    journal, rows, seed, _ = written
    advice = {row["id"]: row for row in rows.of("advice")}
    acts = {row["id"]: row for row in rows.of("sponsorship")}
    for today in some_days(seed):
        shown = read_today(journal, today, MANY)
        for item in shown.listed:
            reason = item.reason.replace(item.called, "Ada")  # some names end with a number
            nought = re.search(r"(?<![,\d])(0 (days?|times|things|points)|1 (days|times|points))\b", reason)
            same("row: no nought", nought, None, item.reason)
        for item in (*shown.tell, *shown.ask):
            row = acts[item.record] if item.kind is Kind.SPONSORSHIP else advice[item.record]
            since = row["date"] if item.kind is Kind.SPONSORSHIP else row["since"]
            same("row: since", item.since, since, item.reason)
            silent = item.kind is Kind.ADVICE and item in shown.ask
            asked = silent and row["asked_on"] is not None and row["asked_on"] >= since
            tells = len(since) == 10 and passed(since, today) and not asked
            tells = tells and not (silent and askings(rows, item.record) >= 2)
            # Of given advice that was tried the day tried is counted from, and of the rest the day it was given.
            same("row: days", days_in(item.reason), [passed(since, today)] if tells else [], item.reason)
        for item in shown.answers:
            row, often = advice[item.record], askings(rows, item.record)
            same("answer: since", item.since, row["asked_on"])
            same("answer: no days", days_in(item.reason), [])
            same("answer: how often", f"Asked {often} times" in item.reason, often >= 2, item.reason)
            same("answer: one", "no answer yet" in item.reason, often < 2, item.reason)
        for item in shown.review:
            if item.kind is Kind.VALUE_STATEMENT:
                (stated,) = [row for row in rows.of("value_statement") if row["id"] == item.record]
                same("stated: a year", passed(stated["date"], today) >= 365, True, item.reason)
                continue
            row = advice[item.record]
            since = row["review_on"] or row["since"]
            same("look again: since", item.since, since)
            noted = row["state"] == "noted" and row["review_on"] is None
            same("noted comes back", "left there" in item.reason, noted, item.reason)
            tells = not noted and row["review_on"] is None and len(since) == 10
            same(
                "look again: days", days_in(item.reason), [passed(since, today)] if tells else [], item.reason
            )


def test_who_drifts_apart_is_told_of_with_what_is_known(written: Written) -> None:
    journal, rows, seed, _ = written
    for today in some_days(seed):
        recount = Recount(journal, today)
        for item in read_today(journal, today, MANY).drifting:
            (person,) = [one for one in rows.people() if one["id"] == item.record]
            last = recount.last_contact(item.record)
            wished = person["keep_in_touch_days"]
            told = f"You wished to be in touch every {'day' if wished == 1 else f'{wished} days'}"
            known = len(last) == 10
            more = f": {passed(last, today):,} have passed." if known else "."
            same("drifting", item.reason, told + more, (last, today))
            same("drifting: nothing", item.words == "No contact is on record yet.", not last, item.words)
            talks = [
                row
                for row in rows.of("conversation", item.record)
                if row["date"] == last and row["date"] <= today.isoformat()
            ]
            same("drifting: talked", item.words.startswith("Last talked"), bool(talks), item.words)
            ways = {
                "in_person": ", in person",
                "phone": ", by phone",
                "video": ", by video",
                "message": ", by message",
            }
            hows = {ways.get(row["channel"], "") for row in talks}
            named = re.search(r", (in person|by \w+)", item.words)
            same("drifting: how", (named[0] if named else "") in (hows or {""}), True, item.words)


def test_the_headline_and_the_notification(written: Written) -> None:
    journal, rows, seed, _ = written
    for today in some_days(seed):
        shown, recount = read_today(journal, today, MANY), Recount(journal, today)
        number = len(shown.listed)
        waits = counted(number, "thing waits", "things wait")
        same("notification", reminder(journal, today), f"{waits} in MentorDesk." if number else "")
        told = reminder(journal, today, words=True).splitlines()
        first = [f"{item.name}: {item.words}" for item in read_today(journal, today, 3).listed[:3]]
        same("notification in words", told[1:], first)
        if not number:
            continue
        oldest = min(
            filter(None, (since_of(item, shown, rows, recount) for item in shown.listed)), default=""
        )
        said = f"{waits}."
        if oldest and len(oldest) == 10 and passed(oldest, today):
            said += f" The oldest has waited {counted(passed(oldest, today), 'day', 'days')}."
        elif oldest and len(oldest) == 10:
            said += " The oldest is from today."
        found = headline(shown)
        same("headline", found if len(oldest) in (0, 10) else found.split(" The")[0], said, (oldest, today))
        same("headline: vague", "waited since" in found, 0 < len(oldest) < 10, (found, oldest))


def since_of(item: Waiting, shown: Today, rows: Rows, recount: Recount) -> str:
    """The date from which something waits, counted again from its row; empty where it does not wait yet."""
    tables = {
        Kind.ADVICE: "advice",
        Kind.SPONSORSHIP: "sponsorship",
        Kind.VALUE_STATEMENT: "value_statement",
        Kind.FOLLOW_UP: "follow_up",
        Kind.RELATIONSHIP: "relationship",
        Kind.CONVERSATION: "conversation",
    }
    (row,) = [row for row in rows.of(tables[item.kind]) if row["id"] == item.record]
    if item.kind is Kind.RELATIONSHIP:
        return later(recount.last_contact(item.record), row["keep_in_touch_days"])
    if item.kind is Kind.CONVERSATION:
        return ""
    if item.kind is Kind.VALUE_STATEMENT:
        return later(row["date"], 365)
    if item.kind is Kind.SPONSORSHIP:
        return str(row["date"])
    if item.kind is Kind.ADVICE:
        if item in shown.answers:
            return str(row["asked_on"])
        return str((row["review_on"] if item in shown.review else None) or row["since"])
    return due_since(row, recount) or item.since


def later(day: str, days: int) -> str:
    """A day so many days later; nothing for a month or a year."""
    return (date.fromisoformat(day) + timedelta(days)).isoformat() if len(day) == 10 else ""


def due_since(row: Row, recount: Recount) -> str:
    """Likewise of a follow-up with a day; nothing for one that goes by the last contact."""
    if row["anchor"] == "last_contact":
        return ""
    until = row["snoozed_until"]
    since = max(row["due_on"] or "", until or "") or row["made_on"] or local(row["created_at"])
    whole = len(since) == 10 or since < recount.day[: len(since)]
    return str(since) if whole else ""


def test_the_terminal_says_the_same(written: Written, capsys: Output) -> None:
    journal, _, _, path = written
    shown = read_today(journal, NOW, MANY)
    assert run("today", "--journal", path) == 0
    out, _ = capsys.readouterr()
    lines = out.splitlines()
    same("terminal: headline", lines[0], headline(read_today(journal, NOW)))
    lists = {
        "Due": shown.due,
        "Tell them what happened": shown.tell,
        "Ask how it went": shown.ask,
        "Waiting for an answer": shown.answers,
        "Drifting apart": shown.drifting,
        "Review due": shown.review,
    }
    parts = {block.splitlines()[0]: block.splitlines()[1:] for block in out.split("\n\n")[1:]}
    same("terminal: headings", list(parts), [name for name, items in lists.items() if items])
    for name, block in parts.items():
        named = [line for line in block if re.match(r"  [^ …]", line)]
        more = re.search(r"… and ([\d,]+) more", block[-1])
        beyond = int(more[1].replace(",", "")) if more else 0
        same("terminal: how many", len(named) + beyond, len(lists[name]), name)


def test_a_statement_says_how_old_it_is(written: Written) -> None:
    journal, rows, seed, _ = written
    for today in some_days(seed):
        recount = Recount(journal, today)
        for person in rows.people():
            record = read_relationship(journal, person["id"])
            assert record is not None
            stated = rows.of("value_statement", person["id"])
            newest = max(stated, key=lambda row: (row["date"], row["id"]), default=None)
            age = passed(newest["date"], today) // 365 if newest is not None else 0
            asks = (
                newest is not None and age and recount.awake(newest) and person["id"] not in recount.archived
            )
            years = counted(int(age), "year", "years")
            hint = read_value(journal, record, today).hint
            same(
                "value: hint", hint, f"You said so {years} ago. Is it still so?" if asks else "", person["id"]
            )


def test_nothing_that_was_let_rest_for_good_is_named(written: Written) -> None:
    journal, rows, seed, _ = written
    resting = {
        (table, row["id"])
        for table in ("advice", "sponsorship", "follow_up", "value_statement")
        for row in rows.of(table)
        if row["snoozed_until"] == FOREVER
    }
    for today in (*some_days(seed), date(NOW.year + 3, 1, 1)):
        for item in read_today(journal, today, MANY).listed:
            same("let rest", (str(item.kind), item.record) in resting, False, item.reason)
