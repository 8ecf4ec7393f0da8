# SPDX-License-Identifier: GPL-2.0-or-later
"""Run the NVDIMM driver's KUnit suites on the host, and mutants that they must notice.

Suites that need a device, a bus or a second task run in a kernel only (tests/boot);
order.c tests the order of probe and remove.
"""
from __future__ import annotations

import pathlib
import re

import pytest

import captured
import driver_mutants
import kernels
import mutants
from hostprogram import INCLUDE, PSERIES, shims
from ktap import Ktap
from lab import sources
from mutants import Mutant

HERE = pathlib.Path(__file__).resolve().parent
DRIVER = PSERIES / "papr_scm"
# All files but those that use libnvdimm and perf; order.c has stubs of these.
PARTS = ("bind", "devtree", "driver", "flush", "health", "labels", "mce", "pdsm", "report",
         "stats")
# Suites of the other parts; those of dimm.c, driver.c and pmu.c need libnvdimm or perf.
SUITES = [path.stem for path in sorted(DRIVER.glob("*_kunit.c"))
          if path.stem.removesuffix("_kunit") in set(PARTS) - {"driver"}]
SOURCES = [*(DRIVER / f"{name}.c" for name in (*PARTS, "kunit_model", "kunit_node")),
           *(DRIVER / f"{name}.c" for name in SUITES),
           PSERIES / "hvcall_retry.c", PSERIES / "hvcall_names-gen.c", PSERIES / "hvcall_text.c",
           HERE / "host.c", HERE / "sim.c", HERE / "order.c"]
OPTIONS = ["-std=gnu11", "-O1", "-g", "-w", "-Werror=implicit-function-declaration",
           "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
# Headers of the host or the layer; stubs that include another file than host.h.
OWN = ("linux/types.h", "linux/errno.h", "linux/ndctl.h", "asm/")
STAND_INS = {"kunit/test.h": "kunit.h", "asm/barrier.h": "host.h", "asm/mce.h": "host.h",
             "asm/topology.h": "host.h"}


class Host:
    """The driver, compiled for the host in a folder."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.include = folder / "include"
        self._headers()
        self.objects = {path: self._compile(path, path, folder / "good") for path in SOURCES}

    def _headers(self) -> None:
        """Write stubs of the kernel's headers, which include host.h."""
        shims(self.include, [*SOURCES, *DRIVER.glob("*.h"), *PSERIES.glob("*.h"),
                             *(INCLUDE / "asm").glob("*.h")], OWN, "host.h")
        for name, stand_in in STAND_INS.items():
            (self.include / name).parent.mkdir(exist_ok=True)
            (self.include / name).write_text(f'#include "{stand_in}"\n', encoding="ascii")
        uapi = self.include / "uapi/linux/papr_pdsm.h"
        uapi.parent.mkdir(parents=True)
        uapi.write_text(sources.pdsm_header(kernels.QUOTED).read_text(encoding="utf-8"),
                        encoding="utf-8")

    def _compile(self, path: pathlib.Path, source: pathlib.Path,
                 place: pathlib.Path) -> pathlib.Path:
        """Compile a source, or its mutated copy, behind host.h; return the object."""
        place.mkdir(exist_ok=True)
        target = place / f"{path.stem}.o"
        _run("cc", *OPTIONS, "-include", str(HERE / "host.h"), "-c", "-o", str(target),
             f"-I{HERE}", f"-I{self.include}", f"-I{DRIVER}",
             f"-I{PSERIES}", f"-I{INCLUDE}", str(source))
        return target

    def _link(self, objects: dict[pathlib.Path, pathlib.Path], name: str) -> pathlib.Path:
        program = self.folder / name
        _run("cc", *OPTIONS, "-o", str(program), *map(str, objects.values()))
        return program

    def good(self) -> pathlib.Path:
        """Return the program without a mutant."""
        return self._link(self.objects, "program")

    def bad(self, mutant: Mutant) -> pathlib.Path:
        """Return the program with a mutant."""
        objects = dict(self.objects)
        for path, copy in mutant.write(self.folder / "mutated", once=False).items():
            objects[path] = self._compile(path, copy, self.folder / "bad")
        return self._link(objects, "mutant")


def _run(*command: str) -> None:
    done = captured.run(*command)
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])


def run(program: pathlib.Path, *case: str) -> tuple[int, str]:
    """Return the exit status and the output of a program."""
    done = captured.run(program, *case, timeout=300)
    return done.returncode, done.stdout + done.stderr


def check_good(ktap: Ktap, program: pathlib.Path) -> list[str]:
    """Check all cases; return their names."""
    status, said = run(program)
    cases = re.findall(r"^(ok|not ok) (\w+)$", said, re.M)
    for outcome, name in cases:
        ktap.result(name, outcome == "ok", said.splitlines()[-40:])
    ktap.result("all cases run to their end", status == 0 and len(cases) > 30,
                said.splitlines()[-40:])
    return [name for _, name in cases]


@pytest.mark.limit(900)
def test_scm(checks, folder):
    """The NVDIMM driver's KUnit suites on the host, and mutants that they must notice"""
    try:
        host = Host(folder)
        program = host.good()
    except RuntimeError as error:
        checks.bail_out(error)
    cases = check_good(checks, program)

    def noticed(mutant: Mutant) -> str:
        [case] = mutant.tests
        try:
            status, _ = run(host.bad(mutant), case)
        except RuntimeError as error:
            raise mutants.MutantError(str(error)) from error
        return case if case in cases and status else ""

    for mutant in (*driver_mutants.LINUX, *driver_mutants.OTHERS):
        mutants.check(checks, mutant, noticed)
