# SPDX-License-Identifier: GPL-2.0-or-later
"""Make calls on all CPUs while everything is switched on and off; check the counts.

stress.c runs in the guest.  Each part of its run leaves one thing on, which must count
every call.
"""

import counted
from lab.errors import LabError

CPUS = 8
# Number of calls of a sample, and of the full test.
SAMPLE, ALL = 80000, 10000000
NAMES = {**counted.LOADED, **dict.fromkeys(counted.UNKNOWN, "unknown")}
# The console makes this call, too.
SHARED = 0x54
# Share of each part of stress.c in the calls, in tenths.
PARTS = {"counted": 8, "traced": 1, "any": 1}
# Steps of stress.c: an event, a fault, statistics, a reading, the module, a CPU.
STEPS = set("efsrmc")


class Made:
    """Output of load.c in one part.

    calls      {opcode: calls}
    answered   {opcode: calls that an injection rule answered}
    """

    def __init__(self, boot, part):
        self.calls, self.answered = {}, {}
        for line in boot.said(f"made-{part}"):
            opcode, calls, answered = (int(word, 0) for word in line.split())
            self.calls[opcode] = self.calls.get(opcode, 0) + calls
            self.answered[opcode] = self.answered.get(opcode, 0) + answered

    def total(self):
        """Return the number of calls."""
        return sum(self.calls.values())

    def by_name(self):
        """Return {name: calls that reached the hypervisor} of calls that only load.c makes."""
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
    ktap.result("statistics count each call once while events, faults and "
                "CPUs are switched",
                len(by_name) >= 7 and not wrong, wrong)


def _check_steps(ktap, boot):
    said = [boot.said(f"steps-{part}") for part in PARTS]
    orders = [line.split()[1] for lines in said for line in lines]
    ktap.result("every kind of step is made during the calls",
                len(orders) == len(PARTS) and set("".join(orders)) == STEPS,
                orders)
    for part, lines in zip(PARTS, said):
        print(f"# {part}: {' '.join(lines)}", flush=True)


def check(ktap, boot, calls, has_faults):
    """Compare the calls of load.c with the counted and traced ones."""
    ktap.none("the guest reports no error", boot.said("error"))
    ktap.none("the kernel has no complaint", boot.complaints())
    made = {part: Made(boot, part) for part in PARTS}
    totals = {part: one.total() for part, one in made.items()}
    ktap.result(f"{calls} calls on {CPUS} CPUs are made",
                all(totals[part] >= calls // 10 * share // CPUS * CPUS
                    for part, share in PARTS.items()), [str(totals)])
    _check_steps(ktap, boot)
    answered = sum(sum(one.answered.values()) for one in made.values())
    if has_faults:
        ktap.result("injected faults answer calls",
                    answered >= 10, [f"{answered} calls"])
    else:
        ktap.result("the hypervisor answered all calls", not answered,
                    [f"{answered} had another answer"])
    _check_counted(ktap, boot, made["counted"])
    recorded = boot.said("recorded")
    ktap.result("an event records each call once while statistics, faults "
                "and CPUs are switched",
                recorded == [str(totals["traced"])],
                [f"{totals['traced']} made, {recorded} recorded"])


def run(ktap, booted, calls, seed, has_faults=True):
    """Boot, and check the results.

    booted   function that boots the guest of stress.c and returns a Boot; takes more of
             the kernel's command line, and more arguments of guest.boot()
    """
    print(f"# seed {seed}: --seed {seed} repeats steps and calls", flush=True)
    try:
        # The log of so many calls would be gigabytes.
        boot = booted(f"-- {seed} {calls}", cpus=CPUS,
                      options=("-d", "guest_errors"))
    except LabError as error:
        raise LabError(f"with --seed {seed}: {error}") from None
    check(ktap, boot, calls, has_faults)
