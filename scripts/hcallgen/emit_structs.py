# SPDX-License-Identifier: GPL-2.0-or-later
"""Write asm/hvcall-structs-gen.h: structures in memory shared with the hypervisor."""
from __future__ import annotations

from hcallgen import calldoc
from hcallgen.banner import guarded
from hcallgen.model import Catalogue, Entry, items, part
from hcallgen.structs import Structures

_ORDER = {"big": "Big-endian.", "caller": "In the byte order of the caller."}


def _doc(structures: Structures, entry: Entry) -> list[str]:
    data = entry.data
    lines = ["/**", *calldoc.clean_lines(
        f"struct {structures.c_name(entry)} - ", calldoc.lower(data["summary"]), "\t")]
    for _, field in items(data, "fields"):
        lines += calldoc.clean_lines(f"@{field['name']}: ", field["doc"], "\t")
    rest = part(data, "rest")
    if rest:
        lines += calldoc.clean_lines(f"@{rest['name']}: ", rest["doc"], "\t")
    words = [_ORDER[data["order"]]]
    if "align" in data:
        words.append(f"Aligned to {data['align']}.")
    if "boundary" in data:
        words.append(f"Not across a multiple of {data['boundary']}.")
    words += [*data.get("notes", []), f"Source: {data['sources'][0]}."]
    lines += [" *", *calldoc.clean_lines("", "  ".join(words)), " */"]
    return lines


def _members(structures: Structures, entry: Entry) -> list[str]:
    """Return the members, with reserved members hidden from kernel-doc."""
    lines, hidden = [], False
    for member in structures.members(entry):
        reserved = not member.doc
        if reserved != hidden:
            lines.append(f"\t/* {'private' if reserved else 'public'}: */")
        hidden = reserved
        array = f"[{member.count}]" if member.count > 1 or reserved else ""
        lines.append(f"\t{member.ctype} {member.name}{array};")
    rest = part(entry.data, "rest")
    if rest:
        ctype = structures.ctype(rest["type"], entry.data["order"])
        lines += ["\t/* public: */"] * hidden
        lines.append(f"\t{ctype} {rest['name']}[];")
    return lines


def _struct(structures: Structures, entry: Entry) -> list[str]:
    name = structures.c_name(entry)
    packed = " __packed" if structures.packed(entry) else ""
    lines = ["", *_doc(structures, entry), f"struct {name} {{",
             *_members(structures, entry), f"}}{packed};",
             f"static_assert(sizeof(struct {name}) == {entry.data['size']});"]
    for member in structures.members(entry):
        if member.doc:
            start = f"static_assert(offsetof(struct {name}, {member.name})"
            text = f"{start} == {member.offset});"
            lines += [text] if len(text) <= 80 else [f"{start} ==", f"\t      {member.offset});"]
    return lines


def emit(catalogue: Catalogue) -> str:
    """Return the text of the header."""
    lines = ["", "#include <linux/build_bug.h>", "#include <linux/compiler.h>",
             "#include <linux/stddef.h>", "#include <linux/types.h>"]
    structures = Structures(catalogue.structures)
    for entry in structures:
        lines += _struct(structures, entry)
    return guarded("hvcall-structs", [
        "Structures in buffers of hypervisor calls.  The hypervisor defines the",
        "layout.  A partition that writes a structure must set its reserved bytes to",
        "0."], lines)
