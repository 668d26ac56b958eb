# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The exit statuses of the program."""

DONE = 0
NOTHING_FOUND = 1
REFUSED = 2
"""The command line is wrong, or what it asks for cannot be done."""
INTERRUPTED = 130
"""Ended with Ctrl+C: 128 and the number of SIGINT, as shells count."""
TERMINATED = 143
"""Told to end by the system: 128 and the number of SIGTERM."""
