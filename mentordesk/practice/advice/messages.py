# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Drafts of what the user says to somebody: what came of their advice, how it went, a word of thanks.

Each is made of what was entered and nothing else, in plain words, to be changed before it is sent. The
other person is called by the first name and never by a pronoun; what was said stands in it unchanged. What the user
noted for themselves is never in a draft: it can be taken in, note by note (`tell_notes`, `thanks_notes`).
"""

from typing import NamedTuple

from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import ContactPoint
from mentordesk.journal.rules import EFFECT_KNOWN, HELPED, NOT_USED, USED
from mentordesk.journal.terms import ContactPointType, Effect, SponsorshipKind, Stake, Uptake
from mentordesk.practice.records.record import AdviceRecord, SponsorshipRecord
from mentordesk.practice.wording.dated import Dated
from mentordesk.practice.wording.terms import first_name


def tell_message(advice: AdviceRecord) -> str:
    """Three lines to whoever gave an advice: what was done, what came of it, thanks.

    Takes received advice.
    """
    return "\n".join((_done(advice), _came_of_it(advice), _thanks(advice)))


_YOU_SAID = Dated(
    Message("messages", "{name}, on {date} you said: “{words}”"),
    Message("messages", "{name}, in {date} you said: “{words}”"),
)
_I_ASKED = Dated(
    Message("messages", "{name}, on {date} I asked you: “{words}”"),
    Message("messages", "{name}, in {date} I asked you: “{words}”"),
)
_YOU_ADVISED = Dated(
    Message("messages", "{name}, on {date} you gave me some advice."),
    Message("messages", "{name}, in {date} you gave me some advice."),
)


def _said(advice: AdviceRecord) -> str:
    """The beginning: who said what when."""
    name, day = first_name(advice.person_name), advice.date
    if advice.words.strip():
        return _YOU_SAID.full_text(day, name=name, words=advice.words)
    if advice.question.strip():
        return _I_ASKED.full_text(day, name=name, words=advice.question)
    return _YOU_ADVISED.full_text(day, name=name)


def _done(advice: AdviceRecord) -> str:
    uptake = advice.uptake
    deed = {
        Uptake.PLANNED: pgettext("messages", "I have not come to it yet."),
        Uptake.FOLLOWED: pgettext("messages", "I followed it."),
        Uptake.ADAPTED: pgettext("messages", "I tried it, in a way of my own."),
        Uptake.DECLINED: pgettext("messages", "I thought about it, and went another way."),
        Uptake.OVERTAKEN: pgettext("messages", "Before I could use it, events overtook it."),
    }.get(uptake, "")
    if uptake == Uptake.PLANNED and EFFECT_KNOWN.holds(advice.effect):
        deed = ""
    return _joined(_said(advice), deed)


def _came_of_it(advice: AdviceRecord) -> str:
    uptake, effect = advice.uptake, advice.effect
    outcome = {
        Effect.TOO_EARLY: pgettext("messages", "It is too early to say what will come of it."),
        Effect.HELPED_A_LOT: pgettext("messages", "It helped a lot."),
        Effect.HELPED: pgettext("messages", "It helped."),
        Effect.NO_DIFFERENCE: pgettext("messages", "In the end it made no difference."),
        Effect.MIXED: pgettext("messages", "Some of it helped, some of it did not."),
        Effect.MADE_WORSE: pgettext("messages", "It did not turn out well this time."),
    }.get(effect, "")
    if not outcome or (effect == Effect.TOO_EARLY and NOT_USED.holds(uptake)):
        outcome = pgettext("messages", "I wanted you to know what became of it.")
    return outcome


def _thanks(advice: AdviceRecord) -> str:
    if HELPED.holds(advice.effect):
        return pgettext("messages", "Thank you. That was good advice.")
    if advice.uptake == Uptake.DECLINED:
        return pgettext("messages", "Thank you for your view; I was glad to have it.")
    if advice.uptake == Uptake.OVERTAKEN:
        return pgettext("messages", "Thank you for it all the same.")
    return pgettext("messages", "Thank you for thinking about it with me.")


_I_SAID = Dated(
    Message("messages", "{name}, on {date} I said to you: “{words}”"),
    Message("messages", "{name}, in {date} I said to you: “{words}”"),
)
_YOU_ASKED = Dated(
    Message("messages", "{name}, on {date} you asked me: “{words}”"),
    Message("messages", "{name}, in {date} you asked me: “{words}”"),
)
_WE_TALKED = Dated(
    Message("messages", "{name}, on {date} we talked about what you could do."),
    Message("messages", "{name}, in {date} we talked about what you could do."),
)


def ask_message(advice: AdviceRecord) -> str:
    """The question how it went, with the user's exact words in it. Takes given advice."""
    name, day = first_name(advice.person_name), advice.date
    if advice.words.strip():
        said = _I_SAID.full_text(day, name=name, words=advice.words)
    elif advice.question.strip():
        said = _YOU_ASKED.full_text(day, name=name, words=advice.question)
    else:
        said = _WE_TALKED.full_text(day, name=name)
    if USED.holds(advice.uptake):
        question = pgettext("messages", "You have tried it since. What came of it?")
    elif advice.uptake == Uptake.PLANNED:
        question = pgettext("messages", "You meant to try it. How did it go?")
    else:
        question = pgettext("messages", "How did it go?")
    free = pgettext("messages", "If you went another way, I would like to hear that just as much.")
    return "\n".join((said, question, free))


