# SPDX-License-Identifier: GPL-2.0-or-later
"""Command line of make modules and make dkms.

  build   build papr_hcall.ko for the kernel whose headers are in KDIR
  dkms    write a folder of sources that DKMS takes, in build or in KDIR
"""

import argparse
import pathlib
import sys

from . import stage
from .build import BuildError, KernelFolder, build, sources

BUILD = stage.TOP / "build"


def modules(args):
    """Build, and say what to do with it."""
    if not args.kdir:
        raise BuildError("usage: make modules KDIR=<folder of the kernel's "
                         "headers, or of its build>")
    kernel = KernelFolder(args.kdir)
    folder = BUILD / "modules" / kernel.release
    module, output = build(kernel, folder)
    if "warning:" in output:
        print(output, file=sys.stderr)
    install = " ".join(kernel.make(sources(folder), "modules_install"))
    print(f"{module}\n"
          f"  for Linux {kernel.release}; load it there:\n"
          f"    insmod papr_hcall.ko\n"
          f"  or install it below /lib/modules, as root:\n"
          f"    {install}\n"
          f"  its symbols, for modules that use typed calls:\n"
          f"    {module.parent / 'Module.symvers'}")


def dkms(args):
    """Sources for DKMS, and how it takes them."""
    name = f"papr_hcall-{stage.version()}"
    folder = (args.kdir or BUILD) / name
    stage.write(folder)
    if args.kdir:
        return
    print(f"{folder}\n"
          f"  give it to DKMS, as root on the partition:\n"
          f"    cp -r {folder} /usr/src/\n"
          f"    dkms install papr_hcall/{stage.version()}")


def main():
    """Entry point; exit status 0 done, 2 cannot be done."""
    parser = argparse.ArgumentParser(
        prog="kmod", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("build", "dkms"))
    parser.add_argument("kdir", nargs="?", default="", metavar="KDIR",
                        type=lambda text: text and pathlib.Path(text))
    args = parser.parse_args()
    try:
        {"build": modules, "dkms": dkms}[args.command](args)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
