# SPDX-License-Identifier: GPL-2.0-or-later
"""Build pages from a checkout.

Sphinx reads build/docs/source, which has the checkout's Documentation/ and the
generated pages.  synchronize() writes only changed files, so that a second
build is fast.
"""

import os
import pathlib
import shutil
import subprocess
import sys

import captured
import kernels
from hcallgen import catalogue, emit_reference
from lab import sources

from . import linux, manpages, measured, results, rules, theme
from .errors import DocsError

TOP = pathlib.Path(__file__).resolve().parents[2]

_SUFFIXES = (".rst", ".py", ".css", ".c", ".svg", ".txt")


def _written(checkout):
    """Return the committed pages: {path below the source folder: text}."""
    folder = checkout / "Documentation"
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8")
            for path in sorted(folder.rglob("*")) if path.suffix in _SUFFIXES}


def pages(checkout, pristine):
    """Return the input of Sphinx: {path: text}."""
    calls = catalogue.read(str(checkout / catalogue.SPECS))
    facts = linux.facts(pristine, kernels.QUOTED)
    facts.programs += measured.programs(checkout)
    found = _written(checkout)
    for name, text in emit_reference.pages(calls, facts).items():
        found[f"reference/{name}"] = text
    found["reference/coverage.rst"] = rules.page(checkout)
    found[f"{results.PAGE}.rst"] = results.page(checkout)
    # The first page includes the figures of README.rst.
    found["readme.txt"] = (checkout / "README.rst").read_text(encoding="utf-8")
    return found


def synchronize(folder, wanted):
    """Write the wanted texts to a folder, remove all other files, keep unchanged ones."""
    for path in [p for p in folder.rglob("*") if p.is_file()]:
        if str(path.relative_to(folder)) not in wanted:
            path.unlink()
    for name, text in wanted.items():
        path = folder / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def html(checkout, pristine, out):
    """Write the HTML pages; treat a warning of Sphinx as an error."""
    environment = dict(os.environ, HCALL_CHECKOUT=str(checkout),
                       HCALL_KERNEL=str(pristine), PYTHONWARNINGS="ignore",
                       PYTHONPATH=os.pathsep.join([
                           str(TOP / "scripts"), str(pristine / "Documentation/sphinx")]))
    # Sphinx writes every page, but does not remove the pages of removed sources.
    shutil.rmtree(out / "html", ignore_errors=True)
    # -a: the search loses the index entries of pages that Sphinx does not write.
    command = [sys.executable, "-m", "sphinx", "-a", "-q", "-W", "--keep-going", "-j2",
               "-b", "html", "-d", str(out / "doctrees"), str(out / "source"),
               str(out / "html")]
    done = captured.run(*command, env=environment, stderr=subprocess.STDOUT)
    if done.returncode:
        raise DocsError("Sphinx failed; correct these errors:\n"
                        + done.stdout.replace(f"{out / 'source'}{os.sep}", "Documentation/"))
    theme.mend(out / "html")


def everything(checkout, out):
    """Write HTML and man pages of a checkout to the folder out."""
    pristine = sources.pristine(kernels.QUOTED)
    synchronize(out / "source", pages(checkout, pristine))
    manpages.write(checkout, pristine, out / "man")
    html(checkout, pristine, out)
