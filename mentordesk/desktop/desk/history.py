# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The way through what was visited, back and forward."""

from mentordesk.desktop.desk.desk import Place, Target

KEPT = 100


class History:
    """Targets in the order they were visited."""

    def __init__(self) -> None:
        self._targets: list[Target] = []
        self._at = self._before = -1
        self._beside = False
        """Whether a new record is being written, which is no target: back from it is where it was begun."""
        self._last: dict[Place, Target] = {}
        self.travelling = False

    def visit(self, target: Target) -> None:
        """Remember a target; a new record that was only begun is none."""
        self._beside = target.new is not None
        if self._beside:
            return
        plain = Target(target.place, target.kind, target.id)
        if plain.id is not None:
            self._last[plain.place] = plain
        if self.travelling or (self._at >= 0 and self._targets[self._at] == plain):
            return
        self._targets = [*self._targets[: self._at + 1], plain][-KEPT:]
        self._at = len(self._targets) - 1

    def last_of(self, place: Place) -> Target | None:
        """What was shown last in a place."""
        return self._last.get(place)

    @property
    def can_go_back(self) -> bool:
        """Whether something was visited before."""
        return self._at > 0 or (self._beside and self._at == 0)

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back."""
        return self._at < len(self._targets) - 1

    def stay(self) -> None:
        """The last step back or forward could not be made."""
        self._at = self._before

    def back(self) -> Target | None:
        """The target before."""
        if not self.can_go_back:
            return None
        self._before = self._at
        if not self._beside:
            self._at -= 1
        return self._targets[self._at]

    def forward(self) -> Target | None:
        """The target after."""
        if not self.can_go_forward:
            return None
        self._before = self._at
        self._at += 1
        return self._targets[self._at]
