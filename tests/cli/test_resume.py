# SPDX-License-Identifier: GPL-2.0-or-later
"""make check-full that was interrupted goes on where it stopped."""
from __future__ import annotations

import shutil
import sys

import captured
from logs import TOP

# The second test interrupts the run, but only the first time.
SAMPLE = """
import os
import pathlib
import signal
import time

RUNS = pathlib.Path("runs")


def note(name):
    with open(RUNS, "a", encoding="ascii") as file:
        file.write(name + "\\n")


def test_first(checks):
    note("first")
    checks.result("first", True)


def test_second(checks):
    note("second")
    if RUNS.read_text().count("second") == 1:
        os.kill(os.getppid(), signal.SIGINT)
        time.sleep(60)
    checks.result("second", True)
"""


def test_resume(checks, folder):
    """make check-full goes on after an interruption, but not in a changed checkout"""
    for name in ("tests/conftest.py", "pytest.ini"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(TOP / name, folder / name)
    for name in ("tests/lib", "scripts"):
        shutil.copytree(TOP / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / ".gitignore").write_text("build/\nruns\n", encoding="ascii")
    sample = folder / "tests/test_sample.py"
    sample.write_text(SAMPLE, encoding="ascii")
    captured.run("git", "init", "-q", cwd=folder, check=True)

    def full() -> list[str]:
        """Run all tests; return the lines that begin with the name of a test."""
        # A shell's background ignores SIGINT, and so do the processes that it starts.
        done = captured.run("env", "--default-signal=INT", sys.executable, "-m", "pytest", "-qq",
                            "-rN", "--no-header", "--jobs", "1", "--full", cwd=folder)
        return [line.split(" (")[0] for line in done.stdout.splitlines() if " passed, " in line]

    def runs() -> list[str]:
        return (folder / "runs").read_text(encoding="ascii").split()

    first, second = "first: 1 passed, 0 failed", "second: 1 passed, 0 failed"
    checks.equal("interrupted in the second test", full(), [first, "1 passed, 0 failed"])
    checks.equal("the second test runs again, the first does not", [full(), runs()],
                 [[f"passed before the interruption: {first}", second, "2 passed, 0 failed"],
                  ["first", "second", "second"]])
    checks.equal("after the end all tests run again", [full(), runs()[3:]],
                 [[first, second, "2 passed, 0 failed"], ["first", "second"]])
    (folder / "runs").unlink()
    full()
    sample.write_text(SAMPLE + "\n", encoding="ascii")
    checks.equal("in a changed checkout all tests run again", [full(), runs()],
                 [[first, second, "2 passed, 0 failed"],
                  ["first", "second", "first", "second"]])
