# SPDX-License-Identifier: GPL-2.0-or-later
"""kernel-doc of the typed calls, as short as it can be.

What does not fit into a line or two of a header (variants, notes, bits,
conflicts between sources) stays in the catalogue.
"""
from __future__ import annotations

import re
import textwrap
from dataclasses import replace

from hcallgen.linkage import Function, Item, number
from hcallgen.model import items, part

_WIDTH = 80

# Text that the kernel-doc program reads as the start of a section.
_SECTION = re.compile(r"(description|context|returns?|notes?|examples?)\s*:", re.I)


def _clean(text: str) -> str:
    """Text that can stand in a C comment."""
    return re.sub(r"\s*\n\s*", " ", text.strip()).replace("*/", "* /").replace("/*", "/ *")


def clean_lines(start: str, text: str, indent: str = " ") -> list[str]:
    """Wrapped lines of a comment; only the first may open a section."""
    # A tab counts as one column here and reaches to the eighth.
    lines = textwrap.wrap(start + _clean(text), _WIDTH - (5 if indent == "\t" else 0),
                          initial_indent=" * ", subsequent_indent=f" *{indent}",
                          break_long_words=False, break_on_hyphens=False)
    for index, line in enumerate(lines[1:], start=1):
        if _SECTION.match(line[2:].lstrip()):
            lines[index] = line.replace(":", " -", 1)
    return lines


def lower(summary: str) -> str:
    """A summary behind a dash: no full stop, a small letter if it is a word."""
    text = summary.rstrip(".")
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def _buffer(arg: Item) -> str:
    buffer = part(arg, "buffer")
    if not buffer:
        return ""
    size = buffer.get("size")
    words = [{"read": "read", "write": "written",
              "read-write": "read and written"}[buffer["access"]]]
    if size is not None:
        words.append(f"@{size} bytes" if isinstance(size, str) else f"{size} bytes")
    if buffer.get("align", 1) > 1:
        words.append(f"aligned to {buffer['align']}")
    if "boundary" in buffer:
        words.append(f"not across a multiple of {buffer['boundary']}")
    return f" (memory: {', '.join(words)})"


def _order(item: Item) -> str:
    return " (first byte most significant)" if item["type"] == "bytes" else ""


def of_arg(arg: Item) -> list[str]:
    """Line of an argument."""
    return clean_lines(f"@{arg['name']}: ", arg["doc"] + _order(arg) + _buffer(arg), "\t")


def _result(result: Item) -> list[str]:
    after = ", ".join(result.get("valid", ["H_SUCCESS"]))
    when = "is @status" if number(result) == 3 else f"after {after}"
    return clean_lines(f"@{result['name']}: ", f"[{when}] {result['doc']}{_order(result)}", "\t")


def _context(function: Function) -> str:
    context = function.call.data["context"]
    words = []
    if not context["trace"]:
        words.append("Never traced.")
    elif context["real-mode"]:
        words.append("As plpar_hcall(); not traced with translation off.")
    else:
        words.append("As plpar_hcall().")
    places = [place for key, place in (
        ("real-mode", "real mode"), ("idle", "idle"),
        ("nmi", "NMI, machine check or panic")) if context[key]]
    if places:
        words.append(f"Has callers in {', '.join(places)}.")
    if context.get("interrupts", "any") != "any":
        words.append(f"Interrupts have to be {context['interrupts']}.")
    return "  ".join(words)


def _again_how(again: Item) -> str:
    token, acts = part(again, "token"), again.get("caller-acts", [])
    alone = [answer for answer in again["answers"] if answer not in acts]
    how = (f"with {token['arg']} from the answer's {token['result']}, "
           f"{token['first']} at first" if token else "with the same arguments")
    return "; ".join(f"on {', '.join(answers)}, {way}" for answers, way in (
        (alone, how), (acts, "when the caller has acted")) if answers)


def _again(function: Function) -> str:
    """The busy protocol in one sentence."""
    data = function.call.data
    if not data["context"]["busy"]:
        return "Never busy."
    rules = [_again_how(data["again"])] if "again" in data else []
    rules += [f"for {variant['name']} {_again_how(variant['again'])}"
              for _, variant in items(data, "variants") if "again" in variant]
    return f"Call again {'; '.join(rules)}."


def _optional(function: Function) -> str:
    """Which arguments the plain form leaves out."""
    every = function.call.data["args"]
    left_out = [arg["name"] for arg in every if arg not in function.args]
    return f"{function.name}_opt() also has {', '.join(left_out)}.  " if left_out else ""


def _return(function: Function) -> list[str]:
    kind = "Status and results" if function.results else "Status"
    if function.optional:
        return [f" * Return: As {function.plain}()."]
    lines = [f" * Return: {kind}:"]
    for status, meaning in function.call.data["statuses"].items():
        lines += clean_lines(f"* {status} - ", meaning, "   ")
    return lines


def of_struct(function: Function) -> list[str]:
    """Comment above the structure of results."""
    lines = ["/**", *clean_lines("", f"struct {function.struct} - "
                            f"what {function.plain}() returns", "\t"),
             " * @status: H_*; says which of the others mean something"]
    for result in function.results:
        lines += _result(result)
    return [*lines, " */"]


def _of_raw(function: Function) -> list[str]:
    """Comment above the form for real mode: what differs from its model."""
    model = f"{replace(function, raw=False).name}()"
    return ["/**", *clean_lines(f"{function.name}() - ", f"{model}, never traced", "\t"),
            *(f" * @{arg['name']}: see {model}" for arg in function.args),
            " *", " * Context: Any, real mode included.",
            f" * Return: As {model}.", " */"]


def of_function(function: Function) -> list[str]:
    """Comment above a function."""
    if function.raw:
        return _of_raw(function)
    data = function.call.data
    lines = ["/**", *clean_lines(f"{function.name}() - ", lower(data["summary"]), "\t")]
    for arg in function.args:
        lines += of_arg(arg)
    lines += [" *", *clean_lines("", f"{_optional(function)}{_again(function)}  "
                            f"Source: {data['sources'][0]}."), " *",
              *clean_lines("Context: ", _context(function)), *_return(function)]
    return [*lines, " */"]
