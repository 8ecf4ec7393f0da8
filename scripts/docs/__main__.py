# SPDX-License-Identifier: GPL-2.0-or-later
"""Command line: python3 -m docs (or make docs)."""

import argparse
import pathlib
import sys

from hcallgen.problems import CatalogueError
from lab.errors import LabError

from . import build
from .errors import DocsError


def main():
    """Entry point; exit status 0 done, 1 not."""
    parser = argparse.ArgumentParser(
        prog="docs", description="Build the HTML pages and the man pages.")
    parser.add_argument("--out", type=pathlib.Path, metavar="DIR",
                        default=build.TOP / "build/docs",
                        help="where to build (default: build/docs)")
    parser.add_argument("--source", type=pathlib.Path, metavar="DIR",
                        default=build.TOP, help="another checkout to read")
    args = parser.parse_args()
    try:
        build.everything(args.source.resolve(), args.out.resolve())
    except CatalogueError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 1
    except (DocsError, LabError) as error:
        print(f"docs: {error}", file=sys.stderr)
        return 1
    print(f"  {args.out}/html/index.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
