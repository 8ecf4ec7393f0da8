# SPDX-License-Identifier: GPL-2.0-or-later
"""Number of processors that a program may keep busy."""

import os


def count():
    """Return JOBS, which tests that run side by side have, or all that there are."""
    return int(os.environ.get("JOBS") or os.cpu_count())
