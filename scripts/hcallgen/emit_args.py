# SPDX-License-Identifier: GPL-2.0-or-later
"""Write hvcall_args-gen.c, the tables of asm/hvcall-args.h.

The tables have for each call, by its dense index, the names of arguments and
results, and the sensitive values.  The tables need no relocations, and do not
depend on the kernel.
"""
from __future__ import annotations

from collections.abc import Iterator

from hcallgen.banner import banner, number as c_number
from hcallgen.linkage import FIRST_ARG, Item, described, number
from hcallgen.model import Call, Catalogue, items, words
from hcallgen.wordlist import WordList

_ALL = 9
_WIDTH = 100
_KINDS = {"number": "HCALL_NUMBER", "flags": "HCALL_FLAGS", "ra": "HCALL_RA",
          "bytes": "HCALL_BYTES", "token": "HCALL_TOKEN"}
_LAST_BIT = 15
_EVERYTHING = (1 << (_LAST_BIT + 1)) - 1


class _Validity:
    """Lists of statuses after which a result is valid."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._spans = catalogue.spans()
        self._starts: dict[tuple[str, ...], int] = {}
        self._lines: list[str] = []

    def add(self, names: list[str]) -> int:
        """Return the start of a list; list 0 contains only H_SUCCESS."""
        key = tuple(names) or ("H_SUCCESS",)
        if key not in self._starts:
            self._starts[key] = len(self._lines)
            for position, name in enumerate(key):
                first, last = self._spans[name]
                end = 1 if position == len(key) - 1 else 0
                self._lines.append(f"\t{{ {c_number(first)}, {c_number(last)}, {end} }},"
                                   f"\t/* {name} */")
        return self._starts[key]

    def lines(self) -> list[str]:
        """Return the C definition."""
        return ["/* Lists of status ranges; the member end marks the end of a list */",
                "static const struct {", "\tshort first;", "\tshort last;", "\tshort end;",
                "} hcall_validity[] = {", *self._lines, "};"]


def _forms(calls: list[Call]) -> Iterator[Item]:
    """Yield the calls of a number and their variants."""
    for call in calls:
        yield call.data
        for _, variant in items(call.data, "variants"):
            yield variant


def _registers(calls: list[Call], key: str) -> Iterator[Item]:
    for form in _forms(calls):
        for _, item in items(form, key):
            if number(item) >= FIRST_ARG:
                yield item


def _span(calls: list[Call], key: str) -> int:
    """Return how many registers from r4 on a call may use, 9 for an undocumented call."""
    if not all(map(described, calls)):
        return _ALL
    return max((number(item) - FIRST_ARG + 1 for item in _registers(calls, key)),
               default=0)


def hidden(calls: list[Call]) -> int:
    """Return the sensitive registers, as in struct hcall_form: arguments, then results."""
    if any(call.data.get("sensitive") for call in calls):
        return _EVERYTHING
    bits = 0
    for key, base in (("args", 0), ("results", _ALL)):
        for item in _registers(calls, key):
            if item.get("sensitive"):
                bits |= 1 << min(base + number(item) - FIRST_ARG, _LAST_BIT)
    return bits


def _flags(call: Call) -> str:
    flags = []
    if described(call):
        flags.append("HCALL_DESCRIBED")
    if "inject-fatal" in call.data:
        flags.append("HCALL_FATAL")
    if not call.data["context"]["trace"]:
        flags.append("HCALL_NOTRACE")
    return " | ".join(flags) or "0"


class _Values:
    """Array of all arguments and results."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.text = WordList()
        self.validity = _Validity(catalogue)
        self.validity.add([])
        self.lines: list[str] = []

    def add(self, call: Call) -> tuple[int, int, int]:
        """Return the start of a call's entries, and the numbers of args and results."""
        start, counts = len(self.lines), []
        for key in ("args", "results"):
            found = [item for _, item in items(call.data, key)
                     if number(item) >= FIRST_ARG]
            counts.append(len(found))
            self.lines += map(self._line, found)
        return (start, counts[0], counts[1])

    def _line(self, item: Item) -> str:
        kind = _KINDS[item["type"]]
        for flag in ("sensitive", "optional"):
            if item.get(flag):
                kind += f" | HCALL_{flag.upper()}"
        valid = self.validity.add([name for _, name in words(item, "valid")])
        return (f"\t{{ {self.text.add(item['name'])}, {number(item)}, {valid}, {kind} }},"
                f"\t/* {item['name']} */")


_LOOKUP = """
int hcall_value_valid(const struct hcall_value *value, long status)
{
	unsigned int i = value->valid;

	while (status < hcall_validity[i].first || status > hcall_validity[i].last)
		if (hcall_validity[i++].end)
			return 0;
	return 1;
}
""".splitlines()


def emit(catalogue: Catalogue) -> str:
    """Return the text of the C file."""
    values = _Values(catalogue)
    forms = [f"\t{{ 0, 0, 0, 0, 0, 0, {_ALL}, {_ALL} }},"]
    for calls in catalogue.by_opcode().values():
        start, args, results = values.add(calls[0])
        forms.append(
            f"\t{{ {start}, 0x{hidden(calls):x}, {values.text.add(calls[0].family)}, "
            f"{_flags(calls[0])}, {args}, {results}, {_span(calls, 'args')}, "
            f"{_span(calls, 'results')} }},\t/* {calls[0].name} */")
        if len(forms[-1].expandtabs(8)) > _WIDTH:
            line, _, comment = forms[-1].rpartition("\t")
            forms[-1:] = ["\t" + comment, line]
    lines = banner(["Tables of asm/hvcall-args.h.  This file must not depend on the kernel,",
                    "because programs compile it, too."], header=False)
    lines += ["#include <asm/hvcall-args.h>", "",
              *values.text.lines("const char hcall_words[]", "word"), "",
              *values.validity.lines(), "",
              "/* Arguments, then results, call by call */",
              "const struct hcall_value hcall_values[] = {",
              *(values.lines or ["\t{ 0, 0, 0, 0 },"]), "};", "",
              "/* By dense index; entry 0 is for unknown opcodes */",
              "const struct hcall_form hcall_forms[HCALL_INDEX_MAX + 1] = {", *forms, "};",
              *_LOOKUP]
    return "\n".join(lines) + "\n"
