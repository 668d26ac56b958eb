# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The place of reflections: newest first, and room to write."""

from collections.abc import Sequence

from mentordesk.desktop.desk import Desk, Place, Target
from mentordesk.desktop.kit.master_detail import MasterDetail
from mentordesk.desktop.kit.reading import reading_column
from mentordesk.desktop.kit.records import Line, RecordList
from mentordesk.desktop.kit.widgets import EmptyState, button
from mentordesk.desktop.reflections.view import ReflectionView, tr
from mentordesk.journal.terms import Kind
from mentordesk.practice.lists import (
    ReflectionFilter,
    ReflectionLine,
    ReflectionOrder,
    reflection_ids,
    reflection_lines,
)
from mentordesk.practice.naming import as_sentence, framework_text
from mentordesk.words import date_text, translate


class ReflectionsPage(MasterDetail):
    """All reflections, and one of them."""

    place = Place.REFLECTIONS

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            tr("What you think about it all will live here, for your eyes only."), tr("Write the first one")
        )
        super().__init__(desk, tr("Reflections"), empty, RecordList(tr("Reflections")))
        self.new_button = button(tr("&New"))
        self.new_button.setAccessibleName(tr("New reflection"))
        self.actions_row.addWidget(self.new_button)
        self.new_button.clicked.connect(self._new)
        desk.writes(self.new_button, empty.action)
        empty.action_requested.connect(self._new)
        self.filter.add_group(
            "order",
            tr("Sort"),
            [(ReflectionOrder.NEWEST, tr("Newest first")), (ReflectionOrder.OLDEST, tr("Oldest first"))],
            ReflectionOrder.NEWEST,
        )
        self.filter.add_group(
            "guided",
            tr("Show"),
            [("", tr("free and guided")), ("free", tr("free")), ("guided", tr("guided"))],
            "",
        )
        self.view = ReflectionView(desk)
        self._area = reading_column(self.view)
        self.details.addWidget(self._area)
        self.view.gone.connect(self._gone)
        self.view.created.connect(self._created)

    def cursors(self) -> list[object]:
        guided = {"": None, "free": False, "guided": True}[self.filter.value("guided")]
        shown = ReflectionFilter(guided, ReflectionOrder(self.filter.value("order")))
        return [self.desk.journal.cursor(query) for query in reflection_ids(shown)]

    def fetch_lines(self, ids: Sequence[int]) -> object:
        return [(line.id, _line(line)) for line in reflection_lines(self.desk.journal, list(ids))]

    def filtered(self) -> bool:
        return bool(self.filter.value("guided"))

    def show_all(self) -> None:
        self.filter.choose("guided", "")

    def target_of_row(self, record_id: int) -> Target:
        return Target(Place.REFLECTIONS, Kind.REFLECTION, record_id)

    def show_record(self, target: Target) -> None:
        if target.new is not None:
            self.list.choose(None)
            self.details.setCurrentWidget(self._area)
            self.view.begin(dict(target.new))
        elif target.id is not None:
            if target.id != self.view.record_id:
                self._area.verticalScrollBar().setValue(0)
            if self.view.open(target.id, target.terms):
                self.details.setCurrentWidget(self._area)
                self.list.choose(target.id)
            else:
                self._gone()

    def focus_detail(self) -> None:
        self.view.body.reveal("body")

    def flush(self) -> bool:
        return self.view.flush()

    def _new(self) -> None:
        self.desk.open_requested.emit(Target(Place.REFLECTIONS, Kind.REFLECTION, new=()))

    def _created(self, record_id: int) -> None:
        self.list.choose(record_id)
        self._shown = Target(Place.REFLECTIONS, Kind.REFLECTION, record_id)

    def _gone(self) -> None:
        self.details.setCurrentWidget(self.blank)
        self.list.choose(None)
        self.show_list()


def _line(line: ReflectionLine) -> Line:
    title = line.text or translate("reflection list", "Untitled")
    parts = [date_text(line.date), framework_text(line.framework) if line.framework else "", line.people]
    detail = " · ".join(part for part in parts if part)
    return Line(
        title,
        detail,
        spoken=translate("reflection list", "{title} {detail}.", title=as_sentence(title), detail=detail),
    )
