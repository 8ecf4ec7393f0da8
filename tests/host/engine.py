# SPDX-License-Identifier: GPL-2.0-or-later
"""The retry engine compiled for the host, and retry sequences through it."""
from __future__ import annotations

import pathlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from hostprogram import INCLUDE, STRICT, HostProgram, shims
from mutants import Mutant

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
ENGINE = TOP / "arch/powerpc/platforms/pseries/hvcall_retry.c"
FAKE = TOP / "arch/powerpc/platforms/pseries/hvcall_fake.h"
_NAMES = TOP / "arch/powerpc/platforms/pseries/hvcall_names-gen.c"

# asm/hvcall-retry.h
SLEEP, KILLABLE, ATOMIC, CANCEL = 0, 1, 2, 4
# Flags for unfinished statuses, by kind in the catalogue.
ON = {"retry": 0x10, "hint": 0x20, "poll": 0x40, "continue": 0x80, "partial": 0x100}
ON_ANY = sum(ON.values())
ON_USUAL = ON_ANY - ON["partial"]
POLICIES = {"sleep": SLEEP, "killable": KILLABLE, "atomic": ATOMIC}
ATOMIC_MS = 100


@dataclass
class Sequence:
    """Events and result of one retry sequence."""

    # ("call", status, token), ("sleep", ns, state, least ns), ("spin", us), ("resched",)...
    events: list[tuple[str, ...]] = field(default_factory=list)
    errno: int = 0
    stopped: bool = False
    tries: int = 0
    waited_us: int = 0
    ended_ns: int = 0

    def of(self, kind: str) -> list[tuple[str, ...]]:
        """Return the events of one kind."""
        return [event for event in self.events if event[0] == kind]

    @property
    def statuses(self) -> list[int]:
        """Return the statuses of the calls."""
        return [int(event[1]) for event in self.of("call")]


class Program(HostProgram):
    """Forms that answers.c calls with the simulated clock and hypervisor."""

    def build(self, sources: list[pathlib.Path], strict: bool, options: list[str]) -> None:
        """Compile the sources with the simulated kernel; strict: warnings are errors."""
        shims(self.folder, [ENGINE, _NAMES, *(INCLUDE / "asm").glob("*.h")],
              ("asm/", "linux/errno.h", "linux/types.h"))
        self.compile([*sources, HERE / "answers.c", HERE / "sim.c", _NAMES], [
            *([*STRICT, "-Wno-missing-field-initializers"] if strict else ["-w"]), *options,
            "-DCONFIG_PPC_PSERIES", "-include", str(HERE / "sim.h"), "-include", str(FAKE)],
            [HERE])
        if self.problem:
            raise RuntimeError(self.problem)


def commands(setup: Iterable[int], args: Iterable[Iterable[int]],
             answers: Iterable[Iterable[int]]) -> list[str]:
    """Return the commands for a sequence, see answers.c."""
    lines = [("begin", setup), *(("arguments", one) for one in args),
             *(("answer", one) for one in answers)]
    return [*(f"{word} {' '.join(map(str, numbers))}" for word, numbers in lines), "go"]


def _answer(text: str) -> list[int]:
    """STATUS, STATUS*N for N times, or STATUS@US until US microseconds have passed."""
    status, times, until = re.fullmatch(r"(-?\d+)(?:\*(\d+)|@(\d+))?", text).groups()
    return [0 if until else int(times or 1), int(until or 0), int(status)]


def _sequences(lines: Iterable[str]) -> list[Sequence]:
    made = [Sequence()]
    for line in lines:
        event = tuple(line.split())
        if event[0] != "end":
            made[-1].events.append(event)
            continue
        last, numbers = made[-1], [int(word) for word in event[1:]]
        last.errno, last.stopped = numbers[0], bool(numbers[1])
        last.tries, last.waited_us, last.ended_ns = numbers[2:]
        made.append(Sequence())
    assert not made[-1].events, "the last line is not 'end'"
    return made[:-1]


class Engine(Program):
    """The engine in a loop of sequence.c, or a mutant of them."""

    def __init__(self, mutant: Mutant | None = None):
        super().__init__()
        copies = mutant.write(self.folder) if mutant else {}
        sources = [copies.get(path, path) for path in (ENGINE, HERE / "sequence.c")]
        # A mutant may have warnings.
        self.build(sources, not mutant, [
            "-O1", "-fsanitize=undefined", "-fsanitize-undefined-trap-on-error"])

    def run_case(self, *answers: str, how: int, deadline: int = 0, call: int = 1000,
                 kill: int | None = None, kill_sleep: int = 0, resume: int = 0,
                 cancel: int = -1) -> list[Sequence]:
        """Return the sequences of one run: the first, then the resumed or cancelling one.

        deadline    in ms
        call        duration of a call in ns
        kill        a fatal signal comes during this call; 0: before the first
        kill_sleep  a fatal signal comes during this sleep
        resume      1: after a stop, go on with the last token, without limits
        cancel      after a stop, cancel; the answer is busy so many times
        """
        # To answers.c 0 is never.
        killed = 0 if kill is None else kill or -1
        said = self.run(*commands([0, how, deadline, call, killed, kill_sleep, resume],
                                  [[cancel + 1]], map(_answer, answers)))
        assert said[-1:] == ["over"], f"{said[-10:]}"
        return _sequences(said[:-1])
