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
    """Yield the call and each of its variants, with the path of each."""
    yield (), call.data
    for index, variant in items(call.data, "variants"):
        yield ("variants", index), variant


def _names(data: Any, key: str) -> set[Any]:
    return {item.get("name") for _, item in items(data, key)}


def arg_registers(call: Call) -> Iterator[Problem]:
    """Check that arguments use different registers, in ascending order."""
    for path, form in _forms(call):
        seen: dict[int, str] = {}
        for index, arg in items(form, "args"):
            number = _number(arg.get("reg"))
            if number is None:
                continue
            here, name = path + ("args", index, "reg"), str(arg.get("name"))
            if number in seen:
                yield call.problem(
                    here, f"{name} and {seen[number]} are both in r{number}",
                    "correct one of the registers")
            elif seen and number < max(seen):
                yield call.problem(
                    here, f"{name} in r{number} follows an argument "
                    f"in r{max(seen)}", "put arguments in register order")
            seen.setdefault(number, name)


def _validity(result: dict[str, Any]) -> list[str]:
    """Return the statuses after which a result is valid."""
    return [name for _, name in words(result, "valid")] or ["H_SUCCESS"]


def _common(first: dict[str, Any], second: dict[str, Any],
            spans: dict[str, tuple[int, int]]) -> Optional[str]:
    """Return a status after which both results are valid, or None."""
    for one in _validity(first):
        for other in _validity(second):
            ends, others = spans.get(one), spans.get(other)
            if (ends and others and ends[0] <= others[1]
                    and others[0] <= ends[1]):
                return other
    return None


def result_registers(call: Call, spans: dict[str, tuple[int, int]]) -> Iterator[Problem]:
    """Check that one register holds at most one result after each status.

    A register may hold a token after H_BUSY and another result after
    H_SUCCESS, if "valid" lists different statuses for the two results.
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
                        f"{result.get('name')} and {other.get('name')} are both in "
                        f"{result.get('reg')} after {status}",
                        "correct one of the registers, or list different statuses "
                        "in 'valid'")
            before.append(result)


def distinct_names(call: Call) -> Iterator[Problem]:
    """Check that the names of arguments differ, and that the names of results differ."""
    for path, form in _forms(call):
        for key in ("args", "results"):
            seen: set[str] = set()
            for index, item in items(form, key):
                name = item.get("name")
                if isinstance(name, str) and name in seen:
                    yield call.problem(path + (key, index, "name"),
                                       f"'{name}' appears twice in {key}",
                                       "rename one of the two")
                seen.add(str(name))


def tokens(call: Call) -> Iterator[Problem]:
    """Check that a token rule names an argument and a result."""
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
    """Check that the size of a buffer is a number or an argument."""
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
    """Check that exactly the calls that can be busy have 'again'."""
    declared = part(call.data, "context").get("busy")
    rules = [path for path, form in _forms(call) if part(form, "again")]
    if declared is True and not rules:
        yield call.key_problem(
            ("context", "busy"), "the call can be busy and has no 'again'",
            "add 'again' with the unfinished statuses and the repeated arguments")
    if declared is False and rules:
        yield call.key_problem(
            rules[0] + ("again",), "the call has 'again' and is not 'busy'",
            "write 'busy: true' in its context, or remove 'again'")


def acting(call: Call) -> Iterator[Problem]:
    """Check that the statuses in caller-acts are unfinished statuses."""
    for path, form in _forms(call):
        again = part(form, "again")
        answers = [name for _, name in words(again, "answers")]
        for number, name in words(again, "caller-acts"):
            if name not in answers:
                yield call.problem(path + ("again", "caller-acts", number),
                                   f"{name} is not among the unfinished statuses",
                                   f"add {name} to 'answers', or remove it from "
                                   "'caller-acts'")


def cancelling(call: Call) -> Iterator[Problem]:
    """Check that 'cancel' gives values to arguments of the call."""
    for path, form in _forms(call):
        known = _names(form, "args") | _names(call.data, "args")
        for name in part(part(form, "again"), "cancel"):
            if name not in known:
                yield call.key_problem(path + ("again", "cancel", name),
                                       f"'{name}' is not among the args",
                                       "name one of the call's args")


def keeping(call: Call) -> Iterator[Problem]:
    """Check that a result with 'keep' is valid after an unfinished status with a token."""
    again = part(call.data, "again")
    answers = {name for _, name in words(again, "answers")} if part(again, "token") else set()
    for index, result in items(call.data, "results"):
        if "keep" in result and not answers & set(_validity(result)):
            yield call.problem(("results", index, "keep"),
                               f"{result.get('name')} has 'keep' and is not valid "
                               "together with a token", "correct 'valid', or remove 'keep'")


def plain_status(call: Call) -> Iterator[Problem]:
    """Check that a call with 'again' returns its status in r3."""
    for index, result in items(call.data, "results"):
        if result.get("reg") == "r3" and part(call.data, "again"):
            yield call.problem(("results", index, "reg"),
                               f"{result.get('name')} is in r3 of a call that has 'again'",
                               "correct the register, or remove 'again'")


_EACH = (arg_registers, distinct_names, tokens, buffer_sizes, busy, acting, cancelling,
         keeping, plain_status)


def documented(call: Call, spans: dict[str, tuple[int, int]]) -> Iterator[Problem]:
    """Check that the call describes the statuses that its results and rules name."""
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
                        f"describe {name} in 'statuses'")


# Kinds of statuses after which the retry engine repeats a call, besides H_PARTIAL.
_UNFINISHED = ("retry", "hint", "poll", "continue")


def unattended(call: Call, kinds: dict[str, Any]) -> Iterator[Problem]:
    """Check that the retry engine repeats a call after each unfinished status."""
    for path, form in _forms(call):
        again = part(form, "again")
        acts = [name for _, name in words(again, "caller-acts")]
        for number, name in words(again, "answers"):
            if (name in kinds and name not in acts and name != "H_PARTIAL"
                    and kinds[name] not in _UNFINISHED):
                yield call.problem(path + ("again", "answers", number),
                                   f"the retry engine does not repeat a call after {name}",
                                   f"add {name} to 'caller-acts'")


def every_call(catalogue: Catalogue) -> Iterator[Problem]:
    """Run all checks above for each call."""
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
