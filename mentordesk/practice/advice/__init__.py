# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What an advice means: its life, its outcome, where it came from and went."""
