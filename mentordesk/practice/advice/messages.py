# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Drafts of what the user says to somebody: what came of their advice, how it went, a word of thanks.

Each is made of what was entered and nothing else, in plain words, to be changed before it is sent. The
other person is called as the user calls them, and never by a pronoun; what was said stands in it unchanged. What the user
noted for themselves is never in a draft: it can be taken in, note by note (`tell_notes`, `thanks_notes`).
"""

import re
from typing import NamedTuple

from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import ContactPoint
from mentordesk.journal.rules import EFFECT_KNOWN, HELPED, NOT_USED, USE_NOT_KNOWN, USED
from mentordesk.journal.terms import ContactPointType, Effect, Stake, Uptake
from mentordesk.practice.records.record import AdviceRecord, SponsorshipRecord
from mentordesk.practice.relationship.deed_sentences import TO_SOMEBODY, deed_sentence
from mentordesk.practice.wording.dated import Dated
from mentordesk.practice.wording.sentences import (
    after_quotation,
    as_own_sentence,
    as_sentence,
    stands_alone,
    to_quote,
)


def tell_message(advice: AdviceRecord) -> str:
    """Three lines to whoever gave an advice: what was done, what came of it, thanks.

    Takes received advice.
    """
    said, done = _said(advice), _done(advice)
    quoted = advice.words if advice.words.strip() else advice.question
    first = "\n".join(filter(None, (said, done))) if stands_alone(quoted) else _joined(said, done)
    return "\n".join((first, _came_of_it(advice), _thanks(advice)))


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


_YOU_ANSWERED = Message("messages", "You said: “{words}”")


def _said(advice: AdviceRecord) -> str:
    """The beginning: who said what when. An answer that says only yes or no stands after its question."""
    day, name = advice.date, advice.person_called
    words, question = to_quote(advice.words), to_quote(advice.question)
    if words.strip() and question.strip() and _YES_OR_NO.match(words):
        asked = after_quotation(_I_ASKED.full_text(day, name=name, words=question), question)
        return f"{asked} {after_quotation(_YOU_ANSWERED.text(words=words), words)}"
    if words.strip():
        return _quoting(_YOU_SAID.full_text(day, name=name, words=words), words)
    if question.strip():
        return _quoting(_I_ASKED.full_text(day, name=name, words=question), question)
    return _YOU_ADVISED.full_text(day, name=name)


_YES_OR_NO = re.compile(
    r"(?:yes|no|ja|nein|oui|non|sí|both|neither|nee|tak|nie|igen|nem)(?=\s*(?:[,.;:!?…–—-]|$))", re.IGNORECASE
)


def _quoting(said: str, words: str) -> str:
    """A sentence that ends with a quotation. Words of several lines stand on lines of their own."""
    if stands_alone(words):
        before, quotation = said[: said.rindex(words)], said[said.rindex(words) :]
        start = len(before.rstrip('“„«»「『"‘ \u00a0\u202f'))
        return f"{before[:start]}\n{before[start:].lstrip()}{quotation}"
    return after_quotation(said, words)


def _done(advice: AdviceRecord) -> str:
    if advice.uptake == Uptake.PLANNED and EFFECT_KNOWN.holds(advice.effect):
        return ""
    if not advice.words.strip() and advice.question.strip():
        # The question stands there, and not what was answered.
        return {
            Uptake.PLANNED: pgettext("messages", "I have not come to what you advised yet."),
            Uptake.FOLLOWED: pgettext("messages", "I did as you advised."),
            Uptake.ADAPTED: pgettext("messages", "I took your advice, in a way of my own."),
            Uptake.DECLINED: pgettext("messages", "I thought about your answer, and went another way."),
            Uptake.OVERTAKEN: pgettext("messages", "Before I could use your answer, events overtook it."),
        }.get(advice.uptake, "")
    return {
        Uptake.PLANNED: pgettext("messages", "I have not come to it yet."),
        Uptake.FOLLOWED: pgettext("messages", "I followed it."),
        Uptake.ADAPTED: pgettext("messages", "I tried it, in a way of my own."),
        Uptake.DECLINED: pgettext("messages", "I thought about it, and went another way."),
        Uptake.OVERTAKEN: pgettext("messages", "Before I could use it, events overtook it."),
    }.get(advice.uptake, "")


def _came_of_it(advice: AdviceRecord) -> str:
    uptake, effect = advice.uptake, advice.effect
    if NOT_USED.holds(uptake):
        # What was not used cannot have turned out well or badly; but it may have been of use.
        if HELPED.holds(effect):
            return pgettext("messages", "Your view helped me all the same.")
        return pgettext("messages", "I wanted you to know what became of it.")
    outcome = {
        Effect.TOO_EARLY: pgettext("messages", "It is too early to say what will come of it."),
        Effect.HELPED_A_LOT: pgettext("messages", "It helped a lot."),
        Effect.HELPED: pgettext("messages", "It helped."),
        Effect.NO_DIFFERENCE: pgettext("messages", "In the end it made no difference."),
        Effect.MIXED: pgettext("messages", "Some of it helped, some of it did not."),
        Effect.MADE_WORSE: pgettext("messages", "It did not turn out well this time."),
    }.get(effect, "")
    if outcome and not (effect == Effect.TOO_EARLY and USE_NOT_KNOWN.holds(uptake)):
        return outcome
    if USED.holds(uptake):
        return pgettext("messages", "I cannot say yet what came of it.")
    return pgettext("messages", "I have not forgotten it, and will tell you what comes of it.")


def _thanks(advice: AdviceRecord) -> str:
    if NOT_USED.holds(advice.uptake) and HELPED.holds(advice.effect):
        return pgettext("messages", "Thank you. I was glad to have it.")
    if advice.uptake == Uptake.DECLINED:
        return pgettext("messages", "Thank you for your view; I was glad to have it.")
    if advice.uptake == Uptake.OVERTAKEN:
        return pgettext("messages", "Thank you for it all the same.")
    if HELPED.holds(advice.effect):
        return pgettext("messages", "Thank you. That was good advice.")
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
    name, day = advice.person_called, advice.date
    words, question = to_quote(advice.words), to_quote(advice.question)
    if words.strip():
        said = _quoting(_I_SAID.full_text(day, name=name, words=words), words)
    elif question.strip():
        said = _quoting(_YOU_ASKED.full_text(day, name=name, words=question), question)
    else:
        said = _WE_TALKED.full_text(day, name=name)
    return "\n".join((said, *_how_it_went(advice.uptake, named=bool(words.strip()))))


def _how_it_went(uptake: Uptake, *, named: bool) -> tuple[str, str]:
    """The question, and that any answer is welcome that is still possible. What was said may stand `named` above."""
    if USED.holds(uptake):
        return (
            pgettext("messages", "You have tried it since. What came of it?")
            if named
            else pgettext("messages", "You have tried what we talked about. What came of it?"),
            pgettext("messages", "I would like to hear it, whichever way it went."),
        )
    if uptake == Uptake.DECLINED:
        return (
            pgettext("messages", "You went another way. How did that go?"),
            pgettext("messages", "I would like to hear it, whichever way it went."),
        )
    if uptake == Uptake.OVERTAKEN:
        return (
            pgettext("messages", "Events were faster. How do things stand now?"),
            pgettext("messages", "I would like to hear it, whichever way it went."),
        )
    free = pgettext("messages", "If you went another way, I would like to hear that just as much.")
    if uptake == Uptake.PLANNED and named:
        return pgettext("messages", "You meant to try it. How did it go?"), free
    if uptake == Uptake.PLANNED:
        return pgettext("messages", "You meant to try what we talked about. How did it go?"), free
    return pgettext("messages", "How did it go?"), free


def acknowledge_message(advice: AdviceRecord) -> str:
    """A short word that the user has heard what came of given advice.

    It says nothing of how good it was that somebody went another way: that may have ended badly.
    """
    name, words, question = advice.person_called, to_quote(advice.words), to_quote(advice.question)
    if words.strip() and stands_alone(words):
        thanks = pgettext(
            "messages",
            "{name}, thank you for telling me what became of this: “{words}”",
            name=name,
            words=words,
        )
        heard = _quoting(thanks, words)
    elif words.strip():
        thanks = pgettext(
            "messages", "{name}, thank you for telling me what became of “{words}”", name=name, words=words
        )
        heard = after_quotation(thanks, words)
    elif question.strip():
        thanks = pgettext(
            "messages",
            "{name}, you had asked me: “{words}”",
            name=name,
            words=question,
        )
        told = pgettext("messages", "Thank you for telling me what became of it.")
        heard = "\n".join((_quoting(thanks, question), told))
    else:
        heard = pgettext("messages", "{name}, thank you for telling me what became of it.", name=name)
    return f"{heard}\n{_answer(advice.uptake, advice.effect)}"


def _answer(uptake: Uptake, effect: Effect) -> str:
    if effect == Effect.MADE_WORSE:
        return pgettext("messages", "I am sorry that it did not turn out well.")
    if uptake == Uptake.DECLINED:
        return pgettext("messages", "You went another way, and that was yours to decide. I am glad to know.")
    if uptake == Uptake.OVERTAKEN:
        return pgettext("messages", "So events were faster this time.")
    return {
        Effect.HELPED_A_LOT: pgettext("messages", "I am very glad that it helped."),
        Effect.HELPED: pgettext("messages", "I am glad that it helped."),
        Effect.NO_DIFFERENCE: pgettext(
            "messages", "It made no difference, then; I am glad to know that too."
        ),
        Effect.MIXED: pgettext("messages", "It is good to know what helped and what did not."),
    }.get(effect, pgettext("messages", "I was glad to hear from you."))


def thanks_message(act: SponsorshipRecord) -> str:
    """A line of thanks for an act of sponsorship, which names the act."""
    name = act.person_called
    deed = deed_sentence(TO_SOMEBODY, act.type, act.date, name, act.text, act.audience)
    stake = {
        Stake.SOME: pgettext("messages", "I know that this was no matter of course."),
        Stake.HIGH: pgettext("messages", "I know that your good name stood behind it."),
    }.get(act.stake, "")
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
        Note("uptake_note", advice.uptake_note.strip(), as_own_sentence(advice.uptake_note)),
        Note("effect_note", advice.effect_note.strip(), as_own_sentence(advice.effect_note)),
        Note(
            "lesson",
            lesson,
            pgettext("messages", "What I take from it: {lesson}", lesson=as_sentence(lesson)),
        ),
    )
    return tuple(note for note in notes if note.text)


def thanks_notes(act: SponsorshipRecord) -> tuple[Note, ...]:
    """The user's own notes about an act of sponsorship that may be told along with the thanks."""
    result = act.result.strip()
    if not result:
        return ()
    said = pgettext("messages", "What came of it: {result}", result=as_sentence(result))
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


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
