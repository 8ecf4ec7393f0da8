# SPDX-License-Identifier: GPL-2.0-or-later
"""Try the rules on samples.c: each fault is found, and right code passes."""
from __future__ import annotations

from pathlib import Path

import captured
from ktap import Ktap
from lab.kernel import PREFIX
from machinecode import Code
from traprules import Checker

SOURCE = Path(__file__).with_name("samples.c")
COVERAGE = "-fsanitize-coverage=trace-pc"
_COVER = "__sanitizer_cov_trace_pc"

# {function: what is found without coverage, and with it}
FAULTS = {
    "right": (set(), set()),
    "loads_before_branch": (set(), {
        f"r3 is not set after the call of {_COVER}"}),
    "argument_before_branch": (set(), {f"r7 is not set after the call of {_COVER}"}),
    "results_after_branch": (set(), {f"r{register} is read after the call of {_COVER}"
                                     for register in range(4, 8)}),
    "argument_missing": ({"r7 is not set after the call of helper"},
                         {"r7 is not set after the call of helper"}),
    "call_between": ({"r3 is not set after the call of helper"},) * 2,
    "opcode_variable": (set(), set()),
    "bytes_compared": (set(), set()),
    "opcode_lost": (set(), {f"r3 is not set after the call of {_COVER}"}),
}


def check(ktap: Ktap, endian: str, folder: Path) -> None:
    """Compile the samples without and with coverage, and hold them to the table."""
    for which, options in enumerate(((), (COVERAGE,))):
        path = folder / f"samples{which}.o"
        done = captured.run(f"{PREFIX[endian]}gcc", "-O2", "-c", *options, SOURCE, "-o", path)
        what = f"{endian}{', KCOV' if options else ''}"
        ktap.result(f"{what}: samples compile", not done.returncode,
                    done.stderr.splitlines())
        if done.returncode:
            continue
        found: dict[str, set[str]] = {name: set() for name in FAULTS}
        code = Code(path, f"{PREFIX[endian]}objdump")
        for violation in Checker(code).violations:
            found[violation.function].add(violation.reason)
        for name, wanted in FAULTS.items():
            ktap.result(f"{what}: faults of {name} are found", found[name] == wanted[which],
                        [f"found: {reason}" for reason in sorted(found[name])])
        ktap.result(f"{what}: every trap of the samples is found",
                    {code.function(trap)[0] for trap in code.traps} == set(FAULTS))
