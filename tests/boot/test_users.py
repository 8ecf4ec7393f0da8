# SPDX-License-Identifier: GPL-2.0-or-later
"""Every in-kernel user of the layer's headers compiles and links, unchanged.

Builds a vmlinux on the base of the pseries defconfig with all of them built
in, then holds the list of linked objects against the sources that include
the headers.  Little-endian, that kernel then boots on a machine without a
hypervisor, where calls have to say so.
"""

import pathlib
import re
import tempfile

import pytest

import kernels
from lab import guest, rootfs, sources

HERE = pathlib.Path(__file__).resolve().parent

# Parameters of absent.c, and what each has to be.
WAYS = 10
H_FUNCTION = "-2"

INCLUDES = re.compile(
    r'^\s*#\s*include\s*[<"](?:asm/)?(?:hvcall|plpar_wrappers)\.h[>"]', re.M)

# Folders all of whose objects make or serve hypervisor calls.
FOLDERS = ("arch/powerpc/platforms/pseries",
           "arch/powerpc/platforms/pseries/papr_scm", "arch/powerpc/kvm",
           "arch/powerpc/perf", "arch/powerpc/sysdev/xive",
           "arch/powerpc/sysdev/xics", "drivers/tty/hvc",
           "drivers/net/ethernet/ibm", "drivers/scsi/ibmvscsi",
           "drivers/scsi/ibmvscsi_tgt", "drivers/char/tpm",
           "drivers/crypto/nx", "drivers/misc/ibmvmc.o", "drivers/misc/cxl",
           "drivers/char/hw_random/pseries-rng.o",
           "drivers/watchdog/pseries-wdt.o")

# Sources that include a header and are not linked here, and why.
NOT_LINKED = {
    "arch/powerpc/kernel/asm-offsets.c": "makes a header, not an object",
    "arch/powerpc/platforms/pseries/hvCall_inst.c": "the layer takes it away",
    "arch/powerpc/platforms/pseries/papr_scm.c": "the layer has papr_scm/",
    "arch/powerpc/lib/locks.c": "only without queued spinlocks",
}

ENDIAN_NOT_LINKED = {
    "le": {"drivers/crypto/nx/nx.c": "its Kconfig wants big-endian"},
    "be": {},
}


def including(tree):
    """Sources of a tree that include one of the headers, .c and .S."""
    for top in ("arch/powerpc", "drivers"):
        for path in sorted((tree / top).rglob("*.[cS]")):
            text = path.read_text(encoding="utf-8", errors="replace")
            if INCLUDES.search(text):
                yield str(path.relative_to(tree))


def check_links(ktap, products, endian):
    """Return the required users that are linked."""
    linked = set((products / "objects.txt").read_text().split())
    for folder in FOLDERS:
        found = [name for name in linked if name == folder
                 or str(pathlib.PurePath(name).parent) == folder]
        ktap.result(f"{folder} is linked", bool(found))
    not_linked = {**NOT_LINKED, **ENDIAN_NOT_LINKED[endian]}
    for source in including(sources.pristine(kernels.chosen())):
        name = re.sub(r"\.[cS]$", ".o", source)
        if source in not_linked:
            ktap.result(f"{source} is not linked: {not_linked[source]}",
                        name not in linked)
        else:
            ktap.result(f"{source} is linked", name in linked)


def check_absent(ktap, kernel, products):
    """On bare metal, each way to make a call; see absent.c."""
    with tempfile.TemporaryDirectory(prefix="hcall-users-") as folder:
        module = kernel.build_module(HERE / "absent.c", folder)
        root = rootfs.build(kernels.chosen(), kernel.endian, HERE / "absent_init.c", [module])
        boot = guest.boot_bare_metal(products / "vmlinux", root, folder)
    ktap.result("it boots without a hypervisor, and has no complaint",
                not boot.said("error") and not boot.complaints(),
                boot.said("error") + boot.complaints())
    statuses = dict(line.split() for line in boot.said("absent"))
    ktap.result("every way to make a call was tried",
                len(statuses) == WAYS, [str(sorted(statuses))])
    for name, status in sorted(statuses.items()):
        ktap.equal(f"without a hypervisor, {name} answers H_FUNCTION", status, H_FUNCTION)


@pytest.mark.variants(full="le be")
@pytest.mark.kernel("users")
@pytest.mark.limit(900)
def test_users(checks, kernel):
    """Every in-kernel user of the headers compiles and links."""
    products = kernel.build()
    checks.result("vmlinux with all users links", True)
    check_links(checks, products, kernel.endian)
    if kernel.endian == "le":
        check_absent(checks, kernel, products)
