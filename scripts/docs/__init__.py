# SPDX-License-Identifier: GPL-2.0-or-later
"""Build the documents: HTML pages and man pages, in build/docs.

Documentation/ has the hand-written pages.  This package generates the reference
of the calls, the table of rules and tests, and the man pages of the functions.
Sphinx runs with the extensions of a kernel's source, so that a kernel tree can
build the hand-written pages, too.
"""
