# SPDX-License-Identifier: GPL-2.0-or-later
"""Fuzz a target for some time: make fuzz T=driver SECONDS=60 SEED=1."""

import argparse
import pathlib
import random
import sys
import tempfile

import targets


def main() -> int:
    """Entry point; exit status 1 with a finding."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=targets.__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=targets.TARGETS)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 31))
    args = parser.parse_args()
    print(f"{args.target}: seed {args.seed}, {args.seconds} s", flush=True)
    with tempfile.TemporaryDirectory(prefix="hcall-fuzz-") as folder:
        target = targets.TARGETS[args.target](pathlib.Path(folder))
        try:
            print(f"{target.replay()} saved inputs")
            print(f"{target.go_on(args.seconds, args.seed)} executions, nothing found")
        except targets.Finding as finding:
            print(f"found: {finding}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
