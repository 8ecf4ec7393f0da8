# SPDX-License-Identifier: GPL-2.0-or-later
"""The one exception of the documents' build."""


class DocsError(Exception):
    """An error with its place, in one line or several."""
