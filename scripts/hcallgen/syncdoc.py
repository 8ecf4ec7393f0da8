# SPDX-License-Identifier: GPL-2.0-or-later
"""Write kernel-doc for the _sync forms; calldoc describes the calls."""
from __future__ import annotations

from hcallgen.calldoc import clean_lines, of_arg
from hcallgen.linkage import RetrySequence, Item
from hcallgen.model import part

_HOW = " * @how: retry policy, see HCALL_POLICY()"


def _result(result: Item) -> list[str]:
    after = ", ".join(result.get("valid", ["H_SUCCESS"]))
    first = "; first value other than 0" if "keep" in result else ""
    return clean_lines(f"@{result['name']}: ", f"[after {after}{first}] {result['doc']}", "\t")


def of_struct(sequence: RetrySequence) -> list[str]:
    """Return the comment of the structure."""
    title = f"struct {sequence.struct} - result of {sequence.name}()"
    lines = ["/**", *clean_lines("", title, "\t"),
             *(f" * @{name}: see struct hcall_sync_ret"
               for name in ("err", "status", "tries", "waited_us"))]
    if sequence.token:
        lines.append(" * @token: token of the next attempt, if the sequence was stopped")
    if sequence.cancel:
        lines += clean_lines("@cancelled: ", "0 without HCALL_CANCEL or without a stop; else 1 if "
                             "the operation was cancelled, or a negative errno if not", "\t")
    for result in sequence.results:
        lines += _result(result)
    return [*lines, " */"]


def _rule(sequence: RetrySequence) -> str:
    words = [f"Repeats the call after {', '.join(sequence.answers)}."]
    if sequence.caller_acts:
        words.append(f"Returns after {', '.join(sequence.caller_acts)}, because the caller must "
                     "act.")
    again = part(sequence.function.call.data, "again")
    if "doc" in again:
        text = again["doc"].strip()
        words.append(text[:1].upper() + text[1:].rstrip(".") + ".")
    return "  ".join(words)


def _ends(sequence: RetrySequence) -> list[str]:
    good = ", ".join(["H_SUCCESS", *sequence.good])
    context = ("Process context.  Sleeps; neither a signal nor a deadline stops the sequence."
               if sequence.complete else
               "Translation on.  Any context with HCALL_ATOMIC, otherwise process context, "
               "may sleep.")
    return [" *", *clean_lines("Context: ", context),
            *clean_lines("Return: ", f"struct {sequence.struct}, whose err is 0 after {good}.")]


def of_sync(sequence: RetrySequence) -> list[str]:
    """Return the comment of the function."""
    lines = ["/**", *clean_lines(f"{sequence.name}() - ", f"repeat {sequence.function.name}() "
                                 "until the call completes", "\t")]
    for arg in sequence.args:
        lines += of_arg(arg)
    if not sequence.complete:
        lines.append(_HOW)
    return [*lines, " *", *clean_lines("", _rule(sequence)), *_ends(sequence), " */"]
