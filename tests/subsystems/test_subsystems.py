# SPDX-License-Identifier: GPL-2.0-or-later
"""Subsystems at work under a busy and failing hypervisor: Linux's callers and converted ones.

QEMU's devices are real for the guest, and QEMU is never busy; the layer's fault injector
gives the answers.  The page subsystems shows the outcomes; --write updates the page.
"""
from __future__ import annotations

import os
import pathlib
from collections.abc import Callable

import pytest

import table
import trials
from checks import Checks
from devices import AMBIENT, SUBSYSTEMS, Subsystem
from lab.kernel import Kernel
from trials import Outcome, Trial

# The conversions apply to this kernel as a whole; KERNEL= chooses another one.
KERNEL = "6.12"
# Time beside hints: a repeated call, a recovery of the device, a machine under load.
MARGIN = 6
Result = tuple[Trial, Outcome]


def check_reach(ktap: Checks, kernel: str, subsystem: Subsystem, found: list[Result]) -> None:
    """Check that the works run without rules, and make the calls that get answers."""
    for trial, outcome in found:
        if trial.answer:
            continue
        name = f"{kernel}: {trial.work.name}"
        ktap.result(f"{name}: without rules, data is right and the kernel silent",
                    str(outcome) == "right data", [outcome])
        wanted = {call.name for call in trial.work.calls}
        missing = sorted(wanted - outcome.calls.keys())
        ktap.none(f"{name} makes each call that gets an answer", missing)
        more = sorted(outcome.calls.keys() - AMBIENT - {
            call.name for work in subsystem.works for call in work.calls})
        ktap.none(f"{name} makes no other call", more)
    silent = [trial for trial, outcome in found if trial.answer and not outcome.hits]
    ktap.none(f"{kernel}: each rule gives an answer", silent)


def _failing(found: list[Result], wrong: Callable[[Trial, Outcome], object]) -> list[str]:
    return [f"{trial}: {outcome} after {outcome.seconds:.1f} s" for trial, outcome in found
            if wrong(trial, outcome)]


def check_converted(ktap: Checks, found: list[Result]) -> None:
    """Check what converted callers must do."""
    for work, reason in dict.fromkeys((trial.work.name, trial.call.never) for trial, _ in found
                                      if trial.call and trial.call.never):
        ktap.result(f"converted: {work} has an exception that is needed: {reason}",
                    any(str(outcome) != "right data" for trial, outcome in found
                        if trial.call and trial.call.never and trial.work.name == work))
    injected = [(trial, outcome) for trial, outcome in found
                if trial.call and not trial.call.never]
    ktap.none("converted: no answer gives wrong data, hangs or ends the guest", _failing(
        injected, lambda _, outcome: outcome.result in ("wrong data", "hangs", "ends the guest")))
    ktap.none("converted: a busy answer costs time only", _failing(
        injected, lambda trial, outcome: trial.answer.busy and outcome.result != "right data"))
    ktap.none("converted: the kernel has no complaint but a stack dump", _failing(
        injected, lambda _, outcome: outcome.complaint not in ("", "stack dump")))
    # A probe that fails leaves the device unbound.
    ktap.none("converted: the subsystem works afterwards", _failing(
        injected, lambda trial, outcome: outcome.afterwards
        and (trial.answer.busy or outcome.afterwards != trials.RECOVERED)))
    usual = {trial.work.name: outcome.seconds for trial, outcome in found if not trial.answer}
    ktap.none("converted: the time is bounded by the hints", _failing(
        injected, lambda trial, outcome: outcome.seconds
        > 2 * (trial.answer.hint + usual[trial.work.name]) + MARGIN))


@pytest.mark.full
@pytest.mark.parametrize("side", table.SIDES)
@pytest.mark.parametrize("name", SUBSYSTEMS)
@pytest.mark.limit(3600)
def test_subsystem(checks: Checks, name: str, side: str, folder: pathlib.Path, request) -> None:
    """A subsystem works while the hypervisor is busy or fails: Linux's and converted callers."""
    subsystem = SUBSYSTEMS[name]
    kernel = Kernel(os.environ.get("KERNEL") or KERNEL, "le", "subsystems",
                    converted=side == "converted")
    made = trials.every(subsystem)
    found = list(zip(made, trials.run(kernel.build() / "vmlinux", subsystem, folder, made)))
    check_reach(checks, side, subsystem, found)
    if side == "converted":
        check_converted(checks, found)
    cells = {table.key(trial): table.cell(outcome) for trial, outcome in found}
    if request.config.option.write:
        table.write(name, side, cells)
    checks.none("the page shows these outcomes",
                table.differences(table.read(name), side, cells))
