# SPDX-License-Identifier: GPL-2.0-or-later
"""hvcall_sets-gen.c: which function sets announce which calls."""
from __future__ import annotations

from hcallgen.banner import banner
from hcallgen.model import Call, Catalogue, words
from hcallgen.wordlist import WordList


def members(catalogue: Catalogue) -> list[tuple[Call, str]]:
    """Calls, by opcode, and the sets of each."""
    return [(calls[0], name) for calls in catalogue.by_opcode().values()
            for _, name in words(calls[0].data, "function-set")]


def emit(catalogue: Catalogue) -> str:
    """Text of the file."""
    names = WordList()
    rows = [f"\t{{ {call.name}, {names.add(name)} }},\t/* {name} */"
            for call, name in members(catalogue)]
    lines = banner([
        "Tables of hvcall_available.c: names of function sets, and the calls that",
        "each announces.  A name that ends in * stands for all that begin so."], header=False)
    lines += ["#include <linux/kernel.h>", "", '#include "hvcall_sets.h"', "",
              *names.lines("const char hcall_set_names[]", "name"), "",
              "const struct hcall_set_member hcall_set_members[] = {", *rows, "};", "",
              "const unsigned int hcall_set_members_size = "
              "ARRAY_SIZE(hcall_set_members);"]
    return "\n".join(line.rstrip() for line in lines) + "\n"
