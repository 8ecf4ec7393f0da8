# SPDX-License-Identifier: GPL-2.0-or-later
"""The document and the guide in a kernel tree: its own Sphinx set-up takes them."""
from __future__ import annotations

import os
import pathlib
import subprocess
import sys
import tempfile

from ktap import Ktap
from lab import sources
from overlay.plan import plan

FOLDER = "Documentation/powerpc"
# A kernel's index has hundreds of pages; these are ours.
INDEX = "Ours\n====\n\n.. toctree::\n\n   papr_hcalls\n   hcalls/index\n"


def _tree(pristine: pathlib.Path, tree: pathlib.Path) -> int:
    """What the overlay writes, with what a kernel builds documents with; pages."""
    changes = plan(pristine)
    for name, text in changes.items():
        if text is not None:
            path = tree / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    (tree / FOLDER / "index.rst").write_text(INDEX, encoding="utf-8")
    for name in ("scripts", "Documentation/conf.py", "Documentation/sphinx",
                 "Documentation/sphinx-static"):
        (tree / name).symlink_to(pristine / name)
    return sum(name.startswith(FOLDER) and name.endswith(".rst") for name in changes)


def check(ktap: Ktap) -> None:
    """Build them as make htmldocs does."""
    with tempfile.TemporaryDirectory() as scratch:
        tree = pathlib.Path(scratch, "tree")
        pages = _tree(sources.pristine("6.1"), tree)
        done = subprocess.run(
            [sys.executable, "-m", "sphinx", "-q", "-c", ".", "-b", "html",
             "-D", "version=0", "-D", "release=0", "powerpc", f"{scratch}/html"],
            cwd=tree / "Documentation", text=True, check=False,
            env=dict(os.environ, srctree=str(tree), PYTHONWARNINGS="ignore"),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        said = [line for line in done.stdout.splitlines() if not line.startswith("Using ")]
        made = list(pathlib.Path(scratch, "html").rglob("*.html"))
        ktap.result("a kernel's own documentation takes the pages without a warning",
                    not done.returncode and not said and len(made) >= pages > 5, said)
