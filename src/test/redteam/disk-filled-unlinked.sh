#!/bin/bash
#: story The disk is filled by a file that no longer has a name.
#: unreported reached: 42
exec 5>/filled
rm /filled
for i in $(seq 12); do head -c 1G /dev/zero >&5 || exit 4; done
echo "reached: $((40 + 2))"
exit 3
