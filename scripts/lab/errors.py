# SPDX-License-Identifier: GPL-2.0-or-later
"""The lab's one exception: what is wrong and what to do about it."""


class LabError(Exception):
    """A message for the person at the terminal; the lab stops."""


class Unavailable(LabError):
    """A kernel that cannot be had now: no network, or Debian has moved on."""
