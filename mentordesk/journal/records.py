# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The records of a journal as peewee models: fields, constraints and relations, and no meaning.

The models are bound to no database. Queries are built from them and run by the `Journal` they are
handed to, so several journals can be open at once. What records mean is told in `mentordesk.practice`.

Dates are texts as `mentordesk.journal.dates` describes them; times are UTC in ISO 8601 with
milliseconds (``2026-11-23T20:15:00.000Z``).
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, ClassVar

from peewee import (
    SQL,
    AutoField,
    BlobField,
    BooleanField,
    Check,
    Field,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
    fn,
)

from mentordesk.journal.rules import EFFECT_KNOWN, NOT_TRASHED, STATE_SQL, THANKED, TRASHED, UNTHANKED
from mentordesk.journal.terms import (
    AdviceFact,
    AdviceState,
    Came,
    Channel,
    ContactPointType,
    Context,
    Direction,
    Effect,
    ExchangeKind,
    Flow,
    FollowUpAnchor,
    FollowUpKind,
    FollowUpState,
    Kind,
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

# The day an advice came into its present state.
SINCE_SQL = (
    "COALESCE(CASE state"
    f" WHEN '{AdviceState.CLOSED}' THEN report_on"
    f" WHEN '{AdviceState.OWED}' THEN COALESCE(CASE WHEN {EFFECT_KNOWN.sql()} THEN effect_on END, uptake_on)"
    f" WHEN '{AdviceState.TRYING}' THEN uptake_on"
    " END, date)"
)

DATE_GLOBS = ("[0-9][0-9][0-9][0-9]", "-[0-1][0-9]", "-[0-3][0-9]")


def term(
    terms: type[StrEnum],
    *,
    default: StrEnum | None = None,
    null: bool = False,
    constraints: list[Any] | None = None,
) -> Any:
    """A text field that takes only the values of an enum."""
    start = None if default is None else str(default)
    choices = [(str(value), str(value)) for value in terms]
    make: Callable[..., Any] = TextField
    field = make(null=null, default=start, choices=choices, constraints=constraints)
    field.terms = terms
    return field


def approx_date(*, null: bool = True, index: bool = False) -> Any:
    """A text field that takes only the shape of an approximate date."""
    make: Callable[..., Any] = TextField
    field = make(null=null, index=index)
    field.approximate_date = True
    return field


def later_text() -> TextField:
    """A text field for free text that a later version of the file added."""
    return TextField(default="", constraints=[SQL("DEFAULT ''")])


def free_text() -> TextField:
    """A text field for free text; empty when nothing was written."""
    return TextField(default="")


def local_day(moment: Any) -> Any:
    """The day of a moment where the user is now, in a query: what `dates.local_day` tells of one."""
    return fn.DATE(moment, "localtime")


def terms_of(field: Field) -> type[StrEnum] | None:
    """The enum whose values a field takes; nothing for a field that takes others."""
    terms: type[StrEnum] | None = getattr(field, "terms", None)
    return terms


def computed(field: Any, expression: str) -> Any:
    """A field that SQLite computes from the others of its row, and nobody writes."""
    field.constraints = [SQL(f"GENERATED ALWAYS AS ({expression}) VIRTUAL")]
    field.computed = True
    return field


def is_computed(field: Field) -> bool:
    """Whether a field is computed, and never written."""
    return bool(getattr(field, "computed", False))


class Row(Model):
    """Anything that has a table. Children of a record name it with `owner`."""

    id: "AutoField[int]"
    """Made by peewee for each table."""
    _schema: ClassVar[Any]
    """Made by peewee for each table: creates it and its indexes."""

    owner: ClassVar[tuple[Kind, str] | None] = None
    """For a child table: the kind of its record, and the column that holds the record's id."""

    class Meta:
        legacy_table_names = False
        only_save_dirty = True


class Record(Row):
    """What every record has: a lasting uuid, times, and a place in the trash."""

    kind: ClassVar[Kind]

    uuid = TextField(unique=True)
    created_at = TextField()
    updated_at = TextField()
    trashed_at = TextField(null=True)
    trashed_with = TextField(null=True)
    """The uuid of the record whose trashing took this one along; both come back together."""


class Relationship(Record):
    """A person, and the bond between them and the user, in the user's words."""

    kind = Kind.RELATIONSHIP

    name = TextField()
    name_key = TextField()
    """The name without accents and case, for sorting and finding."""
    organisation = free_text()
    title = free_text()
    note = free_text()
    they_are = free_text()
    i_am = free_text()
    how_met = free_text()
    introduced_by = free_text()
    context = term(Context, null=True)
    they_bring = free_text()
    i_bring = free_text()
    began_on = approx_date()
    realised_on = approx_date()
    ended_on = approx_date()
    phase = term(Phase, null=True)
    keep_in_touch_days = IntegerField(null=True, constraints=[Check("keep_in_touch_days BETWEEN 1 AND 3660")])
    archived = BooleanField(default=False)
    paused = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])
    """At rest for a while: it does not ask for contact."""
    snoozed_until = approx_date()
    """Until then it does not count as drifting apart."""
    also_known_as = later_text()
    """Other names of the person, one a line."""
    i_call_them = later_text()
    """How the user addresses the person; empty for what can be told from the name."""
    died_on = approx_date()
    rests_until = approx_date()
    """At rest until that day; `paused` is without an end."""

    class Meta:
        constraints = [Check("name <> ''")]


