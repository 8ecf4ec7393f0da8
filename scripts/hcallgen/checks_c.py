# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that names are valid and unique in C."""
from __future__ import annotations

from collections.abc import Iterator

from hcallgen.linkage import functions, raw
from hcallgen.model import Call, Catalogue, items
from hcallgen.problems import Problem

# Keywords of C11 and GNU C in lower case, and macros and types of the kernel.
_WORDS = frozenset("""
    auto break case char const continue default do double else enum extern float
    for goto if inline int long register restrict return short signed sizeof
    static struct switch typedef union unsigned void volatile while
    asm typeof linux unix
    bool true false current u8 u16 u32 u64 s8 s16 s32 s64 size_t ssize_t loff_t
    notrace noinline hcall_ra_t
""".split())


def words(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that names of arguments and results are valid C names."""
    for call in catalogue.calls:
        for key in ("args", "results"):
            for index, item in items(call.data, key):
                path, name = (key, index, "name"), item.get("name")
                if name in _WORDS:
                    yield call.problem(path, f"'{name}' cannot be a name in C",
                                       "choose another name")
                if name == "status" and key == "results":
                    yield call.problem(path, "the result 'status' has the name of the "
                                       "status in r3", "choose another name")


def function_names(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that all calls and all forms of a call get different functions."""
    seen: dict[str, Call] = {}
    for calls in catalogue.by_opcode().values():
        # Only the first call of a number gets functions; the schema reports
        # an invalid name.
        call = calls[0]
        forms = functions(call) if "H" in call.name.split("_") else ()
        for function in (form for plain in forms for form in (plain, *raw(plain))):
            first = seen.setdefault(function.name, call)
            # Another check reports a duplicate name.
            if first.name != call.name:
                yield call.problem(
                    ("name",), f"{call.name} and {first.name} ({first.place}) both become "
                    f"the function {function.name}()", "rename one of the two calls")


CHECKS = (words, function_names)
