# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the entry of one structure in the reference."""
from __future__ import annotations

from hcallgen import rst
from hcallgen.linkage import Item
from hcallgen.model import Entry, items, part
from hcallgen.structs import Structures

_ORDER = {"big": "big-endian", "caller": "in the byte order of the caller"}


def label(name: str) -> str:
    """Return the label of a structure, which differs from the labels of calls."""
    return f"struct_{name}"


def link(name: str, structures: Structures) -> str:
    """Return a link to the entry of a structure, with its name in C."""
    tag = structures.c_name(next(entry for entry in structures if entry.name == name))
    return f":ref:`struct {tag} <{rst.anchor(label(name))}>`"


def _names(item: Item) -> str:
    """Return the name of a value, with Linux's macro if there is one."""
    macro = f" ({rst.code(item['macro'])})" if "macro" in item else ""
    return rst.code(item["name"]) + macro


def _field_value(bit: Item, value: str, text: str) -> str:
    macro = part(bit, "macros").get(value)
    return f"{value} {f'({rst.code(macro)}) ' if macro else ''}{rst.plain(text)}"


def value_tables(item: Item) -> list[str]:
    """Return tables of an item's bits and named values."""
    lines = []
    bits = [bit for _, bit in items(item, "bits")]
    if bits:
        rows, width = [], max(len(f"{bit['mask']:X}") for bit in bits)
        for bit in bits:
            doc = rst.plain(bit["doc"])
            if "values" in bit:
                doc += ": " + "; ".join(_field_value(bit, value, text)
                                        for value, text in bit["values"].items())
            rows.append([f"0x{bit['mask']:0{width}X}", _names(bit), doc])
        lines += [f"Bits of {rst.code(item['name'])}:", "",
                  *rst.table(["Mask", "Name", "Meaning"], rows)]
    values = [value for _, value in items(item, "values")]
    if values:
        lines += [f"Values of {rst.code(item['name'])}:", "", *rst.table(
            ["Value", "Name", "Meaning"],
            [[f"{value['value']}" if value["value"] < 1 << 16 else f"0x{value['value']:X}",
              _names(value), rst.plain(value["doc"])] for value in values])]
    return lines


def _row(offset: str, kind: str, name: str, doc: str, sensitive: bool) -> list[str]:
    extra = " *(sensitive: never recorded)*" if sensitive else ""
    return [offset, rst.code(kind), rst.code(name), rst.plain(doc) + extra]


def entry(structure: Entry, structures: Structures) -> list[str]:
    """Return the entry of a structure."""
    data = structure.data
    rows = []
    for _, field in items(data, "fields"):
        kind = structures.ctype(field["type"], data["order"])
        count = f"[{field['count']}]" if "count" in field else ""
        rows.append(_row(str(field["at"]), kind, field["name"] + count, field["doc"],
                         bool(field.get("sensitive"))))
    rest = part(data, "rest")
    if rest:
        rows.append(_row(str(data["size"]), structures.ctype(rest["type"], data["order"]),
                         f"{rest['name']}[]", rest["doc"], False))
    facts = [f"{data['size']} bytes", f"numbers {_ORDER[data['order']]}"]
    if "align" in data:
        facts.append(f"aligned to {data['align']} bytes")
    if "boundary" in data:
        facts.append(f"not across a multiple of {data['boundary']}")
    tag = structures.c_name(structure)
    lines = [*rst.label(label(structure.name)), *rst.index_entries(f"struct {tag}"),
             *rst.title(f"struct {tag}", "-"), rst.plain(data["summary"]), "",
             f"{'; '.join(facts)}. Bytes outside of all fields are 0.", "",
             *rst.table(["Offset", "Type", "Field", "Meaning"], rows)]
    for _, field in items(data, "fields"):
        lines += value_tables(field)
    lines += rst.bullets(data["notes"]) if "notes" in data else []
    return [*lines, *rst.rubric("Sources"), *rst.bullets(data["sources"])]
