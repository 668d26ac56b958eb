# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A user, a folder for throw-away files and a journal for the tests of the terminal."""

import importlib.util
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest

import mentordesk
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Direction, Effect, ExchangeKind, Flow, Kind, Uptake
from tests.terminal.program import ROOT


@pytest.fixture(autouse=True)
def resources(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The resources as a package, also where MentorDesk is not installed."""
    if importlib.util.find_spec("mentordesk.resources") is None:
        extra = tmp_path_factory.mktemp("extra")
        (extra / "resources").symlink_to(ROOT / "resources")
        monkeypatch.setattr(mentordesk, "__path__", [*mentordesk.__path__, str(extra)])
        monkeypatch.delitem(sys.modules, "mentordesk.resources", raising=False)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user of one's own, and a place for throw-away folders that can be looked at."""
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data directory with a journal in it."""
    folder = tmp_path / "data"
    folder.mkdir()
    day = (date.today() - timedelta(days=30)).isoformat()
    with open_journal(folder / "journal.mentordesk", create=True) as journal:
        ada = create(journal, Kind.RELATIONSHIP, {"name": "Ada Kovács"})
        create(journal, Kind.RELATIONSHIP, {"name": "Adam Weiß"})
        advice = {"relationship": ada, "direction": Direction.RECEIVED, "date": day}
        create(
            journal,
            Kind.ADVICE,
            advice
            | {"words": "Let silence do the work.", "uptake": Uptake.FOLLOWED, "effect": Effect.HELPED}
            | {"uptake_on": day, "effect_on": day},
        )
        create(journal, Kind.ADVICE, advice | {"words": "Ask for it.", "direction": Direction.GIVEN})
        talk = {"relationship": ada, "subject": "Silence at work"}
        for when in ("2021", "2021-05", "2021-02-03", "2021-05-03", "2022-01-09"):
            create(journal, Kind.CONVERSATION, talk | {"date": when, "notes": f"harbour {when}"})
        create(
            journal,
            Kind.EXCHANGE,
            {"relationship": ada, "direction": Flow.GAINED, "type": ExchangeKind.SKILL, "date": "2020"}
            | {"text": "bell\a red\x1b[31m back\u202ewards c1\x9b 7"},
        )
    return folder
