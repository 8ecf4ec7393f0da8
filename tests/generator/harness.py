# SPDX-License-Identifier: GPL-2.0-or-later
"""A list of tests, run in order, and what they share."""
from __future__ import annotations

import contextlib
import importlib
import io
import os
import subprocess
import sys
import traceback
from collections.abc import Callable

import captured
from checks import Checks

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SAMPLE = os.path.join(HERE, "sample")
PYTHON = sys.executable

Test = Callable[[], None]
_TESTS: list[tuple[str, Test]] = []


def test(name: str) -> Callable[[Test], Test]:
    """Register a function as the test @name."""
    def register(function: Test) -> Test:
        _TESTS.append((name, function))
        return function
    return register


def run(checks: Checks) -> None:
    """Run all tests."""
    for name, function in _TESTS:
        try:
            function()
            checks.result(name, True)
        except AssertionError as error:
            checks.result(name, False, str(error).splitlines()
                          or traceback.format_exc().splitlines())
        except Exception:  # pylint: disable=broad-except
            checks.result(name, False, traceback.format_exc().splitlines())


def hcallgen(*args: str, cwd: str = ROOT,
             seed: str = "0") -> subprocess.CompletedProcess[str]:
    """Run the generator as a user does."""
    return captured.run(PYTHON, os.path.join(ROOT, "scripts", "hcallgen"), *args, cwd=cwd,
                        env={**os.environ, "PYTHONHASHSEED": seed, "COLUMNS": "80"})


def hcallgen_inside(*args: str, cwd: str) -> subprocess.CompletedProcess[str]:
    """The same without a new process, for tests that run it very often."""
    if os.path.join(ROOT, "scripts") not in sys.path:
        sys.path.append(os.path.join(ROOT, "scripts"))
    main = importlib.import_module("hcallgen.cli").main
    before, out, err = os.getcwd(), io.StringIO(), io.StringIO()
    os.chdir(cwd)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(list(args))
    finally:
        os.chdir(before)
    return subprocess.CompletedProcess(args, code, out.getvalue(), err.getvalue())


def done(result: subprocess.CompletedProcess[str]) -> str:
    """Output of a program that has to succeed."""
    assert result.returncode == 0, \
        f"{result.args} exited {result.returncode}\n{result.stdout}{result.stderr}"
    return result.stdout


def compile_c(*args: str, text: str = "") -> str:
    """Run the C compiler on @text (given as "-") or on files."""
    return done(captured.run(os.environ.get("CC", "cc"), *args, input=text))


def read(*path: str) -> str:
    """Contents of a file."""
    with open(os.path.join(*path), encoding="utf-8") as stream:
        return stream.read()


def tree(root: str) -> dict[str, str]:
    """Every file below a folder: relative path and contents."""
    return {os.path.relpath(os.path.join(folder, name), root): read(folder, name)
            for folder, _, names in os.walk(root) for name in names}
