# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What guides a reflection, what it is about, and the shelf of them."""