class ContactPoint(Row):
    """One way to reach a person."""

    owner = (Kind.RELATIONSHIP, "relationship_id")

    relationship = ForeignKeyField(Relationship, backref="contact_points", on_delete="CASCADE")
    position = IntegerField(default=0)
    type = term(ContactPointType, default=ContactPointType.EMAIL)
    value = TextField()


class Topic(Record):
    """A subject of the user's own."""

    kind = Kind.TOPIC

    name = TextField()
    name_key = TextField(unique=True)

    class Meta:
        constraints = [Check("name <> ''")]


class TurningPoint(Record):
    """A dated moment after which the relationship was another one."""

    kind = Kind.TURNING_POINT

    relationship = ForeignKeyField(Relationship, backref="turning_points")
    date = approx_date(null=False)
    type = term(TurningPointKind, default=TurningPointKind.OWN_WORDS)
    phase = term(Phase, null=True)
    text = free_text()


class ValueStatement(Record):
    """A dated version of the value most likely to come from a relationship, and to go into it."""

    kind = Kind.VALUE_STATEMENT

    relationship = ForeignKeyField(Relationship, backref="value_statements")
    date = approx_date(null=False)
    receive_text = free_text()
    give_text = free_text()
    snoozed_until = approx_date()
    """Until then it does not ask to be looked at again."""


class ValueMention(Row):
    """One of Kram's functions named in a value statement."""

    owner = (Kind.VALUE_STATEMENT, "statement_id")

    statement = ForeignKeyField(ValueStatement, backref="mentions", on_delete="CASCADE")
    side = term(ValueSide)
    function = term(ValueFunction)

    class Meta:
        indexes = ((("statement", "side", "function"), True),)


class Conversation(Record):
    """A talk with one person: where, about what, and what was said."""

    kind = Kind.CONVERSATION

    relationship = ForeignKeyField(Relationship, backref="conversations")
    date = approx_date(null=False)
    channel = term(Channel, null=True)
    """How they talked; nothing as long as it was not said."""
    minutes = IntegerField(null=True, constraints=[Check("minutes BETWEEN 1 AND 6000")])
    subject = free_text()
    notes = free_text()


class TalkingPoint(Row):
    """Something to bring up in a conversation, prepared before it."""

    owner = (Kind.CONVERSATION, "conversation_id")

    conversation = ForeignKeyField(Conversation, backref="talking_points", on_delete="CASCADE")
    position = IntegerField(default=0)
    text = TextField()
    state = term(TalkingPointState, default=TalkingPointState.OPEN)


class Advice(Record):
    """A piece of advice, received or given, and what became of it."""

    kind = Kind.ADVICE

    relationship = ForeignKeyField(Relationship, backref="advice")
    conversation = ForeignKeyField(Conversation, backref="advice", null=True)
    source = ForeignKeyField("self", backref="passed_on", null=True)
    """The received advice that this given one passes on."""
    direction = term(Direction)
    date = approx_date(null=False)
    words = free_text()
    question = free_text()
    unasked = BooleanField(default=False)
    situation = free_text()
    expectation = free_text()
    confidence = IntegerField(null=True, constraints=[Check("confidence BETWEEN 0 AND 100")])
    review_on = approx_date()
    recalled = BooleanField(default=False)
    uptake = term(Uptake, default=Uptake.UNDECIDED)
    uptake_on = approx_date()
    uptake_note = free_text()
    effect = term(Effect, default=Effect.UNKNOWN)
    effect_on = approx_date()
    effect_note = free_text()
    report = term(Report, default=Report.NOT_YET)
    report_on = approx_date()
    report_channel = term(Channel, null=True)
    report_note = free_text()
    lesson = free_text()
    snoozed_until = approx_date()
    tried = later_text()
    """What was tried before asking."""
    answer_by = approx_date()
    """When an answer to the question is needed."""
    asked_on = approx_date()
    """The day the other one was last asked: how it went, or a question that waits for its answer."""
    came_true = term(Came, null=True)
    """Whether it came as expected, once the outcome was known; nothing as long as it was not said."""
    state = computed(TextField(), STATE_SQL)
    """Read only: see `mentordesk.journal.terms.AdviceState`."""
    since = computed(TextField(), SINCE_SQL)
    """Read only: the day it came into this state, as far as it is known."""

    class Meta:
        constraints = [Check("source_id IS NULL OR source_id <> id")]


