# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# Script of guestshell.py for busybox in the guest, as its first process, ahead of
# the commands: a system as an administrator finds it.
/busybox mkdir -p /bin /proc /sys /dev /tmp
/busybox --install -s /bin
export PATH=/bin:/usr/bin:/
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
mount -t debugfs debugfs /sys/kernel/debug
mount -t tracefs tracefs /sys/kernel/tracing

# Run the command on standard input in this shell; name each line that it prints.
show() {
	cat >/tmp/command
	# shellcheck source=/dev/null
	. /tmp/command >/tmp/out 2>&1
	while IFS= read -r line; do
		echo "@shown-$1 $line"
	done </tmp/out
}

# libnvdimm looks for namespaces in the background: wait until it has.
wait_for_namespaces() {
	cat /sys/bus/nd/devices/ndbus*/wait_probe >/dev/null
}

finish() {
	echo "@end"
	poweroff -f
}
