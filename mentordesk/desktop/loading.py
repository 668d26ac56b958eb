# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Loads Qt, without what PySide loads with it and nobody needs at a start.

Imported before anything of PySide6 is. See ``docs/decisions/0013-start-up.md``.
"""

import builtins
from typing import Any

_WAITING = tuple(
    f"shibokensupport/signature/{name}.py"
    for name in ("errorhandler", "layout", "parser", "lib/enum_sig", "lib/pyi_generator", "lib/tool")
)
"""PySide's own Python modules that can wait, by where they say they come from; it compiles them at each start."""
_LATER = "from mentordesk.desktop.loading import later\n__getattr__ = later(globals())\n"

_sources: dict[str, bytes] = {}


def later(module: dict[str, Any]) -> Any:
    """The ``__getattr__`` of a module that is compiled and run when something of it is first asked for."""

    def find(name: str) -> Any:
        source = None if name.startswith("__") else _sources.pop(module["__file__"], None)
        if source is not None:
            del module["__getattr__"]
            exec(compile(source, module["__file__"], "exec"), module)  # noqa: S102 - what PySide would do itself
        if name not in module:
            raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}")
        return module[name]

    return find


def load() -> None:
    """Load Qt.

    PySide brings modules that tell with which arguments a function could have been called, when somebody has called
    it wrongly: these can wait until somebody does. And it puts a hook into `import` that reads the source of every
    module imported later, to see whether it wants PySide's names in snake case: Python's own `import` is put back.
    """
    compile_now, import_plainly = builtins.compile, builtins.__import__

    def compile_later(source: Any, filename: Any, *how: Any, **named: Any) -> Any:
        if filename in _WAITING:
            _sources[filename], source = source, _LATER
        return compile_now(source, filename, *how, **named)

    builtins.compile = compile_later  # type: ignore[assignment]
    try:
        import shiboken6  # noqa: F401
    finally:
        builtins.compile = compile_now
    builtins.__import__ = import_plainly
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = import_plainly


load()
