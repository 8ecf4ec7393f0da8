# SPDX-License-Identifier: GPL-2.0-or-later
"""Carry out a plan in a tree, and take it back.

A folder in the tree keeps each file as it was before, and a digest of what it
became: a file that was changed since then is local work, which is not
overwritten.
"""

import hashlib
import json
import os
import shutil

from .errors import Refusal

# A kernel's .gitignore covers it.
FOLDER = ".hcall-overlay"
_MANIFEST = "files.json"
_ORIGINALS = "originals"


def _digest(data):
    return hashlib.sha256(data).hexdigest()


def put(path, data):
    """Write a file; one with other hard links keeps those intact."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".new")
    temporary.write_bytes(data)
    os.replace(temporary, path)


def write(root, changes):
    """Carry out a plan, {path: new text, or None for a file that goes}."""
    kept = root / FOLDER
    for name in changes:
        if (root / name).exists():
            put(kept / _ORIGINALS / name, (root / name).read_bytes())
    # Before the first change, so that an interrupted run can be taken back.
    put(kept / _MANIFEST, json.dumps(
        {name: None if text is None else _digest(text.encode())
         for name, text in changes.items()}, indent=1).encode())
    for name, text in changes.items():
        if text is None:
            (root / name).unlink()
        else:
            put(root / name, text.encode())


def _read(path):
    return path.read_bytes() if path.is_file() else None


def _restore(root, name, original):
    path = root / name
    if original is not None:
        put(path, original)
        return
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == root or any(folder.iterdir()):
            break
        folder.rmdir()


def revert(root):
    """Bring a tree back to what it was; return the names of the files."""
    kept = root / FOLDER
    if not (kept / _MANIFEST).is_file():
        raise Refusal([f"{root}: no {FOLDER}/{_MANIFEST}; name a tree of make overlay"])
    manifest = json.loads((kept / _MANIFEST).read_text(encoding="utf-8"))
    originals = {name: _read(kept / _ORIGINALS / name) for name in manifest}
    local = []
    for name, digest in manifest.items():
        now = _read(root / name)
        if now != originals[name] and (None if now is None else _digest(now)) != digest:
            local.append(name)
    if local:
        raise Refusal([f"{name}: was changed after make overlay; move the file away, or "
                       "undo the change" for name in local])
    for name in manifest:
        _restore(root, name, originals[name])
    shutil.rmtree(kept)
    return list(manifest)
