# SPDX-License-Identifier: GPL-2.0-or-later
"""Mends what Debian's package of the theme has lost.

Its style sheet loads another one from the root of a web server, where pages
that are opened as files have none; the rules for readers whose system is dark
are not in it, only those for who presses the button; and its script, with the
button, imports another, which a script of this kind cannot.
"""
import pathlib
import re

# Where Debian keeps what a web server shows as /javascript.
_SHARE = pathlib.Path("/usr/share")
_SHEET = "_static/styles/furo.css"
_SCRIPT = "_static/scripts/furo.js"

_SHEET_IMPORT = re.compile(r"@import url\((/javascript/[^)]*)\);")
_SCRIPT_IMPORT = re.compile(r'^import \w+ from "\./([^"]*)";$', re.M)
_DARK = re.compile(r'body\[data-theme="dark"\] \{([^}]*)\}')


def _contents(file, otherwise):
    """A file's text, if there is one."""
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
    """Mend the theme's files among finished pages; nothing to do is no error."""
    for name, mended in ((_SHEET, _sheet), (_SCRIPT, _script)):
        file = html / name
        old = file.read_text(encoding="utf-8")
        new = mended(old, file.parent)
        if new != old:
            file.write_text(new, encoding="utf-8")
