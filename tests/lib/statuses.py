# SPDX-License-Identifier: GPL-2.0-or-later
"""The catalogue's statuses, read without the generator: what tests expect."""
from __future__ import annotations

import errno
import functools
import pathlib
from typing import Any

import yaml

_FILE = (pathlib.Path(__file__).resolve().parents[2]
         / "Documentation/arch/powerpc/hcalls/specs/status.yaml")


@functools.lru_cache(maxsize=None)
def status_file() -> dict[str, Any]:
    """All of status.yaml."""
    with open(_FILE, encoding="utf-8") as stream:
        return yaml.load(stream, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def entry(status: int) -> dict[str, Any]:
    """Return the entry of a value; empty without one."""
    for one in status_file()["statuses"]:
        if status in [one["value"], *one.get("also", [])]:
            return one
    for span in status_file()["ranges"]:
        if span["first"] <= status <= span["last"]:
            return span
    return {}


def status_errno(status: int) -> int:
    """Errno of a status: 0 or negative."""
    name = entry(status).get("errno", "EIO")
    return -getattr(errno, name) if name else 0


def values(name: str) -> range:
    """Every value that has a name, of a status or of a range."""
    for one in status_file()["statuses"]:
        if one["name"] == name:
            return range(one["value"], one["value"] + 1)
    for span in status_file()["ranges"]:
        if span["name"] == name:
            return range(span["first"], span["last"] + 1)
    raise KeyError(name)
