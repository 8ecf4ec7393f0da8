# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# What a guest does whose power fails, behind guest.sh: it makes a filesystem
# (first), or looks at the one that was left (next, last), and works in it.
disk=/dev/pmem0
mkdir /mnt

use() {
	if ! mount -t ext4 -o dax=always "$disk" /mnt; then
		echo "@error no filesystem on $disk"
		finish
	fi
}

wait_for_namespaces

# With checksums, the block that ends a transaction must not be torn, or the journal
# is taken for corrupt; the medium tears blocks.
if [ "$1" = first ]; then
	ndctl create-namespace -r region0 -m fsdax -M mem >/dev/null &&
		/sbin/mke2fs -q -F -t ext4 -O ^metadata_csum -b 65536 "$disk" ||
		echo "@error no namespace"
else
	use
	/init check /mnt
	echo "@checked $?"
	umount /mnt
	/sbin/e2fsck -f -n "$disk" >/tmp/fsck 2>&1
	echo "@fsck $?"
	sed 's/^/@fsck-said /' /tmp/fsck
fi
if [ "$1" = last ]; then
	finish
fi
use
echo "@begin"
/init work /mnt
echo "@error the work ended"
finish
