# SPDX-License-Identifier: GPL-2.0-or-later
"""Build papr_hcall.ko, or write its sources (make modules, make dkms).

  build   build papr_hcall.ko for the kernel whose headers are in KDIR
  dkms    write a folder of sources for DKMS, in build/ or in KDIR
"""

import argparse
import pathlib
import sys

from . import stage
from .build import BuildError, KernelFolder, build, sources

BUILD = stage.TOP / "build"


def modules(args):
    """Build the module, and print the commands that load and install it."""
    if not args.kdir:
        raise BuildError("usage: make modules KDIR=<folder of the kernel's "
                         "headers or build>")
    kernel = KernelFolder(args.kdir)
    folder = BUILD / "modules" / kernel.release
    module, output = build(kernel, folder)
    if "warning:" in output:
        print(output, file=sys.stderr)
    install = " ".join(kernel.make(sources(folder), "modules_install"))
    print(f"{module}\n"
          f"  for Linux {kernel.release}; load the module on this kernel:\n"
          f"    insmod papr_hcall.ko\n"
          f"  or install the module below /lib/modules, as root:\n"
          f"    {install}\n"
          f"  symbols for modules that use typed calls:\n"
          f"    {module.parent / 'Module.symvers'}")


def dkms(args):
    """Write the sources for DKMS, and print the commands that install them."""
    name = f"papr_hcall-{stage.version()}"
    folder = (args.kdir or BUILD) / name
    stage.write(folder)
    if args.kdir:
        return
    print(f"{folder}\n"
          f"  install the module with DKMS, as root on the partition:\n"
          f"    cp -r {folder} /usr/src/\n"
          f"    dkms install papr_hcall/{stage.version()}")


def main():
    """Run one command; return 0, or 2 after an error."""
    parser = argparse.ArgumentParser(
        prog="kmod", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("build", "dkms"),
                        help="build the module, or write a folder for DKMS")
    parser.add_argument("kdir", nargs="?", default="", metavar="KDIR",
                        type=lambda text: text and pathlib.Path(text),
                        help="build for the kernel whose headers are in KDIR")
    args = parser.parse_args()
    try:
        {"build": modules, "dkms": dkms}[args.command](args)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
