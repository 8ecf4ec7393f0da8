# SPDX-License-Identifier: GPL-2.0-or-later
"""Every mistake in a catalogue: its exact message, with the right line.

Each case changes the small good family below and says what the generator has
to answer.  The statuses and ultracalls are the sample's.
"""
from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field

from harness import SAMPLE, hcallgen, hcallgen_inside, read, test

_GOOD = """\
family: one
title: One family
summary: Calls for tests.
calls:
  - name: H_ALPHA
    opcode: 0x10
    class: normal
    lifecycle: active
    defined-by: [linux]
    aliases: [H_A]
    summary: Do the first thing.
    context: {real-mode: false, trace: true, idle: false, nmi: false, busy: true}
    args:
      - {name: handle, reg: r4, type: number, doc: what it is about}
      - name: buffer
        reg: r5
        type: ra
        doc: where the data is
        buffer: {access: read, size: handle}
      - {name: token, reg: r6, type: token, doc: where to go on}
    results:
      - {name: next, reg: r4, type: token, doc: where to go on, valid: [H_BUSY]}
      - {name: count, reg: r5, type: number, doc: how many}
    statuses:
      H_SUCCESS: done
      H_BUSY: not done
    again:
      answers: [H_BUSY]
      how: token
      token: {arg: token, result: next, first: 0}
    variants:
      - name: small
        when: handle is 0
        summary: Do less.
        statuses:
          H_BAD: too small
    sources: ["a text"]
  - name: H_BETA
    opcode: 0x14
    class: normal
    lifecycle: active
    defined-by: [lopapr]
    summary: Do the second thing.
    context: {real-mode: false, trace: true, idle: false, nmi: false, busy: false}
    undocumented: A name is all there is.
    sources: ["a text"]
"""

# A conflict of H_ALPHA and its counterpart of H_BETA, for one number.
_ALPHA_SHARES = """\
    conflicts:
      - {source: LoPAPR, says: another, shares-opcode-with: H_BETA, follows: Linux, why: in use}
"""
_BETA_SHARES = _ALPHA_SHARES.replace("H_BETA", "H_ALPHA")
_ALPHA_END = "    sources: [\"a text\"]\n  - name: H_BETA"
_BETA_END = "    undocumented: A name is all there is.\n"
_END = "    sources: [\"a text\"]\n"

# The first argument with a field of which one value has a macro.
_HANDLE_MACROS = (
    "{name: handle, reg: r4, type: number, doc: what it is about}",
    '{name: handle, reg: r4, type: flags, doc: what it is about, bits: '
    '[{mask: 0x3, name: COLOUR, doc: a field, values: {"1": red}, macros: {"1": H_RED}}]}')


@dataclass
class Case:
    """Edits to the good family (old text, new text) and the answer to them."""

    name: str
    edits: list[tuple[str, str]]
    # Line of one.yaml, or "FILE:LINE"; problem; remedy.
    errors: list[tuple[int | str, str, str]]
    # Edits to status.yaml, and further files of the folder.
    status: list[tuple[str, str]] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)


def _edit(text: str, edits: list[tuple[str, str]]) -> str:
    for old, new in edits:
        assert text.count(old) == 1, f"'{old}' stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


