# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The field's standard terms, as text enums: the only place where they are spelled.

Values are what stands in the file; they never change once released. Sources: phases and value
functions are Kram's (Mentoring at Work, 1983 and 1985); the split of advice, sponsorship and give and
take follows the convictions in the product's specification.
"""

from enum import StrEnum

from mentordesk.i18n.texts import Message


class Kind(StrEnum):
    """The kinds of record a user can meet, search for, trash and take back."""

    RELATIONSHIP = "relationship"
    ADVICE = "advice"
    REFLECTION = "reflection"
    CONVERSATION = "conversation"
    EXCHANGE = "exchange"
    SPONSORSHIP = "sponsorship"
    TURNING_POINT = "turning_point"
    VALUE_STATEMENT = "value_statement"
    FOLLOW_UP = "follow_up"
    TOPIC = "topic"
    FRAMEWORK = "framework"


class Phase(StrEnum):
    """Phases of a developmental relationship (Kram 1983)."""

    INITIATION = "initiation"
    CULTIVATION = "cultivation"
    SEPARATION = "separation"
    REDEFINITION = "redefinition"


class Context(StrEnum):
    """Where two people know each other from."""

    EMPLOYER = "employer"
    CLIENT = "client"
    INDUSTRY = "industry"
    COMMUNITY = "community"
    OTHER = "other"


class ContactPointType(StrEnum):
    """Ways to reach a person."""

    EMAIL = "email"
    PHONE = "phone"
    WEB = "web"
    ADDRESS = "address"
    OTHER = "other"


class TurningPointKind(StrEnum):
    """What changed between two people on a day."""

    PHASE_CHANGE = "phase_change"
    FIRST_MET = "first_met"
    CHEMISTRY = "chemistry"
    RECOGNISED = "recognised"
    MUTUAL = "mutual"
    REKINDLED = "rekindled"
    ENDED = "ended"
    OWN_WORDS = "own_words"


class ValueFunction(StrEnum):
    """Career and psychosocial functions of a developmental relationship (Kram 1983)."""

    SPONSORSHIP = "sponsorship"
    EXPOSURE = "exposure"
    COACHING = "coaching"
    PROTECTION = "protection"
    CHALLENGE = "challenge"
    ROLE_MODELLING = "role_modelling"
    ACCEPTANCE = "acceptance"
    COUNSELLING = "counselling"
    FRIENDSHIP = "friendship"


class ValueSide(StrEnum):
    """Which way the stated value most likely flows."""

    RECEIVE = "receive"
    GIVE = "give"


class Channel(StrEnum):
    """How a conversation or a report took place."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"
    MESSAGE = "message"


class TalkingPointState(StrEnum):
    """What became of a point prepared for a conversation."""

    OPEN = "open"
    COVERED = "covered"
    CARRIED = "carried"
    DROPPED = "dropped"


class Direction(StrEnum):
    """Whether advice came to the user or went out from the user."""

    RECEIVED = "received"
    GIVEN = "given"


class Uptake(StrEnum):
    """What was done with a piece of advice."""

    UNDECIDED = "undecided"
    PLANNED = "planned"
    FOLLOWED = "followed"
    ADAPTED = "adapted"
    DECLINED = "declined"
    OVERTAKEN = "overtaken"


class Effect(StrEnum):
    """What a piece of advice led to."""

    UNKNOWN = "unknown"
    TOO_EARLY = "too_early"
    HELPED_A_LOT = "helped_a_lot"
    HELPED = "helped"
    NO_DIFFERENCE = "no_difference"
    MIXED = "mixed"
    MADE_WORSE = "made_worse"


class Came(StrEnum):
    """Whether what was expected of a piece of advice came so. Only the user can say."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Report(StrEnum):
    """Whether the other one knows what came of the advice."""

    NOT_YET = "not_yet"
    TOLD = "told"
    ACKNOWLEDGED = "acknowledged"
    NOT_NEEDED = "not_needed"


class AdviceState(StrEnum):
    """Where an advice stands in its life; derived from uptake, effect and report, never stored."""

    NOTED = "noted"
    TRYING = "trying"
    OWED = "owed"
    CLOSED = "closed"


class AdviceFact(StrEnum):
    """The three facts of an advice that are kept apart, the noting itself, and that the other one was asked."""

    NOTED = "noted"
    UPTAKE = "uptake"
    EFFECT = "effect"
    REPORT = "report"
    ASKED = "asked"


class Flow(StrEnum):
    """Which way something other than advice went."""

    GIVEN = "given"
    GAINED = "gained"


class ExchangeKind(StrEnum):
    """What can be given or gained that is not advice."""

    GROUND_INSIGHT = "ground_insight"
    CULTURE_INSIGHT = "culture_insight"
    MARKET_INSIGHT = "market_insight"
    SKILL = "skill"
    GENERATION_VIEW = "generation_view"
    FEEDBACK = "feedback"
    INTRODUCTION = "introduction"
    RESOURCE = "resource"
    TIME = "time"
    ENCOURAGEMENT = "encouragement"
    CHALLENGE = "challenge"
    THANKS = "thanks"


class SponsorshipDirection(StrEnum):
    """For whom a reputation was put on the line."""

    FOR_ME = "for_me"
    BY_ME = "by_me"


class SponsorshipKind(StrEnum):
    """Acts of sponsorship."""

    NOMINATED = "nominated"
    RECOMMENDED = "recommended"
    INTRODUCED = "introduced"
    STRETCH_WORK = "stretch_work"
    ADVOCATED = "advocated"
    DEFENDED = "defended"
    CREDITED = "credited"


class Stake(StrEnum):
    """How much of a reputation was at stake."""

    NONE = "none"
    SOME = "some"
    HIGH = "high"


class FollowUpKind(StrEnum):
    """Why something is to be picked up again."""

    REPORT_BACK = "report_back"
    ASK_HOW_IT_WENT = "ask_how_it_went"
    KEEP_IN_TOUCH = "keep_in_touch"
    MY_PROMISE = "my_promise"
    THEIR_PROMISE = "their_promise"
    PREPARE = "prepare"
    REVIEW_VALUE = "review_value"
    CUSTOM = "custom"


class FollowUpState(StrEnum):
    """Whether a follow-up still waits."""

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"


class FollowUpAnchor(StrEnum):
    """What a repeating follow-up counts from."""

    DATE = "date"
    """Its own day."""
    LAST_CONTACT = "last_contact"
    """The last contact of any kind with the person."""


STARTING_TOPICS = (
    Message("topics", "people"),
    Message("topics", "feedback"),
    Message("topics", "conflict"),
    Message("topics", "negotiation"),
    Message("topics", "strategy"),
    Message("topics", "customers"),
    Message("topics", "money"),
    Message("topics", "career move"),
    Message("topics", "visibility"),
    Message("topics", "delegation"),
    Message("topics", "culture"),
    Message("topics", "wellbeing"),
)
