# SPDX-License-Identifier: GPL-2.0-or-later
"""Pristine kernel sources, unpacked once from Debian's packages.

Which version a kernel of the table (kernels.py) has is decided when it is first
asked for, and kept: removing its folder and its .version file from the cache
asks Debian anew.
"""

import os
import re
import shutil
import subprocess

from kernels import STOCK, TABLE

from . import cache
from .apt import Apt, architecture
from .errors import LabError, Unavailable
from .progress import Progress


def row(kernel):
    """Row of the table for this kernel."""
    if kernel not in TABLE:
        raise LabError(f"KERNEL={kernel}: unknown kernel; choose one of "
                       f"{', '.join((*TABLE, *STOCK))}")
    return TABLE[kernel]


def _numbers(name):
    return [int(number) for number in re.findall(r"\d+", name)]


def _find(apt, kernel):
    """Newest package for this kernel and its version."""
    found = apt.matching(row(kernel).package)
    if not found:
        raise Unavailable(f"KERNEL={kernel}: no package {row(kernel).package} in "
                          f"{', '.join(row(kernel).suites)}; run apt-get update")
    name = max(found, key=_numbers)
    return name, found[name]


def _apt(kernel):
    return Apt(f"source-{kernel}", architecture(), row(kernel).suites)


def _decide(kernel, renew):
    """Ask Debian for package and version; renew the lists first if asked to."""
    try:
        apt = _apt(kernel)
        if renew or not apt.state():
            apt.update()
        return _find(apt, kernel)
    except Unavailable:
        raise
    except LabError as error:
        raise Unavailable(f"KERNEL={kernel}: {error}") from None


def _package(kernel, renew=False):
    """(package, version) of this kernel; call with its lock held."""
    pin = cache.folder("source") / f"{kernel}.version"
    if renew or not pin.exists():
        partial = pin.with_name(pin.name + ".partial")
        partial.write_text(" ".join(_decide(kernel, renew)), encoding="ascii")
        os.replace(partial, pin)
    name, version_there = pin.read_text(encoding="ascii").split()
    return name, version_there


def version(kernel):
    """Debian's version of the source package of this kernel."""
    row(kernel)
    with cache.lock(f"source-{kernel}"):
        return _package(kernel)[1]


def _download(kernel, package, folder):
    try:
        _apt(kernel).get("download", package, cwd=folder)
    except LabError as error:
        raise Unavailable(f"KERNEL={kernel}: {error}") from None


def _unpack(package, folder, place):
    """Unpack the source in the package in folder, to place."""
    [deb] = folder.glob("*.deb")
    with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", str(deb)],
                          stdout=subprocess.PIPE) as data, \
            subprocess.Popen(["tar", "-x", "-O", "-f", "-",
                              f"./usr/src/{package}.tar.xz"],
                             stdin=data.stdout, stdout=subprocess.PIPE) as tarball:
        done = subprocess.run(
            ["tar", "-x", "-J", "-f", "-", "-C", str(place), "--strip-components=1"],
            stdin=tarball.stdout, check=False)
    if done.returncode:
        raise LabError(f"{deb.name}: tar failed; see the error above, and check the free space")


def pristine(kernel):
    """Return the folder of the unpacked source; it must not be changed."""
    row(kernel)
    with cache.lock(f"source-{kernel}"):
        package, there = _package(kernel)
        place = cache.folder("source") / f"{kernel}-{there}"
        if place.is_dir():
            return place
        cache.check_room()
        partial = place.with_name(place.name + ".partial")
        shutil.rmtree(partial, ignore_errors=True)
        (partial / "deb").mkdir(parents=True)
        with Progress(f"fetch {package}"):
            try:
                _download(kernel, package, partial / "deb")
            except Unavailable:
                # Old lists name a version that the archive has replaced.
                package, there = _package(kernel, renew=True)
                place = cache.folder("source") / f"{kernel}-{there}"
                _download(kernel, package, partial / "deb")
        (partial / "root").mkdir()
        with Progress(f"unpack {package}"):
            _unpack(package, partial / "deb", partial / "root")
        os.rename(partial / "root", place)
        shutil.rmtree(partial)
    return place


def pdsm_header(kernel):
    """Return the path of papr_pdsm.h, the NVDIMM driver's commands for user space."""
    places = [pristine(kernel) / folder / "papr_pdsm.h" for folder in
              ("include/uapi/linux", "arch/powerpc/include/uapi/asm")]
    return next(place for place in places if place.exists())