def _list(files: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """List a catalogue of these files and the sample's statuses and ultracalls."""
    with tempfile.TemporaryDirectory() as specs:
        for name in ("status.yaml", "ultracalls.yaml"):
            shutil.copy(os.path.join(SAMPLE, name), specs)
        for name, text in files.items():
            with open(os.path.join(specs, name), "w", encoding="utf-8") as stream:
                stream.write(text)
        return hcallgen_inside("--specs", ".", "list", cwd=specs)


def _check(case: Case) -> None:
    result = _list({"one.yaml": _edit(_GOOD, case.edits),
                    "status.yaml": _edit(read(SAMPLE, "status.yaml"), case.status),
                    **case.files})
    expected = [f"{f'one.yaml:{at}' if isinstance(at, int) else at}: error: {problem}; {remedy}"
                for at, problem, remedy in case.errors]
    expected.append(f"hcallgen: {len(case.errors)} error(s), nothing done")
    assert result.stderr.splitlines() == expected, \
        "got:\n" + result.stderr + "expected:\n" + "\n".join(expected)
    assert result.returncode == 2, f"exit code {result.returncode}"
    assert not result.stdout, result.stdout


# A structure for H_ALPHA's buffer, and one inside of it; from line 47 on.
_STRUCTURES = """\
structures:
  - name: outer
    size: 16
    order: big
    summary: A structure.
    fields:
      - {name: first, at: 0, type: u32, doc: a number}
      - {name: second, at: 8, type: inner, doc: a structure}
    sources: ["a text"]
  - name: inner
    size: 8
    order: big
    summary: Another one.
    fields:
      - {name: flags, at: 0, type: u8, doc: bits, bits: [{mask: 0x80, name: TOP, doc: top}]}
    sources: ["a text"]
"""
_HOLDS = ("size: handle}", "size: handle, structures: [outer]}")


def _structures(old: str, new: str) -> list[tuple[str, str]]:
    """Edits that add the structures, with one mistake in them."""
    return [_HOLDS, (_BETA_END + _END, _BETA_END + _END + _edit(_STRUCTURES, [(old, new)]))]


_CASES = [
    # Structures
    Case("a field that overlaps another",
         _structures("at: 8", "at: 2"),
         [(54, "field second begins at 2, before the end of the previous field, 4",
           "correct the offset, or put the fields in order")]),
    Case("a structure smaller than its fields",
         _structures("size: 16", "size: 12"),
         [(49, "outer has 12 bytes, and its fields have 16", "correct one of the two sizes")]),
    Case("a field of an unknown type",
         _structures("type: inner", "type: other"),
         [(54, "type 'other' is neither a number nor a structure",
           "write u8, u16, u32, u64, s64 or the name of a structure"),
          (56, "no buffer holds structure inner",
           "name the structure in 'structures' of a buffer, or remove it")]),
    Case("two fields of one name",
         _structures("name: second", "name: first"),
         [(54, "field first appears twice", "choose another name")]),
    Case("a field with a reserved member's name",
         _structures("name: second", "name: reserved_4"),
         [(54, "field reserved_4 has a reserved member's name",
           "remove the field, or choose another name")]),
    Case("a mask wider than its field",
         _structures("mask: 0x80", "mask: 0x100"),
         [(61, "mask 0x100 does not fit into u8", "correct the mask or the type")]),
    Case("two structures of one name",
         _structures("name: inner", "name: outer"),
         [(54, "type 'inner' is neither a number nor a structure",
           "write u8, u16, u32, u64, s64 or the name of a structure"),
          (56, "structure outer is defined twice", "keep one, the first is at one.yaml:48")]),
    Case("a structure that is part of itself",
         _structures("type: u8, doc: bits, bits: [{mask: 0x80, name: TOP, doc: top}]",
                     "type: outer, doc: round and round"),
         [(48, "structure outer is part of itself", "correct the type of one of its fields"),
          (56, "structure inner is part of itself", "correct the type of one of its fields"),
          (57, "inner has 8 bytes, and its fields have 16", "correct one of the two sizes")]),
    Case("a buffer with a structure that is not there",
         [("size: handle}", "size: handle, structures: [outer]}")],
         [(19, "unknown structure 'outer'", "correct the name, or define outer in 'structures'")]),
    # Names and numbers
    Case("a call's name twice in a file",
         [("name: H_BETA", "name: H_ALPHA")],
         [(38, "H_ALPHA is defined twice", "keep one entry, the first is at one.yaml:5")]),
    Case("a call's name twice in two files", [],
         [("two.yaml:5", "H_BETA is defined twice",
           "keep one entry, the first is at one.yaml:38")],
         files={"two.yaml": "family: two\ntitle: Two\nsummary: Another family.\ncalls:\n"
                "  - name: H_BETA\n    opcode: 0x18\n    class: normal\n"
                "    lifecycle: active\n    defined-by: [qemu]\n    summary: Do it.\n"
                "    context: {real-mode: false, trace: true, idle: false, nmi: false,"
                " busy: false}\n"
                "    undocumented: nothing is known\n    sources: [\"a text\"]\n"}),
    Case("a call named like a status",
         [("name: H_BETA", "name: H_BUSY")],
         [(38, "H_BUSY is defined twice", "keep one entry, the first is at status.yaml:8")]),
    Case("a call named like a marker of the header",
         [("name: H_BETA", "name: H_WAIT_LAST")],
         [("status.yaml:23", "H_WAIT_LAST is defined twice",
           "keep one entry, the first is at one.yaml:38")]),
    Case("a macro twice",
         [_HANDLE_MACROS, ("doc: how many}", "doc: how many, values: "
                           "[{value: 1, name: ONE, macro: H_RED, doc: one}]}")],
         [(23, "macro H_RED is defined twice", "keep one, the first is at one.yaml:14")]),
    Case("a macro named like a status",
         [(_HANDLE_MACROS[0], _HANDLE_MACROS[1].replace("H_RED", "H_BUSY"))],
         [(14, "macro H_BUSY is defined twice", "keep one, the first is at status.yaml:8")]),
    Case("a macro for a value that the field does not list",
         [(_HANDLE_MACROS[0], _HANDLE_MACROS[1].replace('{"1": H', '{"2": H'))],
         [(14, "'2' is not one of the field's values",
           "write the value as in 'values', or add it there")]),
    Case("an opcode twice",
         [("opcode: 0x14", "opcode: 0x10")],
         [(6, "opcode 0x10 of H_ALPHA is also the opcode of H_BETA, one.yaml:38",
           "correct the opcode, or add to both calls an item of 'conflicts' with "
           "shares-opcode-with"),
          (39, "opcode 0x10 of H_BETA is also the opcode of H_ALPHA, one.yaml:5",
           "correct the opcode, or add to both calls an item of 'conflicts' with "
           "shares-opcode-with")]),
    Case("an opcode twice, declared by one side",
         [("opcode: 0x14", "opcode: 0x10"),
          (_ALPHA_END, _ALPHA_SHARES + _ALPHA_END)],
         [(41, "opcode 0x10 of H_BETA is also the opcode of H_ALPHA, one.yaml:5",
           "correct the opcode, or add to both calls an item of 'conflicts' with "
           "shares-opcode-with")]),
    Case("an opcode twice, and Linux means both",
         [("opcode: 0x14", "opcode: 0x10"), ("[lopapr]", "[linux]"),
          (_ALPHA_END, _ALPHA_SHARES + _ALPHA_END), (_BETA_END, _BETA_END + _BETA_SHARES)],
         [(6, "H_ALPHA and H_BETA share opcode 0x10 and more than one of these calls is "
              "defined-by linux",
           "write linux into defined-by of exactly one call, the call that Linux makes with this "
           "opcode")]),
    Case("an opcode twice, and Linux means neither",
         [("opcode: 0x14", "opcode: 0x10"), ("[linux]", "[qemu]"),
          (_ALPHA_END, _ALPHA_SHARES + _ALPHA_END), (_BETA_END, _BETA_END + _BETA_SHARES)],
         [(6, "H_ALPHA and H_BETA share opcode 0x10 and none of these calls is defined-by linux",
           "write linux into defined-by of exactly one call, the call that Linux makes with this "
           "opcode")]),
    Case("an opcode twice, and Linux's is said to follow another",
         [("opcode: 0x14", "opcode: 0x10"),
          (_ALPHA_END, _ALPHA_SHARES.replace("Linux", "LoPAPR") + _ALPHA_END),
          (_BETA_END, _BETA_END + _BETA_SHARES)],
         [(38, "H_ALPHA shares its opcode and does not follow Linux",
           "write Linux in 'follows', because decoders use Linux's meaning of the opcode")]),
    Case("a shared opcode that is not shared",
         [(_ALPHA_END, _ALPHA_SHARES + _ALPHA_END)],
         [(38, "H_BETA does not share opcode 0x10",
           "name a call of the catalogue with this opcode")]),
    Case("the opcode of an ultracall",
         [("opcode: 0x14", "opcode: 0xF104")],
         [(39, "opcode 0xf104 is the ultracall UV_SAMPLE",
           "keep ultracalls (sc 2, numbers 0xf1xx) in ultracalls.yaml")]),
    Case("an alias that is another call",
         [("[H_A]", "[H_A, H_BETA]")],
         [(10, "alias H_BETA is the name of another call, one.yaml:38",
           "remove the alias, or add an item to 'conflicts' with that call's opcode, or with "
           "shares-opcode-with")]),
    Case("an alias of itself",
         [("[H_A]", "[H_ALPHA]")],
         [(10, "H_ALPHA is an alias of itself", "remove the alias")]),
    Case("an alias of two calls",
         [(_BETA_END, "    aliases: [H_A]\n" + _BETA_END)],
         [(45, "alias H_A is also an alias of H_ALPHA",
           "keep one alias, the first is at one.yaml:5")]),
    Case("a family with another file's name",
         [("family: one", "family: other")],
         [(1, "family 'other' is in a file named 'one'",
           "write 'family: one' or rename the file to other.yaml")]),
    # Statuses
    Case("an unknown status in statuses",
         [("      H_SUCCESS: done", "      H_SUCCESS: done\n      H_ODD: what")],
         [(26, "unknown status H_ODD", "use a name of status.yaml, or define H_ODD there")]),
    Case("an unknown status in valid",
         [("valid: [H_BUSY]", "valid: [H_ODD]")],
         [(22, "unknown status H_ODD", "use a name of status.yaml, or define H_ODD there")]),
    Case("an unknown status in again.answers",
         [("answers: [H_BUSY]", "answers:\n        - H_BUSY\n        - H_ODD")],
         [(30, "unknown status H_ODD", "use a name of status.yaml, or define H_ODD there")]),
    Case("an unknown status in a variant",
         [("H_BAD: too small", "H_ODD: too small")],
         [(36, "unknown status H_ODD", "use a name of status.yaml, or define H_ODD there")]),
    Case("a marker for a status",
         [("H_BAD: too small", "H_WAIT_LAST: too small")],
         [(36, "unknown status H_WAIT_LAST", "write H_WAIT")]),
    Case("an internal status",
         [("H_BAD: too small", "H_OWN: too small")],
         [(36, "H_OWN is never returned to a caller", "remove the status")]),
    Case("a status value twice", [],
         [("status.yaml:16", "value -1 of H_WORSE is also the value of H_BAD",
           "correct one of the two")],
         status=[("also: [-3]", "also: [-1]")]),
    Case("a status inside a range", [],
         [("status.yaml:31", "H_WORSE lies in the range H_SENSED",
           "correct one of the two, or write 'names: each'")],
         status=[("also: [-3]", "also: [4]")]),
    Case("a group with a value that has no name", [],
         [("status.yaml:22", "2 of the 3 values of H_WAIT are statuses",
           "define the other values, or write 'names: one'"),
          ("status.yaml:23", "H_WAIT_LAST is not an end of H_WAIT", "write 900 or 902")],
         status=[("last: 901", "last: 902")]),
    Case("ranges that overlap", [],
         [("status.yaml:37", "H_FLAG overlaps H_SENSED", "correct one of the two"),
          ("status.yaml:39", "H_WORSE lies in the range H_FLAG",
           "correct one of the two, or write 'names: each'")],
         status=[("last: -256", "last: 3"), ("value: -256", "value: 3")]),
    Case("a range from large to small", [],
         [("status.yaml:29", "H_SENSED starts at 5 and ends at 3",
           "put the smaller number first")],
         status=[("first: 3", "first: 5"), ("last: 5", "last: 3")]),
    Case("a status without an errno", [],
         [("status.yaml:15", "field 'errno' is missing", "add the field")],
         status=[("errno: EPERM, ", "")]),
    Case("a range without an errno", [],
         [("status.yaml:28", "field 'errno' is missing", "add the field")],
         status=[("    errno: ENODATA\n", "")]),
    Case("an errno that does not exist", [],
         [("status.yaml:15", "'errno' is 'EODD'",
           "choose one of EACCES, EAGAIN, EBADMSG, EBUSY, EEXIST, EFBIG, EINPROGRESS, EINVAL, "
           "EIO, ENOBUFS, ENODATA, ENOENT, ENOMEM, ENOSPC, ENOTCONN, ENXIO, EOPNOTSUPP, EPERM, "
           "ERANGE")],
         status=[("EPERM", "EODD")]),
    Case("an errno that is the retry engine's", [],
         [("status.yaml:44", "'errno' is 'ETIMEDOUT'",
           "choose one of EACCES, EAGAIN, EBADMSG, EBUSY, EEXIST, EFBIG, EINPROGRESS, EINVAL, "
           "EIO, ENOBUFS, ENODATA, ENOENT, ENOMEM, ENOSPC, ENOTCONN, ENXIO, EOPNOTSUPP, EPERM, "
           "ERANGE")],
         status=[("EOPNOTSUPP", "ETIMEDOUT")]),
    Case("an error that is errno 0", [],
         [("status.yaml:15", "'errno' is '0'",
           "choose one of EACCES, EAGAIN, EBADMSG, EBUSY, EEXIST, EFBIG, EINPROGRESS, EINVAL, "
           "EIO, ENOBUFS, ENODATA, ENOENT, ENOMEM, ENOSPC, ENOTCONN, ENXIO, EOPNOTSUPP, EPERM, "
           "ERANGE")],
         status=[("EPERM", "0")]),
    Case("success with an errno", [],
         [("status.yaml:7", "'errno' is 'EIO'", "write '0', which the other fields require")],
         status=[("errno: 0", "errno: EIO")]),
    Case("a member of a group with another errno", [],
         [("status.yaml:12", "errno EIO of H_SLOWER differs from errno EBUSY of its group H_WAIT",
           "correct one of the two")],
         status=[("errno: EBUSY,\n     hint-ms: 10,", "errno: EIO,\n     hint-ms: 10,")]),
    Case("a hint without a time", [],
         [("status.yaml:10", "field 'hint-ms' is missing", "add the field")],
         status=[("hint-ms: 1,", "")]),
    # One call
    Case("a call without linkage",
         [(_BETA_END, "")],
         [(38, "the call lacks args, results, statuses",
           "add these fields ([] for none), or write the known facts into 'undocumented'")]),
    Case("a call with half its linkage",
         [(_BETA_END, "    args: []\n    statuses: {H_SUCCESS: done}\n")],
         [(38, "the call lacks results",
           "add these fields ([] for none), or write the known facts into 'undocumented'")]),
    Case("a call both documented and not",
         [(_BETA_END, _BETA_END + "    args: []\n")],
         [(38, "the call has both 'undocumented' and args",
           "keep 'undocumented', or args, results and statuses")]),
    Case("a call without sources",
         [(_BETA_END + "    sources: [\"a text\"]\n", _BETA_END)],
         [(38, "field 'sources' is missing", "add the field")]),
    Case("a call with empty sources",
         [(_BETA_END + "    sources: [\"a text\"]\n", _BETA_END + "    sources: []\n")],
         [(46, "'sources' is an empty list", "add an item, or remove the field")]),
    Case("an unknown field of a call",
         [("    lifecycle: active\n    defined-by: [lopapr]",
           "    lifecycle: active\n    colour: blue\n    defined-by: [lopapr]")],
         [(42, "unknown field 'colour'",
           "use one of again, aliases, args, availability, class, conflicts, context, "
           "defined-by, function-set, good, inject-fatal, lifecycle, name, notes, opcode, "
           "results, sensitive, sources, statuses, summary, undocumented, variants")]),
    Case("an unknown field of a family",
         [("title: One family", "title: One family\nnotes: none")],
         [(3, "unknown field 'notes'", "use one of calls, family, structures, summary, title")]),
    Case("a function set with a * in the middle",
         [("opcode: 0x14", "opcode: 0x14\n    function-set: [hcall-*-one]")],
         [(40, "'function-set' 'hcall-*-one' has an invalid form",
           "use a form that matches ^[A-Za-z][A-Za-z0-9-]*\\*?$")]),
    Case("a function set that the table has no room for",
         [("opcode: 0x14", "opcode: 0x14\n    function-set: [hcall" + 7 * "-long" + "]")],
         [(40, "'function-set' is longer than 39 characters", "shorten the text")]),
    Case("a value of the wrong type",
         [("opcode: 0x14", "opcode: twenty")],
         [(39, "'opcode' is 'twenty', not a whole number", "write a whole number")]),
    Case("a value out of range",
         [("opcode: 0x14", "opcode: 0x10000")],
         [(39, "'opcode' is '65536', above 0xffff", "correct the number")]),
    Case("a word that is not offered",
         [("reg: r6, type: token", "reg: r6, type: cookie")],
         [(20, "'type' is 'cookie'", "choose one of number, flags, ra, bytes, token")]),
    Case("a summary without a full stop",
         [("summary: Do the second thing.", "summary: Do the second thing")],
         [(43, "'summary' 'Do the second thing' has an invalid form",
           "use a form that matches ^[A-Z].*\\.$")]),
    Case("a status name of the wrong form",
         [("H_BAD: too small", "bad: too small")],
         [(36, "key in 'statuses' 'bad' has an invalid form",
           "use a form that matches ^H_[A-Z0-9_]+$"),
          (36, "unknown status bad", "use a name of status.yaml, or define bad there")]),
    Case("a buffer that is not an address",
         [("type: ra", "type: number")],
         [(17, "'type' is 'number'", "write 'ra', which the other fields require")]),
    Case("two args in one register",
         [("reg: r6", "reg: r5")],
         [(20, "token and buffer are both in r5", "correct one of the registers")]),
    Case("two results in one register",
         [("name: count, reg: r5", "name: count, valid: [H_SUCCESS, H_BUSY], reg: r4")],
         [(23, "count and next are both in r4 after H_BUSY",
           "correct one of the registers, or list different statuses in 'valid'")]),
    Case("two results in one register after a group and one of its members",
         [("name: count, reg: r5", "name: count, valid: [H_SLOW], reg: r4"),
          ("valid: [H_BUSY]", "valid: [H_WAIT]"),
          ("H_BUSY: not done", "H_BUSY: not done\n      H_WAIT: later")],
         [(23, "count and next are both in r4 after H_SLOW",
           "correct one of the registers, or list different statuses in 'valid'")]),
    Case("a result that is valid after an undocumented status",
         [("valid: [H_BUSY]", "valid: [H_BUSY, H_BAD]")],
         [(22, "H_BAD is not among the call's statuses", "describe H_BAD in 'statuses'")]),
    Case("a call again after an undocumented status",
         [("answers: [H_BUSY]", "answers: [H_BUSY, H_SLOW]")],
         [(28, "H_SLOW is not among the call's statuses", "describe H_SLOW in 'statuses'")]),
    Case("args out of order",
         [("reg: r4, type: number", "reg: r7, type: number")],
         [(16, "buffer in r5 follows an argument in r7", "put arguments in register order"),
          (20, "token in r6 follows an argument in r7", "put arguments in register order")]),
    Case("two args with one name",
         [("name: token, reg: r6", "name: handle, reg: r6"), ("arg: token", "arg: handle")],
         [(20, "'handle' appears twice in args", "rename one of the two")]),
    Case("a token rule with an arg that does not exist",
         [("arg: token", "arg: cookie")],
         [(30, "the token's arg 'cookie' is not among the args", "name one of the call's args")]),
    Case("a token rule with a result that does not exist",
         [("result: next", "result: handle")],
         [(30, "the token's result 'handle' is not among the results",
           "name one of the call's results")]),
    Case("a token call without a token rule",
         [("      token: {arg: token, result: next, first: 0}\n", "")],
         [(28, "field 'token' is missing", "add the field")]),
    Case("a buffer's size that does not exist",
         [("size: handle", "size: length")],
         [(19, "the buffer's size 'length' is not among the args",
           "give a number or name one of the call's args")]),
    Case("busy without again",
         [("busy: false", "busy: true")],
         [(44, "the call can be busy and has no 'again'",
           "add 'again' with the unfinished statuses and the repeated arguments")]),
    Case("again without busy",
         [("busy: true", "busy: false")],
         [(27, "the call has 'again' and is not 'busy'",
           "write 'busy: true' in its context, or remove 'again'")]),
    Case("a call in which the caller acts, without the statuses",
         [("how: token", "how: progress")],
         [(28, "field 'caller-acts' is missing", "add the field")]),
    Case("a caller who acts after an answer that ends the call",
         [("how: token", "how: progress\n      caller-acts: [H_SUCCESS]")],
         [(30, "H_SUCCESS is not among the unfinished statuses",
           "add H_SUCCESS to 'answers', or remove it from 'caller-acts'")]),
    Case("an unfinished answer that the retry engine does not know",
         [("answers: [H_BUSY]", "answers: [H_BUSY, H_SENSED]"),
          ("H_BUSY: not done", "H_BUSY: not done\n      H_SENSED: what")],
         [(29, "the retry engine does not repeat a call after H_SENSED",
           "add H_SENSED to 'caller-acts'")]),
    Case("an undocumented status that is good",
         [("    again:", "    good: [H_SLOW]\n    again:")],
         [(27, "H_SLOW is not among the call's statuses", "describe H_SLOW in 'statuses'")]),
    Case("an unknown status that is good",
         [("    again:", "    good: [H_ODD]\n    again:")],
         [(27, "unknown status H_ODD", "use a name of status.yaml, or define H_ODD there")]),
    Case("a call with a token that is cancelled",
         [("how: token", "how: token\n      cancel: {handle: 0}")],
         [(29, "'how' is 'token'", "write 'same', which the other fields require")]),
    Case("cancelling by an arg that does not exist",
         [("how: token", "how: same\n      cancel: {cookie: 0}")],
         [(30, "'cookie' is not among the args", "name one of the call's args")]),
    Case("a result that is kept and comes once",
         [("doc: how many", "doc: how many, keep: first-nonzero")],
         [(23, "count has 'keep' and is not valid together with a token",
           "correct 'valid', or remove 'keep'")]),
    Case("an unfinished status beside a result in r3",
         [("name: count, reg: r5", "name: count, reg: r3")],
         [(23, "count is in r3 of a call that has 'again'",
           "correct the register, or remove 'again'")]),
    # Names in C
    Case("an arg with a word of C for a name",
         [("name: handle, reg: r4", "name: register, reg: r4"),
          ("size: handle", "size: register")],
         [(14, "'register' cannot be a name in C", "choose another name")]),
    Case("a result with a macro of the kernel for a name",
         [("name: count, reg: r5", "name: current, reg: r5")],
         [(23, "'current' cannot be a name in C", "choose another name")]),
    Case("a result with the name of the status",
         [("name: count, reg: r5", "name: status, reg: r5")],
         [(23, "the result 'status' has the name of the status in r3", "choose another name")]),
    Case("two calls with the name of one function",
         [("name: H_ALPHA", "name: H_SVM_ALPHA"), ("name: H_BETA", "name: SVM_H_ALPHA"),
          (_BETA_END, "    args: []\n    results: []\n    statuses: {H_SUCCESS: done}\n")],
         [(38, "SVM_H_ALPHA and H_SVM_ALPHA (one.yaml:5) both become the function "
               "hcall_svm_alpha()",
           "rename one of the two calls")]),
    Case("a call with the name of another's form with all arguments",
         [("name: token, reg: r6,", "name: token, reg: r6, optional: true,"),
          ("name: H_BETA", "name: H_ALPHA_OPT"),
          (_BETA_END, "    args: []\n    results: []\n    statuses: {H_SUCCESS: done}\n")],
         [(38, "H_ALPHA_OPT and H_ALPHA (one.yaml:5) both become the function hcall_alpha_opt()",
           "rename one of the two calls")]),
    # YAML
    Case("a key twice",
         [("    class: normal\n    lifecycle: active\n    defined-by: [lopapr]",
           "    class: normal\n    opcode: 0x18\n    lifecycle: active\n"
           "    defined-by: [lopapr]")],
         [(41, "key 'opcode' appears twice", "keep one of the two, the first is in line 39")]),
    Case("an octal number",
         [("opcode: 0x14", "opcode: 024")],
         [(39, "'opcode' is '0', below 0x4", "correct the number"),
          (39, "number '024' is neither decimal nor 0x",
           "write a decimal or 0x number, or put text in quotes")]),
    Case("an empty file", [],
         [("two.yaml:1", "the file is empty", "add a document, or remove the file")],
         files={"two.yaml": "# nothing\n"}),
    Case("several mistakes at once, each reported",
         [("family: one", "family: other"), ("reg: r6", "reg: r5"),
          ("H_BAD: too small", "H_ODD: too small"), ("name: H_BETA", "name: H_ALPHA")],
         [(1, "family 'other' is in a file named 'one'",
           "write 'family: one' or rename the file to other.yaml"),
          (20, "token and buffer are both in r5", "correct one of the registers"),
          (36, "unknown status H_ODD", "use a name of status.yaml, or define H_ODD there"),
          (38, "H_ALPHA is defined twice", "keep one entry, the first is at one.yaml:5")]),
]


@test("accepted: the family that the refusals start from")
def _good() -> None:
    result = _list({"one.yaml": _GOOD})
    assert result.returncode == 0, result.stderr
    assert [line.split()[1] for line in result.stdout.splitlines()] \
        == ["H_ALPHA", "H_BETA"], result.stdout


for _case in _CASES:
    # Bound as a default, or every test would check the last case.
    test(f"refused: {_case.name}")(lambda case=_case: _check(case))


@test("refused: a folder without families, and no folder")
def _no_families() -> None:
    result = _list({})
    assert result.returncode == 2, f"exit code {result.returncode}"
    assert result.stderr.startswith(".:1: error: the folder has no family file; "), result.stderr
    result = hcallgen("--specs", "/nothing", "list")
    assert result.returncode == 2, f"exit code {result.returncode}"
    assert "No such file or directory" in result.stderr, result.stderr


@test("refused: a file that is not YAML")
def _not_yaml() -> None:
    result = _list({"one.yaml": "family: one\n  title: One\n"})
    # The parser's messages differ between PyYAML with and without libyaml.
    assert re.fullmatch(
        "one.yaml:2: error: not YAML: mapping values are not allowed .*; "
        "correct the indentation or quotes near this line\n"
        "hcallgen: 1 error\\(s\\), nothing done\n", result.stderr), result.stderr
    assert result.returncode == 2, f"exit code {result.returncode}"


@test("refused: a character that YAML has not")
def _not_a_character() -> None:
    result = _list({"one.yaml": "family: one\ntitle: \x7fOne\n"})
    assert re.fullmatch(
        "one.yaml:[12]: error: (not YAML: |cannot be read ).*\n(.*\n)*"
        "hcallgen: 1 error\\(s\\), nothing done\n", result.stderr), result.stderr
    assert "Traceback" not in result.stderr
    assert result.returncode == 2, f"exit code {result.returncode}"
