# SPDX-License-Identifier: GPL-2.0-or-later
"""Repair three faults of the theme in Debian's package furo.

The style sheet loads another sheet from the root of a web server, which pages
opened as files do not have.  The style sheet has rules for the dark mode of the
button, but not for a system in dark mode.  The script imports another script,
which is allowed only in a module.
"""
import pathlib
import re

# Parent of the folder that Debian's web server provides as /javascript.
_SHARE = pathlib.Path("/usr/share")
_SHEET = "_static/styles/furo.css"
_SCRIPT = "_static/scripts/furo.js"

_SHEET_IMPORT = re.compile(r"@import url\((/javascript/[^)]*)\);")
_SCRIPT_IMPORT = re.compile(r'^import \w+ from "\./([^"]*)";$', re.M)
_DARK = re.compile(r'body\[data-theme="dark"\] \{([^}]*)\}')


def _contents(file, otherwise):
    """Return the text of a file, or the argument otherwise for a missing file."""
    return file.read_text(encoding="utf-8") if file.is_file() else otherwise


def _sheet(text, _folder):
    text = _SHEET_IMPORT.sub(
        lambda match: _contents(_SHARE / match[1].lstrip("/"), match[0]), text)
    dark = _DARK.search(text)
    if dark and "prefers-color-scheme" not in text:
        text += ("\n@media screen and (prefers-color-scheme: dark) {\n"
                 f'  body:not([data-theme="light"]) {{{dark[1]}}} }}\n')
    return text


def _script(text, folder):
    return _SCRIPT_IMPORT.sub(lambda match: _contents(folder / match[1], match[0]), text)


def mend(html):
    """Repair the theme's files in the finished pages; intact files are no error."""
    for name, mended in ((_SHEET, _sheet), (_SCRIPT, _script)):
        file = html / name
        old = file.read_text(encoding="utf-8")
        new = mended(old, file.parent)
        if new != old:
            file.write_text(new, encoding="utf-8")
