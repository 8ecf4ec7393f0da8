# SPDX-License-Identifier: GPL-2.0-or-later
"""The retry engine compiled for the host, and conversations held through it."""
from __future__ import annotations

import pathlib
import subprocess
from dataclasses import dataclass, field

from hostprogram import INCLUDE, STRICT, HostProgram, shims

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
ENGINE = TOP / "arch/powerpc/platforms/pseries/hvcall_retry.c"
# The engine, and the caller of it that the mistakes are made in, too.
EDITABLE = (ENGINE, HERE / "conversation.c")
_NAMES = TOP / "arch/powerpc/platforms/pseries/hvcall_names-gen.c"

# asm/hvcall-retry.h
SLEEP, KILLABLE, ATOMIC, CANCEL = 0, 1, 2, 4
# Which statuses are unfinished, by their kind in the catalogue.
ON = {"retry": 0x10, "hint": 0x20, "poll": 0x40, "continue": 0x80, "partial": 0x100}
ON_ANY = sum(ON.values())
ON_USUAL = ON_ANY - ON["partial"]
POLICIES = {"sleep": SLEEP, "killable": KILLABLE, "atomic": ATOMIC}
ATOMIC_MS = 100


@dataclass
class Talk:
    """What happened in one conversation, from begin to end."""

    # ("call", status, token), ("sleep", ns, state, least ns), ("spin", us), ("resched",)...
    events: list[tuple[str, ...]] = field(default_factory=list)
    errno: int = 0
    stopped: bool = False
    tries: int = 0
    waited_us: int = 0
    ended_ns: int = 0

    def of(self, kind: str) -> list[tuple[str, ...]]:
        """Events of one kind."""
        return [event for event in self.events if event[0] == kind]

    @property
    def statuses(self) -> list[int]:
        """What the calls answered."""
        return [int(event[1]) for event in self.of("call")]


def edited(path: pathlib.Path, edit: tuple[str, str], folder: pathlib.Path) -> pathlib.Path:
    """The file itself, or a copy in which the edit's old text is the new one."""
    text = path.read_text(encoding="utf-8")
    if not edit[0] or edit[0] not in text:
        return path
    folder.mkdir(parents=True, exist_ok=True)
    (folder / path.name).write_text(text.replace(*edit), encoding="utf-8")
    return folder / path.name


class Program(HostProgram):
    """One build for the simulation of time."""

    def build(self, sources: list[pathlib.Path], strict: bool, options: list[str]) -> None:
        """Compile these sources and what each needs; without STRICT, warnings are ignored."""
        shims(self.folder, [ENGINE, _NAMES, *(INCLUDE / "asm").glob("*.h")],
              ("asm/", "linux/errno.h", "linux/types.h"))
        self.compile([*sources, HERE / "sim.c", _NAMES], [
            *([*STRICT, "-Wno-missing-field-initializers"] if strict else ["-w"]), *options],
            [HERE])
        if self.problem:
            raise RuntimeError(self.problem)


class Engine(Program):
    """The engine in a loop of conversation.c."""

    def __init__(self, edit: tuple[str, str] = ("", "")):
        super().__init__()
        sources = [edited(path, edit, self.folder) for path in EDITABLE]
        # An edited source may well deserve a warning.
        self.build(sources, not edit[0], [
            "-O1", "-fsanitize=undefined", "-fsanitize-undefined-trap-on-error"])

    def talk(self, *answers: str, **options: int) -> list[Talk]:
        """Conversations of one run: the first, then the resumed or cancelling one."""
        words = [f"{key.replace('_', '-')}={value}" for key, value in options.items()]
        result = subprocess.run([str(self.path), *words, *answers], check=False,
                                capture_output=True, text=True, timeout=60)
        assert result.returncode == 0, \
            f"status {result.returncode}: {result.stdout[-300:]}{result.stderr}"
        talks = [Talk()]
        for line in result.stdout.splitlines():
            event = tuple(line.split())
            if event[0] != "end":
                talks[-1].events.append(event)
                continue
            talk, numbers = talks[-1], [int(word) for word in event[1:]]
            talk.errno, talk.stopped = numbers[0], bool(numbers[1])
            talk.tries, talk.waited_us, talk.ended_ns = numbers[2:]
            talks.append(Talk())
        assert not talks[-1].events, "the last line is not 'end'"
        return talks[:-1]
