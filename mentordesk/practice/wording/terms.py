# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What things are called: the terms of the field in words a user reads."""

from collections.abc import Iterable
from enum import StrEnum

from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.terms import (
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
)

_TEXTS: tuple[tuple[StrEnum, Message], ...] = (
    (Kind.RELATIONSHIP, Message("terms", "Relationship")),
    (Kind.ADVICE, Message("terms", "Advice")),
    (Kind.REFLECTION, Message("terms", "Reflection")),
    (Kind.CONVERSATION, Message("terms", "Conversation")),
    (Kind.EXCHANGE, Message("terms", "Give and take")),
    (Kind.SPONSORSHIP, Message("terms", "Act of sponsorship")),
    (Kind.TURNING_POINT, Message("terms", "Turning point")),
    (Kind.VALUE_STATEMENT, Message("terms", "Value statement")),
    (Kind.FOLLOW_UP, Message("terms", "Follow-up")),
    (Kind.TOPIC, Message("terms", "Topic")),
    (Kind.FRAMEWORK, Message("terms", "Set of questions")),
    (Phase.INITIATION, Message("terms", "Initiation")),
    (Phase.CULTIVATION, Message("terms", "Cultivation")),
    (Phase.SEPARATION, Message("terms", "Separation")),
    (Phase.REDEFINITION, Message("terms", "Redefinition")),
    (Context.EMPLOYER, Message("terms", "Employer")),
    (Context.CLIENT, Message("terms", "Client")),
    (Context.INDUSTRY, Message("terms", "Industry")),
    (Context.COMMUNITY, Message("terms", "Community")),
    (Context.OTHER, Message("terms", "Other")),
    (ContactPointType.EMAIL, Message("terms", "Email")),
    (ContactPointType.PHONE, Message("terms", "Phone")),
    (ContactPointType.WEB, Message("terms", "Web")),
    (ContactPointType.ADDRESS, Message("terms", "Address")),
    (ContactPointType.OTHER, Message("terms", "Other")),
    (TurningPointKind.PHASE_CHANGE, Message("terms", "A new phase")),
    (TurningPointKind.FIRST_MET, Message("terms", "First met")),
    (TurningPointKind.CHEMISTRY, Message("terms", "Chemistry felt")),
    (TurningPointKind.RECOGNISED, Message("terms", "Recognised for what it was")),
    (TurningPointKind.MUTUAL, Message("terms", "Became mutual")),
    (TurningPointKind.REKINDLED, Message("terms", "Rekindled")),
    (TurningPointKind.ENDED, Message("terms", "Ended")),
    (TurningPointKind.OWN_WORDS, Message("terms", "In my own words")),
    (ValueFunction.SPONSORSHIP, Message("terms", "Sponsorship")),
    (ValueFunction.EXPOSURE, Message("terms", "Exposure and visibility")),
    (ValueFunction.COACHING, Message("terms", "Coaching")),
    (ValueFunction.PROTECTION, Message("terms", "Protection")),
    (ValueFunction.CHALLENGE, Message("terms", "Challenging assignments")),
    (ValueFunction.ROLE_MODELLING, Message("terms", "Role modelling")),
    (ValueFunction.ACCEPTANCE, Message("terms", "Acceptance and confirmation")),
    (ValueFunction.COUNSELLING, Message("terms", "Counselling")),
    (ValueFunction.FRIENDSHIP, Message("terms", "Friendship")),
    (Channel.IN_PERSON, Message("terms", "In person")),
    (Channel.VIDEO, Message("terms", "Video")),
    (Channel.PHONE, Message("terms", "Phone")),
    (Channel.MESSAGE, Message("terms", "Message")),
    (TalkingPointState.OPEN, Message("terms", "Open")),
    (TalkingPointState.COVERED, Message("terms", "Covered")),
    (TalkingPointState.DROPPED, Message("terms", "Dropped")),
    (TalkingPointState.CARRIED, Message("terms", "Carried over")),
    (Direction.RECEIVED, Message("terms", "Received")),
    (Direction.GIVEN, Message("terms", "Given")),
    (Uptake.UNDECIDED, Message("terms", "Undecided")),
    (Uptake.PLANNED, Message("terms", "Planned")),
    (Uptake.FOLLOWED, Message("terms", "Followed")),
    (Uptake.ADAPTED, Message("terms", "Adapted")),
    (Uptake.DECLINED, Message("terms", "Went another way")),
    (Uptake.OVERTAKEN, Message("terms", "Overtaken by events")),
    (Effect.UNKNOWN, Message("terms", "Not known yet")),
    (Effect.TOO_EARLY, Message("terms", "Too early to say")),
    (Effect.HELPED_A_LOT, Message("terms", "Helped a lot")),
    (Effect.HELPED, Message("terms", "Helped")),
    (Effect.NO_DIFFERENCE, Message("terms", "Made no difference")),
    (Effect.MIXED, Message("terms", "Mixed")),
    (Effect.MADE_WORSE, Message("terms", "Made it worse")),
    (Came.YES, Message("terms", "As expected")),
    (Came.PARTLY, Message("terms", "Partly as expected")),
    (Came.NO, Message("terms", "Otherwise")),
    (Report.NOT_YET, Message("terms", "Not yet")),
    (Report.TOLD, Message("terms", "Told")),
    (Report.ACKNOWLEDGED, Message("terms", "Acknowledged")),
    (Report.NOT_NEEDED, Message("terms", "Not needed")),
    (Flow.GIVEN, Message("terms", "I gave")),
    (Flow.GAINED, Message("terms", "I gained")),
    (ExchangeKind.GROUND_INSIGHT, Message("terms", "Ground-level insight")),
    (ExchangeKind.CULTURE_INSIGHT, Message("terms", "Culture insight")),
    (ExchangeKind.MARKET_INSIGHT, Message("terms", "Market insight")),
    (ExchangeKind.SKILL, Message("terms", "A new skill")),
    (ExchangeKind.GENERATION_VIEW, Message("terms", "Another generation’s view")),
    (ExchangeKind.FEEDBACK, Message("terms", "Feedback")),
    (ExchangeKind.INTRODUCTION, Message("terms", "An introduction")),
    (ExchangeKind.RESOURCE, Message("terms", "A resource")),
    (ExchangeKind.TIME, Message("terms", "Time")),
    (ExchangeKind.ENCOURAGEMENT, Message("terms", "Encouragement")),
    (ExchangeKind.CHALLENGE, Message("terms", "A challenge")),
    (ExchangeKind.THANKS, Message("terms", "Thanks")),
    (SponsorshipDirection.FOR_ME, Message("terms", "For me")),
    (SponsorshipDirection.BY_ME, Message("terms", "By me")),
    (SponsorshipKind.NOMINATED, Message("terms", "Nominated")),
    (SponsorshipKind.RECOMMENDED, Message("terms", "Recommended")),
    (SponsorshipKind.INTRODUCED, Message("terms", "Introduced to a decision maker")),
    (SponsorshipKind.STRETCH_WORK, Message("terms", "Gave stretch work")),
    (SponsorshipKind.ADVOCATED, Message("terms", "Advocated in absence")),
    (SponsorshipKind.DEFENDED, Message("terms", "Defended")),
    (SponsorshipKind.CREDITED, Message("terms", "Credited in public")),
    (Stake.NONE, Message("terms", "No reputation at stake")),
    (Stake.SOME, Message("terms", "Some reputation at stake")),
    (Stake.HIGH, Message("terms", "Much reputation at stake")),
    (FollowUpKind.REPORT_BACK, Message("terms", "Report back")),
    (FollowUpKind.ASK_HOW_IT_WENT, Message("terms", "Ask how it went")),
    (FollowUpKind.KEEP_IN_TOUCH, Message("terms", "Keep in touch")),
    (FollowUpKind.MY_PROMISE, Message("terms", "A promise of mine")),
    (FollowUpKind.THEIR_PROMISE, Message("terms", "A promise of theirs")),
    (FollowUpKind.PREPARE, Message("terms", "Prepare")),
    (FollowUpKind.REVIEW_VALUE, Message("terms", "Review the value")),
    (FollowUpKind.CUSTOM, Message("terms", "Something else")),
    (FollowUpState.OPEN, Message("terms", "Open")),
    (FollowUpState.DONE, Message("terms", "Done")),
    (FollowUpState.SKIPPED, Message("terms", "Skipped")),
    (FollowUpAnchor.DATE, Message("terms", "Its own day")),
    (FollowUpAnchor.LAST_CONTACT, Message("terms", "The last contact with the person")),
)
_IN_LISTS: tuple[tuple[StrEnum, Message], ...] = (
    (ValueFunction.SPONSORSHIP, Message("terms in a sentence", "sponsorship")),
    (ValueFunction.EXPOSURE, Message("terms in a sentence", "exposure and visibility")),
    (ValueFunction.COACHING, Message("terms in a sentence", "coaching")),
    (ValueFunction.PROTECTION, Message("terms in a sentence", "protection")),
    (ValueFunction.CHALLENGE, Message("terms in a sentence", "challenging assignments")),
    (ValueFunction.ROLE_MODELLING, Message("terms in a sentence", "role modelling")),
    (ValueFunction.ACCEPTANCE, Message("terms in a sentence", "acceptance and confirmation")),
    (ValueFunction.COUNSELLING, Message("terms in a sentence", "counselling")),
    (ValueFunction.FRIENDSHIP, Message("terms in a sentence", "friendship")),
    (ExchangeKind.GROUND_INSIGHT, Message("terms in a sentence", "ground-level insight")),
    (ExchangeKind.CULTURE_INSIGHT, Message("terms in a sentence", "culture insight")),
    (ExchangeKind.MARKET_INSIGHT, Message("terms in a sentence", "market insight")),
    (ExchangeKind.SKILL, Message("terms in a sentence", "a new skill")),
    (ExchangeKind.GENERATION_VIEW, Message("terms in a sentence", "another generation’s view")),
    (ExchangeKind.FEEDBACK, Message("terms in a sentence", "feedback")),
    (ExchangeKind.INTRODUCTION, Message("terms in a sentence", "an introduction")),
    (ExchangeKind.RESOURCE, Message("terms in a sentence", "a resource")),
    (ExchangeKind.TIME, Message("terms in a sentence", "time")),
    (ExchangeKind.ENCOURAGEMENT, Message("terms in a sentence", "encouragement")),
    (ExchangeKind.CHALLENGE, Message("terms in a sentence", "a challenge")),
    (ExchangeKind.THANKS, Message("terms in a sentence", "thanks")),
)
_SENTENCES: tuple[tuple[StrEnum, Message], ...] = (
    (Uptake.UNDECIDED, Message("terms as sentences", "Undecided.")),
    (Uptake.PLANNED, Message("terms as sentences", "Planned.")),
    (Uptake.FOLLOWED, Message("terms as sentences", "Followed.")),
    (Uptake.ADAPTED, Message("terms as sentences", "Adapted.")),
    (Uptake.DECLINED, Message("terms as sentences", "Went another way.")),
    (Uptake.OVERTAKEN, Message("terms as sentences", "Overtaken by events.")),
    (Effect.UNKNOWN, Message("terms as sentences", "Not known yet.")),
    (Effect.TOO_EARLY, Message("terms as sentences", "Too early to say.")),
    (Effect.HELPED_A_LOT, Message("terms as sentences", "Helped a lot.")),
    (Effect.HELPED, Message("terms as sentences", "Helped.")),
    (Effect.NO_DIFFERENCE, Message("terms as sentences", "Made no difference.")),
    (Effect.MIXED, Message("terms as sentences", "Mixed.")),
    (Effect.MADE_WORSE, Message("terms as sentences", "Made it worse.")),
    (Stake.NONE, Message("terms as sentences", "No reputation at stake.")),
    (Stake.SOME, Message("terms as sentences", "Some reputation at stake.")),
    (Stake.HIGH, Message("terms as sentences", "Much reputation at stake.")),
)


