# SPDX-License-Identifier: GPL-2.0-or-later
"""Pages that are built again are those of a first build.

Built a second time, and after the catalogue, a header, a sample, rules and pages
were others: nothing is missing, and nothing is left of what was there before.
"""
from __future__ import annotations

import hashlib
import json
import pathlib
import shutil
import subprocess
import sys

import pytest

import captured

TOP = pathlib.Path(__file__).resolve().parents[2]
GUIDE = "Documentation/arch/powerpc/hcalls"
# Inputs of the pages.
FOLDERS = ("Documentation", "arch/powerpc/include/asm", "tests/docs", "tools/hcall")
# Sphinx's own notes, for no reader.
NOTES = {".buildinfo"}

# In a file, a text and what it is for one build; an empty text: the whole file.
OTHERS = [(f"{GUIDE}/specs/scm.yaml", "name: H_SCM_HEALTH", "name: H_SCM_OTHER"),
          ("arch/powerpc/include/asm/hvcall-retry.h", " * hcall_again() - ",
           " * hcall_again() - other: "),
          (f"{GUIDE}/samples/flush.c", "SAMPLE */\n", "SAMPLE */\n/* other */\n"),
          ("tests/docs/rules.yaml", "*: problem state gives", "*: other state gives"),
          (f"{GUIDE}/other.rst", "", ":orphan:\n\nOther\n=====\n")]


def digest(path: pathlib.Path) -> str:
    """Return the digest of a file; sort the unordered entries of the search index."""
    data = path.read_bytes()
    if path.name == "searchindex.js":
        index = json.loads(data[data.index(b"(") + 1:data.rindex(b")")])
        for table in index.values():
            if isinstance(table, dict):
                for places in table.values():
                    if isinstance(places, list):
                        places.sort()
        data = json.dumps(index, sort_keys=True).encode()
    return hashlib.sha256(data).hexdigest()


def build(checkout: pathlib.Path, out: pathlib.Path) -> dict[str, str]:
    """Build as make docs does; return the digest of each page."""
    done = captured.run(sys.executable, "-m", "docs", "--source", checkout, "--out", out,
                        cwd=TOP, stderr=subprocess.STDOUT)
    if done.returncode:
        return {"the build": done.stdout}
    return {str(path.relative_to(out)): digest(path) for kind in ("html", "man")
            for path in (out / kind).rglob("*") if path.is_file() and path.name not in NOTES}


def change(checkout: pathlib.Path) -> None:
    """Apply the changes of OTHERS."""
    for name, old, new in OTHERS:
        file = checkout / name
        text = file.read_text(encoding="utf-8") if old else ""
        if old not in text:
            raise ValueError(f"{name}: lacks {old!r}")
        file.write_text(text.replace(old, new) or new, encoding="utf-8")


def restore(checkout: pathlib.Path) -> None:
    """Undo the changes of OTHERS."""
    for name, _, _ in OTHERS:
        if (TOP / name).is_file():
            (checkout / name).write_bytes((TOP / name).read_bytes())
        else:
            (checkout / name).unlink()


def differing(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """Names of files."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.mark.full
@pytest.mark.limit(1800)
def test_docs_again(checks, folder):
    """Pages that are built again are those of a first build."""
    checkout, out = folder / "checkout", folder / "out"
    for name in FOLDERS:
        shutil.copytree(TOP / name, checkout / name)
    first = build(checkout, out)
    checks.result(f"the pages build ({len(first)} files)", len(first) > 300, first.values())
    again = differing(first, build(checkout, out))
    checks.none("built again, they are the same", again)
    change(checkout)
    others = differing(first, build(checkout, out))
    wanted = {"html/reference/scm.html", f"html/{GUIDE[14:]}/api.html",
              f"html/{GUIDE[14:]}/retry.html", f"html/{GUIDE[14:]}/other.html",
              "html/reference/coverage.html", "man/man9/hcall_again.9"}
    checks.result(f"what changes arrives ({len(others)} files)", wanted <= set(others), others)
    restore(checkout)
    after = differing(first, build(checkout, out))
    checks.none("changed back, they are what they were", after)
