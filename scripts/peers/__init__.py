# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of names for other projects, made from the catalogue."""
