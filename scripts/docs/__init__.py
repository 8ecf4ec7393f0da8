# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the documents: HTML pages and man pages, in build/docs.

Documentation/ holds what people write; the reference of the calls, the table
of rules and tests, and the man pages of the functions are made here.  Sphinx
runs with the kernel's own extensions, from its source, so that the pages use
nothing that a kernel tree lacks.
"""
