# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The rungs of the ladder, one file each. A rung never changes once a file has climbed it."""
