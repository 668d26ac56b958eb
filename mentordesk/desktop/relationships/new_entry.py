# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Beginning a conversation, something given or gained, or an act of sponsorship: the person is chosen in the form."""

from collections.abc import Callable
from functools import partial
from typing import Any

from mentordesk.desktop.desk.desk import Desk, Place
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.fields.segmented import PressField
from mentordesk.desktop.kit.fields.sheet import FieldSpec
from mentordesk.desktop.kit.pages.new_record import NewRecord
from mentordesk.desktop.relationships.fields import entry_specs
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.operations.conversations import begin_conversation
from mentordesk.journal.terms import (
    ExchangeKind,
    Flow,
    Kind,
    SponsorshipDirection,
    SponsorshipKind,
    Stake,
)


class NewEntry(NewRecord):
    """A page for what hangs on a relationship and does not exist yet."""

    place = Place.RELATIONSHIPS
    asked: tuple[str, ...] = ()
    """The fields it asks for, of those the page of an entry has."""

    def specs(self) -> list[FieldSpec]:
        known = {spec.name: spec for spec in entry_specs(self.kind, self.desk)}
        return [known[name] for name in self.asked]

    def missing_text(self, name: str) -> str:
        if name == "relationship":
            return pgettext(
                "relationships", "With whom? Choose a person, or type a new name and press Enter."
            )
        return pgettext("relationships", "Write down what it was first.")

    def added_text(self) -> str:
        """What is said once it is there."""
        return pgettext("relationships", "Saved.")


class NewConversation(NewEntry):
    """A conversation: with whom is enough."""

    kind = Kind.CONVERSATION
    required = ("relationship",)
    asked = ("relationship", "subject", "notes", "date", "channel")

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            pgettext("relationships", "New conversation"),
            pgettext("relationships", "&Add conversation"),
        )

    def defaults(self) -> dict[str, Any]:
        return {"date": self.desk.today.isoformat(), "channel": None}

    def write(self, typed: dict[str, Any]) -> int:
        return begin_conversation(self.desk.journal, typed)

    def added_text(self) -> str:
        return pgettext("relationships", "Conversation added.")


class NewExchange(NewEntry):
    """Something given or gained that is not advice."""

    kind = Kind.EXCHANGE
    required = ("relationship", "text")
    asked = ("relationship", "direction", "type", "text", "date")

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, pgettext("relationships", "New give and take"), pgettext("relationships", "&Add it")
        )

    def defaults(self) -> dict[str, Any]:
        return {
            "direction": str(Flow.GIVEN),
            "type": str(ExchangeKind.TIME),
            "date": self.desk.today.isoformat(),
        }

    def added_text(self) -> str:
        return pgettext("relationships", "Give and take added.")


class NewAct(NewEntry):
    """An act of sponsorship: nothing is said of it before it is chosen, and it is none before it is added."""

    kind = Kind.SPONSORSHIP
    required = ("relationship", "type")
    asked = ("relationship", "direction", "type", "text", "audience", "stake", "date")

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            pgettext("relationships", "New act of sponsorship"),
            pgettext("relationships", "&Add the act"),
        )

    def specs(self) -> list[FieldSpec]:
        chosen = {"direction": SponsorshipDirection, "type": SponsorshipKind, "stake": Stake}
        return [
            FieldSpec(
                spec.name,
                spec.label,
                partial(PressField, options(chosen[spec.name])),
                always=True,
            )
            if spec.name in chosen
            else spec
            for spec in super().specs()
        ]

    def defaults(self) -> dict[str, Any]:
        return {"direction": str(SponsorshipDirection.FOR_ME), "date": self.desk.today.isoformat()}

    def write(self, typed: dict[str, Any]) -> int:
        return super().write({name: value for name, value in typed.items() if value})

    def missing_text(self, name: str) -> str:
        return (
            pgettext("relationships", "Choose what was done.")
            if name == "type"
            else super().missing_text(name)
        )

    def added_text(self) -> str:
        return pgettext("relationships", "Act of sponsorship added.")


FORMS: dict[Kind, Callable[[Desk], NewEntry]] = {
    form.kind: form for form in (NewConversation, NewExchange, NewAct)
}
"""The form for each kind that has one."""
