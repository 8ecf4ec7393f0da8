# SPDX-License-Identifier: GPL-2.0-or-later
"""Split the overlay into the patches that series.yaml lists, for git am.

Most files belong to one patch as a whole.  The Makefile of platforms/pseries,
Kconfig.hcall and the index of the guide grow with the series: a patch adds lines for
its objects, options and pages.
Fixes of Linux, which the series begins with, are patches in fixes/; they change files
that later patches change or remove, and are thus not a part of the overlay.
"""
from __future__ import annotations

import difflib
import fnmatch
import json
import os
import pathlib
import re
import tempfile
import textwrap
from typing import NamedTuple, Optional

import yaml

import captured

from . import convert, undo
from .errors import Refusal

TABLE = pathlib.Path(__file__).with_suffix(".yaml")
FIXES = pathlib.Path(__file__).with_name("fixes")
# Figures of the cover letter, as make bench writes them.
FIGURES = pathlib.Path(__file__).resolve().parents[2] / "build/bench.json"
ASM, PSERIES = "arch/powerpc/include/asm", "arch/powerpc/platforms/pseries"
MAKEFILE, KCONFIG = f"{PSERIES}/Makefile", f"{PSERIES}/Kconfig.hcall"
WIDTH = 74
# An option of Kconfig.hcall, with the comment above it.
_OPTION = re.compile(r"^(?:#.*\n)*config (\w+)\n(?:(?!#|config ).*\n)*", re.M)

# An entry of the guide's table of contents.
_PAGE = re.compile(r"^   ([\w-]+)\n", re.M)

# {path: text, or None for a file that the patch removes}
Changes = dict[str, Optional[str]]


class Patch(NamedTuple):
    """One commit of the series."""

    subject: str
    body: str
    paths: list[str]
    objects: set[str]
    options: set[str]


def _read() -> dict:
    return yaml.safe_load(TABLE.read_text(encoding="utf-8"))


def _figures() -> str:
    """Return the figures of the cover letter: what has a budget, from make bench."""
    try:
        rows = json.loads(FIGURES.read_text(encoding="utf-8"))["rows"]
    except FileNotFoundError:
        return "Figures: run make bench before make patches to have them here.\n"
    kernels = [row for row in rows if row["budget"] is not None and "Linux" in row["name"]]
    lines = [f"  {row['name']}: {row['upstream']} -> {row['layer']} {row['unit']}"
             for row in kernels]
    return "\n".join(["Linux -> this series (make bench):", *lines]) + "\n"


def fix_names() -> set[str]:
    """Return the names of the fixes of Linux for all kernels."""
    return {row["patch"] for row in _read()["patches"] if "patch" in row}


def fixes(root: pathlib.Path) -> list[convert.Conversion]:
    """Return the fixes of Linux for a pristine tree, each on top of those before it."""
    changed: dict[str, str] = {}

    def read(path: str) -> str:
        return changed.get(path) or (root / path).read_text(encoding="utf-8")

    result = []
    for row in _read()["patches"]:
        fix = convert.apply(row, read, FIXES) if "patch" in row else None
        if fix:
            changed.update(fix.changes)
            result.append(fix)
    return result


def _table(docs: str) -> list[Patch]:
    """Read series.yaml without fixes; docs is the folder of the documents in this kernel."""
    folders = {"asm": ASM, "pseries": PSERIES, "docs": docs}
    patches = []
    for row in _read()["patches"]:
        if "patch" in row:
            continue
        body = "\n\n".join(textwrap.fill(text, WIDTH)
                           for text in row["why"].strip().split("\n") if text)
        if "tail" in row:
            body += "\n\n" + row["tail"].strip()
        patches.append(Patch(row["subject"], body,
                             [glob.format_map(folders) for glob in row.get("paths", ())],
                             set(row.get("objects", ())), set(row.get("options", ()))))
    return patches


def _owner(patches: list[Patch], path: str) -> int:
    """Return the index of the patch that a file belongs to."""
    for index, patch in enumerate(patches):
        if any(fnmatch.fnmatchcase(path, glob) for glob in patch.paths):
            return index
    raise Refusal([f"{path}: belongs to no patch; add a glob to {TABLE.name}"])


def _objects(line: str) -> list[str]:
    """Return the objects that a line of a Makefile names, without their suffix."""
    return [] if line.startswith("#") else re.findall(r"([\w-]+)(?:\.o\b|/$)", line)


