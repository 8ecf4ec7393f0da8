# SPDX-License-Identifier: GPL-2.0-or-later
"""C functions that each make one typed call."""
from __future__ import annotations

from catalogue import Function

_HEAD = """\
#include <asm/hcalls-gen.h>

"""


def _call(function: Function) -> str:
    return f"{function.name}({', '.join(arg.name for arg in function.args)})"


def shuffled(function: Function) -> str:
    """Takes the arguments last to first, stores status and results to out[]."""
    params = [f"{arg.c_type} {arg.name}" for arg in reversed(function.args)]
    lines = [f"void test_{function.name}({', '.join([*params, 'u64 *_out'])})", "{"]
    if function.results:
        lines.append(f"\tstruct {function.struct} _ret = {_call(function)};\n")
        lines += [f"\t_out[{index}] = _ret.{name};" for index, name in enumerate(
            ["status", *(result.name for result in function.results)])]
    else:
        lines += [f"\tlong _status = {_call(function)};\n", "\t_out[0] = _status;"]
    return "\n".join([*lines, "}"])


def in_place(function: Function) -> str:
    """Takes each argument where the call wants it, uses each result once."""
    names = {arg.number: f"{arg.c_type} {arg.name}" for arg in function.args}
    params = ["u64 _r3", *(names.get(number, f"u64 _r{number}")
                           for number in range(4, max(names, default=3) + 1))]
    lines = [f"u64 test_{function.name}({', '.join(params)})", "{"]
    if function.results:
        uses = "".join(f" + _ret.{result.name}" for result in function.results)
        lines += [f"\tstruct {function.struct} _ret = {_call(function)};\n",
                  f"\treturn _ret.status{uses};"]
    else:
        lines.append(f"\treturn {_call(function)};")
    return "\n".join([*lines, "}"])


def source(functions: list[Function], wrapper) -> str:
    """A C file with a wrapper of every function."""
    return _HEAD + "\n\n".join(map(wrapper, functions)) + "\n"
