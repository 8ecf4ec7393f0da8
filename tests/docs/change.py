# SPDX-License-Identifier: GPL-2.0-or-later
"""A name that changes in the catalogue changes everywhere, by itself."""
from __future__ import annotations

import pathlib
import shutil
import tempfile

from hcallgen import catalogue, emit_reference, outputs
from hcallgen.facts import Facts
from ktap import Ktap

TOP = pathlib.Path(__file__).resolve().parents[2]


def _outputs(folder: str) -> dict[str, str]:
    """Everything that is made of a folder of specs."""
    calls = catalogue.read(folder)
    return {**outputs.texts(calls), **emit_reference.pages(calls, Facts())}


def check(ktap: Ktap) -> None:
    """Rename an argument of H_SCM_HEALTH."""
    specs = TOP / catalogue.SPECS
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(specs, folder, dirs_exist_ok=True)
        file = pathlib.Path(folder, "scm.yaml")
        before, call = file.read_text(encoding="utf-8").split("  - name: H_SCM_HEALTH\n")
        call = call.replace("name: drc_index", "name: module_number", 1)
        file.write_text(f"{before}  - name: H_SCM_HEALTH\n{call}", encoding="utf-8")
        old, new = _outputs(str(specs)), _outputs(folder)
    changed = {name for name in new if old[name] != new[name]}
    header = "arch/powerpc/include/asm/hcalls-gen.h"
    ktap.result("a name changed in the catalogue arrives in header and page",
                {header, "scm.rst"} <= changed
                and "hcall_scm_health(u64 module_number)" in new[header]
                and "hcall_scm_health(u64 module_number)" in new["scm.rst"]
                and "``module_number``" in new["scm.rst"], sorted(changed))
