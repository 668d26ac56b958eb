# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How a summary begins: who the two are to each other, in whose words, and how it went."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from enum import Enum, auto

from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import Message, Plural, npgettext, pgettext
from mentordesk.journal.terms import Channel, ContactPointType, Context, Phase, TurningPointKind
from mentordesk.practice.relationship.history import Person, RelationshipHistory, Talk
from mentordesk.practice.relationship.turning_points import turn_title
from mentordesk.practice.wording.terms import term_text
from mentordesk.summaries.document.nodes import Block, line, rows
from mentordesk.summaries.document.wording import Days, times_words


def subtitle(person: Person, first: str) -> list[str]:
    """Who they are to each other, and below it title and organisation, as far as they are known."""
    mine = pgettext("private", "to {name}, {words}", name=first, words=person.i_am) if person.i_am else ""
    bond = " · ".join(part for part in (person.they_are, mine) if part)
    place = ", ".join(part for part in (person.title, person.organisation) if part)
    return [text for text in (bond, place) if text]


def introduction(history: RelationshipHistory, first: str) -> str:
    """How it began, what it became, and how often the two talked, in a few sentences."""
    person = history.person
    sentences = [_beginning(person)]
    if realised := person.realised_on:
        when = full_date_text(realised)
        sentences.append(
            pgettext("private", "On {date} you noticed what it had become.", date=when)
            if len(realised) == 10
            else pgettext("private", "You noticed in {date} what it had become.", date=when)
        )
    if ended := person.ended_on:
        when = full_date_text(ended)
        sentences.append(
            pgettext("private", "It ended on {date}.", date=when)
            if len(ended) == 10
            else pgettext("private", "It ended in {date}.", date=when)
        )
    if died := person.died_on:
        when = full_date_text(died)
        sentences.append(
            pgettext("private", "{name} died on {date}.", name=first, date=when)
            if len(died) == 10
            else pgettext("private", "{name} died in {date}.", name=first, date=when)
        )
    whole = history.span.first is None and history.span.last is None
    sentences.append(_talks(history.talks, whole=whole))
    return " ".join(sentence for sentence in sentences if sentence)


def _beginning(person: Person) -> str:
    began, by = person.began_on, person.introduced_by
    if not began:
        return pgettext("private", "{name} introduced you.", name=by) if by else ""
    when = full_date_text(began)
    if len(began) == 10:
        if by:
            return pgettext("private", "It began on {date}, when {name} introduced you.", date=when, name=by)
        return pgettext("private", "It began on {date}.", date=when)
    if by:
        return pgettext("private", "It began in {date}, when {name} introduced you.", date=when, name=by)
    return pgettext("private", "It began in {date}.", date=when)


_ONCE: dict[tuple[bool, Channel | None], Message] = {
    (True, None): Message("private", "You talked once."),
    (False, None): Message("private", "In this time you talked once."),
    (True, Channel.IN_PERSON): Message("private", "You talked once, in person."),
    (True, Channel.VIDEO): Message("private", "You talked once, by video."),
    (True, Channel.PHONE): Message("private", "You talked once, by phone."),
    (True, Channel.MESSAGE): Message("private", "You talked once, by message."),
    (False, Channel.IN_PERSON): Message("private", "In this time you talked once, in person."),
    (False, Channel.VIDEO): Message("private", "In this time you talked once, by video."),
    (False, Channel.PHONE): Message("private", "In this time you talked once, by phone."),
    (False, Channel.MESSAGE): Message("private", "In this time you talked once, by message."),
}
"""One conversation, in the whole time or in a part of it, and how."""


class _Mostly(Enum):
    """How regularly several conversations took the same way."""

    ALWAYS = auto()
    MOST_OFTEN = auto()
    IN_NO_WAY = auto()


