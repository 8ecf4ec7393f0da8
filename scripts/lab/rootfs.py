# SPDX-License-Identifier: GPL-2.0-or-later
"""Initramfs of the lab's guests: a static program, and files for it.

say.c of programs/ is part of each.
"""

import gzip
import os
import pathlib
import shutil
import subprocess
import tempfile

import captured

from . import cache, sources
from .errors import LabError
from .kernel import PREFIX, tool_version

PROGRAMS = pathlib.Path(__file__).resolve().parent / "programs"
SAY = PROGRAMS / "say.c"
INIT = PROGRAMS / "init.c"


def _compile(program, endian, output, options):
    command = [PREFIX[endian] + "gcc", "-O2", "-Wall", "-Werror", "-static",
               "-I", str(SAY.parent), *options, "-o", str(output),
               str(program), str(SAY)]
    result = captured.run(*command)
    if result.returncode:
        raise LabError(f"{program}: does not compile; correct these errors:\n{result.stderr}")


def archive(root):
    """Archive of a folder, as the kernel unpacks it; not compressed."""
    names = "\n".join(sorted(str(path.relative_to(root))
                             for path in pathlib.Path(root).rglob("*")))
    try:
        done = subprocess.run(
            ["cpio", "--quiet", "-o", "-H", "newc", "-R", "0:0"],
            cwd=root, input=names.encode(), capture_output=True, check=True)
    except FileNotFoundError:
        raise LabError("cpio is missing; type: scripts/install-deps"
                       ) from None
    return done.stdout


def make(program, endian, files=(), options=(), compress=True):
    """Path of an initramfs, made if need be.

    program     source of its /init
    files       paths of what lies beside it, under the same names; or
                {path in the initramfs: path of a file}
    options     more options of the compiler
    compress    without, it takes more room, and less time to unpack
    """
    if not isinstance(files, dict):
        files = {path.name: path for path in files}
    content = [path.read_bytes() for path in
               (program, SAY, SAY.with_suffix(".h"), *files.values())]
    key = cache.key(*content, repr(list(files)), endian,
                    repr(options), tool_version(PREFIX[endian] + "gcc"))
    place = cache.folder("rootfs") / (f"{key}.cpio.gz" if compress else f"{key}.cpio")
    if place.exists():
        return place
    with tempfile.TemporaryDirectory() as root:
        _compile(program, endian, pathlib.Path(root, "init"), options)
        for name, path in files.items():
            target = pathlib.Path(root, name)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
        data = archive(root)
    if compress:
        data = gzip.compress(data, mtime=0)
    partial = place.with_name(place.name + ".partial")
    partial.write_bytes(data)
    os.rename(partial, place)
    return place


def build(kernel, endian, program=INIT, files=()):
    """Path of an initramfs for kernels that the lab builds; see make()."""
    header = sources.pdsm_header(kernel)
    with cache.lock("uapi"):
        # Only this header: the kernel's others are not for user space.  It
        # comes as the kernel has it, with the kernel's word for packed.
        place = cache.folder("uapi", sources.version(kernel), "linux")
        shutil.copy(header, place)
    return make(program, endian, files, (
        "-isystem", str(place.parent),
        "-D__packed=__attribute__((packed))"))
