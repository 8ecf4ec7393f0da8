# SPDX-License-Identifier: GPL-2.0-or-later
"""Print the result of one boot (make run)."""

import collections
import re


def _size(text):
    return f"{int(text) >> 20} MiB" if text.isdigit() else text or "unknown"


def kernel(boot):
    """The line on kernel, MMU and machine."""
    release, machine = boot.said("kernel")[0].split()
    return (f"Linux {release} {machine}, {boot.said('mmu')[0]} MMU, "
            f"{boot.said('machine')[0]}")


def guest(boot):
    """Lines on the guest: kernel, MMU, NVDIMM."""
    yield kernel(boot)
    sizes = [region.split("size=")[1] for region in boot.said("region")]
    for number, nvdimm in enumerate(boot.said("nvdimm")):
        name, rest = nvdimm.split(" ", 1)
        health, flags = rest.split("flags=")
        size = _size(sizes[number] if number < len(sizes) else "")
        yield (f"NVDIMM {name}: {size}, "
               f"{health.strip().replace('health=', 'health ')}, "
               f"flags: {flags.strip() or 'none'}")


def table(rows, calls, reference="QEMU"):
    """Lines of the table of calls, most frequent first.

    rows        Rows of the guest
    calls       {opcode: number by the reference log}
    reference   program that wrote this log
    """
    yield (f"{'hypervisor call':32} {'opcode':>6} {'calls':>9} {reference:>9} "
           f"{'errors':>7} {'time us':>11}")
    for row in rows:
        seen = calls[row.opcode]
        yield (f"{row.name:32} {row.opcode:#6x} {row.calls:9} {seen:9} "
               f"{row.errors:7} {row.time_ns / 1000:11.1f}")


def live(boot):
    """Lines on what tools/hcall shows in the guest."""
    traced = boot.said("live")
    if boot.said("live-status") == ["0"]:
        yield "hcall trace -T, while a program in the guest reads NVDIMM labels:"
    yield from (f"  {line}" for line in traced)
    yield "hcall stat -n 8, in the guest:"
    yield from (f"  {line}" for line in boot.said("stat"))


def _agreement(compared, counter, span, reference):
    """Lines on whether the counter's calls and the reference agree."""
    for problem in compared.problems:
        yield f"DISAGREE: {problem}"
    if not compared.problems:
        total = sum(row.calls for row in compared.rows)
        exact = ("to the call" if not compared.width else
                 f"within the {compared.width} calls made while it was read")
        yield f"The {counter}'s {total} calls {span} and {reference} agree {exact}."


# The span of calls in the statistics of a guest.
_ALL = "from its first instruction to this reading"


def verdict(comparison, log, names):
    """Lines on whether guest and QEMU agree, and what is beside the point."""
    real = sum(row.real for row in comparison.rows)
    if real:
        yield (f"{real} of them with translation off, before the MMU was on: "
               "counted, not timed")
    if log.firmware:
        calls = ", ".join(f"{count} {names.get(opcode, hex(opcode))}"
                          for opcode, count in sorted(log.firmware.items()))
        yield f"Besides, from firmware and not through the kernel: {calls}"
    yield from _agreement(comparison, "guest", _ALL, "QEMU's log")


def under_kvm(host, result, comparison):
    """Lines on the host, and on whether guest and KVM agree."""
    release, machine = host.boot.said("kernel")[0].split()
    yield f"Host: Linux {release} {machine}, with KVM; the guest took {result.seconds:.1f} s."
    for line in host.complaints():
        yield f"The host's kernel complains: {line}"
    yield from _agreement(comparison, "guest", _ALL, "KVM's trace")


# Decoded events that make run shows, of different calls as far as there are.
EVENTS = 12


def events(lines):
    """Some lines of the trace, a few of each call."""
    found = {}
    for line in lines:
        match = re.search(r": hcall_return: ((\w+)\(.*)", line)
        if match:
            found.setdefault(match.group(2), []).append(match.group(1))
    shown = [texts[turn] for turn in range(EVENTS)
             for texts in found.values() if turn < len(texts)]
    yield from shown[:EVENTS]


def window(compared):
    """Lines on whether module and QEMU agree, and what the module cannot see."""
    apart = collections.Counter()
    for (_, function), calls in compared.apart.items():
        apart[function] += calls
    for function, calls in sorted(apart.items()):
        yield f"Besides, not traced by Linux: {calls} through {function}"
    yield from _agreement(compared, "module", "between two readings", "QEMU's log")