_Case = tuple[bool, _Mostly, Channel | None]
"""Of the whole time or a part of it, how regularly, and how."""
_TALKS: dict[_Case, Message] = {
    (True, _Mostly.ALWAYS, Channel.IN_PERSON): Message("private", "You talked {times}, always in person."),
    (True, _Mostly.ALWAYS, Channel.VIDEO): Message("private", "You talked {times}, always by video."),
    (True, _Mostly.ALWAYS, Channel.PHONE): Message("private", "You talked {times}, always by phone."),
    (True, _Mostly.ALWAYS, Channel.MESSAGE): Message("private", "You talked {times}, always by message."),
    (True, _Mostly.MOST_OFTEN, Channel.IN_PERSON): Message(
        "private", "You talked {times}, most often in person."
    ),
    (True, _Mostly.MOST_OFTEN, Channel.VIDEO): Message("private", "You talked {times}, most often by video."),
    (True, _Mostly.MOST_OFTEN, Channel.PHONE): Message("private", "You talked {times}, most often by phone."),
    (True, _Mostly.MOST_OFTEN, Channel.MESSAGE): Message(
        "private", "You talked {times}, most often by message."
    ),
    (True, _Mostly.IN_NO_WAY, None): Message("private", "You talked {times}."),
    (False, _Mostly.ALWAYS, Channel.IN_PERSON): Message(
        "private", "In this time you talked {times}, always in person."
    ),
    (False, _Mostly.ALWAYS, Channel.VIDEO): Message(
        "private", "In this time you talked {times}, always by video."
    ),
    (False, _Mostly.ALWAYS, Channel.PHONE): Message(
        "private", "In this time you talked {times}, always by phone."
    ),
    (False, _Mostly.ALWAYS, Channel.MESSAGE): Message(
        "private", "In this time you talked {times}, always by message."
    ),
    (False, _Mostly.MOST_OFTEN, Channel.IN_PERSON): Message(
        "private", "In this time you talked {times}, most often in person."
    ),
    (False, _Mostly.MOST_OFTEN, Channel.VIDEO): Message(
        "private", "In this time you talked {times}, most often by video."
    ),
    (False, _Mostly.MOST_OFTEN, Channel.PHONE): Message(
        "private", "In this time you talked {times}, most often by phone."
    ),
    (False, _Mostly.MOST_OFTEN, Channel.MESSAGE): Message(
        "private", "In this time you talked {times}, most often by message."
    ),
    (False, _Mostly.IN_NO_WAY, None): Message("private", "In this time you talked {times}."),
}
_TALKS_WITH_SILENCE: dict[_Case, Plural] = {
    (True, _Mostly.ALWAYS, Channel.IN_PERSON): Plural(
        "private",
        "You talked {times}, always in person; the longest silence lasted {n} day.",
        "You talked {times}, always in person; the longest silence lasted {n} days.",
    ),
    (True, _Mostly.ALWAYS, Channel.VIDEO): Plural(
        "private",
        "You talked {times}, always by video; the longest silence lasted {n} day.",
        "You talked {times}, always by video; the longest silence lasted {n} days.",
    ),
    (True, _Mostly.ALWAYS, Channel.PHONE): Plural(
        "private",
        "You talked {times}, always by phone; the longest silence lasted {n} day.",
        "You talked {times}, always by phone; the longest silence lasted {n} days.",
    ),
    (True, _Mostly.ALWAYS, Channel.MESSAGE): Plural(
        "private",
        "You talked {times}, always by message; the longest silence lasted {n} day.",
        "You talked {times}, always by message; the longest silence lasted {n} days.",
    ),
    (True, _Mostly.MOST_OFTEN, Channel.IN_PERSON): Plural(
        "private",
        "You talked {times}, most often in person; the longest silence lasted {n} day.",
        "You talked {times}, most often in person; the longest silence lasted {n} days.",
    ),
    (True, _Mostly.MOST_OFTEN, Channel.VIDEO): Plural(
        "private",
        "You talked {times}, most often by video; the longest silence lasted {n} day.",
        "You talked {times}, most often by video; the longest silence lasted {n} days.",
    ),
    (True, _Mostly.MOST_OFTEN, Channel.PHONE): Plural(
        "private",
        "You talked {times}, most often by phone; the longest silence lasted {n} day.",
        "You talked {times}, most often by phone; the longest silence lasted {n} days.",
    ),
    (True, _Mostly.MOST_OFTEN, Channel.MESSAGE): Plural(
        "private",
        "You talked {times}, most often by message; the longest silence lasted {n} day.",
        "You talked {times}, most often by message; the longest silence lasted {n} days.",
    ),
    (True, _Mostly.IN_NO_WAY, None): Plural(
        "private",
        "You talked {times}; the longest silence lasted {n} day.",
        "You talked {times}; the longest silence lasted {n} days.",
    ),
    (False, _Mostly.ALWAYS, Channel.IN_PERSON): Plural(
        "private",
        "In this time you talked {times}, always in person; the longest silence lasted {n} day.",
        "In this time you talked {times}, always in person; the longest silence lasted {n} days.",
    ),
    (False, _Mostly.ALWAYS, Channel.VIDEO): Plural(
        "private",
        "In this time you talked {times}, always by video; the longest silence lasted {n} day.",
        "In this time you talked {times}, always by video; the longest silence lasted {n} days.",
    ),
    (False, _Mostly.ALWAYS, Channel.PHONE): Plural(
        "private",
        "In this time you talked {times}, always by phone; the longest silence lasted {n} day.",
        "In this time you talked {times}, always by phone; the longest silence lasted {n} days.",
    ),
    (False, _Mostly.ALWAYS, Channel.MESSAGE): Plural(
        "private",
        "In this time you talked {times}, always by message; the longest silence lasted {n} day.",
        "In this time you talked {times}, always by message; the longest silence lasted {n} days.",
    ),
    (False, _Mostly.MOST_OFTEN, Channel.IN_PERSON): Plural(
        "private",
        "In this time you talked {times}, most often in person; the longest silence lasted {n} day.",
        "In this time you talked {times}, most often in person; the longest silence lasted {n} days.",
    ),
    (False, _Mostly.MOST_OFTEN, Channel.VIDEO): Plural(
        "private",
        "In this time you talked {times}, most often by video; the longest silence lasted {n} day.",
        "In this time you talked {times}, most often by video; the longest silence lasted {n} days.",
    ),
    (False, _Mostly.MOST_OFTEN, Channel.PHONE): Plural(
        "private",
        "In this time you talked {times}, most often by phone; the longest silence lasted {n} day.",
        "In this time you talked {times}, most often by phone; the longest silence lasted {n} days.",
    ),
    (False, _Mostly.MOST_OFTEN, Channel.MESSAGE): Plural(
        "private",
        "In this time you talked {times}, most often by message; the longest silence lasted {n} day.",
        "In this time you talked {times}, most often by message; the longest silence lasted {n} days.",
    ),
    (False, _Mostly.IN_NO_WAY, None): Plural(
        "private",
        "In this time you talked {times}; the longest silence lasted {n} day.",
        "In this time you talked {times}; the longest silence lasted {n} days.",
    ),
}


