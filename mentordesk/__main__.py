# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``python -m mentordesk``."""

import sys

from mentordesk.terminal.main import main

if __name__ == "__main__":
    sys.exit(main())