def _by_class(texts: Iterable[tuple[StrEnum, Message]]) -> dict[tuple[type, str], Message]:
    """By class too: two enums may share a value, and StrEnum members of one value are equal."""
    return {(type(term), str(term)): text for term, text in texts}


_BY_CLASS, _LISTED_BY_CLASS = _by_class(_TEXTS), _by_class(_IN_LISTS)
_SENTENCES_BY_CLASS = _by_class(_SENTENCES)


def term_text(term: StrEnum) -> str:
    """What a term is called, as it stands alone or at the start of a line."""
    return _BY_CLASS[type(term), str(term)].text()


def term_in_list(term: ValueFunction | ExchangeKind) -> str:
    """What a term is called in a list of its kind inside a sentence, in its base form."""
    return _LISTED_BY_CLASS[type(term), str(term)].text()


def term_sentence(term: Uptake | Effect | Stake) -> str:
    """A term as a short sentence of its own: ``Followed.``"""
    return _SENTENCES_BY_CLASS[type(term), str(term)].text()


_FRAMEWORKS = {
    "gibbs": Message("frameworks", "Gibbs’ cycle"),
    "kolb": Message("frameworks", "Kolb’s cycle"),
    "what_so_what_now_what": Message("frameworks", "What, so what, now what"),
    "after_action": Message("frameworks", "After action"),
    "grow": Message("frameworks", "GROW"),
    "blind_review": Message("frameworks", "Blind review"),
    "ask_well": Message("frameworks", "Ask well"),
    "close_the_loop": Message("frameworks", "Close the loop"),
    "value_check": Message("frameworks", "Value check"),
    "give_and_take": Message("frameworks", "Give and take"),
    "looking_back": Message("frameworks", "Looking back"),
    "pay_it_forward": Message("frameworks", "Pay it forward"),
}


