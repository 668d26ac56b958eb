# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whoever the user calls Liz is called Liz in every sentence, and by the whole name in headings."""

import re
from collections.abc import Iterator
from dataclasses import astuple
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.advice_list import advice_lines
from mentordesk.practice.advice.life import history, life, move_label, remarks
from mentordesk.practice.advice.lineage import read_chain
from mentordesk.practice.advice.messages import acknowledge_message, ask_message, tell_message, thanks_message
from mentordesk.practice.advice.sources import source_title
from mentordesk.practice.follow_ups.agenda import agenda
from mentordesk.practice.insights.tailoring import tailoring_sheet
from mentordesk.practice.people.addressee import addressee
from mentordesk.practice.records.read import read_advice, read_relationship, read_sponsorship
from mentordesk.practice.relationship.history import read_history
from mentordesk.practice.relationship.looking_back import letter_draft
from mentordesk.practice.relationship.sponsorship import read_acts
from mentordesk.practice.relationship.story import read_story
from mentordesk.practice.today.lists import read_today, waiting_with
from mentordesk.practice.today.question_of_the_day import prompts
from mentordesk.practice.wording.spans import Span
from mentordesk.summaries.document.record import advice_document
from mentordesk.summaries.variants.private import private_document

TODAY = date(2026, 11, 29)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened
