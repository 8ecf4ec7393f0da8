# SPDX-License-Identifier: GPL-2.0-or-later
"""The _sync forms that the catalogue calls for, read without the generator.

A form repeats the call after the statuses in "again" of the call, except those in
"caller-acts"; a status stands for all statuses of its kind.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine import ON
from families import c_name, calls, forms, register
from statuses import entry, status_file, values

FIRST = 4


@dataclass(frozen=True)
class Form:
    """One form."""

    call: dict[str, Any]
    suffix: str
    every_arg: list[dict[str, Any]]

    @property
    def again(self) -> dict[str, Any]:
        """Return the call's rule for repeating it."""
        return self.call["again"]

    @property
    def name(self) -> str:
        """Return the name without _sync."""
        return c_name(self.call["name"]) + self.suffix

    @property
    def token(self) -> dict[str, Any]:
        """Return the rule of the token; empty if there is none."""
        return self.again.get("token", {})

    @property
    def complete(self) -> bool:
        """Return True if the call must not be left unfinished, and so has no policy."""
        return self.again.get("complete", False)

    @property
    def on(self) -> int:
        """Return the flags of the unfinished statuses."""
        names = set(self.again["answers"]) - set(self.again.get("caller-acts", []))
        return sum({ON[entry(values(name)[0])["kind"]] for name in names})

    @property
    def args(self) -> list[dict[str, Any]]:
        """Return the arguments that the caller passes."""
        return [arg for arg in self.every_arg if arg["name"] != self.token.get("arg")]

    @property
    def results(self) -> list[dict[str, Any]]:
        """Return the results that the caller gets."""
        return [result for result in self.call["results"]
                if result["name"] != self.token.get("result")]

    def names(self, key: str, status: int) -> bool:
        """Return True if a list of the call or its rule contains a status."""
        return listed(self.call.get(key, self.again.get(key, [])), status)

    def registers(self, args: list[int], token: int) -> list[int]:
        """Return the expected registers from r4 on."""
        given = dict(zip((arg["name"] for arg in self.args), args))
        if self.token:
            given[self.token["arg"]] = token
        return self._placed(given)

    def cancelling(self, args: list[int]) -> list[int]:
        """Return the expected registers of the cancelling call; empty if there is none."""
        if "cancel" not in self.again:
            return []
        given = dict(zip((arg["name"] for arg in self.args), args))
        return self._placed({**given, **self.again["cancel"]})

    def _placed(self, given: dict[str, int]) -> list[int]:
        last = max(map(register, self.every_arg), default=FIRST - 1)
        seen = [0] * (last - FIRST + 1)
        for arg in self.every_arg:
            seen[register(arg) - FIRST] = given[arg["name"]]
        return seen

    def adapter(self) -> str:
        """Return C code that calls the form and reports."""
        def args(array: str) -> list[str]:
            return [f"{'(hcall_ra_t)' * (arg['type'] == 'ra')}{array}[{index}]"
                    for index, arg in enumerate(self.args)]

        fields = [result["name"] for result in self.results]
        fields += ["token"] if self.token else []
        own = fields or "cancel" in self.again
        struct = f"{c_name(self.call['name'])}_sync_ret" if own else "hcall_sync_ret"
        show = "\n".join([*(f'\treport_value("{name}", d.{name});' for name in fields),
                          *["\treport_cancelled(d.cancelled);"] * ("cancel" in self.again),
                          "\treport(d.err, d.status, d.tries, d.waited_us);"])
        how = [] if self.complete else ["how"]
        again = [] if self.complete else ["HCALL_POLICY(HCALL_SLEEP)"]
        return f"""
static void {self.name}_run(const u64 *a, struct hcall_policy how, const u64 *resume)
{{
	struct {struct} d = {self.name}_sync({', '.join([*args('a'), *how])});

{show}
	if (!resume)
		return;
	d = {self.name}_sync({', '.join([*args('resume'), *again])});
{show}
}}
"""


def listed(names: list[str], status: int) -> bool:
    """Return True if a list of names of statuses and ranges contains a status."""
    return any(status in values(name) for name in names)


def every() -> list[Form]:
    """Return all forms of the catalogue."""
    found = [Form(call, suffix, args) for call in calls() if "again" in call
             for suffix, args in forms(call)]
    return [form for form in found if form.on]


def adapters(found: list[Form]) -> str:
    """Return all adapters and a table of them."""
    table = "".join(f"\t{form.name}_run,\n" for form in found)
    return ('#include "sim.h"\n#include "answers.h"\n'
            + "".join(form.adapter() for form in found)
            + f"\nform_fn *const forms[] = {{\n{table}}};\n")


def unfinished(on: int) -> list[int]:
    """Return a value of each status that is unfinished with these flags."""
    found = [one["value"] for one in status_file()["statuses"]
             if on & ON.get(one["kind"], 0) and (one["kind"] != "partial" or one["value"] == 5)]
    found += [span["first"] + 77 for span in status_file()["ranges"]
              if span["names"] == "one" and on & ON.get(span["kind"], 0)]
    return found
