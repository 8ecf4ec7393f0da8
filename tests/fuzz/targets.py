# SPDX-License-Identifier: GPL-2.0-or-later
"""Targets of make fuzz: each builds, replays saved inputs, and runs new ones.

  driver       the NVDIMM driver, with answers and requests from the fuzzer's bytes
  generator    hcallgen, with malformed files of the catalogue
  program      hcall's parsers of numbers, logs and the kernel's files
  hypervisor   QEMU or KVM (HYPERVISOR=kvm), with programs of random calls; a finding is
               the shortest program
"""
from __future__ import annotations

import os
import pathlib
import random
import re
import shutil
import subprocess
import time

import captured
import driver
import hypervisor
import suite
from hcallgen import catalogue, emit_tool
from hcallgen.problems import CatalogueError
from mutants import Mutant

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
CORPUS = HERE / "corpus"
SAMPLE = TOP / "tests/generator/sample"
TOOL = TOP / "tests/hcall_tool"

# Words that often break parsers.
WORDS = ("", "null", "true", "[]", "{}", "-1", "0", "0x", "1e999", "18446744073709551616",
         "0x10000000000000000", "-9223372036854775809", "99999999999999999999999999999",
         "*x", "&x", "!!int", "~", "\"", "'", "|", ">", "%", "\\", "\t", "\u20ac", "\x7f",
         "H_SUCCESS", "r3", "r13", "A" * 5000)


class Finding(Exception):
    """An input that a target does not survive."""


def mutate(text: str, seed: int) -> str:
    """Return the text with some random changes, the same for the same seed."""
    chance = random.Random(seed)
    lines = text.split("\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        kind = chance.randrange(7)
        if kind == 0:
            del lines[at:at + chance.randint(1, 3)]
        elif kind == 1:
            lines[at:at] = lines[chance.randrange(len(lines)):][:chance.randint(1, 5)]
        elif kind == 2:
            lines[at] = " " * chance.randrange(12) + lines[at].lstrip()
        elif kind == 3:
            place = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:place] + chance.choice(WORDS) + lines[at][place:]
        elif kind == 4:
            lines[at] = lines[at][:chance.randrange(len(lines[at]) + 1)]
        else:
            words = re.findall(r"\S+", lines[at])
            if words:
                lines[at] = lines[at].replace(chance.choice(words), chance.choice(WORDS), 1)
        lines = lines or [""]
    return "\n".join(lines)


class Driver:
    """The NVDIMM driver, by libFuzzer."""

    def __init__(self, folder: pathlib.Path, mutant: Mutant | None = None):
        self.folder = folder
        self.program = driver.Fuzzer(folder).build(mutant)

    def _run(self, *options: str) -> str:
        done = captured.run(self.program, *options, cwd=self.folder, errors="replace")
        if done.returncode:
            raise Finding(done.stderr[-4000:])
        return done.stderr

    def _corpus(self) -> pathlib.Path:
        place = self.folder / "corpus"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        lines = (CORPUS / "driver.txt").read_text(encoding="ascii").split()
        for number, line in enumerate(lines):
            (place / f"{number:05}").write_bytes(bytes.fromhex(line))
        return place

    def replay(self) -> int:
        """Run the saved inputs; how many there are."""
        place = self._corpus()
        self._run("-runs=0", "-close_fd_mask=1", str(place))
        return len(list(place.iterdir()))

    def go_on(self, seconds: int, seed: int) -> int:
        """Look for new inputs; the number of executions."""
        said = self._run(f"-max_total_time={seconds}", f"-seed={seed}", "-close_fd_mask=1",
                         str(self._corpus()))
        print(*re.findall(r"^#.*DONE.*$", said, re.M))
        return int(re.search(r"Done (\d+) runs", said)[1])


class Texts:
    """A target that reads texts: each saved input is a seed of mutate()."""

    name = ""

    def one(self, seed: int) -> None:
        """Run one input; raises Finding."""
        raise NotImplementedError

    def seeds(self) -> list[int]:
        """Return the saved inputs."""
        return [int(line) for line in
                (CORPUS / f"{self.name}.txt").read_text(encoding="ascii").split()]

    def replay(self) -> int:
        """Run the saved inputs; how many there are."""
        seeds = self.seeds()
        for seed in seeds:
            self.one(seed)
        return len(seeds)

    def go_on(self, seconds: int, seed: int) -> int:
        """Run inputs that follow from the seed; their number."""
        end, count = time.monotonic() + seconds, 0
        while time.monotonic() < end:
            self.one(seed + count)
            count += 1
        return count


class Generator(Texts):
    """Give the generator malformed files; it must report an error, not a traceback."""

    name = "generator"

    def __init__(self, folder: pathlib.Path):
        self.folder = folder / "specs"
        shutil.copytree(SAMPLE, self.folder, dirs_exist_ok=True)
        self.texts = {path: path.read_text(encoding="utf-8")
                      for path in sorted(self.folder.glob("*.yaml"))}

    def one(self, seed: int) -> None:
        path = random.Random(seed).choice(sorted(self.texts))
        path.write_text(mutate(self.texts[path], seed), encoding="utf-8")
        try:
            emit_tool.emit(catalogue.read(str(self.folder)))
        except CatalogueError:
            pass
        except Exception as error:
            raise Finding(f"seed {seed}, {path.name}: {type(error).__name__}: {error}") from error
        finally:
            path.write_text(self.texts[path], encoding="utf-8")


