# SPDX-License-Identifier: GPL-2.0-or-later
"""Build the fuzzer of the NVDIMM driver: its files on the host, by clang with libFuzzer."""
from __future__ import annotations

import pathlib
import subprocess
from collections.abc import Iterable

import test_scm
from hostprogram import INCLUDE, PSERIES

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
           test_scm.HERE / "host.c", test_scm.HERE / "order.c", HERE / "driver.c"]


# (file, old text, new text), as in tests/host/faults.py.
Edits = Iterable[tuple[str, str, str]]


class Fuzzer(test_scm.Host):
    """The driver with a fuzzer in place of KUnit's cases."""

    def __init__(self, folder: pathlib.Path):  # pylint: disable=super-init-not-called
        self.folder, self.include = folder, folder / "include"
        self._headers()

    def build(self, edits: Edits = ()) -> pathlib.Path:
        """Compile and link, with faults put in by these edits; the program."""
        program, sources = self.folder / "fuzzer", list(SOURCES)
        for name, old, new in edits:
            path = DRIVER / name
            text = path.read_text(encoding="utf-8")
            if old not in text:
                raise RuntimeError(f"{name} does not contain '{old}'; mend tests/host/faults.py")
            copy = self.folder / name
            copy.write_text(text.replace(old, new), encoding="utf-8")
            sources[sources.index(path)] = copy
        done = subprocess.run(
            ["clang", *OPTIONS, "-include", str(test_scm.HERE / "host.h"), "-Dmain=host_main",
             *(f"-I{folder}" for folder in (
                 test_scm.HERE, self.include, DRIVER, PSERIES, INCLUDE)),
             "-o", str(program), *map(str, sources)],
            capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stderr[-3000:])
        return program
