# SPDX-License-Identifier: GPL-2.0-or-later
"""What programs answered when a guest asked them (make probe)."""

import yaml

from hcallgen.facts import Program

FOLDER = "Documentation/arch/powerpc/hcalls/measured"


def read(path):
    """One file of answers."""
    with open(path, encoding="utf-8") as stream:
        return yaml.safe_load(stream)


def programs(checkout):
    """A column of the reference for each file."""
    for path in sorted((checkout / FOLDER).glob("*.yaml")):
        data = read(path)
        title = f"{data['program']} {data['version']}"
        answers = {name: "yes" for name, answer in data["answers"].items()
                   if answer != "H_FUNCTION"}
        yield Program(title, f"measured by a guest that makes each call with arguments "
                      f"that nothing takes; *no* is H_FUNCTION. {data['machine']}", answers)
