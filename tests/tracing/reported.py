# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the event hcall:hcall_return, as tracing tools print it, with the calls.

The reference is the output of load.c, and QEMU's log.
"""
from __future__ import annotations

import collections
import re
from typing import Callable, NamedTuple

from ktap import Ktap

from families import by_opcode  # pylint: disable=import-error

# Tracing tools print an array in decimal, with blanks.
_NUMBERS = r"\(\{?((?:\d+[ ,]*)*)\}?\)"
_EVENT = re.compile(rf"\bhcall_return:\s+(\w+){_NUMBERS} = (\S+) {_NUMBERS} "
                    r"(\d+)ns hidden=0x[0-9a-f]+ caller=(\S+)(?: \[\w+\])?$")

# QEMU's answer to each call of load.c.
STATUSES = {0x4c: "H_SUCCESS", 0x54: "H_PARAMETER", 0x3e4: "H_PARAMETER",
            0x400: "H_PARAMETER", 0x1c8: "H_SUCCESS", 0x2ec: "H_FUNCTION",
            0x7f0: "H_FUNCTION", 0xfff0: "H_FUNCTION", 0xf001: "H_PARAMETER"}
# load.c makes this call also with a good argument.
NODE, GOOD = 0x2ec, 1
# This call has no argument in Linux, and always the same results.
CHARACTERISTICS = 0x1c8


class Event(NamedTuple):
    """One line of the event."""

    opcode: int
    args: tuple[int, ...]
    status: str
    results: tuple[int, ...]
    ns: int
    caller: str


class Filter(NamedTuple):
    """A filter of events in the kernel's syntax, and its meaning."""

    text: str
    passes: Callable[[Event], bool]
    # Number of calls that pass, of {opcode: number}.
    counts: Callable[[dict[int, int]], int]


FILTERS = [
    Filter("opcode == 0x3e4", lambda event: event.opcode == 0x3e4,
           lambda made: made[0x3e4]),
    Filter("status == -4", lambda event: event.status == "H_PARAMETER",
           lambda made: sum(number for opcode, number in made.items()
                            if STATUSES[opcode] == "H_PARAMETER")),
]


def _values(numbers: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.split(r"[ ,]+", numbers.strip()) if number)


def _event(line: str, opcodes: dict[str, int]) -> Event | None:
    match = _EVENT.search(line)
    if not match or match[1] not in opcodes:
        return None
    name, args, status, results, duration, caller = match.groups()
    return Event(opcodes[name], _values(args), status, _values(results),
                 int(duration), caller)


def of_load(found: list[Event]) -> list[Event]:
    """Return the events of load.c; the console makes H_GET_TERM_CHAR, too."""
    return [event for event in found if event.opcode in STATUSES
            and (event.opcode != 0x54 or event.args[0] >> 63)]


def events(lines: list[str]) -> list[Event]:
    """Parse the output of a tool that uses the event's format."""
    known = by_opcode()
    opcodes = {known[opcode]["name"] if opcode in known else f"{opcode:#x}": opcode
               for opcode in STATUSES}
    return of_load([event for event in (_event(line, opcodes) for line in lines) if event])


def made(lines: list[str]) -> dict[int, int]:
    """Return {opcode: calls} of the output of load.c."""
    return {int(opcode, 16): int(calls) for opcode, calls, _ in map(str.split, lines)}


def _expected(event: Event) -> str:
    if event.opcode == NODE and event.args[0] == GOOD:
        return "H_SUCCESS"
    return STATUSES[event.opcode]


def _unlogged(found: list[Event], calls: list[tuple[int, tuple[int, ...]]]) -> list[str]:
    """Return events of which there are more than calls in QEMU's log."""
    printed = collections.Counter((event.opcode, event.args) for event in found)
    spans: dict[int, int] = {event.opcode: len(event.args) for event in found}
    logged = collections.Counter((opcode, values[:spans[opcode]])
                                 for opcode, values in calls if opcode in spans)
    return [f"{opcode:#x}{tuple(map(hex, args))}: {count} times, QEMU "
            f"{logged[opcode, args]}" for (opcode, args), count in printed.items()
            if count > logged[opcode, args]]


def check_all(ktap: Ktap, client: str, lines: list[str], said: list[str],
              calls: list[tuple[int, tuple[int, ...]]],
              parse: Callable[[list[str]], list[Event]] = events) -> None:
    """Check the output of a tool that recorded all calls of load.c.

    said    by load.c
    calls   (opcode, r4 to r12) by QEMU
    parse   makes events of what it prints
    """
    found, wanted = parse(lines), made(said)
    counts = collections.Counter(event.opcode for event in found)
    ktap.result(f"{client}: prints each call once, by name",
                counts == wanted and sum(wanted.values()) == 600 and len(wanted) == 9,
                [f"{dict(counts)}", f"load.c: {wanted}", *lines[:5]])
    unlogged = _unlogged(found, calls)
    ktap.result(f"{client}: prints the arguments of QEMU's log",
                len(found) >= 600 and not unlogged, unlogged[:5])
    wrong = [str(event) for event in found
             if event.status != _expected(event) or not 0 < event.ns < 10 ** 9]
    ktap.result(f"{client}: prints the name of the status, and a time",
                len(found) >= 600 and not wrong, wrong[:5])
    results = {event.results for event in found if event.opcode == CHARACTERISTICS}
    ktap.result(f"{client}: prints the results", len(results) == 1 and all(results.pop()),
                [str(results)])


def check_filtered(ktap: Ktap, client: str, wanted: Filter, lines: list[str],
                   said: list[str]) -> None:
    """Check the output of a tool with a filter."""
    found, number = events(lines), wanted.counts(made(said))
    ktap.result(f"{client}: prints the events that pass a filter: {wanted.text}",
                len(found) == number > 20 and all(map(wanted.passes, found)),
                [f"{len(found)} events, load.c: {number}", *lines[:5]])


def check_number(ktap: Ktap, client: str, wanted: Filter, lines: list[str],
                 said: list[str]) -> None:
    """Check the count of events that passed a filter: "N,,hcall:hcall_return,..."."""
    number = wanted.counts(made(said))
    ktap.result(f"{client}: counts the events that pass a filter: {wanted.text}",
                [line.split(",")[0] for line in lines if "hcall:hcall_return" in line]
                == [str(number)] and number > 20, [*lines, f"load.c: {number}"])
