# SPDX-License-Identifier: GPL-2.0-or-later
"""Run the works of a subsystem in a guest, with and without injected answers.

Trials share a boot until one of them leaves the subsystem or lockdep unusable; the next
trial then begins with a new boot.
"""
from __future__ import annotations

import errno
import os
import pathlib
import re
from typing import NamedTuple

import guestshell
from devices import Answer, Call, Subsystem, Work
from lab import guest, hcalls
from lab.errors import LabError

HERE = pathlib.Path(__file__).resolve().parent
# Seconds of a boot with all trials.
TIMEOUT = 1800
# Word of work.sh for a work that succeeds once the device is bound again.
RECOVERED = "works after recovery"
_COMPLAINTS = {"BUG": r"\bBUG:|Oops:|Kernel panic", "lockdep": r"INFO: |locking correctness",
               "WARNING": r"WARNING: (?!nvram)|UBSAN:", "stack dump": r"Call Trace"}
_ERRNOS = {os.strerror(number): name for number, name in errno.errorcode.items()}


class Trial(NamedTuple):
    """A work, and an answer to a call; none: the work without rules."""

    work: Work
    call: Call | None = None
    answer: Answer | None = None

    @property
    def rule(self) -> str:
        """Return the rule that gives the answer."""
        return self.call.rule(self.answer) if self.call and self.answer else ""

    def __str__(self) -> str:
        return f"{self.work.name}: {self.call.name} {self.answer}" if self.call else self.work.name


class Outcome(NamedTuple):
    """Outcome of a trial.

    result      "right data", "wrong data", an errno, "hangs", "ends the guest", or a message
    complaint   the worst complaint of the kernel, as in _COMPLAINTS
    afterwards  what the same work does without rules; empty if it works
    hits        answers that were injected
    seconds     duration
    cpu         seconds that processors were not idle
    calls       {call: number}, for a trial without rules
    """

    result: str
    complaint: str = ""
    afterwards: str = ""
    hits: int = 0
    seconds: float = 0
    cpu: float = 0
    calls: dict[str, int] = {}

    def __str__(self) -> str:
        return "; ".join(filter(None, (self.result, self.complaint, self.afterwards
                                       and f"then {self.afterwards}")))


def every(subsystem: Subsystem) -> list[Trial]:
    """Return all trials of a subsystem."""
    return [trial for work in subsystem.works for trial in
            (Trial(work), *(Trial(work, call, answer) for call in work.calls
                            for answer in call.answers))]


def _result(text: str) -> str:
    if text in ("right", "wrong"):
        return f"{text} data"
    return next((name for message, name in _ERRNOS.items() if text.endswith(message)),
                text or "no message")


def _complaint(console: str, number: int) -> str:
    """Return the worst kind of complaint during and after a trial."""
    during = console.partition(f"@trial-{number}\n")[2].partition("@trial-")[0]
    return next((kind for kind, pattern in _COMPLAINTS.items() if re.search(pattern, during)),
                "")


def _calls(lines: list[str]) -> dict[str, int]:
    """Return the calls between two readings of the statistics."""
    found: dict[str, int] = {}
    for line in lines:
        word, _, rest = line.partition(" ")
        row = hcalls.parse_row(rest)
        if row and word in ("before", "after"):
            found[row.name] = row.calls - found.get(row.name, 0) if word == "after" else row.calls
    return {name: number for name, number in found.items() if number}


def _outcome(console: str, number: int, lines: list[str]) -> Outcome | None:
    """Return the outcome of a trial; None for one that did not begin."""
    if f"@trial-{number}\n" not in console:
        return None
    complaint = _complaint(console, number)
    said = dict(line.partition(" ")[::2] for line in lines)
    if "result" not in said:
        return Outcome("ends the guest", complaint)
    begun, idle, ended, idle_then = map(float, said["time"].split())
    seconds = ended - begun
    hits = re.search(r"hits=(\d+)", said.get("rule", ""))
    later = said.get("afterwards", "")
    return Outcome(_result(said["result"]), complaint, "" if later in ("", "works") else
                   _result(later), int(hits[1]) if hits else 0, seconds,
                   max(0.0, guest.CPUS * seconds - (idle_then - idle)), _calls(lines))


def _session(vmlinux: pathlib.Path, subsystem: Subsystem, folder: pathlib.Path,
             trials: list[Trial]) -> guestshell.Session:
    """Boot, and make trials until one of them needs another boot."""
    commands = {"lib": ". /work.sh"}
    for number, trial in enumerate(trials):
        commands[number] = (f"trial {number} {trial.work.name} {subsystem.recover} "
                            f"{subsystem.hangs} {trial.rule}")
    try:
        return guestshell.run_on(
            vmlinux, folder, commands, {"work.sh": HERE / "work.sh"}, nvdimms=[], log=False,
            append=f"printk.devkmsg=on {subsystem.append}", options=subsystem.options(folder),
            # A device that hangs would hang the shutdown.
            timeout=TIMEOUT, watch=lambda line: line.startswith(b"@end"))
    except LabError:
        console = (folder / "console.txt").read_text(encoding="utf-8")
        return guestshell.Session(guest.Boot(console, None), commands)


def run(vmlinux: pathlib.Path, subsystem: Subsystem, folder: pathlib.Path,
        trials: list[Trial]) -> list[Outcome]:
    """Make all trials; return their outcomes."""
    outcomes: list[Outcome] = []
    while len(outcomes) < len(trials):
        left = trials[len(outcomes):]
        said = _session(vmlinux, subsystem, folder, left)
        found = [_outcome(said.boot.console, number, said[number])
                 for number in range(len(left))]
        made = [outcome for outcome in found if outcome]
        if not made:
            raise LabError(f"{left[0]}: the guest makes no trial:\n"
                           + "\n".join(said.boot.console.splitlines()[-30:]))
        outcomes += made
    return outcomes
