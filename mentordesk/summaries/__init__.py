# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a printed summary says, and its typesetting; no Qt, no widgets."""