WORDS_LENGTH = fn.LENGTH(fn.TRIM(Advice.words))
"""How many characters were said; 0 as long as an advice is a mere question. Two indexes hold it, written just so."""
QUESTION_LENGTH = fn.LENGTH(fn.TRIM(Advice.question))
"""How many characters the question has that was asked; an index holds it, written just so."""


class AdviceEvent(Row):
    """One dated change of one of the facts of an advice."""

    owner = (Kind.ADVICE, "advice_id")

    advice = ForeignKeyField(Advice, backref="events", on_delete="CASCADE")
    date = approx_date(null=False)
    recorded_at = TextField()
    fact = term(AdviceFact)
    value = free_text()
    note = free_text()
    channel = term(Channel, null=True)


class Exchange(Record):
    """Something given or gained that is not advice."""

    kind = Kind.EXCHANGE

    relationship = ForeignKeyField(Relationship, backref="exchanges")
    conversation = ForeignKeyField(Conversation, backref="exchanges", null=True)
    direction = term(Flow)
    date = approx_date(null=False)
    type = term(ExchangeKind)
    text = free_text()


class Sponsorship(Record):
    """An act in which somebody put their reputation on the line."""

    kind = Kind.SPONSORSHIP

    relationship = ForeignKeyField(Relationship, backref="sponsorships")
    direction = term(SponsorshipDirection)
    date = approx_date(null=False)
    type = term(SponsorshipKind)
    text = free_text()
    audience = free_text()
    stake = term(Stake, default=Stake.SOME)
    result = free_text()
    thanked_on = approx_date()
    snoozed_until = approx_date()
    """Until then it does not ask for thanks."""


class Reflection(Record):
    """A dated journal entry, free or guided."""

    kind = Kind.REFLECTION

    date = approx_date(null=False)
    title = free_text()
    body = free_text()
    framework = TextField(null=True)
    """The name of the guiding framework; nothing for a free entry."""


class ReflectionAnswer(Row):
    """What was written under one step of a guided reflection."""

    owner = (Kind.REFLECTION, "reflection_id")

    reflection = ForeignKeyField(Reflection, backref="answers", on_delete="CASCADE")
    position = IntegerField(default=0)
    step = TextField()
    text = free_text()

    class Meta:
        indexes = ((("reflection", "step"), True),)


class ReflectionLink(Row):
    """What a reflection is about: a relationship, an advice or a conversation."""

    owner = (Kind.REFLECTION, "reflection_id")

    reflection = ForeignKeyField(Reflection, backref="links", on_delete="CASCADE")
    relationship = ForeignKeyField(Relationship, backref="reflection_links", null=True)
    advice = ForeignKeyField(Advice, backref="reflection_links", null=True)
    conversation = ForeignKeyField(Conversation, backref="reflection_links", null=True)

    class Meta:
        constraints = [
            Check(
                "(relationship_id IS NOT NULL) + (advice_id IS NOT NULL) + (conversation_id IS NOT NULL) = 1"
            )
        ]


class Attachment(Row):
    """A picture or another file that belongs to a reflection."""

    owner = (Kind.REFLECTION, "reflection_id")

    reflection = ForeignKeyField(Reflection, backref="attachments", on_delete="CASCADE")
    uuid = TextField(unique=True)
    """What the text calls it by."""
    name = TextField()
    media_type = TextField()
    size = IntegerField()
    """In bytes."""
    content = BlobField()


class Mention(Row):
    """A link in the text of a reflection to another record, found by its uuid."""

    owner = (Kind.REFLECTION, "reflection_id")

    reflection = ForeignKeyField(Reflection, backref="mentions", on_delete="CASCADE")
    label = TextField()
    """What the text calls it."""
    target_kind = term(Kind)
    target_uuid = TextField(index=True)

    class Meta:
        indexes = ((("reflection", "label"), True),)


class Framework(Record):
    """A set of questions of the user's own that guides a reflection."""

    kind = Kind.FRAMEWORK

    name = TextField()
    name_key = TextField()
    intro = free_text()
    source = free_text()
    """Where it comes from, as it stands under its name."""


