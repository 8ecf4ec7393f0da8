# SPDX-License-Identifier: GPL-2.0-or-later
"""Command line of the lab; make run and make check call it.

  build   build the kernel and print the folder that holds it
  run     boot it and show its hypervisor calls beside QEMU's log of them
"""

import argparse
import os
import pathlib
import shutil
import sys
import tempfile

from . import guest, hcalls, qlog, report, rootfs, tool
from .errors import LabError
from .kernel import PREFIX, Kernel
from .sources import PACKAGES


def run(args):
    """Boot and compare; exit status 1 if the two counts disagree."""
    kernel = Kernel(args.kernel, args.endian)
    products = kernel.build()
    root = rootfs.build(args.kernel, args.endian,
                        files=[tool.build(args.endian)])
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hcall-lab-"))
    try:
        boot = guest.boot(products / "vmlinux", root, folder, args.cpu,
                          args.append)
        log = qlog.Log(boot.log, qlog.Symbols(products / "System.map"))
        comparison = hcalls.Comparison(boot.console, log)
        lines = [*report.guest(boot), "", *report.table(comparison), "",
                 *report.verdict(comparison, log, hcalls.names()), "",
                 *report.live(boot)]
        print("\n".join(lines))
        return 1 if comparison.problems else 0
    finally:
        if args.keep:
            print(f"kept: {folder}", file=sys.stderr)
        else:
            shutil.rmtree(folder)


def build(args):
    """Build only."""
    print(Kernel(args.kernel, args.endian).build())
    return 0


def main():
    """Entry point; exit status 0 good, 1 disagreement, 2 cannot be done."""
    parser = argparse.ArgumentParser(
        prog="lab", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("build", "run"))
    parser.add_argument("--kernel", default=os.environ.get("KERNEL") or "6.1",
                        help=f"kernel: {', '.join(PACKAGES)} (KERNEL)")
    parser.add_argument("--endian", default=os.environ.get("ENDIAN") or "le",
                        help=f"{' or '.join(PREFIX)} (ENDIAN)")
    parser.add_argument("--cpu", default=os.environ.get("CPU") or "power9",
                        help="QEMU's CPU model: power8, power9, power10 (CPU)")
    parser.add_argument("--append", default="",
                        help="more of the kernel's command line")
    parser.add_argument("--keep", action="store_true",
                        help="keep the console and QEMU's log")
    args = parser.parse_args()
    try:
        return {"build": build, "run": run}[args.command](args)
    except LabError as error:
        print(f"lab: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nlab: interrupted; what is finished is kept", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
