# SPDX-License-Identifier: GPL-2.0-or-later
"""Map a call to C: names, functions, and their arguments.

A call has one function, for example hcall_scm_health() for H_SCM_HEALTH.  If
only some callers need the last arguments of a call, hcall_x() omits these
arguments, and a second function, hcall_x_opt(), has them.  If callers run with
translation off, each function has a form that is never traced, hcall_x_raw().
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from hcallgen.model import Call, Catalogue, items, part

FIRST_ARG = 4

Item = dict[str, Any]


def number(item: Item) -> int:
    """Return the number of the register of an argument or result."""
    return int(item["reg"][1:])


def c_type(item: Item) -> str:
    """Return the C type of an argument."""
    return "hcall_ra_t" if item["type"] == "ra" else "u64"


def c_name(name: str) -> str:
    """Convert H_SCM_HEALTH to hcall_scm_health, KVMPPC_H_X to hcall_kvmppc_x."""
    words = name.lower().split("_")
    words.remove("h")
    return "_".join(["hcall", *words])


@dataclass(frozen=True)
class Function:
    """A C function that makes a call."""

    call: Call
    args: list[Item]
    optional: bool = False
    raw: bool = False

    @property
    def plain(self) -> str:
        """Return the name of the form without the optional arguments."""
        return c_name(self.call.name)

    @property
    def name(self) -> str:
        """Return the name of this form."""
        return (self.plain + ("_opt" if self.optional else "")
                + ("_raw" if self.raw else ""))

    @property
    def traced(self) -> bool:
        """Return True if calls by this function can be traced."""
        return self.call.data["context"]["trace"] and not self.raw

    @property
    def results(self) -> list[Item]:
        """Return the results, without the status."""
        return [result for _, result in items(self.call.data, "results")]

    @property
    def struct(self) -> str:
        """Return the name of the result structure, which all forms share."""
        return f"{self.plain}_ret"

    @property
    def last_arg(self) -> int:
        """Return the number of the last register that the function sets."""
        return max(map(number, self.args), default=FIRST_ARG - 1)

    @property
    def last_result(self) -> int:
        """Return the number of the last register that the function reads, at least 3."""
        return max(map(number, self.results), default=FIRST_ARG - 1)


def described(call: Call) -> bool:
    """Return True if the catalogue describes the linkage."""
    return isinstance(call.data.get("args"), list)


def functions(call: Call) -> Iterator[Function]:
    """Yield the functions of a call, none if the linkage is unknown."""
    if not described(call):
        return
    args = [arg for _, arg in items(call.data, "args")]
    needed = len(args)
    while needed and args[needed - 1].get("optional"):
        needed -= 1
    yield Function(call, args[:needed])
    if needed < len(args):
        yield Function(call, args, optional=True)


def raw(function: Function) -> Iterator[Function]:
    """Yield the form for real mode, if the call has callers there and can be traced."""
    context = part(function.call.data, "context")
    if context.get("real-mode") and context.get("trace"):
        yield replace(function, raw=True)


def typed(catalogue: Catalogue) -> list[Call]:
    """Return the calls that have functions: one call for each number, if described."""
    return [calls[0] for calls in catalogue.by_opcode().values()
            if described(calls[0])]


@dataclass(frozen=True)
class RetrySequence:
    """A function that repeats a call until the call completes."""

    function: Function

    @property
    def _again(self) -> Item:
        return part(self.function.call.data, "again")

    @property
    def answers(self) -> list[str]:
        """Return the statuses after which the engine repeats the call."""
        return [answer for answer in self._again.get("answers", [])
                if answer not in self.caller_acts]

    @property
    def caller_acts(self) -> list[str]:
        """Return the unfinished statuses that end the sequence, because the caller must act."""
        return list(self._again.get("caller-acts", []))

    @property
    def good(self) -> list[str]:
        """Return the statuses other than H_SUCCESS that are no error."""
        return list(self.function.call.data.get("good", []))

    @property
    def token(self) -> Item:
        """Return the rule of the token, empty without a token."""
        return part(self._again, "token")

    @property
    def cancel(self) -> Item:
        """Return the arguments that cancel the operation, empty without any."""
        return part(self._again, "cancel")

    @property
    def args(self) -> list[Item]:
        """Return the arguments that are parameters, all but the token."""
        return [arg for arg in self.function.args if arg["name"] != self.token.get("arg")]

    @property
    def results(self) -> list[Item]:
        """Return the results that the sequence returns, all but the token."""
        return [result for result in self.function.results
                if result["name"] != self.token.get("result")]

    @property
    def has_struct(self) -> bool:
        """Return True if a single call returns more than a status."""
        return bool(self.function.results)

    @property
    def status(self) -> str:
        """Return the C expression of the last status."""
        return "_ret.status" if self.has_struct else "sync.status"

    @property
    def complete(self) -> bool:
        """Return True if no policy may stop the call before it completes."""
        return bool(self._again.get("complete"))

    @property
    def name(self) -> str:
        """Return the name of the function."""
        return f"{self.function.name}_sync"

    @property
    def struct(self) -> str:
        """Return the name of the structure that the function returns."""
        own = self.results or self.token or self.cancel
        return f"{self.function.plain}_sync_ret" if own else "hcall_sync_ret"


def retry_sequences(call: Call) -> Iterator[RetrySequence]:
    """Yield the _sync forms of a call, none if the caller must act after every attempt."""
    for function in functions(call):
        sequence = RetrySequence(function)
        if sequence.answers:
            yield sequence
