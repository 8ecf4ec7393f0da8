# SPDX-License-Identifier: GPL-2.0-or-later
"""Build the module against a kernel's build folder or headers.

KernelFolder checks the folder before make runs, because the messages of make do
not name the error for a kernel of another architecture or an unbuilt kernel.
"""

import os
import pathlib
import platform
import re
import shutil
import subprocess

import captured
import jobs

from . import stage

# For each endianness, the machine that needs no cross compiler, and the prefix
# of the cross compiler.
MACHINES = {"le": ("ppc64le", "powerpc64le-linux-gnu-"),
            "be": ("ppc64", "powerpc64-linux-gnu-")}

# Options of the kernel that the module needs, each with the error without it.
NEEDED = {"CONFIG_PPC_PSERIES": "the kernel does not run in pSeries partitions",
          "CONFIG_MODULES": "the kernel cannot load modules",
          "CONFIG_TRACEPOINTS": "the kernel cannot trace hypervisor calls",
          "CONFIG_DEBUG_FS": "the kernel has no debugfs for statistics"}


class BuildError(Exception):
    """Error and its remedy."""


class KernelFolder:
    """Build folder or headers of a kernel, KDIR of make modules.

    enter       words before make, which run it where the build tools are
    inside      path of the folder there
    """

    def __init__(self, kdir, enter=(), inside=None):
        self.path = pathlib.Path(kdir).absolute()
        self.enter, self.inside = enter, inside or self.path
        self.config = self._read_config()
        self.endian = ("le" if self.config.get("CONFIG_CPU_LITTLE_ENDIAN")
                       else "be")
        self._check()
        self.release = self._release()

    def _read_config(self):
        if not (self.path / "Makefile").is_file():
            raise BuildError(
                f"KDIR={self.path}: not a kernel's build folder (no Makefile); "
                "name the folder of the kernel's headers, such as "
                "/lib/modules/$(uname -r)/build")
        try:
            text = (self.path / "include/config/auto.conf").read_text(
                encoding="utf-8")
        except OSError:
            raise BuildError(
                f"KDIR={self.path}: not configured (no include/config/"
                "auto.conf); install the kernel's headers, or run in this "
                "folder: make modules_prepare") from None
        return dict(re.findall(r"^(CONFIG_\w+)=(.*)$", text, re.M))

    def _check(self):
        if not self.config.get("CONFIG_PPC64"):
            raise BuildError(
                f"KDIR={self.path}: the kernel is for another architecture; "
                "name a kernel for 64-bit Power")
        for option, why in NEEDED.items():
            if not self.config.get(option):
                raise BuildError(f"KDIR={self.path}: {why} ({option} is off); "
                                 "name a kernel with this option")
        if self.config.get("CONFIG_HCALL_SLOW_PATH"):
            raise BuildError(
                f"KDIR={self.path}: the kernel has the layer built in; "
                "name a kernel without the layer")
        if not (self.path / "Module.symvers").is_file():
            raise BuildError(
                f"KDIR={self.path}: no Module.symvers, the list of the kernel's "
                "exports; install the kernel's headers, or run in this folder: make")

    def _release(self):
        try:
            return (self.path / "include/config/kernel.release").read_text(
                encoding="ascii").strip()
        except OSError:
            raise BuildError(
                f"KDIR={self.path}: no include/config/kernel.release; run in "
                "this folder: make modules_prepare") from None

    def tool(self, name):
        """Return the command of the compiler or a binary utility for this kernel."""
        native, prefix = MACHINES[self.endian]
        return name if platform.machine() == native else prefix + name

    def make(self, folder, *args):
        """Return the command line of make for the sources of a module in a folder."""
        return [*self.enter, "make", "-C", str(self.inside), f"M={folder}",
                "ARCH=powerpc",
                f"CROSS_COMPILE={self.tool('')}",
                # Without CC, Debian's headers select one version of gcc.
                f"CC={self.compiler()}", *args]

    def compiler(self):
        """Return the name of the compiler; the variable CC selects another one."""
        return (not self.enter and os.environ.get("CC")) or self.tool("gcc")


def run_make(kernel, folder, *args):
    """Run make for sources of a module; return its output, or raise BuildError."""
    if not kernel.enter and not shutil.which(kernel.compiler().split()[0]):
        raise BuildError(f"{kernel.compiler()} is missing; type: scripts/install-deps")
    result = captured.run(*kernel.make(folder, f"-j{jobs.count()}", *args),
                          stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                          env=captured.without_make("CC"))
    if result.returncode:
        tail = "\n".join(result.stdout.splitlines()[-30:])
        raise BuildError(f"make failed for Linux {kernel.release}; correct these errors:\n"
                         f"{tail}")
    return result.stdout


def sources(folder):
    """Return the folder of the module's Kbuild in a staged folder."""
    return folder / stage.OWN


def build(kernel, folder, *args):
    """Build the module in a folder; return the path of papr_hcall.ko and make's output."""
    stage.write(folder)
    output = run_make(kernel, sources(folder), *args, "modules")
    return sources(folder) / "papr_hcall.ko", output
