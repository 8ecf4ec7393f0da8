# SPDX-License-Identifier: GPL-2.0-or-later
"""The one exception of the documents' build."""


class DocsError(Exception):
    """What is wrong, and where; one line or several."""
