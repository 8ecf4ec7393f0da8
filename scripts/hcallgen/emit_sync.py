# SPDX-License-Identifier: GPL-2.0-or-later
"""asm/hcalls-sync-gen.h: calls that can be unfinished, made until they are not.

What goes on after which answer, with which token, which results are taken from
which answer, and how to cancel, is all the catalogue's; when to call again is
the engine's (asm/hvcall-retry.h).
"""
from __future__ import annotations

from itertools import groupby
from typing import Optional

from hcallgen import syncdoc
from hcallgen.banner import banner
from hcallgen.clayout import head, wrapped
from hcallgen.linkage import Conversation, Item, c_type, conversations, typed
from hcallgen.model import Catalogue

# The engine's name for each kind of unfinished answer, in the engine's order.
_ANSWERS = {"retry": "HCALL_ON_BUSY", "hint": "HCALL_ON_LONG_BUSY",
            "poll": "HCALL_ON_PROGRESS", "continue": "HCALL_ON_CONTINUE",
            "partial": "HCALL_ON_PARTIAL"}


class _Statuses:
    """Kinds of statuses, and tests for them in C."""

    def __init__(self, catalogue: Catalogue) -> None:
        entries = [*catalogue.statuses, *catalogue.ranges]
        self._kinds = {entry.name: entry.data["kind"] for entry in entries}
        self._spans = catalogue.spans()

    def answers(self, names: list[str]) -> str:
        """Flags of the engine for unfinished answers."""
        kinds = {self._kinds[name] for name in names}
        return " | ".join(flag for kind, flag in _ANSWERS.items() if kind in kinds)

    def tests(self, value: str, names: list[str]) -> list[str]:
        """Conditions, one of which holds for a value."""
        return [self._test(value, name) for name in names]

    def _test(self, value: str, name: str) -> str:
        first, last = self._spans[name]
        if first == last:
            return f"{value} == {name}"
        if self._kinds[name] == "hint":
            return f"hcall_is_long_busy({value})"
        return f"({value} >= {first} && {value} <= {last})"


def _if(tests: list[str], indent: str) -> list[str]:
    return wrapped(f"{indent}if (", tests, ")", separator=" ||")


def _take(results: list[Item]) -> list[str]:
    return [f"{result['name']} = _ret.{result['name']};" for result in results]


def _results(talk: Conversation, statuses: _Statuses, indent: str) -> list[str]:
    """Take what an answer brings, if its status says so."""
    lines: list[str] = []
    plain = [result for result in talk.results if "keep" not in result]
    for valid, group in groupby(plain, lambda result: result.get("valid", ["H_SUCCESS"])):
        taken = list(group)
        lines += _if(statuses.tests("_ret.status", valid), indent)
        lines[-1] += " {" if len(taken) > 1 else ""
        lines += [f"{indent}\tdone.{line}" for line in _take(taken)]
        lines += [f"{indent}}}"] if len(taken) > 1 else []
    for result in talk.results:
        if "keep" in result:
            tests = statuses.tests("_ret.status", result.get("valid", ["H_SUCCESS"]))
            lines += [f"{indent}if (!done.{result['name']} &&",
                      *wrapped(f"{indent}    (", tests, "))", separator=" ||")]
            lines += [f"{indent}\tdone.{line}" for line in _take([result])]
    return lines


def _call(talk: Conversation, values: dict[str, str], target: str, indent: str) -> list[str]:
    """The call itself; values are for the arguments that are not parameters."""
    return wrapped(f"{indent}{target} = {talk.function.name}(",
                   [values.get(arg["name"], arg["name"]) for arg in talk.function.args]
                   or [""], ");")


def _loop(talk: Conversation, statuses: _Statuses) -> list[str]:
    """Calls until one is the last."""
    values = {talk.token["arg"]: "done.token"} if talk.token else {}
    lines = _call(talk, values, "_ret" if talk.has_struct else "done.status", "\t\t")
    if talk.token:
        lines.append(f"\t\tdone.token = _ret.{talk.token['result']};")
    lines += _results(talk, statuses, "\t\t")
    return ["\tdo {", *lines, f"\t}} while (hcall_again(&_retry, {talk.status}));"]


def _cancel(talk: Conversation, answers: str) -> list[str]:
    """Calls that give up what was begun."""
    values = {name: str(value) for name, value in talk.cancel.items()}
    call = _call(talk, values, "_status", "\t\t\t")
    if talk.has_struct:
        call[-1] = call[-1].replace(");", ").status;")
    return ["\tif (hcall_retry_stopped(&_retry) && (how.how & HCALL_CANCEL)) {",
            "\t\tlong _status;", "",
            f"\t\t__hcall_retry_cancel(&_retry, how, {answers});",
            "\t\tdo {", *call, "\t\t} while (hcall_again(&_retry, _status));",
            "\t\tdone.cancelled = hcall_retry_errno(&_retry, _status) ?: 1;", "\t}"]


