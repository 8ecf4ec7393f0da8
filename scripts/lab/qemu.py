# SPDX-License-Identifier: GPL-2.0-or-later
"""Start QEMU, and record each start.

The folder that the variable LAB_LOGS names gets for each start a file with the
command line, one with the console, and QEMU's own log: qemu-1.command,
qemu-1.console, qemu-1.log.
"""

import itertools
import os
import pathlib
import re
import shlex
import signal
import subprocess
import threading

import captured

from . import otherqemu
from .errors import LabError

PROGRAM = otherqemu.NAME
VARIABLE = "LAB_LOGS"


def program():
    """Return the QEMU to run: a path or release of Debian in QEMU=, or the machine's own."""
    chosen = os.environ.get("QEMU") or PROGRAM
    return otherqemu.program(chosen) if chosen in otherqemu.RELEASES else chosen


def version(path):
    """Return the version of a QEMU, major and minor."""
    try:
        said = captured.run(path, "--version", check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        raise LabError(f"{path} is missing; type: scripts/install-deps") from None
    return re.search(r"version (\d+\.\d+)", said)[1]


def cpu():
    """Return the model of processor: the value of CPU=, or POWER9."""
    return os.environ.get("CPU") or "power9"


def _stems():
    """Yield the names without suffix of this start and later ones."""
    folder = os.environ.get(VARIABLE)
    if folder:
        for number in itertools.count(1):
            stem = pathlib.Path(folder, f"qemu-{number}")
            if not stem.with_suffix(".command").exists():
                yield stem


def log_path(folder):
    """Return the path of QEMU's log of the next start; folder: where none are kept."""
    stem = next(_stems(), None)
    return stem.with_suffix(".log") if stem else pathlib.Path(folder, "qemu.log")


def _record(words):
    """Write the command line down; return the path for the console, or None."""
    for stem in _stems():
        try:
            with open(stem.with_suffix(".command"), "x", encoding="utf-8") as file:
                file.write(shlex.join(map(str, words)) + "\n")
        except FileExistsError:
            continue
        return stem.with_suffix(".console")
    return None


class Machine(subprocess.Popen):
    """QEMU as a process, its console to be read with lines()."""

    def __init__(self, words, environment=None):
        self.copy = _record(words)
        try:
            super().__init__(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT,
                             env={**os.environ, **(environment or {})})
        except FileNotFoundError:
            raise LabError(f"{words[0]} is missing; type: scripts/install-deps") from None

    def lines(self, timeout):
        """Yield lines of the console as they come; after TIMEOUT seconds, kill QEMU."""
        late = threading.Timer(timeout, self.kill)
        late.start()
        with open(self.copy or os.devnull, "ab") as copy:
            try:
                # Not "yield from": a caller that stops early would close the console.
                for line in self.stdout:
                    copy.write(line)
                    copy.flush()
                    yield line
            finally:
                late.cancel()


def text(output):
    """Decode the console of a guest."""
    return output.decode(errors="replace").replace("\r", "")


def run(words, timeout, environment=None, watch=None):
    """Run QEMU until it ends; return its console, and how it ended.

    environment  variables that QEMU gets beside ours
    watch        called with each line, bytes; ends QEMU if it returns True
    """
    output, ended = [], False
    with Machine(words, environment) as machine:
        for line in machine.lines(timeout):
            output.append(line)
            if watch and watch(line) is True:
                ended = True
                machine.kill()
                break
    if ended:
        ending = "exit status 0"
    elif machine.returncode == -signal.SIGKILL:
        ending = f"no end after {timeout:g} s"
    else:
        ending = f"exit status {machine.returncode}"
    return text(b"".join(output)), ending
