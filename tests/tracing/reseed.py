# SPDX-License-Identifier: GPL-2.0-or-later
"""Inject faults into H_RANDOM, from which the kernel's random numbers come.

The call is made inside of locks of the random number generator, so a rule must
neither draw a random number nor wait for one.
"""
from __future__ import annotations

import re

from ktap import Ktap
from lab.errors import LabError
from qemu_guest import HCALL, Machine

TIMEOUT = 180
INJECT = f"{HCALL}/inject"
# Until the generator is seeded, it makes the call inside of a lock for each of these reads.
SEED = "head -c 32 /dev/urandom | wc -c"
SEEDS = 64
READ = "dd if=/dev/hwrng bs=16 count=1 2>&1 | tail -n 1"
# The first rule applies right after the boot, while the generator has no seed.
RULES = ("H_RANDOM:status=H_HARDWARE", "H_RANDOM:status=H_BUSY:when=1",
         "H_RANDOM:status=H_HARDWARE:probability=50%",
         "H_RANDOM:status=H_SUCCESS:r4=1:r5=2:probability=99%", "H_RANDOM:delay=10")

COMMANDS = {
    rule: f"""
echo {rule} >{INJECT}
for reader in $(seq {SEEDS}); do
	{SEED}
done | sort | uniq -c
for reader in 1 2 3 4; do
	{READ}
done
cat {INJECT}
echo clear >{INJECT}
echo alive""" for rule in RULES
}


def check(ktap: Ktap, machine: Machine) -> None:
    """Boot, and check the results; a guest that hangs fails after TIMEOUT."""
    name = "a guest in which H_RANDOM fails on demand gets to its end"
    try:
        said = machine.run(COMMANDS, {}, timeout=TIMEOUT)
    except LabError as error:
        ktap.result(name, False, str(error).splitlines())
        return
    ktap.result(name, all(said[rule][-1:] == ["alive"] for rule in RULES),
                [str(said[rule][-3:]) for rule in RULES])
    for rule in RULES:
        hits = [int(match[1]) for line in said[rule]
                for match in re.finditer(r"hits=(\d+)", line)]
        ktap.result(f"the rule is applied: {rule}", len(hits) == 1 and hits[0] > 0, said[rule])
    ktap.none("the kernel has no complaint", said.complaints)