def framework_text(key: str) -> str:
    """What a set of guiding questions is called; an unknown one by its key."""
    if key in _FRAMEWORKS:
        return _FRAMEWORKS[key].text()
    return step_text(key)


def step_text(key: str) -> str:
    """What a step of a guided reflection is called, from its key."""
    text = key.replace("_", " ").strip()
    return text[:1].upper() + text[1:]


class Rest(StrEnum):
    """Why nothing is asked or told any more of a loop that is open."""

    LET_REST = "let_rest"
    """The loop was let rest, or the relationship rests."""
    OVER = "over"
    """The relationship has ended, or the person has died."""


def state_text(
    direction: str,
    state: str,
    called: str,
    *,
    asked: bool = False,
    sent: bool = True,
    rest: Rest | None = None,
) -> str:
    """The state of an advice with somebody who is called so, in words, for each direction.

    One that is `asked`, a question without an answer yet, is called that instead of noted, or that it is still to be
    asked where it was not `sent`. One at `rest` asks for
    nothing: neither does its name.
    """
    given = direction == Direction.GIVEN
    if rest is not None and state != AdviceState.CLOSED:
        if rest is Rest.LET_REST:
            return pgettext("states", "At rest")
        if state == AdviceState.OWED:
            return pgettext("states", "Outcome known")
        if given:
            return pgettext("states", "Given")
        if asked and not sent:
            return pgettext("states", "Noted")
    if state == AdviceState.NOTED:
        if asked and not given:
            return pgettext("states", "Asked") if sent else pgettext("states", "To ask")
        return pgettext("states", "Given") if given else pgettext("states", "Noted")
    if state == AdviceState.TRYING:
        return pgettext("states", "Waiting to hear") if given else pgettext("states", "Trying")
    if state == AdviceState.OWED:
        if given:
            return pgettext("states", "Acknowledge it")
        return pgettext("states", "Tell {name}", name=called)
    return pgettext("states", "Closed")


def quoted(text: str, limit: int = 160) -> str:
    """The user's words in quotation marks, on one line and cut at a word if they are long."""
    return pgettext("words", "“{text}”", text=one_line(text, limit))


def list_line(text: str | None) -> str:
    """A text as a line of a list shows it; empty for none."""
    return one_line(text or "", 200)


def one_line(text: str, limit: int = 160) -> str:
    """The beginning of a text on one line, cut at a word with an ellipsis."""
    line = " ".join(text[: limit * 4].split())
    if len(line) <= limit:
        return line
    cut = line[:limit].rsplit(" ", 1)[0] if " " in line[:limit] else line[:limit]
    return cut.rstrip(",;:–-") + "…"
