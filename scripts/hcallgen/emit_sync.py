# SPDX-License-Identifier: GPL-2.0-or-later
"""Write asm/hcalls-FAMILY-sync-gen.h: functions that repeat a call until it completes.

asm/hcalls-sync-gen.h includes the header of each family.

The catalogue lists the statuses after which to repeat a call, the token, the
results of each status, and the arguments that cancel.  The retry engine
(asm/hvcall-retry.h) decides when to repeat the call.
"""
from __future__ import annotations

from itertools import groupby
from typing import Optional

from hcallgen import emit_calls, syncdoc
from hcallgen.clayout import head, wrapped
from hcallgen.linkage import RetrySequence, Item, c_type, retry_sequences
from hcallgen.model import Call, Catalogue

# Flag of the engine for each kind of unfinished status, in the engine's order.
_ANSWERS = {"retry": "HCALL_ON_BUSY", "hint": "HCALL_ON_LONG_BUSY",
            "poll": "HCALL_ON_PROGRESS", "continue": "HCALL_ON_CONTINUE",
            "partial": "HCALL_ON_PARTIAL"}


class _Statuses:
    """Kinds of statuses, and C conditions that test for a status."""

    def __init__(self, catalogue: Catalogue) -> None:
        entries = [*catalogue.statuses, *catalogue.ranges]
        self._kinds = {entry.name: entry.data["kind"] for entry in entries}
        self._spans = catalogue.spans()

    def answers(self, names: list[str]) -> str:
        """Return the flags of the engine for unfinished statuses."""
        kinds = {self._kinds[name] for name in names}
        return " | ".join(flag for kind, flag in _ANSWERS.items() if kind in kinds)

    def tests(self, value: str, names: list[str]) -> list[str]:
        """Return C conditions that test a value, one condition for each status."""
        return [self._test(value, name) for name in names]

    def _test(self, value: str, name: str) -> str:
        first, last = self._spans[name]
        if first == last:
            return f"{value} == {name}"
        if self._kinds[name] == "hint":
            return f"hcall_is_long_busy({value})"
        return f"({value} >= {first} && {value} <= {last})"


def _if(tests: list[str], indent: str) -> list[str]:
    return wrapped(f"{indent}if (", tests, ")", separator=" ||")


def _take(results: list[Item]) -> list[str]:
    return [f"{result['name']} = _ret.{result['name']};" for result in results]


def _results(sequence: RetrySequence, statuses: _Statuses, indent: str) -> list[str]:
    """Return code that stores the results that are valid after a status."""
    lines: list[str] = []
    plain = [result for result in sequence.results if "keep" not in result]
    for valid, group in groupby(plain, lambda result: result.get("valid", ["H_SUCCESS"])):
        taken = list(group)
        lines += _if(statuses.tests("_ret.status", valid), indent)
        lines[-1] += " {" if len(taken) > 1 else ""
        lines += [f"{indent}\tsync.{line}" for line in _take(taken)]
        lines += [f"{indent}}}"] if len(taken) > 1 else []
    for result in sequence.results:
        if "keep" in result:
            tests = statuses.tests("_ret.status", result.get("valid", ["H_SUCCESS"]))
            lines += [f"{indent}if (!sync.{result['name']} &&",
                      *wrapped(f"{indent}    (", tests, "))", separator=" ||")]
            lines += [f"{indent}\tsync.{line}" for line in _take([result])]
    return lines


def _call(sequence: RetrySequence, values: dict[str, str], target: str, indent: str) -> list[str]:
    """Return the call; values has the arguments that are not parameters."""
    return wrapped(f"{indent}{target} = {sequence.function.name}(",
                   [values.get(arg["name"], arg["name"]) for arg in sequence.function.args]
                   or [""], ");")


def _loop(sequence: RetrySequence, statuses: _Statuses) -> list[str]:
    """Return the loop that repeats the call."""
    values = {sequence.token["arg"]: "sync.token"} if sequence.token else {}
    lines = _call(sequence, values, "_ret" if sequence.has_struct else "sync.status", "\t\t")
    if sequence.token:
        lines.append(f"\t\tsync.token = _ret.{sequence.token['result']};")
    lines += _results(sequence, statuses, "\t\t")
    return ["\tdo {", *lines, f"\t}} while (hcall_again(&_retry, {sequence.status}));"]


def _cancel(sequence: RetrySequence, answers: str) -> list[str]:
    """Return the code that cancels an operation."""
    values = {name: str(value) for name, value in sequence.cancel.items()}
    call = _call(sequence, values, "_status", "\t\t\t")
    if sequence.has_struct:
        call[-1] = call[-1].replace(");", ").status;")
    return ["\tif (hcall_retry_stopped(&_retry) && (how.how & HCALL_CANCEL)) {",
            "\t\tlong _status;", "",
            f"\t\t__hcall_retry_cancel(&_retry, how, {answers});",
            "\t\tdo {", *call, "\t\t} while (hcall_again(&_retry, _status));",
            "\t\tsync.cancelled = hcall_retry_errno(&_retry, _status) ?: 1;", "\t}"]


