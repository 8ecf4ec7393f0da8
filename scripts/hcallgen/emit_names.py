# SPDX-License-Identifier: GPL-2.0-or-later
"""hvcall_names-gen.c: the tables behind asm/hvcall-names.h.

One string with all names and 16-bit offsets into it, because an array of
pointers would be four times as large and need a relocation for each name.
"""
from __future__ import annotations

from hcallgen.banner import banner, number
from hcallgen.islands import Island, split
from hcallgen.model import Catalogue, Range

# A larger distance between two numbers starts a new array.  Any value gives
# right tables; these give small ones.
_OPCODE_GAP = 100
_STATUS_GAP = 32
# A longer range is found by comparing instead of by an array.
_LONGEST_ARRAY_RANGE = 16

_ROW = 10


class _Names:
    """The string of all names."""

    def __init__(self) -> None:
        # Offset 0 is the empty string, which stands for "no name".
        self.offsets = {"": 0}
        self._size = 1

    def add(self, name: str) -> int:
        """Offset of a name, appended where it is new."""
        if name not in self.offsets:
            if self._size > 0xFFFF:
                raise OverflowError("the names need more than 16-bit offsets")
            self.offsets[name] = self._size
            self._size += len(name) + 1
        return self.offsets[name]

    def lines(self) -> list[str]:
        """The C definition."""
        text = [f'\t"{name}\\0"' for name in self.offsets]
        return ["/* Offset 0 is the empty name */",
                "static const char hcall_text[] =", *text[:-1], text[-1] + ";"]


def _array(name: str, values: list[int]) -> list[str]:
    rows = [values[start:start + _ROW] for start in range(0, len(values), _ROW)]
    return [f"static const u16 {name}[{len(values)}] = {{",
            *("\t" + ", ".join(map(str, row)) + "," for row in rows), "};"]


def _at(base: int, offset: str) -> str:
    return f"{base} + {offset}" if base else offset


def _minus(variable: str, first: int, text: str) -> str:
    """@variable - @first, without a cast for a negative number."""
    return f"{variable} + {-first}" if first < 0 else f"{variable} - {text}"


def _by_index(catalogue: Catalogue, names: _Names) -> list[str]:
    lines = ["/* By dense number; the first entry stands for an unknown opcode */",
             "static const struct {", "\tu16 opcode;", "\tu16 name;",
             "} hcall_by_index[HCALL_INDEX_MAX + 1] = {", "\t{ 0, 0 },"]
    for calls in catalogue.by_opcode().values():
        lines.append(f"\t{{ {calls[0].name}, {names.add(calls[0].name)} }},")
    return lines + ["};"]


def _index_branch(island: Island) -> list[str]:
    if not island.span:
        return ["", f"\tif (opcode == 0x{island.first:X})",
                f"\t\treturn hcall_slots[{island.base}];"]
    lines = ["", f"\toffset = opcode - 0x{island.first:X};",
             f"\tif (offset <= 0x{island.span:X})"]
    if not island.shift:
        return lines + [f"\t\treturn hcall_slots[{_at(island.base, 'offset')}];"]
    slot = f"offset >> {island.shift}"
    slot = _at(island.base, f"({slot})") if island.base else slot
    return lines + [f"\t\treturn offset & {island.step - 1} ? HCALL_INDEX_UNKNOWN :",
                    f"\t\t\thcall_slots[{slot}];"]


def _index(catalogue: Catalogue) -> list[str]:
    """hcall_index() and the array of dense numbers that it reads."""
    indexes = {opcode: index for index, opcode
               in enumerate(catalogue.by_opcode(), start=1)}
    islands = split(list(indexes), _OPCODE_GAP, widest=2)
    slots = [indexes.get(opcode, 0) for island in islands
             for opcode in island.numbers()]
    code = [line for island in islands for line in _index_branch(island)]
    return ["/* Dense numbers of the opcodes of all stretches, one after the other */",
            *_array("hcall_slots", slots), "",
            "unsigned int hcall_index(unsigned long opcode)", "{",
            "\tunsigned long offset;", *code, "",
            "\treturn HCALL_INDEX_UNKNOWN;", "}"]


_LOOKUPS = """
unsigned long hcall_opcode(unsigned int index)
{
	return index <= HCALL_INDEX_MAX ? hcall_by_index[index].opcode : 0;
}

static const char *hcall_text_at(unsigned int offset)
{
	return offset ? hcall_text + offset : NULL;
}

const char *hcall_name(unsigned long opcode)
{
	return hcall_text_at(hcall_by_index[hcall_index(opcode)].name);
}
""".splitlines()


def _is_long(span: Range) -> bool:
    first, last = span.ends or (0, 0)
    return last - first >= _LONGEST_ARRAY_RANGE


def _status_names(catalogue: Catalogue) -> dict[int, str]:
    """Name of every value that an array holds."""
    named = {value: span.name for span in catalogue.ranges
             if span.ends and not span.is_group and not _is_long(span)
             for value in range(span.ends[0], span.ends[1] + 1)}
    named.update({value: status.name for status in catalogue.statuses
                  for value in status.values})
    return dict(sorted(named.items()))


def _status(catalogue: Catalogue, names: _Names) -> list[str]:
    """hcall_status_name() and its array."""
    named = _status_names(catalogue)
    # Upwards from the stretch around zero, where almost every answer lies.
    islands = sorted(split(list(named), _STATUS_GAP),
                     key=lambda island: abs(island.first))
    slots: dict[int, int] = {
        island.base + index: names.add(named.get(value, ""))
        for island in islands for index, value in enumerate(island.numbers())}
    code: list[str] = []
    for island in islands:
        if not island.span:
            code += ["", f"\tif (status == {island.first})",
                     f"\t\treturn hcall_text_at(hcall_status_slots[{island.base}]);"]
            continue
        code += ["", f"\toffset = {_minus('value', island.first, number(island.first))};",
                 f"\tif (offset <= {island.span})",
                 "\t\treturn hcall_text_at("
                 f"hcall_status_slots[{_at(island.base, 'offset')}]);"]
    for span in catalogue.ranges:
        if span.ends and not span.is_group and _is_long(span):
            first, last = span.ends
            code += ["", f"\toffset = {_minus('value', first, number(first))};",
                     f"\tif (offset <= {number(last - first)})",
                     f"\t\treturn hcall_text_at({names.add(span.name)});"]
    return ["/* Offsets of the names of all stretches, one after the other */",
            *_array("hcall_status_slots", [slots[slot] for slot in sorted(slots)]),
            "", "const char *hcall_status_name(long status)", "{",
            "\tunsigned long value = status;", "\tunsigned long offset;", *code, "",
            "\treturn NULL;", "}"]


def emit(catalogue: Catalogue) -> str:
    """Text of the C file."""
    names = _Names()
    by_index = _by_index(catalogue, names)
    index = _index(catalogue)
    status = _status(catalogue, names)
    lines = banner(["Tables of asm/hvcall-names.h.  Each stretch of numbers is found with",
                    "one unsigned compare: what lies before its start wraps around to a",
                    "large offset."], header=False)
    lines += ["#include <linux/stddef.h>", "#include <linux/types.h>", "",
              "#include <asm/hvcall-names.h>", "", *names.lines(), "", *by_index, "",
              *index, *_LOOKUPS, "", *status]
    return "\n".join(lines) + "\n"