def _body(talk: Conversation, statuses: _Statuses) -> list[str]:
    answers = statuses.answers(talk.answers)
    lines = [f"\tstruct {talk.function.struct} _ret;"] if talk.has_struct else []
    lines += ["\tstruct hcall_retry _retry;"]
    if not talk.resumes:
        lines.append(f"\tstruct {talk.struct} done = {{ 0 }};")
    lines += ["", *wrapped("\t__hcall_retry_begin(&_retry, how, ",
                           answers.split(" | "), ");", separator=" |"),
              *_loop(talk, statuses), ""]
    if talk.token:
        # Once it is over, what the register of the token held was noise.
        ended = ["!hcall_retry_stopped(&_retry)"]
        ended += [test.replace(" == ", " != ") if " == " in test else f"!{test}"
                  for test in statuses.tests("_ret.status", talk.caller_acts)]
        lines += [*wrapped("\tif (", ended, ")", separator=" &&"),
                  f"\t\tdone.token = {_first(talk)};"]
    if talk.has_struct:
        lines.append("\tdone.status = _ret.status;")
    lines.append(f"\tdone.err = hcall_retry_errno(&_retry, {talk.status});")
    if talk.good:
        lines += [*_if(statuses.tests(talk.status, talk.good), "\t"), "\t\tdone.err = 0;"]
    plus = "+=" if talk.resumes else "="
    lines += [f"\tdone.tries {plus} _retry.tries;",
              f"\tdone.waited_us {plus} _retry.waited_us;"]
    if talk.cancel:
        lines += _cancel(talk, answers)
    return [*lines, "\treturn done;"]


def _first(talk: Conversation) -> str:
    value = talk.token["first"]
    return str(value) if value < 1 << 31 else f"0x{value:X}ULL"


def _function(talk: Conversation, name: str, doc: list[str], parameters: list[str],
              body: list[str]) -> list[str]:
    lines = head(f"static inline __must_check struct {talk.struct}", name,
                 [*parameters, "struct hcall_policy how"])
    return ["", *doc, *lines, "{", *body, "}"]


def _struct(talk: Conversation) -> list[str]:
    members = ["int err;", "long status;", "unsigned int tries;", "u64 waited_us;"]
    members += ["u64 token;"] if talk.token else []
    members += ["int cancelled;"] if talk.cancel else []
    members += [f"u64 {result['name']};" for result in talk.results]
    return ["", *syncdoc.of_struct(talk), f"struct {talk.struct} {{",
            *(f"\t{member}" for member in members), "};"]


def _forms(talk: Conversation, statuses: _Statuses) -> list[str]:
    args = [f"{c_type(arg)} {arg['name']}" for arg in talk.args]
    if not talk.resumes:
        return _function(talk, talk.name, syncdoc.of_sync(talk), args, _body(talk, statuses))
    values = ["_none", *(arg["name"] for arg in talk.args), "how"]
    return [
        *_function(talk, talk.resume_name, syncdoc.of_resume(talk),
                   [f"struct {talk.struct} done", *args], _body(talk, statuses)),
        *_function(talk, talk.name, syncdoc.of_sync(talk), args,
                   [f"\tconst struct {talk.struct} _none = {{ .token = {_first(talk)} }};", "",
                    *wrapped(f"\treturn {talk.resume_name}(", values, ");")])]


def emit(catalogue: Catalogue) -> str:
    """Text of the header."""
    guard = "_ASM_POWERPC_HCALLS_SYNC_GEN_H"
    lines = banner([
        "Hypervisor calls that can be unfinished, made until they are not:",
        "hcall_x_sync() makes H_X again and again with the right arguments, waits in",
        "between as asm/hvcall-retry.h tells, and returns an errno and the results by",
        "value.  A result is what an answer brought whose status makes it valid; 0 if",
        "none did.",
        "",
        "Nothing is lost when a conversation is stopped, by a fatal signal (-EINTR) or",
        "the deadline (-ETIMEDOUT): hcall_x_resume() takes it up where it was.  A call",
        "without it is taken up by the same hcall_x_sync(), as the hypervisor itself",
        "remembers how far it came."], header=True)
    lines = [line.rstrip() for line in lines]
    lines += [f"#ifndef {guard}", f"#define {guard}", "",
              "#include <linux/compiler.h>", "#include <linux/types.h>", "",
              "#include <asm/hcalls-gen.h>", "#include <asm/hvcall-retry.h>", "",
              "#ifdef CONFIG_PPC_PSERIES"]
    statuses = _Statuses(catalogue)
    struct: Optional[str] = None
    for call in sorted(typed(catalogue), key=lambda call: call.document.path):
        for talk in conversations(call):
            if talk.struct not in (struct, "hcall_sync_ret"):
                lines += _struct(talk)
                struct = talk.struct
            lines += _forms(talk, statuses)
    lines += ["", "#endif /* CONFIG_PPC_PSERIES */", "", f"#endif /* {guard} */"]
    return "\n".join(lines) + "\n"
