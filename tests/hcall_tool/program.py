# SPDX-License-Identifier: GPL-2.0-or-later
"""The program under test: built once, run many times."""

import os
import pathlib
import sys

import captured

TOP = pathlib.Path(__file__).resolve().parents[2]
HERE = TOP / "tests/hcall_tool"
SOURCE = TOP / "tools/hcall"
BUILD = TOP / "build/tools/hcall"
PROGRAM = BUILD / "hcall"


def make(*args, folder=BUILD):
    """Run make for the program, with nothing of a make around us."""
    return captured.run("make", "-C", SOURCE, f"O={folder}", f"PYTHON={sys.executable}", *args,
                        env=captured.without_make("CC"))


def run(*args, data=None, environment=None, **more):
    """Run hcall; wide lines, so that texts are not wrapped."""
    env = {**os.environ, "COLUMNS": "100000", **(environment or {})}
    return captured.run(PROGRAM, *args, env=env, input=data, **more)


def expect(ktap, name, result, code, *texts):
    """One result: the exit status, and texts that have to be printed."""
    output = result.stdout + result.stderr
    missing = [text for text in texts if text not in output]
    ktap.result(name, result.returncode == code and not missing,
                [f"exit status {result.returncode}, expected {code}",
                 *(f"lacks: {text}" for text in missing),
                 *output.splitlines()[:20]])
