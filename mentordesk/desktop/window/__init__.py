# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The window around the pages: rail, bar, navigation, notices, help."""
