# SPDX-License-Identifier: GPL-2.0-or-later
"""Folder of the logs of a test, build/logs/NAME.

It holds the output of the test, its results, and for each boot of QEMU the
command line, the console and QEMU's log (scripts/lab/qemu.py).
"""
from __future__ import annotations

import os
import pathlib
import shutil

TOP = pathlib.Path(__file__).resolve().parents[2]
LOGS = TOP / "build/logs"
# Environment variable with the folder, for scripts/lab/qemu.py.
VARIABLE = "LAB_LOGS"


def name(nodeid: str) -> str:
    """Return the short name of a test: nvdimm-crash-le for test_nvdimm_crash[le]."""
    short = nodeid.rpartition("::")[2].removeprefix("test_")
    return short.replace("_", "-").replace("[", "-").rstrip("]")


def begin(nodeid: str) -> pathlib.Path:
    """Return the folder of a test, empty; QEMU's logs go there from now on."""
    folder = LOGS / name(nodeid)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    os.environ[VARIABLE] = str(folder)
    return folder


def passed(folder: pathlib.Path) -> None:
    """Drop what takes much room and explains only failures."""
    for path in folder.glob("qemu-*.log"):
        path.unlink()
