# SPDX-License-Identifier: GPL-2.0-or-later
"""Write man pages: section 9 from kernel-doc comments, section 1 for the tool."""

import re
import shutil

import captured

from .errors import DocsError

# Folder of the headers with the kernel-doc of the layer's API.
API = "arch/powerpc/include/asm"
_TOOL = "tools/hcall/hcall.1"
_PAGE = re.compile(r'(?=^\.TH ")', re.M)
_NAME = re.compile(r'^\.TH "[^"]*" 9 "([^"]*)"', re.M)


def headers(checkout):
    """Return the headers that have kernel-doc."""
    return [path for path in sorted((checkout / API).glob("*.h"))
            if re.search(r"^/\*\*$", path.read_text(encoding="utf-8"), re.M)]


def _pages(checkout, pristine):
    """Return the man page of every kernel-doc comment, {name: text}."""
    found = {}
    for header in headers(checkout):
        # kernel-doc -man omits comments of the last files if there are several files.
        done = captured.run("perl", pristine / "scripts/kernel-doc", "-man", "-Werror", header)
        if done.returncode or "warning:" in done.stderr:
            raise DocsError("kernel-doc failed; correct these errors:\n" + done.stderr)
        for text in _PAGE.split(done.stdout)[1:]:
            # The title is the name of a function, or "struct x".
            name = _NAME.search(text)[1].split()[-1]
            # Remove the date of the build, so that equal sources give equal pages.
            found[name] = re.sub(r'^(\.TH "[^"]*" 9 "[^"]*" )"[^"]*"', r'\1""', text,
                                 count=1)
    return found


def write(checkout, pristine, folder):
    """Replace the folder by one with the man pages in man1 and man9."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "man9").mkdir(parents=True)
    for name, text in _pages(checkout, pristine).items():
        (folder / f"man9/{name}.9").write_text(text, encoding="utf-8")
    if (checkout / _TOOL).is_file():
        (folder / "man1").mkdir()
        shutil.copy(checkout / _TOOL, folder / "man1/hcall.1")
