# SPDX-License-Identifier: GPL-2.0-or-later
"""Exceptions from the complaints of checkpatch.pl, each with a reason; each must be needed.

A file has a section for each pattern of file names, with a line for each type of
complaint: TYPE = reason.
"""
from __future__ import annotations

import configparser
import fnmatch
import pathlib


class Exceptions:
    """The exceptions of a file."""

    def __init__(self, path: pathlib.Path):
        config = configparser.ConfigParser(interpolation=None, delimiters=("=",))
        config.optionxform = str
        config.read(path, encoding="utf-8")
        self._all = {(section, kind) for section in config.sections()
                     for kind in config[section]}
        self._used: set[tuple[str, str]] = set()

    def excuse(self, name: str, kind: str) -> bool:
        """Return True if this type of complaint about a file does not count."""
        found = {(section, each) for section, each in self._all
                 if each == kind and fnmatch.fnmatchcase(name, section)}
        self._used |= found
        return bool(found)

    def unused(self) -> list[str]:
        """Return the exceptions that excused nothing."""
        return [f"[{section}] {kind}" for section, kind in sorted(self._all - self._used)]
