# SPDX-License-Identifier: GPL-2.0-or-later
"""Generate tables of names for other projects from the catalogue."""