class FrameworkStep(Row):
    """One step of a set of the user's own."""

    owner = (Kind.FRAMEWORK, "framework_id")

    framework = ForeignKeyField(Framework, backref="steps", on_delete="CASCADE")
    position = IntegerField(default=0)
    """Below zero stands what is not asked: a question that was taken out, what the set does besides asking."""
    step = TextField()
    """What an answer is kept under; it stays when the wording changes."""
    title = TextField()
    hint = free_text()

    class Meta:
        indexes = ((("framework", "step"), True),)


class FollowUp(Record):
    """Something to be picked up again on a day."""

    kind = Kind.FOLLOW_UP

    relationship = ForeignKeyField(Relationship, backref="follow_ups", null=True)
    advice = ForeignKeyField(Advice, backref="follow_ups", null=True)
    conversation = ForeignKeyField(Conversation, backref="follow_ups", null=True)
    type = term(FollowUpKind, default=FollowUpKind.CUSTOM)
    text = free_text()
    due_on = approx_date()
    repeat = free_text()
    """An RRULE (RFC 5545), or empty."""
    snoozed_until = approx_date()
    state = term(FollowUpState, default=FollowUpState.OPEN)
    done_on = approx_date()
    anchor = term(FollowUpAnchor, default=FollowUpAnchor.DATE, constraints=[SQL("DEFAULT 'date'")])
    """What a repeat counts from."""
    automatic = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])
    """Whether it was made because a loop opened; then it goes when the loop closes."""
    made_on = approx_date()
    """The day a promise was made; nothing where it is not known."""


class AdviceTopic(Row):
    """An advice is about a topic."""

    owner = (Kind.ADVICE, "advice_id")

    advice = ForeignKeyField(Advice, backref="topic_links", on_delete="CASCADE")
    topic = ForeignKeyField(Topic, backref="advice_links", on_delete="CASCADE")

    class Meta:
        indexes = ((("advice", "topic"), True),)


class ConversationTopic(Row):
    """A conversation was about a topic."""

    owner = (Kind.CONVERSATION, "conversation_id")

    conversation = ForeignKeyField(Conversation, backref="topic_links", on_delete="CASCADE")
    topic = ForeignKeyField(Topic, backref="conversation_links", on_delete="CASCADE")

    class Meta:
        indexes = ((("conversation", "topic"), True),)


class ReflectionTopic(Row):
    """A reflection is about a topic."""

    owner = (Kind.REFLECTION, "reflection_id")

    reflection = ForeignKeyField(Reflection, backref="topic_links", on_delete="CASCADE")
    topic = ForeignKeyField(Topic, backref="reflection_links", on_delete="CASCADE")

    class Meta:
        indexes = ((("reflection", "topic"), True),)


class Draft(Row):
    """Words typed for a record that does not exist yet, and who is not somebody else. Never undone, never searched."""

    name = TextField(unique=True)
    body = TextField()
    updated_at = TextField()


RECORDS: tuple[type[Record], ...] = (
    Relationship,
    Topic,
    TurningPoint,
    ValueStatement,
    Conversation,
    Advice,
    Exchange,
    Sponsorship,
    Reflection,
    FollowUp,
    Framework,
)
CHILDREN: tuple[type[Row], ...] = (
    ContactPoint,
    ValueMention,
    TalkingPoint,
    AdviceEvent,
    ReflectionAnswer,
    ReflectionLink,
    AdviceTopic,
    ConversationTopic,
    ReflectionTopic,
    Attachment,
    Mention,
    FrameworkStep,
)
TABLES: tuple[type[Row], ...] = (*RECORDS, *CHILDREN, Draft)
BY_KIND: dict[Kind, type[Record]] = {model.kind: model for model in RECORDS}


def table_name(model: type[Row]) -> str:
    """The name of a model's table."""
    name: str = model._meta.table_name
    return name


def _checked(model: type[Row]) -> None:
    """Turn the choices and date shapes of a model's fields into constraints of its table."""
    for field in model._meta.sorted_fields:
        column = field.column_name
        checks: list[Any] = list(field.constraints or [])
        if field.choices:
            listed = ", ".join(f"'{value}'" for value, _ in field.choices)
            checks.append(Check(f"{column} IN ({listed})"))
        if getattr(field, "approximate_date", False):
            shapes = ["".join(DATE_GLOBS[: n + 1]) for n in range(3)]
            checks.append(Check(" OR ".join(f"{column} GLOB '{shape}'" for shape in shapes)))
        field.constraints = checks or None


for _model in TABLES:
    _checked(_model)


