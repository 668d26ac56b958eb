# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The place of insights: what works, how sure one was, and what to look at before advising somebody."""
