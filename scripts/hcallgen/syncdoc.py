# SPDX-License-Identifier: GPL-2.0-or-later
"""kernel-doc of the _sync forms; what the call itself does is with that."""
from __future__ import annotations

from hcallgen.calldoc import clean_lines, of_arg
from hcallgen.linkage import RetrySequence, Item
from hcallgen.model import part

_HOW = " * @how: how to wait, how long, and what stops it"


def _result(result: Item) -> list[str]:
    after = ", ".join(result.get("valid", ["H_SUCCESS"]))
    first = ", the first that is not 0" if "keep" in result else ""
    return clean_lines(f"@{result['name']}: ", f"[after {after}{first}] {result['doc']}", "\t")


def of_struct(sequence: RetrySequence) -> list[str]:
    """Comment above the structure."""
    title = f"struct {sequence.struct} - result of {sequence.name}()"
    lines = ["/**", *clean_lines("", title, "\t"),
             *(f" * @{name}: as in struct hcall_sync_ret"
               for name in ("err", "status", "tries", "waited_us"))]
    if sequence.token:
        lines.append(" * @token: if it was stopped, token of the next call")
    if sequence.cancel:
        lines += clean_lines("@cancelled: ", "with HCALL_CANCEL, once stopped: 1 if what was "
                             "begun is dropped, else why it is not, as an errno; 0 otherwise",
                             "\t")
    for result in sequence.results:
        lines += _result(result)
    return [*lines, " */"]


def _rule(sequence: RetrySequence) -> str:
    words = [f"Goes on after {', '.join(sequence.answers)}."]
    if sequence.caller_acts:
        words.append(f"Ends with {', '.join(sequence.caller_acts)}, when the caller has to act.")
    again = part(sequence.function.call.data, "again")
    if "doc" in again:
        text = again["doc"].strip()
        words.append(text[:1].upper() + text[1:].rstrip(".") + ".")
    return "  ".join(words)


def _ends(sequence: RetrySequence) -> list[str]:
    good = ", ".join(["H_SUCCESS", *sequence.good])
    context = ("Process context, sleeps; nothing stops it." if sequence.complete else
               "Translation on; HCALL_ATOMIC any, else process context, may sleep.")
    return [" *", *clean_lines("Context: ", context),
            *clean_lines("Return: ", f"struct {sequence.struct}, in which err is 0 after {good}.")]


def of_sync(sequence: RetrySequence) -> list[str]:
    """Comment above the form that begins."""
    lines = ["/**", *clean_lines(f"{sequence.name}() - ", f"{sequence.function.name}() until it is "
                                 "complete", "\t")]
    for arg in sequence.args:
        lines += of_arg(arg)
    if not sequence.complete:
        lines.append(_HOW)
    return [*lines, " *", *clean_lines("", _rule(sequence)), *_ends(sequence), " */"]
