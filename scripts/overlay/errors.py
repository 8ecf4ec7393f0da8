# SPDX-License-Identifier: GPL-2.0-or-later
"""The one exception of the overlay: a tree that does not fit."""


class Refusal(Exception):
    """Why a tree is refused: one line for each file and reason."""

    def __init__(self, reasons):
        super().__init__("\n".join(reasons))
        self.reasons = reasons
