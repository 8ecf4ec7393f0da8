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

# Print the newest message of the kernel.
newest_message() {
	dmesg | tail -n 1
}

# Run the command on standard input in this shell; name each line that it prints.
# A message of the kernel can cut a line on the console in two: print all again then.
show() {
	cat >/tmp/command
	# shellcheck source=/dev/null
	. /tmp/command >/tmp/out 2>&1
	[ -s /tmp/out ] || return 0
	for copy in 1 2 3 4 5; do
		before=$(newest_message)
		while IFS= read -r line; do
			echo "@shown-$1.$copy $line"
		done </tmp/out
		[ "$(newest_message)" != "$before" ] || break
	done
}

# libnvdimm looks for namespaces in the background: wait until it has.
wait_for_namespaces() {
	cat /sys/bus/nd/devices/ndbus*/wait_probe >/dev/null
}

finish() {
	echo "@end"
	poweroff -f
}
