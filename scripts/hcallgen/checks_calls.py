# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that the parts of one call agree."""
from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Optional

from hcallgen.model import Call, Catalogue, items, part, words
from hcallgen.problems import Problem
from hcallgen.yamlsrc import Path


def _number(register: Any) -> Optional[int]:
    text = register[1:] if isinstance(register, str) else ""
    return int(text) if text.isdigit() else None


def _forms(call: Call) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The call itself and each of its variants."""
    yield (), call.data
    for index, variant in items(call.data, "variants"):
        yield ("variants", index), variant


def _names(data: Any, key: str) -> set[Any]:
    return {item.get("name") for _, item in items(data, key)}


def arg_registers(call: Call) -> Iterator[Problem]:
    """One register holds one argument; they stand in register order."""
    for path, form in _forms(call):
        seen: dict[int, str] = {}
        for index, arg in items(form, "args"):
            number = _number(arg.get("reg"))
            if number is None:
                continue
            here, name = path + ("args", index, "reg"), str(arg.get("name"))
            if number in seen:
                yield call.problem(
                    here, f"{name} is in r{number}, and so is {seen[number]}",
                    "correct one of the registers")
            elif seen and number < max(seen):
                yield call.problem(
                    here, f"{name} in r{number} stands after an argument "
                    f"in r{max(seen)}", "put arguments in register order")
            seen.setdefault(number, name)


def _validity(result: dict[str, Any]) -> list[str]:
    """Statuses that a result goes with."""
    return [name for _, name in words(result, "valid")] or ["H_SUCCESS"]


def _common(first: dict[str, Any], second: dict[str, Any],
            spans: dict[str, tuple[int, int]]) -> Optional[str]:
    """A status that goes with two results at once."""
    for one in _validity(first):
        for other in _validity(second):
            ends, others = spans.get(one), spans.get(other)
            if (ends and others and ends[0] <= others[1]
                    and others[0] <= ends[1]):
                return other
    return None


def result_registers(call: Call, spans: dict[str, tuple[int, int]]) -> Iterator[Problem]:
    """One register holds one result, for each status.

    A register may hold a token after H_BUSY and something else after
    H_SUCCESS; "valid" has to tell them apart.
    """
    for path, form in _forms(call):
        before: list[dict[str, Any]] = []
        for index, result in items(form, "results"):
            for other in before:
                if result.get("reg") != other.get("reg"):
                    continue
                status = _common(other, result, spans)
                if status:
                    yield call.problem(
                        path + ("results", index, "reg"),
                        f"{result.get('name')} is in {result.get('reg')} after "
                        f"{status}, and so is {other.get('name')}",
                        "correct one of the registers, or say in 'valid' which "
                        "status gives which")
            before.append(result)


def distinct_names(call: Call) -> Iterator[Problem]:
    """Names become parameters of a function and fields of a structure."""
    for path, form in _forms(call):
        for key in ("args", "results"):
            seen: set[str] = set()
            for index, item in items(form, key):
                name = item.get("name")
                if isinstance(name, str) and name in seen:
                    yield call.problem(path + (key, index, "name"),
                                       f"'{name}' stands twice in {key}",
                                       "rename one of them")
                seen.add(str(name))


def tokens(call: Call) -> Iterator[Problem]:
    """A token rule names an argument and a result."""
    for path, form in _forms(call):
        token = part(part(form, "again"), "token")
        for role, key in (("arg", "args"), ("result", "results")):
            name = token.get(role)
            known = _names(form, key) | _names(call.data, key)
            if isinstance(name, str) and name not in known:
                yield call.problem(
                    path + ("again", "token", role),
                    f"the token's {role} '{name}' is not among the {key}",
                    f"name one of the call's {key}")


def buffer_sizes(call: Call) -> Iterator[Problem]:
    """A buffer's size is a number or an argument."""
    for path, form in _forms(call):
        known = _names(form, "args") | _names(call.data, "args")
        for index, arg in items(form, "args"):
            size = part(arg, "buffer").get("size")
            if isinstance(size, str) and size not in known:
                yield call.problem(
                    path + ("args", index, "buffer", "size"),
                    f"the buffer's size '{size}' is not among the args",
                    "give a number or name one of the call's args")


