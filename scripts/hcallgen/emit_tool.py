# SPDX-License-Identifier: GPL-2.0-or-later
"""Write all facts of the catalogue as C data for tools/hcall.

tools/hcall/Makefile generates this table, which is not committed.
tools/hcall/catalogue.h declares its structures.  A missing fact is left out of
the initialiser, so that C sets the member to 0.
"""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hcallgen.banner import banner
from hcallgen.model import Call, Catalogue, Range, Status, items, part


def _string(text: str) -> str:
    """Return a C string, with the line breaks of the YAML file as blanks."""
    text = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def _strings(texts: Iterable[Any]) -> str:
    listed = [_string(str(text)) for text in texts]
    return f"(const char *const[]){{ {', '.join([*listed, 'NULL'])} }}" if listed else ""


def _number(value: int) -> str:
    # C has no negative constants, so the smallest number is an expression.
    return f"{value + 1} - 1" if value == -1 << 63 else f"{value:#x}" if value > 0 else str(value)


def _array(kind: str, rows: Iterable[str]) -> str:
    """Return an array that ends with a row of zeroes, or "" without rows."""
    listed = list(rows)
    return f"(const struct {kind}[]){{ {', '.join([*listed, '{ 0 }'])} }}" if listed else ""


def _row(**fields: str) -> str:
    """Return an initialiser of the fields that have a value."""
    return "{ " + ", ".join(f".{name} = {value}" for name, value in fields.items()
                            if value) + " }"


def _text(data: dict[str, Any], key: str) -> str:
    return _string(str(data[key])) if key in data else ""


def _flag(data: dict[str, Any], key: str) -> str:
    return "true" if data.get(key) else ""


def _meanings(data: dict[str, Any], key: str) -> str:
    """Return an array of names and texts."""
    return _array("meaning", (_row(name=_string(name), doc=_string(doc))
                              for name, doc in part(data, key).items()))


def _values(data: dict[str, Any]) -> str:
    """Return the named values of a number."""
    return _array("value", (_row(value=_number(value["value"]), name=_text(value, "name"),
                                 macro=_text(value, "macro"), doc=_text(value, "doc"))
                            for _, value in items(data, "values")))


def _numbered(data: dict[str, Any]) -> str:
    """Return the meanings of values without names."""
    return _array("value", (_row(value=_number(int(value, 0)), doc=_string(doc),
                                 macro=_text(part(data, "macros"), value))
                            for value, doc in part(data, "values").items()))


def _bits(data: dict[str, Any]) -> str:
    return _array("bits", (_row(mask=_number(bit["mask"]), name=_text(bit, "name"),
                                macro=_text(bit, "macro"), doc=_text(bit, "doc"),
                                values=_numbered(bit))
                           for _, bit in items(data, "bits")))


def _buffer(item: dict[str, Any]) -> str:
    buffer = part(item, "buffer")
    if not buffer:
        return ""
    return "(const struct buffer[])" + "{ " + _row(
        access=_text(buffer, "access"), size=_text(buffer, "size"),
        align=str(buffer.get("align", "")), boundary=str(buffer.get("boundary", "")),
        structures=_strings(buffer.get("structures", [])),
        list=_text(buffer, "list"), layout=_text(buffer, "layout")) + " }"


def _items(data: dict[str, Any], key: str) -> str:
    """Return the arguments or the results."""
    return _array("item", (_row(
        name=_text(item, "name"), reg=item["reg"][1:],
        type=f"ITEM_{item['type'].upper()}", doc=_text(item, "doc"),
        optional=_flag(item, "optional"), sensitive=_flag(item, "sensitive"),
        valid=_strings(item.get("valid", [])), keep=_text(item, "keep"), bits=_bits(item),
        values=_values(item), buffer=_buffer(item)) for _, item in items(data, key)))


def _again(data: dict[str, Any]) -> str:
    again = part(data, "again")
    if not again:
        return ""
    token = part(again, "token")
    return "(const struct again[])" + "{ " + _row(
        answers=_strings(again["answers"]), how=_text(again, "how"),
        token_arg=_text(token, "arg"), token_result=_text(token, "result"),
        token_first=_number(token.get("first", 0)), doc=_text(again, "doc")) + " }"


