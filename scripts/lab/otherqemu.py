# SPDX-License-Identifier: GPL-2.0-or-later
"""QEMU of another Debian release, unpacked in the cache, not installed.

The program runs with the C library and the firmware of that release.
"""

import shlex

from . import apt, cache, foreign
from .errors import LabError

# Values of QEMU= beside the path of a program.
RELEASES = ("trixie", "sid")

NAME = "qemu-system-ppc64"
# QEMU, and the firmware of a pSeries machine.
PACKAGES = ("qemu-system-ppc", "qemu-system-data")


def _one(root, pattern):
    found = sorted(root.glob(pattern))
    if not found:
        raise LabError(f"{root}: no {pattern}; the packages {' and '.join(PACKAGES)} of this "
                       "release do not have it; install another QEMU, and set QEMU=path")
    return found[0]


def _script(root):
    """Return the text of a shell script that runs the program."""
    library = _one(root, "usr/lib/*-linux-gnu")
    words = [_one(root, "usr/lib*/ld-linux*.so.*"), "--library-path",
             f"{library}:{library}/pulseaudio", root / "usr/bin" / NAME,
             "-L", root / "usr/share/qemu"]
    return (f"#!/bin/sh\nexport QEMU_MODULE_DIR={shlex.quote(f'{library}/qemu')}\n"
            f'exec {shlex.join(map(str, words))} "$@"\n')


def program(release):
    """Return the path of the QEMU of a release; fetch it if need be."""
    machine = apt.architecture()
    root = foreign.fetch(PACKAGES, source=apt.Apt(f"tools-{machine}-{release}", machine,
                                                  (release,)))
    text = _script(root)
    path = cache.folder("qemu") / f"{NAME}-{release}-{cache.key(text)}"
    if not path.exists():
        partial = path.with_name(path.name + ".partial")
        partial.write_text(text, encoding="utf-8")
        partial.chmod(0o755)
        partial.replace(path)
    return str(path)
