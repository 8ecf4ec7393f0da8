# SPDX-License-Identifier: GPL-2.0-or-later
"""Put the layer into a Linux source tree.

plan.plan() answers which files of a tree become what, or says why the tree
does not fit; nothing is written before everything has been looked at.
"""
