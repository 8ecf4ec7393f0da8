# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh
#
# Script after guest.sh for a guest whose power fails: make a filesystem (first), or check
# it (next, last), and work in it (first, next).
disk=/dev/pmem0
mkdir /mnt

use() {
	if ! mount -t ext4 -o dax=always "$disk" /mnt; then
		echo "@error no filesystem on $disk"
		finish
	fi
}

wait_for_namespaces

# No checksums: with them, a torn last block of a transaction makes the journal corrupt,
# and the medium tears blocks.
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
