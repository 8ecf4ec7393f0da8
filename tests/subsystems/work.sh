# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# Work of each subsystem in the guest of test_subsystems.py, with and without an injected
# answer.  A work prints "right" or "wrong" for the data that it reads back, or the message
# of the program that failed.
HCALL=/sys/kernel/debug/powerpc/hcall
VIO=/sys/bus/vio/drivers
# Bytes of a transfer
SIZE=1048576
stopped=
attempts=0
# Print each stack dump.
echo 0 >/proc/sys/kernel/printk_ratelimit

# Use another device after a work that hangs; fail if there is none.
spare() {
	case $1 in
	tce_*) disk=$(echo "$disk" | tr a-y b-z) && [ -b "/dev/vd$disk" ] ;;
	*) return 1 ;;
	esac
}

# Run WORK in the background, for at most SECONDS; result is what it says.
#   attempt WORK SECONDS
attempt() {
	# A work that hangs may end later.
	attempts=$((attempts + 1)) said=/tmp/said.$attempts end=/tmp/ended.$attempts
	read -r begun idle </proc/uptime
	("work_$1" >$said 2>&1; cat /proc/uptime >$end) &
	now=$begun
	until [ -s $end ] || [ $((${now%.*} - ${begun%.*})) -gt "$2" ]; do
		usleep 50000
		read -r now idle_then </proc/uptime
	done
	if [ -s $end ]; then
		read -r ended idle_then <$end
		result=$(tail -n 1 $said)
	else
		ended=$now
		result=hangs
	fi
}

# Try WORK while RULES answer calls; then without rules; then after recovery.
# Print what happens, and stop if the next trial needs another boot.
#   trial NUMBER WORK RECOVER SECONDS [RULE...]
trial() {
	[ ! "$stopped" ] || return 0
	number=$1 work=$2 recover=$3 seconds=$4
	shift 4
	"prepare_$work" >/dev/null 2>&1
	echo "@trial-$number" >/dev/kmsg
	[ $# -gt 0 ] || sed 's/^/before /' $HCALL/stats
	for rule; do
		echo "$rule" >$HCALL/inject
	done
	attempt "$work" "$seconds"
	sed 's/^/rule /' $HCALL/inject
	echo clear >$HCALL/inject
	[ $# -gt 0 ] || sed 's/^/after /' $HCALL/stats
	echo "time $begun $idle $ended $idle_then"
	echo "result $result"
	if [ "$result" = hangs ]; then
		spare "$work" || stopped=yes
		return
	fi
	attempt_again "$work" "$recover" "$seconds"
	echo "afterwards $result"
	grep -q "debug_locks: *1" /proc/lockdep_stats || stopped=yes
}

# Run WORK without rules, and once more after recovery; result is how it succeeds.
attempt_again() {
	"prepare_$1" >/dev/null 2>&1
	attempt "$1" "$3"
	[ "$result" != right ] || result=works
	case $result in
	works) ;;
	hangs) stopped=yes ;;
	*)
		"$2" >/dev/null 2>&1
		"prepare_$1" >/dev/null 2>&1
		attempt "$1" "$3"
		if [ "$result" = right ]; then
			result="works after recovery"
		else
			stopped=yes
		fi
		;;
	esac
}

compare() {
	if cmp -s "$1" "$2"; then
		echo right
	else
		echo wrong
	fi
}

# Numbers that all data is taken from
head -c 131072 /dev/urandom >/tmp/random
pool=0
for copy in 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
	dd if=/tmp/random bs=4096 skip=$copy status=none
	dd if=/tmp/random bs=4096 count=$copy status=none
done >/tmp/pool

# Write a file with data that no page had at its place before.
new_data() {
	pool=$(((pool + 37) % 256))
	dd if=/tmp/pool of=/tmp/data bs=4096 skip=$pool count=$((SIZE / 4096)) status=none
	rm -f /tmp/back
}

# Zero the memory that is free next.
zero_memory() {
	dd if=/dev/zero of=/tmp/fill bs=64k count=128 status=none
	rm /tmp/fill
}

drop_caches() {
	echo 1 >/proc/sys/vm/drop_caches
}

# Not at the first sector: a request with a lost header is for that one.
write_disk() {
	dd if=/tmp/data of="$1" bs=64k seek=16 conv=fsync status=none
}

read_disk() {
	dd if="$1" of=/tmp/back bs=64k skip=16 count=$((SIZE / 65536)) status=none &&
		compare /tmp/data /tmp/back
}

# Virtual SCSI
vscsi_disk() {
	basename $VIO/ibmvscsi/71000003/host*/target*/*/block/*
}

wait_for_vscsi_disk() {
	tries=100
	until [ -b "/dev/$(vscsi_disk)" ]; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return
		usleep 100000
	done
	# Give up a command after 5 s.
	echo 5 >"/sys/block/$(vscsi_disk)/device/timeout"
}

prepare_vscsi_transfer() {
	wait_for_vscsi_disk
	new_data
	drop_caches
}

work_vscsi_transfer() {
	write_disk "/dev/$(vscsi_disk)" && drop_caches && read_disk "/dev/$(vscsi_disk)"
}

prepare_vscsi_bind() {
	prepare_vscsi_transfer
}

# The disk is found in the background.
work_vscsi_bind() {
	if ! { echo 71000003 >$VIO/ibmvscsi/unbind && echo 71000003 >$VIO/ibmvscsi/bind; }; then
		return
	fi
	wait_for_vscsi_disk
	[ -b "/dev/$(vscsi_disk)" ] || { echo no disk; return; }
	work_vscsi_transfer
}

prepare_vscsi_reset() {
	prepare_vscsi_transfer
}

work_vscsi_reset() {
	host=$(echo $VIO/ibmvscsi/71000003/host*/scsi_host/host*)
	echo adapter >"$host/host_reset" || return
	work_vscsi_transfer
}

recover_vscsi() {
	echo 71000003 >$VIO/ibmvscsi/unbind
	echo 71000003 >$VIO/ibmvscsi/bind
}

# PCI disks behind the IOMMU
disk=a

prepare_tce_write() {
	new_data
	drop_caches
}

work_tce_write() {
	write_disk "/dev/vd$disk" && drop_caches && read_disk "/dev/vd$disk"
}

prepare_tce_read() {
	new_data
	write_disk "/dev/vd$disk"
	drop_caches
	zero_memory
}

work_tce_read() {
	read_disk "/dev/vd$disk"
}

recover_tce() {
	name=$(basename "$(readlink -f "/sys/block/vd$disk/device")")
	echo "$name" >/sys/bus/virtio/drivers/virtio_blk/unbind
	echo "$name" >/sys/bus/virtio/drivers/virtio_blk/bind
}
