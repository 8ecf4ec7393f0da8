# SPDX-License-Identifier: GPL-2.0-or-later
"""Sizes of two kernels of the same configuration: upstream's, and with the layer."""

import captured
import kernels
from lab.errors import LabError
from lab.kernel import PREFIX, Kernel

# Configuration, how it is compiled, whether the budget holds for it.  Tables
# of names weigh more in the lab's kernel than in any that people use, and
# that kernel has fault injection too, which Linux has not.
CONFIGS = {"lab": ("-O2", False), "lab-os": ("-Os", False),
           "users": ("-O2", True)}


def _size(endian, style, vmlinux):
    command = [PREFIX[endian] + "size", style, str(vmlinux)]
    try:
        done = captured.run(*command)
    except FileNotFoundError:
        raise LabError(f"{command[0]} is missing; type: scripts/install-deps"
                       ) from None
    if done.returncode:
        raise LabError(f"{' '.join(command)}: {done.stderr.strip()}")
    return [line.split() for line in done.stdout.splitlines()]


def sizes(endian, vmlinux):
    """{"text": code and constants, ".text": that section} in bytes."""
    berkeley = _size(endian, "-B", vmlinux)
    sections = {line[0]: int(line[1]) for line in _size(endian, "-A", vmlinux)
                if len(line) == 3 and line[1].isdigit()}
    if berkeley[0][0] != "text" or ".text" not in sections:
        raise LabError(f"{vmlinux}: cannot read what {PREFIX[endian]}size says")
    return {"text": int(berkeley[1][0]), ".text": sections[".text"]}


def _built(endian, config, layer):
    """Its sizes; builds it if need be."""
    products = Kernel(kernels.chosen(), endian, config, layer).build()
    return sizes(endian, products / "vmlinux")


def compare(endian, config):
    """Sizes of both kernels: upstream's, the layer's."""
    return (_built(endian, config, layer=False),
            _built(endian, config, layer=True))
