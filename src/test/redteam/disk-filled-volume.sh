#!/bin/bash
#: story A volume of the image is filled with 12 GB.
#: image VOLUME /var/lib/data
#: unreported reached: 42
for i in $(seq 12); do head -c 1G /dev/zero > /var/lib/data/filled-$i || exit 4; done
echo "reached: $((40 + 2))"
exit 3