def _strip_prefix(name: str) -> str:
    """Return the object of a variable such as CFLAGS_REMOVE_hvcall_slow."""
    return re.sub(r"^[A-Z_]+_(?=hvcall)", "", name)


def _makefile_lines(lines: list[str], done: set[str]) -> list[str]:
    """Keep the words for objects that the series has added so far."""
    kept: list[str] = []
    comments: list[str] = []
    for line in lines:
        if line.startswith("#"):
            comments.append(line)
            continue
        objects = [_strip_prefix(name) for name in _objects(line)]
        for name in objects:
            if name not in done:
                line = re.sub(rf" {re.escape(name)}(\.o|/)(?=\s)", "", line)
        if not objects or done.intersection(objects):
            kept += comments + [line]
        if not objects or done.intersection(objects) or len(comments) > 1:
            comments = []
    return kept


def _makefile(old: str, new: str, done: set[str]) -> str:
    """Return the Makefile between old and new, with the objects added so far."""
    before, after = old.splitlines(True), new.splitlines(True)
    result = []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for kind, i, j, k, end in matcher.get_opcodes():
        if kind == "equal":
            result += before[i:j]
            continue
        gone = [name for line in before[i:j] for name in _objects(line)]
        if not done.intersection(gone):
            result += before[i:j]
            result += _makefile_lines(after[k:end], done - set(gone))
        else:
            result += _makefile_lines(after[k:end], done)
    return "".join(result)


def _kconfig(text: str, done: set[str]) -> str | None:
    """Return Kconfig.hcall with the options added so far; None without one."""
    blocks = list(_OPTION.finditer(text))
    kept = [block[0] for block in blocks if block[1] in done]
    head = text[:blocks[0].start()]
    return (head + "".join(kept)).rstrip("\n") + "\n" if kept else None


def _index(text: str, pages: set[str]) -> str | None:
    """Return the index of the guide with the pages added so far; None without one."""
    return _PAGE.sub(lambda entry: entry[0] if entry[1] in pages else "", text) \
        if pages else None


class _Grown:
    """The files that grow with the series, after each patch."""

    def __init__(self, root: pathlib.Path, changes: Changes, docs: str) -> None:
        self.changes = changes
        self.guide, self.docs = f"{docs}/hcalls", f"{docs}/index.rst"
        self.old = {path: (root / path).read_text(encoding="utf-8")
                    for path in (MAKEFILE, self.docs)}
        self.shown: Changes = {**self.old, KCONFIG: None, f"{self.guide}/index.rst": None}
        self.objects: set[str] = set()
        self.options: set[str] = set()
        self.pages: set[str] = set()

    def add(self, patch: Patch, own: Changes) -> None:
        """Add a patch: put the files that it changes into its own changes."""
        self.objects |= patch.objects
        self.options |= patch.options
        self.pages |= {pathlib.PurePosixPath(path).stem for path in own
                       if str(pathlib.PurePosixPath(path).parent) == self.guide}
        index = f"{self.guide}/index.rst"
        for path, text in {
                MAKEFILE: _makefile(self.old[MAKEFILE], self.changes[MAKEFILE], self.objects),
                KCONFIG: _kconfig(self.changes[KCONFIG], self.options),
                index: _index(self.changes[index], self.pages),
                self.docs: self.changes[self.docs] if self.pages
                else self.old[self.docs]}.items():
            if text != self.shown[path]:
                self.shown[path] = own[path] = text


def states(root: pathlib.Path, changes: Changes) -> list[tuple[Patch, Changes]]:
    """Return each patch with its changes to the tree after the patch before it."""
    documents = next(path for path in changes if path.endswith("/papr_hcalls.rst"))
    docs = str(pathlib.PurePosixPath(documents).parent)
    patches = _table(docs)
    result: list[tuple[Patch, Changes]] = [(patch, {}) for patch in patches]
    grown = _Grown(root, changes, docs)
    for path, text in changes.items():
        if path not in grown.shown:
            result[_owner(patches, path)][1][path] = text
    for patch, own in result:
        grown.add(patch, own)
    for path, text in grown.shown.items():
        if text != changes[path]:
            raise Refusal([f"{path}: the last patch is incomplete; compare objects, "
                           f"options and pages of {TABLE.name} with the file"])
    return _with_fixes(root, changes, [(patch, own) for patch, own in result if own])


