# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""MentorDesk: an offline desktop journal for working relationships."""

__version__ = "0.1.0"
