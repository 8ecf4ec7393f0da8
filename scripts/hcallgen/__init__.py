# SPDX-License-Identifier: GPL-2.0-or-later
"""Generator of what follows from the hypervisor-call catalogue."""
