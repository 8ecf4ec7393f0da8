# SPDX-License-Identifier: GPL-2.0-or-later
"""Ten million calls while everything is switched on and off; who counted what."""

import counted

CALLS = 8 * 1000000
NAMES = {**counted.LOADED, **dict.fromkeys(counted.UNKNOWN, "unknown")}
# Also called by others: the console.
SHARED = 0x54


def check(ktap, boot):
    """What the module made against what the kernel counted."""
    before, after = (counted.rows(boot, word) for word in ("before", "after"))
    made, total = {}, 0
    for line in boot.said("made"):
        opcode, calls = (int(word, 0) for word in line.split())
        total += calls
        if opcode != SHARED:
            name = NAMES[opcode]
            made[name] = made.get(name, 0) + calls
    wrong = []
    for name, calls in made.items():
        old = before[name].calls if name in before else 0
        if after[name].calls - old != calls:
            wrong.append(f"{name}: made {calls}, counted "
                         f"{after[name].calls - old}")
    ktap.result(f"{CALLS} calls on 8 CPUs are all counted, once",
                total == CALLS and len(made) >= 7 and not wrong,
                [f"{total} made", *wrong])
    switched = [int(text) for text in boot.said("switched")]
    ktap.result("meanwhile things were switched all the time",
                len(switched) == 2 and min(switched) >= 50, switched)
