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

import kernels

from . import guest, hcalls, kvm, qemu, qlog, report, rootfs, stock, tool
from .errors import LabError
from .kernel import PREFIX, Kernel

# QEMU's own emulation of a hypervisor.
TCG = "tcg"
HYPERVISORS = (TCG, "kvm")


def run_layer(args, folder):
    """A kernel with the layer: (lines to print, whether all agrees)."""
    kernel = Kernel(args.kernel, args.endian)
    products = kernel.build()
    root = rootfs.build(args.kernel, args.endian,
                        files=[tool.build(args.endian)])
    boot = guest.boot(products / "vmlinux", root, folder, args.cpu,
                      args.append)
    log = qlog.Log(boot.log, qlog.Symbols(products / "System.map"))
    comparison = hcalls.Comparison(boot.console, log, guest.CPUS)
    return [*report.guest(boot), "",
            *report.table(comparison.rows, comparison.after), "",
            *report.verdict(comparison, log, hcalls.names()), "",
            *report.live(boot)], not comparison.problems


def run_kvm(args, folder):
    """Boot a kernel with the layer under KVM: lines, and whether all agrees."""
    if args.kernel in kernels.STOCK:
        raise LabError(f"HYPERVISOR={args.hypervisor}: KERNEL={args.kernel} is not one of its "
                       "guests; omit KERNEL")
    root = rootfs.build(args.kernel, args.endian, files=[tool.build(args.endian)])
    vmlinux = Kernel(args.kernel, args.endian).build() / "vmlinux"
    # One CPU: with two, a call can be in one count and not yet in the other.
    one = kvm.linux("guest", vmlinux, root, nvdimms=1, append=args.append)
    host = kvm.boot([one], folder, "disable_radix" if args.endian == "be" else "")
    result = host.guests["guest"]
    if "@end\n" not in result.boot.console:
        tail = "\n".join(result.boot.console.splitlines()[-30:])
        raise LabError(f"the guest ended early ({result.ending}); see the "
                       f"last lines of its console:\n{tail}")
    comparison = kvm.Comparison(result)
    return [*report.guest(result.boot), "",
            *report.table(comparison.rows, comparison.after, "KVM"), "",
            *report.under_kvm(host, result, comparison), "",
            *report.live(result.boot)], not (comparison.problems or host.complaints())


def run_stock(args, folder):
    """Boot a stock kernel with the module and print its calls."""
    if args.endian != stock.ENDIAN:
        raise LabError(f"KERNEL={args.kernel}: Debian has no ENDIAN={args.endian} "
                       f"kernel for Power; choose {stock.ENDIAN}")
    boot, window = stock.run(args.kernel, args.cpu, args.append, folder)
    calls = {opcode: most for opcode, (_, most) in window.calls.items()}
    return [report.kernel(boot), "", *report.table(window.rows, calls), "",
            *report.events(boot.said("event")), "",
            *report.window(window)], not window.problems


def run(args):
    """Boot and compare; exit status 1 if the two counts disagree."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hcall-lab-"))
    how = run_stock if args.kernel in kernels.STOCK else run_layer
    if args.hypervisor != TCG:
        how = run_kvm
    try:
        lines, agreed = how(args, folder)
        print("\n".join(lines))
        return 0 if agreed else 1
    finally:
        if args.keep:
            print(f"kept: {folder}", file=sys.stderr)
        else:
            shutil.rmtree(folder)


def build(args):
    """Build only."""
    if args.kernel in kernels.STOCK:
        raise LabError(f"KERNEL={args.kernel}: Debian builds this kernel; for "
                       "Debian's packages run make run")
    print(Kernel(args.kernel, args.endian).build())
    return 0


def main():
    """Entry point; exit status 0 good, 1 disagreement, 2 cannot be done."""
    parser = argparse.ArgumentParser(
        prog="lab", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("build", "run"),
                        help="build a kernel, or also boot the kernel")
    parser.add_argument("--kernel", default=kernels.chosen(),
                        help="select the kernel: "
                        f"{', '.join((*kernels.TABLE, *kernels.STOCK))} (KERNEL)")
    parser.add_argument("--endian", default=os.environ.get("ENDIAN") or "le",
                        help=f"select the byte order: {' or '.join(PREFIX)} (ENDIAN)")
    parser.add_argument("--cpu", default=qemu.cpu(),
                        help="select QEMU's CPU model: power8, power9, power10 (CPU)")
    parser.add_argument("--hypervisor", default=os.environ.get("HYPERVISOR") or TCG,
                        help=f"select the hypervisor: {', '.join(HYPERVISORS)} (HYPERVISOR)")
    parser.add_argument("--append", default="",
                        help="append TEXT to the kernel's command line")
    parser.add_argument("--keep", action="store_true",
                        help="keep the console and QEMU's log")
    args = parser.parse_args()
    try:
        if args.hypervisor not in HYPERVISORS:
            raise LabError(f"HYPERVISOR={args.hypervisor}: unknown hypervisor; choose one of "
                           f"{', '.join(HYPERVISORS)}")
        return {"build": build, "run": run}[args.command](args)
    except LabError as error:
        print(f"lab: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nlab: interrupted; repeat the command to continue, finished builds are kept",
              file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
