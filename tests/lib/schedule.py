# SPDX-License-Identifier: GPL-2.0-or-later
"""Run tests side by side, each in a separate process.

As many processors are kept busy as the machine has: a test takes the number
that its mark cpus names.  A test that does not end within its limit is killed
with all that it has started.
"""
from __future__ import annotations

import os
import pathlib
import queue
import signal
import subprocess
import sys
import threading
import time
from typing import Any, NamedTuple

import pytest

import logs
from checks import Checks

LIMIT = 900


class Ended(NamedTuple):
    """A test that has ended."""

    item: pytest.Item
    checks: Checks
    error: str
    seconds: float


def mark(item: pytest.Item, name: str, default: Any) -> Any:
    """Return the argument of a mark of a test."""
    found = item.get_closest_marker(name)
    return found.args[0] if found else default


class Schedule:
    """Runs tests; options are those of pytest for each."""

    def __init__(self, options: list[str], processors: int):
        self._options, self._processors = options, processors
        self._free = processors
        self._changed = threading.Condition()
        self._processes: set[subprocess.Popen[bytes]] = set()
        self._ended: queue.Queue[Ended] = queue.Queue()

    def run(self, items: list[pytest.Item], report: Any) -> None:
        """Run all and report each; KeyboardInterrupt and others end those that run."""
        try:
            running = 0
            for item in items:
                weight = min(mark(item, "cpus", 1), self._processors)
                if item.get_closest_marker("last"):
                    weight = self._processors
                while self._free < weight:
                    report(self._ended.get())
                    running -= 1
                with self._changed:
                    self._free -= weight
                running += 1
                threading.Thread(target=self._one, args=(item, weight), daemon=True).start()
            while running:
                report(self._ended.get())
                running -= 1
        finally:
            for process in list(self._processes):
                _kill(process)

    def _one(self, item: pytest.Item, weight: int) -> None:
        try:
            ended = self._test(item, weight)
        except Exception as error:  # pylint: disable=broad-except
            ended = Ended(item, Checks(), f"cannot run: {error!r}", 0)
        with self._changed:
            self._free += weight
        self._ended.put(ended)

    def _test(self, item: pytest.Item, weight: int) -> Ended:
        folder = logs.LOGS / logs.name(item.nodeid)
        folder.mkdir(parents=True, exist_ok=True)
        results = folder / "results.json"
        results.unlink(missing_ok=True)
        limit = mark(item, "limit", LIMIT)
        start = time.monotonic()
        output = logs.LOGS / f"{folder.name}.output"
        with open(output, "wb") as file, subprocess.Popen(
                [sys.executable, "-m", "pytest", "-s", "-q", "--no-header", "--no-summary",
                 *self._options, item.nodeid],
                cwd=logs.TOP, stdin=subprocess.DEVNULL, stdout=file,
                env={**os.environ, "JOBS": str(weight)},
                stderr=subprocess.PIPE, start_new_session=True) as process:
            self._processes.add(process)
            threading.Thread(target=_pass_on, args=(process.stderr, file), daemon=True).start()
            try:
                process.wait(limit)
                late = False
            except subprocess.TimeoutExpired:
                late = True
            _kill(process)
        self._processes.discard(process)
        os.replace(output, folder / "output")
        seconds = time.monotonic() - start
        if late:
            return Ended(item, Checks(), f"did not end within {limit} s:\n"
                         + _tail(folder / "output"), seconds)
        if not results.exists():
            return Ended(item, Checks(), f"ended with status {process.returncode}:\n"
                         + _tail(folder / "output"), seconds)
        return Ended(item, *Checks.read(results), seconds)


def _tail(path: pathlib.Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8", errors="replace").splitlines()[-40:])


def _pass_on(stream: Any, file: Any) -> None:
    """Show progress and complaints by lines, and keep them: another test may write as well."""
    for line in stream:
        sys.stderr.write(line.decode(errors="replace"))
        sys.stderr.flush()
        try:
            os.write(file.fileno(), line)
        except ValueError:
            return


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a test and all that it has started."""
    try:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            pass
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
