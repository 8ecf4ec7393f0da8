# SPDX-License-Identifier: GPL-2.0-or-later
"""Run a program for what it prints."""

import subprocess


def run(*command, check=False, **how):
    """Exit status and output, as text; how: of subprocess.run()."""
    return subprocess.run(list(map(str, command)), check=check,
                          **{"capture_output": True, "text": True, **how})
