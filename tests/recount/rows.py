# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The rows of a journal, read by plain SQL, and random journals with all that makes counting hard.

Nothing here knows a rule or a query of the program: what a sentence claims is counted again from these rows.
"""

import random
from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import Any

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.advice import note_asked, note_question_asked
from mentordesk.journal.operations.merging import merge_relationships
from mentordesk.journal.terms import ExchangeKind, Kind
from tests.practice.test_recount import NOW, Scribe

Row = dict[str, Any]
TABLES = (
    *("relationship", "advice", "exchange", "sponsorship", "conversation", "reflection", "value_statement"),
    *("follow_up", "topic", "reflection_link", "advice_topic", "value_mention", "advice_event"),
)

USED, NOT_KNOWN = ("followed", "adapted"), ("unknown", "too_early")
FOREVER = "9999-12-31"
VAGUE = {
    "relationship": ("began_on", "realised_on", "ended_on", "died_on", "rests_until", "snoozed_until"),
    "advice": ("uptake_on", "effect_on", "report_on", "asked_on", "review_on", "snoozed_until", "answer_by"),
    "sponsorship": ("thanked_on", "snoozed_until"),
    "follow_up": ("due_on", "made_on", "snoozed_until"),
    "value_statement": ("snoozed_until",),
}
"""The fields that may be vague, beside the date of each record, which `Scribe.day` makes so."""


class Rows:
    """All rows of the tables, those of records in the trash apart."""

    def __init__(self, journal: Journal) -> None:
        self.all: dict[str, list[Row]] = {}
        for table in TABLES:
            cursor = journal.db.execute_sql(f'SELECT * FROM "{table}" ORDER BY id')
            names = [column[0] for column in cursor.description]
            self.all[table] = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def of(self, table: str, person: int | None = None) -> list[Row]:
        """The rows that are not in the trash, all or of one person."""
        return [
            row
            for row in self.all[table]
            if row.get("trashed_at") is None and (person is None or row["relationship_id"] == person)
        ]

    def people(self) -> list[Row]:
        return self.of("relationship")


def come(day: str | None, today: str) -> bool:
    """Whether a date lies in the past or the present: its first day."""
    return day is not None and first(day).isoformat() <= today


def first(day: str) -> date:
    return date.fromisoformat((day + "-01-01")[:10])


def last(day: str) -> date:
    if len(day) == 10:
        return date.fromisoformat(day)
    year, month = int(day[:4]), int(day[5:7] or 12)
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def blank(text: str | None) -> bool:
    return not (text or "").strip(" ")


def local(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone().date().isoformat()


def contact_days(rows: Rows, person: int) -> list[str]:
    """The dates there was contact of any kind, as they are written."""
    days = [
        row["date"] for table in ("conversation", "exchange", "sponsorship") for row in rows.of(table, person)
    ]
    for row in rows.of("advice", person):
        days += [row["date"]] if not blank(row["words"]) else []
        days += [row["report_on"]] if row["report"] in ("told", "acknowledged") else []
        days += [row["asked_on"]]
    days += [row["thanked_on"] for row in rows.of("sponsorship", person)]
    return [day for day in days if day is not None]


def rests(person: Row, today: str) -> bool:
    return bool(person["paused"] or (person["rests_until"] is not None and person["rests_until"] > today))


def at_rest(person: Row, today: str) -> bool:
    gone = person["ended_on"] or person["died_on"]
    return bool(person["archived"] or gone or rests(person, today))


def awake(row: Row, today: str) -> bool:
    return row["snoozed_until"] is None or row["snoozed_until"] <= today


def passed(since: str, today: date) -> int:
    """How many days have surely passed since a date."""
    return max(0, (today - last(since)).days)


def askings(rows: Rows, advice: int) -> int:
    """How often the other one was asked since the last word."""
    events = [row for row in rows.all["advice_event"] if row["advice_id"] == advice]
    words = [row["id"] for row in events if row["fact"] in ("uptake", "effect", "report")]
    return sum(row["fact"] == "asked" and row["id"] > max(words, default=0) for row in events)


def outcome_of(row: Row) -> str:
    if row["uptake"] in ("declined", "overtaken"):
        return str(row["uptake"])
    if row["uptake"] not in USED:
        return "open"
    if row["effect"] in NOT_KNOWN:
        return "unknown"
    return {"helped": "helped", "helped_a_lot": "helped", "mixed": "partly"}.get(row["effect"], "not_helped")


def by_person(rows: list[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["relationship_id"]].append(row)
    return found


class WilderScribe(Scribe):
    """Writes what `Scribe` does, and beside it all that a journal comes to hold in years.

    Lessons, notes, reflections, gains, ways of talking, askings, people who died or rest for a while, what was let
    rest, people who stood there twice and were made one, vague dates in every field, and days still to come.
    """

    def write(self, records: int = 90) -> None:
        super().write(records)
        rng, db = self.rng, self.journal.db
        with self.journal.step("more"):
            for _ in range(records // 2):
                self.gain()
            for _ in range(records // 6):
                self.thought()
        for table, fields in (
            ("advice", ("lesson", "uptake_note")),
            ("conversation", ("notes",)),
            ("sponsorship", ("text", "result")),
            ("relationship", ("they_are", "i_am")),
        ):
            for (row,) in db.execute_sql(f'SELECT id FROM "{table}"').fetchall():
                for field in fields:
                    if rng.random() < 0.5:
                        text = rng.choice(("", " ", "Said so."))
                        db.execute_sql(f'UPDATE "{table}" SET {field} = ? WHERE id = ?', (text, row))
        self.ask()
        self.leave_alone()
        self.about_topics()
        self.ready_to_be_asked()
        self.make_vague()
        # An operation refuses what is still to come; a file of another clock may hold it all the same.
        for table in ("exchange", "sponsorship", "advice", "conversation"):
            for (row,) in db.execute_sql(f'SELECT id FROM "{table}"').fetchall():
                if rng.random() < 0.08:
                    day = (NOW + timedelta(rng.randint(1, 90))).isoformat()
                    day = day if isinstance(self, ExactScribe) else day[: rng.choice((10, 10, 7))]
                    db.execute_sql(f'UPDATE "{table}" SET date = ? WHERE id = ?', (day, row))
        for (row,) in db.execute_sql("SELECT id FROM advice WHERE effect <> 'unknown'").fetchall():
            if rng.random() < 0.3:
                came = rng.choice(("yes", "partly", "no"))
                sure = rng.randint(0, 100)
                db.execute_sql(
                    "UPDATE advice SET came_true = ?, confidence = ? WHERE id = ?", (came, sure, row)
                )
        self.merge()

    def ask(self) -> None:
        """Some were asked how it went, or sent a question: once, or again and again."""
        rng, db = self.rng, self.journal.db
        found = db.execute_sql(
            "SELECT id, direction, TRIM(words) = '', since FROM advice"
            " WHERE state IN ('noted', 'trying') AND trashed_at IS NULL"
        ).fetchall()
        for record, direction, empty, since in found:
            if (direction == "given" or empty) and rng.random() < 0.5:
                for _ in range(rng.choice((1, 1, 2, 2, 3))):
                    day = max(first(since), NOW - timedelta(rng.randint(0, 120)))
                    if direction == "given":
                        note_asked(self.journal, record, day)
                    else:
                        note_question_asked(self.journal, record, day.isoformat())

    def leave_alone(self) -> None:
        """Some have died or rest for a while, and some loops were let rest."""
        rng, db = self.rng, self.journal.db
        for field, chance, value in (
            ("died_on", 0.08, lambda: self.day(400)),
            ("rests_until", 0.12, lambda: self.day(60, 60)),
            ("keep_in_touch_days", 0.05, lambda: rng.choice((1, 2))),
        ):
            for (row,) in db.execute_sql("SELECT id FROM relationship").fetchall():
                if rng.random() < chance:
                    db.execute_sql(f"UPDATE relationship SET {field} = ? WHERE id = ?", (value(), row))
        for table in ("advice", "sponsorship", "follow_up", "value_statement", "relationship"):
            for (row,) in db.execute_sql(f'SELECT id FROM "{table}"').fetchall():
                if rng.random() < 0.08:
                    until = rng.choice((FOREVER, FOREVER, self.day(60, 60)[:10]))
                    db.execute_sql(f'UPDATE "{table}" SET snoozed_until = ? WHERE id = ?', (until, row))
        for (row,) in db.execute_sql("SELECT id FROM conversation").fetchall():
            channel = rng.choice((None, "in_person", "phone", "phone", "video", "message"))
            db.execute_sql("UPDATE conversation SET channel = ? WHERE id = ?", (channel, row))

    def about_topics(self) -> None:
        """Some advice is about a topic, some about two; one of the topics is in the trash."""
        with self.journal.step("topics"):
            topics = [
                operations.ensure_topic(self.journal, name) for name in ("money", "people", "strategy", "x")
            ]
            operations.trash(self.journal, Kind.TOPIC, topics[-1])
        for (row,) in self.journal.db.execute_sql("SELECT id FROM advice").fetchall():
            for topic in self.rng.sample(topics, self.rng.choice((0, 1, 1, 2))):
                self.journal.db.execute_sql(
                    "INSERT INTO advice_topic (advice_id, topic_id) VALUES (?, ?)", (row, topic)
                )

    def ready_to_be_asked(self) -> None:
        """Some people of whom each sort of question has something to ask, as far as nothing else speaks against it."""
        rng, db = self.rng, self.journal.db
        with self.journal.step("people"):
            for number in range(4):
                began = f"{NOW.year - number - 1}-{rng.choice((NOW, NOW, *some_days(number))).month:02d}"
                someone = self.make(Kind.RELATIONSHIP, name=f"Somebody {number}", began_on=began[:7])
                self.people.append(someone)
                for _ in range(rng.randint(3, 6)):
                    if number % 2:
                        gain = {"direction": "gained", "type": rng.choice(list(ExchangeKind))}
                        self.make(Kind.EXCHANGE, relationship=someone, date=self.day(100), **gain)
                    else:
                        day = (NOW - timedelta(rng.randint(0, 200))).isoformat()
                        self.make(Kind.CONVERSATION, relationship=someone, date=day)
        found = "SELECT id FROM advice WHERE direction = 'received' AND TRIM(words) <> '' AND report = 'told'"
        for (row,) in db.execute_sql(found).fetchall():
            if rng.random() < 0.6:
                outcome = (rng.choice(("helped", "helped_a_lot")), rng.choice(("", "Ask first.")), row)
                db.execute_sql(
                    "UPDATE advice SET uptake = 'followed', effect = ?, lesson = ? WHERE id = ?", outcome
                )

    def make_vague(self) -> None:
        """In every field that holds a date, some are known to the month or the year alone."""
        rng, db = self.rng, self.journal.db
        for (row,) in db.execute_sql("SELECT id FROM advice WHERE TRIM(words) = ''").fetchall():
            if rng.random() < 0.4:
                db.execute_sql("UPDATE advice SET answer_by = ? WHERE id = ?", (self.day(30, 60), row))
        for table, fields in VAGUE.items():
            for field in fields:
                found = f'SELECT id, {field} FROM "{table}" WHERE LENGTH({field}) = 10 AND {field} < ?'
                for row, day in db.execute_sql(found, (FOREVER,)).fetchall():
                    if rng.random() < 0.2:
                        vague = day[: rng.choice((7, 7, 4))]
                        db.execute_sql(f'UPDATE "{table}" SET {field} = ? WHERE id = ?', (vague, row))

    def merge(self) -> None:
        """Two who stood there twice are made one."""
        for _ in range(2):
            live = [
                row
                for (row,) in self.journal.db.execute_sql(
                    "SELECT id FROM relationship WHERE trashed_at IS NULL ORDER BY id"
                ).fetchall()
            ]
            if len(live) > 4:
                merge_relationships(self.journal, *self.rng.sample(live, 2))

    def gain(self) -> None:
        kinds = (*ExchangeKind, ExchangeKind.INTRODUCTION, ExchangeKind.INTRODUCTION)
        day, person = self.day(), self.rng.choice(self.people)
        values = {"relationship": person, "date": day, "type": self.rng.choice(kinds)}
        direction = self.rng.choice(("gained", "gained", "given"))
        self.make(Kind.EXCHANGE, direction=direction, **values)
        if values["type"] is ExchangeKind.INTRODUCTION and self.rng.random() < 0.5:
            way = "for_me" if direction == "gained" else "by_me"
            self.make(Kind.SPONSORSHIP, relationship=person, date=day, type="introduced", direction=way)

    def thought(self) -> None:
        about = self.rng.choice(
            [("relationship", self.people), ("advice", self.advice), ("conversation", self.talks)]
        )
        if about[1]:
            links = [(about[0], self.rng.choice(about[1]))]
            self.make(Kind.REFLECTION, date=self.day(), body="x", about=links)


class ExactScribe(WilderScribe):
    """Writes what `WilderScribe` does, and knows every day."""

    def day(self, longest: int = 500, ahead: int = 0) -> str:
        return (NOW - timedelta(self.rng.randint(-ahead, longest))).isoformat()

    def make_vague(self) -> None:
        pass


def some_days(seed: int) -> list[date]:
    days = random.Random(seed)
    return [NOW, *(NOW + timedelta(days.randint(-200, 60)) for _ in range(3))]
