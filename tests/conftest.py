# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What all tests share: no screen, no real home, the same language everywhere."""

import os
import tempfile

# Before Qt or appdirs is imported anywhere.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("MENTORDESK_TEST_PLATFORM", "offscreen")
_HOME = tempfile.mkdtemp(prefix="mentordesk-tests-")
os.environ["HOME"] = _HOME
for _name in ("DATA", "CONFIG", "CACHE", "STATE"):
    os.environ[f"XDG_{_name}_HOME"] = os.path.join(_HOME, _name.lower())

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402

settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application of the tests draws as the program's own does."""
    from mentordesk.desktop.appearance.theme import STYLE

    return ["mentordesk", *STYLE]
