# SPDX-License-Identifier: GPL-2.0-or-later
"""Find words and openings that make a comment or a page hard to read.

plain.ini has the words, each with its replacement, the exceptions, each with its
reason, and the files that are not checked.
"""
from __future__ import annotations

import configparser
import fnmatch
import pathlib
import re
from collections.abc import Iterator

from ktap import Ktap

HERE = pathlib.Path(__file__).resolve().parent
# First word of a comment or docstring that has no verb.
_OPENING = re.compile(r'^\s*(?:#|//|/\*\*?|\*|"""|(?:\*\s*)?@\w+:)\s*'
                      r"(What|Who|Whoever|Whether|Of|How|Those)\b")


def _config() -> configparser.ConfigParser:
    config = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    config.optionxform = str  # type: ignore[assignment,method-assign]
    config.read(HERE / "plain.ini", encoding="utf-8")
    return config


def _found(line: str, words: re.Pattern[str]) -> list[str]:
    """Return the listed words in a line, in lower case, and its opening."""
    opening = _OPENING.match(line)
    return [match.lower() for match in words.findall(line)] + (
        [f"{opening[1]} ..."] if opening else [])


def _lines(top: pathlib.Path, names: list[str]) -> Iterator[tuple[str, int, str]]:
    """Yield name, number and text of each line of the files."""
    for name in names:
        text = (top / name).read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            yield name, number, line


def check(ktap: Ktap, top: pathlib.Path, names: list[str]) -> None:
    """Check every file that plain.ini does not leave out."""
    config = _config()
    words = re.compile(rf"\b(?:{'|'.join(config['words'])})\b", re.I)
    checked = [name for name in names
               if not any(fnmatch.fnmatch(name, pattern) for pattern in config["not checked"])]
    excused = {(section, word) for section in config.sections()
               if section not in ("words", "not checked") for word in config[section]}
    unused, bad = set(excused), []
    for name, number, line in _lines(top, checked):
        for word in _found(line, words):
            matching = {(pattern, text) for pattern, text in excused
                        if fnmatch.fnmatch(name, pattern) and text == word}
            unused -= matching
            if not matching:
                bad.append(f"{name}:{number}: {word}: {line.strip()}")
    ktap.result(f"comments and pages use plain words ({len(checked)} files)",
                len(checked) > 100 and not bad, bad[:60])
    ktap.result("every exception from plain words is needed", not unused,
                [f"[{section}] {word}" for section, word in sorted(unused)])
