# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Seeded journals of any size, to measure with: ``python -m benchmarks.generate 100000 OUT.mentordesk``.

Words follow Zipf's law over some 20,000 words, an entry has about 120 of them, and dates lie within twenty years
with more of them lately. The same seed gives the same content. The load runs without the search index and
without a rollback journal; the index is made in one go at the end, and a file that is not finished never bears
its final name.
"""

import argparse
import os
import random
import sys
import time
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

import appdirs
from playhouse.sqlcipher_ext import SqlCipherDatabase

from mentordesk.journal.operations.records import FACTS, fold
from mentordesk.journal.records import (
    Advice,
    AdviceEvent,
    AdviceTopic,
    ContactPoint,
    Conversation,
    ConversationTopic,
    Exchange,
    FollowUp,
    Reflection,
    ReflectionAnswer,
    ReflectionLink,
    ReflectionTopic,
    Relationship,
    Row,
    Sponsorship,
    TalkingPoint,
    TurningPoint,
    ValueMention,
    ValueStatement,
    is_computed,
    table_name,
)
from mentordesk.journal.storage import schema, version
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import (
    STARTING_TOPICS,
    AdviceFact,
    Came,
    Channel,
    ContactPointType,
    Context,
    Direction,
    Effect,
    ExchangeKind,
    Flow,
    FollowUpKind,
    FollowUpState,
    Phase,
    Report,
    SponsorshipDirection,
    SponsorshipKind,
    Stake,
    TalkingPointState,
    TurningPointKind,
    Uptake,
    ValueFunction,
    ValueSide,
)

GENERATOR = 2
"""Changes when the same seed gives other content."""

AMARA = "Amara Bench"
"""The relationship of AMARA_RECORDS records, in journals of 10,000 records and more."""
AMARA_ID = 1
AMARA_RECORDS = 2000
SIZES = (1_000, 10_000, 100_000, 1_000_000)

FIRST_DAY, LAST_DAY = date(2006, 11, 20), date(2026, 11, 20)
_VOCABULARY = 20_000
_STREAM = 1_000_000
_CHUNK = 5_000

_COMMON = (
    "the of and to a in i that it was for on with he as you be at by had not she from but his they this have"
    " her or an which my one we were all so what their when there me if no out up who them do about more would"
    " how then time could can work said people than into only its some now like other our after first very where"
    " also much before us over through way back down long may day even new well make good year week too any own"
    " because most made every between never last those such still being meeting team lead leader board question"
    " answer plan project customer money career feedback conflict strategy culture advice story talk talked call"
    " asked told heard learned tried waited wrote promised thanked offered listened explained decided declined"
    " agreed changed moved started ended helped worked went came saw felt thought knew took gave kept left found"
    " lost won built grew broke held spoke quiet loud slow fast clear hard easy early late open closed honest"
    " careful brave patient tired glad sorry sure right wrong small big great better best worse less few many"
    " role job office floor room table door desk paper email letter note list number price budget quarter month"
    " morning evening tomorrow yesterday today deadline delivery release product market contract client supplier"
    " company department manager director colleague friend partner group person name voice face hand head eyes"
    " words silence trust doubt fear hope luck risk chance choice reason cause result effect change problem"
    " trouble mistake lesson idea thing point part half whole end start beginning middle side place home city"
    " country language school book course training skill experience practice habit rule goal target promotion"
    " salary offer interview review report summary draft version data figures chart slide presentation demo"
    " negotiation delegation visibility wellbeing sponsor introduction recommendation credit boat boast boards"
    " quality quick quite quote request reminder resource responsibility respect remote remember recent reach"
    " naïve café résumé façade déjà über Zürich São señor jalapeño Łódź smörgås coöperate élan crème fiancée"
)
_ONSETS = "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st t th tr v w"
_VOWELS = "a e i o u ai ea ee io oo ou é ö"
_CODAS = "b ck d g l ll m n nd ng nt p r rk rn s ss st t x"
_FIRST_NAMES = (
    "Ada Ben Chiara Dana Emeka Fatima Goran Hana Igor Jun Katya Léa Mateo Nadia Olu Priya Quentin Rosa Sven Tomás"
    " Ursula Viktor Wanjiru Ximena Yusuf Zoë Åsa Björn Çelik Đorđe Łucja Óscar"
)
_LAST_NAMES = (
    "Abara Bianchi Castillo Dvořák Eriksson Fischer García Hoffmann Ivanova Jensen Kovács Lindqvist Müller Nakamura"
    " O'Brien Petrović Quispe Rossi Şahin Tremblay Usman Virtanen Weiß Xu Yılmaz Zhang"
)


class Words:
    """Texts of words that are distributed as words are (Zipf and Mandelbrot)."""

    def __init__(self, rng: random.Random) -> None:
        """Make the vocabulary, and a long run of it that texts are cut from."""
        self._rng = rng
        words = dict.fromkeys(_COMMON.split())
        onsets, vowels = ["", *_ONSETS.split()], _VOWELS.split()
        codas = ["", "", "", *_CODAS.split()]
        while len(words) < _VOCABULARY:
            syllables = rng.choice((1, 2, 2, 2, 3, 3, 4))
            word = "".join(
                rng.choice(onsets) + rng.choices(vowels, (*[12] * 5, *[3] * 6, 1, 1))[0] + rng.choice(codas)
                for _ in range(syllables)
            )
            words.setdefault(word)
        weights = list(accumulate(1 / (rank + 2.7) for rank in range(1, len(words) + 1)))
        self._stream = rng.choices(list(words), cum_weights=weights, k=_STREAM)

    def text(self, count: int) -> str:
        """Sentences of about so many words."""
        random_number, stream = self._rng.random, self._stream
        sentences = []
        while count > 0:
            length = min(count, 5 + int(random_number() * 14))
            at = int(random_number() * (_STREAM - 20))
            sentence = " ".join(stream[at : at + length])
            sentences.append(sentence[:1].upper() + sentence[1:])
            count -= length
        return ". ".join(sentences) + "."

    def phrase(self, count: int) -> str:
        """So many words without a full stop."""
        return self.text(count)[:-1]


class Writer:
    """Rows for all tables, loaded in chunks."""

    def __init__(self, connection: Any) -> None:
        """Write through a bare database connection."""
        self._connection = connection
        self._rows: dict[type[Row], list[tuple[Any, ...]]] = {}
        self._sql: dict[type[Row], str] = {}
        self._defaults: dict[type[Row], dict[str, Any]] = {}
        self._next: dict[type[Row], int] = {}

    def add(self, model: type[Row], **values: Any) -> int:
        """Keep a row for the next chunk, and return its id. Names are those of columns."""
        if model not in self._sql:
            defaults = {
                field.column_name: field.default
                for field in model._meta.sorted_fields
                if not is_computed(field)
            }
            self._defaults[model] = defaults
            marks = ", ".join("?" * len(defaults))
            self._sql[model] = f"INSERT INTO {table_name(model)}({', '.join(defaults)}) VALUES ({marks})"
        row_id = self._next[model] = self._next.get(model, 0) + 1
        row = {**self._defaults[model], **values, "id": row_id}
        assert len(row) == len(self._defaults[model]), values
        self._rows.setdefault(model, []).append(tuple(row.values()))
        return row_id

    def count(self, model: type[Row]) -> int:
        """How many rows of a table there are so far."""
        return self._next.get(model, 0)

    def flush(self) -> None:
        """Load what has been kept."""
        for model, rows in self._rows.items():
            self._connection.executemany(self._sql[model], rows)
            rows.clear()


class Generator:
    """One journal's content, in the order of its dates."""

    def __init__(self, writer: Writer, records: int, seed: int) -> None:
        """Prepare the words and the people; nothing is written yet."""
        self.rng = random.Random(seed)
        self.writer = writer
        self.records = records
        self.words = Words(self.rng)
        self.people = max(10, records // 250)
        self.last_talk: dict[int, int] = {}
        self.received: list[int] = []

    def write(self) -> None:
        """Write it all."""
        rng, writer = self.rng, self.writer
        for number in range(1, self.people + 1):
            self._relationship(number)
        rest = self.records - self.people
        days = sorted(self._day() for _ in range(rest))
        amara = set(rng.sample(range(rest), AMARA_RECORDS)) if self.records >= 10_000 else set()
        first = AMARA_ID + 1 if amara else AMARA_ID
        shares = list(accumulate(rng.lognormvariate(0, 0.6) for _ in range(first, self.people + 1)))
        makers = (self._advice, self._reflection, self._conversation, self._exchange, self._other)
        mixture = (0.20, 0.80, 0.90, 0.97)
        for number, day in enumerate(days):
            if number in amara:
                person = AMARA_ID
            else:
                person = first + bisect_right(shares, rng.random() * shares[-1])
            if rng.random() < 0.02:  # written down years later
                day = max(FIRST_DAY, day - timedelta(rng.randrange(30, 3000)))
            makers[bisect_right(mixture, rng.random())](person, day)
            if number % _CHUNK == 0:
                writer.flush()
        writer.flush()

    # What records share

    def _day(self) -> date:
        """A day within the twenty years; half of them lie in the last five."""
        span = (LAST_DAY - FIRST_DAY).days
        return LAST_DAY - timedelta(int(span * self.rng.random() ** 2))

    def _meta(self, day: date) -> dict[str, Any]:
        stamp = f"{day.isoformat()}T{self.rng.randrange(7, 22):02d}:{self.rng.randrange(60):02d}:00.000Z"
        meta = {"uuid": f"{self.rng.getrandbits(128):032x}", "created_at": stamp, "updated_at": stamp}
        if self.rng.random() < 0.002:
            meta["trashed_at"] = stamp
        return meta

    def _date(self, day: date, vague: float = 0.01) -> str:
        if self.rng.random() < vague:
            return day.isoformat()[: self.rng.choice((4, 7))]
        return day.isoformat()

    def _later(self, day: date, most: int) -> date:
        return min(LAST_DAY, day + timedelta(self.rng.randrange(1, most)))

    def _topics(self, model: type[Row], owner: str, row_id: int, most: int) -> None:
        for topic in self.rng.sample(range(1, len(STARTING_TOPICS) + 1), self.rng.randint(1, most)):
            self.writer.add(model, **{owner: row_id, "topic_id": topic})

    def _length(self, about: int) -> int:
        return max(3, int(self.rng.gauss(about, about / 3)))

    # The kinds

    def _relationship(self, number: int) -> None:
        rng = self.rng
        began = FIRST_DAY + timedelta(int(rng.random() * 6000))
        name = AMARA
        if number != AMARA_ID:
            name = f"{rng.choice(_FIRST_NAMES.split())} {rng.choice(_LAST_NAMES.split())}"
            if self.people > 200:
                name += " " + self.words.phrase(1).capitalize()
        meta = self._meta(FIRST_DAY + timedelta(number % 365))
        if number == AMARA_ID:
            meta.pop("trashed_at", None)
        relationship = self.writer.add(
            Relationship,
            **meta,
            name=name,
            name_key=fold(name),
            organisation=self.words.phrase(2).title(),
            title=self.words.phrase(2),
            note=self.words.text(self._length(60)),
            they_are=self.words.phrase(3),
            i_am=self.words.phrase(3),
            how_met=self.words.text(self._length(15)),
            they_bring=self.words.text(self._length(12)),
            i_bring=self.words.text(self._length(12)),
            context=rng.choice(list(Context)),
            began_on=self._date(began, 0.4),
            phase=rng.choice(list(Phase)),
            keep_in_touch_days=rng.choice((None, 30, 60, 90, 180)),
            archived=rng.random() < 0.1 and number != AMARA_ID,
        )
        self.writer.add(
            ContactPoint,
            relationship_id=relationship,
            type=ContactPointType.EMAIL,
            value=f"person{number}@example.org",
        )

    def _advice(self, person: int, day: date) -> None:
        rng, words = self.rng, self.words
        given = rng.random() < 0.4
        recalled = rng.random() < 0.05
        row: dict[str, Any] = {
            **self._meta(day),
            "relationship_id": person,
            "direction": Direction.GIVEN if given else Direction.RECEIVED,
            "date": self._date(day, 0.5 if recalled else 0.005),
            "words": words.text(self._length(50)),
            "unasked": rng.random() < 0.2,
            "situation": words.text(self._length(30)),
            "recalled": recalled,
        }
        if not row["unasked"]:
            row["question"] = words.text(self._length(12))
        if rng.random() < 0.4:
            row |= {"expectation": words.text(self._length(12)), "confidence": rng.randrange(0, 101, 5)}
        if rng.random() < 0.3:
            row["conversation_id"] = self.last_talk.get(person)
        if given and self.received and rng.random() < 0.15:
            row["source_id"] = rng.choice(self.received)
        self._life(row, day)
        advice = self.writer.add(Advice, **row)
        if not given:
            self.received.append(advice)
        self._topics(AdviceTopic, "advice_id", advice, 2)
        self._events(advice, row)

    def _life(self, row: dict[str, Any], day: date) -> None:
        """Every state there is; what is old is mostly closed."""
        rng, words = self.rng, self.words
        age = (LAST_DAY - day).days
        how_far = rng.random() * (1 + min(age, 730) / 365)
        if how_far < 0.25:
            return
        day = self._later(day, 90)
        uptake = rng.choices(list(Uptake)[1:], (25, 35, 15, 15, 10))[0]
        row |= {"uptake": uptake, "uptake_on": self._date(day), "uptake_note": words.text(self._length(8))}
        effect = Effect.UNKNOWN
        if uptake not in (Uptake.DECLINED, Uptake.OVERTAKEN) and how_far > 0.55:
            day = self._later(day, 120)
            effect = rng.choices(list(Effect)[1:], (10, 20, 40, 12, 12, 6))[0]
            row |= {
                "effect": effect,
                "effect_on": self._date(day),
                "effect_note": words.text(self._length(12)),
            }
            if effect is not Effect.TOO_EARLY and rng.random() < 0.5:
                row["lesson"] = words.text(self._length(15))
        known = uptake in (Uptake.DECLINED, Uptake.OVERTAKEN) or effect not in (
            Effect.UNKNOWN,
            Effect.TOO_EARLY,
        )
        if known and "confidence" in row:
            row["came_true"] = list(Came)[row["confidence"] // 5 % len(Came)]
        if how_far > 0.8:
            report = rng.choices(list(Report)[1:], (60, 25, 15))[0]
            row |= {"report": report, "report_on": self._date(self._later(day, 60))}
            row["report_note"] = words.text(6) if rng.random() < 0.4 else ""
            if report is not Report.NOT_NEEDED:
                row["report_channel"] = rng.choice(list(Channel))

    def _events(self, advice: int, row: dict[str, Any]) -> None:
        """The dated events that the operations would have left behind."""
        stamp = row["created_at"]
        add = self.writer.add
        add(
            AdviceEvent,
            advice_id=advice,
            date=row["date"],
            recorded_at=stamp,
            fact=AdviceFact.NOTED,
            value=row["direction"],
        )
        for fact, (field, on, note) in FACTS.items():
            if field in row:
                add(
                    AdviceEvent,
                    advice_id=advice,
                    date=row[on],
                    recorded_at=stamp,
                    fact=fact,
                    value=row[field],
                    note=row[note],
                    channel=row.get("report_channel") if fact is AdviceFact.REPORT else None,
                )

    def _reflection(self, person: int, day: date) -> None:
        rng, words = self.rng, self.words
        guided = rng.random() < 0.1
        reflection = self.writer.add(
            Reflection,
            **self._meta(day),
            date=self._date(day),
            title=words.phrase(rng.randrange(3, 8)) if rng.random() < 0.8 else "",
            body="" if guided else words.text(self._length(115)),
            framework="what-so-what-now-what" if guided else None,
        )
        if guided:
            for position, step in enumerate(("what", "so-what", "now-what")):
                self.writer.add(
                    ReflectionAnswer,
                    reflection_id=reflection,
                    position=position,
                    step=step,
                    text=words.text(self._length(38)),
                )
        if rng.random() < 0.97 or person == AMARA_ID:
            self.writer.add(ReflectionLink, reflection_id=reflection, relationship_id=person)
        if rng.random() < 0.05 and person in self.last_talk:
            self.writer.add(ReflectionLink, reflection_id=reflection, conversation_id=self.last_talk[person])
        if rng.random() < 0.3:
            self._topics(ReflectionTopic, "reflection_id", reflection, 1)

    def _conversation(self, person: int, day: date) -> None:
        rng, words = self.rng, self.words
        talk = self.writer.add(
            Conversation,
            **self._meta(day),
            relationship_id=person,
            date=self._date(day),
            channel=rng.choice(list(Channel)),
            minutes=rng.choice((None, 15, 30, 45, 60, 90)),
            subject=words.phrase(4),
            notes=words.text(self._length(100)),
        )
        self.last_talk[person] = talk
        for position in range(rng.randrange(4)):
            self.writer.add(
                TalkingPoint,
                conversation_id=talk,
                position=position,
                text=words.phrase(6),
                state=rng.choice(list(TalkingPointState)),
            )
        if rng.random() < 0.5:
            self._topics(ConversationTopic, "conversation_id", talk, 2)

    def _exchange(self, person: int, day: date) -> None:
        self.writer.add(
            Exchange,
            **self._meta(day),
            relationship_id=person,
            direction=self.rng.choice(list(Flow)),
            date=self._date(day),
            type=self.rng.choice(list(ExchangeKind)),
            text=self.words.text(self._length(40)),
        )

    def _other(self, person: int, day: date) -> None:
        self.rng.choice((self._sponsorship, self._turning_point, self._value_statement, self._follow_up))(
            person, day
        )

    def _sponsorship(self, person: int, day: date) -> None:
        rng, words = self.rng, self.words
        self.writer.add(
            Sponsorship,
            **self._meta(day),
            relationship_id=person,
            direction=rng.choice(list(SponsorshipDirection)),
            date=self._date(day),
            type=rng.choice(list(SponsorshipKind)),
            text=words.text(self._length(40)),
            audience=words.phrase(3),
            stake=rng.choice(list(Stake)),
            result=words.text(self._length(12)),
            thanked_on=self._date(self._later(day, 30)) if rng.random() < 0.6 else None,
        )

    def _turning_point(self, person: int, day: date) -> None:
        type_ = self.rng.choice(list(TurningPointKind))
        self.writer.add(
            TurningPoint,
            **self._meta(day),
            relationship_id=person,
            date=self._date(day, 0.3),
            type=type_,
            phase=self.rng.choice(list(Phase)) if type_ is TurningPointKind.PHASE_CHANGE else None,
            text=self.words.text(self._length(25)),
        )

    def _value_statement(self, person: int, day: date) -> None:
        statement = self.writer.add(
            ValueStatement,
            **self._meta(day),
            relationship_id=person,
            date=self._date(day),
            receive_text=self.words.text(self._length(30)),
            give_text=self.words.text(self._length(30)),
        )
        for side in ValueSide:
            for function in self.rng.sample(list(ValueFunction), self.rng.randint(1, 3)):
                self.writer.add(ValueMention, statement_id=statement, side=side, function=function)

    def _follow_up(self, person: int, day: date) -> None:
        rng = self.rng
        due = day + timedelta(rng.randrange(1, 60))
        waits = (LAST_DAY - day).days < 60 and rng.random() < 0.5
        self.writer.add(
            FollowUp,
            **self._meta(day),
            relationship_id=person,
            type=rng.choice(list(FollowUpKind)),
            text=self.words.text(self._length(12)),
            due_on=due.isoformat(),
            state=FollowUpState.OPEN if waits else rng.choice((FollowUpState.DONE, FollowUpState.SKIPPED)),
            done_on=None if waits else self._date(due),
        )


def make_journal(path: Path, records: int, seed: int = 1) -> Path:
    """Make a journal of so many records at a path, in place of what is there; the starting topics come on top.

    In journals of 10,000 records and more, the relationship AMARA has AMARA_RECORDS of them.
    """
    path = Path(path)
    part = path.with_name(path.name + ".part")
    _remove(part)
    try:
        with open_journal(part, create=True) as journal:
            db: Any = journal.db
            connection = db.connection()
            # Chunks are not in the order of their references; those are looked at once, at the end.
            for pragma in (
                "journal_mode = OFF",
                "synchronous = OFF",
                "cache_size = -400000",
                "foreign_keys = OFF",
            ):
                db.execute_sql(f"PRAGMA {pragma}")
            with db.atomic("EXCLUSIVE"):
                schema.drop_index_triggers(db)
                _settle_topics(db, seed)
                Generator(Writer(connection), records, seed).write()
                schema.rebuild_index(db)
            # As in a journal that has been closed many times: closing runs PRAGMA optimize. Nothing was ever
            # deleted, so VACUUM would win nothing.
            db.execute_sql("PRAGMA optimize = 0x10002")
            db.execute_sql("PRAGMA journal_mode = WAL")
        _remove(path)
        part.replace(path)
    except BaseException:
        _remove(part)
        raise
    return path


def _settle_topics(db: Any, seed: int) -> None:
    """Give the starting topics uuids and times that depend on the seed alone."""
    rng = random.Random(f"topics {seed}")
    stamp = f"{FIRST_DAY.isoformat()}T08:00:00.000Z"
    for topic in range(1, len(STARTING_TOPICS) + 1):
        db.execute_sql(
            "UPDATE topic SET uuid = ?, created_at = ?, updated_at = ? WHERE id = ?",
            (f"{rng.getrandbits(128):032x}", stamp, stamp, topic),
        )


def _remove(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}-journal"):
        with suppress(FileNotFoundError):
            path.with_name(name).unlink()


def cache_dir() -> Path:
    """Where generated journals are kept: MENTORDESK_BENCH_DIR, or a folder in the user's cache."""
    chosen = os.environ.get("MENTORDESK_BENCH_DIR")
    return (
        Path(chosen) if chosen else Path(appdirs.user_cache_dir("mentordesk", appauthor=False)) / "benchmarks"
    )


def _schema_mark() -> str:
    """The version of the file's shape, with a sum over its tables and triggers while it is in the making."""
    db: Any = SqlCipherDatabase(":memory:", pragmas=[("cipher_log_level", "NONE")])
    db.connect()
    try:
        schema.create(db, "2006-11-20T08:00:00.000Z", iter(range(len(STARTING_TOPICS))).__next__)
        shape: Iterator[tuple[str]] = db.execute_sql(
            "SELECT sql FROM sqlite_master WHERE sql <> '' ORDER BY name"
        )
        mark = zlib.crc32("\n".join(sql for (sql,) in shape).encode())
    finally:
        db.close()
    return f"{version.MAJOR}.{version.MINOR}-{mark:08x}"


def journal_of(records: int) -> Path:
    """The journal of so many records from the cache, made first if it is not there."""
    folder = cache_dir()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"{records}-schema-{_schema_mark()}-generator-{GENERATOR}.mentordesk"
    if not path.exists():
        make_journal(path, records)
    return path


def main(argv: list[str] | None = None) -> int:
    """Make one journal at a path and tell how long it took."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("records", type=int, help="how many records")
    parser.add_argument("path", type=Path, help="the file to write, in place of what is there")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(argv)
    begun = time.perf_counter()
    path = make_journal(options.path, options.records, options.seed)
    size = path.stat().st_size / 2**20
    print(f"{path}: {options.records:,} records, {size:.0f} MiB, {time.perf_counter() - begun:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
