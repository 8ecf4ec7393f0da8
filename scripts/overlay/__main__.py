# SPDX-License-Identifier: GPL-2.0-or-later
"""Command line: python3 -m overlay KSRC (or make overlay KSRC=...)."""

import argparse
import os
import pathlib
import sys

from . import series
from .errors import Refusal
from .plan import plan


def write(root, changes):
    """Carry out a plan; a file with other hard links keeps those intact."""
    for name, text in changes.items():
        path = root / name
        if text is None:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(path.name + ".new")
        temporary.write_text(text, encoding="utf-8")
        os.replace(temporary, path)


def main():
    """Entry point; exit status 0 done, 1 tree refused, 2 wrong usage."""
    parser = argparse.ArgumentParser(
        prog="overlay", description="Put the hypervisor-call layer into a "
        "pristine Linux source tree, in place of upstream's.")
    parser.add_argument("ksrc", type=pathlib.Path, metavar="KSRC",
                        help="folder of an unpacked kernel source")
    parser.add_argument("-n", "--dry-run", action="store_true",
                        help="only say what would change")
    parser.add_argument("--patches", type=pathlib.Path, metavar="OUT",
                        help="leave the tree alone and write the changes into the "
                        "folder OUT, as a series for git am")
    args = parser.parse_args()

    try:
        changes = plan(args.ksrc)
        if args.patches:
            for name in series.write(args.ksrc, changes, args.patches):
                print(args.patches / name)
            return 0
    except Refusal as refusal:
        for reason in refusal.reasons:
            print(f"overlay: {reason}", file=sys.stderr)
        print(f"overlay: {args.ksrc} is refused, nothing was changed",
              file=sys.stderr)
        return 1

    if not args.dry_run:
        write(args.ksrc, changes)
    for name, text in changes.items():
        print("removed" if text is None else "written", name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
