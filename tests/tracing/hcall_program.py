# SPDX-License-Identifier: GPL-2.0-or-later
"""tools/hcall on Debian's kernel: the calls of a command, without and with the module."""
from __future__ import annotations

import pathlib
import re

from ktap import Ktap
from lab import tool

CALL = "H_SCM_READ_METADATA"
ROUNDS = 3
# Opcodes with this prefix: hcall_client.c calls them more often in each round.
FIRST = 0x1001

# Ahead of the module, and with it.
PLAIN = {
    "plain": "hcall trace -C H_PUT_TERM_CHAR sh -c 'echo >/dev/hvc0'",
}
COMMANDS = {
    "hcall trace": f"hcall trace -C {CALL} sh -c "
                   f"'echo {ROUNDS} >/sys/module/hcall_client/parameters/rounds'",
    "hcall stat": "hcall stat",
}


def files() -> dict[str, pathlib.Path]:
    """{path in the guest: path here} of the program."""
    return {"usr/bin/hcall": tool.build("le")}


def check(ktap: Ktap, said: dict[str, list[str]]) -> None:
    """All that it printed."""
    notice, *lines = said["plain"] or [""]
    ktap.result("hcall trace without the module: it says that it is told less",
                notice.startswith("hcall: this kernel's events tell neither"), said["plain"])
    ktap.result("hcall trace without the module: names of calls and statuses",
                lines and all(re.fullmatch(r"H_PUT_TERM_CHAR\(\.\.\.\) = H_(SUCCESS|BUSY)", line)
                              for line in lines), said["plain"])
    ktap.result("hcall trace: the command's calls, with arguments by name",
                said["hcall trace"] == [
                    f"{CALL}(drc_index={FIRST + number:#x}, offset=0x123456789abcdef0, length=8) "
                    "= H_PARAMETER" for number in range(ROUNDS)], said["hcall trace"])
    rows = {line.split()[0]: line.split() for line in said["hcall stat"] if line.strip()}
    # Nothing else makes this one.
    ktap.result("hcall stat: as many calls and errors as there were",
                rows.get("H_HTM", [])[1:3] == [str(ROUNDS)] * 2, said["hcall stat"][:10])
