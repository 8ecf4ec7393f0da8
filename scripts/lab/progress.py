# SPDX-License-Identifier: GPL-2.0-or-later
"""One line about long work: what is being done, how far, how long so far.

On a terminal the line is written over; elsewhere a new one comes every now
and then, so that a log shows life without filling up.
"""

import sys
import time

INTERVAL_TERMINAL = 0.2
INTERVAL_LOG = 30


class Progress:
    """Progress of one piece of work; use it as a context manager."""

    def __init__(self, title, total=None):
        self.title, self.total = title, total
        self.count = 0
        self.start = self.shown = time.monotonic()
        self.tty = sys.stderr.isatty()

    def __enter__(self):
        self._show("")
        return self

    def __exit__(self, kind, value, traceback):
        self._show("failed" if kind else "done", final=True)

    def step(self, what):
        """One more unit of work, named."""
        self.count += 1
        interval = INTERVAL_TERMINAL if self.tty else INTERVAL_LOG
        if time.monotonic() - self.shown >= interval:
            self._show(what)

    def _show(self, what, final=False):
        now = time.monotonic()
        self.shown = now
        far = ""
        if self.count:
            far = f" {self.count}"
            if self.total and not final:
                far += f"/{max(self.total, self.count)}"
        elapsed = int(now - self.start)
        line = f"  {self.title}:{far} {what} ({elapsed // 60}:{elapsed % 60:02})"
        if self.tty:
            end = "\n" if final else ""
            print(f"\r\033[K{line[:100]}", end=end, file=sys.stderr, flush=True)
        else:
            print(line, file=sys.stderr, flush=True)
