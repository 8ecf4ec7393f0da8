# SPDX-License-Identifier: GPL-2.0-or-later
"""Read YAML files as plain data, with the line of every value and key.

Three rules are stricter than YAML: a key must appear only once, keys are text
(0 and 0x0 are two keys, and "on" is no boolean), and numbers must be decimal or
0x, because YAML 1.1 reads 010 as 8 and 1:30 as 90.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Union

import yaml

from hcallgen.problems import Problem

# Prefer the optional C implementation, which is several times faster.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Step = Union[str, int]
Path = tuple[Step, ...]

_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*|0x[0-9a-fA-F]+)\Z")
_TAG = "tag:yaml.org,2002:"


@dataclass
class Document:
    """One file.  A path is the list of keys and indexes of a value."""

    path: str
    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    key_lines: dict[Path, int] = field(default_factory=dict)

    def line(self, *path: Step) -> int:
        """Return the line of a value, or of the innermost known value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def key_line(self, *path: Step) -> int:
        """Return the line of the key of a value, or of the value if it is a list item."""
        return self.key_lines.get(path) or self.line(*path)

    def problem(self, path: Path, what: str, fix: str) -> Problem:
        """Return a problem with the value at a path."""
        return Problem(self.path, self.line(*path), what, fix)

    def key_problem(self, path: Path, what: str, fix: str) -> Problem:
        """Return a problem with the last key of a path."""
        return Problem(self.path, self.key_line(*path), what, fix)


class _Builder:  # pylint: disable=too-few-public-methods
    """Converter of one tree of YAML nodes to data."""

    def __init__(self, document: Document, loader: Any) -> None:
        self.document = document
        self.loader = loader
        self.problems: list[Problem] = []

    def _refuse(self, node: yaml.Node, what: str, fix: str) -> None:
        self.problems.append(Problem(
            self.document.path, node.start_mark.line + 1, what, fix))

    def build(self, node: yaml.Node, path: Path) -> Any:
        """Return the data of a node, and record the lines of its values."""
        self.document.lines[path] = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, path + (index,))
                    for index, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._refuse(key_node, "a key is not plain text",
                             "write one word before the colon")
                continue
            key = key_node.value
            here = path + (key,)
            if key in data:
                first = self.document.key_lines[here]
                self._refuse(key_node, f"key '{key}' appears twice",
                             f"keep one of the two, the first is in line {first}")
                continue
            self.document.key_lines[here] = key_node.start_mark.line + 1
            data[key] = self.build(value_node, here)
        return data

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        if node.tag == _TAG + "int" and not _NUMBER.match(node.value):
            self._refuse(node, f"number '{node.value}' is neither decimal nor 0x",
                         "write a decimal or 0x number, or put text in quotes")
            return 0
        try:
            return self.loader.construct_object(node)
        except (yaml.YAMLError, ValueError):
            self._refuse(node, f"'{node.value}' cannot be read as {node.tag}",
                         "put text in quotes")
            return None


def load(filename: str, shown: str) -> tuple[Document, list[Problem]]:
    """Read a file; shown is the name of the file in messages."""
    document = Document(shown)
    try:
        with open(filename, encoding="utf-8") as stream:
            text = stream.read()
        loader = _Loader(text)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        return document, [Problem(shown, 1, f"cannot be read ({error})",
                                  "name a readable UTF-8 file")]
    try:
        node = loader.get_single_node()
        if node is None:
            return document, [Problem(shown, 1, "the file is empty",
                                      "add a document, or remove the file")]
        builder = _Builder(document, loader)
        document.data = builder.build(node, ())
        return document, builder.problems
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return document, [Problem(shown, line, f"not YAML: {error.problem}",
                                  "correct the indentation or quotes near this line")]
    except yaml.reader.ReaderError as error:
        # libyaml reads characters as it needs them, and counts bytes.
        line = text.encode()[:error.position].count(b"\n") + 1
        return document, [Problem(shown, line, f"not YAML: {error.reason}",
                                  "remove that character")]
    finally:
        loader.dispose()
