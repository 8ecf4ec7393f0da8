# SPDX-License-Identifier: GPL-2.0-or-later
"""Sphinx configuration of the project's pages (make docs).

The pages use the kernel's own extensions, found on PYTHONPATH, so that a kernel
tree can build them too.  Only this site uses furo, graphviz and the extension
that links the names of calls.
"""
# Sphinx requires these names.
# pylint: disable=invalid-name

import os

project = "Hypervisor calls for Linux on Power"
author = "the project's authors"
# The pages must not depend on the date of the build.
project_copyright = "the project's authors, GPL-2.0-or-later"
html_last_updated_fmt = None

extensions = ["kerneldoc", "kfigure", "automarkup", "sphinx.ext.autosectionlabel",
              "docs.sphinx_hcalls"]
autosectionlabel_prefix_document = True
autosectionlabel_maxdepth = 2
exclude_patterns = ["samples/*"]
highlight_language = "none"
# Attributes of the kernel that the C parser must skip.
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
