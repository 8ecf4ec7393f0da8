# SPDX-License-Identifier: GPL-2.0-or-later
"""The pages as they came out: complete, equal to the headers, linked."""
from __future__ import annotations

import html.parser
import json
import pathlib
import re
import urllib.parse

import captured
from hcallgen import catalogue, refstruct, rst
from hcallgen.linkage import retry_sequences, functions, typed
from hcallgen.model import Catalogue
from ktap import Ktap

from docs import manpages

TOP = pathlib.Path(__file__).resolve().parents[2]
HEADERS = sorted((TOP / "arch/powerpc/include/asm").glob("hcalls-*-gen.h"))
WORDS = TOP / "tests/style/words.txt"
PSERIES = "arch/powerpc/platforms/pseries"

# Exported for inline calls, which alone use them.
_BEHIND = {"hcall_slow_key", "hcall_slow_norets", "hcall_slow", "hcall_slow9",
           "hcall_slow_norets_full", "hcall_slow_norets_full_notrace",
           "hcall_slow_full", "hcall_slow9_full", "hcall_slow9_full_notrace"}

_PROTOTYPE = re.compile(r"^static (?:__always_inline|inline) __must_check ([^{]*?\))\n\{",
                        re.M)
_SHOWN = re.compile(r"^\.\. c:function:: (.*)$", re.M)


class _Page(html.parser.HTMLParser):
    """Links, targets and texts of one page."""

    def __init__(self, text: str):
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.without_alt = 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        for name in ("href", "src", "data"):
            if values.get(name):
                self.links.append(values[name])
        if values.get("id"):
            self.ids.add(values["id"])
        if tag == "img" and "logo" not in values.get("class", ""):
            self.without_alt += not values.get("alt")


def _pages(folder: pathlib.Path) -> dict[pathlib.Path, _Page]:
    return {path: _Page(path.read_text(encoding="utf-8"))
            for path in sorted(folder.rglob("*.html"))}


def _broken(pages: dict[pathlib.Path, _Page]) -> list[str]:
    """Links within the site that lead nowhere."""
    broken = []
    for path, page in pages.items():
        for link in page.links:
            url = urllib.parse.urlsplit(link)
            if url.scheme or url.netloc:
                continue
            target = (path.parent / urllib.parse.unquote(url.path)).resolve() \
                if url.path else path
            fragment = urllib.parse.unquote(url.fragment)
            if not target.exists() or (
                    fragment and target in pages and fragment not in pages[target].ids):
                broken.append(f"{path.name}: {link}")
    return broken


def _external(pages: dict[pathlib.Path, _Page]) -> list[str]:
    """Return the files that a page loads from other sites."""
    return [f"{path.name}: {link}" for path, page in pages.items() for link in page.links
            if urllib.parse.urlsplit(link).netloc
            and re.search(r"\.(js|css|png|svg|woff2?)$", urllib.parse.urlsplit(link).path)]


def _check_theme(ktap: Ktap, folder: pathlib.Path) -> None:
    """The files behind all pages: what a package may have lost (scripts/docs/theme.py)."""
    sheets = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.css")}
    loads = [f"{path.name}: {url}" for path, sheet in sheets.items()
             for url in re.findall(r"url\([\"']?([^)\"']+)", sheet)
             if not url.startswith("data:") and (
                 url.startswith("/") or not (path.parent / url).is_file())]
    ktap.result(f"what style sheets load is beside them ({len(sheets)} sheets)",
                not loads and len(sheets) > 3, loads)
    both = "".join(sheets.values())
    ktap.result("pages are dark where the reader's system is",
                re.search(r"prefers-color-scheme: dark\) \{\s*body[^{]*\{[^}]*"
                          r"--color-background-primary", both))
    imports = [f"{path.name}: {line}" for path in folder.rglob("*.js")
               for line in path.read_text(encoding="utf-8").splitlines()
               if re.match(r"(import|export)\b", line)]
    ktap.none("scripts are such that a browser runs from a file", imports)


