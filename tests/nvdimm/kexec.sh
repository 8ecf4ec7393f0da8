# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# Script after guest.sh: the first kernel makes a namespace, writes to it, and starts the
# next kernel; both print the namespace and its contents.
disk=/dev/pmem0

wait_for_namespaces

if [ "$1" = first ]; then
	ndctl create-namespace -r region0 -m raw >/dev/null || echo "@error no namespace"
	yes "$(cat /proc/sys/kernel/random/boot_id)" |
		dd of="$disk" bs=64k count=32 iflag=fullblock conv=fsync 2>/dev/null
fi
echo "@$1 $(cat /sys/bus/nd/devices/namespace0.0/uuid) $(head -c 2097152 "$disk" | md5sum)"
dmesg | sed -n "s/.*papr_scm/@$1-said &/p"
if [ "$1" = first ]; then
	commands=$(sed 's/first/next/' /proc/cmdline)
	echo "@error the next kernel did not start: $(/init kexec /vmlinux /next "$commands")"
fi
finish
