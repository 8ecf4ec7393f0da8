# SPDX-License-Identifier: GPL-2.0-or-later
"""Calls in line take no more instructions than they may, in both byte orders.

The part of make bench that needs no kernel, compiled in one way.
"""

import pathlib

import pytest

import count
import rows
from bareguest import DEFAULT_ABI, QEMU

TOP = pathlib.Path(__file__).resolve().parents[2]


@pytest.mark.limit(900)
def test_bench(checks):
    """Instructions of a call in line: within its budget, both byte orders."""
    for endian, abi in DEFAULT_ABI.items():
        where = f"{endian} {abi}"
        counts = count.measure(endian, "", QEMU)
        found = [row for row in rows.of_calls(where, counts, True) if row.budget is not None]
        missed = [f"{row.name}: {row.layer}, budget {row.budget}" for row in found if row.missed]
        checks.result(f"{where}: calls in line keep their budgets", found and not missed,
                      missed or ["nothing was measured"])
