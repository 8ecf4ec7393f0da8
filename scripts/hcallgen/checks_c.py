# SPDX-License-Identifier: GPL-2.0-or-later
"""Names that cannot become C."""
from __future__ import annotations

from collections.abc import Iterator

from hcallgen.linkage import functions, raw
from hcallgen.model import Call, Catalogue, items
from hcallgen.problems import Problem

# C11's words as far as they can be written in the catalogue, GNU's, and
# names that are macros or types in a kernel.
_WORDS = frozenset("""
    auto break case char const continue default do double else enum extern float
    for goto if inline int long register restrict return short signed sizeof
    static struct switch typedef union unsigned void volatile while
    asm typeof linux unix
    bool true false current u8 u16 u32 u64 s8 s16 s32 s64 size_t ssize_t loff_t
    notrace noinline hcall_ra_t
""".split())


def words(catalogue: Catalogue) -> Iterator[Problem]:
    """Arguments become parameters, results fields beside the status."""
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
    """Different calls, and a call's forms, are different functions."""
    seen: dict[str, Call] = {}
    for calls in catalogue.by_opcode().values():
        # Other calls with the same number get no function; a name that is
        # none is reported by the schema.
        call = calls[0]
        forms = functions(call) if "H" in call.name.split("_") else ()
        for function in (form for plain in forms for form in (plain, *raw(plain))):
            first = seen.setdefault(function.name, call)
            # Another check reports a duplicate name.
            if first.name != call.name:
                yield call.problem(
                    ("name",), f"{call.name} becomes the function {function.name}(), "
                    f"and so does {first.name}, {first.place}",
                    "give one of them another name")


CHECKS = (words, function_names)
