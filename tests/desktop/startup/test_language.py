# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The windows speak the language of the user, and lie in its direction."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.startup.language import use_language
from mentordesk.i18n import texts
from mentordesk.i18n.catalogues import CHOICE


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    texts.install()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("en", Qt.LayoutDirection.LeftToRight),
        ("en-XA", Qt.LayoutDirection.LeftToRight),
        ("ar-XB", Qt.LayoutDirection.RightToLeft),
    ],
)
def test_a_language_lies_as_it_is_read(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tag: str, direction: Qt.LayoutDirection
) -> None:
    monkeypatch.setenv(CHOICE, tag)
    use_language(qapp)
    assert texts.language() == tag and qapp.layoutDirection() == direction


def test_one_after_another_leaves_nothing_of_the_first(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    for tag in ("ar-XB", "en"):
        monkeypatch.setenv(CHOICE, tag)
        use_language(qapp)
    assert texts.pgettext("kit", "Date") == "Date"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
