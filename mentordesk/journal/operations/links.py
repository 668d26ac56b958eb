# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Links in the text of a reflection: ``[[Amara Okafor]]`` stands for a record, by what it is called.

The text stays plain words; beside it a row says which record each name stands for. A name is looked up when it is
first saved, and keeps its record from then on. When a person is renamed, the texts that name them follow.
See docs/decisions/0011-links-in-text.md.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    BY_KIND,
    Mention,
    Reflection,
    ReflectionAnswer,
    Relationship,
    Topic,
)
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.storage.folding import fold
from mentordesk.journal.terms import Kind

LINK = re.compile(r"\[\[([^\[\]\n]{1,200})\]\]")
"""A link as it stands in a text; its name is the first group."""

Links = Mapping[str, tuple[Kind, int]]
"""Which record a name stands for: its kind and id."""


def names_in(texts: Iterable[str]) -> list[str]:
    """The names of the links in some texts, each once, in their order."""
    return list(dict.fromkeys(name.strip() for text in texts for name in LINK.findall(text) if name.strip()))


def as_name(title: str) -> str:
    """A title as the name of a link: one line, without brackets."""
    return " ".join(title.replace("[", "(").replace("]", ")").split())[:200].strip()


def free_name(name: str, taken: Collection[str]) -> str:
    """A name for a link in a text where others already stand for somebody else: numbered, if it has to be."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free


def follow(journal: Journal, reflection: int, links: Links | None = None) -> None:
    """Have the rows of a reflection's links say what its text says, within the caller's step.

    `links` says what names stand for that were just chosen; others keep their record, or are looked up.
    """
    body = journal.value(Reflection.select(Reflection.body).where(Reflection.id == reflection)) or ""
    answers = journal.rows(
        ReflectionAnswer.select(ReflectionAnswer.text).where(ReflectionAnswer.reflection == reflection)
    )
    texts = [body, *(row[0] for row in answers)]
    names = names_in(texts) if any("[[" in text for text in texts) else []
    known = {
        row[0]: row[1:]
        for row in journal.rows(
            Mention.select(Mention.label, Mention.id, Mention.target_kind, Mention.target_uuid).where(
                Mention.reflection == reflection
            )
        )
    }
    gone = [row[0] for label, row in known.items() if label not in names]
    if gone:
        Mention.delete().where(Mention.id.in_(gone)).execute(journal.db)
    for name in names:
        chosen = _chosen(journal, (links or {}).get(name))
        if name in known and chosen in (None, known[name][1:]):
            continue
        found = chosen or _named(journal, name)
        if found is None:
            continue
        if name in known:
            Mention.delete().where(Mention.id == known[name][0]).execute(journal.db)
        Mention.insert(reflection=reflection, label=name, target_kind=found[0], target_uuid=found[1]).execute(
            journal.db
        )


def renamed(journal: Journal, relationship: int, name: str) -> None:
    """Have the texts that name a person use the new name, within the caller's step.

    Where a text names somebody else by it already, it gets a number: each link keeps its own person.
    """
    uuid = journal.value(Relationship.select(Relationship.uuid).where(Relationship.id == relationship))
    name = as_name(name)
    rows = journal.rows(
        Mention.select(Mention.id, Mention.reflection, Mention.label).where(
            (Mention.target_uuid == uuid) & (Mention.label != name)
        )
    )
    for mention, reflection, label in rows:
        taken = {
            row[0]
            for row in journal.rows(
                Mention.select(Mention.label).where(
                    (Mention.reflection == reflection)
                    & (Mention.target_uuid != uuid)
                    & (Mention.label != label)
                )
            )
        }
        new = free_name(name, taken)
        if new == label:
            continue
        _rewrite(journal, reflection, label, new)
        same = (Mention.reflection == reflection) & (Mention.label == new)
        Mention.delete().where(same).execute(journal.db)
        Mention.update(label=new).where(Mention.id == mention).execute(journal.db)


def _rewrite(journal: Journal, reflection: int, label: str, new: str) -> None:
    """Have the texts of a reflection call a record something else."""

    def call(link: re.Match[str]) -> str:
        return f"[[{new}]]" if link[1].strip() == label else link[0]

    (body,) = journal.first(Reflection.select(Reflection.body).where(Reflection.id == reflection)) or ("",)
    if (changed := LINK.sub(call, body)) != body:
        Reflection.update(body=changed).where(Reflection.id == reflection).execute(journal.db)
    answers = ReflectionAnswer.select(ReflectionAnswer.id, ReflectionAnswer.text)
    for answer, text in journal.rows(answers.where(ReflectionAnswer.reflection == reflection)):
        if (changed := LINK.sub(call, text)) != text:
            ReflectionAnswer.update(text=changed).where(ReflectionAnswer.id == answer).execute(journal.db)


def _chosen(journal: Journal, link: tuple[Kind, int] | None) -> tuple[Any, ...] | None:
    if link is None:
        return None
    model = BY_KIND[link[0]]
    uuid = journal.value(model.select(model.uuid).where(model.id == link[1]))
    return None if uuid is None else (str(link[0]), uuid)


def _named(journal: Journal, name: str) -> tuple[Any, ...] | None:
    """The person or the topic of a name; nobody if there is none, or several: which of them, only a choice tells."""
    key = fold(name)
    models: tuple[Any, ...] = (Relationship, Topic)
    for model in models:
        named = model.select(model.uuid).where((model.name_key == key) & NOT_TRASHED.where(model))
        uuids = [row[0] for row in journal.rows(named.limit(2))]
        if uuids:
            return (str(model.kind), uuids[0]) if len(uuids) == 1 else None
    return None
