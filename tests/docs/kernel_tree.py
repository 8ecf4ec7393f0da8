# SPDX-License-Identifier: GPL-2.0-or-later
"""The document and the guide in a kernel tree: its own make htmldocs takes them."""
from __future__ import annotations

import pathlib
import re
import subprocess
import tempfile

import captured
import kernels
from ktap import Ktap
from lab import sources
from overlay.plan import plan

FOLDER = kernels.TABLE[kernels.QUOTED].documents


def _mirror(pristine: pathlib.Path, tree: pathlib.Path,
            changes: dict[tuple[str, ...], str | None]) -> None:
    """A tree with these changes; all else is links to the pristine one."""
    tree.mkdir()
    below: dict[str, dict[tuple[str, ...], str | None]] = {}
    for (first, *rest), text in changes.items():
        below.setdefault(first, {})[tuple(rest)] = text
    if pristine.is_dir():
        for path in pristine.iterdir():
            if path.name not in below:
                (tree / path.name).symlink_to(path)
    for name, inner in below.items():
        if () not in inner:
            _mirror(pristine / name, tree / name, inner)
        elif inner[()] is not None:
            (tree / name).write_text(inner[()], encoding="utf-8")


def _make(tree: pathlib.Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run make there; options of a make around us are not meant."""
    return captured.run("make", "-C", tree, *words, stderr=subprocess.STDOUT,
                        env={**captured.without_make(), "PYTHONWARNINGS": "ignore"})


def check(ktap: Ktap) -> None:
    """Put the layer into a tree, and build the pages of powerpc there."""
    pristine = sources.pristine(kernels.QUOTED)
    changes = plan(pristine)
    pages = [name for name, text in changes.items()
             if text is not None and name.startswith(FOLDER) and name.endswith(".rst")]
    with tempfile.TemporaryDirectory() as scratch:
        tree = pathlib.Path(scratch, "tree")
        _mirror(pristine, tree, {tuple(name.split("/")): text
                                 for name, text in changes.items()})
        done = _make(tree, "htmldocs", "SPHINXDIRS=powerpc")
        said = done.stdout.splitlines()
        warnings = [line for line in said if re.search(r"warning|error", line, re.I)]
        ktap.result("make htmldocs of a kernel with the layer gives no warning",
                    not done.returncode and not warnings, warnings or said[-20:])
        html = tree / "Documentation/output/powerpc"
        missing = [name for name in pages if not (
            html / name.removeprefix(f"{FOLDER}/")).with_suffix(".html").is_file()]
        ktap.result(f"it has the layer's pages ({len(pages)})",
                    len(pages) > 5 and not missing, missing)
