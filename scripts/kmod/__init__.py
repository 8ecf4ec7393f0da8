# SPDX-License-Identifier: GPL-2.0-or-later
"""papr_hcall.ko, the layer as a module for kernels built without it.

stage   a folder with all sources of the module and nothing else
build   checks a kernel's build folder, and builds the module against it
"""