def busy(call: Call) -> Iterator[Problem]:
    """A call that can be busy says how to call it again, and no other does."""
    declared = part(call.data, "context").get("busy")
    rules = [path for path, form in _forms(call) if part(form, "again")]
    if declared is True and not rules:
        yield call.key_problem(
            ("context", "busy"), "the call can be busy and has no 'again'",
            "say in 'again' which answers are unfinished and how to go on")
    if declared is False and rules:
        yield call.key_problem(
            rules[0] + ("again",), "the call has 'again' and is not 'busy'",
            "write 'busy: true' in its context, or remove 'again'")


def acting(call: Call) -> Iterator[Problem]:
    """The caller acts after some of the unfinished answers."""
    for path, form in _forms(call):
        again = part(form, "again")
        answers = [name for _, name in words(again, "answers")]
        for number, name in words(again, "caller-acts"):
            if name not in answers:
                yield call.problem(path + ("again", "caller-acts", number),
                                   f"{name} is not among the unfinished answers",
                                   "add it to 'answers', or remove it here")


def cancelling(call: Call) -> Iterator[Problem]:
    """A cancelling call gives values to arguments."""
    for path, form in _forms(call):
        known = _names(form, "args") | _names(call.data, "args")
        for name in part(part(form, "again"), "cancel"):
            if name not in known:
                yield call.key_problem(path + ("again", "cancel", name),
                                       f"'{name}' is not among the args",
                                       "name one of the call's args")


def keeping(call: Call) -> Iterator[Problem]:
    """A result that is kept comes with the token of an answer that is not the last."""
    again = part(call.data, "again")
    answers = {name for _, name in words(again, "answers")} if part(again, "token") else set()
    for index, result in items(call.data, "results"):
        if "keep" in result and not answers & set(_validity(result)):
            yield call.problem(("results", index, "keep"),
                               f"{result.get('name')} is kept and does not come with "
                               "a token", "correct 'valid', or remove 'keep'")


def plain_status(call: Call) -> Iterator[Problem]:
    """A call that is repeated must return its status in r3."""
    for index, result in items(call.data, "results"):
        if result.get("reg") == "r3" and part(call.data, "again"):
            yield call.problem(("results", index, "reg"),
                               f"{result.get('name')} is in r3 of a call that has 'again'",
                               "correct the register, or remove 'again'")


_EACH = (arg_registers, distinct_names, tokens, buffer_sizes, busy, acting, cancelling,
         keeping, plain_status)


def documented(call: Call, spans: dict[str, tuple[int, int]]) -> Iterator[Problem]:
    """Statuses that results and rules speak of are among the call's."""
    for path, form in _forms(call):
        known = [spans[name] for name in (*part(call.data, "statuses"),
                                          *part(form, "statuses")) if name in spans]
        named = [(path + ("results", index, "valid"), result.get("valid"))
                 for index, result in items(form, "results")]
        named.append((path + ("again", "answers"), part(form, "again").get("answers")))
        named.append((path + ("good",), form.get("good")))
        for where, names in named:
            for number, name in enumerate(names if isinstance(names, list) else ()):
                span = spans.get(name)
                if span and not any(first <= span[0] and span[1] <= last
                                    for first, last in known):
                    yield call.problem(
                        where + (number,), f"{name} is not among the call's statuses",
                        "say in 'statuses' what it means for the call")


# Kinds of statuses that the retry engine goes on after; H_PARTIAL, too.
_UNFINISHED = ("retry", "hint", "poll", "continue")


def unattended(call: Call, kinds: dict[str, Any]) -> Iterator[Problem]:
    """The retry engine knows what it is to go on after."""
    for path, form in _forms(call):
        again = part(form, "again")
        acts = [name for _, name in words(again, "caller-acts")]
        for number, name in words(again, "answers"):
            if (name in kinds and name not in acts and name != "H_PARTIAL"
                    and kinds[name] not in _UNFINISHED):
                yield call.problem(path + ("again", "answers", number),
                                   f"{name} is nothing that the retry engine goes on after",
                                   "name it in 'caller-acts', too")


def every_call(catalogue: Catalogue) -> Iterator[Problem]:
    """All checks above, call by call."""
    spans = catalogue.spans()
    kinds = {entry.name: entry.data.get("kind")
             for entry in [*catalogue.statuses, *catalogue.ranges]}
    for call in catalogue.calls:
        yield from result_registers(call, spans)
        yield from documented(call, spans)
        yield from unattended(call, kinds)
        for check in _EACH:
            yield from check(call)


CHECKS = (every_call,)