def _variants(data: dict[str, Any]) -> str:
    return _array("variant", (_row(
        name=_text(variant, "name"), when=_text(variant, "when"),
        summary=_text(variant, "summary"), args=_items(variant, "args"),
        results=_items(variant, "results"), statuses=_meanings(variant, "statuses"),
        again=_again(variant), notes=_strings(variant.get("notes", [])))
        for _, variant in items(data, "variants")))


def _conflicts(data: dict[str, Any]) -> str:
    return _array("conflict", (_row(**{key: _text(conflict, key) for key in (
        "source", "says", "follows", "why")}) for _, conflict in items(data, "conflicts")))


def _call(call: Call) -> str:
    data, context = call.data, call.data["context"]
    return _row(
        name=_text(data, "name"), opcode=f"{data['opcode']:#x}",
        family=_string(call.family), call_class=_text(data, "class"),
        lifecycle=_text(data, "lifecycle"), summary=_text(data, "summary"),
        aliases=_strings(data.get("aliases", [])),
        sets=_strings(data.get("function-set", [])),
        defined_by=_strings(data["defined-by"]),
        real_mode=_flag(context, "real-mode"), trace=_flag(context, "trace"),
        idle=_flag(context, "idle"), nmi=_flag(context, "nmi"), busy=_flag(context, "busy"),
        interrupts=_text(context, "interrupts"), kills=_strings(context.get("kills", [])),
        args=_items(data, "args"), results=_items(data, "results"),
        statuses=_meanings(data, "statuses"), again=_again(data), variants=_variants(data),
        inject_fatal=_text(data, "inject-fatal"),
        availability=_text(data, "availability"), undocumented=_text(data, "undocumented"),
        notes=_strings(data.get("notes", [])), conflicts=_conflicts(data),
        sources=_strings(data["sources"]))


def _status(status: Status) -> Iterable[str]:
    for value in status.values:
        yield _row(name=_string(status.name), first=_number(value), last=_number(value),
                   **_answer(status.data))


def _range(span: Range) -> str:
    first, last = span.ends or (0, 0)
    return _row(name=_string(span.name), first=_number(first), last=_number(last),
                group="true" if span.is_group else "", values=_numbered(span.data),
                **_answer(span.data))


def _answer(data: dict[str, Any]) -> dict[str, str]:
    """Return the fields that statuses and ranges have."""
    return {"kind": _text(data, "kind"), "error": _text(data, "errno"),
            "summary": _text(data, "summary"), "hint_ms": str(data.get("hint-ms", "")),
            "every_call": _flag(data, "every-call"),
            "aliases": _strings(data.get("aliases", [])),
            "notes": _strings(data.get("notes", []))}


def _field(field: dict[str, Any]) -> str:
    return _row(at=str(field.get("at", "")), type=_text(field, "type"),
                count=str(field.get("count", "")), name=_text(field, "name"),
                doc=_text(field, "doc"))


def _structure(data: dict[str, Any]) -> str:
    rest = part(data, "rest")
    return _row(name=_text(data, "name"), size=str(data["size"]), order=_text(data, "order"),
                fields=_array("field", (_field(field) for _, field in items(data, "fields"))),
                rest=f"(const struct field[]){{ {_field(rest)} }}" if rest else "")


def _table(kind: str, name: str, rows: Iterable[str]) -> list[str]:
    return ["", f"const struct {kind} {name}[] = {{", *(f"\t{row}," for row in rows),
            "\t{ 0 }", "};"]


def emit(catalogue: Catalogue) -> str:
    """Return the text of the C file."""
    lines = banner(["Catalogue for tools/hcall."], header=False)
    lines += ["#include <stddef.h>", "", '#include "catalogue.h"']
    # by_opcode() has the call that decodes first, if two calls share a number.
    lines += _table("hcall", "hcalls", (_call(call) for calls in
                                        catalogue.by_opcode().values() for call in calls))
    lines += _table("status", "statuses", [
        *(row for status in catalogue.statuses for row in _status(status)),
        *(_range(span) for span in catalogue.ranges)])
    lines += _table("structure", "structures", (
        _structure(entry.data) for entry in catalogue.structures))
    lines += _table("ultracall", "ultracalls", (
        _row(name=_text(call.data, "name"), opcode=f"{call.data['opcode']:#x}",
             summary=_text(call.data, "summary")) for call in catalogue.ultracalls))
    lines += _table("family", "families", (
        _row(name=_text(document.data, "family"), title=_text(document.data, "title"),
             summary=_text(document.data, "summary")) for document in catalogue.families))
    return "\n".join(lines) + "\n"
