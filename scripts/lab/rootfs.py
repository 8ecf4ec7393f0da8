# SPDX-License-Identifier: GPL-2.0-or-later
"""The initramfs of a guest: one static program, and files beside it.

The lab guest's is tests/linux/init.c; it runs tools/hcall (lab/tool.py).
"""

import gzip
import os
import pathlib
import shutil
import subprocess
import tempfile

from . import cache, sources
from .errors import LabError
from .kernel import PREFIX, tool_version

INIT = pathlib.Path(__file__).resolve().parents[2] / "tests/linux/init.c"


def _compile(kernel, endian, program, output):
    uapi = sources.pristine(kernel) / "arch/powerpc/include/uapi"
    with tempfile.TemporaryDirectory() as headers:
        # Only this header: the kernel's others are not for user space.  It
        # comes as the kernel has it, with the kernel's word for packed.
        place = pathlib.Path(headers, "asm")
        place.mkdir()
        shutil.copy(uapi / "asm/papr_pdsm.h", place)
        command = [PREFIX[endian] + "gcc", "-O2", "-Wall", "-Werror",
                   "-static", "-isystem", headers,
                   "-D__packed=__attribute__((packed))", "-o", str(output),
                   str(program)]
        result = subprocess.run(command, capture_output=True, text=True,
                                check=False)
    if result.returncode:
        raise LabError(f"{program}: does not compile:\n{result.stderr}")


def build(kernel, endian, program=INIT, files=()):
    """Path of the compressed initramfs, made if need be.

    files   paths of further files, which go beside the program
    """
    key = cache.key(program.read_bytes(), sources.version(kernel), endian,
                    tool_version(PREFIX[endian] + "gcc"),
                    *(path.read_bytes() for path in files))
    place = cache.folder("rootfs") / f"{key}.cpio.gz"
    if place.exists():
        return place
    with tempfile.TemporaryDirectory() as root:
        _compile(kernel, endian, program, pathlib.Path(root, "init"))
        for path in files:
            shutil.copy(path, root)
        names = "".join(f"{path.name}\n" for path in files)
        try:
            archive = subprocess.run(
                ["cpio", "--quiet", "-o", "-H", "newc", "-R", "0:0"],
                cwd=root, input=f"init\n{names}".encode(),
                capture_output=True, check=True)
        except FileNotFoundError:
            raise LabError("cpio is missing; type: scripts/install-deps"
                           ) from None
    partial = place.with_name(place.name + ".partial")
    partial.write_bytes(gzip.compress(archive.stdout, mtime=0))
    os.rename(partial, place)
    return place
