# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whether what stands where a name belongs can be somebody's name: a sentence makes nobody new, nor does a date."""

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.practice.capture.dates import says_when

_MOST_WORDS, _MOST_LETTERS = 7, 60
_MOST_SMALL = 4
"""A name all in small letters has at most so many words."""
_PARTICLES = (
    "al, af, ap, bat, ben, bin, bint, da, dal, das, de, del, della, den, der, di, do, dos, du, el, e, i, ibn, "
    "la, las, le, li, lo, los, of, op, san, st, te, ten, ter, und, van, vom, von, y, zu, zum, zur"
)
"""What stands in names in small letters."""
_IN_SENTENCES = Message(
    "capture words",
    "a, about, an, and, are, asked, at, because, but, for, from, had, has, have, i, in, is, met, my, on, our, "
    "said, spoke, talked, that, the, told, to, was, we, were, with",
)


def check_new_name(name: str, *, advice: str = "") -> None:
    """See that somebody new may have this name. Raises InputRefusedError for a sentence, or for words of a date.

    Such a name is not impossible, only unlikely: the `advice` says how to take it as it stands.
    """
    if says_when(name):
        raise InputRefusedError(
            pgettext("capture", "What the name says of a day could not be read."), advice=advice
        )
    if _is_sentence(name):
        raise InputRefusedError(
            pgettext("capture", "That looks like a sentence rather than a name."), advice=advice
        )


def _is_sentence(name: str) -> bool:
    words = [word.strip(",;:.()“”\"'") for word in name.split()]
    if len(words) > _MOST_WORDS or len(name) > _MOST_LETTERS or name.rstrip()[-1:] in tuple("!?…。！？"):
        return True
    small = [word for word in words if word.islower() and word not in _PARTICLES.split(", ")]
    written = f"{_IN_SENTENCES.source},{_IN_SENTENCES.text()}".split(",")
    if len(words) > 2 and {word.strip() for word in written}.intersection(small):
        return True
    return len(small) > (_MOST_SMALL if len(small) == len(words) else 1)
