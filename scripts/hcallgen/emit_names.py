# SPDX-License-Identifier: GPL-2.0-or-later
"""Write hvcall_names-gen.c, the tables of asm/hvcall-names.h.

Names are 16-bit offsets into one string, because an array of pointers would be
four times as large and need a relocation for each name.
"""
from __future__ import annotations

from hcallgen.banner import banner, number
from hcallgen.dense import DenseRange, split
from hcallgen.model import Catalogue, Range
from hcallgen.wordlist import WordList

# Distance between two numbers above which a new range begins.  All values give
# correct tables; these values give small tables.
_OPCODE_GAP = 100
_STATUS_GAP = 32
# Longest range of statuses with one table entry for each value.
_LONGEST_ARRAY_RANGE = 16

_ROW = 10


def _array(name: str, values: list[int]) -> list[str]:
    rows = [values[start:start + _ROW] for start in range(0, len(values), _ROW)]
    return [f"static const u16 {name}[{len(values)}] = {{",
            *("\t" + ", ".join(map(str, row)) + "," for row in rows), "};"]


def _at(base: int, offset: str) -> str:
    return f"{base} + {offset}" if base else offset


def _minus(variable: str, first: int, text: str) -> str:
    """Return the C expression variable - first, without a cast if first is negative."""
    return f"{variable} + {-first}" if first < 0 else f"{variable} - {text}"


def _by_index(catalogue: Catalogue, names: WordList) -> list[str]:
    lines = ["/* By dense index; entry 0 is for unknown opcodes */",
             "static const struct {", "\tu16 opcode;", "\tu16 name;",
             "} hcall_by_index[HCALL_INDEX_MAX + 1] = {", "\t{ 0, 0 },"]
    for calls in catalogue.by_opcode().values():
        lines.append(f"\t{{ {calls[0].name}, {names.add(calls[0].name)} }},")
    return lines + ["};"]


def _index_branch(dense: DenseRange) -> list[str]:
    if not dense.span:
        return ["", f"\tif (opcode == 0x{dense.first:X})",
                f"\t\treturn hcall_indexes[{dense.base}];"]
    lines = ["", f"\toffset = opcode - 0x{dense.first:X};",
             f"\tif (offset <= 0x{dense.span:X})"]
    if not dense.shift:
        return lines + [f"\t\treturn hcall_indexes[{_at(dense.base, 'offset')}];"]
    index = f"offset >> {dense.shift}"
    index = _at(dense.base, f"({index})") if dense.base else index
    return lines + [f"\t\treturn offset & {dense.step - 1} ? HCALL_INDEX_UNKNOWN :",
                    f"\t\t\thcall_indexes[{index}];"]


def _index(catalogue: Catalogue) -> list[str]:
    """Return hcall_index() and its array of dense indexes."""
    indexes = {opcode: index for index, opcode
               in enumerate(catalogue.by_opcode(), start=1)}
    ranges = split(list(indexes), _OPCODE_GAP, widest=2)
    values = [indexes.get(opcode, 0) for dense in ranges
             for opcode in dense.numbers()]
    code = [line for dense in ranges for line in _index_branch(dense)]
    return ["/* Dense indexes of the opcodes of all ranges, range by range */",
            *_array("hcall_indexes", values), "",
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
EXPORT_SYMBOL_GPL(hcall_name);
""".splitlines()


_STATUS_LOOKUPS = """
const char *hcall_status_name(long status)
{
	return hcall_text_at(hcall_statuses[hcall_status_entry(status)].name);
}
EXPORT_SYMBOL_GPL(hcall_status_name);

int hcall_errno(long status)
{
	return -hcall_statuses[hcall_status_entry(status)].error;
}
EXPORT_SYMBOL_GPL(hcall_errno);
""".splitlines()


def _is_long(span: Range) -> bool:
    first, last = span.ends or (0, 0)
    return last - first >= _LONGEST_ARRAY_RANGE


def _statuses(catalogue: Catalogue) -> dict[int, tuple[str, str]]:
    """Return name and errno of every value that has an entry."""
    found = {value: (span.name, span.errno) for span in catalogue.ranges
             if span.ends and not span.is_group and not _is_long(span)
             for value in range(span.ends[0], span.ends[1] + 1)}
    found.update({value: (status.name, status.errno) for status in catalogue.statuses
                  for value in status.values})
    return dict(sorted(found.items()))


def _status_branch(first: int, span: int, entry: int) -> list[str]:
    """Return the branch for a range of values with consecutive entries."""
    if not span:
        return ["", f"\tif (status == {first})", f"\t\treturn {entry};"]
    return ["", f"\toffset = {_minus('value', first, number(first))};",
            f"\tif (offset <= {span})", f"\t\treturn {entry} + offset;"]


def _status(catalogue: Catalogue, names: WordList) -> list[str]:
    """Return hcall_statuses[] and the function that finds the entry of a value."""
    known = _statuses(catalogue)
    entries = ["\t{ 0, EIO },"]
    code: list[str] = []
    # Test the range around 0 first, because it contains nearly every status.
    for dense in sorted(split(list(known), _STATUS_GAP),
                         key=lambda dense: abs(dense.first)):
        code += _status_branch(dense.first, dense.span, len(entries))
        for value in dense.numbers():
            name, errno = known.get(value, ("", "EIO"))
            comment = f"\t/* {name} */" if name else ""
            entries.append(f"\t{{ {names.add(name)}, {errno} }},{comment}")
    for span in catalogue.ranges:
        if span.ends and not span.is_group and _is_long(span):
            first, last = span.ends
            code += ["", f"\toffset = {_minus('value', first, number(first))};",
                     f"\tif (offset <= {number(last - first)})",
                     f"\t\treturn {len(entries)};"]
            entries.append(f"\t{{ {names.add(span.name)}, {span.errno} }},"
                           f"\t/* {span.name} */")
    return ["/*",
            " * Names and errnos of all ranges of statuses, range by range.  Entry 0 is for",
            " * values that are missing in the catalogue, which must not be success.",
            " */",
            "static const struct {", "\tu16 name;", "\tu16 error;",
            f"}} hcall_statuses[{len(entries)}] = {{", *entries, "};", "",
            "static unsigned int hcall_status_entry(long status)", "{",
            "\tunsigned long value = status;", "\tunsigned long offset;", *code, "",
            "\treturn 0;", "}", *_STATUS_LOOKUPS]


def emit(catalogue: Catalogue) -> str:
    """Return the text of the C file."""
    names = WordList()
    by_index = _by_index(catalogue, names)
    index = _index(catalogue)
    status = _status(catalogue, names)
    lines = banner(["Tables of asm/hvcall-names.h.  One unsigned compare finds a range of numbers,",
                    "because the offset of a smaller number wraps around to a large offset."],
                   header=False)
    lines += ["#include <linux/errno.h>", "#include <linux/export.h>",
              "#include <linux/stddef.h>", "#include <linux/types.h>", "",
              "#include <asm/hvcall-names.h>", "",
              *names.lines("static const char hcall_text[]", "name"), "", *by_index, "",
              *index, *_LOOKUPS, "", *status]
    return "\n".join(lines) + "\n"
