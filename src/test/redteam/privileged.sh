#!/bin/bash
#: story A privileged container mounts the host's disk.
#: options --privileged
#: unreported reached: 42
#: report privileged
for disk in /dev/vda /dev/vda1 /dev/sda1 /dev/nvme0n1p1; do
  mount $disk /mnt 2>/dev/null && echo "reached: $((40 + 2))"
done
exit 3
