# SPDX-License-Identifier: GPL-2.0-or-later
"""Define the exception of the documents' build."""


class DocsError(Exception):
    """Error with its place, on one line or several lines."""
