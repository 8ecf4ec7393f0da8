# SPDX-License-Identifier: GPL-2.0-or-later
"""Variants of a test: a byte order, an ABI and a configuration, as in be-elfv2-debug.

	@pytest.mark.variants("le", "be", full="le-debug be-debug")

The test takes the fixtures endian, abi and config.  A variant after full= runs
only in make check-full, or by its name.
"""
from __future__ import annotations

from typing import Any, NamedTuple

import pytest

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
              for name in full)], scope="session")


def of(item: Any) -> Variant:
    """Return the variant of a test."""
    spec = getattr(item, "callspec", None)
    return spec.params.get("variant", Variant(None, None, "")) if spec \
        else Variant(None, None, "")
