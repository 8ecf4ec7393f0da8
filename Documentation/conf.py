# SPDX-License-Identifier: GPL-2.0-or-later
"""Sphinx configuration of the project's pages (make docs).

The kernel's own extensions, found on PYTHONPATH, are used wherever a page is
to fit a kernel tree as well; furo, graphviz and the linking of calls are this
site's.
"""
# Sphinx wants these names.
# pylint: disable=invalid-name

import os

project = "Hypervisor calls for Linux on Power"
author = "the project's authors"
# Nothing of a page may depend on the day of its making.
project_copyright = "the project's authors, GPL-2.0-or-later"
html_last_updated_fmt = None

extensions = ["kerneldoc", "kfigure", "automarkup", "sphinx.ext.autosectionlabel",
              "docs.sphinx_hcalls"]
autosectionlabel_prefix_document = True
autosectionlabel_maxdepth = 2
exclude_patterns = ["samples/*"]
highlight_language = "none"
# Types and attributes of the kernel that the C parser has to skip.
c_id_attributes = ["__must_check", "__always_inline", "__bitwise"]

kerneldoc_srctree = os.environ["HCALL_CHECKOUT"]
kerneldoc_bin = os.environ["HCALL_KERNEL"] + "/scripts/kernel-doc"
kerneldoc_verbosity = 1

html_theme = "furo"
html_title = "Hypervisor calls"
html_static_path = ["site"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
