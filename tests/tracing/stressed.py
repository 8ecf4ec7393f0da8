# SPDX-License-Identifier: GPL-2.0-or-later
"""Calls on all CPUs while everything is switched on and off; who counted what.

stress.c is the guest's part: in each part of its run something else is left on,
whose numbers have to be right to the last call.
"""

import counted
from lab.errors import LabError

CPUS = 8
# Of a sample for every run, and of the real thing.
SAMPLE, ALL = 80000, 10000000
NAMES = {**counted.LOADED, **dict.fromkeys(counted.UNKNOWN, "unknown")}
# Also called by others: the console.
SHARED = 0x54
# Share of each part of stress.c in the calls, in tenths.
PARTS = {"counted": 8, "traced": 1, "any": 1}
# Steps of stress.c: an event, a fault, statistics, a reading, the module, a CPU.
STEPS = set("efsrmc")


class Made:
    """What load.c says of its calls in one part.

    calls      {opcode: calls}
    answered   {opcode: those that a fault answered in the hypervisor's place}
    """

    def __init__(self, boot, part):
        self.calls, self.answered = {}, {}
        for line in boot.said(f"made-{part}"):
            opcode, calls, answered = (int(word, 0) for word in line.split())
            self.calls[opcode] = self.calls.get(opcode, 0) + calls
            self.answered[opcode] = self.answered.get(opcode, 0) + answered

    def total(self):
        """All calls."""
        return sum(self.calls.values())

    def by_name(self):
        """{name: calls that reached the hypervisor}, of those that only it makes."""
        found = {}
        for opcode, calls in self.calls.items():
            if opcode != SHARED:
                name = NAMES[opcode]
                found[name] = (found.get(name, 0) + calls
                               - self.answered[opcode])
        return found


def _check_counted(ktap, boot, made):
    before, after = (counted.rows(boot, f"{word}-counted")
                     for word in ("before", "after"))
    by_name = made.by_name()
    wrong = []
    for name, calls in by_name.items():
        old = before[name].calls if name in before else 0
        new = after[name].calls if name in after else 0
        if new - old != calls:
            wrong.append(f"{name}: {calls} made, {new - old} counted")
    ktap.result("statistics lose no call and count none twice while events, "
                "faults and CPUs are switched",
                len(by_name) >= 7 and not wrong, wrong)


def _check_steps(ktap, boot):
    said = [boot.said(f"steps-{part}") for part in PARTS]
    orders = [line.split()[1] for lines in said for line in lines]
    ktap.result("meanwhile everything was switched all the time",
                len(orders) == len(PARTS) and set("".join(orders)) == STEPS,
                orders)
    for part, lines in zip(PARTS, said):
        print(f"# {part}: {' '.join(lines)}", flush=True)


def check(ktap, boot, calls, has_faults):
    """What the module load.c made against what the kernel counted and traced."""
    ktap.result("the guest reports no error", not boot.said("error"),
                boot.said("error"))
    ktap.result("the kernel has no complaint", not boot.complaints(),
                boot.complaints())
    made = {part: Made(boot, part) for part in PARTS}
    totals = {part: one.total() for part, one in made.items()}
    ktap.result(f"{calls} calls on {CPUS} CPUs came to their end",
                all(totals[part] >= calls // 10 * share // CPUS * CPUS
                    for part, share in PARTS.items()), [str(totals)])
    _check_steps(ktap, boot)
    answered = sum(sum(one.answered.values()) for one in made.values())
    if has_faults:
        ktap.result("faults answered calls in the hypervisor's place",
                    answered >= 10, [f"{answered} calls"])
    else:
        ktap.result("the hypervisor answered all calls", not answered,
                    [f"{answered} had another answer"])
    _check_counted(ktap, boot, made["counted"])
    recorded = boot.said("recorded")
    ktap.result("an event loses no call and records none twice while "
                "statistics, faults and CPUs are switched",
                recorded == [str(totals["traced"])],
                [f"{totals['traced']} made, {recorded} recorded"])


def run(ktap, booted, calls, seed, has_faults=True):
    """Boot, and judge.

    booted   function that boots the guest of stress.c with what it is given as
             more of the kernel's command line and as more of guest.boot()'s
             arguments; a Boot
    """
    print(f"# seed {seed}: --seed {seed} makes the same steps and the same "
          "calls again", flush=True)
    try:
        # The log of so many calls would be gigabytes.
        boot = booted(f"-- {seed} {calls}", cpus=CPUS,
                      options=("-d", "guest_errors"))
    except LabError as error:
        raise LabError(f"with --seed {seed}: {error}") from None
    check(ktap, boot, calls, has_faults)
