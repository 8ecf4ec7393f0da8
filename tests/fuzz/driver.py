# SPDX-License-Identifier: GPL-2.0-or-later
"""Build the fuzzer of the NVDIMM driver: its files on the host, by clang with libFuzzer."""
from __future__ import annotations

import pathlib
import subprocess

import test_scm
from hostprogram import INCLUDE, PSERIES
from mutants import Mutant

HERE = pathlib.Path(__file__).resolve().parent
SANITIZERS = "fuzzer,address,undefined"
OPTIONS = ["-std=gnu11", "-O1", "-g", "-w", f"-fsanitize={SANITIZERS}",
           "-fno-sanitize-recover=all"]
DRIVER = test_scm.DRIVER
# host.c has a main(), which -Dmain renames: the fuzzer has its own.
SOURCES = [*(DRIVER / f"{name}.c" for name in
             (*test_scm.PARTS, "kunit_model", "kunit_node")),
           *(PSERIES / f"{name}.c" for name in
             ("hvcall_retry", "hvcall_names-gen", "hvcall_text")),
           *(test_scm.HERE / name for name in ("host.c", "sim.c", "order.c")), HERE / "driver.c"]


class Fuzzer(test_scm.Host):
    """The driver with a fuzzer in place of KUnit's cases."""

    def __init__(self, folder: pathlib.Path):  # pylint: disable=super-init-not-called
        self.folder, self.include = folder, folder / "include"
        self._headers()

    def build(self, mutant: Mutant | None = None) -> pathlib.Path:
        """Compile and link the driver, or a mutant of it; return the program."""
        copies = mutant.write(self.folder, once=False) if mutant else {}
        program, sources = self.folder / "fuzzer", [copies.get(path, path) for path in SOURCES]
        done = subprocess.run(
            ["clang", *OPTIONS, "-include", str(test_scm.HERE / "host.h"), "-Dmain=host_main",
             *(f"-I{folder}" for folder in (
                 test_scm.HERE, self.include, DRIVER, PSERIES, INCLUDE)),
             "-o", str(program), *map(str, sources)],
            capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stderr[-3000:])
        return program
