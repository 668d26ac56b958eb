# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What somebody did for the user, said to that person: the act is named in the words in which it was noted.

Words that go on from "you" are taken into the sentence: *Put my name forward for the board*, *for the Leeds post*.
Others are quoted as they stand. Words that speak of a third person, or across several lines, were noted for oneself:
then the kind of the act names it, and before whom it was done.
"""

import re
from typing import NamedTuple

from mentordesk.i18n.texts import Message, is_english, pgettext
from mentordesk.journal.terms import SponsorshipKind
from mentordesk.practice.wording.dated import Dated
from mentordesk.practice.wording.sentences import after_quotation, as_sentence, to_quote

LONGEST = 160
"""Words longer than this are no name for an act any more."""


class Deeds(NamedTuple):
    """One way to say to somebody what they did, in all its forms."""

    plain: dict[SponsorshipKind, Dated]
    before: dict[SponsorshipKind, Dated]
    """With those before whom it was done."""
    quoted: dict[SponsorshipKind, Dated]
    going_on: dict[SponsorshipKind, Dated]
    """With words that go on from the act."""
    taken_in: Dated
    """With words that say the act themselves."""


TO_SOMEBODY = Deeds(
    plain={
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
    },
    before={
        SponsorshipKind.NOMINATED: Dated(
            Message("messages", "{name}, on {date} you put my name forward to {audience}"),
            Message("messages", "{name}, in {date} you put my name forward to {audience}"),
        ),
        SponsorshipKind.RECOMMENDED: Dated(
            Message("messages", "{name}, on {date} you recommended me to {audience}"),
            Message("messages", "{name}, in {date} you recommended me to {audience}"),
        ),
        SponsorshipKind.INTRODUCED: Dated(
            Message("messages", "{name}, on {date} you introduced me to {audience}"),
            Message("messages", "{name}, in {date} you introduced me to {audience}"),
        ),
        SponsorshipKind.ADVOCATED: Dated(
            Message("messages", "{name}, on {date} you spoke up for me before {audience}"),
            Message("messages", "{name}, in {date} you spoke up for me before {audience}"),
        ),
        SponsorshipKind.DEFENDED: Dated(
            Message("messages", "{name}, on {date} you defended me before {audience}"),
            Message("messages", "{name}, in {date} you defended me before {audience}"),
        ),
        SponsorshipKind.CREDITED: Dated(
            Message("messages", "{name}, on {date} you gave me credit before {audience}"),
            Message("messages", "{name}, in {date} you gave me credit before {audience}"),
        ),
    },
    quoted={
        SponsorshipKind.NOMINATED: Dated(
            Message("messages", "{name}, on {date} you put my name forward: “{words}”"),
            Message("messages", "{name}, in {date} you put my name forward: “{words}”"),
        ),
        SponsorshipKind.RECOMMENDED: Dated(
            Message("messages", "{name}, on {date} you recommended me: “{words}”"),
            Message("messages", "{name}, in {date} you recommended me: “{words}”"),
        ),
        SponsorshipKind.INTRODUCED: Dated(
            Message("messages", "{name}, on {date} you introduced me to people who decide: “{words}”"),
            Message("messages", "{name}, in {date} you introduced me to people who decide: “{words}”"),
        ),
        SponsorshipKind.STRETCH_WORK: Dated(
            Message("messages", "{name}, on {date} you trusted me with work that was new to me: “{words}”"),
            Message("messages", "{name}, in {date} you trusted me with work that was new to me: “{words}”"),
        ),
        SponsorshipKind.ADVOCATED: Dated(
            Message("messages", "{name}, on {date} you spoke up for me when I was not there: “{words}”"),
            Message("messages", "{name}, in {date} you spoke up for me when I was not there: “{words}”"),
        ),
        SponsorshipKind.DEFENDED: Dated(
            Message("messages", "{name}, on {date} you defended me: “{words}”"),
            Message("messages", "{name}, in {date} you defended me: “{words}”"),
        ),
        SponsorshipKind.CREDITED: Dated(
            Message("messages", "{name}, on {date} you gave me credit in public: “{words}”"),
            Message("messages", "{name}, in {date} you gave me credit in public: “{words}”"),
        ),
    },
    going_on={
        SponsorshipKind.NOMINATED: Dated(
            Message("messages", "{name}, on {date} you put my name forward {words}"),
            Message("messages", "{name}, in {date} you put my name forward {words}"),
        ),
        SponsorshipKind.RECOMMENDED: Dated(
            Message("messages", "{name}, on {date} you recommended me {words}"),
            Message("messages", "{name}, in {date} you recommended me {words}"),
        ),
        SponsorshipKind.INTRODUCED: Dated(
            Message("messages", "{name}, on {date} you introduced me {words}"),
            Message("messages", "{name}, in {date} you introduced me {words}"),
        ),
        SponsorshipKind.STRETCH_WORK: Dated(
            Message("messages", "{name}, on {date} you trusted me with work that was new to me, {words}"),
            Message("messages", "{name}, in {date} you trusted me with work that was new to me, {words}"),
        ),
        SponsorshipKind.ADVOCATED: Dated(
            Message("messages", "{name}, on {date} you spoke up for me {words}"),
            Message("messages", "{name}, in {date} you spoke up for me {words}"),
        ),
        SponsorshipKind.DEFENDED: Dated(
            Message("messages", "{name}, on {date} you defended me {words}"),
            Message("messages", "{name}, in {date} you defended me {words}"),
        ),
        SponsorshipKind.CREDITED: Dated(
            Message("messages", "{name}, on {date} you gave me credit {words}"),
            Message("messages", "{name}, in {date} you gave me credit {words}"),
        ),
    },
    taken_in=Dated(
        Message("messages", "{name}, on {date} you {deed}"),
        Message("messages", "{name}, in {date} you {deed}"),
    ),
)
IN_A_LETTER = Deeds(
    plain={
        SponsorshipKind.NOMINATED: Dated(
            Message("letter", "On {date} you nominated me."), Message("letter", "In {date} you nominated me.")
        ),
        SponsorshipKind.RECOMMENDED: Dated(
            Message("letter", "On {date} you recommended me."),
            Message("letter", "In {date} you recommended me."),
        ),
        SponsorshipKind.INTRODUCED: Dated(
            Message("letter", "On {date} you introduced me to people who decide."),
            Message("letter", "In {date} you introduced me to people who decide."),
        ),
        SponsorshipKind.STRETCH_WORK: Dated(
            Message("letter", "On {date} you trusted me with work that was new to me."),
            Message("letter", "In {date} you trusted me with work that was new to me."),
        ),
        SponsorshipKind.ADVOCATED: Dated(
            Message("letter", "On {date} you spoke up for me when I was not there."),
            Message("letter", "In {date} you spoke up for me when I was not there."),
        ),
        SponsorshipKind.DEFENDED: Dated(
            Message("letter", "On {date} you defended me."), Message("letter", "In {date} you defended me.")
        ),
        SponsorshipKind.CREDITED: Dated(
            Message("letter", "On {date} you gave me credit in public."),
            Message("letter", "In {date} you gave me credit in public."),
        ),
    },
    before={
        SponsorshipKind.NOMINATED: Dated(
            Message("letter", "On {date} you put my name forward to {audience}"),
            Message("letter", "In {date} you put my name forward to {audience}"),
        ),
        SponsorshipKind.RECOMMENDED: Dated(
            Message("letter", "On {date} you recommended me to {audience}"),
            Message("letter", "In {date} you recommended me to {audience}"),
        ),
        SponsorshipKind.INTRODUCED: Dated(
            Message("letter", "On {date} you introduced me to {audience}"),
            Message("letter", "In {date} you introduced me to {audience}"),
        ),
        SponsorshipKind.ADVOCATED: Dated(
            Message("letter", "On {date} you spoke up for me before {audience}"),
            Message("letter", "In {date} you spoke up for me before {audience}"),
        ),
        SponsorshipKind.DEFENDED: Dated(
            Message("letter", "On {date} you defended me before {audience}"),
            Message("letter", "In {date} you defended me before {audience}"),
        ),
        SponsorshipKind.CREDITED: Dated(
            Message("letter", "On {date} you gave me credit before {audience}"),
            Message("letter", "In {date} you gave me credit before {audience}"),
        ),
    },
    quoted={
        SponsorshipKind.NOMINATED: Dated(
            Message("letter", "On {date} you put my name forward: “{words}”"),
            Message("letter", "In {date} you put my name forward: “{words}”"),
        ),
        SponsorshipKind.RECOMMENDED: Dated(
            Message("letter", "On {date} you recommended me: “{words}”"),
            Message("letter", "In {date} you recommended me: “{words}”"),
        ),
        SponsorshipKind.INTRODUCED: Dated(
            Message("letter", "On {date} you introduced me to people who decide: “{words}”"),
            Message("letter", "In {date} you introduced me to people who decide: “{words}”"),
        ),
        SponsorshipKind.STRETCH_WORK: Dated(
            Message("letter", "On {date} you trusted me with work that was new to me: “{words}”"),
            Message("letter", "In {date} you trusted me with work that was new to me: “{words}”"),
        ),
        SponsorshipKind.ADVOCATED: Dated(
            Message("letter", "On {date} you spoke up for me when I was not there: “{words}”"),
            Message("letter", "In {date} you spoke up for me when I was not there: “{words}”"),
        ),
        SponsorshipKind.DEFENDED: Dated(
            Message("letter", "On {date} you defended me: “{words}”"),
            Message("letter", "In {date} you defended me: “{words}”"),
        ),
        SponsorshipKind.CREDITED: Dated(
            Message("letter", "On {date} you gave me credit in public: “{words}”"),
            Message("letter", "In {date} you gave me credit in public: “{words}”"),
        ),
    },
    going_on={
        SponsorshipKind.NOMINATED: Dated(
            Message("letter", "On {date} you put my name forward {words}"),
            Message("letter", "In {date} you put my name forward {words}"),
        ),
        SponsorshipKind.RECOMMENDED: Dated(
            Message("letter", "On {date} you recommended me {words}"),
            Message("letter", "In {date} you recommended me {words}"),
        ),
        SponsorshipKind.INTRODUCED: Dated(
            Message("letter", "On {date} you introduced me {words}"),
            Message("letter", "In {date} you introduced me {words}"),
        ),
        SponsorshipKind.STRETCH_WORK: Dated(
            Message("letter", "On {date} you trusted me with work that was new to me, {words}"),
            Message("letter", "In {date} you trusted me with work that was new to me, {words}"),
        ),
        SponsorshipKind.ADVOCATED: Dated(
            Message("letter", "On {date} you spoke up for me {words}"),
            Message("letter", "In {date} you spoke up for me {words}"),
        ),
        SponsorshipKind.DEFENDED: Dated(
            Message("letter", "On {date} you defended me {words}"),
            Message("letter", "In {date} you defended me {words}"),
        ),
        SponsorshipKind.CREDITED: Dated(
            Message("letter", "On {date} you gave me credit {words}"),
            Message("letter", "In {date} you gave me credit {words}"),
        ),
    },
    taken_in=Dated(Message("letter", "On {date} you {deed}"), Message("letter", "In {date} you {deed}")),
)
"""Without the name: it stands above."""

_DEED = re.compile(
    "(?:put|recommended|introduced|nominated|named|proposed|suggested|spoke|stood|vouched|defended|backed|gave|trusted"
    "|let|made|brought|invited|asked|told|sent|took|wrote|praised|credited|mentioned|argued|fought|pushed|offered|got"
    "|opened|handed|entrusted|chose|picked|supported|hired|promoted|called|thanked|shielded|protected)"
    r"\s(?=.*\b(?:me|my|mine|I)\b)",
    re.IGNORECASE,
)
_ON = re.compile(r"(?:for|as|to|at|in|on|before|against|with|when|during|over)\s", re.IGNORECASE)
_OTHER_TONGUE = re.compile(
    r"\w+\s(?:der|die|das|den|dem|des|eine?[rmn]?|het|een|de|el|la|le|les|il|lo|un|una|une|dem|meine?[rmn]?|mijn|ons|onze)\b"
)
"""Words that look as if they went on from English, and are in a language that has the same small words."""
_SOMEBODY = re.compile(r"[A-ZÀ-Þ][\w’'.-]*\s(?:(?:van|von|de|der|den|da|di|bin)\s)*[A-ZÀ-Þ][\w’'-]+")
_MINE = re.compile(r"I[\s’']")
_FITS = {
    SponsorshipKind.NOMINATED: ("for", "as", "to", "at", "in", "when"),
    SponsorshipKind.RECOMMENDED: ("for", "as", "to", "at", "in", "when"),
    SponsorshipKind.INTRODUCED: ("to", "at", "as", "in", "when"),
    SponsorshipKind.STRETCH_WORK: ("for", "as", "at", "in", "when"),
    SponsorshipKind.ADVOCATED: ("at", "in", "before", "to", "with", "when", "during", "over"),
    SponsorshipKind.DEFENDED: ("at", "in", "before", "against", "when", "during", "over"),
    SponsorshipKind.CREDITED: ("for", "at", "in", "before", "when", "during"),
}
_OF_OTHERS = re.compile(
    r"\b(?:he|she|him|her|hers|his|himself|herself|they|them|their|er|sie|ihn|ihm|ihr|ihre|seine|il|elle|ella|él)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:The|A|An|My|Our|All|Both|Two|Three|Some)\s")


def deed_sentence(
    deeds: Deeds, kind: SponsorshipKind, date: str, name: str, text: str, audience: str = ""
) -> str:
    """A sentence to somebody who is called so, about what they did for the user."""
    words = to_quote(sayable(text))
    plain = deeds.plain[kind].full_text(date, name=name)
    english = is_english()
    if words and english and _MINE.match(words):
        return f"{plain} {as_sentence(words)}"
    own = re.match(rf"(?:{re.escape(name)}|you)\s+", words, re.IGNORECASE) if name else None
    deed = words[own.end() :] if own else words
    if name and re.search(rf"\b{re.escape(name)}\b", deed):
        words = ""
    if words and english:
        if _DEED.match(deed):
            deed = deed[:1].lower() + deed[1:]
            return as_sentence(deeds.taken_in.full_text(date, name=name, deed=deed))
        onward = _onward(kind, words)
        if onward:
            return as_sentence(deeds.going_on[kind].full_text(date, name=name, words=onward))
    if words and not own:
        return after_quotation(deeds.quoted[kind].full_text(date, name=name, words=words), words)
    before = sayable(audience)
    if before and kind in deeds.before:
        if not english:
            before = pgettext("words", "“{text}”", text=before)
        elif _ARTICLE.match(before):
            before = before[:1].lower() + before[1:]
        return as_sentence(deeds.before[kind].full_text(date, name=name, audience=before))
    return plain


def _onward(kind: SponsorshipKind, words: str) -> str:
    """English words as they go on from an act; empty where they do not."""
    onward = _ON.match(words)
    if onward and onward[0].strip().lower() in _FITS[kind] and not _OTHER_TONGUE.match(words):
        return words[:1].lower() + words[1:]
    if kind is SponsorshipKind.INTRODUCED and _SOMEBODY.match(words):
        return f"to {words}"
    return ""


def sayable(text: str) -> str:
    """Words about what somebody did, if they may be said to that person: one line that speaks of nobody else."""
    text = text.strip()
    return "" if "\n" in text or len(text) > LONGEST or _OF_OTHERS.search(text) else text
