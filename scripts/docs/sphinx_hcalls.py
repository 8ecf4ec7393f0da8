# SPDX-License-Identifier: GPL-2.0-or-later
"""Sphinx extension: turn names and numbers into links.

Link the name of a call or status to its entry, and the number of a rule of
papr_hcalls.rst, [R-12] or [F-12], to its row in the table of rules and back.  A
kernel tree without this extension shows names and numbers without links.
"""
from __future__ import annotations

import os
import pathlib
import re

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from hcallgen import catalogue, rst

from docs import rules

_NAME = re.compile(r"\b(?:SVM_|KVMPPC_)?H_[A-Z0-9_]+\b(?!\*)")
# Nodes whose text is not changed: links, headings, literal text.
_LEAVE = (nodes.reference, nodes.title, nodes.rubric, nodes.literal_block,
          addnodes.pending_xref, addnodes.desc_signature, nodes.comment, nodes.target)


def _anchors(checkout: str) -> dict[str, str]:
    """Return the label of each entry, by each of its names."""
    calls = catalogue.read(os.path.join(checkout, catalogue.SPECS))
    return {name: rst.anchor(item.name)
            for item in [*calls.statuses, *calls.ranges, *calls.calls]
            for name in [item.name, *item.data.get("aliases", [])]}


def _is_left(node: nodes.Node) -> bool:
    while node is not None:
        if isinstance(node, _LEAVE):
            return True
        node = node.parent
    return False


class _Linker(SphinxTransform):
    """Replace names of calls and statuses by links."""

    default_priority = 900
    anchors: dict[str, str] = {}

    def apply(self, **_kwargs):
        """Replace the names in one document."""
        for text in list(self.document.findall(nodes.Text)):
            if _NAME.search(text) and not _is_left(text.parent):
                self._split(text)

    def _split(self, text: nodes.Text) -> None:
        literal, end, parts = isinstance(text.parent, nodes.literal), 0, []
        # In code, link only a name that is the whole text.
        if literal and not _NAME.fullmatch(text):
            return
        for match in _NAME.finditer(text):
            anchor = self.anchors.get(match[0])
            if not anchor:
                continue
            parts += [nodes.Text(text[end:match.start()]), self._link(match[0], anchor)]
            end = match.end()
        if parts:
            text.parent.replace(text, [*parts, nodes.Text(text[end:])])

    def _link(self, name: str, anchor: str) -> nodes.Node:
        link = addnodes.pending_xref("", refdomain="std", reftype="ref", refexplicit=True,
                                     reftarget=anchor, refdoc=self.env.docname,
                                     refwarn=True)
        link += nodes.inline("", name)
        return link


# Each page with rule numbers: prefix of its ids, prefix of the ids on the linked page,
# and linked page.
_PAGES = {rules.DOCUMENT: ("r", "rule", rules.COVERAGE),
          rules.COVERAGE: ("rule", "r", rules.DOCUMENT)}


def _link_rules(app, doctree, docname) -> None:
    if docname not in _PAGES:
        return
    here, there, other = _PAGES[docname]
    page, entries = app.builder.get_relative_uri(docname, other), rules.rules(app.checkout)
    for text in list(doctree.findall(nodes.Text)):
        if not rules.MARK.search(text) or _is_left(text.parent):
            continue
        end, parts = 0, []
        for match in rules.MARK.finditer(text):
            entry, number = entries[match[1]], match[1].lower()
            link = nodes.reference("", match[0], internal=True, classes=["rule"],
                                   refuri=f"{page}#{there}-{number}",
                                   reftitle=f"binds {', '.join(entry.binds)}; "
                                             f"source: {entry.source[0]}")
            parts += [nodes.Text(text[end:match.start()]),
                      nodes.inline("", "", link, ids=[f"{here}-{number}"])]
            end = match.end()
        text.parent.replace(text, [*parts, nodes.Text(text[end:])])


def setup(app):
    """Register the extension with Sphinx."""
    app.checkout = pathlib.Path(os.environ["HCALL_CHECKOUT"])
    _Linker.anchors = _anchors(str(app.checkout))
    # Sphinx makes links when it reads a page, so it must read all pages after a name changed.
    app.add_config_value("hcall_anchors", _Linker.anchors, "env")
    app.add_transform(_Linker)
    app.connect("doctree-resolved", _link_rules)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
