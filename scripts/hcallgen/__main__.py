# SPDX-License-Identifier: GPL-2.0-or-later
"""hcallgen: turn the hypervisor-call catalogue into headers and tables.

The catalogue is the YAML files in Documentation/arch/powerpc/hcalls/specs/:

    schema.yaml             what a family file may say
    status.yaml             every status, with status-schema.yaml
    ultracalls.yaml         numbers that are no hypervisor calls
    any other *.yaml        one family of calls each

From it this program makes the files whose names end in -gen (outputs.py lists
them).  They are committed, because a kernel build must not need Python; so
after a change of the catalogue run

    make generate

and commits both, and a test runs "check", which fails when one was forgotten.
The table of tools/hcall is built with it and not committed ("tool-table").

Modules, in the order in which they use each other:

    problems    a mistake in the catalogue, and the list of them
    yamlsrc     YAML with the line of every value
    schema      what JSON Schema can check
    model       calls, statuses and ultracalls as the program sees them
    linkage     which C functions a call becomes
    checks_*    what a schema cannot check
    catalogue   reads a folder, runs all checks
    dense       split sparse numbers into dense ranges
    calldoc     kernel-doc of the calls
    banner      first lines of every output
    emit_*      one output each
    outputs     which output goes to which file
    cli         commands and exit codes

Exit codes: 0 done; 1 "check" found a difference; 2 the catalogue or the
command line is wrong.  Every mistake in the catalogue is one line on stderr,
FILE:LINE: error: what; what to do.

Needs Python 3.9, PyYAML and jsonschema (Debian 12: python3-yaml,
python3-jsonschema).
"""
import os
import sys

# Run as "python3 scripts/hcallgen" the folder itself is the first place that
# imports are looked for; the package is one level up.
sys.dont_write_bytecode = True
sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

from hcallgen.cli import main  # noqa: E402  pylint: disable=wrong-import-position

if __name__ == "__main__":
    sys.exit(main())
