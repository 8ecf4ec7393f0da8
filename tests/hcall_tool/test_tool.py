# SPDX-License-Identifier: GPL-2.0-or-later
"""Test tools/hcall: the catalogue, a kernel's files, and wrong input.

Nothing here needs a POWER machine: the kernel's files are copies in debugfs/
and device-tree/.  tests/boot traces in a guest.
"""


import pytest

import decoded
import explained
import front
import kernelfiles
import pasted
import peers_tables
import probed
import recorded
from program import make


@pytest.mark.limit(900)
def test_tool(checks):
    """tools/hcall: the catalogue, a kernel's files, mistakes, man page, completion."""
    built = make()
    if built.returncode:
        checks.bail_out(f"tools/hcall does not build: {built.stderr[-2000:]}")
    checks.result("it builds without a warning", not built.stderr, built.stderr.splitlines())
    explained.test(checks)
    decoded.test(checks)
    pasted.test(checks)
    kernelfiles.test(checks)
    recorded.test(checks)
    peers_tables.test(checks)
    probed.test(checks)
    front.test(checks)
