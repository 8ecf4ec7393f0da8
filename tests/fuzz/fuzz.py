# SPDX-License-Identifier: GPL-2.0-or-later
"""Fuzz a target for some time: make fuzz T=driver SECONDS=60 SEED=1.

WRITE=1 writes the figures of a run of T=hypervisor to measured/fuzz, for the pages.
"""

import argparse
import pathlib
import random
import sys
import tempfile
from collections.abc import Callable
from typing import Any

import targets
from lab.errors import LabError


def search(target: Any, args: argparse.Namespace) -> None:
    """Run the saved inputs, and new ones for some time."""
    # A program on a hypervisor takes seconds: its saved ones are for make check.
    if args.target != "hypervisor":
        print(f"{target.replay()} saved inputs", flush=True)
    found = "nothing"
    try:
        print(f"{target.go_on(args.seconds, args.seed)} executions, nothing found")
    except targets.Finding as finding:
        found = str(finding)
        raise
    finally:
        if args.write:
            print(f"wrote {target.write(args.seconds, args.seed, found)}")


def run(args: argparse.Namespace, work: Callable[[Any], None]) -> int:
    """Build a target and let it work; exit status."""
    with tempfile.TemporaryDirectory(prefix="hcall-fuzz-") as folder:
        try:
            work(targets.TARGETS[args.target](pathlib.Path(folder)))
        except targets.Finding as finding:
            print(f"found: {finding}")
            return 1
        except (LabError, ValueError) as error:
            print(f"make fuzz: {error}", file=sys.stderr)
            return 2
    return 0


def main() -> int:
    """Entry point; exit status 1 with a finding, 2 if the target cannot run."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=targets.__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=targets.TARGETS)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 31))
    parser.add_argument("--calls", metavar="PROGRAM",
                        help="run this program, as a finding prints it (hypervisor only)")
    parser.add_argument("--write", action="store_true",
                        help="write the figures to measured/fuzz (hypervisor only)")
    args = parser.parse_args()
    if args.write and args.target != "hypervisor":
        parser.error("--write: only for the target hypervisor")
    if args.calls:
        if args.target != "hypervisor":
            parser.error("--calls: only for the target hypervisor")
        return run(args, lambda target: target.make(args.calls))
    print(f"{args.target}: seed {args.seed}, {args.seconds} s", flush=True)
    return run(args, lambda target: search(target, args))


if __name__ == "__main__":
    sys.exit(main())
