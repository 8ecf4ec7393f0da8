# SPDX-License-Identifier: GPL-2.0-or-later
"""Boot the guest of these tests: a preemptible kernel with kprobes and live patching.

Two NVDIMMs and a source of random numbers reach more callers in the kernel than a console
does.
"""
from __future__ import annotations

import pathlib
from typing import Any

import guestshell
import kernels
from lab.kernel import Kernel

CONFIG = "tracers"
LOAD = pathlib.Path(__file__).resolve().parents[1] / "tracing/load.c"
RANDOM = ("-object", "rng-random,id=random,filename=/dev/urandom",
          "-device", "spapr-rng,rng=random")
TRACING = "/sys/kernel/tracing"
HCALL = "/sys/kernel/debug/powerpc/hcall"

EVENT = f"{TRACING}/events/hcall/hcall_return"


class Machine:
    """Built kernel, and modules for it; layer=False is Linux, to compare with."""

    def __init__(self, folder: pathlib.Path, layer: bool = True):
        self.folder = folder
        self.kernel = Kernel(kernels.chosen(), "le", CONFIG, layer)
        self.vmlinux = self.kernel.build() / "vmlinux"

    def module(self, source: pathlib.Path) -> pathlib.Path:
        """Build a module from one file; return its path."""
        place = self.folder / source.stem
        place.mkdir(exist_ok=True)
        return self.kernel.build_module(source, place)

    def run(self, commands: dict[str, str], files: dict[str, pathlib.Path],
            **how: Any) -> guestshell.Session:
        """Boot and run commands; HOW is for lab.guest.boot()."""
        how["options"] = (*RANDOM, *how.get("options", ()))
        how.setdefault("nvdimms", guestshell.two_nvdimms(str(self.folder)))
        how["append"] = f"nowatchdog {how.get('append', '')}".strip()
        # The console of a guest that hangs ends with the name of the command.
        shown = {name: f"echo '# {name}' >/dev/console\n{command}"
                 for name, command in commands.items()}
        return guestshell.run_on(self.vmlinux, self.folder, shown, files, **how)
