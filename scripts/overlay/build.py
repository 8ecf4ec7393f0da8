# SPDX-License-Identifier: GPL-2.0-or-later
"""Command line: python3 -m overlay.build KSRC (or make kernel KSRC=... [O=...])."""

import argparse
import pathlib
import subprocess
import sys

import captured
import jobs
from lab.errors import LabError
from lab.kernel import PREFIX, tool_version

from . import convert, undo
from .errors import Refusal
from .plan import plan

DEFCONFIG = {"le": "pseries_le_defconfig", "be": "pseries_defconfig"}
# Linux 6.12 and later have the same configuration under both names above.
BYTE_ORDER = {"le": "CPU_LITTLE_ENDIAN", "be": "CPU_BIG_ENDIAN"}


def make_command(source, objects, endian):
    """Return the make command of a source for a folder of objects."""
    return ["make", "-C", str(source), "ARCH=powerpc", f"-j{jobs.count()}",
            f"CROSS_COMPILE={PREFIX[endian]}",
            *([f"O={objects}"] if objects != source else [])]


def configure(source, objects, endian):
    """Write the default configuration; return False if make fails."""
    command = make_command(source, objects, endian)
    choice = [word for name, option in BYTE_ORDER.items()
              for word in ("--enable" if name == endian else "--disable", option)]
    for step in ([*command, DEFCONFIG[endian]],
                 [source / "scripts/config", "--file", objects / ".config", *choice],
                 [*command, "olddefconfig"]):
        if subprocess.run(step, env=captured.without_make(), check=False).returncode:
            return False
    return True


def main():
    """Entry point; exit status 0 built, 1 tree refused or make failed, 2 wrong usage."""
    parser = argparse.ArgumentParser(
        prog="make kernel", description="Build a kernel with the layer from an unpacked "
        "source: image and modules.")
    parser.add_argument("ksrc", type=pathlib.Path, metavar="KSRC",
                        help="build the source in KSRC, with or without the layer")
    parser.add_argument("--objects", type=pathlib.Path, metavar="O",
                        help="write the objects into O (default: KSRC)")
    parser.add_argument("--endian", choices=sorted(PREFIX), default="le",
                        help="set the byte order of a kernel that has no configuration")
    parser.add_argument("target", nargs="*", default=["all"],
                        help="build these targets of make")
    args = parser.parse_args()
    source = args.ksrc.absolute()
    objects = args.objects.absolute() if args.objects else source
    try:
        tool_version(PREFIX[args.endian] + "gcc")
        if not (source / undo.FOLDER).exists():
            undo.write(source, plan(source, convert.chosen()))
    except Refusal as refusal:
        print("\n".join(f"overlay: {reason}" for reason in refusal.reasons), file=sys.stderr)
        return 1
    except LabError as error:
        print(f"make kernel: {error}", file=sys.stderr)
        return 2
    if not (objects / ".config").exists() and not configure(source, objects, args.endian):
        return 1
    for target in args.target:
        done = subprocess.run([*make_command(source, objects, args.endian), target],
                              env=captured.without_make(), check=False)
        if done.returncode:
            return 1
    print(f"built: {objects}/vmlinux")
    return 0


if __name__ == "__main__":
    sys.exit(main())
