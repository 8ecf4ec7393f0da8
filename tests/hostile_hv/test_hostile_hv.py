# SPDX-License-Identifier: GPL-2.0-or-later
"""Make calls under a hostile hypervisor, which does everything that PAPR permits.

The hostile hypervisor runs with hypervisor privilege on QEMU's powernv machines.  The
guest (guest/) makes the calls and checks registers and memory; the hypervisor checks
the arguments.
"""
from __future__ import annotations

import pathlib
import sys
from typing import Any

import pytest

import bareguest
import clobber_list
import covered
import powernv
from checks import Checks

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = 200_000


def replay_settings(text: str | None) -> tuple[int, int]:
    """Return group, mode and site as one number, and the seed; 0, 0 without replay."""
    if not text:
        return 0, 0
    group, mode, site, seed = (int(word, 0) for word in text.split("."))
    return group << 32 | mode << 24 | site, seed


def run(checks: Checks, target: powernv.Target, seed: int, parameter: Any,
        calls: int = SAMPLE) -> None:
    """Build, boot and report the results."""
    kinds, levels = parameter("kinds", ""), parameter("levels", "")
    folder = pathlib.Path(bareguest.build_folder(target, str(HERE), kinds, levels))
    with bareguest.locked(str(folder)):
        bareguest.build(target, str(HERE), str(folder), [
            f"PYTHON={sys.executable}", "everything",
            *(f"{name}={' '.join(text.split(','))}" for name, text in
              (("KINDS", kinds), ("LEVELS", levels)) if text)])
        output, trouble = powernv.boot(target, folder, [
            seed, parameter("calls", calls), *replay_settings(parameter("replay", ""))])
    for result in bareguest.guest_results(output, trouble):
        checks.result(result.name, result.passed, result.notes)
    if not kinds:
        missing = covered.uncovered([folder / f"{kind}.c" for kind in
                                     ("typed", "sync", "shapes", "wrappers")])
        checks.result("every function of the headers is called", not missing,
                      [f"nothing calls {name}()" for name in missing])
    dump = (folder / "clobber_list.rtl").read_text(encoding="utf-8")
    checks.none("the clobber list has all that an inline call destroys",
                clobber_list.missing(dump))
    made = [line for line in output.splitlines() if line.startswith("# calls ")]
    print(f"# {target.machine}, {target.endian} {target.abi}, seed {seed:#x}, "
          f"{made[-1][2:] if made else 'no calls'}")


@pytest.mark.variants("le", "be", full="be-elfv2")
@pytest.mark.limit(1800)
def test_hostile_hv(checks, endian, abi, seed, parameter):
    """200,000 calls under the hostile hypervisor.

    --set calls=N, --set kinds=LIST of typed, sync, shapes, wrappers, special,
    --set levels=LIST of O2, Os, O3, plain; --set replay=G.M.S.SEED makes one call
    again, as a failure says.
    """
    run(checks, powernv.Target(endian, abi, powernv.MACHINES[0]), seed, parameter)


@pytest.mark.variants(full="le be")
@pytest.mark.limit(7200)
def test_hostile_hv_full(checks, endian, abi, seed, parameter):
    """Five million calls under the hostile hypervisor."""
    run(checks, powernv.Target(endian, abi, powernv.MACHINES[0], 7000), seed, parameter,
        5_000_000)


@pytest.mark.full
@pytest.mark.limit(1800)
@pytest.mark.parametrize("endian, machine", [
    pytest.param("le", "powernv9", id="power9"), pytest.param("be", "powernv10", id="power10")])
def test_hostile_hv_radix(checks, endian, machine, seed, parameter):
    """200,000 calls under the hostile hypervisor with the radix MMU."""
    run(checks, powernv.Target(endian, bareguest.DEFAULT_ABI[endian], machine), seed, parameter)
