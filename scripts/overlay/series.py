# SPDX-License-Identifier: GPL-2.0-or-later
"""The overlay as a series of patches for git am.

A scratch repository gets those files of the tree that change, then one commit
for each concern.  After each of them a kernel builds: what comes early is
not compiled before the fourth, which swaps Linux's own layer for this one.
"""

import os
import pathlib
import re
import subprocess
import tempfile

from .errors import Refusal

# In the order of the series: subject, reason, and which paths belong to it;
# one without a pattern takes what no other does.
CONCERNS = (
    ("powerpc/pseries: add tables of hypervisor calls and statuses",
     """\
Every call and every status by name, with an errno for each status.  The
tables are generated from a catalogue and replace none; the next commits
use them.""",
     r"/(hvcall-gen\.h|hvcall-names\.h|hvcall_names-gen\.c|hvcall_text\.c)$"),
    ("powerpc/pseries: add one retry engine for busy calls",
     """\
Some forty loops decide on their own when to call again, how long to wait,
and when to give up; several get it wrong.  This is one that new callers
can use.""",
     r"/(hvcall-retry\.h|hvcall_retry\.c)$"),
    ("nvdimm: free the attribute that shows the CPUs of a PMU",
     """\
It was allocated for each PMU and freed with none; so each unbinding of an
NVDIMM that has statistics lost it.""",
     r"^drivers/nvdimm/"),
    ("powerpc/pseries: make hypervisor calls inline, observe them in one place",
     """\
A call with a constant opcode is compiled in line and costs what its
registers cost.  The trampolines behind it are built from one macro.
Tracepoints and statistics share one static branch; statistics cover all
ranges of opcodes and calls from idle.

No caller changes.""",
     None),
    ("powerpc/pseries: add typed hypervisor calls",
     """\
Each call as a C function, generated: arguments by name, results by value,
and a separate type for addresses that go to the hypervisor.""",
     r"/(hcalls[-\w]*-gen\.h|hvcall-ra\.h)$"),
    ("powerpc: document hypervisor calls",
     """\
The calling convention in full, with corrections to the text that was
there, and a guide to the layer.""",
     r"^Documentation/"),
)


def _git(folder, *args, text=None):
    """Run git in the scratch repository; its output."""
    done = subprocess.run(["git", "-C", str(folder), *args], input=text,
                          capture_output=True, text=True, check=False)
    if done.returncode:
        raise Refusal([f"git {args[0]} failed: {done.stderr.strip()}"])
    return done.stdout


def _identity():
    """Return the author of the patches, from git's configuration."""
    known = {}
    for key, fallback in (("name", "hcall overlay"), ("email", "overlay@localhost")):
        done = subprocess.run(["git", "config", f"user.{key}"], capture_output=True,
                              text=True, check=False)
        known[key] = done.stdout.strip() or fallback
    return ["-c", f"user.name={known['name']}", "-c", f"user.email={known['email']}"]


def _put(folder, path, text):
    """Write a file, or take it away."""
    place = folder / path
    if text is None:
        place.unlink()
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def _of_concern(changes, index):
    """Paths of one commit."""
    patterns = [pattern for _, _, pattern in CONCERNS]
    return [path for path in changes
            if index == next((number for number, pattern in enumerate(patterns)
                              if pattern and re.search(pattern, path)),
                             patterns.index(None))]


def write(root, changes, out):
    """Write the series; names of its files."""
    out = pathlib.Path(out).resolve()
    out.mkdir(parents=True, exist_ok=True)
    if any(out.iterdir()):
        raise Refusal([f"{out}: is not empty; name a new folder"])
    me = _identity()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        _git(folder, "init", "-q")
        for path in changes:
            if (root / path).is_file():
                _put(folder, path, (root / path).read_text(encoding="utf-8"))
        _git(folder, "add", "-A")
        _git(folder, *me, "commit", "-q", "-m", "the tree as it was")
        for index, (subject, reason, _) in enumerate(CONCERNS):
            for path in _of_concern(changes, index):
                _put(folder, path, changes[path])
            _git(folder, "add", "-A")
            _git(folder, *me, "commit", "-q", "-F", "-", text=f"{subject}\n\n{reason}\n")
        root_commit = _git(folder, "rev-list", "--max-parents=0", "HEAD").strip()
        made = _git(folder, "format-patch", "--no-signature", "-o", str(out),
                    f"{root_commit}..HEAD")
    return [os.path.basename(name) for name in made.split()]
