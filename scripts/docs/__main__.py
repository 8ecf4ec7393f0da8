# SPDX-License-Identifier: GPL-2.0-or-later
"""Parse the command line of python3 -m docs (make docs)."""

import argparse
import pathlib
import sys

from hcallgen.problems import CatalogueError
from lab.errors import LabError

from . import build
from .errors import DocsError


def main():
    """Build the documents; return 0, or 1 after an error."""
    parser = argparse.ArgumentParser(
        prog="docs", description="Build the HTML pages and the man pages.")
    parser.add_argument("--out", type=pathlib.Path, metavar="DIR",
                        default=build.TOP / "build/docs",
                        help="build in DIR (default: build/docs)")
    parser.add_argument("--source", type=pathlib.Path, metavar="DIR",
                        default=build.TOP,
                        help="read the checkout DIR (default: this checkout)")
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
