# SPDX-License-Identifier: GPL-2.0-or-later
"""The NVDIMM driver's KUnit suites on the host, in seconds; and faults that they must notice.

Those that need a device, a bus or a second task are tests/boot's, in a kernel; order.c
has what can be said here of the order in which a device is taken and let go.
"""
from __future__ import annotations

import pathlib
import re
import subprocess

import pytest

import faults
import kernels
from hostprogram import INCLUDE, PSERIES, shims
from ktap import Ktap
from lab import sources

HERE = pathlib.Path(__file__).resolve().parent
DRIVER = PSERIES / "papr_scm"
# Of the driver, what talks to libnvdimm and perf is left out; order.c stands for it.
PARTS = ("bind", "devtree", "driver", "flush", "health", "labels", "mce", "pdsm", "report",
         "stats")
# Suites of the other parts; those of dimm.c, driver.c and pmu.c need libnvdimm or perf.
SUITES = [path.stem for path in sorted(DRIVER.glob("*_kunit.c"))
          if path.stem.removesuffix("_kunit") in set(PARTS) - {"driver"}]
SOURCES = [*(DRIVER / f"{name}.c" for name in (*PARTS, "kunit_model", "kunit_node")),
           *(DRIVER / f"{name}.c" for name in SUITES),
           PSERIES / "hvcall_retry.c", PSERIES / "hvcall_names-gen.c", PSERIES / "hvcall_text.c",
           HERE / "host.c", HERE / "order.c"]
OPTIONS = ["-std=gnu11", "-O1", "-g", "-w", "-Werror=implicit-function-declaration",
           "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
# Headers that the host or the layer has, and others that include what is not theirs.
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
        """Headers of the kernel, each of which is host.h."""
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
        """The object of a source, or of what stands in for it; ahead of all, host.h."""
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
        """The program as it is."""
        return self._link(self.objects, "program")

    def bad(self, fault: faults.Fault) -> pathlib.Path:
        """The same with a fault."""
        texts: dict[pathlib.Path, str] = {}
        for name, old, new in fault.edits:
            path = (DRIVER / name).resolve()
            text = texts.get(path) or path.read_text(encoding="utf-8")
            if old not in text:
                raise RuntimeError(f"{name} does not contain '{old}'; mend tests/host/faults.py")
            texts[path] = text.replace(old, new)
        objects = dict(self.objects)
        for path, text in texts.items():
            copy = self.folder / path.name
            copy.write_text(text, encoding="utf-8")
            objects[path] = self._compile(path, copy, self.folder / "bad")
        return self._link(objects, "faulty")


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])


def run(program: pathlib.Path, *case: str) -> tuple[int, str]:
    """How the program ended, and what it said."""
    done = subprocess.run([str(program), *case], capture_output=True, text=True, check=False,
                          timeout=300)
    return done.returncode, done.stdout + done.stderr


def check_good(ktap: Ktap, program: pathlib.Path) -> list[str]:
    """All cases; their names."""
    status, said = run(program)
    cases = re.findall(r"^(ok|not ok) (\w+)$", said, re.M)
    for outcome, name in cases:
        ktap.result(name, outcome == "ok", said.splitlines()[-40:])
    ktap.result("all cases came to their end", status == 0 and len(cases) > 30,
                said.splitlines()[-40:])
    return [name for _, name in cases]


def check_fault(ktap: Ktap, host: Host, fault: faults.Fault, cases: list[str]) -> None:
    """One fault: the case that is named for it fails."""
    name = f"{fault.case} notices: {fault.what}"
    try:
        program = host.bad(fault)
    except RuntimeError as error:
        ktap.result(name, False, str(error).splitlines())
        return
    status, said = run(program, fault.case)
    ktap.result(name, fault.case in cases and status != 0, ["it did not", *said.splitlines()])


@pytest.mark.limit(900)
def test_scm(checks, folder):
    """The NVDIMM driver's KUnit suites on the host; and faults that they must notice."""
    try:
        host = Host(folder)
        program = host.good()
    except RuntimeError as error:
        checks.bail_out(error)
    cases = check_good(checks, program)
    for fault in (*faults.LINUX, *faults.OTHERS):
        check_fault(checks, host, fault, cases)
