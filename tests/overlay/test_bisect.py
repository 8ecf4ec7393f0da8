# SPDX-License-Identifier: GPL-2.0-or-later
"""Plant a fault in one patch of the series; git bisect run must name this patch."""
from __future__ import annotations

import os
import pathlib
import re
import sys
from typing import NamedTuple

import pytest

import captured
import faultcheck
import stepwise
import test_scm_fixes
from lab.errors import Unavailable
from overlay import series
from overlay.plan import plan

HERE = pathlib.Path(__file__).resolve().parent


class Fault(NamedTuple):
    """A line that a patch adds, in place of which it adds another one."""

    name: str
    subject: str
    old: str
    new: str


FAULTS = (
    Fault("an opcode of the table", "powerpc/pseries: add generated tables of hypervisor calls",
          "#define H_SCM_HEALTH\t\t\t0x400", "#define H_SCM_HEALTH\t\t\t0x401"),
    Fault("the opcode of a typed call", "powerpc/pseries: add generated typed calls of NVDIMMs",
          "\tconst struct hcall_regs _r = hcall_issue(H_SCM_HEALTH, drc_index);",
          "\tconst struct hcall_regs _r = hcall_issue(H_SCM_UNBIND_ALL, drc_index);"),
    Fault("the errno of a driver", "powerpc/papr_scm: reject a range of labels that wraps",
          "\tif ((u64)hdr->in_offset + hdr->in_length > p->metadata_size)",
          "\tif ((u64)hdr->in_offset + hdr->in_length > p->metadata_size + 1)"),
    Fault("a branch of a driver", "powerpc/papr_scm: correct the check of a PDSM's number",
          "\tif (!pdsc)", "\tif (pdsc)"),
)


def plant(fault: Fault, patches: list[pathlib.Path]) -> int:
    """Change the line in the patch that adds it and in later ones; return the additions."""
    added = 0
    for path in patches:
        text = path.read_text(encoding="utf-8")
        subject = re.sub(r"\n ", " ", text.partition("Subject: ")[2].partition("\n\n")[0])
        if fault.subject in subject:
            text, added = re.subn(rf"^\+{re.escape(fault.old)}$",
                                  lambda _: f"+{fault.new}", text, flags=re.M)
        elif added:
            text = re.sub(rf"^([ -]){re.escape(fault.old)}$",
                          lambda match: f"{match[1]}{fault.new}", text, flags=re.M)
        path.write_text(text, encoding="utf-8")
    return added


class Repository:
    """A repository with the files that the series changes, and the series on top."""

    def __init__(self, folder: pathlib.Path, root: pathlib.Path,
                 patches: list[pathlib.Path]) -> None:
        self.folder = folder
        folder.mkdir()
        self.git("init", "-q", "-b", "master")
        for name in series.touched(patches):
            if (root / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text((root / name).read_text(encoding="utf-8"),
                                           encoding="utf-8")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Linux itself")
        self.base = self.git("rev-parse", "HEAD").strip()
        self.git("am", "-q", *map(str, patches))

    def git(self, *args: str) -> str:
        """Run git; return its output."""
        done = captured.run("git", "-C", self.folder, "-c", "user.name=test", "-c",
                            "user.email=test@localhost", *args)
        assert not done.returncode, done.stderr
        return done.stdout

    def check(self, commit: str) -> list[str]:
        """Return what faultcheck.py says of a commit."""
        self.git("checkout", "-q", commit)
        return faultcheck.check(self.folder, stepwise.version())

    def last(self) -> str:
        """Return the last commit with a fault: driver faults end with papr_scm.c."""
        if self.check("master"):
            return "master"
        return self.git("rev-list", "-1", "--no-walk=unsorted", self.git(
            "log", "--format=%H", "--diff-filter=D", "master", "--",
            test_scm_fixes.DRIVER).strip() + "^").strip()

    def bisect(self, bad: str) -> str:
        """Return the subject of the commit that git bisect run finds."""
        self.git("bisect", "start", bad, self.base)
        said = self.git("bisect", "run", sys.executable, str(HERE / "faultcheck.py"),
                        str(self.folder), stepwise.version())
        found = re.search(r"^([0-9a-f]{40}) is the first bad commit$", said, re.M)
        return self.git("log", "-1", "--format=%s", found[1]).strip() if found else said


@pytest.mark.full
@pytest.mark.limit(1800)
def test_bisect(checks, folder, monkeypatch):
    """The series with a fault planted in one patch: git bisect run names the patch"""
    # For the program that git starts; this process has these folders already.
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    try:
        root = stepwise.pristine()
    except Unavailable as error:
        checks.unavailable("the series", error)
        return
    names = series.write(root, plan(root), folder / "series")
    texts = {folder / "series" / name: (folder / "series" / name).read_text(encoding="utf-8")
             for name in names if not name.startswith("0000-")}
    good = Repository(folder / "good", root, list(texts))
    for commit in ("master", good.base, good.last()):
        checks.none(f"without a fault, nothing is found in {commit[:6]}", good.check(commit))
    for fault in FAULTS:
        for path, text in texts.items():
            path.write_text(text, encoding="utf-8")
        checks.result(f"{fault.name}: the patch adds the line", plant(fault, list(texts)))
        repository = Repository(folder / fault.name.replace(" ", "-"), root, list(texts))
        found = repository.bisect(repository.last())
        checks.result(f"{fault.name}: git bisect run names the patch",
                      fault.subject in found, [found])
