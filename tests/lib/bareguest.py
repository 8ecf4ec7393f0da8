# SPDX-License-Identifier: GPL-2.0-or-later
"""What all programs that boot in the bare guest of tests/guest share."""

# Byte order and ABI, and the compiler for them.
TARGETS = {
    ("le", "elfv2"): "powerpc64le-linux-gnu-",
    ("be", "elfv1"): "powerpc64-linux-gnu-",
    ("be", "elfv2"): "powerpc64-linux-gnu-",
}
DEFAULT_ABI = {"le": "elfv2", "be": "elfv1"}

# The mitigations only make QEMU ask for what TCG does not have.
QEMU_OPTIONS = [
    "-machine", "pseries,cap-cfpc=broken,cap-sbbc=broken,cap-ibs=broken,"
                "cap-ccf-assist=off",
    "-accel", "tcg", "-cpu", "power9", "-m", "256M", "-display", "none",
    "-nodefaults", "-no-reboot", "-monitor", "none", "-serial", "stdio",
]