def _talks(talks: Sequence[Talk], *, whole: bool) -> str:
    """How often they talked in this time, or in the `whole` of it, how mostly, and how long they were silent at most."""
    if not talks:
        return ""
    count = len(talks)
    if count == 1:
        return _ONCE[whole, _channel(talks[0])].text()
    channel, often = Counter(map(_channel, talks)).most_common(1)[0]
    case: _Case = (whole, _Mostly.IN_NO_WAY, None)
    if channel is not None and often * 2 > count:
        case = (whole, _Mostly.ALWAYS if often == count else _Mostly.MOST_OFTEN, channel)
    silence, times = _longest_silence(talks), times_words(count)
    if silence < 2:
        return _TALKS[case].text(times=times)
    return _TALKS_WITH_SILENCE[case].text(silence, times=times)


def _channel(talk: Talk) -> Channel | None:
    return None if talk.channel is None else Channel(talk.channel)


def _longest_silence(talks: Sequence[Talk]) -> int:
    """Days between two conversations at most; 0 if there are none, or the day of one is not known."""
    if any(len(talk.date) != 10 for talk in talks):
        return 0
    days = [date.fromisoformat(talk.date) for talk in talks]
    return max((after - before).days for before, after in zip(days, days[1:], strict=False))


def channel_text(channel: str) -> str:
    """How something was said, inside a sentence."""
    return {
        Channel.IN_PERSON: pgettext("private", "in person"),
        Channel.VIDEO: pgettext("private", "by video"),
        Channel.PHONE: pgettext("private", "by phone"),
        Channel.MESSAGE: pgettext("private", "by message"),
    }[Channel(channel)]


_CONTACT_POINTS: dict[ContactPointType, Message] = {
    ContactPointType.EMAIL: Message("private", "Email: {value}"),
    ContactPointType.PHONE: Message("private", "Phone: {value}"),
    ContactPointType.WEB: Message("private", "Web: {value}"),
    ContactPointType.ADDRESS: Message("private", "Address: {value}"),
    ContactPointType.OTHER: Message("private", "Other: {value}"),
}


def facts(person: Person, first: str) -> list[Block]:
    """What is known of the person and of the bond, beside short labels."""
    keep = person.keep_in_touch_days
    points = "\n".join(
        _CONTACT_POINTS[ContactPointType(type_)].text(value=value.replace("\n", ", "))
        for type_, value in person.contact_points
    )
    return rows(
        [
            (pgettext("private", "How you met"), line(person.how_met)),
            (pgettext("private", "What {name} brings", name=first), line(person.they_bring)),
            (pgettext("private", "What you bring"), line(person.i_bring)),
            (
                pgettext("private", "Known from"),
                line(term_text(Context(person.context)) if person.context else ""),
            ),
            (pgettext("private", "Phase"), line(term_text(Phase(person.phase)) if person.phase else "")),
            (
                pgettext("private", "In touch"),
                line(npgettext("private", "every {n} day", "every {n} days", keep) if keep else ""),
            ),
            (pgettext("private", "Contact"), line(points)),
            (pgettext("private", "Note"), line(person.note)),
        ]
    )


def story(history: RelationshipHistory, day: Days) -> list[Block]:
    """The turning points, as they came."""
    found = []
    for turn in history.turning_points:
        kind = TurningPointKind(turn.type)
        title = term_text(kind) if kind is TurningPointKind.OWN_WORDS else turn_title(kind, turn.phase)
        own = kind is TurningPointKind.OWN_WORDS and turn.text
        found.append((day(turn.date), [*([] if own else line(title, "strong")), *line(turn.text)]))
    return rows(found)
