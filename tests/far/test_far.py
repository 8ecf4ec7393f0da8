# SPDX-License-Identifier: GPL-2.0-or-later
"""Boot the test guest with its slow path 72 MiB away from the call sites: KTAP.

A kernel with that much text exists (allyesconfig).  Branches then go through
code of the linker, which changes registers.
"""
from __future__ import annotations

import pathlib

import pytest

import bareguest

HERE = pathlib.Path(__file__).resolve().parent


@pytest.mark.variants("le", "be", "be-elfv2")
@pytest.mark.limit(300)
def test_far(checks, endian, abi):
    """Nine arguments over 72 MiB of text."""
    target = bareguest.Target(endian, abi, "far", 60)
    folder = pathlib.Path(bareguest.build_folder(target, str(HERE)))
    with bareguest.locked(str(folder)):
        bareguest.build(target, str(HERE), str(folder), [])
        output, trouble = bareguest.boot(target, str(folder))
        # Most of it is padding.
        (folder / "guest.elf").unlink()
        (folder / "padding.o").unlink()
    for result in bareguest.guest_results(output, trouble):
        checks.result(result.name, result.passed, result.notes)
