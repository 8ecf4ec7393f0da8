# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the machine code around hypervisor calls with what compilers insert.

Without --config, compiles every typed call in many ways.  With it, compiles all
in-tree users of the layer as a kernel of that configuration does.  Both are
disassembled; tests/lib/traprules.py has the rules.  tests/boot checks whole
kernels.
"""


import pytest

import entry_mutants
import samples
import sites
from callsites import users
from lab.kernel import PREFIX
from trapcheck import Traps

# Users that these configurations do not have, and why.
NOT_COMPILED = {
    "drivers/net/ethernet/ibm/ehea/ehea_phyp.c": ("le", "its Kconfig wants big-endian"),
    "drivers/crypto/nx/nx.c": ("le", "its Kconfig wants big-endian"),
    "arch/powerpc/platforms/pseries/hvcall_inject.c": ("le be", "fault injection is off"),
}


def compiled(source, endian):
    """True for a source that the configurations compile."""
    return endian not in NOT_COMPILED.get(source, ("",))[0].split()


def check(ktap, kernel):
    """Compile and check every user."""
    sources = [source for source in users(kernel.prepare())
               if compiled(source, kernel.endian)]
    traps = Traps(ktap, kernel.tree_folder(), f"{PREFIX[kernel.endian]}objdump")
    done = kernel.run_make("-k", *(f"{source[:-2]}.o" for source in sources))
    ktap.result("every in-tree user compiles", not done.returncode,
                done.stderr.splitlines()[-20:])
    for source in sources:
        path = kernel.objects / f"{source[:-2]}.o"
        if path.exists():
            traps.check(source, path, [source])
    traps.summary(kernel.name)


@pytest.mark.limit(900)
def test_instrumented(checks, folder):
    """Typed calls with KCOV, GCOV, KASAN, KCSAN, UBSAN, clang: registers in the machine code."""
    for endian in sorted(PREFIX):
        samples.check(checks, endian, folder)
    entry_mutants.check(checks, folder)
    sites.check(checks, folder)


@pytest.mark.variants(full="le-coverage be-coverage le-clang be-clang le-kasan le-kcsan be-kcsan")
@pytest.mark.kernel("users", compiled=False)
@pytest.mark.limit(1800)
def test_instrumented_users(checks, kernel):
    """Machine code of every in-tree user with KCOV, GCOV, UBSAN, KASAN, KCSAN, or by clang."""
    check(checks, kernel)
