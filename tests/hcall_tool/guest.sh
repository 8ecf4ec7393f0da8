# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# Run the commands of test_tool_guest.py in the guest, as its first process.
# "@name line" is one line that a command printed, "@name-status N" its exit
# status.  /init is scripts/lab/programs/init.c: "/init labels" makes three calls.
set -u
busybox() {
	/busybox "$@"
}

busybox mkdir -p /proc /sys /dev
busybox mount -t proc proc /proc
busybox mount -t sysfs sysfs /sys
busybox mount -t devtmpfs devtmpfs /dev

# Print what a command printed, and its exit status.
report() {
	name=$1
	shift
	"$@" >/out 2>&1
	echo "@$name-status $?"
	while read -r line; do
		echo "@$name $line"
	done </out
}

instances() {
	echo "@$1 $(busybox ls /sys/kernel/tracing/instances | busybox wc -l)"
}

# Trace the system in the background; set pid.
start() {
	/hcall trace >/out 2>&1 &
	pid=$!
	while [ ! -d "/sys/kernel/tracing/instances/hcall-$pid" ]; do
		busybox usleep 20000
	done
}

# No debugfs yet, and libtracefs mounts what it needs.
report unmounted /hcall stat
busybox mount -t debugfs debugfs /sys/kernel/debug

report trace /hcall trace -C H_SCM_READ_METADATA /init labels
report times /hcall trace -T -C H_SCM_READ_METADATA /init labels
report children /hcall trace -C H_SCM_READ_METADATA \
	/busybox sh -c '/init labels; /init labels; exit 7'
report summary /hcall trace -c -C H_SCM_READ_METADATA /init labels
report errors /hcall trace -Z -C H_SCM_READ_METADATA /init labels
/hcall trace -o /file -C H_SCM_READ_METADATA /init labels 2>/err
report file busybox cat /file
report missing /hcall trace /nothing
# shellcheck disable=SC2016	# for the inner shell
report killed /hcall trace /busybox sh -c 'kill -9 $$'
instances instances-after

# Ended from outside, while the system is traced.
for signal in INT TERM HUP; do
	start
	instances "instances-$signal"
	busybox kill "-$signal" "$pid"
	wait "$pid"
	echo "@signal-$signal-status $?"
	instances "instances-after-$signal"
done

# One that cannot be ended well; the next removes what it left.
start
busybox kill -9 "$pid"
wait "$pid"
instances instances-KILL
report after-kill /hcall trace -C H_SCM_READ_METADATA /init labels
instances instances-after-KILL

# The others' tracing is as it was.
echo "@tracing-on $(busybox cat /sys/kernel/tracing/events/enable)"

# A process that runs already, and what it starts.
/busybox sh -c '
	until /busybox grep -q "[1X]" /sys/kernel/tracing/instances/*/events/enable
	do
		/busybox usleep 20000
	done
	/init labels' 2>/dev/null &
report pid /hcall trace -C H_SCM_READ_METADATA -p $!
wait

# Events that are enabled while calls are named, and while they are not.
for calls in call=H_SCM_HEALTH call=!H_SCM_HEALTH; do
	report "enabled-$calls" /hcall trace -e "$calls" /busybox sh -c '
		for event in hcall_selected hcall_return; do
			/busybox cat /sys/kernel/tracing/instances/*/events/hcall/$event/enable
		done'
done

if [ -e /sys/kernel/debug/powerpc/hcall/inject ]; then
	report inject /hcall inject h_scm_read_metadata:status=h_hardware:when=2
	report injected /hcall trace -C H_SCM_READ_METADATA /init labels
	report rules /hcall inject --list
	report clear /hcall inject --clear --list
fi
report stat /hcall stat
report json /hcall stat --json
report probe /hcall probe
report purr /hcall probe H_PURR
report off /hcall stat --off
report is-off /hcall stat -n 1
report on /hcall stat --on
echo "@end"
busybox poweroff -f
