# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How a summary begins: who the two are to each other, in whose words, and how it went."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import npgettext, number_text, pgettext
from mentordesk.journal.terms import Channel, ContactPointType, Context, Phase, TurningPointKind
from mentordesk.practice.relationship.account import Account, Person, Talk
from mentordesk.practice.wording.terms import mid_sentence, term_text
from mentordesk.summaries.document.nodes import Block, line, rows
from mentordesk.summaries.document.wording import Days, times_words


def subtitle(person: Person, first: str) -> list[str]:
    """Who they are to each other, and below it title and organisation, as far as they are known."""
    mine = pgettext("private", "to {name}, {words}", name=first, words=person.i_am) if person.i_am else ""
    bond = " · ".join(part for part in (person.they_are, mine) if part)
    place = ", ".join(part for part in (person.title, person.organisation) if part)
    return [text for text in (bond, place) if text]


def introduction(account: Account, first: str) -> str:
    """How it began, what it became, and how often the two talked, in a few sentences."""
    person = account.person
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
    whole = account.span.first is None and account.span.last is None
    sentences.append(_talks(account.talks, whole=whole))
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


def _talks(talks: Sequence[Talk], *, whole: bool) -> str:
    """How often they talked in this time, or in the `whole` of it, how mostly, and how long they were silent at most."""
    if not talks:
        return ""
    count = len(talks)
    if count == 1:
        text = (
            pgettext("private", "You talked once, {how}.")
            if whole
            else pgettext("private", "In this time you talked once, {how}.")
        )
        return text.replace("{how}", channel_text(talks[0].channel))
    channel, often = Counter(talk.channel for talk in talks).most_common(1)[0]
    silence = _longest_silence(talks)
    if often == count:
        text = (
            pgettext("private", "You talked {times}, always {how}")
            if whole
            else pgettext("private", "In this time you talked {times}, always {how}")
        )
    elif often * 2 > count:
        text = (
            pgettext("private", "You talked {times}, most often {how}")
            if whole
            else pgettext("private", "In this time you talked {times}, most often {how}")
        )
    else:
        text = (
            pgettext("private", "You talked {times}")
            if whole
            else pgettext("private", "In this time you talked {times}")
        )
    text = text.replace("{times}", times_words(count)).replace("{how}", channel_text(channel))
    if silence < 2:
        return text + "."
    return text + pgettext("private", "; the longest silence lasted {days} days.", days=number_text(silence))


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


def facts(person: Person, first: str) -> list[Block]:
    """What is known of the person and of the bond, beside short labels."""
    keep = person.keep_in_touch_days
    points = "\n".join(
        pgettext(
            "private",
            "{type}: {value}",
            type=term_text(ContactPointType(type_)),
            value=value.replace("\n", ", "),
        )
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


def story(account: Account, day: Days) -> list[Block]:
    """The turning points, as they came."""
    found = []
    for turn in account.turning_points:
        kind = TurningPointKind(turn.type)
        title = term_text(kind)
        if kind is TurningPointKind.PHASE_CHANGE and turn.phase:
            phase = mid_sentence(term_text(Phase(turn.phase)))
            title = pgettext("private", "A new phase: {phase}", phase=phase)
        own = kind is TurningPointKind.OWN_WORDS and turn.text
        found.append((day(turn.date), [*([] if own else line(title, "strong")), *line(turn.text)]))
    return rows(found)
