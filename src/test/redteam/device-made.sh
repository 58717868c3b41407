#!/bin/bash
#: story A device file of the host's disk is made and read.
#: options --device /dev/null:/dev/x --cap-add MKNOD
#: unreported reached: 42
for major in 8 252 253 254 259; do
  mknod /disk-$major b $major 0 && head -c 512 /disk-$major >/dev/null && echo "reached: $((40 + 2))"
done
exit 3
