# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the documents: they build, are complete, agree with the code, and link.

pages.py checks the HTML, code_samples.py compiles the C samples, convention.py compares
papr_hcalls.rst with the catalogue, rules_held.py with its sources and tests, change.py
changes a name in the catalogue and follows it, kernel_tree.py builds in a kernel tree,
transcripts.py runs the terminal samples, blocks.py tries the other samples, figures.py
counts, defects.py checks the statements on Linux's NVDIMM driver.
"""
from __future__ import annotations

import pathlib
import subprocess
import sys

import pytest

import blocks
import captured
import change
import code_samples
import convention
import crosschecked
import defects
import figures
import kernel_tree
import pages
import rules_held
import transcripts

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]


def build(out: pathlib.Path) -> str:
    """Build as make docs does; return the errors."""
    done = captured.run(sys.executable, "-m", "docs", "--out", out, cwd=TOP,
                        stderr=subprocess.STDOUT)
    return done.stdout if done.returncode else ""


@pytest.mark.last
@pytest.mark.limit(1200)
def test_docs(checks):
    """The documents: they build, are complete, agree with the code, and link."""
    convention.check(checks)
    crosschecked.check(checks)
    rules_held.check(checks)
    figures.check(checks)
    defects.check(checks)
    blocks.check(checks)
    change.check(checks)
    code_samples.check(checks)
    transcripts.check(checks)
    kernel_tree.check(checks)
    out = TOP / "build/docs"
    trouble = build(out)
    checks.result("pages and man pages build without a warning", not trouble,
                  trouble.splitlines()[:60])
    if not trouble:
        pages.check(checks, out)
