# SPDX-License-Identifier: GPL-2.0-or-later
"""Build tools of a Debian release, unpacked in a folder, and commands run there.

A module is built with the tools that the kernel's own release has: another
release's compiler refuses options that the kernel was built with, and Debian's
programs for building modules need the C library of their release.
"""

import os
import subprocess

from . import apt, foreign

# Programs that kbuild runs, besides those of linux-kbuild.
PACKAGES = ("base-files", "bash", "coreutils", "dash", "diffutils", "findutils", "gawk",
            "gcc-powerpc64le-linux-gnu", "grep", "make", "pahole", "sed", "sparse")

# Make the folders visible below the root, at their own paths, and run the command.
SCRIPT = """PATH=$PATH:/usr/sbin:/sbin
root=$1; shift
mkdir -p "$root/dev" "$root/proc" &&
mount --rbind /dev "$root/dev" && mount --rbind /proc "$root/proc" || exit 125
while [ "$1" != -- ]
do
	mkdir -p "$root$1" && mount --bind "$1" "$root$1" || exit 125
	shift
done
shift
exec chroot "$root" "$@"
"""


def add(root, suites, kbuild):
    """Put the build tools of a release into a folder, as hard links.

    root        the folder
    suites      of Debian; none: those of this machine
    kbuild      name of the package with the kernel's own build programs
    """
    machine = apt.architecture()
    source = apt.Apt("-".join(("tools", machine, *suites)), machine, suites)
    found = foreign.fetch([*PACKAGES, kbuild], source=source)
    subprocess.run(["cp", "-al", f"{found}/.", str(root)], check=True)
    for name in ("usr/bin/awk", "usr/bin/mawk"):
        if not os.path.lexists(root / name):
            (root / name).symlink_to("gawk")


def enter(root, *folders):
    """Words before a command that runs it in the root, where these folders are seen."""
    user = ["--map-root-user"] if os.geteuid() else []
    return ["unshare", "--mount", *user, "sh", "-c", SCRIPT, "sh", str(root),
            *(str(folder) for folder in folders), "--", "env",
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin"]
