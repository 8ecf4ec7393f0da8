# SPDX-License-Identifier: GPL-2.0-or-later
"""Command line: python3 -m overlay KSRC (or make overlay KSRC=...)."""

import argparse
import pathlib
import sys

from . import convert, series, undo
from .errors import Refusal
from .plan import converted, plan


def main():
    """Entry point; exit status 0 done, 1 tree refused, 2 wrong usage."""
    parser = argparse.ArgumentParser(
        prog="overlay", description="Put the hypervisor-call layer into a "
        "pristine Linux source tree, in place of upstream's.  With CONVERT=1 in the "
        "environment, also convert the kernel's own callers to the retry engine.")
    parser.add_argument("ksrc", type=pathlib.Path, metavar="KSRC",
                        help="change the unpacked kernel source in KSRC")
    parser.add_argument("-n", "--dry-run", action="store_true",
                        help="print the changes without making them")
    parser.add_argument("--patches", type=pathlib.Path, metavar="OUT",
                        help="leave the tree unchanged and write the changes into the "
                        "folder OUT, as a series for git am")
    parser.add_argument("--previous", type=pathlib.Path, metavar="FOLDER",
                        help="compare with an earlier series; add a range-diff to the cover "
                        "letter")
    parser.add_argument("--revert", action="store_true",
                        help="undo make overlay in KSRC; fail if a file was changed after "
                        "make overlay")
    args = parser.parse_args()

    try:
        if args.revert:
            for name in undo.revert(args.ksrc):
                print("reverted", name)
            return 0
        if args.patches:
            changes = plan(args.ksrc)
            more = converted(args.ksrc, changes) if convert.chosen() else []
            for name in series.write(args.ksrc, changes, args.patches, args.previous, more):
                print(args.patches / name)
            return 0
        changes = plan(args.ksrc, convert.chosen())
    except Refusal as refusal:
        for reason in refusal.reasons:
            print(f"overlay: {reason}", file=sys.stderr)
        print(f"overlay: {args.ksrc} does not fit; correct the faults above, nothing was changed",
              file=sys.stderr)
        return 1

    if not args.dry_run:
        undo.write(args.ksrc, changes)
    for name, text in changes.items():
        print("removed" if text is None else "written", name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
