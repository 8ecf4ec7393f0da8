# SPDX-License-Identifier: GPL-2.0-or-later
"""Read a Linux source tree: files that make calls, and calls that KVM handles."""
from __future__ import annotations

import pathlib
import re

from hcallgen.facts import Facts, Program

# Folders with files that make hypervisor calls, found by a search of Linux 6.1.
_FOLDERS = ("arch/powerpc", "drivers/char/hw_random", "drivers/char/tpm", "drivers/cpuidle",
            "drivers/crypto/nx", "drivers/misc/cxl", "drivers/misc/ibmvmc.c",
            "drivers/misc/ibmvmc.h", "drivers/net/ethernet/ibm",
            "drivers/pci/hotplug", "drivers/scsi/ibmvscsi", "drivers/scsi/ibmvscsi_tgt",
            "drivers/tty/hvc", "drivers/watchdog")
# Files that name every call, or are part of a hypervisor.
_NOT_USERS = re.compile(r"^arch/powerpc/(kvm/|include/asm/hvcall\.h)")
_CALL = re.compile(r"\b(?:(?:SVM_|KVMPPC_)?H_[A-Z0-9_]+)\b")
_LIST = re.compile(r"default_hcall_list\[\] = \{(.*?)\};", re.S)


def _sources(root: pathlib.Path):
    for name in _FOLDERS:
        place = root / name
        files = [place] if place.is_file() else sorted(place.rglob("*.[chS]"))
        for file in files:
            path = str(file.relative_to(root))
            if not _NOT_USERS.match(path):
                yield path, file.read_text(encoding="utf-8", errors="replace")


def _used_by(root: pathlib.Path) -> dict[str, list[str]]:
    users: dict[str, list[str]] = {}
    for path, text in _sources(root):
        # Skip files of other subsystems with names that begin with H_.
        if "hcall" not in text.lower():
            continue
        for name in sorted(set(_CALL.findall(text))):
            users.setdefault(name, []).append(path)
    return users


def _kvm(root: pathlib.Path, kind: str, file: str, switch: str, version: str) -> Program:
    """Return the calls that KVM HV or KVM PR handles."""
    text = (root / "arch/powerpc/kvm" / file).read_text(encoding="utf-8")
    enabled = set(_CALL.findall(_LIST.search(text)[1]))
    body = text[text.index(switch):]
    handled = set(re.findall(r"case (\w+):", body[:body.index("\n}\n")]))
    answers = {name: "if enabled" for name in handled}
    answers.update({name: "yes" for name in enabled})
    return Program(f"KVM {kind} ({version})",
                   f"*yes* if ``{file}`` of Linux {version} handles the call; *if enabled* if "
                   "KVM handles the call after the program that runs the guest, nearly always "
                   "QEMU, has enabled it; *passed on* if this program handles the call.",
                   answers, "passed on")


def facts(root: pathlib.Path, version: str) -> Facts:
    """Return all facts of the tree."""
    return Facts(programs=[
        _kvm(root, "HV", "book3s_hv.c", "\nint kvmppc_pseries_do_hcall(", version),
        _kvm(root, "PR", "book3s_pr_papr.c", "\nint kvmppc_h_pr(", version)],
        used_by=_used_by(root), linux=f"Linux {version}")
