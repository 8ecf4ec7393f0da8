# SPDX-License-Identifier: GPL-2.0-or-later
"""The retry engine compiled for the host, and retry sequences through it."""
from __future__ import annotations

import pathlib
import subprocess
from dataclasses import dataclass, field

from hostprogram import INCLUDE, STRICT, HostProgram, shims
from mutants import Mutant

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
ENGINE = TOP / "arch/powerpc/platforms/pseries/hvcall_retry.c"
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
    """A program with the simulated clock."""

    def build(self, sources: list[pathlib.Path], strict: bool, options: list[str]) -> None:
        """Compile the sources with the simulated kernel; strict: warnings are errors."""
        shims(self.folder, [ENGINE, _NAMES, *(INCLUDE / "asm").glob("*.h")],
              ("asm/", "linux/errno.h", "linux/types.h"))
        self.compile([*sources, HERE / "sim.c", _NAMES], [
            *([*STRICT, "-Wno-missing-field-initializers"] if strict else ["-w"]), *options],
            [HERE])
        if self.problem:
            raise RuntimeError(self.problem)


class Engine(Program):
    """The engine in a loop of sequence.c, or a mutant of them."""

    def __init__(self, mutant: Mutant | None = None):
        super().__init__()
        copies = mutant.write(self.folder) if mutant else {}
        sources = [copies.get(path, path) for path in (ENGINE, HERE / "sequence.c")]
        # A mutant may have warnings.
        self.build(sources, not mutant, [
            "-O1", "-fsanitize=undefined", "-fsanitize-undefined-trap-on-error"])

    def run_case(self, *answers: str, **options: int) -> list[Sequence]:
        """Return the sequences of one run: the first, then the resumed or cancelling one."""
        words = [f"{key.replace('_', '-')}={value}" for key, value in options.items()]
        result = subprocess.run([str(self.path), *words, *answers], check=False,
                                capture_output=True, text=True, timeout=60)
        assert result.returncode == 0, \
            f"status {result.returncode}: {result.stdout[-300:]}{result.stderr}"
        made = [Sequence()]
        for line in result.stdout.splitlines():
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
