# SPDX-License-Identifier: GPL-2.0-or-later
"""Run a program for what it prints."""

import os
import subprocess


def run(*command, check=False, **how):
    """Exit status and output, as text; how: of subprocess.run()."""
    return subprocess.run(list(map(str, command)), check=check,
                          **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True,
                             **how})


def without_make(*names):
    """The environment without what a make around us has set, and without these variables."""
    return {name: value for name, value in os.environ.items()
            if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "T", *names)}
