# SPDX-License-Identifier: GPL-2.0-or-later
"""hcallgen: generate headers and tables from the hypervisor-call catalogue.

The catalogue is the YAML files in Documentation/arch/powerpc/hcalls/specs/:

    schema.yaml             fields of a family file
    status.yaml             all statuses; its schema is status-schema.yaml
    ultracalls.yaml         numbers that are no hypervisor calls
    any other *.yaml        one family of calls

hcallgen writes the files whose names end in -gen, which outputs.py lists.  These
files are committed, because a kernel build must not need Python.  After a
change of the catalogue run

    make generate

and commit the catalogue together with the generated files.  A test runs
"check", which fails if a generated file is not up to date.  The table of
tools/hcall ("tool-table") is generated when tools/hcall is built, and not
committed.

Modules, each after the modules that it uses:

    problems    errors in the catalogue
    yamlsrc     YAML with the line of every value
    schema      check of a file against its JSON Schema
    model       classes for calls, statuses and ultracalls
    linkage     C functions of a call
    checks_*    checks that a schema cannot express
    catalogue   read a folder and run all checks
    dense       split sparse numbers into dense ranges
    calldoc     kernel-doc of the calls
    banner      first lines of every output
    emit_*      one output
    outputs     path of each output
    cli         commands and exit codes

Exit codes: 0 success; 1 "check" found a difference; 2 the catalogue or the
command line has an error.  Every error in the catalogue is one line on stderr,
FILE:LINE: error: problem; remedy.

Needs Python 3.9, PyYAML and jsonschema (Debian 12: python3-yaml,
python3-jsonschema).
"""
import os
import sys

# "python3 scripts/hcallgen" makes the package's own folder the first import
# path; replace this folder by its parent.
sys.dont_write_bytecode = True
sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

from hcallgen.cli import main  # noqa: E402  pylint: disable=wrong-import-position

if __name__ == "__main__":
    sys.exit(main())
