# SPDX-License-Identifier: GPL-2.0-or-later
"""A name that changes in the catalogue changes everywhere, by itself."""
from __future__ import annotations

import contextlib
import pathlib
import shutil
import tempfile

import catalogue as listed
import wrappers
from hcallgen import catalogue, emit_reference, emit_tool, outputs
from hcallgen.facts import Facts
from ktap import Ktap

TOP = pathlib.Path(__file__).resolve().parents[2]
NAME = "module_number"


@contextlib.contextmanager
def _renamed():
    """A copy of the specs in which an argument of H_SCM_HEALTH has another name."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(TOP / catalogue.SPECS, folder, dirs_exist_ok=True)
        file = pathlib.Path(folder, "scm.yaml")
        before, call = file.read_text(encoding="utf-8").split("  - name: H_SCM_HEALTH\n")
        call = call.replace("name: drc_index", f"name: {NAME}", 1)
        file.write_text(f"{before}  - name: H_SCM_HEALTH\n{call}", encoding="utf-8")
        yield folder


def _outputs(folder: str) -> dict[str, str]:
    """Everything that is made of a folder of specs, tests of typed calls too."""
    calls = catalogue.read(folder)
    test = wrappers.source(listed.functions(pathlib.Path(folder)), wrappers.shuffled)
    return {**outputs.texts(calls), **emit_reference.pages(calls, Facts()),
            "table of tools/hcall": emit_tool.emit(calls), "test of typed calls": test}


def check(ktap: Ktap) -> None:
    """Rename an argument, look where it arrives."""
    with _renamed() as folder:
        old, new = _outputs(str(TOP / catalogue.SPECS)), _outputs(folder)
    changed = {name for name in new if old[name] != new[name]}
    for what, name, words in (
            ("header", "arch/powerpc/include/asm/hcalls-scm-gen.h",
             f"hcall_scm_health(u64 {NAME})"),
            ("kernel's decoder", "arch/powerpc/platforms/pseries/hvcall_args-gen.c",
             f'"{NAME}\\0"'),
            ("operator's decoder", "table of tools/hcall", f'"{NAME}"'),
            ("page", "scm.rst", f"hcall_scm_health(u64 {NAME})"),
            ("test", "test of typed calls", f"test_hcall_scm_health(u64 {NAME}")):
        ktap.result(f"a name changed in the catalogue arrives in the {what}",
                    words in new[name] and words not in old[name], sorted(changed))
    ktap.result("and nowhere else", len(changed) == 5, sorted(changed))
