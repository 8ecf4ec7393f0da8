# SPDX-License-Identifier: GPL-2.0-or-later
"""Build papr_hcall.ko, a module for kernels without the layer.

stage   write a folder with all sources of the module and no other files
build   check a kernel's build folder, and build the module against it
"""