class Program(Texts):
    """hcall reads a malformed log or file of the kernel, built with ASan and UBSan."""

    name = "program"

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        done = captured.run("make", "-s", "-C", TOP / "tools/hcall", f"O={folder}/hcall",
                            "TRACE=n",
                            "CFLAGS=-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all")
        if done.returncode:
            raise RuntimeError(done.stderr[-3000:])
        self.program = folder / "hcall/hcall"
        shutil.copytree(TOOL / "debugfs", folder / "debugfs", dirs_exist_ok=True)
        self.files = sorted((folder / "debugfs/powerpc/hcall").iterdir())
        self.texts = {path: path.read_text(encoding="utf-8") for path in self.files}
        self.log = (TOOL / "pasted.txt").read_text(encoding="utf-8")

    def _run(self, seed: int, words: list[str], text: str = "") -> None:
        done = subprocess.run(
            [str(self.program), *words], input=text.encode(errors="replace"),
            capture_output=True, check=False, timeout=60,
            env={**os.environ, "ASAN_OPTIONS": "abort_on_error=1",
                 "UBSAN_OPTIONS": "abort_on_error=1"})
        if done.returncode not in (0, 1, 2):
            raise Finding(f"seed {seed}, hcall {' '.join(words)[:200]}: ended with "
                          f"{done.returncode}\n{done.stderr.decode(errors='replace')[-3000:]}")

    def one(self, seed: int) -> None:
        chance = random.Random(seed)
        kind = chance.randrange(3)
        if kind == 0:
            self._run(seed, ["decode"], mutate(self.log, seed))
        elif kind == 1:
            word = mutate(chance.choice(("0x44c", "H_SCM_FLUSH", "-55", "9901")), seed)
            self._run(seed, ["decode", "--", word.replace("\0", "")])
        else:
            path = chance.choice(self.files)
            path.write_text(mutate(self.texts[path], seed), encoding="utf-8")
            for words in (["stat"], ["stat", "-j"], ["stat", "-v"]):
                self._run(seed, [*words, f"--debugfs={self.folder / 'debugfs'}"])
            path.write_text(self.texts[path], encoding="utf-8")


class Hypervisor(Texts):
    """QEMU makes the calls of programs, as the conformance image does."""

    name = "hypervisor"

    def __init__(self, folder: pathlib.Path, broken: str = ""):
        self.fuzzer = hypervisor.Fuzzer(folder, os.environ.get("HYPERVISOR") or "tcg", broken)

    def one(self, seed: int) -> None:
        finding = self.fuzzer.one(seed)
        if finding:
            raise Finding(f"seed {seed}, {finding}")

    def make(self, line: str) -> None:
        """Run one program on each machine, and print all failures; raises Finding."""
        steps, unknown = hypervisor.parse(line), 0
        for machine in self.fuzzer.machines:
            for failure in hypervisor.run(machine, self.fuzzer.folder, steps):
                known = self.fuzzer.is_known(failure)
                unknown += not known
                print(f"{machine.name}: {failure.call}:{failure.what} -> {failure.wrong}"
                      + (" (listed in known.yaml)" if known else ""), flush=True)
        print(f"{len(steps)} calls on {len(self.fuzzer.machines)} machines")
        if unknown:
            raise Finding(f"{unknown} failures that known.yaml does not list")

    def go_on(self, seconds: int, seed: int) -> int:
        # Without the saved inputs.
        self.fuzzer.made = self.fuzzer.ran = 0
        programs = super().go_on(seconds, seed)
        print(f"{self.fuzzer.made} calls, on {len(self.fuzzer.machines)} machines")
        return programs

    def write(self, seconds: int, seed: int, found: str) -> pathlib.Path:
        """Write the figures of a run; the file's path."""
        kind, option = self.fuzzer.kind, os.environ.get("HYPERVISOR") or "tcg"
        program, version = kind.title()
        words = ["make fuzz T=hypervisor", *([f"HYPERVISOR={option}"] if option != "tcg" else []),
                 f"SECONDS={seconds} SEED={seed} WRITE=1"]
        lines = ["# SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause", "#",
                 "# Figures of a run of the fuzzer of hypervisors, written by it.",
                 f"program: {program}", f'version: "{version}"', f"hypervisor: {kind.label()}",
                 f"command: {' '.join(words)}", f"seconds: {seconds}",
                 f"programs: {self.fuzzer.ran}", f"calls: {self.fuzzer.made}",
                 *suite.folded("", "found", " ".join(found.split()))]
        path = suite.MEASURED / "fuzz" / f"{kind.label()}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path.relative_to(TOP)


TARGETS = {"driver": Driver, "generator": Generator, "program": Program,
           "hypervisor": Hypervisor}