def _body(sequence: RetrySequence, statuses: _Statuses) -> list[str]:
    answers = statuses.answers(sequence.answers)
    first = f".token = {_first(sequence)}" if sequence.token else "0"
    begin = (wrapped("\thcall_retry_init(&_retry, ", ["HCALL_SLEEP", *answers.split(" | ")],
                     ", 0);", separator=" |") if sequence.complete else
             wrapped("\t__hcall_retry_begin(&_retry, how, ", answers.split(" | "), ");",
                     separator=" |"))
    lines = [f"\tstruct {sequence.function.struct} _ret;"] if sequence.has_struct else []
    lines += ["\tstruct hcall_retry _retry;", f"\tstruct {sequence.struct} sync = {{ {first} }};",
              "", *begin, *_loop(sequence, statuses), ""]
    if sequence.token:
        # The register of the token is undefined after the last status.
        ended = ["!hcall_retry_stopped(&_retry)"]
        ended += [test.replace(" == ", " != ") if " == " in test else f"!{test}"
                  for test in statuses.tests("_ret.status", sequence.caller_acts)]
        lines += [*wrapped("\tif (", ended, ")", separator=" &&"),
                  f"\t\tsync.token = {_first(sequence)};"]
    if sequence.has_struct:
        lines.append("\tsync.status = _ret.status;")
    lines.append(f"\tsync.err = hcall_retry_errno(&_retry, {sequence.status});")
    if sequence.good:
        lines += [*_if(statuses.tests(sequence.status, sequence.good), "\t"), "\t\tsync.err = 0;"]
    lines += ["\tsync.tries = _retry.tries;", "\tsync.waited_us = _retry.waited_us;"]
    if sequence.cancel:
        lines += _cancel(sequence, answers)
    return [*lines, "\treturn sync;"]


def _first(sequence: RetrySequence) -> str:
    value = sequence.token["first"]
    return str(value) if value < 1 << 31 else f"0x{value:X}ULL"


def _struct(sequence: RetrySequence) -> list[str]:
    members = ["int err;", "long status;", "unsigned int tries;", "u64 waited_us;"]
    members += ["u64 token;"] if sequence.token else []
    members += ["int cancelled;"] if sequence.cancel else []
    members += [f"u64 {result['name']};" for result in sequence.results]
    return ["", *syncdoc.of_struct(sequence), f"struct {sequence.struct} {{",
            *(f"\t{member}" for member in members), "};"]


def _function(sequence: RetrySequence, statuses: _Statuses) -> list[str]:
    parameters = [f"{c_type(arg)} {arg['name']}" for arg in sequence.args]
    parameters += [] if sequence.complete else ["struct hcall_policy how"]
    return ["", *syncdoc.of_sync(sequence),
            *head(f"static inline __must_check struct {sequence.struct}", sequence.name,
                   parameters),
            "{", *_body(sequence, statuses), "}"]


def path_of(family: str) -> str:
    """Return the name of a family's header, for #include."""
    return f"asm/hcalls-{family}-sync-gen.h"


def _forms(calls: list[Call], statuses: _Statuses) -> list[str]:
    lines: list[str] = []
    struct: Optional[str] = None
    for call in calls:
        for sequence in retry_sequences(call):
            if sequence.struct not in (struct, "hcall_sync_ret"):
                lines += _struct(sequence)
                struct = sequence.struct
            lines += _function(sequence, statuses)
    return lines


def emit(catalogue: Catalogue) -> dict[str, str]:
    """Return the text of each header, by its name for #include."""
    statuses = _Statuses(catalogue)
    texts: dict[str, str] = {}
    for document, calls in emit_calls.families(catalogue):
        forms, name = _forms(calls, statuses), document.data["family"]
        if forms:
            texts[path_of(name)] = emit_calls.header(
                f"hcalls-{name}-sync",
                [f"{emit_calls.title_of(document)}.",
                 "asm/hcalls-sync-gen.h describes the functions."],
                [emit_calls.path_of(name), "asm/hvcall-retry.h"], forms)
    texts["asm/hcalls-sync-gen.h"] = emit_calls.header("hcalls-sync", [
        "hcall_x_sync() repeats the call H_X until the call completes: it passes the",
        "right arguments, waits according to asm/hvcall-retry.h, and returns an errno",
        "and the results by value.  A result is 0 if no attempt returned a valid value.",
        "",
        "A fatal signal (-EINTR) or the deadline (-ETIMEDOUT) may stop the sequence;",
        "the token in the result is then the token of the next attempt.  A call that",
        "must complete has no policy, and neither a signal nor a deadline stops it.",
        "",
        "A file that uses few families of calls includes asm/hcalls-FAMILY-sync-gen.h."],
        ["asm/hcalls-gen.h", "asm/hvcall-retry.h", *texts], [])
    return texts