def acknowledge_message(advice: AdviceRecord) -> str:
    """A short word that the user has heard what came of given advice."""
    name, uptake, effect = first_name(advice.person_name), advice.uptake, advice.effect
    if advice.words.strip():
        heard = pgettext(
            "messages",
            "{name}, thank you for telling me what became of “{words}”",
            name=name,
            words=advice.words,
        )
    else:
        heard = pgettext("messages", "{name}, thank you for telling me what became of it.", name=name)
    word = {
        Effect.HELPED_A_LOT: pgettext("messages", "I am very glad that it helped."),
        Effect.HELPED: pgettext("messages", "I am glad that it helped."),
        Effect.NO_DIFFERENCE: pgettext("messages", "It is good to know that it made no difference."),
        Effect.MIXED: pgettext("messages", "It is good to know what helped and what did not."),
        Effect.MADE_WORSE: pgettext("messages", "I am sorry that it did not turn out well."),
    }.get(effect, "")
    if not word and uptake == Uptake.DECLINED:
        word = pgettext("messages", "It is good to hear that you found a way of your own.")
    elif not word and uptake == Uptake.OVERTAKEN:
        word = pgettext("messages", "So events were faster this time.")
    elif not word:
        word = pgettext("messages", "I was glad to hear it.")
    return "\n".join((heard, word))


_DEEDS = {
    SponsorshipKind.NOMINATED: Dated(
        Message("messages", "{name}, on {date} you nominated me."),
        Message("messages", "{name}, in {date} you nominated me."),
    ),
    SponsorshipKind.RECOMMENDED: Dated(
        Message("messages", "{name}, on {date} you recommended me."),
        Message("messages", "{name}, in {date} you recommended me."),
    ),
    SponsorshipKind.INTRODUCED: Dated(
        Message("messages", "{name}, on {date} you introduced me to people who decide."),
        Message("messages", "{name}, in {date} you introduced me to people who decide."),
    ),
    SponsorshipKind.STRETCH_WORK: Dated(
        Message("messages", "{name}, on {date} you trusted me with work that was new to me."),
        Message("messages", "{name}, in {date} you trusted me with work that was new to me."),
    ),
    SponsorshipKind.ADVOCATED: Dated(
        Message("messages", "{name}, on {date} you spoke up for me when I was not there."),
        Message("messages", "{name}, in {date} you spoke up for me when I was not there."),
    ),
    SponsorshipKind.DEFENDED: Dated(
        Message("messages", "{name}, on {date} you defended me."),
        Message("messages", "{name}, in {date} you defended me."),
    ),
    SponsorshipKind.CREDITED: Dated(
        Message("messages", "{name}, on {date} you gave me credit in public."),
        Message("messages", "{name}, in {date} you gave me credit in public."),
    ),
}


def thanks_message(act: SponsorshipRecord) -> str:
    """A line of thanks for an act of sponsorship."""
    deed = _DEEDS[act.type].full_text(act.date, name=first_name(act.person_name))
    stake = ""
    if act.stake != Stake.NONE:
        stake = pgettext("messages", "I know that your good name stood behind it.")
    return _joined(deed, stake, pgettext("messages", "Thank you."))


class Note(NamedTuple):
    """What the user noted for themselves, and how it would stand in a message."""

    field: str
    text: str
    """As it was noted."""
    said: str


def tell_notes(advice: AdviceRecord) -> tuple[Note, ...]:
    """The user's own notes about an advice that may be told along, none of which is in the draft."""
    lesson = advice.lesson.strip()
    notes = (
        Note("uptake_note", advice.uptake_note.strip(), _sentence(advice.uptake_note)),
        Note("effect_note", advice.effect_note.strip(), _sentence(advice.effect_note)),
        Note(
            "lesson", lesson, pgettext("messages", "What I take from it: {lesson}", lesson=_sentence(lesson))
        ),
    )
    return tuple(note for note in notes if note.text)


def thanks_notes(act: SponsorshipRecord) -> tuple[Note, ...]:
    """The user's own notes about an act of sponsorship that may be told along with the thanks."""
    result = act.result.strip()
    if not result:
        return ()
    said = pgettext("messages", "What came of it: {result}", result=_sentence(result))
    return (Note("result", result, said),)


def with_note(message: str, note: Note) -> str:
    """A message with a note taken in, on a line of its own before its last one."""
    *before, last = message.split("\n")
    return "\n".join((*before, note.said, last)) if before else f"{note.said}\n{last}".lstrip("\n")


def without_note(message: str, note: Note) -> str:
    """A message without a note that was taken in; as it is, if the user has changed that part of it."""
    for taken in (f"\n{note.said}", f"{note.said}\n", note.said):
        if taken in message:
            return message.replace(taken, "", 1)
    return message


def email_of(journal: Journal, relationship_id: int) -> str:
    """The first email address of a person; empty if there is none."""
    point = ContactPoint
    found = journal.value(
        point.select(point.value)
        .where((point.relationship == relationship_id) & (point.type == ContactPointType.EMAIL))
        .order_by(point.position)
        .limit(1)
    )
    return str(found or "").strip()


def _sentence(text: str) -> str:
    """What was entered, with a full stop if nothing ends it."""
    text = text.strip()
    return text if not text or text[-1] in '.!?…:;”’")。！？؟।۔' else text + "."


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
