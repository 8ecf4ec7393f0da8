# SPDX-License-Identifier: GPL-2.0-or-later
"""Write hvcall_sets-gen.c: function sets and the calls that they announce."""
from __future__ import annotations

from hcallgen.banner import banner
from hcallgen.model import Call, Catalogue, words
from hcallgen.wordlist import WordList


def members(catalogue: Catalogue) -> list[tuple[Call, str]]:
    """Return pairs of call and function set, by opcode."""
    return [(calls[0], name) for calls in catalogue.by_opcode().values()
            for _, name in words(calls[0].data, "function-set")]


def emit(catalogue: Catalogue) -> str:
    """Return the text of the C file."""
    names = WordList()
    rows = [f"\t{{ {call.name}, {names.add(name)} }},\t/* {name} */"
            for call, name in members(catalogue)]
    lines = banner([
        "Tables of hvcall_available.c: names of function sets, and the calls that each",
        "set announces.  A * at the end of a name matches any text."], header=False)
    lines += ["#include <linux/kernel.h>", "", '#include "hvcall_sets.h"', "",
              *names.lines("const char hcall_set_names[]", "name"), "",
              "const struct hcall_set_member hcall_set_members[] = {", *rows, "};", "",
              "const unsigned int hcall_set_members_size = "
              "ARRAY_SIZE(hcall_set_members);"]
    return "\n".join(line.rstrip() for line in lines) + "\n"
