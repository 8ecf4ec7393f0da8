# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the module against a kernel's build folder or headers.

What such a folder lacks is said before make is run: its own messages on a
kernel of another architecture, or one that was never built, tell nothing.
"""

import os
import pathlib
import platform
import re
import shutil
import subprocess

import jobs

from . import stage

# By endianness: how this machine calls itself when it needs no cross compiler,
# and the prefix of the cross compiler.
MACHINES = {"le": ("ppc64le", "powerpc64le-linux-gnu-"),
            "be": ("ppc64", "powerpc64-linux-gnu-")}

# Options of the kernel that the module cannot do without, and what for.
NEEDED = {"CONFIG_PPC_PSERIES": "it is not for pSeries partitions",
          "CONFIG_MODULES": "it takes no modules",
          "CONFIG_TRACEPOINTS": "its hypervisor calls cannot be seen",
          "CONFIG_DEBUG_FS": "there is no place for statistics"}


class BuildError(Exception):
    """An error and its remedy."""


class KernelFolder:
    """A kernel's build folder: what make modules calls KDIR.

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
                f"KDIR={self.path}: no kernel's build folder (no Makefile); "
                "name the folder of its headers, such as "
                "/lib/modules/$(uname -r)/build")
        try:
            text = (self.path / "include/config/auto.conf").read_text(
                encoding="utf-8")
        except OSError:
            raise BuildError(
                f"KDIR={self.path}: not configured (no include/config/"
                "auto.conf); install the kernel's headers, or type there: "
                "make modules_prepare") from None
        return dict(re.findall(r"^(CONFIG_\w+)=(.*)$", text, re.M))

    def _check(self):
        if not self.config.get("CONFIG_PPC64"):
            raise BuildError(
                f"KDIR={self.path}: a kernel for another architecture; the "
                "module is for 64-bit Power")
        for option, why in NEEDED.items():
            if not self.config.get(option):
                raise BuildError(f"KDIR={self.path}: {why} ({option} is off)")
        if self.config.get("CONFIG_HCALL_SLOW_PATH"):
            raise BuildError(
                f"KDIR={self.path}: this kernel has the layer built in and "
                "needs no module")
        if not (self.path / "Module.symvers").is_file():
            raise BuildError(
                f"KDIR={self.path}: no Module.symvers, so it is unknown what "
                "the kernel exports; install its headers, or build it there "
                "with: make")

    def _release(self):
        try:
            return (self.path / "include/config/kernel.release").read_text(
                encoding="ascii").strip()
        except OSError:
            raise BuildError(
                f"KDIR={self.path}: no include/config/kernel.release; type "
                "there: make modules_prepare") from None

    def tool(self, name):
        """Command of the compiler or a binary utility for this kernel."""
        native, prefix = MACHINES[self.endian]
        return name if platform.machine() == native else prefix + name

    def make(self, folder, *args):
        """Command line of make for sources of a module in a folder."""
        return [*self.enter, "make", "-C", str(self.inside), f"M={folder}",
                "ARCH=powerpc",
                f"CROSS_COMPILE={self.tool('')}",
                # Debian's headers name one version of it otherwise.
                f"CC={self.compiler()}", *args]

    def compiler(self):
        """Name of the compiler; CC chooses one that this machine has."""
        return (not self.enter and os.environ.get("CC")) or self.tool("gcc")


def environment():
    """Environment for it: options of a make around us are not meant."""
    return {name: value for name, value in os.environ.items()
            if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "T", "CC")}


def run_make(kernel, folder, *args):
    """Run make for sources of a module; its output, or a BuildError."""
    if not kernel.enter and not shutil.which(kernel.compiler().split()[0]):
        raise BuildError(f"{kernel.compiler()} is missing; type: scripts/install-deps")
    result = subprocess.run(
        kernel.make(folder, f"-j{jobs.count()}", *args),
        stdout=subprocess.PIPE, text=True,
        stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, check=False,
        env=environment())
    if result.returncode:
        tail = "\n".join(result.stdout.splitlines()[-30:])
        raise BuildError(f"the module does not build for {kernel.release}:\n"
                         f"{tail}")
    return result.stdout


def sources(folder):
    """Folder with the module's own Kbuild in a staged folder."""
    return folder / stage.OWN


def build(kernel, folder, *args):
    """Build the module in a folder; (path of papr_hcall.ko, make's output)."""
    stage.write(folder)
    output = run_make(kernel, sources(folder), *args, "modules")
    return sources(folder) / "papr_hcall.ko", output
