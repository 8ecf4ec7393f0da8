# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the output for the sample catalogue byte by byte."""
from __future__ import annotations

import difflib
import os
import shutil
import tempfile

from harness import HERE, SAMPLE, done, hcallgen, test, tree


def _generate(specs: str, seed: str = "0") -> dict[str, str]:
    with tempfile.TemporaryDirectory() as out:
        done(hcallgen("--specs", specs, "--out", out, "generate", seed=seed))
        return tree(out)


@test("golden: the sample gives the expected files")
def _golden() -> None:
    made, golden = _generate(SAMPLE), tree(os.path.join(HERE, "golden"))
    assert sorted(made) == sorted(golden), f"files differ: {sorted(made)}"
    for path, text in golden.items():
        diff = difflib.unified_diff(text.splitlines(), made[path].splitlines(),
                                    "golden", "generated", lineterm="")
        assert made[path] == text, f"{path}\n" + "\n".join(diff)


@test("golden: every file says what it is made from and how")
def _banner() -> None:
    for path, text in _generate(SAMPLE).items():
        head = text.splitlines()[:5]
        assert head[0].split(None, 1)[1].startswith(
            "SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause"), path
        for word, line in (("hcalls/specs/", head[2]), ("scripts/hcallgen", head[3]),
                           ("make generate", head[4])):
            assert word in line, f"{path}: '{word}' is not in '{line}'"


@test("golden: neither hashing nor the order of files matters")
def _deterministic() -> None:
    first = _generate(SAMPLE, seed="1")
    assert first == _generate(SAMPLE, seed="2"), "differs with the hash seed"
    with tempfile.TemporaryDirectory() as specs:
        for name in sorted(os.listdir(SAMPLE), reverse=True):
            shutil.copy(os.path.join(SAMPLE, name), specs)
        assert first == _generate(specs, seed="3"), "differs with the order of files"
