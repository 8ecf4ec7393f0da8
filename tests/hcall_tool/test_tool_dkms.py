# SPDX-License-Identifier: GPL-2.0-or-later
"""The package hcall-dkms: DKMS builds and installs papr_hcall.ko for Debian's kernel.

dpkg installs the package in a folder that has DKMS, the kernel's headers and a cross
compiler.  uname names the Power machine there, so that DKMS and the package's scripts
run as on Power, without emulation.  A guest with this kernel loads the module.
"""

import json
import pathlib
import shutil
import subprocess

import pytest

import guestshell
import reported
from kmod import stage
from lab import apt, foreign, stock, toolroot
from lab.errors import LabError
from lab.kernel import PREFIX

TOP = pathlib.Path(__file__).resolve().parents[2]
BUILD = TOP / "tools/packaging/build"
LOAD = TOP / "tests/tracing/load.c"

TIMEOUT = 600
CROSS = PREFIX["le"]

# DKMS, and what its scripts and dpkg run besides the packages of toolroot.py.
SYSTEM = ("dkms", "debianutils", "dpkg", "gzip", "kmod", "libc-bin", "perl-base", "tar",
          "util-linux", "xz-utils")
# Programs that are different on Power, and a link that a package's script makes.
LINKS = {"strip": f"{CROSS}strip", "gcc": f"{CROSS}gcc", "which": "which.debianutils"}
UNAME = """#!/bin/sh
case $1 in
-m) echo ppc64le ;;
-r) echo {release} ;;
*) echo Linux ;;
esac
"""
# Files of the kernel's package that depmod reads.
DEPMOD = ("modules.order", "modules.builtin", "modules.builtin.modinfo")

LOAD_FILE = "/sys/kernel/debug/hcall_load"
STATISTICS = "/sys/kernel/debug/powerpc/hcall"
COMMANDS = {
    "load": "insmod /papr_hcall.ko && insmod /load.ko",
    "counting": guestshell.wait(f"grep -q 1 {STATISTICS}/enable", 60),
    "calls": f"echo load 2 300 1 >{LOAD_FILE}; cat {LOAD_FILE}",
    "counts": f"cat {STATISTICS}/stats_json",
}
# Calls that only load.c makes.
ONLY_LOAD = (0x3E4, 0x400, 0xF001)


class System:
    """The folder in which the package is installed.

    root        path of the folder
    release     release of the kernel whose headers are there
    modules     folder of the kernel's modules
    """

    def __init__(self, kernel, root):
        self.root, self.release = root, kernel.release
        self.modules = root / "lib/modules" / kernel.release
        machine = apt.architecture()
        tools = foreign.fetch(SYSTEM, source=apt.Apt(f"tools-{machine}", machine))
        root.mkdir()
        for source in (kernel.root, tools):
            subprocess.run(["cp", "-a", "--reflink=auto", f"{source}/.", str(root)], check=True)
        for name, program in LINKS.items():
            (root / "usr/bin" / name).unlink(missing_ok=True)
            (root / "usr/bin" / name).symlink_to(program)
        (root / "bin/uname").unlink()
        (root / "bin/uname").write_text(UNAME.format(release=kernel.release), encoding="ascii")
        (root / "bin/uname").chmod(0o755)
        for path in ("info", "updates"):
            (root / "var/lib/dpkg" / path).mkdir(parents=True, exist_ok=True)
        (root / "var/lib/dpkg/status").touch()
        self.modules.mkdir(parents=True)
        for name in DEPMOD:
            shutil.copy(kernel.vmlinux.parents[1] / "lib/modules" / kernel.release / name,
                        self.modules)
        (self.modules / "build").symlink_to(f"/usr/src/linux-headers-{kernel.release}")

    def run(self, *words):
        """Run a command there; return its status, and lines that it prints."""
        done = subprocess.run(
            [*toolroot.enter(self.root), "ARCH=powerpc", f"CROSS_COMPILE={CROSS}",
             "DEBIAN_FRONTEND=noninteractive", *words],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        return done.returncode, done.stdout.splitlines()

    def log(self):
        """Return the end of make's output."""
        return [line for path in self.root.glob("var/lib/dkms/papr_hcall/**/make.log")
                for line in path.read_text(encoding="utf-8").splitlines()[-20:]]

    def built(self):
        """Return the paths of the modules that DKMS installed."""
        return list(self.modules.rglob("papr_hcall.ko*"))


def build_package(folder):
    """Return the path of hcall-dkms as a .deb."""
    built = subprocess.run([BUILD, folder], capture_output=True, text=True, check=False)
    if built.returncode:
        raise LabError(f"the packages do not build:\n{built.stderr}")
    return next(folder.glob("hcall-dkms_*.deb"))


def check_installed(ktap, system, package):
    """Install the package; return the path of the module, or None."""
    shutil.copy(package, system.root)
    # dpkg knows none of the programs there.
    status, said = system.run("dpkg", "-i", "--force-depends", f"/{package.name}")
    ktap.result("dpkg installs hcall-dkms", not status, [*said, *system.log()])
    _, said = system.run("dkms", "status")
    ktap.result("dkms status: installed for the kernel",
                said == [f"papr_hcall/{stage.version()}, {system.release}, ppc64le: installed"],
                said)
    built = system.built()
    ktap.result("DKMS put the module into a folder for depmod",
                built == [system.modules / "updates/dkms/papr_hcall.ko"]
                and "updates/dkms/papr_hcall.ko:" in
                (system.modules / "modules.dep").read_text(encoding="ascii"), built)
    return built[0] if built else None


def check_counts(ktap, said):
    """Compare the module's counts with load.c's."""
    made = reported.made(said["calls"])
    stats = json.loads("".join(said["counts"]))
    counted = {call["opcode"]: call["calls"] for call in stats["calls"]}
    wanted, found = ([counts.get(opcode) for opcode in ONLY_LOAD] for counts in (made, counted))
    ktap.result("the module counts the calls of load.c",
                stats["source"] == "module" and all(wanted) and found == wanted,
                [f"load.c {wanted}", f"counted {found}"])


def check_guest(ktap, kernel, modules, folder):
    """Load the module that DKMS built, and make calls."""
    said = guestshell.run_on(
        kernel.vmlinux, folder, COMMANDS,
        {module.name: module for module in modules},
        append="nowatchdog", timeout=TIMEOUT, log=False)
    ktap.result("the module that DKMS built loads", not said["load"], said["load"])
    if not said["load"]:
        check_counts(ktap, said)
    ktap.result("the kernel has no complaint", not said.complaints, said.complaints)


@pytest.mark.full
@pytest.mark.limit(1800)
def test_packages_dkms(checks, folder):
    """hcall-dkms: DKMS builds papr_hcall.ko for Debian's kernel, where the module counts"""
    kernel = stock.Stock()
    package = build_package(folder / "packages")
    system = System(kernel, folder / "system")
    module = check_installed(checks, system, package)
    if not module:
        return
    load = kernel.build_module(LOAD, folder / "load")
    check_guest(checks, kernel, [module, *kernel.strip([load], folder)], folder)
    status, said = system.run("dpkg", "-r", "hcall-dkms")
    checks.result("removing hcall-dkms removes the module", not status and not system.built(),
                  [*said, *system.built()])