def _with_fixes(root: pathlib.Path, changes: Changes,
                patches: list[tuple[Patch, Changes]]) -> list[tuple[Patch, Changes]]:
    """Put the fixes of Linux between the patches, in the order of series.yaml."""
    queue = {patch.subject: (patch, own) for patch, own in patches}
    mended = {fix.name: fix for fix in fixes(root)}
    lost = sorted({path for fix in mended.values() for path in fix.changes} - set(changes))
    if lost:
        raise Refusal([f"{path}: {TABLE.name} has a fix of this file, which the layer keeps"
                       for path in lost])
    result = []
    for row in _read()["patches"]:
        if row.get("patch") in mended:
            fix = mended[row["patch"]]
            result.append((Patch(fix.subject, fix.body, [], set(), set()), dict(fix.changes)))
        elif row.get("subject") in queue:
            result.append(queue[row["subject"]])
    return result


def _git(folder, *args, text=None):
    """Run git in the scratch repository; its output."""
    done = captured.run("git", "-C", folder, *args, input=text)
    if done.returncode:
        raise Refusal([f"git {args[0]} failed: {done.stderr.strip()}"])
    return done.stdout


def _identity():
    """Return options of git with the author of the patches, from git's configuration."""
    known = {}
    for key, fallback in (("name", "hcall overlay"), ("email", "overlay@localhost")):
        done = captured.run("git", "config", f"user.{key}")
        known[key] = done.stdout.strip() or fallback
    return ["-c", f"user.name={known['name']}", "-c", f"user.email={known['email']}"]


def _commit(folder: pathlib.Path, changes: Changes, *message: str) -> None:
    for path, text in changes.items():
        if text is None:
            (folder / path).unlink()
        else:
            undo.put(folder / path, text.encode())
    _git(folder, "add", "-A")
    _git(folder, *_identity(), "commit", "-q", "--allow-empty", "-s", "-F", "-",
         text="\n\n".join(message) + "\n")


def touched(patches: list[pathlib.Path]) -> set[str]:
    """Return the paths of all files that patches change."""
    return {path for patch in patches
            for path in re.findall(r"^diff --git a/(\S+) b/", patch.read_text(encoding="utf-8"),
                                   re.M)}


def _apply(folder: pathlib.Path, patches: list[pathlib.Path]) -> None:
    """Put an earlier series on the branch "previous"."""
    _git(folder, "checkout", "-q", "-b", "previous")
    _git(folder, *_identity(), "am", "-q", *map(str, patches))
    _git(folder, "checkout", "-q", "series")


def write(root, changes, out, previous=None, conversions=()):
    """Write the series and its cover letter; return the names of the files.

    conversions
                patches that follow the layer's
    previous    folder of an earlier series for the same tree: the cover letter gets a
                range-diff against it
    """
    out = pathlib.Path(out).resolve()
    out.mkdir(parents=True, exist_ok=True)
    if any(out.iterdir()):
        raise Refusal([f"{out}: is not empty; name a new folder"])
    earlier = sorted(path for path in pathlib.Path(previous).glob("*.patch")
                     if not path.name.startswith("0000-")) if previous else []
    if previous and not earlier:
        raise Refusal([f"{previous}: has no patches; name the folder of an earlier series"])
    cover = _read()["cover"]
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        _git(folder, "init", "-q", "-b", "series")
        _commit(folder, {path: (root / path).read_text(encoding="utf-8")
                         for path in touched(earlier).union(
                             changes, *(one.changes for one in conversions))
                         if (root / path).is_file()}, "original tree")
        base = _git(folder, "rev-parse", "HEAD").strip()
        if earlier:
            _apply(folder, earlier)
        for patch, own in states(root, changes):
            _commit(folder, own, patch.subject, patch.body)
        for conversion in conversions:
            _commit(folder, conversion.changes, conversion.subject, conversion.body)
        _git(folder, "config", "branch.series.description",
             f"{cover['subject']}\n\n{cover['text']}\n{_figures()}")
        more = [f"--range-diff={base}..previous"] if earlier else []
        made = _git(folder, *_identity(), "format-patch", "--no-signature", "--cover-letter",
                    "--cover-from-description=auto", *more, "-o", str(out), f"{base}..series")
    return [os.path.basename(name) for name in made.split()]
