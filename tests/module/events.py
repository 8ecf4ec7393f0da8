# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the event hcall:hcall_return of the module with QEMU's log."""

import collections
import re

from lab import stock

# pylint: disable=import-error
from families import by_opcode
from traced import Call
# pylint: enable=import-error

_EVENT = re.compile(r": hcall_return: (\w+\(.*)")


def _calls(lines):
    """Calls of lines of the trace; those that are no event are left out."""
    return [Call(match[1]) for match in map(_EVENT.search, lines) if match]


def _key(known, values):
    """Return the key of a call: opcode and the arguments that may be shown.

    values  of registers, from r4 on
    """
    places = [int(arg["reg"][1:]) - 4 for arg in known["args"] if not arg.get("sensitive")]
    return known["opcode"], tuple(values[place] for place in places if place < len(values))


def _logged(log, known, spans, mark):
    """Counter of keys of QEMU's calls between two marks.

    known   {opcode: call of the catalogue}
    spans   {opcode: number of arguments that its event has}
    """
    first, last = log.marks[mark, 0][2], log.marks[mark, 1][2]
    return collections.Counter(
        _key(known[opcode], registers[:spans.get(opcode, 9)])
        for opcode, *registers in log.registers[first:last])


def _check_arguments(ktap, calls, log):
    known = by_opcode()
    by_name = {call["name"]: call for call in known.values()}
    traced = collections.Counter(_key(by_name[call.name], call.args) for call in calls)
    spans = {by_name[call.name]["opcode"]: len(call.args) for call in calls}
    inner = _logged(log, known, spans, stock.EVENTS)
    outer = _logged(log, known, spans, stock.AROUND_EVENTS)
    lost, invented = inner - traced, traced - outer
    # At least 50 rounds of 6 calls on each of two CPUs.
    ktap.result("every call in QEMU's log is traced once, with its arguments",
                sum(inner.values()) >= 600 and not lost and not invented,
                [f"{sum(inner.values())} calls",
                 *(f"lost: {key}" for key in list(lost)[:5]),
                 *(f"not QEMU's: {key}" for key in list(invented)[:5])])


def _check_shapes(ktap, calls):
    found = {call.name: call for call in calls}
    for name, results in (("H_GET_CPU_CHARACTERISTICS", 2),
                          ("H_HOME_NODE_ASSOCIATIVITY", 6)):
        call = found.get(name)
        ktap.result(f"{name} has its {results} results",
                    call and call.status == "H_SUCCESS"
                    and len(call.results) == results
                    and any(call.results),
                    [str(call and vars(call))])
    for name, args, status in (("H_SCM_READ_METADATA", 3, "H_PARAMETER"),
                               ("H_HTM", 6, "H_FUNCTION")):
        call = found.get(name)
        ktap.result(f"{name} has its {args} arguments, and failed",
                    call and len(call.args) == args and call.status == status,
                    [str(call and vars(call))])
    secret = found.get("H_PKS_READ_OBJECT")
    ktap.result("the address of a password is hidden",
                secret and secret.hidden & 1 and secret.args[0] == 0
                and secret.args[1] != 0, [str(secret and vars(secret))])
    ktap.result("every event has a duration",
                calls and all(0 < call.ns < 10 ** 10 for call in calls))


def check(ktap, boot, log):
    """Check everything."""
    calls = _calls(boot.said("event"))
    _check_arguments(ktap, calls, log)
    _check_shapes(ktap, calls)
    ktap.result("the event needs no statistics",
                len(_calls(boot.said("alone"))) >= 12,
                boot.said("alone")[:5])
    ktap.equal("every call has a caller, and a filter finds none without", boot.said("filtered"),
               ["0"])
