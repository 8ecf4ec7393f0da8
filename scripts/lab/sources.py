# SPDX-License-Identifier: GPL-2.0-or-later
"""Pristine kernel sources, unpacked once from Debian's packages."""

import os
import pathlib
import shutil
import subprocess

from . import cache
from .errors import LabError
from .progress import Progress

# Kernels that the lab can prepare, by the name that KERNEL= takes.
PACKAGES = {"6.1": "linux-source-6.1"}

# Debian's kernel as it is; there is nothing of it to prepare.
STOCK = "stock"


def version(kernel):
    """Debian's version of the source package of this kernel."""
    if kernel not in PACKAGES:
        raise LabError(f"KERNEL={kernel}: not known; choose one of "
                       f"{', '.join((*PACKAGES, STOCK))}")
    package = PACKAGES[kernel]
    result = subprocess.run(["dpkg-query", "-W", "-f=${Version}", package],
                            capture_output=True, text=True, check=False)
    if result.returncode or not result.stdout:
        raise LabError(f"{package} is not installed; type: apt-get install "
                       f"{package}")
    return result.stdout


def pristine(kernel):
    """Return the folder of the unpacked source; it must not be changed."""
    name = f"{kernel}-{version(kernel)}"
    place = cache.folder("source") / name
    with cache.lock(f"source-{kernel}"):
        if place.is_dir():
            return place
        cache.check_room()
        tarball = pathlib.Path(f"/usr/src/{PACKAGES[kernel]}.tar.xz")
        if not tarball.is_file():
            raise LabError(f"{tarball} is missing; type: apt-get install "
                           f"--reinstall {PACKAGES[kernel]}")
        partial = place.with_name(name + ".partial")
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        with Progress(f"unpack {PACKAGES[kernel]}"):
            done = subprocess.run(
                ["tar", "-x", "-f", str(tarball), "-C", str(partial),
                 "--strip-components=1"], check=False)
        if done.returncode:
            raise LabError(f"{tarball}: tar failed, see above; is the disk "
                           "full?")
        os.rename(partial, place)
    return place
