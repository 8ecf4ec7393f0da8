# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# What tests/tool/lockdown lets busybox do in the guest, as its first process:
# each command of hcall once.  "@name line" is one line that a command printed,
# "@name-status N" its exit status.
set -u
busybox() {
	/busybox "$@"
}

busybox mkdir -p /proc /sys /dev
busybox mount -t proc proc /proc
busybox mount -t sysfs sysfs /sys
busybox mount -t devtmpfs devtmpfs /dev
PATH=/

# Print what a command printed, and its exit status.
report() {
	name=$1
	shift
	"$@" >/out 2>&1
	echo "@$name-status $?"
	while IFS= read -r line; do
		echo "@$name $line"
	done </out
}

# All commands; $1 is the first part of their names, $2 what runs them.
all_commands() {
	prefix=$1
	shift
	report "$prefix-stat" "$@" hcall stat -n 1
	report "$prefix-statuses" "$@" hcall stat --statuses
	report "$prefix-histogram" "$@" hcall stat --histogram H_PUT_TERM_CHAR
	report "$prefix-off" "$@" hcall stat --off
	report "$prefix-on" "$@" hcall stat --on
	report "$prefix-reset" "$@" hcall stat --reset
	report "$prefix-trace" "$@" hcall trace -C H_SCM_READ_METADATA /init labels
	report "$prefix-inject" "$@" hcall inject H_SCM_HEALTH:status=H_BUSY:when=1
	report "$prefix-rules" "$@" hcall inject --list
	report "$prefix-probe" "$@" hcall probe H_PUT_TERM_CHAR
	report "$prefix-list" "$@" hcall list H_SCM_FLUSH
	report "$prefix-show" "$@" hcall show -55
	report "$prefix-decode" "$@" hcall decode -55
}

report unmounted hcall stat
busybox mount -t debugfs debugfs /sys/kernel/debug
report no-securityfs hcall stat --off
hcall stat --on
busybox mount -t securityfs securityfs /sys/kernel/security
busybox mount -t tracefs tracefs /sys/kernel/tracing
echo "@lockdown $(busybox cat /sys/kernel/security/lockdown)"
all_commands root busybox env
all_commands user busybox unshare --user
all_commands container busybox unshare --user --map-root-user
echo "@end"
busybox poweroff -f
