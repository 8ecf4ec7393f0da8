# SPDX-License-Identifier: GPL-2.0-or-later
"""Generate headers, tables and pages from the hypervisor-call catalogue."""
