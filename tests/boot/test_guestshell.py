# SPDX-License-Identifier: GPL-2.0-or-later
"""Test that a guest's output arrives whole while its kernel prints messages.

Both go to one console, where a message of the kernel cuts a line in two.
"""
import pytest

import guestshell
from lab.kernel import Kernel

LINES = [f"line {number} of an output that is long enough" for number in range(400)]
PRINT = ("n=0; while [ $n -lt 400 ]; do echo \"line $n of an output that is long enough\"; "
         "n=$((n + 1)); done")
# They begin when the output begins.
MESSAGES = ("(n=0; while [ $n -lt 10 ]; do echo \"message $n\" >/dev/kmsg; usleep 20000; "
            "n=$((n + 1)); done) &")


@pytest.mark.kernel("lab")
@pytest.mark.limit(600)
def test_guestshell(checks, kernel: Kernel) -> None:
    """The output of a command is whole though the kernel prints, too"""
    said = guestshell.run(kernel, {"print": f"{PRINT}; {MESSAGES}"}, {},
                          append="printk.devkmsg=on")
    found = said["print"]
    during = said.boot.console.partition(LINES[0])[2].partition(LINES[-1])[0]
    checks.result("the kernel prints a message in the meantime", "message " in during)
    checks.result("each line arrives, and each once", found == LINES,
                  [f"{len(found)} lines", *sorted(set(LINES) - set(found))[:5]])
