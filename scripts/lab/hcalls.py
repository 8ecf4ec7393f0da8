# SPDX-License-Identifier: GPL-2.0-or-later
"""Holds the guest's statistics of hypervisor calls against QEMU's log.

The guest reads its statistics several times, with a mark in QEMU's log
before and after each.  Calls that fall between two marks may or may not be
in that reading.  A call that another CPU has begun may be in the statistics,
but in QEMU's log only after the mark, when the host lets this CPU go on.  The
reading that agrees best, with the fewest calls between its marks, is therefore
compared; usually there are none, and every number has to be the same.
"""

import collections
import pathlib
import re

ROW = re.compile(r"(\S+)\s+(0x[0-9a-f]+)" + 6 * r"\s+(\d+)" + "$")

HEADER = (pathlib.Path(__file__).resolve().parents[2]
          / "arch/powerpc/include/asm/hvcall-gen.h")
OPCODE = re.compile(r"^#define (\w*H_\w+)\s+(0x[0-9a-fA-F]+)\b", re.M)

Row = collections.namedtuple(
    "Row", "name opcode calls errors busy time_ns max_ns real")


def names(header=HEADER):
    """{opcode: name} of all calls that the layer knows; header: hvcall-gen.h."""
    text = header.read_text(encoding="ascii")
    return {int(number, 16): name for name, number in OPCODE.findall(text)}


def parse_row(line):
    """The Row of a line of the kernel's statistics, None if it is none."""
    match = ROW.match(line.strip())
    if not match:
        return None
    return Row(match.group(1), int(match.group(2), 16),
               *(int(g) for g in match.groups()[2:]))


def readings(console):
    """List of {opcode: Row}, one for each reading that the guest printed."""
    result = []
    for line in console.splitlines():
        if line.startswith("@snapshot "):
            result.append({})
        elif line.startswith("@hcall "):
            found = parse_row(line[len("@hcall "):])
            if found:
                result[-1][found.opcode] = found
    return result


def disagreements(rows, seen, counter="the guest", reference="QEMU"):
    """Texts, each naming a call and what is wrong with its count.

    rows    {opcode: Row}
    seen    {opcode: (least, most)} by the reference
    """
    for opcode in sorted({*rows, *seen}, key=lambda number: (isinstance(number, str), number)):
        least, most = seen.get(opcode, (0, 0))
        calls = rows[opcode].calls if opcode in rows else 0
        if not least <= calls <= most:
            number = opcode if isinstance(opcode, str) else f"{opcode:#x}"
            yield (f"{rows[opcode].name if opcode in rows else number} ({number}): {counter} "
                   f"counted {calls}, {reference} "
                   + (f"{least}" if least == most else f"{least} to {most}"))


def _choices(console, log, cpus):
    """Yield for each reading: disagreements, calls between the marks, number, reading, marks."""
    for number, reading in enumerate(readings(console)):
        if (number, 0) in log.marks and (number, 1) in log.marks:
            before, after = log.marks[number, 0][0], log.marks[number, 1][0]
            # Calls of other CPUs that the log has after the mark.
            begun = {opcode: min(row.calls - after[opcode], cpus - 1)
                     for opcode, row in reading.items()
                     if after[opcode] < row.calls <= log.layer[opcode]}
            width = sum(after.values()) - sum(before.values()) + sum(begun.values())
            wrong = list(disagreements(reading, {
                opcode: (before[opcode], calls + begun.get(opcode, 0))
                for opcode, calls in after.items()}))
            yield len(wrong), width, number, reading, before, after, wrong


class Comparison:
    """The guest's best reading beside QEMU's counts.

    cpus        number of CPUs of the guest
    rows        Rows of the reading, most frequent first
    before      QEMU's counts when the reading began
    after       QEMU's counts when it ended
    problems    texts, each naming a call and what is wrong with it
    """

    def __init__(self, console, log, cpus):
        choices = list(_choices(console, log, cpus))
        self.problems = []
        self.rows, self.width = [], 0
        self.before = self.after = collections.Counter()
        if not choices:
            self.problems.append("the guest printed no statistics, or its marks "
                                 "are missing from QEMU's log; see the console")
            return
        _, self.width, _, reading, self.before, self.after, wrong = min(
            choices, key=lambda choice: choice[:3])
        last = max(choice[2] for choice in choices)
        self.rows = sorted(reading.values(),
                           key=lambda row: (-row.calls, row.opcode))
        self.problems += wrong
        # The guest observes from its first call until the last reading.
        for (opcode, function), calls in log.marks[last, 1][1].items():
            self.problems.append(
                f"{opcode:#x}: {calls} calls from {function}, past the "
                "observed trampolines")
