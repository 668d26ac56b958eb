# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The rows of a journal, read by plain SQL, and random journals with all that makes counting hard.

Nothing here knows a rule or a query of the program: what a sentence claims is counted again from these rows.
"""

import random
from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import Any

from mentordesk.journal.journal import Journal
from tests.practice.test_recount import NOW, Scribe

Row = dict[str, Any]
TABLES = (
    *("relationship", "advice", "exchange", "sponsorship", "conversation", "reflection", "value_statement"),
    *("follow_up", "topic", "reflection_link", "advice_topic", "value_mention"),
)


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


def at_rest(person: Row, today: str) -> bool:
    return bool(person["archived"] or person["paused"] or person["ended_on"])


def by_person(rows: list[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["relationship_id"]].append(row)
    return found


class WilderScribe(Scribe):
    """Writes what `Scribe` does, and beside it lessons, notes, reflections, topics, gains, and days still to come."""

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
        # An operation refuses what is still to come; a file of another clock may hold it all the same.
        for table in ("exchange", "sponsorship", "advice", "conversation"):
            for (row,) in db.execute_sql(f'SELECT id FROM "{table}"').fetchall():
                if rng.random() < 0.08:
                    day = (NOW + timedelta(rng.randint(1, 90))).isoformat()[: rng.choice((10, 10, 7))]
                    db.execute_sql(f'UPDATE "{table}" SET date = ? WHERE id = ?', (day, row))
        for (row,) in db.execute_sql("SELECT id FROM advice WHERE effect <> 'unknown'").fetchall():
            if rng.random() < 0.3:
                came = rng.choice(("yes", "partly", "no"))
                sure = rng.randint(0, 100)
                db.execute_sql(
                    "UPDATE advice SET came_true = ?, confidence = ? WHERE id = ?", (came, sure, row)
                )

    def gain(self) -> None:
        from mentordesk.journal.terms import ExchangeKind, Kind

        kinds = (*ExchangeKind, ExchangeKind.INTRODUCTION, ExchangeKind.INTRODUCTION)
        day, person = self.day(), self.rng.choice(self.people)
        values = {"relationship": person, "date": day, "type": self.rng.choice(kinds)}
        direction = self.rng.choice(("gained", "gained", "given"))
        self.make(Kind.EXCHANGE, direction=direction, **values)
        if values["type"] is ExchangeKind.INTRODUCTION and self.rng.random() < 0.5:
            way = "for_me" if direction == "gained" else "by_me"
            self.make(Kind.SPONSORSHIP, relationship=person, date=day, type="introduced", direction=way)

    def thought(self) -> None:
        from mentordesk.journal.terms import Kind

        about = self.rng.choice(
            [("relationship", self.people), ("advice", self.advice), ("conversation", self.talks)]
        )
        if about[1]:
            links = [(about[0], self.rng.choice(about[1]))]
            self.make(Kind.REFLECTION, date=self.day(), body="x", about=links)


def some_days(seed: int) -> list[date]:
    days = random.Random(seed)
    return [NOW, *(NOW + timedelta(days.randint(-200, 60)) for _ in range(3))]
