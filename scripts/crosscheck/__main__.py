# SPDX-License-Identifier: GPL-2.0-or-later
"""Parse the command line of make crosscheck.

Each option names the folder of one source; a source without an option is not
compared.  Exit status: 0 if every difference has a reason in accepted.yaml, 1
if not.
"""
import argparse
import pathlib
import sys

from hcallgen import catalogue

from . import linux, lopapr, qemu, ultravisor
from .report import Report

TOP = pathlib.Path(__file__).resolve().parents[2]
SOURCES = {"lopapr": lopapr.compare, "linux": linux.compare, "qemu": qemu.compare,
           "ultravisor": ultravisor.compare}
HELP = {"lopapr": "compare with LoPAPR in DIR, the folder LoPAR of "
                  "OpenPOWERFoundation/Linux-Architecture-Reference",
        "linux": "compare with the source tree of Linux in DIR",
        "qemu": "compare with the source tree of QEMU in DIR",
        "ultravisor": "compare with the source tree of open-power/ultravisor in DIR"}


def main() -> int:
    """Compare the catalogue with each source that has an option."""
    parser = argparse.ArgumentParser(
        prog="make crosscheck", description="Compare the catalogue with its sources.")
    for name, text in HELP.items():
        parser.add_argument(f"--{name}", type=pathlib.Path, metavar="DIR", help=text)
    args = vars(parser.parse_args())
    if not any(args.values()):
        parser.error("no source given; name at least one, for example --linux DIR")
    calls = catalogue.read(str(TOP / catalogue.SPECS))
    report = Report()
    for name, compare in SOURCES.items():
        if args[name]:
            compare(report, calls, args[name])
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
