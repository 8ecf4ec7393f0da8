# SPDX-License-Identifier: GPL-2.0-or-later
"""Variants of a test: a byte order, an ABI and a configuration, as in be-elfv2-debug.

	@pytest.mark.variants("le", "be", full="le-debug be-debug")

The test takes the fixtures endian, abi and config.  A variant after full= runs
only in make check-full, or by its name.
"""
from __future__ import annotations

from typing import Any, NamedTuple

import pytest

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
    default = Variant("le" if item.get_closest_marker("kernel") else None, None, "")
    return spec.params.get("variant", default) if spec else default


def config(item: Any, variant: Variant) -> str:
    """Return the configuration of a test's kernel; debug may stand for nvdimm-debug."""
    mark = item.get_closest_marker("kernel")
    base = mark.args[0] if mark else ""
    other_abi = mark and variant.endian and variant.abi != DEFAULT_ABI[variant.endian]
    chosen = variant.abi if other_abi else variant.config
    longer = f"{base}-{chosen}"
    return longer if longer in CONFIGURATIONS else chosen or base


def kernels_of(item: Any) -> list[tuple[str, str, bool]]:
    """Return the kernels that a test boots: byte order, configuration, with the layer."""
    mark = item.get_closest_marker("kernel")
    if not mark or not mark.kwargs.get("compiled", True):
        return []
    variant = of(item)
    found = [(variant.endian or "le", config(item, variant), True)]
    if mark.kwargs.get("upstream"):
        found.append((*found[0][:2], False))
    return found + [(*name.split("-", 1), True) for name in mark.kwargs.get("also", ())]
