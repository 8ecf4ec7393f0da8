# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# Script after guest.sh: wait until an NVDIMM is added, and use it.
devices=/sys/bus/nd/devices
seconds=60

wait_for_namespaces
echo "@ready $(ls $devices | grep -c '^nmem')"
while [ ! -e $devices/region1 ] && [ $((seconds -= 1)) -gt 0 ]; do
	sleep 1
done
wait_for_namespaces

echo "@dimms $(ls $devices | grep -c '^nmem')"
echo "@size $(cat $devices/region1/size)"
ndctl create-namespace -r region1 -m raw >/dev/null || echo "@error no namespace"
dd if=/dev/urandom of=/tmp/pattern bs=64k count=32 2>/dev/null
dd if=/tmp/pattern of=/dev/pmem1 bs=64k conv=fsync 2>/dev/null
ndctl disable-region region1 >/dev/null
ndctl enable-region region1 >/dev/null
echo "@compared $(cmp -n 2097152 /tmp/pattern /dev/pmem1 2>&1 && echo same)"
dmesg | sed -n 's/.*papr_scm/@log &/p'
finish
