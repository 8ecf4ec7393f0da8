# SPDX-License-Identifier: GPL-2.0-or-later
"""Patches of the series: kernels after each patch (stepwise.py), lines, style, messages."""
from __future__ import annotations

import pathlib
import random
import re

import pytest

import callsites
import captured
import stepwise
import test_instrumented
from exceptions import Exceptions
from overlay import series
from overlay.plan import plan

HERE = pathlib.Path(__file__).resolve().parent
MOST_LINES = 600
# Place, or nothing for the message, and type.
_COMPLAINT = re.compile(r"^(\S*):\d+: (?:ERROR|WARNING|CHECK):(\w+):")


@pytest.mark.variants(full="le be")
@pytest.mark.limit(36000)
@pytest.mark.cpus(2)
def test_patches(checks, endian, folder):
    """A kernel after each patch of the series: it builds, boots, agrees with QEMU's log"""
    for step in stepwise.steps(stepwise.pristine()):
        result = stepwise.check(endian, step, folder)
        checks.none(f"{step.number}: builds without new warnings: {step.subject}", result.build)
        checks.none(f"{step.number}: boots, and KUnit passes: {step.subject}", result.boot)
        checks.none(f"{step.number}: calls are as in QEMU's log: {step.subject}", result.calls)


@pytest.mark.limit(300)
def test_patch_lines(checks):
    """No patch of the series adds more lines by hand than a reviewer can take"""
    root = stepwise.pristine()
    long = [f"{step.number}: {step.lines(root, False)} lines by hand: {step.subject}"
            for step in stepwise.steps(root) if step.lines(root, False) > MOST_LINES]
    checks.none(f"no patch adds more than {MOST_LINES} lines by hand", long)


def complaints(root: pathlib.Path, patch: pathlib.Path) -> list[tuple[str, str, str]]:
    """Return what checkpatch.pl of a kernel says of a patch: (file, type, line)."""
    said = captured.run("perl", root / "scripts/checkpatch.pl", "--strict", "--no-tree", "--terse",
                        "--showfile", "--show-types", "--no-summary", "--max-line-length=100",
                        patch, cwd=patch.parent).stdout
    return [(match[1] or "message", match[2], match[0]) for match in
            map(_COMPLAINT.match, said.splitlines()) if match]


def check_style(checks, root: pathlib.Path, patches: list[pathlib.Path]) -> None:
    """Run checkpatch.pl --strict; checkpatch.ini has the exceptions, each of them needed."""
    excused = Exceptions(HERE / "checkpatch.ini")
    strange = [f"{patch.name}: {line}" for patch in patches
               for name, kind, line in complaints(root, patch) if not excused.excuse(name, kind)]
    checks.none("checkpatch --strict has nothing to say of a patch without a reason", strange)
    unused = excused.unused()
    checks.result("each exception from checkpatch is needed", patches and not unused, unused)


def check_message(checks, patch: pathlib.Path) -> None:
    """Check that a message has a problem, a change and a test."""
    text = patch.read_text(encoding="utf-8").partition("\n---\n")[0]
    head, _, body = text.partition("\n\n")
    subject = " ".join(head.partition("Subject: ")[2].split())
    paragraphs = re.split(r"\n\n", re.split(r"\n\n(?:Fixes|Signed-off-by): ", body)[0])
    wrong = []
    if len(paragraphs) < 3 or not paragraphs[-1].startswith("Tested "):
        wrong.append("a paragraph each for problem, change and test (Tested ...)")
    if not re.search(r"^Signed-off-by: .+ <.+@.+>$", body, re.M):
        wrong.append("a line Signed-off-by:")
    wrong += [f"at most 75 columns: {line}" for line in body.splitlines()
              if len(line) > 75 and not line.startswith(("Fixes: ", "Signed-off-by: "))]
    checks.none(f"the message is complete: {subject}", wrong)


@pytest.mark.limit(1800)
def test_patch_style(checks, folder):
    """checkpatch --strict on each patch of the series; problem, change, test in each message"""
    root = stepwise.pristine()
    names = series.write(root, plan(root), folder / "series")
    patches = [folder / "series" / name for name in names if not name.startswith("0000-")]
    check_style(checks, root, patches)
    for patch in patches:
        check_message(checks, patch)


@pytest.mark.variants(full="le-users be-users le-allmod be-allmod")
@pytest.mark.limit(7200)
@pytest.mark.cpus(2)
def test_patch_users(checks, endian, config):
    """In-tree users at the end of the series: compiled with W=1, powernv and pseries"""
    root = stepwise.pristine()
    step = stepwise.steps(root)[-1]
    kern = stepwise.EndKernel(stepwise.version(), endian, config, step)
    kern.prepare()
    wanted = {source for source in callsites.users(kern.tree_folder())
              if config == "allmod" or test_instrumented.compiled(source, endian)}
    wanted |= {path for path, text in step.changes.items() if path.endswith(".c") and text
               and path.startswith(("arch/", "drivers/")) and config == "allmod"}
    found, wrong = kern.objects_of(sorted(wanted))
    missing = sorted(wanted - set(found))
    checks.result(f"each user of hypervisor calls compiles ({len(wanted)})",
                  len(wanted) > 50 and not missing, missing)
    checks.none("no file of the series has a warning or an error", wrong)


@pytest.mark.full
@pytest.mark.limit(3600)
@pytest.mark.cpus(2)
def test_patch_sample(checks, seed, folder):
    """A kernel after one patch of the series, chosen by the seed: it builds and boots"""
    step = random.Random(seed).choice(stepwise.steps(stepwise.pristine()))
    wrong = stepwise.check("le", step, folder).wrong()
    checks.result("a kernel after one patch builds and boots", not wrong,
                  [f"{step.number}: {step.subject}", *wrong])
