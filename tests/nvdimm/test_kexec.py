# SPDX-License-Identifier: GPL-2.0-or-later
"""kexec: the next kernel takes the NVDIMM over, which the first leaves bound.

QEMU's log has to show two bindings and no unbinding.
"""
from __future__ import annotations

import pathlib
import subprocess

import pytest

import clients
import guestshell
from lab import guest, hcalls, qlog
from lab.kernel import PREFIX

HERE = pathlib.Path(__file__).resolve().parent
BINDINGS = ("H_SCM_BIND_MEM", "H_SCM_UNBIND_ALL")


def boot(folder: pathlib.Path, products: pathlib.Path) -> guest.Boot:
    """Boot one kernel, which starts another."""
    script = (HERE / "kexec.sh").read_text(encoding="utf-8")
    stripped = folder / "vmlinux"
    subprocess.run([PREFIX["le"] + "strip", "-o", str(stripped), str(products / "vmlinux")],
                   check=True)
    following = guestshell.initramfs(script, clients.files(), HERE / "device.c")
    root = guestshell.initramfs(script, {**clients.files(), "vmlinux": stripped,
                                         "next": following}, HERE / "device.c")
    return guest.boot(products / "vmlinux", root, folder, append=guestshell.append("first"))


def bindings_of(log: pathlib.Path) -> list[str]:
    """The calls that bind and unbind, in QEMU's log."""
    names = hcalls.names()
    made = [names.get(call.opcode) for call in qlog.calls(log)]
    return [name for name in made if name in BINDINGS]


@pytest.mark.variants(full="le le-debug")
@pytest.mark.kernel("nvdimm")
@pytest.mark.limit(1800)
def test_nvdimm_kexec(checks, kernel, folder):
    """kexec: the next kernel takes over an NVDIMM that stays bound."""
    done = boot(folder, kernel.build())
    bindings = bindings_of(done.log)
    checks.equal("each kernel binds the memory, none unbinds it", bindings, [BINDINGS[0]] * 2)
    first, following = done.said("first"), done.said("next")
    checks.result("the next kernel finds the namespace and what is in it",
                  len(first) == 1 and following == first and not done.said("error"),
                  [*first, *following, *done.said("error")])
    checks.result("kexec: the driver logs nothing",
                  not done.said("first-said") and not done.said("next-said"),
                  [*done.said("first-said"), *done.said("next-said")])
    checks.none("the kernels have no complaint", done.complaints())