def _indexed() -> None:
    """The indexes behind the lists, the timeline and the loops; all but the first skip the trash."""
    for model in RECORDS:
        fields = model._meta.fields
        alive = NOT_TRASHED.where(model)
        name = table_name(model)
        if "relationship" in fields:
            fields["relationship"].index = False
            day = fields.get("date") or fields["due_on"]
            said = (WORDS_LENGTH,) if model is Advice else ()
            model.add_index(
                model.index(
                    *(fields["relationship"], day, model.trashed_at, *said), name=f"{name}_of_relationship"
                )
            )
        if "date" in fields and model is not Advice:
            model.add_index(model.index(fields["date"], name=f"{name}_by_date", where=alive))
        model.add_index(model.index(model.trashed_at, name=f"{name}_trash", where=TRASHED.where(model)))
    for field in (
        AdviceTopic.advice,
        ConversationTopic.conversation,
        ReflectionTopic.reflection,
        ReflectionAnswer.reflection,
        ValueMention.statement,
        Mention.reflection,
        FrameworkStep.framework,
    ):
        field.index = False  # led by a unique index already
    Sponsorship.add_index(
        Sponsorship.index(
            *(Sponsorship.direction, Sponsorship.date, Sponsorship.snoozed_until, Sponsorship.relationship),
            *(Sponsorship.trashed_at, Sponsorship.thanked_on),
            name="sponsorship_unthanked",
            where=(NOT_TRASHED & UNTHANKED).where(Sponsorship),
        )
    )
    # Contact that is no record of its own: telling, asking how it went, thanking.
    Sponsorship.add_index(
        Sponsorship.index(
            *(Sponsorship.relationship, Sponsorship.thanked_on, Sponsorship.trashed_at),
            name="sponsorship_thanked",
            where=THANKED.where(Sponsorship),
        )
    )
    Advice.add_index(
        Advice.index(
            *(Advice.relationship, Advice.report_on, Advice.report, Advice.trashed_at),
            name="advice_told",
            where=Advice.report_on.is_null(False),
        )
    )
    Advice.add_index(
        Advice.index(
            *(Advice.relationship, Advice.asked_on, Advice.trashed_at),
            name="advice_asked",
            where=Advice.asked_on.is_null(False),
        )
    )
    # Most of the three links of a reflection are empty, and an index that counts those helps nobody.
    for link in (ReflectionLink.relationship, ReflectionLink.advice, ReflectionLink.conversation):
        link.index = False
        name = f"reflection_link_{link.column_name}"
        ReflectionLink.add_index(ReflectionLink.index(link, name=name, where=link.is_null(False)))
    Relationship.add_index(
        Relationship.index(
            Relationship.name_key, name="relationship_by_name", where=NOT_TRASHED.where(Relationship)
        )
    )
    # With whom the user wishes to be in touch, and who has ended or is archived.
    Relationship.add_index(
        Relationship.index(
            *(Relationship.archived, Relationship.ended_on, Relationship.paused, Relationship.died_on),
            *(Relationship.rests_until, Relationship.keep_in_touch_days, Relationship.snoozed_until),
            Relationship.trashed_at,
            name="relationship_asking",
        )
    )
    alive = NOT_TRASHED.where(Advice)
    Advice.add_index(Advice.index(Advice.date, Advice.direction, name="advice_by_date", where=alive))
    Advice.add_index(
        Advice.index(Advice.relationship, Advice.state, name="advice_state_of_relationship", where=alive)
    )
    Advice.add_index(
        Advice.index(Advice.state, Advice.date, Advice.direction, name="advice_by_state", where=alive)
    )
    Advice.add_index(
        Advice.index(
            *(Advice.state, Advice.direction, Advice.since, Advice.review_on, Advice.snoozed_until),
            *(Advice.recalled, Advice.relationship, WORDS_LENGTH, Advice.trashed_at),
            name="advice_waiting",
            where=alive,
        )
    )
    # These two answer for themselves: with tens of thousands of pieces of advice, what costs is to look up each.
    Advice.add_index(
        Advice.index(
            *(
                Advice.direction,
                Advice.date,
                Advice.relationship,
                Advice.uptake,
                Advice.effect,
                Advice.unasked,
            ),
            *(Advice.recalled, WORDS_LENGTH, QUESTION_LENGTH, Advice.trashed_at),
            name="advice_counted",
            where=alive,
        )
    )
    FollowUp.add_index(
        FollowUp.index(
            FollowUp.state, FollowUp.due_on, name="follow_up_due", where=NOT_TRASHED.where(FollowUp)
        )
    )


_indexed()
