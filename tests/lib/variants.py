# SPDX-License-Identifier: GPL-2.0-or-later
"""Variants of a test: a byte order, an ABI and a configuration, as in be-elfv2-debug.

	@pytest.mark.variants("le", "be", full="le-debug be-debug")

The test takes the fixtures endian, abi and config.  A variant after full= runs
only in make check-full, or by its name.
"""
from __future__ import annotations

from typing import Any, NamedTuple

import pytest

import kernels
from lab.kernel import CONFIGURATIONS

DEFAULT_ABI = {"le": "elfv2", "be": "elfv1"}


class Variant(NamedTuple):
    """One variant; config is empty for the test's default."""

    endian: str | None
    abi: str | None
    config: str

    @classmethod
    def parse(cls, name: str) -> Variant:
        """Return the variant with this name."""
        words = name.split("-")
        endian = words.pop(0) if words[0] in DEFAULT_ABI else None
        abi = words.pop(0) if words and words[0].startswith("elfv") else None
        return cls(endian, abi or (DEFAULT_ABI[endian] if endian else None), "-".join(words))


def parametrize(metafunc: Any) -> None:
    """Make a test for each variant of the mark and each chosen kernel."""
    mark = metafunc.definition.get_closest_marker("variants")
    if mark:
        full = mark.kwargs.get("full", "").split()
        metafunc.parametrize("variant", [
            *(pytest.param(Variant.parse(name), id=name) for name in mark.args),
            *(pytest.param(Variant.parse(name), id=name, marks=pytest.mark.full)
              for name in full)])


def of(item: Any) -> Variant:
    """Return the variant of a test; one with a kernel and no variants is little-endian."""
    spec = getattr(item, "callspec", None)
    mark = item.get_closest_marker("kernel")
    default = Variant(mark and mark.kwargs.get("endian", "le"), None, "")
    return spec.params.get("variant", default) if spec else default


def config(item: Any, variant: Variant) -> str:
    """Return the configuration of a test's kernel; debug may stand for nvdimm-debug."""
    mark = item.get_closest_marker("kernel")
    base = mark.args[0] if mark else ""
    other_abi = mark and variant.endian and variant.abi != DEFAULT_ABI[variant.endian]
    chosen = variant.abi if other_abi else variant.config
    longer = f"{base}-{chosen}"
    return longer if longer in CONFIGURATIONS else chosen or base


class Wanted(NamedTuple):
    """A kernel that a test boots; layer is False for Linux without the layer."""

    version: str
    endian: str
    config: str
    layer: bool = True


def kernels_of(item: Any) -> list[Wanted]:
    """Return the kernels that a test boots."""
    mark = item.get_closest_marker("kernel")
    if not mark or not mark.kwargs.get("compiled", True):
        return []
    variant = of(item)
    version = mark.kwargs.get("version") or kernels.chosen()
    found = [Wanted(version, variant.endian or "le", config(item, variant))]
    if mark.kwargs.get("upstream"):
        found.append(found[0]._replace(layer=False))
    return found + [Wanted(version, *name.split("-", 1)) for name in mark.kwargs.get("also", ())]
