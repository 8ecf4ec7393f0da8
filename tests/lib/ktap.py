# SPDX-License-Identifier: GPL-2.0-or-later
"""Prints test results as KTAP, the kernel's own test protocol."""

import sys


class Ktap:
    """Results of one test program; ends with its exit status."""

    def __init__(self):
        self.count = self.failed = 0
        print("KTAP version 1", flush=True)

    def result(self, name, passed, diagnostics=()):
        """One result; the diagnostics are printed when it failed."""
        self.count += 1
        if not passed:
            self.failed += 1
            for line in diagnostics:
                print(f"# {line}")
        print(f"{'ok' if passed else 'not ok'} {self.count} {name}",
              flush=True)

    def skip(self, name, reason):
        """A test that cannot run here, and why."""
        self.count += 1
        print(f"ok {self.count} {name} # SKIP {reason}", flush=True)

    def end(self):
        """Print the plan; exit status of the program."""
        print(f"1..{self.count}", flush=True)
        return 1 if self.failed or not self.count else 0

    def bail_out(self, why):
        """End because nothing further can be tested."""
        print(f"Bail out! {why}", flush=True)
        sys.exit(2)
