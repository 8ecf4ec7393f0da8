# SPDX-License-Identifier: GPL-2.0-or-later
"""A kernel tree with the layer in it, for builds.

The tree is made of hard links to the pristine source; files that differ are
replaced, never written to.  A later version of the layer changes only the
files whose content differs, so that make builds no more than it has to.
"""

import json
import os
import re
import shutil
import subprocess

from overlay import convert
from overlay.errors import Refusal
from overlay.plan import plan

from . import cache, sources
from .errors import LabError
from .progress import Progress

MANIFEST = ".lab-changes.json"

# QEMU's TCG takes the persistent-memory forms of dcbf and sync for illegal
# instructions, and the pmem driver uses them on every write.  For a guest
# whose memory is a file on the host the plain forms do the same.  This is
# the lab's own need and no part of the layer.
PMEM_HEADER = "arch/powerpc/include/asm/ppc-opcode.h"
PMEM_PLAIN = (
    (r"^(#define PPC_RAW_PHWSYNC\s+)\(0x7c8004ac\)", r"\1(0x7c0004ac)"),
    (r"^(#define PPC_RAW_PLWSYNC\s+)\(0x7ca004ac\)", r"\1(0x7c2004ac)"),
    (r"^(#define PPC_RAW_DCBFPS\(.*?) \| \(4 << 21\)\)", r"\1)"),
    (r"^(#define PPC_RAW_DCBSTPS\(.*?) \| \(6 << 21\)\)", r"\1)"),
)


def _lab_changes(pristine):
    text = (pristine / PMEM_HEADER).read_text(encoding="utf-8")
    for pattern, replacement in PMEM_PLAIN:
        text, count = re.subn(pattern, replacement, text, flags=re.M)
        if count != 1:
            raise LabError(f"{PMEM_HEADER}: expected once, found {count} "
                           f"times: /{pattern}/; mend scripts/lab/tree.py")
    return {PMEM_HEADER: text}


def conversions_chosen():
    """Return True if CONVERT= asks for conversions of the kernel's callers."""
    try:
        return convert.chosen()
    except Refusal as refusal:
        raise LabError("\n".join(refusal.reasons)) from None


def changes(kernel, layer=True, converted=False):
    """{path: new text, or None} of the layer and the lab in this kernel.

    Without the layer, the lab's own change remains: the kernel to compare with.
    """
    pristine = sources.pristine(kernel)
    result = {}
    if layer:
        try:
            result = plan(pristine, converted)
        except Refusal as refusal:
            raise LabError("the layer does not fit this kernel; see the reasons:\n  "
                           + "\n  ".join(refusal.reasons)) from None
    result.update(_lab_changes(pristine))
    return result


def folder(kernel, suffix=""):
    """Return the folder of a tree of this kernel; the suffix names its content."""
    return cache.folder("tree") / (sources.pristine(kernel).name + suffix)


def _put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".new")
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, path)


def _restore(pristine, place, name):
    (place / name).unlink(missing_ok=True)
    if (pristine / name).exists():
        # A copy, not a link: make has to see a new time.
        shutil.copyfile(pristine / name, place / name)


def sync(kernel, wanted, suffix=""):
    """Bring a tree of this kernel to the wanted changes; its folder."""
    pristine = sources.pristine(kernel)
    place = folder(kernel, suffix)
    if not place.is_dir():
        partial = place.with_name(place.name + ".partial")
        shutil.rmtree(partial, ignore_errors=True)
        with Progress(f"link a tree of Linux {kernel}"):
            subprocess.run(["cp", "-al", str(pristine), str(partial)],
                           check=True)
        os.rename(partial, place)

    manifest = place / MANIFEST
    before = json.loads(manifest.read_text()) if manifest.exists() else []
    # Said first, so that an interrupted run knows what it may have touched.
    manifest.write_text(json.dumps(sorted(set(before) | set(wanted))))
    for name in set(before) - set(wanted):
        _restore(pristine, place, name)
    for name, text in wanted.items():
        path = place / name
        if text is None:
            path.unlink(missing_ok=True)
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            _put(path, text)
    manifest.write_text(json.dumps(sorted(wanted)))
    return place
