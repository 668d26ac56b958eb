# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One relationship: its story, value, sponsorship, give and take, timeline."""
