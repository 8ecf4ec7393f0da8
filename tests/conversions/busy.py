# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the functions of Linux that decide on their own what a busy answer means."""
from __future__ import annotations

import pathlib
import re
from collections.abc import Callable, Iterator

FOLDERS = ("arch/powerpc", "drivers/char", "drivers/crypto/nx", "drivers/misc",
           "drivers/net/ethernet/ibm", "drivers/pci/hotplug", "drivers/scsi/ibmvscsi",
           "drivers/scsi/ibmvscsi_tgt", "drivers/tty/hvc", "drivers/watchdog")
# Files that define the statuses, name them, or are the hypervisor's side.
EXCEPT = re.compile(r"/asm/hvcall[\w-]*\.h$|/asm/hcalls-[\w-]*\.h$|/hvcall_[\w-]*\.[ch]$|/papr_scm|"
                    r"/papr_hcall/|trace_hv\.h$|ultravisor-api\.h$|/kvm/.*\.c$|/ipmi/")
_BUSY = re.compile(r"\b(?:H_IS_LONG_BUSY|hcall_is_long_busy|get_longbusy_msecs|H_BUSY|"
                   r"H_LONG_BUSY_ORDER_\w+|H_IN_PROGRESS|H_CONTINUE|plpar_busy_delay|"
                   r"hcall_return_busy_check|HBLKR_CTRL_ERRBUSY)|while \(\w+ == -EBUSY")
_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
# The first line of a function: no indentation, a name before a parenthesis.
_FUNCTION = re.compile(r"^(?=[a-z])(?!(?:return|goto|else|do)\b)[^;{}=]*?\b(\w+)\([^;{}]*\)\s*\{\n",
                       re.M)


def functions(text: str) -> Iterator[tuple[str, str]]:
    """Return the functions of a text: name and body."""
    for match in _FUNCTION.finditer(text):
        end = text.find("\n}", match.end())
        yield match[1], text[match.end():end if end > 0 else len(text)]


def _without_comments(text: str) -> str:
    return _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)


def users(text: str) -> list[str]:
    """Return the functions of a text that name a busy status."""
    text = _without_comments(text)
    if "hcall" not in text and "H_BUSY" not in text:
        return []
    return list(dict.fromkeys(name for name, body in functions(text) if _BUSY.search(body)))


def scan(root: pathlib.Path, read: Callable[[str], str]) -> list[tuple[str, str]]:
    """Return (file, function) of all users in a tree; READ returns the text of a file."""
    found = []
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.[ch]")):
            name = str(path.relative_to(root))
            if not EXCEPT.search(name):
                found += [(name, function) for function in users(read(name))]
    return found
