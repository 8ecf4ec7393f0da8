# SPDX-License-Identifier: GPL-2.0-or-later
"""Power fails while a filesystem on an NVDIMM is written to, again and again.

The NVDIMM is flushed by calls, and its medium forgets what was not flushed.
QEMU is killed at a point that the seed decides: a while after so many steps of
the work were durable.  The next boot has to find these steps, and a filesystem
without a fault.
"""
from __future__ import annotations

import pathlib
import random
import re
import time
from typing import NamedTuple

import pytest

import clients
import guestshell
import medium
from ktap import Ktap
from lab import guest, qemu
from lab.errors import LabError
from lab.kernel import Kernel

HERE = pathlib.Path(__file__).resolve().parent
TIMEOUT = 180
MOST_STEPS = 20
MOST_MS = 60
# A flush takes so long, so that there is mostly something that is not flushed.
FLUSH_US = 10_000


class Kill(NamedTuple):
    """When power fails: so many milliseconds after so many durable steps."""

    steps: int
    ms: float


class Machine:
    """A guest with one NVDIMM, whose contents outlive it as far as flushed."""

    def __init__(self, kernel: Kernel, folder: str, chance: random.Random):
        self.folder, self.chance = pathlib.Path(folder), chance
        self.vmlinux = kernel.build() / "vmlinux"
        self.root = guestshell.initramfs(
            (HERE / "crash.sh").read_text(encoding="utf-8"), clients.files(), HERE / "work.c")
        self.nvdimm = guest.Nvdimm(self.folder / "written.img", device="spapr-nvdimm")
        self.kept = self.folder / "kept.img"
        with open(self.kept, "wb") as file:
            file.truncate(self.nvdimm.size + self.nvdimm.label)
        self.environment = medium.load(folder, us=FLUSH_US, kept=self.kept)

    def last(self) -> guest.Boot:
        """Boot to look only."""
        return guest.boot(self.vmlinux, self.root, self.folder,
                          append=guestshell.append("last"), nvdimms=[self.nvdimm],
                          log=False, environment=self.environment)

    def boot(self, word: str, kill: Kill) -> guest.Boot:
        """Boot until power fails."""
        lines = []
        words = guest.command(self.vmlinux, self.root, [self.nvdimm],
                              append=guestshell.append(word))
        with qemu.Machine(words, self.environment) as process:
            left = kill.steps
            for line in process.lines(TIMEOUT):
                lines.append(line)
                left -= line.startswith((b"@begin", b"@synced"))
                if left < 0:
                    time.sleep(kill.ms / 1000)
                    break
            process.kill()
            lines += process.stdout.readlines()
        boot = guest.Boot(qemu.text(b"".join(lines)), None)
        # A filesystem that was lost is a result; that there never was one is none.
        if left >= 0 and (word == "first" or not boot.said("error")):
            raise LabError("the guest did not get to its work; last lines of its "
                           "console:\n" + "\n".join(boot.console.splitlines()[-30:]))
        return boot

    def lose_power(self) -> tuple[int, int]:
        """Lose all or some data that was not flushed; see medium.lose_power()."""
        return medium.lose_power(self.nvdimm.image, self.kept, self.chance)


def last_number(boot: guest.Boot, word: str) -> int:
    """The last number said after the word; a line may have been cut short."""
    return max((int(text) for text in boot.said(word) if re.fullmatch(r"\d+", text)), default=0)


def check(ktap: Ktap, number: int, before: guest.Boot, after: guest.Boot) -> None:
    """Check that a boot finds the steps that the boot before reported as durable."""
    said = max(last_number(before, "synced"), last_number(before, "found"))
    found = last_number(after, "found")
    ktap.result(f"kill {number}: all data of completed fsync() calls is there",
                after.said("checked") == ["0"] and found >= said and not after.said("error"),
                [f"{said} steps were durable, {found} are there", *after.said("lost"),
                 *after.said("error"), *after.console.splitlines()[-30:]])
    ktap.result(f"kill {number}: the filesystem has no fault", after.said("fsck") == ["0"],
                after.said("fsck-said"))
    ktap.none(f"kill {number}: the kernel has no complaint", after.complaints())


def run(ktap: Ktap, machine: Machine, kills: int) -> None:
    """So many kills, unless the filesystem is lost before; some must lose something."""
    lost = steps = 0
    before = None
    for number in range(1, kills + 1):
        kill = Kill(machine.chance.randint(0, MOST_STEPS), machine.chance.uniform(0, MOST_MS))
        boot = machine.boot("next" if before else "first", kill)
        if before:
            check(ktap, number - 1, before, boot)
            if boot.said("error"):
                return
        gone, unflushed = machine.lose_power()
        steps = last_number(boot, "synced") or steps
        print(f"# kill {number}: {kill.ms:.1f} ms after {kill.steps} steps, at step {steps}; "
              f"of {unflushed} sectors not flushed {gone} lost", flush=True)
        lost += gone
        before = boot
    check(ktap, kills, before, machine.last())
    ktap.result("the work came forward, and something not flushed was lost",
                steps >= kills and lost > 0, [f"{steps} steps, {lost} sectors lost"])


@pytest.mark.variants("le", full="le-debug")
@pytest.mark.kernel("nvdimm")
@pytest.mark.limit(3000)
def test_nvdimm_crash(checks, kernel, config, folder, seed, parameter):
    """Power fails fifty times while a filesystem on an NVDIMM is written to; --set kills=N."""
    kills = parameter("kills", 50 if config == "nvdimm" else 15)
    if kills < 1:
        checks.bail_out(f"kills={kills}: choose 1 or more")
    run(checks, Machine(kernel, str(folder), random.Random(seed)), kills)
