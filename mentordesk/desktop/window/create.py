# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The commands that begin something new."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.desk.commands import Command, Group
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.window.places import Places
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind

OFFERED = (
    *("new_received", "new_given", "new_reflection", "guided"),
    *("new_conversation", "new_exchange", "new_follow_up", "new_relationship"),
)
"""The commands that the button in the bar offers."""
WRITING = (*OFFERED, "new_here")
"""The commands that are off in a journal that can only be read."""


class CreateCommands(QObject):
    """Begins records; those that hang on a relationship, with the person who is shown."""

    def __init__(self, desk: Desk, places: Places, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._places = places

    def commands(self) -> list[Command]:
        """The commands, as the menu and the palette offer them."""
        new = Group.NEW
        return [
            Command(
                "new_received",
                pgettext("window", "New advice re&ceived"),
                ("Ctrl+Shift+A",),
                self._new_received,
                new,
            ),
            Command(
                "new_given", pgettext("window", "New advice gi&ven"), ("Ctrl+Shift+G",), self._new_given, new
            ),
            Command(
                "new_reflection",
                pgettext("window", "New re&flection"),
                ("Ctrl+Shift+R",),
                self._new_reflection,
                new,
            ),
            Command(
                "guided",
                pgettext("window", "New reflection, &guided…"),
                ("Ctrl+Shift+E",),
                self._new_guided,
                new,
            ),
            Command("blind", pgettext("window", "Judge an advice again, &blind…"), (), self._new_blind, new),
            Command(
                "new_follow_up",
                pgettext("window", "New follow-&up"),
                ("Ctrl+Shift+D",),
                self._new_follow_up,
                new,
            ),
            Command(
                "new_relationship",
                pgettext("window", "New re&lationship"),
                ("Ctrl+Shift+P",),
                self._new_relationship,
                new,
            ),
            Command(
                "new_conversation", pgettext("window", "New c&onversation"), (), self._new_conversation, new
            ),
            Command("new_exchange", pgettext("window", "New give and ta&ke"), (), self._new_exchange, new),
            Command("new_here", pgettext("window", "&New here"), ("Ctrl+N",), self._new_here, new),
        ]

    def _begin(self, kind: Kind, place: Place, *values: tuple[str, object]) -> None:
        self._desk.open_requested.emit(Target(place, kind, new=values))

    def _begin_with_person(self, kind: Kind) -> None:
        person = self._places.current().person_shown()
        given = () if person is None else (("relationship", person),)
        self._begin(kind, Place.RELATIONSHIPS, *given)

    def _new_received(self) -> None:
        self._begin(Kind.ADVICE, Place.ADVICE, ("direction", "received"))

    def _new_given(self) -> None:
        self._begin(Kind.ADVICE, Place.ADVICE, ("direction", "given"))

    def _new_reflection(self) -> None:
        self._begin(Kind.REFLECTION, Place.REFLECTIONS)

    def _new_guided(self) -> None:
        self._begin(Kind.REFLECTION, Place.REFLECTIONS, ("guided", True))

    def _new_blind(self) -> None:
        self._begin(Kind.REFLECTION, Place.REFLECTIONS, ("guided", True), ("blind", True))

    def _new_follow_up(self) -> None:
        self._begin_with_person(Kind.FOLLOW_UP)

    def _new_relationship(self) -> None:
        self._begin(Kind.RELATIONSHIP, Place.RELATIONSHIPS)

    def _new_conversation(self) -> None:
        self._begin_with_person(Kind.CONVERSATION)

    def _new_exchange(self) -> None:
        self._begin_with_person(Kind.EXCHANGE)

    def _new_here(self) -> None:
        make = {Place.ADVICE: self._new_received, Place.REFLECTIONS: self._new_reflection}
        make.get(self._places.place, self._new_relationship)()