def _declaration(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _check_calls(ktap: Ktap, calls: Catalogue, html_folder: pathlib.Path,
                 source: pathlib.Path, pages: dict[pathlib.Path, _Page]) -> None:
    missing = [call.name for call in calls.calls
               if rst.anchor(call.name)
               not in pages[html_folder / f"reference/{call.family}.html"].ids]
    ktap.none(f"every call has an entry ({len(calls.calls)})", missing)
    lists = {name: (source / f"reference/{name}.rst").read_text(encoding="utf-8")
             for name in ("numbers", "names", "who")}
    missing = [f"{name}: {call.name}" for name, text in lists.items() for call in calls.calls
               if f"<{rst.anchor(call.name)}>" not in text]
    ktap.none("every call is in every list", missing)
    missing = [item.name for item in [*calls.statuses, *calls.ranges]
               if rst.anchor(item.name) not in pages[html_folder / "reference/statuses.html"].ids]
    ktap.none("every status has an entry", missing)
    text = "".join((source / f"reference/{document.data['family']}.rst").read_text(
        encoding="utf-8") for document in calls.families)
    missing = [item.name for item in calls.structures
               if f".. _{rst.anchor(refstruct.label(item.name))}:" not in text]
    ktap.result("every structure has an entry", not missing and calls.structures, missing)

    header = {_declaration(text) for file in HEADERS
              for text in _PROTOTYPE.findall(file.read_text(encoding="utf-8"))}
    shown = {_declaration(text) for call in typed(calls) for text in _SHOWN.findall(
        (source / f"reference/{call.family}.rst").read_text(encoding="utf-8"))}
    ktap.result("the prototypes are the headers'", header == shown and len(header) > 200,
                sorted(header ^ shown)[:20])


def _check_entries(ktap: Ktap, calls: Catalogue, source: pathlib.Path) -> None:
    """Each entry says how to call, what the call returns, and who has it."""
    lacking = []
    described = {call.name: call for call in typed(calls)}
    for document in calls.families:
        text = (source / f"reference/{document.data['family']}.rst").read_text(encoding="utf-8")
        for name in re.split(r"^\.\. _", text, flags=re.M)[1:]:
            label, entry = name.split(":", 1)
            call = described.get(label.upper().replace("-", "_"))
            if not call:
                continue
            wanted = [":Opcode: ", ":Declared in: ``asm/", ":Announced by: ", ":PowerVM, ",
                      ":KVM HV ", ":KVM PR ", ":QEMU ", ":Context: ", ":Lifecycle: ",
                      "H_FUNCTION", "H_HARDWARE", ".. rubric:: Statuses", ".. rubric:: Sources"]
            for key, words in (("args", "Arguments"), ("results", "Results")):
                wanted += [f".. rubric:: {words}"] if call.data[key] else []
            if any(retry_sequences(call)):
                wanted += [".. rubric:: Retry sequence",
                           f"``asm/hcalls-{call.family}-sync-gen.h``"]
                # A call that has to be carried to its end has no policy.
                if not all(sequence.complete for sequence in retry_sequences(call)):
                    wanted += ["HCALL_POLICY(", "-ETIMEDOUT"]
            lacking += [f"{call.name}: {words}" for words in wanted if words not in entry]
    ktap.result("an entry says how to call, what comes back, who has it", not lacking,
                lacking[:20])


def _check_search(ktap: Ktap, calls: Catalogue, html_folder: pathlib.Path) -> None:
    """By name, by number and by status."""
    text = (html_folder / "searchindex.js").read_text(encoding="utf-8")
    index = json.loads(text[text.index("(") + 1:text.rindex(")")])
    entries, terms = index["indexentries"], index["terms"]
    missing = []
    for call in calls.calls:
        for word in (call.name.lower(), f"0x{call.opcode:03x}", str(call.opcode)):
            if word not in entries:
                missing.append(f"{call.name}: {word} is no index entry")
        if f"0x{call.opcode:03x}" not in terms:
            missing.append(f"{call.name}: its opcode is not found in text")
    missing += [f"{status.name}: {word}" for status in calls.statuses
                for word in (status.name.lower(), str(status.values[0]))
                if not any(word in entry.split(", ") for entry in entries)]
    ktap.result("the search knows names, numbers and statuses", not missing, missing[:20])


def _documented() -> set[str]:
    """Functions of the headers that have kernel-doc."""
    return {name for header in manpages.headers(TOP) for name in re.findall(
        r"^/\*\*\n \* (\w+)\(\) - ", header.read_text(encoding="utf-8"), re.M)}


def _check_functions(ktap: Ktap, pages: dict[pathlib.Path, _Page]) -> None:
    """kernel-doc is included, and what modules may call has some."""
    shown = {name for page in pages.values() for name in page.ids}
    missing = [name for name in sorted(_documented()) if f"c.{name}" not in shown]
    ktap.none("every function with kernel-doc is on a page", missing)
    exported = {name for file in (TOP / PSERIES).glob("hvcall*.c") for name in re.findall(
        r"^EXPORT_SYMBOL(?:_GPL)?\((\w+)\);", file.read_text(encoding="utf-8"), re.M)}
    missing = sorted(exported - _documented() - _BEHIND)
    ktap.result("every function that is exported has kernel-doc",
                not missing and len(exported) > 10, missing)


def _check_man(ktap: Ktap, calls: Catalogue, out: pathlib.Path) -> None:
    folder = out / "man/man9"
    names = {path.stem for path in folder.glob("*.9")}
    wanted = {function.name for call in typed(calls) for function in functions(call)}
    wanted |= _documented()
    ktap.result(f"every function has a man page ({len(wanted)})",
                wanted <= names and len(wanted) > 200, sorted(wanted - names))
    bad = [path.name for path in sorted(folder.glob("*.9"))
           if not re.match(r'\.TH "', path.read_text(encoding="utf-8"))
           or ".SH NAME" not in path.read_text(encoding="utf-8")]
    ktap.none("every man page begins as one", bad)


def check(ktap: Ktap, out: pathlib.Path) -> None:
    """All of it."""
    calls = catalogue.read(str(TOP / catalogue.SPECS))
    folder, source = out / "html", out / "source"
    pages = _pages(folder)
    _check_calls(ktap, calls, folder, source, pages)
    _check_entries(ktap, calls, source)
    _check_search(ktap, calls, folder)
    _check_functions(ktap, pages)
    _check_man(ktap, calls, out)
    broken = _broken(pages)
    ktap.result(f"every link within the pages leads somewhere ({len(pages)} pages)",
                not broken and len(pages) > 30, broken[:20])
    external = _external(pages)
    ktap.result("no page loads anything from elsewhere", not external, external[:20])
    _check_theme(ktap, folder)
    without = [f"{path.name}: {page.without_alt}" for path, page in pages.items()
               if page.without_alt]
    ktap.none("every drawing has a text", without)
    done = captured.run("codespell", "-L", ",".join(WORDS.read_text().split()), source)
    ktap.result("generated pages are spelt right", not done.returncode,
                (done.stdout + done.stderr).splitlines()[:20])
