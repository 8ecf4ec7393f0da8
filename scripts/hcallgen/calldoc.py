# SPDX-License-Identifier: GPL-2.0-or-later
"""Write short kernel-doc for the typed calls.

Long facts (variants, notes, bits, conflicts between sources) stay in the
catalogue.
"""
from __future__ import annotations

import re
import textwrap
from dataclasses import replace

from hcallgen.linkage import Function, Item, number
from hcallgen.model import items, part

_WIDTH = 80

# Match text that the kernel-doc program reads as the start of a section.
_SECTION = re.compile(r"(description|context|returns?|notes?|examples?)\s*:", re.I)


def _clean(text: str) -> str:
    """Return the text on one line, without the ends of a C comment."""
    return re.sub(r"\s*\n\s*", " ", text.strip()).replace("*/", "* /").replace("/*", "/ *")


def clean_lines(start: str, text: str, indent: str = " ") -> list[str]:
    """Return wrapped lines of a comment; only the first line may open a section."""
    # textwrap counts a tab as one column, but the tab ends at column 8.
    lines = textwrap.wrap(start + _clean(text), _WIDTH - (5 if indent == "\t" else 0),
                          initial_indent=" * ", subsequent_indent=f" *{indent}",
                          break_long_words=False, break_on_hyphens=False)
    for index, line in enumerate(lines[1:], start=1):
        if _SECTION.match(line[2:].lstrip()):
            lines[index] = line.replace(":", " -", 1)
    return lines


def lower(summary: str) -> str:
    """Return the summary without full stop, in lower case unless a name comes first."""
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
    """Return the lines of an argument."""
    return clean_lines(f"@{arg['name']}: ", arg["doc"] + _order(arg) + _buffer(arg), "\t")


def _result(result: Item) -> list[str]:
    after = ", ".join(result.get("valid", ["H_SUCCESS"]))
    when = "equal to @status" if number(result) == 3 else f"after {after}"
    return clean_lines(f"@{result['name']}: ", f"[{when}] {result['doc']}{_order(result)}", "\t")


def _context(function: Function) -> str:
    context = function.call.data["context"]
    words = []
    if not context["trace"]:
        words.append("Never traced.")
    elif context["real-mode"]:
        words.append("See plpar_hcall(); not traced with translation off.")
    else:
        words.append("See plpar_hcall().")
    places = [place for key, place in (
        ("real-mode", "real mode"), ("idle", "idle"),
        ("nmi", "NMI, machine check or panic")) if context[key]]
    if places:
        words.append(f"Has callers in {', '.join(places)}.")
    if context.get("interrupts", "any") != "any":
        words.append(f"Interrupts must be {context['interrupts']}.")
    return "  ".join(words)


def _again_how(again: Item) -> str:
    token, acts = part(again, "token"), again.get("caller-acts", [])
    alone = [answer for answer in again["answers"] if answer not in acts]
    how = (f"with {token['arg']} = {token['result']} of the previous attempt, "
           f"first {token['first']}" if token else "with unchanged arguments")
    return "; ".join(f"after {', '.join(answers)}, {way}" for answers, way in (
        (alone, how), (acts, "when the caller has acted")) if answers)


def _again(function: Function) -> str:
    """Describe in one sentence how to repeat the call."""
    data = function.call.data
    if not data["context"]["busy"]:
        return "Never busy."
    rules = [_again_how(data["again"])] if "again" in data else []
    rules += [f"for {variant['name']} {_again_how(variant['again'])}"
              for _, variant in items(data, "variants") if "again" in variant]
    return f"Repeat {'; '.join(rules)}."


def _optional(function: Function) -> str:
    """Name the arguments that only the _opt form has."""
    every = function.call.data["args"]
    left_out = [arg["name"] for arg in every if arg not in function.args]
    return f"{function.name}_opt() also has {', '.join(left_out)}.  " if left_out else ""


def _return(function: Function) -> list[str]:
    kind = "Status and results" if function.results else "Status"
    if function.optional:
        return [f" * Return: {kind}, see {function.plain}()."]
    lines = [f" * Return: {kind}:"]
    for status, meaning in function.call.data["statuses"].items():
        lines += clean_lines(f"* {status} - ", meaning, "   ")
    return lines


def of_struct(function: Function) -> list[str]:
    """Return the comment of the structure of results."""
    lines = ["/**", *clean_lines("", f"struct {function.struct} - "
                            f"return value of {function.plain}()", "\t"),
             " * @status: H_*; a result is valid only after the statuses in its brackets"]
    for result in function.results:
        lines += _result(result)
    return [*lines, " */"]


def _of_raw(function: Function) -> list[str]:
    """Return the comment of the form for real mode, which refers to the traced form."""
    traced = f"{replace(function, raw=False).name}()"
    return ["/**", *clean_lines(f"{function.name}() - ", f"{traced}, never traced", "\t"),
            *(f" * @{arg['name']}: see {traced}" for arg in function.args),
            " *", " * Context: Any, including real mode.",
            f" * Return: See {traced}.", " */"]


def of_function(function: Function) -> list[str]:
    """Return the comment of a function."""
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
