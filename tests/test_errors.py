# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every error a user can meet, in sentences that stand by themselves."""

import inspect
from pathlib import Path

import pytest

from mentordesk import errors
from mentordesk.errors import InputRefusedError, JournalError, NoDisplayError, UsageError, UserError

PATH = Path("/home/ada/journals/work.mentordesk")
OF_A_JOURNAL = [
    error
    for _, error in inspect.getmembers(errors, inspect.isclass)
    if issubclass(error, JournalError) and error is not JournalError
]


def test_an_error_tells_what_was_kept_and_what_to_do_as_far_as_it_says() -> None:
    for parts, sentence in (
        ({}, "It broke."),
        ({"kept": "All is safe."}, "It broke. All is safe."),
        ({"advice": "Try again."}, "It broke. Try again."),
        ({"kept": "All is safe.", "advice": "Try again."}, "It broke. All is safe. Try again."),
    ):
        error = UserError("It broke.", **parts)
        assert error.sentence == str(error) == sentence
        assert (error.what, error.kept, error.advice) == (
            "It broke.",
            parts.get("kept", ""),
            parts.get("advice", ""),
        )


@pytest.mark.parametrize("error", OF_A_JOURNAL)
def test_an_error_of_a_journal_names_it_in_whole_sentences(error: type[JournalError]) -> None:
    raised = error(PATH)
    assert raised.path == PATH
    assert str(PATH) in raised.what or str(PATH.parent) in raised.what
    for part in (raised.what, raised.kept, raised.advice):
        assert part == "" or (part.endswith(".") and (part[0].isupper() or part.startswith("/")))
        assert "{" not in part
    with pytest.raises(UserError):
        raise raised


def test_each_says_something_of_its_own() -> None:
    assert len({error(PATH).what for error in OF_A_JOURNAL}) == len(OF_A_JOURNAL) > 10


def test_a_path_with_braces_is_only_a_path() -> None:
    odd = Path("/home/{path}/{folder}.mentordesk")
    assert str(odd) in errors.JournalMissingError(odd).what


def test_where_a_command_line_is_explained_and_what_still_works_without_a_screen() -> None:
    assert UsageError("not understood: x.").sentence == "not understood: x. See mentordesk --help."
    told = NoDisplayError("No window can be opened: there is no display.").sentence
    assert "No window can be opened: there is no display." in told and "mentordesk today" in told
    assert issubclass(InputRefusedError, UserError) and not issubclass(InputRefusedError, JournalError)
