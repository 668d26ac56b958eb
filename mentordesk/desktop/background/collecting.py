# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Work on a thread of its own: what every such piece of work has to mind."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Collecting:
    """Whether Python collects rubbish, while other threads are at work."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.at_work = 0
        self.wanted = False


_collecting = _Collecting()


@contextmanager
def apart() -> Iterator[None]:
    """No rubbish is collected for as long as the block runs.

    Python collects on whatever thread makes the next object, and a widget that is freed on any but the window's own
    thread ends the program. What is made meanwhile is collected afterwards.
    """
    state = _collecting
    with state.lock:
        if not state.at_work:
            state.wanted = gc.isenabled()
            gc.disable()
        state.at_work += 1
    try:
        yield
    finally:
        with state.lock:
            state.at_work -= 1
            if not state.at_work and state.wanted:
                gc.enable()


def collect_from_here_on() -> None:
    """Let rubbish be collected; where other threads are at work, as soon as they are done."""
    with _collecting.lock:
        if _collecting.at_work:
            _collecting.wanted = True
        else:
            gc.enable()
