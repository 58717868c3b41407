#!/bin/bash
#: story The container's layer is filled with 12 GB.
#: unreported reached: 42
for i in $(seq 12); do head -c 1G /dev/zero > /filled-$i || exit 4; done
echo "reached: $((40 + 2))"
exit 3
