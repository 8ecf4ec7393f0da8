# SPDX-License-Identifier: GPL-2.0-or-later
"""Map a call to C: names, functions, and their arguments.

One call is one function, hcall_scm_health() of H_SCM_HEALTH.  Where its last
arguments are needed in some cases only, that function leaves them out and a
second one, hcall_..._opt(), takes them too.  Of each of the two there is one
that is never traced, hcall_..._raw(), where callers run with translation off.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from hcallgen.model import Call, Catalogue, items, part

FIRST_ARG = 4

Item = dict[str, Any]


def number(item: Item) -> int:
    """Register of an argument or result."""
    return int(item["reg"][1:])


def c_type(item: Item) -> str:
    """Type of an argument."""
    return "hcall_ra_t" if item["type"] == "ra" else "u64"


def c_name(name: str) -> str:
    """H_SCM_HEALTH to hcall_scm_health, KVMPPC_H_X to hcall_kvmppc_x."""
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
        """Name of the form without the optional arguments."""
        return c_name(self.call.name)

    @property
    def name(self) -> str:
        """Its own name."""
        return (self.plain + ("_opt" if self.optional else "")
                + ("_raw" if self.raw else ""))

    @property
    def traced(self) -> bool:
        """Return True if trace events may show the register."""
        return self.call.data["context"]["trace"] and not self.raw

    @property
    def results(self) -> list[Item]:
        """Return the results beside the status."""
        return [result for _, result in items(self.call.data, "results")]

    @property
    def struct(self) -> str:
        """Its return type where there are results; both forms share it."""
        return f"{self.plain}_ret"

    @property
    def last_arg(self) -> int:
        """Number of the last register that it sets."""
        return max(map(number, self.args), default=FIRST_ARG - 1)

    @property
    def last_result(self) -> int:
        """Number of the last register that it reads, r3 included."""
        return max(map(number, self.results), default=FIRST_ARG - 1)


def described(call: Call) -> bool:
    """Return True if the catalogue describes the linkage."""
    return isinstance(call.data.get("args"), list)


def functions(call: Call) -> Iterator[Function]:
    """The functions of a call, none where its linkage is not known."""
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
    """The form for real mode, none where there are no such callers.

    Nor where the call is never traced anyhow.
    """
    context = part(function.call.data, "context")
    if context.get("real-mode") and context.get("trace"):
        yield replace(function, raw=True)


def typed(catalogue: Catalogue) -> list[Call]:
    """Calls that get functions: of two with one number, the one that decodes."""
    return [calls[0] for calls in catalogue.by_opcode().values()
            if described(calls[0])]


@dataclass(frozen=True)
class RetrySequence:
    """A function that makes a call until it has finished."""

    function: Function

    @property
    def _again(self) -> Item:
        return part(self.function.call.data, "again")

    @property
    def answers(self) -> list[str]:
        """Unfinished answers after which the call is made again unattended."""
        return [answer for answer in self._again.get("answers", [])
                if answer not in self.caller_acts]

    @property
    def caller_acts(self) -> list[str]:
        """Unfinished answers that end it, as only the caller can go on."""
        return list(self._again.get("caller-acts", []))

    @property
    def good(self) -> list[str]:
        """Statuses beside H_SUCCESS that are no error."""
        return list(self.function.call.data.get("good", []))

    @property
    def token(self) -> Item:
        """Rule of the token, empty if there is none."""
        return part(self._again, "token")

    @property
    def cancel(self) -> Item:
        """Arguments that cancel, empty if none do."""
        return part(self._again, "cancel")

    @property
    def args(self) -> list[Item]:
        """Return the parameters."""
        return [arg for arg in self.function.args if arg["name"] != self.token.get("arg")]

    @property
    def results(self) -> list[Item]:
        """Return the return type."""
        return [result for result in self.function.results
                if result["name"] != self.token.get("result")]

    @property
    def has_struct(self) -> bool:
        """Return True if a single call returns more than a status."""
        return bool(self.function.results)

    @property
    def status(self) -> str:
        """Where the last status is, in C."""
        return "_ret.status" if self.has_struct else "sync.status"

    @property
    def complete(self) -> bool:
        """Return True if no policy may stop the call before it completes."""
        return bool(self._again.get("complete"))

    @property
    def name(self) -> str:
        """Its name."""
        return f"{self.function.name}_sync"

    @property
    def struct(self) -> str:
        """Its return type."""
        own = self.results or self.token or self.cancel
        return f"{self.function.plain}_sync_ret" if own else "hcall_sync_ret"


def retry_sequences(call: Call) -> Iterator[RetrySequence]:
    """The _sync forms of a call; none for one that needs its caller every time."""
    for function in functions(call):
        sequence = RetrySequence(function)
        if sequence.answers:
            yield sequence
