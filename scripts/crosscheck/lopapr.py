# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare with LoPAPR: its tables of calls and statuses, and each call's syntax."""
from __future__ import annotations

import html
import pathlib
import re
from collections.abc import Iterator

from hcallgen.model import Call, Catalogue, words

from . import facts
from .report import Report

_CHAPTER = "ch_lpar_option.xml"
_TITLE = re.compile(r'<section xml:id="([\w.]+)"[^>]*>\s*<title>(.*?)</title>', re.S)
_SYNTAX = re.compile(r"<programlisting[^>]*>(?:<!\[CDATA\[)?((?:(?!</programlisting>).)*?\bhcall\s*"
                     r"\((?:(?!</programlisting>).)*?)</programlisting>", re.S)
_CALL = re.compile(r"\bhcall\s*\(\s*(?:const\s+)?u?int\d+\s+(H_\w+)(.*)", re.S)
# Match a declared parameter; LoPAPR also spells the types unit64 and init64.
_PARAMETER = re.compile(r"\b(?:u?int|unit|init|addr)\d*\s+\*?\w")
# Map LoPAPR's spelling of a status to the name in the catalogue.
_SPELLED = {"H_BUSY": "H_BUSY", "H_MODE": "H_BAD_MODE", "BAD_MODE": "H_BAD_MODE"}


def _texts(root: pathlib.Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(root.glob("*.xml"))]


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", text))).strip()


def _rows(text: str, title: str) -> Iterator[list[str]]:
    """Yield the entries of each row of a table, with links replaced by their targets."""
    table = text[text.index(f"<title>{title}</title>"):]
    table = table[:table.index("</table>")]
    table = re.sub(r"<footnote.*?</footnote>", "", table, flags=re.S)
    body = re.sub(r'<xref linkend="([\w.]+)"[^>]*/>', r"{\1}", table)
    for row in re.findall(r"<row>(.*?)</row>", body, re.S):
        yield [_plain(entry) for entry in re.findall(r"<entry.*?>(.*?)</entry>", row, re.S)]


def _table(report: Report, catalogue: Catalogue, text: str, titles: dict[str, str]) -> None:
    """Compare number, class and function set of each call in the table."""
    calls = facts.by_name(catalogue)
    for row in _rows(text, "Hypervisor Call Function Table"):
        if len(row) < 5 or not re.fullmatch(r"0x[0-9A-Fa-f]+", row[1]):
            continue
        name = re.sub(r"\{([\w.]+)\}", lambda link: titles.get(link[1], ""), row[0])
        found = [text.replace("-", "_") for text in re.findall(r"\bH_[A-Z0-9_-]+\b", name)]
        if not found:
            continue
        opcode = int(row[1], 16)
        # A title can name two calls; the number identifies the call of the row.
        name = next((one for one in found if one in calls and calls[one].opcode == opcode),
                    found[0])
        call = calls.get(name)
        report.fact("lopapr, opcodes", name, call is not None and call.opcode == opcode,
                    f"{row[1]} in LoPAPR" + ("" if call else ", missing in the catalogue"))
        if call is None:
            continue
        report.fact("lopapr, defined-by", name, call.defined_by("lopapr"), "lacks lopapr")
        report.fact("lopapr, class", name, call.data["class"] == row[2].lower(),
                    f"{row[2]} in LoPAPR, {call.data['class']} in the catalogue")
        # A cell can break a name at a hyphen.
        wanted = re.findall(r"[A-Za-z]+-[\w-]+\*?", row[4].replace("- ", "-"))
        sets = {one for _, one in words(call.data, "function-set")}
        for one in wanted:
            report.fact("lopapr, function sets", f"{name} {one}",
                        any(one == known or known.endswith("*") and one.startswith(known[:-1])
                            for known in sets), "the entry lacks it")


def _statuses(report: Report, catalogue: Catalogue, text: str) -> None:
    values = {value: status for status in catalogue.statuses for value in status.values}
    for row in _rows(text, "Hypervisor Call Return Code Table"):
        match = re.match(r"H_[A-Za-z0-9_]+", row[1]) if len(row) > 1 else None
        if not match or not re.fullmatch(r"-?\d+", row[0]):
            continue
        value = int(row[0])
        report.fact("lopapr, statuses", row[0], value in values,
                    f"{match[0]} is missing in status.yaml")


def _status(text: str) -> str:
    name = re.sub(r"[^A-Z0-9_]", "", text.upper())
    return _SPELLED.get(name, name)


def _listed(head: str, known: dict[str, str]) -> set[str]:
    """Return the statuses at the beginnings of the comments in front of a syntax."""
    found = {_status(text) for text in re.findall(r"/\*\s*(H_[A-Za-z0-9_]+)", head)}
    return {known[name] for name in found if name in known}


def _syntax(report: Report, call: Call, head: str, rest: str, known: dict[str, str]) -> None:
    declared = re.sub(r"/\*.*?\*/", " ", rest, flags=re.S).split(";")[0]
    count = len(_PARAMETER.findall(declared))
    most = facts.registers(call, "args") - 3
    report.fact("lopapr, arguments", call.name, count == most,
                f"{count} in the syntax, {most} in the catalogue")
    have = facts.statuses(call) | facts.ANY
    for status in sorted(_listed(head, known)):
        long = status.startswith("H_LONG_BUSY") and any(
            name.startswith("H_LONG_BUSY") for name in have)
        report.fact("lopapr, statuses of calls", f"{call.name} {status}",
                    status in have or long, "in the syntax, not in the entry")


def compare(report: Report, catalogue: Catalogue, root: pathlib.Path) -> None:
    """Compare tables and syntax."""
    texts = _texts(root)
    titles = {label: _plain(title) for text in texts for label, title in _TITLE.findall(text)}
    chapter = (root / _CHAPTER).read_text(encoding="utf-8")
    _table(report, catalogue, chapter, titles)
    _statuses(report, catalogue, chapter)
    calls = facts.by_name(catalogue)
    known = {_status(name): status.name for status in catalogue.statuses
             for name in [status.name, *status.data.get("aliases", [])]}
    for text in texts:
        for listing in _SYNTAX.findall(text):
            match = _CALL.search(listing)
            call = calls.get(match[1]) if match else None
            if match and call and facts.described(call):
                _syntax(report, call, listing[:match.start()], match[2], known)
