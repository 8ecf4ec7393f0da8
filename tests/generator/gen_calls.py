# SPDX-License-Identifier: GPL-2.0-or-later
"""asm/hcalls-FAMILY-gen.h: text and names.  tests/calls compiles and runs it."""
from __future__ import annotations

import os
import re
import tempfile

import project
from harness import ROOT, SAMPLE, done, hcallgen, read, test

_ASM = "arch/powerpc/include/asm"
_FAMILY = re.compile(r"hcalls-(?!sync-)\w+-gen\.h")
# A definition begins its line; what is indented is a use.
_FUNCTION = re.compile(
    r"^(?:#define\s+|(?:[a-z_][\w \t*]*[ \t*])?)([a-z]\w*)\(", re.M)


def _headers(root: str) -> list[str]:
    """Return the names of the headers of families; those of _sync forms are others."""
    return sorted(name for name in os.listdir(os.path.join(root, _ASM))
                  if _FAMILY.fullmatch(name))


def _all(root: str) -> str:
    return "".join(read(root, _ASM, name) for name in _headers(root))


def _sample() -> str:
    with tempfile.TemporaryDirectory() as out:
        done(hcallgen("--specs", SAMPLE, "--out", out, "generate"))
        return _all(out)


def _code(text: str) -> str:
    """Without comments, each run of white space one space."""
    return " ".join(re.sub(r"/\*.*?\*/", "", text, flags=re.S).split())


@test("calls: the shape decides on the macro, a gap is 0, an address is forced")
def _shapes() -> None:
    code = _code(_sample())
    for line in (
            "long hcall_first(void) { return hcall_issue_norets_notrace(H_FIRST); }",
            "hcall_issue(H_SHAPE_SOME, op, 0, (__force u64)buffer, length);",
            "return hcall_issue9(H_SHAPE_LONG, (__force u64)area, 0, 0, 0, 0, 0, 0, "
            "last).status;",
            "= hcall_issue9(H_SHAPE_NINE);",
            "= hcall_issue9_notrace(H_SHAPE_QUIET, op);",
            "long hcall_svm_shape(u64 op) { return hcall_issue_norets(SVM_H_SHAPE, op); }"):
        assert line in code, f"no '{line}' in\n{code}"


@test("calls: optional arguments are those of a second function")
def _optional() -> None:
    code = _code(_sample())
    for line in ("struct hcall_shape_some_ret hcall_shape_some(u64 op) {",
                 "= hcall_issue(H_SHAPE_SOME, op);",
                 "struct hcall_shape_some_ret hcall_shape_some_opt(u64 op, "
                 "hcall_ra_t buffer, u64 length) {"):
        assert code.count(line) == 1, f"'{line}' {code.count(line)} times in\n{code}"
    names = re.findall(r"(\w+_opt)\(", code)
    assert names == ["hcall_shape_some_opt"], names


@test("calls: results are fields, twice where a register has two meanings")
def _results() -> None:
    code = _code(_sample())
    for line in ("struct hcall_shape_some_ret { long status; u64 first; u64 next; u64 text; };",
                 "return (struct hcall_shape_some_ret) { _r.status, _r.r4, _r.r4, _r.r5 };",
                 "return (struct hcall_shape_nine_ret) { _r.status, _r.r12 };",
                 "return (struct hcall_shape_quiet_ret) { _r.status, _r.status };"):
        assert line in code, f"no '{line}' in\n{code}"


@test("calls: a call without linkage and one whose number means another get none")
def _absent() -> None:
    functions = _FUNCTION.findall(_sample())
    assert "hcall_ours" in functions, functions
    for name in ("hcall_theirs", "hcall_second", "hcall_alone", "hcall_kvmppc_one"):
        assert name not in functions, f"{name} is there"


@test("calls: no function has the name of one that is written by hand")
def _names() -> None:
    functions = _FUNCTION.findall(_all(project.out()))
    assert len(functions) > 100 and len(set(functions)) == len(functions), \
        f"{len(functions)} functions, {len(set(functions))} names"
    by_hand: set[str] = set()
    for name in os.listdir(os.path.join(ROOT, _ASM)):
        if not _FAMILY.fullmatch(name):
            by_hand.update(_FUNCTION.findall(read(ROOT, _ASM, name)))
    for known in ("plpar_hcall", "hcall_issue", "hcall_ra_buf", "vpa_call"):
        assert known in by_hand, f"{known} was not found"
    assert not by_hand & set(functions), sorted(by_hand & set(functions))


@test("calls: every comment is one kernel-doc comment with its sections")
def _comments() -> None:
    for text in (_sample(), _all(project.out())):
        comments = re.findall(r"^/\*\*\n(.*?)\n \*/\n(\S[^{;]*)", text, re.M | re.S)
        assert len(comments) == text.count("/**"), "a comment is cut off"
        for comment, code in comments:
            sections = re.findall(r"^ \*\s*(description|context|returns?|notes?|examples?)"
                                  r"\s*:", comment, re.M | re.I)
            wanted = [] if code.startswith("struct") else ["Context", "Return"]
            assert sections == wanted, f"{sections} in\n{comment}"


@test("calls: the header is laid out as kernel code")
def _layout() -> None:
    for number, line in enumerate(_all(project.out()).splitlines(), start=1):
        where = f"line {number} of the headers: "
        # A file's name or a flag may not be cut.
        assert len(line.expandtabs(8)) <= 100, where + "longer than 100 columns"
        assert line == line.rstrip(), where + "space at the end"
        assert " \t" not in line and " " * 8 not in line, where + "spaces before tabs"


@test("calls: the header of all families includes the header of each")
def _umbrella() -> None:
    for pattern, name in ((_FAMILY, "hcalls-gen.h"),
                          (r"hcalls-\w+-sync-gen\.h", "hcalls-sync-gen.h")):
        included = re.findall(r"^#include <asm/(hcalls-\w+-[\w-]*gen\.h)>$",
                              read(project.out(_ASM), name), re.M)
        there = sorted(one for one in os.listdir(project.out(_ASM))
                       if re.fullmatch(pattern, one))
        assert included == there and len(there) > 10, f"{name}: {set(included) ^ set(there)}"
