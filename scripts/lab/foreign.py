# SPDX-License-Identifier: GPL-2.0-or-later
"""Debian packages of the guest's architecture, unpacked, not installed.

There is no big-endian archive: ARCH is what "le" kernels run.
"""

import os
import re
import shutil

from . import apt, cache
from .errors import LabError
from .progress import Progress

ARCH = "ppc64el"
LIBRARIES = ("lib/powerpc64le-linux-gnu", "usr/lib/powerpc64le-linux-gnu")
LOADER = "ld64.so.2"
READELF = "powerpc64le-linux-gnu-readelf"


def own():
    """Return the apt for packages of the guest's architecture, of this release."""
    return apt.Apt(ARCH, ARCH)


def _unpack(source, names, depends, place):
    """Download the packages and unpack all of them into one folder."""
    partial = place.with_name(place.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    debs = partial / "debs"
    (debs / "partial").mkdir(parents=True)
    if depends:
        source.get("install", *names, "--yes", "--no-install-recommends",
                "--download-only", archives_folder=debs)
    else:
        source.get("download", *names, cwd=debs)
    (partial / "root").mkdir()
    for deb in sorted(debs.glob("*.deb")):
        apt.run(["dpkg-deb", "-x", str(deb), str(partial / "root")], deb.name)
    os.rename(partial / "root", place)
    shutil.rmtree(partial)


def needed_by(*names, source=None):
    """Names of the packages that apt would install for these."""
    source = source or own()
    with cache.lock(f"foreign-{source.name}"):
        if not source.state():
            source.update()
        planned = source.get("-s", "--no-install-recommends", "install", *names)
    return [line.split()[1] for line in planned.stdout.splitlines()
            if line.startswith("Inst ")]


def fetch(names, depends=True, source=None):
    """Folder with the content of these packages, fetched if need be.

    names       Debian's names of packages
    depends     also fetch what they depend on
    source      Apt of another release or architecture

    The folder is shared; do not change it.
    """
    names = sorted(set(names))
    source = source or own()
    with cache.lock(f"foreign-{source.name}"):
        fresh = not source.state()
        if fresh:
            source.update()
        while True:
            key = cache.key(source.state(), repr(names), repr(depends))
            place = cache.folder("foreign", "packages") / key
            if place.is_dir():
                return place
            cache.check_room()
            try:
                with Progress(f"fetch {source.name} packages: {' '.join(names)}"):
                    _unpack(source, names, depends, place)
            except LabError:
                # Old lists name packages that the archive has replaced.
                if fresh:
                    raise
                fresh = True
                source.update()


def program(root, *names):
    """{path in the guest: path here} of programs and of all that they load.

    root        from fetch(), with the packages that they depend on
    names       such as "usr/bin/ndctl"
    """
    # A link, absolute, which leads nowhere here.
    found = {f"lib64/{LOADER}": root / LIBRARIES[0] / LOADER}
    left = list(names)
    while left:
        name = left.pop()
        if name in found:
            continue
        found[name] = root / name
        listed = apt.run([READELF, "-d", str(root / name)], f"libraries of {name}")
        for library in re.findall(r"\(NEEDED\).*\[(.+)\]", listed.stdout):
            at = [f"{folder}/{library}" for folder in LIBRARIES
                  if (root / folder / library).exists()]
            if not at:
                raise LabError(f"{name} needs {library}, which is in none of "
                               f"the packages; fetch the package of {library}")
            left.append(at[0])
    return found
