# SPDX-License-Identifier: GPL-2.0-or-later
"""The program tools/hcall, built for the guest and kept by content.

Little-endian it is linked with Debian's own static libtracefs.  There is no
such library for big-endian guests, whose program cannot trace.
"""

import os
import pathlib
import shutil
import sys
import tempfile

import captured

from . import cache, foreign
from .errors import LabError
from .kernel import PREFIX, tool_version

TOP = pathlib.Path(__file__).resolve().parents[2]
SOURCE = TOP / "tools/hcall"
LIBRARIES = ("libtracefs-dev", "libtraceevent-dev")


def _inputs():
    """Every file that the program is made of."""
    specs = TOP / "Documentation/arch/powerpc/hcalls/specs"
    return sorted([*SOURCE.glob("*.[ch]"), SOURCE / "Makefile",
                   *(TOP / "scripts/hcallgen").glob("*.py"),
                   *specs.glob("*.yaml")])


def _options(endian):
    """Return the arguments of make for a guest."""
    if endian == "be":
        return ["TRACE=n"]
    return [f"SYSROOT={foreign.fetch(LIBRARIES)}"]


def build(endian):
    """Path of the program, static and stripped, built if need be."""
    options = [f"CROSS_COMPILE={PREFIX[endian]}", "STATIC=y", "LDFLAGS=-s",
               f"PYTHON={sys.executable}", *_options(endian)]
    key = cache.key(repr(options), tool_version(PREFIX[endian] + "gcc"),
                    *(path.name + path.read_text(encoding="utf-8")
                      for path in _inputs()))
    place = cache.folder("tool", key) / "hcall"
    if place.exists():
        return place
    with tempfile.TemporaryDirectory() as folder:
        result = captured.run("make", "-C", SOURCE, f"O={folder}", *options, f"{folder}/hcall",
                              env=captured.without_make())
        if result.returncode:
            raise LabError(f"{SOURCE}: does not build; correct these errors:\n{result.stderr}")
        partial = place.with_name(place.name + ".partial")
        shutil.copy2(pathlib.Path(folder, "hcall"), partial)
        os.rename(partial, place)
    return place
