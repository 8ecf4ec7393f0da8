# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the style of all committed files.

Licence lines, plain words (plain.py), the kernel's checkpatch.pl with a reason for
each exception (checkpatch.ini), shellcheck, pylint, yamllint, codespell.
"""

import fnmatch
import pathlib
import re
import subprocess
import sys

import pytest

import captured
import checkout
import kernels
import plain
from exceptions import Exceptions
from lab import sources
from lab.errors import LabError

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
KERNEL_STYLE = (".c", ".h", ".S")
# Texts of licences, files that hold nothing but names or saved inputs, what stands in for
# files of a kernel, patches, and files that debian/copyright names.
NO_LICENCE_LINE = ("LICENSES/*", "COPYING", ".gitignore",
                   "tests/style/words.txt", "tests/hcall_tool/debugfs/*", "tests/fuzz/corpus/*",
                   "tools/packaging/debian/*", "scripts/overlay/*/*.patch")
# Written so that this line has none of them.
FORBIDDEN = re.compile(r"\b(T[O]DO|F[I]XME|X[X]X|H[A]CK)\b")


def run(*command):
    """Run a checker in the top folder."""
    try:
        return captured.run(*command, cwd=TOP)
    except FileNotFoundError:
        return subprocess.CompletedProcess(
            command, 127, "", f"{command[0]} is missing; type: "
            "scripts/install-deps")


def first_lines(name, count=3):
    """Beginning of a text file."""
    with open(TOP / name, encoding="utf-8") as file:
        return [file.readline().rstrip("\n") for _ in range(count)]


def by_interpreter(names, word):
    """Scripts without a suffix whose first line names an interpreter."""
    return [name for name in names if first_lines(name, 1)[0].startswith("#!")
            and word in first_lines(name, 1)[0]]


def check_licences(ktap, names):
    """An SPDX line within the first three lines of each file."""
    lacking = [name for name in names
               if not any(fnmatch.fnmatch(name, p) for p in NO_LICENCE_LINE)
               and not any("SPDX-License-Identifier: GPL-2.0-or-later" in line
                           for line in first_lines(name))]
    ktap.result("every file names its licence", len(names) > 20
                and not lacking, lacking)


def check_marks(ktap, names):
    """Nothing left for later."""
    found = []
    for name in names:
        # A patch may remove such a note of Linux.
        if name in ("tests/style/test_style.py", "LICENSES/GPL-2.0-or-later.txt") \
                or name.endswith(".patch"):
            continue
        for number, line in enumerate(
                (TOP / name).read_text(encoding="utf-8").split("\n"), 1):
            if FORBIDDEN.search(line):
                found.append(f"{name}:{number}: {line.strip()}")
    ktap.none("no note of work left undone", found)


def check_kernel_style(ktap, names):
    """checkpatch.pl of the kernel that the layer goes into."""
    try:
        checkpatch = sources.pristine(kernels.QUOTED) / "scripts/checkpatch.pl"
    except LabError as error:
        ktap.bail_out(error)
    excused = Exceptions(HERE / "checkpatch.ini")
    complaints, checked = [], 0
    for name in names:
        result = run("perl", str(checkpatch), "--no-tree", "--terse", "--file",
                     "--show-types", "--no-summary", "--max-line-length=100",
                     name)
        checked += result.returncode in (0, 1)
        for line in result.stdout.splitlines():
            match = re.match(r"\S+:\d+: (?:ERROR|WARNING|CHECK):(\w+):", line)
            if match and not excused.excuse(name, match.group(1)):
                complaints.append(line)
    ktap.result("checkpatch has nothing to say", not complaints
                and checked == len(names) > 5,
                [f"{checked} of {len(names)} checked", *complaints])
    ktap.none("every exception from checkpatch is needed", excused.unused())


def check_with(ktap, name, files, *command):
    """A checker whose exit status says all."""
    result = run(*command, *files)
    ktap.result(name, files and not result.returncode,
                (result.stdout + result.stderr).splitlines()[:60])


@pytest.mark.limit(1800)
def test_style(checks):
    """Licence lines, kernel style, shell and Python linters."""
    names = checkout.files()
    check_licences(checks, names)
    check_marks(checks, names)
    plain.check(checks, TOP, names)
    check_kernel_style(checks, [n for n in names if n.endswith(KERNEL_STYLE)])
    check_with(checks, "shellcheck", by_interpreter(names, "sh"), "shellcheck")
    python = [n for n in names if n.endswith(".py")]
    python += by_interpreter(names, "python")
    check_with(checks, "pylint", python, sys.executable, "-m", "pylint",
               f"--rcfile={HERE / 'pylintrc'}", "-j2")
    check_with(checks, "yamllint", [n for n in names if n.endswith(".yaml")],
               "yamllint", "-s", "-c", str(HERE / "yamllint.yaml"))
    check_with(checks, "codespell", names, "codespell", "-L",
               ",".join((HERE / "words.txt").read_text().split()))
