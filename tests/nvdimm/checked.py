# SPDX-License-Identifier: GPL-2.0-or-later
"""The option of these tests for a kernel that checks itself."""
from __future__ import annotations

import argparse

import kernels
from lab.kernel import Kernel


def add_option(parser: argparse.ArgumentParser) -> None:
    """--config."""
    parser.add_argument("--config", default="nvdimm", choices=("nvdimm", "nvdimm-debug"),
                        help="how the kernel is configured (default: %(default)s)")


def kernel(args: argparse.Namespace) -> Kernel:
    """The kernel that was asked for."""
    return Kernel(kernels.chosen(), "le", args.config)
