# SPDX-License-Identifier: GPL-2.0-or-later
"""The kernels that the layer is for: one row for each name that KERNEL= takes.

The sources are written for the newest kernel; the overlay finds out by feature
what an older tree needs.
"""
from __future__ import annotations

import os
from typing import NamedTuple


class Row(NamedTuple):
    """A kernel of the table.

    package     regular expression of the Debian package with its source; of
                several that match, the highest version counts
    suites      suites of Debian that have the package
    documents   folder of papr_hcalls.rst in the source
    lacks       options in scripts/lab/configs that this kernel does not have
    """

    package: str
    suites: tuple[str, ...]
    documents: str
    lacks: frozenset[str] = frozenset()


# Options of the newest kernel that 6.12 does not have.
_SINCE_6_12 = frozenset(("CONFIG_HTMDUMP", "CONFIG_KUNIT_AUTORUN_ENABLED",
                         "CONFIG_KVM_BOOK3S_HV_PMU", "CONFIG_VPA_PMU"))

TABLE = {
    "6.1": Row(r"linux-source-6\.1", ("bookworm", "bookworm-security"),
               "Documentation/powerpc", _SINCE_6_12),
    "6.12": Row(r"linux-source-6\.12", ("bookworm-security",), "Documentation/arch/powerpc",
                _SINCE_6_12 | {"CONFIG_UBSAN_SANITIZE_ALL"}),
    "newest": Row(r"linux-source-[0-9.]+", ("sid",), "Documentation/arch/powerpc",
                  frozenset(("CONFIG_CXL", "CONFIG_NET_VENDOR_ALTEON",
                             "CONFIG_UBSAN_SANITIZE_ALL"))),
}

# Kernel where KERNEL= is not given.
DEFAULT = "6.12"
# Kernel whose source the documents, the catalogue and budgets quote.
QUOTED = "6.1"
# Debian's own kernels, for the module, not built here: suites of Debian by the name
# that KERNEL= takes; none: those of this machine.
STOCK = {"stock": (), "stock-6.1": ("bookworm",), "stock-6.12": ("trixie",),
         "stock-newest": ("sid",)}


def chosen() -> str:
    """Return the kernel that KERNEL= names, or the default."""
    return os.environ.get("KERNEL") or DEFAULT
