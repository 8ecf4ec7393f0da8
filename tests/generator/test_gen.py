# SPDX-License-Identifier: GPL-2.0-or-later
"""Tests of the catalogue's generator, scripts/hcallgen.

Needs PyYAML, jsonschema and a C compiler ($CC, else cc).  After a wanted
change of the generator, golden/ is made again with

    /usr/bin/python3 scripts/hcallgen --specs tests/generator/sample \\
            --out tests/generator/golden generate
"""
import pytest

# Importing a module of tests registers them.
# pylint: disable=unused-import
import gen_args  # noqa: F401
import gen_calls  # noqa: F401
import gen_cli  # noqa: F401
import gen_golden  # noqa: F401
import gen_header  # noqa: F401
import gen_refusals  # noqa: F401
import gen_tables  # noqa: F401
import harness


@pytest.mark.limit(600)
def test_gen(checks):
    """The generator: golden outputs, refusals, name tables."""
    harness.run(checks)
